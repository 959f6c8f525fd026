"""What may be done inside a write transaction: append events, and say which rows of the plain tables they amount to.

Rule: plain SQL, prepared once; a note costs one insert into the log and one into a plain table. The clock is read here,
inside the lock, so that all processes of a file agree on the order.
"""

from __future__ import annotations

from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from samtal.archive import place, records, schema, tables, tally, wiping
from samtal.archive.errors import worded
from samtal.session.events import PAYLOAD_VERSION, Event
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from samtal.archive.opening import Opened
    from samtal.archive.sqlite import sqlite3
    from samtal.session.captured import Tally, TallyKey
    from samtal.session.events import Fact

RowKey = Literal["entity", "session"]

_TO_BLANK: Final = f"""
    SELECT seq, checksum, {records.STORED} FROM event
    WHERE session = ? AND payload IS NOT NULL AND kind <> 'redact' AND id IN (
      SELECT named.value FROM event AS r, json_each(r.payload, '$.events') AS named
      WHERE r.kind = 'redact' AND r.session = ?)
"""  # noqa: S608 - our own names
_BLANK: Final = "UPDATE event SET payload = NULL, checksum = ? WHERE seq = ?"
_STORED: Final = f"SELECT {records.NAMES} FROM event WHERE id = ?"  # noqa: S608 - our own names


@contextmanager
def writing(opened: Opened, now_ms: Callable[[], int], new_id: Callable[[], str]) -> Iterator[Transaction]:
    """A write transaction: all of it is kept when the block ends, nothing if it raises.

    Raises archive.not_saved_gone, which may come after the COMMIT, where the file is no longer the one at its path.
    """
    if opened.reading:
        raise RefusedError("archive.not_saved_read_only", path=opened.path)
    connection = opened.connection
    place.check_still_there(opened.path, opened.file)
    with worded(opened.path, "writing"):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield Transaction(opened, now_ms, new_id)
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
    place.check_still_there(opened.path, opened.file)


class Transaction:
    """A write in progress; made by `writing` and of no use after it.

    `keeps_rows` is false where the plain tables are of a newer version than this program knows: then the rows are left
    as they are, and the file says from which event on they are behind.
    """

    def __init__(self, opened: Opened, now_ms: Callable[[], int], new_id: Callable[[], str]) -> None:
        self.connection, self._path, self.device = opened.connection, opened.path, opened.device
        self._now_ms, self._new_id = now_ms, new_id
        self._execute = opened.connection.execute
        self._appended = 0
        self.keeps_rows = schema.plain_version(opened.connection) == tables.PLAIN_VERSION
        if not self.keeps_rows:
            schema.rows_fall_behind(opened.connection)

    @property
    def seq(self) -> int:
        """The number of the latest event in the file, what was appended here included."""
        return self._appended or records.last_seq(self.connection)

    def check_reaches(self, seen: int) -> None:
        """Refuse a log that ends before the event numbered `seen`: the file has been given an older copy's contents."""
        if self.seq < seen:
            raise RefusedError("archive.not_saved_gone", path=self._path)

    def events(self, session: str) -> list[Event]:
        """All events of a session, as they are now, inside the transaction."""
        return records.of_session(self.connection, self._path, session)

    def select(self, sql: str, values: Sequence[object]) -> list[Event]:
        """The events that a query gives, which asks for `records.NAMES`."""
        return records.events(self._execute(sql, values), self._path)

    def append(self, session: str, facts: Sequence[Fact], *, at: int, origin: str, author: str) -> list[Event]:
        """Seal facts as the events of one action, in the order given, and add them to the log."""
        new_id, device = self._new_id, self.device
        action, first = new_id(), self._next_hlc()
        sealed: list[Event] = []
        for hlc, fact in enumerate(facts, first):
            id_ = new_id()
            entity = id_ if fact.entity is None else fact.entity
            payload = {**fact.payload, "v": PAYLOAD_VERSION}
            tail = (hlc, at, action, device, origin, author)
            row = (id_, session, fact.kind, entity, fact.base, records.to_json(payload), *tail)
            self._appended = self._execute(records.INSERT, records.with_checksum(row)).lastrowid or 0
            sealed.append(Event(id_, session, fact.kind, entity, fact.base, payload, *tail))
        if any(event.kind == "redact" for event in sealed):
            self.blank(session)
        return sealed

    def insert_new(self, event: Event) -> bool:
        """Add one event that was sealed elsewhere; False if it is here already. To be followed by `blank`."""
        row = self._execute(_STORED, (event.id,)).fetchone()
        if row is None:
            self._execute(records.INSERT, records.with_checksum(records.to_row(event)))
            return True
        (stored,) = records.events([row], self._path)
        blank = stored.payload is None or event.payload is None  # one side has been redacted: not another content
        if stored._replace(payload=None) != event._replace(payload=None) or not (
            blank or stored.payload == event.payload
        ):
            raise RefusedError("archive.conflict", id=event.id)
        return False

    def blank(self, session: str) -> None:
        """Blank the payloads that a redaction in this session names, and take their checksums anew.

        A row without a checksum, which an older program has written, stays without one. Whoever commits this is to
        wipe what the files still hold.
        """
        rows = self._execute(_TO_BLANK, (session, session)).fetchall()
        for seq, checksum, *stored in rows:
            stored[records.PAYLOAD] = None
            self._execute(_BLANK, (None if checksum is None else records.checksum(stored), seq))
        if rows:
            wiping.owe(self.connection, self.seq)

    def put_tallies(self, session: str, tallies: Mapping[TallyKey, Tally]) -> None:
        """In a session this is being counted from now on. Whoever commits this is to wipe what the files still hold."""
        tally.write(self.connection, session, tallies)
        wiping.owe(self.connection, self.seq)

    def put_rows(
        self,
        column: RowKey,
        key: str,
        session: str,
        rows_of: Mapping[str, Sequence[Mapping[str, object]]],
        *,
        fresh: bool = False,
    ) -> None:
        """In the tables named, the rows of this entity (or of this session) are from now on exactly these.

        `fresh`: the entity is new in this very transaction, so there is nothing to take away first. Nothing is done
        where the tables are of a newer version.
        """
        if not self.keeps_rows:
            return
        for table, rows in rows_of.items():
            if fresh:
                pass
            elif column == "entity":
                self._execute(_delete(table, column), (key, session))
            else:
                self._execute(_delete(table, column), (key,))
            for row in rows:
                put_row(self.connection, table, {"entity": key, **row, "session": session})

    def _next_hlc(self) -> int:
        last = self._execute("SELECT max(hlc) FROM event").fetchone()[0]
        return max(self._now_ms() << 16, (last or 0) + 1)


def put_row(connection: sqlite3.Connection, table: str, row: Mapping[str, object]) -> None:
    """Add a row to a plain table. Raises KeyError for a table or a column that is none of ours."""
    connection.execute(_insert(table, tuple(row)), tuple(row.values()))


@lru_cache(maxsize=256)
def _delete(table: str, column: RowKey) -> str:
    tables.columns(table)  # KeyError for a table that is none of ours
    also = " AND session = ?" if column == "entity" else ""
    return f'DELETE FROM "{table}" WHERE {column} = ?{also}'  # noqa: S608 - our own names


@lru_cache(maxsize=256)
def _insert(table: str, columns: tuple[str, ...]) -> str:
    if unknown := set(columns) - set(tables.columns(table)):
        raise KeyError(table, *sorted(unknown))
    return f'INSERT INTO "{table}" ({", ".join(columns)}) VALUES ({", ".join("?" * len(columns))})'  # noqa: S608 - our own names


@contextmanager
def at_once(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """A write transaction that waits for nobody."""
    patience = connection.execute("PRAGMA busy_timeout").fetchone()[0]
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield connection
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.execute(f"PRAGMA busy_timeout = {int(patience)}")
