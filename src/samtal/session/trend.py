"""What each statement came to, session by session: one table for each who is rated, ready to be shown.

Rule: pure. The statements are those of the latest rating; an earlier one has a figure where it asked the same. What all
answers together came to is told of the statements that have a figure every time, so that the same is beside the same.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.session import earlier

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from samtal.session.earlier import Comparison, Rated, Sitting

LATEST: Final = 4
"""So many ratings stand beside each other where there is room for no more."""


class TrendRow(NamedTuple):
    """A statement, and its figure in each rating, None where it was not asked or is withheld."""

    place: int
    text: str
    wording: str
    statement: str
    cells: tuple[Rated | None, ...]


class Trend(NamedTuple):
    """The ratings of one subject, oldest first, side by side. `common`: the statements with a figure in each, by place.

    `last`: how the latest compares with the one before it.
    """

    subject: str
    sittings: tuple[Sitting, ...]
    rows: tuple[TrendRow, ...]
    common: tuple[int, ...]
    totals: tuple[Fraction | None, ...]
    last: Comparison | None = None

    @property
    def two_valued(self) -> bool:
        """Whether the figures are shares."""
        return self.sittings[-1].head.two_valued

    def is_first_of(self, session: str) -> bool:
        """Whether it is of this session and there is nothing before it."""
        return self.last is None and self.sittings[-1].head.session == session


def trends(all_: Sequence[Sitting], most: int = LATEST) -> list[Trend]:
    """One for each who was rated in the latest session with figures, then the others; at most so many ratings each."""
    return [trend_of(all_, key, most) for key in subjects(all_)]


def subjects(all_: Sequence[Sitting]) -> list[str]:
    """Who has been rated, by what they are known by: those of the latest session first."""
    newest = all_[-1].head.session if all_ else ""
    keys = dict.fromkeys(sitting.key for sitting in all_ if sitting.head.session == newest)
    return list(keys | dict.fromkeys(sitting.key for sitting in reversed(all_)))


def trend_of(all_: Sequence[Sitting], key: str, most: int) -> Trend:
    """The ratings of one of them."""
    return trend([sitting for sitting in all_ if sitting.key == key], most)


def trend(same: Sequence[Sitting], most: int = LATEST) -> Trend:
    """The ratings of one subject, oldest first: of those in one session the first and the last."""
    now = same[-1]
    latest = reversed(earlier.first_and_last(same))  # no more is looked at than is shown
    matching = ((sitting, found) for sitting in latest if (found := earlier.matched(sitting, now)))
    shown = [*islice(matching, most)][::-1]
    rows = []
    for line in now.lines:
        cells = tuple(_told(found.get(line.place)) for _, found in shown)
        rows.append(TrendRow(line.place, line.text, line.wording, line.statement, cells))
    common = tuple(row.place for row in rows if None not in row.cells)
    columns = range(len(shown))
    totals = tuple(
        earlier.together([cell for row in rows if row.place in common and (cell := row.cells[n])]) for n in columns
    )
    before = ([sitting for sitting, _ in shown] if len(shown) > 1 else same)[:-1]
    last = earlier.compare(before[-1], now) if before else None
    return Trend(now.head.subject, tuple(sitting for sitting, _ in shown), tuple(rows), common, totals, last)


def _told(line: Rated | None) -> Rated | None:
    return line if line and line.mean is not None else None


def sign(then: Rated | None, now: Rated | None) -> int | None:
    """Whether the figures that are shown rose (1), fell (-1) or are the same (0); None where one is missing."""
    return earlier.Pair(then, now).sign if then and now else None
