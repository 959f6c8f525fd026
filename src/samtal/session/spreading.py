"""Spreading the time that is left: shorter lengths that fit before every fixed time, or that there are none.

Rule: `spread` is arithmetic alone. Nothing becomes longer, nothing shorter than what it must have, and the sum is
exactly what there is. Each gives in proportion to what it can give; minutes are whole where they can be.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.session import clock, lengths, rounds, schedule, slack, timing
from samtal.session.lengths import LEAST
from samtal.session.refusal import RefusedError
from samtal.words import numbers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samtal.session import commands as c
    from samtal.session.events import Fact
    from samtal.session.slack import Stretch
    from samtal.session.state import Decided, State
    from samtal.template.model import Step

MINUTE: Final = 60


class Portion(NamedTuple):
    """Seconds that something is to take, and must have at least; it is given in whole `unit`s if that can be."""

    want: int
    least: int
    unit: int = MINUTE


def spread(there_is: int, portions: Sequence[Portion]) -> list[int] | None:
    """Seconds for each portion, together what there is where they want more; None where they must have more."""
    want, least = sum(each.want for each in portions), sum(each.least for each in portions)
    if want <= there_is:
        return [each.want for each in portions]
    if least > there_is:
        return None
    share = Fraction(want - there_is, want - least)
    exact = [each.want - share * (each.want - each.least) for each in portions]
    rounded = [_rounded(each, whole) for each, whole in zip(exact, portions, strict=True)]
    return _evened(there_is, portions, exact, rounded)


def _rounded(exact: Fraction, portion: Portion) -> int:
    """To whole units, half up, within what it wants and must have."""
    return min(portion.want, max(portion.least, int(numbers.half_up(exact / portion.unit)) * portion.unit))


def _evened(there_is: int, portions: Sequence[Portion], exact: list[Fraction], given: list[int]) -> list[int]:
    """The same with the sum put right: in whole units as far as they go, the rest where the exact share is farthest."""
    for units in (True, False):
        while (missing := there_is - sum(given)) and (
            places := [n for n in range(len(given)) if _step(portions[n], given[n], missing, units=units)]
        ):
            sign = 1 if missing > 0 else -1
            place = max(places, key=lambda n: (sign * (exact[n] - given[n]), -n))
            given[place] += _step(portions[place], given[place], missing, units=units)
    return given


def _step(portion: Portion, given: int, missing: int, *, units: bool) -> int:
    """By how many seconds what is missing may change this at once; 0: by none."""
    room = portion.want - given if missing > 0 else given - portion.least
    size = min(room, abs(missing))
    if units:
        size = portion.unit if size >= portion.unit else 0
    return size if missing > 0 else -size


class NewLength(NamedTuple):
    """An agenda entry that gives: seconds that it would take in all before and after, and what is to be stated."""

    number: int
    step: Step
    before: int
    after: int
    decided: Decided


class Lacking(NamedTuple):
    """So much (ms) is lacking before agenda entry `number` at `at` (0: the end), though all gave what they may."""

    number: int
    at: int
    much: int


class Spreading(NamedTuple):
    """What a spreading would change, where it cannot help, and when the meeting would end then."""

    changes: tuple[NewLength, ...]
    lacking: tuple[Lacking, ...]
    will: int | None

    @property
    def decided(self) -> dict[str, Decided]:
        """What is to be stated, by the step's id."""
        return {each.step.id: each.decided for each in self.changes}


def spread_out(state: State, command: c.SpreadOut, now: int) -> list[Fact]:
    """What `preview` shows comes true."""
    found = preview(state, now, breaks=command.breaks)
    if found.changes:
        return [lengths.fact(state, found.decided)]
    if found.lacking:
        lacking = found.lacking[0]
        code = "session.spread-lacks" if lacking.number else "session.spread-lacks-end"
        if not command.breaks and not preview(state, now, breaks=True).lacking:
            raise RefusedError("session.spread-breaks", number=lacking.number)
        raise RefusedError(code, n=-(-lacking.much // MINUTE // 1000), number=lacking.number)
    raise RefusedError("session.nothing-to-spread")


def preview(state: State, now: int, *, breaks: bool = False) -> Spreading:
    """What spreading the time that is left would change at `now`; `breaks`: they may become shorter too."""
    changes, lacking = list[NewLength](), list[Lacking]()
    for stretch in slack.stretches(state, now):
        if stretch.until is None:
            continue
        portions = [portion_of(state, stretch, n, breaks=breaks) for n in range(len(stretch.places))]
        there_is = (stretch.until - stretch.begin) // 1000
        if stretch.slack is not None and stretch.slack > -clock.MINUTE:
            continue  # less than a minute fits
        given = spread(there_is, portions)
        if given is None:
            much = sum(each.least for each in portions) - there_is
            lacking.append(Lacking(stretch.number, stretch.until, much * 1000))
            continue
        for place, portion, seconds in zip(stretch.places, portions, given, strict=True):
            if seconds < portion.want:
                changes.append(_change(state, place, portion.want, seconds, now))
    if after := _after_the_end(state, now):
        lacking = [*(each for each in lacking if each.number), after]
    found = tuple(changes)
    supposed = lengths.supposed(state, {each.step.id: each.decided for each in found})
    return Spreading(found, tuple(lacking), schedule.ends(supposed, now).will)


def _after_the_end(state: State, now: int) -> Lacking | None:
    """By how much a clock time that an item has of its own makes the meeting last longer than it is to."""
    found = schedule.ends(state, now)
    if not slack.after_the_end(state, now) or found.promised is None:
        return None
    return Lacking(0, found.promised, max(clock.MINUTE, (found.will or found.promised) - found.promised))


def portion_of(state: State, stretch: Stretch, n: int, *, breaks: bool) -> Portion:
    """What the n-th of a stretch still wants, must have, and in which unit; of the current one, of its rest."""
    place = stretch.places[n]
    step, want = state.agenda[place], -(-stretch.lengths[n] // 1000)
    if step.rest and step.min_minutes is None and not breaks:
        return Portion(want, want)
    current = state.run is not None and place == state.position - 1
    if current and state.run and state.run.shared is not None:
        return Portion(want, want)  # the clock of the groups is running
    used = timing.used(state, state.run, stretch.begin) // 1000 if current and state.run else 0
    whole = step.minutes * 60 if step.minutes is not None else Fraction(want + used)
    least = -(-whole // 2) if step.min_minutes is None else int(step.min_minutes * 60)
    least = max(0, least - used, _for_turns(state, step, stretch.begin, current=current))
    turns = 0 if current or step.minutes is not None else timing.number_of_turns(state, step, None)
    return Portion(want, min(want, least), 5 * turns if step.is_round and turns else MINUTE)


def _for_turns(state: State, step: Step, now: int, *, current: bool) -> int:
    """What those who are to have the floor must have, in seconds."""
    if current:
        left = rounds.queue(state, now)
        return 0 if left is None else -(-left.with_each(LEAST) // 1000)
    return LEAST * timing.number_of_turns(state, step, None) if step.is_round else 0


def _change(state: State, place: int, want: int, seconds: int, now: int) -> NewLength:
    step, run = state.agenda[place], state.run if place == state.position - 1 else None
    used = -(-timing.used(state, run, now) // 1000) if run else 0
    decided = lengths.of_whole(state, step, used + seconds, now)
    return NewLength(place + 1, step, used + want, used + seconds, decided)
