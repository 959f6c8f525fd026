"""The agenda on the clock: planned, actual and projected times, what does not fit, being ahead or behind.

Rule: everything follows from (state, now). What is to come is projected and never lies in the past. What the room has
been promised (a step's own clock time, the end) stands as long as it can be kept; what would reach past it is cut off
there and told as too much, and what has no room left before it has no time at all. Instants are ms UTC.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from samtal.session import clock, onward, rounds, timing
from samtal.session.plan import Plan, last_run, opens, plan
from samtal.session.state import Phase
from samtal.template import timetable
from samtal.template.timetable import Piece, Span

if TYPE_CHECKING:
    from samtal.session.state import State
    from samtal.template.model import Step


class Slot(NamedTuple):
    """One agenda entry on the clock. `planned` and `projected` are begin and end, None where there is no time.

    `seconds` is the planned length, None for an untimed step. `actual` is None for one that has not been run.
    """

    number: int
    step: Step
    seconds: int | None
    planned: Span | None
    actual: Span | None
    projected: Span | None


def slots(state: State, now: int, opening: int | None = None) -> list[Slot]:
    """Every agenda entry on the clock; of a meeting that has not begun, as it will be where it begins at `opening`."""
    known = plan(state, now)
    projected = _projected(state, now, known, opening)
    return [
        Slot(
            n,
            step,
            timing.planned_seconds(state, step, last_run(state, step)),
            known.spans[n - 1],
            timing.actual(state, step),
            projected[n - 1],
        )
        for n, step in enumerate(state.agenda, 1)
    ]


def left_out(state: State, slot: Slot) -> bool:
    """Whether an entry that is to come has no time because there is no room for it before what has been promised."""
    return slot.projected is None and state.started and state.ended is None and _to_come(state, slot.number - 1)


def _projected(state: State, now: int, known: Plan, opening: int | None) -> list[Span | None]:
    """The agenda as it has been and, from now on, as it will be if every step takes its planned time."""
    spans = _ahead(state, now, known, opening)
    return spans if state.phase is Phase.ENDED else _fitting(state, now, known, spans, kept(known.end, now))


def _fitting(state: State, now: int, known: Plan, spans: list[Span | None], end: int | None) -> list[Span | None]:
    """What is to come without what does not fit before a promise; what has begun keeps its time, and is cut off."""
    pins = promised(state, now, known)
    fitting = timetable.cut(spans, pins, end)
    for place, (span, limit) in enumerate(zip(spans, timetable.limits(spans, pins, end), strict=True)):
        if span and not _to_come(state, place):
            fitting[place] = span
            if place == state.position - 1 and span.end is not None and limit is not None:
                fitting[place] = Span(span.begin, max(span.begin, min(span.end, limit)))
    return fitting


def uncut(state: State, now: int) -> list[Span | None]:
    """The agenda as it has been and will be, however far it reaches past what has been promised."""
    return _ahead(state, now, plan(state, now))


def promised(state: State, now: int, known: Plan) -> list[int | None]:
    """By place, the clock times of steps to come that can still be kept."""
    return [kept(pin, now) if _to_come(state, place) else None for place, pin in enumerate(known.pins)]


def must_end(state: State, now: int) -> int | None:
    """The end that somebody has set, in the meeting or the template, while it can be kept; no sum of the plan."""
    is_set = state.finish is not None or (state.template is not None and state.template.ends is not None)
    return kept(plan(state, now).end, now) if is_set else None


def kept(promise: int | None, now: int) -> int | None:
    """A promise that can still be kept."""
    return promise if promise is not None and promise >= now else None


def _to_come(state: State, place: int) -> bool:
    step = state.agenda[place]
    is_over = state.runs_of(step.id) or state.marks.get(step.id) in {"struck", "held"}
    return place >= state.position and not is_over


def _ahead(state: State, now: int, known: Plan, opening: int | None = None) -> list[Span | None]:
    """What has been as it was; from the end of the current step on what is to come, however far it reaches."""
    spans = [timing.actual(state, step) for step in state.agenda]
    if state.phase is Phase.ENDED:
        return spans
    at = now if state.started else opening or opens(state, now)
    if state.position and state.run:
        current = spans[state.position - 1]
        begin = current.begin if current else now
        at = max(timing.goes_on(state, now), begin)
        at += rounds.rest(state, at)
        spans[state.position - 1] = Span(begin, at)
    pins = promised(state, now, known)
    again = onward.begun(state)
    to_come = sorted({*coming(state), *again})
    pieces = [Piece(pins[place], again.get(place) or length(state, place)) for place in to_come]
    for place, span in zip(to_come, timetable.laid_out(at, pieces), strict=True):
        spans[place] = span
    return spans


def coming(state: State) -> list[int]:
    """The places (from 0) of the steps that are still to come."""
    return [place for place in range(len(state.agenda)) if _to_come(state, place)]


def length(state: State, place: int) -> int:
    """How long a step to come is to take, in ms; 0 where nobody knows."""
    return (timing.planned_seconds(state, state.agenda[place]) or 0) * 1000


class Squeeze(NamedTuple):
    """So much (ms) does not fit before agenda entry `number`, which begins at `at`; 0: before the meeting's end."""

    number: int
    at: int
    much: int


def squeezed(state: State, now: int) -> list[Squeeze]:
    """What does not fit before a clock time that is still to come, or before the end; less than a minute does."""
    known = plan(state, now)
    if state.phase is Phase.ENDED:
        return []
    spans, pins = _ahead(state, now, known), promised(state, now, known)
    end, will, limit = kept(known.end, now), _last_end(_fitting(state, now, known, spans, None)), must_end(state, now)
    found = [
        Squeeze(place + 1, at, much)
        for place, much in timetable.overfull(spans, pins)
        if (at := pins[place] or 0) and (limit is None or at < limit)  # what lies after the end is too much for that
    ]
    if end is not None and will is not None and will > end:
        found.append(Squeeze(0, end, will - end))
    return [squeeze for squeeze in found if squeeze.much >= clock.MINUTE]


def _last_end(spans: list[Span | None]) -> int | None:
    return max((span.end for span in spans if span and span.end is not None), default=None)


def behind(state: State, now: int) -> int | None:
    """How much later than planned the current step will end, in ms; below 0 when ahead, None where no plan is known.

    Where somebody has said in the meeting when it must end, it is the meeting's end that counts.
    """
    if state.finish is not None and state.ended is None:
        will = ends(state, now).will
        return None if will is None else will - state.finish
    if not state.position or state.phase is Phase.ENDED or state.run is None:
        return None
    planned = plan(state, now).spans[state.position - 1]
    if planned is None or planned.end is None:
        return None
    return timing.goes_on(state, now) + rounds.rest(state, now) - planned.end


def until(state: State, now: int) -> int | None:
    """When the current step is over, as the room can be told: at the latest when something else has been promised.

    Where somebody has said in the meeting how long it is, that is the promise. None where it is untimed or over.
    """
    left = timing.left(state, now)
    if left is None or left <= 0 or state.phase is Phase.ENDED:
        return None
    if state.run and state.run.planned is not None:
        return timing.goes_on(state, now) + left
    known = plan(state, now)
    fixed = [pin for pin in (*promised(state, now, known), kept(known.end, now)) if pin is not None]
    return min([timing.goes_on(state, now) + left, *fixed])


class Ends(NamedTuple):
    """When the meeting is to end, as long as that can be kept, and when it will if every step takes its time."""

    promised: int | None
    will: int | None


def ends(state: State, now: int) -> Ends:
    """When the meeting ends, or ended; both None where nothing that is left has a length, so that nobody knows."""
    if state.ended is not None:
        return Ends(state.ended, state.ended)
    known = plan(state, now)
    left = [
        timing.planned_seconds(state, step, last_run(state, step))
        for step in state.agenda[max(0, state.position - 1) :]
    ]
    will = _last_end(_fitting(state, now, known, _ahead(state, now, known), None)) if any(left) else None
    return Ends(kept(known.end, now), will)
