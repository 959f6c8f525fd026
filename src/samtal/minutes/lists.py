"""The rows of a list as a table.

Rule: rows that stood ready are shown empty beside those that were filled, with all their columns; in other lists those
where nothing stands are left out.
Whose a row is stands in a column of its own, which never has the name of a column of the list.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from samtal.minutes import carried, document, trees
from samtal.minutes.document import Paragraph, labelled, typed, without_empty
from samtal.session import owners
from samtal.session.captured import ListRow
from samtal.words import numbers
from samtal.words.text import folded

if TYPE_CHECKING:
    from samtal.minutes.document import Block
    from samtal.minutes.source import Part, Source
    from samtal.template.model import ListForm, Step


OWN: Final = (
    ("minutes.group-column", "minutes.group-column-by"),
    ("minutes.who-column", "minutes.who-column-by"),
)
"""The columns for whose a row is; each by another name where the list has a column of that name."""


def blocks(source: Source, step: Step, part: Part) -> list[Block]:
    """The table of one run and the lines below it."""
    if step.table is None:
        return []
    if tree := trees.blocks(source, step, part):
        return [*tree, *_counts(source, step.table, part.rows)]
    body = [_table(source, step, step.table, part.rows)] if part.rows else []
    return [*body, *_counts(source, step.table, part.rows)]


def _table(source: Source, step: Step, table: ListForm, rows: list[ListRow]) -> Block:
    types = [*(["text"] if table.rows else []), *(column.type for column in table.columns)]
    names = [
        *([source.say("minutes.row-column")] if table.rows else []),
        *(typed(column.name) for column in table.columns),
    ]
    heads = [_own(source, codes, names) for codes in OWN]
    last = source.say("minutes.from-column")
    lines = []
    for row in _ordered(step, table, rows):
        own = (*row.cells, *[""] * len(names))[: len(names)]
        cells = [_cell(source, kind, cell) for kind, cell in zip(types, own, strict=True)]
        whose = [str(owners.group(source.state, row) or "–"), source.name(owners.attributed(source.state, row) or "")]
        lines.append((*whose, *_with_rivals(source, row, cells), carried.origin(source.lang, source.state, row)))
    whole = document.Table(tuple(map(document.Column, (*heads, *names, last))), tuple(lines))
    if not any(line[-1] for line in lines):
        whole = document.Table(whole.columns[:-1], tuple(line[:-1] for line in lines))
    return without_empty(whole, kept=len(names) if table.rows else 0)  # a gap in what stood ready is to be seen


def _own(source: Source, codes: tuple[str, str], names: list[str]) -> str:
    """The name of a column that is not the list's."""
    name, other = map(source.say, codes)
    return other if folded(name) in map(folded, names) else name


def _cell(source: Source, kind: str, cell: str) -> str:
    """What a cell says, days in words."""
    return typed(numbers.day(source.lang, cell) if kind == "date" else cell) or "–"


def _with_rivals(source: Source, row: ListRow, cells: list[str]) -> list[str]:
    """The cells, with what stood beside the row in brackets after the last of them."""
    others = [f"({source.say('minutes.other-wording', text=typed(rival))})" for rival in row.rivals]
    return [*cells[:-1], " ".join([*cells[-1:], *others])] if others else cells


def _ordered(step: Step, table: ListForm, rows: list[ListRow]) -> list[ListRow]:
    """Rows that stood ready in their order, filled or not, then the others as they came."""
    ordered: list[ListRow] = []
    for label in dict.fromkeys(table.rows):
        filled = [row for row in rows if row.cells[:1] == (label,)]
        ordered += filled or [ListRow("", step.id, None, None, None, (label,), 0, "")]
    return [*ordered, *(row for row in rows if not table.rows or row.cells[:1] not in {(r,) for r in table.rows})]


def _counts(source: Source, table: ListForm, rows: list[ListRow]) -> list[Block]:
    """For each column of choices, how often each was chosen."""
    body: list[Block] = []
    for place, column in enumerate(table.columns, 1 if table.rows else 0):
        chosen = Counter(cell for row in rows for cell in row.cells[place : place + 1] if cell)
        if column.type == "choice" and chosen:
            parts = [
                source.say("minutes.choice-count", choice=typed(c), count=chosen[c])
                for c in dict.fromkeys(column.choices)
            ]
            body.append(Paragraph(labelled(typed(column.name), ", ".join(parts))))
    return body
