"""A slip typed in the note box: it is counted, and what stood on it is kept nowhere on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.events import Paste

from samtal.archive.drafts import Drafts
from samtal.session import commands as c
from samtal.session import figures, slips
from samtal.tui.widgets.notebox import NoteBox

from .conftest import press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp
    from samtal.tui.world import World

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

AGENDA = """
title = "Prov"
[[agenda]]
kind = "rating"
title = "Skattning"
statements = ["Vi lyssnar", "Vi prövar", "Vi ses"]
[[agenda]]
kind = "talk"
title = "Prat"
"""


@pytest.fixture
def live(meeting: Meeting) -> LiveSession:
    session = meeting(AGENDA)
    session.do(c.Count(12))
    session.do(c.Start())
    return session


async def test_a_slip_is_counted_and_is_neither_a_draft_nor_taken_back_into_the_box(
    live: LiveSession, console: App, world: World
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        box = pilot.app.screen.query_one(NoteBox)
        await press(pilot, "n", *"/lapp 43")
        box.keep()
        assert Drafts(world.archive, live.session, "console").places() == ()
        assert "Lappen har 2 svar" in seen(pilot)
        await press(pilot, "2")
        assert "En lapp till punkt 1" in seen(pilot)
        await press(pilot, "enter")
        assert "Lapp 1 av 12" in seen(pilot)
        assert slips.progress(live.state, live.state.agenda[0], live.state.run) == (1, 12)
        await press(pilot, "ctrl+z")
        assert box.text == ""
        assert "43" not in "".join(Drafts(world.archive, live.session, "console")._texts.values())


async def test_a_slip_for_another_item_is_no_draft_either(live: LiveSession, console: App, world: World) -> None:
    live.do(c.Next())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", *"/till 1: lapp 43")
        pilot.app.screen.query_one(NoteBox).keep()
        assert Drafts(world.archive, live.session, "console").places() == ()
        await press(pilot, *"2", "enter")
        assert live.state.tallies
        await press(pilot, *"till 1: lapp 432", "enter", *"/stäng 1", "enter")
        assert not live.state.tallies
        assert "2 lappar räknade" in seen(pilot)


async def test_what_is_no_slip_comes_back_into_the_box_to_be_put_right(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", *"/lapp 439", "enter")
        assert pilot.app.screen.query_one(NoteBox).text == "/lapp 439"
        assert not live.state.tallies
        await press(pilot, "backspace", "2", "enter", *"/lapp", "enter")
        assert len(live.state.tallies) == 1


async def test_a_slip_without_its_slash_is_no_note(live: LiveSession, console: App, world: World) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", *"lapp 43")
        pilot.app.screen.query_one(NoteBox).keep()
        assert Drafts(world.archive, live.session, "console").places() == ()
        await press(pilot, "2")
        assert "En lapp till punkt 1" in seen(pilot)
        await press(pilot, "enter", *"lapp 4 saknar svar", "enter")
        assert len(live.state.tallies) == 1
        assert [note.text for note in live.state.notes.values()] == ["lapp 4 saknar svar"]


async def test_a_misread_is_put_right_in_the_row_of_its_statement(live: LiveSession, console: App) -> None:
    live.do(c.GiveSlip(marks=(1, 2, 3)))
    live.do(c.GiveSlip(marks=(1, 2, 3)))
    before = len(live.state.log)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "1", "slash", "1", "slash", "0", "slash", "0", "enter")
        assert len(live.state.log) == before
        step = live.state.agenda[0]
        assert step.rating
        figure = figures.figure(live.state, step, live.state.run, step.rating.statements[0])
        assert figure
        assert figure.counts == (1, 1, 0, 0)
        await press(pilot, "escape", "ctrl+z")
        assert "går inte att ångra, för den sparas bara som den är nu" in seen(pilot)


async def test_marks_alone_are_neither_a_draft_nor_a_note_without_being_asked(
    live: LiveSession, console: App, world: World
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        box = pilot.app.screen.query_one(NoteBox)
        await press(pilot, "n")
        for text in ("334", "Anna: 334", "lappp 334"):
            await press(pilot, *text)
            box.keep()
            assert Drafts(world.archive, live.session, "console").places() == ()
            await press(pilot, "enter")
            assert box.text == text
            assert "Skriv /lapp framför" in seen(pilot)
            box.clear()
        assert not live.state.notes
        await press(pilot, *"/anteckning 334", "enter")
        assert [note.text for note in live.state.notes.values()] == ["334"]


@pytest.mark.parametrize("pasted", ["334", "334\n221\n", "lapp 334", "Anna: 334\n"])
async def test_slips_that_are_pasted_are_asked_about_as_typed_ones_are(
    live: LiveSession, console: App, world: World, pasted: str
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        box = pilot.app.screen.query_one(NoteBox)
        await press(pilot, "n")
        box.post_message(Paste(pasted))
        await pilot.pause()
        box.keep()
        assert Drafts(world.archive, live.session, "console").places() == ()
        await press(pilot, "enter")
        assert "Skriv /lapp framför" in seen(pilot)
        assert box.text.strip() == pasted.strip()
        assert not live.state.notes
        assert not live.state.tallies
        box.move_cursor((0, 0))
        await press(pilot, *"/anteckning", "space", "enter")
        assert [note.text for note in live.state.notes.values()] == [pasted.strip()]


async def test_a_pasted_text_in_which_a_line_is_a_number_is_notes(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        pilot.app.screen.query_one(NoteBox).post_message(Paste("Vi var\n334\npersoner"))
        await pilot.pause()
        await press(pilot, "enter")
        assert [note.text for note in live.state.notes.values()] == ["Vi var", "334", "personer"]
