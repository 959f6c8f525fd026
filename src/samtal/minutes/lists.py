"""The rows of a list as a table, with what is missing in it.

Rule: rows that stood ready and were not filled are shown empty; fewer rows than asked for are told. Whose a row is
stands in a column of its own, a name where each was to give one or somebody typed it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from samtal.minutes import document, talk
from samtal.minutes.document import Bullets, Inline, Item, Paragraph, labelled, paragraph, typed
from samtal.session import owners
from samtal.session.state import ListRow

if TYPE_CHECKING:
    from samtal.minutes.document import Block
    from samtal.minutes.source import Part, Source
    from samtal.template.model import ListForm, Step


def blocks(source: Source, step: Step, part: Part) -> list[Block]:
    """The table of one run and the lines below it."""
    if step.table is None or (source.struck(step) and not part.rows):
        return []
    body: list[Block] = []
    if step.visibility == "summary" and part.rows:
        body.append(paragraph(source.say("minutes.rows-counted", n=len(part.rows))))
    elif part.rows or step.table.rows:
        body.append(_table(source, step, step.table, part.rows))
    elif source.due(step):
        body.append(paragraph(source.say("minutes.no-rows")))
    return [*body, *_counts(source, step.table, part.rows), *_missing(source, step, step.table, part)]


def _table(source: Source, step: Step, table: ListForm, rows: list[ListRow]) -> Block:
    grouped = step.per == "group" or any(row.group is not None for row in rows)
    whose = {row.id: owners.attributed(source.state, row) for row in rows}
    named = step.per == "person" or any(whose.values())
    heads = [*(["minutes.group-column"] if grouped else []), *(["minutes.who-column"] if named else [])]
    names = [*([""] if table.rows else []), *(typed(column.name) for column in table.columns)]
    cells = []
    for row in _ordered(step, table, rows):
        group = ["–" if row.group is None else str(row.group)] if grouped else []
        person = [source.name(whose.get(row.id) or "")] if named else []
        own = (*row.cells, *[""] * len(names))[: len(names)]
        cells.append((*group, *person, *_with_rivals(source, row, [typed(cell) or "–" for cell in own])))
    return document.Table(tuple(map(document.Column, (*map(source.say, heads), *names))), tuple(cells))


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


def _missing(source: Source, step: Step, table: ListForm, part: Part) -> list[Block]:
    """What was asked for and is not there."""
    if not source.due(step):
        return []
    body: list[Block] = []
    if table.min is not None and len(part.rows) < table.min:
        body.append(paragraph(source.say("minutes.few-rows", n=len(part.rows), least=table.min)))
    if step.per == "group":
        has = {row.group for row in part.rows}
        empty = [n for n in talk.expected_groups(source, step, part, part.rows) if n not in has]
        lines = tuple(Item((Inline(source.say("minutes.group-no-rows", number=n)),)) for n in empty)
        body += [Bullets(lines)] if lines else []
    if step.per == "person":
        body += talk.without(source, step, part, part.rows, "minutes.without-row")
    return body
