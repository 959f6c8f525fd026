"""What the clock says: how long a run has gone on, and how much of a step or a turn is left.

Rule: everything follows from (state, now). Nothing is counted, nothing advances: over-run is a fact about the two.
Instants are ms UTC; lengths are ms where a name does not say seconds. A later stated moment caps earlier ones, so no
span is ever negative, whatever clocks or people did.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.session import gathering, groups
from samtal.session.clock import MINUTE
from samtal.session.state import Decided, Phase
from samtal.template import timetable
from samtal.template.timetable import Span

if TYPE_CHECKING:
    from samtal.session.state import Run, State
    from samtal.template.model import Step


def stretches(instants: list[int], limit: int | None) -> list[Span]:
    """From each instant to the next, the last to `limit`; each instant is at most the next and at most `limit`."""
    result: list[Span] = []
    for instant in reversed(instants):
        begin = instant if limit is None else min(instant, limit)
        result.append(Span(begin, limit))
        limit = begin
    return result[::-1]


def stays(state: State) -> list[Span]:
    """When the meeting was at each of the runs of its path, one after the other."""
    return stretches([stay.at for stay in state.path], state.ended)


def began(state: State) -> int | None:
    """When the meeting began."""
    return next((span.begin for span in stays(state)), None)


def spans(state: State, run: Run) -> list[Span]:
    """When the meeting was at this run: once, or several times if it came back."""
    return [span for stay, span in zip(state.path, stays(state), strict=True) if stay.run == run.id]


def stopped(state: State) -> list[Span]:
    """When the clock stood."""
    all_spans = stretches([at for at, _ in state.stops], state.ended)
    return [span for (_, stands), span in zip(state.stops, all_spans, strict=True) if stands]


def goes_on(state: State, now: int) -> int:
    """From when the clock goes: now, or when it was said that it is to go on; until somebody lets it, it stands."""
    return max(now, state.resumes) if state.resumes is not None else now


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
    stays = [span for run in state.runs_of(step.id) for span in spans(state, run)]
    if not stays:
        return None
    end = None if any(stay.end is None for stay in stays) else max(stay.end or 0 for stay in stays)
    return Span(min(stay.begin for stay in stays), end)


def planned_seconds(state: State, step: Step, run: Run | None = None) -> int | None:
    """How long a step is to take: as decided in the meeting, else its minutes, else its turns one after the other."""
    whole, each = decided(state, step, run)
    if whole is None and each is not None and step.minutes is None:
        return each * number_of_turns(state, step, run) or None
    return foreseen_seconds(state, step, run) if whole is None else whole


def decided(state: State, step: Step, run: Run | None) -> Decided:
    """What was decided in the meeting of a run of a step, or of the next one of a step that is still to come."""
    return Decided(run.planned, run.each) if run else state.lengths.get(step.id, Decided())


def number_of_turns(state: State, step: Step, run: Run | None) -> int:
    """How many have the floor one after the other: in the largest group of a round, or the groups of a gathering."""
    return len(gathering.called(state, step)) if step.gathers else _heads(state, step, run)


def foreseen_seconds(state: State, step: Step, run: Run | None) -> int | None:
    """How long the template has it, with those who are here, or who were when the run was left."""
    if step.gathers and step.minutes is None and step.minutes_per_turn:
        return timetable.seconds(step.minutes_per_turn * len(gathering.called(state, step))) or None
    heads = None if step.minutes is not None else _heads(state, step, run)  # screens ask often
    return timetable.seconds(timetable.minutes(step, heads))


def _heads(state: State, step: Step, run: Run | None) -> int:
    return (run.heads if run else 0) or groups.largest(state, step, run)


def turn_seconds(state: State, step: Step, run: Run | None) -> int | None:
    """How long each may speak: as the template says, else an equal share of the step's time."""
    each = decided(state, step, run).each
    if each is not None:
        return each
    return timetable.turn_seconds(step, groups.largest(state, step, run), planned_seconds(state, step, run))


def group_turn_seconds(state: State, step: Step, run: Run | None) -> int | None:
    """How long each group may tell in a gathering; None where nothing limits it."""
    return decided(state, step, run).each or timetable.seconds(step.minutes_per_turn)


def left(state: State, now: int) -> int | None:
    """Milliseconds left of the current run, below 0 when over; None where it is untimed or there is none."""
    run, step = state.run, state.step
    seconds = planned_seconds(state, step, run) if run and step else None
    return None if seconds is None or run is None else seconds * 1000 - used(state, run, now)


FORGOTTEN: Final = 3 * MINUTE
"""A step whose planned time has been over for this long may have been left without a key being pressed."""


def ran_out(state: State, now: int) -> int | None:
    """When the planned time of the current step was over, once that is a while ago; None while the clock stands."""
    over = -(left(state, now) or 0)
    return now - over if over >= FORGOTTEN and state.phase is Phase.RUNNING else None


def turn_left(state: State, now: int) -> int | None:
    """Milliseconds left for the one who has the floor in a round, below 0 when over; None where nobody's is limited."""
    turn, run, step = state.turn, state.run, state.step
    seconds = turn_seconds(state, step, run) if step and step.is_round else None
    if turn and turn.group and step:
        seconds = group_turn_seconds(state, step, run)
    if turn is None or run is None or seconds is None:
        return None
    return seconds * 1000 - length(state, Span(turn.at, None), now)


class Shared(NamedTuple):
    """Where the common clock of parallel groups stands: speaker `turn` of `turns`; ms until the change, and the end."""

    turn: int
    turns: int
    left: int
    whole: int
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
    whole = heads * seconds * 1000 - gone
    return Shared(turn, heads, turn * seconds * 1000 - gone, whole, whole <= 0)


def last_move(state: State) -> int | None:
    """The instant at which the meeting last moved: came to a step, or gave somebody the floor."""
    return max((*(stay.at for stay in state.path), *(turn.at for turn in state.turns.values())), default=None)


def present_moment(state: State, now: int) -> int:
    """When a live move made at `now` happens: never before the last one, though the computer's clock is set back."""
    return max(now, state.moved)


def set_back(state: State, now: int) -> int:
    """By how much the computer's clock at `now` is behind the last live move, in ms; less than a minute is nothing."""
    much = state.moved - now
    return much if much >= MINUTE else 0


def last_moment(state: State) -> int | None:
    """The latest instant at which anything happened in this session; what was undone did not, nor is undoing a time."""
    stands = (event.at for event in state.log if event.kind != "undone" and event.action not in state.undone)
    return max(stands, default=None)
