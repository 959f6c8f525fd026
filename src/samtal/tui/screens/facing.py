"""How the console faces the room: what is private is folded, the screen and the wall are blanked, a message is put up.

Rule: what the room should not see is shown only after a question. Where the room sees this screen it goes dark with the
wall, and at once, also while the archive is busy.
"""

from __future__ import annotations

from functools import partial

from samtal.session import commands as c
from samtal.session.state import Phase
from samtal.tui.screens.asking import ask_to_show
from samtal.tui.screens.leaving import Leaving


class Facing(Leaving):
    """A screen that the room may see."""

    _wanted: bool | None = None  # dark or lit, as the last key has asked, until that is stored

    def paint(self) -> None:
        """Paint everything anew."""
        raise NotImplementedError

    def turn_private(self) -> None:
        """Show what only the facilitator should see, once that is asked; or fold it away."""
        if self.desk.private:
            self._set_private(private=False)
        else:
            ask_to_show(self.desk, partial(self._set_private, private=True))

    def _set_private(self, *, private: bool) -> None:
        self.desk.private = private
        self.desk.stand("")  # what is told below may not be for the room
        self.paint()

    @property
    def wall_dark(self) -> bool:
        """Whether the wall is blanked, or about to be."""
        if self._wanted == self.desk.state.blank:
            self._wanted = None
        return self.desk.state.blank if self._wanted is None else self._wanted

    @property
    def dark(self) -> bool:
        """Whether this screen is blanked too."""
        return self.wall_dark and not self.desk.private

    def turn_blank(self) -> None:
        """Blank the wall for the room, or light it."""
        self._wanted = not self.wall_dark
        self.paint()
        self.desk.do(c.Blank(dark=self._wanted), quietly=True)

    def blank_and_stop(self) -> None:
        """Blank the wall and stop the clock, or light it and let the clock go on."""
        self.turn_blank()
        phase = self.desk.state.phase
        if self.wall_dark and phase is Phase.RUNNING:
            self.desk.do(c.Pause())
        elif not self.wall_dark and phase is Phase.PAUSED:
            self.desk.do(c.Resume())

    def announce(self) -> None:
        """Put a message to the room on the wall, or take it away."""
        if self.desk.state.message:
            self.desk.do(c.Announce())
        else:
            self.open_line("message")
