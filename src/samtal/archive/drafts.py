"""What was begun in a box and is not saved: kept in this file until it is saved or dropped.

Rule: never in the log, never exported, and nobody is made to wait: where the file is busy or cannot be written, the
draft is kept here and tried again. A kill loses what was typed since the last `put`. The table is made when it is first
needed, and belongs to this file alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.archive.sqlite import sqlite3
from samtal.archive.transaction import at_once

if TYPE_CHECKING:
    from samtal.archive.log import Archive

PATIENCE: Final = 2
"""After so many attempts in a row it is told that a draft could not be kept."""

_TABLE: Final = """
    CREATE TABLE IF NOT EXISTS draft (
      session TEXT NOT NULL,           -- empty for a meeting that is not opened yet
      face TEXT NOT NULL,              -- console, notes
      place TEXT NOT NULL,             -- which box
      text TEXT NOT NULL,
      PRIMARY KEY (session, face, place)
    ) STRICT
"""
_PUT: Final = "INSERT OR REPLACE INTO draft (session, face, place, text) VALUES (?, ?, ?, ?)"
_DROP: Final = "DELETE FROM draft WHERE session = ? AND face = ? AND place = ?"
_READ: Final = "SELECT place, text FROM draft WHERE session = ? AND face = ?"
_FACES: Final = "SELECT DISTINCT face FROM draft WHERE session = ?"
_IS_THERE: Final = "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'draft')"


def faces_with(archive: Archive, session: str) -> frozenset[str]:
    """The faces on which something was begun in this session, and is not saved."""
    try:
        if not archive.connection.execute(_IS_THERE).fetchone()[0]:
            return frozenset()
        return frozenset(face for (face,) in archive.connection.execute(_FACES, (session,)).fetchall())
    except sqlite3.Error:
        return frozenset()


class Drafts:
    """The drafts of one session on one face, by the place of their box."""

    def __init__(self, archive: Archive, session: str, face: str) -> None:
        self._archive, self._session, self._face = archive, session, face
        self._texts = self._read()
        self._stored = dict(self._texts)
        self._failed = 0  # so many times in a row they could not be stored

    def _read(self) -> dict[str, str]:
        connection = self._archive.connection
        try:
            if not connection.execute(_IS_THERE).fetchone()[0]:
                return {}
            return dict(connection.execute(_READ, (self._session, self._face)).fetchall())
        except sqlite3.Error:
            return {}

    def places(self) -> tuple[str, ...]:
        """The boxes that have something in them."""
        return tuple(self._texts)

    @property
    def kept(self) -> bool:
        """Whether all of them are in the file, and outlive the program."""
        return self._texts == self._stored

    @property
    def are_lost(self) -> bool:
        """Whether they would be lost with the program, and not just for a moment."""
        return self._failed >= PATIENCE and not self.kept

    def get(self, place: str) -> str:
        """What was begun in this box; empty where nothing was."""
        return self._texts.get(place, "")

    def put(self, place: str, text: str) -> None:
        """This stands in the box now; nothing, once it has been saved or dropped."""
        if text:
            self._texts[place] = text
        else:
            self._texts.pop(place, None)
        if self._texts != self._stored:
            self._store()

    def unkept(self) -> list[str]:
        """What would not outlive the program, after another attempt to keep it."""
        if not self.kept:
            self._store()
        return [text for place, text in self._texts.items() if self._stored.get(place) != text]

    def _store(self) -> None:
        """Bring the file up to date, unless somebody else is writing in it."""
        changed = {place for place, _ in self._texts.items() ^ self._stored.items()}
        key = (self._session, self._face)
        try:
            with at_once(self._archive.connection) as connection:
                connection.execute(_TABLE)
                for place in changed:
                    if place in self._texts:
                        connection.execute(_PUT, (*key, place, self._texts[place]))
                    else:
                        connection.execute(_DROP, (*key, place))
        except (sqlite3.Error, UnicodeEncodeError):
            self._failed += 1
            return
        self._stored, self._failed = dict(self._texts), 0
