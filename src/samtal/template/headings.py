"""Where a point or a set of statements begins: brackets or whole lines that are missing, a name in two words.

Rule: a point whose [[agenda]] is missing is told at the line where it must stand, and nothing else is said of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from samtal.template.keys import HEADER, STEP
from samtal.template.problem import shown
from samtal.template.stumble import HEADING, KEY_LINE, Trap, outside, parses, proposed

if TYPE_CHECKING:
    from samtal.template.stumble import Stumble

AGENDA: Final = re.compile(r"\s*(?!\[\[\s*agenda\s*\]\]\s*(?:#|$))\[{0,2}\s*agenda\s*\]{0,2}\s*:?\s*(?:#.*)?$")
"""A heading of a point with too few brackets, or with a colon after it."""

_NEARLY: Final = re.compile(
    r"\s*[\[(][\[(\s]*agenda[\])\s]*(?:punkt|item)?\s*[0-9]*[\])\s]*:?\s*(?:#.*)?$", re.IGNORECASE
)
"""One with too many or other brackets, or with a number."""

_POINT: Final = "[[agenda]]"
_IS_POINT: Final = re.compile(r"\s*\[\[\s*agenda\s*\]\]")
_SET: Final = re.compile(r"\s*\[\s*(statements|påståenden)\s*\.\s*([^\"'\].#]*[^\"'\].#\s])\s*\]\s*(?:#.*)?$")
_TWICE: Final = ("overwrite", "twice", "Duplicate", "redefine", "mutate")
_NEXT_KEY: Final = re.compile(r"\s*,?\s+(?=[A-Za-z_]\w*\s*=)")
_OF_POINT: Final = STEP.keys.keys() - HEADER.keys.keys()


def twice(stumble: Stumble) -> Trap | None:
    """A key that stands twice: once too often, or because the line [[agenda]] between two points is missing."""
    if not stumble.says(*_TWICE):
        return None
    if "agenda" in stumble.line and stumble.line.lstrip().startswith("["):
        return Trap("template.agenda-brackets", mended="")
    place = min(stumble.begun, stumble.at)
    if point := _missing(stumble.lines, place):
        return point
    # The line goes, but nothing is missing for it: the first of the two stays.
    values: dict[str, object] = {"line": shown(stumble.lines[place].strip())}
    return Trap("toml.twice", values, "", first=place, last=stumble.at)


def _missing(lines: list[str], place: int) -> Trap | None:
    """The line [[agenda]] that is missing before the key at `place`, or that stands above what the header holds."""
    top = next((n for n in range(place, -1, -1) if HEADING.match(lines[n])), -1)
    end = next((n for n in range(place, len(lines)) if HEADING.match(lines[n])), len(lines))
    if top >= 0 and not _IS_POINT.match(lines[top]):
        return None
    below = {key for line in lines[place:end] if (key := _key(line))}
    if _key(lines[place]) == "title" and top >= 0 and _too_high(lines, top, place):
        return _moved(lines, top, _first_of_point(lines, top + 1, place))
    begin = _begin(lines, top, place)
    if not {"kind", "title"} <= below | {key for line in lines[begin:place] if (key := _key(line))}:
        return None
    mended = f"{_POINT}\n{lines[begin]}"
    return Trap("toml.agenda-line", {"line": shown(lines[begin].strip())}, mended, first=begin, last=begin)


def _begin(lines: list[str], top: int, place: int) -> int:
    """Where the point begins: in the header at its kind, else at the paragraph, if the first of the two is above it."""
    if top < 0:
        return _first_of_point(lines, 0, place)
    first = next(n for n in range(top, place + 1) if _key(lines[n]) == _key(lines[place]))
    paragraph = next((n + 1 for n in range(place, first, -1) if not lines[n].strip() or "#" in lines[n][:1]), place)
    return min(paragraph, place)


def _too_high(lines: list[str], top: int, place: int) -> bool:
    """Whether the first [[agenda]] of the file stands above the title of the meeting."""
    above = {_key(line) for line in lines[:top]}
    under = {_key(line) for line in lines[top + 1 : place]}
    return (
        "title" not in above and not any(_IS_POINT.match(line) for line in lines[:top]) and bool(under & _HEADER_ONLY)
    )


_HEADER_ONLY: Final = HEADER.keys.keys() - STEP.keys.keys()


def _moved(lines: list[str], top: int, begin: int) -> Trap:
    mended = "\n".join(["", *lines[top + 1 : begin], _POINT, lines[begin]])
    return Trap("toml.agenda-high", {"line": shown(lines[begin].strip())}, mended, first=top, last=begin)


def _first_of_point(lines: list[str], begin: int, place: int) -> int:
    return next((n for n in range(begin, place) if _key(lines[n]) in _OF_POINT), place)


def _key(line: str) -> str:
    match = KEY_LINE.match(line)
    return match[1].strip('"') if match else ""


def set_name(stumble: Stumble) -> Trap | None:
    """A set whose name has spaces, without quotes."""
    match = _SET.match(stumble.line)
    if not match or re.fullmatch(r"[\w-]+", match[2]):
        return None
    return proposed("toml.set-name", f'[statements."{match[2]}"]')


def heading(stumble: Stumble) -> Trap | None:
    """A heading that is none: brackets missing, or something else on its line."""
    line = stumble.line
    if AGENDA.match(line) or _NEARLY.match(line):
        return Trap("template.agenda-brackets", mended=_POINT)
    if not line.lstrip().startswith("[") or stumble.in_list:
        return None
    if (point := _IS_POINT.match(line)) and parses(rest := line[point.end() :].strip(" \t,:")):
        return Trap("toml.several", {"one": _POINT, "other": shown(rest)}, f"{_POINT}\n{rest}")
    return Trap("toml.header", {"line": shown(line.strip())})


def several(stumble: Stumble) -> Trap | None:
    """Two keys on one line."""
    if stumble.in_list or "{" in stumble.line:
        return None
    mended = outside(stumble.line, lambda text: _NEXT_KEY.sub("\n", text) if text.strip() else text)
    one, _, other = mended.partition("\n")
    if not other or not parses(mended):
        return None
    return Trap("toml.several", {"one": shown(one.strip()), "other": shown(other.strip())}, mended)
