"""What of a result is told in figures: a column for each that the template asks for, in the order of the minutes.

Rule: only what is there has a column; a statement without answers has "–" in each, and never 0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.tui.paint import shown
from samtal.words import numbers, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from fractions import Fraction

    from samtal.session.shown_result import ShownFigures, ShownResult
    from samtal.words import Lang

COUNTED: Final = 110
"""From so many columns on it is told in figures, too, how many gave each value."""

MOST_COUNTED: Final = 7
"""Of so many values at the most."""


class ResultColumn(NamedTuple):
    """A column of figures: its head, what it says of a line, and its width."""

    head: str
    cell: Callable[[ShownFigures], str]
    width: int = 0


def columns(lang: Lang, what: ShownResult, width: int) -> tuple[ResultColumn, ...]:
    """All that there are in so many columns of the screen, each as wide as the longest that stands in it."""
    every = [line for side in what.sides for line in side.lines]
    totals = [side.total for side in what.sides if side.total]
    return tuple(
        column._replace(width=max(len(column.head), *(len(column.cell(line)) for line in [*every, *totals])))
        for column in _there(lang, what, every, counted=width >= COUNTED)
    )


def _there(lang: Lang, what: ShownResult, every: list[ShownFigures], *, counted: bool) -> Iterator[ResultColumn]:
    """Those of which at least one statement has something."""

    def is_told(part: str) -> bool:
        return any(getattr(line, part) is not None for line in every)

    values = range(what.lowest, what.highest + 1)
    if counted and len(values) <= MOST_COUNTED and any(line.counts for line in every):
        yield ResultColumn("/".join(map(numbers.whole, values)), lambda line: "/".join(map(str, line.counts)))
    if any(line.unknown for line in every):
        yield ResultColumn(
            shown(what.unknown) or say(lang, "minutes.unknown-column"), lambda line: str(line.unknown or "")
        )
    if is_told("sum"):
        yield ResultColumn(say(lang, "minutes.sum-column"), lambda line: _whole(line.sum))
    if is_told("mean"):
        yield ResultColumn(say(lang, "minutes.mean-column"), lambda line: mean(lang, line))
    if is_told("share"):
        yield ResultColumn(say(lang, "minutes.share-column", value=highest(what)), lambda line: share(lang, line))
    if is_told("median"):
        yield ResultColumn(say(lang, "minutes.median-column"), lambda line: _decimal(lang, line.median, 1))
    if is_told("variance"):
        yield ResultColumn(say(lang, "minutes.spread-column"), lambda line: numbers.spread(lang, line.variance))
    if is_told("rank"):
        yield ResultColumn(say(lang, "minutes.rank-column"), lambda line: _whole(line.rank, ""))
    yield ResultColumn(say(lang, "minutes.answers-column"), lambda line: _whole(line.n))


def highest(what: ShownResult) -> str:
    """What the highest value is called, where each has a name."""
    labelled = len(what.labels) == what.highest - what.lowest + 1
    return shown(what.labels[-1]) if labelled else numbers.whole(what.highest)


def mean(lang: Lang, line: ShownFigures) -> str:
    """The mean, with one digit more where it is that of all answers together."""
    return _decimal(lang, line.mean, 1 if line.text else 2)


def share(lang: Lang, line: ShownFigures) -> str:
    """The share of the higher of two values."""
    return "–" if line.share is None else numbers.percent(lang, line.share)


def _decimal(lang: Lang, value: Fraction | None, places: int) -> str:
    return "–" if value is None else numbers.decimal(lang, value, places)


def _whole(number: int | None, missing: str = "–") -> str:
    return missing if number is None else numbers.whole(number)
