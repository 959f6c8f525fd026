"""A rating as a grid, drawn: statements down, values across, then how many answered and their mean.

Rule: plain functions of the state, what is typed and the room there is. What a sealed rating holds is not drawn while
it is open, but what is being typed; nor are means where the room sees them before it has been shown them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content

from samtal.session import figures
from samtal.tui.paint import shown
from samtal.tui.widgets.figures_told import outcome_told, remark
from samtal.words import numbers, say
from samtal.words.text import cells

if TYPE_CHECKING:
    from samtal.template.model import Scale
    from samtal.tui.widgets.figures_grid import Grid, StatementRow
    from samtal.words import Lang

LEAST_TEXT = 14
"""Columns that a statement must have to be worth showing in its row."""

SPARE_TEXT = 30
"""Columns that a statement keeps when the labels of the scale are written above the values."""

WIDEST_NAME: Final = 12
"""Columns that the author's own words for not knowing may take above their cells."""

PLUS: Final = "+"
"""What stands there where they take more: the key of that cell, as in 7/4/1/0+2."""


class Layout(NamedTuple):
    """Where things stand: the cells shown and how wide each is, from `x` on, and the rows shown from line `y` on.

    `texts` are the lines of each row's statement, by the row's place; `ends` the columns for answers, mean and spread.
    """

    x: int
    y: int
    widths: dict[int, int]
    texts: dict[int, list[str]]
    ends: tuple[int, int, int]
    labelled: bool

    def row_at(self, y: int) -> int | None:
        """The row that stands on this line."""
        edge = self.y
        for row, text in self.texts.items():
            if edge <= y < edge + len(text):
                return row
            edge += len(text)
        return None

    def column_at(self, x: int) -> int | None:
        """The cell that stands here."""
        edge = self.x
        for column, width in self.widths.items():
            if edge <= x < edge + width:
                return column
            edge += width
        return None


def layout(lang: Lang, drawn: Grid, width: int, height: int) -> Layout:
    """Where things stand; a column for each value as far as there is room, those around the cursor first.

    As long as there are no figures and nobody types, the statements have all the room.
    """
    front = _front(drawn)
    nothing = drawn.at is None and all(row.figure is None for row in drawn.rows)
    ends = (0, 0, 0) if nothing else _ends(lang, drawn)
    room = width - front - sum(ends)
    if ends[2] and room - sum(_widths(lang, drawn, labelled=False)) < SPARE_TEXT:
        room, ends = room + ends[2], (*ends[:2], 0)
    labelled = len(drawn.rating.scale.labels) == len(drawn.rating.scale.values) and not drawn.heads
    labelled = labelled and not nothing and room - sum(_widths(lang, drawn, labelled=True)) >= SPARE_TEXT
    widths = _widths(lang, drawn, labelled=labelled)
    if nothing or (drawn.at is None and room - sum(widths) < LEAST_TEXT):
        widths = []  # nobody types: what the statements say matters more
    at = drawn.at.column if drawn.at else 0
    first, last = at, at + 1
    while first or last < len(widths):
        more = widths[first - 1] if first else widths[last]
        if sum(widths[first:last]) + more > room:
            break
        first, last = (first - 1, last) if first else (first, last + 1)
    text = max(0, room - sum(widths[first:last]))
    above = len(_above(drawn, width, labelled=labelled)) + 1
    texts = _texts(drawn, text, height - above - 1)
    return Layout(front + text, above, dict(enumerate(widths[first:last], first)), texts, ends, labelled)


def _front(drawn: Grid) -> int:
    """The columns before a statement: a sign and its number."""
    return 3 + len(str(len(drawn.rows)))


def _texts(drawn: Grid, width: int, height: int) -> dict[int, list[str]]:
    """The statements: whole, on as many lines as they need, if all of them have room; else a line for each."""
    if not drawn.rows:
        return {}
    if width >= LEAST_TEXT:
        whole = [_whole(row, width) for row in drawn.rows]
        lines = sum(map(len, whole))
        if lines + len(whole) <= height:
            whole = [[*text, ""] for text in whole]  # and air between them
        if lines <= height:
            return dict(enumerate(whole))
    shown_rows = max(1, min(len(drawn.rows), height))
    row = drawn.at.row if drawn.at else 0
    top = max(0, min(row - shown_rows // 2, len(drawn.rows) - shown_rows))
    one = {n: shown(drawn.rows[n].text) if width >= LEAST_TEXT else "" for n in range(top, top + shown_rows)}
    return {n: [_cut(text, width, pad=True).plain if width else ""] for n, text in one.items()}


def lines_wanted(lang: Lang, drawn: Grid, width: int) -> tuple[int, int]:
    """How many lines show every statement whole, and how many a line of each."""
    where = layout(lang, drawn, width, 0)
    places = [drawn.at._replace(row=row) for row in range(len(drawn.rows))] if drawn.at else [None]
    around = 2 + max(len(_above(drawn._replace(at=at), width, labelled=where.labelled)) for at in places)
    whole = sum(len(_whole(row, where.x - _front(drawn))) for row in drawn.rows)
    return around + whole, around + len(drawn.rows)


def _whole(row: StatementRow, width: int) -> list[str]:
    return [line.plain for line in Content(shown(row.text)).wrap(max(1, width))]


def _widths(lang: Lang, drawn: Grid, *, labelled: bool) -> list[int]:
    """How wide each cell is, with the space before it."""
    names = enumerate(_names(lang, drawn, labelled=labelled))
    return [max(2, cells(name), *(len(row.cells[column]) for row in drawn.rows)) + 1 for column, name in names]


def _names(lang: Lang, drawn: Grid, *, labelled: bool) -> list[str]:
    """What stands above the cells: the values or their labels, then don't know; or the groups."""
    if drawn.heads:
        return [_cut(shown(head), min(WIDEST_NAME, cells(shown(head)))).plain for head in drawn.heads]
    scale = drawn.rating.scale
    if drawn.spread:
        return [say(lang, "fill.points")]
    names = [numbers.whole(value) for value in scale.values]
    if labelled:
        names = [f"{name} {shown(label)}" for name, label in zip(names, scale.labels, strict=True)]
    return [*names, *([_unknown(lang, scale)] if scale.has_unknown else [])]


def _unknown(lang: Lang, scale: Scale) -> str:
    """What stands above those who do not know."""
    words = shown(scale.unknown_words or say(lang, "fill.unknown"))
    return words if cells(words) <= WIDEST_NAME else PLUS


def _ends(lang: Lang, drawn: Grid) -> tuple[int, int, int]:
    """The columns for how many answered, for the mean and its spread, if it is seen; of points one, for the place."""
    if drawn.rating.budget:
        return 0, len(say(lang, "minutes.place-shared", place=10)) + 1, 0
    many = max(len(say(lang, "fill.answers")), 5) + 1
    mean = max(len(say(lang, code)) for code in ("fill.mean", "fill.too-few", "fill.sealed")) + 1
    has_spread = not (drawn.masked or drawn.hidden or drawn.rating.scale.two_valued)
    return many, mean, len(say(lang, "fill.spread")) + 1 if has_spread else 0


def _above(drawn: Grid, width: int, *, labelled: bool) -> list[Content]:
    """The statement in full that is being filled in, and what the values mean where that does not fit in the head."""
    rows = [_cut(shown(drawn.title), width).stylize("bold underline")] if drawn.title else []
    if drawn.at:
        row = drawn.rows[drawn.at.row]
        rows += Content.styled(f"{row.number}. {shown(row.text)}", "bold").wrap(max(1, width))[:3]
    scale = drawn.rating.scale
    told = []
    if scale.labels and not labelled:
        ends = scale.values if len(scale.labels) == len(scale.values) else (scale.min, scale.max)
        told = [f"{numbers.whole(value)} {shown(label)}" for value, label in zip(ends, scale.labels, strict=False)]
    if cells(scale.unknown_words) > WIDEST_NAME and not drawn.heads:
        told.append(f"{PLUS} {shown(scale.unknown_words)}")
    if told:
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
        code = "fill.no-groups" if drawn.rating.statements else "fill.figures-none"
        return Content.styled(say(lang, code), "dim")
    where = layout(lang, drawn, width, height)
    above = _above(drawn, width, labelled=where.labelled)
    rows = [line for number in where.texts for line in _row(lang, drawn, where, number)]
    return Content("\n").join([*above, _head(lang, drawn, where), *rows, _cut(remark(lang, drawn), width)])


def _head(lang: Lang, drawn: Grid, where: Layout) -> Content:
    title = say(lang, "fill.row-label" if drawn.spread else "fill.statement")
    if len(where.texts) < len(drawn.rows):
        first, last = min(where.texts) + 1, max(where.texts) + 1
        title = say(lang, "fill.rows" if drawn.spread else "fill.statements", first=first, last=last, n=len(drawn.rows))
    names = _names(lang, drawn, labelled=where.labelled)
    heads = "".join(f" {names[column]:>{width - 1}}" for column, width in where.widths.items())
    many, mean, spread = where.ends
    result = say(lang, "fill.share" if drawn.rating.scale.two_valued else "fill.mean")
    ends = f"{say(lang, 'fill.answers'):>{many}}{result:>{mean}}" if many and not drawn.counting else ""
    ends += f"{say(lang, 'fill.spread'):>{spread}}" if spread else ""
    ends = f"{say(lang, 'minutes.place-column').lower():>{mean}}" if drawn.spread and mean else ends
    return Content.styled(f"{_cut(title, where.x, pad=True)}{heads}{ends}", "dim underline")


def _cut(text: str, width: int, *, pad: bool = False) -> Content:
    return Content(text).truncate(max(1, width), ellipsis=True, pad=pad)


def _row(lang: Lang, drawn: Grid, where: Layout, number: int) -> list[Content]:
    """The lines of a statement; its figures stand beside the first."""
    row, (first, *more) = drawn.rows[number], where.texts[number]
    here = drawn.at is not None and drawn.at.row == number
    sign = "*" if row.unsaved else "✓" if row.saved and not drawn.counting else " "
    front = f"{sign} {row.number:>{len(str(len(drawn.rows)))}} "
    style = "bold" if here else ""
    parts = [(front + _cut(first, where.x - len(front), pad=True).plain, style)]
    for column, width in where.widths.items():
        parts += [(" ", ""), _cell(drawn, row, column, width - 1, here=here)]
    below = [Content.styled(" " * len(front) + line, style) for line in more]
    return [Content.assemble(*parts, (outcome_told(lang, drawn, row, where.ends), style)), *below]


def _cell(drawn: Grid, row: StatementRow, column: int, width: int, *, here: bool) -> tuple[str, str]:
    number = row.cells[column]
    few = row.figure is not None and not row.unsaved and figures.withheld(drawn.rating, row.figure)
    covered = drawn.masked and (drawn.hidden or drawn.unread)  # a count before a slip and after it would tell the slip
    seen = here and (column in row.typed or not covered)
    said = "•" if (drawn.hidden or drawn.unread or few) and number and not seen else number or "·"
    current = here and drawn.at is not None and drawn.at.column == column
    style = "reverse bold" if current else "bold" if row.unsaved else "" if number else "dim"
    return f"{said:>{width}}", style
