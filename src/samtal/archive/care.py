"""Taking care of an archive: making its plain tables anew, telling whether it is whole, and keeping a copy.

Rule: the events are the truth; whatever else stands in the file follows from them and comes out the same every time.
Only what has compared every checksum may say that an archive is whole, and only such an archive is copied.
"""

from __future__ import annotations

import os
from contextlib import closing
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.archive import records, schema, tables, tally
from samtal.archive.errors import worded
from samtal.archive.opening import connected, fault
from samtal.files import part_of
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from pathlib import Path

    from samtal.archive.log import Archive

# Without the indexes: it is the table that is compared.
_ROWS: Final = f"SELECT checksum, {records.STORED} FROM event NOT INDEXED"  # noqa: S608 - our own names
_OLDER_ROWS: Final = f"SELECT NULL, {records.STORED} FROM event NOT INDEXED"  # noqa: S608 - our own names
_ROWS_OF_SESSION: Final = f"SELECT checksum, {records.STORED} FROM event WHERE session = ?"  # noqa: S608 - our own names

BESIDE: Final = ("-wal", "-journal", "-shm")
"""What SQLite calls the files that it keeps beside an archive, and takes for its own."""


class Mismatch(NamedTuple):
    """An event that is not as it was written: where it belongs and what it is, as far as that can still be read."""

    session: str
    title: str
    kind: str
    at: int


class Report(NamedTuple):
    """What a check came to: how many events there are, how many bear no checksum, and what is wrong, if anything.

    `strayed` are the plain tables that do not say what the events say; looked for where all else is right.
    """

    events: int
    unmarked: int
    fault: str
    mismatches: tuple[Mismatch, ...]
    strayed: frozenset[str] = frozenset()

    @property
    def whole(self) -> bool:
        """Whether nothing is wrong."""
        return not self.fault and not self.mismatches and not self.strayed

    @property
    def in_rows(self) -> bool:
        """Whether what is wrong lies in the plain tables, which can be made anew from the events."""
        faulty = any(f"{table}_of" in self.fault.split() for table in tables.PLAIN)
        return not self.mismatches and (faulty or bool(self.strayed))


def rebuild(archive: Archive) -> int:
    """Drop every plain table and write it anew; how many sessions there are. Others may go on writing meanwhile."""
    with archive.writing() as tx:
        if not tx.keeps_rows:
            raise RefusedError("archive.newer_tables", path=archive.path)
        schema.remake_plain(archive.connection)
    archive.catch_up()
    with worded(archive.path):
        return schema.one(archive.connection, "SELECT count(DISTINCT session) FROM event")


def check(archive: Archive) -> Report:
    """Look through the whole file, and compare every event with its checksum."""
    with worded(archive.path):
        wrong = fault(archive.connection, "integrity_check")
        titles = {str(row["id"]): str(row["title"] or "") for row in archive.sessions()}
        events, unmarked, mismatches = 0, 0, []
        for checksum, *stored in archive.connection.execute(_OLDER_ROWS if _older(archive) else _ROWS):
            events += 1
            unmarked += checksum is None
            mismatches += _compared(checksum, stored, titles)
    strayed = frozenset[str]() if wrong or mismatches else archive.strayed()
    return Report(events, unmarked, wrong, tuple(mismatches), strayed)


def mismatches_of(archive: Archive, session: str) -> list[Mismatch]:
    """The events of one session that are not as they were written."""
    with worded(archive.path):
        if _older(archive):
            return []
        titles = {str(row["id"]): str(row["title"] or "") for row in archive.sessions()}
        rows = archive.connection.execute(_ROWS_OF_SESSION, (session,)).fetchall()
        return [found for checksum, *stored in rows for found in _compared(checksum, stored, titles)]


def _older(archive: Archive) -> bool:
    """Whether the file is from before there were checksums."""
    return schema.user_version(archive.connection) < schema.CHECKSUMS


def _compared(checksum: int | None, stored: list[bytes | None], titles: dict[str, str]) -> list[Mismatch]:
    """The event, where it does not match its checksum."""
    same = checksum is None or checksum == records.checksum(stored)
    return [] if same else [_mismatch(stored, titles)]


def _mismatch(stored: list[bytes | None], titles: dict[str, str]) -> Mismatch:
    values = {name: value or b"" for name, value in zip(records.FIELDS, stored, strict=True)}
    session, kind = (values[name].decode(errors="replace") for name in ("session", "kind"))
    at = int(values["at"]) if values["at"].removeprefix(b"-").isdigit() else 0
    return Mismatch(session, titles.get(session, ""), kind, at)


def backup(archive: Archive, target: Path) -> None:
    """A whole, compact copy of the archive at `target`, which must not exist. Others may go on writing meanwhile.

    Plain tables that are not as they should be are made anew first: nothing stands there that the events do not say.
    What is being counted slip by slip is not copied.
    """
    if target.exists():
        raise RefusedError("archive.backup_exists", path=target)
    if not target.parent.is_dir():
        raise RefusedError("archive.backup_folder", path=target.parent)
    if target.name in {archive.path.name + ending for ending in BESIDE}:
        raise RefusedError("archive.backup_beside", path=target)
    report = check(archive)
    if report.in_rows and not archive.reading:
        rebuild(archive)
        report = check(archive)
    if report.strayed:
        raise RefusedError("archive.backup_strayed", path=archive.path)
    if report.fault:
        raise RefusedError("archive.damaged", path=archive.path, why=report.fault)
    if report.mismatches:
        raise RefusedError("archive.backup_mismatches", path=archive.path, n=len(report.mismatches))
    with worded(target, "copying"):
        part = part_of(target)
        part.touch(mode=0o600)
        try:
            archive.connection.execute("VACUUM INTO ?", (str(part),))
            _leave_out_slips(part)
            with part.open("r+b") as file:
                os.fsync(file.fileno())
            part.rename(target)
        finally:
            part.unlink(missing_ok=True)


def _leave_out_slips(copy: Path) -> None:
    """What is being counted would stand in a copy for ever: how it differs from what it becomes tells on somebody."""
    with closing(connected(copy, "mode=rw", 0)) as connection:
        if not tally.is_there(connection):
            return
        for pragma in ("journal_mode = MEMORY", "synchronous = FULL", "secure_delete = ON"):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        tally.drop(connection)
