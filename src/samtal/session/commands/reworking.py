"""Commands that make something else of what was written down: moved, turned into an entry, one of two wordings.

Rule: as all edits they name the entity and the event that its sender saw.
"""

from __future__ import annotations

from dataclasses import dataclass

from samtal.session.commands.capturing import Edit


@dataclass(frozen=True, slots=True)
class MoveCaptured(Edit):
    """A note goes to another item or question, or a row to another list. None: as it was, or what is current there."""

    step: str | None = None
    question: int | None = None  # from 1


@dataclass(frozen=True, slots=True)
class TurnNote(Edit):
    """A note becomes an entry of a register."""

    register: str = "decision"


@dataclass(frozen=True, slots=True)
class ChooseWording(Edit):
    """Of the wordings that stand beside each other this one counts: 1 is the one that stands, from 2 its rivals."""

    wording: int = 1
