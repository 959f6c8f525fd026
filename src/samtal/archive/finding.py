"""Which sessions there are, and which one a person means.

Rule: sessions are listed from the plain table `session`, of whatever database it is handed. Without an id the one is
meant in which something was last written down in real time, whatever its own clock says; never a planned one. A wall
shows the one that is held in the room, and leaves it only for one that is begun there later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.archive import tables
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from samtal.archive.sqlite import sqlite3

SHORTEST: Final = 4
"""A shorter beginning of an id than this is more likely a slip."""

SHOWN: Final = 5
"""So many of several candidates are named."""

_COLUMNS: Final = ("session", *tables.columns("session")[2:])
_BY_AGE: Final = "coalesce(started_at, date) DESC, session DESC"
_ALL: Final = f"SELECT {', '.join(_COLUMNS)} FROM session ORDER BY {_BY_AGE}"  # noqa: S608 - our own names
_OPEN_AND_LATEST: Final = f"""
    SELECT {", ".join(_COLUMNS)} FROM session WHERE state <> 'ended' OR session IN (
      SELECT session FROM session WHERE state = 'ended' ORDER BY {_BY_AGE} LIMIT ?)
    ORDER BY {_BY_AGE}
"""  # noqa: S608 - our own names
_BEGUN: Final = "SELECT session FROM session WHERE state <> 'planned'"
_LATEST: Final = "SELECT coalesce(max(hlc), 0) FROM event WHERE session = ?"
_GOING_ON: Final = ("running", "paused")
_FOR_A_WALL: Final = "SELECT session, state, coalesce(date, '') FROM session WHERE state IN (?, ?) OR date = ?"
_BEGINNING: Final = """
    SELECT hlc, at FROM event WHERE session = ? AND kind = ? AND device = ? ORDER BY hlc DESC LIMIT 1
"""
LIVE: Final = 30 * 60_000
"""A meeting whose start was written down within so many ms of when it happened is held in the room."""

RECENT: Final = 24 * 3_600_000
"""A meeting in which nothing was written for so many ms is not going on, whatever it says itself."""

_LIKE: Final = """
    SELECT DISTINCT session, coalesce(title, ''), coalesce(date, '') FROM session
    WHERE lower(substr(session, 1, ?)) = ? ORDER BY session
"""


def sessions(connection: sqlite3.Connection, ended: int | None = None) -> list[dict[str, object]]:
    """Every session, newest first; of those that have ended the latest so many. A planned one counts by its date."""
    names = ("id", *_COLUMNS[1:])
    rows = connection.execute(_ALL) if ended is None else connection.execute(_OPEN_AND_LATEST, (ended,))
    return [dict(zip(names, row, strict=True)) for row in rows.fetchall()]


def find(listing: sqlite3.Connection, log: sqlite3.Connection, prefix: str | None) -> str:
    """The id of the session meant, or a refusal that says what to write instead."""
    return latest(listing, log) if prefix is None else beginning(listing, prefix.strip().lower())


def latest(listing: sqlite3.Connection, log: sqlite3.Connection) -> str:
    """The session, of those that have been started, in whose log something was last written."""
    begun = [str(session) for (session,) in listing.execute(_BEGUN).fetchall()]
    if not begun:
        planned = listing.execute("SELECT count(*) FROM session").fetchone()[0]
        raise RefusedError("archive.only_planned" if planned else "archive.no_sessions")
    return max(begun, key=lambda session: (log.execute(_LATEST, (session,)).fetchone()[0], session))


class Wanted(NamedTuple):
    """What a wall is to show: on `day` (ISO), a meeting in which something has been written since `recent` (ms UTC).

    `device` is this one; `now` the session that it shows, if any.
    """

    day: str
    recent: int
    device: str
    now: str | None = None


def on_the_wall(listing: sqlite3.Connection, log: sqlite3.Connection, wanted: Wanted) -> str | None:
    """The session that a wall shows, or None.

    The one that goes on in the room, the last that was begun; else one of that day, planned or ended; else one that
    somebody once forgot to end. What is entered from paper, or comes from another device, takes no room's place.
    """
    found = listing.execute(_FOR_A_WALL, (*_GOING_ON, wanted.day)).fetchall()
    ranked = {session: _rank(log, session, state, date, wanted) for session, state, date in found}
    best = max(ranked, key=lambda session: (ranked[session], session), default=None)
    if best is None or wanted.now is None or best == wanted.now:
        return best
    states = {session: state for session, state, _ in found}
    came = {session: _came(log, session, states.get(session, ""), wanted.device) for session in (best, wanted.now)}
    return best if came[best] > came[wanted.now] else wanted.now


def _rank(log: sqlite3.Connection, session: str, state: str, date: str, wanted: Wanted) -> tuple[int, int]:
    hlc = log.execute(_LATEST, (session,)).fetchone()[0]
    if state in _GOING_ON and hlc >> 16 >= wanted.recent:
        came = _came(log, session, state, wanted.device)
        return (3, came) if came else (2, hlc)
    return (1 if date == wanted.day else 0, hlc)


def _came(log: sqlite3.Connection, session: str, state: str, device: str) -> int:
    """When a meeting was begun in the room, or is prepared for it, in the order of the log; 0 where it was not."""
    row = log.execute(_BEGINNING, (session, "opened" if state == "planned" else "started", device)).fetchone()
    return row[0] if row and abs((row[0] >> 16) - row[1]) <= LIVE else 0


def beginning(connection: sqlite3.Connection, prefix: str) -> str:
    """The one session whose id begins so."""
    candidates: list[tuple[str, str, str]] = connection.execute(_LIKE, (len(prefix), prefix)).fetchall()
    for id_, _, _ in candidates:
        if id_.lower() == prefix:
            return id_
    if len(prefix) < SHORTEST:
        raise RefusedError("archive.short_prefix", prefix=prefix, n=SHORTEST)
    if not candidates:
        raise RefusedError("archive.no_such_session", prefix=prefix)
    if len(candidates) > 1:
        names = "; ".join(
            " ".join(part for part in (id_, date, title) if part) for id_, title, date in candidates[:SHOWN]
        )
        raise RefusedError("archive.several", prefix=prefix, names=names + ("; …" if len(candidates) > SHOWN else ""))
    return candidates[0][0]
