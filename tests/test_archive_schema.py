from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from samtal.archive import schema, tables
from samtal.archive.sqlite import sqlite3
from samtal.session.events import Fact
from test_archive_tools import counting, dump, ended, heard, note, open_archive, refused, started, told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from samtal.archive.log import Archive

MANY = 20
RACES = "say('ready'); sys.stdin.readline(); archive = opened(); note(archive); say(archive.device); archive.close()"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with open_archive(tmp_path / "a.db") as opened:
        yield opened


def test_twenty_processes_open_a_new_file_at_once(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    processes = [started(RACES, path) for _ in range(MANY)]
    assert [heard(process) for process in processes] == ["ready"] * MANY
    for process in processes:
        told(process)
    devices = {ended(process).strip() for process in processes}
    assert len(devices) == 1
    with open_archive(path) as archive:
        assert len(archive.events("s")) == MANY
        assert archive.connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_every_table_is_strict(archive: Archive) -> None:
    listed = archive.connection.execute(
        "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    ).fetchall()
    ours = {name: strict for name, strict in listed if not name.startswith("_")}  # that one is sqlite-utils' own
    assert set(ours) == {"meta", "event", *tables.PLAIN}
    assert set(ours.values()) == {1}


def test_plain_tables_begin_with_session_and_entity_and_are_indexed_on_them(archive: Archive) -> None:
    for table in tables.PLAIN:
        found = archive.connection.execute(f"PRAGMA table_info('{table}')").fetchall()
        assert tuple(column[1] for column in found) == tables.columns(table)
        assert [(column[1], column[3]) for column in found[:2]] == [("session", 1), ("entity", 1)]
        assert not any(column[3] for column in found[2:])
        plan = archive.connection.execute(
            f"EXPLAIN QUERY PLAN SELECT * FROM \"{table}\" WHERE session = 's' AND entity = 'e'"  # noqa: S608 - our own names
        ).fetchall()
        assert re.search(r"USING INDEX \w+ \(session=\? AND entity=\?\)", plan[0][3])


def test_a_table_refuses_what_is_of_another_type(archive: Archive) -> None:
    def number() -> None:
        with archive.writing() as tx:
            tx.put_rows("entity", "e", "s", {"step": [{"position": "tre"}]})

    assert "INTEGER" in str(refused("archive.not_saved_failed", number).values["why"])


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM event",
        "UPDATE event SET payload = '{}'",
        "UPDATE event SET payload = NULL",
        "UPDATE event SET at = 7",
        "UPDATE event SET seq = 99",
        "UPDATE event SET pushed = 1, author = 'Bo'",
        "INSERT OR REPLACE INTO event SELECT * FROM event",
        (
            "INSERT OR REPLACE INTO event SELECT 77, id, session, kind, entity, base, payload, hlc, at, action, device,"
            " origin, author, 0, 0 FROM event"
        ),
        (
            "INSERT OR REPLACE INTO event SELECT seq, 'other', session, kind, entity, base, payload, hlc, at, action,"
            " device, origin, author, 0, 0 FROM event"
        ),
    ],
)
def test_an_event_cannot_be_changed_or_deleted(archive: Archive, sql: str) -> None:
    event = note(archive)
    archive.connection.execute("PRAGMA recursive_triggers = OFF")  # as other programs may have it
    with pytest.raises(sqlite3.IntegrityError, match="an event is never"):
        archive.connection.execute(sql)
    assert archive.events("s1") == [event]
    assert archive.last_seq() == 1


def test_an_event_can_be_marked_as_pushed(archive: Archive) -> None:
    event = note(archive)
    archive.connection.execute("UPDATE event SET pushed = 1")
    assert archive.events("s1") == [event]


def test_a_payload_can_be_blanked_only_where_a_redaction_names_it(archive: Archive) -> None:
    first, second = note(archive, text="one"), note(archive, text="two")
    with archive.writing() as tx:
        tx.append("s1", [Fact("redact", {"events": [first.id]})], at=0, origin="", author="")
    with pytest.raises(sqlite3.IntegrityError):
        archive.connection.execute("UPDATE event SET payload = NULL WHERE id = ?", (second.id,))
    assert [e.payload and e.payload.get("text") for e in archive.events("s1")] == [None, "two", None]


def test_a_redaction_in_another_session_blanks_nothing(archive: Archive) -> None:
    event = note(archive)
    with archive.writing() as tx:
        tx.append("s2", [Fact("redact", {"events": [event.id]})], at=0, origin="", author="")
    assert archive.events("s1") == [event]


def test_a_redaction_cannot_hide_another_redaction(archive: Archive) -> None:
    event = note(archive)
    with archive.writing() as tx:
        (first,) = tx.append("s1", [Fact("redact", {"events": [event.id]})], at=0, origin="", author="")
        tx.append("s1", [Fact("redact", {"events": [first.id]})], at=0, origin="", author="")
    assert archive.events("s1")[1].payload == {"events": [event.id], "v": 1}


def test_a_failed_migration_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "VIEWS", {"broken": " nonsense"})
    path = tmp_path / "a.db"
    refused("archive.failed", lambda: open_archive(path))
    assert path.stat().st_size == 0
    monkeypatch.undo()
    open_archive(path).close()


def test_a_file_that_is_up_to_date_is_left_alone(tmp_path: Path) -> None:
    connection = sqlite3.connect(str(tmp_path / "a.db"), isolation_level=None)
    schema.upgrade(connection, counting("first"))
    before = (tmp_path / "a.db").read_bytes()
    schema.upgrade(connection, counting("second"))
    assert (tmp_path / "a.db").read_bytes() == before
    connection.close()


def test_another_programs_tables_are_never_migrated(tmp_path: Path) -> None:
    connection = sqlite3.connect(str(tmp_path / "a.db"), isolation_level=None)
    connection.execute("CREATE TABLE mine (x)")
    schema.upgrade(connection, counting())
    assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("mine",)]
    connection.close()


def test_the_views_explain_themselves(archive: Archive) -> None:
    with archive.writing() as tx:
        rows: dict[str, list[dict[str, object]]] = {
            "session": [{"title": "SKIS", "date": "2026-01-26"}],
            "step": [{"id": "laget", "position": 2, "title": "Laget runt", "kind": "talk", "minutes": 20.0}],
            "run": [{"id": "r1", "step": "laget", "seconds": 930}, {"id": "r2", "step": "laget", "seconds": 300}],
            "note": [{"id": "n", "step": "laget", "question": "Vad?", "grp": 1, "person": "Anna", "text": "hej"}],
            "register": [
                {"id": "u1", "register": "action", "number": 1, "text": "Boka rum", "who": "Bo", "status": "open"},
                {"id": "u2", "register": "action", "number": 2, "text": "Klart", "status": "done"},
                {"id": "b1", "register": "decision", "number": 1, "text": "Ja", "status": "open"},
            ],
            "answer": [
                {"statement": "p", "value": 1, "answers": 1},
                {"statement": "p", "value": 4, "answers": 3},
                {"statement": "p", "value": None, "answers": 2},
            ],
        }
        tx.put_rows("session", "s", "s", rows)
    (action,) = dump(archive, ["open_actions"])["open_actions"]
    assert action == (None, "2026-01-26", "SKIS", 1, "Boka rum", "Bo", None, "s", "u1")
    assert dump(archive, ["minutes_of_steps"])["minutes_of_steps"] == [("s", 2, "Laget runt", "talk", None, 20.0, 20.5)]
    assert dump(archive, ["rating_means"])["rating_means"] == [("s", None, None, None, "p", None, 4, 2, 3.25)]
    assert dump(archive, ["notes_by_step"])["notes_by_step"] == [("s", 2, "Laget runt", "Vad?", 1, "Anna", "hej", None)]


Answers = tuple[str | None, int | None, int]
"""In which run, which value, and how many gave it."""


@pytest.mark.parametrize(
    ("given", "seen"),
    [
        ([("r", 1, 1), ("r", 4, 4), ("r", None, 2)], [(5, 2, 3.4)]),
        ([("r", 4, 4), ("r", None, 2)], [(None, None, None)]),
        ([("r", None, 9)], [(None, None, None)]),
        ([("r", 4, 5), ("s", 4, 1)], [(5, 0, 4.0), (None, None, None)]),
        ([(None, 4, 5), ("r", 4, 1)], [(None, None, None), (None, None, None)]),
        ([(None, 4, 5), ("r", 4, 5)], [(None, None, None), (None, None, None)]),
    ],
)
def test_a_view_tells_nothing_of_what_is_withheld_nor_a_sum_from_which_it_could_be_reckoned(
    archive: Archive, given: list[Answers], seen: list[tuple[object, ...]]
) -> None:
    rows: list[dict[str, object]] = [
        {"step": "s", "run": run, "statement": "p", "value": value, "answers": n, "min_answers": 5}
        for run, value, n in given
    ]
    with archive.writing() as tx:
        tx.put_rows("session", "s", "s", {"answer": rows})
    assert [row[-3:] for row in dump(archive, ["rating_means"])["rating_means"]] == seen
