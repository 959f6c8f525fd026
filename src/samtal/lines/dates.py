"""Days as people say them: fredag, i morgon, 26/1, 23 januari 2026, om två veckor; and in English.

Rule: the next such day counted from a day that is handed in, never from the clock. A text that is plainly meant as a
day and is none is refused; any other text is no day. Own rules, for what a person did not mean must not become a day.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.lines.clock_times import YEARS
from samtal.lines.values import excerpt
from samtal.session.refusal import RefusedError
from samtal.words.numbers import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Callable

_SHORT_MONTH: Final = 3
_MONTH: Final = {
    name: number
    for names in MONTHS.values()
    for number, whole in enumerate(names.casefold().split(), 1)
    for name in (whole, whole[:_SHORT_MONTH])
}
_WEEKDAY: Final = {name: number for names in WEEKDAYS.values() for number, name in enumerate(names.casefold().split())}
_NEAR: Final = {
    **dict.fromkeys(("i dag", "idag", "today"), 0),
    **dict.fromkeys(("i morgon", "imorgon", "tomorrow"), 1),
    **dict.fromkeys(("i övermorgon", "övermorgon", "the day after tomorrow"), 2),
}
_COUNTS: Final = {
    word: number
    for words in (
        "noll en två tre fyra fem sex sju åtta nio tio",
        "zero one two three four five six seven eight nine ten",
    )
    for number, word in enumerate(words.split())
} | {"ett": 1, "a": 1}
_DAYS: Final = {"dag": 1, "dagar": 1, "day": 1, "days": 1, "vecka": 7, "veckor": 7, "week": 7, "weeks": 7}


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_END: Final = r"(?![\w/])"
_YEAR: Final = r"(?:,?\s+([0-9]{4})(?![0-9.:–-]))?"
_NEXT_WEEK: Final = rf"(?P<week>\s+(?:i\s+)?(?:nästa\s+vecka|next\s+week){_END})?"
_ON: Final = rf"(?:(?:nu\s+)?(?:på|on|(?P<next>nästa|next))\s+)?(?P<name>{_any(_WEEKDAY)}){_END}{_NEXT_WEEK}"
_ORDINAL: Final = r"(?::?[ae]|st|nd|rd|th)?"


class _Form(NamedTuple):
    """A way of saying a day: how it is written, and the day that its parts mean, counted from another."""

    pattern: re.Pattern[str]
    meaning: Callable[[re.Match[str], date], date]


def _of(year: str | None, month: int, day: int, today: date) -> date:
    """The day with this number in this month: of that year, else the next there is. Raises ValueError for none."""
    if year is not None:
        return date(int(year), month, day)
    for candidate in range(today.year, today.year + 9):  # the 29th of February comes every fourth or eighth year
        try:
            found = date(candidate, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    raise ValueError(day)


def _weekday(match: re.Match[str], today: date) -> date:
    """The next such day; of "next Friday" the Friday of next week, as most people mean it."""
    wanted = _WEEKDAY[match["name"]]
    if match["next"] or match["week"]:
        return today + timedelta(7 - today.weekday() + wanted)
    return today + timedelta((wanted - today.weekday() - 1) % 7 + 1)


def _after(match: re.Match[str], today: date) -> date:
    number = _COUNTS[match[1]] if match[1] in _COUNTS else int(match[1])
    return today + timedelta(number * _DAYS[match[2]])


def _form(pattern: str, meaning: Callable[[re.Match[str], date], date]) -> _Form:
    return _Form(re.compile(pattern), meaning)


_FORMS: Final = (
    _form(rf"([0-9]{{4}})-([0-9]{{1,2}})-([0-9]{{1,2}}){_END}", lambda m, _: date(int(m[1]), int(m[2]), int(m[3]))),
    _form(
        rf"(?:den\s+)?([0-9]{{1,2}})/([0-9]{{1,2}})(?:[/-]([0-9]{{4}}){_END}|{_END}{_YEAR})",
        lambda m, today: _of(m[3] or m[4], int(m[2]), int(m[1]), today),
    ),
    _form(
        rf"(?:den\s+|the\s+)?([0-9]{{1,2}}){_ORDINAL}\s+(?:of\s+)?({_any(_MONTH)})\.?{_END}{_YEAR}",
        lambda m, today: _of(m[3], _MONTH[m[2]], int(m[1]), today),
    ),
    _form(
        rf"({_any(_MONTH)})\.?\s+([0-9]{{1,2}}){_ORDINAL}(?![\w/.:–-]){_YEAR}",
        lambda m, today: _of(m[3], _MONTH[m[1]], int(m[2]), today),
    ),
    _form(rf"({_any(_NEAR)}){_END}", lambda m, today: today + timedelta(_NEAR[m[1]])),
    _form(rf"(?:om|in)\s+([0-9]{{1,3}}|{_any(_COUNTS)})\s+({_any(_DAYS)}){_END}", _after),
)
"""Every way of saying a day but by its weekday alone."""

_BY_WEEKDAY: Final = _form(_ON, _weekday)


def day(typed: str, today: date) -> tuple[str, str]:
    """The day (ISO) that a text begins with, empty where there is none, and the rest of the text.

    Raises RefusedError for a day that does not exist, that no meeting can be held on, or that is another weekday.
    """
    text = typed.strip()
    low = _low(text)
    weekday = _BY_WEEKDAY.pattern.match(low)
    dated = _first(low, today, weekday.end() if weekday else 0)
    if dated:
        meant, end = dated
        if weekday and _WEEKDAY[weekday["name"]] != meant.weekday():
            raise RefusedError("phrases.other-weekday", typed=excerpt(text[:end]), day=meant.isoformat())
        return meant.isoformat(), _rest(text[end:])
    if weekday:
        return _weekday(weekday, today).isoformat(), _rest(text[weekday.end() :])
    return "", typed


def _low(text: str) -> str:
    """The text in small letters, each where it stood; a few letters of other languages become two, and stay."""
    return "".join(low if len(low := letter.casefold()) == 1 else letter for letter in text)


def _first(text: str, today: date, begin: int) -> tuple[date, int] | None:
    """The day that stands at `begin`, or after a space there, and where it ends."""
    begin += len(text[begin:]) - len(text[begin:].lstrip())
    for form in _FORMS:
        match = form.pattern.match(text, begin)
        if match is None:
            continue
        try:
            meant = form.meaning(match, today)
        except (ValueError, OverflowError):
            meant = None
        if meant is None or meant.year not in YEARS:
            raise RefusedError("phrases.impossible-day", typed=excerpt(text[begin : match.end()]))
        return meant, match.end()
    return None


def _rest(text: str) -> str:
    return text.lstrip(" ,").strip()


def whole(typed: str, today: date) -> str:
    """The day (ISO) that a text means, where that is all it says; else the text as it is.

    Raises RefusedError as `day` does.
    """
    meant, rest = day(typed, today)
    return meant if meant and not rest else typed
