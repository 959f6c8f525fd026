"""The agenda on the clock: planned, actual and projected times, what does not fit, being ahead or behind.

Rule: everything follows from (state, now). A step with a clock time begins then, whatever happens before; what would
reach past it is cut off there and told as too much. Instants are ms UTC.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.session import clock, timing
from samtal.session.state import Phase
from samtal.template import timetable
from samtal.template.timetable import Piece, Span

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


def _pins(state: State) -> list[int | None]:
    """When each step begins by the clock, whatever happens before; None for those that have no such time."""
    if not _by_the_clock(state):
        return [None] * len(state.agenda)
    return [None if step.at is None else clock.instant(state.date, step.at, state.zone) for step in state.agenda]


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


def squeezed(state: State, now: int) -> list[tuple[int, int]]:
    """What does not fit before a clock time that is still to come: that step's agenda number, and ms too much."""
    spans = _ahead(state, now) if state.started else _one_after_the_other(state)
    return [(place + 1, much) for place, much in timetable.overfull(spans, _pins(state))]


def _planned(state: State) -> list[Span | None]:
    """The agenda as the template has it: each after the other, but those with a clock time then."""
    return timetable.cut(_one_after_the_other(state), _pins(state))


def _one_after_the_other(state: State) -> list[Span | None]:
    pieces = [Piece(pin, _length(state, step)) for pin, step in zip(_pins(state), state.agenda, strict=True)]
    return timetable.laid_out(planned_start(state), pieces)


def _length(state: State, step: Step) -> int:
    return (timing.planned_seconds(state, step) or 0) * 1000


def _projected(state: State, now: int, planned: list[Span | None]) -> list[Span | None]:
    """The agenda as it has been and, from now on, as it will be if every step takes its planned time."""
    if not state.started:
        return planned
    if state.phase is Phase.ENDED:
        return [timing.actual(state, step) for step in state.agenda]
    return timetable.cut(_ahead(state, now), _pins(state))


def _ahead(state: State, now: int) -> list[Span | None]:
    """What has been as it was; from the end of the current step on, what is to come as it is planned."""
    spans = [timing.actual(state, step) for step in state.agenda]
    at = now
    if state.position and state.run:
        current = spans[state.position - 1]
        begin = current.begin if current else now
        at = max(now, begin)
        at += max(0, timing.left(state, at) or 0)
        spans[state.position - 1] = Span(begin, at)
    coming = [place for place in range(state.position, len(spans)) if _to_come(state, place, spans[place])]
    pins = [pin if pin is not None and pin >= now else None for pin in _pins(state)]
    pieces = [Piece(pins[place], _length(state, state.agenda[place])) for place in coming]
    for place, span in zip(coming, timetable.laid_out(at, pieces), strict=True):
        spans[place] = span
    return spans


def _to_come(state: State, place: int, span: Span | None) -> bool:
    return span is None and state.marks.get(state.agenda[place].id) != "struck"


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
