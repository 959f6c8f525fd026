"""What was held and has left no trace: ratings without figures, groups and people without notes, open questions.

Rule: only items that have been run count, and of those only the latest run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from samtal.session import captures, figures, unheard
from samtal.session.statements import asked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.state import Run, State
    from samtal.template.model import Step


class Missing(NamedTuple):
    """At agenda entry `number`: so many of `all` statements without figures, or of its questions without an answer.

    Else the groups without notes, or the people of whom each was to say something.
    """

    number: int
    title: str
    statements: int = 0
    all: int = 0
    groups: tuple[int, ...] = ()
    people: tuple[str, ...] = ()
    questions: int = 0


def missing(state: State) -> list[Missing]:
    """What was held and has left no trace, in agenda order; only items that have been run count."""
    gaps = []
    for number, step in enumerate(state.agenda, 1):
        runs = state.runs_of(step.id)
        if runs and step.record and state.marks.get(step.id) != "struck":
            gaps += list(_without_figures(state, number, step, runs[-1]))
            gaps += list(_without_notes(state, number, step, runs[-1]))
            gaps += list(_without_people(state, number, step, runs[-1]))
            gaps += list(_without_answers(state, number, step))
    return gaps


def came_to_something(state: State, step: Step) -> bool:
    """Whether a decision or an action was taken at the step: it may well answer the one question that is left."""
    taken = (entry for entry in state.registers.values() if entry.step == step.id and not entry.gone)
    return any(entry.register in {"decision", "action"} for entry in taken)


def _without_figures(state: State, number: int, step: Step, run: Run) -> Iterator[Missing]:
    rating = asked(state, step, run)
    if rating is None:
        return
    empty = sum(figures.figure(state, step, run, statement) is None for statement in rating.statements)
    if empty:
        yield Missing(number, step.title, statements=empty, all=len(rating.statements))


def _without_notes(state: State, number: int, step: Step, run: Run) -> Iterator[Missing]:
    if step.per != "group" or step.rating:
        return
    if silent := unheard.groups_without(state, step, run, unheard.written(state, step)):
        yield Missing(number, step.title, groups=silent)


def _without_people(state: State, number: int, step: Step, run: Run) -> Iterator[Missing]:
    if step.per != "person" or step.rating:
        return
    if silent := unheard.people_without(state, unheard.those_of(state, run), unheard.written(state, step)):
        yield Missing(number, step.title, people=silent)


def _without_answers(state: State, number: int, step: Step) -> Iterator[Missing]:
    answered = {note.question for note in captures.notes_of(state, step.id)}
    left = sum(question.id not in answered for question in step.questions)
    if left == 1 and came_to_something(state, step):
        return
    if left and step.per != "none" and not captures.rows_of(state, step.id):
        yield Missing(number, step.title, questions=left)
