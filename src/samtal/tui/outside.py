"""Ending from outside: the system asks for it (SIGTERM, SIGHUP), or the terminal is gone, with a signal or without.

Rule: first what is typed is kept, then the program closes as by a key, and if it does not, the process ends all the
same. It is seen to in a thread of its own, since the one that draws may be waiting for a terminal that no longer reads.
"""

from __future__ import annotations

import asyncio
import os
import select
import signal
import sys
import time
from contextlib import suppress
from threading import Event, Thread
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE: Final = 2.0
"""So many seconds it may take to keep what is typed and to give a terminal that is there back as it was."""

GRACE: Final = 0.7
"""So many seconds it may take after that; where the terminal is gone there is nothing else to wait for."""

if sys.platform != "win32":  # where the system ends a program whose window is closed, and asks for nothing

    class Outside:
        """Waits in the background until an end is asked for; `end` is then called in the loop, with the exit code.

        To be made in the loop that draws, on which `end` keeps what is typed and closes.
        """

        def __init__(self, end: Callable[[int], None]) -> None:
            self._end = end
            self._loop = asyncio.get_running_loop()
            self._kept = Event()
            self._heard, self._told = os.pipe()
            self._terminal = sys.stdin.fileno()
            for number in (signal.SIGTERM, signal.SIGHUP):
                signal.signal(number, self._tell)
            Thread(target=self._wait, name="samtal-outside", daemon=True).start()

        def _tell(self, number: int, _frame: object) -> None:
            """Called at any moment, within anything: so it does no more than to hand on which signal came."""
            os.write(self._told, bytes([number]))

        def _wait(self) -> None:
            code = 128 + self._listen()
            until = time.monotonic() + PATIENCE
            with suppress(RuntimeError):  # it has come to its own end already
                self._loop.call_soon_threadsafe(self._close, code)
            self._kept.wait(PATIENCE)
            self._is_gone(max(0.0, until - time.monotonic()))
            time.sleep(GRACE)
            # Some thread waits for what will never come. What was typed is kept, and the archive and the wall's lock
            # need no farewell: they bear a kill -9.
            os._exit(code)

        def _listen(self) -> int:
            """Wait for a signal, or for the terminal to be gone; the number of the signal that came or should have."""
            poll = select.poll()
            poll.register(self._heard, select.POLLIN)
            poll.register(self._terminal, 0)
            while True:
                for file, what in poll.poll():
                    if file == self._heard:
                        return os.read(self._heard, 1)[0]
                    if what & (select.POLLHUP | select.POLLERR):
                        return signal.SIGHUP
                    poll.unregister(file)  # a system on which a terminal cannot be asked; it will send a signal

        def _is_gone(self, seconds: float) -> bool:
            """Whether the terminal is gone, which is waited for."""
            poll = select.poll()
            poll.register(self._terminal, 0)
            return bool(poll.poll(1000 * seconds))

        def _close(self, code: int) -> None:
            try:
                self._end(code)
            finally:
                self._kept.set()
