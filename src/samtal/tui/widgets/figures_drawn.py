"""A rating as a grid, drawn: statements down, values across, then how many answered and their mean.

Rule: plain functions of the state, what is typed and the room there is. What a sealed rating holds is not drawn while
it is open, but in the row that is being typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from samtal.session import figures
from samtal.tui.paint import shown
from samtal.tui.widgets.figures_grid import filled
from samtal.words import say
from samtal.words.numbers import decimal, percent

if TYPE_CHECKING:
    from samtal.session.figures import Figure
    from samtal.template.model import Rating
    from samtal.tui.widgets.figures_grid import Grid, StatementRow
    from samtal.words import Lang

LEAST_TEXT = 14
"""Columns that a statement must have to be worth showing in its row."""

SPARE_TEXT = 30
"""Columns that a statement keeps when the labels of the scale are written above the values."""


class Layout(NamedTuple):
    """Where things stand: the cells shown and how wide each is, from `x` on, and the rows shown."""

    x: int
    widths: dict[int, int]
    lines: range
    labelled: bool

    def column_at(self, x: int) -> int | None:
        """The cell that stands here."""
        edge = self.x
        for column, width in self.widths.items():
            if edge <= x < edge + width:
                return column
            edge += width
        return None


def layout(lang: Lang, drawn: Grid, width: int, height: int) -> Layout:
    """Where things stand; a column for each value as far as there is room, those around the cursor first."""
    front = 3 + len(str(len(drawn.rows)))
    room = width - front - sum(_ends(lang))
    labelled = len(drawn.rating.scale.labels) == len(drawn.rating.scale.values)
    labelled = labelled and room - sum(_widths(lang, drawn, labelled=True)) >= SPARE_TEXT
    widths = _widths(lang, drawn, labelled=labelled)
    if drawn.at is None and room - sum(widths) < LEAST_TEXT:
        widths = []  # nobody types: what the statements say matters more
    at = drawn.at.column if drawn.at else 0
    first, last = at, at + 1
    while first or last < len(widths):
        more = widths[first - 1] if first else widths[last]
        if sum(widths[first:last]) + more > room:
            break
        first, last = (first - 1, last) if first else (first, last + 1)
    text = room - sum(widths[first:last])
    lines = max(1, min(len(drawn.rows), height - len(_above(drawn, width, labelled=labelled)) - 2))
    row = drawn.at.row if drawn.at else 0
    top = max(0, min(row - lines // 2, len(drawn.rows) - lines))
    return Layout(front + max(0, text), dict(enumerate(widths[first:last], first)), range(top, top + lines), labelled)


def _widths(lang: Lang, drawn: Grid, *, labelled: bool) -> list[int]:
    """How wide each cell is, with the space before it."""
    return [max(2, len(name)) + 1 for name in _names(lang, drawn.rating, labelled=labelled)]


def _names(lang: Lang, rating: Rating, *, labelled: bool) -> list[str]:
    """What stands above the cells: the values or their labels, then don't know."""
    scale = rating.scale
    names = [str(value) for value in scale.values]
    if labelled:
        names = [f"{name} {shown(label)}" for name, label in zip(names, scale.labels, strict=True)]
    return [*names, *([say(lang, "fill.unknown")] if scale.unknown else [])]


def _ends(lang: Lang) -> tuple[int, int]:
    """The columns for how many answered and for the mean."""
    many = max(len(say(lang, "fill.answers")), 5) + 1
    mean = max(len(say(lang, code)) for code in ("fill.mean", "fill.too-few", "fill.sealed")) + 1
    return many, mean


def _above(drawn: Grid, width: int, *, labelled: bool) -> list[Content]:
    """The statement in full that is being filled in, and what the values mean where that does not fit in the head."""
    rows = []
    if drawn.at:
        row = drawn.rows[drawn.at.row]
        rows += Content.styled(f"{row.number}. {shown(row.text)}", "bold").wrap(max(1, width))[:3]
    scale = drawn.rating.scale
    if scale.labels and not labelled:
        ends = scale.values if len(scale.labels) == len(scale.values) else (scale.min, scale.max)
        told = [f"{value} {shown(label)}" for value, label in zip(ends, scale.labels, strict=False)]
        rows += [Content.styled(line, "dim") for line in _filled(told, width)[:2]]
    return rows


def _filled(parts: list[str], width: int) -> list[str]:
    """The parts on as few lines as they need, none of them broken."""
    lines = [parts[0]]
    for part in parts[1:]:
        longer = f"{lines[-1]} · {part}"
        lines[-1:] = [longer] if Content(longer).cell_length <= width else [lines[-1], part]
    return lines


def draw(lang: Lang, drawn: Grid, width: int, height: int) -> Content:
    """The grid in so many columns and lines."""
    if not drawn.rows:
        return Content.styled(say(lang, "fill.figures-none"), "dim")
    where = layout(lang, drawn, width, height)
    above = _above(drawn, width, labelled=where.labelled)
    rows = [_row(lang, drawn, where, number) for number in where.lines]
    return Content("\n").join([*above, _head(lang, drawn, where), *rows, _cut(remark(lang, drawn), width)])


def first_line(drawn: Grid, width: int, where: Layout) -> int:
    """The line on which the first row of the grid stands."""
    return len(_above(drawn, width, labelled=where.labelled)) + 1


def _head(lang: Lang, drawn: Grid, where: Layout) -> Content:
    title = say(lang, "fill.statement")
    if len(where.lines) < len(drawn.rows):
        first, last = where.lines[0] + 1, where.lines[-1] + 1
        title = say(lang, "fill.statements", first=first, last=last, n=len(drawn.rows))
    names = _names(lang, drawn.rating, labelled=where.labelled)
    cells = "".join(f" {names[column]:>{width - 1}}" for column, width in where.widths.items())
    many, mean = _ends(lang)
    result = say(lang, "fill.share" if drawn.rating.scale.two_valued else "fill.mean")
    ends = f"{say(lang, 'fill.answers'):>{many}}{result:>{mean}}"
    return Content.styled(f"{_cut(title, where.x, pad=True)}{cells}{ends}", "dim underline")


def _cut(text: str, width: int, *, pad: bool = False) -> Content:
    return Content(text).truncate(max(1, width), ellipsis=True, pad=pad)


def _row(lang: Lang, drawn: Grid, where: Layout, number: int) -> Content:
    row = drawn.rows[number]
    here = drawn.at is not None and drawn.at.row == number
    sign = "*" if row.unsaved else "✓" if row.saved else " "
    front = f"{sign} {row.number:>{len(str(len(drawn.rows)))}} "
    room = where.x - len(front)
    text = _cut(shown(row.text), room, pad=True).plain if room >= LEAST_TEXT else " " * room
    style = "bold" if here else ""
    parts = [(front + text, style)]
    for column, width in where.widths.items():
        parts += [(" ", ""), _cell(drawn, row, column, width - 1, here=here)]
    return Content.assemble(*parts, (_figures(lang, drawn, row), style))


def _cell(drawn: Grid, row: StatementRow, column: int, width: int, *, here: bool) -> tuple[str, str]:
    number = row.cells[column]
    said = "•" if drawn.hidden and number and not here else number or "·"
    current = here and drawn.at is not None and drawn.at.column == column
    style = "reverse bold" if current else "bold" if row.unsaved else "" if number else "dim"
    return f"{said:>{width}}", style


def _figures(lang: Lang, drawn: Grid, row: StatementRow) -> str:
    """How many answered, with a sign where one should look again, and the mean."""
    many, mean = _ends(lang)
    figure = row.figure
    if figure is None:
        return " " * (many + mean)
    told = "" if row.unsaved else _result(lang, drawn.rating, figure)
    if told and drawn.hidden:
        told = say(lang, "fill.sealed")
    elif told and figures.withheld(drawn.rating, figure):
        told = say(lang, "fill.too-few")
    sign = "•" if row.odd else " "
    return f"{sign + str(figure.n):>{many}}{told:>{mean}}"


def _result(lang: Lang, rating: Rating, figure: Figure) -> str:
    """The mean; of two values the share of the higher."""
    if figure.mean is None or figure.share is None:
        return ""
    return percent(lang, figure.share) if rating.scale.two_valued else decimal(lang, figure.mean, 1)


def remark(lang: Lang, drawn: Grid) -> str:
    """The line below the grid: what is not as expected, else what to press."""
    if drawn.at is None:
        return say(lang, "fill.figures-in")
    row, values = drawn.rows[drawn.at.row], len(drawn.rating.scale.values)
    if row.odd and row.figure:
        n = row.figure.n + row.figure.unknown
        return say(lang, "fill.figures-others", number=row.number, n=n, present=drawn.present)
    if row.unsaved and filled(drawn.rating, row.cells) < values:
        return say(lang, "fill.figures-part", n=filled(drawn.rating, row.cells), all=values)
    if row.unsaved:
        return say(lang, "fill.figures-unsaved")
    if not all(row.saved for row in drawn.rows):
        return say(lang, "fill.figures-how")
    if odd := [str(row.number) for row in drawn.rows if row.odd]:
        return say(lang, "fill.figures-odd", numbers=", ".join(odd))
    return say(lang, "fill.figures-done", all=len(drawn.rows))
