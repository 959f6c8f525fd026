"""The times that stand before a line: `@10:20 next`, `@2026-01-26 10.20 nästa`.

Rule: only given times are compared, none before the last. A line without one happens at the last given time. A day
that is given holds for the times after it. A refused line's time does not count; nor does one whose line was undone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.lines import clock_times
from samtal.session import clock, timing
from samtal.session.refusal import RefusedError
from samtal.telling import naming

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samtal.session.state import State
    from samtal.words import Lang

_AT: Final = re.compile(r"@\s*(?:([0-9]{4}-\S+)\s+)?(\S+)(?:\s+(.*))?", re.DOTALL)


class Stated(NamedTuple):
    """What has been said about time so far: the day that times are on (empty: the session's) and the last instant."""

    day: str = ""
    last: int | None = None


class Given(NamedTuple):
    """What had been said about time after a line that gave one, and the action that the line became, if any."""

    action: str
    stated: Stated


def standing(given: Iterable[Given], state: State) -> Stated:
    """What has been said about time, by the lines that have not been undone."""
    return next((one.stated for one in reversed(list(given)) if one.action not in state.undone), Stated())


def taken(line: str, stated: Stated, state: State, lang: Lang) -> tuple[Stated, str]:
    """The time that stands before a line, if any, and the line without it."""
    if not line.startswith("@"):
        return stated, line
    match = _AT.fullmatch(line)
    minutes = clock_times.minutes_of(match[2]) if match else None
    if match is None or minutes is None or (match[1] and not clock_times.is_day(match[1])):
        raise RefusedError("telling.bad-time")
    day = match[1] or stated.day
    instant = clock.instant(day or state.date, minutes, state.zone, after=stated.last)
    if stated.last is not None and instant < stated.last:
        raise RefusedError("telling.before-the-last", last=told(lang, state, stated.last))
    if not match[3]:
        raise RefusedError("telling.nothing-after-time")
    return Stated(day, instant), match[3]


def told(lang: Lang, state: State, instant: int) -> str:
    """The last given time, with its day where that is not the session's."""
    day = clock.local(instant, state.zone).date().isoformat()
    return f"{day} {naming.at(lang, state, instant)}" if day != state.date else naming.at(lang, state, instant)


def moment(stated: Stated, state: State, now: int, *, continued: bool) -> int:
    """When a line happens: at the last given time, else now; in a continued session not before its last moment."""
    if stated.last is not None:
        return stated.last
    return max(now, timing.last_moment(state) or now) if continued else timing.present_moment(state, now)
