"""The one line that says what became true, from the events of an action and the state after them.

Rule: a clause per event, joined; what matters most comes first. Says where a thing went, never what a single answer
was, nor a figure of a sealed rating that is still open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session.evolve import fold
from samtal.session.state import Phase
from samtal.telling import captured, moved
from samtal.telling.saying import Said
from samtal.words import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.session.events import Event
    from samtal.session.state import State
    from samtal.words import Lang

CLAUSES: Final[dict[str, Callable[[Said, Event], str]]] = {
    "started": moved.started,
    "ended": moved.ended,
    "entered": moved.entered,
    "left_off": lambda said, _: said.say("telling.left-off"),
    "turn_passed": moved.turn_passed,
    "floor_given": moved.floor_given,
    "shared_clock_began": moved.shared_clock_began,
    "clock_stopped": moved.clock_stopped,
    "planned": moved.planned,
    "retimed": moved.retimed,
    "asked": moved.asked,
    "presence": moved.presence,
    "person": moved.person,
    "note": captured.note,
    "row": captured.row,
    "totals": captured.totals,
    "answer": captured.answer,
    "entry": captured.entry,
    # what goes with something else comes after it
    "joined": lambda said, event: said.say("telling.joined", number=(event.payload or {}).get("group")),
    "marked": moved.marked,
    "rating_closed": lambda said, _: said.say("telling.rating-closed"),
    "clock_resumed": moved.clock_resumed,
    "divided": moved.divided,
    "counted": moved.counted,
}
"""How each kind of event is told, those that are told first first."""

_SUBJECT: Final = {
    **dict.fromkeys(("entered", "planned", "asked", "shared_clock_began"), "runs"),
    **dict.fromkeys(("floor_given", "turn_passed"), "turns"),
    **dict.fromkeys(("presence", "person"), "people"),
    "divided": "divisions",
    "note": "notes",
    "row": "rows",
    "totals": "totals",
    "answer": "answers",
    "entry": "registers",
}
"""Where the state keeps what a kind of event is about."""

_PLACE: Final = {kind: place for place, kind in enumerate(CLAUSES)}


def reply(lang: Lang, state: State, events: tuple[Event, ...], now: int) -> str:
    """What became true at `now`, in one line without its ok."""
    if any(event.kind == "undone" for event in events):
        return _undone(lang, state, events[0])
    return _told(Said(lang, state, events, now))


def _told(said: Said) -> str:
    ordered = sorted(said.events, key=lambda event: _PLACE.get(event.kind, len(_PLACE)))
    clauses = [CLAUSES[event.kind](said, event) for event in ordered if _is_known(said.state, event)]
    told = [*filter(None, clauses), *moved.remarks(said)]
    return ". ".join(told) or said.say("telling.done")


def _is_known(state: State, event: Event) -> bool:
    """Whether there is something to tell: another face may have taken back what the event rested on."""
    subject = _SUBJECT.get(event.kind)
    return event.kind in CLAUSES and (subject is None or event.entity in getattr(state, subject))


def _undone(lang: Lang, state: State, event: Event) -> str:
    """What was taken back, as it was before, and where the meeting now is if that has changed."""
    action = (event.payload or {}).get("action")
    before = fold(e for e in state.log if e.id != event.id)
    events = tuple(e for e in state.log if e.action == action)
    what = _told(Said(lang, before, events, events[0].at))
    told = say(lang, "telling.undone", what=what[:1].lower() + what[1:])
    if before.cursor().run == state.cursor().run:
        return told
    if state.phase is Phase.PLANNED or state.step is None:
        return f"{told}. {say(lang, 'telling.not-begun')}"
    return f"{told}. {moved.whereabouts(lang, state)}"
