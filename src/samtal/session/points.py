"""Points that each has to spread over the statements of a rating: how many each got, in what order, and what is left.

Rule: exact numbers. Equals share a place, and the next ones after them have the place that they would have had. How
many points there are follows from how many are here, or were when the rating opened; nobody is held to it.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from samtal.session import figures, turns
from samtal.session.statements import asked

if TYPE_CHECKING:
    from samtal.session.state import Run, State
    from samtal.template.model import Statement, Step


class Placed(NamedTuple):
    """A statement with its points, its share of all that were given, and its place; all None where none were entered.

    `number` is what the screens call it by; `shared`: others have the same place.
    """

    number: int
    statement: Statement
    points: int | None = None
    share: Fraction | None = None
    place: int | None = None
    shared: bool = False


class Spread(NamedTuple):
    """How many points were given, and how many there are to give; 0 where nobody has said how many are here."""

    given: int
    all: int

    @property
    def left(self) -> int:
        """How many are left; below 0 where more were given than there are, 0 where that is not known."""
        return self.all - self.given if self.all else 0


def raters(state: State, run: Run | None) -> int:
    """How many have points to give: those who take part as long as the meeting is at it, then those who were."""
    return (
        turns.number_taking_part(state)
        if run is None or run == state.run
        else run.present or turns.number_taking_part(state)
    )


def given(state: State, step: Step, run: Run | None) -> list[int | None]:
    """The points of each statement, None where none have been entered."""
    rating = asked(state, step, run)
    each = [figures.figure(state, step, run, statement) for statement in (rating.statements if rating else ())]
    return [figure.n if figure else None for figure in each]


def spread(state: State, step: Step, run: Run | None) -> Spread:
    """How many of all points have been given."""
    budget = step.rating.budget if step.rating else None
    return Spread(sum(points or 0 for points in given(state, step, run)), (budget or 0) * raters(state, run))


def ranking(state: State, step: Step, run: Run | None) -> list[Placed]:
    """The statements, those with the most points first, equals as they stand, and last those without an entry."""
    rating, points = asked(state, step, run), given(state, step, run)
    known = [each for each in points if each is not None]
    if rating is None:
        return []
    placed = []
    for number, (statement, mine) in enumerate(zip(rating.statements, points, strict=True), 1):
        if mine is None:
            placed.append(Placed(number, statement))
            continue
        share = Fraction(mine, sum(known)) if any(known) else None
        place = 1 + sum(other > mine for other in known)
        placed.append(Placed(number, statement, mine, share, place, known.count(mine) > 1))
    return sorted(placed, key=lambda each: (each.points is None, -(each.points or 0)))


class Bound(NamedTuple):
    """A limit that the points of a statement break: so many from each, which makes so many from all together."""

    upper: bool
    each: int
    all: int


def broken_bound(state: State, step: Step, run: Run | None, points: int) -> Bound | None:
    """The limit that a statement with so many points breaks; nobody is held to it."""
    rating, heads = step.rating, raters(state, run)
    if rating is None or not heads:
        return None
    if rating.max is not None and points > rating.max * heads:
        return Bound(True, rating.max, rating.max * heads)
    if rating.min is not None and points < rating.min * heads:
        return Bound(False, rating.min, rating.min * heads)
    return None
