"""`proposed(table, state)`: what a form service's file would become in a meeting: of which item, and which columns.

Rule: changes nothing. Under `counts` the names in the file are not looked at, and nothing but numbers leaves this room.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from samtal.lines.filed_cells import mark
from samtal.lines.filed_columns import Sisters, columns, compared
from samtal.session import commands as c
from samtal.session import figures, filed, people, statements
from samtal.session.commands.filed import FiledAnswer, FiledTotals
from samtal.session.filed import BadCell, FileAnswers
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from samtal.lines.filed_cells import CellMark
    from samtal.lines.filed_table import FileTable
    from samtal.session.filed import FileColumn
    from samtal.session.state import Run, State
    from samtal.template.model import Rating, Step

RowMarks = dict[int, "CellMark"]
"""What a row answers, by statement (from 1)."""


@dataclass(slots=True)
class _TableReading:
    """A table that is read for one item."""

    state: State
    step: Step
    run: Run | None
    rating: Rating
    found: list[FileColumn]
    bad: list[BadCell] = field(default_factory=list)

    def marks(self, table: FileTable) -> dict[int, RowMarks]:
        """What each row that answers anything does, by its number; what cannot be read is noted."""
        answering = [column for column in self.found if column.statement]
        rows: dict[int, RowMarks] = {}
        for number, cells in table.rows:
            read = {column.statement: mark(cells[column.place], self.rating.scale) for column in answering}
            self.bad += [BadCell(number, column) for column in answering if read[column.statement] is None]
            if any(answer not in {"-", None} for answer in read.values()):
                rows[number] = read
        return rows


def proposed(table: FileTable, state: State, step: Step | None = None, given: Sequence[str] = ()) -> FileAnswers:
    """What would be taken, to this item or else to the one it fits best. Raises RefusedError where nothing fits."""
    step = step or _fitting(table, state)
    filed.check(step)
    reading = _read(table, state, step, given)
    if not any(column.statement for column in reading.found):
        raise RefusedError("filed.nothing-fits")
    rows = reading.marks(table)
    named = _who(reading, table, rows)
    answers, strangers, again = _answers(rows, named) if named else ([], [], [])
    totals = [] if answers else _totals(reading.rating, rows)
    command = c.TakeAnswers(step.id, tuple(totals), tuple(answers))
    command = replace(command, replace=bool(filed.standing(state, step, reading.run, command.about)))
    lost = tuple(strangers) if answers else ()
    return FileAnswers(step.id, tuple(reading.found), len(rows), tuple(reading.bad), command, lost, tuple(again))


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


def _fitting(table: FileTable, state: State) -> Step:
    """The item whose statements most columns fit; of equals the one that is going on, or the only one left to fill."""
    there = filed.ratings_in(state)
    if not there:
        raise RefusedError("filed.no-ratings")
    fit = Counter({step.id: _fitness(_read(table, state, step, ()).found) for step in there})
    best = [step for step in there if fit[step.id] == max(fit.values()) and fit[step.id]]
    if not best:
        raise RefusedError("filed.nothing-fits")
    current = [step for step in best if state.run and state.run.step == step.id and not state.ended]
    if len(current or best) > 1:
        numbers = ", ".join(str(state.number_of(step.id)) for step in best)
        raise RefusedError("filed.which-item", numbers=numbers)
    return (current or best)[0]


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


def _who(reading: _TableReading, table: FileTable, rows: dict[int, RowMarks]) -> dict[int, str]:
    """Who has answered in each row, "" where that is nobody here; nothing at all where names are not to be kept."""
    if reading.rating.secrecy == "counts" or _totals_stand(reading):
        return {}
    places = [column.place for column in reading.found if column.found == "name"]
    cells = {number: row for number, row in table.rows if number in rows}
    known = [{number: _person(reading.state, row[place]) for number, row in cells.items()} for place in places]
    best = max(known, key=lambda named: sum(map(bool, named.values())), default={})
    return best if any(best.values()) else {}


def _totals_stand(reading: _TableReading) -> bool:
    """Whether there are totals, which single answers do not go together with."""
    state, step, run = reading.state, reading.step, reading.run
    return any(figures.totals_for(state, step, run, each.id) for each in reading.rating.statements)


def _person(state: State, cell: str) -> str:
    """The id of the one who is called so, family name first or last; "" where that is nobody or not sure."""
    family, comma, given = cell.partition(",")
    name = f"{given.strip()} {family.strip()}" if comma else cell
    matches = people.find(state, name.strip())
    return matches[0].id if len(matches) == 1 and not matches[0].aside else ""


def _answers(rows: dict[int, RowMarks], named: dict[int, str]) -> tuple[list[FiledAnswer], list[int], list[int]]:
    """The latest answers of each; the rows of those who are not here, and of those who answer further down too."""
    latest = {person: number for number, person in sorted(named.items()) if person}
    strangers = [number for number, person in named.items() if not person]
    again = [number for number, person in named.items() if person and latest[person] != number]
    return [answer for person, number in latest.items() for answer in _of(person, rows[number])], strangers, again


def _of(person: str, marks: RowMarks) -> Iterator[FiledAnswer]:
    for statement, answer in sorted(marks.items()):
        if answer == "?":
            yield FiledAnswer(statement, person, None)
        elif isinstance(answer, int):
            yield FiledAnswer(statement, person, answer)
