"""Commands that put what was written on the wall, and take it away.

Rule: one thing at a time, and only what is named; what they did is taken away by the same key, never by an undo.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samtal.session.commands.base import Command

if TYPE_CHECKING:
    from samtal.session.captured import What


@dataclass(frozen=True, slots=True)
class ShowToRoom(Command):
    """The room sees this: the entry or the item `of` (ids), from its statement `first` on, or what was decided.

    `first` is 0 where as much of all statements is seen as has room.

    `trend`: the ratings of the subject `of` over the sessions, where it is these.
    """

    what: What = "registers"
    of: str = ""
    first: int = 0
    trend: str = ""


@dataclass(frozen=True, slots=True)
class TurnShown(Command):
    """The room sees the same so many statements further on, or before where `by` is below 0."""

    by: int = 1


class Hide(Command):
    """The room sees none of it any more."""
