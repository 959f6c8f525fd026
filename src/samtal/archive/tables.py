"""The SQL of the tables: the log of events, the plain tables and the views that explain themselves.

Rule: `event` is frozen, and its definition never changes again. The plain tables and the views are a cache: whoever
changes their SQL raises PLAIN_VERSION, and they are made anew from the events. Every table is strict. A plain table has
`session` and `entity` first and no key, for one entity may have several rows; times in it are ISO text in UTC.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIXED: Final = ("seq", "id", "session", "kind", "entity", "base", "hlc", "at", "action", "device", "origin", "author")
_SAME: Final = " AND ".join(f"NEW.{column} IS OLD.{column}" for column in _FIXED)

EVENT: Final[tuple[str, ...]] = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT",
    """
    CREATE TABLE event (
      seq INTEGER PRIMARY KEY,         -- the order of arrival in this file, never shared
      id TEXT UNIQUE NOT NULL,
      session TEXT NOT NULL,
      kind TEXT NOT NULL,
      entity TEXT NOT NULL,            -- what it is about
      base TEXT,                       -- the event that this edit started from
      payload TEXT,                    -- JSON; null where it has been redacted
      hlc INTEGER NOT NULL,            -- milliseconds << 16 | counter; with device and id the order of all events
      at INTEGER NOT NULL,             -- when it happened, milliseconds since 1970 in UTC
      action TEXT NOT NULL,            -- shared by all events of one command
      device TEXT NOT NULL,
      origin TEXT NOT NULL,
      author TEXT NOT NULL,
      pushed INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE INDEX event_in_order ON event (session, hlc, device, id)",
    "CREATE INDEX event_hlc ON event (hlc)",
    "CREATE INDEX event_redact ON event (session) WHERE kind = 'redact'",
    "CREATE TRIGGER event_is_kept BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END",
    """
    CREATE TRIGGER event_is_not_replaced BEFORE INSERT ON event
    WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
      OR (NEW.seq > 0 AND EXISTS (SELECT 1 FROM event WHERE seq = NEW.seq))
    BEGIN SELECT RAISE(FAIL, 'an event is never replaced'); END
    """,
)
"""The log as the first migration makes it; CHECKSUM completes it, in a new file too, so that all files are alike."""

CHECKSUM: Final[tuple[str, ...]] = (
    "ALTER TABLE event ADD COLUMN checksum INTEGER",  # see records.checksum; null in what an older program has written
    "DROP TRIGGER IF EXISTS event_is_not_changed",  # of the first version
    # SQL cannot work out a checksum, so the trigger sees to it that a blanked row gets another one than it had, and
    # that a row without one gets none. With its payload as it was, a row keeps its checksum too.
    f"""
    CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event
    WHEN NOT ({_SAME} AND (
      (NEW.payload IS OLD.payload AND NEW.checksum IS OLD.checksum)
      OR (NEW.payload IS NULL AND OLD.payload IS NOT NULL AND OLD.kind <> 'redact'
        AND (NEW.checksum IS NULL) = (OLD.checksum IS NULL)
        AND (OLD.checksum IS NULL OR NEW.checksum IS NOT OLD.checksum)
        AND EXISTS (
          SELECT 1 FROM event AS r, json_each(r.payload, '$.events') AS named
          WHERE r.kind = 'redact' AND r.session = OLD.session AND named.value = OLD.id))))
    BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END
    """,  # noqa: S608 - our own names
)

PLAIN_VERSION: Final = 8
"""The version of the plain tables and views. Files from before there were versions count as 0."""

PLAIN: Final[dict[str, str]] = {
    "session": "title, series, language, date, place, zone, starts, state, started_at, ended_at, last_at,"
    " step INTEGER, people INTEGER",
    "step": "id, position INTEGER, kind, title, minutes REAL, status",
    "run": "id, step, number INTEGER, began_at, ended_at, seconds INTEGER, planned_seconds INTEGER",
    "turn": "id, run, person, name, seat INTEGER, began_at, ended_at, passed INTEGER",
    "person": "id, name, tags, state, arrived_at, left_at",
    "note": "id, step, run, question, grp INTEGER, person, text, at",
    "row": "id, step, run, grp INTEGER, person, cells, parent, cause INTEGER, at",
    "answer": "step, run, subject, statement, statement_text, grp INTEGER, person, value INTEGER, answers INTEGER,"
    " min_answers INTEGER",
    # what a rating came to, once it is closed: what the rows of `answer` add up to, where that may be shown
    "figure": "step, run, subject, place INTEGER, statement, wording, text, lowest INTEGER, highest INTEGER,"
    " answers INTEGER, total INTEGER, least INTEGER, joint INTEGER, compared INTEGER",
    "register": "id, series, register, number INTEGER, text, who, due, day, hours, place, status, at",
    "link": "step, title, url, at",  # that of the whole meeting has no step
    "summary": "step, text",  # the whole meeting's has no step
}
"""The columns of each plain table after `session` and `entity`; text where no type stands."""

VIEWS: Final[dict[str, str]] = {
    "open_actions": """
    SELECT r.series, s.date, s.title AS session_title, r.number, r.text, r.who, r.due, r.session, r.id
    FROM register AS r LEFT JOIN session AS s ON s.session = r.session
    WHERE r.register = 'action' AND coalesce(r.status, 'open') = 'open'
    """,
    "minutes_of_steps": """
    SELECT st.session, st.position, st.title, st.kind, st.status, st.minutes AS planned_minutes,
      round((SELECT sum(r.seconds) FROM run AS r WHERE r.session = st.session AND r.step = st.id) / 60.0, 1)
        AS actual_minutes
    FROM step AS st
    """,
    "rating_means": """  -- nothing of what fewer have answered than the template asks for, nor what would tell it
    SELECT session, step, run, subject, statement, statement_text,
      CASE WHEN shown THEN answers END AS answers, CASE WHEN shown THEN dont_know END AS dont_know,
      CASE WHEN shown THEN total * 1.0 / nullif(answers, 0) END AS mean
    FROM (SELECT *, least = 0 OR (answers >= least AND NOT EXISTS ( -- what stands outside the runs is the first one's
          SELECT 1 FROM answer AS other WHERE other.session = own.session AND other.step = own.step
            AND other.statement = own.statement AND (other.run IS NULL) <> (own.run IS NULL))) AS shown
      FROM (SELECT session, step, run, subject, statement, statement_text, coalesce(max(min_answers), 0) AS least,
          sum(CASE WHEN value IS NULL THEN 0 ELSE coalesce(answers, 1) END) AS answers,
          sum(CASE WHEN value IS NULL THEN coalesce(answers, 1) ELSE 0 END) AS dont_know,
          sum(value * coalesce(answers, 1)) AS total
        FROM answer GROUP BY session, step, run, subject, statement, statement_text) AS own)
    """,
    "notes_by_step": """
    SELECT n.session, st.position, st.title AS step_title, n.question, n.grp, n.person, n.text, n.at
    FROM note AS n LEFT JOIN step AS st ON st.session = n.session AND st.id = n.step
    """,
}
"""What each view selects."""


def columns(table: str) -> tuple[str, ...]:
    """The names of a plain table's columns."""
    return ("session", "entity", *(column.split()[0] for column in PLAIN[table].split(", ")))


def plain_table(name: str) -> str:
    """The SQL that makes one plain table."""
    typed = (column if " " in column else f"{column} TEXT" for column in PLAIN[name].split(", "))
    return f'CREATE TABLE "{name}" (session TEXT NOT NULL, entity TEXT NOT NULL, {", ".join(typed)}) STRICT'


def plain() -> Iterator[str]:
    """The SQL that makes the plain tables, each with one index (a second would cost every write a page), and views."""
    for name in PLAIN:
        yield plain_table(name)
        yield f'CREATE INDEX "{name}_of" ON "{name}" (session, entity)'
    for name, select in VIEWS.items():
        yield f'CREATE VIEW "{name}" AS{select}'


def no_plain() -> Iterator[str]:
    """The SQL that takes the plain tables and views away. One that is no longer made must still be named here."""
    yield from (f'DROP VIEW IF EXISTS "{name}"' for name in VIEWS)
    yield from (f'DROP TABLE IF EXISTS "{name}"' for name in PLAIN)
