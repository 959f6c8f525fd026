"""Points that are called out, typed into the rows of a vote in the console."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import commands as c
from samtal.session import points
from test_points import VOTE

from .conftest import press, seen
from .test_figures import privately

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]


def voting(meeting: Meeting, *texts: str) -> LiveSession:
    live = meeting(f'title = "Behov"\n{VOTE}')
    live.do(c.Count(4))
    live.do(c.Start())
    for text in texts:
        live.do(c.AddRow(cells=(text,)))
    return live


def given(live: LiveSession) -> list[int | None]:
    step = live.state.step_called("rosta")
    assert step
    return points.given(live.state, step, live.state.runs_of("rosta")[-1])


def line(pilot: Pilot[None], text: str) -> str:
    """The line of a row in the grid."""
    return [each for each in seen(pilot).split("\n") if text in each][-1]


async def test_a_row_has_one_cell_and_the_room_sees_neither_points_nor_places_but_what_is_being_typed(
    meeting: Meeting, console: App
) -> None:
    live = voting(meeting, "Läsning", "Arbetsro", "Föräldrar")
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "space")
        assert "3 poäng var, högst 2 på samma rad" in seen(pilot)
        await press(pilot, "tab", "4", "enter", "1", "0")
        assert line(pilot, "Läsning").split()[-2:] == ["•", "dolt"]
        assert line(pilot, "Arbetsro").split()[-1] == "10"
        await press(pilot, "enter")
        assert given(live) == [4, 10, None]
        assert line(pilot, "Arbetsro").split()[-2:] == ["•", "dolt"]
        assert "Titta igen på rad 2" in seen(pilot)
        await press(pilot, "up")
        assert "• Rad 2: högst 2 på samma rad. Enter om poängen stämmer" in seen(pilot)
        await press(pilot, "enter")
        assert "Fler poäng än det finns" in seen(pilot)
        assert "14" not in seen(pilot)
        await press(pilot, "4", "enter")
        assert given(live) == [4, 10, 4]
        screen = seen(pilot)
        assert "plats" in screen
        assert "dolt" in screen
        assert "2 (delad)" not in screen  # before the result is shown
        assert "✓ Alla 3 rader är ifyllda" in screen
        await press(pilot, "up", "up", "2", "space", "escape")
        assert given(live) == [2, 10, 4]


async def test_places_are_seen_once_the_room_has_been_shown_the_result(meeting: Meeting, console: App) -> None:
    live = voting(meeting, "Läsning", "Arbetsro")
    live.do(c.Next())
    live.do(c.RateTotals(statement=1, counts=(4,)))
    live.do(c.RateTotals(statement=2, counts=(4,)))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab")
        assert "1 (delad)" not in seen(pilot)
        await press(pilot, "escape", "ctrl+t", "ctrl+t", "tab")
        assert "1 (delad)" in seen(pilot)


async def test_a_vote_on_an_empty_list_takes_no_keys_and_shows_the_rows_as_they_come(
    meeting: Meeting, console: App
) -> None:
    live = voting(meeting)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "space")
        await press(pilot, "tab", "4", "enter", "down", "escape")
        assert "Inget att skatta än" in seen(pilot)
        live.do(c.AddRow(step="behov", cells=("Läsning",)))
        live.do(c.AddRow(step="behov", cells=("Arbetsro",)))
        await press(pilot, "tab", "4", "enter")
        assert given(live) == [4, None]
        assert "Arbetsro" in seen(pilot)


async def test_a_row_that_goes_before_there_are_points_takes_the_cursor_with_it(meeting: Meeting, console: App) -> None:
    live = voting(meeting)
    live.do(c.Next())
    rows = [live.do(c.AddRow(step="behov", cells=(text,)))[0] for text in ("Läsning", "Arbetsro")]
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "down", "3")
        live.do(c.Delete(rows[1].entity, rows[1].id))
        await press(pilot, "f9", "enter", "5", "enter", "escape")
        assert given(live) == [5]


async def test_what_was_done_last_and_taking_it_back_tell_the_room_no_points_but_tell_who_leads(
    meeting: Meeting, console: App
) -> None:
    live = voting(meeting, "Läsning", "Arbetsro")
    live.do(c.Next())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "7", "enter", "escape", "z")
        assert "Rad 1: poäng" in seen(pilot)
        assert "7 poäng" not in seen(pilot)
        await press(pilot, "escape", "ctrl+z")
        assert "Ångrade: rad 1: poäng" in seen(pilot)
        privately(pilot)
        await press(pilot, "tab", "7", "enter", "1", "0", "enter")
        assert line(pilot, "Läsning").split()[-2:] == ["7", "2"]
        assert "• Rad 2: 10 poäng, fast högst 2 på samma rad. Enter om det stämmer" in seen(pilot)
        await press(pilot, "escape", "z")
        assert "Rad 1: 7 poäng" in seen(pilot)


async def test_from_the_table_one_leads_on_to_the_vote_whose_points_are_typed_at_once(
    meeting: Meeting, console: App
) -> None:
    live = voting(meeting)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "a", "enter", "b", "enter", "pagedown", "5", "enter", "3", "enter")
        assert given(live) == [5, 3]
        await press(pilot, "pagedown", "space", "x")
        assert live.state.position == 3
        assert "Anteckning" not in seen(pilot)


async def test_delete_in_a_row_of_a_vote_says_what_it_did_and_is_taken_back(meeting: Meeting, console: App) -> None:
    live = voting(meeting, "Läsning", "Arbetsro")
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "space", "tab", "4", "enter", "2", "enter", "up", "delete")
        assert given(live) == [0, 2]
        assert "Rad 1 tas om: den har inga poäng nu · Ctrl+Z ångrar" in seen(pilot)
        await press(pilot, "ctrl+z")
        assert given(live) == [4, 2]
        await press(pilot, "delete", "3", "enter")
        assert given(live) == [3, 2]
