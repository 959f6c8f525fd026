"""The console by its keys: what is seen and what has become true."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.command import Hit

from memory import ZONE, at, goto
from samtal.archive.drafts import Drafts
from samtal.session import commands as c
from samtal.session import owners, timing
from samtal.session.clock import time_of_day
from samtal.session.public import public
from samtal.session.registers import Entry
from samtal.session.state import Phase
from samtal.session.view import Aside
from samtal.tui.actions import MEETING
from samtal.tui.keys import CONSOLE, LINES
from samtal.tui.palette import Commands
from samtal.tui.screens.console import OWN, Console
from samtal.tui.widgets.agenda import Agenda
from samtal.tui.widgets.clock import SIZES, drawn
from samtal.tui.widgets.notebox import NoteBox
from samtal.tui.widgets.script import script
from samtal.words import numbers, table_of

from .conftest import Clock, press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp
    from samtal.tui.world import World

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

AGENDA = """
title = "Lärlag"
starts = "09:00"
[[agenda]]
kind = "info"
title = "Välkommen"
minutes = 10
cue = "Säg vilka som saknas"
[[agenda]]
kind = "round"
title = "Laget runt"
questions = ["Vad fastnade du för?", "Vad tar du med dig?"]
minutes_per_turn = 2
rules = ["Avbryt inte"]
[[agenda]]
kind = "round"
title = "I grupp"
groups = 2
minutes_per_turn = 1
[[agenda]]
kind = "talk"
title = "Avslutning"
"""
NASTY = [
    "[/red]",
    "[@click=app.quit]x[/]",
    "\x1b[2J\x1b]0;x\x07",
    "a\x00b",
    "\u202eabc",
    "| # ` * <script>",
    "👩‍👩‍👧 🇸🇪 é",
    "[bold",
    "$n \\[",
]

FIVE_ROWS = SIZES[1]


@pytest.fixture
def live(meeting: Meeting) -> LiveSession:
    session = meeting(AGENDA)
    for name in ("Anna Berg", "Bo Ek", "Cia Dahl"):
        session.do(c.Here(name))
    return session


async def test_space_leads_the_whole_meeting_and_the_line_says_what_it_will_do(live: LiveSession, console: App) -> None:
    expected = [
        "Starta mötet",
        "Nästa punkt, 2. Laget runt",
        "Ge ordet till Anna Berg",
        "Nästa talare, Bo Ek",
        "Nästa talare, Cia Dahl",
        "Nästa punkt, 3. I grupp",
        "Visa grupperna",
        "Starta gruppernas klocka",
        "Nästa punkt, 4. Avslutning",
        "Sista punkten",
    ]
    async with console(live).run_test(size=(80, 24)) as pilot:
        for line in expected:
            assert f"Mellanslag: {line}" in seen(pilot)
            await press(pilot, "space")
    assert live.state.position == 4
    assert live.state.phase is Phase.RUNNING


async def test_a_second_next_within_six_tenths_of_a_second_is_a_finger_that_bounced(
    live: LiveSession, console: App, clock: Clock
) -> None:
    live.do(c.Start())
    async with console(live).run_test() as pilot:
        await press(pilot, "space")
        clock.now += 500
        await pilot.press("space")
        await pilot.pause()
        assert (live.state.position, live.state.turn) == (2, None)
        assert "Ett tryck räknades" in seen(pilot)
        clock.now += 700
        await pilot.press("space")
        assert live.state.turn


async def test_the_countdown_is_the_difference_of_two_instants_and_counts_up_when_over(
    live: LiveSession, console: App, clock: Clock
) -> None:
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, Console)
        for minutes, figures, word in ((2, "8:00", "kvar av punkten"), (12, "0:00", "Runda gärna av")):
            clock.set(9, minutes)
            screen.tick()
            await pilot.pause()
            assert drawn(figures, FIVE_ROWS)[0].rstrip() in seen(pilot)
            assert word in seen(pilot)
            assert "över tiden" not in seen(pilot)
        await press(pilot, "m", "j")  # by how much is for the facilitator
        assert drawn("+2:00", FIVE_ROWS)[0].rstrip() in seen(pilot)
        assert "över tiden" in seen(pilot)
        await press(pilot, "s")
        assert "klockan stoppad" in seen(pilot)


async def test_what_only_the_facilitator_should_see_is_folded_until_two_screens_are_declared(
    live: LiveSession, console: App, clock: Clock
) -> None:
    live.do(c.Start())
    live.do(c.TakeNote(text="En anteckning"))
    clock.set(9, 30)
    async with console(live).run_test(size=(100, 30)) as pilot:
        text = seen(pilot)
        assert "Syns i rummet" in text
        for hidden in ("Säg vilka", "efter", "En anteckning"):
            assert hidden not in text
        await press(pilot, "m", "j")
        text = seen(pilot)
        assert "Bara för dig" in text
        for shown in ("Stödord: Säg vilka", "20 min efter", "En anteckning"):
            assert shown in text


async def test_the_round_names_who_speaks_who_is_next_who_is_left_and_who_passed(
    live: LiveSession, console: App
) -> None:
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "space", "space")
        assert "Ordet har Anna Berg" in seen(pilot)
        assert "Sedan Bo Ek" in seen(pilot)
        assert "Därefter Cia Dahl" in seen(pilot)
        await press(pilot, "p")
        assert "Ordet har Bo Ek" in seen(pilot)
        assert "Passade" not in seen(pilot), "the room is not told who passed"
        await press(pilot, "m", "j")
        await pilot.pause()  # the notes have taken their room
        assert "Passade: Anna Berg" in seen(pilot)
        await press(pilot, "o", "down", "enter")
        assert "Ordet har Anna Berg" in seen(pilot)
        assert "Passade" not in seen(pilot)
        await press(pilot, "right")
        assert "Fråga 2 av 2" in seen(pilot)
        await press(pilot, "left")
        assert "Vad fastnade du för?" in seen(pilot)


async def test_a_note_is_saved_by_enter_and_what_is_refused_stays_in_the_box(live: LiveSession, console: App) -> None:
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", *"Hej", "space", *"du", "enter")
        assert [note.text for note in live.state.notes.values()] == ["Hej du"]
        box = pilot.app.screen.query_one(NoteBox)
        assert (box.text, box.has_focus) == ("", True)
        await press(pilot, *"/nonsens", "enter")
        assert box.text == "/nonsens"
        box.text = "/förläng 5"
        await press(pilot, "enter")
        assert live.state.run
        assert live.state.run.planned == 15 * 60
        await press(pilot, "pagedown")
        assert live.state.position == 2
        await press(pilot, "escape", "space")
        assert live.state.turn


def aimed(box: NoteBox) -> str:
    """Where the box says that the note will go."""
    return str(box.border_title or "")


async def test_the_box_says_whose_a_note_will_be_and_left_goes_back_a_speaker(live: LiveSession, console: App) -> None:
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        box = pilot.app.screen.query_one(NoteBox)
        await press(pilot, "n")
        assert aimed(box) == ""
        await press(pilot, "pagedown", "pagedown", "pagedown")
        assert aimed(box) == "→ Bo Ek (namnet skrivs inte ut) · ◀ Anna Berg (nyss)"
        assert "◀ Anna Berg (nyss)" in seen(pilot)
        await press(pilot, "left")
        assert aimed(box) == "→ Anna Berg (namnet skrivs inte ut) · ▶ Bo Ek"
        await press(pilot, "right", "left", "left", "x", "pagedown")
        assert aimed(box) == "→ Anteckning till punkt 2, fråga 1 · Anna Berg (namnet skrivs inte ut)"
        await press(pilot, "enter")
        assert aimed(box) == "→ Cia Dahl (namnet skrivs inte ut) · ◀ Bo Ek (nyss)"
        await press(pilot, *"alla:", "space", "y")
        assert aimed(box) == "→ Anteckning till punkt 2, fråga 1 · mötet"
        await press(pilot, "enter", "z", "pagedown")
        told = "→ Anteckning till punkt 2 (Laget runt), fråga 1 · Cia Dahl (namnet skrivs inte ut)"
        assert (live.state.position, aimed(box)) == (3, told)
        await press(pilot, "enter")
    owner_ids = [owners.person(live.state, note) for note in live.state.notes.values()]
    assert [live.state.people[id_].name if id_ else None for id_ in owner_ids] == ["Anna Berg", None, "Cia Dahl"]
    assert {note.step for note in live.state.notes.values()} == {"laget-runt"}


async def test_a_note_belongs_to_the_turn_at_its_first_key(live: LiveSession, console: App) -> None:
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(
            pilot, "pagedown", "pagedown", "n", "x", "pagedown", "y", "enter", "w", "backspace", "pagedown", "z"
        )
        await press(pilot, "enter")
    owner_ids = [owners.person(live.state, note) for note in live.state.notes.values()]
    assert [live.state.people[id_].name for id_ in owner_ids if id_] == ["Anna Berg", "Cia Dahl"]


async def test_what_stands_in_the_box_is_there_again_after_a_crash_and_belongs_where_it_was_begun(
    live: LiveSession, console: App, clock: Clock
) -> None:
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "space", "space", "n", *"Halv", "pagedown")
        screen = pilot.app.screen
        assert isinstance(screen, Console)
        clock.now += 1000
        screen.tick()
    async with console(live).run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.pause()
        assert "finns kvar" in seen(pilot)
        await press(pilot, "n")
        assert pilot.app.screen.query_one(NoteBox).text == "Halv"
        await press(pilot, *"skrivet", "enter")
    (note,) = live.state.notes.values()
    person = owners.person(live.state, note)
    assert (note.text, live.state.people[person or ""].name) == ("Halvskrivet", "Anna Berg")
    async with console(live).run_test(size=(80, 24)) as pilot:
        assert pilot.app.screen.query_one(NoteBox).text == ""


async def test_nothing_is_kept_of_a_box_in_an_item_of_which_nothing_is_stored(
    meeting: Meeting, console: App, clock: Clock, world: World
) -> None:
    live = meeting('title = "M"\n[[agenda]]\nkind = "talk"\ntitle = "Förtroligt"\nrecord = false\n')
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", *"Hemligt")
        screen = pilot.app.screen
        assert isinstance(screen, Console)
        clock.now += 1000
        screen.tick()
    assert Drafts(world.archive, live.session, world.origin).places() == ()


async def test_ctrl_z_in_a_box_with_text_is_the_boxs_own(live: LiveSession, console: App) -> None:
    live.do(c.Start())
    async with console(live).run_test() as pilot:
        box = pilot.app.screen.query_one(NoteBox)
        await press(pilot, "space", "n", "h", "ctrl+z")
        assert (box.text, live.state.position) == ("", 2)
        await press(pilot, "ctrl+z")
        assert live.state.position == 1


async def test_while_a_box_has_the_keys_the_bottom_line_offers_no_letter(live: LiveSession, console: App) -> None:
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        assert "Stoppa klockan" in seen(pilot)
        await press(pilot, "n")
        assert "Stoppa klockan" not in seen(pilot)
        assert "Ctrl+Z  Ångra" in seen(pilot)
        await press(pilot, "escape")
        assert "Stoppa klockan" in seen(pilot)


async def test_a_key_that_opens_the_box_with_a_verb_shows_an_example_and_after_a_refusal_the_line_is_gone_on_with(
    live: LiveSession, console: App, clock: Clock
) -> None:
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        box = pilot.app.screen.query_one(NoteBox)
        clock.set(9, 20)
        await press(pilot, "j")
        assert "började 10.10" in seen(pilot)
        await press(pilot, *"i nyss", "enter")
        assert (box.text, box.selected_text) == ("/började i nyss", "")
        await press(pilot, *["backspace"] * 6, *"9.05", "enter")
        assert box.text == ""
    assert not live.state.notes
    assert live.state.run
    assert timing.spans(live.state, live.state.run)[0][0] == at(9, 5)


async def test_help_after_a_slash_lists_what_can_be_typed_with_examples_and_the_clicker_scrolls_it(
    live: LiveSession, console: App
) -> None:
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", *"/hjälp", "enter")
        assert "/förläng 5, förläng till 10.20" in seen(pilot)
        await press(pilot, "pagedown", "pagedown", "pagedown")
        await pilot.pause()
        assert "/starta" not in seen(pilot)
        assert live.state.position == 1
        await press(pilot, "escape")
        assert pilot.app.screen.query_one(NoteBox).has_focus


async def test_several_lines_that_are_pasted_become_several_notes(live: LiveSession, console: App) -> None:
    live.do(c.Start())
    async with console(live).run_test() as pilot:
        await press(pilot, "n")
        pilot.app.screen.query_one(NoteBox).text = "ett\n\nBo: två\n"
        await press(pilot, "enter")
    notes = list(live.state.notes.values())
    assert [note.text for note in notes] == ["ett", "två"]
    assert notes[1].person


@pytest.mark.parametrize("old", [True, False])
async def test_on_an_older_console_an_enter_that_comes_with_the_key_before_it_is_part_of_a_paste(
    live: LiveSession, console: App, world: World, clock: Clock, *, old: bool
) -> None:
    live.do(c.Start())
    app = console(live)
    app.world = world._replace(old_console=old)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "n")
        for key in ("E", "t", "t", "enter", "enter", "T", "v", "å"):
            clock.now += 10
            await pilot.press(key)
        await pilot.pause()
        assert [note.text for note in live.state.notes.values()] == ([] if old else ["Ett"])
        if old:
            await press(pilot, "enter")
            assert [note.text for note in live.state.notes.values()] == ["Ett", "Två"]


async def test_one_line_below_answers_every_key_and_is_gone_at_the_next(
    live: LiveSession, console: App, clock: Clock
) -> None:
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "plus")
        assert "✓ Ny längd: punkt 1" in seen(pilot)
        await press(pilot, "space")
        assert "Ny längd" not in seen(pilot)
        await press(pilot, "p")
        assert seen(pilot).rstrip().split("\n")[-1].startswith(" ! ")
        assert not pilot.app.screen.query("Toast")
        clock.now += 60_000
        screen = pilot.app.screen
        assert isinstance(screen, Console)
        screen.tick()
        await pilot.pause()
        assert "Anteckna" in seen(pilot).split("\n")[-1]


async def test_what_is_told_at_length_has_more_lines_and_covers_nothing(live: LiveSession, console: App) -> None:
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "n", *"Text")
        console_ = pilot.app.screen
        assert isinstance(console_, Console)
        console_.tell("Ett långt besked. " * 9, wrong=True)
        await pilot.pause()
        screen = seen(pilot)
        assert "Text" in screen
        assert " ".join(screen.split()).count("Ett långt besked.") == 9
        await press(pilot, "enter")
        assert "besked" not in seen(pilot)


async def test_undo_says_what_it_takes_back(live: LiveSession, console: App) -> None:
    live.do(c.Start())
    async with console(live).run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, "space", "ctrl+z")
        await pilot.pause()
        assert live.state.position == 1
        assert "Ångrade" in seen(pilot)


async def test_ctrl_c_never_quits_and_the_program_is_closed_with_another_key_than_the_meeting(
    live: LiveSession, console: App
) -> None:
    live.do(c.Start())
    app = console(live)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, "ctrl+c")
        assert app.is_running
        assert "Ctrl+Q" in seen(pilot)
        await pilot.press("ctrl+q")
    assert live.state.phase is Phase.RUNNING


async def test_the_agenda_takes_the_keys_when_asked_and_goes_to_what_is_chosen(live: LiveSession, console: App) -> None:
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "g", "down", "down", "enter")
        assert live.state.position == 3
        assert live.state.marks == {}
        assert "~" not in seen(pilot)
        await press(pilot, "n")
        await press(pilot, *"/hölls 2", "enter")
        await pilot.pause()
        assert "~  2. Laget runt" in seen(pilot)


async def test_in_the_agenda_a_number_leads_to_the_item_that_bears_it(live: LiveSession, console: App) -> None:
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "g")
        await press(pilot, "4", "enter")
        assert live.state.position == 4
        await press(pilot, "g")
        await press(pilot, "9", "2", "enter")
        assert live.state.position == 2


async def test_strike_again_and_the_clock_have_a_key_each(live: LiveSession, console: App) -> None:
    live.do(c.Start())
    async with console(live).run_test() as pilot:
        await press(pilot, "s")
        assert live.state.phase.value == "paused"
        await press(pilot, "s", "plus", "plus", "minus")
        assert live.state.run
        assert live.state.run.planned == 15 * 60
        await press(pilot, "x")
        assert live.state.marks["valkommen"] == "struck"
        await press(pilot, "i", "pageup")
        assert live.state.position == 1


async def test_over_what_is_read_no_word_is_said_of_a_key_that_does_nothing_there(
    live: LiveSession, console: App, clock: Clock
) -> None:
    live.do(c.Start())
    async with console(live).run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, "v", "j")
        for sign in "Maria":
            clock.now += 60
            await pilot.press(sign)
        await press(pilot, "escape")
        assert "N öppnar anteckningsrutan" not in seen(pilot)


@pytest.mark.parametrize("typed", ["Maria Berg", "Xerxes", "Anja", "pwd.12", "sss"])
async def test_letters_that_come_as_typing_does_do_nothing_and_the_screen_says_how_to_write(
    live: LiveSession, console: App, clock: Clock, typed: str
) -> None:
    live.do(c.Start())
    before = len(live.state.log)
    app = console(live)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        for sign in typed:
            clock.now += 60
            await pilot.press("space" if sign == " " else sign)
        clock.now += 200
        await app.release()
        await pilot.press("enter")
        await pilot.pause()
        assert "N öppnar anteckningsrutan" in seen(pilot)
        assert "Syns i rummet" in seen(pilot)
        assert isinstance(app.screen, Console)
        assert app.focused is None
        assert len(live.state.log) == before
        await press(pilot, "s")
        assert live.state.phase is Phase.PAUSED


async def test_a_letter_that_acts_waits_for_a_blink_and_one_that_opens_a_box_does_not(
    live: LiveSession, console: App, clock: Clock
) -> None:
    live.do(c.Start())
    app = console(live)
    async with app.run_test(size=(80, 24)) as pilot:
        clock.now += 1000
        before = len(live.state.log)
        await pilot.press("s")
        assert len(live.state.log) == before
        clock.now += 200
        await pilot.press("n", "h", "e", "j")
        assert live.state.phase is Phase.PAUSED, "the one before was no typing"
        assert pilot.app.screen.query_one(NoteBox).text == "hej"


@pytest.mark.parametrize(("key", "says"), [("a", "avsluta mötet"), ("m", "visa"), ("x", "stryk")])
async def test_what_ends_shows_or_strikes_is_asked_and_only_j_says_yes(
    live: LiveSession, console: App, key: str, says: str
) -> None:
    live.do(c.Start())
    live.do(c.TakeNote(text="En anteckning"))
    before = len(live.state.log)
    app = console(live)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = app.screen
        assert isinstance(screen, Console)
        desk = screen.desk
        for no in ("enter", "escape"):
            await press(pilot, key)
            assert f"J: Ja, {says} · Enter eller Esc: Nej" in seen(pilot)
            await press(pilot, "space", key, "y", "pagedown", no)
            assert isinstance(app.screen, Console)
        assert len(live.state.log) == before
        assert not desk.private
        await press(pilot, key, "j")
        await pilot.pause()
        assert (len(live.state.log) > before) is (key != "m")
        assert desk.private is (key == "m")


@pytest.mark.parametrize("press_", ["space", "pagedown", "pageup"])
async def test_on_a_blanked_screen_the_first_press_only_lights_it(live: LiveSession, console: App, press_: str) -> None:
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "full_stop", press_)
        assert "Välkommen" in seen(pilot)
        assert live.state.position == 1
        await press(pilot, "space")
        assert live.state.position == 2


async def test_the_screen_can_be_blanked_for_the_room(live: LiveSession, console: App) -> None:
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "full_stop")
        assert "Välkommen" not in seen(pilot).split("Mellanslag")[0]
        await press(pilot, "full_stop")
        assert "Välkommen" in seen(pilot)


async def test_what_another_process_writes_is_seen_at_the_next_tick(live: LiveSession, console: App) -> None:
    other = type(live)(live._archive, live.session, now=live._now, origin="other")
    async with console(live).run_test(size=(80, 24)) as pilot:
        other.do(c.Start())
        screen = pilot.app.screen
        assert isinstance(screen, Console)
        live._version = -1  # the same connection does not see its own writes as another's
        screen.tick()
        await pilot.pause()
        assert "1. Välkommen" in seen(pilot)


async def test_a_blank_screen_says_only_how_it_is_lit(live: LiveSession, console: App) -> None:
    live.do(c.Start())
    async with console(live).run_test(size=(100, 30)) as pilot:
        await press(pilot, "full_stop")
        assert seen(pilot).split() == ["Skärmen", "är", "släckt.", "Punkt", "tänder", "den."]


async def test_the_agenda_is_as_wide_as_the_screen_allows_after_a_resize(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(200, 60)) as pilot:
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        await pilot.pause()
        assert pilot.app.screen.query_one("#agenda").size.width <= 30


async def test_that_all_have_spoken_is_not_said_while_the_last_one_speaks(live: LiveSession, console: App) -> None:
    live.do(c.Start())
    live.do(c.Next())
    async with console(live).run_test(size=(100, 30)) as pilot:
        await press(pilot, "space", "space", "space")
        assert "Ordet har Cia Dahl" in seen(pilot)
        assert "Alla har haft ordet" not in seen(pilot)
        await press(pilot, "p")
        assert "Alla har haft ordet" in seen(pilot)


async def test_letters_lead_to_the_name_that_begins_with_them(live: LiveSession, console: App) -> None:
    live.do(c.Start())
    live.do(c.Next())
    async with console(live).run_test(size=(100, 30)) as pilot:
        await press(pilot, "o", "c", "i", "enter")
        assert "Ordet har Cia Dahl" in seen(pilot)


@pytest.mark.parametrize("size", [(80, 24), (120, 30), (200, 60)])
@pytest.mark.parametrize("lang", ["sv", "en"])
async def test_help_fits_one_screen_in_every_size_and_language(
    live: LiveSession, console: App, size: tuple[int, int], lang: str
) -> None:
    async with console(live, lang).run_test(size=size) as pilot:
        await press(pilot, "question_mark")
        text = seen(pilot)
        table = table_of("keys")
        for key in CONSOLE:
            if key.id != "next-anywhere":
                assert table[f"keys.{key.id}"][0 if lang == "sv" else 1] in text, key.id


def test_every_key_does_something_has_its_words_and_is_alone_on_its_key() -> None:
    does = [*MEETING, *LINES, *OWN]
    assert sorted(does) == sorted(key.id for key in CONSOLE), "each key does one thing, and does something"
    keys = [name for key in CONSOLE for name in key.keys.split(",")]
    assert len(keys) == len(set(keys))
    for key in CONSOLE:
        assert f"keys.{key.id}" in table_of("keys")
        assert f"keys.{key.id}.help" in table_of("keys")


async def test_every_key_is_in_the_palette(live: LiveSession, console: App) -> None:
    app = console(live)
    async with app.run_test():
        titles = [command.title for command in app.get_system_commands(app.screen)]
    assert len(titles) == len(CONSOLE) - 1 + 2  # light or dark and the hand-ins, beside the keys; next is there once


async def test_text_from_people_shows_as_typed_and_does_nothing(meeting: Meeting, console: App) -> None:
    live = meeting(AGENDA)
    for number, text in enumerate(NASTY):
        live.do(c.Here(f"{text} {number}"))
    live.do(c.Start())
    for text in [*NASTY, "å" * 10_000]:
        live.do(c.TakeNote(text=text))
    app = console(live)
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "m", "j", "space", "space")
        text = seen(pilot)
        assert "\x1b" not in text
        assert "\x00" not in text
        assert "\u202e" not in text
        assert "[/red] 0" in text
        await press(pilot, "space")
        assert "[@click=app.quit]x[/] 1" in seen(pilot)
        assert app.is_running


async def test_forty_people_and_thirty_items_in_a_live_resize(meeting: Meeting, console: App) -> None:
    items = "".join(
        f'[[agenda]]\nkind = "round"\ntitle = "Punkt {n} {"lång" * 20}"\nminutes_per_turn = 1\n' for n in range(30)
    )
    live = meeting(f'title = "{"Nätverksträff" * 9}"\n{items}')
    for number in range(40):
        live.do(c.Here(f"Deltagare Ågren-Östlund {number}"))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "space", "space")
        assert "och 26 till" in script("sv", public(live.state, at(9, 1)), Aside()).more.plain
        for size in ((200, 60), (80, 18), (120, 30), (80, 24)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            await pilot.pause()  # the clock takes its new height in a round of its own
            assert "Ordet har Deltagare" in seen(pilot)


async def test_a_clicker_leads_from_anywhere_but_scrolls_a_text_that_is_read(live: LiveSession, console: App) -> None:
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        for opens in ("n", "h", "b"):
            before = live.state.cursor()
            await press(pilot, opens, "pagedown")
            assert live.state.cursor() != before, opens
            await press(pilot, "escape")
        before = live.state.cursor()
        await press(pilot, "v", "pagedown")
        assert live.state.cursor() == before


async def test_a_gap_can_be_left_out_while_the_meeting_is_open(live: LiveSession, console: App, clock: Clock) -> None:
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        clock.set(9, 40)
        await press(pilot, "w", *"9.05", "enter")
    left = timing.left(live.state, at(9, 41))
    assert left is not None
    assert 3.8 * 60_000 < left < 4.2 * 60_000  # a second a key


async def test_the_screen_turns_light_and_dark_and_says_the_same(live: LiveSession, console: App) -> None:
    live.do(c.Start())
    app = console(live)
    async with app.run_test(size=(80, 24)) as pilot:
        dark = seen(pilot)
        app.turn_theme()
        await pilot.pause()
        assert app.theme == "textual-light"
        assert seen(pilot) == dark
        app.turn_theme()
        assert app.theme == "textual-dark"


async def test_at_the_end_next_says_what_ends_the_meeting_and_groups_that_share_a_clock_give_the_floor_themselves(
    live: LiveSession, console: App
) -> None:
    live.do(c.Start())
    async with console(live).run_test(size=(100, 30), notifications=True) as pilot:
        live.do(goto(live.state, 3))
        await press(pilot, "o")
        assert "Ordet fördelas i varje grupp" in seen(pilot)
        live.do(goto(live.state, 4))
        await press(pilot, "space")
        assert "A avslutar mötet" in seen(pilot)
        assert live.state.position == 4


async def test_the_palette_asks_in_the_users_language(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(100, 30)) as pilot:
        await press(pilot, "ctrl+p")
        assert "Sök bland kommandon" in seen(pilot)


@pytest.mark.parametrize(("typed", "found"), [("Anteckna", "Anteckna"), ("xyzzy", "Inget kommando heter så")])
async def test_the_palette_finds_by_name_and_says_where_nothing_fits(
    live: LiveSession, console: App, typed: str, found: str
) -> None:
    async with console(live).run_test(size=(100, 30)) as pilot:
        hits = [hit async for hit in Commands(pilot.app.screen).search(typed)]
        best = max(hits, key=lambda hit: hit.score if isinstance(hit, Hit) else 0)
        assert found in str(best.prompt)


async def test_when_the_computers_clock_is_set_back_the_painted_time_stands_still(
    meeting: Meeting, console: App, clock: Clock
) -> None:
    live = meeting(AGENDA)
    clock.set(10)
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        clock.set(9, 20)
        await press(pilot, "space")
        assert timing.spans(live.state, live.state.runs_of("valkommen")[0]) == [(at(10), at(10))]
        assert "10.00" in seen(pilot).splitlines()[0]
        clock.set(10, 1)
        await press(pilot, "n")
        assert "10.01" in seen(pilot).splitlines()[0]


SKIS = (Path(__file__).parents[2] / "session_templates" / "skis-natverkstraff.toml").read_text(encoding="utf-8")


async def test_a_day_that_began_two_hours_late_shows_no_past_time_as_if_it_were_ahead(
    meeting: Meeting, console: App, clock: Clock
) -> None:
    live = meeting(SKIS)
    live.do(c.Count(12))
    clock.set(11)
    live.do(c.Start())
    async with console(live).run_test(size=(200, 60)) as pilot:
        for minutes in (2, 30, 70, 100):
            clock.set(11, minutes)
            await press(pilot, "space")
            agenda = [line for line in seen(pilot).splitlines() if re.match(r" ?(\d\d\.\d\d|  –  ) · ", line)]
            assert len(agenda) == 18 - live.state.position
            now = numbers.clock("sv", *time_of_day(clock.now, ZONE))
            assert all(line.split()[0] >= now for line in agenda if "–  ·" not in line)
            assert "slut 15.30" in seen(pilot)


async def test_a_late_start_is_offered_once_behind_a_neutral_sign(meeting: Meeting, console: App, clock: Clock) -> None:
    live = meeting(SKIS)
    live.do(c.Count(12))
    clock.set(11)
    live.do(c.Start())
    async with console(live).run_test(size=(100, 30), notifications=True) as pilot:
        assert "•C" in seen(pilot).splitlines()[0]
        assert "efter" not in seen(pilot)
        await press(pilot, "c")
        assert "15.30" not in seen(pilot).partition("Tiderna")[2], "the room may see it"
        await press(pilot, "j")
        assert "Planen börjar 09.00, ni började 11.00" in seen(pilot)
        assert "K  Behåll slutet, 15.30" in seen(pilot)
        assert "A  Flytta allt så att planen börjar 11.00: slutet blir 17.30" in seen(pilot)
        await press(pilot, "escape")
        assert "•C" not in seen(pilot)
        await press(pilot, "c", "j", "a")
        assert "Mötet slutar 17.30" in seen(pilot)
        await press(pilot, "escape")
        assert "slut 17.30" in seen(pilot)
        assert "Allt är flyttat" in seen(pilot)


async def test_c_always_says_when_the_meeting_ends_and_what_can_be_done_about_it(
    live: LiveSession, console: App
) -> None:
    live.do(c.Start())
    live.do(c.Replan(at(9, 5)))
    async with console(live).run_test(size=(120, 30)) as pilot:
        await press(pilot, "c", "j")
        assert "Mötet ska sluta 09.05; med det som är kvar blir det 09.18 · 4 min kvar" in seen(pilot)
        await press(pilot, "escape", "m", "j")
        assert "slut 09.05, blir 09.18  4 min kvar  13 min efter" in seen(pilot)


async def test_that_the_clock_was_set_back_waits_behind_the_sign_until_it_is_opened(
    meeting: Meeting, console: App, clock: Clock
) -> None:
    live = meeting(AGENDA)
    live.do(c.Start())
    clock.set(8, 20)
    async with console(live).run_test(size=(100, 30), notifications=True) as pilot:
        assert "•C" in seen(pilot)
        await press(pilot, "c", "j")
        assert "Datorns klocka har ställts tillbaka" in seen(pilot)
        await press(pilot, "escape")
        assert "•C" not in seen(pilot)
        clock.set(9, 5)
        await press(pilot, "space")
        clock.set(8, 50)
        await press(pilot, "m", "j")
        assert "•C" in seen(pilot), "again"


async def test_a_break_says_when_it_ends_and_groups_when_to_be_back(
    meeting: Meeting, console: App, clock: Clock
) -> None:
    live = meeting(SKIS)
    live.do(c.Count(12))
    live.do(c.Start())
    async with console(live).run_test(size=(100, 30)) as pilot:
        for number, arrived, over, words in (
            (5, (10, 10), (10, 26), ("Vi börjar igen 10.25", "Vi börjar strax igen")),
            (9, (10, 56), (11, 42), ("Tillbaka här 11.41", "Avrunda, vi samlas här")),
        ):
            clock.set(*arrived)
            live.do(goto(live.state, number))
            await press(pilot, "m", "j", "m")
            assert words[0] in seen(pilot)
            clock.set(*over)
            await press(pilot, "m", "j", "m")
            assert words[1] in seen(pilot)


async def test_after_the_end_nothing_is_current_and_no_key_is_offered_for_a_clock(
    meeting: Meeting, console: App, clock: Clock
) -> None:
    live = meeting(AGENDA)
    live.do(c.Start())
    async with console(live).run_test(size=(100, 30)) as pilot:
        assert "▶  1. Välkommen" in seen(pilot)
        assert "Stoppa klockan" in seen(pilot)
        clock.set(9, 12)
        live.do(c.End())
        await press(pilot, "m", "j", "m")
        assert "▶" not in seen(pilot)
        assert "✓  1. Välkommen" in seen(pilot)
        assert "Stoppa klockan" not in seen(pilot)
        assert "slutade 09.12" in seen(pilot)
        assert pilot.app.screen.query_one(Agenda).highlighted is None


async def test_what_was_done_is_not_told_for_long_though_the_clock_is_set_back(
    meeting: Meeting, console: App, clock: Clock
) -> None:
    live = meeting(AGENDA)
    live.do(c.Start())
    async with console(live).run_test(size=(100, 30)) as pilot:
        await press(pilot, "g", "down", "enter")
        assert "Ctrl+Z ångrar" in seen(pilot)
        clock.set(8, 30)
        await press(pilot, "m", "j", "m")
        assert "Ctrl+Z ångrar" not in seen(pilot)


async def test_a_clock_that_stands_is_there_from_the_first_paint_on(live: LiveSession, console: App) -> None:
    live.do(c.Start())
    live.do(c.Pause())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.pause()
        assert "██" in seen(pilot)


@pytest.mark.parametrize("size", [(80, 24), (120, 32)])
async def test_the_groups_of_forty_people_with_long_names_are_all_there_with_initials_if_need_be(
    meeting: Meeting, console: App, size: tuple[int, int]
) -> None:
    live = meeting('title = "T"\n[[agenda]]\nkind = "groups"\ntitle = "Grupper"\ngroups = 4\nminutes = 20\n')
    for number in range(40):
        live.do(c.Here(f"Förnamn{number} Bindestreck-Efternamnsson"))
    live.do(c.Start())
    async with console(live).run_test(size=size) as pilot:
        await pilot.pause()
        assert all(f"Förnamn{n} B" in " ".join(seen(pilot).replace("│", " ").split()) for n in range(40))


FORTY = """
title = "Fyrtio"
[[agenda]]
kind = "groups"
title = "Grupper om fyra i en lång titel som tar plats"
groups = {{ size = {size} }}
questions = ["Vilket hinder är vanligast, och vad talar för det? Skriv en mening som alla kan stå för."]
prompt = "Skriv"
rules = ["En talar i taget", "Avbryt inte"]
minutes = 5
"""


@pytest.mark.parametrize("size", [(80, 24), (120, 32), (60, 20)])
async def test_many_groups_take_the_place_of_rules_and_questions_and_are_never_cut_without_a_word(
    meeting: Meeting, console: App, size: tuple[int, int]
) -> None:
    for at_each, groups in ((4, 10), (2, 20)):
        live = meeting(FORTY.format(size=at_each))
        for number in range(40):
            live.do(c.Here(f"Förnamn{number} Efternamn"))
        live.do(c.Start())
        async with console(live).run_test(size=size) as pilot:
            await pilot.pause()
            words = " ".join(seen(pilot).replace("│", " ").split())
            whole = all(f"Grupp {n}: " in words for n in range(1, groups + 1)) and "Förnamn39 E" in words
            assert whole != ("… H visar alla grupper" in words)
            assert whole or size[1] < 32
            await press(pilot, "n", *"En anteckning", "enter", "escape")
            await pilot.pause()
            words = " ".join(seen(pilot).replace("│", " ").split())
            assert f"Grupp {groups}: " in words or "… H visar alla grupper" in words


QUESTIONS = """
title = "Lärlag"
[[agenda]]
kind = "talk"
title = "Samtal om kapitel ett och två"
minutes = 20
questions = ["Vad fastnade du för?", "Vad tar du med dig?", "Vad saknade du?"]
[[agenda]]
kind = "round"
title = "I grupp"
groups = 2
minutes_per_turn = 3
[[agenda]]
kind = "talk"
title = "Avslutning med återblick på dagen och tack till alla som har varit med"
"""


async def test_all_questions_are_shown_with_the_current_one_marked_and_the_next_line_says_what_is_left_behind(
    meeting: Meeting, console: App, clock: Clock
) -> None:
    live = meeting(QUESTIONS)
    for name in ("Anna Berg", "Bo Ek", "Cia Ask"):
        live.do(c.Here(name))
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "right")
        assert "  1. Vad fastnade du för?" in seen(pilot)
        assert "▶ 2. Vad tar du med dig?" in seen(pilot)
        assert "  3. Vad saknade du?" in seen(pilot)
        assert "Mellanslag: Nästa punkt, 2. I grupp; en fråga återstår" in seen(pilot)
        await press(pilot, "space", "space", "space")
        (line,) = (row for row in seen(pilot).splitlines() if "Mellanslag: " in row)
        assert line.endswith("…; gruppernas runda pågår till 09.06")
        clock.set(9, 6, 30)
        screen = pilot.app.screen
        assert isinstance(screen, Console)
        screen.tick()
        await pilot.pause()
        assert "pågår" not in seen(pilot)


LISTED = """
title = "Lärlag"
[[agenda]]
kind = "list"
title = "Vad är problemet, vad är problemet, vad är problemet?"
minutes = 20
columns = ["Problem", "Orsak"]
questions = [
  "Är det rimligt att vi arbetar med kollegialt lärande utifrån bokens definition?",
  "Hur får vi till det, och vad innebär det utifrån uppdraget?",
  "Vad blir viktigt för barn och elever i våra kommuner?",
  "Vilka frågor behöver vi ta med oss?",
]
"""


async def test_the_questions_of_a_list_are_all_there_above_it(meeting: Meeting, console: App) -> None:
    live = meeting(LISTED)
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        words = " ".join(re.sub(r"^.*│", "", line).strip() for line in seen(pilot).split("\n"))
        assert all(re.sub(r"\s+", " ", text) in words for text in re.findall(r'  "(.*)",', LISTED))
        assert "Tab skriver i tabellen" in words


async def test_the_bottom_line_says_what_a_key_does_now_that_it_has_been_pressed(
    live: LiveSession, console: App
) -> None:
    live.do(c.Start())
    async with console(live).run_test(size=(100, 30)) as pilot:
        await press(pilot, "s", "m", "j", "full_stop", "full_stop")
        assert "S  Starta klockan" in seen(pilot)
        assert "M  För rummet" in seen(pilot)
        await press(pilot, "s", "m", "full_stop", "full_stop")
        assert "S  Stoppa klockan" in seen(pilot)
        assert "M  Bara för dig" in seen(pilot)


async def test_how_many_entries_each_list_has_stands_beside_the_next_line_with_its_key(
    live: LiveSession, console: App
) -> None:
    live.do(c.Start())
    for register, text in (("decision", "Ett"), ("decision", "Två"), ("action", "Boka")):
        live.do(c.Record(register=register, entry=Entry(text)))
    for size, told in (((100, 30), "B Beslut 2 · U Uppgifter 1"), ((60, 20), "B 2 · U 1")):
        async with console(live).run_test(size=size) as pilot:
            await pilot.pause()
            (line,) = (row for row in seen(pilot).splitlines() if "Mellanslag: Nästa punkt" in row)
            assert line.endswith(told)


SIZED = """
title = "Träff"
[statements.tio]
question = "Ta ställning i hur stor utsträckning, 1–4"
items = [{items}]
[[agenda]]
kind = "rating"
title = "Skattning: vårt arbete i nätverket"
minutes = 10
statements = "tio"
scale = {{ min = 1, max = 4, labels = ["obefintligt", "svagt", "funktionellt", "starkt"] }}
[[agenda]]
kind = "round"
title = "Gruppuppgift ett: laget runt med frågor"
minutes = 40
groups = 4
minutes_per_turn = 2
questions = ["Är det rimligt att vi arbetar med lärande utifrån bokens definition och det uppdrag vi har fått?"]
rules = ["En talar i taget.", "Ingen avbryter.", "Det går bra att passa.", "Anteckna ordagrant.", "Håll tiden."]
"""


@pytest.mark.parametrize("size", [(80, 24), (120, 32), (200, 60), (60, 20)])
async def test_question_groups_and_statements_are_never_cut_and_the_clock_takes_what_is_left(
    meeting: Meeting, console: App, size: tuple[int, int]
) -> None:
    items = ", ".join(
        f'"Påstående {n} om att alla samlar underlag för gemensam analys, {n} slut"' for n in range(1, 11)
    )
    live = meeting(SIZED.format(items=items))
    for number in range(12):
        live.do(c.Here(f"Deltagare {number}"))
    live.do(c.Start())
    async with console(live).run_test(size=size) as pilot:
        await pilot.pause()
        whole = seen(pilot)
        assert all(f"Påstående {n}" in whole for n in range(1, 11 if size[1] >= 24 else 10))
        assert size[0] < 200 or all(f"{n} slut" in " ".join(whole.split()) for n in range(1, 11))
        await press(pilot, "space", "space")
        await pilot.pause()
        words = " ".join(re.sub(r"^.*│", "", line).strip() for line in seen(pilot).split("\n"))
        assert "definition och det uppdrag vi har fått?" in words
        assert all(f"Grupp {n}: " in words for n in range(1, 5))
        assert all(f"Deltagare {n}" in words for n in range(12))
        faces = (drawn(time, size) for time in ("0:00", "2:00", "40:00", "39:59", "39:58") for size in SIZES)
        assert any(all(row.rstrip() in seen(pilot) for row in face) for face in faces)
        await press(pilot, "g")
        await pilot.pause()
        assert "1. Skattning" in seen(pilot)
        await press(pilot, "home", "enter")
    assert live.state.position == 1
