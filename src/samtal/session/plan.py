"""The plan on the clock: when the meeting is to begin, what has a clock time of its own, when it is to end.

Rule: what the room has been promised stands, whatever happens, until it is moved by an event; only a meeting that
begins after its planned end, or hours from its time, is held at another time on purpose and moves everything by itself.
Instants are ms UTC. Before the start all of it is for a meeting that begins when `opens` says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.session import clock, timing
from samtal.template import timetable
from samtal.template.timetable import Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samtal.session.state import Run, State
    from samtal.template.model import Step
    from samtal.template.timetable import Span

LATE: Final = 15 * clock.MINUTE
"""A meeting that begins further than this from its time may be moved as a whole."""

ANOTHER_TIME: Final = 3 * 60 * clock.MINUTE
"""A meeting that begins further than this from its time is held at another time of day on purpose."""


class Plan(NamedTuple):
    """When the plan begins and is to end (None where it does not say), and by place what is planned of each step.

    `pins` are the clock times that steps have of their own, `lengths` are in ms, 0 where nobody knows.
    """

    begin: int | None
    pins: list[int | None]
    lengths: list[int]
    spans: list[Span | None]
    end: int | None


def plan(state: State, now: int) -> Plan:
    """The plan as it stands."""
    lengths = [_length(state, step) for step in state.agenda]
    begin = _begin(state, now, lengths)
    pins, laid_out = _pins(state, begin), _laid_out(state, begin, lengths)
    end = state.finish or _told_end(state, begin) or _end(state, begin, lengths)
    return Plan(begin, pins, lengths, timetable.cut(laid_out, pins), end)


def told_start(state: State) -> int | None:
    """When the meeting is to begin as the template has it, on the session's day."""
    starts = state.template.starts if state.template else None
    return None if starts is None else clock.instant(state.date, starts, state.zone)


def opens(state: State, now: int) -> int | None:
    """When the meeting began; before that its time, or now where that is long past on this very day."""
    began, told = timing.began(state), told_start(state)
    if began is not None or told is None:
        return began
    today = clock.local(now, state.zone).date().isoformat() == state.date
    return now if today and now - told > LATE else told


def earliest(state: State, now: int) -> int | None:
    """When a meeting that has not begun will at the earliest: on its own day, no sooner than now."""
    opened, today = opens(state, now), clock.local(now, state.zone).date().isoformat() == state.date
    return max(opened, now) if opened is not None and today else opened


def _length(state: State, step: Step) -> int:
    return (timing.foreseen_seconds(state, step, last_run(state, step)) or 0) * 1000


def last_run(state: State, step: Step) -> Run | None:
    """The latest run of a step."""
    runs = state.runs_of(step.id)
    return runs[-1] if runs else None


def _begin(state: State, now: int, lengths: Sequence[int]) -> int | None:
    """At the template's time, unless everything is moved to where the meeting began."""
    told, opened = told_start(state), opens(state, now)
    if state.plan_begins is not None:
        return state.plan_begins
    if told is None or opened is None:
        return opened
    end = _end(state, told, lengths)
    after_all = end is not None and opened > end
    return opened if after_all or abs(opened - told) > ANOTHER_TIME else told


def _told_end(state: State, begin: int | None) -> int | None:
    """When the template says that the meeting ends; as much later as everything has been moved."""
    says = state.template.ends if state.template else None
    return None if says is None else clock.instant(state.date, says, state.zone) + _moved(state, begin)


def _moved(state: State, begin: int | None) -> int:
    """By how much everything has been moved where the plan begins then."""
    told = told_start(state)
    return 0 if told is None or begin is None else begin - told


def _pins(state: State, begin: int | None) -> list[int | None]:
    moved = _moved(state, begin)
    return [None if s.at is None else clock.instant(state.date, s.at, state.zone) + moved for s in state.agenda]


def _laid_out(state: State, begin: int | None, lengths: Sequence[int]) -> list[Span | None]:
    return timetable.laid_out(begin, map(Piece, _pins(state, begin), lengths))


def _end(state: State, begin: int | None, lengths: Sequence[int]) -> int | None:
    """The end of a plan that begins then; a step with a clock time swallows whatever was unknown before it."""
    last_pin = max((place for place, step in enumerate(state.agenda) if step.at is not None), default=0)
    spans = timetable.cut(_laid_out(state, begin, lengths), _pins(state, begin))
    ends = [span.end for span in spans if span and span.end is not None]
    return max(ends) if ends and all(lengths[last_pin:]) else None


def may_move(state: State, now: int) -> bool:
    """Whether there is anything to move: the plan begins at another minute than the meeting did."""
    begin, began = plan(state, now).begin, timing.began(state)
    return began is not None and (begin is None or abs(began - begin) >= clock.MINUTE)


class StartOffer(NamedTuple):
    """The meeting began far from its time: it may keep its `end`, if still to come, or move all and end at `moved`."""

    told: int
    began: int
    end: int | None
    moved: int | None


def offer(state: State, now: int) -> StartOffer | None:
    """What there is to decide about a start that was more than a quarter of an hour off; None once it is decided."""
    told, began = told_start(state), timing.began(state)
    if told is None or began is None or state.ended is not None or abs(began - told) <= LATE:
        return None
    known = plan(state, now)
    if state.plan_begins is not None or state.finish is not None or known.begin != told:
        return None
    end = known.end if known.end is not None and known.end > now else None
    return StartOffer(told, began, end, None if known.end is None else known.end + began - told)
