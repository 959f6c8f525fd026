"""What each kind of event that captures something means: notes, rows, figures, answers and entries of the registers.

Rule: what is captured is whole: the latest put wins, and another wording made from the same one at the same time stands
beside it. They stand in the table of kinds.py and are called by evolve.py only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from samtal.session import payloads as read
from samtal.session.state import Answer, ListRow, Note, Registered, Totals

if TYPE_CHECKING:
    from samtal.session.events import Event
    from samtal.session.state import State


def note(state: State, event: Event, payload: dict[str, Any]) -> None:
    """A note says this, and belongs there."""
    # Written out, and with _make, because a session has thousands of notes and opening it is waited for.
    step, run, question, group, person, text, turn = read.note(payload)
    new = Note._make((event.entity, step, run, question, group, person, text, event.at, event.id, (), (), turn))
    if old := state.notes.get(event.entity):
        rivals = _rivals(old, event, old.text)
        new = new._replace(at=old.at, earlier=(*old.earlier, old.event), rivals=rivals)
    state.notes[event.entity] = new


def _rivals(old: Note | ListRow | Registered, event: Event, wording: str) -> tuple[str, ...]:
    """The wordings that stand beside a new one, which was made from an earlier wording than `wording`; else none."""
    return (*old.rivals, wording) if event.base in old.earlier else ()


def row(state: State, event: Event, payload: dict[str, Any]) -> None:
    """A row of a list holds these cells."""
    step, run = read.text(payload, "step"), read.maybe_text(payload, "run")
    group, person = read.maybe_number(payload, "group"), read.maybe_text(payload, "person")
    cells, turn = read.texts(payload, "cells"), read.maybe_text(payload, "turn")
    new = ListRow(event.entity, step, run, group, person, cells, event.at, event.id, turn=turn)
    if old := state.rows.get(event.entity):
        rivals = _rivals(old, event, " | ".join(old.cells))
        new = new._replace(at=old.at, earlier=(*old.earlier, old.event), rivals=rivals)
    state.rows[event.entity] = new


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
    )


def answer(state: State, event: Event, payload: dict[str, Any]) -> None:
    """A person gave this answer to a statement."""
    state.answers[event.entity] = Answer(
        event.entity,
        read.text(payload, "step"),
        read.maybe_text(payload, "run"),
        read.text(payload, "statement"),
        read.text(payload, "person"),
        read.maybe_number(payload, "value"),
        event.hlc,
    )


def entry(state: State, event: Event, payload: dict[str, Any]) -> None:
    """An entry of a register says this."""
    register, entry = read.register(payload, "register"), read.entry(payload)
    step, adopted = read.maybe_text(payload, "step"), payload.get("adopted") is True
    proposal, old = read.maybe_text(payload, "proposal"), state.registers.get(event.entity)
    if old is None:
        number = 1 + sum(1 for other in state.registers.values() if other.register == register)
        new = Registered(event.entity, register, number, entry, step, event.at, event.id)
    else:
        new = old._replace(entry=entry, step=step, event=event.id, earlier=(*old.earlier, old.event))
        new = new._replace(register=register, rivals=_rivals(old, event, old.entry.text))
    state.registers[event.entity] = new._replace(adopted=adopted, proposal=proposal)
