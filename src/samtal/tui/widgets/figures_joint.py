"""A rating filled in group by group: a column for each group, its figure in the cell.

Rule: as in the grid of counts, a row that is left is saved and what is not saved bears a sign; here each cell of it is
an answer of its own, so that one group may come later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session import commands as c
from samtal.session import figures, joint, turns
from samtal.template import describing
from samtal.tui.widgets.figures import Figures
from samtal.tui.widgets.figures_grid import Grid, StatementRow, changed, is_hidden, title_elsewhere
from samtal.words import say

if TYPE_CHECKING:
    from samtal.session.state import Run, State
    from samtal.template.model import Rating, Statement, Step
    from samtal.tui.widgets.figures_grid import Cells, InHand, Place
    from samtal.words import Lang

UNKNOWN: Final = "?"
"""What stands in the cell of a group that does not know."""


class GroupFigures(Figures):
    """The grid of a rating that is answered by groups."""

    ID = "group-figures"
    SIGNS = "0123456789?"
    COUNTS_UNKNOWN = False

    def begin(self) -> None:
        """Take the keys, once there are groups."""
        if self._blank():
            super().begin()
        else:
            self._desk.tell(self._desk.say("fill.no-groups"), wrong=True)

    def _drawn(self, state: State, step: Step, rating: Rating, hand: InHand, at: Place | None) -> Grid:
        return group_grid(self._lang, state, step, rating, hand, at, private=self._desk.private)

    def _blank(self) -> Cells:
        return ("",) * len(joint.names(self._desk.state, self._step, self._at_run())) if self._step else ()

    def _at_run(self) -> Run | None:
        return self._desk.state.runs.get(self._run)

    def _longer(self, before: str, digit: str) -> str:
        if UNKNOWN in {digit, before}:
            return digit
        return str(int(before + digit))

    def _write(self, cell: str, *, anew: bool = False) -> None:  # noqa: ARG002 - what other groups gave stands
        super()._write(cell)

    def _save(self, statement: str) -> bool:
        """Save each cell that says another thing than what is saved; those that were refused stay typed."""
        step, rating, typed = self._step, self._rating, self._typed.get(self._run, {})
        mine = typed.pop(statement, None)  # first: doing it paints, and what is painted is saved
        if step is None or rating is None or mine is None:
            return True
        ids = [each.id for each in rating.statements]
        if statement not in ids:  # its row has been taken away meanwhile
            return True
        number = ids.index(statement) + 1
        before = cells(self._desk.state, step, self._at_run(), statement)
        for group, (cell, saved) in enumerate(zip(mine, before, strict=False), 1):
            if cell in {"", saved}:
                continue
            value = None if cell == UNKNOWN else int(cell)
            answer = c.RateAnswer(step.id, statement=number, value=value, group=group)
            if self._desk.do(answer, quietly=True) is None:
                typed[statement] = mine
                return False
        return True


def group_grid(
    lang: Lang, state: State, step: Step, rating: Rating, hand: InHand, at: Place | None, *, private: bool
) -> Grid:
    """The grid of a step as it is now; `private`: the room does not see it."""
    run = state.run_at_hand(step.id)
    called = joint.names(state, step, run)
    heads = tuple(name or say(lang, "telling.joined", number=number) for number, name in enumerate(called, 1))
    rows = [_row(state, step, run, n, each, hand) for n, each in enumerate(rating.statements, 1)] if heads else []
    at = at if rows else None
    here, sealed = turns.number_taking_part(state), figures.is_sealed(state, rating, run)
    title, masked = title_elsewhere(state, step), is_hidden(state, step, private=private)
    return Grid(rating, rows, here, sealed, at, heads, title=title, masked=masked)


def _row(state: State, step: Step, run: Run | None, number: int, statement: Statement, hand: InHand) -> StatementRow:
    saved, mine = cells(state, step, run, statement.id), hand.typed.get(statement.id)
    figure = figures.figure(state, step, run, statement)
    whole = mine is None and all(saved)
    text = describing.statement(statement, step.rating.scale) if step.rating else statement.text
    row = StatementRow(number, text, mine or saved, figure, whole, mine is not None, odd=False)
    return row._replace(typed=changed(saved, row.cells))


def cells(state: State, step: Step, run: Run | None, statement: str) -> Cells:
    """What each group has given."""
    given = joint.answers(state, step, run, statement)
    answers = [given.get(number) for number in range(1, len(joint.names(state, step, run)) + 1)]
    return tuple("" if each is None else UNKNOWN if each.value is None else str(each.value) for each in answers)
