"""The times on one screen: what is told, what each key does, and that the room sees none of it unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from memory import at, goto
from samtal.session import commands as c
from samtal.session import schedule, timing
from samtal.tui.screens.console import Console

from .conftest import press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp

    from .conftest import Clock

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

AGENDA = """
title = "Kvalitetsdialog"
starts = "09:00"
ends = "11:00"
[[agenda]]
kind = "talk"
title = "Läget på skolorna"
minutes = 20
[[agenda]]
kind = "break"
title = "Paus"
minutes = 15
[[agenda]]
kind = "talk"
title = "Fördjupning"
minutes = 25
min_minutes = 15
[[agenda]]
kind = "talk"
title = "Gäst"
at = "10:00"
minutes = 30
[[agenda]]
kind = "round"
title = "Laget runt"
minutes_per_turn = 2
[[agenda]]
kind = "checkout"
title = "Slut"
minutes = 6
"""


def late(meeting: Meeting, clock: Clock) -> LiveSession:
    """Six minutes late."""
    live = meeting(AGENDA)
    live.do(c.Count(12))
    clock.set(9, 6)
    live.do(c.Start())
    return live


async def test_the_room_sees_none_of_it_before_it_is_asked_for(meeting: Meeting, console: App, clock: Clock) -> None:
    live = late(meeting, clock)
    before = live.state.log[-1].id
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "c", "f", "r", "a", "k", "e", "b", "plus")
        assert "Rummet kan se skärmen" in seen(pilot)
        assert "för mycket" not in seen(pilot)
        assert "efter" not in seen(pilot)
        assert live.state.log[-1].id == before
        await press(pilot, "j")
        assert "6 min efter" in seen(pilot)
        await press(pilot, "escape")
        assert "efter" not in seen(pilot)


@pytest.mark.parametrize("size", [(80, 24), (120, 30), (200, 60)])
async def test_planned_actual_and_coming_times_stand_beside_each_other_with_the_room_before_what_is_fixed(
    meeting: Meeting, console: App, clock: Clock, size: tuple[int, int]
) -> None:
    live = late(meeting, clock)
    async with console(live).run_test(size=size) as pilot:
        await press(pilot, "m", "j", "c")
        lines = [" ".join(line.strip("│ ╭╮").split()) for line in seen(pilot).splitlines()]
        table = [line.partition("│ ")[2] or line for line in lines]
        assert any(line.endswith("09.00–09.20 09.06– 09.06–09.26 6 min efter") for line in table)
        assert any(line.endswith("09.35–10.00 – 09.41–10.06 6 min efter") for line in table)
        assert any(line.endswith("── 6 min för mycket före punkt 4, 10.00") for line in table)
        assert any(line.endswith("10.00–10.30 – 10.00–10.30 i tid") for line in table)
        assert "Mötet slutar 11.00" in seen(pilot)


async def test_a_spreading_is_taken_by_one_key_and_undone_by_one(meeting: Meeting, console: App, clock: Clock) -> None:
    live = late(meeting, clock)
    async with console(live).run_test(size=(120, 30)) as pilot:
        await press(pilot, "m", "j", "c")
        assert "F  Fördela: 1 Läget på skolorna 20→17 min, 3 Fördjupning 25→22 min. Mötet slutar då 11.00" in seen(
            pilot
        )
        await press(pilot, "f")
        assert "Nya längder: punkt 1, 17 min; punkt 3, 22 min" in seen(pilot)
        assert "Ryms precis före punkt 4, 10.00" in seen(pilot)
        await press(pilot, "ctrl+z")
        assert timing.left(live.state, at(9, 6)) == 20 * 60_000
        await press(pilot, "b")
        assert "2 Paus 15→" in seen(pilot)
        await press(pilot, "f", "f")
        assert "Allt ryms" in seen(pilot)


async def test_the_end_that_must_hold_is_set_here_and_what_is_left_until_then_stays_in_the_head(
    meeting: Meeting, console: App, clock: Clock
) -> None:
    live = late(meeting, clock)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "m", "j", "c", "e", "x", "enter")
        assert "Förstod inte tiden: x" in "".join(seen(pilot).splitlines()[:22])
        await press(pilot, "backspace", *"10.45", "enter")
        assert live.state.finish == at(10, 45)
        assert "Mötet ska sluta 10.45; med det som är kvar blir det 11.00" in seen(pilot)
        await press(pilot, "escape", "s")
        top = seen(pilot).splitlines()[0]
        assert "98 min kvar" in top
        assert "[Bara för dig]" in top
        assert len(top) <= 80
        await press(pilot, "m")
        assert "98 min kvar" in seen(pilot).splitlines()[0]
        await press(pilot, "m", "j", "c", "e", "escape", "escape")
        assert live.state.finish == at(10, 45)


async def test_the_turns_of_a_round_are_tried_and_taken(meeting: Meeting, console: App, clock: Clock) -> None:
    live = late(meeting, clock)
    clock.set(10, 29)
    live.do(goto(live.state, 5))
    live.do(c.Replan(at(10, 54)))
    async with console(live).run_test(size=(120, 30)) as pilot:
        await press(pilot, "m", "j", "c")
        assert "R  12 väntar på ordet, 18 min kvar" in seen(pilot)
        assert "1 min 30 s var: rundan slutar 10.47, punkt 6" not in seen(pilot)
        assert "1 min 30 s var: rundan slutar 10.47, slutet hålls, 10.54" in seen(pilot)
        await press(pilot, "minus", "minus")
        assert "1 min 20 s var: rundan slutar 10.45" in seen(pilot)
        assert schedule.ends(live.state, clock.now).will == clock.now + 30 * 60_000
        await press(pilot, "r")
        step = live.state.step
        assert step
        assert timing.turn_seconds(live.state, step, live.state.run) == 80
        await press(pilot, "ctrl+z")
        assert timing.turn_seconds(live.state, step, live.state.run) == 120


async def test_what_is_typed_in_words_opens_it_with_that(meeting: Meeting, console: App, clock: Clock) -> None:
    live = late(meeting, clock)
    clock.set(10, 29)
    live.do(goto(live.state, 5))
    async with console(live, "en").run_test(size=(120, 30)) as pilot:
        await press(pilot, "m", "y", "n", *"/round 1:30?", "enter")
        assert "1 min 30 s each: the round ends 10:47" in seen(pilot)


async def test_a_meeting_that_is_over_has_its_times_and_nothing_to_do(
    meeting: Meeting, console: App, clock: Clock
) -> None:
    live = late(meeting, clock)
    clock.set(9, 20)
    live.do(c.End())
    async with console(live).run_test(size=(100, 30)) as pilot:
        await press(pilot, "m", "j", "c", "f", "a", "e", "r", "k")
        assert "09.06–09.20" in seen(pilot)
        assert "Fördela" not in seen(pilot)


async def test_that_a_fixed_time_cannot_be_kept_waits_behind_the_neutral_sign(
    meeting: Meeting, console: App, clock: Clock
) -> None:
    live = late(meeting, clock)
    async with console(live).run_test(size=(100, 30)) as pilot:
        assert "•C" in seen(pilot).splitlines()[0]
        assert "för mycket" not in seen(pilot)
        await press(pilot, "c", "j", "f", "escape")
        assert "•C" not in seen(pilot)


async def test_moving_all_is_offered_only_where_the_plan_begins_at_another_minute(
    meeting: Meeting, console: App, clock: Clock
) -> None:
    live = meeting(AGENDA)
    live.do(c.Count(12))
    clock.set(9, 0)
    live.do(c.Start())
    live.do(c.Replan(at(10, 45)))
    async with console(live).run_test(size=(120, 30)) as pilot:
        await press(pilot, "m", "j", "c")
        assert "Mötet ska sluta 10.45" in seen(pilot)
        assert "Flytta allt" not in seen(pilot)
        assert "ryms inte" in seen(pilot)
        assert "mot planen" in seen(pilot)


async def test_why_it_could_not_be_spread_is_not_for_the_room(meeting: Meeting, console: App, clock: Clock) -> None:
    live = late(meeting, clock)
    clock.set(9, 40)
    async with console(live).run_test(size=(100, 30)) as pilot:
        await press(pilot, "n", *"/fördela nu", "enter")
        assert "Det gick inte. Skärmen med tiderna visar varför." in seen(pilot)
        assert "kortaste tiderna" not in seen(pilot)


async def test_the_neutral_sign_comes_again_for_a_late_answer_of_another_item(meeting: Meeting, console: App) -> None:
    rating = '[[agenda]]\nkind = "rating"\ntitle = "{}"\nstatements = ["Vi {}"]\n'
    live = meeting('title = "Prov"\n' + rating.format("Skolan", "lyssnar") + rating.format("Laget", "provar"))
    live.do(c.Count(9))
    one, two = (step.id for step in live.state.agenda)
    for step, leads in ((one, c.Start()), (two, c.Next())):
        live.do(leads)
        live.do(c.RateTotals(statement=1, counts=(0, 0, 4, 5)))
        live.do(c.CloseRating())
        live.do(c.ShowToRoom("item", step))
    async with console(live).run_test(size=(100, 30)) as pilot:
        assert "•C" not in seen(pilot)
        assert isinstance(pilot.app.screen, Console)
        pilot.app.screen.desk.do(c.ReopenRating(one))
        assert "•C" in seen(pilot).splitlines()[0]
        await press(pilot, "c", "j")
        assert "Rummet har sett resultatet av punkt 1" in seen(pilot)
        await press(pilot, "escape")
        assert "•C" not in seen(pilot)
        pilot.app.screen.desk.do(c.ReopenRating(two))
        assert "•C" in seen(pilot).splitlines()[0]
