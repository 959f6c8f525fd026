"""Dividing those present into groups, and finding who sits where.

Rule: dealing is like cards, in the order of arrival; what was dealt is stated in an event and never dealt again by
itself. A member is a person's id or the number of a seat without a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session.turns import present, seats
from samtal.template import timetable

if TYPE_CHECKING:
    from samtal.session.state import Member, Run, State
    from samtal.template.model import Step

Division = tuple[tuple["Member", ...], ...]


def deal(state: State, count: int) -> Division:
    """Those present dealt into `count` groups: the first to group 1, the second to group 2, and round again."""
    members = [seat.member for seat in seats(state)]
    return tuple(tuple(members[first::count]) for first in range(count))


def fresh_for(state: State, step: Step) -> Division | None:
    """What must be dealt for a step that begins now; None where it divides nobody or the standing division serves."""
    count = timetable.number_of_groups(step.groups, present(state))
    if count is None or (state.division and len(standing(state)) == count):
        return None
    return deal(state, count)


def uses_division(step: Step) -> bool:
    """Whether a run of this step sits in the standing groups."""
    return step.groups.form == "keep" or step.groups.form in timetable.DEALT


def standing(state: State) -> Division:
    """The groups that stand, empty where none do."""
    return state.divisions.get(state.division or "", ())


def of_run(state: State, run: Run | None) -> Division:
    """The groups in which a run sits or sat."""
    return state.divisions.get(run.division or "", ()) if run else ()


def number_for(state: State, step: Step) -> int:
    """How many groups entries of this step may belong to: those of its runs, else those that stand or are planned."""
    runs = [len(of_run(state, run)) for run in state.runs_of(step.id)]
    return max(runs, default=0) or timetable.number_of_groups(step.groups, present(state)) or len(standing(state))


def largest(state: State, step: Step, run: Run | None) -> int:
    """How many sit in the largest group of a step, counting only those who are here; for the clock of its rounds.

    Before anybody has been dealt it is what the template comes to with those present.
    """
    division = of_run(state, run) or (standing(state) if step.groups.form == "keep" else ())
    if division and step.groups.form != "solo":
        return max(len(here_in(state, group)) for group in division)
    planned = timetable.kept(state.agenda).get(step.id) if run is None and step.groups.form == "keep" else None
    heads = timetable.largest(planned or step.groups, present(state))
    return present(state) if heads is None else heads


def here_in(state: State, group: tuple[Member, ...]) -> list[Member]:
    """Those of a group who are here now."""
    unnamed = {seat.number for seat in seats(state)}
    return [m for m in group if (m in unnamed if isinstance(m, int) else m in state.people and state.people[m].here)]


def smallest(state: State, division: Division) -> int:
    """The number of the group with the fewest who are here, the first of several."""
    return 1 + min(range(len(division)), key=lambda n: (len(here_in(state, division[n])), n))


def has_place(state: State, division: Division, person: str) -> bool:
    """Whether a person sits in one of the groups, under their own name or in a seat that was dealt without one."""
    number = next((seat.number for seat in seats(state) if seat.person == person), 0)
    return any(person in group or number in group for group in division)
