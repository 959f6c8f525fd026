"""What a cell of a form service's file answers: a value of the scale, "don't know", nothing, or nothing one can read.

Rule: a number alone, a number and its label in either order, or the label alone. A number that stands with the label
of another is not guessed at.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from samtal.words.filed import BLANK, UNKNOWN
from samtal.words.text import folded

if TYPE_CHECKING:
    from samtal.template.model import Scale

CellMark = int | Literal["-", "?"] | None
"""A value, "-" for nothing, "?" for "don't know"; None is what cannot be read."""

_ROUND: Final = r"([-−]?[0-9]{1,6})(?:[.,]0+)?"
_NUMBER: Final = re.compile(_ROUND)
_BEFORE: Final = re.compile(rf"{_ROUND}\s*(?:[-–—:=.)(]+\s*|\s+)(.+?)\)?")
_AFTER: Final = re.compile(rf"(.+?)\s*[-–—:=(]?\s*\(?{_ROUND}\)?")


def mark(cell: str, scale: Scale) -> CellMark:
    """What a cell answers on this scale."""
    typed = folded(cell)
    if typed in BLANK:
        return "-"
    if typed in UNKNOWN or (scale.unknown_words and typed == folded(scale.unknown_words)):
        return "?" if scale.has_unknown else None
    labels = labelled(scale)
    if typed in labels:
        return labels[typed]
    if match := _NUMBER.fullmatch(typed):
        return _on(scale, match[1])
    if match := _BEFORE.fullmatch(typed):
        return _agreeing(scale, match[1], match[2])
    match = _AFTER.fullmatch(typed)
    return _agreeing(scale, match[2], match[1]) if match else None


def labelled(scale: Scale) -> dict[str, int]:
    """The value of each label, as it is compared; what two values are called alike is none's."""
    whole = len(scale.labels) == len(scale.values)
    ends = list(scale.values) if whole else [scale.min, scale.max]
    names = [folded(label) for label in scale.labels]
    return {name: value for name, value in zip(names, ends, strict=False) if name and names.count(name) == 1}


def _on(scale: Scale, digits: str) -> int | None:
    value = int(digits.replace("−", "-"))
    return value if value in scale.values else None


def _agreeing(scale: Scale, digits: str, label: str) -> int | None:
    """The value, unless what stands beside it is another's label, or is no words."""
    value, label = _on(scale, digits), label.strip()
    called = labelled(scale)
    is_words = any(map(str.isalpha, label)) and not any(map(str.isdigit, label))
    return value if (is_words or label in called) and called.get(label, value) == value else None
