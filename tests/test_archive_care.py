from __future__ import annotations

import os
import random
from functools import partial
from typing import TYPE_CHECKING

import pytest

from samtal.archive import care, tables
from samtal.session.events import Fact
from samtal.template.reading import read
from samtal.template.writing import to_data
from test_archive_tools import NOW, dump, make_read_only, note, open_archive, refused, small_disk, take

if TYPE_CHECKING:
    from pathlib import Path

    from samtal.archive.log import Archive

TEMPLATE = """
title = "SKIS"
[[agenda]]
kind = "round"
title = "Laget runt"
minutes = 20
questions = ["Vad fastnade du för?"]
[[agenda]]
kind = "rating"
title = "Skattning"
statements = ["Vi är överens"]
secrecy = "open"
"""


def opened_session(session: str) -> Fact:
    template, problems = read(TEMPLATE)
    assert template, problems
    payload = {"format": 1, "template": to_data(template), "source": TEMPLATE, "date": "2025-11-14", "series": "skis"}
    return Fact("opened", {**payload, "zone": "Europe/Stockholm"}, session)


def hold(archive: Archive, session: str) -> None:
    """A short meeting with something in every plain table."""
    on = {"step": "laget-runt", "run": "r1"}
    facts = [
        opened_session(session),
        Fact("person", {"name": "Anna Berg", "tags": ["Skövde"]}, "anna"),
        Fact("presence", {"state": "here"}, "anna"),
        Fact("started", {}, session),
        Fact("entered", {"step": "laget-runt", "number": 1}, "r1"),
        Fact("floor_given", {"run": "r1", "person": "anna", "seat": 1}),
        Fact("note", {**on, "text": "Förslag: åäö"}),
        Fact("row", {**on, "cells": ["a", "b"]}),
        Fact("totals", {"step": "skattning", "statement": "p", "counts": [0, 1, 2, 1], "unknown": 1}),
        Fact("answer", {"step": "skattning", "statement": "q", "person": "anna", "value": None}),
        Fact("entry", {"register": "action", "text": "Boka rum", "who": "Anna"}),
        Fact("link", {"step": None, "title": "Boken", "url": "https://example.org/bok"}),
        Fact("summary", {"step": None, "text": "Vi är ense"}, "summary:"),
        Fact("of a kind that only newer ones know", {"x": 1}),
    ]
    for number, fact in enumerate(facts):
        with archive.writing() as tx:
            tx.append(session, [fact], at=NOW + number * 1000, origin="test", author="Anna")


def test_the_plain_tables_can_be_rebuilt_and_are_the_same_every_time(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a.db") as archive:
        hold(archive, "s1")
        hold(archive, "s2")
        assert care.rebuild(archive) == 2
        before = dump(archive, list(tables.PLAIN))
        assert [table for table in before if not before[table]] == ["figure"], (
            "a rating that goes on has come to nothing"
        )
        with archive.writing() as tx:
            tx.put_rows("entity", "ghost", "ghost", {"note": [{"text": "from nowhere"}], "session": [{}]})
        assert care.rebuild(archive) == 2
        assert dump(archive, list(tables.PLAIN)) == before
        assert [row["id"] for row in archive.sessions()] == ["s2", "s1"]


@pytest.mark.parametrize("seed", range(3))
def test_the_order_in_which_events_arrive_makes_no_difference(tmp_path: Path, seed: int) -> None:
    with open_archive(tmp_path / "a.db") as archive, open_archive(tmp_path / "b.db", prefix="b") as other:
        hold(archive, "s1")
        hold(archive, "s2")
        events = [*archive.events("s1"), *archive.events("s2")]
        random.Random(seed).shuffle(events)  # noqa: S311 - any order will do
        take(other, events)
        care.rebuild(archive)
        care.rebuild(other)
        assert dump(other, list(tables.PLAIN)) == dump(archive, list(tables.PLAIN))


def test_events_whose_opening_has_not_arrived_still_belong_to_their_session(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a.db") as archive:
        note(archive, "s1", step="laget-runt")
        assert care.rebuild(archive) == 1
        assert archive.connection.execute("SELECT session, text FROM note").fetchall() == [("s1", "hej")]
        assert archive.sessions() == []


def test_a_backup_goes_where_there_is_a_folder_and_never_where_sqlite_looks(tmp_path: Path) -> None:
    """A disk that is not connected must not become a folder, nor a copy what SQLite takes for a file of its own."""
    with open_archive(tmp_path / "a.db") as archive:
        hold(archive, "s1")
        refused("archive.backup_folder", lambda: care.backup(archive, tmp_path / "disk" / "b.db"))
        for name in ("a.db-journal", "a.db-wal", "a.db-shm"):
            (tmp_path / name).unlink(missing_ok=True)
            refused("archive.backup_beside", partial(care.backup, archive, tmp_path / name))


@pytest.mark.skipif(os.name != "posix", reason="whether a process lives can be asked on POSIX only")
def test_what_a_killed_backup_left_is_taken_away_by_the_next(tmp_path: Path) -> None:
    for name in (".samtal-999999999.part", ".samtal-999999999.part-journal"):
        (tmp_path / name).write_text("somebody's notes", encoding="utf-8")
    with open_archive(tmp_path / "a.db") as archive:
        hold(archive, "s1")
        care.backup(archive, tmp_path / "b.db")
    assert not list(tmp_path.glob(".samtal*"))


def test_a_backup_is_a_whole_archive_made_while_others_write(tmp_path: Path) -> None:
    target = tmp_path / "copies" / "a.db"
    target.parent.mkdir()
    with open_archive(tmp_path / "a.db") as archive, open_archive(tmp_path / "a.db", prefix="other") as other:
        hold(archive, "s1")
        care.backup(archive, target)
        note(other)
        refused("archive.backup_exists", lambda: care.backup(archive, target))
        kept = archive.events("s1")[:-1]
    assert list(target.parent.iterdir()) == [target]
    with open_archive(target) as copy:
        assert copy.events("s1") == kept
        assert copy.device == "id-000001"


def test_a_backup_that_does_not_fit_leaves_nothing_behind(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 64) as disk, open_archive(tmp_path / "a.db") as archive:
        hold(archive, "s1")
        refused("archive.not_saved_full", lambda: care.backup(archive, disk / "a.db"))
        assert not list(disk.iterdir())
        make_read_only(disk)
        refused("archive.read_only", lambda: care.backup(archive, disk / "a.db"))


def test_a_damaged_archive_is_not_backed_up(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a.db") as archive:
        hold(archive, "s1")
        root = archive.connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'event_hlc'").fetchone()[0]
        archive.scrub()
    with (tmp_path / "a.db").open("r+b") as file:
        file.seek((root - 1) * 4096 + 8)
        row = file.read(2)
        file.seek((root - 1) * 4096 + int.from_bytes(row) + 4)
        file.write(b"\x00")  # an index entry that no longer matches its row: quick_check does not look for that
    with open_archive(tmp_path / "a.db") as archive:
        refused("archive.damaged", lambda: care.backup(archive, tmp_path / "b.db"))
    assert not (tmp_path / "b.db").exists()


def test_a_text_that_was_changed_in_a_plain_table_is_noticed(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a.db") as archive:
        hold(archive, "s1")
        care.rebuild(archive)
        assert care.check(archive).whole
        archive.connection.execute("UPDATE note SET text = 'något helt annat'")
        with archive.writing() as tx:
            tx.put_rows("entity", "ghost", "ghost", {"person": [{"name": "Ingen"}]})
        report = care.check(archive)
        assert (report.strayed, report.whole, report.in_rows) == (frozenset({"note", "person"}), False, True)


def test_a_backup_makes_plain_tables_anew_that_are_not_as_they_should_be(tmp_path: Path) -> None:
    path, copy = tmp_path / "a.db", tmp_path / "b.db"
    with open_archive(path) as archive:
        hold(archive, "s1")
        care.rebuild(archive)
        archive.connection.execute("UPDATE note SET text = 'något helt annat'")
        care.backup(archive, copy)
        assert care.check(archive).whole
    with open_archive(copy) as copied:
        assert care.check(copied).whole
        assert "annat" not in str(dump(copied, ["note"]))


def test_a_backup_of_what_cannot_be_written_says_what_to_do_about_its_tables(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_archive(path) as archive:
        hold(archive, "s1")
        care.rebuild(archive)
        archive.connection.execute("DELETE FROM note")
    with open_archive(path, untouched=True, create=False) as archive:
        said = refused("archive.backup_strayed", lambda: care.backup(archive, tmp_path / "b.db"))
        assert "samtal archive rebuild" in said.sentence("sv")


def test_a_damaged_index_of_a_plain_table_is_mended_before_a_backup(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_archive(path) as archive:
        hold(archive, "s1")
        care.rebuild(archive)
        root = archive.connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'note_of'").fetchone()[0]
        archive.scrub()
    with path.open("r+b") as file:
        file.seek((root - 1) * 4096 + 4096 - 8)
        file.write(b"X")  # in the key of the only entry, the row's id in the index of its table
    with open_archive(path) as archive:
        report = care.check(archive)
        assert report.in_rows, report
        care.backup(archive, tmp_path / "b.db")
        assert care.check(archive).whole
