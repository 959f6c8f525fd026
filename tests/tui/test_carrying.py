"""In the console: what was carried over is said when the item is left, and the rows tell where they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import commands as c
from test_carrying import INTO, THREE

from .conftest import press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]


async def test_what_went_where_is_said_below_and_one_undo_takes_it_back(meeting: Meeting, console: App) -> None:
    live = meeting(f'title = "Besök"\n{INTO}')
    live.do(c.Start())
    live.do(c.AddRow(cells=("Tydliga mål", "Anna Berg")))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "space")
        assert "1 rad fördes till Mönster. 1 rad fördes till Uppgifter" in seen(pilot)
        await press(pilot, "space")
        assert "Tydliga mål" in seen(pilot)
        await press(pilot, "ctrl+z", "ctrl+z")
        assert not live.state.registers


async def test_the_rows_of_three_lists_stand_with_where_they_come_from(meeting: Meeting, console: App) -> None:
    live = meeting(f'title = "Behov"\n{THREE}')
    live.do(c.Start())
    for step, texts in (("resultat", "AB"), ("sjalvskattning", "AC"), ("besok", "AB")):
        for text in texts:
            live.do(c.AddRow(step=step, cells=(f"Behov {text}",)))
    async with console(live).run_test(size=(80, 24)) as pilot:
        live.do(c.Goto(step="besok"))
        await press(pilot, "space")
        screen = seen(pilot)
        assert "1 av dem finns i alla 3" in screen
        assert "← alla 3" in screen
        assert "← Resultat," in screen
