"""Days as people say them: fredag, i morgon, 26/1, den 26:e, om två veckor, fredag v 5; and in English.

Rule: the next such day counted from a day that is handed in, never from the clock. A text that is plainly meant as a
day and is none is refused; any other text is no day, nor is a week or the end of a month: they stay words. Own rules,
for what a person did not mean must not become a day.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.lines.clock_times import YEARS
from samtal.lines.values import excerpt
from samtal.session.refusal import RefusedError
from samtal.words.numbers import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Callable

_SHORT_MONTH: Final = 3
_LAST_WEEK: Final = 53
_MONTH: Final = {
    name: number
    for names in MONTHS.values()
    for number, whole in enumerate(names.casefold().split(), 1)
    for name in (whole, whole[:_SHORT_MONTH])
}
_WEEKDAY: Final = {name: number for names in WEEKDAYS.values() for number, name in enumerate(names.casefold().split())}
_SHORT_WEEKDAY: Final = {
    name: number
    for names in (
        "mån tis ons tors fre lör sön",
        "månd tisd onsd torsd fred lörd sönd",
        "mon tues wed thurs fri sat sun",
        "mon tue wed thu fri sat sun",
    )
    for number, name in enumerate(names.split())
} | {"tor": 3}
_NEAR: Final = {
    **dict.fromkeys(("i dag", "idag", "today"), 0),
    **dict.fromkeys(("i morgon", "imorgon", "i morron", "imorn", "tomorrow"), 1),
    **dict.fromkeys(("i övermorgon", "övermorgon", "the day after tomorrow"), 2),
}
_COUNTS: Final = {
    word: number
    for words in (
        "noll en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton",
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen",
    )
    for number, word in enumerate(words.split())
} | {"ett": 1, "a": 1}
_DAYS: Final = {"dag": 1, "dagar": 1, "day": 1, "days": 1, "vecka": 7, "veckor": 7, "week": 7, "weeks": 7}
_MONTHS_AWAY: Final = ("månad", "månader", "month", "months")


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_END: Final = r"(?![\w/])"
_YEAR: Final = r"(?:,?\s+([0-9]{4})(?![0-9.:–-]))?"
_COUNT: Final = rf"[0-9]{{1,3}}|{_any(_COUNTS)}"
_OF_WEEK: Final = (
    r"(?:i\s+|of\s+|in\s+)?(?:(?P<week>nästa\s+vecka|next\s+week)"
    rf"|(?:om\s+|in\s+)?(?P<weeks>{_COUNT})\s+(?:veckor|vecka|weeks|week)"
    r"|(?:vecka|v\.?|week)\s*(?P<number>[0-9]{1,2}))"
)
"""The week that a weekday is of: nästa vecka, om två veckor, v 5."""

_SHORT: Final = rf"(?P<short>{_any(_SHORT_WEEKDAY)})(?:\.|(?!\w))(?=\s*$|\s+(?:[0-9]|v\b|i\s))"
"""A weekday cut short, before a number or as all there is: words that begin a sentence look like one."""

_NAME: Final = rf"(?:(?P<name>{_any(_WEEKDAY)}){_END}|{_SHORT})"
_ON: Final = rf"(?:(?:nu\s+)?(?:på|on|this|kommande|(?P<next>nästa|next))\s+)?{_NAME}(?:\s+{_OF_WEEK}{_END})?"
_WEEK_FIRST: Final = rf"{_OF_WEEK},?\s+(?:på\s+|on\s+)?(?P<next>)?{_NAME}"
_WEEK_ALONE: Final = re.compile(rf"(?:vecka|v\.?|week)\s*([0-9]{{1,3}}){_END}")
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


def _wanted(match: re.Match[str]) -> int:
    """The number of the weekday, Monday being 0."""
    return _WEEKDAY[match["name"]] if match["name"] else _SHORT_WEEKDAY[match["short"]]


def _weekday(match: re.Match[str], today: date) -> date:
    """The next such day, or that of the week that is named; of "next Friday" that of next week, as most mean it."""
    wanted = _wanted(match)
    monday = today - timedelta(today.weekday())
    if match["number"]:
        return _of_week(int(match["number"]), wanted, today)
    if match["weeks"]:
        return monday + timedelta(7 * _count(match["weeks"]) + wanted)
    if match["next"] or match["week"]:
        return monday + timedelta(7 + wanted)
    return today + timedelta((wanted - today.weekday() - 1) % 7 + 1)


def _of_week(number: int, wanted: int, today: date) -> date:
    """The weekday of the next week with this number. Raises ValueError for none."""
    for year in range(today.year, today.year + 8):  # week 53 comes every fifth, sixth or seventh year
        try:
            found = date.fromisocalendar(year, number, wanted + 1)
        except ValueError:
            continue
        if found >= today:
            return found
    raise ValueError(number)


def _numbered(match: re.Match[str], today: date) -> date:
    """The next day of a month with this number, a month that has it."""
    number = int(match[1] or match[2] or match[3])
    for months in range(12):
        year, month = divmod(today.month - 1 + months, 12)
        try:
            found = date(today.year + year, month + 1, number)
        except ValueError:
            continue
        if found >= today:
            return found
    raise ValueError(number)


def _count(typed: str) -> int:
    return _COUNTS[typed] if typed in _COUNTS else int(typed)


def _after(match: re.Match[str], today: date) -> date:
    return today + timedelta(_count(match[1]) * _DAYS[match[2]])


def _months_after(match: re.Match[str], today: date) -> date:
    """The same day so many months on, or the last one of a month that is too short for it."""
    year, month = divmod(today.month - 1 + _count(match[1]), 12)
    year += today.year
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


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
    _form(rf"(?:om|in)\s+({_COUNT})\s+({_any(_DAYS)}){_END}", _after),
    _form(rf"(?:om|in)\s+({_COUNT})\s+(?:{'|'.join(_MONTHS_AWAY)}){_END}", _months_after),
    _form(
        r"(?:den\s+([0-9]{1,2})(?::?[ae](?!\w)|(?=\s*(?:$|,|kl\b|[0-9])))"
        rf"|([0-9]{{1,2}}):[ae]{_END}|(?:the\s+)?([0-9]{{1,2}})(?:st|nd|rd|th){_END})",
        _numbered,
    ),
)
"""Every way of saying a day but by its weekday alone."""

_BY_WEEKDAY: Final = (_form(_WEEK_FIRST, _weekday), _form(_ON, _weekday))


def day(typed: str, today: date) -> tuple[str, str]:
    """The day (ISO) that a text begins with, empty where there is none, and the rest of the text.

    Raises RefusedError for a day that does not exist, that no meeting can be held on, or that is another weekday.
    """
    text = typed.strip()
    low = _low(text)
    if latest := _LATEST.match(low):
        found = day(text[latest.end() :], today)
        return found if found[0] else ("", typed)
    weekday = next(filter(None, (form.pattern.match(low) for form in _BY_WEEKDAY)), None)
    dated = _first(low, today, weekday.end() if weekday else 0)
    if dated:
        meant, end = dated
        if weekday and _wanted(weekday) != meant.weekday():
            raise RefusedError("phrases.other-weekday", typed=excerpt(text[:end]), day=meant.isoformat())
        return meant.isoformat(), _rest(text[end:])
    if weekday:
        return _in_week(weekday, today, text).isoformat(), _rest(text[weekday.end() :])
    if (week := _WEEK_ALONE.match(low)) and not 1 <= int(week[1]) <= _LAST_WEEK:
        raise RefusedError("phrases.impossible-week", number=int(week[1]), last=_LAST_WEEK)
    return "", typed


def _in_week(weekday: re.Match[str], today: date, text: str) -> date:
    if weekday["number"] and not 1 <= int(weekday["number"]) <= _LAST_WEEK:
        raise RefusedError("phrases.impossible-week", number=int(weekday["number"]), last=_LAST_WEEK)
    try:
        meant = _weekday(weekday, today)
    except (ValueError, OverflowError):
        meant = None
    if meant is None or meant.year not in YEARS:
        raise RefusedError("phrases.impossible-day", typed=excerpt(text[: weekday.end()]))
    return meant


_LATEST: Final = re.compile(r"(?:senast|by)\s+(?=\S)")
"""What may stand before the day by which something is to be done."""


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
