"""What was held and has left no trace: a rating without figures, a group without notes.

Rule: tells, and asks nothing; the minutes say the same where they come to it. Only points that have been run count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from samtal.session import captures, figures, groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.state import Run, State
    from samtal.template.model import Step


class Missing(NamedTuple):
    """At agenda entry `number`: so many of `all` statements without figures, or the groups without notes."""

    number: int
    title: str
    statements: int = 0
    all: int = 0
    groups: tuple[int, ...] = ()


def missing(state: State) -> list[Missing]:
    """In agenda order."""
    found = []
    for number, step in enumerate(state.agenda, 1):
        runs = state.runs_of(step.id)
        if runs and step.record and state.marks.get(step.id) != "struck":
            found += list(_of_rating(state, number, step, runs[-1]))
            found += list(_of_groups(state, number, step, runs[-1]))
    return found


def _of_rating(state: State, number: int, step: Step, run: Run) -> Iterator[Missing]:
    statements = step.rating.statements if step.rating else ()
    empty = sum(figures.figure(state, step, run, statement) is None for statement in statements)
    if empty:
        yield Missing(number, step.title, statements=empty, all=len(statements))


def _of_groups(state: State, number: int, step: Step, run: Run) -> Iterator[Missing]:
    if step.per != "group" or step.rating:
        return
    spoken = {note.group for note in captures.notes_of(state, step.id)}
    spoken |= {row.group for row in captures.rows_of(state, step.id)}
    silent = tuple(n for n in range(1, len(groups.of_run(state, run)) + 1) if n not in spoken)
    if silent:
        yield Missing(number, step.title, groups=silent)
