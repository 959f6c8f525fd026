"""What a grid of figures says at the end of each row and in the line below: results, what is odd, what to press.

Rule: plain functions of the grid. A result is not told where the room would see it before it has been shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import figures
from samtal.tui.widgets.figures_grid import filled
from samtal.tui.widgets.points import points_remark
from samtal.words import say
from samtal.words.numbers import decimal, percent, spread

if TYPE_CHECKING:
    from samtal.session.figures import Figure
    from samtal.template.model import Rating
    from samtal.tui.widgets.figures_grid import Grid, StatementRow
    from samtal.words import Lang


def outcome_told(lang: Lang, drawn: Grid, row: StatementRow, ends: tuple[int, int, int]) -> str:
    """How many answered, with a sign where one should look again, the mean and its spread, in so many columns each."""
    many, mean, apart = ends
    figure = row.figure
    if drawn.spread:
        place = _place(lang, row)
        return f"{say(lang, 'fill.sealed') if place and drawn.masked else place:>{mean}}"
    if figure is None or drawn.counting:
        return " " * sum(ends)
    told, wide = ("", "") if row.unsaved else (_result(lang, drawn.rating, figure), _spread(lang, figure))
    few = figures.withheld(drawn.rating, figure) and not drawn.hidden
    if told and (few or drawn.hidden or drawn.masked):
        told, wide = say(lang, "fill.too-few" if few else "fill.sealed"), ""
    sign = "•" if row.odd else " "
    return f"{sign + str(figure.n):>{many}}{told:>{mean}}" + (f"{wide:>{apart}}" if apart else "")


def _place(lang: Lang, row: StatementRow) -> str:
    """The place that its points put a row in."""
    if row.placed is None or row.placed.place is None:
        return ""
    place = row.placed.place
    return say(lang, "minutes.place-shared", place=place) if row.placed.shared else str(place)


def _result(lang: Lang, rating: Rating, figure: Figure) -> str:
    """The mean; of two values the share of the higher."""
    if figure.mean is None or figure.share is None:
        return ""
    return percent(lang, figure.share) if rating.scale.two_valued else decimal(lang, figure.mean, 1)


def _spread(lang: Lang, figure: Figure) -> str:
    return "" if figure.variance is None else spread(lang, figure.variance)


def figure_told(lang: Lang, rating: Rating, figure: Figure) -> str:
    """How many have answered a statement and what that comes to, with how far apart they are."""
    told = [say(lang, "telling.answers", n=figure.n)]
    if figure.mean is None or figures.withheld(rating, figure):
        return told[0]
    if rating.scale.two_valued:
        told.append(f"{say(lang, 'fill.share')} {_result(lang, rating, figure)}")
    else:
        told.append(f"{say(lang, 'fill.mean')} {_result(lang, rating, figure)}")
        told.append(f"{say(lang, 'fill.spread')} {_spread(lang, figure)}")
    return " · ".join(told)


def remark(lang: Lang, drawn: Grid) -> str:
    """The line below the grid: what is not as expected, else what to press."""
    if drawn.spread:
        return points_remark(lang, drawn, drawn.spread)
    if drawn.at is None:
        if drawn.rating.answers == "file" and not any(row.saved for row in drawn.rows):
            return say(lang, "fill.file-in")
        if drawn.strip:
            return say(lang, "fill.slips-below")
        return say(lang, "fill.slips-in" if drawn.rating.answers == "slips" or drawn.counting else "fill.figures-in")
    if drawn.unseen:
        return say(lang, "fill.counts-unseen")
    row, values = drawn.rows[drawn.at.row], len(drawn.rating.scale.values)
    if row.odd and row.figure:
        n = row.figure.n + row.figure.unknown
        return say(lang, "fill.figures-others", number=row.number, n=n, present=drawn.present)
    if row.unsaved and not drawn.heads and filled(drawn.rating, row.cells) < values:
        return say(lang, "fill.figures-part", n=filled(drawn.rating, row.cells), all=values)
    if row.unsaved:
        return say(lang, "fill.figures-unsaved")
    if drawn.counting or not all(row.saved for row in drawn.rows):  # of which a slip has left blank nothing is told
        return say(lang, "fill.group-figures-how" if drawn.heads else "fill.figures-how")
    if odd := [str(row.number) for row in drawn.rows if row.odd]:
        return say(lang, "fill.figures-odd", numbers=", ".join(odd))
    return say(lang, "fill.figures-done", n=len(drawn.rows))
