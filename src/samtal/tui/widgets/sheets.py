"""The rating and the list of the console: there when the current item needs them, and saved before the meeting moves.

Rule: a widget is mounted when the first item of its kind comes, and stays. It is handed the desk; what could not be
done stays in the widget.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import joint
from samtal.tui.widgets.figures import Figures
from samtal.tui.widgets.figures_joint import GroupFigures
from samtal.tui.widgets.lists import Rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.session.state import State
    from samtal.template.model import Step
    from samtal.tui.desk import Desk


def kind_of(step: Step) -> type[Figures | Rows] | None:
    """What this item is filled in with, if it is."""
    if step.rating:
        return GroupFigures if joint.is_joint(step) else Figures
    return Rows if step.table else None


class Sheets:
    """Those that are there. `mount` puts a new one in its place on the screen."""

    def __init__(self, desk: Desk, mount: Callable[[Figures | Rows], object]) -> None:
        self._desk, self._mount = desk, mount
        self._there: list[Figures | Rows] = []

    def show(self, state: State) -> None:
        """Paint them; make the one that the current item needs."""
        kind = kind_of(state.step) if state.step and state.run else None
        if kind and kind not in map(type, self._there):
            self._there.append(kind(self._desk))
            self._mount(self._there[-1])
        for sheet in self._there:
            sheet.show(self._desk.lang, state)

    @property
    def shown(self) -> list[Figures | Rows]:
        """What can be filled in now."""
        return [sheet for sheet in self._there if sheet.display]

    def wanted(self, width: int) -> tuple[int, ...]:
        """How many lines what is shown would like to have in so many columns, then how many it needs."""
        return next((sheet.wanted(width) for sheet in self.shown), ())

    @property
    def filling(self) -> bool:
        """Whether somebody is filling one of them in."""
        return any(sheet.has_focus_within for sheet in self._there)

    @property
    def unsaved(self) -> bool:
        """Whether something is typed that would be gone with the program."""
        return any(sheet.unsaved for sheet in self._there)

    def keep(self) -> None:
        """What is typed and not saved outlives the program, where it may."""
        for sheet in self._there:
            sheet.keep()

    def settle(self) -> None:
        """Save what is typed and not saved yet."""
        for sheet in self._there:
            sheet.settle()
