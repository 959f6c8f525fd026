"""Ratings of one set side by side: the same statements about different subjects.

Rule: the table stands once, after the last of them that has figures. What is withheld in a table of its own is
withheld here too, and a sealed rating that is not closed is left out, as is one whose content is private.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from samtal.minutes import figures, results
from samtal.minutes.document import Column, Heading, Inline, Paragraph, Table, typed

if TYPE_CHECKING:
    from samtal.minutes.document import Block
    from samtal.minutes.results import Result
    from samtal.minutes.source import Source
    from samtal.session.figures import Figure
    from samtal.template.model import Rating, Step


class Side(NamedTuple):
    """One subject's column: the latest run with figures, and its total if it may be shown."""

    step: Step
    subject: str
    result: Result
    total: Figure | None


def blocks(source: Source, step: Step, level: int) -> list[Block]:
    """The joint table, where this step is the one to bear it."""
    rating = step.rating
    if rating is None or not rating.set or not rating.compare:
        return []
    sides = [side for other in source.state.agenda if (side := _side(source, other, rating))]
    if not sides or sides[-1].step.id != step.id or len({side.subject for side in sides}) < 2:
        return []
    names = [_name(source, side, sides) for side in sides]
    return [
        Heading(level, source.say("minutes.side-by-side")),
        _table(source, sides, names),
        *_answers(source, sides, names),
    ]


def _side(source: Source, step: Step, like: Rating) -> Side | None:
    rating = step.rating
    if rating is None or not rating.compare or not results.summed(rating):
        return None
    if (rating.set, rating.statements) != (like.set, like.statements):
        return None
    if step.visibility == "private" or not step.record:
        return None
    for run in (*reversed(source.runs.get(step.id, [])), None):
        rated = results.result(source, step, rating, run)
        if rated.any and not results.still_sealed(source, rating, run):
            total = results.total_of(source, step, rating, rated)
            return Side(step, typed(rating.subject or step.title), rated, total)
    return None


def _name(source: Source, side: Side, sides: list[Side]) -> str:
    """The subject; with its place on the agenda where it was rated more than once."""
    if sum(other.subject == side.subject for other in sides) == 1:
        return side.subject
    return source.say("minutes.subject-item", subject=side.subject, number=source.state.number_of(side.step.id))


def _table(source: Source, sides: list[Side], names: list[str]) -> Table:
    statements = sides[0].result.rating.statements
    rows = [
        (f"{place + 1}. {typed(statement.text)}", *(_mean(source, side.result, place) for side in sides))
        for place, statement in enumerate(statements)
    ]
    columns = (Column(source.say("minutes.statement-column")), *(Column(name, figures=True) for name in names))
    return Table(
        columns, (*rows, (source.say("minutes.mean-row"), *(_total(source, side) for side in sides))), bold_last=True
    )


def _mean(source: Source, result: Result, place: int) -> str:
    if place in result.withheld:
        return source.say("minutes.too-few")
    figure = result.shown[place]
    return figures.mean(source, figure.mean if figure else None, 1)


def _total(source: Source, side: Side) -> str:
    if side.total is None:
        return source.say("minutes.total-withheld")
    return figures.total_mean(source, side.result.rating, side.total)


def _answers(source: Source, sides: list[Side], names: list[str]) -> list[Block]:
    """How many answers each has, where they are not all alike and none is withheld."""
    totals = [side.total for side in sides]
    each = {figure.n if figure else 0 for side in sides for figure in side.result.shown}
    if None in totals or len(each) == 1:
        return []
    answers = ", ".join(f"{name} {total.n}" for name, total in zip(names, totals, strict=True) if total)
    return [Paragraph((Inline(source.say("minutes.answers-differ", answers=answers)),))]
