"""What SQLite and the disk complain of, as refusals.

Rule: a person meets a sentence, never a traceback. Whoever was writing hears that it was NOT SAVED.
"""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, Literal

from samtal.archive.sqlite import sqlite3
from samtal.session.refusal import RefusedError
from samtal.words.system import cause

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Doing = Literal["opening", "writing", "copying"]

ROOM_TO_WORK: Final = 128 * 1024
"""Below this many free bytes SQLite may fail to make the files it works with beside the archive."""

_NAMES: Final[dict[int, str]] = {
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_IOERR: "io",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
    sqlite3.SQLITE_CANTOPEN: "cannot_open",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
}


@contextmanager
def worded(path: Path, doing: Doing = "opening") -> Iterator[None]:
    """Whatever SQLite or the file system raises inside becomes a refusal about the archive at `path`."""
    try:
        yield
    except sqlite3.Error as error:
        raise refusal(error, path, doing) from error
    except UnicodeEncodeError as error:
        raise RefusedError("archive.not_saved_text") from error
    except UnicodeDecodeError as error:  # SQLite itself passes on the damaged bytes that it complains of
        raise RefusedError("archive.damaged", path=path, why=error.reason) from error
    except OSError as error:
        raise of_system(error, path) from error


def refusal(error: sqlite3.Error, path: Path, doing: Doing) -> RefusedError:
    """The refusal that an SQLite error amounts to."""
    name = _NAMES.get(code_of(error), "failed")
    if name in {"io", "cannot_open"} and full(path):
        name = "full"
    elif name == "cannot_open" and not may_write(path):
        name = "read_only"
    prefix = "archive." if doing == "opening" else "archive.not_saved_"
    return RefusedError(prefix + name, path=path, why=str(error), cause=f"SQLite {_number(error)}")


def _number(error: sqlite3.Error) -> int:
    """What SQLite calls the error; it is the same in every language, and SQLite's documentation knows it."""
    return int(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR))


def code_of(error: sqlite3.Error) -> int:
    """What SQLite calls the error, without its finer points."""
    return _number(error) & 0xFF


def of_system(error: OSError, path: Path) -> RefusedError:
    """The refusal that an error of the file system amounts to."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return RefusedError("archive.full", path=path)
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return RefusedError("archive.read_only" if may_read(path) else "archive.unreadable", path=path)
    return RefusedError("archive.cannot_open", path=path, cause=cause(error))


def full(path: Path) -> bool:
    """Whether the disk that the archive lies on has no room left to work in."""
    try:
        return shutil.disk_usage(path.parent).free < ROOM_TO_WORK
    except OSError:
        return False


def may_read(path: Path) -> bool:
    """Whether the file, where there is one, may be read, as far as the system tells."""
    return not path.exists() or os.access(path, os.R_OK)


def may_write(path: Path) -> bool:
    """Whether the file, where there is one, and its folder may be written, as far as the system tells."""
    return os.access(path.parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))
