"""The result of a rating for the room, as data: of one subject, or of all that share its statements.

Rule: of figures there is what the template asks to show, and of those that are withheld nothing at all: no number, no
total, no place among the others. Drawn is only what stands here, so that neither the length of a bar nor the order can
tell more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from samtal.session import figures, points, results, shown_sides, sides
from samtal.template import describing

if TYPE_CHECKING:
    from fractions import Fraction

    from samtal.session.figures import Figure
    from samtal.session.results import Result
    from samtal.session.sides import Side
    from samtal.session.state import Run, State
    from samtal.template.model import Rating, Step


class ShownFigures(NamedTuple):
    """What may be seen of one statement, or of all together. What the template does not ask to show is not there.

    `n`: so many have answered; None where nobody has, or it is `withheld` as too few have. `counts`: how many gave each
    value. `share`: of two values, that of the higher. `points`: where points were spread. `widest`: nowhere do the
    answers lie further apart.
    """

    text: str
    n: int | None = None
    withheld: bool = False
    counts: tuple[int, ...] = ()
    unknown: int = 0
    mean: Fraction | None = None
    share: Fraction | None = None
    median: Fraction | None = None
    variance: Fraction | None = None
    sum: int | None = None
    rank: int | None = None
    points: int | None = None
    level: str = ""
    widest: bool = False


class ShownSide(NamedTuple):
    """One subject by its `name`, with a line for each statement. `total` is None where it would tell what is withheld.

    `least`: so few answers are withheld. `item`: the number of the item that it is from, where there are several.
    `part`: of how many statements of all the total is, where not of all of them.
    """

    name: str
    lines: tuple[ShownFigures, ...]
    total: ShownFigures | None = None
    least: int = 0
    item: int = 0
    part: tuple[int, int] | None = None


class ShownResult(NamedTuple):
    """The result of a rating: the same statements on the same scale for each of the `sides`. Of points there is one."""

    question: str
    lowest: int
    highest: int
    labels: tuple[str, ...]
    unknown: str  # the author's words for not knowing, where there are any
    sides: tuple[ShownSide, ...]

    @property
    def any(self) -> bool:
        """Whether there is a figure to look at."""
        return any(line.n is not None or line.points is not None for side in self.sides for line in side.lines)


def result(state: State, step: Step, run: Run | None) -> ShownResult | None:
    """What may be seen of the figures of this run."""
    if step.rating is None:
        return None
    if step.rating.budget is not None:
        return ShownResult(step.rating.question, 0, 0, (), "", (ShownSide("", _points(state, step, run)),))
    own = results.result(state, step, step.rating, run)
    scale = own.rating.scale
    all_ = [_named(state, side) for side in shown_sides.beside(state, step, run)]
    all_ = all_ or [_side(own.rating.subject, own, results.total_of(state, step, step.rating, own))]
    return ShownResult(own.rating.question, scale.min, scale.max, scale.labels, scale.unknown_words, tuple(all_))


def _named(state: State, side: Side) -> ShownSide:
    """One of several, by the name that tells it from the others, in the language of the wall."""
    own = _side(sides.name(state.language, side, side.subject), side.result, side.total)
    return own._replace(item=state.number_of(side.step.id))


def _side(name: str, own: Result, total: Figure | None) -> ShownSide:
    """The figures of one subject."""
    rating, ranks, widest = own.rating, figures.ranks(list(own.shown)), figures.widest(own.shown)
    lines = []
    for place, statement in enumerate(rating.statements):
        text = describing.statement(statement, rating.scale)
        told = ShownFigures(text, withheld=place in own.withheld, rank=ranks[place], widest=place in widest)
        figure = own.shown[place]
        lines.append(_figures(rating, figure, told) if figure else told)
    all_ = _figures(rating, total, ShownFigures("")) if total else None
    if all_ and all_.mean is not None:
        all_ = all_._replace(level=figures.level(rating, all_.mean))
    return ShownSide(name, tuple(lines), all_, rating.min_answers, part=own.part if all_ else None)


def _points(state: State, step: Step, run: Run | None) -> tuple[ShownFigures, ...]:
    """Those with the most points first; nothing has a place where nothing got a point."""
    placed = points.ranking(state, step, run)
    return tuple(
        ShownFigures(each.statement.text, points=each.points, rank=None if each.share is None else each.place)
        for each in placed
    )


def _figures(rating: Rating, figure: Figure, told: ShownFigures) -> ShownFigures:
    """What the template asks to show of a figure that may be seen, where `told` says its text and rank."""
    show, rank = rating.show, told.rank if "rank" in rating.show else None
    two = rating.scale.two_valued
    return told._replace(
        n=figure.n,
        counts=figure.counts if "distribution" in show else (),
        unknown=figure.unknown,
        mean=figure.mean if "mean" in show and not two else None,
        share=figure.share if "mean" in show and two else None,
        median=figure.median if "median" in show and not two else None,
        variance=figure.variance if "spread" in show and not two else None,
        sum=figure.sum if "sum" in show else None,
        rank=rank,
    )
