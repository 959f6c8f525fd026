"""The clause about how long items are to take from now on.

Rule: in the order of the agenda, each with its number; so many at most, and how many more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session import timing
from samtal.telling import naming

if TYPE_CHECKING:
    from samtal.session.events import Event
    from samtal.telling.outcome import Outcome
    from samtal.template.model import Step

MOST: Final = 6
"""So many items are told one by one: the sentence is to be read while the room waits."""


def lengths(outcome: Outcome, event: Event) -> str:
    """The items with their new lengths."""
    parts = [(event.payload or {}).get(name) for name in ("seconds", "each")]
    named = {step for part in parts if isinstance(part, dict) for step in part}
    told = [_one(outcome, number, step) for number, step in enumerate(outcome.state.agenda, 1) if step.id in named]
    if not told:
        return ""
    if len(told) == 1:
        return outcome.say("telling.new-length", what=told[0])
    more = [outcome.say("telling.and-more", n=len(told) - MOST)] if len(told) > MOST else []
    return outcome.say("telling.new-lengths", what="; ".join([*told[:MOST], *more]))


def _one(outcome: Outcome, number: int, step: Step) -> str:
    state = outcome.state
    run = state.run if state.run and state.run.step == step.id else None
    seconds, each = timing.planned_seconds(state, step, run), timing.decided(state, step, run).each
    length = outcome.say("telling.item-length", number=number, length=naming.about(outcome.lang, (seconds or 0) * 1000))
    if each is None:
        return length
    turn = outcome.say("telling.each", length=naming.span(outcome.lang, each * 1000))
    return f"{length} ({turn})" if seconds else outcome.say("telling.item-length", number=number, length=turn)
