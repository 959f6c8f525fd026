"""A statement that is taken anew, by Delete in the grid or by a line: what cannot be undone is asked for once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import commands as c

from .conftest import press, seen
from .test_figures import TWELVE, begun, stored, typed

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp

    from .conftest import Clock

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

HELD = ((7, 4, 1, 0), 0)
GONE = ((0, 0, 0, 0), 0)


def filled_in(meeting: Meeting, *, closed: bool) -> LiveSession:
    live = begun(meeting)
    for number in (1, 2, 3):
        live.do(c.RateTotals(statement=number, counts=(7, 4, 1, 0)))
    if closed:
        live.do(c.CloseRating())
    return live


async def test_delete_on_a_row_of_an_open_rating_takes_it_anew_and_undo_brings_it_back(
    meeting: Meeting, console: App
) -> None:
    live = filled_in(meeting, closed=False)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "down", "delete")
        assert stored(live) == [HELD, GONE, HELD]
        assert "Påstående 2: 0 svar · Ctrl+Z ångrar" in seen(pilot)
        await press(pilot, "ctrl+z")
        assert stored(live) == [HELD, HELD, HELD]
        await press(pilot, "delete", *TWELVE, "enter")
        assert stored(live)[1] == ((12, 0, 0, 0), 0)


async def test_delete_in_a_row_that_is_not_saved_empties_the_cell(meeting: Meeting, console: App) -> None:
    live = begun(meeting)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "7", "delete", *TWELVE, "enter")
        assert stored(live)[0] == ((12, 0, 0, 0), 0)


async def test_where_the_answers_are_gone_for_good_delete_asks_and_any_other_key_is_no_yes(
    meeting: Meeting, console: App
) -> None:
    live = filled_in(meeting, closed=True)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "down", "delete")
        assert "Påstående 2, punkt 1: 12 svar tas bort för gott. J gör det" in seen(pilot)
        await press(pilot, "down", "up", "delete")
        assert stored(live)[1] == HELD
        await press(pilot, "delete", "delete", "delete")
        assert stored(live)[1] == HELD
        await press(pilot, "escape", "tab", "delete")
        assert stored(live)[1] == HELD
        await press(pilot, "j")
        assert stored(live) == [HELD, GONE, HELD]


async def test_what_was_retaken_is_typed_anew_without_a_question_and_is_where_one_comes_back(
    meeting: Meeting, console: App
) -> None:
    live = filled_in(meeting, closed=True)
    live.do(c.RetakeStatement(statement=2))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "escape", "tab", *TWELVE, "enter")
        assert stored(live) == [HELD, ((12, 0, 0, 0), 0), HELD]


async def test_the_edge_of_the_box_says_what_goes_and_enter_asks_once_more(meeting: Meeting, console: App) -> None:
    live = filled_in(meeting, closed=True)
    live.do(c.Next())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "slash", *typed("till 1: ta om påstående 2"))
        assert "→ Påstående 2 i punkt 1 tas om: 12 svar går, det går inte att ångra" in seen(pilot)
        await press(pilot, "enter")
        assert stored(live)[1] == HELD
        assert "Påstående 2, punkt 1: 12 svar tas bort för gott. Enter igen gör det" in seen(pilot)
        await press(pilot, "enter")
        assert stored(live)[1] == GONE


async def test_where_undo_brings_them_back_nothing_is_asked(meeting: Meeting, console: App) -> None:
    live = filled_in(meeting, closed=False)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "slash", *typed("ta om påstående 2"))
        assert "→ Påstående 2 i punkt 1 tas om, ångra tar tillbaka siffrorna" in seen(pilot)
        await press(pilot, "enter")
        assert stored(live)[1] == GONE


async def test_of_slips_that_are_being_counted_the_room_is_not_told_how_many_answered(
    meeting: Meeting, console: App
) -> None:
    live = begun(meeting, 'answers = "slips"')
    live.do(c.GiveSlip(marks=(1, 2, "-")))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "tab", "up", "delete")
        assert "Påstående 2, punkt 1: siffrorna tas bort för gott. J gör det" in seen(pilot)
        await press(pilot, "escape", "escape", "slash", *typed("ta om påstående 2"))
        assert "→ Påstående 2 i punkt 1 tas om: siffrorna går, det går inte att ångra" in seen(pilot)


async def test_delete_in_a_row_typed_over_saved_figures_brings_these_back_before_it_retakes_them(
    meeting: Meeting, console: App
) -> None:
    live = filled_in(meeting, closed=True)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "down", "4", "enter")
        assert "inte sparat" in seen(pilot)
        await press(pilot, "delete")
        assert "Rad 2 står som den sparades. Delete igen tar om den" in seen(pilot)
        assert stored(live) == [HELD, HELD, HELD]
        await press(pilot, "delete")
        assert "12 svar tas bort för gott. J gör det" in seen(pilot)
        await press(pilot, "j")
        assert stored(live) == [HELD, GONE, HELD]


async def test_what_was_said_of_a_row_goes_when_undo_brings_back_what_is_saved(meeting: Meeting, console: App) -> None:
    live = filled_in(meeting, closed=True)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "down", "4", "enter")
        assert "inte sparat" in seen(pilot)
        await press(pilot, "ctrl+z")
        assert "inte sparat" not in seen(pilot)


async def test_a_yes_to_a_question_that_has_gone_opens_no_box(meeting: Meeting, console: App) -> None:
    live = filled_in(meeting, closed=True)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "down", "delete", "escape")
        assert "J gör det" not in seen(pilot), "it is not true any more"
        await press(pilot, "j")
        assert "Inget frågas just nu: J gjorde inget" in seen(pilot)
        assert not pilot.app.screen.has_class("writing")
        await press(pilot, "tab", "delete", "j", "j")
        assert stored(live)[1] == GONE
        assert not pilot.app.screen.has_class("writing")
        await press(pilot, "escape", "up", "up", "up", "j")
        assert pilot.app.screen.has_class("writing"), "after a moment the key is its own again"


async def test_a_question_goes_with_its_sentence(meeting: Meeting, console: App, clock: Clock) -> None:
    live = filled_in(meeting, closed=True)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "down", "delete")
        clock.now += 20_000
        await press(pilot, "j")
        assert stored(live)[1] == HELD
        assert not pilot.app.screen.has_class("writing")


async def test_a_yes_after_the_strip_is_left_opens_no_box(meeting: Meeting, console: App) -> None:
    live = begun(meeting, 'answers = "slips"')
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "1", "2", "2", "enter", "backspace", "escape", "j")
        assert not pilot.app.screen.has_class("writing")


async def test_what_enter_asks_once_more_falls_with_escape(meeting: Meeting, console: App) -> None:
    live = filled_in(meeting, closed=True)
    async with console(live).run_test(size=(80, 24)) as pilot:
        for _ in range(2):
            await press(pilot, "slash", *typed("ta om påstående 2"), "enter", "escape")
        assert stored(live)[1] == HELD
