"""A line whose height is fixed, so that painting it lays nothing out; a long sentence may have a few.

Rule: painted only when it says something else than before, or has another width to say it in.
"""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static


class Line(Static):
    """A line of text, or `most` of them where it does not fit into one."""

    def __init__(self, *, id: str, most: int = 1) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._said, self._width, self._most = Content(""), 0, most

    def show(self, said: Content) -> None:
        """Say this."""
        if said != self._said or (self._most > 1 and self._width != self.size.width):
            self._said, self._width = said, self.size.width
            if self._most > 1 and self.size.width:
                self.styles.height = min(self._most, len(said.wrap(self.size.width)))  # lays out only if it is another
            self.update(said, layout=False)
