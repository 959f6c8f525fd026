"""Clauses about the wall itself: blanked, lit, and what is put on it.

Rule: says how it is taken away again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.telling import naming

if TYPE_CHECKING:
    from samtal.session.events import Event
    from samtal.telling.outcome import Outcome


def blanked(outcome: Outcome, event: Event) -> str:
    """The wall is dark, or lit."""
    return outcome.say("messages.dark" if event.payload and event.payload.get("dark") else "messages.lit")


def message(outcome: Outcome, event: Event) -> str:
    """A message stands on the wall, or none any more."""
    text = str(event.payload.get("text", "")) if event.payload else ""
    return outcome.say("messages.stands", text=naming.shown(text)) if text else outcome.say("messages.taken-away")
