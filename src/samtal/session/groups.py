"""Dividing those present into groups, and finding who sits where.

Rule: what was dealt is stated in an event, with the way it was done, and never dealt again by itself. A member is a
person's id or the number of a seat without a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session import dealing, moving_on, pairing, roles
from samtal.session.turns import number_taking_part, taking_part
from samtal.template import timetable
from samtal.words.text import folded

if TYPE_CHECKING:
    from samtal.session.dealing import Division
    from samtal.session.state import Member, Person, Run, State
    from samtal.template.model import Groups, Step

UNIT: Final = "unit"
"""The key of a tag that is a word alone."""

JOINED: Final = frozenset({"pairs", "size"})
"""Groups dealt in these ways become larger ones by joining: pairs become fours."""

SMALL: Final = 3
"""Who sat in a group of so many at most has met the others."""


def deal(state: State, way: Groups) -> Division:
    """Those who take part, dealt in this way. Groups of the same number as those that stand are others than these."""
    members = [seat.member for seat in taking_part(state)]
    tags, stand = tags_of(state, way.tag), as_called(state, standing(state))
    if way.form == "by":
        return dealing.together(members, tags)
    if way.form == "pairs":
        return pairing.pairs(members, pairing.met_in(held(state), SMALL))
    count = timetable.number_of_groups(way, number_taking_part(state)) or dealing.most_alike(members, tags)
    if way.tag:
        return dealing.apart(members, tags, count)
    if len(stand) == count:
        return moving_on.moved_on(held(state), members, way.stay)
    before = state.ways.get(state.division or "")
    if len(stand) > count and before and before.form in JOINED:
        sat = [member for group in stand for member in group if member in members]
        return dealing.blocks([*sat, *(member for member in members if member not in set(sat))], count)
    return dealing.cards(members, count)


def as_called(state: State, division: Division) -> Division:
    """The same groups with each under the name that has come since to a seat dealt without one."""
    bearers = {person.seat: person.id for person in state.people.values() if person.seat}
    return tuple(
        tuple(bearers.get(member, member) if isinstance(member, int) else member for member in group)
        for group in division
    )


def held(state: State) -> list[Division]:
    """The divisions in which people have sat, in order."""
    sat = {run.division for run in state.runs.values()} | {state.division}
    return [as_called(state, division) for key, division in state.divisions.items() if key in sat]


def tags_of(state: State, key: str) -> dict[Member, str]:
    """What each who takes part has under this key; where nobody has it, the tags that are words alone answer for it."""
    people = [state.people[seat.person] for seat in taking_part(state) if seat.person] if key else []
    typed = {person.id: _tag(person.tags, folded(key.strip())) for person in people}
    if not any(typed.values()):
        typed = {person.id: _tag(person.tags, UNIT) for person in people}
    return {person: value for person, value in typed.items() if value}


def tag_as_typed(tags: tuple[str, ...], key: str) -> str:
    """What stands under this key, as it was typed; where nothing does, the first tag that is a word alone."""
    return _written(tags, folded(key.strip())) or _written(tags, UNIT)


def _tag(tags: tuple[str, ...], wanted: str) -> str:
    """What stands under this key, ignoring case; empty where nothing does."""
    return folded(_written(tags, wanted))


def _written(tags: tuple[str, ...], wanted: str) -> str:
    parts = (tag.partition("=") if "=" in tag else (UNIT, "=", tag) for tag in tags)
    values = (value.strip() for key, _, value in parts if folded(key.strip()) == wanted)
    return next(filter(None, values), "")


def without_tag(state: State, way: Groups) -> list[Member]:
    """Those who take part and lack what they were to be dealt by."""
    tags = tags_of(state, way.tag)
    return [seat.member for seat in taking_part(state) if seat.member not in tags] if way.tag else []


def fresh_for(state: State, step: Step) -> Division | None:
    """What must be dealt for a step that begins now; None where it divides nobody or the standing division serves."""
    return None if step.groups.form not in timetable.DEALT or _serves(state, step) else deal(state, step.groups)


def _serves(state: State, step: Step) -> bool:
    """Whether those who sit in groups sit as this step would have them; in pairs and where some stay, all move on.

    Each lap of a block has groups of its own, but where it is about a place in them.
    """
    way, lap = step.groups, step.lap
    if state.division and lap and (lap.number > 1 or _dealt_in(state, step, lap.number)):
        return _dealt_in(state, step, None if lap.by_place else lap.number)
    if not state.division or way.form == "pairs" or way.stay:
        return False
    if way.tag:
        return state.ways.get(state.division) == way
    return len(standing(state)) == timetable.number_of_groups(way, number_taking_part(state))


def _dealt_in(state: State, step: Step, lap: int | None) -> bool:
    """Whether those who sit in groups already did so in this lap of the step's block, or in any."""
    sat = [state.step_called(run.step) for run in state.runs.values() if run.division == state.division]
    return any(s.block == step.block and s.lap and lap in {None, s.lap.number} for s in sat if s)


def uses_division(step: Step) -> bool:
    """Whether a run of this step sits in the standing groups."""
    return step.groups.form == "keep" or step.groups.form in timetable.DEALT


def standing(state: State) -> Division:
    """The groups that stand, empty where none do."""
    return state.divisions.get(state.division or "", ())


def seated_in(state: State) -> str:
    """The division in which those who are divided now sit: that of the current run, else the one that stands."""
    return (state.run.division if state.run else None) or state.division or ""


def group_of(state: State, person: Person) -> int:
    """The number of the group in which somebody sits now; 0 where it is none."""
    division = () if person.aside else state.divisions.get(seated_in(state), ())
    return next((n for n, group in enumerate(division, 1) if person.id in group or person.seat in group), 0)


def unseen(state: State) -> frozenset[str]:
    """The divisions of which the room is not to see yet who sits where; where their clock has gone, it has."""
    clocked = {run.division for run in state.runs.values() if run.shared is not None}
    return frozenset(state.held_back - clocked) if state.ended is None else frozenset()


def of_run(state: State, run: Run | None) -> Division:
    """The groups in which a run sits or sat."""
    return state.divisions.get(run.division or "", ()) if run else ()


def number_for(state: State, step: Step) -> int:
    """How many groups entries of this step may belong to: those of its runs, else those that stand or are planned.

    Where all hear what groups wrote before, it is these groups.
    """
    runs = [len(of_run(state, run)) for run in state.runs_of(step.id)]
    planned = timetable.number_of_groups(step.groups, number_taking_part(state))
    earlier = [source for name in step.from_ if (source := state.step_called(name))] if step.gathers else []
    gathered = [
        number_for(state, source) for source in earlier if state.number_of(source.id) < state.number_of(step.id)
    ]
    return max(runs, default=0) or planned or max(gathered, default=0) or len(standing(state)) or _kept(state, step)


def _kept(state: State, step: Step) -> int:
    """How many groups a step keeps that are planned and that nobody has been dealt into yet."""
    way = timetable.kept(state.agenda).get(step.id) if step.groups.form == "keep" else None
    return timetable.number_of_groups(way, number_taking_part(state)) or 0 if way else 0


def largest(state: State, step: Step, run: Run | None) -> int:
    """How many speak in the largest group of a step, counting only those who are here; for the clock of its rounds.

    Before anybody has been dealt it is what the template comes to with those present.
    """
    division = of_run(state, run) or (standing(state) if step.groups.form == "keep" else ())
    listening, people = roles.listening(state, step), number_taking_part(state)
    if division and step.groups.form != "solo":
        return max(sum(member not in listening for member in here_in(state, group)) for group in division)
    if not step.divides and (run or listening):
        return sum(seat.member not in listening for seat in taking_part(state)) if listening else people
    planned = timetable.kept(state.agenda).get(step.id) if run is None and step.groups.form == "keep" else None
    heads = timetable.speakers(step, planned or step.groups, people)
    return people if heads is None else heads


def here_in(state: State, group: tuple[Member, ...]) -> list[Member]:
    """Those of a group who are here now and take part."""
    here = {member for seat in taking_part(state) for member in (seat.number, seat.member)}
    return [member for member in group if member in here]


def smallest(state: State, division: Division) -> int:
    """The number of the group with the fewest who are here, the first of several."""
    return 1 + min(range(len(division)), key=lambda n: (len(here_in(state, division[n])), n))


def place_for(state: State, tags: tuple[str, ...]) -> int:
    """The number of the group that one with these tags joins: where they fit, and of several the smallest.

    Where groups are one for each value, it is a new one for a value that nobody has yet.
    """
    division, way = standing(state), state.ways.get(state.division or "")
    mine = (_tag(tags, folded(way.tag)) or _tag(tags, UNIT)) if way and way.tag else ""
    if way is None or not mine:
        return smallest(state, division)
    typed = tags_of(state, way.tag)
    alike = [sum(typed.get(member) == mine for member in here_in(state, group)) for group in division]
    if way.form == "by" and not any(alike):
        return len(division) + 1
    fits = max(alike) if way.form == "by" else min(alike)
    sizes = [len(here_in(state, group)) for group in division]
    return 1 + min((n for n, so_many in enumerate(alike) if so_many == fits), key=lambda n: (sizes[n], n))
