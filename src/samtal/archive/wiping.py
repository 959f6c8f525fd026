"""Wiping what was blanked: the WAL still holds the pages as they were before.

Rule: blanking notes in its own transaction that wiping is owed, and only a truncation of the WAL that was not busy
pays it. Whether it succeeds never changes what is said of the transaction itself, which is stored by then.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from samtal.archive.sqlite import sqlite3

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE: Final = 1_000
"""So many ms readers are waited for when something has just been blanked; at later chances nobody is waited for."""

_KEY: Final = "scrub"
_AGAIN: Final = "+"


def owe(connection: sqlite3.Connection, seq: int) -> None:
    """Note that something was blanked by the event numbered `seq` or before; to be called inside its transaction.

    What is owed again is another debt: a truncation that began before it does not pay it.
    """
    before, new = owed(connection), str(seq)
    again = before is not None and before.rstrip(_AGAIN) == new
    connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_KEY, f"{before}{_AGAIN}" if again else new))


def owed(connection: sqlite3.Connection) -> str | None:
    """Up to which event something was blanked that may still stand in the WAL; None where nothing does."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (_KEY,)).fetchone()
    return None if row is None else str(row[0])


def is_left(path: Path) -> bool:
    """Whether there is a WAL with anything in it: of a transaction that was cut off, too, which is in it unseen."""
    try:
        return path.with_name(f"{path.name}-wal").stat().st_size > 0
    except OSError:
        return False


def paid(connection: sqlite3.Connection) -> bool:
    """Whether nothing is owed, as far as can be told now."""
    try:
        return owed(connection) is None
    except sqlite3.Error:
        return False


def wipe(connection: sqlite3.Connection, wait_ms: int) -> bool:
    """Empty the WAL. False: others are reading, or there is no room to work in; it is still owed."""
    (usual,) = connection.execute("PRAGMA busy_timeout").fetchone()
    connection.execute(f"PRAGMA busy_timeout = {wait_ms}")
    try:
        before = owed(connection)  # what another program blanks from here on is not paid by this truncation
        if connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            return False
        if before is not None:
            with suppress(sqlite3.Error):  # then it is wiped once more at the next chance
                connection.execute("DELETE FROM meta WHERE key = ? AND value = ?", (_KEY, before))
    except sqlite3.Error:
        return False
    finally:
        connection.execute(f"PRAGMA busy_timeout = {usual}")
    return True
