"""The line below the rows among which points are spread: how many are left, then what to press.

Rule: a plain function of the grid. Nobody is stopped: that there are too many is only said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.words import say

if TYPE_CHECKING:
    from samtal.session.points import Spread
    from samtal.tui.widgets.figures_grid import Grid
    from samtal.words import Lang


def points_remark(lang: Lang, drawn: Grid, spread: Spread) -> str:
    """How many points are left or too many, where any have been entered, and what to press."""
    if odd := _odd(lang, drawn):
        return odd
    begun = any(row.saved for row in drawn.rows)
    code = "status.points-over" if spread.left < 0 else "status.points-left"
    told = [say(lang, code, given=spread.given, all=spread.all, n=abs(spread.left))] if begun and spread.all else []
    if drawn.masked:  # from how many are left before a row and after it its points could be told
        told = [say(lang, "fill.points-over")] if begun and spread.all and spread.left < 0 else []
    return " · ".join([*told, say(lang, _press(drawn), n=len(drawn.rows))])


def _odd(lang: Lang, drawn: Grid) -> str:
    """The row at the cursor that has more or fewer points than all together may give it; empty where it is right."""
    row, rating = drawn.rows[drawn.at.row] if drawn.at else None, drawn.rating
    if row is None or row.figure is None or not row.odd:
        return ""
    upper = rating.max is not None and row.figure.n > rating.max * drawn.present
    told = say(lang, "telling.most-each", n=rating.max) if upper else say(lang, "telling.least-each", n=rating.min)
    code = "fill.points-odd-hidden" if drawn.masked else "fill.points-odd"
    return say(lang, code, number=row.number, n=row.figure.n, limit=told)


def _press(drawn: Grid) -> str:
    if drawn.at is None:
        return "fill.points-in"
    if drawn.rows[drawn.at.row].unsaved:
        return "fill.figures-unsaved"
    return "fill.points-done" if all(row.saved for row in drawn.rows) else "fill.points-how"
