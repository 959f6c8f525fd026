"""Leafing through what has not room where it is shown: from which statement on it is seen.

Rule: it is the same that is shown, with the same figures; what is not shown any more is not leafed through.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session import commands as c
from samtal.session import showing, shown_sides, shown_trend, statements
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from samtal.session.captured import Showing
    from samtal.session.events import Fact
    from samtal.session.state import State

LEAST_ROWS: Final = 8
"""So many rows there are for statements on every screen that is led from, with one more for each than it has sides."""


def page(many: int) -> int:
    """So many statements of so `many` sides are seen anywhere: by no more one goes on, so that none is passed over."""
    return max(1, LEAST_ROWS // (1 + max(1, many)))


def has_any(state: State) -> bool:
    """Whether statements are shown, of which not all may have room."""
    return bool(_statements(state, showing.standing(state)))


def turn(state: State, command: c.TurnShown, now: int) -> list[Fact]:
    """The room sees the same from another statement on, so few of them further that none is passed over anywhere."""
    asked = showing.standing(state)
    many = _statements(state, asked)
    if asked is None or not many:
        raise RefusedError("showing.nothing-to-turn")
    step, run = state.step_called(asked.of), state.runs.get(asked.run or "")
    few = page(len(shown_sides.beside(state, step, run)) if step and asked.what == "item" else 1)
    first = min(max(1, asked.first + command.by * few), max(1, many - few + 1))
    if first == asked.first:
        raise RefusedError("showing.no-more" if command.by > 0 else "showing.none-before")
    return showing.show(state, c.ShowToRoom(asked.what, asked.of, first, trend=asked.trend), now)


def _statements(state: State, asked: Showing | None) -> int:
    """How many statements are shown; 0 where something else is."""
    if asked and asked.what == "trend":
        trend = shown_trend.read(state, asked.trend)
        return len(trend.lines) if trend else 0
    step = state.step_called(asked.of) if asked and asked.what in {"item", "asked"} else None
    rating = statements.asked(state, step, state.runs.get(asked.run or "")) if asked and step else None
    return len(rating.statements) if rating else 0
