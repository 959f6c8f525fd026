"""Where the next row of a tree goes, and how its rows are drawn under each other.

Rule: after a row is saved the next one goes under it, for a why is most often asked of the latest answer; Shift+Tab is
one level up, and Tab at a row is under that one. In a list that is no tree there is nothing to choose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session import commands as c
from samtal.session import trees
from samtal.tui.paint import excerpt, shown
from samtal.words import say

if TYPE_CHECKING:
    from samtal.template.model import Step
    from samtal.tui.desk import Desk
    from samtal.words import Lang

STEP_IN: Final = "   "
DEEPEST: Final = 8
"""Rows that stand deeper than this are drawn no further in, and say how deep they stand."""

CAUSE: Final = "ctrl+o"
"""The key that chooses the row, or the one that the next goes under, as the cause."""


class Under:
    """The row (by id) that the next new one goes under; empty where it stands by itself."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._at: str | None = None  # not chosen yet

    def forget(self) -> None:
        """Another item: the latest row is meant again."""
        self._at = None

    def choose(self, row: str) -> None:
        """Under this one."""
        self._at = row

    def row(self, step: Step | None) -> str:
        """The row, as long as it is there; where none has been chosen, the latest."""
        if step is None or step.table is None or not step.table.tree:
            return ""
        hangs = trees.parents(self._desk.state, step.id)
        return next(reversed(hangs), "") if self._at is None else self._at if self._at in hangs else ""

    def branch(self, step: Step | None, row: str, *, deeper: bool) -> bool:
        """Under this row, or where it is none under the latest of those beside; else a level up. False: no tree."""
        if step is None or step.table is None or not step.table.tree:
            return False
        hangs, here = trees.parents(self._desk.state, step.id), self.row(step)
        if row in hangs:
            self._at = row if deeper else hangs[row] or ""
        elif deeper:
            self._at = next((each for each in reversed(hangs) if (hangs[each] or "") == here), here)
        else:
            self._at = hangs.get(here) or ""
        return True

    def mark(self, step: Step | None, row: str) -> None:
        """This row, or the one that the next goes under, is the cause; or it is no longer."""
        there = self._desk.state.rows.get(row) or self._desk.state.rows.get(self.row(step))
        if there and step and step.table and step.table.tree:
            self._desk.do(c.MarkCause(there.id, there.event))

    def told(self, step: Step | None) -> str:
        """What a new row will stand under, in words; nothing in a list that is no tree."""
        if step is None or step.table is None or not step.table.tree:
            return ""
        above = self._desk.state.rows.get(self.row(step))
        if above is None:
            return self._desk.say("fill.new-problem")
        number = above.number
        return self._desk.say("fill.under-row", number=number, text=excerpt(shown("".join(above.cells[:1]))))


def drawn(text: str, depth: int) -> str:
    """A row's first cell in its place in the tree."""
    if not depth:
        return text
    return f"{STEP_IN * (min(depth, DEEPEST) - 1)}└─{f'{depth}─' if depth > DEEPEST else ''} {text}"


def chosen(lang: Lang, *, cause: bool) -> str:
    """The word that a row was chosen, which stands after it and is never cut."""
    return f"  ◀ {say(lang, 'fill.cause')}" if cause else ""
