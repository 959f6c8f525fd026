"""Clauses about how a rating is answered, and what is kept of the answers.

Rule: what cannot be undone is said as it is done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session.answering import NAMED
from samtal.words import say

if TYPE_CHECKING:
    from samtal.session.events import Event
    from samtal.session.state import State
    from samtal.telling.outcome import Outcome
    from samtal.template.model import Answers, Rating, Secrecy, Step
    from samtal.words import Lang


WAYS: Final = {
    "hands": "answering.hands",
    "slips": "answering.slips",
    "people": "answering.people",
    "file": "answering.file",
}
KEPT: Final = {"counts": "answering.counts", "sealed": "answering.sealed", "open": "answering.open"}
"""What the ways of answering are called, and what is kept of the answers."""


def called(lang: Lang, way: Answers, kept: Secrecy) -> str:
    """A way of answering, where one is said, and what is kept."""
    return ", ".join(say(lang, code) for code in (WAYS.get(way), KEPT[kept]) if code)


def now(lang: Lang, state: State, step: Step, rating: Rating) -> str:
    """How an item is answered, and what is kept of the answers."""
    what = called(lang, rating.answers, rating.secrecy)
    return say(lang, "answering.now", number=state.number_of(step.id), what=what)


def answering(outcome: Outcome, event: Event) -> str:
    """How a rating is answered from now on, and that names are gone where some were kept."""
    step = outcome.state.step_called(event.entity)
    if step is None or step.rating is None:
        return ""
    told = now(outcome.lang, outcome.state, step, step.rating)
    return f"{told}. {outcome.say('answering.names-taken')}" if (event.payload or {}).get(NAMED) else told
