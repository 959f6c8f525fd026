"""What the screen says where the archive cannot do all that it was asked for."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from samtal.archive.log import Archive
from samtal.archive.sqlite import sqlite3
from samtal.session import commands as c
from samtal.tui.paint import pasted
from samtal.tui.screens.console import Console
from samtal.tui.screens.entering import Entering
from samtal.tui.widgets.notebox import NoteBox

from .conftest import Clock, press, seen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.pilot import Pilot

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

AGENDA = """
title = "Prov"
[[agenda]]
kind = "rating"
title = "Skattning"
statements = ["Vi lyssnar"]
"""


@pytest.fixture
def live(meeting: Meeting) -> LiveSession:
    session = meeting(AGENDA)
    session.do(c.Start())
    return session


async def test_what_was_saved_but_could_not_be_wiped_yet_is_told(
    live: LiveSession, console: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Archive, "scrub_if_owed", lambda *_: False)
    live.do(c.RateTotals(statement=1, counts=(1, 2, 3, 4)))
    live.do(c.RateTotals(statement=1, counts=(4, 3, 2, 1)))
    async with console(live).run_test(size=(120, 32), notifications=True) as pilot:
        await press(pilot, "n", *"/avsluta", "enter")
        await pilot.pause(0.1)  # what is told in the corner is mounted after the key
        assert "raderas" in seen(pilot)
        assert live.state.ended is not None


async def test_nothing_is_shown_as_done_where_the_archive_was_deleted_and_what_was_typed_stays(
    live: LiveSession, console: App, archive: Archive
) -> None:
    async with console(live).run_test(size=(120, 32), notifications=True) as pilot:
        archive.path.unlink()
        await press(pilot, "n", *"Hej", "enter")
        await pilot.pause(0.1)  # what is told in the corner is mounted after the key
        assert "INTE SPARAT" in seen(pilot)
        assert "✓ Hej" not in seen(pilot)
        assert pilot.app.screen.query_one(NoteBox).text == "Hej"
        assert live.state.notes == {}
        assert archive.path.with_name(f"a-{live.session}.jsonl").exists()


async def test_no_box_holds_what_would_end_or_turn_a_line_on_the_screen(live: LiveSession, console: App) -> None:
    live.do(c.TakeNote(text="ett\u2028två \u202evänt"))
    async with console(live).run_test(size=(120, 32)) as pilot:
        await press(pilot, "n")
        box = pilot.app.screen.query_one(NoteBox)
        box.write("ett\u2028två \u202evänt")
        await pilot.pause()
        assert box.text == "ett␊två ⇄vänt"
        assert not {"\u2028", "\u202e"} & set(seen(pilot))
    assert pasted("ett\u2028två \u202evänt") == "ett\ntvå ⇄vänt"


@pytest.fixture
def other(archive: Archive) -> Iterator[sqlite3.Connection]:
    """Another program, which holds the archive."""
    archive.connection.execute("PRAGMA busy_timeout = 1")
    with closing(sqlite3.connect(archive.path, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield connection


def tick(pilot: Pilot[None], clock: Clock) -> None:
    """A second goes by."""
    console = pilot.app.screen_stack[1]
    assert isinstance(console, Console)
    clock.now += 1000
    console.tick()


async def test_a_note_that_found_the_archive_busy_is_saved_by_itself_once_it_is_free_and_once_only(
    live: LiveSession, console: App, other: sqlite3.Connection, clock: Clock
) -> None:
    async with console(live).run_test(size=(120, 32)) as pilot:
        await press(pilot, "n", *"Hej", "enter")
        for _ in range(30):
            tick(pilot, clock)
        await pilot.pause()
        assert "INTE SPARAT ÄN" in seen(pilot)
        assert pilot.app.screen.query_one(NoteBox).text == "Hej"
        other.execute("ROLLBACK")
        tick(pilot, clock)
        await pilot.pause()
        assert "INTE SPARAT" not in seen(pilot)
        assert not pilot.app.screen.query_one(NoteBox).text
        tick(pilot, clock)
        assert [note.text for note in live.state.notes.values()] == ["Hej"]


async def test_an_entry_that_found_the_archive_busy_stays_in_its_box_until_it_is_saved_by_itself(
    live: LiveSession, console: App, other: sqlite3.Connection, clock: Clock
) -> None:
    async with console(live).run_test(size=(120, 32)) as pilot:
        await press(pilot, "b", *"Vi börjar", "enter")
        assert isinstance(pilot.app.screen, Entering)
        assert "INTE SPARAT ÄN" in seen(pilot)
        other.execute("ROLLBACK")
        tick(pilot, clock)
        await pilot.pause()
        assert isinstance(pilot.app.screen, Console)
        assert [entry.entry.text for entry in live.state.registers.values()] == ["Vi börjar"]


async def test_what_is_filled_in_and_found_the_archive_busy_is_saved_by_itself(
    live: LiveSession, console: App, other: sqlite3.Connection, clock: Clock
) -> None:
    async with console(live).run_test(size=(120, 32)) as pilot:
        await press(pilot, "tab", "1", "space", "2", "space", "3", "space", "4", "enter")
        assert "INTE SPARAT ÄN" in seen(pilot)
        assert live.state.totals == {}
        other.execute("ROLLBACK")
        tick(pilot, clock)
        await pilot.pause()
        assert [totals.counts for totals in live.state.totals.values()] == [(1, 2, 3, 4)]


async def test_what_could_not_be_stored_is_not_done_after_something_else_was_or_the_box_was_cleared(
    live: LiveSession, console: App, other: sqlite3.Connection, clock: Clock
) -> None:
    async with console(live).run_test(size=(120, 32)) as pilot:
        await press(pilot, "n", *"Hej", "enter")
        await press(pilot, "backspace", "backspace", "backspace")
        other.execute("ROLLBACK")
        tick(pilot, clock)
        await pilot.pause()
        assert live.state.notes == {}
