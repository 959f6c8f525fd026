"""Text on the screen: what people typed is data, and is shown as typed.

Rule: a plain `str` never reaches a widget, for Textual would read it as markup. Everything goes through here.
"""

from __future__ import annotations

import re
from typing import Final

from textual.content import Content

from samtal.words.text import visible

_REORDERS: Final = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SIGN: Final = "⇄"
"""Stands where a character is that would turn the direction of what follows."""

_ENDS: Final = re.compile("[\u2028\u2029]")
"""What a terminal, or a box that is typed into, may take for the end of a line."""


def shown(text: str, *, lines: bool = False) -> str:
    """Text that a terminal can be handed: controls and marks of direction as signs that can be seen."""
    return _REORDERS.sub(_SIGN, _ENDS.sub("\u240a", visible(text, lines=lines)))


def editable(text: str) -> str:
    """Text for a box that can be typed into: all signs, but for the ends of lines and of cells."""
    return "\t".join(shown(cell, lines=True) for cell in text.split("\t"))


def pasted(text: str) -> str:
    """What was pasted, for such a box; whatever the other program ended its lines with."""
    return editable(re.sub("\r\n?|[\u2028\u2029]", "\n", text))


def plain(text: str, style: str = "") -> Content:
    """The text as it is, in one style."""
    return Content.styled(shown(text, lines=True), style) if style else Content(shown(text, lines=True))


def one_line(text: str) -> str:
    """A text of several lines run together."""
    return " ".join(text.split())


def lines(*parts: Content | str | tuple[str, str]) -> Content:
    """Parts below each other; empty ones are left out."""
    rows = [
        part if isinstance(part, Content) else plain(*part) if isinstance(part, tuple) else plain(part)
        for part in parts
    ]
    return Content("\n").join([row for row in rows if row.plain])


def excerpt(title: str, most: int = 60) -> str:
    """A title that can stand in a sentence."""
    return title if len(title) <= most else f"{title[: most - 1]}…"
