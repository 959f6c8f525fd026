"""The agenda at the side makes itself another: + puts in, Delete strikes, E changes, < and > move, all undoable."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samtal.session import commands as c
from samtal.session import timing, turns
from samtal.tui.screens.console import Console
from samtal.tui.widgets.agenda import Agenda
from samtal.tui.widgets.notebox import NoteBox

from .conftest import press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp

    from .conftest import Clock

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

AGENDA = """
title = "Prov"
[[agenda]]
kind = "talk"
title = "Ett"
minutes = 5
[[agenda]]
kind = "checkin"
title = "Runda"
[[agenda]]
kind = "groups"
title = "Tre"
groups = 3
minutes = 5
[[agenda]]
kind = "gather"
title = "Fyra"
from = ["Tre"]
[[agenda]]
kind = "round"
title = "Fem"
"""


@pytest.fixture
def live(meeting: Meeting) -> LiveSession:
    made = meeting(AGENDA)
    for name in ("Anna Berg", "Bo Ek", "Cia Ask"):
        made.do(c.Here(name))
    made.do(c.Start())
    return made


def titles(live: LiveSession) -> list[str]:
    live.refresh()
    return [step.title for step in live.state.agenda]


@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
async def test_plus_opens_the_box_with_where_it_goes_and_ctrl_z_takes_it_back(
    live: LiveSession, console: App, size: tuple[int, int]
) -> None:
    async with console(live).run_test(size=size) as pilot:
        await press(pilot, "g", "2")
        assert "+ lägger in efter · Delete stryker · E ändrar · < > flyttar" in seen(pilot)
        await press(pilot, "plus", *"Paus", "enter")
        assert titles(live) == ["Ett", "Runda", "Paus", "Tre", "Fyra", "Fem"]
        assert "3. Paus" in seen(pilot)
        await press(pilot, "escape", "ctrl+z")
        assert titles(live) == ["Ett", "Runda", "Tre", "Fyra", "Fem"]


async def test_the_item_at_the_cursor_is_moved_and_the_cursor_goes_with_it(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(120, 30)) as pilot:
        await press(pilot, "g", "3", "greater_than_sign", "ctrl+down")
        assert titles(live) == ["Ett", "Runda", "Fyra", "Fem", "Tre"]
        assert pilot.app.screen.query_one(Agenda).highlighted == 4
        await press(pilot, "less_than_sign", "ctrl+up", "ctrl+up", "ctrl+up")
        assert titles(live) == ["Ett", "Tre", "Runda", "Fyra", "Fem"], "not before the current one"
        assert "Inget läggs in eller flyttas" in seen(pilot)
        await press(pilot, "ctrl+z")
        assert titles(live) == ["Ett", "Runda", "Tre", "Fyra", "Fem"]


async def test_delete_strikes_and_asks_where_something_is_written_down(live: LiveSession, console: App) -> None:
    live.do(c.TakeNote(step=live.state.agenda[2].id, text="Hej"))
    async with console(live).run_test(size=(120, 30)) as pilot:
        await press(pilot, "g", "5", "delete")
        live.refresh()
        assert live.state.marks == {"fem": "struck"}
        await press(pilot, "3", "delete")
        assert "Vill du stryka 3. Tre?" in seen(pilot)
        await press(pilot, "escape")
        live.refresh()
        assert "tre" not in live.state.marks
        await press(pilot, "delete", "j")
        live.refresh()
        assert live.state.marks["tre"] == "struck"


async def test_e_puts_the_title_in_the_box_to_be_changed(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(120, 30)) as pilot:
        await press(pilot, "g", "3", "e")
        assert "/ändra punkt 3: Tre" in seen(pilot)
        assert "Ny titel, eller minuter: 20" in seen(pilot)
        await press(pilot, "end", *"vlig", "enter")
        assert titles(live)[2] == "Trevlig"
        assert not pilot.app.screen.has_class("writing")
        assert isinstance(pilot.app.focused, Agenda), "back to where one was"
        await press(pilot, "e", *"Samling", "enter")
        assert titles(live)[2] == "Samling", "what is typed takes the place of the title"


@pytest.mark.parametrize("size", [(80, 24), (120, 30)])
async def test_minutes_in_the_place_of_the_title_are_minutes_and_the_title_stays(
    live: LiveSession, console: App, size: tuple[int, int]
) -> None:
    async with console(live).run_test(size=size) as pilot:
        await press(pilot, "g", "3", "e", *"20", "enter")
        assert titles(live)[2] == "Tre"
        assert timing.planned_seconds(live.state, live.state.agenda[2]) == 20 * 60
        assert isinstance(pilot.app.focused, Agenda)


async def test_what_is_put_in_may_say_its_minutes_last(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "g", "2", "plus")
        assert "10 Paus · Samtal 15 min" in seen(pilot)
        await press(pilot, *"Fika 10 min", "enter")
        assert titles(live)[2] == "Fika"
        assert live.state.agenda[2].minutes == 10
        await press(pilot, "plus", *"Hej", "escape")
        assert isinstance(pilot.app.focused, Agenda), "back to where one was"
        await press(pilot, "n")
        assert pilot.app.screen.query_one(NoteBox).text == "", "a command that was given up is dropped"
        assert "10 Paus" not in seen(pilot)


@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
async def test_escape_leaves_the_agenda_and_until_then_no_key_does_anything_to_the_current_item(
    live: LiveSession, console: App, size: tuple[int, int]
) -> None:
    async with console(live).run_test(size=size) as pilot:
        await press(pilot, "g", "4", "space", "p", "x", "i", "minus")
        live.refresh()
        assert live.state.position == 1
        assert not live.state.marks
        assert "Esc lämnar den; sedan leder tangenterna mötet" in seen(pilot)
        await press(pilot, "escape")
        assert pilot.app.focused is None
        assert pilot.app.screen.query_one(Agenda).highlighted == 0, "the cursor is where the meeting is"
        assert "Esc avbryter" not in seen(pilot)
        assert "Esc lämnar" not in seen(pilot)
        await press(pilot, "space")
        live.refresh()
        assert live.state.position == 2
        await press(pilot, "g", "4", "pagedown")
        live.refresh()
        assert live.state.turn, "a clicker leads from anywhere"


async def test_a_box_that_a_key_opened_closes_with_its_line_and_a_note_that_was_begun_is_still_in_it(
    live: LiveSession, console: App, clock: Clock
) -> None:
    async with console(live).run_test(size=(120, 30)) as pilot:
        await press(pilot, "n", *"Halv", "escape")
        clock.set(9, 10)
        await press(pilot, "j", *"9.05", "enter")
        assert not pilot.app.screen.has_class("writing")
        assert "Punkt 1 började 09.05" in seen(pilot)
        await press(pilot, "j", *"19.05", "enter")
        assert pilot.app.screen.has_class("writing"), "what was refused is still there"
        await press(pilot, "escape", "n")
        assert pilot.app.screen.query_one(NoteBox).text == "Halv"
        assert "Enter sparar · Esc stänger" in seen(pilot), "with the keys of a note"
        await press(pilot, *" färdig", "enter")
        live.refresh()
        assert [(note.step, note.text) for note in live.state.notes.values()] == [("ett", "Halv färdig")]
        assert pilot.app.screen.has_class("writing"), "notes follow on each other"


async def test_which_group_is_waited_for_is_not_told_by_undo_nor_by_the_latest_where_the_room_sees_it(
    live: LiveSession, console: App
) -> None:
    live.do(c.Goto(step="tre"))
    live.do(c.Goto(step="fyra"))
    app = console(live)
    async with app.run_test(size=(120, 30)) as pilot:
        await press(pilot, "n", *"/grupp 3 sist", "enter", *"/grupp 3 sist", "enter")
        assert "Den gruppen hörs redan sist" in seen(pilot)
        await press(pilot, "escape", "escape", "z")
        assert "En grupp hörs sist" in seen(pilot)
        assert "rupp 3 hörs" not in seen(pilot)
        await press(pilot, "escape", "ctrl+z")
        assert "Ångrade: en grupp hörs sist" in seen(pilot)
        screen = app.screen
        assert isinstance(screen, Console)
        screen.desk.private = True
        await press(pilot, "n", *"/grupp 3 sist", "enter")
        assert "Grupp 3 hörs sist" in seen(pilot)


async def test_before_the_start_the_agenda_can_be_changed_too(meeting: Meeting, console: App) -> None:
    live = meeting(AGENDA)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "g", "1", "ctrl+down")
        assert titles(live)[:2] == ["Runda", "Ett"]


def waiting(live: LiveSession) -> list[str]:
    live.refresh()
    assert live.state.run
    return [live.state.people[seat.person or ""].name[:2].strip() for seat in turns.waiting(live.state, live.state.run)]


async def test_a_round_gets_another_order_from_the_list_of_those_who_may_speak(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(120, 30)) as pilot:
        await press(pilot, "space", "o", "down", "plus")
        assert waiting(live) == ["Bo", "Ci", "An"]
        await press(pilot, "o", *"ordning", "enter")
        assert waiting(live) == ["An", "Bo", "Ci"]
        await press(pilot, "o", *"lotta", "enter")
        assert sorted(waiting(live)) == ["An", "Bo", "Ci"]
        assert "Ordning" in seen(pilot)
        await press(pilot, "ctrl+z", "space", "g", "5", "enter", "o", *"börja", "enter")
        assert waiting(live) == ["Bo", "Ci", "An"]


async def test_a_group_that_comes_soon_is_put_last_and_the_stage_does_not_say_which(
    live: LiveSession, console: App
) -> None:
    live.do(c.Goto(step="tre"))
    live.do(c.Goto(step="fyra"))
    async with console(live).run_test(size=(120, 30)) as pilot:
        await press(pilot, "o", "down", "down", "minus")
        assert "En grupp hörs sist" in seen(pilot)
        assert "Grupp 3" not in seen(pilot)
        await press(pilot, "space", "space")
        assert "Vi väntar in en grupp" in seen(pilot)
        assert "Ge ordet till gruppen som vi väntar in" in seen(pilot)
        assert "Grupp 3" not in seen(pilot)
        await press(pilot, "space")
        live.refresh()
        assert live.state.turn
        assert live.state.turn.group == 3


async def test_the_stage_says_when_we_go_on_after_a_break_unless_nothing_comes_after_it(
    meeting: Meeting, console: App
) -> None:
    live = meeting(AGENDA)
    live.do(c.Start())
    async with console(live).run_test(size=(120, 30)) as pilot:
        await press(pilot, "n", *"/paus 10", "enter", "escape", "space")
        assert "Vi börjar igen" in seen(pilot)
        await press(pilot, "g", "6", "enter", "n", *"/paus 10", "enter", "escape", "space")
        assert "7. Paus" in seen(pilot)
        assert "igen" not in seen(pilot)
