"""Between instants (ms UTC) and the clock on the wall of the room, in the session's time zone.

Rule: elapsed time is a difference of instants and never passes through here; this is for showing and for typed times.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MINUTE = 60_000
"""Milliseconds in a minute."""


def local(instant: int, zone: str) -> datetime:
    """The date and time of day that a clock in `zone` shows at `instant`."""
    return datetime.fromtimestamp(instant // 1000, ZoneInfo(zone))


def instant(day: str, minutes: int, zone: str) -> int:
    """The instant when clocks in `zone` show `minutes` after midnight on `day` (ISO).

    When clocks are set back the first of the two is meant. A time that is skipped when they are set forward is taken
    as the standard time it would have been, one hour later on the clock.
    """
    moment = datetime.combine(date.fromisoformat(day), time(), ZoneInfo(zone)) + timedelta(minutes=minutes)
    return int(moment.timestamp()) * 1000


def time_of_day(instant_: int, zone: str) -> tuple[int, int]:
    """Hours and minutes on the clock in `zone`."""
    moment = local(instant_, zone)
    return moment.hour, moment.minute


def iso(instant_: int | None) -> str | None:
    """`instant_` as text that anyone can read in the tables, in UTC; None stays None."""
    if instant_ is None:
        return None
    return datetime.fromtimestamp(instant_ / 1000, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
