"""Whose the rows of a form service's file are, where answers are kept with a name.

Rule: a name is that of one who takes part here, or it is odd and asked about; what somebody says of a row holds. Where
nobody in the file is in the meeting it is no file of names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.lines.names import one_person, takes_part
from samtal.session import people
from samtal.session.commands.filed import FiledAnswer
from samtal.session.filed import OddName
from samtal.session.refusal import RefusedError
from samtal.words.filed import NOT_USED, ROWS
from samtal.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from samtal.lines.filed_cells import CellMark
    from samtal.lines.filed_table import FileTable
    from samtal.session.filed import FileColumn
    from samtal.session.state import State

RowMarks = dict[int, "CellMark"]
"""What a row answers, by statement (from 1)."""

LEFT_OUT: Final = "-"
"""Whose a row is that somebody leaves out."""

_OF_ROWS: Final = re.compile(rf"(?:{'|'.join(ROWS)})\s+([0-9][^=]*)=(.+)", re.IGNORECASE)
_RANGE: Final = re.compile(r"([0-9]{1,6})(?:\s*[–-]\s*([0-9]{1,6}))?")


class Named(NamedTuple):
    """The answers by name; the names that are nobody's or several people's; and the rows that another one replaces."""

    answers: tuple[FiledAnswer, ...] = ()
    odd: tuple[OddName, ...] = ()
    again: tuple[int, ...] = ()

    @property
    def by_name(self) -> bool:
        """Whether names are kept, or are to be."""
        return bool(self.answers or self.odd)


def said_of_rows(state: State, table: FileTable, given: Sequence[str]) -> tuple[dict[int, str], list[str]]:
    """Whose each row is that somebody says it of, `rad 5=Anna` or `rad 5, 7=-`; and what is said of columns."""
    headings = {folded(heading) for heading in table.headings}
    of_rows, of_columns = dict[int, str](), list[str]()
    for typed in given:
        match = _OF_ROWS.fullmatch(typed.strip())
        if match is None or folded(typed.rpartition("=")[0]) in headings:
            of_columns.append(typed)
            continue
        name = match[2].strip()
        whose = LEFT_OUT if name in NOT_USED else one_person(state, name, takes_part)
        of_rows |= dict.fromkeys(_rows(table, match[1]), whose)
    return of_rows, of_columns


def _rows(table: FileTable, typed: str) -> list[int]:
    """The rows that are named, one by one or from one to another."""
    there = {number for number, _ in table.rows}
    found = [range(int(first), int(last or first) + 1) for first, last in _RANGE.findall(typed)]
    if not all(span and {span[0], span[-1]} <= there for span in found):
        raise RefusedError("filed.no-row")
    return [number for span in found for number in span]


def named(
    state: State, found: list[FileColumn], table: FileTable, rows: dict[int, RowMarks], said: dict[int, str]
) -> Named:
    """The answers by name, by the column of names that most of those here are in."""
    cells = {number: row for number, row in table.rows if number in rows}
    read = {column: _column(state, column, cells) for column in found if column.found == "name"}
    column = max(read, key=lambda each: sum(len(ids) == 1 for ids in read[each].values()), default=None)
    if column is None:
        return Named()
    known = {number: [said[number]] if number in said else ids for number, ids in read[column].items()}
    if not any(known.values()):
        return Named()
    odd = tuple(OddName(number, column, len(ids) > 1) for number, ids in known.items() if len(ids) != 1)
    whose = {number: ids[0] for number, ids in known.items() if len(ids) == 1}
    latest = {person: number for number, person in whose.items()}
    again = tuple(number for number, person in whose.items() if latest[person] != number)
    answers = (answer for person, number in latest.items() for answer in _of(person, rows[number]))
    return Named(tuple(answers), odd, again)


def _column(state: State, column: FileColumn, cells: dict[int, tuple[str, ...]]) -> dict[int, list[str]]:
    """The ids of those whom each row may mean."""
    return {number: _people(state, row[column.place]) for number, row in cells.items()}


def _people(state: State, cell: str) -> list[str]:
    """The ids of those who may be called so, family name first or last, and who take part."""
    family, comma, given = cell.partition(",")
    name = f"{given.strip()} {family.strip()}" if comma else cell
    return [person.id for person in people.find(state, " ".join(name.split())) if not person.aside]


def _of(person: str, marks: RowMarks) -> Iterator[FiledAnswer]:
    for statement, answer in sorted(marks.items()):
        if answer == "?":
            yield FiledAnswer(statement, person, None)
        elif isinstance(answer, int):
            yield FiledAnswer(statement, person, answer)
