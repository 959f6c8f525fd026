"""What all commands have in common, and taking one back.

Rule: a command is a frozen value; what it means stands in the room of its noun, when it is legal in decide.py.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samtal.session.events import Cursor


@dataclass(frozen=True, slots=True)
class Command:
    """The base of all commands. Where `seen` is given and the meeting has moved on since, the command is refused."""


@dataclass(frozen=True, slots=True)
class Deals(Command):
    """A command that may deal into groups. `hold_back`: the room is not to see who sits where before that is said."""

    hold_back: bool = field(default=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Move(Deals):
    """A command that moves the meeting; `seen` keeps two people's *next* from moving it twice."""

    seen: Cursor | None = None


@dataclass(frozen=True, slots=True)
class Undo(Command):
    """Take back the last action of this face, the one so many back (from 1, the last), or the one named."""

    action: str | None = None
    back: int = 1
