"""What is drawn on an older Windows console: the same, in signs that its font (Consolas) has.

Rule: the one table, and the last thing before the terminal, so that nothing goes past it, borders and what people typed
included. No screen knows on which console it is; all write the usual signs. A stand-in takes as many cells as what it
stands for, and is one of WGL4, the characters that the fonts of Windows have in common.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.segment import Segment
from textual.filter import LineFilter

if TYPE_CHECKING:
    from textual.color import Color

STAND_INS: Final[dict[str, str]] = {
    "▶": "►",
    "◀": "◄",
    "▷": "»",
    "✓": "√",
    "✗": "×",
    "❚": "▌",
    "␣": "▬",
    "⇄": "↔",
    "◉": "◙",
    # borders, the ends of a scrollbar, the magnifying glass of the palette
    **dict(zip("╭╮╰╯▔▕", "┌┐└┘▀▐", strict=True)),
    **dict.fromkeys("▁▂▃", "▄"),
    **dict.fromkeys("▏▎▍", "▌"),
    **dict.fromkeys("▅▆▇▋▊▉", "█"),
    "🔎": "» ",
    # what stands for a control character, the end of a line, and what is no character at all
    **dict.fromkeys(map(chr, (*range(0x2400, 0x2422), 0xFFFD)), "¤"),
    "\u240a": "¶",
}

_TABLE: Final = str.maketrans(STAND_INS)


class Drawable(LineFilter):
    """Every sign that has a stand-in is drawn as that."""

    def apply(self, segments: list[Segment], _background: Color) -> list[Segment]:
        """The segments of a line, each with its signs replaced."""
        return [Segment(text.translate(_TABLE), style, control) for text, style, control in segments]
