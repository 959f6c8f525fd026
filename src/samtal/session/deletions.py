"""Taking away what was captured: a note, a row, an entry of a register, a link, a summary.

Rule: a deletion is one more put, so that history is kept, undo brings the entry back, and so does an edit that was made
meanwhile. Only `for good` takes the words out of log and file: every wording is redacted, and nothing brings it back;
so are those of what was made of it.
What is left of an entry is that it was there, for its number is never used again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from samtal.session import carrying, copies, entries, summaries
from samtal.session.captured import Linked, ListRow, Note, Registered
from samtal.session.events import Fact
from samtal.session.refusal import RefusedError
from samtal.session.state import Summary

if TYPE_CHECKING:
    from samtal.session.commands import Delete
    from samtal.session.events import Event
    from samtal.session.state import State

    Captured = Note | ListRow | Registered | Linked | Summary


def delete(state: State, command: Delete, _now: int) -> list[Fact]:
    """An entry is taken away; with a decision, what was adopted is a proposal again."""
    entity = command.entity
    entry = _captured(state, entity) or _summary(state, entity)
    if entry is None:
        raise RefusedError("session.no-summary" if summaries.is_summary(entity) else "session.no-such-entry", n=0)
    if command.for_good:
        return _for_good(state, entry)
    if entry.gone:
        raise RefusedError("session.is-gone")
    if command.base not in {None, entry.event}:
        raise RefusedError("session.changed-meanwhile")
    return [taken_away(entry), *_open_again(state, entry)]


def _captured(state: State, entity: str) -> Captured | None:
    containers = (state.notes, state.rows, state.registers, state.links)
    return next((there[entity] for there in containers if entity in there), None)


def _summary(state: State, entity: str) -> Summary | None:
    """The summary that is called so; also one that was taken back, whose words are still in the log."""
    if summary := state.summaries.get(entity):
        return summary
    for event in state.log:
        if event.kind == "summary" and event.entity == entity and event.payload:
            step = event.payload.get("step")
            return Summary(entity, step if isinstance(step, str) else None, "", event.id)
    return None


def taken_away(entry: Captured) -> Fact:
    """What an entry is after it has been deleted."""
    no_more = {"text": ""} if isinstance(entry, Summary) else {"gone": True}
    return Fact(_kind(entry), {**_left(entry), **no_more}, entry.id, entry.event)


def _kind(entry: Captured) -> str:
    match entry:
        case Note():
            return "note"
        case ListRow():
            return "row"
        case Summary():
            return "summary"
        case Linked():
            return "link"
    return "entry"


def _left(entry: Captured) -> dict[str, Any]:
    """What is known of an entry that is no more: where it was."""
    place: dict[str, Any] = {"step": entry.step}
    if isinstance(entry, ListRow) and entry.parent:
        place["parent"] = entry.parent  # what stands under it moves up to there
    if isinstance(entry, ListRow | Registered) and entry.sources:
        place["sources"] = list(entry.sources)  # so that it is not carried over once more
    return {**place, "register": entry.register} if isinstance(entry, Registered) else place


def _open_again(state: State, entry: Captured) -> list[Fact]:
    """The proposal that a decision came from; one that has become a decision cannot go by itself."""
    if not isinstance(entry, Registered):
        return []
    for decision in entries.entries(state, "decision"):
        if decision.proposal == entry.id:
            raise RefusedError("session.is-decided", number=decision.number)
    proposal = state.registers.get(entry.proposal or "")
    return [entries.put(proposal, proposal.entry, adopted=False)] if proposal and not proposal.gone else []


def _for_good(state: State, entry: Captured) -> list[Fact]:
    """Every wording there has been is redacted, and those of all that was made of it.

    Those of the decision or the proposal with the same words, too.
    """
    same = _same_words(state, entry) if isinstance(entry, Registered) else {entry.id}
    ids = copies.of(state, [entry.id, *sorted(same - {entry.id}), *copies.turned(state, same)])
    facts = [fact for id_ in ids if (fact := _redaction(state, id_, _captured(state, id_)))]
    if not facts:
        raise RefusedError("session.is-gone")
    return [*facts, *copies.unasked(state, ids)]


def _redaction(state: State, entity: str, entry: Captured | None) -> Fact | None:
    """No wording of it any more, and what is left; of what has been undone the log knows where it was."""
    written = copies.written(state, entity)
    if not written:
        return None
    known = written[0].payload or {}
    left = _left(entry) if entry else {key: known[key] for key in ("step", "register", "sources") if key in known}
    if isinstance(entry, ListRow) and (instead := carrying.in_place_of(state, entry)):
        left["sources"] = list(instead)
    return Fact("redact", {"events": [event.id for event in written], "left": left}, entity)


def _same_words(state: State, entry: Registered) -> set[str]:
    of = entry.proposal or entry.id
    return {e.id for e in state.registers.values() if of in {e.id, e.proposal}} | {entry.id}


def is_erased(event: Event) -> bool:
    """Whether the words of this event are gone for good, and only that it was there is left."""
    return event.payload is not None and event.payload.get("erased") is True


def blanks_figures(event: Event) -> bool:
    """Whether an event only blanks figures that do not stand: there is nothing in it to take back."""
    return event.kind == "redact" and not (event.payload and "left" in event.payload)


def is_final(events: tuple[Event, ...]) -> bool:
    """Whether an action took words away for good."""
    return any(e.kind == "redact" and e.payload and "left" in e.payload for e in events)
