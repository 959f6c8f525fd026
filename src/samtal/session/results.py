"""What may be shown of a rating's figures, run by run: the same in the minutes and to the room.

Rule: figures so few that they would tell who said what are withheld, and so is every sum from which they could be
reckoned; an open rating withholds nothing, a sealed one everything until it is closed. What is still being counted slip
by slip is no figure yet: the difference between two would be a slip.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from samtal.session import figures, tally
from samtal.session.statements import asked
from samtal.words import say

if TYPE_CHECKING:
    from samtal.session.figures import Figure
    from samtal.session.state import Run, State
    from samtal.template.model import Rating, Step
    from samtal.words import Lang


class Result(NamedTuple):
    """The figures of one run, a place for each statement: those that may be shown, and which are withheld."""

    rating: Rating
    shown: tuple[Figure | None, ...]
    withheld: frozenset[int]

    @property
    def any(self) -> bool:
        """Whether anybody has answered anything."""
        return bool(self.withheld) or any(self.shown)

    @property
    def total(self) -> Figure | None:
        """All answers together; None where that would reveal what is withheld."""
        return None if self.withheld else figures.together([figure for figure in self.shown if figure])

    @property
    def part(self) -> tuple[int, int] | None:
        """Of how many statements, and of all how many, the total is, where that is not of all of them."""
        answered = sum(1 for figure in self.shown if figure and figure.n)
        return (answered, len(self.shown)) if answered and answered < len(self.shown) else None


def result(state: State, step: Step, rating: Rating, run: Run | None) -> Result:
    """The figures of one run. A statement that nobody answered has none, which reveals nobody."""
    rating = asked(state, step, run) or rating
    if tally.is_counting(state, step.id, run):
        return Result(rating, (None,) * len(rating.statements), frozenset())
    shown: list[Figure | None] = []
    withheld = set()
    for place, figure in enumerate(figures.every(state, step, run)):
        answered = figure if figure and (figure.n or figure.unknown or rating.budget) else None  # 0 points are some
        if answered and figures.withheld(rating, answered):
            withheld.add(place)
            answered = None
        shown.append(answered)
    return Result(rating, tuple(shown), frozenset(withheld))


def summed(rating: Rating) -> bool:
    """Whether the answers can be summed up as figures of a scale."""
    return rating.budget is None


def part_told(lang: Lang, part: tuple[int, int] | None) -> str:
    """Of how many statements a total is, beside which it stands: "9 av 10 påståenden"; empty where of all of them."""
    return say(lang, "session.part", answered=part[0], all=part[1]) if part else ""


def total_of(state: State, step: Step, rating: Rating, own: Result) -> Figure | None:
    """The total of a run, unless something is withheld in this run or another of the same step."""
    runs = state.runs_of(step.id)
    hidden = any(result(state, step, rating, run).withheld for run in runs) if len(runs) > 1 else False
    return None if hidden else own.total
