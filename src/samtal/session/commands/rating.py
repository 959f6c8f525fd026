"""Commands of a rating that is counted slip by slip, and of one that closes, opens again, or has a statement retaken.

Rule: a slip has no name. Where `run` is given that run is meant, else the step's current or last one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from samtal.session.commands.capturing import Content

BLANK: Final = "-"
UNKNOWN: Final = "?"
"""The marks of who leaves a statement blank, and of who does not know: on a slip, and in answers by name."""


@dataclass(frozen=True, slots=True)
class GiveSlip(Content):
    """One slip: for each statement a value of the scale, "-" where it was left blank, "?" where they don't know.

    `back`: one that was counted and says this is taken away again, by whoever still has it at hand.
    """

    run: str | None = None
    marks: tuple[int | str, ...] = ()
    back: bool = False


@dataclass(frozen=True, slots=True)
class CloseRating(Content):
    """A rating takes no more answers."""

    run: str | None = None


@dataclass(frozen=True, slots=True)
class ReopenRating(Content):
    """A rating that was closed takes answers again."""

    run: str | None = None


@dataclass(frozen=True, slots=True)
class RetakeStatement(Content):
    """What was answered to statement `statement` (from 1) does not count; it is taken anew."""

    run: str | None = None
    statement: int = 0
