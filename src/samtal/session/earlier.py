"""Ratings of one series beside each other, statement by statement.

Rule: pure, and exact: fractions until somebody writes a number. The same is what is worded the same but for case and
spaces, on the same scale and in whatever order; another wording only where the author has given both the same id. What
has no counterpart is told of and not compared. Who is rated is known by name; of several ratings of the same in one
session the first and the last count.
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from samtal.session import figure_rows, joint
from samtal.words.numbers import half_up
from samtal.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from samtal.session.figure_rows import FigureRow
    from samtal.session.state import Run, State
    from samtal.template.model import Rating, Step


class RatingHead(NamedTuple):
    """One rating in one session: where and when it was, of whom, on which scale. `joint`: each answer is a group's."""

    session: str
    date: str
    step: str
    run: str | None
    subject: str
    lowest: int
    highest: int
    joint: int = 0

    @property
    def two_valued(self) -> bool:
        """Whether shares say it all."""
        return self.highest - self.lowest == 1


class Rated(NamedTuple):
    """The figure of a statement in one rating; `n` and `sum` are None where there is none, or too few answered.

    `wording` is the same for the same words on the same scale, `statement` is the author's own id where there is one.
    """

    head: RatingHead
    place: int
    n: int | None
    sum: int | None
    wording: str
    statement: str
    text: str

    @property
    def mean(self) -> Fraction | None:
        """The mean; of a scale of two values the share that chose the higher."""
        if not self.n or self.sum is None:
            return None
        mean = Fraction(self.sum, self.n)
        return mean - self.head.lowest if self.head.two_valued else mean

    @property
    def shown(self) -> Fraction | None:
        """The figure as exactly as it is shown: to a tenth, a share to a hundredth."""
        return None if self.mean is None else half_up(self.mean, 2 if self.head.two_valued else 1)


class Sitting(NamedTuple):
    """One rating of one subject in one session. `number` of `of`: so many of the same were held there."""

    head: RatingHead
    lines: Sequence[Rated]
    number: int = 1
    of: int = 1

    @property
    def key(self) -> str:
        """What the subject is known by; what groups answer together is another thing than what each answers."""
        return _key(self.head.subject, joint=bool(self.head.joint))

    @property
    def answers(self) -> tuple[int, int]:
        """How many answered, from the fewest to the most of its statements; 0 where too few did to be told of."""
        each = [line.n for line in self.lines if line.n]
        return (min(each), max(each)) if each else (0, 0)


class Pair(NamedTuple):
    """A statement then and now."""

    before: Rated
    now: Rated

    @property
    def sign(self) -> int:
        """Whether the figures that are shown rose (1), fell (-1) or are the same (0)."""
        then, today = self.before.shown, self.now.shown
        return 0 if then is None or today is None else (today > then) - (today < then)


class LeftOut(NamedTuple):
    """What is not compared of two ratings. Places are from 1, those of the later rating.

    `reworded`: other words stand there than in the earlier one. `added`: there was no such statement. `silent`: too few
    answered, or nobody. `dropped`: so many of the earlier statements are not asked any more. So many are `compared`, of
    `all` that the later rating has.
    """

    reworded: tuple[int, ...] = ()
    added: tuple[int, ...] = ()
    silent: tuple[int, ...] = ()
    dropped: int = 0
    compared: int = 0
    all: int = 0

    @property
    def any(self) -> bool:
        """Whether there is anything."""
        return bool(self.reworded or self.added or self.silent or self.dropped)


class Comparison(NamedTuple):
    """Two ratings of the same subject. `rescaled`: nothing can be compared as the scale is another."""

    before: Sitting
    now: Sitting
    pairs: tuple[Pair, ...]
    left_out: LeftOut = LeftOut()
    rescaled: bool = False

    @property
    def means(self) -> tuple[Fraction, Fraction] | None:
        """All answers to what is compared, then and now; None where nothing is."""
        then, today = (together([getattr(pair, side) for pair in self.pairs]) for side in ("before", "now"))
        return None if then is None or today is None else (then, today)


class Belonging(NamedTuple):
    """The series of a session; and, where the same was rated before in another, that one and the day (ISO)."""

    series: str = ""
    other: str = ""
    date: str = ""


def together(lines: Sequence[Rated]) -> Fraction | None:
    """The mean of all answers to these; None where one of them has no figure, or there are none."""
    if not lines or any(line.mean is None for line in lines):
        return None
    n, all_ = sum(line.n or 0 for line in lines), sum(line.sum or 0 for line in lines)
    return Fraction(all_, n) - (lines[0].head.lowest if lines[0].head.two_valued else 0)


def numbered(found: Sequence[Sitting]) -> list[Sitting]:
    """The same ratings, oldest first, each with which of how many of its subject it is in its session."""
    wheres = [(sitting.head.session, sitting.key) for sitting in found]
    all_, held = Counter(wheres), Counter[tuple[str, str]]()
    told = []
    for sitting, where in zip(found, wheres, strict=True):
        held[where] += 1
        told.append(sitting if all_[where] == 1 else sitting._replace(number=held[where], of=all_[where]))
    return told


def first_and_last(all_: Sequence[Sitting]) -> list[Sitting]:
    """Of several ratings of the same in one session only these two."""
    return [sitting for sitting in all_ if sitting.number in {1, sitting.of}]


def before(all_: Sequence[Sitting], now: Sitting) -> Sitting | None:
    """The last rating of the same subject in an earlier session; `all_` come oldest first.

    It is the last that asked any of the same on the same scale, where there is one.
    """
    earlier = _earlier(all_, now.head.session, now.head.date)
    same = [sitting for sitting in earlier if sitting.key == now.key]
    alike = (sitting for sitting in reversed(same) if matched(sitting, now))
    return next(alike, same[-1] if same else None)


def _earlier(all_: Sequence[Sitting], session: str, date: str) -> list[Sitting]:
    """Those of the sessions before this one; where it has no figures itself, of those that were not held later."""
    order = list(dict.fromkeys(sitting.head.session for sitting in all_))
    if session in order:
        return [sitting for sitting in all_ if sitting.head.session in order[: order.index(session)]]
    return [sitting for sitting in all_ if sitting.head.date <= date]


def last_time(all_: Sequence[Sitting], state: State, step: Step) -> Sitting | None:
    """The last time that any of the same was rated on the same scale, whether or not there are figures yet here."""
    if step.rating is None or not step.rating.compare:
        return None
    key, asked = subject_key(step), _asked(step, step.rating)
    same = (sitting for sitting in reversed(_earlier(all_, state.id, state.date)) if sitting.key == key)
    return next((sitting for sitting in same if matched(sitting, asked)), None)


def _asked(step: Step, rating: Rating) -> Sitting:
    """A rating as it will be, without a figure yet."""
    head = RatingHead("", "", step.id, None, figure_rows.subject(step), rating.scale.min, rating.scale.max)
    asked = enumerate(rating.statements, 1)
    lines = [Rated(head, n, None, None, figure_rows.wording(rating, of), of.id, of.text) for n, of in asked]
    return Sitting(head, lines)


def subject_key(step: Step) -> str:
    """What the subject of a rating is known by."""
    return _key(figure_rows.subject(step), joint=joint.is_joint(step))


def _key(subject: str, *, joint: bool) -> str:
    return f"{folded(subject)}\n" if joint else folded(subject)


def compare(then: Sitting, now: Sitting) -> Comparison:
    """The two, statement by statement."""
    counterparts = matched(then, now)
    pairs, silent = [], []
    for line in now.lines:
        other = counterparts.get(line.place)
        if other is not None and (line.mean is None or other.mean is None):
            silent.append(line.place)
        elif other is not None:
            pairs.append(Pair(other, line))
    left = {line.place for line in then.lines} - {other.place for other in counterparts.values()}
    alone = [line.place for line in now.lines if line.place not in counterparts]
    reworded = tuple(place for place in alone if place in left)
    added = tuple(place for place in alone if place not in left)
    left_out = LeftOut(reworded, added, tuple(silent), len(left) - len(reworded), len(pairs), len(now.lines))
    return Comparison(then, now, tuple(pairs), left_out, _scale(then, now))


def _scale(then: Sitting, now: Sitting) -> bool:
    return (then.head.lowest, then.head.highest) != (now.head.lowest, now.head.highest)


def matched(then: Sitting, now: Sitting) -> dict[int, Rated]:
    """The statement of the earlier rating that each of the later one is the same as, by place."""
    if _scale(then, now):
        return {}
    found: dict[int, Rated] = {}
    for part in ("wording", "statement"):
        taken = {line.place for line in found.values()}
        free = {getattr(line, part): line for line in reversed(then.lines) if line.place not in taken}
        for line in now.lines:
            if line.place not in found and (other := free.pop(getattr(line, part), None)):
                found[line.place] = other
    return found


def of_state(state: State, step: Step, run: Run | None) -> Sitting | None:
    """A rating of the session at hand, as it would stand among those of the series; None where it has no figures."""
    rows = figure_rows.of_run(state, step, step.rating, run) if step.rating and step.rating.compare else []
    return _sitting(rows, state.date) if rows else None


def of_session(state: State) -> list[Sitting]:
    """All ratings of the session at hand that may be compared."""
    rows = [row for row in figure_rows.every(state) if row["compared"]]
    in_order = sorted(rows, key=lambda row: str(row["run"] or ""))
    return numbered([_sitting(list(each), state.date) for _, each in groupby(in_order, lambda row: row["entity"])])


def held(trend: Callable[[str], list[Sitting]], state: State) -> list[Sitting]:
    """The ratings of the session's series, as `trend` finds them; it is not asked where nothing would be compared."""
    return trend(state.id) if any(step.rating and step.rating.compare for step in state.agenda) else []


def wordings(state: State) -> list[str]:
    """What the statements that may be compared are known by, whether or not they have been rated."""
    ratings = [step.rating for step in state.agenda if step.rating and step.rating.compare]
    return [figure_rows.wording(rating, statement) for rating in ratings for statement in rating.statements]


def _sitting(rows: Sequence[FigureRow], date: str) -> Sitting:
    """The rows of one rating as the archive would give them."""
    values: dict[str, Any] = {**rows[0], "date": date}
    head = RatingHead(*(values[name] for name in RatingHead._fields))
    return Sitting(head, tuple(_line(head, row) for row in rows))


def _line(head: RatingHead, row: Mapping[str, Any]) -> Rated:
    return Rated(head, row["place"], row["answers"], row["total"], row["wording"], row["statement"], row["text"])
