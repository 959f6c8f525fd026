"""Lines that grow a tree of rows: a why under a row, and the cause that was chosen.

Rule: rows are named by the numbers that the ok lines and the screen show; without one, the latest row is meant.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from samtal.lines.entries import cells_of
from samtal.lines.names import owner
from samtal.lines.values import number_for, usage, whole
from samtal.session import captures
from samtal.session import commands as c
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from samtal.lines.entries import Phrase
    from samtal.session.captured import ListRow
    from samtal.session.state import State
    from samtal.template.model import Step

_UNDER: Final = re.compile(r"([0-9]+)\s*:\s*(.*)", re.DOTALL)


def why(state: State, phrase: Phrase) -> c.Command:
    """A row under another."""
    if not phrase.rest:
        raise usage("why")
    step = _tree(phrase.about(state))
    match = _UNDER.fullmatch(phrase.rest)
    if match is None:
        parent, typed = _latest(state, step), phrase.rest
    else:
        parent, typed = captures.numbered(state.rows.values(), step.id, whole(match[1]) or 0), match[2]
    if not typed.strip():
        raise usage("why")
    whose, text = owner(state, step, typed)
    return c.AddRow(phrase.step, cells_of(state, step, text), whose, parent=parent.id)


def cause(state: State, phrase: Phrase) -> c.Command:
    """The row that is the cause, or that is it no longer."""
    number = number_for("cause", phrase.rest)
    row = captures.numbered(state.rows.values(), _tree(phrase.about(state)).id, number)
    return c.MarkCause(row.id, row.event)


def _tree(step: Step | None) -> Step:
    if step is None:
        raise RefusedError("session.say-which-step")
    if step.table is None:
        raise RefusedError("session.no-list", title=step.title)
    if not step.table.tree:
        raise RefusedError("session.no-tree")
    return step


def _latest(state: State, step: Step) -> ListRow:
    rows = captures.rows_of(state, step.id)
    if not rows:
        raise RefusedError("phrases.no-row-yet")
    return rows[-1]
