"""The latest actions of a session in words, each as it was when it was done.

Rule: reads only. What has been taken back since is not told, and changes nothing in what is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from samtal.session import history
from samtal.session.evolve import evolve, fold
from samtal.telling.replies import reply

if TYPE_CHECKING:
    from samtal.session.state import State
    from samtal.words import Lang


class Deed(NamedTuple):
    """An action: its id, which face did it, when, and what became true."""

    action: str
    origin: str
    at: int
    sentence: str


def latest(lang: Lang, state: State, most: int, unseen: frozenset[str] = frozenset()) -> list[Deed]:
    """The last `most` actions that still count, latest first; `unseen` as in an Outcome."""
    actions = history.actions(state)[:most]
    chosen = {action.id: action for action in actions}
    last = {action.events[-1].id: action for action in actions}
    log = [event for event in state.log if event.kind != "undone" and event.action not in state.undone]
    begin = next((n for n, event in enumerate(log) if event.action in chosen), len(log))
    then, deeds = fold(log[:begin]), {}
    for event in log[begin:]:
        then = evolve(then, event)
        if action := last.get(event.id):
            at = action.events[0].at
            told = reply(lang, then, action.events, at, remarks=False, unseen=unseen)
            deeds[action.id] = Deed(action.id, action.origin, at, told)
    return [deeds[action.id] for action in actions]
