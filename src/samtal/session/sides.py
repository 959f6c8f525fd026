"""Which ratings of a meeting belong beside each other: of the same statements, about several or before and after.

Rule: a side is one run of one rating in which somebody has answered and whose figures may be seen; nothing of one that
is sealed, private or not recorded. The whole stands side by side where the statements are the same in the same order;
where only some are worded the same, those are compared and the others named. What is not to be compared never is.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.session import figures, results
from samtal.session.results import Result
from samtal.session.statements import asked
from samtal.template import comparing
from samtal.words import say
from samtal.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.session.figures import Figure
    from samtal.session.state import Run, State
    from samtal.template.model import Rating, Step
    from samtal.words import Lang

TIMES: Final = {1: "session.first-time", 2: "session.second-time", 3: "session.third-time"}


class Side(NamedTuple):
    """One run of a rating with its figures. `total` is None where it may not be shown.

    `number` is that of the item and `time` that of the run, both from 1, where they are needed to tell sides of one
    name apart; else 0. `subject` is what was rated, else the item's title.
    """

    step: Step
    run: Run | None
    subject: str
    result: Result
    total: Figure | None
    number: int = 0
    time: int = 0


class Sides(NamedTuple):
    """Two sides or more, in the order in which they were rated; their results are of the same statements in one order.

    `numbers` are those of the statements in the last side's rating, from 1. Of what is only partly the same, `changed`
    are the numbers of its statements that the first `earlier` sides do not have, and `gone` the other way round.
    """

    sides: tuple[Side, ...]
    numbers: tuple[int, ...]
    changed: tuple[int, ...] = ()
    gone: tuple[int, ...] = ()
    earlier: int = 0


def beside(state: State, step: Step, run: Run | None) -> Sides | None:
    """This run and all others of the same statements; None where there is no other."""
    own = _side(state, step, run)
    same = _where(state, own.result.rating, comparing.are_same) if own else []
    numbers = range(1, len(own.result.rating.statements) + 1) if own else ()
    return Sides(_told_apart(state, same), tuple(numbers)) if len(same) > 1 else None


def partly(state: State, step: Step, run: Run | None) -> Sides | None:
    """This run, and those it is beside, with the latest before it that at least half of the statements are from.

    None where there is no such one, and for all but the last of those that are beside each other.
    """
    own = _side(state, step, run)
    akin = _where(state, own.result.rating, _share) if own else []
    if own is None or own not in akin:
        return None
    mine, until = _like(akin, own), akin[: akin.index(own)]
    before = [side for side in until if side not in mine]
    if own != mine[-1] or not before:
        return None
    theirs = _like(until, before[-1])
    ids, earlier = (_ids(side.result.rating) for side in (own, before[-1]))
    common = [id_ for id_ in ids if id_ in earlier]
    return Sides(
        _told_apart(state, [_only(side, common) for side in (*theirs, *mine)]),
        tuple(ids.index(id_) + 1 for id_ in common),
        _lacking(ids, earlier),
        _lacking(earlier, ids),
        len(theirs),
    )


def _where(state: State, like: Rating, fits: Callable[[Rating, Rating], bool]) -> list[Side]:
    """Each run of each rating that fits this one and whose figures may be seen, in the order of the agenda."""
    runs = [(step, run) for step in state.agenda if step.rating for run in state.runs_or_none(step.id)]
    fitting = [(step, run) for step, run in runs if (rating := asked(state, step, run)) and fits(like, rating)]
    return [side for step, run in fitting if (side := _side(state, step, run))]


def name(lang: Lang, side: Side, subject: str) -> str:
    """What a side is called: its `subject` as the face writes it, and what tells it from others of that name."""
    words = [subject]
    if side.number:
        words.append(say(lang, "session.side-item", number=side.number))
    if side.time:
        words.append(say(lang, TIMES.get(side.time, "session.nth-time"), n=side.time))
    return ", ".join(words)


def _side(state: State, step: Step, run: Run | None) -> Side | None:
    rating = step.rating
    if rating is None or not results.summed(rating) or step.visibility != "full" or not step.record:
        return None
    result = results.result(state, step, rating, run)
    if not result.any or figures.is_sealed(state, rating, run) or any(f and f.joint for f in result.shown):
        return None  # of groups each has a figure of its own: they stand beside each other
    total = results.total_of(state, step, rating, result)
    return Side(step, run, rating.subject or step.title, result, total)


def _like(all_: list[Side], own: Side) -> list[Side]:
    return [side for side in all_ if comparing.are_same(side.result.rating, own.result.rating)]


def _share(one: Rating, other: Rating) -> bool:
    """Whether at least half of the statements of either are those of the other, on the same scale."""
    if not (one.compare and other.compare) or one.budget or other.budget or one.scale.values != other.scale.values:
        return False
    ids, others = _ids(one), _ids(other)
    return bool(ids) and len(set(ids) & set(others)) * 2 >= max(len(ids), len(others))


def _ids(rating: Rating) -> list[str]:
    return [statement.id for statement in rating.statements]


def _lacking(ids: list[str], others: list[str]) -> tuple[int, ...]:
    return tuple(number for number, id_ in enumerate(ids, 1) if id_ not in others)


def _only(side: Side, ids: list[str]) -> Side:
    """The side with the figures of these statements alone, in this order; no total where the whole has none."""
    rating, shown, withheld = side.result
    places = [_ids(rating).index(id_) for id_ in ids]
    kept = Result(
        replace(rating, statements=tuple(rating.statements[place] for place in places)),
        tuple(shown[place] for place in places),
        frozenset(new for new, place in enumerate(places) if place in withheld),
    )
    return side._replace(result=kept, total=kept.total if side.total else None)


def _told_apart(state: State, sides: list[Side]) -> tuple[Side, ...]:
    """These sides with what tells those of one name apart; a name is the same where only case and spaces differ."""
    each = [(folded(side.subject), side.step.id) for side in sides]
    times = Counter(each)
    items = Counter(name for name, _ in times)
    return tuple(
        side._replace(
            number=state.number_of(side.step.id) if items[name] > 1 else 0,
            time=side.run.number if side.run and times[name, step] > 1 else 0,
        )
        for side, (name, step) in zip(sides, each, strict=True)
    )
