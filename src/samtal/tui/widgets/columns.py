"""Texts in columns: how wide each column is, and the lines that so many columns make of them.

Rule: pure. Figures keep the width that they need; what is left is shared by the texts, the short ones first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content

if TYPE_CHECKING:
    from collections.abc import Sequence

GAP: Final = 2
"""So many columns stand between two."""

NARROWEST: Final = 6
"""No narrower is a column made than this, where there is any room."""


class TableRow(NamedTuple):
    """The texts of a row; those at `right` are figures, which stand to the right and are never broken.

    `across` stands in place of the last ones, which are empty then, at the right of where they would.
    """

    texts: tuple[str, ...]
    right: frozenset[int] = frozenset()
    style: str = ""
    across: str = ""


def laid_out(
    heads: Sequence[str], rows: Sequence[TableRow], width: int, *, tight: bool
) -> tuple[list[Content], list[list[Content]]]:
    """The line with the heads, if there are any, and the lines of each row; `tight`: one line each."""
    top = [TableRow(tuple(heads), rows[0].right if rows else frozenset(), "dim")] if heads else []
    widths = _widths([*top, *rows], width)
    head, *others = [_lines(row, widths, tight=tight or row in top) for row in (*top, *rows)] or [[]]
    return (head, others) if top else ([], [head, *others])


def _widths(rows: Sequence[TableRow], width: int) -> list[int]:
    """The width of each column, all together no more than `width`."""
    columns = list(zip(*(row.texts for row in rows), strict=True))
    natural = [max(map(_long, column), default=0) for column in columns]
    figures = rows[0].right
    texts = [n for n in range(len(columns)) if n not in figures]
    rest = sorted(figures - {0})
    needed = max((_long(row.across) for row in rows), default=0) - sum(natural[n] + GAP for n in rest) + GAP
    if rest and needed > 0:
        natural[rest[-1]] += needed
    room = width - GAP * (len(columns) - 1) - sum(natural[n] for n in figures)
    shared = dict(zip(texts, _shared([natural[n] for n in texts], room), strict=True))
    return [shared.get(n, natural[n]) for n in range(len(columns))]


def _shared(natural: list[int], room: int) -> list[int]:
    """What each text gets of the room: what it needs, where the others leave that."""
    given, left = dict.fromkeys(range(len(natural)), 0), room
    for done, place in enumerate(sorted(given, key=lambda n: natural[n])):
        fair = left // (len(natural) - done)
        given[place] = max(min(natural[place], fair), min(NARROWEST, natural[place]))
        left -= given[place]
    return [given[n] for n in range(len(natural))]


def _long(text: str) -> int:
    return Content(text).cell_length


def _lines(row: TableRow, widths: list[int], *, tight: bool) -> list[Content]:
    """One row in as many lines as its longest text takes."""
    cells = []
    for n, text in enumerate(row.texts):
        content = Content.styled(text, row.style) if row.style else Content(text)
        if tight or n in row.right or not text:
            cells.append([content.truncate(max(1, widths[n]), ellipsis=True)])
        else:
            cells.append(content.wrap(max(1, widths[n])))
    lines = []
    for y in range(max(map(len, cells))):
        line = Content()
        for n, cell in enumerate(cells):
            text_ = cell[y] if y < len(cell) else Content()
            fill = " " * max(0, widths[n] - text_.cell_length)
            placed = Content(fill) + text_ if n in row.right else text_ + Content(fill)
            line = placed if n == 0 else line + Content(" " * GAP) + placed
        lines.append(line.rstrip())
    return [_across(row, lines[0], widths), *lines[1:]] if row.across else lines


def _across(row: TableRow, line: Content, widths: list[int]) -> Content:
    """The first line of a row, with what stands across the figures."""
    end = sum(widths[: max(row.right) + 1]) + GAP * max(row.right)
    told = Content.styled(row.across, "dim")
    return line + Content(" " * max(GAP, end - line.cell_length - told.cell_length)) + told
