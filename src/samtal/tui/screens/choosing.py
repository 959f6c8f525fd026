"""The agenda at the side of the console, while it has the keys: an item is gone to, put in, struck, moved, changed.

Rule: it takes the keys until it is left, and what is typed for the agenda is typed in the note box.
"""

from __future__ import annotations

from samtal.session import commands as c
from samtal.tui.screens.facing import Facing
from samtal.tui.widgets.agenda import Agenda


class Choosing(Facing):
    """A screen with the agenda at its side."""

    def choose_item(self, at: str = "") -> None:
        """Choose an entry of the agenda: the list at the side takes the keys until Enter or Escape."""
        self.leave_wall()
        self.add_class("choosing")  # where there was no room for it, now there is
        self.call_after_refresh(self.query_one("#agenda", Agenda).choose, at)

    def on_agenda_chosen(self, event: Agenda.Chosen) -> None:
        """Go to an agenda entry."""
        self.set_focus(None)
        self.desk.do(c.Goto(step=event.step))

    def on_agenda_left(self) -> None:
        """How it is left need not be told any more."""
        self.desk.tell("")

    def on_agenda_changing(self, event: Agenda.Changing) -> None:
        """The agenda of this meeting is made another; what is typed for it is typed in the note box."""
        from samtal.tui.replanning import change  # noqa: PLC0415 - loaded when it is first needed

        if begun := change(self.desk, event.what, event.lines, event.at):
            self.open_box(*begun)
