"""What is carried over: what it says, which cells it brings, and how several that say the same become one row.

Rule: nothing that stood in a cell is lost. An empty cell is filled from the others; what differs in a column of text
stands beside each other, and where the days, people or choices differ each stays a row of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samtal.template.model import ListColumn, ListForm

BESIDE: Final = " / "
"""Between what several rows say in the same column."""


class Parcel(NamedTuple):
    """What goes: the ids of what it comes from, its text, its cells with their columns, and whose it is."""

    sources: tuple[str, ...]
    text: str
    cells: tuple[tuple[ListColumn, str], ...] = ()
    group: int | None = None
    person: str | None = None


def cells(table: ListForm, parcel: Parcel) -> list[str]:
    """The cells of a row in another list: those of columns with the same name, and the text in the first free one."""
    found = [_taken(column, parcel) for column in table.columns]
    if table.rows:
        return [parcel.text, *found]
    free = [place for place, column in enumerate(table.columns) if column.type == "text" and not found[place]]
    if free and folded(parcel.text) not in {folded(part) for cell in found for part in (cell, *cell.split(BESIDE))}:
        found[free[0]] = parcel.text
    return found


def _taken(column: ListColumn, parcel: Parcel) -> str:
    """What a column takes of what stood in another of its name; nothing where it is of another sort."""
    for other, cell in parcel.cells:
        if folded(other.name) == folded(column.name) and column.type in {"text", other.type}:
            return cell if column.type != "choice" or cell in column.choices else ""
    return ""


def merged(table: ListForm, alike: Iterable[Parcel]) -> list[Parcel]:
    """As few rows as can be of several with the same text."""
    rows: list[list[Parcel]] = []
    for parcel in alike:
        row = next((row for row in rows if _agree(table, [*row, parcel])), None)
        if row is None:
            rows.append([parcel])
        else:
            row.append(parcel)
    return [_one(table, row) for row in rows]


def _agree(table: ListForm, alike: list[Parcel]) -> bool:
    """Whether no two say different things in a column that can only hold one."""
    return all(column.type == "text" or len(_said(column, alike)) <= 1 for column in table.columns)


def _said(column: ListColumn, alike: list[Parcel]) -> list[str]:
    """What they say in a column, each thing once."""
    told = [cell for parcel in alike if (cell := _taken(column, parcel))]
    return list({folded(cell): cell for cell in reversed(told)}.values())[::-1]


def _one(table: ListForm, alike: list[Parcel]) -> Parcel:
    """One of several: it is a group's or a person's only if they all are."""
    first, groups, people = alike[0], {parcel.group for parcel in alike}, {parcel.person for parcel in alike}
    if len(alike) == 1:
        return first
    return Parcel(
        tuple(source for parcel in alike for source in parcel.sources),
        first.text,
        tuple((column, BESIDE.join(_said(column, alike))) for column in table.columns),
        first.group if len(groups) == 1 else None,
        first.person if len(people) == 1 else None,
    )
