"""The latest actions: told as they were, and one of them taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from memory import MemorySession, at
from samtal.session import commands as c
from samtal.session.registers import Entry
from samtal.telling.latest import latest
from samtal.tui.screens.latest import Latest

from .conftest import Clock, press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

AGENDA = 'title = "Möte"\n[[agenda]]\nkind = "talk"\ntitle = "Samtal"\n[[agenda]]\nkind = "talk"\ntitle = "Mer"\n'


@pytest.fixture
def live(meeting: Meeting, clock: Clock) -> LiveSession:
    session = meeting(AGENDA)
    session.do(c.Here("Anna Berg"))
    clock.set(9, 5)
    session.do(c.Start())
    session.do(c.TakeNote(text="En"))
    return session


def test_each_action_is_told_as_it_was_when_it_was_done() -> None:
    session = MemorySession(AGENDA)
    session.here("Anna", "Bo", "Cia")
    session.do(c.Start(), at(9, 5))
    session.do(c.Undo())
    session.do(c.Count(5))
    told = latest("sv", session.state, 3)
    assert [each.sentence for each in told] == ["5 är här", "Här: Cia. 3 är här", "Här: Bo. 2 är här"]


async def test_one_of_them_is_chosen_and_taken_back(live: LiveSession, console: App) -> None:
    live.do(c.Next())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "z")
        assert "09.00  Här: Anna Berg" in seen(pilot)
        assert "09.05  Anteckning 1 till punkt 1" in seen(pilot)
        await press(pilot, "down", "enter")
        assert not isinstance(pilot.app.screen, Latest)
    assert live.state.notes == {}
    assert live.state.position == 2


async def test_what_another_screen_did_is_marked_and_cannot_be_chosen(live: LiveSession, console: App) -> None:
    other = type(live)(live._archive, live.session, now=live._now, origin="notes")
    other.do(c.TakeNote(text="Två"))
    live._version = -1
    live.refresh()
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "z")
        assert "Anteckning 2 till punkt 1  (från en annan skärm)" in seen(pilot)
        await press(pilot, "home", "enter")
    assert [note.text for note in live.state.notes.values()] == ["Två"]


async def test_a_meeting_in_which_nothing_was_done_says_so(meeting: Meeting, console: App) -> None:
    async with console(meeting(AGENDA)).run_test(size=(80, 24)) as pilot:
        await press(pilot, "z")
        assert "Inget har gjorts än" in seen(pilot)
        await press(pilot, "z")
        assert not isinstance(pilot.app.screen, Latest)


@pytest.mark.parametrize("lang", ["sv", "en"])
async def test_text_from_people_shows_as_typed(meeting: Meeting, console: App, lang: str) -> None:
    live = meeting(AGENDA)
    for text in ("[/red]", "[@click=app.quit]x[/]", "a\x1b[2J", "a\x00b", "\u202eabc", "å" * 10_000):
        live.do(c.Here(text[:200]))
        live.do(c.Record(register="action", entry=Entry(text, text[:99])))
    app = console(live, lang)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "z")
        for _ in range(12):
            assert not {"\x1b", "\x00", "\u202e"} & set(seen(pilot))
            await press(pilot, "down")
        await press(pilot, "end")
        assert "[/red]" in seen(pilot)
        assert app.is_running


async def test_where_the_last_thing_cannot_be_taken_back_it_says_where_to_choose_what_was_done_before(
    live: LiveSession, console: App
) -> None:
    note = live.do(c.TakeNote(text="Kvar"))[0].entity
    live.do(c.Delete(live.do(c.TakeNote(text="Bort"))[0].entity, for_good=True))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "ctrl+z")
        assert "Z ångrar äldre" in seen(pilot)
        await press(pilot, "z", "down", "enter")
        assert note not in live.state.notes
