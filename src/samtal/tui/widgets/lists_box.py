"""The box in which a row of a list is typed: which cell the cursor is in, and how it gets to another.

Rule: cells are parted by bars; Tab sets one where there is none, and writes out what is begun in a column of
persons, days or choices. What is in it is the row's as it is typed, nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets.text_area import Selection

from samtal.lines.cells import refusal, wrong_cell
from samtal.lines.values import columns, span_of
from samtal.tui.widgets.linebox import LineBox
from samtal.tui.widgets.lists_cell import completed, names, told
from samtal.tui.widgets.lists_tree import CAUSE
from samtal.tui.widgets.lists_typed import cell_at, to_cell

if TYPE_CHECKING:
    from samtal.session.refusal import RefusedError
    from samtal.session.state import State
    from samtal.template.model import ListForm
    from samtal.words import Lang


class RowBox(LineBox):
    """A row of a list as it is typed."""

    def __init__(self) -> None:
        super().__init__(tabs=True, more=CAUSE)

    @property
    def cell(self) -> int:
        """The cell (from 0) that the cursor is in."""
        return cell_at(self.before_cursor())

    def is_only(self, label: str) -> bool:
        """Whether the first cell says this, and no other says anything."""
        first, *others = columns(self.text)
        return first == label and not any(others)

    def told(self, lang: Lang, state: State, table: ListForm) -> str:
        """What the column of that cell is called, and what it takes of what is typed there."""
        return told(lang, state, table, self.text, self.before_cursor())

    def move(self, lang: Lang, state: State, table: ListForm, by: int) -> bool:
        """To the cell after or before, one that is begun written out; False where there is nowhere to go."""
        whole = completed(lang, state, table, self.text, self.before_cursor()) if by > 0 else None
        if whole is not None:
            self._say(*whole)
        to = to_cell(self.text, self.before_cursor(), by, len(names(lang, table)))
        if to:
            self._say(*to)
            begin, end = span_of(self.text, self.cell)
            if begin < end and "\n" not in self.text:
                self.selection = Selection((0, begin), (0, end))  # typing there takes its place, as in any table
        return bool(to) or whole is not None

    def refusal(self, state: State, table: ListForm) -> RefusedError | None:
        """Why what is typed in the cell that the cursor is in is not taken; None where it is."""
        cells = columns(self.text)
        return refusal(state, table, self.cell, cells[self.cell]) if "\n" not in self.text else None

    def _say(self, text: str, at: int) -> None:
        """Say this, with the cursor there."""
        self.write(text)
        self.move_cursor((0, at))

    def to_wrong_cell(self, state: State, table: ListForm) -> None:
        """To the end of the first cell that is refused; nothing that is typed takes the place of anything."""
        first = self.text.split("\n", maxsplit=1)[0]
        if (wrong := wrong_cell(state, table, first)) is not None:
            self.move_cursor((0, span_of(first, wrong)[1]))
