"""The result of a rating for the room: each statement with how many gave each value and its mean, as a plain table.

Rule: draws what is handed to it; what may not be seen is not there. The same words as in the minutes, so that what was
on the wall is found in them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content

from samtal.tui.paint import one_line, shown
from samtal.tui.widgets.columns import TableRow, laid_out
from samtal.words import numbers, say

if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction

    from samtal.session.shown import ShownFigures, ShownResult
    from samtal.words import Lang

WIDEST: Final = 11
"""Scales with more values than this get columns only for the values that were given."""

BARRED: Final = 100
"""From so many columns on there is a bar beside the mean."""

BAR: Final = 12
"""So many columns it has where it is full."""


class ResultColumn(NamedTuple):
    """A column of figures: its head, and what it says of a statement."""

    head: str
    cell: Callable[[ShownFigures], str]


def result(
    lang: Lang, what: ShownResult, width: int, *, tight: bool
) -> tuple[list[Content], list[list[Content]], list[Content]]:
    """The head, the lines of each statement, and what stands below them."""
    columns = _columns(lang, what)
    barred = width >= BARRED and _reach(what) is not None
    rows = [_row(lang, what, columns, line, place, barred=barred) for place, line in enumerate(what.lines, 1)]
    total = [_total(lang, what, columns, what.total, barred=barred)] if what.total else []
    rows_of = say(lang, "minutes.row-of-vote" if _is_spread(what) else "minutes.statement-column")
    heads = ("", rows_of, *(column.head for column in columns), *([""] if barred else []))
    head, blocks = laid_out(heads, [*rows, *total], width, tight=tight)
    below = [line for block in blocks[len(rows) :] for line in block]
    text = shown(one_line(what.question)) or say(lang, "showing.result-heading")
    asked = Content(text).wrap(width)
    return [*(asked[:1] if tight else asked), *head], blocks[: len(rows)], [*below, *_below(lang, what, width)]


def _columns(lang: Lang, what: ShownResult) -> list[ResultColumn]:
    """What there is to be told of any statement, in the order of the minutes."""
    every = [*what.lines, *([what.total] if what.total else [])]
    if _is_spread(what):
        return [ResultColumn(say(lang, "minutes.points-column"), lambda line: _whole(line.points))]
    columns = [*_distribution(what)]
    if any(line.unknown for line in every):
        head = shown(what.unknown) or say(lang, "minutes.unknown-column")
        columns.append(ResultColumn(head, lambda line: str(line.unknown)))
    columns.append(ResultColumn(say(lang, "minutes.answers-column"), lambda line: _whole(line.n)))
    share = say(lang, "minutes.share-column", value=shown(what.labels[-1] if what.labels else str(what.highest)))
    ways = (
        ("sum", say(lang, "minutes.sum-column"), lambda line: _whole(line.sum)),
        ("mean", say(lang, "minutes.mean-column"), lambda line: _decimal(lang, line, line.mean)),
        ("share", share, lambda line: "–" if line.share is None else numbers.percent(lang, line.share)),
        ("median", say(lang, "minutes.median-column"), lambda line: _decimal(lang, line, line.median, 1)),
        ("rank", say(lang, "minutes.rank-column"), lambda line: _whole(line.rank, "")),
    )
    told = [(part, head, cell) for part, head, cell in ways if any(getattr(line, part) is not None for line in every)]
    return [*columns, *(ResultColumn(head, cell) for _, head, cell in told)]


def _is_spread(what: ShownResult) -> bool:
    """Whether points were spread: then each has a place in front of it, and no number."""
    return any(line.points is not None for line in what.lines)


def _distribution(what: ShownResult) -> list[ResultColumn]:
    """A column for each value of the scale; of a long one for those that were given."""
    known = [line.counts for line in what.lines if line.counts]
    values = range(len(known[0])) if known else range(0)
    given = [n for n in values if any(counts[n] for counts in known)] if len(values) > WIDEST else [*values]
    return [ResultColumn(_value(what, n), _count(n)) for n in given]


def _value(what: ShownResult, place: int) -> str:
    two = what.highest - what.lowest == 1 and len(what.labels) == len("12")
    return shown(what.labels[place]) if two else str(what.lowest + place)


def _count(place: int) -> Callable[[ShownFigures], str]:
    return lambda line: str(line.counts[place]) if line.counts else ""


def _whole(number: int | None, missing: str = "–") -> str:
    return missing if number is None else str(number)


def _decimal(lang: Lang, line: ShownFigures, value: Fraction | None, places: int = 0) -> str:
    """A figure with one digit more where it is that of all answers together."""
    return "–" if value is None else numbers.decimal(lang, value, places or (1 if line.text else 2))


def _row(
    lang: Lang, what: ShownResult, columns: list[ResultColumn], line: ShownFigures, place: int, *, barred: bool
) -> TableRow:
    """A statement: with its figures, or why there are none."""
    if line.withheld:
        cells = ["" for _ in columns]
    elif line.n is None and line.points is None:
        cells = ["–" for _ in columns]
    else:
        cells = [column.cell(line) for column in columns]
    bar = [_bar(what, line)] if barred else []
    across = say(lang, "minutes.too-few") if line.withheld else ""
    number = (line.rank or "–") if _is_spread(what) else f"{place}."
    return TableRow((str(number), shown(one_line(line.text)), *cells, *bar), _right(columns), across=across)


def _right(columns: list[ResultColumn]) -> frozenset[int]:
    return frozenset({0, *range(2, len(columns) + 2)})


def _total(
    lang: Lang, what: ShownResult, columns: list[ResultColumn], total: ShownFigures, *, barred: bool
) -> TableRow:
    """All answers together, with the level that they reach."""
    word = say(lang, "minutes.total")
    text = f"{word}: {shown(total.level)}" if total.level else word
    cells = [column.cell(total) if column.head else "" for column in columns]
    return TableRow(("", text, *cells, *([_bar(what, total)] if barred else [])), _right(columns), "bold")


def _reach(what: ShownResult) -> tuple[int, int] | None:
    """From where to where a bar goes; None where there is nothing to draw one of."""
    if points := [line.points for line in what.lines if line.points]:
        return 0, max(points)
    if any(line.mean is not None for line in what.lines):
        return min(0, what.lowest), what.highest
    return (0, 1) if any(line.share is not None for line in what.lines) else None


def _bar(what: ShownResult, line: ShownFigures) -> str:
    value = next((v for v in (line.points, line.mean, line.share) if v is not None), None)
    reach = _reach(what)
    if value is None or reach is None:
        return ""
    return "█" * max(0, round(BAR * (value - reach[0]) / (reach[1] - reach[0])))


def _below(lang: Lang, what: ShownResult, width: int) -> list[Content]:
    """What the values mean, and why something is not shown."""
    told = []
    values = {2: (what.lowest, what.highest), what.highest - what.lowest + 1: range(what.lowest, what.highest + 1)}
    if what.labels and what.highest - what.lowest > 1:
        named = zip(values.get(len(what.labels), ()), what.labels, strict=False)
        told.append(" · ".join(say(lang, "minutes.scale-label", value=v, label=shown(label)) for v, label in named))
    if any(line.withheld for line in what.lines):
        told.append(say(lang, "minutes.why-withheld", least=what.least))
    return [line for text in told for line in Content.styled(text, "dim").wrap(width)]
