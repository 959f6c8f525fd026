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
from samtal.telling import filed as telling

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.commands import Command
    from samtal.session.filed import FileAnswers
    from samtal.session.state import State
    from samtal.words import Lang


def obeyed(state: State, asked: Command | Inquiry) -> Command | Inquiry:
    """The command that takes the file, where the line says so; anything else as it is. Raises RefusedError."""
    if not isinstance(asked, Inquiry) or asked.name != "answers":
        return asked
    line = taken_apart(asked.of)
    return replace(_found(state, asked).command, replace=line.replace) if line.yes else asked


def lines(lang: Lang, state: State, inquiry: Inquiry) -> Iterator[str]:
    """What it would give."""
    return telling.lines(lang, state, _found(state, inquiry))


def then(state: State, inquiry: Inquiry) -> str:
    """The code of what does it."""
    return "filed.shown-stands" if _found(state, inquiry).command.replace else "filed.shown"


def _found(state: State, inquiry: Inquiry) -> FileAnswers:
    line = taken_apart(inquiry.of)
    step = state.step_called(inquiry.step) if inquiry.step else None
    return proposed(filed_table.read_at(Path(line.path), line.path), state, step, line.given)
