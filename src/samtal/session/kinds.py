"""Every kind of event, a record each: what it means, what it is about, and which rows of the plain tables it changes.

Rule: the one table of kinds; a test walks it against everything that needs an entry for each. A kind that is not here
comes from a newer samtal: it is kept, passed on, and changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from samtal.session import agenda_handlers, answering, handlers, length_handlers, messages, order_handlers, showing
from samtal.session import capture_handlers as captures

if TYPE_CHECKING:
    from samtal.session.events import Event
    from samtal.session.state import State

Handler = Callable[["State", "Event", dict[str, Any]], None]


class Kind(NamedTuple):
    """A kind of event. Where `handler` is None it speaks of other events: evolve.py reads it before all others.

    `about` names the container of the state in which its entity is kept; empty: the session itself. `rows` says what
    is written anew: nothing, the rows of the entity, those of the session's overview, these and the answers (coming
    back to a sealed rating seals its answers again), or all rows of the session.
    `moves`: the meeting stands elsewhere after it. `of_wall`: it concerns the wall of this room alone; it is left out
    of exports and imports, and is no action that can be taken back.
    """

    handler: Handler | None
    about: str = ""
    rows: Literal["none", "entity", "overview", "answers", "all"] = "overview"
    moves: bool = False
    of_wall: bool = False


KINDS: Final[dict[str, Kind]] = {
    "opened": Kind(handlers.opened),
    "started": Kind(handlers.started, moves=True),
    "ended": Kind(handlers.ended, rows="all", moves=True),
    "entered": Kind(handlers.entered, "runs", rows="answers", moves=True),
    "left_off": Kind(handlers.left_off, "runs", moves=True),
    "retimed": Kind(handlers.retimed),
    "marked": Kind(handlers.marked),
    "clock_stopped": Kind(handlers.clock_stopped),
    "clock_resumed": Kind(handlers.clock_resumed),
    "plan_moved": Kind(handlers.plan_moved),
    "finish_set": Kind(handlers.finish_set),
    "planned": Kind(handlers.planned, "runs"),
    "lengths": Kind(length_handlers.lengths),
    "asked": Kind(handlers.asked, "runs"),
    "rating_closed": Kind(handlers.rating_closed, "runs", rows="all"),
    "laps_set": Kind(handlers.laps_set),
    "item": Kind(agenda_handlers.item, "items", rows="all"),
    "item_moved": Kind(agenda_handlers.item_moved, "items"),
    "ordered": Kind(order_handlers.ordered, "runs"),
    "group_last": Kind(order_handlers.group_last, "runs"),
    "floor_given": Kind(handlers.floor_given, "turns", moves=True),
    "turn_passed": Kind(handlers.turn_passed, "turns", moves=True),
    "shared_clock_began": Kind(handlers.shared_clock_began, "runs", moves=True),
    "person": Kind(handlers.person, "people"),
    "presence": Kind(handlers.presence, "people"),
    "role": Kind(handlers.role),
    "counted": Kind(handlers.counted),
    "divided": Kind(handlers.divided, "divisions"),
    "groups_shown": Kind(handlers.groups_shown, "divisions"),
    "joined": Kind(handlers.joined, "divisions"),
    "reseated": Kind(handlers.reseated, "divisions"),
    "note": Kind(captures.note, "notes", rows="entity"),
    "row": Kind(captures.row, "rows", rows="entity"),
    "totals": Kind(captures.totals, "totals", rows="entity"),
    "answer": Kind(captures.answer, "answers", rows="entity"),
    "link": Kind(captures.link, "links", rows="entity"),
    "answering": Kind(answering.answering, rows="all"),
    "summary": Kind(captures.summary, "summaries", rows="entity"),
    "entry": Kind(captures.entry, "registers", rows="entity"),
    "blanked": Kind(messages.blanked, rows="none", of_wall=True),
    "message": Kind(messages.message, rows="none", of_wall=True),
    "shown": Kind(showing.shown, rows="none", of_wall=True),
    "undone": Kind(None, rows="all"),
    "redact": Kind(None, rows="all"),
}


OF_WALL: Final = frozenset(name for name, kind in KINDS.items() if kind.of_wall)
"""The kinds of event that concern the wall of this room alone."""

CAPTURES: Final = OF_WALL | {name for name, kind in KINDS.items() if kind.rows == "entity"}
"""The kinds of event after which agenda, clock and people are as they were."""

UNKNOWN: Final = Kind(lambda _state, _event, _payload: None)
"""What a newer samtal has written."""


def kind_of(event: Event) -> Kind:
    """The record of an event's kind."""
    return KINDS.get(event.kind, UNKNOWN)


def is_known(state: State, event: Event) -> bool:
    """Whether the state holds what the event is about: what it rested on may have been taken back."""
    about = kind_of(event).about
    return not about or event.entity in getattr(state, about)
