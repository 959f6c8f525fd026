"""The program `samtal wall`: one screen, few keys, and nothing that could be lost when it is closed.

Rule: Q and Ctrl+Q close it, and the meeting goes on; Ctrl+C does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from samtal.tui.program import Program
from samtal.tui.screens.wall import WallScreen
from samtal.words import say

if TYPE_CHECKING:
    from samtal.tui.follower import Follower
    from samtal.words import Lang


class WallProgram(Program):
    """The wall in a terminal of its own."""

    TITLE = "samtal"
    CSS_PATH: ClassVar = ["styles/app.tcss", "styles/wall.tcss"]
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, follower: Follower, lang: Lang, command: str, *, old_console: bool = False) -> None:
        super().__init__()
        self._follower, self._lang, self._command, self._old = follower, lang, command, old_console

    @property
    def old_console(self) -> bool:
        """As whoever started it says."""
        return self._old

    def on_mount(self) -> None:
        """Show the wall."""
        self.end_well()
        self.push_screen(WallScreen(self._follower, self._lang, self._command))

    def action_help_quit(self) -> None:
        """Ctrl+C never closes it; it says which key does."""
        self.clear_notifications()
        self.notify(say(self._lang, "projecting.keys"), markup=False)
