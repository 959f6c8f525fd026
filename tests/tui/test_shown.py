"""What is shown to the room: its drawing at any size, its key in the console and in the lists, and the word of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from memory import MemorySession
from minutes_of import told
from samtal.session import commands as c
from samtal.session import entries
from samtal.session.public import public
from samtal.session.registers import Entry
from samtal.session.shown import Shown, ShownEntry, ShownRow
from samtal.tui.screens.console import Console
from samtal.tui.screens.entering import Entering
from samtal.tui.widgets.linebox import LineBox
from samtal.tui.widgets.shown import drawn
from samtal.tui.widgets.wall import SIDE, laid_out
from samtal.tui.widgets.wall_script import wall_script

from .conftest import Clock, press, seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

STATEMENTS = ", ".join(f'"Alla är ömsesidigt engagerade i utvecklingsarbetet på nivå {n}"' for n in range(1, 11))
AGENDA = f"""
title = "Möte"
[[agenda]]
kind = "list"
title = "Idéer"
columns = ["Idé", {{ name = "När", type = "date" }}]
[[agenda]]
kind = "rating"
title = "Skattning"
minutes = 10
scale = {{ min = 1, max = 4, labels = ["obefintligt", "svagt", "funktionellt", "starkt"] }}
statements = [{STATEMENTS}]
[[agenda]]
kind = "talk"
title = "Samtal"
[[agenda]]
kind = "talk"
title = "Enskilt"
visibility = "private"
"""


def lines(meeting: MemorySession, width: int, height: int) -> list[str]:
    what = public(meeting.state, meeting.now).shown
    assert what is not None
    return [line.plain for line in drawn("sv", what, width, height)]


@pytest.fixture
def rated() -> MemorySession:
    session = MemorySession(AGENDA)
    typed = [f"skatta {n} {n}/{11 - n}/1/0" for n in range(1, 10)]
    told(session, "antal 12", "starta", "nästa", *typed, "skatta 10 1/1/0/0", "visa resultat")
    return session


@pytest.mark.parametrize(("width", "height"), [(80, 20), (120, 26), (200, 56)])
def test_ten_statements_have_room_each_with_its_figures(rated: MemorySession, width: int, height: int) -> None:
    found = lines(rated, width, height)
    assert len(found) <= height
    for number in range(1, 11):
        line = next(line for line in found if line.lstrip().startswith(f"{number}. "))
        bar = re.search("[1-4]{12,}", line)
        assert line.endswith("för få svar") if number == 10 else bar and bar[0].count("1") * 12 == number * len(bar[0])
    assert "1 obefintligt · 2 svagt · 3 funktionellt · 4 starkt" in found
    assert "Påståenden med färre än 5 svar visas inte, och då inte heller totalen." in found
    assert not [line for line in found if "Totalt" in line]


def on_wall(meeting: MemorySession, width: int, height: int) -> list[str]:
    said = wall_script("sv", public(meeting.state, meeting.now))
    return [row.text.plain for row in laid_out(said, width - 2 * SIDE, height)]


@pytest.mark.parametrize(("width", "height"), [(80, 24), (120, 30), (200, 60)])
def test_on_the_wall_the_time_gives_way_to_what_is_shown(rated: MemorySession, width: int, height: int) -> None:
    found = on_wall(rated, width, height)
    assert len(found) <= height
    assert all(any(line.lstrip().startswith(f"{number}. ") for line in found) for number in range(1, 11))
    assert sum("Skattning" in line for line in found) == 1
    told(rated, "gå till 1", *(f"rad Idé {n}" for n in range(1, 41)), "gå till 3", "visa 1")
    found = on_wall(rated, width, height)
    assert any("40.  Idé 40" in line for line in found)
    assert any("1. Idéer" in line for line in found)
    assert height == 60 or any(line.strip().endswith(" till") for line in found)


def test_the_mean_of_all_stands_below_where_nothing_is_withheld(rated: MemorySession) -> None:
    told(rated, "skatta 10 0/0/6/6", "visa resultat")
    total = next(line for line in lines(rated, 80, 20) if "Totalt" in line)
    assert "Totalt: svagt" in total
    assert "1,85" in total


def test_of_thirty_rows_the_latest_are_seen_and_how_many_more_there_are() -> None:
    session = MemorySession(AGENDA)
    told(session, "starta", *(f"rad Idé {n} | 2026-01-{n:02d}" for n in range(1, 31)), "visa listan")
    few = lines(session, 80, 12)
    assert len(few) == 12
    assert few[1] == "… 20 till"
    assert few[-1] == "30.  Idé 30  fredag 30 januari 2026"
    assert [line.lstrip() for line in lines(session, 80, 40)][1].startswith("1.  Idé 1 ")


def test_an_action_without_owner_and_date_has_a_dash_for_each() -> None:
    session = MemorySession(AGENDA)
    told(session, "starta", "uppgift Boka rum", "visa uppgift 1")
    assert [line for line in lines(session, 60, 20) if line] == ["Uppgift 1", "Boka rum", "Vem: –", "Klart senast: –"]
    told(session, "beslut Vi läser", "uppgift Köpa | Bo | 2026-01-26", "visa beslut och uppgifter")
    found = [line for line in lines(session, 60, 20) if line]
    assert found == [
        "Beslut",
        "1.  Vi läser",
        "Uppgifter",
        "    Vad       Vem  Klart senast",
        "1.  Boka rum  –    –",
        "2.  Köpa      Bo   måndag 26 januari 2026",
    ]


def test_a_date_is_shown_in_words_and_points_by_their_places() -> None:
    vote = 'kind = "vote"\ntitle = "Prickar"\nstatements = { from = "Idéer" }\nbudget = 2'
    session = MemorySession(f"{AGENDA}\n[[agenda]]\n{vote}\n")
    told(session, "antal 12", "starta", "datum 2026-01-26 9-12 Tema | Skövde", "visa datum 1")
    found = [line for line in lines(session, 60, 20) if line]
    assert found[1:] == ["Tema", "Datum: måndag 26 januari 2026", "Tid: 09.00–12.00", "Plats eller form: Skövde"]
    told(session, "rad Bok", "rad Film", "rad Resa", "gå till 5", "skatta 1 7", "skatta 2 17", "visa resultat")
    found = [line for line in lines(session, 60, 20) if line]
    assert found[1:] == ["   Rad   Poäng", "1  Film     17", "2  Bok       7", "–  Resa      –"]


TEXTS = st.text(st.characters(codec="utf-8"), max_size=60)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=30), st.integers(20, 200), st.integers(4, 60))
def test_rows_of_any_text_keep_within_the_room_and_the_last_is_seen(
    rows: list[tuple[str, str]], width: int, height: int
) -> None:
    made = tuple(ShownRow(n, cells) for n, cells in enumerate(rows, 1))
    what = Shown("rows", 3, "Idéer", columns=("Idé", "Vem"), types=("text", "text"), rows=made)
    found = drawn("sv", what, width, height)
    assert all(line.cell_length <= width for line in found)
    assert all("\n" not in line.plain for line in found)
    assert len(found) <= height
    assert not rows or any(line.plain.lstrip().startswith(f"{len(rows)}.") for line in found)


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.integers(20, 200))
def test_a_decision_of_any_text_keeps_within_the_width(text: str, width: int) -> None:
    found = drawn("en", Shown("entry", 2, entries=(ShownEntry("decision", 2, Entry(text)),)), width, 20)
    assert all(line.cell_length <= width for line in found)
    assert found[0].plain == "Decision 2"


@pytest.fixture
def live(meeting: Meeting) -> LiveSession:
    session = meeting(AGENDA)
    session.do(c.Count(12))
    session.do(c.Start())
    return session


def shown_in(live: LiveSession) -> Shown | None:
    return public(live.state, 0).shown


async def test_ctrl_t_shows_the_list_and_hides_it_and_the_line_says_so(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "ctrl+t")
        what = shown_in(live)
        assert what is not None
        assert what.kind == "rows"
        assert seen(pilot).splitlines()[-2].endswith("Visas nu: raderna i punkt 1")
        await press(pilot, "ctrl+t")
        assert shown_in(live) is None
        assert "Visas nu" not in seen(pilot).splitlines()[-2]
        await press(pilot, "ctrl+t", "space")
        assert shown_in(live) is None
        assert "Visas nu" not in seen(pilot).splitlines()[-2]


@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
async def test_a_result_is_on_the_stage_only_while_the_room_is_shown_it(
    live: LiveSession, console: App, size: tuple[int, int]
) -> None:
    live.do(c.Next())
    for number in range(1, 11):
        live.do(c.RateTotals(statement=number, counts=(0, 3, 4, 5)))
    live.do(c.Next())
    async with console(live).run_test(size=size) as pilot:
        assert "3,2" not in seen(pilot)
        live.do(c.ShowToRoom("item", live.state.agenda[1].id))
        await press(pilot, "left")
        assert "3,2" in seen(pilot)
        assert all(f"{number}. " in seen(pilot) for number in range(1, 11))
        await press(pilot, "ctrl+t")
        assert "3,2" not in seen(pilot)


async def test_on_the_screen_of_the_facilitator_the_stage_stays(live: LiveSession, console: App) -> None:
    live.do(c.Record(register="decision", entry=Entry("Vi läser en bok")))
    live.do(c.ShowToRoom("entry", entries.numbered(live.state, "decision", 1).id))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "z", "escape")
        assert "Vi läser en bok" in seen(pilot)
        await press(pilot, "m", "j")
        assert "Vi läser en bok" not in seen(pilot)
        assert "Visas nu: beslut 1" in seen(pilot)


async def test_in_a_list_ctrl_t_shows_the_marked_entry_or_the_last_that_was_saved(
    live: LiveSession, console: App
) -> None:
    for text in ("Ett", "Två"):
        live.do(c.Record(register="decision", entry=Entry(text)))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "b", "ctrl+t")
        assert [entry.entry.text for entry in (shown_in(live) or Shown("rows")).entries] == ["Två"]
        assert "Visas nu: beslut 2" in seen(pilot)
        await press(pilot, "down", "ctrl+t")
        assert [entry.entry.text for entry in (shown_in(live) or Shown("rows")).entries] == ["Ett"]
        await press(pilot, "ctrl+t")
        assert shown_in(live) is None
        await press(pilot, "ctrl+t", "enter")
        pilot.app.screen.query_one(LineBox).write("Ett och ett halvt")
        await press(pilot, "enter")
        assert [entry.entry.text for entry in (shown_in(live) or Shown("rows")).entries] == ["Ett och ett halvt"]
        await press(pilot, "ctrl+t")
        assert shown_in(live) is None


async def test_what_is_typed_and_not_saved_is_not_shown(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "u", "ctrl+t")
        assert "Det finns inget i listan att visa än." in seen(pilot)
        pilot.app.screen.query_one(LineBox).write("Boka rum")
        await press(pilot, "ctrl+t")
        assert "Bara det som är sparat visas." in seen(pilot)
        assert isinstance(pilot.app.screen, Entering)
        assert shown_in(live) is None


async def test_where_nothing_else_is_at_hand_ctrl_t_reads_back_and_what_is_private_refuses(
    live: LiveSession, console: App
) -> None:
    live.do(c.Record(register="decision", entry=Entry("Vi läser en bok")))
    live.do(c.Goto(step=live.state.agenda[2].id))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "ctrl+t")
        assert "Visas nu: beslut och uppgifter" in seen(pilot)
        assert "1.  Vi läser en bok" in seen(pilot)
        await press(pilot, "space", "ctrl+t")
        assert "Det som skrivs i punkt 4 stannar där och visas inte." in seen(pilot)
        assert shown_in(live) is None


async def test_while_a_box_is_open_the_key_works_too(live: LiveSession, console: App) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "n", "h", "e", "j", "ctrl+t")
        assert shown_in(live) is not None
        assert "Visas nu: raderna i punkt 1" in seen(pilot)


async def test_shown_survives_that_the_program_is_closed(live: LiveSession, console: App) -> None:
    live.do(c.ShowToRoom("item", live.state.agenda[0].id))
    async with console(live).run_test(size=(80, 24)) as pilot:
        assert "Visas nu: raderna i punkt 1" in seen(pilot)


async def test_in_a_rating_ctrl_t_takes_away_what_it_showed_and_the_line_says_before_what_it_does(
    live: LiveSession, console: App, clock: Clock
) -> None:
    live.do(c.Next())
    async with console(live).run_test(size=(80, 24)) as pilot:

        async def keys() -> str:
            clock.now += 60_000  # what was told is told no longer
            assert isinstance(pilot.app.screen, Console)
            pilot.app.screen.tick()
            await pilot.pause()
            return seen(pilot).splitlines()[-1]

        assert "Ctrl+T  Visa påståendena" in await keys()
        await press(pilot, "ctrl+t")
        assert (shown_in(live) or Shown("rows")).kind == "asked"
        assert "Visas nu: det som skattas i punkt 2, utan siffror" in seen(pilot).splitlines()[-2]
        assert "Ctrl+T  Dölj" in await keys()
        assert "▲▼  Bläddra" in await keys()
        live.do(c.RateTotals(statement=1, counts=(0, 3, 4, 5)))
        await press(pilot, "ctrl+t")
        assert shown_in(live) is None, "it takes away what it showed, though there are figures"
        assert "Ctrl+T  Visa resultatet" in await keys()
        await press(pilot, "ctrl+t")
        assert shown_in(live) is None
        assert "Punkt 2: påstående 2 saknas. En gång till visar siffrorna ändå" in " ".join(seen(pilot).split())
        await press(pilot, "ctrl+t")
        assert (shown_in(live) or Shown("rows")).kind == "result"
        await press(pilot, "ctrl+t")
        assert shown_in(live) is None
        await press(pilot, "ctrl+t", "down", "ctrl+t")
        assert shown_in(live) is None, "only what is told can be said yes to"
        live.do(c.ShowToRoom("asked", live.state.agenda[1].id))
        for number in range(2, 11):
            live.do(c.RateTotals(statement=number, counts=(0, 3, 4, 5)))
        await press(pilot, "ctrl+t")
        assert shown_in(live) is None, "nor where the last row has just been saved"


async def test_half_a_row_of_figures_that_is_not_saved_bars_no_result(live: LiveSession, console: App) -> None:
    live.do(c.Next())
    live.do(c.RateTotals(statement=1, counts=(0, 3, 4, 5)))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab", "down", *"1 2", "escape", "ctrl+t")
        assert shown_in(live) is None
        assert "! Punkt 2: påstående 2 saknas. En gång till visar siffrorna ändå" in seen(pilot)
        await press(pilot, "ctrl+t")
        assert (shown_in(live) or Shown("rows")).kind == "result"


async def test_in_the_agenda_ctrl_t_shows_the_item_at_the_cursor_from_any_later_one(
    live: LiveSession, console: App
) -> None:
    live.do(c.AddRow(cells=("Bok", "")))
    live.do(c.Goto(step=live.state.agenda[2].id))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "g", "1", "ctrl+t")
        what = shown_in(live)
        assert what is not None
        assert (what.kind, what.number) == ("rows", 1)
        await press(pilot, "ctrl+t")
        assert shown_in(live) is None
        await press(pilot, "2", "ctrl+t")
        assert "Punkt 2 har inga siffror än." in seen(pilot)


async def test_ctrl_r_reads_back_decisions_and_actions_from_the_lists_and_from_any_item(
    live: LiveSession, console: App
) -> None:
    live.do(c.Record(register="decision", entry=Entry("Vi läser en bok")))
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "ctrl+r", "enter")
        assert (shown_in(live) or Shown("rows")).kind == "entry", "though the item has a list of its own"
        await press(pilot, "ctrl+r")
        assert shown_in(live) is None
        await press(pilot, "b", "down")
        assert "Ctrl+R" in seen(pilot)
        await press(pilot, "ctrl+r", "enter", "ctrl+t")
        assert (shown_in(live) or Shown("rows")).kind == "registers"
        await press(pilot, "escape")
        assert shown_in(live) is None


@pytest.mark.parametrize(("width", "height"), [(80, 24), (120, 30), (200, 60)])
def test_what_is_rated_is_on_the_wall_while_it_is_rated(width: int, height: int) -> None:
    session = MemorySession(AGENDA)
    told(session, "antal 12", "starta", "nästa")
    found = on_wall(session, width, height)
    assert all(any(line.lstrip().startswith(f"{number}. ") for line in found) for number in range(1, 11))
    assert any("Skatta var för sig, 1–4." in line for line in found)


@pytest.mark.parametrize(("width", "height"), [(60, 18), (80, 24), (120, 32)])
@pytest.mark.parametrize("first", [0, 1, 5, 25])
def test_the_scale_and_what_is_kept_stand_above_however_many_and_long_the_statements_are(
    width: int, height: int, first: int
) -> None:
    texts = ", ".join(
        f'"{n} {"vi ger varandra återkoppling på undervisningen varje månad " * 3}slut{n}"' for n in range(1, 26)
    )
    session = MemorySession(
        AGENDA.replace(STATEMENTS, texts).replace("minutes = 10", 'minutes = 10\nanswers = "slips"')
    )
    told(session, "antal 12", "starta", "nästa", *["visa mer"] * first)
    found = [line.strip() for line in on_wall(session, width, height)]
    assert "1 obefintligt · 2 svagt · 3 funktionellt · 4 starkt" in found
    assert "Lappar lämnas utan namn. Bara antalet svar sparas. Den som räknar ser svaren." in " ".join(found)
    at = next(n for n, line in enumerate(found) if line.startswith(f"{first or 1}.  "))
    assert not first or f"slut{first}" in " ".join(found[at:]), "in full"
    assert first == 25 or any(re.search(r"\d+ till ▼", line) for line in found)
    assert first < 2 or any(f"… {first - 1} före ▲" in line for line in found)


@pytest.mark.parametrize(("width", "height"), [(80, 24), (120, 30), (200, 60)])
def test_who_has_the_floor_and_when_the_break_is_over_stand_above_what_is_shown(width: int, height: int) -> None:
    more = '[[agenda]]\nkind = "round"\ntitle = "Laget runt"\nminutes_per_turn = 2\nminutes = 20\n'
    session = MemorySession(
        f'{AGENDA}\n{more}\n[[agenda]]\nkind = "break"\ntitle = "Fika"\nminutes = 10\n'
        '[[agenda]]\nkind = "talk"\ntitle = "Prat"\n'
    )
    told(session, "här Anna", "här Bo", "starta", "beslut Vi läser en bok", "gå till 5", "nästa", "visa beslut 1")
    found = on_wall(session, width, height)
    at_ = next(n for n, line in enumerate(found) if line.strip() == "Vi läser en bok")
    assert any("Ordet har Anna" in line for line in found[:at_])
    assert found[at_ - 1].strip() == found[at_ + 1].strip() == ""
    assert set(found[at_ + 2].strip()) == {"═"}
    assert "Punkten slutar" in found[-1]
    assert "Punkt 5 av 7" in found[-1]
    told(session, "gå till 6", "visa beslut 1")
    assert any("Vi börjar igen" in line for line in on_wall(session, width, height))


def test_a_result_asks_what_is_noticed_in_it(rated: MemorySession) -> None:
    assert any("Vad lägger ni märke till?" in line for line in on_wall(rated, 200, 60))
    assert any("Här går svaren mest isär: 7. Vad ligger bakom?" in line for line in on_wall(rated, 80, 24))
