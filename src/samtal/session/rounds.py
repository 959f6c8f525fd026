"""What a round needs that is going on: those who wait, each with a turn, and the rest of who has the floor.

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


class TurnsLeft(NamedTuple):
    """What is left of a round: `waiting` have `each` seconds, and who has the floor has had it for `gone` ms.

    `gone` is None where nobody has it.
    """

    waiting: int
    each: int
    gone: int | None

    @property
    def rest(self) -> int:
        """How long all of it takes, if each who waits has a whole turn."""
        return self.with_each(self.each)

    def with_each(self, seconds: int) -> int:
        """How long it would take with turns of so many seconds."""
        now = 0 if self.gone is None else max(0, seconds * 1000 - self.gone)
        return now + self.waiting * seconds * 1000


def has_turns(step: Step) -> bool:
    """Whether each who has the floor at a step has it for so long."""
    return step.is_round or (step.gathers and step.minutes_per_turn is not None)


def left(state: State, now: int) -> TurnsLeft | None:
    """What is left of the turns of the current run; None where there are none, or nothing limits them."""
    run, step = state.run, state.step
    if run is None or step is None or not has_turns(step):
        return None
    if step.gathers:
        each = timing.group_turn_seconds(state, step, run)
        waiting = len(gathering.waiting(state, run, step))
    elif step.divides:
        return _shared(state, step, run, now)
    else:
        each, waiting = timing.turn_seconds(state, step, run), len(turns.waiting(state, run))
    turn = state.turn
    return TurnsLeft(waiting, each, timing.length(state, Span(turn.at, None), now) if turn else None) if each else None


def _shared(state: State, step: Step, run: Run, now: int) -> TurnsLeft | None:
    """Of parallel groups: those of the largest who wait for the common clock."""
    each, heads = timing.turn_seconds(state, step, run), groups.largest(state, step, run)
    if not each:
        return None
    if run.shared is None:
        return TurnsLeft(heads, each, None)
    gone = timing.length(state, Span(run.shared, None), now)
    turn = min(max(1, heads), gone // (each * 1000) + 1)
    return TurnsLeft(max(0, heads - turn), each, gone - (turn - 1) * each * 1000)


def fitting(state: State, now: int, seconds: int) -> int | None:
    """How long each turn may be at most for the rest of the round to take so many seconds; None where nobody is left.

    Who has had the floor for longer than that already counts for nothing.
    """
    turns_left = left(state, now)
    if turns_left is None:
        return None
    waiting, gone = turns_left.waiting, turns_left.gone
    if gone is not None:
        share = (seconds * 1000 + gone) // (1000 * (waiting + 1))
        if share * 1000 >= gone:
            return max(0, share)
    return max(0, seconds // waiting) if waiting else None
