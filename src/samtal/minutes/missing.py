"""What was asked for during one run of a point and is not there, in one line.

Rule: nothing that was asked is dropped, and that nothing is there is said once for each run: what is more precise
goes before "nothing was noted".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.minutes.document import paragraph, typed
from samtal.session import attendance, groups, joint, owners, tally
from samtal.session import figures as exact
from samtal.session.missing import came_to_something
from samtal.session.results import result
from samtal.session.statements import asked
from samtal.words import numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.minutes.document import Block
    from samtal.minutes.source import Part, Source
    from samtal.session.captured import ListRow, Note
    from samtal.template.model import Step


def blocks(source: Source, step: Step, part: Part) -> list[Block]:
    """One paragraph, if anything is missing by now."""
    if not source.due(step):
        return []
    sentences = [*_figures(source, step, part), *_groups(source, step, part), *_questions(source, step, part)]
    sentences += [*_people(source, step, part), *_rows(source, step, part)]
    if not sentences and step.kind != "rating" and not (part.notes or part.rows or source.summary(step)):
        sentences = [source.say("minutes.nothing-noted")]
    return [paragraph(" ".join(sentences))] if sentences else []


def _figures(source: Source, step: Step, part: Part) -> Iterator[str]:
    rating = asked(source.state, step, part.run)
    if rating and not rating.statements:
        yield source.say("minutes.nothing-rated")
    elif (
        rating
        and not tally.is_counting(source.state, step.id, part.run)
        and not result(source.state, step, rating, part.run).any
    ):
        yield source.say("minutes.no-figures")


def _groups(source: Source, step: Step, part: Part) -> Iterator[str]:
    """The groups that sat, or were to sit, and from which nothing has come."""
    if step.per != "group":
        return
    if joint.is_joint(step):
        yield from _joint_figures(source, step, part)
        return
    sat = len(groups.of_run(source.state, part.run)) or groups.number_for(source.state, step)
    entries: list[Note | ListRow] = [*part.notes, *part.rows]
    heard = {owners.group(source.state, entry) for entry in entries}
    if silent := [number for number in range(1, sat + 1) if number not in heard]:
        yield source.say("minutes.groups-silent", numbers=numbers.ranges(source.lang, silent))


def _joint_figures(source: Source, step: Step, part: Part) -> Iterator[str]:
    """The groups without any figure, where others have given theirs, and those that have not given all."""
    silent, partly = (lacking(source.state, step, part.run) for lacking in (joint.silent, joint.partly))
    if step.rating is not None and exact.is_sealed(source.state, step.rating, part.run):
        return
    if silent and len(silent) < groups.number_for(source.state, step):
        yield source.say("minutes.figures-silent", names=_named(source, step, part, silent))
    if partly:
        yield source.say("minutes.figures-partly", names=_named(source, step, part, partly))


def _named(source: Source, step: Step, part: Part, some: list[int]) -> str:
    """These groups, by what they are called where all are called something."""
    called = joint.names(source.state, step, part.run)
    numbered = source.say("minutes.some-groups", numbers=numbers.ranges(source.lang, some))
    return ", ".join(typed(called[number - 1]) for number in some) if all(called) else numbered


def _questions(source: Source, step: Step, part: Part) -> Iterator[str]:
    """The questions without an answer; rows answer all questions of their list, a decision the one that is left."""
    answered = {note.question for note in part.notes}
    left = [question.text for question in step.questions if question.id not in answered]
    if len(left) == 1 and came_to_something(source.state, step):
        return
    if left and not part.rows:
        yield source.say("minutes.unanswered", questions=" ".join(map(_ended, left)))


def _ended(question: str) -> str:
    """A question with a sign at its end, so that others can follow it."""
    text = question.strip()
    return typed(text if text.endswith(("?", "!", ".", "…", ":")) else f"{text}.")


def _people(source: Source, step: Step, part: Part) -> Iterator[str]:
    """Where each was to say something, those who were there and have no entry of their own."""
    if step.per != "person" or step.kind == "rating":
        return
    entries: list[Note | ListRow] = [*part.notes, *part.rows]
    has = {owners.person(source.state, entry) for entry in entries}
    there = [p for p in attendance.there_during(source.state, part.run) if not p.aside]
    names = [typed(p.name) for p in there if p.id not in has]
    if names:
        yield source.say("minutes.missing-from", names=", ".join(names))


def _rows(source: Source, step: Step, part: Part) -> Iterator[str]:
    """Rows that stood ready and none of which was filled; fewer rows than asked for."""
    if step.table is None:
        return
    if step.table.rows and not part.rows:
        yield source.say("minutes.rows-empty", rows=", ".join(map(typed, step.table.rows)))
    if step.table.min is not None and len(part.rows) < step.table.min:
        yield source.say("minutes.few-rows", n=len(part.rows), least=step.table.min)
