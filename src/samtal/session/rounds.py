"""What is left of a round that is going on: those who wait, each with a turn, and the rest of who has the floor.

Rule: the same for people in a round, for the common clock of parallel groups, and for groups that tell one after the
other. Lengths are ms where a name does not say seconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from samtal.session import gathering, groups, timing, turns
from samtal.template.timetable import Span

if TYPE_CHECKING:
    from samtal.session.state import Run, State
    from samtal.template.model import Step


class Queue(NamedTuple):
    """So many wait for the floor; who has it has had it for `gone` ms (None: nobody has it)."""

    waiting: int
    gone: int | None

    def with_each(self, seconds: int) -> int:
        """How long the rest of the round takes with turns of so many seconds."""
        now = 0 if self.gone is None else max(0, seconds * 1000 - self.gone)
        return now + self.waiting * seconds * 1000

    def fitting(self, seconds: int) -> int | None:
        """How many seconds a turn may be at most for the rest to take so many; None where nobody is left.

        Who has had the floor for longer than that already counts for nothing. Never below 0.
        """
        if self.gone is not None:
            share = (seconds * 1000 + self.gone) // (1000 * (self.waiting + 1))
            if share * 1000 >= self.gone:
                return max(0, share)
        return max(0, seconds // self.waiting) if self.waiting else None


def has_turns(step: Step) -> bool:
    """Whether one after the other has the floor at a step: people, or groups."""
    return step.is_round or step.gathers


def queue(state: State, now: int) -> Queue | None:
    """Who is left in the round of the current run; None where it is none."""
    run, step = state.run, state.step
    if run is None or step is None or not has_turns(step):
        return None
    if step.gathers:
        return Queue(len(gathering.waiting(state, run, step)), _gone(state, now))
    if step.divides:
        return _shared(state, step, run, now)
    return Queue(len(turns.waiting(state, run)), _gone(state, now))


def _gone(state: State, now: int) -> int | None:
    return timing.length(state, Span(state.turn.at, None), now) if state.turn else None


def _shared(state: State, step: Step, run: Run, now: int) -> Queue | None:
    """Of parallel groups: those of the largest who wait for the common clock."""
    each, heads = timing.turn_seconds(state, step, run), groups.largest(state, step, run)
    if run.shared is None:
        return Queue(heads, None)
    if not each:
        return None
    spoken = timing.length(state, Span(run.shared, None), now)
    turn = min(max(1, heads), spoken // (each * 1000) + 1)
    return Queue(max(0, heads - turn), spoken - (turn - 1) * each * 1000)


def each(state: State) -> int | None:
    """How many seconds each has the floor in the current run; None where nothing limits it."""
    run, step = state.run, state.step
    if run is None or step is None or not has_turns(step):
        return None
    return timing.group_turn_seconds(state, step, run) if step.gathers else timing.turn_seconds(state, step, run)


def need(state: State, now: int) -> int | None:
    """What the turns that are left take; None where there are none, or nothing limits them."""
    left, seconds = queue(state, now), each(state)
    return left.with_each(seconds) if left and seconds else None


def rest(state: State, now: int) -> int:
    """How long the current run will still take: what is left of its time, and at least the turns that are left.

    Where turns alone make its length, who was quick has given the time to those who come after.
    """
    turns_take, run, step = need(state, now), state.run, state.step
    of_time = max(0, timing.left(state, now) or 0)
    if run is None or step is None or turns_take is None:
        return of_time
    return max(of_time, turns_take) if _framed(step, run) else turns_take


def over(state: State, now: int) -> int:
    """By how much the turns that are left are more than what is left of the time that was set for them."""
    turns_take, of_time, run, step = need(state, now), timing.left(state, now), state.run, state.step
    if turns_take is None or of_time is None or run is None or step is None or not _framed(step, run):
        return 0
    return max(0, turns_take - max(0, of_time))


def _framed(step: Step, run: Run) -> bool:
    """Whether a time was set for all of it: by the template, or in the meeting."""
    return step.minutes is not None or run.planned is not None
