"""How a meeting is left: what is typed and not saved is kept as a draft, and is told of once before the program closes.

Rule: the meeting goes on in any case; nothing that stands in a box is lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import TextArea

from samtal.tui.rescuing import store_at_last
from samtal.tui.screens.keyed import Keyed
from samtal.tui.widgets.linebox import HasBox
from samtal.tui.widgets.notebox import NoteBox

if TYPE_CHECKING:
    from samtal.tui.app import SamtalApp
    from samtal.tui.widgets.sheets import Sheets


class Leaving(Keyed):
    """A screen with a note box and tables, and how it is left."""

    app: SamtalApp
    sheets: Sheets
    _unseen = False  # what was begun in the box was begun where the room does not see it
    _warned = False  # of what is typed and not saved

    @property
    def unseen(self) -> bool:
        """Whether what stands in the box was begun where the room does not see it, and would now be seen."""
        return self._unseen and not self.desk.private

    def open_box(self, line: str = "", how: str = "", over: str = "") -> None:
        """Open the note box."""
        raise NotImplementedError

    def open_line(self, verb: str) -> None:
        """Open it with a verb of plain mode, to be finished by hand."""
        self.open_box(f"/{self.desk.verb(verb)} ", how=self.desk.say(f"commands.{verb}"))

    def keep_drafts(self) -> None:
        """What stands in the boxes, here and on what lies over it, outlives the program, but for the last second."""
        if not self.is_mounted:  # there are no boxes yet
            return
        self.query_one("#box", NoteBox).keep()
        self.sheets.keep()
        for screen in self.app.screen_stack:
            # Before it is mounted the draft does not stand in its box yet; while it closes there is no box any more.
            if isinstance(screen, HasBox) and screen.is_mounted and screen.query(TextArea):
                screen.keep()

    def keep_at_last(self) -> None:
        """The same, and what could not be stored yet: the program ends."""
        self.keep_drafts()
        if self.desk.waiting or not self.desk.drafts.kept:
            store_at_last(self.desk)

    def close(self) -> None:
        """Close the program; what is typed and not saved is told of once."""
        if self._may_go():
            self.keep_at_last()
            self.app.exit()

    def leave(self) -> None:
        """To home, where other meetings are; the meeting goes on."""
        if self._may_go():
            self.app.back()

    def _may_go(self) -> bool:
        """Whether all is saved or kept, or it has been told that it is not."""
        box = self.query_one("#box", NoteBox)
        self.sheets.settle()
        self.keep_drafts()
        self.desk.try_again()
        warned, self._warned = self._warned, True
        if warned or not (box.text.strip() or self.sheets.unsaved or self.desk.waiting or not self.desk.drafts.kept):
            return True
        if box.text.strip():
            unseen = self.unseen
            self.open_box()
            text = "…" if unseen else box.text[:40]
            self.desk.tell(self.desk.say("tui.unsaved-note", text=text), wrong=True)
        elif not self.sheets.unsaved:  # which has said so itself
            self.desk.tell(self.desk.say("tui.unsaved"), wrong=True)
        return False
