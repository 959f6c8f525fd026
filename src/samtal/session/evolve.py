"""The only interpreter of events: `evolve(state, event)` and `fold(events)`.

Rule: never refuses, never raises, reads no clock. What an event means stands in kinds.py; one that cannot be read
(wrong types, redacted, from a newer samtal) is kept in the log and changes nothing.
`evolve` uses up the state it is given, as a fold does with its accumulator: keep only what it returns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samtal.session import agenda
from samtal.session.events import Event, order
from samtal.session.handlers import THINKABLE
from samtal.session.kinds import CAPTURES, KINDS
from samtal.session.state import State

if TYPE_CHECKING:
    from collections.abc import Iterable

ABOUT_OTHERS: Final = frozenset(name for name, kind in KINDS.items() if kind.handler is None)
"""The kinds of event that say something of other events: that they do not count, or that their contents are gone."""

MOVES: Final = frozenset({"clock_stopped", "clock_resumed"} | {name for name, kind in KINDS.items() if kind.moves})
"""The kinds of event that move the meeting, or its clock."""

UNREADABLE: Final = (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError)


def fold(events: Iterable[Event]) -> State:
    """The state that these events of one session amount to, whatever order they come in."""
    log = sorted(events, key=order)
    known = {event.id for event in log}
    if len(known) < len(log):
        log = list({event.id: event for event in log}.values())
    about_others = [event for event in log if event.kind in ABOUT_OTHERS]
    if about_others:
        log = _blanked(log, about_others)
    courses = sum(1 for event in log if event.kind not in CAPTURES)
    state = State(log=log, known=known, undone=undone_actions(about_others), courses=courses)
    undone = state.undone
    for event in log:
        if event.action not in undone:
            _apply(state, event)
    return state


def evolve(state: State, event: Event) -> State:
    """The state after one more event. An event that is already known changes nothing."""
    if event.id in state.known:
        return state
    if event.kind in ABOUT_OTHERS or (state.log and order(event) < order(state.log[-1])):
        again = fold([*state.log, event])
        again.tallies = state.tallies  # which follow from no event
        return again
    state.log.append(event)
    state.known.add(event.id)
    state.courses += event.kind not in CAPTURES
    if event.action not in state.undone:
        _apply(state, event)
    return state


def _blanked(log: list[Event], about_others: list[Event]) -> list[Event]:
    """The log with what has been redacted blank, as every archive keeps it. A redaction cannot be taken back.

    Where it says what is left of an entry, that it was there, the event says this and that it is gone.
    """
    named: dict[str, dict[str, Any] | None] = {}
    for event in about_others:
        payload = event.payload if event.kind == "redact" and event.payload else {}
        ids, left = payload.get("events"), payload.get("left")
        remains = {**left, "gone": True, "erased": True} if isinstance(left, dict) else None
        named |= dict.fromkeys((id_ for id_ in ids if isinstance(id_, str)) if isinstance(ids, list) else (), remains)
    if not named:
        return log
    return [e._replace(payload=named[e.id]) if e.id in named and e.kind != "redact" else e for e in log]


def undone_actions(about_others: list[Event]) -> dict[str, str]:
    """The actions that no longer count, each with the one that took it back; an undo may itself be taken back."""
    undone: dict[str, str] = {}
    for event in reversed(about_others):
        if event.kind == "undone" and event.action not in undone and event.payload:
            action = event.payload.get("action")
            if isinstance(action, str) and action != event.action:
                undone[action] = event.action
    return undone


def _apply(state: State, event: Event) -> None:
    kind = KINDS.get(event.kind)
    if kind is None or kind.handler is None or event.payload is None or (state.id and event.session != state.id):
        return
    if event.at not in THINKABLE:
        return
    try:
        kind.handler(state, event, event.payload)
    except UNREADABLE:
        return
    if event.kind not in CAPTURES or event.kind == "row":
        agenda.lay_out(state, anew=event.kind in agenda.MADE_BY)
    if event.kind in MOVES and event.at <= event.hlc >> 16:  # what was stated to be ahead of its time is no clock
        state.moved = max(state.moved, event.at)
