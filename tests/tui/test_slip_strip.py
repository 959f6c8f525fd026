"""Slips typed one at a time in a strip, masked, and a rating that is filled in while the meeting is at another item."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samtal.session import commands as c
from samtal.session import slips
from samtal.session.figures import figure
from samtal.tui.app import SamtalApp
from samtal.tui.screens.notes import NoteTaking

from .conftest import burst, press, seen
from .test_box import paste
from .test_figures import privately

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.live import LiveSession
    from samtal.tui.world import World

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

AGENDA = """
title = "Skattning"
[[agenda]]
kind = "rating"
title = "Vårt arbete"
minutes = 10
statements = ["Alla är engagerade", "Olika idéer uppmuntras", "Arbetet är tydligt"]
scale = { min = 1, max = 4, unknown = true }
answers = "slips"
[[agenda]]
kind = "break"
title = "Kaffepaus"
minutes = 15
[[agenda]]
kind = "rating"
title = "Hemma hos oss"
statements = ["Alla är engagerade", "Olika idéer uppmuntras"]
answers = "hands"
[[agenda]]
kind = "rating"
title = "Öppet"
statements = ["Ja", "Nej"]
secrecy = "open"
answers = "people"
"""


def begun(meeting: Meeting, present: int = 3, text: str = AGENDA) -> LiveSession:
    session = meeting(text)
    session.do(c.Count(present))
    session.do(c.Here("Anna Berg"))
    session.do(c.Start())
    return session


@pytest.fixture
def live(meeting: Meeting) -> LiveSession:
    return begun(meeting)


def typed(answers: str) -> list[str]:
    """The keys that type this."""
    return [{"?": "question_mark", "-": "minus", " ": "space", ",": "comma"}.get(sign, sign) for sign in answers]


def counted(live: LiveSession, item: int = 1) -> list[tuple[tuple[int, ...], int] | None]:
    step = live.state.agenda[item - 1]
    assert step.rating
    run = next(reversed(live.state.runs_of(step.id)), None)
    found = [figure(live.state, step, run, statement) for statement in step.rating.statements]
    return [(each.counts, each.unknown) if each else None for each in found]


def given(live: LiveSession) -> int:
    step = live.state.agenda[0]
    return slips.progress(live.state, step, next(reversed(live.state.runs_of(step.id)), None))[0]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (200, 60)])
async def test_slips_are_counted_as_they_are_typed_and_no_mark_is_seen(
    live: LiveSession, console: App, size: tuple[int, int]
) -> None:
    async with console(live).run_test(size=size) as pilot:
        await press(pilot, "tab", *typed("33"))
        assert "lapp 0 av 3" in seen(pilot)
        assert "Lapp 1  ••" in seen(pilot)
        assert "33" not in seen(pilot)
        assert given(live) == 0
        await press(pilot, "4", "enter", *typed("?-1"), "enter")
        assert "lapp 2 av 3" in seen(pilot)
        assert counted(live) == [((0, 0, 1, 0), 1), ((0, 0, 1, 0), 0), ((1, 0, 0, 1), 0)]
        assert "Vårt arbete" in seen(pilot)


async def test_beside_the_strip_it_is_said_where_slips_are_typed_and_what_tab_does(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        assert "Tab: lapparna, en och en" in seen(pilot)
        await press(pilot, "tab")
        assert "Lapparna skrivs i remsan · Tab: antalen" in seen(pilot)
        privately(pilot)
        await press(pilot, "tab", *"321")
        assert "Ett antal har högst 2 siffror. Lappar skrivs i remsan: Esc, Tab" in seen(pilot)
        await press(pilot, "backspace", "backspace", "escape", "escape")
        assert "Tab: lapparna, en och en" in seen(pilot)


async def test_what_is_wrong_is_said_at_once_and_nothing_is_counted(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "7")
        assert "Bara 1–4" in seen(pilot)
        assert "Lapp 1  ×" in seen(pilot)
        await press(pilot, "backspace", *typed("33"), "enter")
        assert "Inget räknades: 2 av 3 svar. Skriv lappen igen; Backspace rättar" in seen(pilot)
        await press(pilot, "backspace", *typed("344"))
        assert "har redan 3 svar" in seen(pilot)
        await press(pilot, "enter", "enter")
        assert "Inget räknades: 4 av 3 svar" in seen(pilot)
        assert given(live) == 0
        await press(pilot, "backspace", "enter")
        assert counted(live) == [((0, 0, 1, 0), 0), ((0, 0, 1, 0), 0), ((0, 0, 0, 1), 0)]


@pytest.mark.parametrize("wrong", ["11", "1111", "119", "191", "911", "a191", "1q11", "5?-", "1 1", "11111111"])
async def test_a_slip_that_is_not_right_is_begun_anew_by_the_next_and_none_of_it_is_counted(
    live: LiveSession, console: App, wrong: str
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await burst(pilot, "tab", *typed(wrong), "enter", *typed("444"), "enter", *typed("3"), "enter", *typed("33-"))
        await press(pilot, "enter")
        assert given(live) == 2
        assert counted(live) == [((0, 0, 1, 1), 0), ((0, 0, 1, 1), 0), ((0, 0, 0, 1), 0)]


async def test_no_key_of_a_slip_leads_the_meeting_and_none_is_lost_in_a_burst(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await burst(pilot, "tab", *typed("xps3 3 4"), "enter", *typed("?-1"), "enter", *typed("111"), "enter")
        assert live.state.position == 1
        assert given(live) == 3


async def test_the_room_sees_the_break_while_slips_are_typed_that_were_begun_before_it(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *typed("334"), "enter", *typed("11"), "pagedown")
        assert live.state.position == 2
        assert "Kaffepaus" in seen(pilot)
        assert "…  1. Vårt arbete" in seen(pilot), "it is open"
        await press(pilot, "1", "enter")
        assert given(live) == 2
        assert "lapp 2 av 3" in seen(pilot)
        assert "Kaffepaus" in seen(pilot)
        await press(pilot, "escape")
        assert "lapp 2 av 3" not in seen(pilot)
        await press(pilot, "space")
        assert live.state.position == 3


async def test_when_all_are_in_it_offers_to_close(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab")
        for _ in range(3):
            await press(pilot, *typed("334"), "enter")
        assert "Alla lappar är inne. J stänger" in seen(pilot)
        await press(pilot, "enter")
        assert not live.state.runs_of(live.state.agenda[0].id)[0].closed
        await press(pilot, "j")
        assert live.state.runs_of(live.state.agenda[0].id)[0].closed
        assert "lapp 3 av 3" not in seen(pilot)


async def test_what_was_misread_is_put_right_in_the_counts_and_escape_leads_back_to_the_slips(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *typed("334"), "enter", "tab", "up", "up")
        assert "Esc: tillbaka till lapparna" in seen(pilot)
        assert "Tab rättar" not in seen(pilot)
        await press(pilot, "0")
        assert "Antalen syns inte här: M visar dem bara för dig" in seen(pilot)
        assert counted(live)[0] == ((0, 0, 1, 0), 0)
        await press(pilot, "m", "j", "0", "space", "0", "space", "0", "space", "1", "enter")
        assert counted(live)[0] == ((0, 0, 0, 1), 0)
        await press(pilot, "escape", *typed("111"), "enter")
        assert "Tab rättar" in seen(pilot)
        assert given(live) == 2


async def test_what_is_begun_of_a_slip_is_in_no_file_and_there_when_one_comes_back(
    live: LiveSession, console: App, world: World
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *typed("?3"), "escape", "pagedown", "pageup", "tab")
        assert "Lapp 1  ••" in seen(pilot)
        for file in world.archive.path.parent.glob("a.db*"):
            assert b"?3" not in file.read_bytes()
        await press(pilot, "delete")
        assert "Lapp 1  ••" in seen(pilot)
        await press(pilot, "backspace", "backspace", *typed("111"), "enter")
        assert counted(live)[0] == ((1, 0, 0, 0), 0)


async def test_the_rating_of_another_item_is_filled_in_from_the_agenda(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "pagedown", "g", "3", "tab")
        assert live.state.position == 2
        assert "3. Hemma hos oss" in seen(pilot)
        await press(pilot, *typed("3 0 0 0"), "enter", "escape")
        assert counted(live, 3) == [((3, 0, 0, 0), 0), None]
        assert "1. Alla är engagerade" not in seen(pilot)
        await press(pilot, "g", "4", "tab", *typed("4?"), "enter", "escape")
        assert counted(live, 4) == [((0, 0, 0, 1), 0), ((0, 0, 0, 0), 1)]
        await press(pilot, "g", "1", "tab", *typed("334"), "enter")
        assert given(live) == 1
        assert "Kaffepaus" in seen(pilot)
        await press(pilot, "escape", "pagedown", "g", "2", "tab")
        assert "ingen skattning" in seen(pilot)
        assert live.state.position == 3


async def test_keys_that_come_quickly_after_the_choice_are_figures(live: LiveSession, console: App) -> None:
    live.do(c.Next())
    async with console(live).run_test(size=(80, 24)) as pilot:
        privately(pilot)
        await press(pilot, "g", "1")
        await burst(pilot, "tab", *typed("334"), "enter", "tab", *typed("4 4 4 4"), "enter")
        assert given(live) == 1
        assert counted(live)[0] == ((4, 4, 4, 4), 0)


async def test_the_note_taker_types_slips_too_and_chooses_a_rating_where_the_item_has_none(
    live: LiveSession, world: World
) -> None:
    app = SamtalApp(world._replace(origin="notes"), lambda handed: NoteTaking(live, handed), lets_go=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab")
        await burst(pilot, *typed("334"), "enter")
        await press(pilot, "escape", *"hej", "enter")
        assert given(live) == 1
        assert [note.text for note in live.state.notes.values()] == ["hej"]
        await press(pilot, "pagedown", "tab")
        assert "Vilken skattning" not in seen(pilot), "only one is there to be filled in"
        await press(pilot, *typed("111"), "enter", "escape", *"nu", "enter")
        assert given(live) == 2
        assert [note.text for note in live.state.notes.values()] == ["hej", "nu"]


async def test_a_line_without_marks_opens_the_strip(live: LiveSession, console: App) -> None:
    live.do(c.Next())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "slash", *typed("till 1: lapp"), "enter", *typed("334"), "enter")
        assert given(live) == 1


async def test_of_few_slips_the_room_sees_no_count_in_the_row_that_is_put_right_either(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *typed("334"), "enter", "tab", "up", "up", "up")
        line = next(line for line in seen(pilot).split("\n") if " 1 Alla" in line)
        assert line.count("•") >= 4
        assert "för få" not in seen(pilot)
        assert "är med. Enter om det" not in seen(pilot)  # slips are still to come


async def test_the_room_sees_of_no_statement_how_many_slips_have_answered_it(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(120, 32)) as pilot:
        await press(pilot, "tab", *typed("3-4"), "enter", *typed("334"), "enter", "escape")
        shown = seen(pilot)
        assert "✓ 1" not in shown
        assert "✓ 2" not in shown
        assert "medel" not in shown


async def test_undo_beside_slips_reaches_what_is_typed_and_nothing_that_was_done_before(
    live: LiveSession, console: App
) -> None:
    live.do(c.Next())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "g", "1", "tab")
        assert "Ångra" not in seen(pilot)
        await press(pilot, *typed("33"), "ctrl+z", "ctrl+z")
        assert "Lapp 1  _" in seen(pilot)
        assert "En räknad lapp går inte att ångra" in seen(pilot)
        await press(pilot, *typed("111"), "enter", "ctrl+z", "tab", "ctrl+z")
        assert live.state.position == 2
        assert given(live) == 1
        assert "Ctrl+Z tar här bara tillbaka siffror" in seen(pilot)


async def test_a_slip_that_is_begun_when_the_rating_closes_stays_and_is_counted_once_it_is_opened(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *typed("334"), "enter", *typed("11"), "pagedown")
        live.do(c.CloseRating(live.state.agenda[0].id))
        await press(pilot, "1", "enter")
        assert "lapp 1 av 3" in seen(pilot)
        assert "Skattningen är stängd. J öppnar" in seen(pilot)
        await press(pilot, "j", "enter")
        assert given(live) == 2
        assert live.state.position == 2


async def test_the_slip_that_was_counted_last_is_taken_away_by_backspace_and_a_yes_and_is_in_no_event(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *typed("12?"), "enter", *typed("431"), "enter")
        assert "Backspace tar bort den sista" in seen(pilot)
        await press(pilot, "4", "backspace", "backspace")
        assert "Den lapp som räknades sist tas bort. J gör det" in seen(pilot)
        await press(pilot, "backspace", "enter")
        assert given(live) == 2
        await press(pilot, *typed("1"), "backspace", "backspace", "j")
        assert "Lappen är borttagen: skriv den på nytt" in seen(pilot)
        assert counted(live) == [((1, 0, 0, 0), 0), ((0, 1, 0, 0), 0), ((0, 0, 0, 0), 1)]
        await press(pilot, "backspace")
        assert "tas bort" not in seen(pilot)
        await press(pilot, *typed("441"), "enter", "ctrl+z", "j", *typed("442"), "enter")
        assert given(live) == 2
        assert counted(live)[2] == ((0, 1, 0, 0), 1)
        assert not [event for event in live.state.log if event.kind == "totals"]
        live.do(c.CloseRating())
        live.do(c.ReopenRating())
        await press(pilot, "escape", "tab", "backspace")
        assert "tar bort den sista" not in seen(pilot)
        await press(pilot, "j")
        assert given(live) == 2


async def test_the_only_slip_that_is_taken_away_leaves_nothing_counted(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *typed("12?"), "enter", "backspace", "j")
        assert "lapp 0 av 3" in seen(pilot)
    assert counted(live) == [None, None, None]
    assert not live.state.tallies


def others(live: LiveSession, what: str) -> None:
    """What another window does meanwhile."""
    of = live.state.agenda[0].id
    if what == "counts":
        live.do(c.GiveSlip(of, marks=(4, 4, 4)))
    elif what == "puts right":
        live.do(c.RateTotals(of, statement=1, counts=(0, 0, 0, 1)))
    elif what == "closes":
        live.do(c.CloseRating(of))
    elif what == "reopens":
        live.do(c.CloseRating(of))
        live.do(c.ReopenRating(of))
    else:
        live.do(c.Again())


@pytest.mark.parametrize("what", ["counts", "puts right", "closes", "reopens", "runs again"])
async def test_only_the_slip_that_was_counted_last_of_all_is_taken_away(
    live: LiveSession, console: App, what: str
) -> None:
    async with console(live).run_test(size=(100, 24)) as pilot:
        await press(pilot, "tab", *typed("123"), "enter")
        assert "Backspace tar bort den sista" in seen(pilot)
        others(live, what)
        before = live.state.tallies
        await press(pilot, "escape", "tab")
        assert "Backspace tar bort den sista" not in seen(pilot)
        await press(pilot, "backspace", "ctrl+z")
        assert "tas bort" not in seen(pilot)
        assert live.state.tallies == before


async def test_where_another_is_counted_before_the_yes_none_is_taken_away(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(100, 24)) as pilot:
        await press(pilot, "tab", *typed("123"), "enter", "backspace")
        others(live, "counts")
        await press(pilot, "j")
        assert "Lappen går inte att ta bort: räkningen är en annan" in seen(pilot)
        assert given(live) == 2


async def test_one_slip_more_than_there_are_people_is_counted_only_when_that_is_said_twice(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *[key for _ in range(3) for key in (*typed("334"), "enter")], *typed("111"), "enter")
        assert given(live) == 3
        assert "Alla 3 har lämnat en lapp. Enter igen räknar en till" in seen(pilot)
        await press(pilot, "enter")
        assert given(live) == 4


async def test_before_and_after_a_slip_the_room_reads_nothing_in_the_row_at_the_cursor(
    live: LiveSession, console: App
) -> None:
    live.do(c.Count(9))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *[key for _ in range(6) for key in (*typed("334"), "enter")], "tab", "up", "up", "up")
        line = next(line for line in seen(pilot).split("\n") if " 1 Alla" in line)
        assert "6" not in line
        assert "har siffror" not in seen(pilot)
        await press(pilot, "right", "right", "5")
        line = next(line for line in seen(pilot).split("\n") if " 1 Alla" in line)
        assert line.split()[-5:] == ["•", "•", "•", "•", "•"]


async def test_a_scale_whose_values_have_two_digits_says_that_spaces_part_them_and_takes_no_number_that_is_none(
    meeting: Meeting, console: App
) -> None:
    live = begun(meeting, text=AGENDA.replace("min = 1, max = 4, unknown = true", "min = 0, max = 10", 1))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab")
        assert "Tal med mellanslag emellan" in seen(pilot)
        await press(pilot, *typed("81"))
        assert "Bara 0–10 finns på skalan: mellanslag mellan talen" in seen(pilot)
        await press(pilot, *typed(" 10 -"), "enter")
        assert "Inget räknades: svar 1 är fel" in seen(pilot)
        await press(pilot, *typed("8 10 -"), "enter")
        assert given(live) == 1


async def test_who_sees_and_how_it_is_answered_are_of_the_rating_that_is_being_filled_in(
    live: LiveSession, console: App
) -> None:
    live.do(c.Next())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "g", "1", "tab", "f3")
        assert live.state.showing
        assert live.state.showing.of == live.state.agenda[0].id
        await press(pilot, "f6")
        assert "punkt 1" in seen(pilot)
        await press(pilot, "escape", "tab", "f6")
        assert "punkt 1" in seen(pilot)
        await press(pilot, "escape", "escape", "escape", "f6")
        assert "punkt 3" in seen(pilot)


async def test_the_choice_of_a_rating_says_how_far_each_has_come_and_begins_where_figures_are_to_come(
    live: LiveSession, console: App
) -> None:
    live.do(c.Goto(step=live.state.agenda[2].id))
    for number in (1, 2):
        live.do(c.RateTotals(statement=number, counts=(3, 0, 0, 0)))
    live.do(c.Goto(step=live.state.agenda[3].id))
    live.do(c.Goto(step=live.state.agenda[1].id))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab")
        assert "3. Hemma hos oss · ifylld, stängd" in seen(pilot)
        await press(pilot, "enter", *typed("111"), "enter")
        assert given(live) == 1
        await press(pilot, "escape", "tab")
        assert "1. Vårt arbete · lappar räknas" in seen(pilot)


async def test_a_rating_that_lacks_slips_is_chosen_first_though_it_has_been_closed(
    meeting: Meeting, console: App
) -> None:
    live = begun(meeting)
    live.do(c.GiveSlip(marks=(1, 1, 1)))
    live.do(c.CloseRating())
    live.do(c.Goto(step=live.state.agenda[2].id))
    for number in (1, 2):
        live.do(c.RateTotals(statement=number, counts=(3, 0, 0, 0)))
    live.do(c.Goto(step=live.state.agenda[1].id))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab")
        assert "1. Vårt arbete · 1 av 3 lappar, stängd" in seen(pilot)
        await press(pilot, "enter", "j", *typed("111"), "enter")
        assert given(live) == 2


async def test_a_rating_that_nobody_is_at_any_more_goes_from_the_screen_when_the_meeting_goes_on(
    live: LiveSession, console: App
) -> None:
    live.do(c.Goto(step=live.state.agenda[2].id))
    live.do(c.RateTotals(statement=1, counts=(3, 0, 0, 0)))
    live.do(c.Goto(step=live.state.agenda[1].id))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "g", "3", "tab", "n", "escape", "pagedown", "pagedown")
        assert live.state.position == 4
        assert "3. Hemma hos oss" not in seen(pilot).replace("✓  3. Hemma", "")
        await press(pilot, "tab", "1", "1", "enter")
        assert live.state.answers


@pytest.mark.parametrize("half", ["", "1 2"])
async def test_in_the_break_escape_leads_from_the_counts_to_the_slips_at_once(
    live: LiveSession, console: App, half: str
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        privately(pilot)
        await press(pilot, "tab", *typed("334"), "enter", "pagedown", "tab", *typed(half), "escape")
        assert "Tab rättar" in seen(pilot)
        await burst(pilot, *typed("111"), "enter")
        assert given(live) == 2
        assert "lapp 2 av 3" in seen(pilot)


async def test_before_the_first_slip_no_sign_of_one_stands_in_the_counts_where_the_room_reads_them(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "tab", *"32")
        assert "Antalen syns inte här: M visar dem bara för dig" in seen(pilot)
        line = next(line for line in seen(pilot).split("\n") if " 1 Alla" in line)
        assert "3" not in line
        await paste(pilot, "1 1 1 0\n")
        assert "Antalen syns inte här" in seen(pilot)
        await press(pilot, "escape")
        assert counted(live)[0] is None
        await press(pilot, *"321", "enter")
        assert given(live) == 1


WITH_TALK = (
    AGENDA
    + """
[[agenda]]
kind = "talk"
title = "Samtal"
"""
)


@pytest.mark.parametrize("shown", [False, True])
async def test_a_rating_that_was_put_right_in_the_break_is_put_away_and_tab_reaches_the_slips_again(
    meeting: Meeting, console: App, *, shown: bool
) -> None:
    live = begun(meeting, text=WITH_TALK)
    live.do(c.GiveSlip(marks=(3, 3, 4)))
    live.do(c.Goto(step=live.state.agenda[2].id))
    for number in (1, 2):
        live.do(c.RateTotals(statement=number, counts=(0, 1, 2, 0)))
    live.do(c.Goto(step=live.state.agenda[4].id))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "g", *"3", "tab")
        assert "3. Hemma hos oss" in seen(pilot).split("5. Samtal", 1)[-1]
        await press(pilot, *(["ctrl+t"] * 2 if shown else ["escape"]))
        assert "Påstående" not in seen(pilot)
        await press(pilot, "tab")
        assert "lapp 1 av 3" in seen(pilot)


async def test_led_on_to_another_rating_nobody_types_slips_any_more_and_the_room_is_told_of_that_one(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", *typed("334"), "enter", "pagedown", *typed("121"), "enter")
        assert given(live) == 2, "in the break they are"
        await press(pilot, "pagedown", *typed("111"), "enter", "f3")
        assert given(live) == 2
        assert live.state.showing
        assert live.state.showing.of == live.state.agenda[2].id
