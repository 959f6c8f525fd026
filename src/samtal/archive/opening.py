"""A connection to an archive: is it ours, is it whole, may it be shared, and how it is set.

Rule: nothing is written to a file before its header says that it is ours, or that nobody has written in it. The header
is read through SQLite (`immutable`: no lock, no file beside it), since opening the file by hand would drop locks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from samtal.archive import place, schema, sqlite
from samtal.archive.errors import code_of, may_read, may_write, worded
from samtal.archive.sqlite import sqlite3
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WAIT_ALONE: Final = 1_000
"""How long (ms) an old library waits for the file: who has it keeps it until the program is closed."""

SMALLEST: Final = 512
"""No SQLite file has fewer bytes: its first page is written at once."""


class Around(NamedTuple):
    """What the archive finds around it; tests put other things there."""

    busy_ms: int = 15_000
    library: tuple[int, ...] = sqlite.VERSION
    mounts: Callable[[], str] = place.read_mounts


class Opened(NamedTuple):
    """A connection that is ready for use, and what a person should know about it, if anything (said, not raised)."""

    path: Path
    file: place.FileId
    connection: sqlite3.Connection
    device: str
    reading: bool = False
    remark: RefusedError | None = None


def open_writing(path: Path, new_id: Callable[[], str], around: Around) -> Opened:
    """Open for reading and writing; make, or bring up to date, what is not there yet."""
    with worded(path):
        place.make(path)
        check_readable(path)
        fresh = peek(path)
        if not may_write(path):
            raise RefusedError("archive.read_only", path=path)
        alone = not sqlite.shareable(around.library)
        busy_ms = min(around.busy_ms, WAIT_ALONE) if alone else around.busy_ms
        connection = connected(path, "mode=rw", busy_ms)
        try:
            if alone:
                _keep_alone(connection, path, new_id, fresh=fresh)
            else:
                _share(connection, path, new_id, fresh=fresh)
            device, file = device_of(connection, path), place.file_id(path)
        except BaseException:
            connection.close()
            raise
    version = ".".join(str(part) for part in around.library)
    remark = RefusedError("archive.alone", version=version) if alone else None
    return Opened(path, file, connection, device, remark=remark)


def open_reading(path: Path, around: Around) -> Opened:
    """Open a file to read only, an older one too: as others see it, or where that needs writing, as it lies there."""
    wal = path.with_name(path.name + "-wal")
    with worded(path):
        check_readable(path)
        peek(path)
        try:
            return _reading(path, "mode=ro", around.busy_ms)
        except sqlite3.OperationalError:
            if wal.exists() and wal.stat().st_size:
                raise
            return _reading(path, "mode=ro&immutable=1", around.busy_ms)


def _reading(path: Path, how: str, busy_ms: int) -> Opened:
    connection = connected(path, how, busy_ms)
    try:
        device, file = checked(connection, path), place.file_id(path)
    except BaseException:
        connection.close()
        raise
    return Opened(path, file, connection, device, reading=True)


def connected(path: Path, how: str, busy_ms: int) -> sqlite3.Connection:
    """A bare connection, without any implicit transactions."""
    uri = f"{path.as_uri()}?{how}"
    return sqlite3.connect(uri, uri=True, isolation_level=None, timeout=busy_ms / 1000, cached_statements=256)


def check_readable(path: Path) -> None:
    """Refuse a file that nobody here may read; SQLite would only say that it cannot be opened."""
    if not may_read(path):
        raise RefusedError("archive.unreadable", path=path)


def peek(path: Path) -> bool:
    """Whether the file is new (empty). Refuses one that is not ours, without leaving a trace in it or beside it."""
    size = path.stat().st_size
    if size == 0:
        return True
    if size < SMALLEST:  # SQLite takes it for empty and would write over it
        raise _not_a_database(path)
    connection = connected(path, "mode=ro&immutable=1", 0)
    try:
        check_ours(connection, path)
    except sqlite3.DatabaseError as error:
        if code_of(error) == sqlite3.SQLITE_NOTADB:
            raise _not_a_database(path) from error
        # Damaged, or being made by someone else this moment: a connection that waits for locks will tell.
    finally:
        connection.close()
    return False


def _not_a_database(path: Path) -> RefusedError:
    with path.open("rb") as file:
        head = file.read(100)
    was_one = head.startswith(b"SQLite format 3") or not any(head)
    return RefusedError("archive.damaged" if was_one else "archive.not_archive", path=path, why="header")


def device_of(connection: sqlite3.Connection, path: Path) -> str:
    """The name under which this file adds events."""
    row = connection.execute("SELECT value FROM meta WHERE key = 'device'").fetchone()
    if row is None:
        raise RefusedError("archive.damaged", path=path, why="device")
    return str(row[0])


def checked(connection: sqlite3.Connection, path: Path) -> str:
    """The device of a file that is ours and whole, as far as a quick look tells; a refusal of any other."""
    check_ours(connection, path)
    check_whole(connection, path)
    return device_of(connection, path)


def check_ours(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse another program's file, and one that a newer samtal has written."""
    if schema.application(connection) != schema.APPLICATION:
        raise RefusedError("archive.not_ours", path=path)
    if schema.user_version(connection) > schema.VERSION:
        raise RefusedError("archive.newer", path=path)


def check_whole(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a file that a quick look shows to be damaged."""
    if why := fault(connection, "quick_check"):
        raise RefusedError("archive.damaged", path=path, why=why)


def fault(connection: sqlite3.Connection, pragma: Literal["quick_check", "integrity_check"]) -> str:
    """The first thing that SQLite finds wrong with the file, in its own words; "" for nothing."""
    answer = str(connection.execute(f"PRAGMA {pragma}(1)").fetchone()[0])
    return "" if answer == "ok" else answer


def _share(connection: sqlite3.Connection, path: Path, new_id: Callable[[], str], *, fresh: bool) -> None:
    if not fresh and not _never_made(connection, path):
        checked(connection, path)
    _settle(connection)
    # A new file gets its tables before it gets a WAL, so that a file with any page in it always says that it is ours.
    schema.upgrade(connection, new_id)
    check_ours(connection, path)
    _write_ahead(connection)


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Let readers and a writer go on side by side, from the first opening on."""
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        # While it turns a file, SQLite holds a read lock and so waits for nobody: several that open a new file at once
        # are in each other's way. The last of them turns it, and the others follow at their next transaction.
        if code_of(error) != sqlite3.SQLITE_BUSY:
            raise


def _never_made(connection: sqlite3.Connection, path: Path) -> bool:
    # Whoever was making the file was killed in the middle; the first read has just undone what they had written.
    return schema.empty(connection) and path.stat().st_size == 0


def _keep_alone(connection: sqlite3.Connection, path: Path, new_id: Callable[[], str], *, fresh: bool) -> None:
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")  # kept from the first write until the connection is closed
    connection.execute("PRAGMA journal_size_limit = 0").fetchall()  # else the journal keeps what was blanked till then
    try:
        if not fresh and not _never_made(connection, path):
            check_ours(connection, path)
            connection.execute("PRAGMA journal_mode = DELETE")
            checked(connection, path)
        _settle(connection)
        schema.upgrade(connection, new_id)
        check_ours(connection, path)
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
    except sqlite3.OperationalError as error:
        if code_of(error) != sqlite3.SQLITE_BUSY:
            raise
        raise RefusedError("archive.taken", path=path) from error


def _settle(connection: sqlite3.Connection) -> None:
    """Before anything is written: tables that an upgrade drops are overwritten with zeros too."""
    for pragma in ("synchronous = FULL", "secure_delete = ON", "foreign_keys = OFF", "mmap_size = 0"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    for pragma in ("fullfsync", "checkpoint_fullfsync"):  # macOS hands a disk nothing for good without; else nothing
        connection.execute(f"PRAGMA {pragma} = ON").fetchall()
