"""The minutes on the screen, as text with headings, to scroll through.

Rule: the Line API draws only the lines that are seen, so that the minutes of a long day cost no more than those of a
short one. They are laid out once for each width.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from samtal.minutes.page import Page
from samtal.tui.paint import shown

if TYPE_CHECKING:
    from textual.events import Resize

    from samtal.minutes.document import Document
    from samtal.minutes.page import PageLine


class Paper(ScrollView, can_focus=True):
    """Shows a document."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "paper--title",
        "paper--heading",
        "paper--subheading",
        "paper--strong",
        "paper--plain",
        "paper--rule",
    }
    DEFAULT_CSS = """
    Paper {
        overflow-x: hidden;
        overflow-y: scroll;
        & .paper--title { text-style: bold underline; }
        & .paper--heading { text-style: bold underline; color: $primary; }
        & .paper--subheading { text-style: bold; color: $primary; }
        & .paper--strong { text-style: bold; }
        & .paper--rule { color: $foreground 50%; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._document: Document | None = None
        self._lines: list[PageLine] = []

    @property
    def blank(self) -> bool:
        """Whether nothing has been shown yet."""
        return self._document is None

    def show(self, document: Document) -> None:
        """Show this from now on."""
        self._document = document
        self._lay_out()

    def on_resize(self, _event: Resize) -> None:
        """Lines are as long as there is room for."""
        self._lay_out()

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        if self._document is None or not width:
            return
        self._lines = Page(width, shown).lines(self._document)
        self.virtual_size = Size(width, len(self._lines))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of those that are seen."""
        number = y + self.scroll_offset.y
        line = self._lines[number] if number < len(self._lines) else ()
        pieces = [Segment(piece.text, self.get_component_rich_style(f"paper--{piece.look}")) for piece in line]
        return Strip(pieces).extend_cell_length(self.size.width, self.rich_style).crop(0, self.size.width)
