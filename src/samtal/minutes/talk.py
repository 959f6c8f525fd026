"""What was said: the notes of any step under their questions, and what is missing among them.

Rule: nothing that was asked is dropped. A question without an answer, a group without notes and, where each was to
say something, a person without a note stand there as such. A name that somebody typed before a note stands before it.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from samtal.minutes import attendance
from samtal.minutes.document import Bullets, Heading, Inline, Item, Paragraph, labelled, paragraph, typed
from samtal.session import groups, owners

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samtal.minutes.document import Block, Inlines
    from samtal.minutes.source import Part, Source
    from samtal.session.state import ListRow, Note
    from samtal.template.model import Question, Step


def blocks(source: Source, step: Step, part: Part, level: int) -> list[Block]:
    """The questions and notes of one run; headings inside are of `level`."""
    if step.per == "group" and (part.notes or source.due(step)):
        return _by_group(source, step, part, level)
    body = answers(source, step, part.notes)
    if step.per == "person" and step.kind == "talk":
        return [*body, *without(source, step, part, part.notes, "minutes.without-note")]
    return body


def answers(source: Source, step: Step, notes: list[Note]) -> list[Block]:
    """Notes to no question first, then each question with its notes."""
    to = _by_question(step, notes)
    body = _said(source, step, to[None])
    for question in step.questions:
        if to[question.id] or not source.struck(step):
            body += [_asked(source, step, question, to[question.id]), *_said(source, step, to[question.id])]
    if not body and step.kind == "talk" and source.due(step):
        body.append(paragraph(source.say("minutes.no-notes")))
    return body


def without(source: Source, step: Step, part: Part, entries: Iterable[Note | ListRow], code: str) -> list[Block]:
    """One line with those who were there and have no entry of their own."""
    if not source.due(step):
        return []
    has = {owners.person(source.state, entry) for entry in entries}
    names = [typed(p.name) for p in attendance.there_during(source, part.run) if p.id not in has]
    return [Paragraph(labelled(source.say(code), ", ".join(names)))] if names else []


def expected_groups(source: Source, step: Step, part: Part, entries: Iterable[Note | ListRow]) -> list[int]:
    """The numbers of the groups that sat, or were to sit, and of any other that has an entry."""
    sat = len(groups.of_run(source.state, part.run)) or groups.number_for(source.state, step)
    return sorted({*range(1, sat + 1), *(entry.group for entry in entries if entry.group is not None)})


def _by_question(step: Step, notes: list[Note]) -> dict[str | None, list[Note]]:
    known = {question.id for question in step.questions}
    to: dict[str | None, list[Note]] = defaultdict(list)
    for note in notes:
        to[note.question if note.question in known else None].append(note)
    return to


def _asked(source: Source, step: Step, question: Question, notes: list[Note]) -> Block:
    """A question, and that it has no answer where nothing was written; rows answer all questions of their list."""
    asked = Inline(typed(question.text), strong=True)
    missing = not notes and not source.rows.get(step.id) and source.due(step)
    return Paragraph((asked, Inline(f" {source.say('minutes.no-answer')}")) if missing else (asked,))


def _said(source: Source, step: Step, notes: list[Note]) -> list[Block]:
    """The notes as a list, or only how many where the step is to be summed up."""
    if not notes:
        return []
    if step.visibility == "summary":
        return [paragraph(source.say("minutes.notes-counted", n=len(notes)))]
    return [Bullets(tuple(_item(source, step, note) for note in notes))]


def _item(source: Source, step: Step, note: Note) -> Item:
    owner = []
    if note.group is not None and step.per != "group":
        owner.append(source.say("minutes.group", number=note.group))
    if person := owners.attributed(source.state, note):
        owner.append(source.name(person))
    spans: Inlines = (Inline(typed(note.text)),)
    if owner:
        spans = (Inline(f"{', '.join(owner)}: "), *spans)
    return Item(spans, other_wordings(source, note.rivals))


def other_wordings(source: Source, rivals: Iterable[str]) -> tuple[Inlines, ...]:
    """What stood beside a text, written at the same time on another laptop."""
    return tuple((Inline(source.say("minutes.other-wording", text=typed(rival))),) for rival in rivals)


def _by_group(source: Source, step: Step, part: Part, level: int) -> list[Block]:
    """Each group under its heading. A single question stands once, above them, and so do those nobody answered."""
    numbers = expected_groups(source, step, part, part.notes)
    if not numbers:
        return answers(source, step, part.notes)
    of: dict[int | None, list[Note]] = defaultdict(list)
    for note in part.notes:
        of[note.group].append(note)
    alone = len(step.questions) == 1
    above = step.questions if alone or not part.notes else ()
    body = [_asked(source, step, question, part.notes) for question in above]
    for number in numbers:
        body += _group(source, step, number, of[number], level, alone=alone)
    if of[None]:
        body += [Heading(level, source.say("minutes.no-group")), *_contents(source, step, of[None], alone=alone)]
    return body


def _group(source: Source, step: Step, number: int, notes: list[Note], level: int, *, alone: bool) -> list[Block]:
    if notes:
        return [
            Heading(level, source.say("minutes.group", number=number)),
            *_contents(source, step, notes, alone=alone),
        ]
    asked = step.kind == "talk" or step.questions
    return [Heading(level, source.say("minutes.group-no-notes", number=number))] if asked and source.due(step) else []


def _contents(source: Source, step: Step, notes: list[Note], *, alone: bool) -> list[Block]:
    return _said(source, step, notes) if alone else answers(source, step, notes)
