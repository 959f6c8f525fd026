"""The notes of the meeting on a screen of their own: changed, moved, deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samtal.session import captures, owners, people
from samtal.session import commands as c
from samtal.session.captured import NOBODY, Owner
from samtal.tui.screens.noted import Noted
from samtal.tui.widgets.linebox import LineBox

from .conftest import press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

AGENDA = """
title = "Möte"
[[agenda]]
kind = "round"
title = "Laget runt"
[[agenda]]
kind = "talk"
title = "Samtal"
"""


@pytest.fixture
def live(meeting: Meeting) -> LiveSession:
    """Anna had the floor and has a note; one is Bo's by name, one the meeting's, one of the next item."""
    session = meeting(AGENDA)
    for name in ("Anna Berg", "Bo Ek"):
        session.do(c.Here(name))
    session.do(c.Start())
    session.do(c.Next())
    session.do(c.TakeNote(text="Annas"))
    session.do(c.TakeNote(text="Bos", owner=Owner(person=people.find(session.state, "Bo")[0].id)))
    session.do(c.TakeNote(text="mötets", owner=NOBODY))
    session.do(c.TakeNote(step="samtal", text="sedan"))
    return session


def noted(live: LiveSession) -> list[tuple[str, str]]:
    """Owner and text of each note."""
    state = live.state
    whose = [(owners.person(state, note), note.text) for note in state.notes.values() if not note.gone]
    return [(state.people[person].name if person else "", text) for person, text in whose]


async def test_the_notes_stand_with_item_number_and_owner_the_latest_marked(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "m", "j", "e")
        screen = seen(pilot)
        for line in ("1 ·   1. Anna Berg: Annas", "1 ·   2. Bo Ek: Bos", "1 ·   3. mötets", "2 ·   1. sedan"):
            assert line in screen
        await press(pilot, "delete")
        assert "sedan" not in [text for _, text in noted(live)]
        await press(pilot, "ctrl+z")
        assert "2 ·   1. sedan" in seen(pilot)
    assert "sedan" in [text for _, text in noted(live)]


async def test_a_note_gets_other_words_or_another_owner_and_keeps_the_rest(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "m", "j", "e", "up", "up", "up", "enter")
        box = pilot.app.screen.query_one(LineBox)
        assert box.text == "Annas"
        await press(pilot, "!", "enter", "down", "enter")
        assert box.text == "Bo Ek: Bos"
        box.write("Bos!")
        await press(pilot, "enter", "down", "enter")
        box.write("Anna: hennes")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, Noted)
    assert noted(live)[:3] == [("Anna Berg", "Annas!"), ("", "Bos!"), ("Anna Berg", "hennes")]


async def test_what_is_refused_is_said_and_the_text_stays(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "m", "j", "e", "enter")
        box = pilot.app.screen.query_one(LineBox)
        box.write("grupp 7: x")
        await press(pilot, "enter")
        assert box.text == "grupp 7: x"
        await press(pilot, "escape", "escape")
        assert not isinstance(pilot.app.screen, Noted)
    assert noted(live)[-1] == ("", "sedan")


async def test_an_owner_that_is_typed_before_the_old_one_takes_its_place(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "e", "j", "up", "up", "enter")
        box = pilot.app.screen.query_one(LineBox)
        assert box.text == "Bo Ek: Bos"
        box.write("Anna: Bo Ek: Bos")
        await press(pilot, "enter")
    assert ("Anna Berg", "Bos") in noted(live)


async def test_the_notes_are_folded_while_the_room_sees_the_screen(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "e", "delete", "enter")
        assert "Annas" not in seen(pilot)
        assert len(noted(live)) == 4
        await press(pilot, "j")
        assert "Annas" in seen(pilot)


async def test_where_nothing_is_noted_the_screen_says_so(meeting: Meeting, console: App) -> None:
    live = meeting(AGENDA)
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "m", "j", "e")
        assert "Inget är antecknat än" in seen(pilot)
        await press(pilot, "delete", "enter", "escape")
    assert captures.notes_of(live.state, "laget-runt") == []
