"""The countdown in figures that can be read from the back of the room, in the size that the stage has room for.

Rule: drawn with blocks and half blocks, which every terminal has; painted only when the figures or their size change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content
from textual.geometry import Region
from textual.widgets import Static

if TYPE_CHECKING:
    from typing import Self

FONT: Final = {
    "0": ("###", "# #", "# #", "# #", "###"),
    "1": (" # ", "## ", " # ", " # ", "###"),
    "2": ("###", "  #", "###", "#  ", "###"),
    "3": ("###", "  #", "###", "  #", "###"),
    "4": ("# #", "# #", "###", "  #", "  #"),
    "5": ("###", "#  ", "###", "  #", "###"),
    "6": ("###", "#  ", "###", "# #", "###"),
    "7": ("###", "  #", "  #", "  #", "  #"),
    "8": ("###", "# #", "###", "# #", "###"),
    "9": ("###", "# #", "###", "  #", "###"),
    ":": (" ", "#", " ", "#", " "),
    "+": ("   ", " # ", "###", " # ", "   "),
}
"""Each figure as five rows of points."""


class ClockSize(NamedTuple):
    """How many columns a point has, and how many rows a figure; a figure of one row is plain text."""

    across: int
    rows: int

    def width(self, time: str) -> int:
        """The columns that a time takes."""
        if self.rows == 1:
            return len(time)
        return sum((len(FONT[figure][0]) + 1) * self.across for figure in time if figure in FONT) - self.across


SIZES: Final = (ClockSize(4, 10), ClockSize(2, 5), ClockSize(2, 3), ClockSize(0, 1))
"""The largest first."""
USUAL, LINE = SIZES[1], SIZES[-1]


class Clock(Static):
    """Minutes and seconds, large."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._time = ""
        self._size_shown = LINE
        self._changed: tuple[int, int] | None = None  # the columns that the update now under way changes, if not all

    def show(self, time: str, size: ClockSize) -> None:
        """Paint a time such as 4:32 or +1:05; nothing where there is none."""
        if (time, size) != (self._time, self._size_shown):
            self._changed = changed(self._time, time, size.across) if size == self._size_shown else None
            self._time, self._size_shown = time, size
            rows = drawn(time, size)
            self.styles.height = len(rows)  # lays out by itself, and only when the height is another
            self.update(Content("\n".join(rows)), layout=False)
            self._changed = None

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Send the terminal the figures that have changed: a third of the bytes of a whole clock, every second."""
        if self._changed and not (regions or layout or recompose):
            regions = (Region(self._changed[0], 0, self._changed[1], self.size.height),)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)


def changed(before: str, after: str, across: int) -> tuple[int, int] | None:
    """The first column that differs and how many from there on; None where the figures do not stand where they did."""
    wide = [[len(FONT[figure][0]) * across + across for figure in time if figure in FONT] for time in (before, after)]
    first = next((n for n, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), None)
    if wide[0] != wide[1] or first is None or not across:
        return None
    return sum(wide[1][:first]), sum(wide[1][first:]) - across


BLOCKS: Final = {"  ": " ", "# ": "▀", " #": "▄", "##": "█"}
"""Two points above each other, drawn in one row."""


def drawn(time: str, size: ClockSize) -> list[str]:
    """The rows of a time; none where it has no figures."""
    if size.rows == 1:
        return [time]
    figures = [FONT[figure] for figure in time if figure in FONT]
    points = [" ".join(figure[n] for figure in figures) for n in range(5)] if figures else []
    if size.rows < len(points):
        pairs = zip(points[::2], [*points[1::2], " " * len(points[0])], strict=True)
        return ["".join(BLOCKS[a + b] * size.across for a, b in zip(*pair, strict=True)) for pair in pairs]
    rows = ["".join(BLOCKS[point * 2] * size.across for point in row) for row in points]
    return [row for row in rows for _ in range(size.rows // len(points))]
