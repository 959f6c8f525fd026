"""The cell of a list that the cursor is in: what its column is called and takes, and what it takes of what is typed.

Rule: plain functions; what is told before Enter is what is saved at Enter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.lines.cells import column_at, endings, taken
from samtal.lines.values import columns, span_of
from samtal.session.refusal import RefusedError
from samtal.tui.paint import shown
from samtal.tui.widgets.lists_typed import cell_at
from samtal.words import numbers, say

if TYPE_CHECKING:
    from samtal.session.state import State
    from samtal.template.model import ListForm
    from samtal.words import Lang

MOST: Final = 4
"""So many of what a cell may say are named."""

TAKES: Final = {
    "text": "fill.takes-text",
    "person": "fill.takes-person",
    "date": "fill.takes-date",
    "time": "fill.takes-time",
    "number": "fill.takes-number",
}
"""What the columns of a type take, in words."""


def names(lang: Lang, table: ListForm) -> tuple[str, ...]:
    """What stands above each cell; rows that stand ready have their label in a cell of its own."""
    first = (say(lang, "fill.row-label"),) if table.rows else ()
    return (*first, *(shown(column.name) for column in table.columns))


def told(lang: Lang, state: State, table: ListForm, text: str, before: str) -> str:
    """The column of the cell that the cursor is in (`before` is what stands before it), and what it takes."""
    heads, place = names(lang, table), cell_at(before)
    place = min(place, len(heads) - 1)
    return f"{heads[place]}: {_understood(lang, state, table, place, _cell(text, place)) or takes(lang, table, place)}"


def _cell(text: str, place: int) -> str:
    cells = columns(text.split("\n", maxsplit=1)[0])
    return cells[place] if place < len(cells) else ""


def _understood(lang: Lang, state: State, table: ListForm, place: int, typed: str) -> str:
    """What is taken of what is typed, where that is not just the same; nothing while it is none of what is taken."""
    if not typed:
        return ""
    begun, column = endings(state, lang, table, place, typed), column_at(table, place)
    if len(begun) > 1:
        return f"{' · '.join(map(shown, begun[:MOST]))}?"
    if begun and column and column.type != "choice":
        return say(lang, "fill.name-begun", name=shown(begun[0]))
    try:
        meant = taken(state, table, place, typed)
    except RefusedError:
        return ""
    if column and column.type == "date":
        return f"→ {numbers.day(lang, meant)}"
    return f"→ {shown(meant)}" if meant != typed or (column and column.type == "choice") else ""


def takes(lang: Lang, table: ListForm, place: int) -> str:
    """What a cell takes, in a few words."""
    if table.rows and place == 0:
        return " / ".join(shown(label) for label in table.rows)
    column = column_at(table, place)
    if column and column.type == "choice":
        return " / ".join(map(shown, column.choices))
    return say(lang, TAKES[column.type if column else "text"])


def completed(lang: Lang, state: State, table: ListForm, text: str, before: str) -> tuple[str, int] | None:
    """The row with its cell at the cursor written out, and where that ends; None where it has several or no endings."""
    place = cell_at(before)
    begun = endings(state, lang, table, place, _cell(text, place)) if "\n" not in text else []
    if len(begun) != 1:
        return None
    begin, end = span_of(text, place)
    whole = begun[0].replace("|", r"\|")
    return text[:begin] + whole + text[end:], begin + len(whole)
