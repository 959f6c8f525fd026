"""The screen of answers from a file: what it gives is shown, stored at Enter, and replaced only by the word for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from textual import events

from samtal.session import commands as c
from samtal.tui.screens.answers_file import AnswersFile
from samtal.tui.screens.console import Console
from samtal.tui.widgets.figures import Figures
from samtal.tui.widgets.linebox import LineBox
from samtal.tui.widgets.notebox import NoteBox

from .conftest import press, seen

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.pilot import Pilot

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

AGENDA = """
title = "Möte"
[[agenda]]
kind = "rating"
title = "Så har vi det"
statements = ["Alla lyssnar på varandra", "Alla får tala till punkt"]
[[agenda]]
kind = "talk"
title = "Slut"
"""
CSV = "Tidstämpel;Namn;Alla lyssnar på varandra;Hur går det?\n1;Anna Berg;3;4\n2;Bo Ek;x;4\n"


@pytest.fixture
def live(meeting: Meeting) -> LiveSession:
    session = meeting(AGENDA)
    session.do(c.Start())
    return session


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "svar.csv"
    path.write_bytes(CSV.encode("cp1252"))
    return path


@pytest.fixture
def named(tmp_path: Path) -> Path:
    path = tmp_path / "namn.csv"
    path.write_text("Namn;Alla lyssnar på varandra\nAnna Berg;3\nBo Ek;4\n", encoding="utf-8")
    return path


def text(pilot: Pilot[None]) -> str:
    """What stands on the screen, as one line without borders."""
    return " ".join(re.sub(r"[│▐▌▊▎]", " ", seen(pilot)).split())


async def say(pilot: Pilot[None], text: str) -> None:
    """Type this in the box of the screen, and Enter."""
    pilot.app.screen.query_one(LineBox).text = text
    await press(pilot, "enter")


async def opened(pilot: Pilot[None], live: LiveSession) -> None:
    screen = pilot.app.screen
    assert isinstance(screen, Console)
    screen.desk.show(AnswersFile(screen.desk, live.state.agenda[0].id))
    await pilot.pause()


async def test_a_file_is_looked_at_put_right_and_stored(live: LiveSession, console: App, file: Path) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await opened(pilot, live)
        await say(pilot, str(file))
        shown = text(pilot)
        assert "1 svar i filen." in shown
        assert "C: påstående 1, Alla lyssnar på varandra" in shown
        assert "Utan kolumn: påstående 2" in shown
        assert "rad 3, kolumn C" in shown
        assert "Anna" not in shown
        assert live.state.totals == {}
        await say(pilot, "D=9")
        assert "C: påstående 1" in text(pilot)
        await say(pilot, "D=2")
        assert "(som du säger)" in text(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, Console)
        assert sorted(totals.counts for totals in live.state.totals.values()) == [(0, 0, 0, 2), (0, 0, 1, 0)]


async def test_a_path_that_was_refused_gives_way_to_the_next_that_is_typed(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await opened(pilot, live)
        await say(pilot, "borta.csv")
        assert "Filen går inte att läsa: borta.csv" in text(pilot)
        assert pilot.app.screen.query_one(LineBox).text == "borta.csv"
        await press(pilot, *"ny.csv".replace(".", "-"))
        assert pilot.app.screen.query_one(LineBox).text == "ny-csv"


async def test_escape_stores_nothing_and_figures_are_replaced_by_the_word_alone(
    live: LiveSession, console: App, file: Path
) -> None:
    live.do(c.RateTotals(live.state.agenda[0].id, 1, (1, 1, 1, 1)))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await opened(pilot, live)
        await say(pilot, str(file))
        assert "De ersätts." in text(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, AnswersFile)
        assert "Inget är sparat, för det står redan siffror." in text(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, Console)
        assert [totals.counts for totals in live.state.totals.values()] == [(1, 1, 1, 1)]
        await opened(pilot, live)
        await say(pilot, str(file))
        await say(pilot, "ersätt")
        assert [totals.counts for totals in live.state.totals.values()] == [(0, 0, 1, 0)]


async def test_what_cannot_be_read_is_said(live: LiveSession, console: App, file: Path) -> None:
    book, lunch = file.with_name("bok.csv"), file.with_name("lunch.csv")
    book.write_bytes(b"PK\x03\x04")
    lunch.write_text("Lunch;Mat\nx;y\n", encoding="utf-8")
    async with console(live).run_test(size=(80, 24)) as pilot:
        await opened(pilot, live)
        await press(pilot, "enter")
        assert "Microsoft Forms sparad som CSV" in " ".join(text(pilot).split())
        await say(pilot, str(file.with_name("borta.csv")))
        assert "Filen går inte att läsa" in text(pilot)
        await say(pilot, f'"{book}"')
        assert "Det är en Excelfil" in text(pilot)
        pilot.app.post_message(events.Paste(str(lunch)))
        await pilot.pause()
        await pilot.pause()
        assert "Ingen kolumn i filen passar" in text(pilot)


async def test_a_line_behind_a_slash_opens_it_and_an_item_can_be_chosen(
    meeting: Meeting, console: App, file: Path
) -> None:
    session = meeting(AGENDA + AGENDA.partition("\n")[2].partition("\n")[2].replace("Så har", "Igen: så har"))
    session.do(c.Start())
    session.do(c.Next())
    async with console(session).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        pilot.app.screen.query_one(NoteBox).text = f"/svar ur {file}"
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, AnswersFile)
        assert "passar lika bra till flera punkter: 1 (Så har vi det), 3 (Igen: så har vi det)" in text(pilot)
        await say(pilot, "7")
        await say(pilot, "3")
        assert "Till punkt 3. Igen: så har vi det" in text(pilot)
        await press(pilot, "enter")
        assert {totals.step for totals in session.state.totals.values()} == {session.state.agenda[2].id}


async def test_tab_asks_for_the_file_where_answers_come_out_of_one_and_opens_the_grid_once_they_are_in(
    meeting: Meeting, console: App, file: Path
) -> None:
    session = meeting(AGENDA.replace('title = "Så', 'answers = "file"\ntitle = "Så'))
    session.do(c.Start())
    async with console(session).run_test(size=(80, 24)) as pilot:
        assert "Tab: hämta svaren ur filen" in text(pilot)
        await press(pilot, "tab")
        assert isinstance(pilot.app.screen, AnswersFile)
        await say(pilot, str(file))
        assert "Antalen står inte här, för rummet ser skärmen." in text(pilot)
        await press(pilot, "enter", "tab")
        assert isinstance(pilot.app.screen, Console)
        assert isinstance(pilot.app.focused, Figures)
        assert "0 0 1 0" not in text(pilot)  # nobody in the room has seen what came out of the form


async def test_names_that_are_nobodys_are_asked_about_before_anything_is_stored(
    meeting: Meeting, console: App, named: Path
) -> None:
    session = meeting(AGENDA.replace('title = "Så', 'answers = "file"\nsecrecy = "sealed"\ntitle = "Så'))
    session.do(c.Here("Anna Berg"))
    session.do(c.Start())
    async with console(session).run_test(size=(80, 24)) as pilot:
        assert "Tab: hämta svaren ur filen" in text(pilot)
        await press(pilot, "tab")
        await say(pilot, str(named))
        assert "Rad 3, kolumn A: ingen som är med heter så." in text(pilot)
        assert "Antalen är dolda tills de visas." in text(pilot)
        await press(pilot, "enter")
        assert "Inget är sparat: 1 rad har ett namn som inte är någons här." in text(pilot)
        await say(pilot, "rad 3=-")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, Console)
        assert [answer.value for answer in session.state.answers.values()] == [3]
