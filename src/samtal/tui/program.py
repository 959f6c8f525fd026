"""What every program of samtal that draws has in common: what an older console cannot draw, and ending from outside.

Rule: whoever ends it from outside gets the terminal back as it was.
"""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from textual.app import App

from samtal.tui.drawable import Drawable

TERMINAL: type[Driver] | None = None
"""What is drawn on where that can be gone all at once; else what Textual has for the system."""

if sys.platform != "win32":
    from samtal.tui.outside import Outside
    from samtal.tui.vanishing import Vanishing

    TERMINAL = Vanishing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.driver import Driver
    from textual.filter import LineFilter


class Program(App[None]):
    """A program on the screen."""

    def __init__(self) -> None:
        super().__init__(driver_class=TERMINAL)
        self._drawable = Drawable()

    @property
    def old_console(self) -> bool:
        """Whether the terminal's font lacks signs that others have."""
        raise NotImplementedError

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every line that is drawn goes through last: on an older console only what its font has comes out."""
        return [*super().get_line_filters(), *([self._drawable] if self.old_console else [])]

    def end_well(self) -> None:
        """Close as by a key when the system asks for an end or the terminal is gone; not where nothing is drawn."""
        if sys.platform != "win32" and not self.is_headless:
            Outside(self.ended_from_outside)

    def ended_from_outside(self, code: int) -> None:
        """The system asks for an end. A screen that is being opened is opened first: it cannot bear to be cut off."""
        self.screen.call_later(partial(self.exit, return_code=code))

    def _handle_exception(self, error: Exception) -> None:
        """While it closes, a screen may be painted of which half is gone; that is nothing to tell of."""
        if not self._exit:
            super()._handle_exception(error)
