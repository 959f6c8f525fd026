"""The archive as the rest of the program knows it: read what happened, write what happens next.

Rule: reads are short and exhausted; every write is inside `writing()`, one transaction, kept whole or not at all.
"""

from __future__ import annotations

from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Final, Self

from samtal.archive import finding, place, rebuilding, records, schema, tally, transaction, wiping
from samtal.archive.errors import worded
from samtal.archive.opening import Around, open_reading, open_writing
from samtal.archive.sqlite import sqlite3
from samtal.archive.transaction import at_once
from samtal.files import followed
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from samtal.archive.opening import Opened
    from samtal.archive.transaction import Transaction
    from samtal.session.captured import Tally, TallyKey
    from samtal.session.earlier import Belonging, Sitting
    from samtal.session.events import Event

HERE: Final = Around()

CAN_WAIT: Final = frozenset({"archive.not_saved_busy", "archive.not_saved_full"})
"""What keeps the plain tables from being filled but nobody from the events: it is tried again at the next opening."""


class Archive:
    """One file of events. Belongs to the thread that opened it."""

    def __init__(self, opened: Opened, now_ms: Callable[[], int], new_id: Callable[[], str]) -> None:
        self.path = opened.path
        self.connection = opened.connection
        self.reading = opened.reading
        self.remark = opened.remark
        self.now_ms = now_ms
        self.new_id = new_id
        self.device = opened.device
        self._opened = opened

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        now_ms: Callable[[], int],
        new_id: Callable[[], str],
        create: bool = True,
        reading: bool = False,
        untouched: bool = False,
        around: Around = HERE,
    ) -> Self:
        """Open the archive at `path`, made if need be and `create` lets it.

        `reading`: for commands that only read. They go on with a file that cannot be written, where others are refused.
        `untouched`: not even an older file is brought up to date.
        """
        with worded(path):
            path = followed(path)
            place.check(path, around.mounts())
        if (reading or not create) and not path.exists():
            raise RefusedError("archive.missing", path=path)
        try:
            opened = open_reading(path, around) if untouched else open_writing(path, new_id, around)
        except RefusedError as refused:
            if not reading or refused.code not in {"archive.read_only", "archive.full", "archive.cannot_open"}:
                raise
            opened = open_reading(path, around)
        archive = cls(opened, now_ms, new_id)
        try:
            if not opened.reading:
                archive.catch_up()
                if wiping.is_left(archive.path):
                    archive.scrub(wait_ms=0)
        except BaseException as error:
            if not isinstance(error, RefusedError) or error.code not in CAN_WAIT:
                archive.close()
                raise
        return archive

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def events(self, session: str) -> list[Event]:
        """All events of a session, in the order in which they are folded."""
        return records.of_session(self.connection, self.path, session)

    def events_since(self, session: str, seq: int) -> tuple[list[Event], int]:
        """The session's events that reached this file after `seq`, in fold order, and the `seq` to ask from next."""
        return records.of_session_since(self.connection, self.path, session, seq)

    def tallies(self, session: str) -> dict[TallyKey, Tally]:
        """What is being counted slip by slip in a session; it follows from no event."""
        with worded(self.path):
            return tally.read(self.connection, session)

    def is_counting(self, session: str | None = None) -> bool:
        """Whether slips are being counted, in this session or in any: they are in no copy."""
        with worded(self.path):
            return tally.is_counting(self.connection, session)

    def last_seq(self) -> int:
        """The number of the latest event in the file, 0 where there is none."""
        with worded(self.path):
            return records.last_seq(self.connection)

    def is_free(self) -> bool:
        """Whether something could be written now, without waiting for another program."""
        try:
            with at_once(self.connection):
                return True
        except sqlite3.Error:
            return False

    def data_version(self) -> int:
        """A number that is another one when another connection has written. Cheap enough for ten times a second."""
        with worded(self.path):
            return int(self.connection.execute("PRAGMA data_version").fetchone()[0])

    def sessions(self, ended: int | None = None) -> list[dict[str, object]]:
        """The sessions as the plain table has them, newest first, with their `id`; `ended` limits the ended ones."""
        with self._listing() as connection:
            return finding.sessions(connection, ended)

    def find_session(self, prefix: str | None = None) -> str:
        """The id of the session that a person means: by (the beginning of) its id, or the one last written to."""
        with self._listing() as listing:
            return finding.find(listing, self.connection, prefix)

    def session_for_wall(self, day: str, recent: int, now: str | None = None) -> str | None:
        """The id of the session that a wall shows on `day` (ISO) after the one `now`; None: it waits for one.

        See finding.py. `recent` is an instant (ms UTC).
        """
        with self._listing() as listing:
            wanted = finding.Wanted(day, recent, self.device, now)
            return finding.on_the_wall(listing, self.connection, wanted)

    def trend(self, session: str) -> list[Sitting]:
        """What every rating of the session's series came to, oldest first: see trends.py."""
        from samtal.archive import trends  # noqa: PLC0415 - only who compares needs it

        with self._series(session) as listing:
            return trends.trend(listing, session)

    def profile(self, session: str) -> list[Sitting]:
        """What each rating of one session came to: see trends.py."""
        from samtal.archive import trends  # noqa: PLC0415 - only who compares needs it

        with self._series(session) as listing:
            return trends.profile(listing, session)

    def belonging(self, session: str, wordings: Sequence[str]) -> Belonging:
        """The session's series, and another in which these were rated before it: see trends.py."""
        from samtal.archive import trends  # noqa: PLC0415 - only who compares needs it

        with self._series(session) as listing:
            return trends.belonging(listing, session, wordings)

    def is_where_it_was(self) -> bool:
        """Whether the file at its path is still the one that was opened."""
        try:
            return place.file_id(self.path) == self._opened.file
        except OSError:
            return False

    @contextmanager
    def _listing(self) -> Iterator[sqlite3.Connection]:
        """Where the table `session` can be read: here, or in memory where the one here may not be believed."""
        with worded(self.path):
            if schema.rows_whole(self.connection):
                yield self.connection
                return
            with closing(rebuilding.folded_listing(self._opened)) as memory:
                yield memory

    @contextmanager
    def _series(self, session: str) -> Iterator[sqlite3.Connection]:
        """The same of the table `figure` too, for the sessions of one series."""
        with worded(self.path):
            if schema.rows_whole(self.connection):
                yield self.connection
                return
            with closing(rebuilding.folded_series(self._opened, session)) as memory:
                yield memory

    def strayed(self) -> frozenset[str]:
        """The plain tables that do not say what the events say, as something else than samtal may have left them."""
        with worded(self.path):
            return rebuilding.strayed(self._opened)

    def writing(self) -> AbstractContextManager[Transaction]:
        """A write transaction: all of it is kept when the block ends, nothing if it raises."""
        return transaction.writing(self._opened, self.now_ms, self.new_id)

    def catch_up(self) -> None:
        """Fill the plain tables where they are behind the events."""
        with worded(self.path):
            rebuilding.catch_up(self.connection, self.writing)

    def scrub(self, wait_ms: int = wiping.PATIENCE) -> bool:
        """Empty the WAL, so that what was blanked is in no file any more. False: it is done at the next chance."""
        return wiping.wipe(self.connection, wait_ms)

    def scrub_if_owed(self, wait_ms: int = wiping.PATIENCE) -> bool:
        """The same, where something was blanked that may still stand there. Never raises: what is stored is stored."""
        return wiping.paid(self.connection) or self.scrub(wait_ms)
