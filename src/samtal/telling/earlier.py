"""Ratings over the sessions of a series as plain text: a table for those who look, sentences for those who listen.

Rule: every statement is there, and every figure with how many answered. A change is told by a sign and in figures.
"""

from __future__ import annotations

from textwrap import TextWrapper
from typing import TYPE_CHECKING, Final

from samtal.session import earlier_told as told
from samtal.session.trend import sign
from samtal.telling.naming import shown
from samtal.words import say
from samtal.words.text import cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from samtal.session.earlier import Rated, Sitting
    from samtal.session.trend import Trend, TrendRow
    from samtal.words import Lang

SIGNS: Final = {1: "↑", -1: "↓", 0: "=", None: " "}
"""How a figure has changed since the one before it."""

COLUMN: Final = 10
"""So wide is a column of figures: a day, 2026-03-12."""

NARROWEST: Final = 20
"""No less room is left for the statements."""

NUMBER: Final = 4


def columns(width: int) -> int:
    """So many ratings have room beside each other in so many columns; two at least."""
    return max(2, (width - NUMBER - NARROWEST - COLUMN) // (COLUMN + 1))


def table(lang: Lang, trend: Trend, width: int) -> Iterator[str]:
    """The statements with their figures session by session, no wider than `width`."""
    several = len(trend.sittings) > 1
    figures = (len(trend.sittings) + several) * (COLUMN + 1)
    room = max(NARROWEST, width - NUMBER - figures)
    yield shown(trend.subject)
    heads = [_day(lang, sitting) for sitting in trend.sittings]
    yield from _heads(heads, [say(lang, "earlier.change-column")] if several else [], room)
    counts = [told.answers(lang, told.count(sitting)) for sitting in trend.sittings]
    yield _line("", say(lang, "earlier.answers-row"), counts, room)
    for row in trend.rows:
        yield from _row(lang, trend, row, room)
    if trend.common:
        yield _line("", told.total_name(lang, len(trend.common), len(trend.rows)), _totals(lang, trend), room)
    if trend.last:
        days = [sitting.head.date for sitting in trend.sittings]
        below = told.below(lang, trend.last.left_out, days, trend.common)
        remark = below if trend.last.pairs else told.summary(lang, trend.last)
        yield from TextWrapper(width).wrap(remark)
    elif not trend.sittings[-1].answers[1]:
        yield from TextWrapper(width).wrap(say(lang, "earlier.withheld"))


def _day(lang: Lang, sitting: Sitting) -> tuple[str, str]:
    """The day in figures, and which of two that day it is."""
    if sitting.of == 1:
        return sitting.head.date, ""
    code = "earlier.first" if sitting.number == 1 else "earlier.last"
    return sitting.head.date, say(lang, code, date="").strip()


def _heads(days: Sequence[tuple[str, str]], more: list[str], room: int) -> Iterator[str]:
    yield _line("", "", [*(day for day, _ in days), *more], room)
    if any(which for _, which in days):
        yield _line("", "", [which for _, which in days], room)


def _row(lang: Lang, trend: Trend, row: TrendRow, room: int) -> Iterator[str]:
    """A statement in as many lines as it needs, its figures on the first."""
    first, *rest = TextWrapper(room).wrap(shown(row.text)) or [""]
    signs = [None, *(sign(then, now) for then, now in zip(row.cells, row.cells[1:], strict=False))]
    figures = [f"{_figure(lang, cell)} {SIGNS[mark]}" for cell, mark in zip(row.cells, signs, strict=True)]
    by = [_change(lang, row.cells[-2], row.cells[-1])] if len(trend.sittings) > 1 else []
    yield _line(f"{row.place:>2}. ", first, [*figures, *by], room)
    yield from (_line("", line, [], room) for line in rest)


def _figure(lang: Lang, line: Rated | None) -> str:
    return told.figure(lang, line.mean if line else None, share=bool(line and line.head.two_valued))


def _change(lang: Lang, then: Rated | None, now: Rated | None) -> str:
    share = bool(now and now.head.two_valued)
    return told.change(lang, then.mean if then else None, now.mean if now else None, share=share)


def _totals(lang: Lang, trend: Trend) -> list[str]:
    """What all answers came to each time, to two decimals, and the last change."""
    figures = [f"{told.figure(lang, total, 2, share=trend.two_valued)}  " for total in trend.totals]
    if len(trend.totals) < 2:
        return figures
    then, now = trend.totals[-2:]
    return [*figures, told.change(lang, then, now, 2, share=trend.two_valued)]


def _line(number: str, text: str, figures: Sequence[str], room: int) -> str:
    fill = " " * max(0, room - cells(text))
    placed = "".join(f" {figure:>{COLUMN}}" for figure in figures)
    return f"{number:<{NUMBER}}{text}{fill}{placed}".rstrip()


def sentences(lang: Lang, trend: Trend) -> Iterator[str]:
    """The same for one who listens: when it was, how it compares, then a line for each statement."""
    yield f"{shown(trend.subject)}, {told.when(lang, trend.sittings[-1])}"
    alone = "earlier.once" if trend.sittings[-1].answers[1] else "earlier.withheld"
    yield told.summary(lang, trend.last) if trend.last else say(lang, alone)
    pairs = {pair.now.place: pair for pair in trend.last.pairs} if trend.last else {}
    for line in trend.sittings[-1].lines:
        pair, share = pairs.get(line.place), line.head.two_valued
        values: dict[str, object] = {"place": line.place, "text": shown(line.text.rstrip(". ")), "n": line.n}
        values["now"] = told.figure(lang, line.mean, share=share)
        if pair:
            values |= {"date": told.date(lang, pair.before.head.date), "m": pair.before.n}
            values |= {"then": told.figure(lang, pair.before.mean, share=share)}
            values |= {"change": told.change(lang, pair.before.mean, pair.now.mean, share=share)}
        alone = "earlier.statement-none" if line.mean is None else "earlier.statement-now"
        yield say(lang, "earlier.statement" if pair else alone, **values)
