"""The wall in a window of its own, the console that turns into it, and what the console does while one is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samtal.archive.log import Archive
from samtal.archive.opening import Around
from samtal.archive.watching import Watching
from samtal.session import commands as c
from samtal.session.state import Phase
from samtal.tui.follower import RATE, Follower
from samtal.tui.screens.console import Console
from samtal.tui.screens.wall import WallScreen
from samtal.tui.wall import WallProgram
from tui.conftest import press, seen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.pilot import Pilot

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp
    from samtal.words import Lang
    from tui.conftest import Clock

AGENDA = """
title = "Lärlag"
language = "en"
[[agenda]]
kind = "talk"
title = "Samtalet"
minutes = 20
cue = "HEMLIGT stöd"
[[agenda]]
kind = "list"
title = "Listan"
columns = ["Vad"]
minutes = 10
"""

HIDDEN = ("HEMLIGT", "Bara för dig", "Syns i rummet", "Mellanslag", "Dagordning", "HEMLIG not")
"""What only the console has."""


@pytest.fixture
def live(meeting: Callable[[str], LiveSession]) -> LiveSession:
    live = meeting(AGENDA)
    for command in (c.Here("Anna Berg"), c.Here("Bo Ek"), c.Start(), c.TakeNote(text="HEMLIG not")):
        live.do(command)
    return live


@pytest.fixture
def wall(archive: Archive, clock: Clock) -> Iterator[Callable[..., WallProgram]]:
    made: list[Follower] = []

    def program(lang: Lang = "sv") -> WallProgram:
        def opens() -> Archive:
            around = Around(busy_ms=0)
            return Archive.open(
                archive.path, now_ms=clock, new_id=str, create=False, reading=True, untouched=True, around=around
            )

        made.append(Follower(opens, None, clock, "Europe/Stockholm"))
        return WallProgram(made[-1], lang, "samtal wall")

    yield program
    for each in made:
        each.close()


def look(pilot: Pilot[None]) -> None:
    """A second of looking, as far as the wall is concerned."""
    screen = next(screen for screen in pilot.app.screen_stack if isinstance(screen, WallScreen))
    for _ in range(RATE):
        screen.tick()


def dark(live: LiveSession) -> bool:
    """Whether the wall is blanked."""
    return live.state.blank


def tick(pilot: Pilot[None]) -> None:
    """What the console's own timer does."""
    screen = pilot.app.screen
    assert isinstance(screen, Console)
    screen.tick()


async def test_the_wall_waits_kindly_and_shows_the_meeting_as_soon_as_there_is_one(
    wall: Callable[..., WallProgram], meeting: Callable[[str], LiveSession]
) -> None:
    async with wall().run_test(size=(80, 24)) as pilot:
        look(pilot)
        await pilot.pause()
        assert "Välkomna!" in seen(pilot)
        live = meeting(AGENDA)
        live.do(c.Start())
        look(pilot)
        await pilot.pause()
        assert "Samtalet" in seen(pilot)
        assert "20:00" in seen(pilot) or "█" in seen(pilot)


async def test_the_wall_speaks_the_templates_language_and_shows_nothing_private(
    wall: Callable[..., WallProgram], live: LiveSession
) -> None:
    async with wall().run_test(size=(80, 24)) as pilot:
        look(pilot)
        await pilot.pause()
        text = seen(pilot)
        assert "Samtalet" in text
        assert not [word for word in HIDDEN if word in text]
        live.do(c.Announce("Fika [/red] nu"))
        look(pilot)
        await pilot.pause()
        assert "Fika [/red] nu" in seen(pilot)
        live.do(c.Blank())
        look(pilot)
        await pilot.pause()
        assert "Samtalet" not in seen(pilot)
        assert "Fika" not in seen(pilot)


@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
async def test_the_test_page_comes_and_goes_by_one_key_and_the_steps_say_how(
    wall: Callable[..., WallProgram], live: LiveSession, size: tuple[int, int]
) -> None:
    assert live.state.started
    async with wall().run_test(size=size) as pilot:
        look(pilot)
        await pilot.press("t")
        assert "Kan du läsa detta längst bak?" in seen(pilot)
        assert "Ctrl och + gör större" in seen(pilot)
        await pilot.press("T")
        assert "Samtalet" in seen(pilot)
        await pilot.press("f1")
        assert "1. Det här fönstret är tavlan." in seen(pilot), "what is done already is not asked for"
        assert "3. Tryck Ctrl och +" in seen(pilot)
        assert "gör den här skärmen till tavlan" not in seen(pilot)
        await pilot.press("escape")
        await pilot.press("c")
        assert "20:00" not in seen(pilot)
        await pilot.press("ctrl+c")
        assert pilot.app.is_running
        await pilot.press("q")
        assert "Q en gång till stänger tavlan." in seen(pilot)
        await pilot.press("q")
        assert not pilot.app.is_running


async def test_what_is_wrong_stands_below_what_was_seen_last(
    wall: Callable[..., WallProgram], live: LiveSession, archive: Archive
) -> None:
    assert live.state.started
    async with wall().run_test(size=(80, 24)) as pilot:
        look(pilot)
        archive.path.rename(archive.path.with_name("elsewhere.db"))
        for _ in range(8):
            look(pilot)
        await pilot.pause()
        assert "Samtalet" in seen(pilot)
        assert "försöker igen" in seen(pilot)
        archive.path.with_name("elsewhere.db").rename(archive.path)
        look(pilot)
        await pilot.pause()
        assert "försöker igen" not in seen(pilot)


@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
async def test_t_turns_the_console_into_the_wall_and_back_and_the_keys_lead_on(
    live: LiveSession, console: Callable[..., SamtalApp], size: tuple[int, int]
) -> None:
    async with console(live).run_test(size=size) as pilot:
        await press(pilot, "m", "j")
        assert "HEMLIGT" in seen(pilot)
        await press(pilot, "t")
        text = seen(pilot)
        assert "Samtalet" in text
        assert not [word for word in HIDDEN if word in text]
        assert "Det här är tavlan. T: tillbaka · F2" in text, "the first time it says how to come back"
        await press(pilot, "s")
        assert live.state.phase is Phase.PAUSED
        await press(pilot, "s", "space")
        assert live.state.position == 2
        assert "Listan" in seen(pilot)
        await press(pilot, "pageup")
        assert live.state.position == 1
        await press(pilot, "t")
        assert "Syns i rummet" in seen(pilot), "what was private before is folded"
        assert "HEMLIGT" not in seen(pilot)
        await press(pilot, "t")
        assert "Det här är tavlan" not in seen(pilot)


async def test_a_note_is_written_below_the_wall_and_what_needs_the_console_comes_back_to_it(
    live: LiveSession, console: Callable[..., SamtalApp]
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "t", "n", *"Hej", "enter")
        assert [note.text for note in live.state.notes.values()][-1] == "Hej"
        assert "Samtalet" in seen(pilot)
        assert not [word for word in HIDDEN if word in seen(pilot)]
        await press(pilot, "escape", "g")
        assert "Listan" in seen(pilot), "the agenda"
        await press(pilot, "escape", "t", "t")
        assert "Syns i rummet" in seen(pilot)
        await press(pilot, "t", "m")
        assert "Vill du visa det som bara är för dig?" in seen(pilot)
        await press(pilot, "enter")
        assert "HEMLIGT" not in seen(pilot)


@pytest.mark.parametrize("key", ["h", "z"])
async def test_who_is_here_and_the_latest_actions_are_asked_about_on_the_wall_and_the_wall_is_left_for_them(
    live: LiveSession, console: Callable[..., SamtalApp], key: str
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "t", key)
        assert "Vill du visa" in seen(pilot)
        assert "Bo Ek" not in seen(pilot)
        await press(pilot, "escape")
        assert "Syns i rummet" not in seen(pilot), "it is still the wall"
        await press(pilot, key, "j")
        assert "Bo Ek" in seen(pilot)
        await press(pilot, "escape")
        assert "Syns i rummet" in seen(pilot)
        assert "Skärmen är inte tavlan längre" in seen(pilot)


async def test_a_private_list_is_asked_about_before_it_is_filled_in_on_the_wall(
    meeting: Callable[[str], LiveSession], console: Callable[..., SamtalApp]
) -> None:
    live = meeting(
        'title = "Prov"\n[[agenda]]\nkind = "list"\ntitle = "Lista"\ncolumns = ["Vad"]\n'
        'minutes = 5\nvisibility = "private"\n'
    )
    live.do(c.Start())
    live.do(c.AddRow(cells=("PRIVAT RAD",)))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "t", "tab")
        assert "Vill du visa" in seen(pilot)
        assert "PRIVAT RAD" not in seen(pilot)
        await press(pilot, "j")
        assert "PRIVAT RAD" in seen(pilot)


@pytest.mark.parametrize("folds", ["t", "m"])
async def test_a_note_begun_in_private_comes_up_where_the_room_sees_the_screen_only_when_that_is_asked(
    live: LiveSession, console: Callable[..., SamtalApp], folds: str
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "m", "j", "n", *"Utkast", "escape", folds, "n")
        assert "Vill du visa" in seen(pilot)
        assert "Utkast" not in seen(pilot)
        await press(pilot, "escape", "ctrl+q")
        assert "Utkast" not in seen(pilot)
        await press(pilot, "j")
        assert "Utkast" in seen(pilot)
        await press(pilot, *"et", "enter")
        assert [note.text for note in live.state.notes.values()][-1] == "Utkastet"
        await press(pilot, *"Mer", "escape", "n")
        assert "Mer" in seen(pilot), "what is begun in the room's sight may stand there"


async def test_a_box_that_is_open_in_private_is_closed_when_the_screen_becomes_the_wall(
    live: LiveSession, console: Callable[..., SamtalApp]
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "m", "j", "n", *"Utkast")
        screen = pilot.app.screen
        assert isinstance(screen, Console)
        screen.lead("wall")
        await pilot.pause()
        assert "Utkast" not in seen(pilot)
        await press(pilot, "t", "m", "j", "n")
        assert "Utkast" in seen(pilot), "it is kept"


async def test_what_could_not_be_done_is_told_below_the_wall(
    live: LiveSession, console: Callable[..., SamtalApp]
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "t", "t", "t", "p")
        assert live.state.phase is Phase.RUNNING
        assert "!" in seen(pilot).splitlines()[-1]


async def test_full_stop_blanks_the_wall_and_the_screen_that_the_room_sees(
    live: LiveSession, console: Callable[..., SamtalApp]
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "full_stop")
        assert dark(live)
        assert "Samtalet" not in seen(pilot)
        await press(pilot, "space")
        assert not dark(live), "the first key only lights it"
        assert live.state.position == 1
        await press(pilot, "t", "full_stop")
        assert seen(pilot).strip() == "·"
        await press(pilot, "full_stop", "t", "m", "j", "full_stop")
        assert live.state.blank
        assert "Samtalet" in seen(pilot), "a private screen stays lit"
        assert "Tavlan släckt" in seen(pilot)
        await press(pilot, "ctrl+z")
        assert live.state.blank, "no undo lights it"


async def test_comma_blanks_and_stops_the_clock_and_the_same_key_takes_both_back(
    live: LiveSession, console: Callable[..., SamtalApp]
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "comma")
        assert (live.state.blank, live.state.phase) == (True, Phase.PAUSED)
        await press(pilot, "comma")
        assert (live.state.blank, live.state.phase) == (False, Phase.RUNNING)


async def test_a_message_is_put_on_the_wall_by_a_key_and_taken_away_by_the_same(
    live: LiveSession, console: Callable[..., SamtalApp]
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "exclamation_mark", *"Fika", "enter", "escape")
        assert live.state.message == "Fika"
        assert "■ Fika" in seen(pilot)
        await press(pilot, "t")
        assert "Fika" in seen(pilot)
        await press(pilot, "exclamation_mark")
        assert live.state.message == ""
        assert "Fika" not in seen(pilot)


async def test_while_a_wall_is_open_the_console_says_so_offers_and_asks(
    live: LiveSession, console: Callable[..., SamtalApp], archive: Archive, clock: Clock
) -> None:
    wall = Watching()
    app = console(live)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "h", "escape")
        assert "Tavlan visas" not in seen(pilot)
        assert wall.take(archive.path)
        clock.now += 1000
        tick(pilot)
        await pilot.pause()
        assert "[Tavlan visas]" in seen(pilot)
        assert "M visar det som bara är för dig här" in seen(pilot)
        assert "HEMLIGT" not in seen(pilot), "it is offered, not done"
        for open_again in (False, True):
            wall.let_go()
            assert not open_again or wall.take(archive.path)
            clock.now += 1000
            tick(pilot)
            await pilot.pause()
            assert ("[Tavlan visas]" in seen(pilot)) is open_again
            assert ("Tavlan i det andra fönstret är stängd" in seen(pilot)) is not open_again, "what stands is true"
        await press(pilot, "m")
        assert "om projektorn speglar" in " ".join(seen(pilot).replace("│", " ").split())
        await press(pilot, "j")
        assert "HEMLIGT" in seen(pilot)
        wall.let_go()
        clock.now += 1000
        tick(pilot)
        await pilot.pause()
        assert "[Tavlan visas]" not in seen(pilot)


@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
async def test_how_the_wall_gets_onto_the_projector_is_told_in_three_steps(
    live: LiveSession, console: Callable[..., SamtalApp], size: tuple[int, int]
) -> None:
    async with console(live).run_test(size=size) as pilot:
        await press(pilot, "f2")
        assert "1. Öppna ett nytt terminalfönster och skriv: samtal wall" in seen(pilot)
        await press(pilot, "t")
        assert "Kan du läsa detta längst bak?" in seen(pilot)
        await press(pilot, "space")
        assert live.state.position == 1
        assert "Syns i rummet" in seen(pilot)


async def test_a_key_of_the_console_that_strays_into_the_walls_window_does_nothing_and_is_told_so_for_some_seconds(
    wall: Callable[..., WallProgram], live: LiveSession, clock: Clock
) -> None:
    before = len(live.state.log)
    async with wall().run_test(size=(80, 24)) as pilot:
        look(pilot)
        await pilot.press("space", "b")
        assert "Tangenterna styr mötet i samtals andra fönster" in seen(pilot).splitlines()[-1]
        assert "Samtalet" in seen(pilot)
        await pilot.press("c")
        clock.now += 6_000
        look(pilot)
        await pilot.pause()
        assert "Tangenterna" not in seen(pilot)
        await pilot.press("q")
        clock.now += 6_000
        look(pilot)
        await pilot.press("q")
        assert pilot.app.is_running, "a second one long after the first is a first one"
    live.refresh()
    assert len(live.state.log) == before


async def test_a_draft_that_the_room_was_not_to_see_is_opened_on_its_screen_only_after_a_question(
    live: LiveSession, console: Callable[..., SamtalApp]
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "m", "j", "n", *"Utkast", "escape", "t", "n")
        assert "Utkast" not in seen(pilot)
        await press(pilot, "enter")
        assert "Utkast" not in seen(pilot)
        await press(pilot, "n", "j")
        assert "Utkast" in seen(pilot)


async def test_what_has_no_room_is_leafed_through_here_until_something_else_is_shown(
    wall: Callable[..., WallProgram], meeting: Callable[[str], LiveSession]
) -> None:
    texts = ", ".join(f'"Påstående nummer {n}"' for n in range(1, 31))
    live = meeting(f'title = "M"\n[[agenda]]\nkind = "rating"\ntitle = "Skattning"\nstatements = [{texts}]\n')
    live.do(c.Start())
    async with wall().run_test(size=(80, 24)) as pilot:

        async def shown_after(*keys: str) -> str:
            await pilot.press(*keys)
            look(pilot)
            await pilot.pause()
            return seen(pilot)

        assert " 1.  Påstående nummer 1\n" in await shown_after()
        assert " 30.  " not in await shown_after()
        assert " 30.  Påstående nummer 30" in await shown_after(*["pagedown"] * 30)
        assert " 1.  Påstående nummer 1\n" in await shown_after(*["up"] * 30)
        for number in range(1, 31):
            live.do(c.RateTotals(statement=number, counts=(1, 2, 3, 4)))
        live.do(c.ShowToRoom("item", live.state.agenda[0].id))
        assert " 1. Påstående nummer 1 " in await shown_after()
        assert "30. Påstående nummer 30" in await shown_after(*["down"] * 30)
        live.do(c.TurnShown(5))
        assert " 5. Påstående nummer 5 " in await shown_after(), "it is led where the meeting is led"
