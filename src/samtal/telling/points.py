"""The clause about points that were entered for a row, and by what number a statement is called.

Rule: says what is left of all points, for that is what is looked at while they are called out; but nothing of either
where the room reads it before it has been shown the result.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import figures, points
from samtal.session.statements import asked
from samtal.telling.outcome import MEANS

if TYPE_CHECKING:
    from samtal.session.captured import Answer, Totals
    from samtal.session.points import Spread
    from samtal.telling.outcome import Outcome
    from samtal.template.model import Step


def statement_number(outcome: Outcome, step: Step, capture: Totals | Answer) -> int:
    """The number that the screens call a statement by, from 1; 0 where it is not asked any more."""
    rating = asked(outcome.state, step, figures.run_of(outcome.state, step.id, capture.run))
    ids = [statement.id for statement in rating.statements] if rating else []
    return ids.index(capture.statement) + 1 if capture.statement in ids else 0


def clause(outcome: Outcome, step: Step, capture: Totals) -> str:
    """How many points a row has, whether that can be, and how many are left of all."""
    run, got = figures.run_of(outcome.state, step.id, capture.run), sum(capture.counts)
    number, place = statement_number(outcome, step, capture), outcome.state.number_of(step.id)
    hidden = MEANS in outcome.unseen  # points are the result itself
    left = [] if hidden else _left(outcome, points.spread(outcome.state, step, run))
    here, elsewhere = "telling.points", "telling.points-in"
    if hidden:
        here, elsewhere = "telling.points-hidden", "telling.points-in-hidden"
    told = [outcome.say(here if outcome.state.step is step else elsewhere, number=number, n=got, step=place), *left]
    clauses = [", ".join(told)]
    if bound := points.broken_bound(outcome.state, step, run, got):
        code = "telling.points-max" if bound.upper else "telling.points-min"
        clauses.append(outcome.say(code, n=bound.each, all=bound.all))
    if outcome.has("redact"):
        clauses.append(outcome.say("telling.totals-final"))
    return ". ".join(clauses)


def _left(outcome: Outcome, spread: Spread) -> list[str]:
    """How many of all points are left, or too many; nothing where nobody has said how many are here."""
    if not spread.all:
        return []
    code = "telling.points-left" if spread.left >= 0 else "telling.points-over"
    return [outcome.say(code, n=abs(spread.left), all=spread.all)]
