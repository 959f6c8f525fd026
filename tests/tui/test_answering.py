"""The key that says who can see what somebody has answered, and the one that chooses how it is answered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from samtal.session import commands as c
from samtal.session.public import public
from samtal.session.shown import shown
from samtal.tui.screens.answers_file import AnswersFile

from .conftest import press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

TALK = '[[agenda]]\nkind = "talk"\ntitle = "Prat"\n'
RATING = '[[agenda]]\nkind = "rating"\ntitle = "Skattning"\nstatements = ["Vi lyssnar", "Vi provar"]\n'


def words(text: str) -> str:
    return " ".join(text.replace("│", " ").split())


def begun(meeting: Meeting, agenda: str, present: int = 12) -> LiveSession:
    live = meeting('title = "Möte"\n' + agenda)
    live.do(c.Count(present))
    live.do(c.Start())
    return live


async def test_one_key_says_who_can_see_the_answers_and_takes_it_away(meeting: Meeting, console: App) -> None:
    live = begun(meeting, TALK + RATING + 'answers = "hands"\n')
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "f3")
        assert "2. Skattning" in words(seen(pilot))
        assert "Vem kan se vad jag svarat? Alla här ser din hand." in words(seen(pilot))
        await press(pilot, "f3")
        assert "Vem kan se vad jag svarat?" not in seen(pilot)
        assert shown(live.state) is None


async def test_it_stands_on_the_stage_for_the_facilitator_alone_too_and_while_typing(
    meeting: Meeting, console: App
) -> None:
    live = begun(meeting, RATING)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "m", "j", "n", "a", "f3")
        assert "Bara antalet svar sparas," in words(seen(pilot))
        assert public(live.state, 0).shown


async def test_the_same_key_takes_away_what_it_shows_of_another_rating_than_the_one_at_hand(
    meeting: Meeting, console: App
) -> None:
    live = begun(meeting, RATING + TALK + RATING)
    live.do(c.Next())
    live.do(c.ShowToRoom("who", live.state.agenda[0].id))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "g", "3", "tab", "f3")
        assert shown(live.state) is None


async def test_where_there_is_no_rating_the_keys_say_so(meeting: Meeting, console: App) -> None:
    live = begun(meeting, TALK)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "f3")
        assert "Ingen skattning är på gång" in words(seen(pilot))
        await press(pilot, "f6")
        assert "Ingen skattning är på gång, så det finns inget sätt att svara att välja" in words(seen(pilot))


async def test_how_it_is_answered_is_chosen_from_a_list_that_says_what_each_means(
    meeting: Meeting, console: App
) -> None:
    live = begun(meeting, RATING)
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "f6")
        assert "▶ ● Bara antal" in seen(pilot)
        assert len(re.findall("▶ [● ] ", seen(pilot))) == 1, "not by its colour alone"
        assert "Räcker ni upp handen ser alla här" in words(seen(pilot))
        await press(pilot, "home")
        assert "▶ ● Bara antal" not in seen(pilot)
        assert len(re.findall("▶ [● ] ", seen(pilot))) == 1
        assert "Lappen lämnas utan namn." in words(seen(pilot))
        assert "Enter" in seen(pilot)
        await press(pilot, "down", "enter")
        assert live.state.agenda[0].rating
        assert live.state.agenda[0].rating.answers == "hands"
        assert "Svar i punkt 1: räckta händer, bara antal" in words(seen(pilot))


async def test_where_answers_come_out_of_a_file_it_is_asked_for_next(meeting: Meeting, console: App) -> None:
    live = begun(meeting, RATING)
    async with console(live).run_test(size=(80, 24)) as pilot:
        for _ in range(2):  # the second time it stands already
            await press(pilot, "f6", "home", "down", "down", "down", "enter")
            assert live.state.agenda[0].rating
            assert live.state.agenda[0].rating.answers == "file"
            assert isinstance(pilot.app.screen, AnswersFile)
            await press(pilot, "escape")
            assert not isinstance(pilot.app.screen, AnswersFile)


async def test_that_names_go_for_good_is_asked_about_first(meeting: Meeting, console: App) -> None:
    live = begun(meeting, RATING + 'secrecy = "sealed"\nanswers = "people"\n', 1)
    live.do(c.Here("Anna Berg"))
    live.do(c.RateAnswer(statement=1, person=next(iter(live.state.people)), value=4))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "f6")
        assert "öppna" not in seen(pilot)
        await press(pilot, "home", "enter")
        assert "1 svar är sparat med namn." in words(seen(pilot))
        await press(pilot, "escape")
        assert live.state.answers
        await press(pilot, "f6", "home", "enter", "j")
        assert not live.state.answers
        assert live.state.agenda[0].rating
        assert live.state.agenda[0].rating.secrecy == "counts"


async def test_of_points_and_joint_answers_it_is_said_why_nothing_is_chosen(meeting: Meeting, console: App) -> None:
    live = begun(meeting, RATING + 'groups = 2\nper = "group"\n')
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "f6")
        assert "Här lämnar varje grupp ett gemensamt svar." in words(seen(pilot))


async def test_the_cursor_is_first_on_the_way_that_holds(meeting: Meeting, console: App) -> None:
    live = begun(meeting, RATING + 'answers = "hands"\n')
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "f6")
        assert "Alla här ser din hand." in words(seen(pilot))
        await press(pilot, "enter")
        assert live.state.agenda[0].rating
        assert live.state.agenda[0].rating.answers == "hands"
