"""The tables of an archive and how an older file is brought up to date.

Rule: events are only added; triggers see to it. Migrations are for them alone, and all run inside one write
transaction; sqlite-utils is loaded only for that. Plain tables of an older version are dropped and made anew, empty,
and `meta` says so until rebuilding.py has filled them; those of a newer version are left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samtal.archive import tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sqlite_utils import Database

    from samtal.archive.sqlite import sqlite3

APPLICATION: Final = 0x53414D54
"""Stands in the header of every archive; reads SAMT."""

VERSION: Final = 2
"""The `user_version` of a file that this program writes: the number of migrations."""

CHECKSUMS: Final = 2
"""The `user_version` from which on an event has a checksum."""

_PLAIN_VERSION: Final = "plain_version"
_ROWS_REACH: Final = "rows_reach"
_META: Final = "SELECT CAST(value AS INTEGER) FROM meta WHERE key = ?"


def application(connection: sqlite3.Connection) -> int:
    """Whose file this is."""
    return one(connection, "PRAGMA application_id")


def user_version(connection: sqlite3.Connection) -> int:
    """The version of the schema in the file."""
    return one(connection, "PRAGMA user_version")


def one(connection: sqlite3.Connection, sql: str) -> int:
    """The one whole number that `sql` asks for."""
    row = connection.execute(sql).fetchone()
    return int(row[0])


def empty(connection: sqlite3.Connection) -> bool:
    """Whether nobody has written anything into this file."""
    untouched = application(connection) == 0 and user_version(connection) == 0
    return untouched and one(connection, "SELECT count(*) FROM sqlite_master") == 0


def plain_version(connection: sqlite3.Connection) -> int:
    """The version of the plain tables in the file, 0 for those from before there were versions."""
    return _noted(connection, _PLAIN_VERSION) or 0


def rows_reach(connection: sqlite3.Connection) -> int | None:
    """Sessions with events after this seq are not in the plain tables as they are in the log; None: all of them are."""
    return _noted(connection, _ROWS_REACH)


def _noted(connection: sqlite3.Connection, key: str) -> int | None:
    row = connection.execute(_META, (key,)).fetchone()
    return None if row is None else int(row[0])


def rows_whole(connection: sqlite3.Connection) -> bool:
    """Whether the plain tables are of this program's version, and say what the events say."""
    return plain_version(connection) == tables.PLAIN_VERSION and rows_reach(connection) is None


def set_rows_reach(connection: sqlite3.Connection, seq: int | None) -> None:
    """Record how far the rows of the plain tables reach; None: to the end."""
    if seq is None:
        connection.execute("DELETE FROM meta WHERE key = ?", (_ROWS_REACH,))
    else:
        connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_ROWS_REACH, str(seq)))


def rows_fall_behind(connection: sqlite3.Connection) -> None:
    """Record that from here on events are appended without their rows, unless the rows were behind already."""
    last = "SELECT ?, coalesce(max(seq), 0) FROM event"
    connection.execute(f"INSERT OR IGNORE INTO meta {last}", (_ROWS_REACH,))


def upgrade(connection: sqlite3.Connection, new_id: Callable[[], str]) -> None:
    """Bring the file up to date in one transaction. Someone else may have done it while this one waited."""
    if application(connection) == APPLICATION and not _behind(connection):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        if (empty(connection) or application(connection) == APPLICATION) and user_version(connection) < VERSION:
            _migrate(connection, new_id)
        if application(connection) == APPLICATION and _behind(connection):
            remake_plain(connection)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _behind(connection: sqlite3.Connection) -> bool:
    return user_version(connection) < VERSION or plain_version(connection) < tables.PLAIN_VERSION


def _migrate(connection: sqlite3.Connection, new_id: Callable[[], str]) -> None:
    from sqlite_utils import Database, Migrations  # noqa: PLC0415 - 0.2 s, paid only by a file that is behind

    migrations = Migrations("samtal")
    migrations(name="tables")(_tables)
    migrations(name="checksum")(_checksum)
    migrations.apply(Database(connection, recursive_triggers=False, execute_plugins=False))
    connection.execute("INSERT OR IGNORE INTO meta VALUES ('device', ?)", (new_id(),))
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def _tables(db: Database, /) -> None:
    _all(db.conn, tables.EVENT)


def _checksum(db: Database, /) -> None:
    _all(db.conn, tables.CHECKSUM)


def remake_plain(connection: sqlite3.Connection) -> None:
    """Drop the plain tables and make them anew, with no rows; to be called inside a write transaction."""
    _all(connection, (*tables.no_plain(), *tables.plain()))
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_PLAIN_VERSION, str(tables.PLAIN_VERSION)))
    set_rows_reach(connection, 0 if one(connection, "SELECT EXISTS (SELECT 1 FROM event)") else None)


def _all(connection: Any, statements: Iterable[str]) -> None:
    for statement in statements:
        connection.execute(statement)
