"""Leafing through what has not room where it is shown: from which statement on it is seen.

Rule: it is the same that is shown, with the same figures; what is not shown any more is not leafed through. One goes on
by one statement, for nobody here knows how many have room on each screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import commands as c
from samtal.session import figures, showable, showing, shown_trend, statements
from samtal.session.captured import Showing
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from samtal.session.events import Fact
    from samtal.session.state import State


def turned(first: int, by: int, many: int) -> int:
    """From which of so `many` statements on they are seen after leafing; 0: as much as has room of all of them."""
    return min(max(0, first + by), many)


def has_any(state: State) -> bool:
    """Whether statements are to be seen, of which not all may have room."""
    return bool(_statements(state, _seen(state)))


def turn(state: State, command: c.TurnShown, now: int) -> list[Fact]:
    """The room sees the same from another statement on."""
    asked = _seen(state)
    many = _statements(state, asked)
    if asked is None or not many:
        raise RefusedError("showing.nothing-to-turn")
    first = turned(asked.first, command.by, many)
    if first == asked.first:
        raise RefusedError("showing.no-more" if command.by > 0 else "showing.none-before")
    return showing.show(state, c.ShowToRoom(asked.what, asked.of, first, trend=asked.trend), now)


def _seen(state: State) -> Showing | None:
    """What is shown; else what is rated, which the room sees without being shown it."""
    if standing := showing.standing(state):
        return standing
    run, rating = (state.run, state.step.rating) if state.step and state.ended is None else (None, None)
    if run is None or rating is None or not rating.statements or figures.is_closed(state, run):
        return None
    asked = Showing("asked", run.step, run.id)
    return asked if showable.why_not(state, asked) is None else None


def _statements(state: State, asked: Showing | None) -> int:
    """How many statements are shown; 0 where something else is."""
    if asked and asked.what == "trend":
        trend = shown_trend.read(state, asked.trend)
        return len(trend.lines) if trend else 0
    step = state.step_called(asked.of) if asked and asked.what in {"item", "asked"} else None
    rating = statements.asked(state, step, state.runs.get(asked.run or "")) if asked and step else None
    return len(rating.statements) if rating else 0
