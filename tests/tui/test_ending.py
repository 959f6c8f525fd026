"""The end: what is missing, and the minutes as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from memory import DAY
from samtal.session import commands as c
from samtal.session.captured import Owner
from samtal.session.state import Phase
from samtal.tui.app import SamtalApp
from samtal.tui.desk import Desk
from samtal.tui.screens.ending import Ending

from .conftest import press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.live import LiveSession
    from samtal.tui.world import World
    from samtal.words import Lang

AGENDA = """
title = "Nätverksträff"
[statements.two]
items = ["Ett", "Två"]
[[agenda]]
kind = "rating"
title = "Skattning"
statements = "two"
[[agenda]]
kind = "groups"
title = "I grupp"
groups = 2
questions = ["Vad?"]
[[agenda]]
kind = "talk"
title = "Slut"
"""
NASTY = ["[/red]", "[@click=app.quit]x[/]", "\\u001b[2J", "\\u202eabc\\u2066", "x" * 10_000, "../../etc/passwd", "???"]


@pytest.fixture
def live(meeting: Callable[[str], LiveSession]) -> LiveSession:
    live = meeting(AGENDA)
    for command in (c.Count(4), c.Start(), c.Next(), c.Next()):
        live.do(command)
    return live


def ending(world: World, live: LiveSession, lang: Lang = "sv") -> SamtalApp:
    app = SamtalApp(world._replace(lang=lang), lambda handed: Ending(Desk(live, handed, app)))
    return app


@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
async def test_what_is_missing_is_said_then_j_ends_and_enter_saves_then_leaves(
    world: World, live: LiveSession, size: tuple[int, int]
) -> None:
    async with ending(world, live).run_test(size=size) as pilot:
        await pilot.pause()
        text = seen(pilot)
        assert "– 1. Skattning: inga siffror" in text
        assert "– 2. I grupp: inga anteckningar från grupp 1, 2" in text
        assert live.state.phase is Phase.RUNNING
        await press(pilot, "j")
        assert live.state.ended is not None
        assert "Sparas som" in seen(pilot)
        assert "Mötesanteckningar – Nätverksträff" in seen(pilot)
        assert "#" not in seen(pilot)
        assert "**" not in seen(pilot)
        assert not world.documents.exists()
        await press(pilot, "enter")
        path = world.documents / f"{DAY} Nätverksträff.md"
        assert path.read_text(encoding="utf-8").startswith("# Mötesanteckningar – Nätverksträff\n")
        assert "✓ Sparat i" in seen(pilot)
        await press(pilot, "enter")
        assert not isinstance(pilot.app.screen, Ending)


async def test_escape_leads_back_to_the_meeting(world: World, live: LiveSession) -> None:
    async with ending(world, live).run_test(notifications=True) as pilot:
        await press(pilot, "escape")
    assert live.state.phase is Phase.RUNNING


async def test_a_meeting_with_everything_says_so_and_english_is_spoken(world: World, live: LiveSession) -> None:
    live.do(c.RateTotals(step="skattning", statement=1, counts=(1, 1, 1, 1)))
    live.do(c.TakeNote(step="i-grupp", text="a", owner=Owner(group=1)))
    async with ending(world, live, "en").run_test(notifications=True) as pilot:
        await pilot.pause()
        assert "1 of 2 statements lack figures" in seen(pilot)
        assert "no notes from group 2" in seen(pilot)
    live.do(c.RateTotals(step="skattning", statement=2, counts=(1, 1, 1, 1)))
    live.do(c.TakeNote(step="i-grupp", text="b", owner=Owner(group=2)))
    async with ending(world, live, "en").run_test(notifications=True) as pilot:
        await pilot.pause()
        assert "Nothing is missing" in seen(pilot)


async def test_saving_again_makes_another_file(world: World, live: LiveSession) -> None:
    live.do(c.End())
    async with ending(world, live).run_test(notifications=True) as pilot:
        await press(pilot, "s", "s")
    names = sorted(path.name for path in world.documents.iterdir())
    assert names == [f"{DAY} Nätverksträff (2).md", f"{DAY} Nätverksträff.md"]


async def test_a_folder_that_cannot_be_used_is_said_in_a_sentence(world: World, live: LiveSession) -> None:
    world.documents.write_text("a file")
    live.do(c.End())
    async with ending(world, live).run_test(notifications=True) as pilot:
        await press(pilot, "s")
        await pilot.pause(0.1)
        told = " ".join(seen(pilot).split())
        assert "Anteckningarna sparades inte" in told
        assert "Errno" not in told


@pytest.mark.parametrize("title", NASTY)
async def test_titles_of_any_kind_are_only_text_and_make_a_safe_name(
    world: World, meeting: Callable[[str], LiveSession], title: str
) -> None:
    live = meeting(AGENDA.replace("Nätverksträff", title).replace("Skattning", title))
    live.do(c.Start())
    async with ending(world, live).run_test(notifications=True) as pilot:
        await pilot.pause()
        assert "inga siffror" in " ".join(seen(pilot).split())
        await press(pilot, "j", "enter")
        assert "\x1b" not in seen(pilot)
    (path,) = world.documents.iterdir()
    assert path.name.startswith(DAY)
    assert path.suffix == ".md"
