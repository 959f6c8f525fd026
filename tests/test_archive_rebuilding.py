"""The plain tables are a cache: dropped and made anew when they are older, left alone when they are newer."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from hypothesis import given, settings

from memory import at, template_of
from samtal.archive import care, opening, rebuilding, schema, tables
from samtal.archive.exporting import export_session
from samtal.archive.importing import import_session
from samtal.live import LiveSession, open_session
from samtal.session import commands as c
from samtal.session.events import Fact
from samtal.session.refusal import RefusedError
from test_archive_care import hold
from test_archive_tools import dump, note, open_archive, refused
from test_session_laws import GIVEN, TEMPLATE

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.archive.log import Archive
    from samtal.archive.transaction import Transaction
    from samtal.session.events import Event

VERSIONS = {1: 0xE4E2053C, 2: 0xFDC3BBE1, 3: 0x9A583B39, 4: 0xB8354429, 5: 0xF5A86612, 6: 0xA6F755BB, 7: 0xFA6FE66B}
VERSIONS[8] = VERSIONS[7]  # where sealed counts are no rows before their rating has closed
"""The CRC-32 of the SQL of the plain tables and views, by their version; the last one is today's."""

NEWER = tables.PLAIN_VERSION + 1
PLAIN = list(tables.PLAIN)


def filled(path: Path, *sessions: str) -> dict[str, list[tuple[object, ...]]]:
    """An archive with these sessions held, closed, and what its plain tables say."""
    with open_archive(path) as archive:
        for session in sessions:
            hold(archive, session)
        care.rebuild(archive)
        return dump(archive, PLAIN)


def set_version(path: Path, version: int) -> None:
    """As another version of samtal leaves the file; what stands in its tables is no longer what this one writes."""
    with open_archive(path) as archive:
        archive.connection.execute("UPDATE meta SET value = ? WHERE key = 'plain_version'", (str(version),))
        archive.connection.execute("DROP TABLE note")
        archive.connection.execute("CREATE TABLE note (words TEXT)")
        archive.connection.execute("UPDATE session SET title = 'as another version has it'")


def reach(archive: Archive) -> int | None:
    return schema.rows_reach(archive.connection)


def titles(archive: Archive) -> list[object]:
    return [row["title"] for row in archive.sessions()]


def test_whoever_changes_a_plain_table_or_a_view_gives_them_a_new_version() -> None:
    sql = "\n".join(tables.plain()).encode()
    assert (tables.PLAIN_VERSION, hex(zlib.crc32(sql))) == (max(VERSIONS), hex(VERSIONS[max(VERSIONS)]))


# Older tables


@pytest.mark.parametrize("version", ["0", "-7", "no number"])
def test_older_tables_are_dropped_and_made_anew(tmp_path: Path, version: str) -> None:
    path = tmp_path / "a.db"
    before = filled(path, "s1", "s2")
    set_version(path, 0)
    with open_archive(path) as archive:
        assert dump(archive, PLAIN) == before
        assert reach(archive) is None
        archive.connection.execute("UPDATE meta SET value = ? WHERE key = 'plain_version'", (version,))
    with open_archive(path) as archive:
        assert schema.plain_version(archive.connection) == tables.PLAIN_VERSION
        assert dump(archive, PLAIN) == before


def test_a_file_that_is_up_to_date_is_opened_without_folding_or_sqlite_utils(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    filled(path, "s1")
    script = f"""
import sys
sys.path[:0] = {sys.path!r}
from pathlib import Path
from test_archive_tools import open_archive
with open_archive(Path({str(path)!r})) as archive:
    assert len(archive.sessions()) == 1
print([name for name in ("samtal.session.evolve", "samtal.session.rows", "sqlite_utils") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


class Killed(BaseException):
    """What ends a process in the middle."""


def during_each(monkeypatch: pytest.MonkeyPatch, do: Callable[[Transaction, str], object]) -> None:
    """When the rows of a session have just been made, and their transaction is still open, `do` happens."""
    put = rebuilding._put

    def put_and_do(tx: Transaction, session: str, events: list[Event]) -> None:
        put(tx, session, events)
        do(tx, session)

    monkeypatch.setattr(rebuilding, "_put", put_and_do)


def test_a_rebuild_that_was_cut_off_is_finished_at_the_next_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.db"
    before = filled(path, "s1", "s2", "s3")
    set_version(path, 0)
    done: list[str] = []

    def dies(_: Transaction, session: str) -> None:
        if session == "s2":
            raise Killed

    with monkeypatch.context() as patched:
        during_each(patched, dies)
        with pytest.raises(Killed):
            open_archive(path)
    during_each(monkeypatch, lambda _, session: done.append(session))
    with open_archive(path) as archive:
        assert done == ["s2", "s3"]
        assert dump(archive, PLAIN) == before
        assert reach(archive) is None


def test_until_it_is_finished_the_list_of_sessions_is_made_from_the_events(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.db"
    filled(path, "s1", "s2")
    set_version(path, 0)

    def full(*_: object) -> NoReturn:
        raise RefusedError("archive.not_saved_full", path=path)

    with monkeypatch.context() as patched:
        patched.setattr(rebuilding, "_put", full)
        archive = open_archive(path)
        refused("archive.not_saved_full", lambda: care.rebuild(archive))
    assert reach(archive) == 0
    assert dump(archive, ["session"]) == {"session": []}
    assert titles(archive) == ["SKIS", "SKIS"]
    assert archive.find_session("s2  ") == "s2"
    archive.close()
    with open_archive(path) as archive:
        assert reach(archive) is None
        assert len(dump(archive, ["session"])["session"]) == 2


def test_what_goes_wrong_otherwise_is_said_and_the_file_let_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.db"
    filled(path, "s1")
    set_version(path, 0)

    def fails(*_: object) -> NoReturn:
        raise RefusedError("archive.not_saved_damaged", path=path)

    monkeypatch.setattr(rebuilding, "_put", fails)
    refused("archive.not_saved_damaged", lambda: open_archive(path))


def test_a_session_that_cannot_be_read_does_not_keep_the_others_from_their_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    before = filled(path, "s1", "s2")
    with open_archive(path) as archive:
        archive.connection.execute("DROP TRIGGER event_is_not_changed")
        archive.connection.execute("UPDATE event SET payload = '{' WHERE session = 's1' AND kind = 'note'")
    set_version(path, 0)
    with open_archive(path) as archive:
        assert dump(archive, ["note"]) == {"note": [row for row in before["note"] if row[0] == "s2"]}
        assert [row["id"] for row in archive.sessions()] == ["s2"]
        refused("archive.damaged", lambda: archive.events("s1"))


def test_what_others_write_while_the_rows_are_made_has_its_rows_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.db"
    filled(path, "s1", "s2")
    set_version(path, 0)
    meanwhile = Fact("note", {"text": "meanwhile", "step": "laget-runt", "run": "r1"})

    def overtaken(tx: Transaction, session: str) -> None:
        if session == "s2":
            tx.append("s1", [meanwhile], at=1, origin="other", author="")

    during_each(monkeypatch, overtaken)
    with open_archive(path) as archive:
        assert reach(archive) is None
        assert ("meanwhile",) in archive.connection.execute("SELECT text FROM note").fetchall()


def test_a_file_that_cannot_be_written_is_listed_from_its_events(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.db"
    filled(path, "s1")
    set_version(path, 0)
    monkeypatch.setattr(opening, "may_write", lambda _: False)
    with open_archive(path, reading=True) as archive:
        assert archive.reading
        assert titles(archive) == ["SKIS"]
        assert archive.find_session() == "s1"


# Newer tables


def test_newer_tables_are_left_alone_while_events_are_appended(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    filled(path, "s1")
    set_version(path, NEWER)
    with open_archive(path, prefix="again") as archive:
        session = open_session(archive, template_of(TEMPLATE), source="", day="2026-01-26", zone="Europe/Stockholm")
        live = LiveSession(archive, session, now=lambda: at(9), origin="o")
        live.do(c.Start())
        live.do(c.TakeNote(text="hej"))
        live.do(c.Undo())
        note(archive, "s1", step="laget-runt", run="r1")
        assert dump(archive, ["note"]) == {"note": []}
        assert titles(archive) == ["Prov", "SKIS"]
        assert archive.find_session() == "s1"
        assert archive.sessions(0) == archive.sessions()[:1] + [row for row in archive.sessions() if row["id"] == "s1"]
        assert reach(archive) == 14
        import_session(archive, export_session(archive, "s1"))
        assert dump(archive, ["note"]) == {"note": []}
        refused("archive.newer_tables", lambda: care.rebuild(archive))
        assert dump(archive, ["session"])["session"][0][2] == "as another version has it"
    with open_archive(path) as archive:
        assert (schema.plain_version(archive.connection), reach(archive)) == (NEWER, 14)


def test_the_newer_program_then_makes_the_rows_of_what_was_appended_without_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.db"
    filled(path, "s1", "s2")
    with open_archive(path, prefix="again") as archive, monkeypatch.context() as older:
        older.setattr(tables, "PLAIN_VERSION", tables.PLAIN_VERSION - 1)
        note(archive, "s2", "without a row", step="laget-runt", run="r1")
        assert reach(archive) == 28
    rewritten: list[str] = []
    during_each(monkeypatch, lambda _, session: rewritten.append(session))
    with open_archive(path) as archive:
        assert rewritten == ["s2"]
        assert ("without a row",) in archive.connection.execute("SELECT text FROM note").fetchall()
        after = dump(archive, PLAIN)
        care.rebuild(archive)
        assert dump(archive, PLAIN) == after


def test_a_program_notices_when_another_makes_the_tables_newer_under_it(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    filled(path, "s1")
    with open_archive(path, prefix="again") as archive:
        set_version(path, NEWER)
        note(archive, "s1", step="laget-runt", run="r1")
        with archive.writing() as tx:
            tx.put_rows("entity", "e", "s1", {"note": [{"text": "of no column there"}]})
        assert reach(archive) == 14
        assert titles(archive) == ["SKIS"]


def test_an_older_program_that_only_looks_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    filled(path, "s1")
    set_version(path, NEWER)
    before = path.read_bytes()
    with open_archive(path) as archive:
        assert titles(archive) == ["SKIS"]
    assert path.read_bytes() == before


# The same as a rebuild


@given(given_=GIVEN)
@settings(max_examples=25)
def test_after_any_commands_the_plain_tables_are_what_a_rebuild_makes_of_the_events(
    given_: list[tuple[c.Command, int]],
) -> None:
    with tempfile.TemporaryDirectory() as folder, open_archive(Path(folder) / "a.db") as archive:
        session = open_session(archive, template_of(TEMPLATE), source="", day="2025-11-14", zone="Europe/Stockholm")
        live = LiveSession(archive, session, now=lambda: at(9), origin="test")
        for command, moment in given_:
            try:
                live.do(command, moment)
            except RefusedError:
                continue
        before = dump(archive, PLAIN)
        care.rebuild(archive)
        assert dump(archive, PLAIN) == before
        assert care.check(archive).whole
