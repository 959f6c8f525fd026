"""Taking in a session from JSON Lines that another archive has exported, as often as one likes.

Rule: all or nothing, and twice is the same as once; an event that is here with other contents is refused, and so is
what takes from this device's own, unless that is asked for. A line at a time, so that a file of any size goes in. What
is unknown (a kind of event from a newer samtal) is kept as it is.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from samtal.archive import import_lines, removals
from samtal.archive.rebuilding import rewrite
from samtal.session import brought, tally
from samtal.session.evolve import fold
from samtal.session.history import COMMAND
from samtal.session.kinds import OF_WALL
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samtal.archive.log import Archive
    from samtal.archive.transaction import Transaction
    from samtal.session.brought import Met, Nameless, Rivals
    from samtal.session.events import Event


class Imported(NamedTuple):
    """What was taken in: how many events were new, how many were here already, and what was blanked is wiped too.

    `met`: what became of slips that were being counted here; `rivals`: where there were figures here and there;
    `left_out`: where answers with names were not taken in.
    """

    session: str
    new: int
    known: int
    wiped: bool = True
    met: tuple[Met, ...] = ()
    rivals: tuple[Rivals, ...] = ()
    left_out: tuple[Nameless, ...] = ()


def import_session(archive: Archive, source: bytes | Iterable[bytes], *, remove: bool = False) -> Imported:
    """Take in what `export_session` made, here or elsewhere, and write the session's plain tables anew.

    `source` is the file, or its lines. `remove`: also where it takes back or blanks what this device wrote.
    """
    lines = BytesIO(source) if isinstance(source, bytes) else source
    session, new, brought_ = "", set[str](), set[str]()
    with archive.writing() as tx:
        before = tx.seq
        incoming: list[Event] = []
        for number, event in import_lines.read(lines, archive.now_ms()):
            session = event.session
            if event.kind in OF_WALL:  # the wall of another room
                continue
            brought_.add(event.id)
            if _insert(tx, number, event):
                new.add(event.id)
                incoming += [event] if removals.about_others(event) else []
        if incoming and not remove:
            _check_removes_nothing(removals.removed(tx, session, incoming, before))
        tx.blank(session)
        told = _settle(archive, tx, session, new, brought_, remove=remove) if new and new != brought_ else ()
        rewrite(tx, session)
    return Imported(session, len(new), len(brought_) - len(new), archive.scrub_if_owed(), *told)


def _settle(
    archive: Archive, tx: Transaction, session: str, new: set[str], brought_: set[str], *, remove: bool
) -> tuple[tuple[Met, ...], tuple[Rivals, ...], tuple[Nameless, ...]]:
    """What was brought may have closed a rating here, and slips may be counted here that another device has more of.

    What this device has goes only where it is said that it may `remove` it.
    """
    state = fold(tx.events(session))
    state.tallies = archive.tallies(session)
    rivals = brought.rivals(state, new, brought_)
    settled = brought.settled(state, brought_)
    if not remove:
        _check_removes_nothing(brought.lost(state, settled, new, brought_, tx.device))
    events, scratch = tally.parted(settled.facts)
    if scratch:
        tx.put_tallies(session, tally.after(state.tallies, scratch))
    if events:
        tx.append(session, events, at=archive.now_ms(), origin=COMMAND, author="")
    return tuple(settled.met), tuple(rivals), tuple(settled.left_out)


def _check_removes_nothing(own: list[Event]) -> None:
    if own:
        raise RefusedError("archive.import_removes", n=len(own), what=removals.told(own))


def _insert(tx: Transaction, number: int, event: Event) -> bool:
    try:
        return tx.insert_new(event)
    except RefusedError as refused:
        if refused.code != "archive.conflict":
            raise
        raise RefusedError("archive.import_conflict", line=number, **refused.values) from refused
