"""An event as a row of the log, there and back.

Rule: what is read is what was written. A row that cannot be read is damage, and is said, never skipped.
"""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from samtal.session.events import Event
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

NAMES: Final = ", ".join(Event._fields)
INSERT: Final = f"INSERT INTO event ({NAMES}) VALUES ({', '.join('?' * len(Event._fields))})"  # noqa: S608 - our own names

BATCH: Final = 500
"""So many rows are made into events at a time: rows and payloads as text are not all in memory at once."""

_PAYLOAD: Final = Event._fields.index("payload")
_encode: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


def to_json(value: dict[str, Any]) -> str:
    """A payload as it is kept: compact, and readable in any language."""
    return _encode(value)


def to_row(event: Event) -> tuple[object, ...]:
    """The values of an event's columns."""
    payload = None if event.payload is None else _encode(event.payload)
    values: list[object] = list(event)
    values[_PAYLOAD] = payload
    return tuple(values)


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
        payloads = json.loads(f"[{','.join(row[_PAYLOAD] or 'null' for row in rows)}]")
    except ValueError as error:
        raise RefusedError("archive.damaged", path=path, why=str(error)) from error
    for row, payload in zip(rows, payloads, strict=True):
        id_, session, kind, entity, base, _, hlc, at, action, device, origin, author = row
        about = id_ if entity == id_ else once(entity, entity)
        kind, device = once(kind, kind), once(device, device)
        shared = once(session, session), kind, about, base, payload, hlc, at, action, device
        yield Event._make((id_, *shared, once(origin, origin), once(author, author)))
