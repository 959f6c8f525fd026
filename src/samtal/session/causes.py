"""Choosing a cause in a tree of rows.

Rule: the row says so itself, as a put of the whole row, so that rewording and choosing do not undo each other. There
may be several.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import captures
from samtal.session.events import Fact
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from samtal.session import commands as c
    from samtal.session.state import State


def mark(state: State, command: c.MarkCause, _now: int) -> list[Fact]:
    """A row is the cause that was chosen; one that was is no longer."""
    row = state.rows.get(command.entity)
    if row is None or row.gone:
        raise RefusedError("session.is-gone" if row else "session.no-such-entry", n=0)
    step = captures.recorded(state, row.step)
    if step.table is None or not step.table.tree:
        raise RefusedError("session.no-tree")
    marked = row._replace(cause=not row.cause)
    return [Fact("row", captures.row_payload(marked), row.id, command.base or row.event)]
