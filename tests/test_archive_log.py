from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samtal.archive.sqlite import sqlite3
from samtal.session.events import Event, Fact, order
from test_archive_tools import NOW, QUICK, note, open_archive, refused, take

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from samtal.archive.log import Archive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with open_archive(tmp_path / "a.db") as opened:
        yield opened


def test_facts_become_the_events_of_one_action(archive: Archive) -> None:
    with archive.writing() as tx:
        events = tx.append(
            "s1", [Fact("note", {"text": "å"}), Fact("moved", {"step": "b"}, "e7", "b1")], at=5, origin="o", author="A"
        )
    first, second = events
    assert first == Event(
        first.id,
        "s1",
        "note",
        first.id,
        None,
        {"text": "å", "v": 1},
        NOW << 16,
        5,
        first.action,
        archive.device,
        "o",
        "A",
    )
    assert (second.entity, second.base, second.hlc, second.action) == ("e7", "b1", first.hlc + 1, first.action)
    assert archive.events("s1") == events


def test_a_payload_is_kept_compact_and_readable(archive: Archive) -> None:
    note(archive, text="Förslag: 'åäö' \u2028 \x00 😀")
    (kept,) = archive.connection.execute("SELECT payload FROM event").fetchone()
    assert kept == '{"text":"Förslag: \'åäö\' \u2028 \\u0000 😀","v":1}'
    assert archive.events("s1")[0].payload == {"text": "Förslag: 'åäö' \u2028 \x00 😀", "v": 1}


def test_events_come_in_the_order_in_which_they_are_folded(archive: Archive) -> None:
    local = note(archive)
    foreign = [
        local._replace(id="x", device="z"),
        local._replace(id="a", device="a"),
        local._replace(id="y", hlc=local.hlc - 1),
        local._replace(id="q"),
    ]
    assert take(archive, foreign) == foreign
    found = archive.events("s1")
    assert found == sorted([local, *foreign], key=order)
    assert [event.id for event in found] == ["y", "a", local.id, "q", "x"]


def test_a_clock_that_goes_back_does_not_turn_the_order(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a.db") as archive:
        later = note(archive)
    with open_archive(tmp_path / "a.db", prefix="again", now=NOW - 3_600_000) as archive:
        assert note(archive).hlc == later.hlc + 1


def test_what_came_from_elsewhere_moves_the_order_on(archive: Archive) -> None:
    ahead = note(archive)._replace(id="x", hlc=(NOW + 60_000) << 16)
    take(archive, [ahead])
    with archive.writing() as tx:
        (after,) = tx.append("s1", [Fact("note", {})], at=0, origin="", author="")
    assert after.hlc == ahead.hlc + 1


def test_only_what_is_new_is_read_again(archive: Archive) -> None:
    first = note(archive)
    found, seq = archive.events_since("s1", 0)
    assert (found, seq) == ([first], 1)
    note(archive, "s2")
    second = note(archive)
    assert archive.events_since("s1", seq) == ([second], 3)
    assert archive.events_since("s1", 3) == ([], 3)
    assert archive.events_since("s9", 0) == ([], 3)


def test_few_new_events_are_found_without_walking_the_session(archive: Archive) -> None:
    from samtal.archive import records

    plan = archive.connection.execute(f"EXPLAIN QUERY PLAN {records._SINCE}", (1, 2, "s")).fetchall()
    assert plan[0][3] == "SEARCH event USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"


def test_others_writing_is_noticed_cheaply(tmp_path: Path, archive: Archive) -> None:
    before = archive.data_version()
    note(archive)
    assert archive.data_version() == before
    with open_archive(tmp_path / "a.db", prefix="other") as other:
        note(other)
    assert archive.data_version() != before


def test_inside_a_transaction_one_sees_what_others_have_appended(tmp_path: Path, archive: Archive) -> None:
    with open_archive(tmp_path / "a.db", prefix="other") as other:
        theirs = note(other)
    with archive.writing() as tx:
        assert tx.events("s1") == [theirs]
        assert archive.events_since("s1", 0) == ([theirs], 1)
        tx.append("s1", [Fact("note", {})], at=0, origin="", author="")
        assert tx.seq == 2
    assert archive.last_seq() == 2


def test_what_raises_is_taken_back_whole(archive: Archive) -> None:
    def fails() -> None:
        with archive.writing() as tx:
            tx.append("s1", [Fact("note", {"text": "x"})], at=0, origin="", author="")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    assert archive.events("s1") == []
    note(archive)
    assert len(archive.events("s1")) == 1


def test_a_conversation_that_waits_too_long_for_the_lock_is_told(tmp_path: Path, archive: Archive) -> None:
    with archive.writing() as tx:
        tx.append("s1", [], at=0, origin="", author="")
        with open_archive(tmp_path / "a.db", around=QUICK) as other:
            assert "INTE SPARAT" in refused("archive.not_saved_busy", lambda: note(other)).sentence("sv")


def test_text_that_no_file_can_hold_is_refused(archive: Archive) -> None:
    refused("archive.not_saved_text", lambda: note(archive, text="\ud800"))
    assert archive.events("s1") == []


def test_an_event_that_cannot_be_read_is_damage(archive: Archive) -> None:
    archive.connection.execute("DROP TRIGGER event_is_not_changed")
    note(archive)
    archive.connection.execute("""UPDATE event SET payload = '{"text":'""")
    refused("archive.damaged", lambda: archive.events("s1"))


@pytest.mark.parametrize(
    ("code", "name"),
    [
        (sqlite3.SQLITE_FULL, "full"),
        (sqlite3.SQLITE_IOERR | 3 << 8, "io"),
        (sqlite3.SQLITE_READONLY, "read_only"),
        (sqlite3.SQLITE_CANTOPEN, "cannot_open"),
        (sqlite3.SQLITE_CORRUPT, "damaged"),
        (sqlite3.SQLITE_ERROR, "failed"),
    ],
)
def test_each_trouble_has_its_sentence_and_writers_hear_that_it_was_not_saved(
    archive: Archive, code: int, name: str
) -> None:
    error = sqlite3.OperationalError("as SQLite says")
    error.sqlite_errorcode = code

    def writes() -> None:
        with archive.writing():
            raise error

    said = refused(f"archive.not_saved_{name}", writes)
    assert said.sentence("sv").startswith("INTE SPARAT")
    assert said.sentence("en").startswith("NOT SAVED")


def test_rows_of_an_entity_are_from_now_on_exactly_these(archive: Archive) -> None:
    def texts() -> list[tuple[str, ...]]:
        found: list[tuple[str, ...]] = archive.connection.execute(
            "SELECT session, entity, text FROM note ORDER BY 1, 2, 3"
        ).fetchall()
        return found

    with archive.writing() as tx:
        tx.put_rows("entity", "e1", "s1", {"note": [{"text": "a"}, {"text": "b"}]})
        tx.put_rows("entity", "e1", "s2", {"note": [{"text": "another session's"}]})
        tx.put_rows("entity", "e2", "s1", {"note": [{"text": "c"}]})
        tx.put_rows("entity", "e1", "s1", {"note": [{"text": "d"}]})
    assert texts() == [("s1", "e1", "d"), ("s1", "e2", "c"), ("s2", "e1", "another session's")]
    with archive.writing() as tx:
        tx.put_rows("session", "s1", "s1", {"note": [{"entity": "e9", "session": "", "text": "z"}]})
    assert texts() == [("s1", "e9", "z"), ("s2", "e1", "another session's")]
    with archive.writing() as tx:
        tx.put_rows("entity", "e9", "s1", {"note": []})
    assert texts() == [("s2", "e1", "another session's")]


@pytest.mark.parametrize(
    ("table", "row"), [("notse", {"text": "x"}), ("note", {"txet": "x"}), ("event", {"kind": "x"})]
)
def test_a_misspelt_table_or_column_is_a_mistake_in_the_program(
    archive: Archive, table: str, row: dict[str, str]
) -> None:
    with archive.writing() as tx, pytest.raises(KeyError):
        tx.put_rows("entity", "e", "s", {table: [row]})


def test_an_event_from_elsewhere_is_taken_once(archive: Archive) -> None:
    event = note(archive)
    new = event._replace(id="new")
    assert take(archive, [event, new, new]) == [new]


def test_an_event_with_other_contents_is_refused(archive: Archive) -> None:
    event = note(archive)

    def brings(other: Event) -> None:
        take(archive, [event._replace(id="new"), other])

    refused("archive.conflict", lambda: brings(event._replace(at=7)))
    refused("archive.conflict", lambda: brings(event._replace(payload={"text": "other"})))
    assert archive.events("s1") == [event]


def test_what_was_redacted_stays_blank_when_it_comes_again(archive: Archive) -> None:
    event = note(archive, text="secret")
    with archive.writing() as tx:
        tx.append("s1", [Fact("redact", {"events": [event.id, "later"]})], at=0, origin="", author="")
    assert take(archive, [event]) == []
    take(archive, [event._replace(id="later")])
    assert [e.payload for e in archive.events("s1") if e.kind == "note"] == [None, None]


def test_what_was_redacted_is_in_no_file_any_more(tmp_path: Path, archive: Archive) -> None:
    event = note(archive, text="Berit Hemlig")
    assert archive.scrub()
    with archive.writing() as tx:
        tx.append("s1", [Fact("redact", {"events": [event.id]})], at=0, origin="", author="")
    assert archive.scrub()
    assert not [file for file in tmp_path.iterdir() if b"Hemlig" in file.read_bytes()]


def test_scrubbing_says_when_somebody_is_still_reading(tmp_path: Path, archive: Archive) -> None:
    with open_archive(tmp_path / "a.db", around=QUICK) as other:
        note(archive)
        reads = archive.connection.execute("BEGIN").execute("SELECT * FROM event")
        reads.fetchone()
        note(other, text="more")
        assert not other.scrub()
        reads.close()
        archive.connection.execute("ROLLBACK")
        assert other.scrub()
