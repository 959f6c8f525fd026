"""Changing how long the current step is to take, when the meeting is to end, and the whole plan.

Rule: what is stated is the result ("planned is 1500 s"), never the change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import plan, timing
from samtal.session.events import Fact
from samtal.session.length_handlers import LONGEST
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from samtal.session import commands as c
    from samtal.session.state import Run, State


def extend(state: State, command: c.Extend, now: int) -> list[Fact]:
    """Longer or shorter by so many seconds; an untimed step gets that long from now on."""
    run = _run(state)
    seconds = timing.planned_seconds(state, state.agenda[state.position - 1], run)
    if seconds is None:
        seconds = timing.used(state, run, now) // 1000
    if seconds + command.seconds <= 0:
        raise RefusedError("session.too-short", minutes=seconds // 60)
    return [_planned(run, seconds + command.seconds)]


def extend_to(state: State, command: c.ExtendTo, now: int) -> list[Fact]:
    """To end at an instant that is still to come: a started second is not over then."""
    run = _run(state)
    if command.until <= now:
        raise RefusedError("session.already-past")
    return [_planned(run, -(-(timing.used(state, run, now) + command.until - now) // 1000))]


def _planned(run: Run, seconds: int) -> Fact:
    if seconds > LONGEST:
        raise RefusedError("session.too-long")
    return Fact("planned", {"seconds": seconds}, run.id)


def replan(state: State, command: c.Replan, now: int) -> list[Fact]:
    """When the meeting is to end, or that the plan begins when the meeting did."""
    return _moved(state, now) if command.finish is None else _finish(state, command.finish, now)


def _finish(state: State, at: int, now: int) -> list[Fact]:
    """The end is still to come; before the start, it is after the meeting is to begin."""
    earliest = now if state.started else plan.told_start(state)
    if earliest is not None and at <= earliest:
        raise RefusedError("session.already-past" if state.started else "session.ends-before-start")
    return [Fact("finish_set", {"at": at}, state.id)]


def _moved(state: State, now: int) -> list[Fact]:
    began = timing.began(state)
    if began is None:
        raise RefusedError("session.not-when-planned")
    if not plan.may_move(state, now):
        raise RefusedError("session.nothing-to-move")
    return [Fact("plan_moved", {"begins": began}, state.id)]


def _run(state: State) -> Run:
    if state.run is None:
        raise RefusedError("session.no-step")
    return state.run
