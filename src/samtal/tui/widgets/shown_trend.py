"""Ratings over the sessions for the room: each statement with its figure every time, and whether it rose or fell.

Rule: draws what is handed to it. By a sign as well as in figures; where there is no room for all, the oldest give way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from samtal.session.earlier_told import answers, figure, total_name
from samtal.session.earlier_told import below as below_told
from samtal.tui.paint import one_line, shown
from samtal.tui.widgets.columns import GAP, TableRow, laid_out
from samtal.words import say

if TYPE_CHECKING:
    from fractions import Fraction

    from samtal.session.shown_trend import ShownTrend, TrendLine
    from samtal.words import Lang

DAY: Final = 10
"""So wide is a day, 2026-03-12."""

LEAST: Final = 24
"""So much room the statements have at least, their numbers included."""

SIGNS: Final = {1: "↑", -1: "↓", 0: "="}
"""The same as in plain text."""


def trend(
    lang: Lang, what: ShownTrend, width: int, *, tight: bool
) -> tuple[list[Content], list[list[Content]], list[Content]]:
    """The head, the lines of each statement; how many answered each time, what all came to, what is not compared."""
    first = max(0, len(what.days) - max(2, (width - LEAST) // (DAY + GAP)))
    right = frozenset({0, *range(2, 2 + len(what.days) - first)})
    rows = [
        TableRow((f"{line.place}.", shown(one_line(line.text)), *_cells(lang, what, line)[first:]), right)
        for line in what.lines
    ]
    counts = TableRow(
        ("", say(lang, "earlier.answers-row"), *(f"{answers(lang, n)}  " for n in what.answers[first:])), right
    )
    below = [counts]
    if what.common:
        name = total_name(lang, len(what.common), len(what.lines))
        totals = (f"{figure(lang, total, 2, share=what.two_valued)}  " for total in what.totals[first:])
        below = [TableRow(("", name, *totals), right, "bold"), counts]
    heads = ("", say(lang, "minutes.statement-column"), *what.days[first:])
    head, blocks = laid_out(heads, [*rows, *below], width, tight=tight)
    last = [line for block in blocks[len(rows) :] for line in block]
    remark = below_told(lang, what.left_out, what.days, what.common)
    told = Content.styled(remark, "dim").wrap(width) if remark else []
    title = Content.styled(shown(one_line(what.subject)), "bold").truncate(width, ellipsis=True)
    return [title, *head], blocks[: len(rows)], [*last, *told]


def _cells(lang: Lang, what: ShownTrend, line: TrendLine) -> list[str]:
    """The figures, each with how it stands to the one before it."""
    before: list[Fraction | None] = [None, *line.figures[:-1]]
    pairs = zip(before, line.figures, strict=True)
    return [f"{figure(lang, now, share=what.two_valued)} {_sign(then, now)}" for then, now in pairs]


def _sign(then: Fraction | None, now: Fraction | None) -> str:
    return " " if then is None or now is None else SIGNS[(now > then) - (now < then)]
