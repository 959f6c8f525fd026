"""What every program of samtal that draws has in common: what an older console cannot draw, and ending from outside.

Rule: whoever ends it from outside gets the terminal back as it was.
"""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from textual.app import App

from samtal.tui.drawable import Drawable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.filter import LineFilter


class Program(App[None]):
    """A program on the screen."""

    def __init__(self) -> None:
        super().__init__()
        self._drawable = Drawable()

    @property
    def old_console(self) -> bool:
        """Whether the terminal's font lacks signs that others have."""
        raise NotImplementedError

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every line that is drawn goes through last: on an older console only what its font has comes out."""
        return [*super().get_line_filters(), *([self._drawable] if self.old_console else [])]

    def end_well(self) -> None:
        """Close as by a key when the system asks for an end (SIGTERM) or the terminal's window is gone (SIGHUP)."""
        for name in ("SIGTERM", "SIGHUP"):
            with suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):  # Windows; another thread
                number = getattr(signal, name)
                asyncio.get_running_loop().add_signal_handler(number, partial(self.ended_from_outside, 128 + number))

    def ended_from_outside(self, code: int) -> None:
        """The system asks for an end."""
        self.exit(return_code=code)
