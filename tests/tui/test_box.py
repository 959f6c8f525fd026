"""The note box: what it understands is said before Enter, Tab completes, and what is pasted is text."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from textual import events

from samtal.archive.drafts import Drafts
from samtal.session import commands as c
from samtal.session.registers import Entry
from samtal.tui.screens.console import Console
from samtal.tui.widgets.notebox import NoteBox
from samtal.words import say

from .conftest import Clock, press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp
    from samtal.tui.world import World

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

AGENDA = """
title = "Lärlag"
starts = "09:00"
[[agenda]]
kind = "talk"
title = "Välkommen"
minutes = 10
[[agenda]]
kind = "round"
title = "Laget runt"
questions = ["Vad fastnade du för?", "Vad tar du med dig?"]
minutes_per_turn = 2
[[agenda]]
kind = "groups"
title = "I grupp"
groups = 2
[[agenda]]
kind = "list"
title = "Det här provar vi"
columns = ["Vad", { name = "Vem", type = "person" }, { name = "Sett", type = "choice", choices = ["ja", "delvis"] }]
"""


@pytest.fixture
def live(meeting: Meeting) -> LiveSession:
    session = meeting(AGENDA)
    for name in ("Anna Berg", "Bo Ek", "Cia Ask"):
        session.do(c.Here(name))
    session.do(c.Start())
    return session


def the_box(pilot: Pilot[None]) -> NoteBox:
    return pilot.app.screen.query_one(NoteBox)


def upper(pilot: Pilot[None]) -> str:
    """What stands on the upper edge of the box."""
    return str(the_box(pilot).border_title or "")


def lower(pilot: Pilot[None]) -> str:
    return str(the_box(pilot).border_subtitle or "")


async def paste(pilot: Pilot[None], text: str) -> None:
    """What a terminal that tells a paste from typing hands on."""
    await pilot.app.on_event(events.Paste(text))
    await pilot.pause()


def texts(live: LiveSession) -> list[str]:
    return [note.text for note in live.state.notes.values()]


def held(live: LiveSession, register: str) -> list[Entry]:
    return [each.entry for each in live.state.registers.values() if each.register == register]


@pytest.mark.parametrize("lang", ["sv", "en"])
async def test_the_short_signs_stand_under_an_empty_box_in_one_line_of_eighty_columns(
    live: LiveSession, console: App, lang: str
) -> None:
    line = {
        "sv": "! beslut  = förslag  + uppgift  ? parkera  @ datum  # lärdom  / mer",
        "en": "! decision  = proposal  + action  ? park  @ date  # lesson  / more",
    }[lang]
    async with console(live, lang).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        assert line in seen(pilot)
        short = line.rpartition("  ")[0].replace("  ", " ")
        await press(pilot, *{"sv": "/hjälp", "en": "/help"}[lang], "enter")
        assert short in seen(pilot), "in the help of what can be written"
        await press(pilot, "escape", "escape", "question_mark")
        assert short in seen(pilot), "and in that of the keys"


async def test_a_short_sign_makes_the_entry_that_its_verb_makes(live: LiveSession, console: App) -> None:
    lines = {
        "! Vi provar": ("decision", Entry("Vi provar")),
        "= Läsa högt": ("proposal", Entry("Läsa högt")),
        "+ Boka rum | Cia | fredag": ("action", Entry("Boka rum", "Cia", "2025-11-21")),
        "? Vem leder": ("parked", Entry("Vem leder")),
        "@ 26/1 9-12 Tema": ("date", Entry("Tema", day="2026-01-26", hours="09:00-12:00")),
        "# Börja i tid": ("lesson", Entry("Börja i tid")),
    }
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        for line, (register, entry) in lines.items():
            the_box(pilot).insert(line)
            await press(pilot, "enter")
            assert held(live, register) == [entry]
        the_box(pilot).insert("#ledning och +1")
        await press(pilot, "enter")
    assert texts(live) == ["#ledning och +1"]


async def test_what_is_understood_stands_above_before_enter_and_what_was_done_below_after_it(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(100, 30)) as pilot:
        await press(pilot, "n", "pagedown", "pagedown", "pagedown", *"Hej")
        assert upper(pilot) == "→ Anteckning till punkt 2, fråga 1 · Bo Ek (namnet skrivs inte ut)"
        await press(pilot, "enter")
        assert "✓ Anteckning 1 till punkt 2, fråga 1, Bo Ek" in seen(pilot)
        the_box(pilot).insert("+ Boka rum | Cia | fredag")
        await press(pilot)  # what is typed is painted first,
        await press(pilot)  # then what is said of it
        assert upper(pilot) == "→ Uppgift: Boka rum · vem: Cia · när: fredag 21 november 2025"
        assert "→ Uppgift: Boka rum" in seen(pilot)
        await press(pilot, "enter")
        assert "✓ Uppgift 1, punkt 2, vem: Cia, när: fredag 21 november 2025" in seen(pilot)
        for line, told in {
            "2: Så": "→ Anteckning till punkt 2, fråga 2 · Bo Ek (namnet skrivs inte ut)",
            "Anna: Så": "→ Anteckning till punkt 2, fråga 1 · Anna Berg",
            "7: Så": "Det finns ingen fråga 7. Punkten har 2 frågor.",
            "+ Boka": "→ Uppgift: Boka · vem: – · när: –",
            "+ Boka | | 31/2": "Dagen 31/2 finns inte.",
            "@ snart": "Skriv dag, tid och tema",
            "/förläng 5": "→ Punkten får mer tid",
            "/förläng": "Skriv: förläng 5",
            "/nonsens": "Förstod inte: nonsens",
            "/starta": "Mötet pågår redan",
            "/till 4: rad Läsa | Bo": "→ Rad till punkt 4 (Det här provar vi) · Vad: Läsa · Vem: Bo",
        }.items():
            the_box(pilot).write("")
            the_box(pilot).insert(line)
            await press(pilot)
            await press(pilot)
            assert upper(pilot).startswith(told) or told in upper(pilot), (line, upper(pilot))


async def test_an_entry_belongs_to_the_item_in_which_it_was_begun(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", "exclamation_mark", "space", *"Ja", "pagedown", "enter")
        await press(pilot, "pagedown", *"/lärdom", "space", "x", "pagedown", "pagedown", "enter")
    steps = {each.register: live.state.number_of(each.step or "") for each in live.state.registers.values()}
    assert live.state.position > 1
    assert steps["decision"] == 1


async def test_a_note_begun_for_a_group_is_still_that_groups_when_the_meeting_has_moved_on(
    live: LiveSession, console: App
) -> None:
    live.do(c.Goto(step=live.state.agenda[2].id))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", *"grupp", "space", "2", ":", "space", "x", "pagedown")
        assert live.state.position == 4
        await press(pilot, "enter")
    (note,) = live.state.notes.values()
    assert (note.text, note.group, live.state.number_of(note.step)) == ("x", 2, 3)


async def test_what_was_refused_stays_and_the_next_key_replaces_nothing_of_it(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        for line in ("/nonsens och mer", "+ ", "@ snart", "grupp 9: x", "/till 9: en hel mening"):
            the_box(pilot).write(line)
            await press(pilot, "enter", "x")
            assert the_box(pilot).text == f"{line}x"


async def test_a_note_stays_with_who_spoke_and_with_the_question_when_the_console_goes_back_or_on(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", "pagedown", "pagedown", "pagedown", *"under Bo")
        live.do(c.Undo())  # Anna again; the turn in which it was begun is taken back
        the_box(pilot).show_aim()
        assert upper(pilot) == "→ Anteckning till punkt 2, fråga 1 · mötet · Bo Ek har inte ordet nu"
        live.do(c.Next())
        the_box(pilot).show_aim()
        assert upper(pilot) == "→ Anteckning till punkt 2, fråga 1 · Bo Ek (namnet skrivs inte ut)"
        live.do(c.Ask(2))
        the_box(pilot).show_aim()
        assert upper(pilot) == "→ Anteckning till punkt 2, fråga 1 · Bo Ek (namnet skrivs inte ut)"
        await press(pilot, "enter")
        assert "✓ Anteckning 1 till punkt 2, fråga 1, Bo Ek" in seen(pilot)


async def test_a_draft_that_comes_back_stays_with_its_question(live: LiveSession, console: App, clock: Clock) -> None:
    live.do(c.Goto(step=live.state.agenda[1].id))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", *"Halv")
        clock.now += 1000
        screen = pilot.app.screen
        assert isinstance(screen, Console)
        screen.tick()
    live.do(c.Ask(2))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        assert upper(pilot).startswith("→ Anteckning till punkt 2, fråga 1")


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


async def test_what_is_dropped_with_an_item_of_which_nothing_is_kept_is_said(meeting: Meeting, console: App) -> None:
    live = meeting(SILENT)
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", *"Hemligt", "pagedown")
        assert the_box(pilot).text == ""
        assert "Det du skrev i punkt 1 sparades inte: där skrivs inget ner" in seen(pilot)


async def test_no_draft_is_kept_of_what_is_sent_to_an_item_of_which_nothing_is_kept(
    meeting: Meeting, console: App, world: World
) -> None:
    live = meeting(SILENT)
    live.do(c.Start())
    live.do(c.Next())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        for line in ("/till 1: anteckning Hemligt", "till 1: Hemligt"):
            the_box(pilot).write("")
            the_box(pilot).insert(line)
            the_box(pilot).keep()
            assert Drafts(world.archive, live.session, world.origin).places() == ()


async def test_of_several_lines_it_is_said_that_some_say_whose_they_are(live: LiveSession, console: App) -> None:
    live.do(c.Goto(step=live.state.agenda[2].id))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        await paste(pilot, "Bo: ett\nCia: två\ntre")
        assert upper(pilot) == "→ 3 anteckningar till punkt 3 · den som står framför i 2 av dem"
        await press(pilot, "enter", *"grupp", "space", "2", ":", "space")
        await paste(pilot, "fyra\nfem")
        assert upper(pilot) == "→ 2 anteckningar till punkt 3 · den som står framför i 2 av dem"
        await press(pilot, "enter")
    assert [note.group for note in live.state.notes.values()] == [None, None, None, 2, 2]


async def test_tab_gives_what_is_shown_and_again_the_next(live: LiveSession, console: App) -> None:
    live.do(c.Goto(step=live.state.agenda[2].id))
    async with console(live).run_test(size=(100, 30)) as pilot:
        box = the_box(pilot)
        await press(pilot, "n", *"gr")
        assert lower(pilot) == "Tab: grupp 1: · grupp 2:"
        await press(pilot, "tab")
        assert (box.text, lower(pilot)) == ("grupp 1: ", "Tab: grupp 2: · grupp 1:")
        await press(pilot, "tab")
        assert box.text == "grupp 2: "
        box.write("")
        await press(pilot, *"Ask", "tab")
        assert box.text == "Cia Ask: "
        box.write("")
        await press(pilot, "plus", "space", *"Boka", "tab", *"Ci", "tab", *"fre", "tab")
        assert box.text == "+ Boka | Cia Ask | fredag"
        await press(pilot, "tab", "enter")
        assert held(live, "action") == [Entry("Boka", "Cia Ask", "2025-11-21")]
        await press(pilot, *"/be")
        assert lower(pilot) == "Tab: beslut"
        await press(pilot, "tab", *"Ja", "enter")
    assert held(live, "decision") == [Entry("Ja")]


async def test_tab_in_a_box_with_text_never_leaves_it(live: LiveSession, console: App) -> None:
    live.do(c.Goto(step=live.state.agenda[3].id))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", *"Hej", "space", "tab", "d", "u")
        assert (the_box(pilot).text, the_box(pilot).has_focus) == ("Hej du", True)
        the_box(pilot).write("")
        await press(pilot, "tab")
        assert not the_box(pilot).has_focus


async def test_arrows_that_leave_the_box_are_handed_to_the_screen_and_recall_nothing(
    live: LiveSession, console: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[int] = []
    monkeypatch.setattr(Console, "on_note_box_outward", lambda _, event: handed.append(event.by), raising=False)
    live.do(c.TakeNote(text="förut"))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", "up", "down")
        assert (the_box(pilot).text, handed) == ("", [-1, 1])
        await paste(pilot, "ett\ntvå")
        await press(pilot, "up", "up", "down", "down")
        assert (the_box(pilot).text, handed) == ("ett\ntvå", [-1, 1, -1, 1])


LINES = "! inget beslut\n/avsluta\n\n> Bo: citat\n- ett\n* två\n• tre"


async def test_pasted_lines_are_notes_and_never_signs_or_commands(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        await paste(pilot, LINES)
        assert lower(pilot) == "7 rader blir 6 anteckningar · Tab: en enda · Enter sparar"
        assert upper(pilot) == "→ 6 anteckningar till punkt 1"
        await press(pilot, "enter")
        assert "✓ 6 anteckningar till punkt 1" in seen(pilot)
        assert texts(live) == [line for line in LINES.split("\n") if line]
        await paste(pilot, "/avsluta\n")
        assert upper(pilot) == "→ Anteckning till punkt 1"
        await press(pilot, "enter")
    assert texts(live)[-1] == "/avsluta"
    assert (live.state.registers, live.state.ended) == ({}, None)


async def test_what_was_pasted_at_once_is_taken_back_at_once(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        await paste(pilot, "ett\ntvå\ntre")
        await press(pilot, "enter", "ctrl+z")
        assert "Ångrade: 3 anteckningar till punkt 1" in seen(pilot)
    assert texts(live) == []


async def test_a_speaker_that_was_chosen_is_kept_when_the_console_goes_on_before_a_letter_is_typed(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", "pagedown", "pagedown", "pagedown", "left")
        assert upper(pilot).startswith("→ Anna Berg")
        await press(pilot, "pagedown")
        assert upper(pilot).startswith("→ Anna Berg")
        await press(pilot, *"Hej")
        assert upper(pilot).endswith("Anna Berg (namnet skrivs inte ut)")
        await press(pilot, "enter", *"Mer", "enter")
        assert "✓ Anteckning 2 till punkt 2, fråga 1, Cia Ask" in seen(pilot)


@pytest.mark.parametrize("kept", ['visibility = "private"', "record = false"])
async def test_that_an_entry_is_printed_though_the_item_is_not_is_said_before_enter(
    meeting: Meeting, console: App, kept: str
) -> None:
    live = meeting(f'title = "M"\n[[agenda]]\nkind = "talk"\ntitle = "Mellan oss"\n{kept}\n')
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", "exclamation_mark", "space", *"Ja")
        assert upper(pilot) == "→ Beslut: Ja · kommer med i mötesanteckningarna"


async def test_tab_makes_pasted_lines_a_single_note_and_back(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        await paste(pilot, LINES)
        await press(pilot, "tab")
        assert lower(pilot) == "7 rader blir en anteckning · Tab: 6 anteckningar · Enter sparar"
        assert upper(pilot) == "→ 1 anteckning till punkt 1"
        await press(pilot, "tab", "tab", "enter")
    (text,) = texts(live)
    assert text.replace("␊", "\n") == LINES


async def test_on_an_older_console_lines_that_come_as_keys_are_pasted_too(
    live: LiveSession, console: App, world: World, clock: Clock
) -> None:
    app = console(live)
    app.world = world._replace(old_console=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        for key in ("slash", "a", "enter", "exclamation_mark", "space", "b"):
            clock.now += 10
            await pilot.press(key)
        assert lower(pilot).startswith("2 rader blir 2 anteckningar")
        await press(pilot, "enter")
    assert texts(live) == ["/a", "! b"]


async def test_what_was_taken_back_in_the_box_leaves_nothing_of_where_it_was_begun(
    live: LiveSession, console: App
) -> None:
    live.do(c.Goto(step=live.state.agenda[1].id))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        await paste(pilot, "/x")
        await press(pilot, "ctrl+z")
        assert (the_box(pilot).text, lower(pilot)[:8]) == ("", "! beslut")
        await press(pilot, "pagedown", *"/be")
        assert lower(pilot) == "Tab: beslut"
        the_box(pilot).write("")
        await press(pilot, *"Hej", "enter")
    (note,) = live.state.notes.values()
    assert note.turn is not None, "of who got the floor meanwhile"


async def test_a_text_that_is_pasted_after_a_verb_is_what_the_verb_says(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", *"/beslut", "space")
        await paste(pilot, "Vi börjar\ni tid\n")
        await press(pilot, "enter", *"/sammanfattning", "space")
        await paste(pilot, "Ett stycke.\n\nEtt till.")
        await press(pilot, "enter")
    assert held(live, "decision") == [Entry("Vi börjar i tid")]
    assert [each.text for each in live.state.summaries.values()] == ["Ett stycke.\n\nEtt till."]


async def test_a_pasted_line_that_names_nobody_who_is_here_is_text_and_one_that_does_is_theirs(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        await paste(pilot, "grupp 9: så\n12: ägg\nBo: hej")
        await press(pilot, "enter")
    assert texts(live) == ["grupp 9: så", "12: ägg", "hej"]
    assert [note.person is None for note in live.state.notes.values()] == [True, True, False]


async def test_a_hundred_lines_are_a_hundred_notes_in_a_moment(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        await paste(pilot, "\n".join(f"rad {n}" for n in range(100)))
        begun = time.process_time()
        await press(pilot, "enter")
        assert time.process_time() - begun < 3, "under a second where nothing else runs"
    assert texts(live) == [f"rad {n}" for n in range(100)]


async def test_what_is_far_too_long_is_refused_and_the_box_stays_as_it_was(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", *"Hej")
        await paste(pilot, "x" * 1_000_000)
        assert the_box(pilot).text == "Hej"
        assert "Det inklistrade är för långt: 1000000 tecken" in seen(pilot)
        await press(pilot, "enter")
    assert texts(live) == ["Hej"]


async def test_control_characters_become_signs_and_other_writing_is_kept(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        await paste(pilot, "a\x1b[2J\x00 שלום 👩‍👩‍👧")
        await press(pilot, "enter")
        assert not {"\x1b", "\x00"} & set(seen(pilot))
    assert texts(live) == ["a␛[2J␀ שלום 👩‍👩‍👧"]


async def test_a_pasted_text_is_there_again_after_a_crash_as_it_was_meant(
    live: LiveSession, console: App, clock: Clock, world: World
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        await paste(pilot, "/a\n! b")
        await press(pilot, "tab")
        clock.now += 1000
        screen = pilot.app.screen
        assert isinstance(screen, Console)
        screen.tick()
    assert Drafts(world.archive, live.session, world.origin).places() == ("note",)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        assert lower(pilot) == say("sv", "box.one", lines=2, n=2)
        await press(pilot, "tab", "enter")
    assert texts(live) == ["/a", "! b"]
