"""The figures of a rating, exact to the last digit.

Rule: fractions only; rounding belongs to those who write numbers. "Don't know" counts in no figure.
The mean is the sum of the answers given through their number (the SKIS notes: "summed and divided to a mean");
a level is the label of the nearest whole value, halves upwards, unless the template gives limits of its own.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from samtal.session import tally, timing, turns
from samtal.session.statements import asked
from samtal.words.numbers import half_up

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from samtal.session.captured import Answer, Totals
    from samtal.session.state import Person, Run, State
    from samtal.template.model import Rating, Statement, Step


class Figure(NamedTuple):
    """What is known of one statement: how many gave each value of the scale, lowest first, and "don't know"."""

    counts: tuple[int, ...]
    unknown: int
    lowest: int
    joint: bool = False  # each answer is a group's, given together

    @property
    def n(self) -> int:
        """How many answers were given."""
        return sum(self.counts)

    @property
    def sum(self) -> int:
        """The values of all answers added."""
        return sum(value * count for value, count in enumerate(self.counts, self.lowest))

    @property
    def mean(self) -> Fraction | None:
        """Sum through number; None without answers, for no answers is not 0."""
        return Fraction(self.sum, self.n) if self.n else None

    @property
    def share(self) -> Fraction | None:
        """The share of the answers that have the highest value; None without answers."""
        return Fraction(self.counts[-1], self.n) if self.n else None

    @property
    def median(self) -> Fraction | None:
        """The middle answer, or half-way between the two middle ones."""
        if not self.n:
            return None
        return Fraction(self._answer_at((self.n - 1) // 2) + self._answer_at(self.n // 2), 2)

    @property
    def variance(self) -> Fraction | None:
        """How far the answers lie from their mean, squared, on the average of all given; None without answers.

        The spread that people are told is its root: see `numbers.root`.
        """
        if self.mean is None:
            return None
        squares = sum(value * value * count for value, count in enumerate(self.counts, self.lowest))
        return Fraction(squares, self.n) - self.mean**2

    def missing(self, expected: int | None) -> int | None:
        """How many of those expected to answer have not, "don't know" being an answer; None where nobody knows."""
        return None if expected is None else max(0, expected - self.n - self.unknown)

    def _answer_at(self, place: int) -> int:
        """The answer at `place` (from 0) when all are laid out lowest first."""
        reached = list(accumulate(self.counts))
        return self.lowest + next(n for n, so_far in enumerate(reached) if place < so_far)


def figure(state: State, step: Step, run: Run | None, statement: Statement) -> Figure | None:
    """The figure of one statement in one run; None where nothing has been entered.

    Totals and single answers do not mix: decide.py refuses a single answer where totals stand; if both arrive by
    merging, the totals hold.
    """
    rating = asked(state, step, run) if step.rating and step.rating.budget else step.rating
    if rating is None:
        return None
    answers = answers_for(state, step, run, statement.id)
    return _figure(rating, totals_for(state, step, run, statement.id), answers)


def every(state: State, step: Step, run: Run | None) -> list[Figure | None]:
    """The same of each statement of the rating, in their order: all answers are gone through once for all of them."""
    rating, is_own = asked(state, step, run), owned(state, step.id, run)
    if rating is None:
        return []
    given: dict[str, list[Answer]] = {statement.id: [] for statement in rating.statements}
    for answer in state.answers.values():
        if answer.step == step.id and answer.statement in given and is_own(answer.run):
            given[answer.statement].append(answer)
    ids = [statement.id for statement in rating.statements]
    return [_figure(rating, totals_for(state, step, run, each), _latest(given[each])) for each in ids]


def _figure(rating: Rating, totals: Totals | None, answers: list[Answer]) -> Figure | None:
    scale = rating.scale
    if totals:
        if not (any(totals.counts) or totals.unknown or rating.budget):
            return None  # it is taken anew
        return Figure(_fitted(totals.counts, len(scale.values)), totals.unknown, scale.min)
    if not answers:
        return None
    values = [answer.value for answer in answers if answer.value is not None]
    joint = all(answer.group is not None for answer in answers)
    return Figure(tuple(values.count(v) for v in scale.values), len(answers) - len(values), scale.min, joint)


def _fitted(counts: tuple[int, ...], width: int) -> tuple[int, ...]:
    return (*counts[:width], *[0] * (width - len(counts)))


def is_closed(state: State, run: Run | None) -> bool:
    """Whether the rating of a run has closed: by itself, or because the meeting is over."""
    return state.ended is not None or (run is not None and run.closed)


def is_sealed(state: State, rating: Rating, run: Run | None) -> bool:
    """Whether nobody may see the figures of a run while they are entered: it has not begun, or the meeting is at it."""
    left = run is not None and run != state.run
    return rating.secrecy == "sealed" and not is_closed(state, run) and not left


def run_of(state: State, step_id: str, owner: str | None) -> Run | None:
    """Whose an entry is that was made in run `owner`: what was written outside any run is the first one's."""
    return state.run_of(step_id, owner)


def is_expected(state: State, run: Run | None, figure: Figure) -> bool:
    """Whether as many have answered, "don't know" counted too, as took part when the rating opened, or do now.

    Where nobody has said how many are here, any number is expected.
    """
    if figure.joint:
        return True
    here = {turns.number_taking_part(state), run.present if run else 0} - {0}
    return not here or figure.n + figure.unknown in {0, *here}


def expected(state: State, run: Run | None) -> int | None:
    """How many are to answer: all who take part while the meeting is at it, then those who did as it opened.

    Who was said later to take no part was never expected, who has gone home since was. None where nobody has said how
    many are here.
    """
    here = turns.number_taking_part(state)
    if run is None or run == state.run or not run.present:
        return here or None
    began = timing.spans(state, run)[0].begin if timing.spans(state, run) else 0
    return min(run.present, here + sum(_has_left(person, began) for person in state.people.values())) or None


def _has_left(person: Person, since: int) -> bool:
    last = person.presence[-1] if person.presence else None
    return last is not None and last.state == "left" and last.at >= since and not person.aside


def belongs(state: State, step_id: str, run: Run | None, owner: str | None) -> bool:
    """Whether an entry made in run `owner` is one of `run`'s."""
    return owned(state, step_id, run)(owner)


def owned(state: State, step_id: str, run: Run | None) -> Callable[[str | None], bool]:
    """The same of many entries, by the run that each was made in; what was written outside any is the first one's."""
    mine, ids = run.id if run else None, [each.id for each in state.runs_of(step_id)]
    is_first = mine == next(iter(ids), None)
    return lambda owner: owner == mine if owner in ids else is_first


def totals_for(state: State, step: Step, run: Run | None, statement: str) -> Totals | None:
    """The latest totals of a statement in a run; while slips are counted there, those counts."""
    if step.rating and tally.is_counting(state, step.id, run):
        return tally.totals(state, step.id, run, statement, step.rating.scale.values)
    is_own = owned(state, step.id, run)
    candidates = [t for t in state.totals.values() if t.statement == statement and t.step == step.id and is_own(t.run)]
    return max(candidates, key=lambda t: (t.order, t.id), default=None)


def answers_for(state: State, step: Step, run: Run | None, statement: str) -> list[Answer]:
    """The latest answer of each person, or group, to a statement in a run."""
    is_own = owned(state, step.id, run)
    return _latest(
        [a for a in state.answers.values() if a.statement == statement and a.step == step.id and is_own(a.run)]
    )


def _latest(mine: list[Answer]) -> list[Answer]:
    latest = {(answer.person, answer.group): answer for answer in sorted(mine, key=lambda a: (a.order, a.id))}
    return [answer for answer in latest.values() if not answer.gone]


def is_named(state: State, step: Step, run: Run | None) -> bool:
    """Whether any answer in a run is kept with who gave it, though numbers may stand in its place."""
    rating = asked(state, step, run)
    return any(answers_for(state, step, run, statement.id) for statement in (rating.statements if rating else ()))


def together(figures: list[Figure]) -> Figure | None:
    """All answers to all statements as one figure."""
    if not figures:
        return None
    columns = zip(*(figure.counts for figure in figures), strict=True)
    joint = all(figure.joint for figure in figures)
    return Figure(tuple(map(sum, columns)), sum(f.unknown for f in figures), figures[0].lowest, joint)


def level(rating: Rating, mean: Fraction | None) -> str:
    """The label that a mean bears; empty where the scale has none for it."""
    if mean is None:
        return ""
    if rating.levels:
        reached = [level for level in rating.levels if level.at_least <= mean]
        return max(reached, key=lambda level: level.at_least).label if reached else ""
    scale = rating.scale
    if len(scale.labels) != len(scale.values):
        return ""
    return scale.labels[int(half_up(mean)) - scale.min]


def withheld(rating: Rating, figure: Figure) -> bool:
    """Whether so few have answered that showing the figure would tell who said what; groups and points never do.

    Where one answer may be shown, none may be.
    """
    if rating.secrecy == "open" or rating.budget or figure.joint or rating.min_answers <= 1:
        return False
    return figure.n < rating.min_answers


def has_figures(state: State, step: Step, run: Run | None) -> bool:
    """Whether anything has been entered in this run of a rating."""
    return any(every(state, step, run))


def ranks(figures: list[Figure | None]) -> list[int | None]:
    """The place of each statement by its mean, highest first; equals share the better place."""
    means = [figure.mean if figure else None for figure in figures]
    return [None if mean is None else 1 + sum(1 for m in means if m is not None and m > mean) for mean in means]


def widest(figures: Sequence[Figure | None]) -> tuple[int, ...]:
    """The places (from 0) of the statements on which the answers lie furthest apart, all of them where several do.

    None where nobody differs from anybody, there are not two statements to choose between, or it is most of them.
    """
    spreads = {place: figure.variance for place, figure in enumerate(figures) if figure and figure.variance is not None}
    most = max(spreads.values(), default=Fraction(0))
    if len(spreads) < 2 or not most:
        return ()
    places = tuple(place for place, spread in spreads.items() if spread == most)
    return () if len(places) * 2 > len(spreads) else places
