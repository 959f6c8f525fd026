"""The countdown in figures that can be read from the back of the room: as large as there is room for.

Rule: drawn with full blocks, which every terminal has; painted only when the figures or the room for them change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content
from textual.geometry import Region
from textual.widgets import Static

if TYPE_CHECKING:
    from typing import Self

    from textual import events

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

SCALES: Final = ((4, 2, 150, 44), (2, 1, 60, 20), (0, 0, 0, 0))
"""Columns and rows a point, and what the screen must have for it; the largest first, plain text last."""


class Clock(Static):
    """Minutes and seconds, large."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._time = ""
        self._scale = (0, 0)
        self._changed: tuple[int, int] | None = None  # the columns that the update now under way changes, if not all

    def show(self, time: str) -> None:
        """Paint a time such as 4:32 or +1:05; nothing where there is none."""
        scale = self._fitting()
        if (time, scale) != (self._time, self._scale):
            self._changed = changed(self._time, time, scale[0]) if scale == self._scale else None
            self._time, self._scale = time, scale
            rows = drawn(time, *scale)
            self.styles.height = len(rows)  # lays out by itself, and only when the height is another
            self.update(Content("\n".join(rows)), layout=False)
            self._changed = None

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Send the terminal the figures that have changed: a third of the bytes of a whole clock, every second."""
        if self._changed and not (regions or layout or recompose):
            regions = (Region(self._changed[0], 0, self._changed[1], self.size.height),)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def on_resize(self, _: events.Resize) -> None:
        """Another room, another size; once this resize is over, for what is changed inside it is not laid out."""
        self.call_after_refresh(lambda: self.show(self._time))

    def _fitting(self) -> tuple[int, int]:
        """Columns and rows a point, for the screen as it is."""
        size = self.screen.size
        return next((w, h) for w, h, columns, rows in SCALES if size.width >= columns and size.height >= rows)


def changed(before: str, after: str, across: int) -> tuple[int, int] | None:
    """The first column that differs and how many from there on; None where the figures do not stand where they did."""
    wide = [[len(FONT[figure][0]) * across + across for figure in time if figure in FONT] for time in (before, after)]
    first = next((n for n, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), None)
    if wide[0] != wide[1] or first is None or not across:
        return None
    return sum(wide[1][:first]), sum(wide[1][first:]) - across


def drawn(time: str, across: int, down: int) -> list[str]:
    """The rows of a time, each point `across` columns and `down` rows; with points of no size, the time as it is."""
    if not across:
        return [time]
    figures = [FONT[figure] for figure in time if figure in FONT]
    if not figures:
        return []
    gap = " " * across
    rows = [
        gap.join("".join(("█" if point == "#" else " ") * across for point in f[n]) for f in figures) for n in range(5)
    ]
    return [row for row in rows for _ in range(down)]
