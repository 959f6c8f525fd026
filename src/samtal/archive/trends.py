"""Ratings over the sessions of a series: the trend of all of them, and the profile of one.

Rule: one query each, on the plain table that holds what every rating came to; nothing is added up here. What so few
have answered that it would tell who said what is left out by the query itself, whatever stands in the table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session.earlier import Rated

if TYPE_CHECKING:
    from samtal.archive.sqlite import sqlite3

_SEEN: Final = "CASE WHEN f.answers >= max(f.least, 1) THEN f.{} END"
_LINE: Final = f"""
    s.session, coalesce(s.date, ''), f.step, f.run, coalesce(f.subject, ''), f.statement, f.wording, f.text, f.place,
    f.lowest, f.highest, {_SEEN.format("answers")}, {_SEEN.format("total")}, f.joint
"""
_TREND: Final = f"""
    SELECT {_LINE} FROM session AS s JOIN figure AS f ON f.session = s.session
    WHERE f.compared AND (s.session = ?1 OR s.series = (SELECT nullif(series, '') FROM session WHERE session = ?1))
    ORDER BY coalesce(s.started_at, s.date), s.session, f.run, f.step, f.place
"""  # noqa: S608 - our own names
_PROFILE: Final = f"""
    SELECT {_LINE} FROM session AS s JOIN figure AS f ON f.session = s.session
    WHERE s.session = ? AND f.entity = ? ORDER BY f.place
"""  # noqa: S608 - our own names


def trend(connection: sqlite3.Connection, session: str) -> list[Rated]:
    """What every rating of the session's series came to, statement by statement, the oldest session first."""
    return list(map(Rated._make, connection.execute(_TREND, (session,)).fetchall()))


def profile(connection: sqlite3.Connection, session: str, entity: str) -> list[Rated]:
    """The statements of one rating, by the id of its run, or of its step where nobody knows when it was held."""
    return list(map(Rated._make, connection.execute(_PROFILE, (session, entity)).fetchall()))
