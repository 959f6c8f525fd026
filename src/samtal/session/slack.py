"""Luft: how much room there is before each fixed time that is still to come, a step's own clock time or the end.

Rule: what lies between two fixed times is a stretch, and nothing in it moves what lies after. What has no length takes
no time. Instants are ms UTC, lengths ms.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from samtal.session import rounds, schedule, timing
from samtal.session.plan import opens, plan
from samtal.session.state import Phase

if TYPE_CHECKING:
    from samtal.session.state import State


class Stretch(NamedTuple):
    """From `begin` to the fixed time `until` (None: nothing is fixed any more) stand these agenda places (from 0).

    `number` is that of the agenda entry that begins at `until`, 0 where it is the meeting's end. `lengths` (ms) are
    what the places still take.
    """

    begin: int
    until: int | None
    number: int
    places: tuple[int, ...]
    lengths: tuple[int, ...]

    @property
    def slack(self) -> int | None:
        """What is left over before the fixed time, below 0 where it does not fit; None where nothing is fixed."""
        return None if self.until is None else self.until - self.begin - sum(self.lengths)


def stretches(state: State, now: int) -> list[Stretch]:
    """What is left of the meeting, parted at the fixed times that can still be kept."""
    begin = timing.goes_on(state, now) if state.started else opens(state, now)
    if state.phase is Phase.ENDED or begin is None:
        return []
    known = plan(state, now)
    pins, end = schedule.promised(state, now, known), schedule.kept(known.end, now)
    found, places, lengths = list[Stretch](), list[int](), list[int]()
    if state.run and state.position:
        places, lengths = [state.position - 1], [rounds.rest(state, begin)]
    late = set(after_the_end(state, now))
    for place in schedule.coming(state):
        pin = pins[place]
        if place in late:
            break
        if pin is not None:
            found.append(Stretch(begin, pin, place + 1, tuple(places), tuple(lengths)))
            begin, places, lengths = pin, [], []
        places.append(place)
        lengths.append(schedule.length(state, place))
    return [*found, Stretch(begin, end, 0, tuple(places), tuple(lengths))]


def after_the_end(state: State, now: int) -> list[int]:
    """The places (from 0) that are to come and stand from the first one whose own clock time the end does not reach."""
    known = plan(state, now)
    pins, end = schedule.promised(state, now, known), schedule.must_end(state, now)
    coming = schedule.coming(state)
    late = next((n for n, place in enumerate(coming) if _is_after(pins[place], end)), len(coming))
    return coming[late:]


def _is_after(pin: int | None, end: int | None) -> bool:
    return pin is not None and end is not None and pin >= end


def next_fixed(state: State, now: int) -> Stretch | None:
    """What is left before the next fixed time; None where nothing is fixed."""
    return next((each for each in stretches(state, now) if each.until is not None and each.places), None)
