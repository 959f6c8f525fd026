"""In which order people have the floor in a round, and that a group of a gathering is heard last.

Rule: what is stated is the order that came of it. Nobody is heard twice: who has had the floor keeps it that way.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from samtal.session import gathering, turns
from samtal.session.events import Fact
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from samtal.session import commands as c
    from samtal.session.state import Run, State
    from samtal.session.turns import Seat


def order(state: State, command: c.Order, _now: int) -> list[Fact]:
    """The order of the current round, for those who have not had the floor yet."""
    run, step = state.run, state.step
    if run is None or step is None:
        raise RefusedError("session.no-step")
    if not step.is_round:
        raise RefusedError("order.no-round")
    if step.divides:
        raise RefusedError("session.groups-share-the-clock")
    if not turns.waiting(state, run):
        raise RefusedError("order.nobody-waits")
    seats = turns.speaking(state, run._replace(order=()))
    if command.how == "shuffled":
        random.Random(command.seed).shuffle(seats)  # noqa: S311 - who speaks first is no secret
    elif command.how == "from":
        first = seats.index(_first(state, command, run, seats))
        seats = [*seats[first:], *seats[:first]]
    members = [] if command.how == "arrival" else [seat.member for seat in seats]
    return [Fact("ordered", {"members": members}, run.id)]


def _first(state: State, command: c.Order, run: Run, seats: list[Seat]) -> Seat:
    """Who is named, else the one after who began the round before."""
    if command.person is None and command.seat is None:
        return _after_last(state, run, seats)
    named = [s for s in seats if (s.person == command.person if command.person else s.number == command.seat)]
    if not named:
        raise RefusedError("order.not-in-it")
    return named[0]


def began_before(state: State, run: Run) -> Seat | None:
    """Who began the round before this one, if that one takes part in this one too."""
    began = [first for other in state.runs.values() if other.id != run.id and (first := _began(state, other))]
    seats = turns.speaking(state, run)
    return next((seat for first in began[::-1] for seat in seats if first in {seat.person, seat.number}), None)


def _began(state: State, run: Run) -> str | int | None:
    """Who had the floor first in a round."""
    step = state.step_called(run.step)
    given = turns.turns_of(state, run) if step and step.is_round and not step.divides else []
    return (given[0].person or given[0].seat) if given else None


def _after_last(state: State, run: Run, seats: list[Seat]) -> Seat:
    began = began_before(state, run)
    if began is None:
        raise RefusedError("order.no-round-before")
    return seats[(seats.index(began) + 1) % len(seats)]


def hear_last(state: State, command: c.HearLast, _now: int) -> list[Fact]:
    """A group that has not told yet is heard after all others."""
    run, step = state.run, state.step
    there_are = gathering.number(state, step) if run and step else 0
    if run is None or step is None or not 1 <= command.group <= there_are:
        raise RefusedError("session.no-such-group" if there_are else "session.groups-tell-elsewhere", n=there_are)
    waiting = gathering.waiting(state, run, step)
    if command.group not in waiting:
        raise RefusedError("order.has-told")
    if waiting[-1] == command.group and command.group in run.last:
        raise RefusedError("order.is-last")
    return [Fact("group_last", {"group": command.group}, run.id)]
