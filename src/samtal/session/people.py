"""Who is here, who left, who is absent, how many they are, and dealing them into groups.

Rule: a person is an id that follows from the full name within the series, so the same name is the same person on every
laptop. Names may come at any time: those who were counted without a name take their seats in the order they come.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session import groups, turns
from samtal.session.captures import named
from samtal.session.events import Fact
from samtal.session.ids import derived_id
from samtal.session.refusal import RefusedError
from samtal.template.model import Groups
from samtal.template.writing import groups_out
from samtal.words.text import folded

if TYPE_CHECKING:
    from samtal.session import commands as c
    from samtal.session.dealing import Division
    from samtal.session.state import Person, Run, State

MOST_PEOPLE: Final = 2000
"""More than any meeting this program can hold; a larger number is a slip of the hand."""

MOST_GROUPS: Final = 100
"""More groups than anyone can gather again."""


def person_id(state: State, name: str) -> str:
    """Who bears this full name in the session's series."""
    return derived_id("person", folded(state.series), folded(name))


def find(state: State, name: str) -> list[Person]:
    """Those whom a typed name may mean: the one who bears it in full, else all whose names begin with it.

    Where nobody is called so now, those who once were.
    """
    typed, all_ = folded(name), state.people.values()
    if not typed:
        return []
    exact = [p for p in all_ if folded(p.name) == typed]
    begin = exact or [p for p in all_ if folded(p.name).startswith(typed)]
    return begin or [p for p in all_ if any(folded(former).startswith(typed) for former in p.former)]


def _bearer(state: State, name: str) -> str:
    """The id of the one who bears this full name, or once did; of a new person where nobody has."""
    typed, all_ = folded(name), state.people.values()
    now = [p.id for p in all_ if folded(p.name) == typed]
    once = [p.id for p in all_ if typed in map(folded, p.former)]
    return next(iter((*now, *once)), person_id(state, name))


def _full_name(typed: str) -> str:
    name = " ".join(named(typed).split())
    if not name:
        raise RefusedError("session.no-name")
    if name.isdecimal():
        raise RefusedError("session.number-for-name", name=name)
    return name


def here(state: State, command: c.Here, _now: int) -> list[Fact]:
    """A participant is here, with tags; known by name or new. Said twice it is still one person."""
    name, tags = _full_name(command.name), tuple(named(tag) for tag in command.tags)
    person = _bearer(state, name)
    known = state.people.get(person)
    name = known.name if known else name
    tags = tags or (known.tags if known else ())
    aside = command.aside or (known is not None and known.aside)
    facts = [Fact("person", {"name": name, "tags": list(tags), **({"aside": True} if command.aside else {})}, person)]
    return facts if known and known.here else [*facts, *_arrives(state, person, tags, aside=aside)]


def rename(state: State, command: c.Rename, _now: int) -> list[Fact]:
    """A person is called something else, everywhere and from the start; never what another is called."""
    known, name = state.people.get(command.person), _full_name(command.name)
    if known is None:
        raise RefusedError("session.not-here")
    if known.name == name or any(p.id != known.id and folded(p.name) == folded(name) for p in state.people.values()):
        raise RefusedError("session.name-taken", name=name)
    return [Fact("person", {"name": name, "tags": list(known.tags), "was": known.name}, known.id)]


def came(state: State, command: c.Came, _now: int) -> list[Fact]:
    """One who was absent or had left is here."""
    known = state.people.get(command.person)
    if known is None:
        raise RefusedError("session.not-here")
    if known.here:
        raise RefusedError("session.already-here", name=known.name)
    return _arrives(state, known.id, known.tags, aside=known.aside)


def _arrives(state: State, person: str, tags: tuple[str, ...], *, aside: bool) -> list[Fact]:
    """Here from now on; if groups stand, in one where it fits, unless a dealt seat is waiting."""
    known = state.people.get(person)
    facts = [Fact("presence", {"state": "here"}, person)]
    was_away = known is not None and bool(known.presence)  # and is none of those who were counted without a name
    if state.count is not None and was_away:
        facts.append(Fact("counted", {"number": state.count + 1}, state.id))
    division = groups.standing(state)
    takes_a_seat = turns.present(state) > len(turns.named(state)) and not was_away
    sits = any(person in group for group in division)
    if division and state.division and not (takes_a_seat or sits or aside):
        facts.append(Fact("joined", {"person": person, "group": groups.place_for(state, tags)}, state.division))
    return facts


def left(state: State, command: c.Left, _now: int) -> list[Fact]:
    """A participant has left."""
    known = state.people.get(command.person)
    if known is None or not known.here:
        raise RefusedError("session.not-here")
    return [Fact("presence", {"state": "left"}, known.id), *_one_fewer(state)]


def _one_fewer(state: State) -> list[Fact]:
    return [] if not state.count else [Fact("counted", {"number": state.count - 1}, state.id)]


def absent(state: State, command: c.Absent, _now: int) -> list[Fact]:
    """Somebody does not take part today; a new name joins the roster as absent."""
    matches = find(state, command.name)
    if len(matches) > 1:
        raise RefusedError("session.which-person", names=", ".join(p.name for p in matches))
    name = matches[0].name if matches else named(command.name)
    if not name:
        raise RefusedError("session.no-name")
    person = matches[0].id if matches else person_id(state, name)
    known = state.people.get(person)
    if known and known.presence and known.presence[-1].state == "absent":
        raise RefusedError("session.already-absent", name=name)
    facts = [] if known else [Fact("person", {"name": name, "tags": []}, person)]
    fewer = _one_fewer(state) if known and known.here else []
    return [*facts, Fact("presence", {"state": "absent"}, person), *fewer]


def count(state: State, command: c.Count, _now: int) -> list[Fact]:
    """So many are here in all; not fewer than those who are here by name."""
    if not 0 <= command.number <= MOST_PEOPLE:
        raise RefusedError("session.odd-count", most=MOST_PEOPLE)
    if command.number < len(turns.named(state)):
        raise RefusedError("session.more-are-named", n=len(turns.named(state)))
    return [Fact("counted", {"number": command.number}, state.id), *_seated(state, command.number)]


def _seated(state: State, number: int) -> list[Fact]:
    """Each of those who are now more joins the smallest of the groups that stand."""
    division, facts = groups.standing(state), list[Fact]()
    more = max(0, number - turns.present(state)) if division else 0
    new = turns.unnamed(state, more)[-more:] if more else []
    sizes = [len(groups.here_in(state, group)) for group in division]
    for seat in new:
        smallest = sizes.index(min(sizes))
        sizes[smallest] += 1
        facts.append(Fact("joined", {"seat": seat, "group": smallest + 1}, state.division))
    return facts


def divide(state: State, command: c.Divide, _now: int) -> list[Fact]:
    """Deal those present into groups; the current step, if it divides, sits in them at once.

    A rating in which groups have given their figures goes on in the groups that gave them.
    """
    if not 1 <= command.count <= MOST_GROUPS:
        raise RefusedError("session.odd-groups", most=MOST_GROUPS)
    way = Groups("count", command.count)
    run = state.run if state.step and state.step.divides else None
    if run and any(answer.run == run.id and answer.group is not None for answer in state.answers.values()):
        run = None
    return [divided(groups.deal(state, way), way, command, run)]


def divided(division: Division, way: Groups, command: c.Deals, run: Run | None = None) -> Fact:
    """That they sit so from now on, dealt in this way; the `run` that is there sits so at once."""
    dealt = [list(group) for group in division]
    held_back = {"shown": False} if command.hold_back else {}
    return Fact("divided", {"groups": dealt, "way": groups_out(way), "run": run.id if run else None, **held_back})


def show_groups(state: State, _command: c.ShowGroups, _now: int) -> list[Fact]:
    """The room may see who sits in which group."""
    division = groups.seated_in(state)
    if not groups.standing(state) and not state.divisions.get(division):
        raise RefusedError("session.nobody-sits")
    if division not in state.held_back:
        raise RefusedError("session.groups-are-shown")
    return [Fact("groups_shown", {}, division)]


def take_part(state: State, command: c.TakePart, _now: int) -> list[Fact]:
    """Somebody takes part in rounds, groups and ratings, or in none of them; who does again joins a group."""
    known = state.people.get(command.person)
    if known is None:
        raise RefusedError("session.not-here")
    if known.aside == command.aside:
        raise RefusedError("roles.is-aside" if known.aside else "roles.takes-part", name=known.name)
    facts = [Fact("person", {"name": known.name, "tags": list(known.tags), "aside": command.aside}, known.id)]
    division = groups.standing(state)
    sits = any(known.id in group or known.seat in group for group in division)
    if known.here and not command.aside and state.division and division and not sits:
        place = groups.place_for(state, known.tags)
        facts.append(Fact("joined", {"person": known.id, "group": place}, state.division))
    return facts


def reseat(state: State, command: c.Reseat, _now: int) -> list[Fact]:
    """Somebody sits in another of the groups."""
    known, division = state.people.get(command.person), groups.seated_in(state)
    there_are = len(state.divisions.get(division, ()))
    if known is None or not known.here:
        raise RefusedError("session.not-here")
    if known.aside:
        raise RefusedError("roles.sits-out", name=known.name)
    if not 1 <= command.group <= there_are:
        raise RefusedError("session.no-such-group" if there_are else "session.nobody-sits", n=there_are)
    if known.id in state.divisions[division][command.group - 1]:
        raise RefusedError("session.sits-there", name=known.name)
    return [Fact("reseated", {"person": known.id, "group": command.group}, division)]
