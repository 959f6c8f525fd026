"""What each kind of event that captures something means: notes, rows, figures, answers and entries of the registers.

Rule: what is captured is whole: the latest put wins, and another wording made from the same one at the same time stands
beside it. A deletion is a put too, which gives way to an edit made meanwhile. They stand in the table of kinds.py and
are called by evolve.py only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from samtal.session import payloads as read
from samtal.session.captured import Answer, Linked, ListRow, Note, Registered, Totals
from samtal.session.registers import EMPTY
from samtal.session.state import Summary

if TYPE_CHECKING:
    from samtal.session.events import Event
    from samtal.session.state import State


def note(state: State, event: Event, payload: dict[str, Any]) -> None:
    """A note says this, and belongs there; or it is gone."""
    old = state.notes.get(event.entity)
    if read.gone(payload):
        blank = Note(event.entity, read.text(payload, "step"), None, None, None, None, "", event.at, event.id)
        state.notes[event.entity] = _gone(old or _placed(state.notes, state.note_numbers, blank), event)
        return
    if old and _is_handed(event, payload):
        return
    # Written out, and with _make, because a session has thousands of notes and opening it is waited for.
    step, run, question, group, person, text, turn = read.note(payload)
    new = Note._make(
        (event.entity, step, run, question, group, person, text, event.at, event.id, (), (), turn, False, 0)
    )
    if old:
        rivals = tuple(rival for rival in _rivals(old, event, old.text) if rival != text)
        new = new._replace(at=old.at, earlier=(*old.earlier, old.event), rivals=rivals)
    state.notes[event.entity] = _placed(state.notes, state.note_numbers, new)


OfItem = TypeVar("OfItem", Note, ListRow)


def _placed(there: dict[str, OfItem], numbers: dict[str, int], new: OfItem) -> OfItem:
    """With its number; one that comes to an item, also from another, is the last of those there."""
    old = there.get(new.id)
    if old is not None and old.step == new.step:
        return new._replace(number=old.number)
    there.pop(new.id, None)
    numbers[new.step] = number = numbers.get(new.step, 0) + 1
    return new._replace(number=number)


Kept = TypeVar("Kept", Note, ListRow, Registered, Linked)


def _rivals(old: Note | ListRow | Registered, event: Event, wording: str) -> tuple[str, ...]:
    """The wordings that stand beside a new one, which was made from an earlier wording than `wording`; else none."""
    if event.base not in old.earlier:
        return ()
    return old.rivals if old.gone else (*old.rivals, wording)


def _gone(old: Kept, event: Event) -> Kept:
    """Deleted, unless it has been changed since the wording that was deleted: then it stays."""
    if event.base in old.earlier:
        return old
    return old._replace(gone=True, event=event.id, earlier=(*old.earlier, old.event))


def row(state: State, event: Event, payload: dict[str, Any]) -> None:
    """A row of a list holds these cells; or it is gone."""
    step, run, old = read.text(payload, "step"), read.maybe_text(payload, "run"), state.rows.get(event.entity)
    if read.gone(payload):
        parent = read.maybe_text(payload, "parent")
        sources = read.texts(payload, "sources")
        blank = ListRow(event.entity, step, None, None, None, (), event.at, event.id, parent=parent, sources=sources)
        state.rows[event.entity] = _gone(old or _placed(state.rows, state.row_numbers, blank), event)
        return
    group, person = read.maybe_number(payload, "group"), read.maybe_text(payload, "person")
    cells, turn = read.texts(payload, "cells"), read.maybe_text(payload, "turn")
    sources = read.texts(payload, "sources")
    if _is_there(old, event, sources) or (old and _is_handed(event, payload)):
        return
    parent, cause = read.maybe_text(payload, "parent"), payload.get("cause") is True
    new = ListRow(
        event.entity,
        step,
        run,
        group,
        person,
        cells,
        event.at,
        event.id,
        turn=turn,
        parent=parent,
        cause=cause,
        sources=sources,
    )
    if old:
        new = new._replace(sources=sources or old.sources)
        rivals = _rivals(old, event, " | ".join(old.cells))
        new = new._replace(at=old.at, earlier=(*old.earlier, old.event), rivals=rivals)
    state.rows[event.entity] = _placed(state.rows, state.row_numbers, new)


def link(state: State, event: Event, payload: dict[str, Any]) -> None:
    """A link leads there; or it is gone."""
    step, old = read.maybe_text(payload, "step"), state.links.get(event.entity)
    if read.gone(payload):
        state.links[event.entity] = _gone(old or Linked(event.entity, step, "", "", event.at, event.id), event)
        return
    title, url = read.text(payload, "title"), read.text(payload, "url")
    new = Linked(event.entity, step, title, url, event.at, event.id)
    state.links[event.entity] = new._replace(at=old.at, earlier=(*old.earlier, old.event)) if old else new


def _is_there(old: ListRow | Registered | None, event: Event, sources: tuple[str, ...]) -> bool:
    """Whether an event carries over what has been: it stays as it is there, edited or deleted."""
    return old is not None and bool(sources) and event.base is None


def _is_handed(event: Event, payload: dict[str, Any]) -> bool:
    """Whether an event is what a group handed in; where it is there, be it edited or deleted, it stays so."""
    return event.base is None and payload.get("handed") is True


def totals(state: State, event: Event, payload: dict[str, Any]) -> None:
    """So many gave each value of a statement."""
    state.totals[event.entity] = Totals(
        event.entity,
        read.text(payload, "step"),
        read.maybe_text(payload, "run"),
        read.text(payload, "statement"),
        read.counts(payload, "counts"),
        max(0, read.number(payload, "unknown")),
        event.hlc,
        event.id,
        max(0, read.maybe_number(payload, "slips") or 0),
    )


def answer(state: State, event: Event, payload: dict[str, Any]) -> None:
    """A person, or a group together, gave this answer to a statement; or it is taken away."""
    group = read.maybe_number(payload, "group")
    new = Answer(
        event.entity,
        read.text(payload, "step"),
        read.maybe_text(payload, "run"),
        read.text(payload, "statement"),
        read.text(payload, "person") if group is None else "",
        read.maybe_number(payload, "value"),
        event.hlc,
        group,
        read.gone(payload),
    )
    if group is None:  # two laptops may each have given the answer an id
        whose = (new.step, new.run, new.statement, new.person)
        if (other := state.given.setdefault(whose, new.id)) != new.id:
            state.answers.pop(other, None)
        state.given[whose] = new.id
    state.answers[event.entity] = new


def summary(state: State, event: Event, payload: dict[str, Any]) -> None:
    """A step, or the meeting, came to this; or nothing of it is left."""
    text = "" if read.gone(payload) else read.text(payload, "text")
    new = Summary(event.entity, read.maybe_text(payload, "step"), text, event.id)
    if old := state.summaries.get(event.entity):
        rivals = tuple(filter(None, (*old.rivals, old.text))) if event.base in old.earlier else ()
        new = new._replace(earlier=(*old.earlier, old.event), rivals=rivals)
    state.summaries[event.entity] = new


def entry(state: State, event: Event, payload: dict[str, Any]) -> None:
    """An entry of a register says this; or it is gone, or done, whatever it says."""
    register, step = read.register(payload, "register"), read.maybe_text(payload, "step")
    old = state.registers.get(event.entity)
    sources = read.texts(payload, "sources")
    if read.gone(payload):
        blank = _new_entry(state, event, register, step)._replace(sources=sources)
        state.registers[event.entity] = _gone(old or blank, event)
        return
    if _is_there(old, event, sources):
        return
    if old and (done := read.done(payload)) is not None:
        state.registers[event.entity] = old._replace(done=done)
        return
    new, entry = old or _new_entry(state, event, register, step), read.entry(payload)
    adopted, proposal = payload.get("adopted") is True, read.maybe_text(payload, "proposal")
    was = read.maybe_text(payload, "was") or new.was
    new = new._replace(register=register, entry=entry, step=step, adopted=adopted, proposal=proposal, gone=False)
    new = new._replace(sources=sources or new.sources, was=was)
    if old:
        rivals = _rivals(old, event, old.entry.text)
        new = new._replace(event=event.id, earlier=(*old.earlier, old.event), rivals=rivals)
    state.registers[event.entity] = new


def _new_entry(state: State, event: Event, register: str, step: str | None) -> Registered:
    number = 1 + sum(1 for other in state.registers.values() if other.register == register)
    return Registered(event.entity, register, number, EMPTY, step, event.at, event.id)
