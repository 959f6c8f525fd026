"""A rating filled in by counts, as fast as numbers are called out.

Rule: one widget that draws itself. A row that is left in any way is saved; what is typed and not yet saved bears a sign
and belongs to the statement, so that no repaint and no change of item loses it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import commands as c
from samtal.tui.keys import YES
from samtal.tui.questions import unsaid
from samtal.tui.widgets.figures_counted import CountedSheet
from samtal.tui.widgets.figures_drawn import draw, layout, lines_wanted
from samtal.tui.widgets.figures_grid import (
    MOVES,
    ONWARD,
    Grid,
    InHand,
    Place,
    first_wrong,
    grid,
    is_empty,
    most_digits,
    moved,
    too_long,
    written,
)

if TYPE_CHECKING:
    from textual import events
    from textual.content import Content

    from samtal.session.figures import Figure
    from samtal.session.state import State
    from samtal.template.model import Rating, Step
    from samtal.tui.desk import Desk
    from samtal.tui.widgets.figures_drawn import Layout
    from samtal.tui.widgets.figures_grid import Cells
    from samtal.words import Lang


class Figures(CountedSheet):
    """The grid of a rating."""

    ID = "figures"
    SIGNS = "0123456789"
    strip_of = ""  # the id of the item whose slips are being typed in the strip
    COUNTS_UNKNOWN = True  # the last cell is for those who do not know

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._come = True  # to this row, and nothing has been done in it yet: the next digit begins the row anew
        self._confirmed: dict[str, dict[str, Figure | None]] = {}  # by run, then by statement: said to be right

    def show(self, lang: Lang, state: State, step: Step | None) -> None:
        """Take in the state, and paint if that changes anything; not there where there is no item for it."""
        filled_in = state.run_at_hand(step.id) if step else None
        run = filled_in.id if filled_in else step.id if step else ""
        if run != self._run:
            self._leave_run(step)
            self._come_to(0)
        self._lang, self._state, self._step, self._run = lang, state, step, run
        self.display = step is not None
        self._paint()

    def forget(self) -> bool:
        """Drop what is typed in this row and not saved; whether there was anything."""
        rating = self._rating
        statement = rating.statements[self._at.row].id if rating and rating.statements else ""
        if self._typed.get(self._run, {}).pop(statement, None) is None:
            return False
        unsaid(self._desk, self._said)
        self._come_to(self._at.row)
        return True

    def wanted(self, width: int) -> tuple[int, ...]:
        """How many lines show every statement whole, and how many a line of each; with a line above them."""
        drawn = self._grid()
        if drawn and not drawn.rows:
            return 2, 2
        return tuple(1 + lines for lines in lines_wanted(self._lang, drawn, width)) if drawn else ()

    def begin(self) -> None:
        """Take the keys, at the first statement that has no figures."""
        drawn = self._grid()
        empty = [row.number - 1 for row in drawn.rows if is_empty(row)] if drawn else []
        if empty and not self._typed.get(self._run):
            self._come_to(empty[0])
        self.screen.set_focus(self)  # at once: the next key is a figure

    def _come_to(self, row: int, column: int = 0) -> None:
        """To another row, whose first cell is typed into; what is typed there replaces the row."""
        self._at, self._fresh, self._come = Place(row, column), True, not column

    @property
    def _cells_wanted(self) -> tuple[int, int]:
        most = len(self._blank())
        unknown = self.COUNTS_UNKNOWN and self._rating is not None and self._rating.scale.has_unknown
        return most - unknown, most

    def _empty_row(self) -> None:
        self._come_to(self._at.row)
        self._write("", anew=True)

    def is_own(self, key: events.Key) -> bool:
        """A letter is, too, where something has been asked."""
        return super().is_own(key) or self._once_more.wanted is not None

    def _take(self, event: events.Key) -> bool:
        if event.key == YES[self._desk.lang] and (retakes := self._once_more.wanted):
            self._retaken(retakes)
        elif event.character and event.character in self.SIGNS:
            if (drawn := self._grid()) and drawn.unseen:
                self._refuse("fill.counts-unseen")
            else:
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
        """Take the statement of this row anew; whether it is saved, so that there is something to take away.

        What is typed over saved figures goes first, so that nobody takes these for gone.
        """
        drawn, step = self._grid(), self._step
        if not (drawn and drawn.at and step) or drawn.heads:
            return False
        if drawn.rows[drawn.at.row].stored and self.forget():
            self._desk.tell(self._desk.say("fill.row-back", number=drawn.at.row + 1))
            return True
        if not drawn.rows[drawn.at.row].saved:
            return False
        retakes = c.RetakeStatement(step.id, statement=drawn.at.row + 1)
        if not self._once_more.is_asked(self._desk, retakes):
            self._retaken(retakes, undone_by="tui.can-undo")
        return True

    def _retaken(self, retakes: c.RetakeStatement, undone_by: str = "") -> None:
        """Of a row of a vote it is said, for before the room nothing of it is seen; and that undo brings it back."""
        if self._desk.do(retakes):
            self._come_to(retakes.statement - 1)
            if self._rating and self._rating.budget:
                what = self._desk.say("fill.row-retaken", number=retakes.statement)
                self._desk.tell(self._desk.say(undone_by, what=what) if undone_by else what)

    def _point(self, row: int, column: int) -> None:
        self._go(Place(row, column))

    def _content(self, drawn: Grid) -> Content:
        return draw(self._lang, drawn, *self.size)

    def _layout(self, drawn: Grid) -> Layout:
        return layout(self._lang, drawn, *self.size)

    def _grid(self) -> Grid | None:
        if self._state is None or self._step is None or self._rating is None:
            return None
        rating = self._rating
        at = self._at if self.has_focus and rating.statements else None
        strip = self.strip_of == self._step.id
        hand = InHand(self._typed.get(self._run, {}), self._confirmed.get(self._run, {}))
        return self._drawn(self._state, self._step, rating, hand, at)._replace(strip=strip)

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
            longer = self._longer(before, digit)
            if (drawn := self._grid()) and len(longer) > (most := most_digits(drawn)):
                self._refuse(too_long(drawn), n=most)
                self._wait_for_a_look(whole=False)
            else:
                self._write(longer, anew=self._come)

    def _longer(self, before: str, digit: str) -> str:
        """What stands in a cell after one more digit."""
        return str(int(before + digit))

    def _erase(self, *, all_: bool) -> None:
        if cells := self._cells():
            self._write("" if all_ else cells[self._at.column][:-1])

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

    def _stay(self, statement: str) -> None:
        """The row was refused: the next digit replaces what is wrong, and no other row gets what is typed on."""
        if self._rating and (mine := self._typed.get(self._run, {}).get(statement)):
            self._at = Place(self._at.row, first_wrong(self._rating, mine))
            self._come = False
        self._wait_for_a_look()

    def _may_leave(self, statement: str, key: str) -> bool:
        """Whether the row is saved. Of one with an odd number of answers it is said; Enter there takes it as right."""
        was_typed = statement in self._typed.get(self._run, {})
        again = key in {"enter", *ONWARD} and (self._run, statement) in self._warned
        self._sure = statement if again else ""
        saved, self._sure = self._save(statement), ""
        if not saved:
            if key in {"enter", *ONWARD}:
                self._stay(statement)
            return False
        self._warned.discard((self._run, statement))
        drawn = self._grid()
        row = drawn.rows[self._at.row] if drawn else None
        if row is None or not row.odd or key not in {"enter", *ONWARD}:
            return True
        if was_typed:  # the next numbers are the next row's
            code = "fill.odd-saved-row" if drawn and drawn.spread else "fill.odd-saved"
            self._said = self._desk.say(code, number=row.number)
            self._desk.tell(self._said, wrong=True)
            return True
        unsaid(self._desk, self._said)
        self._confirmed.setdefault(self._run, {})[statement] = row.figure
        return True
