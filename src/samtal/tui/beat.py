"""The beat of a screen: again and again it is looked whether there is something to do.

Rule: by the loop, for one of Textual's own timers costs ten times as much; what is done about it goes by way of the
screen's messages, as everything else does. It ends when the screen says so.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.message_pump import MessagePump


class Beat:
    """Asks `look` so many times a second, and has `screen` do `then` where it says yes."""

    def __init__(self, screen: MessagePump, rate: int, look: Callable[[], bool], then: Callable[[], object]) -> None:
        self._screen, self._every, self._look, self._then = screen, 1 / rate, look, then
        self._loop = asyncio.get_running_loop()
        self._next = self._loop.call_soon(self._beat)

    def _beat(self) -> None:
        self._next = self._loop.call_later(self._every, self._beat)
        if self._look():
            self._screen.call_next(self._then)

    def stop(self) -> None:
        """No more."""
        self._next.cancel()
