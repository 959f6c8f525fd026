"""An event as a row of the log, there and back.

Rule: what is read is what was written. A row that cannot be read is damage, and is said, never skipped.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from samtal.session.events import Event
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

NAMES: Final = ", ".join(Event._fields)
INSERT: Final = f"INSERT INTO event ({NAMES}) VALUES ({', '.join('?' * len(Event._fields))})"  # noqa: S608 - our own names

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


def events(rows: Sequence[Sequence[Any]], path: Path) -> list[Event]:
    """Rows (in the order of `NAMES`) as events. All payloads are read at once: that is what takes the time."""
    try:
        payloads = json.loads(f"[{','.join(row[_PAYLOAD] or 'null' for row in rows)}]")
    except ValueError as error:
        raise RefusedError("archive.damaged", path=path, why=str(error)) from error
    return [
        Event._make((*row[:_PAYLOAD], payload, *row[_PAYLOAD + 1 :]))
        for row, payload in zip(rows, payloads, strict=True)
    ]
