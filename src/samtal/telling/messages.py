"""Clauses about the wall itself: blanked, lit, and what is put on it.

Rule: says how it is taken away again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.telling import naming
from samtal.words import say

if TYPE_CHECKING:
    from samtal.session.events import Event
    from samtal.session.state import State
    from samtal.telling.outcome import Outcome
    from samtal.words import Lang


def standing(lang: Lang, state: State) -> list[str]:
    """What holds for the wall now, a sentence each."""
    dark = [say(lang, "messages.dark")] if state.blank else []
    return [*dark, *([say(lang, "messages.stands", text=naming.shown(state.message))] if state.message else [])]


def blanked(outcome: Outcome, event: Event) -> str:
    """The wall is dark, or lit."""
    return outcome.say("messages.dark" if event.payload and event.payload.get("dark") else "messages.lit")


def message(outcome: Outcome, event: Event) -> str:
    """A message stands on the wall, or none any more."""
    text = str(event.payload.get("text", "")) if event.payload else ""
    return outcome.say("messages.stands", text=naming.shown(text)) if text else outcome.say("messages.taken-away")
