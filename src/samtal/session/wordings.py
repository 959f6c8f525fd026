"""Every wording that something written down has had, as the log tells: when, from which face, deleted or brought back.

Rule: reads only. What became of a note that was made an entry, and what the entry was before, is one history. Of what
was deleted for good only that it was there is left.
"""

from __future__ import annotations

from dataclasses import astuple
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from samtal.session import copies
from samtal.session import payloads as read
from samtal.session.captured import ListRow, Note
from samtal.session.handlers import THINKABLE
from samtal.session.registers import Entry

if TYPE_CHECKING:
    from samtal.session.captured import Registered
    from samtal.session.events import Event
    from samtal.session.state import State

KINDS_HELD: Final = frozenset({"note", "row", "entry"})
"""The kinds of event that have a history."""

Became = Literal["said", "gone", "erased", "done", "not-done"]


class Saying(NamedTuple):
    """What something said from an instant on (`at`, ms UTC), by whom as far as that is known.

    `parts`: the text of a note, the cells of a row, the six parts of an entry of a register, whose name is `kind`.
    `face` is where it was written. `undone`: that was taken back. `event` made it so.
    """

    event: str
    at: int
    face: str
    author: str
    kind: str
    became: Became
    parts: tuple[str, ...] = ()
    step: str = ""
    undone: bool = False


def wordings(state: State, entity: str) -> list[Saying]:
    """All wordings of a note, a row or an entry, the first first; those of what it was made, or made of, too."""
    ids = {entity, *copies.turned(state, [entity])}
    made = [event for event in state.log if event.kind == "entry" and (event.payload or {}).get("was") in [*ids]]
    ids |= {event.entity for event in made}
    left = {event.action for event in made}  # that the note is gone goes without saying
    own = (event for event in state.log if event.entity in ids and event.kind in KINDS_HELD)
    events = (event for event in own if event.at in THINKABLE)
    told = [found for event in events if (found := _wording(state, event))]
    actions = {event.id: event.action for event in state.log if event.entity in ids}
    return [each for each in told if each.became != "gone" or each.kind != "note" or actions[each.event] not in left]


def _wording(state: State, event: Event) -> Saying | None:
    payload, kind = event.payload or {}, event.kind
    try:
        kind = read.register(payload, "register") if kind == "entry" else kind
        step = read.maybe_text(payload, "step") or ""
        if payload.get("erased") is True or read.gone(payload):
            became: Became = "erased" if payload.get("erased") is True else "gone"
            parts: tuple[str, ...] = ()
        elif event.kind == "entry" and (done := read.done(payload)) is not None:
            became, parts = "done" if done else "not-done", ()
        else:
            became, parts = "said", _parts(event.kind, payload)
    except (KeyError, TypeError, ValueError):
        return None  # it cannot be read, and changed nothing
    face, undone = event.origin.partition(":")[0], event.action in state.undone
    return Saying(event.id, event.at, face, event.author, kind, became, parts, step, undone)


def _parts(kind: str, payload: dict[str, object]) -> tuple[str, ...]:
    if kind == "row":
        return read.texts(payload, "cells")
    return astuple(read.entry(payload)) if kind == "entry" else (read.text(payload, "text"),)


def beside(state: State, entry: Note | ListRow | Registered) -> list[Saying]:
    """The wording that stands and those beside it, in the order of `rivals`."""
    kind = "row" if isinstance(entry, ListRow) else "note" if isinstance(entry, Note) else entry.register
    said = (each for each in wordings(state, entry.id) if each.became == "said" and not each.undone)
    own = [each for each in said if each.kind == kind]
    standing = [each for each in own if each.event == entry.event]
    others = [each for each in own if each.event != entry.event]
    rivals = (next((each for each in reversed(others) if in_short(each) == rival), None) for rival in entry.rivals)
    return [*standing, *filter(None, rivals)]


def entries_beside(state: State, held: Registered) -> tuple[Entry, ...]:
    """The wordings beside that of an entry of a register, whole; of what the log has no more only the text."""
    if not held.rivals:
        return ()
    found = [Entry(*each.parts) for each in beside(state, held)[1:]]
    return tuple(found) if len(found) == len(held.rivals) else tuple(Entry(text) for text in held.rivals)


def in_short(wording: Saying) -> str:
    """What stands for it among the rivals."""
    return " | ".join(wording.parts) if wording.kind == "row" else wording.parts[0]
