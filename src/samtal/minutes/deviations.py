"""Where the meeting departed from its agenda: put in, struck, held again, moved, longer or shorter, not reached.

Rule: facts only, in the order of the agenda, and no heading where there are none. Of points that changed places the
fewest are named that explain the order; those without a time, and those not reached, are one line each.
"""

from __future__ import annotations

from bisect import bisect_left
from fractions import Fraction
from typing import TYPE_CHECKING

from samtal.minutes import agenda, times
from samtal.minutes.document import Bullets, Heading, Inline, Item
from samtal.template import timetable
from samtal.words import numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.minutes.document import Block
    from samtal.minutes.source import Source
    from samtal.template.model import Step


def blocks(source: Source) -> list[Block]:
    """The departures as a list, if there are any."""
    moved = _moved(source)
    items = [
        Item((Inline(source.say("minutes.deviation", number=number, title=source.title(step), what=what)),))
        for number, step in enumerate(source.state.agenda, 1)
        for what in _of(source, step, moved.get(number))
    ]
    items += [Item((Inline(sentence),)) for sentence in _sentences(source)]
    return [Heading(2, source.say("minutes.deviations")), Bullets(tuple(items))] if items else []


def _sentences(source: Source) -> list[str]:
    """What stands for several points, or for what the template does not have."""
    return [*(f"{sentence}." for sentence in agenda.added(source)), *_held(source), *_unreached(source)]


def _held(source: Source) -> Iterator[str]:
    """The points of which nobody knows when they were held, in one sentence."""
    held = [number for number, step in enumerate(source.state.agenda, 1) if source.held(step)]
    if held:
        yield source.say("minutes.were-held", numbers=numbers.ranges(source.lang, held))


def _unreached(source: Source) -> Iterator[str]:
    """The points that the meeting did not come to, in one sentence with their titles."""
    missed = [(number, step) for number, step in enumerate(source.state.agenda, 1) if source.unreached(step)]
    if missed:
        which = numbers.ranges(source.lang, [number for number, _ in missed])
        yield source.say("minutes.unreached", numbers=which, titles="; ".join(source.title(step) for _, step in missed))


def _of(source: Source, step: Step, after: int | None) -> Iterator[str]:
    if source.struck(step):
        yield source.say("minutes.was-struck")
        return
    yield from agenda.changes(source, step)
    if (runs := len(source.runs.get(step.id, []))) > 1:
        yield source.say("minutes.was-repeated", times=runs)
    if after is not None:
        yield source.say("minutes.was-moved", number=after) if after else source.say("minutes.was-first")
    yield from _lengths(source, step)


def _lengths(source: Source, step: Step) -> Iterator[str]:
    """Each change of a run's planned length that can be seen in whole minutes."""
    for run in source.runs.get(step.id, []):
        if run.each is not None and step.minutes_per_turn is not None:
            yield from _turns(source, step.minutes_per_turn, run.each)
        if run.planned is None or (run.each is not None and step.minutes is None):
            continue
        after = times.minutes(source, Fraction(run.planned, 60))
        if step.minutes is None:
            yield source.say("minutes.was-timed", after=after)
            continue
        before = times.minutes(source, step.minutes)
        if before != after:
            longer = run.planned > step.minutes * 60
            yield source.say("minutes.was-extended" if longer else "minutes.was-shortened", before=before, after=after)


def _turns(source: Source, planned: Fraction, each: int) -> Iterator[str]:
    """That the turns of a round were longer or shorter than the template has them."""
    before = timetable.seconds(planned) or 0
    if before != each:
        code = "minutes.turns-extended" if each > before else "minutes.turns-shortened"
        yield source.say(code, before=_measured(before), after=_measured(each))


def _measured(seconds: int) -> str:
    """Minutes and seconds as on a watch, 2:35."""
    return f"{seconds // 60}:{seconds % 60:02d}"


def _moved(source: Source) -> dict[int, int]:
    """Agenda numbers held out of order, each with the number held just before it; 0 for the first of all."""
    held: list[int] = []
    for stay in source.state.path:
        run = source.state.runs.get(stay.run or "")
        number = source.state.number_of(run.step) if run else 0
        if number and number not in held:
            held.append(number)
    kept = _longest_rise(held)
    return {number: held[place - 1] if place else 0 for place, number in enumerate(held) if number not in kept}


def _longest_rise(held: list[int]) -> set[int]:
    """The members of a longest rising subsequence: those who kept their order."""
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for number in held:
        place = bisect_left(tails, number)
        before[number] = tails[place - 1] if place else None
        tails[place : place + 1] = [number]
    kept, number_or_none = set[int](), tails[-1] if tails else None
    while number_or_none is not None:
        kept.add(number_or_none)
        number_or_none = before[number_or_none]
    return kept
