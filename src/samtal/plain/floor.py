"""Who has the floor, who is next, who waits and who passed; and in parallel groups, the clock they share.

Rule: everything follows from the state and the instant asked about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import groups, timing, turns
from samtal.session.state import Phase
from samtal.telling import naming
from samtal.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.state import Member, Run, State
    from samtal.template.model import Step
    from samtal.words import Lang


def floor_lines(lang: Lang, state: State, step: Step, run: Run, now: int) -> Iterator[str]:
    """The floor of a round, and the groups of an item that divides."""
    if step.is_round and step.divides:
        yield _shared(lang, state, run, now)
    elif step.is_round:
        yield from _floor(lang, state, run, now)
    for number, group in enumerate(groups.of_run(state, run), 1):
        names = naming.members(lang, state, groups.here_in(state, group)) or say(lang, "status.empty-group")
        yield say(lang, "status.group", number=number, names=names)


def _floor(lang: Lang, state: State, run: Run, now: int) -> Iterator[str]:
    turn, left = state.turn, timing.turn_left(state, now)
    if turn is None:
        yield say(lang, "status.nobody")
    else:
        name = naming.member(lang, state, turn.person or turn.seat)
        code = "status.floor" if left is None else "status.floor-left"
        yield say(lang, code, name=name, left=naming.left(lang, left or 0))
    yield from _others(lang, state, run)


def _others(lang: Lang, state: State, run: Run) -> Iterator[str]:
    waiting: list[Member] = [seat.member for seat in turns.waiting(state, run)]
    passed = [turn.person or turn.seat or 0 for turn in turns.passed(state, run)]
    if not turns.present(state):
        yield say(lang, "status.nobody-known")
    elif waiting:
        yield say(lang, "status.next-speaker", name=naming.member(lang, state, waiting[0]))
    else:
        yield say(lang, "status.all-spoken")
    for code, found in (("status.waiting", waiting[1:]), ("status.passed", passed)):
        if found:
            yield say(lang, code, names=naming.members(lang, state, found))


def _shared(lang: Lang, state: State, run: Run, now: int) -> str:
    shared = timing.shared(state, now)
    if shared is None:
        return say(lang, "status.shared-waits" if run.shared is None else "telling.shared-untimed")
    left = naming.left(lang, shared.left)
    if shared.over:
        return say(lang, "status.shared-over", left=left)
    stopped = state.phase is Phase.PAUSED
    code = "shared-stopped" if stopped else "shared-last" if shared.turn == shared.turns else "shared"
    values = {"turn": shared.turn, "turns": shared.turns, "left": left}
    return say(lang, f"status.{code}", **values, at=naming.at(lang, state, now + shared.left))
