"""Who is here: the list and the box of the participants."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samtal.session import commands as c
from samtal.session import turns
from samtal.tui.screens.people import People
from samtal.tui.widgets.linebox import LineBox

from .conftest import Clock, press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

AGENDA = 'title = "Möte"\n[[agenda]]\nkind = "talk"\ntitle = "Samtal"\n'


@pytest.fixture
def live(meeting: Meeting) -> LiveSession:
    session = meeting(AGENDA)
    for name in ("Anna Berg", "Bo Ek"):
        session.do(c.Here(name, ("Skövde",)))
    session.do(c.Start())
    return session


def here(live: LiveSession) -> list[str]:
    return [person.name for person in turns.named(live.state)]


async def test_a_name_that_is_typed_is_here(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "h", *"Cia", "space", *"Dahl", "comma", "space", *"Tibro", "enter")
        assert here(live)[-1] == "Cia Dahl"
        assert "Cia Dahl  Tibro  här" in seen(pilot)
        assert "3 är här" in seen(pilot)
        await press(pilot, "enter")
        assert not isinstance(pilot.app.screen, People)


async def test_a_list_from_excel_is_pasted(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "h")
        pilot.app.screen.query_one(LineBox).write("Namn\tOrt\nDahl, Cia\tTibro\nEk, Bo\tHjo\n")
        await press(pilot, "enter")
        assert pilot.app.screen.query_one(LineBox).text == ""
    assert here(live) == ["Anna Berg", "Bo Ek", "Cia Dahl"]
    assert [person.tags for person in turns.named(live.state)] == [("Skövde",), ("Hjo",), ("Tibro",)]


@pytest.mark.parametrize("text", ["antal 12", "12", "count 12"])
async def test_a_number_is_enough(live: LiveSession, console: App, text: str) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "h")
        pilot.app.screen.query_one(LineBox).write(text)
        await press(pilot, "enter")
        assert "12 är här, 10 utan namn" in seen(pilot)
    assert turns.present(live.state) == 12


async def test_enter_on_a_person_is_left_and_then_came(live: LiveSession, console: App, clock: Clock) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "h", "up")
        clock.set(10, 15)
        await press(pilot, "enter")
        assert here(live) == ["Anna Berg"]
        assert "Bo Ek  Skövde  gick 10.15" in seen(pilot)
        await press(pilot, "enter")
        assert here(live) == ["Anna Berg", "Bo Ek"]


async def test_f_marks_absent(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "h", "f", "backspace", "up", "up", "f")
        assert here(live) == ["Bo Ek"]
        assert "Anna Berg  Skövde  frånvarande" in seen(pilot)


async def test_the_words_of_plain_mode_are_understood(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "h")
        box = pilot.app.screen.query_one(LineBox)
        for line in ("gick Bo", "frånvarande Eva Lind", "kom Bo"):
            box.write(line)
            await press(pilot, "enter")
        assert box.text == ""
        box.write("gick Nils")
        await press(pilot, "enter")
        assert box.text == "gick Nils"
    assert here(live) == ["Anna Berg", "Bo Ek"]
    assert {person.name for person in live.state.people.values()} == {"Anna Berg", "Bo Ek", "Eva Lind"}


async def test_a_name_at_the_cursor_is_put_right_in_the_box(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "h", "up", "b")
        box = pilot.app.screen.query_one(LineBox)
        assert box.text == "byt namn Bo Ek: Bo Ek"
        await press(pilot, "backspace", "backspace", *"Ekh", "enter")
        assert box.text == ""
        box.write("byt namn Anna: Bo Ekh")
        await press(pilot, "enter")
        assert box.text == "byt namn Anna: Bo Ekh"
    assert here(live) == ["Anna Berg", "Bo Ekh"]


async def test_what_holds_no_name_stays_and_is_told(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, "h", "minus", "minus", "enter")
        assert "Hittade inga namn" in seen(pilot)
        assert pilot.app.screen.query_one(LineBox).text == "--"


NASTY = [
    "[/red]",
    "[@click=app.quit]x[/]",
    "a\x1b[2J\x1b]0;x\x07",
    "a\x00b",
    "\u202eabc",
    "👩‍👩‍👧 é",
    "[bold",
    "å" * 200,
]


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
async def test_names_and_tags_from_people_show_as_typed(
    meeting: Meeting, console: App, size: tuple[int, int], lang: str
) -> None:
    live = meeting(AGENDA)
    for text in NASTY:
        live.do(c.Here(text, (text,)))
    app = console(live, lang)
    async with app.run_test(size=size) as pilot:
        await press(pilot, "h")
        assert "[/red]" in seen(pilot)
        for _ in range(len(NASTY) + 1):
            assert not {"\x1b", "\x00", "\u202e", "\x07"} & set(seen(pilot))
            await press(pilot, "up")
        await press(pilot, "enter", "f")
        assert app.is_running


async def test_a_digit_moves_the_one_at_the_cursor_to_that_group_and_the_list_says_who_sits_where(
    live: LiveSession, console: App
) -> None:
    live.do(c.Divide(2))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "h", "up")
        assert "Bo Ek  Skövde  här  Grupp 2" in seen(pilot)
        await press(pilot, "1")
        assert "Bo Ek  Skövde  här  Grupp 1" in seen(pilot)
        await press(pilot, "7")
        assert "Bo Ek  Skövde  här  Grupp 1" in seen(pilot)
        assert "Den gruppen finns inte. Det finns 2." in seen(pilot)


async def test_ctrl_z_takes_back_what_was_done_here_and_down_leads_to_the_list(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "h", "down", "f")
        assert here(live) == ["Bo Ek"]
        await press(pilot, "ctrl+z")
        assert here(live) == ["Anna Berg", "Bo Ek"]
        assert "2 är här" in seen(pilot)
