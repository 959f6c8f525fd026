"""The points that were spread, for the room: those with the most first, each with its place and a bar.

Rule: draws what is handed to it. The same words as in the minutes, so that what was on the wall is found in them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.tui.paint import one_line, shown
from samtal.tui.widgets.columns import TableRow, laid_out
from samtal.words import say

if TYPE_CHECKING:
    from textual.content import Content

    from samtal.session.shown_result import ShownSide
    from samtal.words import Lang

BARRED: Final = 100
"""From so many columns on there is a bar beside the points."""

BAR: Final = 12
"""So many columns it has where it is full."""


def table(lang: Lang, side: ShownSide, width: int, *, tight: bool) -> tuple[list[Content], list[list[Content]]]:
    """The head, and the lines of each row."""
    most = max((line.points or 0 for line in side.lines), default=0)
    barred = width >= BARRED and most > 0
    heads = ("", say(lang, "minutes.row-of-vote"), say(lang, "minutes.points-column"), *([""] if barred else []))
    rows = []
    for line in side.lines:
        place = str(line.rank) if line.rank else "–"
        given = "–" if line.points is None else str(line.points)
        bar = ["█" * round(BAR * (line.points or 0) / most)] if barred else []
        rows.append(TableRow((place, shown(one_line(line.text)), given, *bar), frozenset({0, 2})))
    return laid_out(heads, rows, width, tight=tight)
