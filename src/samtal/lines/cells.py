"""One cell of a list, as it is typed: what it takes of that, and which cell of a row is wrong.

Rule: read as the whole row is; nothing is kept here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.lines.completion import of_cell
from samtal.lines.entries import day_in
from samtal.lines.values import columns
from samtal.session import captures
from samtal.session.refusal import RefusedError
from samtal.words.text import folded

if TYPE_CHECKING:
    from samtal.session.state import State
    from samtal.template.model import ListColumn, ListForm
    from samtal.words import Lang


def column_at(table: ListForm, place: int) -> ListColumn | None:
    """The column of a cell (from 0); None where it is the label of a row that stands ready, or there is none."""
    place -= 1 if table.rows else 0
    return table.columns[place] if 0 <= place < len(table.columns) else None


def taken(state: State, table: ListForm, place: int, typed: str) -> str:
    """What a cell takes of what is typed in it; refused where it takes none of it."""
    if table.rows and place == 0:
        return captures.label(table, typed)
    column = column_at(table, place)
    return captures.cell_of(column, day_in(state, column, typed)) if column else typed


def refusal(state: State, table: ListForm, place: int, typed: str) -> RefusedError | None:
    """Why what is typed in a cell is not taken; None where it is."""
    try:
        taken(state, table, place, typed)
    except RefusedError as refused:
        return refused
    return None


def wrong_cell(state: State, table: ListForm, typed: str) -> int | None:
    """The first cell (from 0) of a row as it is typed that is refused; None where all are taken."""
    cells = enumerate(columns(typed))
    return next((place for place, cell in cells if refusal(state, table, place, cell)), None)


def endings(state: State, lang: Lang, table: ListForm, place: int, typed: str) -> list[str]:
    """What a cell that is begun may say: persons, days, choices; nothing where it says one of them already."""
    column = column_at(table, place)
    if column is None or not typed:
        return []
    if column.type == "person" and any(folded(person.name) == folded(typed) for person in state.people.values()):
        return []
    try:
        said = column.type == "date" and taken(state, table, place, typed)
    except RefusedError:
        said = ""
    return [] if said else of_cell(column, typed, state, lang)
