"""Each window that writes has a name of its own on its archive: console, notes, and notes-2 while another one is open.

Rule: the name is held by the system's own lock on a file beside the archive, which goes with the process however that
ends; so whoever opens the next window takes up what was begun in the one that was killed. What stands in the file, the
session, is read only while it is held. Where no lock can be had nobody is told, and the first name is used.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager, suppress
from time import sleep
from typing import IO, TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

MOST: Final = 9
"""So many windows of a kind have a name each."""

BLINK: Final = 0.02
"""Seconds after which a name is tried once more: another window may just be looking whether it is held."""

if sys.platform == "win32":
    import msvcrt

    FAR: Final = 1 << 20  # Windows lets nobody read what is locked: a byte is, far behind what is written

    def _hold(file: IO[bytes]) -> bool:
        file.seek(FAR)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _hold(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True


def names(face: str) -> tuple[str, ...]:
    """What the windows of a face are called, the first one first."""
    return (face, *(f"{face}-{number}" for number in range(2, MOST + 1)))


def beside(archive: Path, name: str) -> Path:
    """Where the lock of a window lies."""
    return archive.with_name(f"{archive.name}.{name}")


class Window:
    """A window with its name, which is held as long as its file is open; none where no lock could be had."""

    def __init__(self, name: str, file: IO[bytes] | None = None) -> None:
        self.name, self._file = name, file

    def shows(self, session: str) -> None:
        """It shows this session from now on; others may know."""
        if self._file is not None:
            with suppress(OSError):
                self._file.truncate(0)
                self._file.write(session.encode())
                self._file.flush()


@contextmanager
def named(archive: Path, face: str, begun: Collection[str] = ()) -> Iterator[Window]:
    """This window with its name, held until the block ends: the first free one; before others, one of those `begun`."""
    ordered = sorted(names(face), key=lambda name: name not in begun)
    for name in ordered:
        try:
            file = beside(archive, name).open("ab+")
        except OSError:
            break
        with file:
            if _held(file):
                window = Window(name, file)
                window.shows("")
                yield window
                return
    yield Window(face)


def _held(file: IO[bytes]) -> bool:
    if _hold(file):
        return True
    sleep(BLINK)
    return _hold(file)


def others(archive: Path, own: str, session: str) -> bool:
    """Whether this session is open in another window of the same kind. Cheap enough for once a second."""
    return any(_is_at(beside(archive, name), session) for name in names(own.partition("-")[0]) if name != own)


def _is_at(path: Path, session: str) -> bool:
    try:
        with path.open("rb+") as file:
            return not _hold(file) and file.read(len(session) + 1) == session.encode()
    except OSError:
        return False
