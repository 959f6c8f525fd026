"""Drafts: what was begun in a box outlives the program, and is in no log and no export."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from memory import at
from samtal.archive.drafts import Drafts
from samtal.archive.exporting import export_session
from samtal.archive.log import Archive
from samtal.session.events import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def opened(path: Path) -> Archive:
    numbers = iter(range(1, 10**6))
    return Archive.open(path, now_ms=lambda: at(9), new_id=lambda: f"id-{next(numbers):06d}")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with opened(tmp_path / "a.db") as made:
        yield made


def test_a_draft_is_there_the_next_time_until_it_is_saved_or_dropped(archive: Archive) -> None:
    drafts = Drafts(archive, "s", "console")
    drafts.put("note", "Halvskriv")
    drafts.put("row:lista:", "en rad")
    again = Drafts(archive, "s", "console")
    assert {place: again.get(place) for place in again.places()} == {"note": "Halvskriv", "row:lista:": "en rad"}
    again.put("note", "")
    assert Drafts(archive, "s", "console").places() == ("row:lista:",)


def test_each_session_and_each_face_has_its_own(archive: Archive) -> None:
    Drafts(archive, "s", "console").put("note", "ett")
    assert Drafts(archive, "s", "notes").get("note") == ""
    assert Drafts(archive, "other", "console").get("note") == ""


def test_a_draft_is_no_event_and_in_no_export(archive: Archive) -> None:
    with archive.writing() as tx:
        tx.append("s", [Fact("note", {"text": "Sagt"})], at=0, origin="", author="")
    before = archive.last_seq()
    Drafts(archive, "s", "console").put("note", "Halvskriv")
    assert archive.last_seq() == before
    exported = export_session(archive, "s")
    assert b"Sagt" in exported
    assert b"Halvskriv" not in exported


def test_a_draft_that_was_dropped_is_in_no_file(tmp_path: Path, archive: Archive) -> None:
    drafts = Drafts(archive, "s", "console")
    drafts.put("note", "Berit Hemlig")
    drafts.put("note", "")
    assert archive.scrub()
    assert not [file for file in tmp_path.iterdir() if b"Hemlig" in file.read_bytes()]


def test_nobody_waits_for_a_draft_and_it_is_tried_again(tmp_path: Path, archive: Archive) -> None:
    drafts = Drafts(archive, "s", "console")
    with opened(tmp_path / "a.db") as other, other.writing():
        drafts.put("note", "Halvskriv")
        assert drafts.get("note") == "Halvskriv"
    assert Drafts(archive, "s", "console").get("note") == ""
    drafts.put("note", "Halvskriv")
    assert Drafts(archive, "s", "console").get("note") == "Halvskriv"
    assert archive.connection.execute("PRAGMA busy_timeout").fetchone()[0] > 0


def test_where_nothing_can_be_stored_the_draft_is_still_here(archive: Archive) -> None:
    drafts = Drafts(archive, "s", "console")
    drafts.put("note", "\ud800")
    assert drafts.get("note") == "\ud800"
    archive.close()
    drafts.put("note", "mer")
    assert drafts.get("note") == "mer"
    assert Drafts(archive, "s", "console").places() == ()
