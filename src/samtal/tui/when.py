"""When something was or will be, as people say it: 09.00, i går 09.00, 2025-10-03.

Rule: near days have words, others their date. Days are those of the zone handed in.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from samtal.session.clock import local, told
from samtal.words import say

if TYPE_CHECKING:
    from samtal.words import Lang

_NEAR = {-1: "home.yesterday", 0: "home.today", 1: "home.tomorrow"}


def moment(lang: Lang, instant: int, now: int, zone: str) -> str:
    """The clock time, with its day where that is not today."""
    at, today = told(lang, instant, zone), local(now, zone).date()
    then = local(instant, zone).date()
    return at if then == today else say(lang, "home.day-at", day=_day(lang, then, today), at=at)


def day(lang: Lang, iso: str, now: int, zone: str) -> str:
    """A day by its word, else as it is written."""
    try:
        return _day(lang, date.fromisoformat(iso), local(now, zone).date())
    except ValueError:
        return iso


def instant_of(iso: str) -> int | None:
    """The instant of a time as the plain tables write it, in UTC."""
    try:
        return int(datetime.fromisoformat(iso).timestamp()) * 1000
    except ValueError:
        return None


def _day(lang: Lang, then: date, today: date) -> str:
    word = _NEAR.get((then - today) // timedelta(days=1))
    return say(lang, word) if word else then.isoformat()


def is_today(iso: str | None, now: int, zone: str) -> bool:
    """Whether this day is today."""
    return iso == local(now, zone).date().isoformat()


def known_zone(zone: str | None, otherwise: str) -> str:
    """The zone, if this machine knows it."""
    try:
        return ZoneInfo(zone).key if zone else otherwise
    except (ZoneInfoNotFoundError, OSError, ValueError):
        return otherwise
