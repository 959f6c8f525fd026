"""Lines that are painted one by one: one widget for many of them, and only those that have changed are sent.

Rule: each widget that is mounted costs time at every key and every second, and what the clock sends each second is
waited for.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from textual.content import Content
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.visual import Visual

if TYPE_CHECKING:
    from textual.selection import Selection
    from textual.strip import Strip


class PaintedLine(NamedTuple):
    """A line, and which of the looks in the styles it has."""

    text: Content
    look: str = "plain"


BLANK: Final = PaintedLine(Content())


class Painted(ScrollView):
    """Lines, each in a look of its own."""

    DEFAULT_CSS = """
    Painted {
        .painted--title { text-style: bold; }
        .painted--clock { color: $primary; }
        .painted--over { color: $warning; }
        .painted--near { color: $warning; text-style: bold; }
        .painted--word { text-style: bold; }
        .painted--quiet { color: $text-muted; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "painted--title",
        "painted--clock",
        "painted--over",
        "painted--near",
        "painted--word",
        "painted--quiet",
        "painted--plain",
    }

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._rows: list[PaintedLine] = []

    def paint_lines(self, rows: list[PaintedLine], width: int) -> None:
        """Paint the lines that are others than before."""
        before, self._rows = self._rows, rows
        self.virtual_size = Size(width, len(rows))
        top = self.scroll_offset.y
        changed = [
            region
            for n, pair in enumerate(zip_longest(before, rows, fillvalue=BLANK))
            if (region := changed_in(*pair, n - top, width))
        ]
        if changed:
            self.refresh(*changed)

    def render_line(self, y: int) -> Strip:
        """One line of those that are seen."""
        number = y + self.scroll_offset.y
        row = self._rows[number] if number < len(self._rows) else BLANK
        style, text = self.get_visual_style(f"painted--{row.look}"), row.text
        if self.text_selection and (span := self.text_selection.get_span(number)):
            text = text.stylize(self.screen.get_visual_style("screen--selection"), *span)
        strips = Visual.to_strips(self, text, self.size.width, 1, style, apply_selection=False, pad=True)
        return strips[0].apply_offsets(0, number)

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """What was selected with the mouse: a link, for instance."""
        return selection.extract("\n".join(row.text.plain for row in self._rows)), "\n"


def changed_in(before: PaintedLine, after: PaintedLine, y: int, width: int) -> Region | None:
    """The columns of a line that differ: of the clock a few figures, for what it sends each second is waited for."""
    if before == after:
        return None
    old, new = before.text.plain, after.text.plain
    if before.look != after.look or before.look not in {"clock", "over"} or len(old) != len(new):
        return Region(0, y, width, 1)
    differ = [n for n, pair in enumerate(zip(old, new, strict=True)) if pair[0] != pair[1]]
    return Region(differ[0], y, differ[-1] - differ[0] + 1, 1)


MARKED: Final = re.compile(r"(?:[▶ ] )?\d+\. |– ")
"""What stands before the text of a question or a rule; its other lines begin below its text."""


def hung(paragraph: Content, width: int) -> list[Content]:
    """The lines of one paragraph."""
    mark = MARKED.match(paragraph.plain)
    if mark is None or mark.end() * 2 > width:
        return paragraph.wrap(width)
    first, *others = paragraph[mark.end() :].wrap(width - mark.end())
    return [paragraph[: mark.end()] + first, *(Content(" " * mark.end()) + line for line in others)]
