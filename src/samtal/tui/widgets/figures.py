"""A rating filled in by counts, as fast as numbers are called out.

Rule: one widget that draws itself. A row that is left in any way is saved; what is typed and not yet saved bears a sign
and belongs to the statement, so that no repaint and no change of item loses it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from samtal.session import commands as c
from samtal.session import figures
from samtal.session.ratings import event_of
from samtal.session.statements import asked
from samtal.tui.once_more import OnceMore
from samtal.tui.widgets.figures_drawn import draw, layout, lines_wanted
from samtal.tui.widgets.figures_grid import (
    MOST_DIGITS,
    MOVES,
    ONWARD,
    Grid,
    InHand,
    Place,
    counted,
    filled,
    grid,
    moved,
    written,
)
from samtal.tui.widgets.rating_sheet import RatingSheet

if TYPE_CHECKING:
    from textual import events
    from textual.content import Content

    from samtal.session.figures import Figure
    from samtal.session.state import State
    from samtal.template.model import Rating, Step
    from samtal.tui.desk import Desk
    from samtal.tui.widgets.figures_drawn import Layout
    from samtal.tui.widgets.figures_grid import Cells, InRun
    from samtal.words import Lang


class Figures(RatingSheet[Grid]):
    """The grid of a rating."""

    ID = "figures"
    SIGNS = "0123456789"
    COUNTS_UNKNOWN = True  # the last cell is for those who do not know

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._state: State | None = None
        self._at = Place(0, 0)
        self._come = True  # to this row, and nothing has been done in it yet: the next digit begins the row anew
        self._confirmed: dict[str, dict[str, Figure | None]] = {}  # by run, then by statement: said to be right
        self._typed: dict[str, dict[str, Cells]] = {}  # by run, then by statement
        self._waits: dict[InRun, Cells] = {}  # what is to be stored once the archive is free
        self._bases: dict[InRun, str] = {}  # what was saved when it was first typed into
        self._warned: set[InRun] = set()  # those of which it has been said what saving would replace
        self._once_more = OnceMore("Delete")
        self._sure = ""  # the one of these that Enter is pressed for once more

    def show(self, lang: Lang, state: State, step: Step | None) -> None:
        """Take in the state, and paint if that changes anything; not there where there is no item for it."""
        filled_in = state.run_at_hand(step.id) if step else None
        run = filled_in.id if filled_in else step.id if step else ""
        if run != self._run:
            self.settle()
            self._come_to(0)
        self._lang, self._state, self._step, self._run = lang, state, step, run
        self.display = step is not None
        self._paint()

    def settle(self) -> None:
        """Save whatever is typed and not saved."""
        for statement in list(self._typed.get(self._run, {})):
            self._save(statement)

    def forget(self) -> bool:
        """Drop what is typed in this row and not saved; whether there was anything."""
        rating = self._rating
        statement = rating.statements[self._at.row].id if rating and rating.statements else ""
        if self._typed.get(self._run, {}).pop(statement, None) is None:
            return False
        self._come_to(self._at.row)
        return True

    @property
    def unsaved(self) -> bool:
        """Whether something is typed that would be gone with the program."""
        return any(self._typed.values())

    def wanted(self, width: int) -> tuple[int, ...]:
        """How many lines show every statement whole, and how many a line of each; with a line above them."""
        drawn = self._grid()
        if drawn and not drawn.rows:
            return 2, 2
        return tuple(1 + lines for lines in lines_wanted(self._lang, drawn, width)) if drawn else ()

    def begin(self) -> None:
        """Take the keys, at the first statement that has no figures."""
        drawn = self._grid()
        empty = [row.number - 1 for row in drawn.rows if not (row.saved or row.unsaved)] if drawn else []
        if empty and not self._typed.get(self._run):
            self._come_to(empty[0])
        self.screen.set_focus(self)  # at once: the next key is a figure

    def _come_to(self, row: int, column: int = 0) -> None:
        """To another row, whose first cell is typed into; what is typed there replaces the row."""
        self._at, self._fresh, self._come = Place(row, column), True, not column

    def _take(self, event: events.Key) -> bool:
        if event.character and event.character in self.SIGNS:
            self._type(event.character)
        elif event.key in MOVES and self._rating:
            last, unknown = len(self._blank()) - 1, self.COUNTS_UNKNOWN and self._rating.scale.has_unknown
            self._go(moved(self._at, event.key, last, unknown=unknown), event.key)
        elif event.key == "delete" and self._retake():
            return True
        elif event.key in {"backspace", "delete"}:
            self._erase(all_=event.key == "delete")
        else:
            return False
        self._once_more.drop()
        return True

    def _retake(self) -> bool:
        """Take the statement of this row anew; whether it is saved, so that there is something to take away."""
        drawn, step = self._grid(), self._step
        if not (drawn and drawn.at and step) or drawn.heads or not drawn.rows[drawn.at.row].saved:
            return False
        retakes = c.RetakeStatement(step.id, statement=drawn.at.row + 1)
        if not self._once_more.is_wanted(self._desk, retakes) and self._desk.do(retakes):
            self._come_to(drawn.at.row)
        return True

    def _point(self, row: int, column: int) -> None:
        self._go(Place(row, column))

    def _content(self, drawn: Grid) -> Content:
        return draw(self._lang, drawn, *self.size)

    def _layout(self, drawn: Grid) -> Layout:
        return layout(self._lang, drawn, *self.size)

    @property
    def _rating(self) -> Rating | None:
        """What is asked in this run; rows of an earlier item may go as long as there are no figures."""
        if self._state is None or self._step is None:
            return None
        rating = asked(self._state, self._step, self._state.runs.get(self._run))
        if rating and len(rating.statements) <= self._at.row:
            self._at = Place(max(0, len(rating.statements) - 1), self._at.column)
        return rating

    def _grid(self) -> Grid | None:
        if self._state is None or self._step is None or self._rating is None:
            return None
        rating = self._rating
        at = self._at if self.has_focus and rating.statements else None
        hand = InHand(self._typed.get(self._run, {}), self._confirmed.get(self._run, {}))
        return self._drawn(self._state, self._step, rating, hand, at)

    def _drawn(self, state: State, step: Step, rating: Rating, hand: InHand, at: Place | None) -> Grid:
        return grid(state, step, rating, hand, at, private=self._desk.private)

    def _blank(self) -> Cells:
        """The cells of a row in which nothing is typed."""
        return written(self._rating, None) if self._rating else ()

    def _cells(self) -> Cells:
        drawn = self._grid()
        return drawn.rows[drawn.at.row].cells if drawn and drawn.at else ()

    def _write(self, cell: str, *, anew: bool = False) -> None:
        """The current cell says this, `anew` in an empty row; one that says what is saved is not unsaved any more."""
        drawn = self._grid()
        if drawn is None or self._rating is None:
            return
        cells = list(self._blank() if anew else drawn.rows[self._at.row].cells)
        cells[self._at.column] = cell
        statement = self._rating.statements[self._at.row].id
        if statement not in self._typed.setdefault(self._run, {}):
            self._bases[self._run, statement] = self._saved(statement)
        self._typed[self._run][statement] = tuple(cells)
        self._fresh = self._come = False
        self._forget_if_same(statement)

    def _forget_if_same(self, statement: str) -> None:
        mine = self._typed[self._run].pop(statement)
        drawn = self._grid()
        if drawn is None or drawn.rows[self._at.row].cells != mine:
            self._typed[self._run][statement] = mine

    def _type(self, digit: str) -> None:
        cells = self._cells()
        if cells:
            before = "" if self._fresh else cells[self._at.column]
            self._write(self._longer(before, digit)[:MOST_DIGITS], anew=self._come)

    def _longer(self, before: str, digit: str) -> str:
        """What stands in a cell after one more digit."""
        return str(int(before + digit))

    def _erase(self, *, all_: bool) -> None:
        if cells := self._cells():
            self._write("" if all_ else cells[self._at.column][:-1])

    def _save(self, statement: str) -> bool:
        """Save what is typed for a statement; it stays typed where that was refused."""
        step, rating, typed = self._step, self._rating, self._typed.get(self._run, {})
        mine = typed.pop(statement, None)  # first: doing it paints, and what is painted is saved
        if step is None or rating is None or mine is None or mine == written(rating, None):
            return True
        ids = [each.id for each in rating.statements]
        if statement not in ids:  # its row has been taken away meanwhile
            return True
        if self._waits.get(key := (self._run, statement)) == mine:
            typed[statement] = mine
            return True
        number = ids.index(statement) + 1
        there_are, all_ = filled(rating, mine), len(rating.scale.values)
        if there_are < all_:
            typed[statement] = mine
            where = {"number": number, "step": self._desk.state.number_of(step.id)}
            self._desk.tell(self._desk.say("fill.figures-not-saved", **where, n=there_are, all=all_), wrong=True)
            return False
        if self._replaces_for_good(step, rating, statement):
            typed[statement] = mine
            self._desk.tell(self._desk.say("fill.replaces", number=self._desk.state.number_of(step.id)), wrong=True)
            return False
        told = counted(rating, mine)
        base = self._saved(statement) if statement == self._sure else self._bases.get(key)
        totals = c.RateTotals(step.id, statement=number, counts=told.counts, unknown=told.unknown, base=base)
        stored, lost = partial(self._stored, key, mine), partial(self._waits.pop, key, None)
        events = self._desk.do(totals, quietly=True, then=stored, lost=lost)
        if not events:
            typed[statement] = mine
        if events == ():
            self._waits[key] = mine
        if events is None:
            self._warned.add(key)
        return events is not None

    def _replaces_for_good(self, step: Step, rating: Rating, statement: str) -> bool:
        """Whether this would replace figures that cannot be had back, and nobody has said so twice."""
        state, run = self._desk.state, self._desk.state.runs.get(self._run)
        final = rating.secrecy == "counts" and figures.is_closed(state, run)
        if not final or statement == self._sure or not figures.totals_for(state, step, run, statement):
            return False
        self._warned.add((self._run, statement))
        return True

    def _stored(self, key: InRun, mine: Cells) -> None:
        """What waited has been stored; what has been typed since stands, in place of that."""
        for kept in (self._waits, self._bases):
            kept.pop(key, None)
        if self._typed[key[0]].get(key[1]) == mine:
            del self._typed[key[0]][key[1]]

    def _saved(self, statement: str) -> str:
        """The event that made the totals of a statement."""
        state, step = self._desk.state, self._step
        return event_of(figures.totals_for(state, step, state.runs.get(self._run), statement)) if step else ""

    def _go(self, to: Place, key: str = "") -> None:
        """To another cell; a row that is left is saved first, and is not left if that was refused."""
        rating = self._rating
        if rating is None or not rating.statements:
            return
        leaves = to.row != self._at.row
        last = Place(len(rating.statements) - 1, len(self._blank()) - 1)
        to = Place(max(0, min(to.row, last.row)), max(0, min(to.column, last.column)))
        if not leaves:
            self._at, self._fresh, self._come = to, True, False
        elif self._may_leave(rating.statements[self._at.row].id, key):
            self._come_to(*to)

    def _may_leave(self, statement: str, key: str) -> bool:
        """Whether the row is saved; one with an odd number of answers is looked at once more before Enter leaves it."""
        was_typed = statement in self._typed.get(self._run, {})
        again = key in {"enter", *ONWARD} and (self._run, statement) in self._warned
        self._sure = statement if again else ""
        saved, self._sure = self._save(statement), ""
        if not saved:
            return False
        self._warned.discard((self._run, statement))
        drawn = self._grid()
        row = drawn.rows[self._at.row] if drawn else None
        if row is None or not row.odd or key not in {"enter", *ONWARD}:
            return True
        if was_typed:
            self._come_to(self._at.row)
            return False
        self._confirmed.setdefault(self._run, {})[statement] = row.figure
        return True
