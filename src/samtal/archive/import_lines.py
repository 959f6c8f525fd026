"""The lines of an exported session, read one by one into events.

Rule: nothing in the file is believed. What is wrong is refused with the number of its line: what is missing or of
another kind than it should be, and numbers that no meeting can have. Keys that are none of ours are left out.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NoReturn

from samtal.archive import records
from samtal.archive.exporting import FILE_VERSION
from samtal.session.clock import MINUTE
from samtal.session.events import FORMAT, Event
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST: Final = 200
"""No id or kind is longer than this."""

LATEST: Final = 7_258_118_399_999
"""The last millisecond of the year 2199, in UTC; also the largest number of any kind."""

AHEAD: Final = 24 * 60 * MINUTE
"""So many ms another computer's clock may be ahead of this one: every event after it would be given a later `hlc`."""

MOST: Final = {
    "counts": 10_000,
    "unknown": 10_000,
    "number": 10_000,
    "seat": 10_000,
    "group": 10_000,
    "seconds": 7 * 24 * 3600,
}
"""How large a number under a key of a payload may be; under every other one it may be LATEST."""

SHOWN: Final = 20
"""So many characters of a number are told."""

BOM: Final = b"\xef\xbb\xbf"

_NAMES: Final = ("id", "session", "kind", "entity", "action", "device")


def read(lines: Iterable[bytes], now_ms: int) -> Iterator[tuple[int, Event]]:
    """The events with their line numbers, as they are asked for, or at some point a refusal of the whole."""
    meant = _meant(lines)
    number, head, _ = next(meant, (0, "", False))
    if not number:
        raise RefusedError("archive.import_empty")
    session, count = _header(head)
    found = 0
    for number, line, cut in meant:
        yield number, _event(line, number, session, now_ms, cut=cut)
        found += 1
    if count is not None and found < count:
        raise RefusedError("archive.import_short", line=number, found=found, count=count)
    if not found:
        raise RefusedError("archive.import_empty")


def _meant(lines: Iterable[bytes]) -> Iterator[tuple[int, str, bool]]:
    """The lines that are not blank: number, text, and whether the file may have been cut off in it."""
    for number, raw in enumerate(lines, 1):
        if b"\0" in raw:
            raise RefusedError("archive.import_binary")
        try:
            text = (raw if number > 1 else raw.removeprefix(BOM)).decode()
        except UnicodeDecodeError as error:
            raise RefusedError("archive.import_encoding", line=number) from error
        if text.strip():
            yield number, text, not raw.endswith(b"\n")


def _header(line: str) -> tuple[str, int | None]:
    try:
        head = _loads(line)
    except (ValueError, RecursionError) as error:
        raise RefusedError("archive.import_header") from error
    if not isinstance(head, dict) or not _whole(head.get("samtal")) or not _whole(head.get("format")):
        raise RefusedError("archive.import_header")
    if head["samtal"] > FILE_VERSION or head["format"] > FORMAT:
        raise RefusedError("archive.import_newer")
    session, count = head.get("session"), head.get("events")
    if not isinstance(session, str) or not (count is None or _whole(count)):
        raise RefusedError("archive.import_header")
    return session, count


def _event(line: str, number: int, session: str, now_ms: int, *, cut: bool) -> Event:
    try:
        values = _loads(line)
    except (ValueError, RecursionError) as error:
        raise RefusedError("archive.import_cut" if cut else "archive.import_json", line=number) from error
    if not isinstance(values, dict):
        raise RefusedError("archive.import_json", line=number)
    for key in Event._fields:
        if key not in values or not _fits(key, values[key]):
            raise RefusedError("archive.import_field", line=number, key=key)
    event = Event(*(values[key] for key in Event._fields))
    if event.session != session:
        raise RefusedError("archive.import_other_session", line=number)
    if event.hlc >> 16 > now_ms + AHEAD:
        raise RefusedError("archive.import_ahead", line=number)
    try:
        _check_thinkable(event, number)
        "".join(str(value) for value in records.to_row(event)).encode()
    except (UnicodeEncodeError, RecursionError) as error:
        raise RefusedError("archive.import_text", line=number) from error
    return event


def _check_thinkable(event: Event, line: int) -> None:
    """Refuse numbers that no meeting can have."""
    for key, number in (("at", event.at), *_numbers("payload", event.payload)):
        if not abs(number) <= MOST.get(key, LATEST):  # so that infinity and what is no number are caught too
            raise RefusedError("archive.import_absurd", line=line, key=key, value=str(number)[:SHOWN])


def _numbers(key: str, value: object) -> Iterator[tuple[str, int | float]]:
    """All numbers in what JSON gave, each with the key that it stands under."""
    if isinstance(value, dict):
        for inner, held in value.items():
            yield from _numbers(inner, held)
    elif isinstance(value, list):
        for held in value:
            yield from _numbers(key, held)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield key, value


def _fits(key: str, value: object) -> bool:
    if key in _NAMES:
        return isinstance(value, str) and 0 < len(value) <= LONGEST and value.isprintable()
    if key == "base":
        return value is None or isinstance(value, str)
    if key == "payload":
        return value is None or isinstance(value, dict)
    if key in {"hlc", "at"}:
        return _whole(value, 2**63)
    return isinstance(value, str)


def _whole(value: object, most: int = 2**53) -> bool:
    return type(value) is int and 0 <= value < most


def _loads(line: str) -> Any:
    return json.loads(line, parse_constant=_no_constant)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)
