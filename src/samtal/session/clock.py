"""Between instants (ms UTC) and the clock on the wall of the room, in the session's time zone.

Rule: elapsed time is a difference of instants and never passes through here; this is for showing and for typed times.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from samtal.words import Coded, numbers, say

if TYPE_CHECKING:
    from samtal.words import Lang

MINUTE: Final = numbers.MINUTE
"""Milliseconds in a minute."""


def local(instant: int, zone: str) -> datetime:
    """The date and time of day that a clock in `zone` shows at `instant`."""
    return datetime.fromtimestamp(instant // 1000, ZoneInfo(zone))


def instant(day: str, minutes: int, zone: str, after: int | None = None) -> int:
    """The instant when clocks in `zone` show `minutes` after midnight on `day` (ISO).

    When clocks are set back the first of the two is meant, unless only the second is not before the instant `after`.
    A time that is skipped when they are set forward is taken as the standard time it would have been, one hour later
    on the clock.
    """
    moment = datetime.combine(date.fromisoformat(day), time(), ZoneInfo(zone)) + timedelta(minutes=minutes)
    first, second = (int(moment.replace(fold=fold).timestamp()) * 1000 for fold in (0, 1))
    return second if after is not None and first < after <= second else first


def time_of_day(instant_: int, zone: str) -> tuple[int, int]:
    """Hours and minutes on the clock in `zone`."""
    moment = local(instant_, zone)
    return moment.hour, moment.minute


def told(lang: Lang, instant_: int, zone: str) -> str:
    """The clock in `zone`, and which time it is where an hour comes twice: "09.35", "02.40 sommartid"."""
    moment = local(instant_, zone)
    at = numbers.clock(lang, moment.hour, moment.minute)
    if moment.replace(fold=0).utcoffset() == moment.replace(fold=1).utcoffset():
        return at
    return f"{at} {say(lang, 'telling.winter-time' if moment.fold else 'telling.summer-time')}"


def first_minute(instant_: int, zone: str) -> Coded:
    """The first whole minute that is not before `instant_`, to be said in any language."""
    return last_minute(instant_ + MINUTE - 1, zone)


def last_minute(instant_: int, zone: str) -> Coded:
    """The last whole minute that is not after `instant_`, to be said in any language."""
    hours, minutes = time_of_day(instant_, zone)
    return Coded("telling.clock-time", {"hours": hours, "minutes": minutes})


def iso(instant_: int | None) -> str | None:
    """`instant_` as text that anyone can read in the tables, in UTC; None stays None."""
    if instant_ is None:
        return None
    return datetime.fromtimestamp(instant_ / 1000, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
