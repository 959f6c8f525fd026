"""Making something else of what was written down: moving it, turning a note into an entry, choosing between wordings.

Rule: a note that is moved stays the same note, with its time and its history, and is the last of those where it comes.
One that becomes an entry is deleted in the same action, so that one undo brings back both. Whoever has not seen what it
says now is refused, for they would do it to other words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import captures, deletions, entries, groups, owners, wordings
from samtal.session.captured import NOBODY, ListRow, Note, Owner
from samtal.session.commands import Reword
from samtal.session.events import Fact
from samtal.session.refusal import RefusedError
from samtal.session.registers import REGISTERS, Entry
from samtal.words.text import run_on

if TYPE_CHECKING:
    from samtal.session import commands as c
    from samtal.session.captured import Registered
    from samtal.session.state import State
    from samtal.template.model import Step


def move(state: State, command: c.MoveCaptured, _now: int) -> list[Fact]:
    """A note goes to another item or question, a row to another list that takes what stands in it."""
    row = state.rows.get(command.entity)
    if row is not None:
        return _move_row(state, captures.standing(row), command)
    note = captures.standing(state.notes.get(command.entity))
    _check(note, command)
    step = captures.recorded(state, command.step or note.step)
    runs = state.runs_of(step.id)
    stays = step.id == note.step
    run = note.run if stays else runs[-1].id if runs else None
    question = note.question if stays else captures.current_question(step, None)
    if command.question is not None:
        question = captures.question_called(step, command.question)
    if stays and question == note.question:
        raise RefusedError("session.is-there")
    owner = note.owner if stays else _goes_along(state, note, step)
    payload = {"step": step.id, "run": run, "question": question, **owner._asdict(), "text": note.text}
    return [Fact("note", payload, note.id, note.event)]


def _check(entry: Note | ListRow, command: c.Edit) -> None:
    """Refused where its sender has not seen what it says now, or another wording beside it would be left behind."""
    if command.base not in {None, entry.event}:
        raise RefusedError("session.changed-meanwhile")
    if entry.rivals:
        raise RefusedError("session.choose-first")


def _goes_along(state: State, entry: Note | ListRow, step: Step) -> Owner:
    """Whose it is in another item: the person whose name stands with it; a group where there is one of that number."""
    if entry.group is not None:
        return Owner(group=entry.group) if entry.group <= groups.number_for(state, step) else NOBODY
    person = owners.attributed(state, entry)
    return Owner(person=person) if person else NOBODY


def _move_row(state: State, row: ListRow, command: c.MoveCaptured) -> list[Fact]:
    _check(row, command)
    step = captures.recorded(state, command.step or row.step)
    if step.id == row.step or command.question is not None:
        raise RefusedError("session.is-there" if command.question is None else "session.no-row-to-question")
    if any(each.parent == row.id and not each.gone for each in state.rows.values()):
        raise RefusedError("session.bears-others")
    cells = _fitting(state, row, step)
    runs, owner = state.runs_of(step.id), _goes_along(state, row, step)
    new = row._replace(step=step.id, run=runs[-1].id if runs else None, cells=cells, parent=None, cause=False)
    new = new._replace(group=owner.group, person=owner.person, turn=None)
    return [Fact("row", captures.row_payload(new), row.id, row.event)]


def _fitting(state: State, row: ListRow, step: Step) -> tuple[str, ...]:
    """The cells as the other list takes them; refused where it has other columns, or rows that stand ready."""
    old, table = state.step_called(row.step), captures.table_of(step)
    cells = row.cells
    while cells and not cells[-1]:
        cells = cells[:-1]
    ready = table.rows or (old and old.table and old.table.rows)
    try:
        if not ready:
            return captures.checked(table, cells)
    except RefusedError:
        pass
    raise RefusedError("session.columns-differ", title=step.title)


def turn(state: State, command: c.TurnNote, _now: int) -> list[Fact]:
    """A note becomes an entry of the item that it was of; of an action the person whose name stood with it is who."""
    note = captures.standing(state.notes.get(command.entity))
    _check(note, command)
    if REGISTERS[command.register].dated:
        raise RefusedError("session.needs-a-day")
    who = state.people.get(owners.attributed(state, note) or "")
    name = who.name if who and "who" in REGISTERS[command.register].columns else ""
    entry = entries.new(command.register, Entry(run_on(note.text), who=name), note.step)
    return [deletions.taken_away(note), entry._replace(payload={**entry.payload, "was": note.id})]


def _standing(state: State, entity: str) -> Note | ListRow | Registered:
    if entity in state.registers:
        return entries.named_entry(state, entity)
    row = state.rows.get(entity)
    return captures.standing(row) if row else captures.standing(state.notes.get(entity))


def choose(state: State, command: c.ChooseWording, _now: int) -> list[Fact]:
    """One of the wordings that stand beside each other counts, and the others are history."""
    entry = _standing(state, command.entity)
    if command.base not in {None, entry.event}:
        raise RefusedError("session.changed-meanwhile")
    if not entry.rivals:
        raise RefusedError("session.one-wording")
    beside = wordings.beside(state, entry)
    if not 1 <= command.wording <= len(beside):
        raise RefusedError("session.no-such-wording", n=len(beside))
    chosen = beside[command.wording - 1]
    if isinstance(entry, ListRow):
        return [Fact("row", captures.row_payload(entry._replace(cells=chosen.parts)), entry.id, entry.event)]
    if isinstance(entry, Note):
        payload = {"step": entry.step, "run": entry.run, "question": entry.question, **entry.owner._asdict()}
        return [Fact("note", {**payload, "text": chosen.parts[0]}, entry.id, entry.event)]
    said = Entry(*chosen.parts)
    return entries.reword(state, Reword(entry.id, entry.event, said), _now)
