"""Commands that concern the wall of this room and not the meeting.

Rule: what they did is taken away by the same key, never by an undo.
"""

from __future__ import annotations

from dataclasses import dataclass

from samtal.session.commands.base import Command


@dataclass(frozen=True, slots=True)
class Blank(Command):
    """The wall is `dark`, or lit."""

    dark: bool = True


@dataclass(frozen=True, slots=True)
class Announce(Command):
    """This stands on the wall as a message to the room; an empty text takes it away."""

    text: str = ""
