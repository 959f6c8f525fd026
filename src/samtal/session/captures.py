"""Notes and rows: what is said, and what goes into a list.

Rule: what is captured is whole (put, latest wins), hangs on its step and run, and names its question by id. A note is
taken in any step but one where nothing is stored; cells are checked against the type of their column.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from samtal.session import owners, trees
from samtal.session.captured import ListRow, Note, Owner
from samtal.session.events import Fact
from samtal.session.refusal import RefusedError
from samtal.words.text import folded, visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samtal.session import commands as c
    from samtal.session.state import Run, State
    from samtal.template.model import ListColumn, ListForm, Step

LONGEST_TEXT = 100_000
"""Characters in one entry; longer is a file pasted by mistake."""

LONGEST_NAME = 200
"""Characters in a name, a tag, a theme, or whoever or whatever else is named."""


def place(state: State, command: c.Content) -> tuple[Step, Run | None]:
    """The step that something is captured for, and its run: what the sender saw as current, else the step's last."""
    step_id, seen = command.step, state.runs.get(command.seen.run) if command.seen else None
    if step_id is None and seen and state.phase.value != "planned":
        return recorded(state, seen.step), seen
    if step_id is None:
        if state.phase.value in {"planned", "ended"} or state.step is None:
            raise RefusedError("session.say-which-step")
        step_id = state.step.id
    step = recorded(state, step_id)
    runs = state.runs_of(step.id)
    current = state.run if state.run and state.run.step == step.id else None
    return step, current or (runs[-1] if runs else None)


def recorded(state: State, step_id: str) -> Step:
    """The step, refused where there is none or nothing of it is stored."""
    step = state.step_called(step_id)
    if step is None:
        raise RefusedError("session.say-which-step")
    if not step.record:
        raise RefusedError("session.not-recorded", title=step.title)
    return step


def clean(text: str, *, lines: bool = False) -> str:
    """The text as it is stored, refused when empty or far too long; `lines`: it may have several."""
    text = visible(text.strip(), lines=lines)
    if not text:
        raise RefusedError("session.empty")
    if len(text) > LONGEST_TEXT:
        raise RefusedError("session.too-much-text", most=LONGEST_TEXT)
    return text


def named(text: str) -> str:
    """A name, or what is as short as one; it may be empty. Refused when it is far too long."""
    text = visible(text.strip())
    if len(text) > LONGEST_NAME:
        raise RefusedError("session.name-too-long", most=LONGEST_NAME)
    return text


def ask(state: State, command: c.Ask, _now: int) -> list[Fact]:
    """Another question of the current step is the current one."""
    run, step = state.run, state.step
    if run is None or step is None:
        raise RefusedError("session.no-step")
    return [Fact("asked", {"question": question_called(step, command.number)}, run.id)]


def question_called(step: Step, number: int) -> str:
    """The id of the question with this number, from 1."""
    if not 1 <= number <= len(step.questions):
        raise RefusedError("session.no-such-question", n=len(step.questions))
    return step.questions[number - 1].id


def current_question(step: Step, run: Run | None) -> str | None:
    """The question that a note goes to if nothing is said: the chosen one, else the first."""
    ids = [question.id for question in step.questions]
    chosen = run.question if run else None
    return chosen if chosen in ids else next(iter(ids), None)


def take_note(state: State, command: c.TakeNote, _now: int) -> list[Fact]:
    """A note to a question of a step."""
    step, run = place(state, command)
    question = current_question(step, run) if command.question is None else question_called(step, command.question)
    owner = owners.named(state, step, owners.following(state, run, command.owner))
    return [Fact("note", _note(step, run.id if run else None, question, owner, command.text))]


def take_notes(state: State, command: c.TakeNotes, now: int) -> list[Fact]:
    """Several notes, in their order."""
    return [fact for note in command.notes for fact in take_note(state, note, now)]


def _note(step: Step, run: str | None, question: str | None, owner: Owner, text: str) -> dict[str, Any]:
    return {"step": step.id, "run": run, "question": question, **owner._asdict(), "text": clean(text, lines=True)}


def notes_of(state: State, step_id: str) -> list[Note]:
    """The notes of a step in the order they were taken."""
    return [note for note in state.notes.values() if note.step == step_id and not note.gone]


def change_note(state: State, command: c.ChangeNote, _now: int) -> list[Fact]:
    """A note gets other words, another owner, or both; which question and run it belongs to stays.

    One that was deleted since its sender saw it is there again.
    """
    old = state.notes.get(command.entity)
    old = old if old and command.base in old.earlier else standing(old)
    step = recorded(state, old.step)
    owner = old.owner if command.owner is None else owners.named(state, step, command.owner)
    owner = owners.in_round(state, old, owner)
    payload = _note(step, old.run, old.question, owner, command.text)
    return [Fact("note", payload, old.id, command.base or old.event)]


Numbered = TypeVar("Numbered", Note, ListRow)


def standing(captured: Numbered | None) -> Numbered:
    """What is there, else refused."""
    if captured is None:
        raise RefusedError("session.no-such-entry", n=0)
    if captured.gone:
        raise RefusedError("session.is-gone")
    return captured


def by_number(captured: Iterable[Numbered], step_id: str) -> dict[int, Numbered]:
    """The notes or rows of a step by the numbers that screens call them by, from 1; those that are gone keep theirs."""
    return {each.number: each for each in captured if each.step == step_id}


def numbered(captured: Iterable[Numbered], step_id: str, number: int) -> Numbered:
    """The one that the screens call by this number, else a refusal that says how many there are."""
    there_are = by_number(captured, step_id)
    if number not in there_are:
        last = max(there_are, default=0)
        raise RefusedError("session.has-moved" if 0 < number < last else "session.no-such-entry", n=last)
    return there_are[number]


def rows_of(state: State, step_id: str) -> list[ListRow]:
    """The rows of a list in the order they came."""
    return [row for row in state.rows.values() if row.step == step_id and not row.gone]


def add_row(state: State, command: c.AddRow, _now: int) -> list[Fact]:
    """A row of a list. A row whose first cell names a preset row fills that one, again if need be."""
    step, run = place(state, command)
    table = table_of(step)
    owner = owners.named(state, step, owners.following(state, run, command.owner))
    cells = checked(table, command.cells)
    parent = trees.under(state, table, command)
    new = ListRow("", step.id, run.id if run else None, owner.group, owner.person, cells, 0, "", turn=owner.turn)
    new = trees.placed(new, parent)
    fills = None if command.beside else _filled_before(state, table, new)
    if fills:  # what is not typed again stays
        new = new._replace(cells=tuple(cell or before for cell, before in zip(cells, fills.cells, strict=False)))
    return [Fact("row", row_payload(new), fills.id if fills else None, fills.event if fills else None)]


def _filled_before(state: State, table: ListForm, new: ListRow) -> ListRow | None:
    """The row with the same preset label, of the same group or person, which a new one fills again."""
    if new.cells[0] not in table.rows:
        return None
    whose = new.group, owners.attributed(state, new)
    same = [r for r in rows_of(state, new.step) if r.cells[:1] == new.cells[:1]]
    return next((r for r in reversed(same) if (r.group, owners.attributed(state, r)) == whose), None)


def change_row(state: State, command: c.ChangeRow, _now: int) -> list[Fact]:
    """A row gets other cells."""
    old = state.rows.get(command.entity)
    old = old if old and command.base in old.earlier else standing(old)
    step = recorded(state, old.step)
    new = old._replace(cells=checked(table_of(step), command.cells))
    return [Fact("row", row_payload(new), old.id, command.base or old.event)]


def row_payload(row: ListRow) -> dict[str, Any]:
    """A row as its event states it."""
    hangs = {key: value for key, value in (("parent", row.parent), ("cause", row.cause)) if value}
    return {"step": row.step, "run": row.run, **row.owner._asdict(), "cells": list(row.cells), **hangs}


def table_of(step: Step) -> ListForm:
    """The list of a step, refused where it has none."""
    if step.table is None:
        raise RefusedError("session.no-list", title=step.title)
    return step.table


def checked(table: ListForm, typed: tuple[str, ...]) -> tuple[str, ...]:
    """The typed cells, checked and filled up with empty ones; with preset rows the first is the row's label."""
    names = (*(("",) if table.rows else ()), *(column.name for column in table.columns))
    cells = tuple(visible(cell.strip()) for cell in typed)
    if not any(cells):
        raise RefusedError("session.empty")
    if len(cells) > len(names):
        raise RefusedError("session.too-many-cells", n=len(names), columns=" | ".join(filter(None, names)))
    if sum(map(len, cells)) > LONGEST_TEXT:
        raise RefusedError("session.too-much-text", most=LONGEST_TEXT)
    cells = (*cells, *[""] * (len(names) - len(cells)))
    if not table.rows:
        return tuple(cell_of(column, cell) for column, cell in zip(table.columns, cells, strict=True))
    return (
        label(table, cells[0]),
        *(cell_of(column, cell) for column, cell in zip(table.columns, cells[1:], strict=True)),
    )


def label(table: ListForm, typed: str) -> str:
    """The preset row that is meant: its number, its text, or a beginning that only one has; else a row of its own."""
    if typed.isdecimal() and len(typed) < 10 and 1 <= int(typed) <= len(table.rows):
        return table.rows[int(typed) - 1]
    return _meant(typed, table.rows) or typed


def _meant(typed: str, choices: tuple[str, ...]) -> str | None:
    exact = [choice for choice in choices if folded(choice) == folded(typed)]
    begin = [choice for choice in choices if typed and folded(choice).startswith(folded(typed))]
    return exact[0] if exact else begin[0] if len(begin) == 1 else None


def cell_of(column: ListColumn, cell: str) -> str:
    """A cell in the form its column keeps; an empty one is always right."""
    if not cell:
        return cell
    match column.type:
        case "choice":
            meant = _meant(cell, column.choices)
            if meant is None:
                raise RefusedError("session.not-a-choice", column=column.name, choices=", ".join(column.choices))
            return meant
        case "date":
            return iso_day(cell, column.name)
        case "time" if not re.fullmatch(r"([01]?\d|2[0-3])[.:][0-5]\d", cell):
            raise RefusedError("session.not-a-time", column=column.name)
        case "person" if not any(char.isalpha() for char in cell):
            raise RefusedError("session.not-a-person", column=column.name)
        case "number" if not re.fullmatch(r"[-+−]?\d{1,15}([.,]\d{1,6})?", cell):
            raise RefusedError("session.not-a-number", column=column.name)
        case _:
            return cell


def iso_day(typed: str, column: str) -> str:
    """A typed day as ISO; the year must be there. `column`: the one it stands in; empty where it stands in none."""
    try:
        return date.fromisoformat(typed).isoformat()
    except ValueError as wrong:
        code = "session.not-a-date-in" if column else "session.not-a-date"
        raise RefusedError(code, column=column) from wrong
