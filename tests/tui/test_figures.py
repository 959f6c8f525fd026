"""A rating filled in by counts, in the console, by keys and by mouse."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from samtal.live import LiveSession
from samtal.session import commands as c
from samtal.session.figures import totals_for
from samtal.tui.screens.console import Console
from samtal.tui.widgets.figures import Figures

from .conftest import Clock, burst, press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from samtal.tui.app import SamtalApp
    from samtal.tui.world import World

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

RATING = """
title = "Skattning"
[[agenda]]
kind = "rating"
title = "Vårt arbete"
minutes = 10
statements = ["Alla är engagerade i utvecklingsarbete", "Olika idéer uppmuntras", "Arbetet är tydligt"]
scale = { min = 1, max = 4, labels = ["obefintligt", "svagt", "funktionellt", "starkt"] }
SECRECY
[[agenda]]
kind = "talk"
title = "Samtal"
"""


def typed(figures: str) -> list[str]:
    """The keys that type this."""
    return [{" ": "space", "/": "slash"}.get(sign, sign) for sign in figures]


def privately(pilot: Pilot[None]) -> None:
    """The room does not see the screen any more."""
    screen = pilot.app.screen
    assert isinstance(screen, Console)
    screen.desk.private = True
    screen.paint()


FIVE, TWELVE = typed("5 0 0 0"), typed("12 0 0 0")


@pytest.fixture
def live(meeting: Meeting) -> LiveSession:
    return begun(meeting)


def begun(meeting: Meeting, secrecy: str = "", present: int = 12, text: str = RATING) -> LiveSession:
    session = meeting(text.replace("SECRECY", secrecy))
    session.do(c.Count(present))
    session.do(c.Start())
    return session


def stored(live: LiveSession, item: int = 1) -> list[tuple[tuple[int, ...], int] | None]:
    step = live.state.agenda[item - 1]
    run = live.state.runs_of(step.id)[0]
    assert step.rating
    found = [totals_for(live.state, step, run, statement.id) for statement in step.rating.statements]
    return [(total.counts, total.unknown) if total else None for total in found]


def row(pilot: Pilot[None], number: int) -> str:
    """The line of a statement in the grid."""
    return next(
        line
        for line in seen(pilot).split("\n")
        if re.match(rf"[ *✓│]*{number} \w{{2,}}", line.strip()[:40]) and "svagt" not in line
    )


async def test_figures_called_out_are_typed_with_spaces_and_a_full_row_is_saved(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *"7", "space", *"4", "space", *"1", "space", *"0", "space", "space")
        assert stored(live) == [((7, 4, 1, 0), 0), None, None]
        assert "✓" in seen(pilot)
        assert "dolt" in row(pilot, 1)  # the room sees this screen, and has not been shown the result
        assert "1,5" not in seen(pilot)
        await press(pilot, *"10", "right", *"2", "right", "0", "right", "0", "enter")
        assert stored(live)[1] == ((10, 2, 0, 0), 0)
        assert "2. Olika idéer" not in seen(pilot)
        assert "3. Arbetet är tydligt" in seen(pilot)


async def test_slashes_and_plus_are_typed_as_in_plain_mode(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "7", "slash", "3", "slash", "0", "slash", "0", "plus", "2", "enter")
    assert stored(live)[0] == ((7, 3, 0, 0), 2)


async def test_what_is_not_saved_bears_a_sign_and_survives_repaints_and_resizing(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "7", "space", "4")
        for size in ((200, 60), (60, 20), (80, 24)):
            await pilot.resize_terminal(*size)
            live.do(c.TakeNote(text="en anteckning"))
            await press(pilot, "f9")
            screen = pilot.app.screen
            assert isinstance(screen, Console)
            screen.tick()
            await pilot.pause()
        assert row(pilot, 1).strip().startswith("*")
        assert "2 av 4 tal" in seen(pilot)
        assert stored(live) == [None, None, None]
        await press(pilot, "space", "1", "space", "0")
        assert "inte sparad" in seen(pilot)
        await press(pilot, "enter")
        assert stored(live)[0] == ((7, 4, 1, 0), 0)


@pytest.mark.parametrize("key", ["escape", "down"])
async def test_a_row_that_is_left_in_any_way_is_saved(live: LiveSession, console: App, key: str) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *FIVE, key)
        assert stored(live)[0] == ((5, 0, 0, 0), 0)


async def test_page_down_leads_from_the_grid_and_saves_what_was_typed_first(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *FIVE, "pagedown")
    assert live.state.position == 2
    assert stored(live)[0] == ((5, 0, 0, 0), 0)
    assert [event.kind for event in live.state.log].index("totals") < len(live.state.log) - 1


async def test_tab_goes_from_cell_to_cell_as_in_a_spreadsheet(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "5", "tab", "4", "tab", "3", "shift+tab", "2", "tab", "1", "tab", "0", "enter")
        assert stored(live)[0] == ((5, 2, 1, 0), 0)


async def test_space_belongs_to_the_grid_until_escape_gives_it_back(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "space", "space")
        assert live.state.position == 1
        assert "PageDown: Nästa punkt" in seen(pilot)
        await press(pilot, "escape", "space")
        assert live.state.position == 2


async def test_backspace_erases_and_moving_back_changes_a_row(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *"79", "backspace")
        await press(pilot, "space", "5", "space", "0", "space", "0", "enter")
        assert stored(live)[0] == ((7, 5, 0, 0), 0)
        await press(pilot, "up", "right", "4", "right", "1", "enter")
        assert stored(live)[0] == ((7, 4, 1, 0), 0)


async def test_coming_to_a_row_is_coming_to_its_first_cell_and_typing_there_replaces_the_row(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *typed("7 4 1 0 2"), "enter", "up", "3")
        assert "1 av 4 tal" in seen(pilot)
        await press(pilot, *typed(" 5 4 0"), "enter")
        assert stored(live)[0] == ((3, 5, 4, 0), 0)


@pytest.mark.parametrize("key", ["enter", "down", "up", "escape", "pagedown"])
async def test_a_row_with_too_few_numbers_is_not_stored_and_says_so(live: LiveSession, console: App, key: str) -> None:
    async with console(live).run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, "tab", *typed("5 1"), key)
        assert "Påstående 1 i punkt 1 är inte sparat" in seen(pilot)
    assert stored(live) == [None, None, None]


async def test_numbers_typed_without_a_space_between_them_are_not_taken_for_one(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab")
        await burst(pilot, *"12350", "enter")
        assert "12 " in row(pilot, 1)
        assert "123" not in seen(pilot)
        assert "Ett antal har högst 2 siffror här: mellanslag skiljer talen" in seen(pilot)
        await press(pilot, "enter", "enter")
    assert stored(live) == [None, None, None]


async def test_one_digit_more_than_a_count_can_have_is_refused_at_once_and_what_is_typed_on_goes_into_no_row(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *"741")
        assert "Ett antal har högst 2 siffror här" in seen(pilot)
        await burst(pilot, "0", "enter", *typed("4 4 2 2"), "enter", *typed("5 5 1 1"), "enter")
        assert stored(live) == [None, None, None]
        assert "Ett antal har högst 2 siffror här" in seen(pilot)
        await press(pilot, *typed("7 4 1 0"), "enter", *typed("4 4 2 2"), "enter")
    assert stored(live) == [((7, 4, 1, 0), 0), ((4, 4, 2, 2), 0), None]


async def test_a_row_that_is_not_whole_stays_until_somebody_has_looked_and_its_next_digit_replaces_what_is_wrong(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *typed("74"), "enter")
        assert "Påstående 1 i punkt 1 är inte sparat: 1 av 4 tal" in seen(pilot)
        await burst(pilot, *typed("5 5 1 1"), "enter", *typed("6 6 0 0"), "enter")
        assert stored(live) == [None, None, None]
        assert "Inget skrevs: se först på raden vid markören" in seen(pilot)
        await press(pilot, *typed("7 4"), "enter")
        assert stored(live) == [None, None, None]
        await press(pilot, *typed("1 0"), "enter")
    assert stored(live) == [((7, 4, 1, 0), 0), None, None]


async def test_what_is_typed_while_another_window_runs_the_item_again_is_not_for_the_new_run(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *typed("7 4 1 0"))
        live.do(c.Again())
        screen = pilot.app.screen
        assert isinstance(screen, Console)
        screen.paint()
        assert "Punkt 1 körs igen: det som inte var sparat är borta" in seen(pilot)
        await burst(pilot, "enter", *typed("5 5 1 1"), "enter")
        assert "✓" not in row(pilot, 1)
        await press(pilot, *typed("6 6 0 0"), "enter")
        assert "✓" in row(pilot, 1)
    assert stored(live) == [None, None, None]  # in the run before


async def test_a_row_with_another_number_of_answers_is_told_and_the_next_numbers_are_the_next_rows(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *typed("7 4 0 0"), "enter", *typed("6 6 0 0"), "enter")
    assert stored(live) == [((7, 4, 0, 0), 0), ((6, 6, 0, 0), 0), None]


async def test_a_row_with_another_number_of_answers_is_looked_at_once_more(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *typed("7 4 0 0"), "enter")
        assert "Titta igen på påstående 1: ett annat antal svar än ni är" in seen(pilot)
        assert stored(live)[0] == ((7, 4, 0, 0), 0)
        await press(pilot, "up")
        assert "• Påstående 1: 11 svar, 12 är med" in seen(pilot)
        await press(pilot, "enter")
        assert "Titta igen" not in seen(pilot), "it has been confirmed"
        await press(pilot, *typed("6 6 0 0"), "enter")
        assert "•" not in seen(pilot)
        await press(pilot, *typed("6 6 1 0"), "down", *["up"] * 2)
        assert "≠" not in seen(pilot)
    assert stored(live) == [((7, 4, 0, 0), 0), ((6, 6, 0, 0), 0), ((6, 6, 1, 0), 0)]


async def test_it_says_that_all_is_there_only_when_every_sum_is_right_or_confirmed(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *typed("6 6 0 0"), "down", *typed("6 5 0 0"), "down", *typed("6 6 0 0"), "enter")
        assert "Titta igen på påstående 2" in seen(pilot)
        await press(pilot, "up", "enter")
        assert "✓ Alla 3 påståenden har siffror" in seen(pilot)


async def test_who_comes_after_the_rating_opened_makes_no_row_odd(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *typed("6 6 0 0"), "enter")
        live.do(c.Count(13))
        await press(pilot, *typed("6 6 1 0"), "enter")
        assert "•" not in seen(pilot)


async def test_a_refused_row_stays_as_it_was_typed(meeting: Meeting, console: App) -> None:
    live = begun(meeting, present=0)
    async with console(live).run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, "tab", *typed("9999 0 0 0"), "enter")
        assert stored(live)[0] is None
        assert "9999" in row(pilot, 1)
        assert "0 till 2000" in seen(pilot)
        await press(pilot, "home", *"99", "enter")
        assert stored(live)[0] == ((99, 0, 0, 0), 0)


async def test_too_few_answers_have_no_mean(meeting: Meeting, console: App) -> None:
    live = begun(meeting, present=3)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *typed("3 0 0 0"), "enter")
        assert "för få" in seen(pilot)
        assert "1,0" not in seen(pilot)


async def test_a_scale_of_two_values_shows_shares_and_no_mean(meeting: Meeting, console: App) -> None:
    text = RATING.replace('max = 4, labels = ["obefintligt", "svagt", "funktionellt", "starkt"]', "max = 2")
    assert text != RATING
    async with console(begun(meeting, text=text)).run_test() as pilot:
        await press(pilot, "tab", "4", "slash", "8", "enter")
        assert "andel" in seen(pilot)
        assert "medel" not in seen(pilot)
        assert "67" not in row(pilot, 1)
        privately(pilot)
        assert "67\u00a0%" in row(pilot, 1)


async def test_a_sealed_rating_shows_neither_figures_nor_mean_while_it_is_open(meeting: Meeting, console: App) -> None:
    live = begun(meeting, 'secrecy = "sealed"')
    async with console(live).run_test(size=(120, 30)) as pilot:
        await press(pilot, "tab", *typed("8 4 0 0"), "enter")
        assert stored(live)[0] == ((8, 4, 0, 0), 0)
        assert "1,3" not in seen(pilot)
        assert "dolt" in seen(pilot)
        assert "•" in seen(pilot)


async def test_the_mouse_chooses_a_cell(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(120, 30)) as pilot:
        await press(pilot, "tab")
        grid = pilot.app.screen.query_one(Figures)
        lines = seen(pilot).split("\n")
        y = next(n for n, line in enumerate(lines) if " 3 Arbetet" in line)
        x = lines[y].index("·", lines[y].index("tydligt"))
        await pilot.click(grid, offset=(x - grid.region.x, y - grid.region.y))
        await press(pilot, *typed("6 6 0 0"), "enter")
    assert stored(live)[2] == ((6, 6, 0, 0), 0)


async def test_when_everything_is_filled_in_it_says_so_and_undo_takes_one_back(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *TWELVE, "enter", *TWELVE, "enter", *TWELVE, "enter")
        assert "✓ Alla 3 påståenden har siffror" in seen(pilot)
        await press(pilot, "ctrl+z")
        assert stored(live)[2] is None
        await press(pilot, *FIVE, "enter")
        assert stored(live)[2] == ((5, 0, 0, 0), 0)


async def test_the_screen_shows_statements_labels_and_figures_in_english_too(meeting: Meeting, console: App) -> None:
    live = begun(meeting)
    async with console(live, "en").run_test(size=(200, 60)) as pilot:
        await press(pilot, "tab", *TWELVE, "enter")
        text = seen(pilot)
        for said in ("1 obefintligt", "4 starkt", "unknown", "answers", "mean", "hidden", "Numbers with spaces · "):
            assert said in text


@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
async def test_before_there_are_figures_the_statements_have_all_the_room_and_the_scale_is_explained(
    live: LiveSession, console: App, size: tuple[int, int]
) -> None:
    async with console(live).run_test(size=size) as pilot:
        await pilot.pause()
        text = seen(pilot)
        assert "1 obefintligt" in text
        assert "svar" not in text
        assert "Alla är engagerade i utvecklingsarbete" in text
        await press(pilot, "tab")
        assert "svar" in seen(pilot)


async def test_a_wide_scale_and_many_statements_move_with_the_cursor(meeting: Meeting, console: App) -> None:
    items = ", ".join(f'"Påstående som är långt och {n}"' for n in range(30))
    text = f'title = "X"\n[[agenda]]\nkind = "rating"\ntitle = "Y"\nstatements = [{items}]\n'
    live = begun(meeting, text=text + 'scale = { min = 0, max = 10, labels = ["inte alls", "helt"] }\n')
    async with console(live).run_test(size=(60, 15)) as pilot:
        await press(pilot, "tab", *["down"] * 29, *["0", "right"] * 11, "3", "enter")
        assert "30. Påstående som är långt och 29" in seen(pilot)
    step = live.state.agenda[0]
    assert step.rating
    found = totals_for(live.state, step, live.state.run, step.rating.statements[29].id)
    assert found
    assert (sum(found.counts), found.unknown) == (0, 3)


NASTY = ["[/red]", "[@click=app.quit]x[/]", "a[b]c $n \\\\[", "å" * 10_000, "👩‍👩‍👧 🇸🇪"]


@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
async def test_statements_and_labels_from_people_show_as_typed(
    meeting: Meeting, console: App, size: tuple[int, int]
) -> None:
    items = ", ".join(f'"{text}"' for text in [*NASTY, "\\u001b[2Jx", "\\u202eabc", "a\\u0000b"])
    text = f'title = "X"\n[[agenda]]\nkind = "rating"\ntitle = "Y"\nstatements = [{items}]\n'
    live = begun(meeting, text=text + 'scale = { min = 1, max = 2, labels = ["[/red]", "[@click=app.quit]x[/]"] }\n')
    app = console(live)
    async with app.run_test(size=size) as pilot:
        await press(pilot, "tab")
        for _ in range(8):
            text = seen(pilot)
            assert not {"\x1b", "\x00", "\u202e"} & set(text)
            assert "[/red]" in text
            await press(pilot, *typed("1 1"), "enter", "enter")
        assert app.is_running


async def test_the_grid_as_it_looks(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *typed("7/4/1/0"), "enter", "5", "right")
        lines = seen(pilot).split("\n")
        begin = next(n for n, line in enumerate(lines) if "2. Olika" in line)
        assert [line.strip() for line in lines[begin : begin + 10]] == GRID.strip().split("\n")


GRID = """
2. Olika idéer uppmuntras
1 obefintligt · 2 svagt · 3 funktionellt · 4 starkt
Påstående                                     1  2  3  4 vet ej  svar  medel
✓ 1 Alla är engagerade i utvecklingsarbete    7  4  1  0      0    12   dolt

* 2 Olika idéer uppmuntras                    5  ·  ·  ·      ·     5

3 Arbetet är tydligt                        ·  ·  ·  ·      ·

* 1 av 4 tal · mellanslag mellan dem · 0 där ingen svarade
"""


@pytest.mark.parametrize(
    ("words", "head", "legend"),
    [("ej aktuellt", "4 ej aktuellt", ""), ("det vet jag inte än", "4  +", "+ det vet jag")],
)
async def test_not_knowing_is_called_what_the_author_calls_it(
    meeting: Meeting, console: App, words: str, head: str, legend: str
) -> None:
    text = RATING.replace("scale = { ", f'scale = {{ unknown = "{words}", ')
    async with console(begun(meeting, text=text)).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *typed("7/4/1/0+2"), "enter", "5")
        assert head in seen(pilot)
        assert legend in seen(pilot)
        assert "vet ej" not in seen(pilot)


async def test_closing_the_program_saves_what_was_typed_first(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *FIVE)
        await pilot.press("ctrl+q")
    assert stored(live)[0] == ((5, 0, 0, 0), 0)


@pytest.mark.parametrize("key", ["ctrl+q", "q"])
async def test_leaving_tells_once_of_a_row_that_cannot_be_saved(live: LiveSession, console: App, key: str) -> None:
    app = console(live)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, "tab", "5", "escape")
        await press(pilot, key)
        await pilot.pause()
        assert "Påstående 1 i punkt 1 är inte sparat" in seen(pilot)
        assert isinstance(app.screen, Console)
        await press(pilot, key)
        assert not (app.is_running and isinstance(app.screen, Console))


async def test_figures_that_another_face_has_entered_meanwhile_are_not_replaced_unseen(
    meeting: Meeting, console: App, world: World
) -> None:
    live = begun(meeting)
    other = LiveSession(world.archive, live.session, now=world.now, origin="notes")
    async with console(live).run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, "tab", *typed("1 0 0 0"))
        other.do(c.RateTotals(statement=1, counts=(4, 3, 2, 1)))
        await press(pilot, "enter")
        live.refresh()
        assert [totals.counts for totals in live.state.totals.values()] == [(4, 3, 2, 1)]
        assert "andra siffror" in seen(pilot)
        await press(pilot, "enter")  # now it has been seen
        assert [totals.counts for totals in live.state.totals.values()] == [(1, 0, 0, 0)]


async def test_of_few_answers_the_screen_shows_how_many_they_are_and_no_more_but_in_the_row_that_is_typed(
    live: LiveSession, console: App
) -> None:
    live.do(c.RateTotals(statement=1, counts=(1, 2, 1, 0)))
    async with console(live).run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        assert "för få" in row(pilot, 1)
        assert not re.search(r"1 +2 +1 +0", row(pilot, 1))
        await press(pilot, "tab", "up")
        assert re.search(r"1 +2 +1 +0", row(pilot, 1))


async def test_the_room_sees_no_mean_before_the_result_is_shown_and_then_it_does(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *typed("7/4/1/0"), "enter", *typed("0/4/4/4"), "enter", *typed("0/0/6/6"), "enter")
        for mean in ("1,5", "3,0", "3,5"):
            assert mean not in seen(pilot)
        await press(pilot, "escape", "ctrl+t", "tab")
        assert "1,5" in row(pilot, 1)
        await press(pilot, *typed("6/5/1/0"), "enter")  # others than those that were shown
        assert "1,6" not in row(pilot, 1)
        assert "dolt" in row(pilot, 1)


async def test_where_the_room_does_not_see_the_screen_the_mean_is_seen_with_its_spread(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(120, 30)) as pilot:
        await press(pilot, "tab", *typed("6/0/0/6"), "enter")
        assert "spridning" not in seen(pilot)
        privately(pilot)
        assert "spridning" in seen(pilot)
        assert re.search(r"12 +2,5 +1,50", row(pilot, 1))


@pytest.mark.parametrize(("answers", "seen_by_room"), [("hands", True), ("slips", False)])
async def test_counts_of_slips_are_seen_only_as_they_are_typed(
    meeting: Meeting, console: App, answers: str, *, seen_by_room: bool
) -> None:
    live = begun(meeting, f'answers = "{answers}"')
    live.do(c.RateTotals(statement=1, counts=(7, 4, 1, 0)))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *(["tab"] if answers == "slips" else []))  # by way of the strip
        assert bool(re.search(r"7 +4 +1 +0", row(pilot, 1))) is seen_by_room
        await press(pilot, "up")
        assert bool(re.search(r"7 +4 +1 +0", row(pilot, 1))) is seen_by_room
        await press(pilot, *"6", "space", *"5")
        assert re.search(r"6 +5 +[·•]", row(pilot, 1))
        await press(pilot, "ctrl+z")
        privately(pilot)
        assert re.search(r"7 +4 +1 +0", row(pilot, 1))


async def test_no_figure_is_lost_that_is_called_out_fast(live: LiveSession, console: App) -> None:
    rows = [*typed("7 4 1 0"), "enter", *typed("10/2/0/0"), "enter", *typed("0 0 6 6"), "enter"]
    async with console(live).run_test(size=(80, 24)) as pilot:
        await burst(pilot, "tab", *rows)
    assert stored(live) == [((7, 4, 1, 0), 0), ((10, 2, 0, 0), 0), ((0, 0, 6, 6), 0)]


async def test_no_key_that_leads_overtakes_the_figures_typed_before_it(meeting: Meeting, console: App) -> None:
    text = RATING.replace('kind = "talk"', 'kind = "rating"\nstatements = ["Ett", "Två"]\nscale = { min = 1, max = 4 }')
    live = begun(meeting, text=text)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab")
        await burst(pilot, *FIVE, "enter", "pagedown", *TWELVE, "enter")
        assert stored(live) == [((5, 0, 0, 0), 0), None, None]
        assert stored(live, 2) == [((12, 0, 0, 0), 0), None]


async def test_the_grid_stays_at_its_rating_when_another_window_moves_the_meeting_on(
    meeting: Meeting, console: App, clock: Clock
) -> None:
    text = RATING.replace('kind = "talk"', 'kind = "rating"\nstatements = ["Ett", "Två"]\nscale = { min = 1, max = 4 }')
    live = begun(meeting, text=text)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *TWELVE[:4])
        live.do(c.Next())
        clock.now += 1000
        screen = pilot.app.screen
        assert isinstance(screen, Console)
        screen.paint()
        await press(pilot, *TWELVE[4:], "enter", *TWELVE, "enter")
        assert "Olika idéer uppmuntras" in seen(pilot)
        assert stored(live) == [((12, 0, 0, 0), 0), ((12, 0, 0, 0), 0), None]
        assert stored(live, 2) == [None, None]
        await press(pilot, "escape")
        assert live.state.position == 2
        assert "Olika idéer uppmuntras" not in seen(pilot)


async def test_from_the_grid_one_leads_on_to_slips_in_their_strip_where_no_mark_is_seen(
    meeting: Meeting, console: App
) -> None:
    slips = 'kind = "rating"\nanswers = "slips"\nstatements = ["Ett", "Två"]\nscale = { min = 1, max = 4 }'
    live = begun(meeting, text=RATING.replace('kind = "talk"', slips))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab")
        await burst(pilot, *TWELVE, "enter", "pagedown", "3", "3", "enter")
        await press(pilot, "3", "4")
        assert "Lapp 2  ••" in seen(pilot)
        await press(pilot, "enter")
        assert stored(live, 2) == [((0, 0, 2, 0), 0), ((0, 0, 1, 1), 0)]


async def test_undo_in_the_grid_takes_back_what_is_typed_then_what_was_saved_there_and_never_leads_back(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "pagedown", "pageup", "tab", *TWELVE, "enter", *TWELVE[:4], "ctrl+z")
        assert stored(live) == [((12, 0, 0, 0), 0), None, None]
        assert "· 12" not in row(pilot, 2)
        await press(pilot, "ctrl+z")
        assert stored(live) == [None, None, None]
        await press(pilot, "ctrl+z")
        assert live.state.position == 1
        assert "Ctrl+Z tar här bara tillbaka siffror" in seen(pilot)


async def test_a_grid_in_which_nothing_is_to_be_taken_back_offers_no_undo(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab")
        assert "Ctrl+Z" not in seen(pilot)
        await press(pilot, *TWELVE, "enter")
        assert "Ctrl+Z  Ångra" in seen(pilot)
        await press(pilot, "ctrl+z")
        assert "Ctrl+Z  Ångra" not in seen(pilot)


async def test_where_two_subjects_are_shown_the_means_of_both_are_seen(meeting: Meeting, console: App) -> None:
    rating = RATING[RATING.index("[[agenda]]") : RATING.index("SECRECY")]
    live = begun(meeting, text=f'title = "Skattning"\n{rating}{rating.replace("Vårt arbete", "Kommunen")}')
    for _ in range(2):
        for number in (1, 2, 3):
            live.do(c.RateTotals(statement=number, counts=(7, 4, 1, 0)))
        if live.state.position == 1:
            live.do(c.Next())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "ctrl+t", "tab")
        assert "1,5" in row(pilot, 1)
        await press(pilot, "escape", "g", "1", "tab")
        assert "1. Vårt arbete" in seen(pilot)
        assert "1,5" in row(pilot, 1)


@pytest.mark.parametrize("key", ["escape", "up", "pagedown"])
async def test_what_would_be_replaced_for_good_is_replaced_by_enter_alone_once_that_has_been_said(
    live: LiveSession, console: App, key: str
) -> None:
    for number in (1, 2, 3):
        live.do(c.RateTotals(statement=number, counts=(7, 4, 1, 0)))
    live.do(c.CloseRating())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "down", *TWELVE, key)
        assert stored(live)[1] == ((7, 4, 1, 0), 0)
        assert "Punkt 1: siffrorna går inte att få tillbaka. Enter igen ersätter dem" in seen(pilot)
    async with console(live).run_test(size=(80, 24)) as pilot:
        if live.state.position == 2:
            await press(pilot, "pageup")
        await press(pilot, "tab", "down", *TWELVE, "enter")
        assert stored(live)[1] == ((7, 4, 1, 0), 0)
        await press(pilot, "enter")
        assert stored(live)[1] == ((12, 0, 0, 0), 0)


async def test_figures_of_another_face_are_not_replaced_by_leaving_the_grid(
    meeting: Meeting, console: App, world: World
) -> None:
    live = begun(meeting)
    other = LiveSession(world.archive, live.session, now=world.now, origin="notes")
    async with console(live).run_test(size=(100, 30)) as pilot:
        await press(pilot, "tab", *TWELVE)
        other.do(c.RateTotals(statement=1, counts=(4, 3, 2, 1)))
        await press(pilot, "escape", "escape", "pagedown")
        live.refresh()
        assert stored(live)[0] == ((4, 3, 2, 1), 0)


async def test_a_line_with_figures_tells_the_room_no_mean_either_nor_does_taking_it_back(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "slash", *typed("skatta 1 7/4/1/0"), "enter")
        assert "Påstående 1: 12 svar" in seen(pilot)
        assert "1,5" not in seen(pilot)
        privately(pilot)
        await press(pilot, "ctrl+z")
        assert "medel 1,5" in seen(pilot)


async def test_two_items_with_the_same_statements_have_each_its_own_figures_begun_and_none_is_taken_for_anothers(
    meeting: Meeting, console: App
) -> None:
    rating = RATING[RATING.index("[[agenda]]") : RATING.index('[[agenda]]\nkind = "talk"')]
    live = begun(meeting, text=RATING.replace("SECRECY", rating.replace("Vårt arbete", "Hemma")))
    live.do(c.RateTotals(live.state.agenda[1].id, statement=1, counts=(7, 4, 1, 0)))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *typed("5 0 0"), "pagedown")
        assert "Påstående 1 i punkt 1 är inte sparat: 3 av 4 tal är ifyllda" in seen(pilot)
        await press(pilot, "up", *TWELVE, "enter", "pageup", "up", *["right"] * 3, "7", "enter")
        assert "andra siffror" not in seen(pilot)
        assert stored(live)[0] == ((5, 0, 0, 7), 0)
        assert stored(live, 2)[0] == ((12, 0, 0, 0), 0)


async def test_what_is_run_again_is_open_and_the_run_before_it_is_told_as_closed(
    live: LiveSession, console: App
) -> None:
    live.do(c.RateTotals(statement=1, counts=(7, 4, 1, 0)))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "i")
        assert "Omgång 2. Omgång 1 är stängd" in seen(pilot)


async def test_numbers_of_many_digits_leave_the_columns_below_their_heads(live: LiveSession, console: App) -> None:
    live.do(c.RateTotals(statement=1, counts=(0, 1662, 0, 0)))
    async with console(live).run_test(size=(120, 30)) as pilot:
        await press(pilot, "tab")
        assert "0 1662  0  0 " in row(pilot, 1)
        ends = [
            [found.end() for found in re.finditer(r" (?:·|[0-9]+)(?= |$)", row(pilot, number))] for number in (1, 2)
        ]
        assert ends[0][1:] == ends[1][1:]


async def test_a_letter_that_is_the_meetings_waits_in_a_grid_too_and_does_nothing_as_part_of_a_word(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab")
        before = len(live.state.log)
        await burst(pilot, "x", "h", "e", "j")
        assert len(live.state.log) == before
        assert "N öppnar anteckningsrutan" in seen(pilot)
