"""What is typed into a rating by counts and not saved, and how it is saved.

Rule: it belongs to its statement, so that no repaint and no change of item loses it; what was refused stays typed.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from samtal.session import commands as c
from samtal.session import figures
from samtal.session.ratings import event_of
from samtal.session.statements import asked
from samtal.tui.once_more import OnceMore
from samtal.tui.widgets.figures_grid import Grid, Place, counted, filled, stands, written
from samtal.tui.widgets.rating_sheet import RatingSheet

if TYPE_CHECKING:
    from samtal.session.state import State
    from samtal.template.model import Rating, Step
    from samtal.tui.desk import Desk
    from samtal.tui.widgets.figures_grid import Cells, InRun


class CountedSheet(RatingSheet[Grid]):
    """A grid in whose rows counts are typed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._state: State | None = None
        self._at = Place(0, 0)
        self._typed: dict[str, dict[str, Cells]] = {}  # by run, then by statement
        self._waits: dict[InRun, Cells] = {}  # what is to be stored once the archive is free
        self._bases: dict[InRun, str] = {}  # what was saved when it was first typed into
        self._warned: set[InRun] = set()  # those of which it has been said what saving would replace
        self._sure = ""  # the one of these that Enter is pressed for once more
        self._once_more = OnceMore()

    @property
    def _row_at(self) -> int:
        return self._at.row

    def _leave_run(self, step: Step | None) -> None:
        """Save what is typed; where the same item is run again it is not for that, and is said to go."""
        if step and self._step and step.id == self._step.id and self._typed.pop(self._run, None):
            self._refuse("fill.run-again", number=self._desk.state.number_of(step.id))
            self._wait_for_a_look(whole=False)
        self.settle()

    def settle(self) -> None:
        """Save whatever is typed and not saved."""
        self._once_more.drop()
        for statement in list(self._typed.get(self._run, {})):
            self._save(statement)

    @property
    def unsaved(self) -> bool:
        """Whether something is typed that would be gone with the program."""
        return any(self._typed.values())

    @property
    def _rating(self) -> Rating | None:
        """What is asked in this run; rows of an earlier item may go as long as there are no figures."""
        if self._state is None or self._step is None:
            return None
        rating = asked(self._state, self._step, self._state.runs.get(self._run))
        if rating and len(rating.statements) <= self._at.row:
            self._at = Place(max(0, len(rating.statements) - 1), self._at.column)
        return rating

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
            of = self._desk.state.number_of(step.id)
            self._refuse("fill.figures-not-saved", number=number, step=of, n=there_are, all=all_)
            return False
        if self._replaces_for_good(step, rating, statement):
            typed[statement] = mine
            self._refuse("fill.replaces", number=self._desk.state.number_of(step.id))
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
        if not final or statement == self._sure or not stands(figures.totals_for(state, step, run, statement)):
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
