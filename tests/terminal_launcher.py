"""`samtal WORDS…` as it is, but the time is what stands in the file that TEST_CLOCK names: whole ms since 1970.

Rule: everything else is the real program. Run by test_terminal in a process of its own, on a terminal of its own.
"""

from __future__ import annotations

import fcntl
import os
import sys
import termios
from pathlib import Path

from samtal import cli
from samtal.cli import wiring

CLOCK = Path(os.environ["TEST_CLOCK"])


def now_ms() -> int:
    """The instant that the test has come to."""
    return int(CLOCK.read_text(encoding="ascii"))


if __name__ == "__main__":
    if sys.stdin.isatty():
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)  # so that it is told of another size
    wiring.now_ms = now_ms
    sys.exit(cli.main(sys.argv[1:]))
