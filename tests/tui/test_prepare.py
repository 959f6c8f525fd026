"""Preparing a meeting: all of it optional, and what follows from what is said."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.events import Key, Paste
from textual.widgets import Input, TextArea

from memory import DAY, ZONE, at, template_of
from minutes_of import written
from samtal.session import turns
from samtal.session.refusal import RefusedError
from samtal.session.state import Phase
from samtal.tui import preparing
from samtal.tui.app import SamtalApp
from samtal.tui.home import beginning
from samtal.tui.home.screen import Home
from samtal.tui.preparing import Fields
from samtal.tui.screens.console import Console
from samtal.tui.screens.prepare import Prepare

from .conftest import Clock, press, seen

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from samtal.session.state import State
    from samtal.tui.world import World
    from samtal.words import Lang

AGENDA = """
title = "Lärlag"
starts = "09:00"
place = "Salen"
series = "lag 7"
[[agenda]]
kind = "round"
title = "Laget runt"
minutes = 30
minutes_per_turn = 4
[[agenda]]
kind = "round"
title = "En gång till"
minutes_per_turn = 2
"""
SIZES = [(80, 24), (200, 60)]
NASTY = ["[/red]", "[@click=app.quit]x[/]", "\\u001b[2J", "\\u202eabc\\u2066", "x" * 10_000]


def prepare(world: World, text: str = AGENDA, lang: Lang = "sv", day: str = "") -> SamtalApp:
    world = world._replace(lang=lang)
    template = template_of(text)
    app = SamtalApp(world, lambda handed: beginning.with_template(handed, template, text, day, app))
    return app


def led(pilot: Pilot[None]) -> State:
    assert isinstance(pilot.app.screen, Console)
    return pilot.app.screen.desk.live.state


@pytest.mark.parametrize("size", SIZES)
async def test_enter_starts_at_once_with_nothing_said(world: World, size: tuple[int, int]) -> None:
    async with prepare(world).run_test(size=size) as pilot:
        await pilot.pause()
        assert "09.00   30 min   1. Laget runt" in seen(pilot)
        await press(pilot, "enter")
        state = led(pilot)
        assert (state.phase, state.date, turns.present(state)) == (Phase.RUNNING, DAY, 0)
        assert state.template
        assert (state.template.place, state.template.starts, state.series) == ("Salen", 540, "lag 7")


async def test_a_number_of_people_is_enough_and_what_will_not_fit_is_said(world: World) -> None:
    async with prepare(world).run_test(notifications=True) as pilot:
        await press(pilot, "tab", *"12")
        text = seen(pilot)
        assert "12 deltagare · till 09.54" in text
        assert "! 1. Laget runt: " in text
        assert "09.30   24 min   2. En gång" in text
        await press(pilot, "ctrl+s")
        assert turns.present(led(pilot)) == 12


async def test_letters_led_into_the_names_keep_every_key_in_order_and_the_spaces_too(world: World) -> None:
    app = prepare(world)
    async with app.run_test() as pilot:
        await pilot.pause()
        for sign in "Anna Berg":  # all of them at once, as a terminal hands them over
            key = Key("space" if sign == " " else sign, sign)
            app.post_message(key)
        await pilot.pause()
        assert app.screen.query_one("#who", TextArea).text == "Anna Berg"


@pytest.mark.parametrize("size", SIZES)
async def test_a_meeting_can_be_made_confidential_and_its_minutes_do_not_say_who_said_what(
    world: World, size: tuple[int, int]
) -> None:
    async with prepare(world).run_test(size=size) as pilot:
        await pilot.pause()
        assert "[ ] Känsligt samtal:" in seen(pilot)
        assert "säger inte vem" in seen(pilot)
        pilot.app.screen.query_one("#confidential").focus()
        await press(pilot, "space")
        await pilot.pause(0.05)
        assert "[x] Känsligt samtal:" in seen(pilot)
        assert "Skrivs ut: sammanfattningar" in seen(pilot)
        await press(pilot, "enter", "enter", "ctrl+s")
        state = led(pilot)
        assert state.template
        assert state.template.confidential
        assert "inte vem som sade vad" in written(state)
        (opening,) = [event for event in world.archive.events(state.id) if event.kind == "opened"]
        assert opening.payload
        assert opening.payload["source"] == AGENDA


async def test_a_meeting_that_nobody_made_confidential_is_not(world: World) -> None:
    async with prepare(world).run_test() as pilot:
        await press(pilot, "ctrl+s")
        assert "vem som sade vad" not in written(led(pilot))


async def test_what_the_template_says_is_confidential_stays_so(world: World) -> None:
    async with prepare(world, f"confidential = true\n{AGENDA}").run_test() as pilot:
        await pilot.pause()
        assert "[x] Känsligt samtal:" in seen(pilot)
        toggle = pilot.app.screen.query_one("#confidential")
        assert not toggle.focusable
        await pilot.click("#confidential")
        await press(pilot, "ctrl+s")
        assert "inte vem som sade vad" in written(led(pilot))


async def test_names_pasted_anywhere_are_those_who_are_here(world: World) -> None:
    async with prepare(world, lang="en").run_test(notifications=True) as pilot:
        await pilot.pause()
        pilot.app.screen.post_message(Paste("Berg, Anna\tSkövde\r\nEk, Bo\tTibro\r\n"))
        await pilot.pause()
        assert "2 people" in seen(pilot)
        await press(pilot, "ctrl+s")
        named = turns.named(led(pilot))
        assert [(person.name, person.tags) for person in named] == [("Anna Berg", ("Skövde",)), ("Bo Ek", ("Tibro",))]


async def test_day_time_place_and_series_can_be_said_and_enter_in_a_field_starts(world: World) -> None:
    async with prepare(world).run_test(notifications=True) as pilot:
        await pilot.pause()
        for name, text in (("day", "2025-12-01"), ("starts", "13.15"), ("place", "Aulan"), ("series", "lag 8")):
            pilot.app.screen.query_one(f"#{name}", Input).value = text
        await pilot.pause()
        assert "13.15   30 min" in seen(pilot)
        pilot.app.screen.query_one("#place").focus()
        await press(pilot, "enter")
        state = led(pilot)
        assert state.template
        assert (state.date, state.template.starts, state.template.place, state.series) == (
            "2025-12-01",
            795,
            "Aulan",
            "lag 8",
        )


@pytest.mark.parametrize(("field", "text", "said"), [("day", "i morgon", "dagen"), ("starts", "25.61", "tiden")])
async def test_what_cannot_be_understood_is_said_and_nothing_is_opened(
    world: World, field: str, text: str, said: str
) -> None:
    async with prepare(world).run_test(notifications=True) as pilot:
        await pilot.pause()
        pilot.app.screen.query_one(f"#{field}", Input).value = text
        await press(pilot, "ctrl+s")
        await pilot.pause(0.1)
        assert isinstance(pilot.app.screen, Prepare)
        assert f"Förstod inte {said}" in seen(pilot)
    assert world.archive.sessions() == []


async def test_saving_as_planned_opens_without_starting(world: World) -> None:
    async with prepare(world, day="2025-11-20").run_test(notifications=True) as pilot:
        await press(pilot, "ctrl+o")
        await pilot.pause()
        assert isinstance(pilot.app.screen, Home)
        assert "○ Lärlag" in seen(pilot)
    (row,) = world.archive.sessions()
    assert (row["state"], row["date"]) == ("planned", "2025-11-20")


async def test_escape_goes_home_and_opens_nothing(world: World) -> None:
    async with prepare(world).run_test(notifications=True) as pilot:
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, Home)
    assert world.archive.sessions() == []


async def test_the_mouse_starts(world: World) -> None:
    async with prepare(world).run_test(notifications=True) as pilot:
        await pilot.pause()
        await pilot.click("#start")
        await pilot.pause()
        assert led(pilot).started


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text", NASTY)
async def test_texts_of_any_kind_are_only_text(world: World, size: tuple[int, int], text: str) -> None:
    written = f'title = "{text}"\nplace = "{text}"\n[[agenda]]\nkind = "talk"\ntitle = "{text}"\nminutes = 5\n'
    async with prepare(world, written).run_test(size=size) as pilot:
        await pilot.pause()
        pilot.app.screen.query_one("#who", TextArea).text = f"Anna {template_of(written).title}"
        await pilot.pause()
        shown = seen(pilot)
        assert "\x1b" not in shown
        assert max(map(len, shown.split("\n"))) <= size[0]
        await press(pilot, "ctrl+s")
        state = led(pilot)
        assert state.template
        assert state.template.place == template_of(written).place, "what nobody touched is as the template has it"


def test_without_a_time_a_meeting_today_begins_now_and_one_later_has_no_times() -> None:
    template = template_of('title = "x"\n[[agenda]]\nkind = "talk"\ntitle = "Samtal"\nminutes = 5\n')
    today = preparing.planned(template, Fields(), DAY)
    assert "10.07" in preparing.outlook("sv", today, ZONE, at(10, 7)).plain
    later = preparing.planned(template, Fields(day="2025-12-01"), DAY)
    assert "10.07" not in preparing.outlook("sv", later, ZONE, at(10, 7)).plain


def test_a_day_or_a_time_that_is_none_is_refused() -> None:
    for typed, code in ((Fields(day="2025-13-01"), "home.not-a-day"), (Fields(starts="x"), "home.not-a-time")):
        with pytest.raises(RefusedError) as refused:
            preparing.planned(template_of(AGENDA), typed, DAY)
        assert refused.value.code == code


async def test_names_are_there_again_after_escape_until_a_meeting_is_made_of_them(world: World) -> None:
    found = []
    for leave in ("escape", "ctrl+q", "ctrl+o", "escape"):
        async with prepare(world).run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            who = pilot.app.screen.query_one("#who", TextArea)
            found.append(who.text)
            who.text = "Anna Berg"
            await press(pilot, leave)
    assert found == ["", "Anna Berg", "Anna Berg", ""]


@pytest.mark.parametrize(("minutes", "begins"), [(14, "09.00"), (15, "09.00"), (16, "09.16")])
async def test_the_start_is_the_templates_and_where_that_is_long_past_the_agenda_says_when_it_would_be_now(
    world: World, clock: Clock, minutes: int, begins: str
) -> None:
    clock.set(9, minutes)
    async with prepare(world).run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        assert pilot.app.screen.query_one("#starts", Input).value == "09.00"
        assert f"{begins}   30 min   1. Laget runt" in seen(pilot)
        assert ("Om ni börjar nu, 09.16:" in seen(pilot)) == (minutes == 16)
        pilot.app.screen.query_one("#day", Input).value = "2025-12-01"
        await pilot.pause()
        assert "09.00   30 min   1. Laget runt" in seen(pilot), "another day, another time"
        pilot.app.screen.query_one("#day", Input).value = DAY
        await press(pilot, "ctrl+s")
        template = led(pilot).template
        assert template
        assert template.starts == 540, "what nobody touched is the template's, so that what was promised is known"


async def test_the_agenda_before_a_late_start_has_no_past_times(world: World, clock: Clock) -> None:
    clock.set(11)
    text = (Path(__file__).parents[2] / "session_templates" / "skis-natverkstraff.toml").read_text(encoding="utf-8")
    async with prepare(world, text).run_test(size=(200, 60)) as pilot:
        await press(pilot, "tab", *"12")
        shown = seen(pilot)
        assert "11.00   10 min   1. Välkommen" in shown
        assert "13.00   20 min  12. Metoder" in shown
        assert not re.search(r"(09|10)\.\d\d +\d+ min", shown)


async def test_who_is_expected_later_can_be_entered_before_the_start_and_counts_when_they_come(world: World) -> None:
    async with prepare(world).run_test(notifications=True, size=(120, 30)) as pilot:
        await pilot.pause()
        assert "Bo Ek, senare" in seen(pilot)
        pilot.app.screen.query_one("#who", TextArea).text = "12\nBo Ek, senare"
        await pilot.pause()
        assert "12 deltagare, 1 kommer senare" in seen(pilot)
        await press(pilot, "ctrl+s")
        assert turns.present(led(pilot)) == 12
        await press(pilot, "h")
        assert "– Bo Ek  frånvarande" in seen(pilot)
        await press(pilot, *"kom Bo", "enter")
        assert turns.present(led_below(pilot)) == 13
        await press(pilot, *"Eva By, senare", "enter")
        assert "– Eva By  frånvarande" in seen(pilot)


def led_below(pilot: Pilot[None]) -> State:
    screen = pilot.app.screen_stack[-2]
    assert isinstance(screen, Console)
    return screen.desk.live.state
