"""The note-taker's window before there is a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samtal.archive.log import Archive
from samtal.session import commands as c
from samtal.tui.app import SamtalApp
from samtal.tui.screens.expecting import Expecting
from samtal.tui.screens.notes import Follows, NoteTaking

from .conftest import Clock, press, seen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.pilot import Pilot

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

        def held(there: Archive, _after: str | None) -> str | None:
            return next((str(row["id"]) for row in there.sessions() if row["state"] == "running"), None)

        return SamtalApp(own, lambda handed: Expecting(handed, Follows(held, told.append))), told

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


async def test_after_the_end_the_next_meeting_is_opened_when_it_begins_and_nothing_stands_in_the_box(
    expecting: Callable[[], tuple[SamtalApp, list[str]]], meeting: Callable[[str], LiveSession], clock: Clock
) -> None:
    first = meeting(AGENDA)
    first.do(c.Start())
    app, told = expecting()
    async with app.run_test(size=(80, 24)) as pilot:
        if isinstance(pilot.app.screen, Expecting):  # else its own beat has opened it already
            pilot.app.screen.look()
        await pilot.pause()
        await press(pilot, *"kvar")
        first.do(c.End())
        second = meeting(AGENDA.replace("Samtal", "Nästa"))
        second.do(c.Start())
        second_later(pilot, clock)
        second_later(pilot, clock)
        await pilot.pause()
        assert "Ett annat möte har börjat" in seen(pilot)
        assert told == [first.session]
        await press(pilot, *["backspace"] * 4)
        second_later(pilot, clock)
        await pilot.pause()
        assert "1. Nästa" in seen(pilot)
        assert told == [first.session, second.session]


def second_later(pilot: Pilot[None], clock: Clock) -> None:
    """What its own beat does."""
    clock.now += 1000
    screen = pilot.app.screen
    assert isinstance(screen, NoteTaking)
    screen.tick()
