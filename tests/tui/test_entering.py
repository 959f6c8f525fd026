"""The six lists: a new entry, other words for one, and a proposal that becomes a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import events

from samtal.archive.log import Archive
from samtal.live import LiveSession
from samtal.session import commands as c
from samtal.session import entries
from samtal.session.registers import Entry
from samtal.tui.screens.entering import Entering
from samtal.tui.widgets.linebox import LineBox
from samtal.words.commands import VERBS

from .conftest import press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.tui.app import SamtalApp
    from samtal.tui.world import World

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

AGENDA = 'title = "Möte"\n[[agenda]]\nkind = "talk"\ntitle = "Samtal"\n'
KEYS: dict[str, str] = {
    "b": "decision",
    "f": "proposal",
    "u": "action",
    "k": "parked",
    "d": "date",
    "l": "lesson",
}


@pytest.fixture
def live(meeting: Meeting) -> LiveSession:
    session = meeting(AGENDA)
    session.do(c.Start())
    return session


def held(live: LiveSession, register: str) -> list[Entry]:
    return [entry.entry for entry in entries.entries(live.state, register)]


@pytest.mark.parametrize("key", KEYS)
async def test_each_list_has_its_key_and_takes_an_entry_at_enter(live: LiveSession, console: App, key: str) -> None:
    register = KEYS[key]
    text = "2026-01-26 9.00–12.00 Tema | Skövde" if register == "date" else "Läs boken"
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, key)
        pilot.app.screen.query_one(LineBox).write(text)
        await press(pilot, "enter")
        assert not isinstance(pilot.app.screen, Entering)
    entry = held(live, register)[0]
    assert entry == (
        Entry("Tema", day="2026-01-26", hours="09:00-12:00", place="Skövde")
        if register == "date"
        else Entry("Läs boken")
    )


async def test_an_action_takes_what_who_and_when(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "u")
        assert "Vad | Vem | När" in seen(pilot)
        await press(pilot, *"Läs", "space", "vertical_line", "space", *"Bo", "enter")
    assert held(live, "action") == [Entry("Läs", "Bo")]


async def test_what_is_refused_is_said_in_the_panel_and_the_text_stays(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "d", *"snart", "enter")
        assert "datum 26 januari 9–12" in " ".join(seen(pilot).split())
        assert pilot.app.screen.query_one(LineBox).text == "snart"
        pilot.app.screen.query_one(LineBox).write("x" * 30_000)
        await press(pilot, "escape", "b")
        pilot.app.screen.query_one(LineBox).write("x" * 100_001)
        await press(pilot, "enter")
        assert "för lång" in seen(pilot)
        assert isinstance(pilot.app.screen, Entering)
    assert live.state.registers == {}


async def test_choosing_an_entry_gives_it_other_words(live: LiveSession, console: App) -> None:
    live.do(c.Record(register="action", entry=Entry("Läs boken", "Bo", "i mars")))
    live.do(c.Record(register="action", entry=Entry("Vila")))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "u", "down", "enter")
        assert "Ändra uppgift 1" in seen(pilot)
        box = pilot.app.screen.query_one(LineBox)
        assert box.text == "Läs boken | Bo | i mars"
        box.write("Läs hela boken | | i april")
        await press(pilot, "enter")
    assert held(live, "action")[0] == Entry("Läs hela boken", "", "i april")


async def test_tab_writes_the_name_in_full_of_which_the_beginning_is_typed(live: LiveSession, console: App) -> None:
    for name in ("Åsa Öst", "Bo Ek", "Bo Ask"):
        live.do(c.Here(name))
    async with console(live).run_test(size=(100, 30)) as pilot:
        await press(pilot, "u", *"Ring", "tab", *"ås")
        assert "Tab: Åsa Öst" in seen(pilot)
        await press(pilot, "tab", *"fredag", "enter")
        await press(pilot, "u", *"Skriv", "tab", *"bo")
        assert "Tab: Bo Ek · Bo Ask" in seen(pilot), "there are two"
        await press(pilot, "tab", "tab", *"må", "tab", "enter")
        await press(pilot, "u", *"Vila", "tab", *"bo", "enter")
    assert [(entry.text, entry.who) for entry in held(live, "action")] == [
        ("Ring", "Åsa Öst"),
        ("Skriv", "Bo Ask"),
        ("Vila", "bo"),
    ]


async def test_a_date_is_changed_as_it_was_typed(live: LiveSession, console: App) -> None:
    entry = Entry("Tema | x", day="2026-01-26", hours="09:00-12:00", place="Skövde")
    live.do(c.Record(register="date", entry=entry))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "d", "down", "enter", "enter")
    assert held(live, "date") == [entry]


async def test_a_proposal_is_adopted_with_the_key_of_decisions(live: LiveSession, console: App) -> None:
    for text in ("Ett", "Två"):
        live.do(c.Record(register="proposal", entry=Entry(text)))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "f", "b", "backspace", "down", "down", "b")
        assert held(live, "decision") == [Entry("Två")]
        await press(pilot, "f")
        assert "✓ beslut" in seen(pilot)


async def test_enter_in_an_empty_box_and_escape_enter_nothing(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        for key in ("enter", "escape"):
            await press(pilot, "b", key)
            assert not isinstance(pilot.app.screen, Entering)
    assert live.state.registers == {}


async def test_a_line_that_was_broken_by_pasting_is_one_entry(live: LiveSession, console: App) -> None:
    async with console(live).run_test() as pilot:
        await press(pilot, "b")
        pilot.app.screen.query_one(LineBox).write("Vi börjar\ni tid\n")
        await press(pilot, "enter")
    assert held(live, "decision") == [Entry("Vi börjar i tid")]


NASTY = [
    "[/red]",
    "[@click=app.quit]x[/]",
    "\x1b[2J\x1b]0;x\x07",
    "a\x00b",
    "\u202eabc",
    "👩‍👩‍👧 🇸🇪 é",
    "[bold",
    "å" * 10_000,
]


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("key", KEYS)
async def test_entries_from_people_show_as_typed(live: LiveSession, console: App, key: str, lang: str) -> None:
    register = KEYS[key]
    for text in NASTY:
        day = "2026-01-26" if register == "date" else ""
        who = text[:99] if register == "action" else ""
        live.do(
            c.Record(
                register=register, entry=Entry(text[:99] if day else text, who, who, day, "", text[:99] if day else "")
            )
        )
    app = console(live, lang)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, key)
        assert "[/red]" in seen(pilot)
        for _ in NASTY:
            await press(pilot, "down")
            assert not {"\x1b", "\x00", "\u202e", "\x07"} & set(seen(pilot))
        await press(pilot, "enter")
        assert not {"\x1b", "\x00", "\u202e", "\x07"} & set(seen(pilot))
        assert app.is_running


def test_every_list_has_a_verb() -> None:
    assert set(KEYS.values()) <= set(VERBS)


async def test_an_entry_at_the_cursor_is_deleted_and_undo_brings_it_back(live: LiveSession, console: App) -> None:
    live.do(c.Record(register="decision", entry=Entry("Ett")))
    live.do(c.Record(register="decision", entry=Entry("Två")))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "b", "x", "delete", "down", "down", "delete")
        assert held(live, "decision") == [Entry("Ett")]
        await press(pilot, "ctrl+z")
    assert held(live, "decision") == [Entry("Ett"), Entry("Två")]


async def test_what_is_understood_is_said_before_it_is_saved_and_a_missing_part_is_marked(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(100, 30)) as pilot:
        await press(pilot, "u", *"Boka", "tab", "tab", *"fredag")
        await pilot.pause()
        assert "→ Uppgift: Boka · vem: – · när: fredag 21 november 2025" in seen(pilot)
        await press(pilot, "enter")
        assert held(live, "action") == [Entry("Boka", "", "2025-11-21")]
        await press(pilot, "d", *"26/1", "space", *"kl", "space", "9", "space", *"Tema")
        await pilot.pause()
        assert "måndag 26 januari 2026" in seen(pilot)
        await press(pilot, "enter")
    assert held(live, "date") == [Entry("Tema", day="2026-01-26", hours="09:00")]


async def test_what_was_carried_into_a_list_says_from_which_item(meeting: Meeting, console: App) -> None:
    live = meeting(
        'title = "Prov"\n[[agenda]]\nkind = "talk"\ntitle = "Idéer"\ninto = ["förslag"]\n'
        '[[agenda]]\nkind = "talk"\ntitle = "Slut"\n'
    )
    for command in (
        c.Start(),
        c.TakeNote(text="Läsa högt"),
        c.Next(),
        c.Record(register="proposal", entry=Entry("Eget")),
    ):
        live.do(command)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "f")
        assert "Läsa högt  från punkt 1" in seen(pilot)
        assert "Eget  från" not in seen(pilot)


async def test_in_the_list_an_action_is_done_reworded_and_deleted_and_one_stays_there(
    live: LiveSession, console: App
) -> None:
    for text in ("Boka rum", "Skriva", "Ringa"):
        live.do(c.Record(register="action", entry=Entry(text)))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "u")
        assert "Boka rum  vem?  när?" in seen(pilot)
        await press(pilot, "down", "d", "down", "enter")
        assert "Ändra uppgift 2" in seen(pilot)
        pilot.app.screen.query_one(LineBox).write("Skriva | Cia | fredag")
        await press(pilot, "enter")
        assert "Skriva  Cia, fredag 21 november 2025" in seen(pilot)
        assert "Boka rum  ✓ klar" in seen(pilot), "what is done lacks nothing"
        await press(pilot, "delete", "delete", "x")
        assert "Uppgifter (1)" in seen(pilot)
        await press(pilot, "ctrl+z", "ctrl+z")
        assert "Uppgifter (2)" in seen(pilot)
        await press(pilot, "up", "up")
        assert isinstance(pilot.app.screen.focused, LineBox)
        await press(pilot, *"dx", "escape")
        assert not isinstance(pilot.app.screen, Entering)
    assert [entry.done for entry in entries.entries(live.state, "action")] == [True, False]


async def test_two_wordings_are_both_shown_and_one_key_chooses(live: LiveSession, console: App) -> None:
    live.do(c.Record(register="action", entry=Entry("Boka")))
    action = entries.numbered(live.state, "action", 1)
    for text, who in (("Boka rum", "Cia"), ("Boka sal", "Bo")):
        live.do(c.Reword(action.id, action.event, Entry(text, who)))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "u")
        assert "1. Boka sal  Bo" in seen(pilot)
        assert "eller: Boka rum  Cia" in seen(pilot)
        await press(pilot, "down", "down")
        assert "V väljer lydelsen" in seen(pilot)
        await press(pilot, "v")
        assert "eller:" not in seen(pilot)
    assert held(live, "action") == [Entry("Boka rum", "Cia")]
    assert entries.numbered(live.state, "action", 1).rivals == ()


async def test_the_list_follows_what_another_process_does(live: LiveSession, world: World, console: App) -> None:
    live.do(c.Record(register="decision", entry=Entry("Ett")))
    async with console(live).run_test(size=(80, 24)) as pilot:
        beside = Archive.open(world.archive.path, now_ms=world.now, new_id=(f"other-{n}" for n in range(99)).__next__)
        other = LiveSession(beside, live.session, now=world.now, origin="notes:2")
        await press(pilot, "b", "down")
        other.do(c.Record(register="decision", entry=Entry("Två")))
        live.refresh()
        screen = pilot.app.screen
        assert isinstance(screen, Entering)
        screen.follow()
        await pilot.pause()
        assert "2. Två" in seen(pilot)
        await press(pilot, "enter", *"!")
        first = entries.numbered(other.state, "decision", 1)
        other.do(c.Reword(first.id, first.event, Entry("Ett och ett")))
        live.refresh()
        screen.follow()
        await pilot.pause()
        assert "Någon annan har ändrat den till: Ett och ett" in " ".join(seen(pilot).replace("│", " ").split())
        await press(pilot, "enter")
        assert "eller: Ett och ett" in seen(pilot)
        beside.close()
    assert entries.numbered(live.state, "decision", 1).entry.text == "Ett!"


async def test_what_is_begun_is_kept_when_an_entry_is_clicked_and_others_words_never_go_unseen(
    live: LiveSession, console: App
) -> None:
    live.do(c.Record(register="decision", entry=Entry("Ett")))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "b", *"Nytt")
        await pilot.click("EntryList", offset=(8, 0))
        await pilot.pause()
        assert pilot.app.screen.query_one(LineBox).text == "Ett"
        await press(pilot, *" och", "escape", "enter")
        assert pilot.app.screen.query_one(LineBox).text == "Ett och", "the draft of it"
        first = entries.numbered(live.state, "decision", 1)
        live.do(c.Reword(first.id, first.event, Entry("Annat")))
        screen = pilot.app.screen
        assert isinstance(screen, Entering)
        screen.follow()
        await press(pilot, "enter")
        assert entries.numbered(live.state, "decision", 1).rivals == ("Annat",)
        await press(pilot, "up")
        assert pilot.app.screen.query_one(LineBox).text == "Nytt"


async def test_a_change_that_was_kept_stands_beside_what_others_have_made_of_it_since(
    live: LiveSession, console: App
) -> None:
    live.do(c.Record(register="decision", entry=Entry("Ett")))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "b", "down", "enter", *"!", "escape", "escape")
        first = entries.numbered(live.state, "decision", 1)
        live.do(c.Reword(first.id, first.event, Entry("Annat")))
        await press(pilot, "b", "down", "enter")
        assert pilot.app.screen.query_one(LineBox).text == "Ett!"
        assert "Någon annan har ändrat den till: Annat" in " ".join(seen(pilot).replace("│", " ").split())
        await press(pilot, "enter")
        assert "eller: Annat" in seen(pilot)
    assert held(live, "decision") == [Entry("Ett!")]


async def test_a_list_of_500_is_gone_through_to_its_end(live: LiveSession, console: App) -> None:
    for n in range(1, 501):
        live.do(c.Record(register="parked", entry=Entry(f"Fråga {n}")))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "k", "down", "end")
        assert "500. Fråga 500" in seen(pilot)
        await press(pilot, "pageup", "home")
        assert "1. Fråga 1" in seen(pilot)
    assert live.state.position == 1, "PageUp is for the list there"


PRIVATE = (
    'title = "Möte"\n[[agenda]]\nkind = "talk"\ntitle = "Enskilt"\nvisibility = "private"\n'
    '[[agenda]]\nkind = "talk"\ntitle = "Sen"\n'
)


async def test_what_was_written_in_private_is_folded_in_the_list_where_the_room_sees_it(
    meeting: Meeting, console: App
) -> None:
    live = meeting(PRIVATE)
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "b")
        assert "Det kommer med i mötesanteckningarna" in " ".join(seen(pilot).replace("│", " ").split())
        await press(pilot, *"HEMLIGT", "enter", "b")
        assert "HEMLIGT" not in seen(pilot), "the room sees the screen"
        await press(pilot, "escape", "space", "b")
        assert "HEMLIGT" not in seen(pilot)
        assert "från punkt 1, där det som skrivs stannar" in seen(pilot)
        await press(pilot, "down", "enter", "delete")
        assert "HEMLIGT" not in seen(pilot)
        assert held(live, "decision") == [Entry("HEMLIGT")], "nothing is done to what is not to be seen"
        await press(pilot, "escape", "m", "j", "b")
        assert "HEMLIGT  visas inte för rummet" in seen(pilot)


async def test_a_box_that_is_hidden_and_shown_again_at_once_keeps_the_keys(live: LiveSession, console: App) -> None:
    live.do(c.Record(register="decision", entry=Entry("Ett")))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "b", "down", "enter")
        box = pilot.app.screen.query_one(LineBox)
        box.display = False
        await pilot.pause()
        box.display = True
        pilot.app.screen.set_focus(box)
        box.post_message(events.Hide())  # which comes late where the machine is slow
        await pilot.pause()
        await press(pilot, *"!")
        assert box.text == "Ett!"
