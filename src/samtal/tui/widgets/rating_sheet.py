"""What the grids in which a rating is filled in have in common, whoever stands in their rows.

Rule: one widget that draws itself, anew only where that changes anything. What is typed is saved when it is left, and
is in no file before that.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar, Final, Generic, Protocol, TypeVar

from textual.events import Key
from textual.widgets import Static

from samtal.tui.widgets import pasted_marks
from samtal.tui.widgets.linebox import DoneFilling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.content import Content

    from samtal.template.model import Step
    from samtal.tui.desk import Desk
    from samtal.words import Lang


RUNS_ON: Final = frozenset("0123456789?-/+ ")
"""What is typed into a grid."""

A_LOOK: Final = 1000
"""Milliseconds without a key, after which somebody has seen that something was refused."""


class HasPlaces(Protocol):
    """Where the cells of a grid stand."""

    def row_at(self, y: int) -> int | None:
        """The row that stands on this line."""

    def column_at(self, x: int) -> int | None:
        """The cell that stands here."""


class HasRows(Protocol):
    """A grid as data."""

    @property
    def rows(self) -> Sequence[object]:
        """What stands in it, from above."""


Drawn = TypeVar("Drawn", bound=HasRows)


class RatingSheet(Static, Generic[Drawn], can_focus=True):
    """A grid of figures that takes the keys."""

    ID: ClassVar[str]

    def __init__(self, desk: Desk) -> None:
        super().__init__(id=self.ID, markup=False)
        self._desk = desk
        self._lang: Lang = "sv"
        self._step: Step | None = None
        self._run = ""
        self._fresh = True  # the next digit begins the cell anew
        self._painted: tuple[object, ...] = ()
        self._refused: int | None = None  # when something was, or a key was held back since (ms UTC)
        self._held_back = False  # something was
        self._why = ""  # what is said of that
        self._said = ""  # why something was refused last
        self._code = ""  # by its words
        self._no = False  # something was refused since this was last asked

    @abstractmethod
    def settle(self) -> None:
        """Save whatever is typed and not saved."""

    @abstractmethod
    def forget(self) -> bool:
        """Drop what is typed in this row and not saved; whether there was anything."""

    @abstractmethod
    def _grid(self) -> Drawn | None:
        """What is to be drawn; None where there is no item for it."""

    @abstractmethod
    def _content(self, drawn: Drawn) -> Content:
        """The grid, drawn in the room there is."""

    @abstractmethod
    def _layout(self, drawn: Drawn) -> HasPlaces:
        """Where its cells are then."""

    @abstractmethod
    def _take(self, event: events.Key) -> bool:
        """Do what a key means here; whether it means anything."""

    @abstractmethod
    def _point(self, row: int, column: int) -> None:
        """To the cell that somebody has pointed at."""

    def keep(self) -> None:
        """Nothing: figures that are not saved are in no file."""

    def is_own(self, key: events.Key) -> bool:
        """Whether a key is typed here: no letter is, and each of them waits as it does where nothing is typed."""
        return not (key.character and key.character.isalpha())

    def on_key(self, event: events.Key) -> None:
        """What is typed into a cell, and the keys that move; all others are the meeting's."""
        if self.screen.focused is not self:  # it was left by a key that came before this one
            self.app.post_message(Key(event.key, event.character))
        elif event.key == "escape":
            self.settle()
            self.post_message(DoneFilling())
        elif not (self._holds_back(event) or self._take(event)):
            return
        event.stop()
        event.prevent_default()
        self._paint()

    def _refuse(self, code: str, **values: object) -> None:
        """Say why something is not taken."""
        self._no, self._said, self._code = True, self._desk.say(code, **values), code
        self._desk.tell(self._said, wrong=True)

    def on_paste(self, event: events.Paste) -> None:
        """A row on each line, each from its first cell on, until one is refused; a number alone is typed."""
        event.stop()
        event.prevent_default()
        rows, self._refused = pasted_marks.lines(event.text), None
        if not rows:
            self._refuse("fill.paste-not")
        elif pasted_marks.is_one(event.text) and len(self._as_cells(rows[0])) == 1:
            for key in self._as_keys(rows[0]):
                self._take(key)
        else:
            self._put_in(rows, enters=not pasted_marks.is_one(event.text))
        self._paint()

    def _put_in(self, rows: list[str], *, enters: bool) -> None:
        """Write rows that were pasted, and say how many; one that is refused leaves its row as it is saved."""
        told, drawn = self._desk.told, self._grid()
        if len(rows) > (left := len(drawn.rows) - self._row_at if drawn else 0):
            self._refuse("fill.paste-more", n=len(rows), left=left)
            return
        for number, row in enumerate(rows):
            if why := self._why_not(row, enters=enters):
                self.forget()
                self._refuse("fill.paste-row", line=number + 1, taken=number, why=why)
                self._wait_for_a_look(whole=False)
                return
        if enters and self._desk.told is told:  # else it has been said where one should look again
            self._desk.tell(self._desk.say("fill.paste-rows", n=len(rows)))

    def _why_not(self, row: str, *, enters: bool) -> str:
        """Write a row that was pasted over the one at the cursor; why that is refused, empty where it is not."""
        self.forget()
        there_are, (fewest, most) = len(self._as_cells(row)), self._cells_wanted
        if not fewest <= there_are <= most:
            return self._desk.say("fill.paste-cells", n=there_are, of=fewest)
        self._empty_row()
        self._no = False
        for key in [*self._as_keys(row), *([Key("enter", "\r")] if enters else [])]:
            if not self._take(key) and not self._no:
                self._refuse("fill.paste-not")
            if self._no:
                return self._desk.say("fill.paste-replaces") if self._code == "fill.replaces" else self._said
        return ""

    def _as_keys(self, row: str) -> list[Key]:
        """The keys that type a row which was pasted."""
        return pasted_marks.as_keys(row)

    def _as_cells(self, row: str) -> list[str]:
        """Its cells."""
        return pasted_marks.as_cells(row)

    @property
    @abstractmethod
    def _cells_wanted(self) -> tuple[int, int]:
        """How many cells a row has that is pasted, at least and at most."""

    @abstractmethod
    def _empty_row(self) -> None:
        """To the first cell of this row, in which nothing stands any more; that is not saved yet."""

    @property
    @abstractmethod
    def _row_at(self) -> int:
        """The row that is typed into, from 0."""

    def _wait_for_a_look(self, *, whole: bool = True) -> None:
        """What is typed on without a look at what was refused goes nowhere; nor Enter, where no `whole` row was."""
        self._refused, self._held_back, self._fresh = self._desk.world.now(), not whole, True
        self._why = self._desk.say("fill.held-back") if whole else self._said

    def _holds_back(self, event: events.Key) -> bool:
        """Whether a key is typed on so, which is said. Enter alone may be the answer to what was said."""
        if self._refused is None:
            return False
        goes_on = event.character in RUNS_ON if event.character else False
        goes_on = goes_on or event.key == "tab" or (event.key == "enter" and self._held_back)
        now = self._desk.world.now()
        if not (goes_on and 0 <= now - self._refused < A_LOOK):
            self._refused = None
            return False
        self._refused, self._held_back = now, True
        self._desk.tell(self._why, wrong=True)
        return True

    def on_click(self, event: events.Click) -> None:
        """A click chooses a cell."""
        drawn = self._grid()
        if drawn is None or not drawn.rows:
            return
        where = self._layout(drawn)
        row = where.row_at(event.y)
        if row is not None:
            self._point(row, where.column_at(event.x) or 0)
            self._paint()

    def on_focus(self) -> None:
        """The cell that is typed into becomes visible."""
        self._fresh = True
        self._paint()

    def on_blur(self) -> None:
        """What is typed is saved."""
        self.settle()
        self._paint()

    def on_resize(self) -> None:
        """Another room, another drawing."""
        self._paint()

    def _paint(self) -> None:
        drawn = self._grid()
        painted = (self._lang, drawn, self.size)
        if drawn is not None and painted != self._painted and self.size.width:
            self._painted = painted
            self.update(self._content(drawn), layout=False)
