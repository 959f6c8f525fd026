"""An event as a row of the log, there and back, and the queries that read them.

Rule: what is read is what was written. A row that cannot be read is damage, and is said, never skipped.
"""

from __future__ import annotations

import json
import zlib
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from samtal.archive.errors import worded
from samtal.session.events import Event, order
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from samtal.archive.sqlite import sqlite3

BATCH: Final = 500
"""So many rows are made into events at a time: rows and payloads as text are not all in memory at once."""

FIELDS: Final = Event._fields
NAMES: Final = ", ".join(FIELDS)
STORED: Final = ", ".join(f"CAST({name} AS BLOB)" for name in FIELDS)
"""The columns that the checksum covers, as bytes; a number is its digits."""

INSERT: Final = f"INSERT INTO event ({NAMES}, checksum) VALUES ({', '.join('?' * (len(FIELDS) + 1))})"  # noqa: S608 - our own names

_IN_ORDER: Final = f"SELECT {NAMES} FROM event WHERE session = ? ORDER BY hlc, device, id"  # noqa: S608 - our own names
# The unary plus keeps SQLite from walking all of the session's events for the few that are new.
_SINCE: Final = f"SELECT {NAMES} FROM event WHERE seq > ? AND seq <= ? AND +session = ?"  # noqa: S608 - our own names

PAYLOAD: Final = FIELDS.index("payload")
_encode: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


def to_json(value: dict[str, Any]) -> str:
    """A payload as it is kept: compact, and readable in any language."""
    return _encode(value)


def to_row(event: Event) -> tuple[object, ...]:
    """The values of an event's columns."""
    payload = None if event.payload is None else _encode(event.payload)
    values: list[object] = list(event)
    values[PAYLOAD] = payload
    return tuple(values)


def checksum(stored: Iterable[bytes | None]) -> int:
    """The CRC-32 of an event's stored bytes, `id` to `author`.

    It is there to find bits that have flipped, not forgery. CRC-32 finds every run of up to 32 of them and misses one
    in four thousand million of other changes; it costs a fifth of a microsecond and is a number of at most five bytes.
    """
    return zlib.crc32(b"\x1f".join(b"\0" if part is None else part for part in stored))


def with_checksum(row: Sequence[object]) -> tuple[object, ...]:
    """The values of an event's columns followed by their checksum, as INSERT wants them."""
    return (*row, checksum(None if value is None else str(value).encode() for value in row))


def last_seq(connection: sqlite3.Connection) -> int:
    """The number of the latest event in the file, 0 where there is none."""
    return int(connection.execute("SELECT coalesce(max(seq), 0) FROM event").fetchone()[0])


def of_session(connection: sqlite3.Connection, path: Path, session: str) -> list[Event]:
    """All events of a session, in the order in which they are folded."""
    with worded(path):
        return events(connection.execute(_IN_ORDER, (session,)), path)


def of_session_since(connection: sqlite3.Connection, path: Path, session: str, seq: int) -> tuple[list[Event], int]:
    """The session's events that reached this file after `seq`, in fold order, and the `seq` to ask from next."""
    with worded(path):
        last = last_seq(connection)
        if last <= seq:
            return [], seq
        rows = connection.execute(_SINCE, (seq, last, session)).fetchall()
    return sorted(events(rows, path), key=order), last


def events(rows: Iterable[Sequence[Any]], path: Path) -> list[Event]:
    """Rows (in the order of `NAMES`), or a cursor that gives them, as events.

    A batch at a time, with all its payloads read at once, for that is what takes the time; and a text that stands in
    many events is kept once: a session of 10,000 notes takes half the memory that it took row by row.
    """
    coming, kept = iter(rows), dict[str, str]()
    result: list[Event] = []
    while batch := list(islice(coming, BATCH)):
        result += _batch(batch, kept.setdefault, path)
    return result


def _batch(rows: list[Sequence[Any]], once: Callable[[str, str], str], path: Path) -> Iterator[Event]:
    try:
        payloads = json.loads(f"[{','.join(row[PAYLOAD] or 'null' for row in rows)}]")
    except ValueError as error:
        raise RefusedError("archive.damaged", path=path, why=str(error)) from error
    for row, payload in zip(rows, payloads, strict=True):
        id_, session, kind, entity, base, _, hlc, at, action, device, origin, author = row
        about = id_ if entity == id_ else once(entity, entity)
        kind, device = once(kind, kind), once(device, device)
        shared = once(session, session), kind, about, base, payload, hlc, at, action, device
        yield Event._make((id_, *shared, once(origin, origin), once(author, author)))
