"""Taking in a session from JSON Lines that another archive has exported, as often as one likes.

Rule: all or nothing, and twice is the same as once; an event that is here with other contents is refused. Nothing in
the file is believed: what is wrong is refused with the number of its line, what is unknown (a kind of event from a
newer samtal) is kept as it is, keys that are none of ours are left out.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn

from samtal.archive import records
from samtal.archive.exporting import FILE_VERSION
from samtal.archive.rebuilding import rewrite
from samtal.session.events import FORMAT, Event
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from samtal.archive.log import Archive
    from samtal.archive.transaction import Transaction

LONGEST: Final = 200
"""No id or kind is longer than this."""

LATEST: Final = 253_402_300_799_999
"""The last millisecond of the year 9999."""

FURTHEST: Final = 2**62
"""No `hlc` is later than this (the year 4199), so that there is always room for the next one."""

_NAMES: Final = ("id", "session", "kind", "entity", "action", "device")


class Imported(NamedTuple):
    """What was taken in: how many events were new, how many were here already, and what was blanked is wiped too."""

    session: str
    new: int
    known: int
    wiped: bool = True


def import_session(archive: Archive, data: bytes) -> Imported:
    """Take in what `export_session` made, here or elsewhere, and write the session's plain tables anew."""
    numbered = parse(data)
    session = numbered[0][1].session
    with archive.writing() as tx:
        new = sum(_insert(tx, number, event) for number, event in numbered)
        tx.blank(session)
        rewrite(tx, session)
    return Imported(session, new, len(numbered) - new, archive.scrub_if_owed())


def _insert(tx: Transaction, number: int, event: Event) -> bool:
    try:
        return tx.insert_new(event)
    except RefusedError as refused:
        if refused.code != "archive.conflict":
            raise
        raise RefusedError("archive.import_conflict", line=number, **refused.values) from refused


def parse(data: bytes) -> list[tuple[int, Event]]:
    """The events of an exported session with their line numbers, or a refusal of the whole."""
    numbered = [(number, line) for number, line in enumerate(_text(data).split("\n"), 1) if line.strip()]
    if not numbered:
        raise RefusedError("archive.import_empty")
    session, count = _header(numbered[0][1])
    cut_at = numbered[-1][0] if not data.endswith(b"\n") else 0
    events = [(number, _event(line, number, session, cut=number == cut_at)) for number, line in numbered[1:]]
    if count is not None and len(events) < count:
        raise RefusedError("archive.import_short", line=numbered[-1][0], found=len(events), count=count)
    if not events:
        raise RefusedError("archive.import_empty")
    return events


def _text(data: bytes) -> str:
    if b"\0" in data:
        raise RefusedError("archive.import_binary")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise RefusedError("archive.import_encoding", line=line) from error


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


def _event(line: str, number: int, session: str, *, cut: bool) -> Event:
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
    try:
        "".join(str(value) for value in records.to_row(event)).encode()
    except (UnicodeEncodeError, RecursionError) as error:
        raise RefusedError("archive.import_text", line=number) from error
    return event


def _fits(key: str, value: object) -> bool:
    if key in _NAMES:
        return isinstance(value, str) and 0 < len(value) <= LONGEST and value.isprintable()
    if key == "base":
        return value is None or isinstance(value, str)
    if key == "payload":
        return value is None or isinstance(value, dict)
    if key == "hlc":
        return _whole(value, FURTHEST)
    if key == "at":
        return _whole(value, LATEST)
    return isinstance(value, str)


def _whole(value: object, most: int = 2**53) -> bool:
    return type(value) is int and 0 <= value <= most


def _loads(line: str) -> Any:
    return json.loads(line, parse_constant=_no_constant)


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)
