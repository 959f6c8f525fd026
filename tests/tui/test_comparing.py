"""F5: how a rating compares with those before it, to read where the room does not see it, and to show to the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from memory import DAY, ZONE, template_of
from samtal.live import LiveSession, open_session
from samtal.session import commands as c
from samtal.session.shown import shown
from samtal.tui.screens.comparing import Comparing

from .conftest import press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.tui.app import SamtalApp
    from samtal.tui.world import World

    App = Callable[..., SamtalApp]

RATING = """title = "Träff"
series = "skis"
[[agenda]]
kind = "rating"
title = "Vårt arbete"
subject = "SKIS"
statements = ["Vi lär av varandra", "Vi delar ansvar"]
[[agenda]]
kind = "rating"
title = "Min kommun"
statements = ["Vi lär av varandra", "Vi delar ansvar"]
[[agenda]]
kind = "talk"
title = "Slut"
"""
FOUR = (0, 2, 6, 4)


def held(world: World, day: str) -> LiveSession:
    session = open_session(world.archive, template_of(RATING), source=RATING, day=day, zone=ZONE)
    live = LiveSession(world.archive, session, now=world.now, origin="earlier")
    live.do(c.Start())
    for counts in (FOUR, (1, 5, 5, 1)):
        live.do(c.RateTotals(statement=1, counts=counts))
        live.do(c.RateTotals(statement=2, counts=FOUR))
        live.do(c.Next())
    live.do(c.End())
    return live


@pytest.fixture
def live(world: World, meeting: Callable[[str], LiveSession]) -> LiveSession:
    """A meeting at its first rating, after another of the series."""
    held(world, "2025-10-01")
    live = meeting(RATING)
    live.do(c.Start())
    return live


async def test_where_the_room_sees_the_screen_the_figures_wait_to_be_asked_for(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "f5")
        assert "Jämför med tidigare träffar" in seen(pilot)
        assert "3,2" not in seen(pilot)
        await press(pilot, "j")
        assert "Förra gången, 1 oktober 2025: 3,17; 12 svarande." in seen(pilot)
        assert " 1. Vi lär av varandra" in seen(pilot)
        await press(pilot, "right")
        assert "Min kommun" in seen(pilot)
        assert "2,5" in seen(pilot)
        await press(pilot, "escape")
        assert not isinstance(pilot.app.screen, Comparing)


async def test_it_is_shown_to_the_room_and_hidden_with_the_same_key(live: LiveSession, console: App) -> None:
    for _ in range(2):
        live.do(c.RateTotals(statement=1, counts=FOUR))
        live.do(c.RateTotals(statement=2, counts=FOUR))
        live.do(c.Next())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "f5", "j")
        assert "2025-10-01" in seen(pilot)
        assert DAY in seen(pilot)
        await press(pilot, "ctrl+t")
        what = shown(live.state)
        assert what
        assert what.trend
        assert what.trend.subject == "SKIS"
        await press(pilot, "right", "ctrl+t")
        what = shown(live.state)
        assert what
        assert what.trend
        assert what.trend.subject == "Min kommun"
        await press(pilot, "ctrl+t", "escape")
        assert shown(live.state) is None


async def test_what_is_shown_of_it_has_the_room_of_the_grid_beside_it_too(world: World, console: App) -> None:
    statements = [f"Påstående {number}" for number in range(1, 11)]
    text = RATING.replace('["Vi lär av varandra", "Vi delar ansvar"]', str(statements).replace("'", '"'))
    for day in ("2025-10-01", DAY):
        session = open_session(world.archive, template_of(text), source=text, day=day, zone=ZONE)
        live = LiveSession(world.archive, session, now=world.now, origin="earlier")
        live.do(c.Start())
        for number in range(1, 11):
            live.do(c.RateTotals(statement=number, counts=FOUR))
        if day != DAY:
            live.do(c.End())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "f5", "j", "ctrl+t", "escape")
        lines = [line for line in seen(pilot).split("\n") if "3,2" in line]
        assert all(any(statement in line for line in lines) for statement in statements)


async def test_where_there_is_nothing_to_compare_it_says_so(
    meeting: Callable[[str], LiveSession], console: App
) -> None:
    live = meeting(RATING)
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "f5", "j")
        assert "Det finns inget att jämföra än." in seen(pilot)
        await press(pilot, "ctrl+t", "left")
        assert shown(live.state) is None


async def test_it_is_opened_with_words_too(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "slash", *"jämför", "space", "2", "enter")
        assert isinstance(pilot.app.screen, Comparing)
        await press(pilot, "j")
        assert "Min kommun" in seen(pilot)


async def test_where_nothing_came_before_it_is_said_which_series_the_meeting_is_of(
    meeting: Callable[[str], LiveSession], console: App
) -> None:
    live = meeting(RATING.replace('series = "skis"\n', 'series = "jan"\n'))
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "f5", "j")
        assert 'series = "jan"' in seen(pilot)
        await press(pilot, "escape")
        for number in (1, 2):
            live.do(c.RateTotals(statement=number, counts=FOUR))
        live.do(c.Next())
        await press(pilot, "f5", "j")
        assert "3,2" in seen(pilot)
        assert 'series = "jan"' in seen(pilot)


async def test_figures_that_the_room_is_shown_are_not_folded_on_this_screen(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "f5")
        assert "Siffrorna syns inte" in words(seen(pilot))
        await press(pilot, "ctrl+t")
        assert "Siffrorna syns inte" not in words(seen(pilot))
        await press(pilot, "escape", "f5")
        assert "Siffrorna syns inte" not in words(seen(pilot))
        await press(pilot, "ctrl+t")
        assert "Siffrorna syns inte" in words(seen(pilot)), "nor the room"


async def test_where_there_is_nothing_to_compare_nothing_is_folded(
    meeting: Callable[[str], LiveSession], console: App
) -> None:
    live = meeting(RATING)
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "f5")
        assert "Siffrorna syns inte" not in words(seen(pilot))


def words(text: str) -> str:
    return " ".join(text.replace("│", " ").split())
