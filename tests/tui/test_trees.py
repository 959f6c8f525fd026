"""Whys in the console: Enter goes deeper, Shift+Tab a level up, Tab at a row under it, Ctrl+O chooses the cause."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samtal.session import captures, trees
from samtal.session import commands as c
from samtal.tui.widgets.linebox import LineBox

from .conftest import press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

AGENDA = """
title = "Prov"
[[agenda]]
kind = "whys"
title = "Varför"
minutes = 20
[[agenda]]
kind = "list"
title = "Lista"
columns = ["Vad"]
"""


@pytest.fixture
def live(meeting: Meeting) -> LiveSession:
    session = meeting(AGENDA)
    session.do(c.Start())
    return session


def shape(live: LiveSession) -> list[str]:
    found = trees.branches(live.state, "varfor", captures.rows_of(live.state, "varfor"))
    return [f"{' ' * branch.depth}{branch.row.cells[0]}{'!' * branch.row.cause}" for branch in found]


@pytest.mark.parametrize("size", [(80, 24), (200, 60), (60, 20)])
async def test_a_chain_is_typed_with_enter_and_branched_with_shift_tab(
    live: LiveSession, console: App, size: tuple[int, int]
) -> None:
    async with console(live).run_test(size=size) as pilot:
        await press(pilot, "tab", "A", "enter", "B", "enter", "C", "enter")
        assert shape(live) == ["A", " B", "  C"]
        assert "Under 3. C" in seen(pilot)
        await press(pilot, "shift+tab", "D", "enter")
        await press(pilot, "shift+tab", "shift+tab", "E", "enter")
        assert shape(live) == ["A", " B", "  C", "  D", " E"]
        await press(pilot, "shift+tab", "shift+tab")
        assert "Ny rad för sig" in seen(pilot)
        await press(pilot, "F", "enter", "escape")
        assert shape(live) == ["A", " B", "  C", "  D", " E", "F"]
        assert "2. └─ B" in seen(pilot)
        assert "3.    └─ C" in seen(pilot)


async def test_tab_at_a_row_begins_a_why_under_it_and_in_an_empty_box_goes_down_again(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(100, 30)) as pilot:
        await press(pilot, "tab", "A", "enter", "B", "enter", "C", "enter")
        await press(pilot, "up", "up", "tab")
        assert "Under 2. B" in seen(pilot)
        await press(pilot, "D", "enter")
        assert shape(live) == ["A", " B", "  C", "  D"]
        await press(pilot, "shift+tab", "shift+tab", "tab", "E", "enter")
        assert shape(live) == ["A", " B", "  C", "  D", "  E"]


async def test_the_cause_is_chosen_at_a_row_or_after_it_and_taken_back(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(100, 30)) as pilot:
        await press(pilot, "tab", "A", "enter", "B", "enter", "ctrl+o")
        assert shape(live) == ["A", " B!"]
        assert "◀ vald orsak" in seen(pilot)
        await press(pilot, "up", "up", "ctrl+o")
        assert shape(live) == ["A!", " B!"]
        await press(pilot, "ctrl+o", "escape", "ctrl+z", "ctrl+z", "ctrl+z")
        assert shape(live) == ["A", " B"]


async def test_a_row_that_is_emptied_is_deleted_and_what_stood_under_it_moves_up(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(100, 30)) as pilot:
        await press(pilot, "tab", "A", "enter", "B", "enter", "C", "enter")
        await press(pilot, "up", "up", "backspace", "enter")
        assert shape(live) == ["A", " C"]


async def test_in_a_list_that_is_no_tree_the_keys_do_as_before(live: LiveSession, console: App) -> None:
    live.do(c.Next())
    async with console(live).run_test(size=(100, 30)) as pilot:
        await press(pilot, "tab", "A", "enter", "B", "enter", "ctrl+o")
        assert [row.cells for row in captures.rows_of(live.state, "lista")] == [("A",), ("B",)]
        assert "Ny rad" in seen(pilot)
        await press(pilot, "tab")
        assert "Tab" in seen(pilot)


async def test_what_stood_in_the_tree_is_under_the_latest_when_one_comes_back(live: LiveSession, console: App) -> None:
    live.do(c.AddRow(cells=("A",)))
    async with console(live).run_test(size=(100, 30)) as pilot:
        await press(pilot, "tab")
        assert "Under 1. A" in seen(pilot)
        await press(pilot, "B", "escape", "tab", "enter")
        assert shape(live) == ["A", " B"]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (100, 30), (200, 60)])
async def test_the_word_that_a_row_was_chosen_is_never_cut_and_a_level_that_is_too_deep_is_told(
    live: LiveSession, console: App, size: tuple[int, int]
) -> None:
    for level in range(12):
        above = captures.rows_of(live.state, "varfor")
        live.do(c.AddRow(cells=(f"{level} {'varför ' * 40}",), parent=above[-1].id if above else None))
    problem, *_, deepest = captures.rows_of(live.state, "varfor")
    for row in (problem, deepest):
        live.do(c.MarkCause(row.id, row.event))
    async with console(live).run_test(size=size) as pilot:
        await press(pilot, "tab")
        read = seen(pilot).split("\n")
        for _ in range(12):
            pilot.app.screen.query_one(LineBox).move_cursor((0, 0))
            await press(pilot, "up")
            read += seen(pilot).split("\n")
    for text in (" 1. 0 var", "└─11─ 11 var"):
        assert all("…  ◀ vald orsak" in line for line in read if text in line)
        assert any(text in line for line in read)
    for text in ("└─ 7 var", "   └─ 8 var", "└─9─ 9 var", "└─10─ 10 var"):
        assert any(text in line for line in read)
