"""A rating filled in person by person, in the console: a row for each, a narrow column for each statement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from samtal.session import commands as c
from samtal.session.figures import answers_for, totals_for
from samtal.tui.screens.console import Console

from .conftest import burst, press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

RATING = """
title = "Skattning"
[[agenda]]
kind = "rating"
title = "Vårt arbete"
statements = ["Alla är engagerade", "Olika idéer uppmuntras", "Arbetet är tydligt"]
scale = { min = 1, max = 4, labels = ["obefintligt", "svagt", "funktionellt", "starkt"], unknown = true }
secrecy = "SECRECY"
answers = "people"
[[agenda]]
kind = "talk"
title = "Samtal"
"""
NAMES = ("Anna Berg", "Bo Ek", "Cia Dahl")


def begun(meeting: Meeting, secrecy: str = "open", names: tuple[str, ...] = NAMES, text: str = RATING) -> LiveSession:
    session = meeting(text.replace("SECRECY", secrecy))
    for name in names:
        session.do(c.Here(name))
    session.do(c.Start())
    return session


@pytest.fixture
def live(meeting: Meeting) -> LiveSession:
    return begun(meeting)


def given(live: LiveSession) -> dict[str, str]:
    """What each has answered, a sign for each statement; nobody who has answered nothing."""
    step = live.state.agenda[0]
    assert step.rating
    run = live.state.runs_of(step.id)[0]
    found: dict[str, list[str]] = {}
    for place, statement in enumerate(step.rating.statements):
        for answer in answers_for(live.state, step, run, statement.id):
            name = live.state.people[answer.person].name.split()[0]
            signs = found.setdefault(name, ["-"] * len(step.rating.statements))
            signs[place] = "?" if answer.value is None else str(answer.value)
    return {name: "".join(signs) for name, signs in found.items()}


def row(pilot: Pilot[None], name: str) -> str:
    """The line of a person in the grid."""
    return next(line for line in reversed(seen(pilot).split("\n")) if re.search(rf"[ *✓│] {name}", line))


def typed(answers: str) -> list[str]:
    """The keys that type this."""
    return [{"?": "question_mark", "-": "minus"}.get(sign, sign) for sign in answers]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (200, 60)])
async def test_a_row_is_typed_as_it_is_read_out_and_enter_saves_it_and_leads_to_the_next(
    live: LiveSession, console: App, size: tuple[int, int]
) -> None:
    async with console(live).run_test(size=size) as pilot:
        await press(pilot, "tab")
        assert "1. Alla är engagerade" in seen(pilot)
        await press(pilot, *typed("334"), "enter", *typed("?-1"), "enter")
        assert given(live) == {"Anna": "334", "Bo": "?-1"}
        assert "✓ Anna" in row(pilot, "Anna")
        await press(pilot, *typed("222"), "escape")
        assert given(live) == {"Anna": "334", "Bo": "?-1", "Cia": "222"}
        assert row(pilot, "Bo").count("·") == 1
        await press(pilot, "ctrl+z")  # a row is one action
        assert given(live) == {"Anna": "334", "Bo": "?-1"}


async def test_what_is_not_saved_bears_a_sign_and_survives_repaints_resizing_and_who_comes_late(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "enter", "3", "4")
        for size in ((200, 60), (60, 20), (80, 24)):
            await pilot.resize_terminal(*size)
            live.do(c.TakeNote(text="en anteckning"))
            live.do(c.Here(f"Sen Person {size[0]}"))
            screen = pilot.app.screen
            assert isinstance(screen, Console)
            screen.tick()
            await pilot.pause()
        assert row(pilot, "Bo").strip().startswith("*")
        assert "inte sparat än" in seen(pilot)
        assert given(live) == {}
        assert "Sen Person 60" in seen(pilot)
        await press(pilot, "1", "enter")
        assert given(live) == {"Bo": "341"}


async def test_going_on_saves_first_and_the_meeting_may_go_on_from_the_grid(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "3", "4", "pagedown")
    assert live.state.position == 2
    assert given(live) == {"Anna": "34-"}


async def test_a_cell_is_emptied_and_typed_anew_and_backspace_takes_back_what_was_typed_last(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *typed("33"), "backspace", *typed("24"), "enter")
        assert given(live) == {"Anna": "324"}
        await press(pilot, "up", "right", "minus", "enter")
        assert given(live) == {"Anna": "3-4"}
        await press(pilot, "up", "home", "backspace", "enter")
        assert given(live) == {"Anna": "--4"}
        await press(pilot, "ctrl+z")
        assert given(live) == {"Anna": "3-4"}


async def test_a_row_that_is_full_takes_no_more_and_says_so(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *typed("3344"))
        assert "Raden är full" in seen(pilot)
        await press(pilot, "backspace", "1", "enter")
        assert given(live) == {"Anna": "331"}


async def test_what_is_off_the_scale_is_said_at_once(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "7")
        assert "1–4" in seen(pilot)
        await press(pilot, *typed("334"), "enter")
        assert given(live) == {"Anna": "334"}


async def test_values_of_two_digits_are_typed_with_a_key_between_them(meeting: Meeting, console: App) -> None:
    text = RATING.replace('max = 4, labels = ["obefintligt", "svagt", "funktionellt", "starkt"]', "max = 10")
    live = begun(meeting, text=text)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "1", "0", "space", "7", "tab", "1", "enter")
    answers = sorted(answer.value or 0 for answer in live.state.answers.values())
    assert answers == [1, 7, 10]


async def test_who_sits_aside_has_no_row_who_has_left_keeps_theirs_and_who_comes_late_gets_one(
    live: LiveSession, console: App
) -> None:
    ids = {person.name: person.id for person in live.state.people.values()}
    live.do(c.RatePerson(person=ids["Bo Ek"], marks=(1, 2, 3)))
    live.do(c.Left(ids["Bo Ek"]))
    live.do(c.TakePart(ids["Cia Dahl"], aside=True))
    live.do(c.Here("Dan Falk"))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab")
        text = seen(pilot)
        assert "Cia" not in text
        assert "Bo Ek (gick)" in text
        await press(pilot, "down", "down", *typed("444"), "enter")
    assert given(live)["Dan"] == "444"


@pytest.mark.parametrize("secrecy", ["open", "sealed"])
async def test_the_room_sees_no_answers_of_others(meeting: Meeting, console: App, secrecy: str) -> None:
    live = begun(meeting, secrecy)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *typed("334"), "enter")
        assert row(pilot, "Anna").count("•") == 3
        assert "medel" not in seen(pilot)
        await press(pilot, "4")
        assert ("4" in row(pilot, "Bo")) is (secrecy == "open")  # what is read out; of what is sealed not even that
        await press(pilot, "up")
        assert row(pilot, "Anna").count("•") == 3, "what is saved, at the cursor too"
        await press(pilot, "down", "4")
        screen = pilot.app.screen
        assert isinstance(screen, Console)
        screen.desk.private = True
        screen.paint()
        assert ("3 3 4" in row(pilot, "Anna")) is (secrecy == "open")
        assert ("spridning" in seen(pilot)) is (secrecy == "open")
        assert "4" in row(pilot, "Bo"), "what is typed and not saved"
        await press(pilot, "up")
        assert ("3 3 4" in row(pilot, "Anna")) is (secrecy == "open")
        live.do(c.CloseRating())
        screen.tick()
        screen.paint()
        assert "3 3 4" in row(pilot, "Anna"), "it is hidden until it is closed"
        live.do(c.ShowToRoom("item", live.state.agenda[0].id))
        screen.desk.private = False
        screen.tick()
        screen.paint()
        assert ("3 3 4" in row(pilot, "Anna")) is (secrecy == "open"), "a result that is shown names nobody"


async def test_forty_people_and_ten_statements_scroll_and_the_statement_is_told(meeting: Meeting, console: App) -> None:
    names = tuple(f"Person{number:02d} Efternamnsson" for number in range(1, 41))
    statements = ", ".join(f'"Påstående nummer {number} i hela sin längd"' for number in range(1, 11))
    text = re.sub(r"statements = \[.*\]", f"statements = [{statements}]", RATING)
    live = begun(meeting, names=names, text=text)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *typed("3342221121"), "enter")
        assert "Person02" in seen(pilot)
        assert "av 40" in seen(pilot)
        await press(pilot, *["down"] * 38, "end")
        assert "Person40" in seen(pilot)
        assert "10. Påstående nummer 10 i hela sin längd" in seen(pilot)
        assert given(live)["Person01"] == "3342221121"


async def test_no_key_is_lost_when_rows_come_in_a_burst(meeting: Meeting, console: App) -> None:
    live = begun(meeting)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await burst(pilot, "tab", *typed("334"), "enter", *typed("?21"), "enter", *typed("4-4"), "enter")
    assert given(live) == {"Anna": "334", "Bo": "?21", "Cia": "4-4"}


async def test_where_only_counts_are_kept_from_now_on_whoever_types_goes_on_in_these_as_soon_as_they_may_be_seen(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *typed("334"), "enter")
        live.do(c.SetAnswering(secrecy="counts"))
        screen = pilot.app.screen
        assert isinstance(screen, Console)
        screen.paint()
        await press(pilot, "up", "2", "space", "1", "space", "0", "space", "0", "enter")
        assert live.state.position == 1
        assert "M visar dem bara för dig" in seen(pilot)
        screen.desk.private = True
        screen.paint()
        await press(pilot, "up", "2", "space", "1", "space", "0", "space", "0", "enter")
        step = live.state.agenda[0]
        total = totals_for(live.state, step, live.state.run, step.rating.statements[0].id) if step.rating else None
        assert total
        assert total.counts == (2, 1, 0, 0)


async def test_where_it_is_answered_on_slips_from_now_on_they_are_typed_in_the_strip_where_no_mark_is_seen(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab")
        live.do(c.SetAnswering(answers="slips", secrecy="counts"))
        screen = pilot.app.screen
        assert isinstance(screen, Console)
        screen.paint()
        await press(pilot, *typed("334"))
        assert "334" not in seen(pilot)
        await press(pilot, "space", "enter")
        assert live.state.position == 1
        assert "lapp 1 av" in seen(pilot)
