from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samtal.archive import tables
from test_archive_tools import note, open_archive, refused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from samtal.archive.log import Archive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with open_archive(tmp_path / "a.db") as opened:
        yield opened


def put(archive: Archive, session: str, state: str, started: str | None = None, date: str = "2026-01-26") -> None:
    row = {"title": f"Möte {session}", "state": state, "started_at": started, "date": date}
    with archive.writing() as tx:
        tx.put_rows("session", session, session, {"session": [row]})


def test_sessions_come_newest_first_with_what_a_list_needs(archive: Archive) -> None:
    put(archive, "0199aaaa", "ended", "2026-01-10T08:00:00Z")
    put(archive, "0199bbbb", "planned", date="2026-03-01")
    put(archive, "0199cccc", "running", "2026-02-01T08:00:00Z")
    put(archive, "0199dddd", "ended", "2026-02-01T08:00:00Z")
    found = archive.sessions()
    assert [row["id"] for row in found] == ["0199bbbb", "0199dddd", "0199cccc", "0199aaaa"]
    assert set(found[0]) == {"id", *tables.columns("session")[2:]}
    assert (found[0]["title"], found[0]["date"], found[0]["state"]) == ("Möte 0199bbbb", "2026-03-01", "planned")


def test_only_the_latest_of_those_that_have_ended_are_asked_for_but_all_others(archive: Archive) -> None:
    put(archive, "a1", "ended", "2026-01-01T08:00:00Z")
    put(archive, "a2", "running", "2026-01-02T08:00:00Z")
    put(archive, "a3", "ended", "2026-01-03T08:00:00Z")
    put(archive, "a4", "planned", date="2025-01-01")
    assert [row["id"] for row in archive.sessions(1)] == ["a3", "a2", "a4"]
    assert [row["id"] for row in archive.sessions(0)] == ["a2", "a4"]


def test_without_an_id_the_one_is_meant_in_which_something_was_last_written(archive: Archive) -> None:
    """Whatever its own clock says: a meeting of last week may be entered today, while another one runs."""
    put(archive, "a1", "running", "2026-01-05T08:00:00Z")
    put(archive, "a2", "ended", "2025-11-14T08:00:00Z")
    put(archive, "a4", "planned")
    for session in ("a1", "a2", "a4"):
        note(archive, session)
    assert archive.find_session() == "a2"
    note(archive, "a1")
    assert archive.find_session() == "a1"


def test_it_is_never_one_that_is_only_planned(archive: Archive) -> None:
    refused("archive.no_sessions", archive.find_session)
    put(archive, "a4", "planned")
    refused("archive.only_planned", archive.find_session)
    assert archive.find_session("a4") == "a4"


def test_a_session_is_known_by_the_beginning_of_its_id(archive: Archive) -> None:
    put(archive, "0199abcd-1111", "ended")
    put(archive, "0199abce-2222", "ended")
    assert archive.find_session(" 0199ABCD ") == "0199abcd-1111"
    assert archive.find_session("0199abce-2222") == "0199abce-2222"
    refused("archive.short_prefix", lambda: archive.find_session("019"))
    refused("archive.no_such_session", lambda: archive.find_session("0199%"))
    several = refused("archive.several", lambda: archive.find_session("0199"))
    assert "0199abcd-1111 2026-01-26 Möte 0199abcd-1111; 0199abce-2222" in several.sentence("sv")


def test_of_very_many_only_some_are_named(archive: Archive) -> None:
    for number in range(7):
        put(archive, f"0199-{number}", "ended")
    assert refused("archive.several", lambda: archive.find_session("0199")).sentence("sv").endswith("Möte 0199-4; ….")
