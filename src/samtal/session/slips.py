"""One slip at a time: reading what stands on it, adding it to what is counted, and how many there are of how many.

Rule: a slip has no name, no place and no time. What it says is added to the counts and forgotten; nobody is told what
it said, not in a refusal either.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from samtal.session import closing, figures, joint, ratings, tally, turns
from samtal.session.commands.rating import BLANK, UNKNOWN
from samtal.session.ratings import first_figures, rating_of
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from samtal.session import commands as c
    from samtal.session.captured import Marks, Tally
    from samtal.session.events import Fact
    from samtal.session.state import Run, State
    from samtal.template.model import Rating, Statement, Step

Mark = int | str
"""What stands on a slip for a statement: a value of the scale, BLANK or UNKNOWN."""

_SIGNS: Final = {BLANK: BLANK, "–": BLANK, "−": BLANK, "_": BLANK, UNKNOWN: UNKNOWN}
_APART: Final = re.compile(r"[\s,;]+")
_NUMBER: Final = re.compile(r"[-−]?[0-9]{1,6}")


def read(rating: Rating, text: str) -> tuple[Mark, ...]:
    """The marks of a slip as they are typed: `3342221121`, a sign for each statement, spaces wherever one likes.

    Where the scale has values of more than one sign they stand apart: `10 7 - ?`. Raises RefusedError.
    """
    signs = [_SIGNS.get(sign, sign) for sign in _signs(rating, text)]
    marks = tuple(_mark(rating, number, sign) for number, sign in enumerate(signs, 1))
    check(rating, marks)
    return marks


def needs_gaps(rating: Rating) -> bool:
    """Whether some value of the scale is more than one sign, so that marks are typed apart."""
    return rating.scale.max > 9 or rating.scale.min < 0


def is_as_many(rating: Rating, text: str) -> bool:
    """Whether a text of marks has as many of them as a slip here."""
    return len(_signs(rating, text)) == len(rating.statements)


def _signs(rating: Rating, text: str) -> list[str]:
    if needs_gaps(rating):
        return [sign for sign in _APART.split(text.strip()) if sign]
    return [*_APART.sub("", text)]


def _mark(rating: Rating, number: int, sign: str) -> Mark:
    if sign in {BLANK, UNKNOWN}:
        return sign
    if not _NUMBER.fullmatch(sign):
        raise _off_scale(rating, number)
    return int(sign.replace("−", "-"))


def _off_scale(rating: Rating, number: int) -> RefusedError:
    code = "slips.off-scale" if rating.scale.unknown else "slips.off-scale-known"
    return RefusedError(code, number=number, low=rating.scale.min, high=rating.scale.max)


def check(rating: Rating, marks: tuple[Mark, ...]) -> None:
    """Refuse a slip that has too few or too many marks, or one that is none of the scale's. It says no value."""
    expected = len(rating.statements)
    if len(marks) != expected:
        code = "slips.too-short" if len(marks) < expected else "slips.too-long"
        raise RefusedError(code, found=len(marks), expected=expected)
    for number, mark in enumerate(marks, 1):
        known = mark == BLANK or (mark == UNKNOWN and rating.scale.unknown) or mark in rating.scale.values
        if mark == UNKNOWN and not rating.scale.unknown:
            raise RefusedError("session.no-unknown")
        if not known:
            raise _off_scale(rating, number)


def give(state: State, command: c.GiveSlip, _now: int) -> list[Fact]:
    """One more slip is counted. Where figures were typed before, these are counted on from there."""
    step, run = closing.place(state, command)
    rating = asked_on_slips(state, step, run)
    check(rating, command.marks)
    counted = tally.of(state, step.id, run)
    if counted is None and run is not None and run.closed:
        raise RefusedError("slips.closed", number=state.number_of(step.id))
    if command.back:
        return _taken_away(state, step, run, tuple(zip(rating.statements, command.marks, strict=True)))
    moved = [] if counted else closing.blanked(state, step, run)
    counted = counted or closing.counts_standing(state, step, run)
    counted = counted._replace(slips=counted.slips + 1)
    for statement, mark in zip(rating.statements, command.marks, strict=True):
        counted = counted.with_counts(statement.id, _one_more(counted.counts.get(statement.id, {}), mark))
    return [*first_figures(state, step, run), *moved, *tally.becomes(state, step.id, run, counted)]


def _taken_away(state: State, step: Step, run: Run | None, marks: tuple[tuple[Statement, Mark], ...]) -> list[Fact]:
    """A slip is not counted any more; refused where what it says is not among what is counted."""
    counted = tally.of(state, step.id, run)
    if counted is None or not counted.slips:
        raise RefusedError("slips.not-there")
    counted = counted._replace(slips=counted.slips - 1)
    for statement, mark in marks:
        if mark != BLANK:
            there_are = counted.counts.get(statement.id, {})
            value = mark if isinstance(mark, int) else None
            if not there_are.get(value):
                raise RefusedError("slips.not-there")
            counted = counted.with_counts(statement.id, {**there_are, value: there_are[value] - 1})
    return tally.becomes(state, step.id, run, counted if counted.slips or counted.counts else None)


def _one_more(marks: Marks, mark: Mark) -> Marks:
    if mark == BLANK:
        return marks
    value = mark if isinstance(mark, int) else None
    return {**marks, value: marks.get(value, 0) + 1}


_OTHER_WAY: Final = {"hands": "slips.hands", "people": "slips.people", "file": "slips.file"}
"""What is said where answers are given in another way, which slips are not counted together with."""


def asked_on_slips(state: State, step: Step, run: Run | None) -> Rating:
    """What the slips of this item answer; refused where it is not answered on slips, or answers with names stand."""
    rating = rating_of(state, step, run)
    if joint.is_joint(step):
        raise RefusedError("session.per-group")
    if rating.budget:
        raise RefusedError("slips.points")
    if not rating.statements:
        raise RefusedError("session.no-statements", title=step.title)
    if figures.is_named(state, step, run):
        raise RefusedError("slips.named-stand", number=state.number_of(step.id))
    if ratings.had_names(state, step, run):
        raise RefusedError("slips.were-named", number=state.number_of(step.id))
    if rating.answers in _OTHER_WAY:
        raise RefusedError(_OTHER_WAY[rating.answers], number=state.number_of(step.id))
    return rating


def to_come(state: State, step: Step, run: Run | None) -> bool:
    """Whether slips are being counted and more are expected, or nobody knows how many: there are no figures yet.

    What is counted on without slips, as raised hands are, and points, are none.
    """
    if step.rating is None or step.rating.budget or not ratings.are_slips(state, step, run):
        return False
    given, expected = progress(state, step, run)
    return expected is None or given < expected


def progress(state: State, step: Step, run: Run | None) -> tuple[int, int | None]:
    """How many slips are counted, and how many are expected: of so many as take part; None where nobody has said."""
    counted = tally.of(state, step.id, run)
    expected = turns.number_taking_part(state) or (run.present if run else 0)
    return counted.slips if counted else 0, expected or None


def stand(state: State, step: str, run: Run | None) -> tuple[Tally | None, str, int]:
    """How the counts stand: what they are, of which run, and how often that has been closed or opened again."""
    of = run.id if run else ""
    closed = sum(event.kind == "rating_closed" and event.entity == of for event in state.log)
    return tally.of(state, step, run), of, closed
