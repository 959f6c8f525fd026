"""`proposed(table, state)`: what a form service's file would become in a meeting: of which item, and which columns.

Rule: changes nothing. Under `counts` the names in the file are not looked at, and nothing but numbers leaves this room.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from samtal.lines.filed_cells import mark
from samtal.lines.filed_columns import Sisters, columns, compared
from samtal.lines.filed_people import LEFT_OUT, Named, named, said_of_rows
from samtal.lines.values import excerpt
from samtal.session import commands as c
from samtal.session import figure_rows, figures, filed, statements
from samtal.session.commands.filed import FiledTotals
from samtal.session.filed import BadCell, FileAnswers
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samtal.lines.filed_people import RowMarks
    from samtal.lines.filed_table import FileTable
    from samtal.session.filed import FileColumn
    from samtal.session.state import Run, State
    from samtal.template.model import Rating, Step


@dataclass(slots=True)
class _TableReading:
    """A table that is read for one item."""

    state: State
    step: Step
    run: Run | None
    rating: Rating
    found: list[FileColumn]
    bad: list[BadCell] = field(default_factory=list)

    def keeps_names(self) -> bool:
        """Whether answers are kept with a name: not where only counts are, nor beside totals that stand."""
        state, step, run = self.state, self.step, self.run
        stand = any(figures.totals_for(state, step, run, each.id) for each in self.rating.statements)
        return self.rating.secrecy != "counts" and not stand

    def marks(self, table: FileTable, left_out: set[int]) -> dict[int, RowMarks]:
        """What each row that answers anything does, by its number; what cannot be read is noted."""
        answering = [column for column in self.found if column.statement]
        rows: dict[int, RowMarks] = {}
        for number, cells in table.rows:
            if number in left_out:
                continue
            read = {column.statement: mark(cells[column.place], self.rating.scale) for column in answering}
            self.bad += [BadCell(number, column) for column in answering if read[column.statement] is None]
            if any(answer not in {"-", None} for answer in read.values()):
                rows[number] = read
        return rows


def proposed(table: FileTable, state: State, step: Step | None = None, given: Sequence[str] = ()) -> FileAnswers:
    """What would be taken, to this item or else to the one it fits. Raises RefusedError where none or several do.

    `given`: what somebody says of columns, and of rows.
    """
    best = [] if step else _fitting(table, state)
    step = step or best[0]
    filed.check(step)
    run = state.run_at_hand(step.id)
    filed.check_no_slips(state, step, run)
    of_rows, of_columns = said_of_rows(state, table, given)
    reading = _read(table, state, step, of_columns)
    if not any(column.statement for column in reading.found):
        raise RefusedError("filed.nothing-fits")
    rows = reading.marks(table, {row for row, whose in of_rows.items() if whose == LEFT_OUT})
    known = named(state, reading.found, table, rows, of_rows) if reading.keeps_names() else Named()
    totals = [] if known.by_name else _totals(reading.rating, rows)
    command = c.TakeAnswers(step.id, tuple(totals), known.answers)
    command = replace(command, replace=bool(filed.standing(state, step, run, command.about)))
    others = tuple(state.number_of(other.id) for other in best if other != step)
    found, bad = tuple(reading.found), tuple(reading.bad)
    return FileAnswers(step.id, found, len(rows), bad, command, known.odd, known.again, others)


def _read(table: FileTable, state: State, step: Step, given: Sequence[str]) -> _TableReading:
    run = state.run_at_hand(step.id)
    rating = statements.asked(state, step, run)
    if rating is None:
        raise RefusedError("session.no-rating", title=step.title)
    return _TableReading(
        state, step, run, rating, columns(table.headings, rating, _sisters(state, step, rating), given)
    )


def _sisters(state: State, step: Step, rating: Rating) -> Sisters:
    """The ratings of the same statements, in the order of the agenda."""
    wordings = [compared(statement.text) for statement in rating.statements]
    same = [step.id]
    for other in filed.ratings_in(state):
        asked = statements.asked(state, other, next(reversed(state.runs_of(other.id)), None))
        if other.id != step.id and asked and [compared(each.text) for each in asked.statements] == wordings:
            same.append(other.id)
    same.sort(key=state.number_of)
    return Sisters(len(same), same.index(step.id))


def _fitting(table: FileTable, state: State) -> list[Step]:
    """The items whose statements most columns fit: one, or several of which the first is going on. Else refused."""
    there = filed.ratings_in(state)
    if not there:
        raise RefusedError("filed.no-ratings")
    fit = Counter({step.id: _fitness(_read(table, state, step, ()).found) for step in there})
    best = [step for step in there if fit[step.id] == max(fit.values()) and fit[step.id]]
    if not best:
        raise RefusedError("filed.nothing-fits")
    current = [step for step in best if state.run and state.run.step == step.id and not state.ended]
    if len(best) > 1 and not current:
        items = ", ".join(f"{state.number_of(step.id)} ({excerpt(figure_rows.subject(step))})" for step in best)
        raise RefusedError("filed.which-item", items=items, number=state.number_of(best[0].id))
    return [*current, *(step for step in best if step not in current)]


def _fitness(found: list[FileColumn]) -> int:
    """How many statements have a column, those by their wording before those by their number."""
    return sum(2 if column.found in {"wording", "part"} else 1 for column in found if column.statement)


def _totals(rating: Rating, rows: dict[int, RowMarks]) -> list[FiledTotals]:
    """How many gave each value, of each statement that anybody has answered."""
    totals = []
    for number in range(1, len(rating.statements) + 1):
        marks = [row.get(number) for row in rows.values()]
        counts = tuple(marks.count(value) for value in rating.scale.values)
        if sum(counts) + marks.count("?"):
            totals.append(FiledTotals(number, counts, marks.count("?")))
    return totals
