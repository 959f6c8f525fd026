"""Decisions and actions are gone through before the end: one at a time, on the wall too, what is missing filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samtal.session import commands as c
from samtal.session import entries, reading_back
from samtal.session.registers import Entry
from samtal.session.shown import shown
from samtal.tui.screens.ending import Ending
from samtal.tui.screens.reading_back import ReadingBack
from samtal.tui.widgets.linebox import LineBox

from .conftest import press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

AGENDA = (
    'title = "Möte"\n[[agenda]]\nkind = "talk"\ntitle = "Enskilt"\nvisibility = "private"\n'
    '[[agenda]]\nkind = "talk"\ntitle = "Samtal"\n'
)


@pytest.fixture
def live(meeting: Meeting) -> LiveSession:
    """A decision and three actions: one lacks somebody, one both."""
    session = meeting(AGENDA)
    for name in ("Cia Berg", "Bo Ek"):
        session.do(c.Here(name))
    session.do(c.Start())
    session.do(c.Next())
    session.do(c.Record(register="decision", entry=Entry("Vi läser en bok")))
    for entry in (Entry("Boka", "Bo Ek", "2025-11-20"), Entry("Ringa", when="2025-11-20"), Entry("Skriva")):
        session.do(c.Record(register="action", entry=entry))
    return session


def on_wall(live: LiveSession) -> list[str]:
    what = shown(live.state)
    return [entry.entry.text for entry in what.entries] if what else []


def words(pilot: Pilot[None]) -> str:
    """The screen without its frames, on one line."""
    return " ".join(seen(pilot).replace("│", " ").split())


async def test_each_is_read_in_turn_and_shown_and_nothing_is_once_it_is_left(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "ctrl+r")
        assert "1 beslut och 3 uppgifter, en i taget. Rummet ser den som läses" in words(pilot)
        assert on_wall(live) == [], "nothing before it is begun"
        await press(pilot, "enter")
        assert "Beslut 1 · 1 av 4" in seen(pilot)
        assert on_wall(live) == ["Vi läser en bok"]
        await press(pilot, "enter")
        assert on_wall(live) == ["Boka"]
        await press(pilot, "left", "right", "pagedown")
        assert "Uppgift 2 · 3 av 4" in seen(pilot)
        assert live.state.position == 2, "a clicker leads through these, not the meeting"
        await press(pilot, "right", "down")
        assert "1 beslut och 3 uppgifter genomgångna; 2 uppgifter saknar ansvarig, 1 uppgift saknar dag" in words(pilot)
        assert on_wall(live) == ["Vi läser en bok", "Boka", "Ringa", "Skriva"]
        await press(pilot, "left")
        assert "Uppgift 3 · 4 av 4" in seen(pilot)
        await press(pilot, "escape")
        assert not isinstance(pilot.app.screen, ReadingBack)
        assert on_wall(live) == []


async def test_what_is_missing_is_pointed_out_and_filled_in_at_once(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "ctrl+r", "enter", "enter", "enter")
        assert "Vem:  vem?" in seen(pilot)
        await press(pilot, *"cia")
        await pilot.pause()
        assert "vem: Cia Berg · när: torsdag 20 november 2025" in words(pilot)
        await press(pilot, "enter")
        assert entries.numbered(live.state, "action", 2).entry == Entry("Ringa", "Cia Berg", "2025-11-20")
        assert not pilot.app.screen.query_one(LineBox).display, "nothing is missing any more"
        await press(pilot, "enter", *"fredag", "enter")
        assert entries.numbered(live.state, "action", 3).entry == Entry("Skriva", "", "2025-11-21")
        await press(pilot, "ctrl+z")
        assert entries.numbered(live.state, "action", 3).entry == Entry("Skriva")
        assert on_wall(live) == ["Skriva"]
        await press(pilot, *"bo", "space", "vertical_line", "space", *"om", "space", *"en", "space", *"vecka", "enter")
        assert entries.numbered(live.state, "action", 3).entry == Entry("Skriva", "Bo Ek", "2025-11-21")
        await press(pilot, "enter")
        assert "inget saknas" in seen(pilot)


async def test_tab_changes_the_words_and_what_is_refused_stays(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "ctrl+r", "enter", "tab")
        await press(pilot, *" till", "enter")
        assert entries.numbered(live.state, "decision", 1).entry.text == "Vi läser en bok till"
        await press(pilot, "enter", "enter", *"32/13", "enter")
        assert pilot.app.screen.query_one(LineBox).text == "32/13"
        assert "32/13" in seen(pilot)
        await press(pilot, "escape", "ctrl+r", "enter", "enter", "enter")
        assert pilot.app.screen.query_one(LineBox).text == "32/13", "what was begun is kept"


async def test_of_two_wordings_a_digit_chooses(live: LiveSession, console: App) -> None:
    decision = entries.numbered(live.state, "decision", 1)
    for text in ("Vi läser två", "Vi läser tre"):
        live.do(c.Reword(decision.id, decision.event, Entry(text)))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "ctrl+r", "enter")
        assert "1 Vi läser tre" in seen(pilot)
        assert "1–2 väljer lydelsen" in words(pilot)
        await press(pilot, "2")
    assert entries.numbered(live.state, "decision", 1).entry.text == "Vi läser två"
    assert entries.numbered(live.state, "decision", 1).rivals == ()


async def test_what_is_private_is_not_read_where_the_room_sees_it_and_never_shown(
    live: LiveSession, console: App
) -> None:
    live.do(c.Record(register="decision", entry=Entry("HEMLIGT"), step="enskilt"))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "ctrl+r", "enter")
        assert "1 av 4" in seen(pilot)
        for _ in range(4):
            assert "HEMLIGT" not in seen(pilot)
            await press(pilot, "pagedown")
        assert "HEMLIGT" not in seen(pilot)
        assert "1 visas inte för rummet" in words(pilot)
        await press(pilot, "escape", "m", "j", "ctrl+r", "enter", "enter")
        assert "HEMLIGT" in seen(pilot)
        assert "visas inte för rummet" in seen(pilot)
        assert on_wall(live) == []


async def test_the_end_offers_it_where_something_has_not_been_read(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(100, 30)) as pilot:
        await press(pilot, "a")
        assert "Inte genomgångna än: 1 beslut och 3 uppgifter. Ctrl+R går igenom dem." in words(pilot)
        await press(pilot, "ctrl+r")
        assert isinstance(pilot.app.screen, ReadingBack)
        await press(pilot, "enter", "pagedown", "pagedown", "escape")
        assert isinstance(pilot.app.screen, Ending)
        assert "Inte genomgångna än: 1 uppgift." in words(pilot)
        await press(pilot, "escape", "u", *"Ny", "enter", "ctrl+r")
        for _ in range(6):
            await press(pilot, "pagedown")
        await press(pilot, "escape", "a")
        assert "Inte genomgångna" not in words(pilot)


def test_what_got_other_words_since_has_not_been_read(live: LiveSession) -> None:
    live.do(c.ShowToRoom())
    assert reading_back.unread(live.state) == []
    decision = entries.numbered(live.state, "decision", 1)
    live.do(c.MarkDone(entries.numbered(live.state, "action", 1).id))
    assert reading_back.unread(live.state) == []
    live.do(c.Reword(decision.id, decision.event, Entry("Nytt")))
    assert [entry.entry.text for entry in reading_back.unread(live.state)] == ["Nytt"]


async def test_a_line_opens_it_and_an_empty_meeting_says_so(meeting: Meeting, console: App) -> None:
    live = meeting(AGENDA)
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", *"/läs", "space", *"upp", "enter")
        assert isinstance(pilot.app.screen, ReadingBack)
        assert "Det finns inga beslut eller uppgifter" in seen(pilot)
        await press(pilot, "enter")
        assert not isinstance(pilot.app.screen, ReadingBack)


async def test_an_action_with_two_wordings_is_chosen_before_anything_is_filled_in(
    live: LiveSession, console: App
) -> None:
    action = entries.numbered(live.state, "action", 3)
    for entry in (Entry("Skriva", "Bo", "2025-11-21"), Entry("Skriva", "Cia")):
        live.do(c.Reword(action.id, action.event, entry))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "ctrl+r", "enter", "end", "left")
        assert "1 Skriva, Cia" in seen(pilot)
        assert "2 Skriva, Bo, fredag 21 november 2025" in seen(pilot)
        assert "1–2 väljer" in words(pilot)
        await press(pilot, "2")
        assert entries.numbered(live.state, "action", 3).entry == Entry("Skriva", "Bo", "2025-11-21")
        await press(pilot, "home")
        assert "Beslut 1 · 1 av 4" in seen(pilot)


async def test_what_others_put_while_one_is_changed_here_stands_beside(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "ctrl+r", "enter", "tab", *"!")
        decision = entries.numbered(live.state, "decision", 1)
        live.do(c.Reword(decision.id, decision.event, Entry("Annat")))
        screen = pilot.app.screen
        assert isinstance(screen, ReadingBack)
        screen.paint()
        await press(pilot, "enter")
    decision = entries.numbered(live.state, "decision", 1)
    assert (decision.entry.text, decision.rivals) == ("Vi läser en bok!", ("Annat",))


async def test_several_who_are_to_do_it_are_written_out(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "ctrl+r", "enter", "end", "left", *"bo,", "space", *"cia", "enter")
    assert entries.numbered(live.state, "action", 3).entry.who == "Bo Ek, Cia Berg"
