"""The agenda on the clock: planned, actual and projected times, what does not fit, being ahead or behind.

Rule: everything follows from (state, now). A step with a clock time begins then, whatever happens before; what would
reach past it is cut off there and told as too much. Instants are ms UTC.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.session import clock, timing
from samtal.session.state import Phase
from samtal.session.timing import Span

if TYPE_CHECKING:
    from samtal.session.state import Run, State
    from samtal.template.model import Step


class Slot(NamedTuple):
    """One agenda entry on the clock. `planned` and `projected` are begin and end, None where no start is known.

    `seconds` is the planned length, None for an untimed step. `actual` is None for one that has not been run.
    """

    number: int
    step: Step
    seconds: int | None
    planned: Span | None
    actual: Span | None
    projected: Span | None


ANOTHER_TIME: Final = 3 * 60 * clock.MINUTE
"""A meeting that begins further than this from the template's time is held at another time of day on purpose."""


def slots(state: State, now: int) -> list[Slot]:
    """Every agenda entry on the clock."""
    planned = _planned(state)
    projected = _projected(state, now, planned)
    return [
        Slot(
            n,
            step,
            timing.planned_seconds(state, step, _last_run(state, step)),
            planned[n - 1],
            timing.actual(state, step),
            projected[n - 1],
        )
        for n, step in enumerate(state.agenda, 1)
    ]


def _last_run(state: State, step: Step) -> Run | None:
    runs = state.runs_of(step.id)
    return runs[-1] if runs else None


def _pinned(state: State, step: Step) -> int | None:
    return clock.instant(state.date, step.at, state.zone) if step.at is not None and _by_the_clock(state) else None


def _by_the_clock(state: State) -> bool:
    """Whether the template's clock times are meant for this meeting: not when it begins hours from them."""
    starts, actually = state.template.starts if state.template else None, timing.began(state)
    if starts is None or actually is None:
        return True
    return abs(actually - clock.instant(state.date, starts, state.zone)) <= ANOTHER_TIME


def planned_start(state: State) -> int | None:
    """When the meeting is to begin: the template's time on the session's day, else when it did begin."""
    starts = state.template.starts if state.template else None
    if starts is None or not _by_the_clock(state):
        return timing.began(state)
    return clock.instant(state.date, starts, state.zone)


def _planned(state: State) -> list[Span | None]:
    """The agenda as the template has it: each after the other, but those with a clock time then."""
    return _before_pins(state, _one_after_the_other(state))


def _one_after_the_other(state: State) -> list[Span | None]:
    at, result = planned_start(state), list[Span | None]()
    for step in state.agenda:
        pin = _pinned(state, step)
        at = pin if pin is not None else at
        end = None if at is None else at + (timing.planned_seconds(state, step) or 0) * 1000
        result.append(None if at is None else Span(at, end))
        at = end
    return result


def _before_pins(state: State, spans: list[Span | None]) -> list[Span | None]:
    """The spans with each that would reach past a later clock time cut off there: that step begins then, whatever."""
    limit: int | None = None
    result: list[Span | None] = []
    for step, span in zip(reversed(state.agenda), reversed(spans), strict=True):
        if span and span.end is not None and limit is not None:
            result.append(Span(min(span.begin, limit), min(span.end, limit)))
        else:
            result.append(span)
        pin = _pinned(state, step)
        limit = span.begin if span and pin is not None and span.begin == pin else limit
    return result[::-1]


def squeezed(state: State, now: int) -> list[tuple[int, int]]:
    """What does not fit before a clock time that is still to come: that step's agenda number, and ms too much."""
    found: list[tuple[int, int]] = []
    latest: int | None = None
    spans = _uncut(state, now) if state.started else _one_after_the_other(state)
    for number, (step, span) in enumerate(zip(state.agenda, spans, strict=True), 1):
        if span and latest is not None and span.begin == _pinned(state, step) and latest > span.begin:
            found.append((number, latest - span.begin))
        latest = span.end if span and span.end is not None else latest
    return found


def _projected(state: State, now: int, planned: list[Span | None]) -> list[Span | None]:
    """The agenda as it has been and, from now on, as it will be if every step takes its planned time."""
    if not state.started:
        return planned
    if state.phase is Phase.ENDED:
        return [timing.actual(state, step) for step in state.agenda]
    return _before_pins(state, _uncut(state, now))


def _uncut(state: State, now: int) -> list[Span | None]:
    result: list[Span | None] = []
    at = now
    for number, step in enumerate(state.agenda, 1):
        span = timing.actual(state, step)
        if number == state.position and state.run:
            begin = span.begin if span else now
            at = max(at, begin) + max(0, timing.left(state, max(at, begin)) or 0)
            result.append(Span(begin, at))
        elif span or number < state.position or state.marks.get(step.id) == "struck":
            result.append(span)
        else:
            pin = _pinned(state, step)
            begin = pin if pin is not None and pin >= now else at
            at = begin + (timing.planned_seconds(state, step) or 0) * 1000
            result.append(Span(begin, at))
    return result


def behind(state: State, now: int) -> int | None:
    """How much later than planned the current step will end, in ms; below 0 when ahead, None where no plan is known."""
    if not state.position or state.phase is Phase.ENDED or state.run is None:
        return None
    slot = slots(state, now)[state.position - 1]
    if slot.planned is None or slot.projected is None or slot.planned.end is None or slot.projected.end is None:
        return None
    return slot.projected.end - slot.planned.end


def ends(state: State, now: int) -> int | None:
    """When the meeting will end, or ended."""
    if state.ended is not None:
        return state.ended
    all_slots = slots(state, now)
    if not any(slot.seconds for slot in all_slots[max(0, state.position - 1) :]):
        return None  # nothing that is left has a length, so nobody knows
    return max(
        (slot.projected.end for slot in all_slots if slot.projected and slot.projected.end is not None), default=None
    )
