"""`svar ur FIL`: what a line about a form service's file asks for.

Rule: the file, and after bars what is said of it, in any order: yes, replace, or what a column is. Reads no file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from samtal.lines.answering import answers
from samtal.lines.lengths import Inquiry
from samtal.lines.values import columns, usage
from samtal.words.filed import A_FILE, REPLACE, YES
from samtal.words.text import folded

if TYPE_CHECKING:
    from samtal.lines.entries import Phrase
    from samtal.session import commands as c
    from samtal.session.state import State


class FileLine(NamedTuple):
    """A line taken apart: the file's path, whether it is to be stored and may replace, and what is said of columns."""

    path: str
    yes: bool
    replace: bool
    given: tuple[str, ...]


def answers_from(state: State, phrase: Phrase) -> c.Command | Inquiry:
    """To see what a file gives, or to store it; "svar ur en fil" only says that the rating is answered so.

    The line is refused where no file is named.
    """
    if folded(phrase.rest) in A_FILE:
        return answers(state, phrase._replace(rest="file"))
    if not taken_apart(phrase.rest).path:
        raise usage("answers-from")
    return Inquiry("answers", of=phrase.rest, step=phrase.step or "")


def taken_apart(typed: str) -> FileLine:
    """The path, out of its quotes, and what stands after it."""
    path, *said = columns(typed)
    if len(path) > 1 and path[0] == path[-1] and path[0] in "\"'":
        path = path[1:-1]
    words = {folded(part) for part in said}
    given = tuple(part for part in said if part and folded(part) not in {*YES, *REPLACE})
    return FileLine(path.strip(), bool(words & {*YES, *REPLACE}), bool(words & REPLACE), given)
