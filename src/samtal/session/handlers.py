"""What each kind of event that moves the meeting or tells who is there means: a handler for each.

Rule: a handler changes the state it is given, and reads all of a payload first, so that one it cannot read (wrong
types, from a newer samtal) changes nothing. They stand in the table of kinds.py and are called by evolve.py only.
"""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter
from typing import Any, Final

from samtal.session import payloads as read
from samtal.session import roles, turns
from samtal.session.events import FORMAT, Event
from samtal.session.people import MOST_PEOPLE
from samtal.session.state import (
    Decided,
    Person,
    Presence,
    Run,
    State,
    Stay,
    Turn,
)
from samtal.template import stored

THINKABLE: Final = range(2**47)
"""Instants that a meeting can have, in ms: from 1970 to the year 6429. Others come from damaged files."""


def opened(state: State, event: Event, payload: dict[str, Any]) -> None:
    """The session is this one, with the agenda of its template."""
    zone, date, series = read.zone(payload, "zone"), read.day(payload, "date"), read.text(payload, "series")
    newer = read.number(payload, "format") > FORMAT
    template = None if newer else stored.read(payload["template"])
    if state.template is None:
        state.id, state.zone, state.date, state.series = event.session, zone, date, series
        state.template, state.newer = template, newer
        state.lay_out(template.agenda if template else ())


def started(state: State, _event: Event, _payload: dict[str, Any]) -> None:
    """The meeting has begun."""
    state.started = True


def ended(state: State, event: Event, payload: dict[str, Any]) -> None:
    """The meeting is over; what stood on the wall for it does not stand over the thanks."""
    _leave(state, payload)
    state.ended, state.message = event.at, ""


def _leave(state: State, payload: dict[str, Any]) -> None:
    """The run that the meeting is at keeps its length, whoever comes or goes from now on."""
    heads = read.maybe_number(payload, "heads") or 0
    if state.run and 0 < heads <= MOST_PEOPLE:
        state.runs[state.run.id] = state.run._replace(heads=heads)


def entered(state: State, event: Event, payload: dict[str, Any]) -> None:
    """The meeting comes to a run of a step, a new one or one that it goes on with."""
    step = read.text(payload, "step")
    number, grouped = read.number(payload, "number"), payload.get("grouped") is True
    statements = read.statements(payload)
    state.started = True  # even where the event that says so has been taken back elsewhere
    _leave(state, payload)
    division = state.division if grouped else None
    seconds, each = state.lengths.get(step, Decided())
    run = state.runs.get(event.entity) or Run(
        event.entity, step, number, division, seconds, each, present=turns.number_taking_part(state)
    )
    state.runs[event.entity] = run._replace(heads=0, statements=statements or run.statements)
    at, back = state.retimed.get(event.id, event.at), payload.get("back") is True
    state.path.append(Stay(event.id, at, event.entity, back))


def left_off(state: State, event: Event, payload: dict[str, Any]) -> None:
    """The meeting is at no step's clock any more."""
    _leave(state, payload)
    state.path.append(Stay(event.id, state.retimed.get(event.id, event.at), None))


def retimed(state: State, event: Event, payload: dict[str, Any]) -> None:
    """A coming or going happened at another instant than was noted."""
    instant = THINKABLE.index(read.number(payload, "at"))
    state.retimed[event.entity] = instant
    state.path[:] = [stay._replace(at=instant) if stay.event == event.entity else stay for stay in state.path]


def marked(state: State, event: Event, payload: dict[str, Any]) -> None:
    """A step is struck, held at an unknown time, or planned again."""
    state.marks[event.entity] = read.one_of(payload, "mark", ("struck", "held", "planned"))


def clock_stopped(state: State, event: Event, payload: dict[str, Any]) -> None:
    """The clock stands, from now or from an instant that is told afterwards; it may be told when it is to go on."""
    since, until = read.maybe_number(payload, "at"), read.maybe_number(payload, "until")
    instant = event.at if since is None else THINKABLE.index(since)
    resumes = None if until is None else THINKABLE.index(until)
    _clock_changes(state, instant, stands=True, past=since is not None)
    state.resumes = resumes


def clock_resumed(state: State, event: Event, payload: dict[str, Any]) -> None:
    """The clock goes on, or went on at an instant that is told afterwards."""
    at = read.maybe_number(payload, "at")
    _clock_changes(state, event.at if at is None else THINKABLE.index(at), stands=False, past=at is not None)
    state.resumes = None


def _clock_changes(state: State, at: int, *, stands: bool, past: bool) -> None:
    """What is told afterwards of the `past` takes its place among what was told of the clock before."""
    place = bisect_right(state.stops, at, key=itemgetter(0)) if past else len(state.stops)
    state.stops.insert(place, (at, stands))


def plan_moved(state: State, _event: Event, payload: dict[str, Any]) -> None:
    """Everything is moved, so that the plan begins at an instant; an end that was to hold is none any more."""
    state.plan_begins = THINKABLE.index(read.number(payload, "begins"))
    state.finish = None


def finish_set(state: State, _event: Event, payload: dict[str, Any]) -> None:
    """The meeting is to end at an instant, and that holds."""
    state.finish = THINKABLE.index(read.number(payload, "at"))


def planned(state: State, event: Event, payload: dict[str, Any]) -> None:
    """A run is to take so many seconds."""
    seconds = read.number(payload, "seconds")
    state.runs[event.entity] = state.runs[event.entity]._replace(planned=max(1, seconds))


def asked(state: State, event: Event, payload: dict[str, Any]) -> None:
    """A run is at this question; or it asks these statements."""
    run = state.runs[event.entity]
    if statements := read.statements(payload):
        state.runs[run.id] = run._replace(statements=statements)
    else:
        state.runs[run.id] = run._replace(question=read.text(payload, "question"))


def rating_closed(state: State, event: Event, payload: dict[str, Any]) -> None:
    """The rating of a run takes no more answers, or takes them again: then its result is not shown any more."""
    if payload.get("open") is True and state.showing and state.showing.run == event.entity:
        state.showing = None
    state.runs[event.entity] = state.runs[event.entity]._replace(closed=payload.get("open") is not True)


def laps_set(state: State, _event: Event, payload: dict[str, Any]) -> None:
    """A block has so many laps."""
    state.laps[read.text(payload, "block")] = max(1, read.number(payload, "laps"))


def floor_given(state: State, event: Event, payload: dict[str, Any]) -> None:
    """Somebody has the floor, or a group; where the turn was given before, the meeting has gone back to it."""
    run = state.runs[read.text(payload, "run")]
    person, seat = read.maybe_text(payload, "person"), read.maybe_number(payload, "seat")
    turn = Turn(event.entity, run.id, person, seat, event.at, group=read.maybe_number(payload, "group"))
    turns = run.turns if turn.id in run.turns else (*run.turns, turn.id)
    state.turns[turn.id] = turn
    state.runs[run.id] = run._replace(turns=turns, turn=turn.id)


def turn_passed(state: State, event: Event, _payload: dict[str, Any]) -> None:
    """Who had the floor gave it up without speaking."""
    state.turns[event.entity] = state.turns[event.entity]._replace(passed_at=event.at)


def shared_clock_began(state: State, event: Event, _payload: dict[str, Any]) -> None:
    """The common clock of the groups of a run has begun."""
    state.runs[event.entity] = state.runs[event.entity]._replace(shared=event.at)


def person(state: State, event: Event, payload: dict[str, Any]) -> None:
    """A person is called this, has these tags and, where it says so, is aside or takes part."""
    name, tags, aside = read.text(payload, "name"), read.texts(payload, "tags"), payload.get("aside")
    before = state.people.get(event.entity, Person(event.entity, name))
    former = (*before.former, before.name) if before.name != name else before.former
    state.people[event.entity] = before._replace(
        name=name, tags=tags, former=former, aside=aside if isinstance(aside, bool) else before.aside
    )


def presence(state: State, event: Event, payload: dict[str, Any]) -> None:
    """A person is here, has left, or is absent."""
    person = state.people[event.entity]
    step = state.step.id if state.step else ""
    new = Presence(event.at, read.one_of(payload, "state", ("here", "left", "absent")), step)
    comes = new.state == "here" and not person.here
    arrival = 1 + max(p.arrival for p in state.people.values()) if comes else person.arrival
    counted_before = comes and not person.presence and len(turns.named(state)) < turns.present(state)
    state.people[event.entity] = person._replace(
        presence=(*person.presence, new),
        arrival=arrival,
        seated=person.seated or counted_before,
        seat=turns.seat_for(state, person) if comes else person.seat,
    )


def counted(state: State, _event: Event, payload: dict[str, Any]) -> None:
    """So many are here."""
    state.count = max(0, read.number(payload, "number"))


def divided(state: State, event: Event, payload: dict[str, Any]) -> None:
    """Those present sit in these groups."""
    division = read.groups(payload, "groups")
    run = state.runs.get(read.maybe_text(payload, "run") or "")
    state.divisions[event.entity] = division
    state.ways[event.entity] = stored.groups_in(payload.get("way"))
    state.division = event.entity
    if payload.get("shown") is False:
        state.held_back.add(event.entity)
    if run:
        state.runs[run.id] = run._replace(division=event.entity)


def groups_shown(state: State, event: Event, _payload: dict[str, Any]) -> None:
    """The room may see who sits in which group."""
    state.held_back.discard(event.entity)


def role(state: State, _event: Event, payload: dict[str, Any]) -> None:
    """These hold a role, and nobody else."""
    key, people = roles.key_of(read.text(payload, "role")), read.texts(payload, "people")
    state.roles[key], state.roles_given[key] = people, roles.lap_of(state.step if state.run else None)


def joined(state: State, event: Event, payload: dict[str, Any]) -> None:
    """One more sits in a group, or begins a new one."""
    division, number = state.divisions[event.entity], read.number(payload, "group")
    member = read.maybe_text(payload, "person") or read.number(payload, "seat")
    if 1 <= number <= len(division) + 1 and not any(member in group for group in division):
        groups = [*division, ()][: max(number, len(division))]
        groups[number - 1] = (*groups[number - 1], member)
        state.divisions[event.entity] = tuple(groups)
        state.joined[event.id] = number


def reseated(state: State, event: Event, payload: dict[str, Any]) -> None:
    """Somebody sits in another group than before."""
    division, number = state.divisions[event.entity], read.number(payload, "group")
    person = state.people[read.text(payload, "person")]
    if 1 <= number <= len(division):
        groups = [[member for member in group if member not in {person.id, person.seat}] for group in division]
        groups[number - 1].append(person.id)
        state.divisions[event.entity] = tuple(map(tuple, groups))
