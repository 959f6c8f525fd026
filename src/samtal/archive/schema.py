"""The tables of an archive and how an older file is brought up to date.

Rule: events are only added; triggers see to it. The plain tables can be thrown away and rebuilt from the events.
sqlite-utils is loaded only when a file is behind, and all migrations run inside one write transaction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samtal.archive import tables

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database

    from samtal.archive.sqlite import sqlite3

APPLICATION: Final = 0x53414D54
"""Stands in the header of every archive; reads SAMT."""

VERSION: Final = 1
"""The `user_version` of a file that this program writes: the number of migrations."""


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


def upgrade(connection: sqlite3.Connection, new_id: Callable[[], str]) -> None:
    """Bring the file up to date in one transaction. Someone else may have done it while this one waited."""
    if user_version(connection) >= VERSION:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        if (empty(connection) or application(connection) == APPLICATION) and user_version(connection) < VERSION:
            _migrate(connection, new_id)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _migrate(connection: sqlite3.Connection, new_id: Callable[[], str]) -> None:
    from sqlite_utils import Database, Migrations  # noqa: PLC0415 - 0.2 s, paid only by a file that is behind

    migrations = Migrations("samtal")
    migrations(name="tables")(_tables)
    migrations.apply(Database(connection, recursive_triggers=False, execute_plugins=False))
    connection.execute("INSERT OR IGNORE INTO meta VALUES ('device', ?)", (new_id(),))
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def _tables(db: Database, /) -> None:
    for statement in (*tables.EVENT, *tables.plain(), *tables.VIEWS):
        execute: Any = db.conn.execute
        execute(statement)
