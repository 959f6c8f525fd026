"""The rating and the list of the console: there when the current item needs them, and saved before the meeting moves.

Rule: a widget is mounted when the first item of its kind comes, and stays. It is handed the desk; what could not be
done stays in the widget.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import joint
from samtal.tui.widgets.figures import Figures
from samtal.tui.widgets.figures_joint import GroupFigures
from samtal.tui.widgets.figures_persons import PersonFigures
from samtal.tui.widgets.lists import Rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.session.state import State
    from samtal.template.model import Step
    from samtal.tui.desk import Desk

Sheet = Figures | PersonFigures | Rows


def kind_of(step: Step) -> type[Sheet] | None:
    """What this item is filled in with, if it is."""
    if step.rating and joint.is_joint(step):
        return GroupFigures
    if step.rating:
        by_name = step.rating.answers == "people" and step.rating.secrecy != "counts"
        return PersonFigures if by_name else Figures
    return Rows if step.table else None


class Sheets:
    """Those that are there. `mount` puts a new one in its place on the screen."""

    def __init__(self, desk: Desk, mount: Callable[[Sheet], object]) -> None:
        self._desk, self._mount = desk, mount
        self._there: list[Sheet] = []
        self.other = ""  # the id of an item that is filled in though the meeting is at another
        self.by_counts = False  # its answers as counts, whichever way they are given

    def show(self, state: State) -> None:
        """Paint them; make the one that the current item needs, or the one that is filled in though it is another."""
        step = self.step
        kind = kind_of(step) if step else None
        if self.by_counts and kind is PersonFigures:
            kind = Figures
        if kind and kind not in map(type, self._there):
            self._there.append(kind(self._desk))
            self._mount(self._there[-1])
        for sheet in self._there:
            if isinstance(sheet, Rows):
                sheet.show(self._desk.lang, state)
                sheet.display = kind is Rows
            else:
                sheet.show(self._desk.lang, state, step if kind is type(sheet) else None)

    @property
    def step(self) -> Step | None:
        """The item that can be filled in: the current one, unless another is being filled in."""
        state = self._desk.state
        if self.other and (step := state.step_called(self.other)):
            return step
        return state.step if state.run else None

    def turn_to(self, other: str, *, by_counts: bool = False) -> None:
        """Fill in this item (its id), wherever the meeting is; empty: the current one. What is typed is saved first."""
        self.settle()
        self.other, self.by_counts = other, by_counts
        self.show(self._desk.state)

    @property
    def shown(self) -> list[Sheet]:
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
