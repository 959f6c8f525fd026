"""The archive as the rest of the program knows it: read what happened, write what happens next.

Rule: reads are short and exhausted; every write is inside `writing()`, one transaction, kept whole or not at all.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, Self

from samtal.archive import finding, place, records
from samtal.archive.opening import Around, open_reading, open_writing
from samtal.archive.transaction import Transaction
from samtal.archive.trouble import worded
from samtal.session.events import order
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from samtal.archive.opening import Opened
    from samtal.session.events import Event

HERE: Final = Around()

_IN_ORDER: Final = f"SELECT {records.NAMES} FROM event WHERE session = ? ORDER BY hlc, device, id"  # noqa: S608 - our own names
# The unary plus keeps SQLite from walking all of the session's events for the few that are new.
_SINCE: Final = f"SELECT {records.NAMES} FROM event WHERE seq > ? AND seq <= ? AND +session = ?"  # noqa: S608 - our own names


class Archive:
    """One file of events. Belongs to the thread that opened it."""

    def __init__(self, path: Path, opened: Opened, now_ms: Callable[[], int], new_id: Callable[[], str]) -> None:
        self.path = path
        self.connection = opened.connection
        self.reading = opened.reading
        self.remark = opened.remark
        self.now_ms = now_ms
        self.new_id = new_id
        self.device = opened.device

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        now_ms: Callable[[], int],
        new_id: Callable[[], str],
        create: bool = True,
        reading: bool = False,
        around: Around = HERE,
    ) -> Self:
        """Open the archive at `path`, made if need be and `create` lets it.

        `reading`: for commands that only read. They go on with a file that cannot be written, where others are refused.
        """
        with worded(path):
            path = path.resolve()
            place.check(path, around.mounts())
        if (reading or not create) and not path.exists():
            raise RefusedError("archive.missing", path=path)
        try:
            opened = open_writing(path, new_id, around)
        except RefusedError as refused:
            if not reading or refused.code not in {"archive.read_only", "archive.full", "archive.cannot_open"}:
                raise
            opened = open_reading(path, around)
        return cls(path, opened, now_ms, new_id)

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def events(self, session: str) -> list[Event]:
        """All events of a session, in the order in which they are folded."""
        with worded(self.path):
            return records.events(self.connection.execute(_IN_ORDER, (session,)), self.path)

    def events_since(self, session: str, seq: int) -> tuple[list[Event], int]:
        """The session's events that reached this file after `seq`, in fold order, and the `seq` to ask from next."""
        with worded(self.path):
            last = self.last_seq()
            if last <= seq:
                return [], seq
            rows = self.connection.execute(_SINCE, (seq, last, session)).fetchall()
        return sorted(records.events(rows, self.path), key=order), last

    def last_seq(self) -> int:
        """The number of the latest event in the file, 0 where there is none."""
        with worded(self.path):
            return int(self.connection.execute("SELECT coalesce(max(seq), 0) FROM event").fetchone()[0])

    def data_version(self) -> int:
        """A number that is another one when another connection has written. Cheap enough for ten times a second."""
        with worded(self.path):
            return int(self.connection.execute("PRAGMA data_version").fetchone()[0])

    def sessions(self, ended: int | None = None) -> list[dict[str, object]]:
        """The sessions as the plain table has them, newest first, with their `id`; `ended` limits the ended ones."""
        with worded(self.path):
            return finding.sessions(self.connection, ended)

    def find_session(self, prefix: str | None = None) -> str:
        """The id of the session that a person means: by (the beginning of) its id, or the newest one."""
        with worded(self.path):
            return finding.find(self.connection, prefix)

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        """A write transaction: all of it is kept when the block ends, nothing if it raises."""
        if self.reading:
            raise RefusedError("archive.not_saved_read_only", path=self.path)
        with worded(self.path, "writing"):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield Transaction(self)
                self.connection.execute("COMMIT")
            finally:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")

    def scrub(self) -> bool:
        """Empty the WAL, so that what was blanked is in no file any more. False: others are reading, try again."""
        with worded(self.path, "writing"):
            busy = self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        return not busy
