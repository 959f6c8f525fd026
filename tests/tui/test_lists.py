"""A list as a table that is typed into."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memory import row_seen
from samtal.archive.log import Archive
from samtal.lines.values import columns
from samtal.live import LiveSession
from samtal.minutes.making import minutes_of
from samtal.minutes.markdown import render
from samtal.session import captures
from samtal.session import commands as c
from samtal.tui.screens.console import Console
from samtal.tui.widgets.linebox import LineBox
from samtal.tui.widgets.lists import Rows
from samtal.tui.widgets.lists_typed import as_line

from .conftest import press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.tui.app import SamtalApp
    from samtal.tui.world import World

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

LIST = """
title = "Lista"
[[agenda]]
kind = "list"
title = "Tecken"
columns = ["Observation", { name = "Sett", type = "choice", choices = ["ja", "delvis", "nej"] }, "Vem"]
[[agenda]]
kind = "list"
title = "Färdiga rader"
columns = ["Hur", { name = "Följs upp", type = "date" }]
rows = ["Alla talar", "Frågor ställs"]
[[agenda]]
kind = "talk"
title = "Samtal"
"""


@pytest.fixture
def live(meeting: Meeting) -> LiveSession:
    session = meeting(LIST)
    session.do(c.Here("Anna Berg"))
    session.do(c.Start())
    return session


def cells(live: LiveSession, number: int = 1) -> list[tuple[str, ...]]:
    return [row.cells for row in captures.rows_of(live.state, live.state.agenda[number - 1].id)]


def typed(text: str) -> list[str]:
    names = {" ": "space", "|": "vertical_line", "-": "minus"}
    return [names.get(letter, letter) for letter in text]


async def test_a_row_is_typed_with_tab_between_the_columns_and_saved_with_enter(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *"Hej", "tab")
        assert "ja / delvis / nej" in seen(pilot)
        await press(pilot, "j", "tab", *"Bo", "enter")
        assert cells(live) == [("Hej", "ja", "Bo")]
        await press(pilot, *typed("Du | nej | Eva"), "enter")
        assert cells(live)[1] == ("Du", "nej", "Eva")
        assert "2. Du" in seen(pilot)
        box = pilot.app.screen.query_one(LineBox)
        assert (box.text, box.has_focus) == ("", True)


async def test_a_row_that_is_refused_stays_in_the_box_with_the_reason_told(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, "tab", *typed("Hej | kanske"), "enter")
        assert cells(live) == []
        assert "ja, delvis, nej" in seen(pilot)
        box = pilot.app.screen.query_one(LineBox)
        assert box.text == "Hej | kanske"
        box.write("Hej | ja")
        await press(pilot, "enter")
        assert cells(live) == [("Hej", "ja", "")]


async def test_up_picks_an_earlier_row_and_what_was_begun_is_kept(live: LiveSession, console: App) -> None:
    live.do(c.AddRow(None, ("Ett | två", "ja", "Bo")))
    live.do(c.AddRow(None, ("Tre", "nej", "")))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *"Nytt", "up", "up")
        box = pilot.app.screen.query_one(LineBox)
        assert box.text == r"Ett \| två | ja | Bo"
        assert "Ändra rad 1" in seen(pilot)
        await press(pilot, *typed("sse"), "enter")
        assert cells(live)[0] == ("Ett | två", "ja", "Bosse")
        assert box.text == "Nytt"


async def test_a_cell_that_is_emptied_while_changing_a_row_is_empty(live: LiveSession, console: App) -> None:
    live.do(c.AddRow(None, ("Ett", "ja", "Bo")))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "up", "backspace", "backspace", "enter")
    assert cells(live) == [("Ett", "ja", "")]


async def test_a_row_that_is_not_saved_bears_a_sign_and_survives_a_change_of_item(
    live: LiveSession, console: App
) -> None:
    live.do(c.AddRow(None, ("Ett", "ja", "Bo")))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "up", "x", "down", *"Nytt", "escape")
        assert "*  1. Ett" in seen(pilot)
        assert "inte är sparad" in seen(pilot)
        await press(pilot, "space", "pageup", "tab")
        assert pilot.app.screen.query_one(LineBox).text == "Nytt"
        await press(pilot, "up")
        assert pilot.app.screen.query_one(LineBox).text == "Ett | ja | Box"


async def test_rows_that_stand_ready_are_filled_one_after_the_other(live: LiveSession, console: App) -> None:
    live.do(c.Next())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Alla talar" in seen(pilot)
        assert "–" in seen(pilot)
        await press(pilot, "tab", *typed("mycket | 2026-01-26"), "enter", *"lite", "enter", *"Mer", "enter")
    assert cells(live, 2) == [
        ("Alla talar", "mycket", "2026-01-26"),
        ("Frågor ställs", "lite", ""),
        ("Mer", "", ""),
    ]


async def test_lines_pasted_from_a_table_become_rows(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab")
        pilot.app.screen.query_one(LineBox).write("Ett\tja\tBo\n\nTvå\tnej\n")
        await press(pilot, "enter")
    assert cells(live) == [("Ett", "ja", "Bo"), ("Två", "nej", "")]


async def test_space_is_the_tables_until_it_is_left_and_page_down_leads_from_it(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "a", "space", "b")
        assert live.state.position == 1
        await press(pilot, "pagedown")
        assert live.state.position == 2
        await press(pilot, "escape", "space")
        assert live.state.position == 3


async def test_an_empty_box_gives_the_keys_back_at_enter_and_when_tab_has_gone_past_its_last_cell(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        for keys in (("enter",), ("shift+tab",), ("tab", "tab", "tab"), ("tab", "enter")):
            await press(pilot, "tab", *keys)
            assert pilot.app.focused is None, keys
            assert "inte är sparad" not in seen(pilot)
    assert cells(live) == []


async def test_the_first_cell_may_be_passed_over(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "tab", "j", "tab", *"Bo", "enter")
    assert cells(live) == [("", "ja", "Bo")]


async def test_a_row_that_is_not_saved_is_there_after_a_crash_with_what_it_was_made_from(
    live: LiveSession, console: App
) -> None:
    live.do(c.AddRow(cells=("ett",)))
    base = next(iter(live.state.rows.values())).event
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "up", "home", "x")
        sheet = pilot.app.screen.query_one(Rows)
        sheet.keep()
    live.do(c.ChangeRow(*row_seen(live.state, "tecken", 1), cells=("annat",)))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "up")
        assert pilot.app.screen.query_one(LineBox).text.startswith("xett")
        await press(pilot, "enter")
        pilot.app.screen.query_one(Rows).keep()
    (row,) = live.state.rows.values()
    assert (row.cells[0], row.rivals) == ("xett", ("annat |  | ",))
    assert live.state.log[-1].base == base


async def test_a_row_that_is_emptied_is_deleted_and_undo_brings_it_back(live: LiveSession, console: App) -> None:
    for name in ("ett", "två"):
        live.do(c.AddRow(cells=(name,)))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "up", "up")
        pilot.app.screen.query_one(LineBox).write("")
        await press(pilot, "enter")
        assert cells(live) == [("två", "", "")]
        assert "   2. två" in seen(pilot)
        await press(pilot, "escape", "ctrl+z")
        assert cells(live) == [("ett", "", ""), ("två", "", "")]


async def test_a_column_with_nothing_in_it_gives_its_room_to_the_others_where_that_is_needed(
    live: LiveSession, console: App
) -> None:
    live.do(c.AddRow(None, ("En observation som är lång men får plats",)))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "1. En observation som är lång men får plats" in seen(pilot)
        assert "Sett" not in seen(pilot)
        live.do(c.AddRow(None, ("Kort", "ja")))
        screen = pilot.app.screen
        assert isinstance(screen, Console)
        screen.paint()
        await pilot.pause()
        assert "Sett" in seen(pilot)
        await press(pilot, "tab")
        assert "Vem" in seen(pilot), "above the box all columns are named"


async def test_where_there_is_nothing_to_fill_in_it_says_so(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(100, 30), notifications=True) as pilot:
        await press(pilot, "space", "space", "tab")
        assert "Punkten har ingen tabell. N antecknar" in seen(pilot)


async def test_the_mouse_picks_a_row(live: LiveSession, console: App) -> None:
    for text in ("Ett", "Två", "Tre"):
        live.do(c.AddRow(None, (text,)))
    async with console(live).run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        table = pilot.app.screen.query_one("#rows-drawn")
        y = next(n for n, line in enumerate(seen(pilot).split("\n")) if "2. Två" in line)
        await pilot.click(table, offset=(10, y - table.region.y))
        await press(pilot, "end", "x", "enter")
    assert [row[0] for row in cells(live)] == ["Ett", "Två", "Tre"]
    assert cells(live)[1][2] == "x"


async def test_what_others_add_is_seen_and_what_is_typed_stays(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *"Hej")
        live.do(c.AddRow(None, ("Från en annan",)))
        screen = pilot.app.screen
        assert isinstance(screen, Console)
        screen.paint()
        await pilot.pause()
        assert "1. Från en annan" in seen(pilot)
        assert pilot.app.screen.query_one(LineBox).text == "Hej"


NASTY = [
    "[/red]",
    "[@click=app.quit]x[/]",
    "\x1b[2J\x1b]0;x\x07",
    "a\x00b",
    "\u202eabc",
    "👩‍👩‍👧 🇸🇪 é",
    "[bold",
    "$n \\[",
]


@pytest.mark.parametrize("size", [(80, 24), (200, 60), (50, 15)])
@pytest.mark.parametrize("lang", ["sv", "en"])
async def test_cells_from_people_show_as_typed(
    live: LiveSession, console: App, size: tuple[int, int], lang: str
) -> None:
    for text in [*NASTY, "å" * 10_000]:
        live.do(c.AddRow(None, (text, "ja", text[:50])))
    app = console(live, lang)
    async with app.run_test(size=size) as pilot:
        await press(pilot, "tab")
        for _ in range(10):
            text = seen(pilot)
            assert not {"\x1b", "\x00", "\u202e", "\x07"} & set(text)
            await press(pilot, "up")
        assert "[/red]" in seen(pilot) or size[1] < 24
        assert app.is_running


async def test_the_table_as_it_looks(live: LiveSession, console: App) -> None:
    live.do(c.AddRow(None, ("Alla talar med varandra", "ja", "Anna")))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *"Hej", "tab")
        lines = [line.strip() for line in seen(pilot).split("\n") if line.strip()]
        begin = next(n for n, line in enumerate(lines) if line.startswith("Observation"))
        assert lines[begin : begin + 4] == TABLE.strip().split("\n")


TABLE = """
Observation              Sett  Vem
1. Alla talar med varandra  ja    Anna
Ny rad   Observation |[Sett]| Vem
Sett: ja / delvis / nej  Esc lämnar · Tab nästa · Enter sparar · ▲ en rad
"""


@given(st.lists(st.text(alphabet=st.sampled_from("ab |\\å")).map(str.strip), min_size=1, max_size=5))
def test_a_row_as_it_is_typed_reads_back_as_the_same_cells(row: list[str]) -> None:
    given_cells = tuple(" ".join(cell.split()).removesuffix("\\") for cell in row)
    assert columns(as_line(given_cells)) == tuple(cell.strip() for cell in given_cells)


async def test_a_row_that_another_face_has_changed_meanwhile_is_kept_beside_what_was_typed(
    live: LiveSession, console: App, world: World
) -> None:
    live.do(c.AddRow(None, ("A", "ja", "Anna")))
    other = LiveSession(world.archive, live.session, now=world.now, origin="notes")
    async with console(live).run_test(size=(120, 30)) as pilot:
        await press(pilot, "tab", "up", *typed(" Berg"))
        seen_row = row_seen(other.state, other.state.agenda[0].id, 1)
        other.do(c.ChangeRow(*seen_row, ("PLAIN", "nej")))
        await press(pilot, "enter")
    (row,) = live.state.rows.values()
    assert row.cells == ("A", "ja", "Anna Berg")
    assert row.rivals == ("PLAIN | nej | ",)
    assert "annan lydelse: PLAIN" in render(minutes_of(live.state, world.now()))


async def test_a_row_into_which_nobody_has_typed_follows_what_another_face_makes_of_it(
    live: LiveSession, console: App, world: World
) -> None:
    live.do(c.AddRow(None, ("A", "ja", "Anna")))
    elsewhere = Archive.open(
        world.archive.path, now_ms=world.now, new_id=iter(map("other-{}".format, range(99))).__next__
    )
    other = LiveSession(elsewhere, live.session, now=world.now, origin="notes")
    async with console(live).run_test(size=(120, 30)) as pilot:
        await press(pilot, "tab", "up")
        other.do(c.ChangeRow(*row_seen(other.state, other.state.agenda[0].id, 1), ("PLAIN", "nej")))
        screen = pilot.app.screen
        assert isinstance(screen, Console)
        screen.tick()
        await pilot.pause()
        assert screen.query_one(LineBox).text.startswith("PLAIN | nej")
    elsewhere.close()


async def test_a_row_can_be_added_to_the_table_of_the_last_item_when_the_meeting_is_over(
    live: LiveSession, console: App
) -> None:
    live.do(c.End())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "escape", "tab", *"Efteråt", "enter")
    assert cells(live) == [("Efteråt", "", "")]


PLAN = """
title = "Plan"
[[agenda]]
kind = "list"
title = "Planering"
columns = [{ name = "När", type = "date" }, "Hur", { name = "Vem", type = "person" }]
rows = ["Lokal", "Inbjudan", "Fika"]
[[agenda]]
kind = "list"
title = "Observationer"
[[agenda.columns]]
name = "Vad"
[[agenda.columns]]
name = "Nivå"
type = "choice"
choices = ["ja", "delvis", "nej"]
[[agenda.columns]]
name = "Dag"
type = "date"
"""


@pytest.fixture
def plan(meeting: Meeting) -> LiveSession:
    session = meeting(PLAN)
    for name in ("Cia Berg", "Bo Ek"):
        session.do(c.Here(name))
    session.do(c.Start())
    return session


async def test_a_planning_grid_is_filled_with_tab_from_cell_to_cell_and_row_to_row(
    plan: LiveSession, console: App
) -> None:
    async with console(plan).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab")
        assert "Fyll i ”Lokal”" in seen(pilot)
        assert "[När]" in seen(pilot)
        assert "När: dag (26/1, fredag)" in seen(pilot)
        await press(pilot, *"fredag")
        assert "När: → fredag 21 november 2025" in seen(pilot)
        await press(pilot, "tab", *"mejl", "tab", *"ci")
        assert "Vem: Tab skriver Cia Berg" in seen(pilot)
        await press(pilot, "tab")
        assert pilot.app.screen.query_one(LineBox).text == "Lokal | fredag | mejl | Cia Berg"
        await press(pilot, "tab")
        assert cells(plan) == [("Lokal", "2025-11-21", "mejl", "Cia Berg")]
        assert "Fyll i ”Inbjudan”" in seen(pilot)


async def test_a_row_that_stands_ready_is_passed_by_at_enter_and_stays_empty(plan: LiveSession, console: App) -> None:
    async with console(plan).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "enter", *"26/1", "enter")
        assert cells(plan) == [("Inbjudan", "2026-01-26", "", "")]
        assert "Fyll i ”Fika”" in seen(pilot), "not back to the one that was passed by"
        await press(pilot, "enter")
        assert "Ny rad" in seen(pilot)
        await press(pilot, "enter")
        assert pilot.app.focused is None
    assert len(cells(plan)) == 1


async def test_where_two_are_called_so_both_are_named_and_a_cell_in_the_middle_is_written_out_where_it_stands(
    plan: LiveSession, console: App
) -> None:
    plan.do(c.Here("Bo Ask"))
    async with console(plan).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "tab", "tab", *"bo")
        assert "Vem: Bo Ek · Bo Ask?" in seen(pilot)
        box = pilot.app.screen.query_one(LineBox)
        box.write("Lokal | i mo | ring | Bo Ask")
        box.move_cursor((0, len("Lokal | i mo")))
        await press(pilot, "tab")
        assert box.text == "Lokal | i morgon | ring | Bo Ask"
        assert box.before_cursor() == "Lokal | i morgon | ring"


async def test_what_is_typed_in_place_of_a_label_is_a_row_of_its_own(plan: LiveSession, console: App) -> None:
    async with console(plan).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab")
        pilot.app.screen.query_one(LineBox).write("Skyltar")
        await press(pilot, "enter")
    assert cells(plan) == [("Skyltar", "", "", "")]


async def test_a_choice_takes_its_first_letter_and_says_what_it_took_before_it_is_saved(
    plan: LiveSession, console: App
) -> None:
    plan.do(c.Next())
    async with console(plan).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *"Frågor", "tab", "d")
        assert "Nivå: → delvis" in seen(pilot)
        await press(pilot, "tab", *typed("i mo"))
        assert pilot.app.screen.query_one(LineBox).text.endswith(" | delvis | i mo"), "it was written out"
        assert "Dag: Tab skriver i morgon" in seen(pilot)
        await press(pilot, *["backspace"] * 4, *typed("om en vecka"))
        assert "Dag: → fredag 21 november 2025" in seen(pilot)
        await press(pilot, "tab")
        assert cells(plan, 2) == [("Frågor", "delvis", "2025-11-21")]


async def test_a_wrong_cell_is_named_and_the_cursor_goes_to_it(plan: LiveSession, console: App) -> None:
    plan.do(c.Next())
    async with console(plan).run_test(size=(100, 30)) as pilot:
        for row, told in (
            ("Tyst | kanske | 26/1", "I kolumnen Nivå väljer man: ja, delvis, nej"),
            ("Tyst | ja | 32/13", "Kolumnen Dag: "),
            ("Tyst | ja | snart", "I kolumnen Dag ska det stå en dag"),
        ):
            await press(pilot, *(("tab",) if row.endswith("26/1") else ()))
            box = pilot.app.screen.query_one(LineBox)
            box.write(row)
            await press(pilot, "enter")
            assert told in seen(pilot)
            assert box.text == row
            wrong = row.rsplit(" | ", 2 if "kanske" in row else 1)[1]
            assert box.before_cursor().endswith(wrong)
            assert box.selected_text == "", "nothing that is typed takes the place of anything"
        await press(pilot, *["backspace"] * 5, *"fredag", "enter")
    assert cells(plan, 2) == [("Tyst", "ja", "2025-11-21")]


async def test_a_wrong_cell_is_told_when_it_is_left_and_what_is_typed_where_tab_leads_takes_its_place(
    plan: LiveSession, console: App
) -> None:
    plan.do(c.Next())
    async with console(plan).run_test(size=(100, 30)) as pilot:
        await press(pilot, "tab", *"Tyst", "tab", *"kanske", "tab")
        assert "I kolumnen Nivå väljer man: ja, delvis, nej" in seen(pilot)
        await press(pilot, "shift+tab", "n", "tab", *typed("26/1"), "enter")
    assert cells(plan, 2) == [("Tyst", "nej", "2026-01-26")]


async def test_a_row_that_stood_ready_and_was_filled_meanwhile_is_not_written_over(
    plan: LiveSession, console: App
) -> None:
    async with console(plan).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *typed("26/1"), "tab", *"mejl")
        plan.do(c.AddRow(cells=("Lokal", "", "ring")))
        screen = pilot.app.screen
        assert isinstance(screen, Console)
        screen.paint()
        await pilot.pause()
        assert "”Lokal” har någon annan fyllt i" in seen(pilot)
        await press(pilot, "enter")
        assert "Fyll i ”Inbjudan”" in seen(pilot)
    assert cells(plan) == [("Lokal", "", "ring", ""), ("Lokal", "2026-01-26", "mejl", "")]


async def test_a_row_with_two_wordings_says_so_in_the_table(live: LiveSession, console: App) -> None:
    live.do(c.AddRow(None, ("A", "ja", "Anna")))
    row = row_seen(live.state, "tecken", 1)
    for text in ("B", "C"):
        live.do(c.ChangeRow(*row, (text, "ja", "Anna")))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "≠ 2 lydelser: Ctrl+E" in seen(pilot)
