"""Roles, who is aside, and groups that the room sees only once that is said: on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, TextArea

from memory import at, goto, template_of
from samtal.session import commands as c
from samtal.session.public import public
from samtal.tui.app import SamtalApp
from samtal.tui.screens.console import Console
from samtal.tui.screens.prepare import Prepare
from tui.conftest import press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.live import LiveSession
    from samtal.tui.world import World
    from tui.conftest import Clock

    App = Callable[..., SamtalApp]
    Meeting = Callable[[str], LiveSession]

AGENDA = """
title = "Handledning"
roles = ["fallgivare", "team"]
[[agenda]]
kind = "talk"
title = "Fallet"
turns = "role:fallgivare"
minutes = 10
[[agenda]]
kind = "talk"
title = "Teamet"
turns = "role:team"
minutes = 10
[[agenda]]
kind = "groups"
title = "I grupper"
groups = 2
minutes = 10
questions = ["Vad tar vi med oss?"]
[[agenda]]
kind = "groups"
title = "Samma grupper"
groups = "keep"
[[agenda]]
kind = "round"
title = "Runt i grupp"
groups = 3
minutes_per_turn = 1
"""
NAMES = ("Anna Berg", "Bo Ek", "Cia Dahl", "Dan Falk")


@pytest.fixture
def live(meeting: Meeting) -> LiveSession:
    opened = meeting(AGENDA)
    for name in NAMES:
        opened.do(c.Here(name))
    return opened


def ids(live: LiveSession, *names: str) -> tuple[str, ...]:
    return tuple(person.id for name in names for person in live.state.people.values() if person.name == name)


@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
async def test_the_stage_says_who_has_the_floor_by_a_role_and_the_line_asks_for_one(
    live: LiveSession, console: App, size: tuple[int, int]
) -> None:
    live.do(c.Start())
    async with console(live).run_test(size=size) as pilot:
        assert "▶ Ordet har fallgivare" in seen(pilot)
        assert "Mellanslag: Nästa punkt, 2. Teamet · Vem är fallgivare? H" in seen(pilot)
        await press(pilot, "h", "down", "r", "enter", "escape")
        assert "▶ Ordet har Anna Berg (fallgivare)" in seen(pilot)
        assert "Vem är" not in seen(pilot)
        live.do(c.GiveRole("team", ids(live, "Cia Dahl", "Dan Falk")))
        await press(pilot, "space")
        assert "▶ Ordet har Cia Dahl, Dan Falk (team)" in seen(pilot)
        assert "Vi andra lyssnar" in seen(pilot)


async def test_the_floor_can_be_given_by_a_key_in_a_step_of_a_role_and_comes_back(
    live: LiveSession, console: App
) -> None:
    live.do(c.GiveRole("fallgivare", ids(live, "Anna Berg")))
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "o", "down", "enter")
        assert "▶ Ordet har Bo Ek" in seen(pilot)
        assert "(fallgivare)" not in seen(pilot)
        await press(pilot, "p")
        assert "▶ Ordet har Anna Berg (fallgivare)" in seen(pilot)


async def test_in_people_a_key_sets_somebody_aside_and_back(live: LiveSession, console: App) -> None:
    live.do(c.GiveRole("samtalsledare", ids(live, "Anna Berg")))
    live.do(c.Start())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "h", "down", "u")
        assert "✓ Anna Berg  här  samtalsledare  utanför" in seen(pilot)
        await press(pilot, "u")
        assert "utanför  " not in seen(pilot)
        assert not live.state.people[ids(live, "Anna Berg")[0]].aside


async def test_the_room_sees_who_sits_where_once_the_key_that_leads_says_so(
    live: LiveSession, console: App, clock: Clock
) -> None:
    live.do(c.Start())
    live.do(goto(live.state, 2))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "space")
        assert "Vi delar in oss i 2 grupper" in seen(pilot)
        assert "Vad tar vi med oss?" in seen(pilot)
        assert "Mellanslag: Visa grupperna" in seen(pilot)
        assert not [name for name in NAMES if name in seen(pilot)]
        clock.now += 300
        await pilot.press("space")  # a finger that bounced shows nothing
        assert "Visa grupperna" in seen(pilot)
        await press(pilot, "h", "down", "2", "escape")  # two are moved apart first
        await press(pilot, "space")
        assert "Grupp 1: Cia Dahl" in seen(pilot)
        assert "Grupp 2: Bo Ek, Dan Falk, Anna Berg" in seen(pilot)
        assert "Mellanslag: Nästa punkt, 4. Samma grupper" in seen(pilot)
        await press(pilot, "space")
        assert "Grupp 1: Cia Dahl" in seen(pilot)  # the same groups need no key again
        await press(pilot, "space")
        assert "Vi delar in oss i 3 grupper" in seen(pilot)
        await press(pilot, "space", "space")
        assert live.state.run
        assert live.state.run.shared


async def test_showing_the_groups_can_be_undone(live: LiveSession, console: App) -> None:
    live.do(c.Start())
    live.do(goto(live.state, 2))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "space", "space")
        assert "Grupp 1: " in seen(pilot)
        await press(pilot, "ctrl+z")
        assert "Ångrade: grupperna visas för rummet" in seen(pilot)
        assert "Vi delar in oss i 2 grupper" in seen(pilot)


async def test_what_the_room_does_not_see_yet_the_facilitator_does(live: LiveSession, console: App) -> None:
    live.do(c.Start())
    live.do(goto(live.state, 2))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "space", "m", "j")
        assert "Rummet ser inte grupperna än:" in seen(pilot)
        assert "Grupp 1: Anna Berg, Cia Dahl" in seen(pilot)
        assert public(live.state, at(9)).groups == ()


async def test_nothing_says_who_sits_where_as_long_as_the_room_does_not_see_it(live: LiveSession, console: App) -> None:
    live.do(c.Start())
    live.do(goto(live.state, 2))
    async with console(live).run_test(size=(120, 30)) as pilot:
        await press(pilot, "space", "n", *"/flytta Anna till grupp 2", "enter")
        assert "Anna Berg är flyttad. Rummet ser inte grupperna än" in seen(pilot)
        await press(pilot, *"/flytta Anna till grupp 2", "enter")
        assert "Anna Berg sitter redan där." in seen(pilot)
        await press(pilot, *[*["backspace"] * 30], *"/här Fia Fors", "enter")
        assert "Här: Fia Fors. 5 är här" in seen(pilot)
        await press(pilot, "escape", "h")
        assert "Fia Fors  här" in seen(pilot)
        assert "Grupp 1" not in seen(pilot)
        assert "Grupp 2" not in seen(pilot)
        await press(pilot, "escape", "z")
        assert "Anna Berg är flyttad" in seen(pilot)
        assert "grupp 2" not in seen(pilot).lower()
        await press(pilot, "escape", "ctrl+z", "ctrl+z")
        assert "Ångrade: Anna Berg är flyttad" in seen(pilot)
        live.do(c.Reseat(ids(live, "Anna Berg")[0], 2))
        await press(pilot, "m", "j", "z")
        assert "Anna Berg till grupp 2" in seen(pilot)
        await press(pilot, "escape", "h")
        assert "Anna Berg  här  Grupp 2" in seen(pilot)
        await press(pilot, "escape", "m", "space", "z")
        assert "Anna Berg till grupp 2" in seen(pilot), "what the room has seen is told it again"


async def test_who_has_no_name_counts_off_without_a_key(meeting: Meeting, console: App) -> None:
    live = meeting(AGENDA)
    live.do(c.Count(8))
    live.do(c.Start())
    live.do(goto(live.state, 2))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "space")
        assert "Räkna 1–2 runt rummet" in seen(pilot)
        assert "Mellanslag: Nästa punkt, 4." in seen(pilot)


async def test_groups_that_were_dealt_line_by_line_are_shown(live: LiveSession, console: App) -> None:
    live.do(c.Start())
    live.do(goto(live.state, 3))
    async with console(live).run_test(size=(80, 24)) as pilot:
        assert "Grupp 1: Anna Berg, Cia Dahl" in seen(pilot)
        assert "Mellanslag: Nästa punkt, 4." in seen(pilot)


async def test_roles_can_be_said_before_the_meeting_of_somebody_not_listed_too(world: World) -> None:
    app = SamtalApp(world, lambda handed: Prepare(handed, template_of(AGENDA), AGENDA), lets_go=False)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "fallgivare: ; team:" in seen(pilot)
        pilot.app.screen.query_one("#who", TextArea).text = "Anna Berg\nBo Ek\nCia Dahl, utanför"
        pilot.app.screen.query_one("#roles", Input).value = "samtalsledare: Eva Lind; fallgivare: anna; team:"
        await press(pilot, "ctrl+s")
        screen = pilot.app.screen
        assert isinstance(screen, Console)
        state = screen.desk.state
        held = {role: [state.people[one].name for one in people] for role, people in state.roles.items()}
        assert held == {"facilitator": ["Eva Lind"], "fallgivare": ["Anna Berg"]}
        assert [person.name for person in state.people.values() if person.aside] == ["Cia Dahl"]
        assert "▶ Ordet har Anna Berg (fallgivare)" in seen(pilot)


async def test_a_role_that_is_not_there_is_refused_before_anything_is_opened(world: World) -> None:
    app = SamtalApp(world, lambda handed: Prepare(handed, template_of(AGENDA), AGENDA), lets_go=False)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        pilot.app.screen.query_one("#roles", Input).value = "vaktmästare: Eva"
        await press(pilot, "ctrl+s")
        assert isinstance(pilot.app.screen, Prepare)
        assert "Rollen vaktmästare finns inte" in " ".join(seen(pilot).split())
    assert not world.archive.sessions()
