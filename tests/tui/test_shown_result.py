"""The result of a rating as the room sees it: at the sizes that screens have, by signs alone, and nothing of what is
withheld.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from memory import MemorySession
from minutes_of import told
from samtal.lines import phrases
from samtal.session import axis as axes
from samtal.session import commands as c
from samtal.session.public import public
from samtal.tui.widgets import shown_bars
from samtal.tui.widgets.shown import drawn
from samtal.tui.widgets.wall import SIDE, laid_out
from samtal.tui.widgets.wall_script import wall_script

from .conftest import press, seen

if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp

    Meeting = Callable[[str], LiveSession]
    App = Callable[..., SamtalApp]

GOLDEN = Path(__file__).parents[1] / "golden" / "results.txt"
SIZES = ((80, 24), (120, 30), (200, 60))
SKIS = ["0/1/6/5", "0/2/6/4", "0/1/7/4", "0/4/6/2", "1/5/5/1", "2/6/4/0", "4/6/2/0", "7/4/1/0", "3/6/3/0", "4/6/2/0"]
TOWN = ["1/6/4/1", "1/6/5/0", "1/5/5/1", "3/6/3/0", "3/7/2/0", "4/6/2/0", "6/5/1/0", "8/4/0/0", "4/7/1/0", "5/6/1/0"]
ITEMS = (
    "Alla är ömsesidigt engagerade i utvecklingsarbetet",
    "Det finns ett gemensamt åtagande bland lärarna",
    "Samarbetet är kontinuerligt och långsiktigt",
    "Ledning av utvecklingsarbete är tydligt (ex. en vision om förbättring styr arbetet)",
    "Arbetet utgår från ett gemensamt identifierat problem i undervisningsvardagen",
    "Kollegor prövar nya sätt att undervisa",
    "Vi ger varandra återkoppling",
    "Vi arbetar prövande och granskande med varandras undervisning",
    "Extern kunskap tas in",
    "Vi följer upp vad eleverna lär sig",
)
LABELS = '{ min = 1, max = 4, labels = ["obefintligt", "svagt", "funktionellt", "starkt"] }'


def template(items: tuple[str, ...] = ITEMS, scale: str = LABELS, more: str = "", subjects: int = 2) -> str:
    """A meeting in which the same statements are rated for so many subjects, and then talked about."""
    asked = "Ta ställning i hur stor utsträckning"
    head = f"[statements.kl]\nquestion = {json.dumps(asked)}\nscale = {scale}\nitems = {json.dumps(list(items))}\n"
    agenda = "".join(
        f'[[agenda]]\nkind = "rating"\ntitle = "Skattning: {name}"\nminutes = 10\nstatements = "kl"\n'
        f'subject = "{name}"\n{more}\n'
        for name in ("SKIS", "Min kommun", "Alla")[:subjects]
    )
    return f'title = "Möte"\n{head}{agenda}[[agenda]]\nkind = "talk"\ntitle = "Samtal"\nminutes = 20\n'


def rated(*subjects: list[str], items: tuple[str, ...] = ITEMS, scale: str = LABELS, more: str = "") -> MemorySession:
    """It has come to the talk, and the result of the first is shown."""
    session = MemorySession(template(items, scale, more, len(subjects)))
    told(session, "antal 12", "starta")
    for counts in subjects:
        told(session, *(f"skatta {n} {each}" for n, each in enumerate(counts, 1) if each), "nästa")
    told(session, "visa 1")
    return session


def on_wall(session: MemorySession, size: tuple[int, int], first: int = 0) -> list[str]:
    public_ = public(session.state, session.now)
    assert public_.shown is not None
    said = wall_script("sv", replace(public_, shown=replace(public_.shown, first=first)))
    found = [row.text.plain.rstrip() for row in laid_out(said, size[0] - 2 * SIDE, size[1])]
    assert len(found) <= size[1]
    assert all(len(line) <= size[0] for line in found)
    return found


def numbers(lines: list[str]) -> list[int]:
    """The statements that are seen."""
    return [int(found[1]) for line in lines if (found := re.match(r" +(\d+)\. (?!Skattning|Samtal)", line))]


def row(lines: list[str], number: int) -> str:
    return next(line for line in lines if re.match(rf" +{number}\. (?!Skattning|Samtal)", line))


@pytest.mark.parametrize("size", SIZES)
def test_both_subjects_stand_beside_each_other_by_sign_and_by_name(size: tuple[int, int]) -> None:
    lines = on_wall(rated(SKIS, TOWN), size)
    who = next(line for line in lines if "● SKIS" in line)
    assert "● SKIS: 2,44 (svagt)   ○ Min kommun: 1,93 (svagt)" in who
    at = lines.index(row(lines, 1))
    assert re.search(r"● 2+3+4+ +├[─┼]*○[─┼]*●[─┼]*┤ .*3,3 +12$", lines[at])
    assert re.search(r"○ 1+2+3+4+ .*2,4 +12$", lines[at + 1])
    assert any("♦ Här går svaren mest isär: 5 (SKIS), 3 (Min kommun)." in line for line in lines)
    assert any("1 obefintligt · 2 svagt · 3 funktionellt · 4 starkt" in line for line in lines)


@pytest.mark.parametrize("many", [3, 10, 30])
@pytest.mark.parametrize("subjects", [1, 2, 3])
def test_every_statement_can_be_come_to_on_the_smallest_wall(many: int, subjects: int) -> None:
    items = tuple(f"Påstående som är så långt att det inte får rum på en rad, nummer {n}" for n in range(1, many + 1))
    session = rated(*([["1/2/3/6"] * many] * subjects), items=items)
    for place in range(1, many + 1):
        assert "fel" not in told(session, "visa mer")[-1][:3]
        shown = public(session.state, session.now).shown
        assert shown is not None
        for size in (80, 24), (80, 18), (60, 18), (40, 12):
            lines = on_wall(session, size, shown.first)
            assert numbers(lines)[0] == place, "it stands first wherever it is seen"
            assert place == 1 or any(f"… {place - 1} före ▲" in line for line in lines)
            below = "\n".join(lines[lines.index(row(lines, place)) :])
            assert all(sign in below for sign in "●○■"[: subjects > 1 and subjects])
            assert size[0] < 60 or f"nummer {place}" in " ".join(" ".join(lines).split())
    assert "Det kommer inget mer" in told(session, "visa mer")[-1]
    assert many > 10 or subjects > 1 or numbers(on_wall(session, (80, 24))) == [*range(1, many + 1)]


SCALES = {
    "{ min = 0, max = 10, labels = ['inte alls', 'helt'] }": ("0/0/0/1/2/3/2/2/1/0/1", "· · · ▃ ▆ █ ▆ ▆ ▃ · ▃", "5,8"),
    "{ min = 1, max = 2, labels = ['nej', 'ja'] }": ("4/8", "111122222222", "67 %"),
    "{ min = -2, max = 2 }": ("4/3/1/4/0", "███ ▆▆▆ ▂▂▂ ███ ···", "−0,6"),
    "{ min = 1, max = 5 }": ("0/1/6/4/1", "233333344445", "3,4"),
}


@pytest.mark.parametrize("scale", SCALES)
def test_every_kind_of_scale_has_its_bar_and_its_axis(scale: str) -> None:
    counts, bar, mean = SCALES[scale]
    lines = on_wall(rated([counts, "", ""], items=ITEMS[:3], scale=scale), (80, 24))
    assert bar in row(lines, 1)
    assert re.search(r"├[─┼]*●[─┼]*┤", row(lines, 1))
    assert row(lines, 1).split("┤")[1].split()[:1] == mean.split()[:1]
    assert not any(re.search(r"-\d", line) for line in lines)
    assert row(lines, 2).split()[-1] == row(lines, 3).split()[-1] == "–"


def test_of_a_hundred_values_some_stand_together() -> None:
    counts = "/".join("1" if n % 9 == 3 else "0" for n in range(100))
    lines = on_wall(rated([counts], items=ITEMS[:1], scale="{ min = 1, max = 100 }"), (80, 24))
    assert re.search("[·█]{10,}", " ".join(lines))
    assert "49,0" in " ".join(lines)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 30), min_size=4, max_size=4), st.integers(1, 60))
def test_a_bar_keeps_within_its_width_and_has_something_of_each_value_that_was_given(
    counts: list[int], room: int
) -> None:
    given_ = tuple(counts)
    of = shown_bars.measure(shown_bars.Values(1, 4), room, [given_, (1, 0, 0, 0)])
    bar = shown_bars.bar(of, given_).plain
    assert len(bar) <= max(room, sum(map(bool, given_)))
    assert bar == "".join(sorted(bar))
    assert set(bar) == {str(value) for value, count in enumerate(given_, 1) if count}


@settings(max_examples=60, deadline=None)
@given(st.integers(-5, 3), st.integers(1, 100), st.integers(8, 60), st.fractions(0, 1))
def test_a_mean_is_on_the_axis_wherever_it_is(low: int, many: int, room: int, at: Fraction) -> None:
    axis = axes.of_values(low, low + many, room)
    drawn_ = "".join(sign for sign, _ in axis.drawn([("●", low + at * many)]))
    assert len(drawn_) == axis.width <= room
    assert drawn_.count("●") == 1
    assert drawn_[round(float(at) * (axis.width - 1))] == "●" or (at * (axis.width - 1) * 2).denominator == 1


def test_where_two_means_are_at_one_place_a_sign_says_so() -> None:
    lines = on_wall(rated(["0/6/6/0", "6/6/0/0"], ["0/6/6/0", "0/0/6/6"], items=ITEMS[:2]), (120, 30))
    assert "◉" in row(lines, 1)
    assert "◉" not in row(lines, 2)
    assert any("◉ på samma plats" in line for line in lines)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("hidden", [0, 1])
@settings(max_examples=15, deadline=None)
@given(
    one=st.lists(st.integers(0, 4), min_size=4, max_size=4), other=st.lists(st.integers(0, 4), min_size=4, max_size=4)
)
def test_what_is_withheld_changes_nothing_that_is_seen(
    size: tuple[int, int], hidden: int, one: list[int], other: list[int]
) -> None:
    """However few have answered, and whatever: the wall is the same to the last sign."""
    walls = []
    for drawn_ in (one, other):
        few = drawn_ if 0 < sum(drawn_) < 5 else [1, 1, 1, 1]
        subjects = [["5/5/1/1", "0/6/6/0", "1/2/3/6"], ["6/3/2/1", "1/1/5/5", "6/0/0/6"]]
        subjects[hidden][1] = "/".join(map(str, few))
        walls.append(on_wall(rated(*subjects, items=ITEMS[:3]), size))
    assert walls[0] == walls[1]
    assert any("för få svar" in line for line in walls[0])


def test_no_total_is_told_of_a_subject_of_which_something_is_withheld() -> None:
    lines = on_wall(rated(["5/5/1/1", "1/1/1/1"], ["6/3/2/1", "1/1/5/5"], items=ITEMS[:2]), (80, 24))
    who = next(line for line in lines if "● SKIS" in line)
    assert "SKIS:" not in who
    assert "Min kommun: 2,5" in who
    assert any("Påståenden med färre än 5 svar visas inte" in line for line in lines)


def test_only_what_the_template_asks_for_is_drawn() -> None:
    lines = on_wall(rated(SKIS, more='show = ["median", "spread"]'), (120, 30))
    assert not re.search("├|111|3,3", " ".join(lines))
    assert "0,62" in row(lines, 1), "the spread"
    lines = on_wall(rated(SKIS, more='show = ["distribution"]'), (80, 24))
    assert re.search("2+3+4+ ", row(lines, 1))
    assert "●──" not in " ".join(lines)


@pytest.mark.parametrize("width", [10, 20, 34, 47, 60, 79])
@pytest.mark.parametrize("height", [4, 8, 20])
def test_whatever_the_room_nothing_is_wider_than_it(width: int, height: int) -> None:
    for session in (rated(SKIS, TOWN), rated(SKIS), rated(SKIS, TOWN, SKIS)):
        what = public(session.state, session.now).shown
        assert what is not None
        assert all(line.cell_length <= width for line in drawn("sv", what, width, height))


def results() -> str:
    """What stands on the wall at the three sizes, of one subject and of two."""
    told_ = [
        (f"{name}, {size[0]}×{size[1]}", "\n".join(on_wall(session, size)))
        for size in SIZES
        for name, session in (("One subject", rated(SKIS)), ("Two subjects", rated(SKIS, TOWN)))
    ]
    ten = rated(
        [*["0/0/0/1/2/3/2/2/1/0/1"] * 3], items=ITEMS[:3], scale="{ min = 0, max = 10, labels = ['nej', 'ja'] }"
    )
    told_.append(("From 0 to 10", "\n".join(on_wall(ten, SIZES[0]))))
    return "".join(f"=== {title}\n{text}\n" for title, text in told_)


def test_the_results_are_those_of_the_golden_file() -> None:
    """Made anew, when they are to look otherwise, by writing what results() says into the file; then look at it."""
    assert results() == GOLDEN.read_text(encoding="utf-8")


@pytest.fixture
def live(meeting: Meeting) -> LiveSession:
    session = meeting(template())
    for line in ("antal 12", "starta", *(f"skatta {n} {each}" for n, each in enumerate(SKIS, 1)), "nästa"):
        command = phrases.read(line, session.state, "sv")
        assert isinstance(command, c.Command)
        session.do(command)
    for n, each in enumerate(TOWN, 1):
        session.do(c.RateTotals(statement=n, counts=tuple(map(int, each.split("/")))))
    session.do(c.Next())
    return session


async def test_from_a_later_item_the_key_shows_both_and_the_arrows_leaf_through_them(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(80, 24)) as pilot:
        assert "2,44" not in seen(pilot)
        await press(pilot, "ctrl+t")
        assert "● SKIS: 2,44 (svagt)   ○ Min kommun: 1,93 (svagt)" in seen(pilot)
        assert numbers(seen(pilot).splitlines())[0] == 1
        assert 10 not in numbers(seen(pilot).splitlines())
        await press(pilot, *["down"] * 10)
        assert numbers(seen(pilot).splitlines()) == [10]
        await press(pilot, "down")
        assert "Det kommer inget mer efter det som visas." in seen(pilot)
        await press(pilot, *["up"] * 10)
        assert numbers(seen(pilot).splitlines())[0] == 1
        await press(pilot, "up")
        assert "Det som visas börjar med det första." in seen(pilot)
        await press(pilot, "ctrl+t")
        assert "2,44" not in seen(pilot)


async def test_on_her_own_screen_the_facilitator_sees_first_where_the_answers_lie_furthest_apart(
    live: LiveSession, console: App
) -> None:
    async with console(live).run_test(size=(120, 32)) as pilot:
        assert "Störst spridning" not in seen(pilot)
        await press(pilot, "m", "j")
        assert "Störst spridning (SKIS): 5. Arbetet utgår från ett gemensamt" in seen(pilot)
        assert "(Min kommun): 3. Samarbetet är kontinuerligt och långsiktigt" in seen(pilot)
        assert public(live.state, 0).shown is None
        await press(pilot, "m")
        assert "Störst spridning" not in seen(pilot)


async def test_a_result_that_is_shown_from_the_grid_has_the_room_of_it(live: LiveSession, console: App) -> None:
    live.do(c.Back())
    async with console(live).run_test(size=(80, 24)) as pilot:
        await press(pilot, "tab")
        assert "2,44" not in seen(pilot)
        await press(pilot, "ctrl+t")
        assert "● SKIS: 2,44 (svagt)   ○ Min kommun: 1,93 (svagt)" in seen(pilot)
        assert len(numbers(seen(pilot).splitlines())) >= 4
        await press(pilot, "ctrl+t", "tab", "1")
        assert "2,44" not in seen(pilot)


@pytest.mark.parametrize("size", SIZES)
def test_where_too_few_have_answered_anything_that_is_said_whole(size: tuple[int, int]) -> None:
    made = rated(["0/0/1/1"] * len(ITEMS))
    assert sum("för få svar" in line for line in on_wall(made, size)) >= len(ITEMS)
    assert not any("Så här svarade vi" in line or "lägger ni märke" in line for line in on_wall(made, size))


@pytest.mark.parametrize("size", SIZES)
def test_a_mean_that_is_not_of_all_statements_says_of_how_many_it_is(size: tuple[int, int]) -> None:
    both = on_wall(rated([*SKIS[:9], ""], TOWN), size)
    assert any("● SKIS: 2,51 (funktionellt, 9 av 10 påståenden)" in line for line in both)
    assert any("○ Min kommun: 1,93 (svagt)" in line for line in both)
    alone = on_wall(rated([*SKIS[:2], *[""] * 8]), size)
    assert any("Totalt, 2 av 10 påståenden: funktionellt" in line and "3,25" in line for line in alone)
    assert not any("av 10" in line for line in on_wall(rated(SKIS), size))


def test_a_question_that_has_no_room_ends_in_a_sign_of_it() -> None:
    asked = "Ta ställning " + "och säg varför " * 6
    made = MemorySession(template().replace(json.dumps("Ta ställning i hur stor utsträckning"), json.dumps(asked)))
    rate = [f"skatta {n} {each}" for n, each in enumerate(SKIS, 1)]
    told(made, "antal 12", "starta", *rate, "nästa", "nästa", "visa 1")
    lines = on_wall(made, (80, 16))
    assert any(line.strip().startswith("Ta ställning") and line.endswith("…") for line in lines)


def test_where_the_answers_lie_as_far_apart_on_most_none_is_pointed_out() -> None:
    lines = on_wall(rated(["4/4/4/0"] * 6 + ["0/6/6/0"] * 4), (120, 40))
    assert not any("♦" in line for line in lines)
    lines = on_wall(rated(["4/4/4/0"] * 5 + ["0/6/6/0"] * 5), (120, 40))
    assert any("♦ Här går svaren mest isär: 1–5." in line for line in lines)


def test_of_a_subject_with_a_long_name_the_mean_is_seen_too() -> None:
    long = "Hur vi arbetar tillsammans i hela kommunens samtliga skolor och förskolor"
    made = MemorySession(template().replace('subject = "SKIS"', f'subject = "{long}"'))
    for counts in (SKIS[:9], TOWN):
        told(made, "antal 12", "starta", *(f"skatta {n} {each}" for n, each in enumerate(counts, 1)), "nästa")
    told(made, "visa 1")
    assert "2,51 (funktionellt, 9 av 10 påståenden)" in " ".join(line.strip() for line in on_wall(made, (80, 24)))


@pytest.mark.parametrize("size", [(80, 24), (60, 30)])
def test_where_the_answers_lie_furthest_apart_is_cut_between_two_numbers(size: tuple[int, int]) -> None:
    items = tuple(f"Vi gör {n}" for n in range(1, 26))
    counts = [f"{6 - n % 2 * 2}/{n % 2 * 4}/0/{6 - n % 2 * 2}" for n in range(1, 26)]
    lines = on_wall(rated(counts, counts, items=items), size)
    at = next(n for n, line in enumerate(lines) if "♦ Här går" in line)
    told_ = " ".join(line.strip() for line in lines[at : at + 2])
    assert re.fullmatch(r"♦ Här går svaren mest isär: 2, 4, 6[^…]+(, | och |\), | …|bakom\?)", told_), told_
    assert not re.search(r"\d…", told_)


def test_a_wording_that_is_cut_after_several_lines_is_run_on_as_it_was_written() -> None:
    items = ("Utvecklingsarbetet har stärkt alla barns/elevers måluppfyllelse och lärande över tid",)
    lines = on_wall(rated(*[["1/2/3/6"] * 10] * 3, items=(*items, *ITEMS[:9])), (80, 24))
    at = lines.index(row(lines, 1))
    words = " ".join(re.sub(r"[●○■].*", "", line[7:]).strip() for line in lines[at : at + 3])
    assert items[0].startswith(words.rstrip("…").strip()), words


def test_over_short_statements_their_heading_is_whole() -> None:
    lines = on_wall(rated(["1/2/3/6"], items=("Alfa", "Beta")), (80, 24))
    assert any(line.lstrip().startswith("Påstående  ") for line in lines), lines
