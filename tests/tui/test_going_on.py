"""Going on with a meeting, straight away or over a gap; the question whether to, before another one is begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from memory import DAY, at, template_of
from samtal.session import commands as c
from samtal.session import timing
from samtal.session.state import Phase
from samtal.tui import navigation
from samtal.tui.app import SamtalApp
from samtal.tui.home import beginning
from samtal.tui.screens.console import Console
from samtal.tui.screens.ending import Ending
from samtal.tui.screens.picking import Picking
from samtal.tui.screens.prepare import Prepare

from .conftest import press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.live import LiveSession
    from samtal.tui.world import World

    from .conftest import Clock

AGENDA = 'title = "Lärlag"\n[[agenda]]\nkind = "talk"\ntitle = "Samtal"\nminutes = 10\n'
NEXT_DAY = "2025-11-15"


@pytest.fixture
def live(meeting: Callable[[str], LiveSession], clock: Clock) -> LiveSession:
    """Begun at nine, with a note at 9.04."""
    live = meeting(AGENDA)
    live.do(c.Start())
    clock.set(9, 4)
    live.do(c.TakeNote(text="Hej"))
    return live


def run(world: World) -> SamtalApp:
    app = SamtalApp(world, lambda handed: beginning.going_on(handed, app))
    return app


async def test_a_meeting_goes_on_exactly_where_it_was(world: World, live: LiveSession, clock: Clock) -> None:
    clock.set(9, 20)
    async with run(world).run_test(notifications=True) as pilot:
        await pilot.pause()
        assert isinstance(pilot.app.screen, Console)
        assert pilot.app.screen.desk.live.state.log == live.state.log
        await press(pilot, "ctrl+z")
        assert not pilot.app.screen.desk.live.state.notes, "what was done before the crash can be taken back after it"


@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
async def test_after_a_long_silence_the_gap_can_be_left_out(
    world: World, live: LiveSession, clock: Clock, size: tuple[int, int]
) -> None:
    clock.set(10, 4)
    async with run(world).run_test(size=size) as pilot:
        await pilot.pause()
        assert isinstance(pilot.app.screen, Picking)
        text = " ".join(seen(pilot).split())
        assert "pågår sedan 09.00; senast hände något 09.04" in text
        await press(pilot, "enter")
        state = pilot.app.screen.desk.live.state if isinstance(pilot.app.screen, Console) else live.state
        assert state.run
        assert timing.used(state, state.run, at(10, 5)) // 1000 in {299, 300}


async def test_the_gap_can_be_counted(world: World, live: LiveSession, clock: Clock) -> None:
    clock.set(10, 4)
    async with run(world).run_test(notifications=True) as pilot:
        await press(pilot, "down", "enter")
        assert isinstance(pilot.app.screen, Console)
        assert len(pilot.app.screen.desk.live.state.log) == len(live.state.log)


async def test_yesterdays_meeting_may_have_ended_when_something_last_happened(
    world: World, live: LiveSession, clock: Clock
) -> None:
    clock.now = at(8, 30, NEXT_DAY)
    async with run(world).run_test(notifications=True) as pilot:
        await pilot.pause()
        assert "i går 09.04" in " ".join(seen(pilot).split())
        await press(pilot, "end", "enter")
        assert isinstance(pilot.app.screen, Ending)
        assert pilot.app.screen.desk.live.state.ended == at(9, 4)
        await press(pilot, "enter")
        assert [path.name for path in world.documents.iterdir()] == [f"{DAY} Lärlag.md"]
    live.refresh()


async def test_escape_from_the_question_changes_nothing(world: World, live: LiveSession, clock: Clock) -> None:
    clock.set(11)
    async with run(world).run_test(notifications=True) as pilot:
        await press(pilot, "escape")
        assert "Pågår nu" in seen(pilot)
    assert len(world.archive.events(live.session)) == len(live.state.log)


def test_a_clock_that_stands_asks_nothing_until_another_day(live: LiveSession) -> None:
    live.do(c.Pause())
    assert navigation.gap(live.state, at(15)) is None
    silence = navigation.gap(live.state, at(8, 0, NEXT_DAY))
    assert silence
    assert silence.answers == ("home.gap-stands", "home.gap-end")


def test_a_meeting_that_has_ended_or_not_begun_has_no_gap(meeting: Callable[[str], LiveSession]) -> None:
    live = meeting(AGENDA)
    assert navigation.gap(live.state, at(23)) is None
    live.do(c.Start())
    live.do(c.End())
    assert navigation.gap(live.state, at(23)) is None


@pytest.mark.parametrize(
    ("keys", "screen"), [(("enter",), Console), (("down", "enter"), Prepare), (("escape",), Prepare)]
)
async def test_a_template_is_prepared_after_the_question_whether_to_go_on(
    world: World, live: LiveSession, keys: tuple[str, ...], screen: type
) -> None:
    template = template_of(AGENDA.replace("Lärlag", "Nytt"))
    app = SamtalApp(world, lambda handed: beginning.with_template(handed, template, "", "", app))
    async with app.run_test(notifications=True) as pilot:
        await pilot.pause()
        assert "Vill du fortsätta det?" in " ".join(seen(pilot).split())
        await press(pilot, *keys)
        assert isinstance(pilot.app.screen, screen)
    assert live.state.phase is Phase.RUNNING


async def test_run_without_a_meeting_comes_home(world: World) -> None:
    async with run(world).run_test(notifications=True) as pilot:
        await pilot.pause()
        assert "Mallar" in seen(pilot)


async def test_the_demo_is_in_the_middle_of_a_round_and_leaves_nothing(world: World) -> None:
    app = SamtalApp(world, lambda handed: beginning.demo(handed, app))
    async with app.run_test(notifications=True) as pilot:
        await pilot.pause(0.2)
        assert "Demo: Handledning i lärlag" in seen(pilot)
        assert "inget sparas" in " ".join(seen(pilot).split())
        assert isinstance(pilot.app.screen, Console)
        assert pilot.app.screen.desk.live.state.turn
