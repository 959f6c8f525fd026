"""What is pasted where a rating is filled in: rows out of a spreadsheet into the grids, slips into their strip."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samtal.session import commands as c

from . import test_slip_strip
from .conftest import press, seen
from .test_box import paste
from .test_figures import begun, stored

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

THREE = [((7, 4, 1, 0), 0), ((0, 6, 6, 0), 0), ((1, 1, 5, 5), 0)]


@pytest.mark.parametrize(
    "text",
    ["7\t4\t1\t0\n0\t6\t6\t0\n1\t1\t5\t5", "7 4 1 0\r\n0 6 6 0\r\n1 1 5 5\r\n", "7/4/1/0\n0;6; 6;0\n 1,1,5,5 \n"],
)
async def test_rows_out_of_a_spreadsheet_are_typed_into_the_grid_and_saved(
    meeting: Meeting, console: App, text: str
) -> None:
    live = begun(meeting)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab")
        await paste(pilot, text)
        assert stored(live) == THREE


async def test_a_row_that_is_refused_ends_what_is_pasted_and_no_row_takes_the_place_of_another(
    meeting: Meeting, console: App
) -> None:
    live = begun(meeting)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab")
        await paste(pilot, "7 4 1 0\n0 6\n1 1 5 5\n")
        assert stored(live) == [THREE[0], None, None]
        assert "Inklistrad rad 2 skrevs inte, 1 före den skrevs: 2 av 4 tal" in seen(pilot)
        assert "inte sparad" not in seen(pilot)
        await press(pilot, "escape", "tab")
        await paste(pilot, "0 6 6 0\n1 1 5 5\n12 0 0 0\n")
        assert stored(live) == [THREE[0], None, None]
        assert "Inget skrevs: 3 rader klistrades in, från markören finns 2" in seen(pilot)
        await paste(pilot, "0 6 6 0\n1 1 5 5\n")
        assert stored(live) == THREE
        await paste(pilot, "1. Alla är engagerade\t7\t4\n")
        assert "Inget skrevs: det inklistrade är inte bara tal" in seen(pilot)
        await paste(pilot, "6")
        assert stored(live) == THREE


async def test_answers_of_several_people_are_pasted_a_row_for_each(meeting: Meeting, console: App) -> None:
    live = begun(meeting, 'secrecy = "open"\nanswers = "people"', present=2)
    for name in ("Anna Alm", "Bo Berg"):
        live.do(c.Here(name))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab")
        await paste(pilot, "1\t\t4\n3 3 2\n")
        given = [(answer.statement, answer.value) for answer in live.state.answers.values()]
        assert sorted(value for _, value in given if value is not None) == [1, 2, 3, 3, 4]


async def test_slips_are_pasted_one_on_each_line_until_one_is_not_whole_or_all_are_in(
    meeting: Meeting, console: App
) -> None:
    live = test_slip_strip.begun(meeting)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab")
        await paste(pilot, "123\n12\n444\n")
        assert "Rad 2 är ingen hel lapp: 1 lapp räknades, resten inte" in seen(pilot)
        assert test_slip_strip.given(live) == 1
        await paste(pilot, "1\t\t?\n444\n222\n")
        assert test_slip_strip.given(live) == 3
        assert "Stannade vid rad 3, fler lappar väntas inte: 2 räknades" in seen(pilot)
        assert test_slip_strip.counted(live) == [
            ((2, 0, 0, 1), 0),
            ((0, 1, 0, 1), 0),
            ((0, 0, 1, 1), 1),
        ]
        await paste(pilot, "anna: 123\n")
        assert "det inklistrade är inte bara tal" in seen(pilot)


@pytest.mark.parametrize("wrong", ["12", "1234", "129", "1\t2\t2\t2"])
async def test_a_pasted_slip_that_is_not_right_is_refused_whole_and_nothing_of_it_stands(
    meeting: Meeting, console: App, wrong: str
) -> None:
    live = test_slip_strip.begun(meeting)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab")
        await paste(pilot, f"{wrong}\n444\n")
        assert "Rad 1 är ingen hel lapp: 0 lappar räknades, resten inte" in seen(pilot)
        await press(pilot, *"444", "enter")
        assert test_slip_strip.counted(live) == [((0, 0, 0, 1), 0)] * 3
        await press(pilot, "1")
        await paste(pilot, "44\n444\n")
        assert "Inget klistrades in: en lapp är påbörjad" in seen(pilot)
        assert test_slip_strip.given(live) == 1


async def test_what_is_left_blank_first_or_last_on_a_pasted_line_stands_in_its_place(
    meeting: Meeting, console: App
) -> None:
    live = test_slip_strip.begun(meeting)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab")
        await paste(pilot, "\t2\t3\n4\t4\t\n")
        assert test_slip_strip.counted(live) == [((0, 0, 0, 1), 0), ((0, 1, 0, 1), 0), ((0, 0, 1, 0), 0)]


@pytest.mark.parametrize("text", ["7 4 1 0\n0 6 6 0\n", "7 4 1 0\n0 6 6 0"])
async def test_a_pasted_row_begins_at_its_first_cell_whichever_the_cursor_is_in(
    meeting: Meeting, console: App, text: str
) -> None:
    live = begun(meeting)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "right", "right", "5")
        await paste(pilot, text)
        assert stored(live)[:2] == THREE[:2]
        assert "2 rader skrevs" in seen(pilot)


@pytest.mark.parametrize("wrong", ["1 2", "1 2 3 4 5 6", "\t1\t2\t9", "1 2 3 ?", "123 1 1 1", "1 2 3 -"])
async def test_a_pasted_row_that_is_refused_leaves_the_row_as_it_is_saved(
    meeting: Meeting, console: App, wrong: str
) -> None:
    live = begun(meeting)
    live.do(c.RateTotals(statement=2, counts=(12, 0, 0, 0)))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "right")
        await paste(pilot, f"7 4 1 0\n{wrong}\n1 1 5 5\n")
        assert "Inklistrad rad 2 skrevs inte, 1 före den skrevs" in seen(pilot)
        await press(pilot, "escape")
        assert stored(live) == [THREE[0], ((12, 0, 0, 0), 0), None]


async def test_a_pasted_row_of_answers_is_a_whole_row_from_its_first_cell(meeting: Meeting, console: App) -> None:
    live = begun(meeting, 'secrecy = "open"\nanswers = "people"', present=2)
    for name in ("Anna Alm", "Bo Berg"):
        live.do(c.Here(name))

    def values() -> list[tuple[str, int | None]]:
        names = {person.id: person.name[:1] for person in live.state.people.values()}
        return [(names[each.person], each.value) for each in live.state.answers.values() if not each.gone]

    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "right")
        await paste(pilot, "123\n22\n")
        assert values() == [("A", 1), ("A", 2), ("A", 3)]
        assert "Inklistrad rad 2 skrevs inte, 1 före den skrevs: 2 av 3 tal" in seen(pilot)
        await paste(pilot, "2292\n")
        await paste(pilot, "292\n")
        assert "Inklistrad rad 1 skrevs inte, 0 före den skrevs" in seen(pilot)
        await press(pilot, "escape")
        assert values() == [("A", 1), ("A", 2), ("A", 3)]


async def test_over_figures_that_cannot_be_had_back_a_row_is_pasted_only_when_that_is_done_twice(
    meeting: Meeting, console: App
) -> None:
    live = begun(meeting)
    live.do(c.RateTotals(statement=1, counts=(12, 0, 0, 0)))
    live.do(c.CloseRating())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "up", "up")
        await paste(pilot, "7 4 1 0\n")
        assert "siffrorna går för gott." in seen(pilot)
        assert stored(live)[0] == ((12, 0, 0, 0), 0)
        await paste(pilot, "7 4 1 0\n")
        assert stored(live)[0] == THREE[0]
