"""The note-taker's window before there is a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samtal.archive.log import Archive
from samtal.session import commands as c
from samtal.tui.app import SamtalApp
from samtal.tui.screens.expecting import Expecting
from samtal.tui.screens.notes import NoteTaking

from .conftest import Clock, press, seen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from samtal.live import LiveSession
    from samtal.tui.world import World

AGENDA = 'title = "Träff [om] ängar"\n[[agenda]]\nkind = "talk"\ntitle = "Samtal"\n'


@pytest.fixture
def expecting(world: World, archive: Archive, clock: Clock) -> Iterator[Callable[[], tuple[SamtalApp, list[str]]]]:
    opened: list[Archive] = []

    def app() -> tuple[SamtalApp, list[str]]:
        ids = (f"n-{number}" for number in range(10**6))
        opened.append(Archive.open(archive.path, now_ms=clock, new_id=lambda: next(ids)))
        own, told = world._replace(archive=opened[-1], origin="notes:1"), list[str]()

        def held(there: Archive) -> str | None:
            return next((str(row["id"]) for row in there.sessions() if row["state"] == "running"), None)

        return SamtalApp(own, lambda handed: Expecting(handed, held, told.append)), told

    yield app
    for each in opened:
        each.close()


async def test_it_waits_and_opens_the_meeting_when_that_is_there(
    expecting: Callable[[], tuple[SamtalApp, list[str]]], meeting: Callable[[str], LiveSession]
) -> None:
    app, told = expecting()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, Expecting)
        assert "Väntar på mötet" in seen(pilot)
        assert "Enter" not in seen(pilot)
        live = meeting(AGENDA)
        screen.look()
        assert "Väntar på mötet" in seen(pilot), "one that is only planned for another day is not opened"
        live.do(c.Start())
        screen.look()
        await pilot.pause()
        assert "1. Samtal" in seen(pilot)
        await press(pilot, *"hej", "enter")
        live.refresh()
        assert [note.text for note in live.state.notes.values()] == ["hej"]
        assert told == [live.session]


async def test_enter_opens_what_was_last_written_in(
    expecting: Callable[[], tuple[SamtalApp, list[str]]], meeting: Callable[[str], LiveSession]
) -> None:
    live = meeting(AGENDA)
    live.do(c.Start())
    live.do(c.End())
    app, told = expecting()
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Enter öppnar det senaste i stället: Träff [om] ängar" in seen(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, NoteTaking)
        assert "Mötet är slut" in seen(pilot)
        assert told == [live.session]


async def test_ctrl_q_closes_while_it_waits(expecting: Callable[[], tuple[SamtalApp, list[str]]]) -> None:
    app, _ = expecting()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "ctrl+q")
    assert app.return_code == 0
