"""All that one person answers to a rating, given as one action; and an answer that is taken away again.

Rule: each answer is the same fact as one that is given alone. What is taken away is a put too, so that undo brings the
answer back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import commands as c
from samtal.session import figures, ratings
from samtal.session.captures import place
from samtal.session.commands.rating import BLANK
from samtal.session.events import Fact
from samtal.session.refusal import RefusedError
from samtal.session.statements import asked

if TYPE_CHECKING:
    from samtal.session.captured import Answer
    from samtal.session.state import State


def of_person(state: State, command: c.RatePerson, now: int) -> list[Fact]:
    """What somebody answers to each statement that has a mark."""
    facts: list[Fact] = []
    for number, mark in enumerate(command.marks, 1):
        found = [] if mark is None else _marked(state, command, number, mark, now)
        facts += [fact for fact in found if fact not in facts]
    if not facts:
        raise RefusedError("session.no-answers")
    return facts


def _marked(state: State, command: c.RatePerson, number: int, mark: int | str, now: int) -> list[Fact]:
    if mark == BLANK:
        return [without(answer) for answer in _standing(state, command, number)]
    value = mark if isinstance(mark, int) else None
    one = c.RateAnswer(command.step, number, command.person, value, seen=command.seen)
    return ratings.answer(state, one, now)


def _standing(state: State, command: c.RatePerson, number: int) -> list[Answer]:
    """The answer that stands there, if one does."""
    step, run = place(state, command)
    rating = asked(state, step, run)
    statements = rating.statements[number - 1 : number] if rating else ()
    given = [answer for each in statements for answer in figures.answers_for(state, step, run, each.id)]
    return [answer for answer in given if answer.person == command.person and answer.group is None]


def without(answer: Answer) -> Fact:
    """What one person answered is taken away."""
    on = {"step": answer.step, "run": answer.run, "statement": answer.statement, "person": answer.person}
    return Fact("answer", {**on, "gone": True}, answer.id)
