"""The checksum of an event, and a file from before there were any (`tests/golden/archive_1.sql`, left by version 1)."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from samtal.archive import care, opening, schema, tables
from samtal.archive.log import Archive
from samtal.archive.sqlite import sqlite3
from samtal.session.events import Event, Fact
from test_archive_care import hold
from test_archive_tools import NOW, dump, ended, heard, note, open_archive, refused, started, take, told

if TYPE_CHECKING:
    from collections.abc import Iterator


FIRST = (Path(__file__).parent / "golden" / "archive_1.sql").read_text(encoding="utf-8")

FROZEN = """CREATE TABLE event (
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
    , checksum INTEGER) STRICT"""
"""The table for ever, word for word."""


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with open_archive(tmp_path / "a.db") as opened:
        yield opened


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """An archive that version 1 has written."""
    path = tmp_path / "first.db"
    connection = sqlite3.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA secure_delete = ON")
    connection.executescript(FIRST)
    connection.close()
    return path


def checksums(archive: Archive) -> dict[str, int | None]:
    return dict(archive.connection.execute("SELECT id, checksum FROM event").fetchall())


def redact(archive: Archive, event: Event) -> None:
    with archive.writing() as tx:
        tx.append(event.session, [Fact("redact", {"events": [event.id]})], at=NOW, origin="", author="")


def tamper(archive: Archive, sql: str) -> None:
    """Change the log as no program may: what a failing disk does, but in a place that the test chooses."""
    connection = archive.connection
    trigger = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'event_is_not_changed'").fetchone()[0]
    connection.execute("DROP TRIGGER event_is_not_changed")
    connection.execute(sql)
    connection.execute(trigger)


def test_the_table_of_events_is_frozen_in_a_new_file_and_in_one_that_was_brought_up_to_date(
    archive: Archive, first: Path
) -> None:
    sql = "SELECT sql FROM sqlite_master WHERE name = 'event' OR tbl_name = 'event' AND type = 'trigger' ORDER BY name"
    with open_archive(first) as migrated:
        made, brought = (each.connection.execute(sql).fetchall() for each in (archive, migrated))
    assert made[0][0].rstrip() == FROZEN
    assert brought == made
    assert len(made) == 4


def test_a_checksum_covers_the_stored_bytes_from_id_to_author(archive: Archive) -> None:
    event = note(archive, text="Åsa", step="s")
    payload = '{"text":"Åsa","step":"s","v":1}'
    stored = (
        *(event.id, "s1", "note", event.id, "\0", payload, str(event.hlc), str(event.at)),
        *(event.action, event.device, "test", "Anna"),
    )
    assert checksums(archive) == {event.id: zlib.crc32("\x1f".join(stored).encode())}


def test_it_stays_when_an_event_is_marked_as_pushed(archive: Archive) -> None:
    note(archive)
    before = checksums(archive)
    archive.connection.execute("UPDATE event SET pushed = 1")
    assert checksums(archive) == before
    assert care.check(archive).whole


def test_it_is_made_anew_where_an_event_is_taken_in_and_is_the_same(tmp_path: Path, archive: Archive) -> None:
    event = note(archive, text="\x00 \u2028 😀")
    with open_archive(tmp_path / "b.db", prefix="other") as other:
        take(other, [event])
        assert checksums(other) == checksums(archive)
        assert care.check(other).whole


def test_a_blanked_event_gets_the_checksum_of_the_blank_row(archive: Archive) -> None:
    event = note(archive, text="hemligt")
    before = checksums(archive)[event.id]
    redact(archive, event)
    assert checksums(archive)[event.id] not in {None, before}
    assert care.check(archive) == care.Report(2, 0, "", ())


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE event SET checksum = checksum + 1",
        "UPDATE event SET checksum = NULL",
        "UPDATE event SET payload = NULL WHERE kind = 'note'",
        "UPDATE event SET payload = NULL, checksum = NULL WHERE kind = 'note'",
        "UPDATE event SET pushed = 1, checksum = 7",
    ],
)
def test_a_checksum_is_never_changed_or_left_behind(archive: Archive, sql: str) -> None:
    """Not even of an event that a redaction names and that is not blank yet."""
    event = note(archive, text="hemligt")._replace(id="later")
    redact(archive, event)
    with archive.writing() as tx:
        tx.insert_new(event)
    before = checksums(archive)
    with pytest.raises(sqlite3.IntegrityError, match="an event is never changed"):
        archive.connection.execute(sql)
    assert checksums(archive) == before


def test_a_blank_event_cannot_be_given_another_checksum(archive: Archive) -> None:
    event = note(archive, text="hemligt")
    redact(archive, event)
    with pytest.raises(sqlite3.IntegrityError, match="an event is never changed"):
        archive.connection.execute("UPDATE event SET checksum = 7 WHERE id = ?", (event.id,))


# A file from before


def test_a_file_of_the_first_version_keeps_its_events_and_gets_no_checksums_for_them(first: Path) -> None:
    with open_archive(first, prefix="later") as archive:
        assert schema.user_version(archive.connection) == 2
        assert set(checksums(archive).values()) == {None}
        assert [len(archive.events(session)) for session in ("s1", "s2")] == [12, 14]
        assert [row["id"] for row in archive.sessions()] == ["s2", "s1"]
        assert care.check(archive) == care.Report(26, 26, "", ())
        event = note(archive)
        assert checksums(archive)[event.id] is not None
        assert care.check(archive)[:4] == (27, 26, "", ())


def test_many_processes_bring_such_a_file_up_to_date_at_once(first: Path) -> None:
    script = "say('ready'); sys.stdin.readline(); archive = opened(); say(len(archive.sessions())); note(archive)"
    processes = [started(script, first) for _ in range(8)]
    assert [heard(process) for process in processes] == ["ready"] * 8
    for process in processes:
        told(process)
    assert [ended(process).split() for process in processes] == [["2"]] * 8
    with open_archive(first) as archive:
        assert schema.rows_whole(archive.connection)
        assert care.check(archive)[:4] == (34, 26, "", ())
        rows = dump(archive, list(tables.PLAIN))
        assert len([row for row in rows["note"] if row[0] == "s"]) == 8
        assert {row[0] for row in rows["session"]} == {"s1", "s2"}


def test_its_plain_tables_are_what_the_same_events_give_today(tmp_path: Path, first: Path) -> None:
    with open_archive(first) as archive, open_archive(tmp_path / "b.db", prefix="other") as other:
        take(other, [*archive.events("s1"), *archive.events("s2")])
        care.rebuild(other)
        assert dump(archive, list(tables.PLAIN)) == dump(other, list(tables.PLAIN))


def test_an_event_without_a_checksum_is_blanked_and_still_has_none(first: Path) -> None:
    with open_archive(first, prefix="later") as archive:
        event = next(event for event in archive.events("s1") if event.kind == "note")
        redact(archive, event)
        assert next(e for e in archive.events("s1") if e.id == event.id).payload is None
        assert checksums(archive)[event.id] is None
        assert care.check(archive)[:4] == (27, 26, "", ())
        with pytest.raises(sqlite3.IntegrityError, match="an event is never changed"):
            archive.connection.execute("UPDATE event SET checksum = 7 WHERE id = ?", (event.id,))


def test_what_the_older_tables_held_is_in_no_file_once_they_are_made_anew(first: Path) -> None:
    connection = sqlite3.connect(str(first), isolation_level=None)
    rows = [("s1", f"e{number}", "Berit Hemlig " * 20) for number in range(300)]
    connection.executemany("INSERT INTO note (session, entity, text) VALUES (?, ?, ?)", rows)
    connection.close()
    assert b"Hemlig" in first.read_bytes()
    with open_archive(first, prefix="later") as archive:
        assert archive.scrub()
        assert not [file for file in first.parent.iterdir() if b"Hemlig" in file.read_bytes()]


def test_a_program_of_the_first_version_that_still_has_the_file_open_goes_on_writing(first: Path) -> None:
    columns = "id, session, kind, entity, base, payload, hlc, at, action, device, origin, author"
    with open_archive(first, prefix="later") as archive:
        values = ("old", "s1", "note", "old", None, '{"text":"x"}', 1 << 60, NOW, "a", "d", "o", "")
        archive.connection.execute(f"INSERT INTO event ({columns}) VALUES ({', '.join('?' * 12)})", values)  # noqa: S608 - as it does
        assert archive.events("s1")[-1].id == "old"
        assert care.check(archive) == care.Report(27, 27, "", ())


# What is wrong is named


@pytest.mark.parametrize(
    "change",
    [
        "id = 'id-00000X'",
        "session = 's2'",
        "kind = 'nota'",
        "entity = 'x'",
        "base = ''",
        "payload = replace(payload, 'nej', 'hej')",
        "payload = NULL",
        "payload = CAST(X'7B22FF227D' AS TEXT)",
        "hlc = hlc + 1",
        "at = at - 1",
        "action = ''",
        "device = 'x'",
        "origin = 'Test'",
        "author = 'Bo'",
        "checksum = checksum + 1",
    ],
)
def test_an_event_that_is_not_as_it_was_written_is_named(archive: Archive, change: str) -> None:
    note(archive, text="ja")
    event = note(archive, text="nej")
    tamper(archive, f"UPDATE event SET {change} WHERE id = '{event.id}'")  # noqa: S608 - our own
    report = care.check(archive)
    assert not report.whole
    assert (report.events, report.unmarked, report.fault) == (2, 0, "")
    (mismatch,) = report.mismatches
    assert mismatch.session == ("s2" if "session" in change else "s1")
    assert mismatch.kind == ("nota" if "kind" in change else "note")


def test_it_is_named_by_its_meeting_its_kind_and_when_it_happened(archive: Archive) -> None:
    hold(archive, "s1")
    care.rebuild(archive)
    tamper(archive, "UPDATE event SET payload = replace(payload, 'Förslag', 'Försläg') WHERE kind = 'note'")
    assert care.check(archive).mismatches == (care.Mismatch("s1", "SKIS", "note", NOW + 6000),)


def test_an_archive_with_such_an_event_is_not_backed_up(tmp_path: Path, archive: Archive) -> None:
    note(archive)
    tamper(archive, "UPDATE event SET author = 'Bo'")
    wrong = refused("archive.backup_mismatches", lambda: care.backup(archive, tmp_path / "b.db"))
    assert "en händelse" in wrong.sentence("sv")
    assert not (tmp_path / "b.db").exists()


@pytest.mark.parametrize("seed", range(8))
def test_bits_that_flip_in_the_text_of_an_event_are_found(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "a.db"
    text = "Vi behöver ringa in problemet före lösningen."
    with open_archive(path) as archive:
        note(archive, text=text)
        archive.scrub()
    data = bytearray(path.read_bytes())
    place = data.rindex(b"ringa in")
    data[place + seed] ^= 1 << seed % 5
    path.write_bytes(data)
    with open_archive(path) as archive:
        assert [mismatch.kind for mismatch in care.check(archive).mismatches] == ["note"]


def test_an_older_archive_that_cannot_be_written_is_read_as_it_lies(
    first: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = first.read_bytes()
    monkeypatch.setattr(opening, "may_write", lambda _: False)
    with open_archive(first, reading=True) as archive:
        assert archive.events(archive.find_session())
        assert archive.sessions()
    assert first.read_bytes() == before


def test_a_check_changes_nothing_in_an_older_archive(first: Path) -> None:
    before = first.read_bytes()
    with Archive.open(first, now_ms=lambda: NOW, new_id=lambda: "id", create=False, untouched=True) as archive:
        report = care.check(archive)
    assert report.whole
    assert report.unmarked == report.events > 0
    assert first.read_bytes() == before
