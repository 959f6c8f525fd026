"""Leafing in the wall's own window through what has not room: the statements that are rated, or a result.

Rule: it holds for this window, until the room is shown something else or somebody leafs where the meeting is led.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from samtal.session.shown_pages import turned
from samtal.tui.widgets.wall_asked import statements

if TYPE_CHECKING:
    from samtal.session.public import Public
    from samtal.session.shown import Shown


class Leafing:
    """From which statement on they are seen here."""

    def __init__(self) -> None:
        self._what: Shown | None = None  # as it was shown when somebody leafed
        self._first = 0

    def on_wall(self, seen: Public) -> Public:
        """The meeting as it stands on this wall."""
        what = seen.shown or statements(seen)
        return replace(seen, shown=replace(what, first=self._first)) if what and what == self._what else seen

    def turn(self, seen: Public, by: int) -> bool:
        """So many statements further on, or before where `by` is below 0; whether there is anything to leaf through."""
        what = seen.shown or statements(seen)
        if what is None or what.kind not in {"asked", "result", "trend"} or seen.blank:
            return False
        first = self._first if what == self._what else what.first
        self._what, self._first = what, turned(first, by, what.many)
        return True
