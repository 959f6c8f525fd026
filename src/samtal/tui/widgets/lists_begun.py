"""The rows that are begun and not saved, each with the event that made what was changed.

Rule: they outlive a change of item, and by `keep` the program itself; rows of an item of which nothing is stored do
not.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from samtal.tui.desk import Desk

PLACE: Final = "row:"
"""Under which the drafts of rows are kept, with the item and the row."""


class Begun:
    """By item and row; the row that is not there yet has a key too."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._typed: dict[tuple[str, str], str] = {}
        self.bases: dict[str, str] = {}  # by row: the event that made what stood in the box before it was typed into
        for place in self._kept():
            step, _, row = place.removeprefix(PLACE).partition(":")
            self._typed[step, row], self.bases[row] = json.loads(desk.drafts.get(place))

    def _kept(self) -> list[str]:
        return [place for place in self._desk.drafts.places() if place.startswith(PLACE)]

    def get(self, step: str, row: str) -> str | None:
        """What is typed for a row, if anything is."""
        return self._typed.get((step, row))

    def put(self, step: str, row: str, text: str) -> None:
        """This is typed for a row; nothing, once it is saved or dropped."""
        if text:
            self._typed[step, row] = text
        else:
            self._typed.pop((step, row), None)

    def of(self, step: str) -> frozenset[str]:
        """The rows of an item that are not saved."""
        return frozenset(row for where, row in self._typed if where == step)

    def keep(self) -> None:
        """Bring the file up to date."""
        kept = {}
        for (step, row), text in self._typed.items():
            known = self._desk.state.step_called(step)
            if known and known.record:
                kept[f"{PLACE}{step}:{row}"] = json.dumps([text, self.bases.get(row, "")], ensure_ascii=False)
        for place in {*kept, *self._kept()}:
            self._desk.drafts.put(place, kept.get(place, ""))
