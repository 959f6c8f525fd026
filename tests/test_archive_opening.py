from __future__ import annotations

import random
import struct
from typing import TYPE_CHECKING, Any

import pytest

from samtal.archive import opening, schema
from samtal.archive.opening import Around
from samtal.archive.sqlite import sqlite3
from samtal.session.refusal import RefusedError
from test_archive_tools import (
    QUICK,
    counting,
    ended,
    foreign_database,
    heard,
    make_read_only,
    note,
    open_archive,
    refused,
    small_disk,
    started,
    told,
)

if TYPE_CHECKING:
    from pathlib import Path

OLD = Around(busy_ms=50, library=(3, 40, 1))
HOLDS = "archive = opened(); note(archive); say('open'); sys.stdin.readline(); archive.close()"


def filled(path: Path, notes: int = 300) -> bytes:
    """An archive of some pages, closed, and its bytes."""
    with open_archive(path) as archive, archive.writing() as tx:
        for _ in range(notes):
            tx.append("s1", [], at=0, origin="", author="")
        archive.connection.executemany(
            'INSERT INTO "note" (session, entity, text) VALUES (?, ?, ?)', [("s", "e", "x" * 500)] * notes
        )
    return path.read_bytes()


def pragmas(archive: Any) -> dict[str, object]:
    names = ("journal_mode", "synchronous", "secure_delete", "foreign_keys", "application_id", "user_version")
    return {name: archive.connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names}


def test_an_archive_is_set_as_the_design_says(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a.db") as archive:
        assert pragmas(archive) == {
            "journal_mode": "wal",
            "synchronous": 2,
            "secure_delete": 1,
            "foreign_keys": 0,
            "application_id": 0x53414D54,
            "user_version": schema.VERSION,
        }
        assert archive.connection.execute("PRAGMA busy_timeout").fetchone()[0] == 15_000
        assert archive.remark is None


def test_opening_again_gives_the_same_device_and_events(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a.db", prefix="first") as archive:
        event = note(archive)
    with open_archive(tmp_path / "a.db", prefix="second") as archive:
        assert archive.events("s1") == [event]
        assert archive.device == "first-000001"


def test_an_empty_file_is_new(tmp_path: Path) -> None:
    (tmp_path / "a.db").touch()
    with open_archive(tmp_path / "a.db") as archive:
        assert archive.last_seq() == 0


def test_a_link_is_followed(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a.db") as archive:
        event = note(archive)
    (tmp_path / "link.db").symlink_to(tmp_path / "a.db")
    with open_archive(tmp_path / "link.db") as archive:
        assert archive.events("s1") == [event]


def test_names_with_signs_that_addresses_use_are_names(tmp_path: Path) -> None:
    path = tmp_path / "möte #1?mode=memory & 100%.db"
    with open_archive(path) as archive:
        note(archive)
    assert path.stat().st_size > 4096


def test_nothing_is_made_where_nothing_should_be(tmp_path: Path) -> None:
    refused("archive.missing", lambda: open_archive(tmp_path / "a.db", create=False))
    refused("archive.missing", lambda: open_archive(tmp_path / "a.db", reading=True))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("wal", [False, True])
def test_another_programs_database_is_refused_untouched(tmp_path: Path, wal: bool) -> None:
    path = tmp_path / "other.db"
    foreign_database(path, 0x12345678, wal=wal)
    before = path.read_bytes()
    refused("archive.not_ours", lambda: open_archive(path))
    refused("archive.not_ours", lambda: open_archive(path, reading=True))
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("content", [b"x", b"title = 'SKIS'\n" * 200, b"PK\x03\x04" + bytes(5000), b"SQL" * 2000])
def test_a_file_that_is_no_database_is_refused_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "mall.toml"
    path.write_bytes(content)
    refused("archive.not_archive", lambda: open_archive(path))
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_newer_archive_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_archive(path) as archive:
        archive.connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    before = path.read_bytes()
    refused("archive.newer", lambda: open_archive(path))
    assert path.read_bytes() == before


def test_a_newer_archive_is_known_though_its_version_is_still_in_the_wal(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_archive(path) as archive:
        archive.connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
        refused("archive.newer", lambda: open_archive(path, around=QUICK))


def test_damage_is_said_and_nothing_is_changed(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    whole = filled(path)
    half = len(whole) // 2 // 4096 * 4096
    damaged = {
        "zeroed header": bytes(100) + whole[100:],
        "zeroed page": bytes(4096) + whole[4096:],
        "cut in the middle": whole[:half],
        "cut to one page": whole[:4096],
        "cut in the header": whole[:50],
        "cut within a page": whole[: half + 100],
        "garbage in the middle": whole[:4096] + b"\xa5" * 40960 + whole[4096 + 40960 :],
    }
    for name, content in damaged.items():
        path.write_bytes(content)
        for reading in (False, True):
            refused("archive.damaged", lambda reading=reading: open_archive(path, reading=reading))  # type: ignore[misc]  # a default binds the loop's value
        assert path.read_bytes() == content, name


def test_a_locked_archive_is_said_to_be_busy(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_archive(path) as archive:
        note(archive)
        with archive.writing():
            with open_archive(path, around=QUICK) as other:
                refused("archive.not_saved_busy", lambda: note(other))
            assert archive.events("s1")


def test_a_file_that_is_locked_whole_is_said_to_be_busy(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    filled(path)
    holder = sqlite3.connect(str(path), isolation_level=None)
    holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")
    refused("archive.busy", lambda: open_archive(path, around=QUICK))
    holder.close()


def test_an_old_library_has_the_file_alone_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_archive(path, around=OLD) as archive:
        assert archive.remark is not None
        assert "3.40.1" in archive.remark.sentence("sv")
        assert "samtal minutes" in archive.remark.sentence("sv")
        assert pragmas(archive)["journal_mode"] == "delete"
        note(archive)
        refused("archive.taken", lambda: open_archive(path, around=OLD))
        refused("archive.busy", lambda: open_archive(path, around=QUICK))
    with open_archive(path, around=OLD) as archive:
        assert len(archive.events("s1")) == 1


def test_an_old_library_is_refused_while_others_share_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    holder = started(HOLDS, path)
    assert heard(holder) == "open"
    refused("archive.taken", lambda: open_archive(path, around=OLD))
    told(holder)
    ended(holder)
    with open_archive(path, around=OLD) as archive:
        assert len(archive.events("s")) == 1
    with open_archive(path) as archive:
        assert pragmas(archive)["journal_mode"] == "wal"


def test_another_trouble_of_an_old_library_is_not_called_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise sqlite3.OperationalError

    monkeypatch.setattr(schema, "upgrade", fails)
    refused("archive.failed", lambda: open_archive(tmp_path / "a.db", around=OLD))


def test_a_read_only_disk_can_be_read_but_not_written(tmp_path: Path) -> None:
    # Permission bits do not stop root, who runs these tests in some places; a disk mounted read-only does.
    with small_disk(tmp_path / "disk") as disk:
        path = disk / "a.db"
        with open_archive(path) as archive:
            event = note(archive)
        make_read_only(disk)
        refused("archive.read_only", lambda: open_archive(path))
        refused("archive.read_only", lambda: open_archive(disk / "new.db"))
        with open_archive(path, reading=True) as archive:
            assert archive.reading
            assert archive.events("s1") == [event]
            assert archive.sessions() == []
            refused("archive.not_saved_read_only", lambda: note(archive))
        assert not list(disk.glob("a.db-*"))


def test_a_read_only_archive_whose_wal_holds_something_is_not_read_by_halves(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        process = started("archive = opened(); note(archive); os.kill(os.getpid(), 9)", disk / "a.db")
        process.communicate()
        (disk / "a.db-shm").unlink()
        make_read_only(disk)
        refused("archive.read_only", lambda: open_archive(disk / "a.db", reading=True))


def test_a_file_whose_bits_forbid_writing_is_refused_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.db"
    filled(path)
    monkeypatch.setattr(opening, "may_write", lambda _: False)  # what the system tells others than root
    refused("archive.read_only", lambda: open_archive(path))
    with open_archive(path, reading=True) as archive:
        assert archive.reading


def test_reading_a_file_that_can_be_written_sees_what_others_write(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_archive(path) as archive, open_archive(path, reading=True) as reader:
        event = note(archive)
        assert reader.events("s1") == [event]


def test_a_file_whose_making_was_cut_off_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    connection = sqlite3.connect(str(path), isolation_level=None)
    schema.upgrade(connection, counting())
    connection.close()
    whole = path.read_bytes()
    # A journal that is still there says that the file was empty before; SQLite then empties it again.
    header = bytes.fromhex("d9d505f920a163d7") + struct.pack(">5I", 0, 1, 0, 512, 4096)
    for written in (4096, len(whole)):
        path.write_bytes(whole[:written])
        path.with_name("a.db-journal").write_bytes(header.ljust(512, b"\0"))
        with open_archive(path) as archive:
            note(archive)
            assert len(archive.events("s1")) == 1


def test_two_archives_in_one_process_keep_each_others_locks(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    script = """
sys.stdin.readline()
try:
    note(opened(around=Around(busy_ms=50)))
except RefusedError as refused:
    say(refused.code)
"""
    with open_archive(path) as archive:
        other = started(script, path)
        with archive.writing():
            open_archive(path, around=QUICK).close()
            told(other)
            assert heard(other) == "archive.not_saved_busy"
    ended(other)


def test_an_archive_that_has_lost_its_device_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_archive(path) as archive:
        archive.connection.execute("DELETE FROM meta")
    refused("archive.damaged", lambda: open_archive(path))


@pytest.mark.parametrize("seed", range(60))
def test_whatever_is_damaged_ends_in_a_sentence_and_what_is_refused_is_untouched(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - any damage will do
    path = tmp_path / "a.db"
    content = bytearray(filled(path, 20))
    start = chance.choice([chance.randrange(100), chance.randrange(len(content))])
    content[start : start + 60] = chance.randbytes(60)
    path.write_bytes(content)
    code = ""
    try:
        with open_archive(path, around=QUICK) as archive:
            archive.events("s1")
            archive.sessions()
            note(archive)
    except RefusedError as refusal:
        code = refusal.code if refusal.sentence("sv") else "no sentence"
    assert code != "no sentence"
    if code in {"archive.damaged", "archive.not_ours", "archive.not_archive", "archive.newer"}:
        assert path.read_bytes() == content


def test_a_complaint_that_cannot_be_read_is_damage_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(tmp_path / "a.db")

    def complains(*_: object) -> None:
        b"malformed schema (\xad)".decode()

    monkeypatch.setattr(opening, "check_whole", complains)
    refused("archive.damaged", lambda: open_archive(tmp_path / "a.db"))
