"""The days that somebody may be about to say, from how they begin: "fre" is fredag, "om två v" is om två veckor.

Rule: everything that is proposed is understood by dates.py. What one means most often comes first.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from samtal.words.numbers import MONTHS, WEEKDAYS
from samtal.words.text import folded

if TYPE_CHECKING:
    from samtal.words import Lang

_NUMBERS: Final[dict[Lang, str]] = {
    "sv": "två tre fyra fem sex sju åtta nio tio",
    "en": "two three four five six seven eight nine ten",
}
_UNITS: Final[dict[Lang, tuple[tuple[str, str], ...]]] = {
    "sv": (("en vecka", "veckor"), ("en månad", "månader"), ("en dag", "dagar")),
    "en": (("a week", "weeks"), ("a month", "months"), ("a day", "days")),
}
"""How one and several of each length are said, those that are meant most often first."""

_NEAR: Final[dict[Lang, tuple[str, ...]]] = {
    "sv": ("i morgon", "i övermorgon", "i dag", "imorgon", "övermorgon", "idag"),
    "en": ("tomorrow", "today", "the day after tomorrow"),
}
_IN: Final[dict[Lang, str]] = {"sv": "om", "en": "in"}
_BEFORE: Final[dict[Lang, tuple[str, ...]]] = {"sv": ("", "på ", "nästa "), "en": ("", "on ", "next ")}
_AFTER_NUMBER: Final = re.compile(r"((?:om|in)\s+[0-9]{1,3}\s+)\S*", re.IGNORECASE)
_DAY_OF_MONTH: Final = re.compile(r"((?:den\s+|the\s+)?[0-9]{1,2}(?::?[ae]|st|nd|rd|th)?\s+)\S*", re.IGNORECASE)


def going_on(typed: str, lang: Lang) -> list[str]:
    """The days whose words begin as what is typed does; none where nothing is."""
    if not typed.strip():
        return []
    if match := _AFTER_NUMBER.fullmatch(typed):
        said = [match[1] + many for _, many in _UNITS[lang]]
    elif match := _DAY_OF_MONTH.fullmatch(typed):
        said = [match[1] + month for month in MONTHS[lang].split()]
    else:
        said = _SAID[lang]
    begun = folded(typed) + (" " if typed[-1].isspace() else "")
    return [day for day in said if folded(day).startswith(begun) and folded(day) != begun]


def _all(lang: Lang) -> list[str]:
    days = [before + day for before in _BEFORE[lang] for day in WEEKDAYS[lang].split()]
    spans = [f"{_IN[lang]} {one}" for one, _ in _UNITS[lang]]
    spans += [f"{_IN[lang]} {number} {many}" for _, many in _UNITS[lang] for number in _NUMBERS[lang].split()]
    return [*_NEAR[lang], *days, *spans]


_SAID: Final[dict[Lang, list[str]]] = {"sv": _all("sv"), "en": _all("en")}
