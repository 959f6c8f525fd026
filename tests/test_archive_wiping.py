"""What was blanked leaves the files too: at once, or at the next chance, and what is said about it is true."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from memory import at, template_of
from samtal.archive.exporting import export_session
from samtal.archive.importing import import_session
from samtal.archive.log import Archive
from samtal.archive.opening import Around
from samtal.live import LiveSession, open_session
from samtal.plain import dialogue
from samtal.session import commands as c
from samtal.session.events import Fact
from test_archive_tools import counting, note, open_archive, small_disk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ALONE = Around(busy_ms=50, library=(3, 40, 1))
RATING = 'title = "Prov"\n[[agenda]]\nkind = "rating"\ntitle = "S"\nstatements = ["A"]\n'
BEFORE, AFTER = b"41,42,43,44", b"41,42,43,45"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with open_archive(tmp_path / "a.db") as opened:
        yield opened


def redact(archive: Archive, *events: str) -> None:
    with archive.writing() as tx:
        tx.append("s1", [Fact("redact", {"events": list(events)})], at=0, origin="", author="")


def owes(archive: Archive) -> bool:
    (count,) = archive.connection.execute("SELECT count(*) FROM meta WHERE key = 'scrub'").fetchone()
    return int(count) == 1


def holding(folder: Path, text: bytes) -> list[str]:
    return [file.name for file in sorted(folder.iterdir()) if text in file.read_bytes()]


def closed_rating(archive: Archive) -> LiveSession:
    """A meeting that has ended, with one total that a correction will replace."""
    session = open_session(archive, template_of(RATING), source="", day="2025-11-14", zone="Europe/Stockholm")
    live = LiveSession(archive, session, now=lambda: at(9), origin="o")
    live.do(c.Start())
    live.do(c.RateTotals(step="s", statement=1, counts=(41, 42, 43, 44)))
    live.do(c.End())
    return live


TYPED = [b"till 1: skatta 1 41/42/43/45"]
CORRECTION = c.RateTotals(step="s", statement=1, counts=(41, 42, 43, 45))


def reader_of(archive: Archive) -> Archive:
    """Another program that is in the middle of reading, until its transaction ends."""
    other = open_archive(archive.path, prefix="reader")
    other.connection.execute("BEGIN").execute("SELECT count(*) FROM event").fetchone()
    return other


def test_wiping_is_owed_from_the_blanking_on_and_paid_only_by_a_truncation_that_was_not_busy(archive: Archive) -> None:
    event = note(archive, text="Berit Hemlig")
    with reader_of(archive) as reader:
        redact(archive, event.id)
        assert owes(archive)
        assert not archive.scrub(wait_ms=10)
        assert owes(archive)
        assert holding(archive.path.parent, b"Hemlig")
        reader.connection.execute("ROLLBACK")
        assert archive.scrub(wait_ms=10)
        assert not owes(archive)
        assert not holding(archive.path.parent, b"Hemlig")


def test_a_blanking_of_nothing_owes_nothing(archive: Archive) -> None:
    redact(archive, "nowhere")
    assert not owes(archive)


def test_what_could_not_be_wiped_is_wiped_by_the_next_opening(archive: Archive) -> None:
    event = note(archive, text="Berit Hemlig")
    redact(archive, event.id)
    assert holding(archive.path.parent, b"Hemlig")
    with open_archive(archive.path, prefix="next") as later:
        assert not owes(later)
        assert not holding(archive.path.parent, b"Hemlig")


def test_what_another_program_blanks_during_a_truncation_is_still_owed(archive: Archive) -> None:
    from samtal.archive import wiping

    event = note(archive)
    redact(archive, event.id)
    with open_archive(archive.path, prefix="other") as other:
        later = note(other)
        found = wiping.owed(archive.connection)
        redact(other, later.id)
        archive.connection.execute("DELETE FROM meta WHERE key = 'scrub' AND value = ?", (found,))
        assert owes(archive)


def test_a_correction_that_somebody_reads_past_is_said_to_be_saved_and_not_yet_wiped(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("samtal.live.PATIENCE", 10)
    live = closed_rating(archive)
    said: list[str] = []
    with reader_of(archive) as reader:
        assert dialogue.run(live, TYPED, said.append, lang="sv", now=lambda: at(10)) == 0
        assert said[-1].startswith("ok  ")
        assert "kunde inte raderas" in said[-1]
        assert dialogue.run(live, [b"till 1: anteckning Klart"], said.append, lang="sv", now=lambda: at(10)) == 0
        assert "raderas" not in said[-1]
        assert holding(archive.path.parent, BEFORE)
        reader.connection.execute("ROLLBACK")
        live.do(c.TakeNote(step="s", text="nästa tillfälle"))
        assert not holding(archive.path.parent, BEFORE)
        assert live.remark is None


def test_on_a_full_disk_a_correction_is_either_saved_and_said_so_or_neither(tmp_path: Path) -> None:
    with (
        small_disk(tmp_path / "disk", 4096) as disk,
        Archive.open(disk / "a.db", now_ms=lambda: at(9), new_id=counting("x")) as archive,
    ):
        outcomes = set[str]()
        for room in (8, 20, 40, 60, 100, 200):
            live = closed_rating(archive)
            archive.scrub()
            for _ in range(5):  # in the WAL, and the file itself has no room for them yet
                live.do(c.TakeNote(step="s", text="x" * 18_000))
            filler = disk / "filler"
            with filler.open("wb", buffering=0) as file:
                free = _free(disk) - room * 1024
                file.write(bytes(max(0, free)))
            said: list[str] = []
            dialogue.run(live, TYPED, said.append, lang="sv", now=lambda: at(10))
            filler.unlink()
            outcomes.add(said[-1].partition("  ")[0] + (" not wiped" if live.remark else ""))
            stored = AFTER in export_session(archive, live.session)
            assert stored == said[-1].startswith("ok  ") == ("INTE SPARAT" not in said[-1])
            live.do(c.TakeNote(step="s", text="nu finns det plats"))
            assert (BEFORE in export_session(archive, live.session)) is not stored
        assert outcomes >= {"fel", "ok not wiped"}


def _free(disk: Path) -> int:
    import shutil

    return shutil.disk_usage(disk).free


def test_a_library_that_has_the_file_alone_leaves_nothing_in_the_journal(tmp_path: Path) -> None:
    with Archive.open(tmp_path / "b.db", now_ms=lambda: at(9), new_id=counting("x"), around=ALONE) as archive:
        live = closed_rating(archive)
        live.do(CORRECTION)
        assert live.remark is None
        assert not holding(tmp_path, BEFORE)


def test_an_import_wipes_what_it_blanks(archive: Archive, tmp_path: Path) -> None:
    event = note(archive, text="Berit Hemlig")
    folder = tmp_path / "other"
    folder.mkdir()
    with open_archive(folder / "b.db", prefix="b") as other:
        import_session(other, export_session(archive, "s1"))
        redact(archive, event.id)
        assert holding(folder, b"Hemlig")
        done = import_session(other, export_session(archive, "s1"))
        assert done.wiped
        assert not owes(other)
        assert not holding(folder, b"Hemlig")
