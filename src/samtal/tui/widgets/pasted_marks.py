"""What is pasted where a rating is filled in: a row on each line, as a spreadsheet gives it, or as it would be typed.

Rule: plain functions of the text. It is taken as keys: a line's end is Enter, a tab the next cell. Where anything else
than numbers and marks stands in it, nothing is taken.
"""

from __future__ import annotations

import re
from typing import Final

from textual.events import Key

from samtal.session.commands.rating import BLANK

_KNOWN: Final = re.compile(r"[0-9?\-–−/+,;\s]+")
_CELLS: Final = re.compile(r"[\t;,/]")
_NAMED: Final = {" ": "space", "\t": "tab", ";": "tab", ",": "tab", "/": "slash", "+": "plus"}


def lines(text: str) -> list[str]:
    """The rows that were pasted; none where it is not numbers and marks alone."""
    found = [line.strip(" ") for line in text.splitlines() if line.strip(" ")] if _KNOWN.fullmatch(text) else []
    while found and not found[-1].strip():
        found.pop()
    return found


def is_one(text: str) -> bool:
    """Whether it is part of a row, which goes on being typed."""
    return "\n" not in text


def as_marks(line: str) -> str:
    """A row in which every mark is one sign, without what stands between them; an empty cell is a blank."""
    cells = _CELLS.split(line)
    each = [cell.strip() or BLANK for cell in cells] if len(cells) > 1 else cells
    return "".join("".join(each).split()).replace("–", BLANK).replace("−", BLANK)


def spaced(line: str) -> str:
    """A row in which marks may have several signs, with a space between them; an empty cell is a blank."""
    cells = _CELLS.split(line.replace("−", BLANK))
    return " ".join(cell.strip() or BLANK for cell in cells)


def as_cells(line: str) -> list[str]:
    """What stands in the cells of a row; between two there is a sign, or a space alone."""
    return re.split(r" *[\t;,/+] *| +", line)


def as_keys(line: str) -> list[Key]:
    """The keys that type it; of several spaces one."""
    signs = re.sub(r" *([\t;,/+]) *", r"\1", re.sub(" +", " ", line))
    return [Key("tab", "\t") if _NAMED.get(sign) == "tab" else Key(_NAMED.get(sign, sign), sign) for sign in signs]
