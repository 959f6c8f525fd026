"""What the groups hand in: for which items, and how it becomes notes and rows of theirs.

Rule: all or nothing, and twice is the same as once. What is handed in gets its id from where it goes, whose it is and
what it says, so that one file read on two laptops is there once, and what was changed or deleted since stays so.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from samtal.session import captures, groups, owners
from samtal.session.captured import Owner
from samtal.session.commands import AddRow, TakeNote
from samtal.session.events import Fact
from samtal.session.ids import derived_id
from samtal.session.refusal import RefusedError
from samtal.template.keeping import stays
from samtal.words import Coded

if TYPE_CHECKING:
    from samtal.session.captured import ListRow, Note
    from samtal.session.commands import Brought, HandIn
    from samtal.session.state import State
    from samtal.template.model import Step


def items(state: State) -> list[Step]:
    """The items for which each group hands in what it wrote: not ratings, and nothing that is to stay where it is."""
    each = (step for step in state.agenda if step.per == "group" and not step.rating and not stays(step))
    return [step for step in each if state.marks.get(step.id) != "struck"]


def items_of(state: State, group: int) -> list[Step]:
    """Those in which there is, or is to be, a group of this number."""
    return [step for step in items(state) if groups.number_for(state, step) >= group]


def usual(state: State, group: int) -> Step | None:
    """The item that an answer of a group is to that does not say so: the current one, else the last before it."""
    there = items_of(state, group)
    come_to = [step for step in there if state.number_of(step.id) <= state.position]
    return next(reversed(come_to), next(iter(there), None))


def usual_question(state: State, step: Step, group: int) -> str | None:
    """The question that an answer of a group is to that does not say so: the only one that it has not answered.

    Refused where there are several.
    """
    notes = [note for note in captures.notes_of(state, step.id) if owners.group(state, note) == group]
    left = [question.id for question in step.questions if question.id not in {note.question for note in notes}]
    asked = left if len(step.questions) > 1 else [question.id for question in step.questions]
    if step.table or not step.questions:
        return None
    if len(asked) != 1:
        raise RefusedError("handin.which-question", item=state.number_of(step.id), n=len(step.questions))
    return asked[0]


def group_count(state: State) -> int:
    """How many groups may hand in; 0 where there is nothing to hand in, or nobody is divided."""
    return max((groups.number_for(state, step) for step in items(state)), default=0)


def check_open(state: State) -> None:
    """Refuse where no group can hand in anything."""
    if state.template is None:
        raise RefusedError("session.newer" if state.newer else "session.unreadable")
    if not items(state):
        raise RefusedError("handin.no-items")
    if not group_count(state):
        raise RefusedError("handin.no-groups")


def no_such_group(number: int, there_are: int) -> RefusedError:
    """That there is no group of this number, and which there are."""
    return RefusedError("handin.no-such-group", number=number, n=there_are)


def hand_in(state: State, command: HandIn, _now: int) -> list[Fact]:
    """A note or a row for each thing that is not there yet. Refused where nothing is new, or anything does not fit."""
    if new := new_of(state, command):
        return new
    raise RefusedError("handin.nothing-new", number=command.group, n=len(command.brought))


def new_of(state: State, command: HandIn) -> list[Fact]:
    """What is not there yet. Refused where anything does not fit."""
    check_open(state)
    if not 1 <= command.group <= group_count(state):
        raise no_such_group(command.group, group_count(state))
    made = {_told(fact): fact for fact in (_fact(state, command.group, each) for each in command.brought)}
    there = _there(state, command.group)
    return [fact for told, fact in made.items() if told not in there and not _is_known(state, fact)]


def heard(state: State, step: Step) -> list[int]:
    """The groups of which anything stands at an item."""
    there: list[Note | ListRow] = [*captures.notes_of(state, step.id), *captures.rows_of(state, step.id)]
    return sorted({group for each in there if (group := owners.group(state, each)) is not None})


def has_handed_in(state: State, group: int) -> bool:
    """Whether anything of this group stands in the items that groups hand in."""
    return bool(_there(state, group))


def _fact(state: State, group: int, each: Brought) -> Fact:
    """What becomes of one thing; what it cannot be is said with its line."""
    try:
        fact = _captured(state, group, each)
    except RefusedError as refused:
        if not each.line:
            raise
        raise RefusedError("handin.line", line=each.line, why=Coded(refused.code, refused.values)) from refused
    step, question, words = _told(fact)
    id_ = derived_id("handed-in", state.id, step, question, str(group), *words)
    return Fact(fact.kind, {**fact.payload, "handed": True}, id_)


def _captured(state: State, group: int, each: Brought) -> Fact:
    """As a note, or as a row of its list, by the rules of these."""
    step, owner = state.step_called(each.step), Owner(group)
    if step is None or step not in items(state):
        raise RefusedError("handin.not-for-groups", title=step.title if step else "?")
    if step.table:
        return captures.add_row(state, AddRow(step.id, each.cells, owner), 0)[0]
    fact = captures.take_note(state, TakeNote(step.id, " ".join(each.cells), owner), 0)[0]
    asked = each.question if each.question in {question.id for question in step.questions} else None
    return fact._replace(payload={**fact.payload, "question": asked})


Words = tuple[str, str, tuple[str, ...]]
"""Of a note or a row the item, the question and the words, as they are compared."""


def _told(fact: Fact) -> Words:
    payload = fact.payload
    words = payload["cells"] if fact.kind == "row" else [payload["text"]]
    return payload["step"], payload.get("question") or "", tuple(map(normal, words))


def _is_known(state: State, fact: Fact) -> bool:
    """Whether it was handed in before, be it changed or deleted since."""
    return fact.entity in state.notes or fact.entity in state.rows


def _there(state: State, group: int) -> set[Words]:
    """What stands there of this group, whoever wrote it."""
    steps = {step.id for step in items(state)}
    notes = [note for note in state.notes.values() if note.step in steps and not note.gone]
    rows = [row for row in state.rows.values() if row.step in steps and not row.gone]
    there = {(n.step, n.question or "", (normal(n.text),)) for n in notes if owners.group(state, n) == group}
    return there | {(r.step, "", tuple(map(normal, r.cells))) for r in rows if owners.group(state, r) == group}


def normal(text: str) -> str:
    """The form in which what is handed in twice is the same: NFC, blanks drawn together; case counts."""
    return " ".join(unicodedata.normalize("NFC", text).split())
