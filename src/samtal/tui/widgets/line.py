"""A single line whose height is fixed, so that painting it lays nothing out.

Rule: painted only when it says something else than before.
"""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static


class Line(Static):
    """One line of text."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._said = Content("")

    def show(self, said: Content) -> None:
        """Say this."""
        if said != self._said:
            self._said = said
            self.update(said, layout=False)
