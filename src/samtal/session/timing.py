"""What the clock says: planned, actual and projected times, and how much of a step or a turn is left.

Rule: everything follows from (state, now). Nothing is counted, nothing advances: over-run is a fact about the two.
Instants are ms UTC; lengths are ms where a name does not say seconds. A later stated moment caps earlier ones, so no
span is ever negative, whatever clocks or people did.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from samtal.session import clock, groups
from samtal.session.state import Phase

if TYPE_CHECKING:
    from samtal.session.state import Run, State
    from samtal.template.model import Step


class Span(NamedTuple):
    """From an instant to another; `end` is None where it still goes on."""

    begin: int
    end: int | None


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


def stretches(instants: list[int], limit: int | None) -> list[Span]:
    """From each instant to the next, the last to `limit`; each instant is at most the next and at most `limit`."""
    result: list[Span] = []
    for instant in reversed(instants):
        begin = instant if limit is None else min(instant, limit)
        result.append(Span(begin, limit))
        limit = begin
    return result[::-1]


def _stays(state: State) -> list[Span]:
    return stretches([stay.at for stay in state.path], state.ended)


def began(state: State) -> int | None:
    """When the meeting began."""
    return next((span.begin for span in _stays(state)), None)


def spans(state: State, run: Run) -> list[Span]:
    """When the meeting was at this run: once, or several times if it came back."""
    return [span for stay, span in zip(state.path, _stays(state), strict=True) if stay.run == run.id]


def stopped(state: State) -> list[Span]:
    """When the clock stood."""
    found = stretches([at for at, _ in state.stops], state.ended)
    return [span for (_, stands), span in zip(state.stops, found, strict=True) if stands]


def length(state: State, span: Span, now: int) -> int:
    """How long a span is or has been by `now`, without the time when the clock stood; never below 0."""
    end = now if span.end is None else span.end
    pauses = sum(_overlap(span.begin, end, p.begin, now if p.end is None else p.end) for p in stopped(state))
    return max(0, end - span.begin - pauses)


def _overlap(begin: int, end: int, other_begin: int, other_end: int) -> int:
    return max(0, min(end, other_end) - max(begin, other_begin))


def used(state: State, run: Run, now: int) -> int:
    """How long a run has gone on by `now`."""
    return sum(length(state, span, now) for span in spans(state, run))


def actual(state: State, step: Step) -> Span | None:
    """From when a step was first come to until it was last left."""
    found = [span for run in state.runs_of(step.id) for span in spans(state, run)]
    if not found:
        return None
    return Span(
        min(s.begin for s in found), None if any(s.end is None for s in found) else max(s.end or 0 for s in found)
    )


def planned_seconds(state: State, step: Step, run: Run | None = None) -> int | None:
    """How long a step is to take: as decided in the meeting, else its minutes, else its turns one after the other."""
    if run and run.planned:
        return run.planned
    if step.minutes is not None:
        return int(step.minutes * 60)
    if step.minutes_per_turn is None:
        return None
    return int(step.minutes_per_turn * 60 * groups.largest(state, step, run))


def turn_seconds(state: State, step: Step, run: Run | None) -> int | None:
    """How long each may speak: as the template says, else an equal share of the step's minutes."""
    if step.minutes_per_turn is not None:
        return int(step.minutes_per_turn * 60)
    seconds, heads = planned_seconds(state, step, run), groups.largest(state, step, run)
    return int(Fraction(seconds, heads)) if seconds and heads else None


def left(state: State, now: int) -> int | None:
    """Milliseconds left of the current run, below 0 when over; None where it is untimed or there is none."""
    run, step = state.run, state.step
    seconds = planned_seconds(state, step, run) if run and step else None
    return None if seconds is None or run is None else seconds * 1000 - used(state, run, now)


def turn_left(state: State, now: int) -> int | None:
    """Milliseconds left for the one who has the floor, below 0 when over."""
    turn, run, step = state.turn, state.run, state.step
    seconds = turn_seconds(state, step, run) if step else None
    if turn is None or run is None or seconds is None:
        return None
    return seconds * 1000 - length(state, Span(turn.at, None), now)


class Shared(NamedTuple):
    """Where the common clock of parallel groups stands: speaker `turn` of `turns`, and ms until the change."""

    turn: int
    turns: int
    left: int
    over: bool


def shared(state: State, now: int) -> Shared | None:
    """The common clock of the current run, a pure function of when it began and `now`."""
    run, step = state.run, state.step
    if run is None or step is None or run.shared is None:
        return None
    seconds, heads = turn_seconds(state, step, run), max(1, groups.largest(state, step, run))
    if not seconds:
        return None
    gone = length(state, Span(run.shared, None), now)
    turn = min(heads, gone // (seconds * 1000) + 1)
    return Shared(turn, heads, turn * seconds * 1000 - gone, gone >= heads * seconds * 1000)


def schedule(state: State, now: int) -> list[Slot]:
    """Every agenda entry on the clock."""
    planned = _planned(state)
    projected = _projected(state, now, planned)
    return [
        Slot(
            n,
            step,
            planned_seconds(state, step, _last_run(state, step)),
            planned[n - 1],
            actual(state, step),
            projected[n - 1],
        )
        for n, step in enumerate(state.agenda, 1)
    ]


def _last_run(state: State, step: Step) -> Run | None:
    runs = state.runs_of(step.id)
    return runs[-1] if runs else None


def _pinned(state: State, step: Step) -> int | None:
    return None if step.at is None else clock.instant(state.date, step.at, state.zone)


def planned_start(state: State) -> int | None:
    """When the meeting is to begin: the template's time on the session's day, else when it did begin."""
    starts = state.template.starts if state.template else None
    return began(state) if starts is None else clock.instant(state.date, starts, state.zone)


def _planned(state: State) -> list[Span | None]:
    """The agenda as the template has it: each after the other, but those with a clock time then."""
    at, result = planned_start(state), list[Span | None]()
    for step in state.agenda:
        pin = _pinned(state, step)
        at = pin if pin is not None else at
        end = None if at is None else at + (planned_seconds(state, step) or 0) * 1000
        result.append(None if at is None else Span(at, end))
        at = end
    return result


def _projected(state: State, now: int, planned: list[Span | None]) -> list[Span | None]:
    """The agenda as it has been and, from now on, as it will be if every step takes its planned time."""
    if not state.started:
        return planned
    if state.phase is Phase.ENDED:
        return [actual(state, step) for step in state.agenda]
    result: list[Span | None] = []
    at = now
    for number, step in enumerate(state.agenda, 1):
        span = actual(state, step)
        if number == state.position and state.run:
            begin = span.begin if span else now
            at = max(at, begin) + max(0, left(state, max(at, begin)) or 0)
            result.append(Span(begin, at))
        elif span or number < state.position or state.marks.get(step.id) == "struck":
            result.append(span)
        else:
            begin = max(at, _pinned(state, step) or 0)
            at = begin + (planned_seconds(state, step) or 0) * 1000
            result.append(Span(begin, at))
    return result


def behind(state: State, now: int) -> int | None:
    """How much later than planned the current step will end, in ms; below 0 when ahead, None where no plan is known."""
    if not state.position or state.phase is Phase.ENDED or state.run is None:
        return None
    slot = schedule(state, now)[state.position - 1]
    if slot.planned is None or slot.projected is None or slot.planned.end is None or slot.projected.end is None:
        return None
    return slot.projected.end - slot.planned.end


def ends(state: State, now: int) -> int | None:
    """When the meeting will end, or ended."""
    if state.ended is not None:
        return state.ended
    known = [span.end for span in (slot.projected for slot in schedule(state, now)) if span and span.end is not None]
    return max(known, default=None)


def last_moment(state: State) -> int | None:
    """The latest instant at which anything happened in this session."""
    return max((event.at for event in state.log), default=None)
