"""Ratings in which each group gives one figure for all who sit in it, side by side with the others.

Rule: a group's figure is its joint answer, kept with the group under any secrecy and shown however few groups there
are: nobody's own answer follows from it. Groups that were dealt by a tag are called what the tag says, as it was typed.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from samtal.session import figures, groups
from samtal.session.statements import asked
from samtal.words.text import folded

if TYPE_CHECKING:
    from samtal.session.captured import Answer
    from samtal.session.state import Member, Run, State
    from samtal.template.model import Step


def is_joint(step: Step) -> bool:
    """Whether each group gives one figure to a statement of this step."""
    return step.rating is not None and step.rating.budget is None and step.per == "group"


def names(state: State, step: Step, run: Run | None) -> tuple[str, ...]:
    """What each group that may answer is called, by number; empty where it has no more than that."""
    division = (run.division if run else None) or state.division or ""
    way = state.ways.get(division)
    tag = way.tag if way and way.form == "by" else ""
    seated = state.divisions.get(division, ())
    called = [_called(state, group, tag) if tag else "" for group in seated]
    there_are = groups.number_for(state, step)
    found = called[:there_are] + [""] * (there_are - len(called))
    return tuple(name if found.count(name) == 1 else "" for name in found)


def _called(state: State, group: tuple[Member, ...], tag: str) -> str:
    """What most of a group have under this key, as it was typed first."""
    typed: dict[str, str] = {}
    counted: Counter[str] = Counter()
    for member in group:
        person = state.people.get(member) if isinstance(member, str) else None
        if person and (value := groups.tag_as_typed(person.tags, tag)):
            typed.setdefault(folded(value), value)
            counted[folded(value)] += 1
    return typed[counted.most_common(1)[0][0]] if counted else ""


def answers(state: State, step: Step, run: Run | None, statement: str) -> dict[int, Answer]:
    """The figures of the groups that have given one, by group."""
    given = figures.answers_for(state, step, run, statement)
    return {answer.group: answer for answer in given if answer.group is not None}


def silent(state: State, step: Step, run: Run | None) -> list[int]:
    """The groups that have answered none of the statements."""
    rating = asked(state, step, run)
    heard = {group for each in (rating.statements if rating else ()) for group in answers(state, step, run, each.id)}
    return [number for number in range(1, groups.number_for(state, step) + 1) if number not in heard]


def partly(state: State, step: Step, run: Run | None) -> list[int]:
    """The groups that have answered some of the statements and not all."""
    rating = asked(state, step, run)
    given = [answers(state, step, run, each.id) for each in (rating.statements if rating else ())]
    told = {number: sum(number in each for each in given) for number in range(1, groups.number_for(state, step) + 1)}
    return [number for number, n in told.items() if 0 < n < len(given)]
