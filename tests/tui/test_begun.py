"""What is begun and not saved, in the boxes: only that is marked, and it stays with the item it was begun in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samtal.archive.drafts import Drafts
from samtal.session import captures
from samtal.session import commands as c
from samtal.session.registers import Entry
from samtal.tui.widgets.linebox import HasBox, LineBox
from samtal.tui.widgets.notebox import NoteBox

from .conftest import press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp
    from samtal.tui.world import World

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

LISTS = """
title = "Listor"
[[agenda]]
kind = "list"
title = "Lista"
columns = ["Vad"]
[[agenda]]
kind = "whys"
title = "Varför"
record = false
[[agenda]]
kind = "list"
title = "En till"
columns = ["Vad"]
"""
SILENT = """
title = "Förtroligt"
[[agenda]]
kind = "talk"
title = "Mellan oss"
record = false
[[agenda]]
kind = "talk"
title = "Prat"
"""
TURNING = "abc\u202edef"


@pytest.fixture
def live(meeting: Meeting) -> LiveSession:
    session = meeting(LISTS)
    session.do(c.Start())
    return session


async def test_a_row_that_was_only_looked_at_is_not_begun_in_the_next_item(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *"ett", "enter", *"andra", "enter", "up", "up", "down", "escape")
        for _ in range(3):
            assert "inte är sparad" not in seen(pilot)
            await press(pilot, "tab", "escape", "space")
        await press(pilot, "pageup", "tab")
        assert pilot.app.screen.query_one(LineBox).text == ""


async def test_what_is_begun_in_one_item_is_in_no_other_items_box(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *"ett", "enter", "up", "x", "escape", "space", "space", "tab")
        assert pilot.app.screen.query_one(LineBox).text == ""
        await press(pilot, "up", "up")
        assert pilot.app.screen.query_one(LineBox).text == ""
        await press(pilot, "escape", "pageup", "pageup")
        assert "inte är sparad" in seen(pilot)
        await press(pilot, "tab", "up")
        assert pilot.app.screen.query_one(LineBox).text == "ettx"


async def test_a_row_with_a_sign_that_no_box_can_hold_is_not_changed_by_passing_it(
    live: LiveSession, console: App
) -> None:
    for text in ("ett", TURNING, "tre"):
        live.do(c.AddRow(cells=(text,)))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "up", "up", "up", "down", "down", "down", "escape")
        assert "inte är sparad" not in seen(pilot)
        assert "*" not in seen(pilot)
        await press(pilot, "tab", "up", "up", "enter")
    assert [row.cells for row in captures.rows_of(live.state, live.state.agenda[0].id)] == [
        ("ett",),
        (TURNING,),
        ("tre",),
    ]


async def test_neither_an_entry_nor_a_note_with_such_a_sign_is_begun_by_opening_it(
    world: World, live: LiveSession, console: App
) -> None:
    live.do(c.TakeNote(None, TURNING))
    live.do(c.Record(register="decision", entry=Entry(TURNING)))
    async with console(live).run_test(size=(80, 24)) as pilot:
        for keys in (("e", "j", "enter"), ("b", "down", "enter")):
            await press(pilot, *keys)
            screen = pilot.app.screen
            assert screen.query_one(LineBox).text.startswith("abc")
            assert isinstance(screen, HasBox)
            screen.keep()
            assert begun(world, live) == ()
            await press(pilot, "enter")
            await press(pilot, "escape", "escape")

    assert [note.text for note in live.state.notes.values()] == [TURNING]
    assert [each.entry.text for each in live.state.registers.values()] == [TURNING]


def begun(world: World, live: LiveSession) -> tuple[str, ...]:
    return Drafts(world.archive, live.session, "console").places()


async def test_where_nothing_is_stored_the_box_says_so_and_what_is_left_in_it_ends_with_the_item(
    meeting: Meeting, console: App
) -> None:
    live = meeting(SILENT)
    live.do(c.Start())
    async with console(live).run_test(size=(100, 30)) as pilot:
        await press(pilot, "n")
        assert "Inget skrivs ner här, men /beslut TEXT sparas" in seen(pilot)
        assert "! beslut" not in seen(pilot)
        await press(pilot, *"Hemligt", "pagedown")
        box = pilot.app.screen.query_one(NoteBox)
        assert box.text == ""
        assert "! beslut" in seen(pilot)
        await press(pilot, *"Hej", "enter")
        assert [note.text for note in live.state.notes.values()] == ["Hej"]


@pytest.mark.parametrize("kind", ['kind = "whys"', 'kind = "list"\ncolumns = ["Vad", "Vem"]'])
async def test_where_nothing_is_stored_the_box_of_a_table_says_so(meeting: Meeting, console: App, kind: str) -> None:
    live = meeting(SILENT.replace('kind = "talk"', kind, 1))
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab")
        assert "Inget skrivs ner här · Esc lämnar" in seen(pilot)
        assert "Enter sparar" not in seen(pilot)


async def test_an_entry_of_a_list_is_taken_where_nothing_else_is_and_the_screen_says_that_it_is_kept(
    meeting: Meeting, console: App
) -> None:
    live = meeting(SILENT)
    live.do(c.Start())
    async with console(live).run_test(size=(100, 30)) as pilot:
        await press(pilot, "n", *"/beslut", "space", *"Ja", "enter", "escape")
        assert "Det sparas, fast annat i punkten inte skrivs ner" in seen(pilot)
        await press(pilot, "n", *"/beslut", "space", *"Nej")
        await press(pilot, "pagedown")
        assert pilot.app.screen.query_one(NoteBox).text == "/beslut Nej"
        await press(pilot, "enter", "escape", "pageup", "b")
        assert "Det sparas, fast annat" in seen(pilot)
    assert [each.entry.text for each in live.state.registers.values()] == ["Ja", "Nej"]
