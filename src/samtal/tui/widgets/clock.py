"""The countdown in figures that can be read from the back of the room, in the size that the stage has room for.

Rule: drawn with blocks and half blocks, which every terminal has.
"""

from __future__ import annotations

from typing import Final, NamedTuple

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
    ".": (" ", " ", " ", " ", "#"),
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
WALL_SIZES: Final = (ClockSize(8, 20), ClockSize(6, 15), ClockSize(5, 13), SIZES[0], ClockSize(3, 8), *SIZES[1:])
"""Those of the wall, which is read from the back of the room."""
LINE: Final = SIZES[-1]


BLOCKS: Final = {"  ": " ", "# ": "▀", " #": "▄", "##": "█"}
"""Two points above each other, drawn in one row."""


def drawn(time: str, size: ClockSize) -> list[str]:
    """The rows of a time; none where it has no figures."""
    if size.rows == 1:
        return [time]
    figures = [FONT[figure] for figure in time if figure in FONT]
    points = [" ".join(figure[n] for figure in figures) for n in range(5)] if figures else []
    halves = [row for row in points for _ in range(size.rows * 2 // 5)]
    pairs = zip(halves[::2], [*halves[1::2], *([" " * len(halves[0])] if len(halves) % 2 else [])], strict=True)
    return ["".join(BLOCKS[a + b] * size.across for a, b in zip(*pair, strict=True)) for pair in pairs]
