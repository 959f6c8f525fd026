"""Clock times as people type them (9, 9.05, 9:05, 09.05) and the instants they mean.

Rule: a typed time means the day on which the current item began, so that a meeting that goes on past midnight, or is
held on another day than was planned, is understood; before the start it means the session's day.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from samtal.lines.values import excerpt
from samtal.session import clock
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from samtal.session.state import State

TIME: Final = r"(?:[01]?[0-9]|2[0-3])(?:[.:][0-5][0-9])?"
"""A time of day; minutes may be left out."""

YEARS: Final = range(1970, 2200)
"""The years that a meeting can be held in: instants are counted from 1970, and calendars are settled so far."""

_DAY: Final = 24 * 60 * clock.MINUTE
_AT: Final = r"(?:kl\.?|klockan|at)\s*"
_TIME: Final = re.compile(rf"(?:{_AT})?({TIME})")
_HOURS: Final = re.compile(
    rf"(?:{_AT})?({TIME})(?:\s*[-–—]\s*({TIME})|(?<=[.:]..))(?!\S)|{_AT}({TIME})(?!\S)", re.IGNORECASE
)


def minutes_of(typed: str) -> int | None:
    """Minutes after midnight; None where it is no time of day."""
    match = _TIME.fullmatch(typed.casefold())
    if match is None:
        return None
    hours, _, minutes = match[1].replace(".", ":").partition(":")
    return int(hours) * 60 + int(minutes or 0)


def _minutes(typed: str) -> int:
    minutes = minutes_of(typed)
    if minutes is None:
        raise RefusedError("phrases.not-a-clock-time", typed=excerpt(typed))
    return minutes


def until(state: State, typed: str) -> int:
    """The instant of a typed time that is to come: the day after, if that is nearer to where the item began."""
    anchor = _anchor(state)
    near = _on_day_of(state, anchor, _minutes(typed), after=anchor)
    if anchor is None or near >= anchor or anchor - near <= _DAY // 2:
        return near
    return _on_day_of(state, anchor + _DAY, _minutes(typed))


def past(state: State, typed: str, near: int | None = None) -> int:
    """The instant of a typed time that has been: of three days the one nearest to when the item was said to begin.

    Or to the instant `near`, where it is another that is meant.
    """
    anchor, minutes = _anchor(state) if near is None else near, _minutes(typed)
    if anchor is None:
        return _on_day_of(state, None, minutes)
    around = [_on_day_of(state, anchor + days * _DAY, minutes) for days in (-1, 0, 1)]
    return min(around, key=lambda instant: abs(instant - anchor))


def _anchor(state: State) -> int | None:
    """When the current item is said to have begun."""
    return state.path[-1].at if state.path else None


def _on_day_of(state: State, anchor: int | None, minutes: int, after: int | None = None) -> int:
    day = state.date if anchor is None else clock.local(anchor, state.zone).date().isoformat()
    return clock.instant(day, minutes, state.zone, after)


def hours(typed: str) -> tuple[str, str]:
    """The times that a text begins with, as `09:00-12:00` or `09:00` (empty where there are none), and the rest."""
    match = _HOURS.match(typed)
    if match is None:
        return "", typed
    times = [_minutes(time) for time in match.groups() if time]
    if sorted(times) != times or len(set(times)) < len(times):
        raise RefusedError("phrases.ends-first", typed=match[0])
    return "-".join(f"{time // 60:02d}:{time % 60:02d}" for time in times), typed[match.end() :].strip()


def is_day(typed: str) -> bool:
    """Whether this is a day as it is written here, 2026-01-26, and in a year that a meeting can be held in."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", typed):
        return False
    try:
        return date.fromisoformat(typed).year in YEARS
    except ValueError:
        return False
