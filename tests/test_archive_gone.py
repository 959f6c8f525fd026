"""The archive deleted, replaced or overwritten under a running program: nothing is acknowledged, nothing is lost."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from memory import at, template_of
from samtal.archive import care
from samtal.archive.importing import import_session
from samtal.live import LiveSession, open_session
from samtal.plain import dialogue
from samtal.session import commands as c
from test_archive_tools import note, open_archive, refused

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from samtal.archive.log import Archive

AGENDA = 'title = "Prov"\n[[agenda]]\nkind = "talk"\ntitle = "Samtal"\n'


def in_the_middle(archive: Archive) -> LiveSession:
    """A meeting in which a note has been saved."""
    session = open_session(archive, template_of(AGENDA), source="", day="2025-11-14", zone="Europe/Stockholm")
    live = LiveSession(archive, session, now=lambda: at(9), origin="o")
    live.do(c.Start())
    live.do(c.TakeNote(text="det som sparades"))
    return live


def without(path: Path) -> None:
    for file in path.parent.glob(f"{path.name}*"):
        file.unlink()


def deleted(path: Path, _older: Path) -> None:
    without(path)


def replaced(path: Path, older: Path) -> None:
    without(path)
    shutil.copy(older, path)


def moved(path: Path, _older: Path) -> None:
    path.rename(path.with_name("undan.db"))


@pytest.mark.parametrize("happens", [deleted, replaced, moved])
def test_nothing_is_acknowledged_and_what_is_in_memory_is_saved_beside_it(
    tmp_path: Path, happens: Callable[[Path, Path], None]
) -> None:
    path, older = tmp_path / "a.db", tmp_path / "older.db"
    with open_archive(path) as archive:
        care.backup(archive, older)
        live = in_the_middle(archive)
        before = live.state.log[:]
        happens(path, older)
        said: list[str] = []
        lines = [b"anteckning borta", b"anteckning borta"]
        assert dialogue.run(live, lines, said.append, lang="sv", now=lambda: at(10)) == 1
        rescued = tmp_path / f"a-{live.session}.jsonl"
        assert [line[:16] for line in said] == ["fel  INTE SPARAT"] * 2
        assert str(rescued) in said[0]
        assert live.state.log == before
    with open_archive(tmp_path / "new.db", prefix="new") as new:
        import_session(new, rescued.read_bytes())
        assert new.events(live.session) == before


def test_a_file_overwritten_with_an_older_copy_is_noticed_by_its_events(tmp_path: Path) -> None:
    path, older = tmp_path / "a.db", tmp_path / "older.db"
    with open_archive(path) as archive:
        care.backup(archive, older)
        live = in_the_middle(archive)
        with open_archive(older, prefix="copy") as source, open_archive(path, prefix="other") as other:
            source.connection.backup(other.connection)  # the same file to the system, with other contents
        refused("archive.not_saved_rescued", lambda: live.do(c.TakeNote(text="borta")))


def test_an_archive_that_is_put_back_takes_notes_again(tmp_path: Path) -> None:
    path, aside = tmp_path / "a.db", tmp_path / "undan.db"
    with open_archive(path) as archive:
        live = in_the_middle(archive)
        path.rename(aside)
        refused("archive.not_saved_rescued", lambda: live.do(c.TakeNote(text="borta")))
        aside.rename(path)
        live.do(c.TakeNote(text="tillbaka"))
        assert [note.text for note in live.state.notes.values()] == ["det som sparades", "tillbaka"]


def test_an_archive_that_goes_away_while_it_is_written_is_noticed_after_the_commit(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_archive(path) as archive:

        def writes() -> None:
            with archive.writing():
                path.rename(tmp_path / "undan.db")

        refused("archive.not_saved_gone", writes)
        refused("archive.not_saved_gone", lambda: note(archive))


def test_where_the_folder_is_gone_too_it_is_said_that_the_window_has_the_only_copy(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with open_archive(folder / "a.db") as archive:
        live = in_the_middle(archive)
        folder.rename(tmp_path / "elsewhere")
        said = refused("archive.not_saved_nor_rescued", lambda: live.do(c.TakeNote(text="borta")))
        assert "bara i det här fönstret" in said.sentence("sv")


def test_what_was_redacted_is_not_saved_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    agenda = 'title = "P"\n[[agenda]]\nkind = "rating"\ntitle = "S"\nstatements = ["A"]\n'
    with open_archive(path, prefix="x") as archive:
        session = open_session(archive, template_of(agenda), source="", day="2025-11-14", zone="Europe/Stockholm")
        live = LiveSession(archive, session, now=lambda: at(9), origin="o")
        live.do(c.Start())
        live.do(c.RateTotals(step="s", statement=1, counts=(41, 42, 43, 44)))
        live.do(c.RateTotals(step="s", statement=1, counts=(41, 42, 43, 45)))
        live.do(c.End())
        without(path)
        refused("archive.not_saved_rescued", lambda: live.do(c.TakeNote(step="s", text="borta")))
    rescued = (tmp_path / f"a-{session}.jsonl").read_bytes()
    assert b"41,42,43,45" in rescued
    assert b"41,42,43,44" not in rescued
