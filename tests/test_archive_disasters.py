"""Processes that race, are killed, or run out of disk: what was said to be saved is there."""

from __future__ import annotations

import errno
import os
import signal
from typing import TYPE_CHECKING

import pytest

from samtal.archive import errors
from samtal.archive.sqlite import sqlite3
from samtal.session.events import order
from samtal.words import say
from test_archive_tools import QUICK, ended, heard, note, open_archive, refused, small_disk, started, told

if TYPE_CHECKING:
    from pathlib import Path

    from samtal.archive.errors import Doing
    from samtal.archive.log import Archive

WRITES = """
say('ready'); sys.stdin.readline()
archive = opened()
for _ in range(50):
    say(note(archive))
archive.close()
"""

NEVER_STOPS = """
archive = opened()
while True:
    say(note(archive))
"""

LITTLE_ROOM = """
import resource
archive = opened()
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
kept = 0
try:
    while True:
        note(archive, "x" * 2000); kept += 1
except RefusedError as refused:
    say(refused.code)
say(kept)
os._exit(0)
"""


def kept(archive: Archive) -> set[str]:
    """The ids in the log, which the plain table must agree with, in a file that is whole."""
    assert archive.connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    ids = {event.id for event in archive.events("s")}
    assert {row[0] for row in archive.connection.execute("SELECT id FROM note").fetchall()} == ids
    return ids


def test_four_processes_write_at_once_and_agree_on_the_order(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    processes = [started(WRITES, path) for _ in range(4)]
    assert [heard(process) for process in processes] == ["ready"] * 4
    for process in processes:
        told(process)
    said = {word for process in processes for word in ended(process).split()}
    with open_archive(path) as archive:
        assert kept(archive) == said
        events, _ = archive.events_since("s", 0)
        assert len({event.hlc for event in events}) == len(said) == 200
        in_log = [row[0] for row in archive.connection.execute("SELECT id FROM event ORDER BY seq").fetchall()]
        assert in_log == [event.id for event in sorted(events, key=order)]


def test_what_was_acknowledged_survives_being_killed(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    said: set[str] = set()
    for after in (1, 40, 7, 200):
        process = started(NEVER_STOPS, path)
        said |= {heard(process) for _ in range(after)}
        process.send_signal(signal.SIGKILL)
        rest, _ = process.communicate()
        lines = rest.split("\n")
        said |= set(lines[:-1])  # the last one may have been cut off while it was said
    with open_archive(path) as archive:
        assert said <= kept(archive)


def test_on_a_full_disk_nothing_is_lost_and_writing_goes_on_when_there_is_room(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        filler = disk / "filler"
        with open_archive(disk / "a.db") as archive:
            filler.write_bytes(bytes(400_000))
            saved = []

            def fills() -> None:
                while True:
                    saved.append(note(archive, text="x" * 2000))

            said = refused("archive.not_saved_full", fills)
            assert "INTE SPARAT" in said.sentence("sv")
            assert archive.events("s1") == saved
            refused("archive.not_saved_full", lambda: note(archive, text="x" * 9000))
            filler.unlink()
            saved.append(note(archive))
            assert archive.events("s1") == saved


def test_an_archive_on_a_full_disk_can_be_read_but_not_opened_for_writing(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        path = disk / "a.db"
        with open_archive(path) as archive:
            event = note(archive)
        filler = (disk / "filler").open("wb", buffering=0)
        try:
            while filler.write(bytes(4096)):
                pass
        except OSError:
            filler.close()
        refused("archive.full", lambda: open_archive(path, around=QUICK))
        refused("archive.full", lambda: open_archive(disk / "new.db", around=QUICK))
        with open_archive(path, reading=True) as archive:
            assert archive.events("s1") == [event]


def test_a_file_that_may_not_grow_is_a_sentence_and_keeps_what_it_has(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    code, count = ended(started(LITTLE_ROOM, path)).split()
    assert code in {"archive.not_saved_io", "archive.not_saved_full"}
    with open_archive(path) as archive:
        assert len(kept(archive)) == int(count) > 0


def test_a_process_that_dies_in_the_middle_of_a_write_lets_others_go_on(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    script = """
archive = opened()
with archive.writing() as tx:
    tx.append("s", [Fact("note", {"text": "half"})], at=1, origin="", author="")
    say("inside"); sys.stdin.readline()
"""
    process = started(script, path)
    assert heard(process) == "inside"
    with open_archive(path, around=QUICK) as archive:
        refused("archive.not_saved_busy", lambda: note(archive))
        process.kill()
        process.communicate()
        note(archive)
        assert archive.events("s") == []
        assert len(archive.events("s1")) == 1


def test_a_disk_that_fills_while_it_is_measured_is_told_apart(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    error = sqlite3.OperationalError("unable to open database file")
    error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
    monkeypatch.setattr(errors, "full", lambda _: True)
    assert errors.refusal(error, tmp_path / "a.db", "opening").code == "archive.full"
    monkeypatch.setattr(errors, "full", lambda _: False)
    monkeypatch.setattr(errors, "may_write", lambda _: False)
    assert errors.refusal(error, tmp_path / "a.db", "opening").code == "archive.read_only"


@pytest.mark.parametrize("doing", ["opening", "writing"])
def test_what_sqlite_says_in_english_stands_in_no_sentence(tmp_path: Path, doing: Doing) -> None:
    for code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_ERROR):
        error = sqlite3.OperationalError("no such table: event")
        error.sqlite_errorcode = code
        said = errors.refusal(error, tmp_path / "a.db", doing)
        assert "no such table" not in said.sentence("sv")
        assert f"SQLite {code}" in said.sentence("sv")


@pytest.mark.parametrize("number", [errno.ELOOP, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EIO])
def test_what_the_system_says_in_english_is_said_in_the_language_of_the_sentence(tmp_path: Path, number: int) -> None:
    said = errors.of_system(OSError(number, os.strerror(number)), tmp_path / "a.db")
    assert os.strerror(number).lower() not in said.sentence("sv").lower()
    assert say("sv", f"system.{errno.errorcode[number].lower()}") in said.sentence("sv")
