"""What there is to rate: the statements of a rating, or the rows among which points are spread.

Rule: a line for each, by the number that it is rated by. Only points stand there as figures, for they are called out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import points, programme
from samtal.session.statements import asked
from samtal.telling import answering, naming, promise
from samtal.template import describing
from samtal.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.state import Run, State
    from samtal.template.model import Rating, Step
    from samtal.words import Lang


def lines(lang: Lang, state: State, step: Step, run: Run) -> Iterator[str]:
    """The statements, or the rows with their points and how many of all are left."""
    rating = asked(state, step, run)
    if rating is None:
        return
    if rating.budget:
        yield from _points(lang, state, step, run, rating)
        return
    yield from _answered(lang, state, step, rating)
    for number, statement in enumerate(rating.statements, 1):
        text = describing.statement(statement, rating.scale)
        yield say(lang, "status.statement", number=number, text=naming.shown(text))


def _answered(lang: Lang, state: State, step: Step, rating: Rating) -> Iterator[str]:
    """How it is answered, where that is said; that no figures are shown of so few."""
    if rating.answers:
        yield answering.now(lang, state, step, rating)
    asked_for = programme.asked(state, step)
    if told := promise.few(lang, asked_for):
        yield told


def _points(lang: Lang, state: State, step: Step, run: Run, rating: Rating) -> Iterator[str]:
    yield ", ".join(naming.budget(lang, rating))
    given = points.given(state, step, run)
    for number, (statement, mine) in enumerate(zip(rating.statements, given, strict=True), 1):
        got = "" if mine is None else f", {say(lang, 'status.points', n=mine)}"
        yield say(lang, "status.plain-row", number=number, text=naming.shown(statement.text)) + got
    spread = points.spread(state, step, run)
    if spread.all:
        code = "status.points-over" if spread.left < 0 else "status.points-left"
        yield say(lang, code, given=spread.given, all=spread.all, n=abs(spread.left))
