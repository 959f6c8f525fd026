"""A session as JSON Lines: handed out by one archive, taken in by another, as often as one likes.

Rule: taken in is all or nothing, and twice is the same as once. An event that is here with other contents is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from samtal.archive import carried, records
from samtal.archive.care import rewrite
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from samtal.archive.log import Archive
    from samtal.archive.transaction import Transaction
    from samtal.session.events import Event


class Imported(NamedTuple):
    """What was taken in: how many events were new, and how many were here already."""

    session: str
    new: int
    known: int


def export_session(archive: Archive, session: str) -> bytes:
    """A session as JSON Lines in UTF-8: a header, then its events in the order in which they are folded."""
    events = archive.events(session)
    if not events:
        raise RefusedError("archive.no_such_session", prefix=session)
    lines = [carried.header(session, len(events)), *(records.to_json(event._asdict()) for event in events)]
    return ("\n".join(lines) + "\n").encode()


def import_session(archive: Archive, data: bytes) -> Imported:
    """Take in what `export_session` made, here or elsewhere, and write the session's plain tables anew."""
    numbered = carried.parse(data)
    session = numbered[0][1].session
    with archive.writing() as tx:
        new = sum(_take(tx, number, event) for number, event in numbered)
        tx.blank(session)
        rewrite(tx, session)
    return Imported(session, new, len(numbered) - new)


def _take(tx: Transaction, number: int, event: Event) -> bool:
    try:
        return tx.insert_new(event)
    except RefusedError as refused:
        if refused.code != "archive.conflict":
            raise
        raise RefusedError("archive.carry_conflict", line=number, **refused.values) from refused
