"""Who is what in the meeting: the roles that people hold, and the floor that follows from one.

Rule: a role is known by its key, the folded name; the two that every meeting has go by one key in both languages. Who
holds a role is said in an event, never by a tag; the floor of a step that belongs to a role follows from that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.session.events import Fact
from samtal.session.ids import derived_id
from samtal.session.refusal import RefusedError
from samtal.words.roles import NAMES
from samtal.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from samtal.session import commands as c
    from samtal.session.state import Member, Person, State
    from samtal.template.model import Step

_KEYS: Final = {folded(word): key for key, words in NAMES.items() for word in words}


def key_of(role: str) -> str:
    """The key of a role, by its name in either language."""
    return _KEYS.get(folded(role), folded(role))


def of_template(state: State) -> dict[str, str]:
    """The roles that only this meeting has, by key."""
    return spelt_in(state.template.roles if state.template else (), state.agenda)


def spelt_in(written: Iterable[str], agenda: Iterable[Step]) -> dict[str, str]:
    """The roles that are written, and those too that only a step names, as their author spells them, by key."""
    named = [*written, *(role for step in agenda if (role := step.floor_of or step.spares))]
    spelt: dict[str, str] = {}
    for role in named:
        spelt.setdefault(key_of(role), role)
    return {key: role for key, role in spelt.items() if key not in NAMES}


def name_of(state: State, role: str) -> str:
    """What its author calls it; its key where every meeting has it, for a face to word."""
    key = key_of(role)
    return key if key in NAMES else of_template(state).get(key, role)


def holders(state: State, role: str) -> list[Person]:
    """Those who hold it, in the order in which they were named, whether they are here or not."""
    return [state.people[person] for person in state.roles.get(key_of(role), ()) if person in state.people]


def having(state: State, step: Step) -> tuple[Member, ...]:
    """Those who are here and hold the role that a step names; where nobody was given it, whose lap of a block it is.

    A role that was given in another lap was only for that one.
    """
    role = step.floor_of or step.spares
    held = holders(state, role)
    given_in = state.roles_given.get(key_of(role), "")
    if not role or (held and given_in in {"", lap_of(step)}):
        return tuple(person.id for person in held if person.here)
    if step.lap and step.lap.by_place:
        return in_turn(state, step)
    lap = lap_of(step)
    person = next((p for p in state.people.values() if lap in {p.id, str(p.seat)}), None)
    if person is None:
        return (int(lap),) if lap.isdecimal() else ()
    return (person.id,) if person.here else ()


def lap_of(step: Step | None) -> str:
    """Which lap of which block for each person a step is in; empty where it is in none."""
    in_lap = step is not None and step.lap is not None and step.block is not None and step.block.each == "person"
    return step.id.rpartition("~")[2] if step and in_lap else ""


def in_turn(state: State, step: Step) -> tuple[Member, ...]:
    """In a block that takes one of every group at a time, those who are here whose place has come."""
    if step.lap is None or not step.lap.by_place:
        return ()
    runs = state.runs_of(step.id)
    division = state.divisions.get((runs[-1].division if runs else None) or state.division or "", ())
    members = (group[step.lap.number - 1] for group in division if len(group) >= step.lap.number)
    return tuple(m for m in members if isinstance(m, int) or (m in state.people and state.people[m].here))


def of_person(state: State, person: Person) -> list[str]:
    """The keys of the roles that somebody holds."""
    return [key for key, held in state.roles.items() if person.id in held]


def listening(state: State, step: Step | None) -> frozenset[Member]:
    """Those whom the round of a step leaves out, by person and by seat."""
    spared = having(state, step) if step and step.spares else ()
    seats = (state.people[member].seat for member in spared if isinstance(member, str))
    return frozenset((*spared, *seats))


class Asked(NamedTuple):
    """A role that the current step needs and nobody who is here holds; `gone` held it and are not here."""

    key: str
    gone: tuple[Person, ...]


def asked(state: State) -> Asked | None:
    """The role that is asked for now, if one is."""
    step = state.step if state.run and state.ended is None else None
    role = (step.floor_of or step.spares) if step else ""
    if step is None or not role or having(state, step):
        return None
    return Asked(key_of(role), tuple(holders(state, role)))


def next_asked(state: State) -> str:
    """The role that is asked for now, else the first that nobody holds; the facilitator's where all are held."""
    wanted = asked(state)
    free = (key for key in (*of_template(state), *NAMES) if not state.roles.get(key))
    return wanted.key if wanted else next(free, next(iter(NAMES)))


def known(role: str, own: Mapping[str, str]) -> str:
    """The key of a role that every meeting has, or that is one of this meeting's `own`; else refused."""
    key = key_of(role)
    if key not in {*NAMES, *own}:
        code = "roles.unknown" if own else "roles.unknown-here"
        raise RefusedError(code, role=role, roles=", ".join(own.values()))
    return key


def give(state: State, command: c.GiveRole, _now: int) -> list[Fact]:
    """These hold the role from now on, and nobody else; where it is nobody, nobody does."""
    own = of_template(state)
    key = known(command.role, own)
    people = tuple(dict.fromkeys(command.people))
    if any(person not in state.people for person in people):
        raise RefusedError("session.not-here")
    if people == state.roles.get(key, ()):
        names = ", ".join(state.people[person].name for person in people)
        raise RefusedError("roles.has-it" if people else "roles.nobody-has-it", role=command.role, names=names)
    return [Fact("role", {"role": own.get(key, key), "people": [*people]}, derived_id("role", state.id, key))]
