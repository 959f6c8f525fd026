"""What is done to the wall itself: it is blanked and lit, and a message to the room is put on it and taken away.

Rule: it concerns the wall of this room alone: it is in no export, no minutes and no list of actions. An empty text
takes the message away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samtal.session import payloads as read
from samtal.session.captures import clean
from samtal.session.events import Fact
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from samtal.session import commands as c
    from samtal.session.events import Event
    from samtal.session.state import State

LONGEST: Final = 200
"""Characters in a message: more could not be read from the back of the room."""


def blank(state: State, command: c.Blank, _now: int) -> list[Fact]:
    """The wall is dark, or lit."""
    return [Fact("blanked", {"dark": command.dark}, state.id)]


def announce(state: State, command: c.Announce, _now: int) -> list[Fact]:
    """A message stands on the wall, in place of the one before."""
    if not command.text.strip():
        if not (gone := taken_away(state)):
            raise RefusedError("messages.none")
        return gone
    if len(text := clean(command.text)) > LONGEST:
        raise RefusedError("messages.too-long", most=LONGEST)
    return [Fact("message", {"text": text}, state.id)]


def taken_away(state: State) -> list[Fact]:
    """The message goes, if there is one."""
    return [Fact("message", {"text": ""}, state.id)] if state.message else []


def blanked(state: State, _event: Event, payload: dict[str, Any]) -> None:
    """Handler: the wall is dark from now on, or lit."""
    state.blank = payload["dark"] is True


def message(state: State, _event: Event, payload: dict[str, Any]) -> None:
    """Handler: this stands on the wall."""
    state.message = read.text(payload, "text")
