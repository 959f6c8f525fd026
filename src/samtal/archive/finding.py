"""Which sessions there are, and which one a person means.

Rule: sessions are listed from the plain table `session`, of whatever database it is handed. Without an id the one is
meant in which something was last written down in real time, whatever its own clock says; never a planned one. A wall
prefers the one that is going on, and where there is none waits for one of its day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

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


def on_the_wall(listing: sqlite3.Connection, log: sqlite3.Connection, day: str, recent: int) -> str | None:
    """The session that a wall shows on `day` (ISO), or None.

    The one that is going on, if anything has been written in it since the instant `recent` (ms UTC); else one of that
    day, planned or ended; else one that somebody once forgot to end. Of several the one last written to.
    """

    def rank(session: str, state: str, date: str) -> tuple[int, int, str]:
        hlc = log.execute(_LATEST, (session,)).fetchone()[0]
        going_on = state in _GOING_ON
        return (2 if going_on and hlc >> 16 >= recent else 1 if date == day else 0, hlc, session)

    found = listing.execute(_FOR_A_WALL, (*_GOING_ON, day)).fetchall()
    return max(rank(*row) for row in found)[2] if found else None


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
