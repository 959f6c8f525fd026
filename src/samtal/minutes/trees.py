"""A tree of rows as a list with lists in it: a problem, its whys, and the whys of these; the cause chosen is marked.

Rule: every row stands once, under the one it explains. The cause stands first, by itself, and in its place in bold and
in words. A list in which nothing stands under anything is a table, as other lists are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.minutes.document import Bullets, Inline, Item, Paragraph, labelled, typed
from samtal.minutes.talk import other_wordings
from samtal.session import owners, trees
from samtal.words import numbers

if TYPE_CHECKING:
    from samtal.minutes.document import Block, Inlines
    from samtal.minutes.source import Part, Source
    from samtal.session.captured import ListRow
    from samtal.session.trees import Branch
    from samtal.template.model import ListForm, Step


Owned = tuple[()] | tuple[int | None, str | None]
"""The group and the person that a row is of; nothing where there is no row."""


def blocks(source: Source, step: Step, part: Part) -> list[Block]:
    """The tree of one run; nothing where it is no tree, or is to stand as a table."""
    table = step.table
    if table is None or not table.tree:
        return []
    found = trees.branches(source.state, step.id, part.rows)
    grown = any(branch.depth or branch.row.cause for branch in found)
    if not found or (len(table.columns) > 1 and not grown):
        return []
    causes = [_words(source, table, branch.row) for branch in found if branch.row.cause]
    body: list[Block] = [Paragraph(labelled(source.say("minutes.cause"), "; ".join(causes)))] if causes else []
    return [*body, Bullets(_items(source, table, found, ()))]


def _items(source: Source, table: ListForm, found: list[Branch], above: Owned) -> tuple[Item, ...]:
    """The items of the lowest depth there is, each with those that follow it and stand deeper.

    Whose a row is is said where it is not whose the one `above` it is.
    """
    starts = [place for place, branch in enumerate(found) if branch.depth == found[0].depth]
    items = []
    for place, until in zip(starts, [*starts[1:], len(found)], strict=True):
        row, below = found[place].row, found[place + 1 : until]
        owned = row.group, owners.attributed(source.state, row)
        text = (*_whose(source, owned if owned != above else ()), *_text(source, table, row))
        deeper = _items(source, table, below, owned) if below else ()
        items.append(Item(text, other_wordings(source, row.rivals), deeper))
    return tuple(items)


def _whose(source: Source, owned: Owned) -> Inlines:
    """The group or the person, where there is one."""
    group, person = owned or (None, None)
    named = [source.say("minutes.group", number=group)] if group is not None else []
    named += [source.name(person)] if person else []
    return (Inline(f"{', '.join(named)}: "),) if named else ()


def _text(source: Source, table: ListForm, row: ListRow) -> Inlines:
    text = Inline(_words(source, table, row), strong=row.cause)
    return (text, Inline(f" ({source.say('minutes.cause').lower()})")) if row.cause else (text,)


def _words(source: Source, table: ListForm, row: ListRow) -> str:
    """The first cell, and those of the other columns by name."""
    cells = [
        typed(numbers.day(source.lang, cell) if column.type == "date" else cell)
        for column, cell in zip(table.columns, row.cells, strict=False)
    ]
    more = [f"{typed(column.name)}: {cell}" for column, cell in zip(table.columns[1:], cells[1:], strict=False) if cell]
    first = cells[0] if cells and cells[0] else "–"
    return f"{first} ({', '.join(more)})" if more else first
