"""Answers from the file of a form service: what it would give, line by line; and the command, where somebody says yes.

Rule: nothing is stored by looking. Figures that stand are replaced only by the word for that.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from samtal.lines import filed_table
from samtal.lines.filed import proposed
from samtal.lines.filed_line import taken_apart
from samtal.lines.lengths import Inquiry
from samtal.session.filed import ready
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from samtal.session.commands import Command
    from samtal.session.filed import FileAnswers
    from samtal.session.state import State


def obeyed(state: State, asked: Command | Inquiry) -> Command | Inquiry:
    """The command that takes the file, where the line says so; anything else as it is. Raises RefusedError."""
    if not isinstance(asked, Inquiry) or asked.name != "answers":
        return asked
    line = taken_apart(asked.of)
    return replace(ready(found(state, asked)), replace=line.replace) if line.yes else asked


def then(there: FileAnswers) -> str:
    """The code of what does it."""
    if there.odd:
        return "filed.shown-odd"
    return "filed.shown-stands" if there.command.replace else "filed.shown"


def found(state: State, inquiry: Inquiry) -> FileAnswers:
    """What it would give; which of several items is meant is asked as a line says it."""
    line = taken_apart(inquiry.of)
    step = state.step_called(inquiry.step) if inquiry.step else None
    try:
        return proposed(filed_table.read_at(Path(line.path), line.path), state, step, line.given)
    except RefusedError as refused:
        raise refused if refused.code != "filed.which-item" else refused.as_("filed.which-item-line") from None
