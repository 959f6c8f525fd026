"""Everything that has been written down on a screen of its own: searched, changed, moved, turned, deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samtal.archive.log import Archive
from samtal.live import LiveSession
from samtal.session import captures, entries, owners, people
from samtal.session import commands as c
from samtal.session.captured import NOBODY, Owner
from samtal.session.registers import Entry
from samtal.tui.screens.asking import Asking
from samtal.tui.screens.console import Console
from samtal.tui.screens.entries import Entries
from samtal.tui.screens.wordings import Wordings
from samtal.tui.widgets import long_list as drawing
from samtal.tui.widgets.linebox import FilterBox, LineBox
from samtal.tui.widgets.long_list import LongList
from samtal.tui.widgets.notebox import NoteBox

from .conftest import press, seen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.content import Content
    from textual.pilot import Pilot

    from samtal.tui.app import SamtalApp
    from samtal.tui.widgets.entries_listed import EntryLine
    from samtal.tui.world import World

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
questions = ["Vad?", "Varför?"]
[[agenda]]
kind = "list"
title = "Tecken"
columns = ["Vad", "Var"]
[[agenda]]
kind = "list"
title = "Mer"
columns = ["Vad", "Var", "När"]
[[agenda]]
kind = "talk"
title = "Egna mål"
visibility = "private"
[[agenda]]
kind = "talk"
title = "Läge"
visibility = "summary"
"""
SHOWN = ("m", "j", "e")
"""The keys that open it where nobody else sees the screen."""


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


@pytest.fixture
def theirs(world: World, live: LiveSession) -> Iterator[LiveSession]:
    """The same meeting in another process."""
    numbers = iter(range(10**6))
    with Archive.open(world.archive.path, now_ms=world.now, new_id=lambda: f"x-{next(numbers):06d}") as archive:
        yield LiveSession(archive, live.session, now=world.now, origin="notes:2")


def noted(live: LiveSession) -> list[tuple[str, str]]:
    """Owner and text of each note."""
    state = live.state
    whose = [(owners.person(state, note), note.text) for note in state.notes.values() if not note.gone]
    return [(state.people[person].name if person else "", text) for person, text in whose]


def box(pilot: Pilot[None]) -> LineBox:
    """The box in which an entry is changed."""
    return pilot.app.screen.query_one("#edit", LineBox)


def marked(pilot: Pilot[None]) -> str:
    """The text of the marked line."""
    line = pilot.app.screen.query_one(LongList).marked
    return line.text if line else ""


async def test_all_stands_under_its_item_the_latest_marked_and_what_is_of_none_last(
    live: LiveSession, console: App
) -> None:
    live.do(c.Record(register="decision", entry=Entry("Köp")))
    live.do(c.AddRow(step="tecken", cells=("Ett", "Här")))
    live.do(c.AddRow(step="tecken", cells=("Två",)))
    live.do(c.TakeNote(step="samtal", text="nyss"))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN)
        lines = [line.partition("│")[2].strip(" │▶") for line in seen(pilot).splitlines()]
        wanted = [
            "1. Laget runt",
            "anteckning 1     Anna Berg: Annas",
            "anteckning 2     Bo Ek: Bos",
            "anteckning 3     mötets",
            "beslut 1         Köp",
            "2. Samtal",
            "anteckning 1     sedan",
            "anteckning 2     nyss",
            "3. Tecken",
            "rad 1            Ett | Här",
            "rad 2            Två",
        ]
        at = lines.index(wanted[0])
        assert lines[at : at + len(wanted)] == wanted
        assert marked(pilot) == "nyss"
        assert "8 poster" in seen(pilot)


async def test_a_new_entry_of_a_list_can_be_written_from_here(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, "ctrl+b", *"Beslutat", "enter")
        screen = pilot.app.screen
        assert isinstance(screen, Entries)
        screen.follow()
        await pilot.pause()
        assert "beslut 1         Beslutat" in seen(pilot)


async def test_what_is_typed_is_searched_at_once_in_any_order_by_text_owner_and_kind(
    live: LiveSession, console: App
) -> None:
    live.do(c.Record(register="decision", entry=Entry("Åka till ÖREBRO")))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, *"ek")
        assert marked(pilot) == "Bos"
        assert "1 av 5 poster" in seen(pilot)
        assert "Annas" not in seen(pilot)
        await press(pilot, "escape", *"öre", "space", *"åka", "space", *"beslut")
        assert marked(pilot) == "Åka till ÖREBRO"
        await press(pilot, *"x")
        assert "Inget stämmer" in seen(pilot)
        await press(pilot, "enter", "delete", "tab", "f4")
        await press(pilot, "escape")
        assert "5 poster" in seen(pilot)
        await press(pilot, "escape")
        assert not isinstance(pilot.app.screen, Entries)


async def test_the_mark_goes_past_headings_and_stops_at_the_ends(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, "down")
        assert marked(pilot) == "sedan"
        await press(pilot, "up")
        assert marked(pilot) == "mötets"
        await press(pilot, "pageup", "up")
        assert marked(pilot) == "Annas"
        await press(pilot, "ctrl+end")
        assert marked(pilot) == "sedan"
        await press(pilot, "ctrl+home")
        assert marked(pilot) == "Annas"


async def test_a_note_gets_other_words_or_another_owner_and_keeps_the_rest(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, "up", "up", "up", "enter")
        assert box(pilot).text == "Annas"
        await press(pilot, "!", "enter", "down", "enter")
        assert box(pilot).text == "Bo Ek: Bos"
        box(pilot).write("Bos!")
        await press(pilot, "enter", "down", "enter")
        box(pilot).write("Anna: hennes")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, Entries)
        assert "Ändrade anteckning 3 till punkt 1, Anna Berg" in seen(pilot)
    assert noted(live)[:3] == [("Anna Berg", "Annas!"), ("", "Bos!"), ("Anna Berg", "hennes")]


async def test_a_row_and_an_action_are_changed_as_they_are_typed(live: LiveSession, console: App) -> None:
    live.do(c.AddRow(step="tecken", cells=("Ett", "Här")))
    live.do(c.Record(register="action", entry=Entry("Boka", who="Anna")))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, *"rad", "enter")
        assert box(pilot).text == "Ett | Här"
        await press(pilot, "tab")
        assert box(pilot).text == "Ett | Här | "
        box(pilot).write("Ett")
        await press(pilot, "enter", "escape", *"boka", "enter")
        assert box(pilot).text == "Boka | Anna"
        assert "Vad | Vem | När" in seen(pilot)
        box(pilot).write("Boka sal | Bo | 28 november")
        await press(pilot, "enter")
    assert captures.rows_of(live.state, "tecken")[0].cells == ("Ett", "")
    assert entries.entries(live.state, "action")[0].entry == Entry("Boka sal", who="Bo", when="2025-11-28")


async def test_a_note_of_several_lines_is_changed_in_a_box_of_several(live: LiveSession, console: App) -> None:
    live.do(c.TakeNote(text="stycke ett\n\nstycke två"))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, *"stycke")
        assert marked(pilot) == "stycke ett stycke två"
        await press(pilot, "enter")
        assert box(pilot).size.height > 3
        await press(pilot, "!", "enter")
    assert noted(live)[-1][1] == "stycke ett\n\nstycke två!"


async def test_what_is_refused_is_said_and_the_text_stays(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, "enter")
        box(pilot).write("grupp 7: x")
        await press(pilot, "enter")
        assert box(pilot).text == "grupp 7: x"
        assert "Punkten har inga grupper" in seen(pilot)
        await press(pilot, "escape", "escape", "escape")
        assert not isinstance(pilot.app.screen, Entries)
    assert noted(live)[-1] == ("", "sedan")


async def test_an_owner_that_is_typed_before_the_old_one_takes_its_place(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "e", "j", "up", "up", "enter")
        assert box(pilot).text == "Bo Ek: Bos"
        box(pilot).write("Anna: Bo Ek: Bos")
        await press(pilot, "enter")
    assert ("Anna Berg", "Bos") in noted(live)


async def test_delete_takes_the_marked_one_and_undo_brings_it_back(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, "delete")
        assert "sedan" not in [text for _, text in noted(live)]
        assert "Tog bort anteckning 1 till punkt 2" in seen(pilot)
        assert marked(pilot) == "mötets"
        await press(pilot, "ctrl+z")
        assert "anteckning 1     sedan" in seen(pilot)
    assert "sedan" in [text for _, text in noted(live)]


async def test_delete_in_the_middle_of_what_is_typed_deletes_a_sign(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, *"sedan", "left", "delete")
        assert pilot.app.screen.query_one(FilterBox).text == "seda"
    assert len(noted(live)) == 4


async def test_tab_offers_what_can_be_done_and_a_letter_makes_the_note_a_decision(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, "tab")
        for line in ("P  flytta till en annan punkt", "B  gör till beslut", "U  gör till uppgift", "T  ta bort"):
            assert line in seen(pilot)
        await press(pilot, "b")
        assert "Anteckning 1 till punkt 2 är nu beslut 1" in seen(pilot)
        assert "beslut 1         sedan" in seen(pilot)
        await press(pilot, "ctrl+z")
        assert "anteckning 1     sedan" in seen(pilot)
    assert not entries.entries(live.state, "decision")


async def test_a_note_is_put_to_another_question_chosen_from_a_list(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, *"annas", "tab", "p")
        assert "fråga 2: Varför?" in seen(pilot)
        await press(pilot, "down", "down", "enter")
        assert "Flyttade en anteckning till punkt 2, fråga 2: den är anteckning 2 där" in seen(pilot)
    note = captures.notes_of(live.state, "samtal")[-1]
    assert note.question == live.state.agenda[1].questions[1].id


async def test_a_row_is_put_to_another_list_and_a_proposal_is_adopted(live: LiveSession, console: App) -> None:
    live.do(c.AddRow(step="tecken", cells=("Ett", "Här")))
    live.do(c.Record(register="proposal", entry=Entry("Köp")))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, *"ett", "tab", "p", "enter")
        await press(pilot, "escape", *"köp", "tab", "b")
    assert [row.cells for row in captures.rows_of(live.state, "mer")] == [("Ett", "Här", "")]
    assert entries.entries(live.state, "decision")[0].entry.text == "Köp"


async def test_an_action_is_marked_done(live: LiveSession, console: App) -> None:
    live.do(c.Record(register="action", entry=Entry("Boka")))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, *"boka", "tab", "d")
        assert "Boka ✓ klar" in seen(pilot)
        await press(pilot, "tab", "d")
        assert "Boka ✓" not in seen(pilot)
    assert not entries.entries(live.state, "action")[0].done


async def test_the_menu_changes_deletes_and_tells_the_history(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, "tab", "e", "!", "enter", "tab", "h")
        assert isinstance(pilot.app.screen, Wordings)
        assert "sedan!" in seen(pilot)
        await press(pilot, "escape", "tab", "escape", "tab", "t")
        assert isinstance(pilot.app.screen, Entries)
    assert "sedan!" not in [text for _, text in noted(live)]


async def test_an_edit_from_an_earlier_wording_is_kept_beside_the_other_and_one_key_chooses(
    live: LiveSession, console: App, theirs: LiveSession
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, "enter", *" min")
        note = list(theirs.state.notes.values())[-1]
        theirs.do(c.ChangeNote(note.id, note.event, text="din"))
        await press(pilot, "enter")
        assert "båda lydelserna står kvar" in seen(pilot)
        assert "anteckning 1     lydelse 1: sedan min" in seen(pilot)
        assert "lydelse 2: din" in seen(pilot)
        await press(pilot, "down")
        assert "F4 väljer" in seen(pilot)
        await press(pilot, "f4")
        assert "lydelse" not in seen(pilot)
    assert noted(live)[-1] == ("", "din")


async def test_an_open_list_follows_what_others_write_and_leaves_mark_and_typed_text(
    live: LiveSession, console: App, theirs: LiveSession
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, "up", *"e")
        at = marked(pilot)
        theirs.do(c.TakeNote(step="laget-runt", text="ny före", owner=NOBODY))
        beneath = pilot.app.screen_stack[-2]
        assert isinstance(beneath, Console)
        beneath.tick()
        screen = pilot.app.screen
        assert isinstance(screen, Entries)
        screen.follow()
        await pilot.pause()
        assert "ny före" in seen(pilot)
        assert marked(pilot) == at
        assert screen.query_one(FilterBox).text == "e"
        await press(pilot, "enter", *"xy")
        theirs.do(c.TakeNote(text="en till", owner=NOBODY))
        beneath.tick()
        screen.follow()
        assert box(pilot).text.endswith("xy")


async def test_what_somebody_deletes_while_it_is_changed_is_there_again_when_it_is_saved(
    live: LiveSession, console: App, theirs: LiveSession
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, "enter", "!")
        note = list(theirs.state.notes.values())[-1]
        theirs.do(c.Delete(note.id, note.event))
        await press(pilot, "enter")
        assert "Någon annan hade tagit bort den" in seen(pilot)
    assert noted(live)[-1] == ("", "sedan!")


async def test_all_is_folded_while_the_room_sees_the_screen(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "e", "delete", "enter", "tab")
        assert "Annas" not in seen(pilot)
        assert len(noted(live)) == 4
        await press(pilot, "j")
        assert "Annas" in seen(pilot)
        await press(pilot, "ctrl+e", "e")
        assert "Annas" not in seen(pilot)


async def test_what_is_begun_is_there_again_when_it_is_opened_again(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, "enter", *" påbörjat", "ctrl+e")
        assert not isinstance(pilot.app.screen, Entries)
        await press(pilot, "e", "enter")
        assert box(pilot).text == "sedan påbörjat"
        await press(pilot, "escape", "escape", "enter")
        assert box(pilot).text == "sedan"


async def test_of_ten_thousand_only_the_lines_that_are_seen_are_drawn(
    live: LiveSession, console: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = next(iter(live.state.notes.values()))
    for number in range(10_000):
        live.state.notes[f"n{number}"] = note._replace(id=f"n{number}", text=f"ord {number}", number=number + 5)
    drawn = []
    line = drawing.drawn

    def counted(row: EntryLine, *, marked: bool) -> Content:
        drawn.append(row.id)
        return line(row, marked=marked)

    monkeypatch.setattr(drawing, "drawn", counted)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, "up")
        assert marked(pilot) == "ord 9999"
        await press(pilot, "pageup", "pageup", "down", *"ord", "space", *"77")
        assert marked(pilot) == "ord 9977"
        assert " av 10004 poster" in seen(pilot)
        assert "ord 9877" in seen(pilot)
    assert len(drawn) < 24 * 20


async def test_what_is_pasted_into_the_search_is_one_line(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN)
        pilot.app.screen.query_one(FilterBox).insert("bo\nek")
        await pilot.pause()
        assert pilot.app.screen.query_one(FilterBox).text == "bo ek"
        assert marked(pilot) == "Bos"


@pytest.mark.parametrize("keys", [("b",), ("p", "enter")])
@pytest.mark.parametrize("step", ["egna-mal", "lage"])
async def test_it_is_asked_before_words_that_are_not_printed_come_into_the_minutes(
    live: LiveSession, console: App, step: str, keys: tuple[str, ...]
) -> None:
    live.do(c.TakeNote(step=step, text="mitt mål"))
    before = dict(live.state.notes)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, "tab", *keys)
        assert isinstance(pilot.app.screen, Asking)
        await press(pilot, "enter")
        assert live.state.notes == before
        await press(pilot, "tab", *keys, "j")
        assert live.state.notes != before
        assert "Orden kommer" in seen(pilot)


async def test_what_is_printed_of_a_private_item_is_marked_in_the_list(live: LiveSession, console: App) -> None:
    live.do(c.TakeNote(step="egna-mal", text="mitt mål"))
    live.do(c.Record(step="egna-mal", register="decision", entry=Entry("Köp")))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN)
        assert "5. Egna mål (skrivs inte ut)" in seen(pilot)
        assert "beslut 1         Köp (skrivs ut)" in seen(pilot)


async def test_a_change_that_is_not_saved_is_told_marked_and_said_to_be_one(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, "enter", *" påbörjat")
        beneath = pilot.app.screen_stack[-2]
        assert isinstance(beneath, Console)
        beneath.keep_drafts()
    async with console(live).run_test(size=(120, 30)) as pilot:
        await press(pilot)
        assert "En ändring som inte är sparad finns kvar" in seen(pilot)
        await press(pilot, *SHOWN)
        assert "[inte sparad ändring] sedan" in seen(pilot)
        await press(pilot, "enter")
        assert box(pilot).text == "sedan påbörjat"
        assert "Det här är en ändring som inte är sparad" in seen(pilot)
        await press(pilot, "escape")
        assert "Esc en gång till släpper den" in seen(pilot)
        await press(pilot, "escape")
        assert "[inte sparad" not in seen(pilot)


async def test_the_words_of_a_change_to_what_another_has_deleted_stand_in_the_box(
    live: LiveSession, console: App, theirs: LiveSession
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, "enter", *" påbörjat")
        beneath = pilot.app.screen_stack[-2]
        assert isinstance(beneath, Console)
        beneath.keep_drafts()
    note = list(theirs.state.notes.values())[-1]
    theirs.do(c.Delete(note.id, note.event))
    live.refresh()
    async with console(live).run_test(size=(120, 30)) as pilot:
        await press(pilot)
        assert "tagits bort av någon annan: dina ord står i rutan" in seen(pilot)
        beneath = pilot.app.screen
        assert isinstance(beneath, Console)
        beneath.keep_drafts()
        assert beneath.desk.drafts.places() == ("note",), "nothing else is left of it"
        await press(pilot, "n")
        assert pilot.app.screen.query_one(NoteBox).text == "sedan påbörjat"


async def test_a_change_that_was_kept_stands_beside_what_others_have_made_of_it_since(
    live: LiveSession, console: App, theirs: LiveSession
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, "enter", *" min", "ctrl+e")
    note = list(theirs.state.notes.values())[-1]
    theirs.do(c.ChangeNote(note.id, note.event, text="din"))
    live.refresh()
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, "enter")
        assert box(pilot).text == "sedan min"
        await press(pilot, "enter")
        assert "båda lydelserna står kvar" in seen(pilot)
    note = live.state.notes[note.id]
    assert (note.text, note.rivals) == ("sedan min", ("din",))


async def test_that_one_wording_is_left_is_told(live: LiveSession, console: App) -> None:
    note = list(live.state.notes.values())[-1]
    for text in ("min", "din"):
        live.do(c.ChangeNote(note.id, note.event, text=text))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, "enter", "!", "enter")
        assert "Den andra lydelsen finns i historiken" in seen(pilot)
    assert noted(live)[-1] == ("", "din!")


async def test_what_was_done_is_told_also_where_nothing_is_left_that_fits(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, *"sedan")
        assert "Esc tömmer" in seen(pilot)
        await press(pilot, "delete")
        assert "│ Tog bort anteckning 1 till punkt 2" in seen(pilot)
        await press(pilot, "ctrl+z")
        assert marked(pilot) == "sedan"


async def test_a_search_that_was_used_gives_way_to_the_next_and_delete_deletes_on(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN, *"laget", "escape", *"s", "ctrl+home", "enter", "!", "enter", *"sedan")
        assert pilot.app.screen.query_one(FilterBox).text == "sedan"
        await press(pilot, "escape", *"anna", "delete", "delete", "delete")
        assert isinstance(pilot.app.screen, Entries)
    assert ("Anna Berg", "Annas!") not in noted(live)


async def test_where_nothing_is_noted_the_screen_says_so(meeting: Meeting, console: App) -> None:
    live = meeting(AGENDA)
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, *SHOWN)
        assert "Inget är antecknat än" in seen(pilot)
        await press(pilot, "delete", "enter", "tab", "f4", "escape")
    assert captures.notes_of(live.state, "laget-runt") == []
