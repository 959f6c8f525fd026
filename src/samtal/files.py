"""Writing a file that a person asked for.

Rule: whole or not at all. What stood under the name before stands there until the new file is complete, and gives it
its mode; a pipe or a device is written to, never replaced.
"""

from __future__ import annotations

import errno
import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PARTS = ".samtal-{}.part"
"""What a file is called while it is written, by the number of the process that writes it."""


PATIENCE: Final = (0.02, 0.05, 0.1, 0.15, 0.18)
"""So many seconds are waited, half of one in all, where another program holds a file: OneDrive does so for a moment."""


def followed(path: Path) -> Path:
    """Where a path leads, links followed. Raises OSError where they lead round in a circle."""
    try:
        return path.resolve()
    except RuntimeError as error:  # what Python before 3.13 makes of it; later ones leave it to whoever opens the file
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path)) from error


def write_whole(data: bytes, path: Path) -> None:
    """Put `data` where `path` is, in one move. Raises OSError, and then what stood there stands."""
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    part = part_of(path)
    try:
        _write(data, part)
        if path.exists():
            part.chmod(path.stat().st_mode)
        _patiently(lambda: part.replace(path))
    finally:
        part.unlink(missing_ok=True)


def write_new(data: bytes, path: Path) -> None:
    """Put `data` where nothing is yet, in one move. Raises FileExistsError where something is, else OSError."""
    part = part_of(path)
    try:
        _write(data, part)
        _patiently(lambda: _rename_new(part, path))
    finally:
        part.unlink(missing_ok=True)


def _write(data: bytes, part: Path) -> None:
    with part.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _rename_new(part: Path, path: Path) -> None:
    """Give it the name, never another file's. Where the disk knows no links, the name is taken first."""
    if os.name == "nt":
        part.rename(path)
        return
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:
        path.open("xb").close()
        part.replace(path)


def _patiently(move: Callable[[], object]) -> None:
    """Do it; while another program holds the file, try again for half a second."""
    for wait in PATIENCE:
        with suppress(PermissionError):
            move()
            return
        time.sleep(wait)
    move()


def part_of(path: Path) -> Path:
    """Under which name to write what will be `path`. What killed processes left of the sort is taken away."""
    for left in path.parent.glob(PARTS.format("*") + "*"):
        number = left.name.split("-")[1].split(".")[0]
        if number.isdecimal() and not _lives(int(number)):
            left.unlink(missing_ok=True)
    return path.with_name(PARTS.format(os.getpid()))


def _lives(process: int) -> bool:
    """Whether this process runs; where the system cannot be asked without harm it is taken to."""
    if os.name != "posix":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True
