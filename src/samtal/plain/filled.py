"""What has been filled in at an item and has to be known to go on: the rows of a tree, and which groups have answered.

Rule: a line for each, by the numbers and names with which it is typed. What a sealed rating holds is not told while it
is open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import captures, figures, joint, trees
from samtal.session.statements import asked
from samtal.telling import naming
from samtal.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.captured import Answer
    from samtal.session.state import Run, State
    from samtal.template.model import Rating, Step
    from samtal.words import Lang


def lines(lang: Lang, state: State, step: Step, run: Run) -> Iterator[str]:
    """The rows or the figures of the item that need to be known."""
    if step.table and step.table.tree:
        yield from _tree(lang, state, step)
    rating = asked(state, step, run)
    if rating and joint.is_joint(step) and not figures.is_sealed(state, rating, run):
        yield from _groups(lang, state, step, rating, run)


def _tree(lang: Lang, state: State, step: Step) -> Iterator[str]:
    hangs = trees.parents(state, step.id)
    numbers = {row.id: number for number, row in captures.by_number(state.rows.values(), step.id).items()}
    for row, _ in trees.branches(state, step.id, captures.rows_of(state, step.id)):
        parent = hangs.get(row.id)
        under = say(lang, "telling.under-part", number=numbers[parent]) if parent else ""
        text = naming.shown(" | ".join(filter(None, row.cells)))
        cause = f" ({say(lang, 'fill.cause')})" if row.cause else ""
        yield say(lang, "status.row", number=numbers[row.id], under=under, text=text) + cause


def _groups(lang: Lang, state: State, step: Step, rating: Rating, run: Run) -> Iterator[str]:
    called = joint.names(state, step, run)
    for number, statement in enumerate(rating.statements, 1):
        given = joint.answers(state, step, run, statement.id)
        told = [_answer(lang, rating, group, name, given.get(group)) for group, name in enumerate(called, 1)]
        if given:
            yield say(lang, "status.group-figures", number=number, figures=", ".join(told))


def _answer(lang: Lang, rating: Rating, group: int, name: str, answer: Answer | None) -> str:
    whose = naming.shown(name) or say(lang, "telling.a-group", number=group)
    unknown = naming.shown(rating.scale.unknown_words) or say(lang, "fill.unknown")
    return f"{whose} {'–' if answer is None else unknown if answer.value is None else answer.value}"
