"""A rating filled in person by person, as fast as answers are read out: 3342221121, Enter, the next one.

Rule: as in the grid of counts, a row that is left is saved, all of it as one action, and what is not saved bears a sign
and belongs to its person and statement, so that no repaint and no change of item loses it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.events import Key

from samtal.session import commands as c
from samtal.session.commands.rating import BLANK, UNKNOWN
from samtal.session.statements import asked
from samtal.tui.widgets.figures_persons_drawn import draw_persons, person_layout, person_lines
from samtal.tui.widgets.figures_persons_grid import (
    MOVES,
    Cell,
    PersonGrid,
    answered,
    is_quick,
    is_whole,
    led_to,
    longer,
    mark,
    person_grid,
    written,
)
from samtal.tui.widgets.pasted_marks import as_marks
from samtal.tui.widgets.rating_sheet import RatingSheet

if TYPE_CHECKING:
    from textual import events
    from textual.content import Content

    from samtal.session.state import State
    from samtal.template.model import Rating, Step
    from samtal.tui.desk import Desk
    from samtal.tui.widgets.figures_persons_drawn import PersonLayout
    from samtal.tui.widgets.figures_persons_grid import GivenAnswers, TypedCells
    from samtal.words import Lang


class PersonFigures(RatingSheet[PersonGrid]):
    """The grid of people and statements."""

    ID = "person-figures"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whose = ""  # the person whose row is typed into: it stays theirs when others come
        self._at = Cell(0, 0)
        self._behind = False  # the cell before this one has just been typed: Backspace takes that back
        self._typed: dict[str, TypedCells] = {}  # by run
        self._waits: dict[tuple[str, str], dict[str, str]] = {}  # by run and person: stored once the archive is free
        self._known: tuple[tuple[object, ...], GivenAnswers] | None = None  # when it was worked out, and it

    def show(self, lang: Lang, state: State, step: Step | None) -> None:
        """Take in the state, and paint if that changes anything; not there where there is no item for it."""
        run = state.run_at_hand(step.id) if step else None
        named = run.id if run else step.id if step else ""
        if named != self._run:
            self.settle()
            self._at, self._whose, self._fresh, self._behind = Cell(0, 0), "", True, False
        self._lang, self._step, self._run = lang, step, named
        self.display = step is not None
        self._paint()

    def settle(self) -> None:
        """Save whatever is typed and not saved."""
        for person in list(self._mine):
            self._save(person)

    def forget(self) -> bool:
        """Drop what is typed in this row and not saved; whether there was anything."""
        if self._mine.pop(self._whose, None) is None:
            return False
        self._come_to(self._at.row, 0)
        return True

    @property
    def unsaved(self) -> bool:
        """Whether something is typed that would be gone with the program."""
        return any(self._typed.values())

    def wanted(self, width: int) -> tuple[int, ...]:
        """How many lines show everybody, and how many show enough; with a line above them."""
        drawn = self._grid()
        return tuple(1 + lines for lines in person_lines(self._lang, drawn, width)) if drawn else ()

    def begin(self) -> None:
        """Take the keys, at the first cell without an answer."""
        drawn = self._grid()
        gaps = [(number, row) for number, row in enumerate(drawn.rows) if not all(row.cells)] if drawn else []
        if gaps and not self._mine:
            number, row = gaps[0]
            self._come_to(number, row.cells.index(""))
        self.screen.set_focus(self)  # at once: the next key is a figure

    def _take(self, event: events.Key) -> bool:
        sign = event.character or ""
        if event.key in MOVES:
            last = len(self._rating.statements) - 1 if self._rating else 0
            self._go(*led_to(self._at, event.key, last))
        elif sign and sign in f"0123456789{UNKNOWN}{BLANK}":
            self._type(sign)
        elif event.key in {"backspace", "delete"}:
            self._erase()
        else:
            return False
        return True

    @property
    def _row_at(self) -> int:
        return self._at.row

    def _as_keys(self, row: str) -> list[Key]:
        if self._rating and is_quick(self._rating.scale):
            return [Key(sign, sign) for sign in as_marks(row)]
        return [Key("tab", "\t") if key.key == "slash" else key for key in super()._as_keys(row)]

    def _as_cells(self, row: str) -> list[str]:
        quick = self._rating is not None and is_quick(self._rating.scale)
        return [*as_marks(row)] if quick else super()._as_cells(row)

    @property
    def _cells_wanted(self) -> tuple[int, int]:
        wanted = len(self._rating.statements) if self._rating else 0
        return wanted, wanted

    def _empty_row(self) -> None:
        for column in range(self._cells_wanted[0]):
            self._come_to(self._at.row, column)
            self._write("")
        self._come_to(self._at.row, 0)

    def _point(self, row: int, column: int) -> None:
        self._go(row, column)

    def _content(self, drawn: PersonGrid) -> Content:
        return draw_persons(self._lang, drawn, *self.size)

    def _layout(self, drawn: PersonGrid) -> PersonLayout:
        return person_layout(self._lang, drawn, *self.size)

    @property
    def _mine(self) -> TypedCells:
        """What is typed in this run and not saved."""
        return self._typed.setdefault(self._run, {})

    @property
    def _rating(self) -> Rating | None:
        state, step = self._desk.state, self._step
        return asked(state, step, state.run_at_hand(step.id)) if step else None

    def _grid(self) -> PersonGrid | None:
        rating = self._rating
        if self._step is None or rating is None:
            return None
        at = self._at if self.has_focus and rating.statements else None
        state, private = self._desk.state, self._desk.private
        drawn = person_grid(state, self._step, rating, self._answered(self._step), self._mine, at, private=private)
        place = next((n for n, row in enumerate(drawn.rows) if row.person == self._whose), None)
        if at and place is not None and place != at.row:  # somebody's row has come before this one
            self._at = at._replace(row=place)
            drawn = drawn._replace(at=self._at)
        return drawn

    def _answered(self, step: Step) -> GivenAnswers:
        """Who has answered what: worked out anew where something has happened, for that is dearer than a key may be."""
        log = self._desk.state.log
        key = (self._run, len(log), log[-1].id)
        if self._known is None or self._known[0] != key:
            self._known = key, answered(self._desk.state, step)
        return self._known[1]

    def _come_to(self, row: int, column: int) -> None:
        """To another cell; what is typed there replaces what it says."""
        drawn = self._grid()
        there_are = drawn.rows if drawn else ()
        self._at, self._fresh, self._behind = Cell(row, column), True, False
        self._whose = there_are[row].person if row < len(there_are) else ""

    def _go(self, row: int, column: int) -> None:
        """To this cell; a row that is left is saved first, and is not left where that was refused."""
        drawn = self._grid()
        if drawn is None or not drawn.rows:
            return
        row = max(0, min(row, len(drawn.rows) - 1))
        column = max(0, min(column, len(drawn.rating.statements) - 1))
        leaves = row != self._at.row or self._at.row == len(drawn.rows) - 1
        if not leaves or self._save(drawn.rows[self._at.row].person):
            self._come_to(row, column)

    def _type(self, sign: str) -> None:
        drawn = self._grid()
        if drawn is None or drawn.at is None:
            return
        scale = drawn.rating.scale
        if drawn.at.full:
            self._refuse("fill.persons-full")
            return
        before = "" if self._fresh else drawn.rows[drawn.at.row].cells[drawn.at.column]
        if sign == BLANK and (scale.min >= 0 or before):
            self._write("")
        elif sign == UNKNOWN and not scale.has_unknown:
            self._refuse("session.no-unknown")
            return
        elif sign == UNKNOWN:
            self._write(UNKNOWN)
        elif (text := longer(scale, before.strip(UNKNOWN), sign)) is not None:
            self._write(text)
        else:
            self._refuse("session.off-scale", low=scale.min, high=scale.max)
            return
        self._fresh = False
        if is_quick(scale):
            self._onward(len(drawn.rating.statements) - 1)

    def _onward(self, last: int) -> None:
        """To the next cell by itself; after the last one the row is full."""
        at = self._at
        self._at = at._replace(full=True) if at.column >= last else Cell(at.row, at.column + 1)
        self._fresh = self._behind = True

    def _erase(self) -> None:
        """Empty the cell; the one before it, where that has just been typed."""
        if self._behind:
            self._at = Cell(self._at.row, self._at.column if self._at.full else max(0, self._at.column - 1))
            self._behind = self._at.column > 0
        self._write("")
        self._fresh = True

    def _write(self, cell: str) -> None:
        """The cell at the cursor says this; one that says what is saved is not unsaved any more."""
        drawn = self._grid()
        if drawn is None or drawn.at is None:
            return
        row, statement = drawn.rows[drawn.at.row], drawn.rating.statements[drawn.at.column].id
        self._whose = row.person
        typed = self._mine.setdefault(row.person, {})
        typed.pop(statement, None)
        again = self._grid()
        if again is None or again.rows[drawn.at.row].cells[drawn.at.column] != cell:
            typed[statement] = cell
        if not typed:
            del self._mine[row.person]

    def _save(self, person: str) -> bool:
        """Save what is typed for somebody; it stays typed where that was refused, or cannot be yet."""
        mine, step, rating = self._mine.pop(person, None), self._step, self._rating
        if not mine or step is None or rating is None:
            return True
        ids = [statement.id for statement in rating.statements]
        given = self._answered(step).given
        saved = {each: written(given.get((person, each))) for each in ids}  # without rows that have gone meanwhile
        mine = {each: cell for each, cell in mine.items() if saved.get(each, cell) != cell}
        if not mine:
            return True
        typed, key = self._mine, (self._run, person)
        if self._waits.get(key) == mine:
            typed[person] = mine
            return True
        if not all(is_whole(rating.scale, cell) for cell in mine.values()):
            typed[person] = mine
            self._refuse("session.off-scale", low=rating.scale.min, high=rating.scale.max)
            return False
        marks = tuple(mark(mine[each]) if each in mine else None for each in ids)
        command = c.RatePerson(step.id, person=person, marks=marks)
        stored, lost = partial(self._stored, key, mine), partial(self._waits.pop, key, None)
        done = self._desk.do(command, quietly=True, then=stored, lost=lost)
        if not done:
            typed[person] = mine
        if done == ():
            self._waits[key] = mine
        return done is not None

    def _stored(self, key: tuple[str, str], mine: dict[str, str]) -> None:
        """What waited has been stored; what has been typed since stands."""
        run, person = key
        self._waits.pop(key, None)
        if self._typed.get(run, {}).get(person) == mine:
            del self._typed[run][person]
