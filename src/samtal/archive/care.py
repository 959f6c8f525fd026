"""Taking care of an archive: rewriting the plain tables from the events, and keeping a copy.

Rule: the events are the truth; whatever else stands in the file follows from them and comes out the same every time.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from samtal.archive import tables
from samtal.archive.opening import check_whole
from samtal.archive.trouble import worded
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from pathlib import Path

    from samtal.archive.log import Archive
    from samtal.archive.transaction import Transaction


def rewrite(tx: Transaction, session: str) -> None:
    """Write a session's rows of every plain table anew, from its events."""
    from samtal.session import evolve, rows  # noqa: PLC0415 - commands that only look need neither

    every = rows.every(evolve.fold(tx.events(session)))
    tx.put_rows("session", session, session, {table: every.get(table, []) for table in tables.PLAIN})


def rebuild(archive: Archive) -> int:
    """Empty every plain table and write it anew, all in one transaction. Tells how many sessions there are."""
    with archive.writing() as tx:
        tx.clear()
        found = archive.connection.execute("SELECT DISTINCT session FROM event ORDER BY session").fetchall()
        for (session,) in found:
            rewrite(tx, session)
    return len(found)


def backup(archive: Archive, target: Path) -> None:
    """A whole, compact copy of the archive at `target`, which must not exist. Others may go on writing meanwhile."""
    part = target.with_name(target.name + ".part")
    if target.exists() or part.exists():
        raise RefusedError("archive.backup_exists", path=target if target.exists() else part)
    with worded(archive.path):
        check_whole(archive.connection, archive.path, "integrity_check")
    with worded(target, "copying"):
        target.parent.mkdir(parents=True, exist_ok=True)
        part.touch(mode=0o600)
        try:
            archive.connection.execute("VACUUM INTO ?", (str(part),))
            with part.open("r+b") as file:
                os.fsync(file.fileno())
            part.rename(target)
        finally:
            part.unlink(missing_ok=True)
