"""A rating as a grid of people and statements, drawn: a row for each person, a narrow column for each statement.

Rule: plain functions of what is handed in and the room there is. The statement at the cursor stands above in full;
where the room sees the screen a saved answer is a dot, and of what is sealed everywhere until it is closed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content

from samtal.tui.paint import shown
from samtal.tui.widgets.figures_told import figure_told
from samtal.words import say
from samtal.words.numbers import whole
from samtal.words.text import cells

if TYPE_CHECKING:
    from samtal.tui.widgets.figures_persons_grid import PersonGrid, PersonRow
    from samtal.words import Lang

WIDEST_PERSON: Final = 26
"""Columns that a name may take."""

LEAST_PERSON: Final = 8
"""And those that it keeps, however many statements there are."""

DOT: Final = "•"
"""An answer that the room is not to see."""


class PersonLayout(NamedTuple):
    """Where things stand: the rows shown from line `y` on, and the statements shown from column `x` on."""

    x: int
    y: int
    wide: int
    rows: range
    columns: range

    def row_at(self, y: int) -> int | None:
        """The row that stands on this line."""
        place = y - self.y
        return self.rows[place] if 0 <= place < len(self.rows) else None

    def column_at(self, x: int) -> int | None:
        """The statement that stands here."""
        place = (x - self.x) // self.wide
        return self.columns[place] if x >= self.x and place < len(self.columns) else None


def person_layout(lang: Lang, drawn: PersonGrid, width: int, height: int) -> PersonLayout:
    """Where things stand; those around the cursor, where not all have room."""
    scale = drawn.rating.scale
    values = max(len(str(scale.min)), len(str(scale.max)), len(str(len(drawn.rating.statements))))
    wide = values + 1
    names = max((cells(_name(lang, row)) for row in drawn.rows), default=0)
    many = len(drawn.rating.statements)
    front = 2 + max(LEAST_PERSON, min(names, WIDEST_PERSON, width - 2 - many * wide))
    columns = _around(drawn.at.column if drawn.at else 0, many, max(1, (width - front) // wide))
    y = len(_above(lang, drawn, width)) + 1
    return PersonLayout(
        front, y, wide, _around(drawn.at.row if drawn.at else 0, len(drawn.rows), height - y - 1), columns
    )


def _around(at: int, many: int, room: int) -> range:
    """So many places as there is room for, that one among them."""
    size = max(1, min(many, room))
    first = max(0, min(at - size // 2, many - size))
    return range(first, min(first + size, many))


def person_lines(lang: Lang, drawn: PersonGrid, width: int) -> tuple[int, int]:
    """How many lines show everybody, and how many show enough to fill in."""
    around = len(_above(lang, drawn, width)) + 2
    return around + len(drawn.rows), around + min(4, len(drawn.rows))


def draw_persons(lang: Lang, drawn: PersonGrid, width: int, height: int) -> Content:
    """The grid in so many columns and lines."""
    if not drawn.rows or not drawn.rating.statements:
        code = "fill.persons-none" if drawn.rating.statements else "fill.figures-none"
        return Content.styled(say(lang, code), "dim")
    where = person_layout(lang, drawn, width, height)
    rows = [_line(lang, drawn, where, number) for number in where.rows]
    below = Content(person_remark(lang, drawn)).truncate(max(1, width), ellipsis=True)
    return Content("\n").join([*_above(lang, drawn, width), _head(lang, drawn, where), *rows, below])


def _above(lang: Lang, drawn: PersonGrid, width: int) -> list[Content]:
    """The statement at the cursor in full, what its values mean, and what is answered to it where that may be seen."""
    title = Content.styled(shown(drawn.title), "bold underline").truncate(max(1, width), ellipsis=True)
    above = [title] if drawn.title else []
    if drawn.at is None:
        return above
    statement, scale = drawn.rating.statements[drawn.at.column], drawn.rating.scale
    text = f"{drawn.at.column + 1}. {shown(statement.text)}"
    lines = Content.styled(text, "bold").wrap(max(1, width))[:3]
    low, high = statement.low or next(iter(scale.labels), ""), statement.high or next(reversed(scale.labels), "")
    told = [f"{whole(scale.min)} {shown(low)} – {whole(scale.max)} {shown(high)}"] if low and high else []
    told += [figure_told(lang, drawn.rating, drawn.figure)] if drawn.figure else []
    return [
        *above,
        *lines,
        *([Content.styled(" · ".join(told), "dim").truncate(max(1, width), ellipsis=True)] if told else []),
    ]


def _head(lang: Lang, drawn: PersonGrid, where: PersonLayout) -> Content:
    title = say(lang, "fill.persons")
    if len(where.rows) < len(drawn.rows):
        first, last = where.rows[0] + 1, where.rows[-1] + 1
        title = say(lang, "fill.persons-of", first=first, last=last, n=len(drawn.rows))
    more = len(where.columns) < len(drawn.rating.statements)
    parts = [(_fitted(title, where.x), "dim underline")]
    for column in where.columns:
        here = drawn.at is not None and drawn.at.column == column
        parts.append((f"{column + 1:>{where.wide}}", "bold underline" if here else "dim underline"))
    return Content.assemble(
        *parts, (" …" if more and where.columns[-1] + 1 < len(drawn.rating.statements) else "", "dim")
    )


def _fitted(text: str, width: int) -> str:
    return Content(text).truncate(max(1, width), ellipsis=True, pad=True).plain


def _name(lang: Lang, row: PersonRow) -> str:
    """The name, with a word where somebody is not there."""
    code = "fill.aside" if row.aside else "fill.left" if row.away else ""
    return f"{shown(row.name)} ({say(lang, code)})" if code else shown(row.name)


def _line(lang: Lang, drawn: PersonGrid, where: PersonLayout, number: int) -> Content:
    row = drawn.rows[number]
    here = drawn.at is not None and drawn.at.row == number
    sign = "*" if row.typed else "✓" if row.whole else " "
    style = "bold" if here else "dim" if row.away or row.aside else ""
    parts = [(f"{sign} {_fitted(_name(lang, row), where.x - 2)}", style)]
    for column in where.columns:
        parts += [(" ", ""), _cell(drawn, row, column, where.wide - 1, here=here)]
    return Content.assemble(*parts)


def _cell(drawn: PersonGrid, row: PersonRow, column: int, width: int, *, here: bool) -> tuple[str, str]:
    cell, typed = row.cells[column], column in row.typed
    hidden = drawn.hidden and (drawn.sealed or not typed)
    said = (DOT if hidden else cell) if cell else "·"
    current = here and drawn.at is not None and drawn.at.column == column and not drawn.at.full
    style = "reverse bold" if current else "bold" if typed else "" if cell else "dim"
    return f"{said:>{width}}", style


def person_remark(lang: Lang, drawn: PersonGrid) -> str:
    """The line below the grid: what is not as expected, else what to press."""
    if drawn.at is None:
        awaited = drawn.rating.answers == "file" and not any(any(row.cells) for row in drawn.rows)
        return say(lang, "fill.file-in" if awaited else "fill.persons-in")
    row = drawn.rows[drawn.at.row]
    if drawn.at.full:
        return say(lang, "fill.persons-full")
    if row.typed:
        return say(lang, "fill.persons-unsaved")
    if all(each.whole for each in drawn.rows):
        return say(lang, "fill.persons-done", n=len(drawn.rows))
    how = say(lang, "fill.persons-how" if drawn.rating.scale.has_unknown else "fill.persons-how-known")
    return f"{how} · {say(lang, 'fill.persons-unnamed', n=drawn.unnamed)}" if drawn.unnamed else how
