"""The result of a rating for the room: how the answers to each statement lie, and the profile of the means.

Rule: draws what is handed to it; what may not be seen is not there. Two subjects stand below each other, each with its
sign, and their means on one axis. The same words as in the minutes, so that what was on the wall is found in them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content

from samtal.session import axis as axes
from samtal.session.axis import SHARED, SIGNS
from samtal.session.results import part_told
from samtal.tui.paint import one_line, shown
from samtal.tui.widgets import shown_bars, shown_numbers, shown_points
from samtal.words import numbers, say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from samtal.session.axis import Axis
    from samtal.session.shown_result import ShownFigures, ShownResult, ShownSide
    from samtal.tui.widgets.shown_bars import Measure
    from samtal.tui.widgets.shown_numbers import ResultColumn
    from samtal.words import Lang

GAP: Final = 2
"""So many columns stand between two."""

LEAST_TEXT: Final = 16
"""To so many columns a statement beside its bar is narrowed; where that is not enough it stands above it."""

LEAST_DRAWN: Final = 8
MOST_BAR: Final = 60
MOST_AXIS: Final = 41
"""So many columns a bar and an axis have."""

MOST_BELOW: Final = 2
"""So many lines each text below it has where there is little room."""

WIDEST: Final = "♦"
"""The statement on which the answers lie furthest apart."""


class ResultGrid(NamedTuple):
    """Where everything stands. `beside`: a statement has so many columns beside its bar; 0 where it stands above it."""

    number: int
    beside: int
    signs: int
    bars: Measure | None
    axis: Axis | None
    columns: tuple[ResultColumn, ...]


class ResultLine(NamedTuple):
    """What stands in one line of it all, from the left to the right."""

    number: str = ""
    text: Content = Content()
    sign: str = ""
    bar: Content = Content()
    axis: Content = Content()
    cells: tuple[str, ...] = ()
    after: str = ""

    def drawn(self, grid: ResultGrid) -> Content:
        """Each where it belongs."""
        parts = [(Content(self.number.rjust(grid.number)), 1), (self.text, grid.beside + GAP if grid.beside else 0)]
        parts += [(Content(self.sign), grid.signs)]
        parts += [(self.bar, grid.bars.width + GAP)] if grid.bars else []
        parts += [(self.axis, grid.axis.width + GAP)] if grid.axis else []
        cells = [cell.rjust(column.width) for cell, column in zip(self.cells, grid.columns, strict=False)]
        line, at = Content(), grid.number
        for part, width in parts:
            line, at = (line + part, at + width)
            line = line.pad_right(max(0, at - line.cell_length))
        return Content.assemble(line, (" " * GAP).join(cells), self.after and f" {self.after}").rstrip()


def result(
    lang: Lang, what: ShownResult, width: int, most: int | None = None
) -> tuple[list[Content], list[list[Content]], list[list[Content]]]:
    """The head, the lines of each statement, and the texts that stand below them; `most`: so many lines of each."""
    heading = say(lang, "showing.result-heading") if what.any else ""
    heading = shown(one_line(what.question)) or heading
    asked = _texts(Content(heading), width, most) if heading else []
    if is_of_points(what):
        head, blocks = shown_points.table(lang, what.sides[0], width, tight=most is not None)
        return [*asked, *head], blocks, []
    grid = _grid(lang, what, width)
    blocks = [_block(lang, what, grid, place, most, width) for place in range(len(what.sides[0].lines))]
    above = [*asked, *_who(lang, what, blocks, width), _head(lang, grid)]
    below = [_total(lang, what, grid), *(_told(text, width, most and MOST_BELOW) for text in _below(lang, what))]
    cut = [[line.truncate(width, ellipsis=True) for line in block] for block in (above, *blocks, *filter(None, below))]
    return cut[0], cut[1 : 1 + len(blocks)], cut[1 + len(blocks) :]


def is_of_points(what: ShownResult) -> bool:
    """Whether points were spread: then each has a place in front of it, and no number."""
    return any(line.points is not None for line in what.sides[0].lines)


def _grid(lang: Lang, what: ShownResult, width: int) -> ResultGrid:
    """Figures have what they need; a statement, its bars and the axis share what is left."""
    every = [line for side in what.sides for line in side.lines]
    columns = shown_numbers.columns(lang, what, width)
    number, signs = len(f"{len(what.sides[0].lines)}."), 2 if len(what.sides) > 1 else 0
    counts = [line.counts for line in every if line.counts]
    has_axis = any(_value(line) is not None for line in every)
    drawn = bool(counts) + has_axis
    beside_it = sum(GAP + column.width for column in columns)
    beside_it = beside_it if drawn else max(beside_it, 1 + len(say(lang, "minutes.too-few")))  # which stands alone
    left = width - number - 1 - signs - beside_it - 2 - GAP * (drawn - 1)
    texts = [say(lang, "minutes.statement-column"), *(shown(one_line(line.text)) for line in every)]
    longest = max(Content(text).cell_length for text in texts)
    beside = min(longest, max(LEAST_TEXT, (left - GAP) * 2 // 5))
    if left - GAP - beside < (LEAST_DRAWN + 2) * drawn:
        beside = 0
    room = left - (GAP + beside if beside else 0)
    axis = _axis(what, min(MOST_AXIS, room * 9 // 20 if counts else room)) if has_axis else None
    bars = _measure(what, counts, min(MOST_BAR, room - (axis.width if axis else 0)))
    spare = room - (axis.width if axis else 0) - (bars.width if bars else 0)
    return ResultGrid(number, min(longest, beside + spare) if beside else 0, signs, bars, axis, columns)


def _axis(what: ShownResult, room: int) -> Axis | None:
    if room < LEAST_DRAWN:
        return None
    return axes.of_shares(room) if _is_two(what) else axes.of_values(what.lowest, what.highest, room)


def _measure(what: ShownResult, counts: list[tuple[int, ...]], room: int) -> Measure | None:
    if not counts or room < 1:
        return None
    return shown_bars.measure(shown_bars.Values(what.lowest, what.highest), room, counts)


def _on(axis: Axis, marks: Sequence[tuple[str, Fraction | None]]) -> Content:
    """The axis with the sign of each subject at its mean, which is told by more than its colour."""
    return Content.assemble(*((sign, "bold" if somebodys else "dim") for sign, somebodys in axis.drawn(marks)))


def _is_two(what: ShownResult) -> bool:
    return what.highest - what.lowest == 1


def _value(line: ShownFigures) -> Fraction | None:
    """What a line has on the axis."""
    return line.share if line.mean is None else line.mean


def _sign(what: ShownResult, place: int) -> str:
    return SIGNS[place % len(SIGNS)] if len(what.sides) > 1 else ""


def _who(lang: Lang, what: ShownResult, blocks: list[list[Content]], width: int) -> list[Content]:
    """Which sign is whose, with what all answers come to; and what it means where two are at one place."""
    if len(what.sides) < 2:
        return []
    each = [
        f"{_sign(what, n)} {shown(one_line(side.name))}{_comes_to(lang, side)}" for n, side in enumerate(what.sides)
    ]
    each += (
        [f"{SHARED} {say(lang, 'showing.both')}"]
        if any(SHARED in line.plain for block in blocks for line in block)
        else []
    )
    rows = [Content.styled(each[0], "bold")]
    for one in each[1:]:
        longer = Content.assemble(rows[-1], "   ", (one, "bold"))
        rows[-1:] = [longer] if longer.cell_length <= width else [rows[-1], Content.styled(one, "bold")]
    return [line for row in rows for line in row.wrap(width)]


def _comes_to(lang: Lang, side: ShownSide) -> str:
    total = side.total
    if total is None or _value(total) is None:
        return ""
    told = shown_numbers.share(lang, total) if total.mean is None else shown_numbers.mean(lang, total)
    beside = ", ".join(filter(None, (shown(total.level), part_told(lang, side.part))))
    return f": {told} ({beside})" if beside else f": {told}"


def _head(lang: Lang, grid: ResultGrid) -> Content:
    """What stands above each column; above a histogram and an axis their values."""
    bars = shown_bars.head(grid.bars) if grid.bars else Content()
    if grid.bars and grid.bars.values.is_stacked:
        bars = Content(say(lang, "showing.distribution")).truncate(grid.bars.width, ellipsis=True)
    axis = Content(grid.axis.head) if grid.axis else Content()
    text = Content(say(lang, "minutes.statement-column")).truncate(grid.beside, ellipsis=True)
    heads = tuple(column.head for column in grid.columns)
    return (
        ResultLine(text=text if grid.beside else Content(), bar=bars, axis=axis, cells=heads).drawn(grid).stylize("dim")
    )


def _block(lang: Lang, what: ShownResult, grid: ResultGrid, place: int, most: int | None, width: int) -> list[Content]:
    """A statement with a line for each subject; the means stand together on the axis of the first."""
    lines = [side.lines[place] for side in what.sides]
    text, room = Content(shown(one_line(lines[0].text))), grid.beside or max(1, width - grid.number - 1)
    texts = _texts(text, room, max(most, len(lines) if grid.beside else 1) if most else None)
    marks = [(_sign(what, n) or SIGNS[0], _value(line)) for n, line in enumerate(lines)]
    figured = [_figured(lang, what, grid, n, place) for n in range(len(lines))]
    if grid.axis and any(value is not None for _, value in marks):
        figured[0] = figured[0]._replace(axis=_on(grid.axis, marks))
    number = f"{place + 1}."
    if not grid.beside:
        inset = " " * (grid.number + 1)
        above = [Content(f"{number:>{grid.number}} " if n == 0 else inset) + line for n, line in enumerate(texts)]
        return [*above, *(each.drawn(grid) for each in figured)]
    rows = max(len(texts), len(figured))
    figured += [ResultLine()] * (rows - len(figured))
    texts += [Content()] * (rows - len(texts))
    figured[0] = figured[0]._replace(number=number)
    return [each._replace(text=line).drawn(grid) for each, line in zip(figured, texts, strict=True)]


def _texts(text: Content, width: int, most: int | None) -> list[Content]:
    """A text in so many lines at the most."""
    found = text.wrap(width)
    if most is None or len(found) <= most:
        return found
    rest = Content(" ").join([line.rstrip() for line in found[most - 1 :]])
    return [*found[: most - 1], rest.truncate(width, ellipsis=True)]


def _told(text: Content, width: int, most: int | None) -> list[Content]:
    """The same of what holds numbers: it is cut between two of them, never in one."""
    found = text.wrap(width)
    if most is None or len(found) <= most:
        return found
    last = found[most - 1].rstrip()
    while last.cell_length + 2 > width and " " in last.plain:
        last = last[: last.plain.rindex(" ")]
    return [*found[: most - 1], Content.assemble(last, (" …", "bold"))]


def _figured(lang: Lang, what: ShownResult, grid: ResultGrid, side: int, place: int) -> ResultLine:
    """The figures of one subject: the bar and the numbers, or why there are none."""
    line, sign = what.sides[side].lines[place], _sign(what, side)
    if line.withheld or line.n is None:
        told = say(lang, "minutes.too-few") if line.withheld else "–"
        why = Content.styled(told, "dim")
        return ResultLine(sign=sign, bar=why) if grid.bars else ResultLine(sign=sign, after=told)
    bar = shown_bars.bar(grid.bars, line.counts) if grid.bars else Content()
    return ResultLine(sign=sign, bar=bar, cells=_cells(grid, line), after=WIDEST if line.widest else "")


def _cells(grid: ResultGrid, line: ShownFigures) -> tuple[str, ...]:
    return tuple(column.cell(line) for column in grid.columns)


def _total(lang: Lang, what: ShownResult, grid: ResultGrid) -> list[Content]:
    """All answers together, with the level that they reach; of several subjects it stands beside their names."""
    total = what.sides[0].total
    if total is None or len(what.sides) > 1:
        return []
    part = part_told(lang, what.sides[0].part)
    word = ", ".join(filter(None, (say(lang, "minutes.total"), part)))
    text = Content(f"{word}: {shown(total.level)}" if total.level else word)
    axis = _on(grid.axis, [(SIGNS[0], _value(total))]) if grid.axis else Content()
    drawn = ResultLine(cells=_cells(grid, total), axis=axis)
    if grid.beside:
        room = grid.beside + (GAP + grid.bars.width if grid.bars else 0)  # no bar stands there
        drawn = drawn._replace(text=text.truncate(room, ellipsis=True))
    elif grid.bars and text.cell_length <= grid.bars.width:
        drawn = drawn._replace(bar=text)
    else:
        return [line.stylize("bold") for line in (text.pad_left(grid.number + 1), drawn.drawn(grid))]
    return [drawn.drawn(grid).stylize("bold")]


def _below(lang: Lang, what: ShownResult) -> list[Content]:
    """Where the answers lie furthest apart, what the values mean, and why something is not shown."""
    told = []
    if which := _widest(lang, what):
        told.append(Content.styled(f"{WIDEST} {say(lang, 'showing.widest', which=which)}", "bold"))
    values = range(what.lowest, what.highest + 1)
    named = {2: (what.lowest, what.highest), len(values): tuple(values)}.get(len(what.labels), ())
    labels = [
        say(lang, "minutes.scale-label", value=value, label=shown(label))
        for value, label in zip(named, what.labels, strict=False)
    ]
    told += [Content.styled(" · ".join(labels), "dim")] if labels else []
    if least := [side.least for side in what.sides if any(line.withheld for line in side.lines)]:
        told.append(Content.styled(say(lang, "minutes.why-withheld", least=max(least)), "dim"))
    return told


def _widest(lang: Lang, what: ShownResult) -> str:
    """The numbers of the statements, of each subject by itself."""
    told = []
    for side in what.sides:
        which = numbers.ranges(lang, [place for place, line in enumerate(side.lines, 1) if line.widest])
        told += [f"{which} ({shown(one_line(side.name))})" if len(what.sides) > 1 else which] if which else []
    return ", ".join(told)
