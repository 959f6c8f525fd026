"""The plain tables made anew from the events, and a list of sessions made without them.

Rule: the events are the truth. Sessions are rewritten one transaction each, in the order of their latest event, and the
file records how far the rows reach; whoever is cut off, or overtaken by others who write, goes on from there.
"""

from __future__ import annotations

from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, Final

from samtal.archive import records, schema, tables
from samtal.archive.sqlite import sqlite3
from samtal.archive.transaction import put_row
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager

    from samtal.archive.opening import Opened
    from samtal.archive.transaction import Transaction
    from samtal.session.events import Event

UNREADABLE: Final = frozenset({"archive.damaged", "archive.failed"})
"""What reading a session may end in that concerns it alone: then it has no rows, and the others have theirs."""

PASSES: Final = 3
"""How often it is looked for what others have written while the rows were made."""

_BEHIND: Final = "SELECT session, max(seq) AS latest FROM event GROUP BY session HAVING latest > ? ORDER BY latest"
_SESSIONS: Final = "SELECT DISTINCT session FROM event ORDER BY session"
_SERIES: Final = "CASE WHEN json_valid(payload) THEN json_extract(payload, '$.series') END"
_OF_SERIES: Final = f"""
    SELECT DISTINCT session FROM event WHERE kind = 'opened' AND (session = ?1 OR {_SERIES} = (
      SELECT nullif({_SERIES}, '') FROM event WHERE kind = 'opened' AND session = ?1 LIMIT 1))
"""  # noqa: S608 - our own names
_TOLD_OF: Final = 'SELECT DISTINCT session FROM "{}"'
_ROWS_OF: Final = 'SELECT * FROM "{}" WHERE session = ?'


def rewrite(tx: Transaction, session: str) -> None:
    """Write a session's rows of every plain table anew, from its events."""
    if tx.keeps_rows:
        _put(tx, session, tx.events(session))


def _put(tx: Transaction, session: str, events: list[Event]) -> None:
    from samtal.session import evolve, rows  # noqa: PLC0415 - commands that only look need neither

    every = rows.every(evolve.fold(events))
    tx.put_rows("session", session, session, {table: every.get(table, []) for table in tables.PLAIN})


def catch_up(connection: sqlite3.Connection, writing: Callable[[], AbstractContextManager[Transaction]]) -> None:
    """Rewrite every session that the plain tables are behind with. Nothing is done where they are of another version.

    Where others go on writing all the while, the last of it is left for the next opening.
    """
    for _ in range(PASSES):
        reach = schema.rows_reach(connection)
        if reach is None or schema.plain_version(connection) != tables.PLAIN_VERSION:
            return
        for session, latest in connection.execute(_BEHIND, (reach,)).fetchall():
            with writing() as tx:
                _advance(tx, session, latest)
        with writing() as tx:
            if tx.keeps_rows and tx.seq == schema.rows_reach(connection):
                schema.set_rows_reach(connection, None)


def _advance(tx: Transaction, session: str, latest: int) -> None:
    """Rewrite the session whose latest event was `latest` when the pass began; the rows now reach as far as there."""
    reach = schema.rows_reach(tx.connection)
    if tx.keeps_rows and reach is not None and reach < latest:  # else another program has been here meanwhile
        _put(tx, session, _readable(partial(tx.events, session)))
        schema.set_rows_reach(tx.connection, latest)


def _readable(read: Callable[[], list[Event]]) -> list[Event]:
    """The events, or none where they cannot be read."""
    try:
        return read()
    except RefusedError as refused:
        if refused.code not in UNREADABLE:
            raise
        return []


def strayed(opened: Opened) -> frozenset[str]:
    """The plain tables that do not say what the events say. Those that are behind, or of another version, may not."""
    if not schema.rows_whole(opened.connection):
        return frozenset()
    sessions = {session for (session,) in opened.connection.execute(_SESSIONS).fetchall()}
    for table in tables.PLAIN:
        sessions |= {session for (session,) in opened.connection.execute(_TOLD_OF.format(table)).fetchall()}
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        for table in tables.PLAIN:
            memory.execute(tables.plain_table(table))
        return frozenset().union(*(_strayed(opened, memory, session) for session in sorted(sessions)))


def _strayed(opened: Opened, memory: sqlite3.Connection, session: str) -> set[str]:
    """The tables that say something else of a session than its events do; `memory` is used and left empty."""
    from samtal.session import evolve, rows  # noqa: PLC0415 - commands that only look need neither

    state = evolve.fold(_readable(partial(records.of_session, opened.connection, opened.path, session)))
    found = set()
    for table, expected in rows.every(state).items():
        for row in expected:
            put_row(memory, table, {"entity": session, **row, "session": session})
        query = _ROWS_OF.format(table)
        here, there = (c.execute(query, (session,)).fetchall() for c in (opened.connection, memory))
        found |= {table} if sorted(here, key=repr) != sorted(there, key=repr) else set()
        memory.execute(f'DELETE FROM "{table}"')  # noqa: S608 - our own names
    return found


def folded_listing(opened: Opened) -> sqlite3.Connection:
    """A database in memory whose table `session` is made from the events; to be closed by whoever asked for it."""
    sessions = opened.connection.execute(_SESSIONS).fetchall()
    return _folded(opened, ("session",), [session for (session,) in sessions])


def folded_series(opened: Opened, session: str) -> sqlite3.Connection:
    """The same with the table `figure` too, of the sessions that are of the same series as this one alone."""
    sessions = opened.connection.execute(_OF_SERIES, (session,)).fetchall()
    return _folded(opened, ("session", "figure"), [session for (session,) in sessions])


def _folded(opened: Opened, names: Sequence[str], sessions: Sequence[str]) -> sqlite3.Connection:
    from samtal.session import evolve, rows  # noqa: PLC0415 - needed where the file's own tables are not enough

    memory = sqlite3.connect(":memory:", isolation_level=None)
    for table in names:
        memory.execute(tables.plain_table(table))
    for session in sessions:
        state = evolve.fold(_readable(partial(records.of_session, opened.connection, opened.path, session)))
        found = rows.every(state) if "figure" in names else rows.rows(state, state.id)
        for table in names:
            for row in found.get(table, []):
                put_row(memory, table, row)
    return memory
