"""A round and its time: how long everybody may have so that what comes after is kept, before anything is changed.

Rule: a suggestion is what those who wait can have at most, in steps of STEP and never below LEAST; where the turns fit
as they are there is none. Every other length can be tried. A running clock of parallel groups is not changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.session import lengths, rounds, slack, timing
from samtal.session.length_handlers import LONGEST
from samtal.session.lengths import LEAST
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from samtal.session import commands as c
    from samtal.session.events import Fact
    from samtal.session.state import State

STEP: Final = 5
"""A suggested turn is a multiple of so many seconds: nobody measures 2 min 33 s."""


class Trial(NamedTuple):
    """What turns of so many seconds would mean: when the round is over, and what is left before the next fixed time.

    `slack` (ms) is below 0 where it would not be kept, None where nothing is fixed; `number` is the agenda entry that
    begins then, 0 for the meeting's end.
    """

    seconds: int
    ends: int
    slack: int | None
    number: int
    fixed: int | None


class Budget(NamedTuple):
    """So many `waiting`, people or groups, and so much time for them (ms, None where nothing limits it).

    `planned` is what the turns as they are mean, None where nothing limits them; `suggested` what would fit.
    """

    waiting: int
    of_groups: bool
    room: int | None
    planned: Trial | None
    suggested: Trial | None


def budget(state: State, now: int) -> Budget | None:
    """The round that is going on and its time; None where there is none, or nobody waits."""
    run, step, left = state.run, state.step, rounds.queue(state, now)
    if state.ended is not None or run is None or step is None or left is None or not left.waiting or run.shared:
        return None
    each, room = rounds.each(state), _room(state, now)
    planned = trial(state, now, each) if each else None
    fits = room is None or (each is not None and left.with_each(each) <= room)
    shared = room if each is not None else _own(state, now, room)
    most = None if fits or shared is None else left.fitting(max(0, shared) // 1000)
    seconds = None if most is None else max(LEAST, most // STEP * STEP)
    if seconds == each:
        seconds = None
    return Budget(left.waiting, step.gathers, room, planned, trial(state, now, seconds) if seconds else None)


def _own(state: State, now: int, room: int | None) -> int | None:
    """What turns without a length may share: what is left of the round's own time, as far as there is room for it."""
    own = timing.left(state, now)
    return own if own is None or room is None else min(own, room)


def _room(state: State, now: int) -> int | None:
    """How long the round may still take for what is fixed to be kept; else, what is left of its own time."""
    stretch = slack.next_fixed(state, now)
    if stretch is None or stretch.slack is None:
        return timing.left(state, now)
    return stretch.slack + stretch.lengths[0]


def trial(state: State, now: int, seconds: int) -> Trial:
    """What turns of so many seconds would mean for the current round."""
    step = state.step
    decided = {step.id: lengths.of_each(state, now, seconds)} if step else {}
    supposed = lengths.supposed(state, decided)
    stretch = slack.next_fixed(supposed, now)
    ends = timing.goes_on(supposed, now) + rounds.rest(supposed, now)
    if stretch is None:
        return Trial(seconds, ends, None, 0, None)
    return Trial(seconds, ends, stretch.slack, stretch.number, stretch.until)


def each_gets(state: State, command: c.EachGets, now: int) -> list[Fact]:
    """Each who waits in the current round gets so many seconds, and the round is as long as that takes."""
    run, step, left = state.run, state.step, rounds.queue(state, now)
    if run is None or step is None:
        raise RefusedError("session.no-step")
    if left is None or (step.gathers and not timing.number_of_turns(state, step, run)):
        raise RefusedError("session.no-round-now")
    if run.shared is not None:
        raise RefusedError("session.groups-clock-runs")
    if not left.waiting and left.gone is None:
        raise RefusedError("session.nobody-waits")
    if command.seconds < LEAST:
        raise RefusedError("session.turn-too-short", n=LEAST)
    if command.seconds > LONGEST:
        raise RefusedError("session.too-long")
    return [lengths.fact(state, {step.id: lengths.of_each(state, now, command.seconds)})]
