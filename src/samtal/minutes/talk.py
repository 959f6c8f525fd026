"""What was said: the notes of any step under their questions.

Rule: a question stands where it has an answer, or is still to be asked; one that was not answered is told in
missing.py. A name that somebody typed before a note stands before it.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from samtal.minutes.document import Bullets, Heading, Inline, Item, Paragraph, flowing, typed, typed_line
from samtal.session import owners

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samtal.minutes.document import Block, Inlines
    from samtal.minutes.source import Part, Source
    from samtal.session.captured import Note
    from samtal.template.model import Question, Step


def blocks(source: Source, step: Step, part: Part, level: int) -> list[Block]:
    """The questions and notes of one run; headings inside are of `level`."""
    if step.per == "group" and any(owners.group(source.state, note) is not None for note in part.notes):
        return _by_group(source, step, part.notes, level)
    return _answers(source, step, part.notes, answered=bool(part.rows))


def _answers(source: Source, step: Step, notes: list[Note], *, answered: bool = False) -> list[Block]:
    """Notes to no question first, then each question with its notes; `answered`: by other things than notes too."""
    to = _by_question(step, notes)
    body = _said(source, step, to[None])
    to_come = not source.due(step) and not source.struck(step)
    for question in step.questions:
        if to[question.id] or answered or to_come:
            body += [_asked(question), *_said(source, step, to[question.id])]
    return body


def _by_question(step: Step, notes: list[Note]) -> dict[str | None, list[Note]]:
    known = {question.id for question in step.questions}
    to: dict[str | None, list[Note]] = defaultdict(list)
    for note in notes:
        to[note.question if note.question in known else None].append(note)
    return to


def _asked(question: Question) -> Block:
    return Paragraph((Inline(typed(question.text), strong=True),))


def _said(source: Source, step: Step, notes: list[Note]) -> list[Block]:
    """The notes as a list."""
    if not notes:
        return []
    return [Bullets(tuple(_item(source, step, note) for note in notes))]


def _item(source: Source, step: Step, note: Note) -> Item:
    owner = []
    if note.group is not None and step.per != "group":
        owner.append(source.say("minutes.group", number=note.group))
    if person := owners.attributed(source.state, note):
        owner.append(source.name(person))
    first, *rest = lines_of(note.text)
    spans = (Inline(f"{', '.join(owner)}: "), *first) if owner else first
    return Item(spans, other_wordings(source, note.rivals), more=tuple(rest))


def lines_of(text: str) -> list[Inlines]:
    """The lines of a text as they were typed, at least one; of several empty ones after another one is left."""
    lines = [line.rstrip() for line in text.strip().split("\n")]
    kept = [line for line, before in zip(lines, ["", *lines], strict=False) if line or before]
    return [(Inline(typed_line(line)),) if line else () for line in kept] or [()]


def other_wordings(source: Source, rivals: Iterable[str]) -> tuple[Inlines, ...]:
    """What stood beside a text, written at the same time on another laptop."""
    return tuple((Inline(source.say("minutes.other-wording", text=flowing(rival))),) for rival in rivals)


def _by_group(source: Source, step: Step, notes: list[Note], level: int) -> list[Block]:
    """Each group that has notes under its heading, then what belongs to none. A single question stands once, above."""
    of: dict[int | None, list[Note]] = defaultdict(list)
    for note in notes:
        of[owners.group(source.state, note)].append(note)
    alone = len(step.questions) == 1
    body = [_asked(question) for question in step.questions if alone]
    for number in sorted(group for group in of if group is not None):
        title = source.say("minutes.group", number=number)
        body += [Heading(level, title), *_contents(source, step, of[number], alone=alone)]
    if of[None]:
        body += [Heading(level, source.say("minutes.no-group")), *_contents(source, step, of[None], alone=alone)]
    return body


def _contents(source: Source, step: Step, notes: list[Note], *, alone: bool) -> list[Block]:
    return _said(source, step, notes) if alone else _answers(source, step, notes)
