"""What Tab gives in a box: the first of what the line may go on with, then the next of them.

Rule: what it would give is shown before it is pressed, and is the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.tui.paint import shown
from samtal.words import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.lines.completion import Proposal
    from samtal.words import Lang

MOST: Final = 5
"""So many of the words that Tab can give are shown."""


class Tabbing:
    """The alternatives, for as long as the box says what Tab has made of it."""

    def __init__(self) -> None:
        self._made = ""
        self._others: list[Proposal] = []

    def offered(self, text: str, found: Callable[[], list[Proposal]]) -> list[Proposal]:
        """What Tab would give for this text, the first first; `found` are the proposals for it."""
        if self._made and self._made == text and len(self._others) > 1:
            return self._others
        return found()

    def take(self, text: str, found: Callable[[], list[Proposal]]) -> str:
        """The text with the first of them; empty where there is none."""
        offered = self.offered(text, found)
        if not offered:
            return ""
        self._made, self._others = offered[0].text, [*offered[1:], offered[0]]
        return self._made


def told(lang: Lang, offered: list[Proposal]) -> str:
    """What Tab would give, in words; empty where it gives nothing."""
    words = say(lang, "box.or").join(shown(each.shown) for each in offered[:MOST])
    return say(lang, "box.tab", words=words) if words else ""
