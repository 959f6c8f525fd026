"""What came of points that each had to spread: the statements in the order that the points put them.

Rule: those with the most points first; equals share a place, and that is said. What was not filled in stands last.
Where nothing got a point, that is said, and nothing has a place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.minutes.document import Column, Table, paragraph, typed
from samtal.session import points
from samtal.words import numbers

if TYPE_CHECKING:
    from samtal.minutes.document import Block
    from samtal.minutes.source import Part, Source
    from samtal.session.points import Placed
    from samtal.template.model import Step


def blocks(source: Source, step: Step, part: Part) -> list[Block]:
    """The result in a sentence, how the points were to be spread, and the table; nothing where none were entered."""
    ranking = points.ranking(source.state, step, part.run)
    if all(placed.points is None for placed in ranking):
        return []
    sentences = [_first(source, ranking), _spread(source, step, part)]
    return [paragraph(" ".join(filter(None, sentences))), _table(source, ranking)]


def _first(source: Source, ranking: list[Placed]) -> str:
    """What got the most."""
    best = [placed for placed in ranking if placed.place == 1]
    if not best[0].points:
        return source.say("minutes.no-points")
    names = [typed(placed.statement.text) for placed in best]
    if len(names) > 1:
        return source.say("minutes.most-shared", names=numbers.series(source.lang, names), n=best[0].points)
    return source.say("minutes.most-points", name=names[0], n=best[0].points)


def _spread(source: Source, step: Step, part: Part) -> str:
    """How many points there were, and how many of them were left or too many."""
    spread, budget = points.spread(source.state, step, part.run), step.rating.budget if step.rating else 0
    if not spread.all:
        return source.say("minutes.points-each", n=budget)
    code = "minutes.points-spread" if not spread.left else "minutes.points-left"
    code = "minutes.points-over" if spread.left < 0 else code
    raters = points.raters(source.state, part.run)
    return source.say(code, given=spread.given, all=spread.all, raters=raters, n=budget, left=abs(spread.left))


def _table(source: Source, ranking: list[Placed]) -> Table:
    heads = ("minutes.place-column", "minutes.row-of-vote", "minutes.points-column", "minutes.share-of-points")
    columns = tuple(Column(source.say(code), figures=code != "minutes.row-of-vote") for code in heads)
    return Table(columns, tuple(_line(source, placed) for placed in ranking))


def _line(source: Source, placed: Placed) -> tuple[str, ...]:
    text = typed(placed.statement.text)
    if placed.points is None:
        return "–", text, "–", "–"
    place = source.say("minutes.place-shared", place=placed.place) if placed.shared else str(placed.place)
    place = "–" if placed.share is None else place
    share = "–" if placed.share is None else numbers.percent(source.lang, placed.share)
    return place, text, str(placed.points), share
