"""The box in which an entry is changed: it holds the entry as its writer saw it, and what was begun and not saved.

Rule: what is begun outlives the program. Nothing is decided here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.tui.widgets.entries_typed import as_typed, has_parts, meant, place
from samtal.tui.widgets.linebox import LineBox

if TYPE_CHECKING:
    from samtal.session.commands import Edit
    from samtal.tui.desk import Desk
    from samtal.tui.widgets.entries_typed import Editable


class EntryBox(LineBox):
    """A box for one entry; of none while it is closed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(tabs=True, id="edit")
        self._desk = desk
        self.entry: Editable | None = None

    def open(self, entry: Editable | None) -> bool:
        """This entry stands in it, None closes it; whether what stands there was begun before and is not saved."""
        self.entry, self.display = entry, entry is not None
        begun = self._desk.drafts.get(place(entry)) if entry else ""
        self.write(begun or self._typed())
        self.fit()
        return bool(begun)

    def fit(self) -> None:
        """As high as several lines need, where there are several."""
        self.set_class("\n" in self.text, "long")

    def _typed(self) -> str:
        return as_typed(self._desk.lang, self._desk.state, self.entry) if self.entry else ""

    @property
    def as_it_was(self) -> bool:
        """Whether nothing has been changed."""
        return self.says(self._typed())

    def keep(self) -> None:
        """Keep what is begun."""
        if self.entry:
            self._desk.drafts.put(place(self.entry), "" if self.as_it_was else self.text)

    def drop(self) -> None:
        """It is saved, or dropped."""
        if self.entry:
            self._desk.drafts.put(place(self.entry), "")

    def next_part(self) -> None:
        """A bar to the next part, where there are parts."""
        if self.entry and has_parts(self.entry):
            self.insert(" | ")

    def command(self, entry: Editable) -> Edit:
        """What it says, as a command; refused where it cannot be read."""
        return meant(self._desk.lang, self._desk.state, entry, self.text)
