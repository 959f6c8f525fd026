"""Home: what is going on, what comes next, the templates, the latest meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from memory import DAY, ZONE, at, template_of
from samtal.live import LiveSession, open_session
from samtal.session import commands as c
from samtal.tui import when
from samtal.tui.app import SamtalApp
from samtal.tui.home import beginning, offers
from samtal.tui.home.screen import Home
from samtal.tui.screens.console import Console
from samtal.tui.screens.picking import Picking
from samtal.tui.screens.prepare import Prepare
from samtal.tui.screens.reading import Reading

from .conftest import press, seen

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from samtal.tui.world import World
    from samtal.words import Lang

    from .conftest import Clock

AGENDA = '[[agenda]]\nkind = "talk"\ntitle = "Samtal"\nminutes = 10\n'
SIZES = [(80, 24), (200, 60)]
NASTY = ["[/red]", "[@click=app.quit]x[/]", "\x1b[2J", "\u202eabc\u2066", "x" * 10_000]


def home(world: World, lang: Lang = "sv") -> SamtalApp:
    app = SamtalApp(world._replace(lang=lang), lambda handed: beginning.at_home(handed, app))
    return app


def held(world: World, title: str, day: str = DAY, *, started: bool = True, ended: bool = True) -> LiveSession:
    template = template_of(f"title = 'Mall'\n{AGENDA}")
    changed = template.__class__(title=title, agenda=template.agenda, series=title[:50], place=title[:50])
    session = open_session(world.archive, changed, source="", day=day, zone=ZONE)
    live = LiveSession(world.archive, session, now=world.now, origin="console")
    if started:
        live.do(c.Count(12))
        live.do(c.Start())
        live.do(c.TakeNote(text="Vi hörs."))
    if started and ended:
        live.do(c.End())
    return live


async def library_read(pilot: Pilot[None]) -> None:
    """Home reads its templates a while after the first paint, one after the other; here at once."""
    screen = pilot.app.screen
    assert isinstance(screen, Home)
    screen.read_library()
    while screen.reading:
        await pilot.pause()
    await pilot.pause()


@pytest.mark.parametrize("size", SIZES)
async def test_the_first_run_says_what_to_do_and_offers_the_demo(world: World, size: tuple[int, int]) -> None:
    async with home(world).run_test(size=size) as pilot:
        await library_read(pilot)
        text = seen(pilot)
        assert "samtal" in text
        assert "Välj en mall nedan och tryck Enter" in text
        assert "Vill du se hur det går till först?" in text
        assert "60 min · 5 punkter" in text
        assert "Arkivet:" in text
        assert "Enter: prova" in text
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, Console)
        assert "Ordet har Helena Öberg" in seen(pilot)
    assert world.archive.sessions() == []


async def test_home_speaks_english(world: World) -> None:
    held(world, "A meeting", ended=False)
    async with home(world, "en").run_test(notifications=True) as pilot:
        await pilot.pause()
        assert "Going on now" in seen(pilot)
        assert "since 09:00 · item 1 · 12 people" in seen(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_going_on_is_chosen_and_enter_goes_on(world: World, size: tuple[int, int]) -> None:
    held(world, "Förra", "2025-10-01")
    held(world, "Sedan", "2025-12-01", started=False)
    held(world, "Nu", ended=False)
    async with home(world).run_test(size=size) as pilot:
        await pilot.pause()
        text = seen(pilot)
        assert "Pågår nu" in text
        assert "Planerat" in text
        assert "Senaste mötena" in text
        assert "sedan 09.00 · punkt 1 · 12 deltagare" in text
        assert "fortsätt mötet, precis där ni var" in text
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, Console)
        assert pilot.app.screen.desk.live.state.template
        assert pilot.app.screen.desk.live.state.template.title == "Nu"


async def test_todays_planned_meeting_is_chosen_when_none_is_going_on(world: World) -> None:
    held(world, "Sedan", "2025-12-01", started=False)
    held(world, "I dag", started=False)
    async with home(world).run_test(notifications=True) as pilot:
        await pilot.pause()
        assert "öppna det planerade mötet" in seen(pilot)
        await press(pilot, "enter")
        assert "I dag" in seen(pilot)
        assert "Starta mötet" in seen(pilot)


async def test_enter_on_a_meeting_that_has_ended_opens_its_minutes(world: World) -> None:
    held(world, "Förra", "2025-10-01")
    async with home(world).run_test(notifications=True) as pilot:
        await pilot.pause()
        await press(pilot, "home", "enter")
        assert isinstance(pilot.app.screen, Reading)
        assert "Mötesanteckningar – Förra" in seen(pilot)
        assert "# Mötesanteckningar" not in seen(pilot)
        await press(pilot, "s")
        assert [path.name for path in world.documents.iterdir()] == ["2025-10-01 Förra.md"]
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, Home)


async def test_the_template_of_the_latest_meeting_is_chosen_and_enter_prepares(world: World) -> None:
    held(world, "morgonmote", "2025-10-01")
    async with home(world).run_test(notifications=True) as pilot:
        await library_read(pilot)
        await press(pilot, "enter")
        prepared = pilot.app.screen
        assert isinstance(prepared, Prepare)
        assert prepared.template.title == "Morgonmöte"
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, Home)


async def test_a_template_that_cannot_be_used_says_what_is_wrong(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    from samtal.template import library

    folder = world.documents.parent / "mallar"
    folder.mkdir()
    (folder / "trasig.toml").write_text('titel = "Fel"\n', encoding="utf-8")
    monkeypatch.setattr(library, "shipped", lambda: folder)
    async with home(world).run_test(size=(120, 30)) as pilot:
        await library_read(pilot)
        assert "går inte att använda" in seen(pilot)
        await press(pilot, "end", "enter")
        assert isinstance(pilot.app.screen, Picking)
        assert "trasig.toml:1" in seen(pilot)


async def test_coming_back_home_shows_what_has_become_of_the_meeting(world: World) -> None:
    live = held(world, "Nu", ended=False)
    async with home(world).run_test(notifications=True) as pilot:
        await pilot.pause()
        await press(pilot, "enter")
        live.do(c.End())
        pilot.app.pop_screen()
        await pilot.pause()
        assert "Pågår nu" not in seen(pilot)
        assert "✓ Nu" in seen(pilot)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("title", NASTY)
async def test_titles_of_any_kind_stay_one_line_and_are_only_text(
    world: World, size: tuple[int, int], title: str
) -> None:
    held(world, title, ended=False)
    held(world, title, started=False)
    held(world, title)
    async with home(world).run_test(size=size) as pilot:
        await pilot.pause()
        text = seen(pilot)
        assert "\x1b" not in text
        assert "\u202e" not in text
        assert "Senaste mötena" in text
        assert max(map(len, text.split("\n"))) <= size[0]
        await pilot.click("#offers", offset=(6, 2))
        await pilot.pause()
        assert pilot.app.is_running


async def test_the_question_mark_says_what_home_is_and_q_closes(world: World) -> None:
    async with home(world).run_test(notifications=True) as pilot:
        await press(pilot, "question_mark")
        await pilot.pause(0.1)  # what is told in the corner is mounted after the key
        assert "Pilarna eller en bokstav väljer" in seen(pilot)
        await press(pilot, "q")
        assert not pilot.app.is_running


async def test_a_smaller_window_gets_shorter_lines(world: World) -> None:
    held(world, "Ett möte med ett ganska långt namn som inte ryms", ended=False)
    async with home(world).run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        assert "sedan 09.00 · punkt 1" in seen(pilot)


def test_days_near_now_have_words(clock: Clock) -> None:
    assert when.day("sv", "2025-11-13", clock.now, ZONE) == "i går"
    assert when.day("en", "2025-11-15", clock.now, ZONE) == "tomorrow"
    assert when.day("sv", "2025-11-01", clock.now, ZONE) == "2025-11-01"
    assert when.day("sv", "snart", clock.now, ZONE) == "snart"
    assert when.moment("sv", at(8, 5, "2025-11-13"), clock.now, ZONE) == "i går 08.05"
    assert when.moment("en", at(8, 5), clock.now, ZONE) == "08:05"


def test_a_session_without_any_columns_is_still_a_line() -> None:
    empty = dict.fromkeys(("title", "series", "date", "place", "zone", "starts", "started_at", "ended_at", "step"))
    rows = [{**empty, "id": str(n), "people": None, "state": s} for n, s in enumerate(("running", "planned", "ended"))]
    found = offers.offers("sv", offers.Shelves(rows, [], at(9), ZONE), 60)
    assert [offer.kind for offer in found if offer.key] == ["running", "planned", "ended"]
    assert all(offer.line.cell_length <= 60 for offer in found)


async def test_a_letter_leads_to_the_next_line_that_begins_with_it(world: World) -> None:
    for title in ("Åre", "Tisdag", "ånga"):
        held(world, title)
    async with home(world).run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, Home)
        found = []
        for key in ("å", "å", "Å", "ö"):
            await press(pilot, key)
            assert screen.chosen
            found.append(screen.chosen.name)
        assert sorted(found[:2]) == ["Åre", "ånga"]
        assert found[2] == found[0], "and round again"
        assert found[3] == found[2], "where none begins so it stays"
