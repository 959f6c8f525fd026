"""A gathering in the console: which group tells is for the room, what it wrote for the facilitator alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samtal.session import captures
from samtal.session import commands as c
from samtal.session.captured import Owner
from test_gathering import GATHER

from .conftest import press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]


@pytest.fixture
def live(meeting: Meeting) -> LiveSession:
    made = meeting(f'title = "Träff"\n{GATHER}')
    made.do(c.Count(9))
    made.do(c.Start())
    made.do(c.TakeNote(text="Vi vill mer", owner=Owner(group=1)))
    made.do(c.TakeNote(text="Tiden räcker inte", owner=Owner(group=2)))
    made.do(c.Goto(step="atersamling"))
    return made


@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
async def test_the_groups_tell_in_turn_and_what_they_wrote_is_folded_until_the_screen_is_private(
    live: LiveSession, console: App, size: tuple[int, int]
) -> None:
    async with console(live).run_test(size=size) as pilot:
        assert "Mellanslag: Ge ordet till Grupp 1" in seen(pilot)
        assert "Grupp 1–3 berättar i tur och ordning" in seen(pilot)
        await press(pilot, "space")
        assert "▶ Grupp 1 berättar" in seen(pilot)
        assert "Vi vill mer" not in seen(pilot)
        await press(pilot, "m", "j")
        assert "Vi vill mer" in seen(pilot)
        assert "Tiden räcker inte" not in seen(pilot), "that is another group's"
        await press(pilot, "space")
        assert "Tiden räcker inte" in seen(pilot)
        assert "Vi vill mer" not in seen(pilot)
        await press(pilot, "space")
        assert "Grupp 3: inget är inlämnat" in seen(pilot)
        await press(pilot, "space")
        assert live.state.position == 3


async def test_a_note_in_the_box_goes_to_the_group_that_tells_and_left_to_the_one_before(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "space", "space", "n")
        assert "Grupp 2" in seen(pilot)
        await press(pilot, *"hej", "enter", "left", *"nej", "enter", "escape")
    notes = captures.notes_of(live.state, "atersamling")
    assert [(note.text, note.group) for note in notes] == [("hej", 2), ("nej", 1)]


async def test_a_group_is_chosen_with_the_key_of_the_floor(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "o", "down", "enter")
        assert live.state.turn
        assert live.state.turn.group == 2
        assert "▶ Grupp 2 berättar" in seen(pilot)


async def test_before_a_group_has_the_floor_all_that_was_written_is_there(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "m", "j")
        screen = seen(pilot)
        assert screen.index("Vi vill mer") < screen.index("Tiden räcker inte")
        live.do(c.TakeNote(step="laget-runt", text="Sent inkommet", owner=Owner(group=3)))
        await press(pilot, "f9", "space", "space", "space")
        assert "Sent inkommet" in seen(pilot)
