"""Ratings over the sessions of a series: the trend of all of them, and the profile of each of one session.

Rule: one query each, on the plain table that holds what every rating came to; nothing is added up here. What so few
have answered that it would tell who said what is left out by the query itself, whatever stands in the table. The
statements of a rating come in one piece, and are taken apart where somebody looks at them.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final, overload

from samtal.session.earlier import Belonging, Rated, RatingHead, Sitting, numbered

if TYPE_CHECKING:
    from samtal.archive.sqlite import sqlite3

_HEAD: Final = """
    s.session, coalesce(s.date, ''), f.step, f.run, coalesce(f.subject, ''), f.lowest, f.highest, f.joint
"""
_SEEN: Final = "CASE WHEN f.answers >= max(f.least, 1) THEN f.{} END"
_LINE: Final = f"f.place, {_SEEN.format('answers')}, {_SEEN.format('total')}, f.wording, f.statement, f.text"
_TREND: Final = f"""
    SELECT {_HEAD}, json_group_array(json_array({_LINE}))
    FROM session AS s JOIN figure AS f ON f.session = s.session
    WHERE f.compared AND (s.session = ?1 OR s.series = (SELECT nullif(series, '') FROM session WHERE session = ?1))
    GROUP BY s.session, f.entity
    ORDER BY s.date, s.started_at, s.session, f.run
"""  # noqa: S608 - our own names
_PROFILE: Final = f"""
    SELECT {_HEAD}, {_LINE} FROM session AS s JOIN figure AS f ON f.session = s.session
    WHERE s.session = ? ORDER BY f.run, f.entity, f.place
"""  # noqa: S608 - our own names
_BELONGING: Final = f"""
    SELECT coalesce(own.series, ''), coalesce(s.series, ''), coalesce(s.date, '')
    FROM session AS own LEFT JOIN session AS s
    ON s.series NOT IN ('', coalesce(own.series, '')) AND s.date <= own.date AND EXISTS (
      SELECT 1 FROM figure AS f WHERE f.session = s.session AND f.compared AND {_SEEN.format("answers")}
      AND f.wording IN (SELECT value FROM json_each(?2)))
    WHERE own.session = ?1 ORDER BY s.date DESC, s.started_at DESC LIMIT 1
"""  # noqa: S608 - our own names


class StoredLines(Sequence[Rated]):
    """The statements of one rating as they are stored, in the order of their places; read when they are looked at."""

    def __init__(self, head: RatingHead, text: str) -> None:
        self._head, self._text = head, text
        self._lines: tuple[Rated, ...] | None = None

    @property
    def _read(self) -> tuple[Rated, ...]:
        if self._lines is None:
            self._lines = tuple(Rated(self._head, *line) for line in sorted(json.loads(self._text), key=_place))
        return self._lines

    @overload
    def __getitem__(self, place: int) -> Rated: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Rated]: ...

    def __getitem__(self, place: int | slice) -> Rated | Sequence[Rated]:
        """The statement at a place, from 0."""
        return self._read[place]

    def __len__(self) -> int:
        """How many there are."""
        return len(self._read)

    def __eq__(self, other: object) -> bool:
        """Whether they say the same."""
        return isinstance(other, Sequence) and self._read == tuple(other)

    def __hash__(self) -> int:
        """The same for the same statements."""
        return hash(self._read)


def _place(line: list[int]) -> int:
    return line[0]


def trend(connection: sqlite3.Connection, session: str) -> list[Sitting]:
    """What every rating of the session's series came to, the oldest session first."""
    found = []
    for *head, lines in connection.execute(_TREND, (session,)).fetchall():
        of = RatingHead._make(head)
        found.append(Sitting(of, StoredLines(of, lines)))
    return numbered(found)


def profile(connection: sqlite3.Connection, session: str) -> list[Sitting]:
    """What each rating of one session came to, in the order in which they were held, compared with others or not."""
    width = len(RatingHead._fields)
    rows = connection.execute(_PROFILE, (session,)).fetchall()
    lines = [Rated(RatingHead._make(row[:width]), *row[width:]) for row in rows]
    return numbered([Sitting(head, tuple(each)) for head, each in groupby(lines, lambda line: line.head)])


def belonging(connection: sqlite3.Connection, session: str, wordings: Sequence[str]) -> Belonging:
    """The session's series, and the latest other one in which a statement of these was rated by then."""
    found = connection.execute(_BELONGING, (session, json.dumps(wordings))).fetchone()
    return Belonging(*found) if found else Belonging()
