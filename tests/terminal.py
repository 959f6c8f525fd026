"""A real terminal for the tests: a program on a pty, its output painted by pyte, and never a sleep.

Rule: a test waits for the screen to show something, until a deadline; what it then says is the whole screen.
"""

from __future__ import annotations

import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import termios
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final

import pyte

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

PATIENCE: Final = 30.0
"""Seconds until a screen that does not come is a failure; a machine under load is slow, not wrong."""

ENTER, ESCAPE, TAB, SPACE = "\r", "\x1b", "\t", " "
UP, DOWN, RIGHT, LEFT = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"
PAGE_UP, PAGE_DOWN = "\x1b[5~", "\x1b[6~"

# What pyte would write out as text, and a sequence that the end of a read has cut in two.
_UNKNOWN: Final = re.compile(rb"\x1b[P_^][^\x1b\x07]*(?:\x1b\\|\x07)|\x1b\[[<=>][0-9;:]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p")
_CUT: Final = re.compile(rb"\x1b(?:\[[0-9;:<=>?$ ]*|[P_^\]][^\x07\x1b]*)?$")

# A program may ask whether it can say where a screen begins and ends; then no half of one is ever taken for a whole.
_ASKS, _YES, _BEGINS, _ENDS = b"\x1b[?2026$p", b"\x1b[?2026;2$y", b"\x1b[?2026h", b"\x1b[?2026l"


def control(letter: str) -> str:
    """What a terminal sends for Ctrl and a letter."""
    return chr(ord(letter.upper()) - 64)


def pasted(text: str) -> str:
    """What a terminal sends when this is pasted."""
    return f"\x1b[200~{text}\x1b[201~"


class Terminal:
    """A program in a terminal of its own; closed by whoever made it."""

    def __init__(
        self, command: Sequence[str], *, environ: Mapping[str, str], columns: int = 80, rows: int = 24
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self.written = b""
        """Everything the program has written, as it came."""
        self._stream = pyte.ByteStream(self.screen)
        self._carried = b""
        self._ours, theirs = os.openpty()
        self._size(columns, rows)
        self._lives, held = os.pipe()  # held open by whatever runs there
        self._process = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=dict(environ),
            start_new_session=True,
            pass_fds=[held],
        )
        os.close(theirs)
        os.close(held)

    def close(self) -> None:
        """Kill what still runs, and take the terminal away."""
        if self._process.returncode is None:
            self.kill()
        os.close(self._lives)
        self.vanish()

    def vanish(self) -> None:
        """The window is closed: nobody reads or writes there any more."""
        with suppress(OSError):
            os.close(self._ours)
        self._ours = -1

    def is_left(self, seconds: float = PATIENCE) -> bool:
        """Whether anything still runs there after so many seconds."""
        return not select.select([self._lives], [], [], seconds)[0]

    @property
    def text(self) -> str:
        """The screen as text, without what is empty at the right."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def press(self, *keys: str, encoding: str = "utf-8") -> None:
        """Send keys, as a terminal does; or, in another encoding, as one does that hands on what a program copied."""
        os.write(self._ours, "".join(keys).encode(encoding))

    def wait_for(self, *texts: str, gone: str = "") -> None:
        """Read until the screen shows all of these texts, and no longer `gone`."""
        self.wait_until(
            lambda: all(text in self.text for text in texts) and not (gone and gone in self.text),
            f"{texts} shown" + (f", {gone!r} gone" if gone else ""),
        )

    def wait_until(self, true: Callable[[], bool], what: str) -> None:
        """Read until this is true."""
        deadline = time.monotonic() + PATIENCE
        while self._within_frame() or not true():
            if not self._read(deadline - time.monotonic()):
                raise AssertionError(f"not {what}:\n{self.text}")

    def ended(self) -> int:
        """Read until the program has ended; its exit code."""
        deadline = time.monotonic() + PATIENCE
        while self._read(deadline - time.monotonic()):
            pass
        return self._process.wait(max(0.0, deadline - time.monotonic()))

    def signal(self, number: signal.Signals) -> None:
        """As when the system asks the program to end, or its window is closed."""
        self._process.send_signal(number)

    def kill(self) -> None:
        """As when the power goes: kill -9."""
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def resize(self, columns: int, rows: int) -> None:
        """Another window; the kernel tells the program."""
        self.screen.resize(rows, columns)
        self._size(columns, rows)

    def _within_frame(self) -> bool:
        """Whether what has come ends in the middle of a screen."""
        return self.written.rfind(_BEGINS) > self.written.rfind(_ENDS)

    def _size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._ours, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _read(self, patience: float) -> bool:
        """Paint what came; False when nothing did, or nothing will."""
        if not select.select([self._ours], [], [], max(0.0, patience))[0]:
            return False
        try:
            data = os.read(self._ours, 65536)
        except OSError:  # the program has ended, and with it the terminal
            return False
        self.written += data
        if _ASKS in data:
            os.write(self._ours, _YES)
        data = self._carried + data
        cut = found.start() if (found := _CUT.search(data)) else len(data)
        self._carried = data[cut:]
        self._stream.feed(_UNKNOWN.sub(b"", data[:cut]))
        return True
