"""The note-taker's window: the box that always has the keys, and what stands above and below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from textual.widgets import TextArea

from memory import goto
from samtal.archive.drafts import Drafts
from samtal.archive.log import Archive
from samtal.lines import phrases
from samtal.session import commands as c
from samtal.session import owners
from samtal.session.captured import Owner
from samtal.session.state import Phase
from samtal.tui.actions import MEETING
from samtal.tui.app import SamtalApp
from samtal.tui.keys import LINES, NOTES, NOTES_OFFERED
from samtal.tui.screens.ending import Ending
from samtal.tui.screens.entering import Entering
from samtal.tui.screens.helping import Helping
from samtal.tui.screens.notes import OWN_OF_NOTES, NoteTaking
from samtal.tui.widgets.linebox import LineBox
from samtal.tui.widgets.notebox import NoteBox
from samtal.tui.widgets.notes import Notes
from samtal.words import table_of
from samtal.words.registers import NAMES

from .conftest import Clock, press, seen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.pilot import Pilot

    from samtal.live import LiveSession
    from samtal.tui.world import World
    from samtal.words import Lang

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

AGENDA = """
title = "Träff om ängar"
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
kind = "list"
title = "Styrkor"
columns = ["Vad", "Vem"]
[[agenda]]
kind = "rating"
title = "Skattning"
statements = ["Vi lyssnar"]
[[agenda]]
kind = "talk"
title = "I grupp"
groups = 2
per = "group"
[[agenda]]
kind = "talk"
title = "Förtroligt"
visibility = "private"
[[agenda]]
kind = "talk"
title = "I korthet"
visibility = "summary"
[[agenda]]
kind = "talk"
title = "Utan papper"
record = false
"""


@pytest.fixture
def planned(meeting: Meeting) -> LiveSession:
    session = meeting(AGENDA)
    for name in ("Anna Berg", "Bo Ek", "Per Öst"):
        session.do(c.Here(name))
    return session


@pytest.fixture
def live(planned: LiveSession) -> LiveSession:
    planned.do(c.Start())
    return planned


@pytest.fixture
def notes(world: World, archive: Archive, clock: Clock) -> Iterator[App]:
    """The window of a note-taker, who has opened the archive beside whoever leads by `live`."""
    opened: list[Archive] = []

    def app(live: LiveSession, lang: Lang = "sv", face: str = "notes") -> SamtalApp:
        ids = (f"{face}{len(opened)}-{number}" for number in range(10**6))
        opened.append(Archive.open(archive.path, now_ms=clock, new_id=lambda: next(ids)))
        own = world._replace(archive=opened[-1], lang=lang, origin=f"{face}:1")
        return SamtalApp(own, lambda handed: NoteTaking(own.open(live.session), handed), lets_go=False)

    yield app
    for each in opened:
        each.close()


def window(pilot: Pilot[None]) -> NoteTaking:
    return next(screen for screen in pilot.app.screen_stack if isinstance(screen, NoteTaking))


def box(pilot: Pilot[None]) -> NoteBox:
    return window(pilot).query_one(NoteBox)


def look(pilot: Pilot[None], live: LiveSession) -> None:
    """What its own beat does; and whoever leads takes in what was written here."""
    window(pilot).tick()
    live.refresh()


def said(live: LiveSession) -> list[tuple[int, str]]:
    """Each note with the number of its item."""
    return [(live.state.number_of(note.step), note.text) for note in live.state.notes.values() if not note.gone]


async def test_whatever_is_typed_is_text_and_enter_saves_it_at_once(live: LiveSession, notes: App) -> None:
    async with notes(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *"psxqtmga", "enter", *"Åh", "space", *"nej!", "enter", "escape", *"sedan")
        look(pilot, live)
        assert said(live) == [(1, "psxqtmga"), (1, "Åh nej!")]
        assert box(pilot).text == "sedan"
        assert "Bara för dig" in seen(pilot)
        assert live.state.phase is Phase.RUNNING
        assert isinstance(pilot.app.screen, NoteTaking)


async def test_a_note_stays_where_it_was_begun_when_the_console_goes_on_and_says_so(
    live: LiveSession, notes: App, clock: Clock
) -> None:
    live.do(goto(live.state, 2))
    live.do(c.Next())
    async with notes(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *"Bussen")
        live.do(c.Next())
        clock.now += 1000
        window(pilot).tick()
        await pilot.pause()
        assert "Ordet har Bo Ek" in seen(pilot)
        assert "→ Anteckning till punkt 2, fråga 1 · Anna Berg" in seen(pilot)
        live.do(c.Goto(step=live.state.agenda[2].id))
        clock.now += 1000
        window(pilot).tick()
        await pilot.pause()
        assert "3. Styrkor" in seen(pilot)
        assert "punkt 2 (Laget runt), fråga 1 · Anna Berg" in seen(pilot)
        await press(pilot, "enter")
        look(pilot, live)
        (note,) = live.state.notes.values()
        assert live.state.number_of(note.step) == 2
        assert owners.person(live.state, note) == next(iter(live.state.people))


async def test_it_is_led_from_here_too_also_through_what_lies_over_it(live: LiveSession, notes: App) -> None:
    async with notes(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *"kvar", "pagedown")
        look(pilot, live)
        assert live.state.position == 2
        assert "2. Laget runt" in seen(pilot)
        assert "PageDown: Ge ordet till Anna Berg" in seen(pilot)
        await press(pilot, *["backspace"] * 4, "ctrl+u", "pagedown", "escape", *"kvar")
        look(pilot, live)
        assert live.state.turn is not None
        assert "Ordet har Anna Berg · Sedan Bo Ek" in seen(pilot)
        assert "Fråga 1 av 2" in seen(pilot)
        await press(pilot, "pageup", "pageup")
        look(pilot, live)
        assert live.state.position == 1
        assert box(pilot).text == "kvar"


async def test_before_the_start_it_says_so_and_one_key_begins(planned: LiveSession, notes: App) -> None:
    async with notes(planned).run_test(size=(80, 24)) as pilot:
        assert "Mötet har inte börjat" in seen(pilot)
        assert "PageDown startar mötet" in seen(pilot)
        await press(pilot, *"hej", "enter")
        assert box(pilot).text == "hej", "what could not be saved stays"
        await press(pilot, "pagedown", "enter")
        planned.refresh()
        assert said(planned) == [(1, "hej")]


async def test_after_the_end_notes_go_to_the_item_that_is_named_and_the_lists_stay_open(
    live: LiveSession, notes: App
) -> None:
    live.do(c.End())
    async with notes(live).run_test(size=(80, 24)) as pilot:
        assert "Mötet är slut" in seen(pilot)
        assert "till N: TEXT" in seen(pilot)
        await press(pilot, *"/till 2: anteckning Sent", "enter", "ctrl+b", *"Vi gör så", "enter")
        live.refresh()
        assert said(live) == [(2, "Sent")]
        assert [entry.entry.text for entry in live.state.registers.values()] == ["Vi gör så"]


@pytest.mark.parametrize("over", [("f1",), ("f2",), ("ctrl+e",), ("ctrl+p",)])
async def test_the_box_has_the_keys_again_when_what_lay_over_it_is_closed(
    live: LiveSession, notes: App, over: tuple[str, ...]
) -> None:
    async with notes(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *"före", *over)
        assert pilot.app.screen is not window(pilot)
        await press(pilot, "escape")
        await pilot.pause()
        await press(pilot, *"efter")
        assert box(pilot).text == "föreefter"


async def test_a_click_elsewhere_takes_the_keys_from_nobody(live: LiveSession, notes: App) -> None:
    live.do(c.TakeNote(text="En anteckning"))
    async with notes(live).run_test(size=(80, 24)) as pilot:
        for place in ("#notes", "#where", "#head", "#next-line"):
            await pilot.click(place)
            await pilot.pause()
            await press(pilot, "a")
        assert box(pilot).text == "aaaa"


async def test_notes_come_from_others_too_and_the_arrows_scroll_them(
    live: LiveSession, notes: App, clock: Clock
) -> None:
    async with notes(live).run_test(size=(80, 24)) as pilot:
        for number in range(40):
            live.do(c.TakeNote(text=f"Nummer {number}"))
        clock.now += 1000
        window(pilot).tick()
        await pilot.pause()
        await pilot.pause()
        assert "Nummer 39" in seen(pilot)
        assert "Nummer 5\n" not in seen(pilot)
        list_ = window(pilot).query_one(Notes)
        before = list_.scroll_y
        await press(pilot, "up", "up", "up")
        assert list_.scroll_y == before - 3
        await press(pilot, *"rad", "down")
        assert list_.scroll_y == before - 2
        assert box(pilot).text == "rad"


async def test_the_list_and_the_rating_of_the_item_are_filled_in_with_tab_and_left_with_escape(
    live: LiveSession, notes: App, clock: Clock
) -> None:
    async with notes(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab")
        assert "ingen lista och ingen skattning" in seen(pilot)
        live.do(goto(live.state, 3))
        clock.now += 1000
        window(pilot).tick()
        await press(pilot, "tab", *"Lugn | Anna", "enter", "escape", *"en not", "enter")
        look(pilot, live)
        assert [row.cells for row in live.state.rows.values()] == [("Lugn", "Anna")]
        assert said(live) == [(3, "en not")]
        live.do(goto(live.state, 4))
        clock.now += 1000
        window(pilot).tick()
        await press(pilot, "tab", "1", "tab", "2", "tab", "0", "tab", "0", "enter", "escape", *"till", "enter")
        live.refresh()
        assert len(live.state.totals) == 1
        assert said(live)[-1] == (4, "till")


async def test_in_a_round_it_says_who_has_spoken_and_is_without_a_note(
    live: LiveSession, notes: App, clock: Clock
) -> None:
    live.do(goto(live.state, 2))
    for _ in range(2):
        live.do(c.Next())
    async with notes(live).run_test(size=(80, 24)) as pilot:
        assert "Utan anteckning: Anna Berg, Bo Ek" in seen(pilot)
        await press(pilot, *"Anna: bra", "enter")
        assert "Utan anteckning: Bo Ek" in seen(pilot)
        live.refresh()
        live.do(goto(live.state, 5))
        clock.now += 1000
        window(pilot).tick()
        await pilot.pause()
        assert "Utan anteckning: grupp 1–2 " in seen(pilot)
        live.do(c.TakeNote(text="vi", owner=Owner(group=2)))
        clock.now += 1000
        window(pilot).tick()
        await pilot.pause()
        assert "Utan anteckning: grupp 1 " in seen(pilot)


async def test_what_is_not_printed_bears_a_sign_and_where_nothing_is_stored_that_is_said(
    live: LiveSession, notes: App, clock: Clock
) -> None:
    said_of = {6: "× skrivs inte ut", 7: "× skrivs inte ut, bara sammanfattningen"}
    async with notes(live).run_test(size=(80, 24)) as pilot:
        for number, told in said_of.items():
            live.do(goto(live.state, number))
            live.do(c.TakeNote(text="Mellan oss"))
            clock.now += 1000
            window(pilot).tick()
            await pilot.pause()
            assert told in seen(pilot)
            assert "× Mellan oss" in seen(pilot)
        live.do(goto(live.state, 8))
        clock.now += 1000
        window(pilot).tick()
        await press(pilot, *"hysch", "enter")
        assert "Det som sägs nu skrivs inte ner" in seen(pilot)
        assert box(pilot).text == "hysch"


@pytest.mark.parametrize(
    ("key", "register"),
    [
        ("ctrl+b", "decision"),
        ("ctrl+f", "proposal"),
        ("ctrl+u", "action"),
        ("ctrl+k", "parked"),
        ("ctrl+d", "date"),
        ("ctrl+l", "lesson"),
    ],
)
async def test_ctrl_with_the_letter_opens_a_list_while_box_or_table_has_the_keys_on_both_faces(
    live: LiveSession, notes: App, console: App, key: str, register: str
) -> None:
    live.do(goto(live.state, 3))
    for app, opens in ((notes, ()), (console, ("n",))):
        async with app(live).run_test(size=(80, 24)) as pilot:
            await press(pilot, *opens, key)
            assert isinstance(pilot.app.screen, Entering)
            assert pilot.app.screen.register == register
            await press(pilot, "escape", *"ab", "left", key)
            assert pilot.app.screen.query_one(NoteBox).text == f"{NAMES[register].sign} ab"
            pilot.app.screen.query_one(NoteBox).text = ""
            await press(pilot, "escape", "tab", *"cd", "left", key)
            assert isinstance(pilot.app.screen, Entering)
            await press(pilot, "escape")
            assert "cd" in [text.text for text in pilot.app.screen.query(TextArea)]


async def test_the_list_of_notes_opens_from_box_and_table(live: LiveSession, notes: App, console: App) -> None:
    for app, opens in ((notes, ()), (console, ("n",))):
        async with app(live).run_test(size=(80, 24)) as pilot:
            below = pilot.app.screen
            await press(pilot, *opens, *"ab", "ctrl+e")
            assert pilot.app.screen is not below


@pytest.mark.parametrize("lang", ["sv", "en"])
async def test_the_help_is_that_of_this_window_and_fits(live: LiveSession, notes: App, lang: Lang) -> None:
    table = table_of("keys")
    async with notes(live, lang).run_test(size=(80, 24)) as pilot:
        await press(pilot, "f1")
        assert isinstance(pilot.app.screen, Helping)
        for key in NOTES:
            assert table[f"keys.{key.id}"][0 if lang == "sv" else 1] in seen(pilot), key.id
        assert ("Esc stänger" if lang == "sv" else "Esc closes") in seen(pilot)
        assert "Ctrl+B" in seen(pilot)


def test_every_key_of_the_window_and_all_that_it_offers_does_something_and_no_letter_is_a_key() -> None:
    does = {*MEETING, *LINES, *OWN_OF_NOTES}
    assert {key.id for key in (*NOTES, *NOTES_OFFERED)} <= does
    pressed = [name for key in NOTES for name in key.keys.split(",")]
    assert len(pressed) == len(set(pressed))
    assert all(len(name) > 1 for name in pressed)


async def test_undo_takes_back_what_was_done_here_and_the_boxs_own_while_it_has_text(
    live: LiveSession, notes: App
) -> None:
    async with notes(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *"Min", "enter")
        live.refresh()
        live.do(c.TakeNote(text="Ledarens"))
        await press(pilot, "ctrl+z")
        live.refresh()
        assert said(live) == [(1, "Ledarens")]


async def test_what_stands_in_the_box_is_kept_and_stands_there_again_where_it_was_begun(
    live: LiveSession, notes: App, archive: Archive, clock: Clock
) -> None:
    async with notes(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *"Halvt")
        clock.now += 1000
        window(pilot).tick()
    assert "Halvt" in Drafts(archive, live.session, "notes").get("note")
    assert not Drafts(archive, live.session, "console").get("note")
    live.do(goto(live.state, 3))
    async with notes(live).run_test(size=(80, 24)) as pilot:
        assert box(pilot).text == "Halvt"
        assert "I rutan står det som stod där" in seen(pilot)
        await press(pilot, "enter")
        live.refresh()
        assert said(live) == [(1, "Halvt")]


async def test_two_who_take_notes_have_each_their_own_box_and_undo(
    live: LiveSession, notes: App, archive: Archive
) -> None:
    async with notes(live).run_test(size=(80, 24)) as one:
        await press(one, *"ett", "enter", *"utkast ett")
        window(one).keep_drafts()
        async with notes(live, face="notes-2").run_test(size=(80, 24)) as two:
            assert box(two).text == ""
            await press(two, *"två", "enter", "ctrl+z")
            live.refresh()
            assert said(live) == [(1, "ett")]
    assert "utkast ett" in Drafts(archive, live.session, "notes").get("note")
    assert not Drafts(archive, live.session, "notes-2").get("note")


async def test_ctrl_q_closes_and_asks_once_where_the_box_has_text(live: LiveSession, notes: App) -> None:
    app = notes(live)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *"kvar", "ctrl+q")
        assert "inte sparad: kvar" in seen(pilot)
        await press(pilot, "ctrl+q")
    assert app.return_code == 0


@pytest.mark.parametrize("size", [(40, 15), (80, 24), (120, 32), (200, 60)])
async def test_box_and_lines_are_seen_in_every_window(live: LiveSession, notes: App, size: tuple[int, int]) -> None:
    async with notes(live).run_test(size=size) as pilot:
        for number in range(2, 9):
            live.do(goto(live.state, number))
            pilot.app.screen.query_one(NoteBox)
            window(pilot).tick()
            window(pilot).paint()
            await press(pilot, "x")
            assert "x" in seen(pilot)
            assert f" {number}. {live.state.agenda[number - 1].title}" in seen(pilot)
            assert "PageDown: " in seen(pilot)
            box(pilot).text = ""


async def test_what_people_typed_is_shown_as_typed(live: LiveSession, notes: App) -> None:
    for text in ("[/red]", "[@click=app.quit]x[/]", "\x1b[2J", "\u202eabc"):
        live.do(c.TakeNote(text=text))
    live.do(c.Here("[bold]Eva[/]"))
    live.do(goto(live.state, 2))
    for _ in range(4):
        live.do(c.Next())
    async with notes(live).run_test(size=(120, 32)) as pilot:
        assert "Utan anteckning: Anna Berg, Bo Ek, Per Öst, [bold]Eva[/]" in seen(pilot)
        live.do(c.Back())
        assert "\x1b" not in seen(pilot)


@pytest.mark.parametrize("over", ["f1", "ctrl+e", "ctrl+d"])
async def test_a_list_opens_from_what_lies_over_the_meeting_and_what_was_begun_in_another_is_kept(
    live: LiveSession, notes: App, console: App, over: str
) -> None:
    for app, opens in ((notes, ()), (console, ("n",))):
        async with app(live).run_test(size=(80, 24)) as pilot:
            await press(pilot, *opens, over, *"26/1", "ctrl+u", *"Boka", "ctrl+u", *" buss")
            assert list_open(pilot) == "action"
            assert pilot.app.screen.query_one(LineBox).text == "Boka buss"
            await press(pilot, "escape")
            assert list_open(pilot) == ""
            if over == "ctrl+d":
                await press(pilot, "ctrl+d")
                assert pilot.app.screen.query_one(LineBox).text == "26/1"


async def test_the_box_has_the_colours_of_the_theme_whenever_that_is_another(live: LiveSession, notes: App) -> None:
    async with notes(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *"text")
        before = colours(pilot)
        pilot.app.theme = "textual-light"
        await pilot.pause()
        await press(pilot, "a")
        light = colours(pilot)
        assert light != before
        pilot.app.theme = "textual-dark"
        await pilot.pause()
        await press(pilot, "backspace")
        assert colours(pilot) == before


def list_open(pilot: Pilot[None]) -> str:
    """The register of which the list lies over all else; empty where none does."""
    screen = pilot.app.screen
    return screen.register if isinstance(screen, Entering) else ""


def colours(pilot: Pilot[None]) -> list[str]:
    """How the first line in the box is drawn."""
    return [str(segment.style) for segment in box(pilot).render_line(0)]


async def test_who_is_without_a_note_and_what_is_not_printed_is_seen_on_a_console_that_the_room_does_not_see(
    live: LiveSession, console: App
) -> None:
    live.do(goto(live.state, 2))
    live.do(c.Next())
    async with console(live).run_test(size=(80, 24)) as pilot:
        assert "Utan anteckning" not in seen(pilot)
        await press(pilot, "m", "j")
        assert "Utan anteckning: Anna Berg" in seen(pilot)
        await press(pilot, "n", *"Bra", "enter", "escape")
        assert "Utan anteckning" not in seen(pilot)


async def test_the_bottom_line_names_the_keys_as_far_as_there_is_room_and_the_help(
    live: LiveSession, notes: App
) -> None:
    for width, named in (
        (80, ("E Allt antecknat", "Z Ångra", "F1 Hjälp")),
        (120, ("B Beslut", "L Lärdom", "F1 Hjälp")),
    ):
        async with notes(live).run_test(size=(width, 24)) as pilot:
            last = seen(pilot).split("\n")[-1]
            assert all(each in last for each in named), last
            assert len(last) <= width


async def test_what_ends_the_meeting_is_named_as_it_is_done_here(live: LiveSession, notes: App) -> None:
    live.do(goto(live.state, 8))
    async with notes(live).run_test(size=(80, 24)) as pilot:
        assert "Sista punkten. /avsluta avslutar mötet" in seen(pilot)
        await press(pilot, "pagedown")
        assert "A avslutar" not in seen(pilot)
        await press(pilot, *"/avsluta")
        window(pilot).keep_drafts()
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, Ending)
        assert "inte sparat" not in seen(pilot)
        live.refresh()
        assert live.state.ended is None
        await press(pilot, "j")
        live.refresh()
        assert live.state.ended is not None


async def test_a_note_with_two_wordings_is_marked_among_the_others(live: LiveSession, notes: App, clock: Clock) -> None:
    live.do(c.TakeNote(text="En tanke"))
    (note,) = live.state.notes.values()
    async with notes(live).run_test(size=(80, 24)) as pilot:
        live.do(c.ChangeNote(note.id, note.event, "En tanke till"))
        live.do(c.ChangeNote(note.id, note.event, "En annan tanke"))
        clock.now += 1000
        window(pilot).tick()
        await pilot.pause()
        assert "≠ 2 lydelser" in seen(pilot)


async def test_after_a_round_it_is_said_who_was_left_without_a_note_until_they_have_one(
    live: LiveSession, notes: App
) -> None:
    live.do(goto(live.state, 2))
    live.do(c.Next())
    live.do(c.Goto(step=live.state.agenda[2].id))
    async with notes(live).run_test(size=(80, 24)) as pilot:
        assert "Utan anteckning i punkt 2: Anna Berg" in seen(pilot)
        await press(pilot, *"/till 2: anteckning Anna: bra", "enter")
        assert "Utan anteckning" not in seen(pilot)


async def test_a_draft_that_cannot_be_kept_is_told_and_so_is_a_key_that_did_not_lead(
    live: LiveSession, notes: App, archive: Archive, clock: Clock
) -> None:
    async with notes(live).run_test(size=(120, 32)) as pilot:
        window(pilot).desk.world.archive.connection.execute("PRAGMA busy_timeout = 1")
        archive.connection.execute("BEGIN IMMEDIATE")
        await press(pilot, *"Viktigt")
        for _ in range(3):
            clock.now += 1000
            window(pilot).tick()
        await pilot.pause()
        assert "kan inte sparas som utkast just nu" in seen(pilot)
        await press(pilot, "enter", "pagedown")
        assert "Mötet gick inte vidare. INTE SPARAT ÄN (1 väntar)" in seen(pilot)
        archive.connection.execute("ROLLBACK")
        clock.now += 1000
        window(pilot).tick()
        await pilot.pause()
        assert "INTE SPARAT" not in seen(pilot)
        live.refresh()
        assert said(live) == [(1, "Viktigt")]
        assert live.state.position == 1


async def test_the_lists_are_counted_with_words_where_there_is_room(live: LiveSession, notes: App) -> None:
    for line in ("beslut A", "uppgift B", "parkera C"):
        live.do(cast("c.Command", phrases.read(line, live.state, "sv")))
    async with notes(live).run_test(size=(80, 24)) as pilot:
        assert "Beslut 1 · Uppgifter 1 · Parkerade 1" in seen(pilot)
    async with notes(live).run_test(size=(120, 24)) as pilot:
        assert "B Beslut 1" in seen(pilot)


async def test_after_the_end_the_clicker_covers_nothing_that_is_written(live: LiveSession, notes: App) -> None:
    live.do(c.End())
    async with notes(live).run_test(size=(120, 24)) as pilot:
        assert "PageDown: Mötet är slut" in seen(pilot)
        await press(pilot, "pagedown", *"kvar")
        assert box(pilot).text == "kvar"


async def test_a_name_that_the_minutes_leave_out_stands_in_brackets(live: LiveSession, notes: App) -> None:
    live.do(goto(live.state, 2))
    live.do(c.Next())
    live.do(c.TakeNote(text="sagt"))
    live.do(c.TakeNote(text="skrivet", owner=Owner(person=next(iter(live.state.people)))))
    async with notes(live).run_test(size=(80, 24)) as pilot:
        assert "(Anna Berg) sagt" in seen(pilot)
        assert "Anna Berg: skrivet" in seen(pilot)


async def test_ctrl_with_the_letter_makes_an_entry_of_the_note_that_is_being_written(
    live: LiveSession, notes: App
) -> None:
    async with notes(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *"Vi börjar i mars", "ctrl+b")
        await press(pilot)
        assert box(pilot).text == "! Vi börjar i mars"
        assert "→ Beslut: Vi börjar i mars" in seen(pilot)
        await press(pilot, "enter")
        live.refresh()
        assert [entry.entry.text for entry in live.state.registers.values()] == ["Vi börjar i mars"]
        assert said(live) == []


async def test_a_slash_opens_the_box_of_the_console_with_a_command(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "/", *"gå till 2", "enter")
        assert live.state.position == 2
        assert not pilot.app.screen.has_class("writing")
        await press(pilot, "n", *"halvt", "escape", "slash", "escape", "n")
        assert pilot.app.screen.query_one(NoteBox).text == "halvt"


async def test_in_a_private_item_the_box_of_a_console_that_the_room_sees_says_that_it_can_be_read(
    live: LiveSession, console: App
) -> None:
    live.do(goto(live.state, 6))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        await press(pilot)
        assert "Rummet kan läsa det du skriver här" in seen(pilot)
        await press(pilot, "escape", "m", "j", "n")
        await press(pilot)
        assert "Rummet kan läsa" not in seen(pilot)
