"""How long the current step and those to come are to take from now on.

Rule: what is stated is the result, for each step in all or for each who has the floor; a turn is never shorter than
LEAST. Where the turns alone make the length, what they are is stated, so that it grows with who comes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session import rounds, timing
from samtal.session.events import Fact
from samtal.session.length_handlers import LONGEST
from samtal.session.refusal import RefusedError
from samtal.session.state import Decided

if TYPE_CHECKING:
    from collections.abc import Mapping

    from samtal.session import commands as c
    from samtal.session.state import State
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
        rest = seconds - timing.used(state, run, now) // 1000
        each = rounds.fitting(state, now, rest)
        return Decided(seconds, None if each is None else max(LEAST, each))
    number = timing.number_of_turns(state, step, run) if rounds.has_turns(step) else 0
    if not number or step.minutes_per_turn is None:
        return Decided(seconds)
    share, usual = max(LEAST, seconds // number), int(step.minutes_per_turn * 60)
    if step.minutes is None:
        return Decided(each=share)
    return Decided(seconds, share if share < usual else None)
