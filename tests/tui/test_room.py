"""The screen may be on the wall, the keyboard may be hit by an elbow: what a stranger's attack on the console found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from memory import template_of
from samtal.session import commands as c
from samtal.session.captured import Owner
from samtal.session.state import Phase
from samtal.tui.app import SamtalApp
from samtal.tui.home.screen import Home
from samtal.tui.screens.console import Console
from samtal.tui.screens.entering import Entering
from samtal.tui.screens.prepare import Prepare
from samtal.tui.widgets.bars import Foreseen, head
from samtal.tui.widgets.notebox import NoteBox

from .conftest import Clock, press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.live import LiveSession
    from samtal.tui.world import World

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

AGENDA = "".join(f'[[agenda]]\nkind = "talk"\ntitle = "Punkt {n}"\nminutes = 10\n' for n in range(1, 9))


@pytest.fixture
def live(meeting: Meeting) -> LiveSession:
    session = meeting(f'title = "Rektorsdag: vi analyserar verksamhetsbesök"\nstarts = "09:00"\n{AGENDA}')
    session.do(c.Start())
    session.do(c.TakeNote(text="HEMLIGT om Bo"))
    return session


@pytest.mark.parametrize(("opens", "not_yet", "shows"), [(("v",), "m", "j"), (("a", "j"), "j", "v")])
async def test_minutes_are_folded_where_the_room_sees_them_until_a_key_of_its_own_shows_them(
    live: LiveSession, console: App, opens: tuple[str, ...], not_yet: str, shows: str
) -> None:
    async with console(live).run_test(size=(80, 40)) as pilot:
        await press(pilot, *opens)
        assert "HEMLIGT" not in seen(pilot)
        assert "Rummet kan se skärmen" in seen(pilot)
        await press(pilot, not_yet)
        assert "HEMLIGT" not in seen(pilot)
        await press(pilot, shows)
        await pilot.pause()
        assert "HEMLIGT" in seen(pilot)


async def test_minutes_are_open_at_once_where_only_the_facilitator_sees_them(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 40)) as pilot:
        await press(pilot, "m", "j", "v")
        assert "HEMLIGT" in seen(pilot)


async def test_a_command_that_was_begun_is_no_draft_and_escape_drops_one_that_was_refused(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "r", "escape", "n", *"hej", "enter")
        await press(pilot, *"/pass", "enter", "escape", "n", *"mer", "enter")
    assert [note.text for note in live.state.notes.values()] == ["HEMLIGT om Bo", "hej", "mer"]


async def test_closing_with_a_note_in_the_box_warns_once(live: LiveSession, console: App) -> None:
    app = console(live)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "n", *"viktigt", "ctrl+q")
        assert app.is_running
        assert "inte sparad" in seen(pilot)
        assert pilot.app.screen.query_one(NoteBox).text == "viktigt"
        await pilot.press("ctrl+q")
        await pilot.pause()
    assert app.return_code == 0
    assert live.state.phase is Phase.RUNNING


async def test_caps_lock_does_not_make_the_keyboard_dead(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "M", "J")
        assert "Bara för dig" in seen(pilot)
        await press(pilot, "S")
        assert live.state.phase.value == "paused"


async def test_a_space_that_is_held_down_moves_the_meeting_once(live: LiveSession, console: App, clock: Clock) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        clock.now += 10_000
        for _ in range(40):
            clock.now += 30
            await pilot.press("space")
    assert live.state.position == 2


@pytest.mark.parametrize(("private", "word"), [(False, "[Syns i rummet]"), (True, "[Bara för dig]")])
def test_the_title_gives_way_and_never_the_word_that_says_who_sees(
    live: LiveSession, clock: Clock, private: bool, word: str
) -> None:
    live.do(c.Pause())
    late = 60_000 * 130 if private else None
    said = head(
        "sv",
        live.state,
        clock.now,
        Foreseen(clock.now, clock.now + late if late else None, late),
        private=private,
        sign=True,
        width=80,
    )
    assert said.cell_length <= 80
    assert said.plain.endswith(word)
    assert "Rekt" in said.plain


async def test_what_was_begun_in_a_list_is_there_the_next_time(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "b", *"Vi ska", "escape", "b", *"!", "enter")
    assert [entry.entry.text for entry in live.state.registers.values()] == ["Vi ska!"]


async def test_a_list_that_is_just_being_opened_loses_nothing_of_what_was_begun(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "b", *"Vi ska", "escape")
        below = pilot.app.screen
        assert isinstance(below, Console)
        opening = pilot.app.push_screen(Entering(below.desk, "decision"))
        below.keep_drafts()  # as the timer may, before the list is built
        await opening
        await press(pilot, *"!", "enter")
    assert [entry.entry.text for entry in live.state.registers.values()] == ["Vi ska!"]


async def test_q_leads_home_and_the_meeting_goes_on(live: LiveSession, world: World) -> None:
    app = SamtalApp(world, Home)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "enter")
        assert "Punkt 1" in seen(pilot)
        await press(pilot, "q")
        assert isinstance(app.screen, Home)
    assert live.state.phase is Phase.RUNNING


async def test_a_leap_says_that_it_can_be_taken_back(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(100, 24)) as pilot:
        await press(pilot, "g")
        assert "Enter går dit" in seen(pilot)
        await press(pilot, "down", "down", "enter")
        assert "Ctrl+Z ångrar" in seen(pilot)
        await press(pilot, "n", *"/läge", "enter")
    assert live.state.position == 3


async def test_typing_before_any_field_has_the_keys_says_who_is_here(world: World) -> None:
    template = template_of(f'title = "Prov"\n{AGENDA}')
    app = SamtalApp(world, lambda handed: Prepare(handed, template, ""))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "1", "2", "ctrl+s")
        assert "Punkt 1" in seen(pilot)
    (session,) = world.archive.sessions()
    assert session["people"] == 12


async def test_the_lines_of_a_note_stand_below_each_other_for_who_leads_alone(meeting: Meeting, console: App) -> None:
    live = meeting('title = "M"\n[[agenda]]\nkind = "talk"\ntitle = "Prat"\n')
    live.do(c.Start())
    live.do(c.TakeNote(text="Ur boken:\n> Börja smått\x1b"))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "m", "j")
        shown = [line.rpartition("│")[2].strip() for line in seen(pilot).split("\n")]
        assert shown[shown.index("Ur boken:") + 1] == "> Börja smått␛"


async def test_the_notes_bear_the_name_that_somebody_has_now(meeting: Meeting, console: App) -> None:
    live = meeting('title = "M"\n[[agenda]]\nkind = "talk"\ntitle = "Prat"\n')
    live.do(c.Here("Bo Ek"))
    live.do(c.Start())
    (bo,) = live.state.people
    live.do(c.TakeNote(text="tack", owner=Owner(person=bo)))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "m", "j")
        assert "Bo Ek: tack" in seen(pilot)
        await press(pilot, "n", *"/byt namn Bo: Bosse Ek", "enter")
        assert "Bosse Ek: tack" in seen(pilot)
