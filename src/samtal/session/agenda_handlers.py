"""What the events mean that change the agenda of one meeting: an item put in, reworded or moved.

Rule: as in handlers.py. An item that was put in bears the id of the event that did it; what is said of one that nobody
knows changes nothing.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from samtal.session import agenda
from samtal.session import payloads as read
from samtal.session.state import AgendaItem, Wording
from samtal.template.model import Question, Step

if TYPE_CHECKING:
    from samtal.session.events import Event
    from samtal.session.state import State

LONGEST: Final = 24 * 3600
"""No item is planned for more seconds than a day holds."""


def item(state: State, event: Event, payload: dict[str, Any]) -> None:
    """An item is called this and asks this; where it is new, it stands here and is of this kind."""
    words = wording(payload)
    known = state.items.get(event.entity)
    if known is None and _in_template(state, event.entity):
        known = AgendaItem(event.id)
    elif known is None and event.entity == event.id:
        known = AgendaItem(event.id, _key(payload), None, _added(event.id, words, payload), state.started)
    if known is not None:
        state.items[event.entity] = known._replace(event=event.id, words=words)


def item_moved(state: State, event: Event, payload: dict[str, Any]) -> None:
    """An item stands here."""
    known = state.items.get(event.entity)
    if known is None and _in_template(state, event.entity):
        known = AgendaItem(event.id)
    if known is not None:
        state.items[event.entity] = known._replace(key=_key(payload))


def _in_template(state: State, id_: str) -> bool:
    return state.template is not None and any(step.id == id_ for step in state.template.agenda)


def _key(payload: dict[str, Any]) -> str:
    key = read.text(payload, "key")
    if not (key.isascii() and key.isdecimal() and len(key) <= agenda.LONGEST and key.rstrip("0")):
        raise ValueError(key)
    return key.rstrip("0")


def _added(id_: str, words: Wording, payload: dict[str, Any]) -> Step:
    """A talk, a round where it says so, or a break."""
    seconds, rest = read.maybe_number(payload, "seconds"), payload.get("rest") is True
    return Step(
        id_,
        "talk",
        words.title,
        None if seconds is None else Fraction(min(max(1, seconds), LONGEST), 60),
        turns="round" if payload.get("turns") == "round" else "free",
        per="none" if rest else "session",
        rest=rest,
    )


def wording(payload: dict[str, Any]) -> Wording:
    """What a payload says that an item is called and asks. Raises KeyError or TypeError where it cannot be read."""
    asked = {(id_ := read.text(each, "id")): Question(id_, read.text(each, "text")) for each in payload["questions"]}
    return Wording(read.text(payload, "title"), read.text(payload, "prompt"), tuple(asked.values()))
