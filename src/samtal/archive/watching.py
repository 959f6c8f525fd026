"""A wall that is open holds a lock beside the archive, and by that the console sees it.

Rule: it is the system's own lock on an open file, which goes with the process however that ends; what stands in the
file counts for nothing, and it may be left behind. Several walls may be open. Where no lock can be had nobody is told.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import IO, TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX: Final = ".wall"
"""What the file is called, after the archive's own name."""

if sys.platform == "win32":
    import msvcrt

    SEATS: Final = 8  # Windows knows no shared lock: each wall takes a byte of its own

    def _hold(file: IO[bytes]) -> bool:
        return any(_seat(file, seat) for seat in range(SEATS))

    def _is_held(file: IO[bytes]) -> bool:
        for seat in range(SEATS):
            if not _seat(file, seat):
                return True
            file.seek(seat)
            msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
        return False

    def _seat(file: IO[bytes], seat: int) -> bool:
        file.seek(seat)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _hold(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _is_held(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        except OSError:
            return False
        return False  # closing the file lets it go


def beside(archive: Path) -> Path:
    """Where the lock of an archive lies."""
    return archive.with_name(archive.name + SUFFIX)


class Watching:
    """A wall's lock, held from `take` until `let_go` or the end of the process."""

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None

    def take(self, archive: Path) -> bool:
        """Hold the lock beside this archive; whether it is held. If not, try again: somebody may just be looking."""
        if self._file is None:
            with suppress(OSError):
                file = beside(archive).open("ab")
                if _hold(file):
                    self._file = file
                else:
                    file.close()
        return self._file is not None

    def let_go(self) -> None:
        """The wall is closed, or shows another archive."""
        if self._file is not None:
            self._file.close()
            self._file = None


def is_watched(archive: Path) -> bool:
    """Whether a wall of this archive is open in some process. Cheap enough for once a second."""
    try:
        with beside(archive).open("rb+") as file:
            return _is_held(file)
    except OSError:
        return False
