"""How long the current step and those to come are to take from now on.

Rule: what is stated is the result, for each step in all or for each who has the floor; a turn is never shorter than
LEAST. Where the turns alone make the length, what they are is stated, so that it grows with who comes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from samtal.session import rounds, timing
from samtal.session.events import Fact
from samtal.session.length_handlers import LONGEST, decide_length
from samtal.session.refusal import RefusedError
from samtal.session.state import Decided

if TYPE_CHECKING:
    from collections.abc import Mapping

    from samtal.session import commands as c
    from samtal.session.state import Run, State
    from samtal.template.model import Step

LEAST: Final = 30
"""So many seconds everybody has at least: who gets less cannot finish a sentence, and is better not asked."""


def set_lengths(state: State, command: c.SetLengths, now: int) -> list[Fact]:
    """Each of these steps, the current one or one to come, is to take so many seconds."""
    decided: dict[str, Decided] = {}
    for step_id, seconds in command.seconds.items():
        step = state.step_called(step_id)
        if step is None:
            raise RefusedError("session.no-such-step", number="?", last=len(state.agenda))
        if state.runs_of(step_id) and not (state.run and state.run.step == step_id):
            raise RefusedError("session.length-of-the-past", number=state.number_of(step_id))
        if seconds <= 0:
            raise RefusedError("session.no-length")
        if seconds > LONGEST:
            raise RefusedError("session.too-long")
        decided[step_id] = of_whole(state, step, seconds, now)
    if not decided:
        raise RefusedError("session.no-length")
    return [fact(state, decided)]


def fact(state: State, decided: Mapping[str, Decided]) -> Fact:
    """What is stated of these steps, by id."""
    parts = {
        "seconds": {step: each.seconds for step, each in decided.items() if each.seconds is not None},
        "each": {step: each.each for step, each in decided.items() if each.each is not None},
    }
    return Fact("lengths", {name: part for name, part in parts.items() if part}, state.id)


def of_whole(state: State, step: Step, seconds: int, now: int) -> Decided:
    """What is to be stated so that a step takes so long: of turns that alone make it up, how long they are."""
    run = state.run if state.run and state.run.step == step.id else None
    if run is not None and rounds.has_turns(step):
        return Decided(seconds, _each_of_rest(state, step, run, seconds, now))
    number = timing.number_of_turns(state, step, run) if rounds.has_turns(step) else 0
    if not number or step.minutes_per_turn is None:
        return Decided(seconds)
    share, usual = max(LEAST, seconds // number), int(step.minutes_per_turn * 60)
    if step.minutes is None:
        return Decided(each=share)
    return Decided(seconds, share if share < usual else None)


def _each_of_rest(state: State, step: Step, run: Run, seconds: int, now: int) -> int | None:
    """How long the turns that are left may be where a round takes so long in all; in a frame never longer than before.

    The common clock of parallel groups goes on as it began.
    """
    left, each = rounds.queue(state, now), rounds.each(state)
    if left is None or each is None or run.shared is not None:
        return run.each
    fitting = left.fitting(max(0, seconds - timing.used(state, run, now) // 1000))
    if fitting is None:
        return run.each
    share = max(LEAST, fitting)
    if step.minutes is None:
        return share
    return share if share < each else run.each


def of_each(state: State, now: int, seconds: int) -> Decided:
    """What is to be stated so that each who waits in the current round has so many seconds.

    Where nobody has had the floor in a round that turns alone make up, it grows with who comes; else it takes what has
    been used and what is left.
    """
    run, step, left = state.run, state.step, rounds.queue(state, now)
    if run is None or step is None or left is None or (step.minutes is None and not run.turns):
        return Decided(each=seconds)
    return Decided(-(-(timing.used(state, run, now) + left.with_each(seconds)) // 1000), seconds)


def supposed(state: State, decided: Mapping[str, Decided]) -> State:
    """The meeting as it would be if this were decided; the one that is handed in stays as it is."""
    copy = replace(state, lengths=dict(state.lengths), runs=dict(state.runs))
    for step, length in decided.items():
        decide_length(copy, step, length)
    return copy
