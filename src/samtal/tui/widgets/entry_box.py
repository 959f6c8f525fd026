"""The box in which an entry is changed: it holds the entry as its writer saw it, and what was begun and not saved.

Rule: what is begun outlives the program. Nothing is decided here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.tui.widgets.entries_typed import as_typed, base_place, has_parts, meant, place
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
        self._warned = False  # that a change would be dropped

    def open(self, entry: Editable | None) -> bool:
        """This entry stands in it, None closes it; whether what stands there was begun before and is not saved."""
        self.entry, self.display, self._warned = entry, entry is not None, False
        begun = self._desk.drafts.get(place(entry)) if entry else ""
        if entry and begun and (base := self._desk.drafts.get(base_place(entry.id))) in entry.earlier:
            self.entry = entry._replace(event=base)  # what others have made of it since was not seen
        self.write(begun or self._typed())
        self.fit()
        return bool(begun)

    def fit(self) -> None:
        """As high as several lines need, where there are several; what is changed again is warned of again."""
        self._warned = False
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
            self._desk.drafts.put(base_place(self.entry.id), "" if self.as_it_was else self.entry.event)
            self._desk.keep_begun(place(self.entry), "" if self.as_it_was else self.text)

    def drop(self) -> None:
        """It is saved, or dropped."""
        if self.entry:
            self._desk.drafts.put(base_place(self.entry.id), "")
            self._desk.drafts.put(place(self.entry), "")

    def may_drop(self) -> bool:
        """Whether nothing is changed, or it has been asked for twice that the change be dropped."""
        asked, self._warned = self._warned, True
        return asked or self.as_it_was

    def next_part(self) -> None:
        """A bar to the next part, where there are parts."""
        if self.entry and has_parts(self.entry):
            self.insert(" | ")

    def command(self, entry: Editable) -> Edit:
        """What it says, as a command; refused where it cannot be read."""
        return meant(self._desk.lang, self._desk.state, entry, self.text)
