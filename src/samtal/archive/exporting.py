"""A session as JSON Lines, for another archive to take in (importing.py).

Rule: a header line, then the events of the session in the order in which they are folded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.archive import records
from samtal.session.deletions import is_erased
from samtal.session.events import FORMAT
from samtal.session.evolve import fold
from samtal.session.kinds import OF_WALL
from samtal.session.ratings import superseded
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from samtal.archive.log import Archive
    from samtal.session.events import Event
    from samtal.session.state import State

FILE_VERSION: Final = 1
"""The version of the file itself; what an event may hold is told by its own format."""


def export_session(archive: Archive, session: str) -> bytes:
    """A session as JSON Lines in UTF-8, without what is of use to nobody else.

    Left out are totals that do not stand, and what concerns the wall of this room.
    """
    return exported(session_to_export(archive, session), session)


def session_to_export(archive: Archive, session: str) -> State:
    """What an export is made from; refused where the archive has no such session."""
    state = fold(archive.events(session))
    if not state.log:
        raise RefusedError("archive.no_such_session", prefix=session)
    return state


def exported(state: State, session: str) -> bytes:
    """The same, of a session in memory."""
    left_out = set(superseded(state))
    wall = {event.id for event in state.log if event.kind in OF_WALL}
    events = [_as_stored(event) for event in state.log if event.id not in left_out | wall]
    lines = [_header(session, len(events)), *(records.to_json(event._asdict()) for event in events)]
    return ("\n".join(lines) + "\n").encode()


def _as_stored(event: Event) -> Event:
    """The event as the archive has it, blank where it was erased; the log in memory says that it was there."""
    return event._replace(payload=None) if is_erased(event) else event


def _header(session: str, events: int) -> str:
    return records.to_json({"samtal": FILE_VERSION, "format": FORMAT, "session": session, "events": events})
