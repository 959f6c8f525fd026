"""The scratch table of slips that are being counted: how many gave each value, and how many slips there are.

Rule: it holds no rater, order or time, and what lies in the file follows from the counts alone: at each change all of
it is emptied and written anew in the order of its key, so that not even the place of a row in its page tells which came
first. It is in no export, backup or import, follows from no event, and an archive gets it with its first slip.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session.captured import Tally

if TYPE_CHECKING:
    from collections.abc import Mapping

    from samtal.archive.sqlite import sqlite3
    from samtal.session.captured import TallyKey

_MAKE: Final = """
    CREATE TABLE IF NOT EXISTS tally (
      session TEXT NOT NULL,
      step TEXT NOT NULL,
      run TEXT NOT NULL,        -- empty where it was begun outside any run
      statement TEXT NOT NULL,  -- empty: the number of slips
      value TEXT NOT NULL,      -- ? where they did not know
      answers INTEGER NOT NULL,
      PRIMARY KEY (session, step, run, statement, value)
    ) STRICT, WITHOUT ROWID
"""
_IS_THERE: Final = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'tally'"
_OF_SESSION: Final = "SELECT step, run, statement, value, answers FROM tally WHERE session = ?"
_OTHERS: Final = "SELECT * FROM tally WHERE session <> ?"
_ADD: Final = "INSERT INTO tally VALUES (?, ?, ?, ?, ?, ?)"

_UNKNOWN: Final = "?"

Stored = tuple[str, str, str, str, str, int]


def is_there(connection: sqlite3.Connection) -> bool:
    """Whether slips have ever been counted in this file."""
    return connection.execute(_IS_THERE).fetchone() is not None


def is_counting(connection: sqlite3.Connection, session: str | None) -> bool:
    """Whether anything is being counted, in this session or in any."""
    query = "SELECT EXISTS (SELECT 1 FROM tally WHERE session = coalesce(?, session))"
    return is_there(connection) and bool(connection.execute(query, (session,)).fetchone()[0])


def read(connection: sqlite3.Connection, session: str) -> dict[TallyKey, Tally]:
    """What is being counted in a session now."""
    if not is_there(connection):
        return {}
    found: dict[TallyKey, Tally] = {}
    for step, run, statement, value, answers in connection.execute(_OF_SESSION, (session,)).fetchall():
        tally = found.get((step, run), Tally())
        if statement:
            marks = tally.counts.get(statement, {})
            tally = tally.with_counts(statement, {**marks, None if value == _UNKNOWN else int(value): answers})
        else:
            tally = tally._replace(slips=answers)
        found[step, run] = tally
    return found


def write(connection: sqlite3.Connection, session: str, tallies: Mapping[TallyKey, Tally]) -> None:
    """In a session this is being counted from now on, and nothing else; to be called inside a write transaction."""
    connection.execute(_MAKE)
    others: list[Stored] = connection.execute(_OTHERS, (session,)).fetchall()
    mine = [row for key, tally in tallies.items() for row in _rows(session, key, tally)]
    connection.execute("DELETE FROM tally")  # without a condition: whole pages are emptied
    for row in sorted([*others, *mine]):
        connection.execute(_ADD, row)


def _rows(session: str, key: TallyKey, tally: Tally) -> list[Stored]:
    slips: Stored = (session, *key, "", "", tally.slips)
    counted: list[Stored] = [
        (session, *key, statement, _UNKNOWN if value is None else str(value), answers)
        for statement, marks in tally.counts.items()
        for value, answers in marks.items()
    ]
    return [slips, *counted]


def drop(connection: sqlite3.Connection) -> None:
    """Nothing is being counted in this file, nor ever was."""
    connection.execute("DROP TABLE IF EXISTS tally")
