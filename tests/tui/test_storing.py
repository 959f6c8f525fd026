"""What the screen says where the archive cannot do all that it was asked for."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from textual import events

from samtal.archive.drafts import Drafts
from samtal.archive.log import Archive
from samtal.archive.sqlite import sqlite3
from samtal.session import commands as c
from samtal.session.state import Phase
from samtal.tui import rescuing
from samtal.tui.paint import pasted
from samtal.tui.screens.console import Console
from samtal.tui.widgets.linebox import LineBox
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


def phase(live: LiveSession) -> Phase:
    return live.state.phase


def tick(pilot: Pilot[None], clock: Clock) -> None:
    """A second goes by."""
    console = pilot.app.screen_stack[1]
    assert isinstance(console, Console)
    clock.now += 1000
    console.tick()


async def test_notes_that_found_the_archive_busy_are_saved_by_themselves_in_order_and_once_only(
    live: LiveSession, console: App, other: sqlite3.Connection, clock: Clock
) -> None:
    async with console(live).run_test(size=(120, 32)) as pilot:
        await press(pilot, "n", *"Ett", "enter")
        for _ in range(30):
            tick(pilot, clock)
        await pilot.pause()
        assert "INTE SPARAT ÄN (1 väntar)" in seen(pilot)
        await press(pilot, *"Två", "enter")
        assert "INTE SPARAT ÄN (2 väntar)" in seen(pilot)
        assert not pilot.app.screen.query_one(NoteBox).text
        other.execute("ROLLBACK")
        tick(pilot, clock)
        await pilot.pause()
        assert "INTE SPARAT" not in seen(pilot)
        tick(pilot, clock)
        assert [note.text for note in live.state.notes.values()] == ["Ett", "Två"]


async def test_what_moves_the_meeting_never_waits_and_what_waits_comes_before_it(
    live: LiveSession, console: App, other: sqlite3.Connection, clock: Clock
) -> None:
    async with console(live).run_test(size=(120, 32)) as pilot:
        await press(pilot, "n", *"Ett", "enter", "escape", "s")
        assert phase(live) is Phase.RUNNING
        other.execute("ROLLBACK")
        await press(pilot, "s")
        tick(pilot, clock)
        assert phase(live) is Phase.PAUSED
        assert [event.kind for event in live.state.log[-2:]] == ["note", "clock_stopped"]


async def test_an_entry_that_found_the_archive_busy_is_saved_by_itself(
    live: LiveSession, console: App, other: sqlite3.Connection, clock: Clock
) -> None:
    async with console(live).run_test(size=(120, 32)) as pilot:
        await press(pilot, "b", *"Vi börjar", "enter", "b", *"Och slutar", "enter")
        assert "INTE SPARAT ÄN (2 väntar)" in seen(pilot)
        other.execute("ROLLBACK")
        tick(pilot, clock)
        await pilot.pause()
        assert [entry.entry.text for entry in live.state.registers.values()] == ["Vi börjar", "Och slutar"]


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


async def test_what_waited_and_is_refused_after_all_is_told_and_goes_back(
    live: LiveSession, console: App, other: sqlite3.Connection, clock: Clock
) -> None:
    lost = []
    async with console(live).run_test(size=(120, 32)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, Console)
        screen.desk.do(c.Ask(9), lost=lambda: lost.append("fråga"))
        assert not lost
        other.execute("ROLLBACK")
        tick(pilot, clock)
        await pilot.pause()
        assert lost == ["fråga"]
        assert "INTE SPARAT" not in seen(pilot)


async def test_the_program_closes_only_at_the_second_key_while_something_waits(
    live: LiveSession, console: App, other: sqlite3.Connection
) -> None:
    app = console(live)
    async with app.run_test(size=(120, 32)) as pilot:
        await press(pilot, "n", *"Ett", "enter", "escape", "ctrl+q")
        assert app.is_running
        other.execute("ROLLBACK")
        await press(pilot, "ctrl+q")
    assert [note.text for note in live.state.notes.values()] == ["Ett"]


@pytest.mark.parametrize(("opens", "place"), [(("b",), "decision"), (("h",), "people")])
async def test_what_is_begun_on_a_screen_over_the_console_is_there_again_after_a_crash(
    live: LiveSession, console: App, archive: Archive, clock: Clock, opens: tuple[str, ...], place: str
) -> None:
    async with console(live).run_test(size=(120, 32)) as pilot:
        await press(pilot, *opens, *"Halv")
        tick(pilot, clock)
    assert Drafts(archive, live.session, "console").get(place) == "Halv"
    async with console(live).run_test(size=(120, 32)) as pilot:
        await press(pilot, *opens)
        assert pilot.app.screen.query_one(LineBox).text == "Halv"


async def test_other_words_for_a_note_are_there_again_after_a_crash(
    live: LiveSession, console: App, clock: Clock
) -> None:
    live.do(c.TakeNote(text="Ett"))
    async with console(live).run_test(size=(120, 32)) as pilot:
        await press(pilot, "m", "j", "e", "enter", "space", *"till")
        tick(pilot, clock)
    async with console(live).run_test(size=(120, 32)) as pilot:
        await press(pilot, "m", "j", "e", "enter")
        assert pilot.app.screen.query_one(LineBox).text == "Ett till"
        await press(pilot, "enter")
    assert [note.text for note in live.state.notes.values()] == ["Ett till"]


async def test_the_end_says_that_something_is_typed_and_not_saved(
    live: LiveSession, console: App, clock: Clock
) -> None:
    async with console(live).run_test(size=(120, 32)) as pilot:
        await press(pilot, "n", *"Halv", "escape")
        tick(pilot, clock)
        await press(pilot, "a")
        assert "skrivet och inte sparat" in seen(pilot)


async def test_keys_that_come_all_at_once_are_taken_in_order(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        keys = [*"fel", *["backspace"] * 3, *"räkt", "left", "left", "delete", "t", "end", "home", "Ä"]
        for key in keys:
            pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        assert pilot.app.screen.query_one(NoteBox).text == "Ärätt"


@pytest.mark.parametrize("comes_free", [True, False])
async def test_what_waits_when_the_window_is_closed_is_stored_at_last_or_lies_in_a_file_that_is_told_of(
    live: LiveSession,
    console: App,
    other: sqlite3.Connection,
    archive: Archive,
    monkeypatch: pytest.MonkeyPatch,
    *,
    comes_free: bool,
) -> None:
    waited: list[float] = []

    def wait(seconds: float) -> None:
        waited.append(seconds)
        if comes_free and len(waited) == 2:
            other.execute("ROLLBACK")

    monkeypatch.setattr(rescuing, "sleep", wait)
    app = console(live)
    async with app.run_test(size=(120, 32)) as pilot:
        await press(pilot, "n", *"Viktigt", "enter", *"Halv")
        app.ended_from_outside(143)
    file = archive.path.with_name(f"{archive.path.stem}-{live.session}.txt")
    assert [note.text for note in live.state.notes.values()] == (["Viktigt"] if comes_free else [])
    assert file.exists() is not comes_free
    assert ("Halv" in Drafts(archive, live.session, "console").get("note")) is comes_free
    if not comes_free:
        assert file.read_text(encoding="utf-8") == "Viktigt\nHalv\n"
        async with console(live).run_test(size=(200, 32)) as pilot:
            assert f"står i {file}" in seen(pilot)


async def test_a_clicker_that_comes_with_the_keys_leads_on_only_after_what_was_typed_before_it(
    meeting: Meeting, console: App
) -> None:
    live = meeting('title = "M"\n[[agenda]]\nkind = "talk"\ntitle = "Ett"\n[[agenda]]\nkind = "talk"\ntitle = "Två"\n')
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        for key in (*"hej", "enter", "pagedown", *"då", "ctrl+b", "enter"):
            pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
        await pilot.pause()
        notes = [(live.state.number_of(note.step), note.text) for note in live.state.notes.values()]
        assert notes == [(1, "hej")]
        (decision,) = live.state.registers.values()
        assert (decision.entry.text, live.state.number_of(decision.step or "")) == ("då", 2)
