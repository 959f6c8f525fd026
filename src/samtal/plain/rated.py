"""What there is to rate: the statements of a rating, or the rows among which points are spread.

Rule: a line for each, by the number that it is rated by, with how many have answered. What they answered stands there
only of points, for they are called out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import figures, points, programme, results
from samtal.session.statements import asked
from samtal.telling import answering, naming, promise
from samtal.template import describing
from samtal.words import numbers, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.figures import Figure
    from samtal.session.results import Result
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
    yield from _promised(lang, state, step, rating)
    result = results.result(state, step, rating, run)
    for number, statement in enumerate(rating.statements, 1):
        text = naming.shown(describing.statement(statement, rating.scale))
        is_told = result.shown[number - 1] is not None or number - 1 in result.withheld
        figure = figures.figure(state, step, run, statement) if is_told else None
        answered = _answered(lang, state, run, figure)
        yield ", ".join([say(lang, "status.statement", number=number, text=text), *answered])
    yield from _widest(lang, state, run, result)


def _answered(lang: Lang, state: State, run: Run, figure: Figure | None) -> Iterator[str]:
    """How many have answered, do not know, and are missing; of a figure for each group nothing."""
    if figure is None or figure.joint:
        return
    yield say(lang, "telling.answers", n=figure.n)
    if figure.unknown:
        yield say(lang, "telling.unknown", n=figure.unknown)
    if missing := figure.missing(figures.expected(state, run)):
        yield say(lang, "status.answers-missing", n=missing)


def _widest(lang: Lang, state: State, run: Run, result: Result) -> Iterator[str]:
    """Which statement is most to be talked about, once all have answered all of them and that may be seen."""
    is_whole = all(figure and figures.is_expected(state, run, figure) for figure in result.shown)
    if figures.expected(state, run) is None or not is_whole or figures.is_sealed(state, result.rating, run):
        return
    places = figures.widest(result.shown)
    if places:
        which = numbers.ranges(lang, [place + 1 for place in places])
        yield say(lang, "status.widest", n=len(places), which=which)


def _promised(lang: Lang, state: State, step: Step, rating: Rating) -> Iterator[str]:
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
