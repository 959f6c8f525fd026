"""What may be done inside a write transaction: append events, and say which rows of the plain tables they amount to.

Rule: plain SQL, prepared once; a note costs one insert into the log and one into a plain table. The clock is read here,
inside the lock, so that all processes of a file agree on the order.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal

from samtal.archive import records, tables
from samtal.session.events import PAYLOAD_VERSION, Event
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from samtal.archive.log import Archive
    from samtal.session.events import Fact

Column = Literal["entity", "session"]

_BLANK: Final = """
    UPDATE event SET payload = NULL WHERE session = ? AND payload IS NOT NULL AND kind <> 'redact' AND id IN (
      SELECT named.value FROM event AS r, json_each(r.payload, '$.events') AS named
      WHERE r.kind = 'redact' AND r.session = ?)
"""
_STORED: Final = f"SELECT {records.NAMES} FROM event WHERE id = ?"  # noqa: S608 - our own names


class Transaction:
    """A write in progress; made by `Archive.writing()` and of no use after it."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._execute = archive.connection.execute
        self._appended = 0

    @property
    def seq(self) -> int:
        """The number of the latest event in the file, what was appended here included."""
        return self._appended or self._archive.last_seq()

    def events(self, session: str) -> list[Event]:
        """All events of a session, as they are now, inside the transaction."""
        return self._archive.events(session)

    def events_since(self, session: str, seq: int) -> tuple[list[Event], int]:
        """What others appended to a session after `seq`, and the `seq` to ask from next time."""
        return self._archive.events_since(session, seq)

    def append(self, session: str, facts: Sequence[Fact], *, at: int, origin: str, author: str) -> list[Event]:
        """Seal facts as the events of one action, in the order given, and add them to the log."""
        new_id, device = self._archive.new_id, self._archive.device
        action, first = new_id(), self._next_hlc()
        sealed: list[Event] = []
        for hlc, fact in enumerate(facts, first):
            id_ = new_id()
            entity = id_ if fact.entity is None else fact.entity
            payload = {**fact.payload, "v": PAYLOAD_VERSION}
            tail = (hlc, at, action, device, origin, author)
            row = (id_, session, fact.kind, entity, fact.base, records.to_json(payload), *tail)
            self._appended = self._execute(records.INSERT, row).lastrowid or 0
            sealed.append(Event(id_, session, fact.kind, entity, fact.base, payload, *tail))
        if any(event.kind == "redact" for event in sealed):
            self.blank(session)
        return sealed

    def insert_foreign(self, events: Iterable[Event]) -> list[Event]:
        """Add events that were sealed elsewhere, those that are not here yet, and tell which they were.

        Refuses one whose id is here with other contents. What a redaction names, here or there, is blanked.
        """
        new = [event for event in events if self.insert_new(event)]
        for session in {event.session for event in new}:
            self.blank(session)
        return new

    def insert_new(self, event: Event) -> bool:
        """Add one event that was sealed elsewhere; False if it is here already. To be followed by `blank`."""
        row = self._execute(_STORED, (event.id,)).fetchone()
        if row is None:
            self._execute(records.INSERT, records.to_row(event))
            return True
        (stored,) = records.events([row], self._archive.path)
        blank = stored.payload is None or event.payload is None  # one side has been redacted: not another content
        if stored._replace(payload=None) != event._replace(payload=None) or not (
            blank or stored.payload == event.payload
        ):
            raise RefusedError("archive.conflict", id=event.id)
        return False

    def blank(self, session: str) -> None:
        """Blank the payloads that a redaction in this session names."""
        self._execute(_BLANK, (session, session))

    def put_rows(
        self,
        column: Column,
        key: str,
        session: str,
        rows_of: Mapping[str, Sequence[Mapping[str, object]]],
        *,
        fresh: bool = False,
    ) -> None:
        """In the tables named, the rows of this entity (or of this session) are from now on exactly these.

        `fresh`: the entity is new in this very transaction, so there is nothing to take away first.
        """
        for table, rows in rows_of.items():
            if fresh:
                pass
            elif column == "entity":
                self._execute(_delete(table, column), (key, session))
            else:
                self._execute(_delete(table, column), (key,))
            for row in rows:
                whole = {"session": session, "entity": key, **row}
                whole["session"] = session  # also where the session's opening has not arrived and nobody knows its name
                self._execute(_insert(table, tuple(whole)), tuple(whole.values()))

    def clear(self) -> None:
        """Empty every plain table."""
        for table in tables.PLAIN:
            self._execute(f'DELETE FROM "{table}"')  # noqa: S608 - our own names

    def _next_hlc(self) -> int:
        last = self._execute("SELECT max(hlc) FROM event").fetchone()[0]
        return max(self._archive.now_ms() << 16, (last or 0) + 1)


@lru_cache(maxsize=256)
def _delete(table: str, column: Column) -> str:
    tables.columns(table)  # KeyError for a table that is none of ours
    also = " AND session = ?" if column == "entity" else ""
    return f'DELETE FROM "{table}" WHERE {column} = ?{also}'  # noqa: S608 - our own names


@lru_cache(maxsize=256)
def _insert(table: str, columns: tuple[str, ...]) -> str:
    if unknown := set(columns) - set(tables.columns(table)):
        raise KeyError(table, *sorted(unknown))
    return f'INSERT INTO "{table}" ({", ".join(columns)}) VALUES ({", ".join("?" * len(columns))})'  # noqa: S608 - our own names
