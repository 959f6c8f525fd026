"""Who has the floor, who is next, who waits and who passed; and in parallel groups, the clock they share.

Rule: everything follows from the state and the instant asked about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import gathering, timing, turns, view
from samtal.session.state import Phase
from samtal.telling import gathered, naming, roles
from samtal.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.state import Run, State
    from samtal.session.view import Floor
    from samtal.template.model import Step
    from samtal.words import Lang


def floor_lines(lang: Lang, state: State, step: Step, run: Run, now: int) -> Iterator[str]:
    """The floor of a round, and the groups of an item that divides."""
    if step.is_round and step.divides:
        yield _shared(lang, state, run, now)
    if floor := view.floor(state, now):
        yield _speaker(lang, state, floor)
        if step.is_round:
            yield from roles.listening(lang, state, step)
            yield from _others(lang, state, floor)
        yield from roles.asked(lang, state)
    if told := gathering.turns(state):
        yield from gathered.turns(lang, told)
    seating = view.seating(state)
    if count := view.counting_off([view.names(state, group) for group in seating]):
        yield say(lang, "telling.count-off", n=count)
        return
    if members := view.in_turn(state):
        yield say(lang, "telling.in-turn", names=naming.members(lang, state, members))
    for number, group in enumerate(seating, 1):
        names = naming.members(lang, state, group) or say(lang, "status.empty-group")
        yield say(lang, "telling.group", number=number, names=names)


def _speaker(lang: Lang, state: State, floor: Floor) -> str:
    if floor.speaker is None:
        return roles.floor(lang, state) or say(lang, "status.nobody")
    name = naming.member(lang, state, floor.speaker)
    if floor.left is None:
        return say(lang, "status.floor", name=name)
    return say(lang, "status.floor-left", name=name, left=naming.left(lang, floor.left))


def _others(lang: Lang, state: State, floor: Floor) -> Iterator[str]:
    if not turns.present(state):
        yield say(lang, "status.nobody-known")
    elif floor.waiting:
        yield say(lang, "status.next-speaker", name=naming.member(lang, state, floor.waiting[0]))
    else:
        yield say(lang, "status.all-spoken")
    if later := floor.waiting[1:]:
        yield say(lang, "status.waiting", names=naming.members(lang, state, later))
    if floor.passed:
        yield say(lang, "telling.passed", name=naming.members(lang, state, floor.passed))


def _shared(lang: Lang, state: State, run: Run, now: int) -> str:
    shared = timing.shared(state, now)
    if shared is None:
        return say(lang, "status.shared-waits" if run.shared is None else "telling.shared-untimed")
    left = naming.left(lang, shared.left)
    if shared.over:
        return say(lang, "status.shared-over", left=left)
    code = "status.shared-last" if shared.turn == shared.turns else "status.shared"
    if state.phase is Phase.PAUSED:
        code = "status.shared-stopped"
    at = naming.at(lang, state, now + shared.left)
    return say(lang, code, turn=shared.turn, turns=shared.turns, left=left, at=at)
