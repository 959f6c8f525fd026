"""What Tab gives in the note box: the first of the words that the line may go on with, then the next of them.

Rule: what it would give is shown before it is pressed, and is the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.lines.completion import Proposal, proposals

if TYPE_CHECKING:
    from samtal.tui.desk import Desk
    from samtal.tui.widgets.aim import Unsaved


class Tabbing:
    """The alternatives, for as long as the box says what Tab has made of it."""

    def __init__(self) -> None:
        self._made = ""
        self._others: list[Proposal] = []

    def offered(self, desk: Desk, left: Unsaved) -> list[Proposal]:
        """What Tab would give, the first first; nothing where all that stands there was pasted."""
        if left.pasted:
            return []
        if self._made and self._made == left.text and len(self._others) > 1:
            return self._others
        step = desk.state.step_called(left.at.step) if left.at else desk.state.step
        return proposals(left.text, desk.state, desk.lang, step)

    def take(self, desk: Desk, left: Unsaved) -> str:
        """The text with the first of them; empty where there is none."""
        offered = self.offered(desk, left)
        if not offered:
            return ""
        self._made, self._others = offered[0].text, [*offered[1:], offered[0]]
        return self._made
