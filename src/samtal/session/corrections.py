"""Setting right what the clock did not know: when an item began, and when the clock should have stood.

Rule: an item begins after the one before it, but for what was only passed on the way there, and not in the future; what
is stated is the instant, never the change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session import clock, timing
from samtal.session.events import Fact
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from samtal.session import commands as c
    from samtal.session.state import State, Stay

PASSED: Final = clock.MINUTE
"""An item that the meeting was at for less than this was only passed on the way to another."""


def began(state: State, command: c.Began, now: int) -> list[Fact]:
    """An item began at another time than was noted."""
    place = _came_to(state, command.step)
    before, after = _not_before(state, place), _not_after(state, place, now)
    if command.began > after or (before is not None and command.began < before):
        until = clock.last_minute(after, state.zone)
        if before is None:
            raise RefusedError("session.began-later", until=until)
        since = clock.first_minute(before, state.zone)
        raise RefusedError("session.impossible-beginning", since=since, until=until)
    return [Fact("retimed", {"at": command.began}, state.path[place].event)]


def _came_to(state: State, step: str) -> int:
    """Where in the path the meeting came to the item first in its latest run; without one, to where it is now."""
    if not step:
        if state.run is None:
            raise RefusedError("session.no-step")
        return len(state.path) - 1
    runs = state.runs_of(step)
    if not runs:
        raise RefusedError("session.not-come-to", number=state.number_of(step))
    return next(place for place, stay in enumerate(state.path) if stay.run == runs[-1].id)


def _not_before(state: State, place: int) -> int | None:
    """When the item began that was held before this one; None where there is none."""
    spans = timing.stays(state)[:place]
    held = [span.begin for span in spans if span.end is None or span.end - span.begin >= PASSED]
    return held[-1] if held else None


def _not_after(state: State, place: int, now: int) -> int:
    """When the meeting went on to the next."""
    following: list[Stay] = state.path[place + 1 : place + 2]
    return min([now, *(stay.at for stay in following), *([state.ended] if state.ended is not None else [])])


def pause(state: State, command: c.Pause, now: int) -> list[Fact]:
    """The clock stands; where that was said, it is to go on at an instant to come."""
    if not command.until:
        return [Fact("clock_stopped", {}, state.id)]
    if command.until <= now:
        raise RefusedError("session.already-past")
    return [Fact("clock_stopped", {"until": command.until}, state.id)]


def resume(state: State, command: c.Resume, now: int) -> list[Fact]:
    """The clock goes on, or went on at an instant after it was stopped."""
    if not command.since:
        return [Fact("clock_resumed", {}, state.id)]
    if not state.stops[-1][0] < command.since <= now:
        raise RefusedError("session.impossible-going-on", since=clock.last_minute(state.stops[-1][0], state.zone))
    return [Fact("clock_resumed", {"at": command.since}, state.id)]


def leave_out(state: State, command: c.LeaveOut, now: int) -> list[Fact]:
    """The clock stood between two instants of the meeting, or since one until now, where it did not stand already."""
    began, until = timing.began(state), command.until or now
    if began is None or not began <= command.since < until <= now:
        raise RefusedError("session.impossible-gap", since=clock.first_minute(began or now, state.zone))
    for span in timing.stopped(state):
        if command.since < (now if span.end is None else span.end) and span.begin < until:
            raise RefusedError("session.stood-already")
    went_on = {"at": until} if command.until else {}
    return [Fact("clock_stopped", {"at": command.since}, state.id), Fact("clock_resumed", went_on, state.id)]
