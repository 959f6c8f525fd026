"""The terminal that a program draws on, which may be gone at any moment: its window closed, the connection lost.

Rule: nobody is made to wait for a terminal that is gone. What is written to it goes nowhere, and nothing more is read.
What it sends may be of any encoding. Not for Windows, where the system itself ends a program whose window is closed.
"""

from __future__ import annotations

import codecs
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, TextIO, cast

from textual.drivers import linux_driver
from textual.drivers.linux_driver import LinuxDriver

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

FOREIGN = "samtal.foreign"
"""How bytes are read that are no UTF-8: as Windows-1252, in which an older program has copied them."""


def _foreign(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


def _decoder(encoding: str) -> Callable[[], codecs.IncrementalDecoder]:
    return partial(codecs.getincrementaldecoder(encoding), errors=FOREIGN)


codecs.register_error(FOREIGN, _foreign)
# The driver has no other place for this: of a single foreign byte its thread would die, and the program with it.
setattr(linux_driver, "getincrementaldecoder", _decoder)  # noqa: B010 - the name is not the driver's own


class Vanishing(LinuxDriver):
    """Textual's terminal, whose threads outlive what they write to and read from.

    Else the thread that writes dies of the first error, and whoever hands it something more waits for ever.
    """

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._file = cast("Any", Written(cast("TextIO", self._file)))

    def run_input_thread(self) -> None:
        """Read keys until there are none to come."""
        with suppress(OSError):
            super().run_input_thread()

    def _sigcont_application(self, *_: object) -> None:
        """The program may go on. Where it had not given the terminal back it first does, or two threads would read.

        That comes about by a stop that cannot be seen, and when the window is closed.
        """
        if self._must_signal_resume:
            super()._sigcont_application()
        else:
            self._loop.call_soon_threadsafe(self._begin_again)

    def _begin_again(self) -> None:
        if self._key_thread is not None and self._key_thread.is_alive():
            self.suspend_application_mode()
            self.resume_application_mode()
            self._app.refresh(layout=True)


class Written:
    """A file that takes whatever is written to it, also when there is nothing left to write to."""

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def write(self, text: str) -> int:
        """Write, if that can be done."""
        with suppress(OSError):
            self._file.write(text)
        return len(text)

    def flush(self) -> None:
        """Flush, if that can be done."""
        with suppress(OSError):
            self._file.flush()

    def fileno(self) -> int:
        """The number of the file itself."""
        return self._file.fileno()
