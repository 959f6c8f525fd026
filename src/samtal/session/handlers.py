"""What each kind of event means: one handler a kind, which changes the state it is given.

Rule: a handler reads all of a payload before it changes anything, so that one it cannot read (wrong types, from a newer
samtal) changes nothing. Called by evolve.py only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samtal.session import payloads as read
from samtal.session.events import FORMAT, Event
from samtal.session.state import (
    Answer,
    ListRow,
    Note,
    Person,
    Presence,
    Registered,
    Run,
    State,
    Stay,
    Totals,
    Turn,
)
from samtal.template import stored

if TYPE_CHECKING:
    from collections.abc import Callable

THINKABLE: Final = range(2**47)
"""Instants that a meeting can have, in ms: from 1970 to the year 6429. Others come from damaged files."""


def _opened(state: State, event: Event, payload: dict[str, Any]) -> None:
    zone, date, series = read.zone(payload, "zone"), read.day(payload, "date"), read.text(payload, "series")
    newer = read.number(payload, "format") > FORMAT
    template = None if newer else stored.read(payload["template"])
    if state.template is None:
        state.id, state.zone, state.date, state.series = event.session, zone, date, series
        state.template, state.newer = template, newer
        state.numbers = {step.id: number for number, step in enumerate(state.agenda, 1)}


def _started(state: State, _event: Event, _payload: dict[str, Any]) -> None:
    state.started = True


def _ended(state: State, event: Event, _payload: dict[str, Any]) -> None:
    state.ended = event.at


def _entered(state: State, event: Event, payload: dict[str, Any]) -> None:
    step = read.text(payload, "step")
    number, grouped = read.number(payload, "number"), payload.get("grouped") is True
    state.started = True  # even where the event that says so has been taken back elsewhere
    if event.entity not in state.runs:
        division = state.division if grouped else None
        state.runs[event.entity] = Run(event.entity, step, number, division)
    state.path.append(Stay(event.id, state.retimed.get(event.id, event.at), event.entity))


def _left_off(state: State, event: Event, _payload: dict[str, Any]) -> None:
    state.path.append(Stay(event.id, state.retimed.get(event.id, event.at), None))


def _retimed(state: State, event: Event, payload: dict[str, Any]) -> None:
    instant = THINKABLE.index(read.number(payload, "at"))
    state.retimed[event.entity] = instant
    state.path[:] = [stay._replace(at=instant) if stay.event == event.entity else stay for stay in state.path]


def _marked(state: State, event: Event, payload: dict[str, Any]) -> None:
    state.marks[event.entity] = read.one_of(payload, "mark", ("struck", "held", "planned"))


def _clock_stopped(state: State, event: Event, payload: dict[str, Any]) -> None:
    since = read.maybe_number(payload, "at")  # where it is told afterwards that the clock stood
    state.stops.append((event.at if since is None else THINKABLE.index(since), True))


def _clock_resumed(state: State, event: Event, _payload: dict[str, Any]) -> None:
    state.stops.append((event.at, False))


def _planned(state: State, event: Event, payload: dict[str, Any]) -> None:
    seconds = read.number(payload, "seconds")
    state.runs[event.entity] = state.runs[event.entity]._replace(planned=max(1, seconds))


def _asked(state: State, event: Event, payload: dict[str, Any]) -> None:
    question = read.text(payload, "question")
    state.runs[event.entity] = state.runs[event.entity]._replace(question=question)


def _rating_closed(state: State, event: Event, _payload: dict[str, Any]) -> None:
    state.runs[event.entity] = state.runs[event.entity]._replace(closed=True)


def _floor_given(state: State, event: Event, payload: dict[str, Any]) -> None:
    run = state.runs[read.text(payload, "run")]
    turn = Turn(event.entity, run.id, read.maybe_text(payload, "person"), read.maybe_number(payload, "seat"), event.at)
    if event.entity not in state.turns:
        state.turns[turn.id] = turn
        state.runs[run.id] = run._replace(turns=(*run.turns, turn.id))


def _turn_passed(state: State, event: Event, _payload: dict[str, Any]) -> None:
    state.turns[event.entity] = state.turns[event.entity]._replace(passed_at=event.at)


def _shared_clock_began(state: State, event: Event, _payload: dict[str, Any]) -> None:
    state.runs[event.entity] = state.runs[event.entity]._replace(shared=event.at)


def _person(state: State, event: Event, payload: dict[str, Any]) -> None:
    name, tags = read.text(payload, "name"), read.texts(payload, "tags")
    before = state.people.get(event.entity, Person(event.entity, name))
    state.people[event.entity] = before._replace(name=name, tags=tags)


def _presence(state: State, event: Event, payload: dict[str, Any]) -> None:
    person = state.people[event.entity]
    new = Presence(event.at, read.one_of(payload, "state", ("here", "left", "absent")), state.position)
    comes = new.state == "here" and not person.here
    arrival = 1 + max(p.arrival for p in state.people.values()) if comes else person.arrival
    state.people[event.entity] = person._replace(presence=(*person.presence, new), arrival=arrival)


def _counted(state: State, _event: Event, payload: dict[str, Any]) -> None:
    state.count = max(0, read.number(payload, "number"))


def _divided(state: State, event: Event, payload: dict[str, Any]) -> None:
    groups = read.groups(payload, "groups")
    run = state.runs.get(read.maybe_text(payload, "run") or "")
    state.divisions[event.entity] = groups
    state.division = event.entity
    if run:
        state.runs[run.id] = run._replace(division=event.entity)


def _joined(state: State, event: Event, payload: dict[str, Any]) -> None:
    groups, number = state.divisions[event.entity], read.number(payload, "group")
    member = read.maybe_text(payload, "person") or read.number(payload, "seat")
    if 1 <= number <= len(groups) and not any(member in group for group in groups):
        group = (*groups[number - 1], member)
        state.divisions[event.entity] = (*groups[: number - 1], group, *groups[number:])


def _note(state: State, event: Event, payload: dict[str, Any]) -> None:
    # Written out, and with _make, because a session has thousands of notes and opening it is waited for.
    step, run, question, group, person, text = read.note(payload)
    new = Note._make((event.entity, step, run, question, group, person, text, event.at, event.id, event.base, ()))
    if old := state.notes.get(event.entity):
        new = new._replace(at=old.at, rivals=_rivals(old.event, old.base, (*old.rivals, old.text), event))
    state.notes[event.entity] = new


def _rivals(last: str, base: str | None, wordings: tuple[str, ...], event: Event) -> tuple[str, ...]:
    """The wordings that stand beside a new one: those of an edit that started from the same event as this one."""
    made_at_once = event.base is not None and event.base == base and event.base != last
    return wordings if made_at_once else ()


def _row(state: State, event: Event, payload: dict[str, Any]) -> None:
    state.rows[event.entity] = ListRow(
        event.entity,
        read.text(payload, "step"),
        read.maybe_text(payload, "run"),
        read.maybe_number(payload, "group"),
        read.maybe_text(payload, "person"),
        read.texts(payload, "cells"),
        state.rows[event.entity].at if event.entity in state.rows else event.at,
        event.id,
    )


def _totals(state: State, event: Event, payload: dict[str, Any]) -> None:
    state.totals[event.entity] = Totals(
        event.entity,
        read.text(payload, "step"),
        read.maybe_text(payload, "run"),
        read.text(payload, "statement"),
        read.counts(payload, "counts"),
        max(0, read.number(payload, "unknown")),
        event.hlc,
        event.id,
    )


def _answer(state: State, event: Event, payload: dict[str, Any]) -> None:
    state.answers[event.entity] = Answer(
        event.entity,
        read.text(payload, "step"),
        read.maybe_text(payload, "run"),
        read.text(payload, "statement"),
        read.text(payload, "person"),
        read.maybe_number(payload, "value"),
        event.hlc,
    )


def _entry(state: State, event: Event, payload: dict[str, Any]) -> None:
    register, entry = read.register(payload, "register"), read.entry(payload)
    step, adopted = read.maybe_text(payload, "step"), payload.get("adopted") is True
    proposal, old = read.maybe_text(payload, "proposal"), state.registers.get(event.entity)
    number, at = (old.number, old.at) if old else (0, event.at)
    rivals: tuple[str, ...] = ()
    if old is None:
        number = 1 + sum(1 for other in state.registers.values() if other.register == register)
    else:
        rivals = _rivals(old.event, old.base, (*old.rivals, old.entry.text), event)
    state.registers[event.entity] = Registered(
        event.entity, register, number, entry, step, at, event.id, event.base, adopted, proposal, rivals
    )


HANDLERS: Final[dict[str, Callable[[State, Event, dict[str, Any]], None]]] = {
    "opened": _opened,
    "started": _started,
    "ended": _ended,
    "entered": _entered,
    "left_off": _left_off,
    "retimed": _retimed,
    "marked": _marked,
    "clock_stopped": _clock_stopped,
    "clock_resumed": _clock_resumed,
    "planned": _planned,
    "asked": _asked,
    "rating_closed": _rating_closed,
    "floor_given": _floor_given,
    "turn_passed": _turn_passed,
    "shared_clock_began": _shared_clock_began,
    "person": _person,
    "presence": _presence,
    "counted": _counted,
    "divided": _divided,
    "joined": _joined,
    "note": _note,
    "row": _row,
    "totals": _totals,
    "answer": _answer,
    "entry": _entry,
}
"""What each kind of event means. `undone` has no handler: it decides which of the others are applied."""
