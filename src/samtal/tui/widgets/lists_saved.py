"""What is done with a row of a list at Enter: a new one, or other cells for one that is there.

Rule: what is typed is read as in plain mode; what was not understood has been told.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from samtal.lines.entries import cells_of
from samtal.session import commands as c
from samtal.session.refusal import RefusedError
from samtal.session.state import Phase

if TYPE_CHECKING:
    from samtal.template.model import Step
    from samtal.tui.desk import Desk
    from samtal.tui.widgets.lists_drawn import ShownLine


def command_for(
    desk: Desk,
    step: Step | None,
    row: ShownLine | None,
    base: str | None,
    typed: str,
    under: str,
    *,
    is_same: bool,
    ready: bool,
) -> c.Command | None:
    """What saves a row as it is typed; None where it was not understood.

    `base`: what the row was when it was put into the box. `under`: the row that a new one goes under. `is_same`:
    nobody has typed anything. `ready`: it is for a row that stood ready and was seen empty, so that one that somebody
    has filled meanwhile is not written over.
    """
    if row and row.number:
        cells = row.cells if is_same else _cells(desk, step, typed)
        return None if cells is None else c.ChangeRow(row.key, base, cells)
    command = desk.understand(f"{desk.verb('row')} {typed}")
    if not isinstance(command, c.AddRow):
        return None
    over = step is not None and desk.state.phase is Phase.ENDED  # then the meeting is at no item any more
    return replace(command, parent=under or None, step=step.id if step and over else command.step, beside=ready)


def _cells(desk: Desk, step: Step | None, typed: str) -> tuple[str, ...] | None:
    try:
        return cells_of(desk.state, step, typed)
    except RefusedError as refused:
        desk.tell(refused.sentence(desk.lang), wrong=True)
        return None
