"""The screen of what groups hand in: forms are saved and copied, pasted answers are offered and taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import events

from samtal.session import commands as c
from samtal.session.handin_codes import code_of
from samtal.tui.handing_in import dropped
from samtal.tui.screens.handing_in import HandingIn
from samtal.tui.widgets.notebox import NoteBox

from .conftest import press, seen

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.pilot import Pilot

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp
    from samtal.tui.world import World

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

AGENDA = """
title = "Möte"
[[agenda]]
kind = "groups"
title = "Uppdraget"
groups = 2
questions = ["Vad innebär uppdraget?"]
[[agenda]]
kind = "talk"
title = "Slut"
"""
ANSWER = "Hej!\nGrupp 2\nUppdraget\n- Elevernas röster\n- Det är svårt\n"


@pytest.fixture
def live(meeting: Meeting) -> LiveSession:
    session = meeting(AGENDA)
    for name in ("Anna Berg", "Bo Ek"):
        session.do(c.Here(name))
    session.do(c.Start())
    return session


async def paste(pilot: Pilot[None], text: str) -> None:
    pilot.app.post_message(events.Paste(text))
    await pilot.pause()
    await pilot.pause()


async def opened(pilot: Pilot[None]) -> HandingIn:
    await press(pilot, "n", *"/lämna in", "enter")
    screen = pilot.app.screen
    assert isinstance(screen, HandingIn)
    return screen


async def test_what_is_pasted_is_offered_taken_in_by_enter_and_taken_back(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        assert "1. Uppdraget: inget har kommit in" in seen(pilot)
        await paste(pilot, ANSWER)
        assert "Inlämning från grupp 2: 2 anteckningar till punkt 1" in seen(pilot)
        assert "Inte med, rad 1: Hej!" in seen(pilot)
        assert not live.state.notes
        await press(pilot, "enter")
        assert "1. Uppdraget: saknas från grupp 1" in seen(pilot)
        assert [note.text for note in live.state.notes.values()] == ["Elevernas röster", "Det är svårt"]
        await paste(pilot, ANSWER)
        assert "inget nytt, 2 fanns redan" in seen(pilot)
        await press(pilot, "escape", "ctrl+z")
        assert not live.state.notes
        await press(pilot, "escape")
        assert not isinstance(pilot.app.screen, HandingIn)


async def test_what_says_neither_group_nor_item_is_that_of_the_form_that_is_shown(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "2")
        await paste(pilot, "Bo Ek 10:42\n• Elevernas röster\n• Det är svårt")
        assert "Inlämning från grupp 2: 2 anteckningar till punkt 1" in seen(pilot)
        await press(pilot, "enter")
        assert "Har kommit in, punkt 1. Uppdraget" in seen(pilot)
        assert "- Elevernas röster" in seen(pilot)
    assert {note.group for note in live.state.notes.values()} == {2}


async def test_answers_that_are_pasted_one_after_the_other_wait_and_are_taken_in_together(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await paste(pilot, "Grupp 1\nUppdraget\n- Tid")
        await paste(pilot, ANSWER)
        await paste(pilot, "Grupp 2\nPunkt 7. Annat\n- Nej")
        assert "Inlämning från grupp 1" in seen(pilot)
        assert "Inlämning från grupp 2" in seen(pilot)
        assert "känner inte igen" in seen(pilot)
        await press(pilot, "enter")
    assert len(live.state.notes) == 3


async def test_it_is_found_among_the_commands(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        names = [command.title for command in pilot.app.get_system_commands(pilot.app.screen)]
        assert "Gruppernas inlämningar: filer, text till chatten, svar" in names


async def test_taking_back_lines_that_were_pasted_ends_nothing(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        box = pilot.app.screen.query_one("#box", NoteBox)
        await paste(pilot, "ett\ntvå\ntre\nfyra\n")
        await press(pilot, "ctrl+z")
        assert not box.text
        await press(pilot, "ctrl+y", "ctrl+z", "ctrl+z")
        assert not box.text


async def test_what_cannot_be_taken_in_is_said_and_changes_nothing(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await paste(pilot, f"Kod: {code_of('another', 1)}\nUppdraget\n- Ja")
        assert "hör till ett annat möte" in seen(pilot)
        await press(pilot, "enter")
        await paste(pilot, ANSWER)
        await press(pilot, "escape", "enter")
        assert not live.state.notes


async def test_files_are_saved_once_and_never_over_another(live: LiveSession, console: App, world: World) -> None:
    async with console(live).run_test(size=(120, 32)) as pilot:
        await opened(pilot)
        await press(pilot, "s")
        assert "2 filer finns i" in seen(pilot)
        await press(pilot, "s")
    names = ["2025-11-14 Möte grupp 1.txt", "2025-11-14 Möte grupp 2.txt"]
    assert [path.name for path in sorted(world.documents.iterdir())] == names
    begun = world.documents / names[0]
    begun.write_text("Vårt svar", encoding="utf-8")
    async with console(live).run_test(size=(120, 32)) as pilot:
        await opened(pilot)
        await press(pilot, "s")
    assert begun.read_text(encoding="utf-8") == "Vårt svar"
    assert len([*world.documents.iterdir()]) == 3


async def test_the_form_of_each_group_is_shown_and_copied(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        assert "Inlämning från grupp 1" in seen(pilot)
        await press(pilot, "right", "right")
        assert "Inlämning från grupp 2" in seen(pilot)
        await press(pilot, "1", "k")
        assert pilot.app.clipboard.startswith("Inlämning från grupp 1\n")


async def test_it_is_reached_from_the_list_of_people(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "h", "up", "l")
        assert isinstance(pilot.app.screen, HandingIn)


async def test_an_answer_that_is_pasted_into_the_note_box_is_offered_and_else_is_text(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        box = pilot.app.screen.query_one("#box", NoteBox)
        await paste(pilot, ANSWER)
        assert "Inlämning från grupp 2: 2 anteckningar" in seen(pilot)
        await press(pilot, "escape")
        await pilot.pause()
        assert "Elevernas röster" in box.text
        box.text = ""
        await paste(pilot, ANSWER)
        await press(pilot, "enter", "escape")
        assert [note.text for note in live.state.notes.values()] == ["Elevernas röster", "Det är svårt"]
        assert not box.text
        await paste(pilot, "Vi pratade\n- om uppdraget")
        assert "Vi pratade" in box.text


async def test_a_file_with_an_answer_is_offered_where_it_is_dropped(
    live: LiveSession, console: App, tmp_path: Path
) -> None:
    path = tmp_path / "svar.txt"
    path.write_text(ANSWER, encoding="utf-8")
    async with console(live).run_test(size=(80, 24)) as pilot:
        await paste(pilot, str(path))
        await press(pilot, "enter")
        assert len(live.state.notes) == 2


def test_a_file_that_is_dropped_on_the_window_is_read(tmp_path: Path) -> None:
    path = tmp_path / "svar från grupp 2.txt"
    path.write_bytes(ANSWER.encode("utf-16"))
    escaped = str(path).replace(" ", "\\ ")
    for pasted in (str(path), f'"{path}"', f"'{path}' ", escaped, path.as_uri()):
        assert dropped(pasted) == ANSWER
    assert dropped("/ingen/sådan.txt") == "/ingen/sådan.txt"
    assert dropped(ANSWER) == ANSWER


async def test_an_answer_that_is_all_there_already_does_not_come_back_into_the_box(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        await paste(pilot, ANSWER)
        await press(pilot, "enter", "escape")
        await paste(pilot, ANSWER)
        assert isinstance(pilot.app.screen, HandingIn)
        await press(pilot, "escape")
        await pilot.pause()
        assert pilot.app.screen.query_one(NoteBox).text == ""
    assert len(live.state.notes) == 2
