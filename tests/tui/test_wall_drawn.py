"""The wall: what stands on it in each situation, at the sizes that projectors have, whatever people have typed."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult

from memory import MemorySession, at, goto
from samtal.session import commands as c
from samtal.session.programme import ProgrammeItem
from samtal.session.public import Public, public
from samtal.session.refusal import RefusedError
from samtal.session.registers import Entry
from samtal.session.view import Progress
from samtal.template.library import shipped
from samtal.template.reading import read_file
from samtal.tui.widgets.wall import SIDE, Wall, laid_out
from samtal.tui.widgets.wall_script import wall_script
from test_session_laws import GIVEN, TEMPLATE
from tui.conftest import seen

GOLDEN = Path(__file__).parents[1] / "golden" / "walls.txt"
SIZES = ((80, 24), (120, 30), (200, 60))
SMALL, MIDDLE, LARGE = SIZES
FIRST = ("Anna", "Bo", "Cia", "Dan", "Eva", "Fia", "Gun", "Ida", "Jan", "Åke")
LAST = ("Berg", "Lindqvist-Ek", "Ås", "Öberg")
NAMES = [f"{first} {last}" for last in LAST for first in FIRST]


def drawn(session: MemorySession, now: int, size: tuple[int, int] = SMALL, *, calm: bool = False) -> str:
    """The wall as text."""
    return as_text(public(session.state, now), size, calm=calm)


def as_text(seen: Public, size: tuple[int, int], *, calm: bool = False) -> str:
    """What the room may see, as it stands on the wall: within it."""
    width, height = size
    said = wall_script(seen.language, seen, calm=calm)
    rows = laid_out(said, width - 2 * SIDE, height)
    assert len(rows) <= height
    assert all(row.text.cell_length <= width for row in rows)
    return "\n".join(row.text.plain.rstrip() for row in rows)


def words(text: str) -> str:
    """The text on one line, however it was wrapped."""
    return " ".join(text.split())


def skis(people: int) -> MemorySession:
    """The SKIS day, before it begins."""
    template = read_file(shipped() / "skis-natverkstraff.toml").template
    assert template is not None
    session = MemorySession(template)
    session.here(*NAMES[:people])
    return session


def at_item(number: int, people: int = 12) -> MemorySession:
    """The SKIS day at an item, to which it came at 9.01."""
    session = skis(people)
    session.do(c.Start(), at(9))
    if number > 1:
        session.do(goto(session.state, number), at(9, 1))
    return session


def held(text: str, *names: str) -> MemorySession:
    """A meeting with this agenda, begun at nine."""
    session = MemorySession(f'title = "Prov"\n{text}')
    session.here(*names)
    session.do(c.Start(), at(9))
    return session


TALK = '[[agenda]]\nkind = "talk"\ntitle = "Samtal"\n'


@pytest.mark.parametrize("people", [4, 12, 40])
@pytest.mark.parametrize("size", SIZES)
def test_every_item_of_a_day_has_room_with_its_title_and_with_what_comes_next(
    size: tuple[int, int], people: int
) -> None:
    session, now = skis(people), at(9)
    assert "Välkomna! Vi börjar 09.00." in drawn(session, at(8, 50), size)
    session.do(c.Start(), now)
    for number, step in enumerate(session.state.agenda, 1):
        if number > 1:
            session.do(goto(session.state, number), now)
        text = words(drawn(session, now + 1000, size))
        assert step.title in text
        assert ("Sedan: " in text) == (number < len(session.state.agenda))
        now += 60_000
    session.do(c.End(), now)
    assert "Tack för i dag!" in drawn(session, now, size)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("people", [4, 12, 40])
def test_everybody_finds_their_group_while_people_take_their_places(size: tuple[int, int], people: int) -> None:
    text = drawn(at_item(8, people), at(9, 2), size)
    assert "Hitta din grupp. Vi börjar när alla sitter." in text
    assert "Något du fastnade för" in text
    for name in NAMES[:people]:
        first, last = name.split(" ")
        assert name in text or f"{first} {last[0]}." in text


def test_of_names_that_would_be_the_same_when_they_are_cut_none_is() -> None:
    agenda = '[[agenda]]\nkind = "round"\ntitle = "I grupp"\ngroups = 2\nminutes_per_turn = 1\n'
    people = [f"Anna B{letter}{'r' * 30}" for letter in "aeiouyåäö"]
    text = words(drawn(held(agenda, *people, "Bo Ek"), at(9, 1)))
    assert "Anna B." not in text
    assert "Bo E." in text or "Bo Ek" in text


def test_where_not_all_the_groups_have_room_it_is_said() -> None:
    session = at_item(8, 40)
    assert "Fråga samtalsledaren om du saknar din grupp." in words(drawn(session, at(9, 2), (40, 10)))


@given(
    size=st.tuples(st.integers(10, 240), st.integers(3, 80)),
    number=st.integers(1, 18),
    people=st.sampled_from([0, 1, 12, 40]),
    gone=st.integers(0, 90),
    calm=st.booleans(),
)
def test_nothing_is_drawn_outside_whatever_the_size(
    size: tuple[int, int], number: int, people: int, gone: int, *, calm: bool
) -> None:
    drawn(at_item(number, people), at(9, 1) + gone * 60_000, size, calm=calm)


@given(given_=GIVEN, now=st.integers(at(7), at(20)), size=st.sampled_from([*SIZES, (30, 8)]))
def test_whatever_was_done_the_wall_can_be_drawn(
    given_: list[tuple[c.Command, int]], now: int, size: tuple[int, int]
) -> None:
    session = MemorySession(TEMPLATE)
    for command, moment in given_:
        with suppress(RefusedError):
            session.do(command, moment)
    drawn(session, now, size)


HOSTILE = {
    "markup": "[/red][@click=app.quit]x[/]",
    "long": "x" * 10_000,
    "many": "ord " * 2_500,
    "emoji": "👩‍👩‍👧‍👦🇸🇪" * 40,
    "rtl": "שלום \u202eabc",
    "control": "\x1b[2J\x07\u2028\x00",
    "empty": " ",
    "lines": "a\n" * 50,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("size", SIZES)
def test_what_people_have_typed_is_data_on_the_wall(size: tuple[int, int], text: str) -> None:
    for number in (1, 3, 5, 8, 9, 10):
        session = at_item(number, 4)
        typed = replace(
            public(session.state, at(9, 2)),
            title=text,
            prompt=text,
            questions=(text, text),
            question=1,
            rules=(text,),
            lead=text,
            message=text if number == 9 else "",
            groups=((text, "Bo Ek"), (text,)) if number in {8, 9} else (),
            then=ProgrammeItem(text, at=at(10)),
            programme=(ProgrammeItem(text, Progress.CURRENT), ProgrammeItem(text)),
        )
        found = as_text(typed, size)
        assert not {"\x1b", "\x07", "\x00", "\u202e", "\u2028"} & {*found}
        assert "[/red]" in found or "[/red]" not in text


def test_before_the_start_the_time_to_begin_stands_large_and_then_it_is_soon() -> None:
    session = skis(4)
    early = drawn(session, at(8, 40), MIDDLE)
    assert "Dagens program" in early
    assert "09.10  Kollegialt lärande" in early
    assert "█" in early
    late = drawn(session, at(9, 5), MIDDLE)
    assert "Välkomna! Vi börjar strax." in late
    assert "█" not in late


def test_after_a_break_that_comes_last_nothing_begins_again() -> None:
    session = MemorySession(
        'title = "Prov"\n[[agenda]]\nkind = "talk"\ntitle = "Ett"\nminutes = 5\n'
        '[[agenda]]\nkind = "break"\ntitle = "Fika"\nminutes = 10\n'
    )
    session.do(c.Start(), at(9))
    session.do(c.Next(), at(9, 5))
    assert "Sista punkten. Vi slutar 09.15" in words(drawn(session, at(9, 6)))
    for minutes in (6, 20):
        assert "igen" not in words(drawn(session, at(9, minutes)))


def test_in_a_break_the_programme_marks_where_we_are_and_when_we_go_on() -> None:
    text = drawn(at_item(5), at(9, 2), LARGE)
    assert "Vi börjar igen 09.16" in text
    assert "▶ 09.01  Paus" in text
    assert "09.16  Delge varandra" in text
    assert "Sedan: Delge varandra 09.16" in text
    assert "Vi börjar strax igen" in drawn(at_item(5), at(9, 40), SMALL)


def test_over_time_the_figures_stay_at_nought_and_the_words_change() -> None:
    session = held(f"{TALK}minutes = 10\n{TALK.replace('Samtal', 'Efteråt')}minutes = 5\n")
    assert "● kvar av punkten" in drawn(session, at(9, 5))
    assert "Sedan: Efteråt 09.10" in drawn(session, at(9, 5))
    assert "▼ kvar av punkten" in drawn(
        session,
        at(
            9,
            9,
        )
        + 30_000,
    )
    sooner, later = drawn(session, at(9, 11)), drawn(session, at(9, 55))
    assert "○ Runda gärna av" in sooner
    assert sooner == later


def test_what_has_no_length_has_no_clock_for_nothing_counts_up() -> None:
    session = held(TALK)
    assert drawn(session, at(9, 1)) == drawn(session, at(11))
    assert "█" not in drawn(session, at(9, 1))


def test_the_bar_shrinks_with_the_time_and_is_hatched_while_the_clock_stands() -> None:
    session = held(f"{TALK}minutes = 10\n")

    def bar(now: int) -> str:
        return next(line.strip() for line in drawn(session, now).splitlines() if "░" in line or "▒" in line)

    half = bar(at(9, 5))
    assert abs(half.count("█") - half.count("░")) <= 1
    assert bar(at(9, 8)).count("█") < half.count("█")
    assert set(bar(at(9, 10))) == {"░"}
    session.do(c.Pause(), at(9, 5))
    assert set(bar(at(9, 20))) == {"▒", "░"}
    assert "❚❚ klockan stoppad" in drawn(session, at(9, 20))


def test_the_calm_wall_changes_once_a_minute_until_the_last() -> None:
    session = held(f"{TALK}minutes = 60\n")

    def lines(now: int) -> list[str]:
        return [line for line in drawn(session, now, calm=True).splitlines() if "░" not in line]

    assert lines(at(9, 5) + 1000) == lines(at(9, 5) + 59_000)
    assert lines(at(9, 5) + 1000) != lines(at(9, 6) + 1000)
    assert "minuter kvar av punkten" in drawn(session, at(9, 5), calm=True)
    assert lines(at(9, 59) + 10_000) != lines(at(9, 59) + 11_000)


def test_work_in_groups_is_called_back_at_five_minutes_and_at_one_and_then_gathers() -> None:
    session = at_item(9)
    assert "Tillbaka här 09.46" in drawn(session, at(9, 2))
    assert "▼ 5 minuter kvar" in drawn(session, at(9, 41) + 5_000)
    assert "● kvar av punkten" in drawn(session, at(9, 43))
    assert "▼ Sista minuten" in drawn(session, at(9, 45) + 5_000)
    assert "Avrunda, vi samlas här" in drawn(session, at(9, 47))


def test_a_round_in_groups_says_when_to_change_and_then_that_those_who_are_done_go_on() -> None:
    session = at_item(8)
    session.do(c.Next(), at(9, 2))
    assert "Talare 1 av 3, byt talare 09.04" in drawn(session, at(9, 2))
    assert "Talare 3 av 3, klart 09.08" in drawn(session, at(9, 7))
    assert "Klara grupper går vidare." in drawn(session, at(9, 9))


def test_a_group_that_comes_later_is_waited_for_and_nobody_is_told_which() -> None:
    session = at_item(8)
    for number in (9, 10):
        session.do(goto(session.state, number), at(9, number))
    session.do(c.HearLast(3), at(9, 11))
    waits = drawn(session, at(9, 11))
    assert "Vi väntar in en grupp" in waits
    assert "Grupp 1 berättar först" in words(waits)
    assert not [line for line in waits.splitlines() if "Grupp 1" in line and "4" in line]
    for minute in (12, 13, 14):
        session.do(c.Next(), at(9, minute))
    assert "Vi väntar in en grupp" in drawn(session, at(9, 14))
    assert "rupp 3" not in drawn(session, at(9, 14))


def test_a_round_says_who_has_the_floor_who_is_next_and_that_it_is_fine_to_pass() -> None:
    agenda = '[[agenda]]\nkind = "round"\ntitle = "Laget runt"\nminutes_per_turn = 2\nquestions = ["Vad?"]\n'
    session = held(agenda, "Anna Berg", "Bo Ek", "Cia Ås")
    session.do(c.Next(), at(9))
    text = drawn(session, at(9, 1))
    assert "Ordet har Anna Berg" in text
    assert "Sedan Bo Ek" in text
    assert "Det går bra att passa." in text
    session.do(c.PassTurn(), at(9, 1))
    assert "Anna Berg" not in drawn(session, at(9, 1))


def test_who_has_no_name_counts_off_round_the_room() -> None:
    session = held('[[agenda]]\nkind = "groups"\ntitle = "I grupp"\ngroups = 4\nminutes = 10\n')
    session.do(c.Count(12), at(9))
    assert "Räkna 1–4 runt rummet. Din siffra är din grupp." in drawn(session, at(9))


def test_a_rating_says_how_to_rate_and_what_is_kept_and_a_closed_one_gives_thanks() -> None:
    session = at_item(3)
    for size in SIZES:
        text = drawn(session, at(9, 2), size)
        assert "Skatta var för sig, 1–4." in text
        assert "Lappar" not in text, "nobody has said how it is answered"
        assert all(any(line.lstrip().startswith(f"{n}. ") for line in text.splitlines()) for n in range(1, 11)), size
        assert "1 obefintligt · 2 svagt · 3 funktionellt · 4 starkt" in text
    assert "Bara antalet svar sparas, inte vem som svarade vad." in drawn(session, at(9, 2), LARGE)
    assert "10. Utvecklingsarbetet har stärkt" in words(drawn(session, at(9, 2), LARGE))
    session.do(c.RateTotals(statement=1, counts=(1, 2, 3, 6)), at(9, 3))
    session.do(c.Next(), at(9, 4))
    session.do(c.Back(), at(9, 5))
    text = drawn(session, at(9, 5))
    assert "Tack! Vi ser på svaren tillsammans sedan." in text
    assert "Skatta var för sig" not in text


def test_what_is_not_written_down_is_said() -> None:
    assert "Det som sägs nu skrivs inte ner." in drawn(held(f"{TALK}record = false\n"), at(9))


def test_the_last_item_says_when_we_end_and_the_end_when_we_meet_again() -> None:
    session = held(f"{TALK}minutes = 30\n")
    assert "Sista punkten. Vi slutar 09.30." in drawn(session, at(9, 5))
    session.do(c.Record(register="date", entry=Entry("Tema", day="2025-12-01", hours="9:00-12:00")), at(9, 6))
    session.do(c.End(), at(9, 30))
    assert "Nästa gång: måndag 1 december 09.00" in drawn(session, at(9, 31))


def test_a_next_meeting_in_another_year_says_the_year() -> None:
    session = held(f"{TALK}minutes = 30\n")
    session.do(c.Record(register="date", entry=Entry("Tema", day="2028-02-03", hours="13:00-16:00")), at(9, 6))
    session.do(c.End(), at(9, 30))
    assert "Nästa gång: torsdag 3 februari 2028 13.00" in drawn(session, at(9, 31))


def test_a_message_stands_below_the_time_and_is_there_however_small_the_wall() -> None:
    session = at_item(5)
    session.do(c.Announce("Fika i foajén"), at(9, 2))
    for size in SIZES:
        assert "Fika i foajén" in drawn(session, at(9, 2), size)
    assert "Fika i foajén" in drawn(session, at(9, 2), (30, 6))


def test_what_is_shown_stands_in_place_of_what_the_item_says() -> None:
    session = at_item(6)
    session.do(c.Record(register="decision", entry=Entry("Vi provar")), at(9, 2))
    session.do(c.ShowToRoom("registers"), at(9, 2))
    for size in SIZES:
        text = drawn(session, at(9, 2), size)
        assert "Vi provar" in text
        assert "Vad har vi lärt?" not in text


@pytest.mark.parametrize("size", SIZES)
def test_what_is_shown_leaves_when_to_be_back_who_has_the_floor_and_where_to_sit(size: tuple[int, int]) -> None:
    def beside(session: MemorySession, *, entries: int = 30) -> str:
        for number in range(entries):
            session.do(c.Record(register="decision", entry=Entry(f"Vi provar {number} " * 9)), at(9, 2))
        session.do(c.ShowToRoom("registers"), at(9, 2))
        text = drawn(session, at(9, 2), size)
        assert f"Vi provar {entries - 1}" in text
        return text

    assert "Vi börjar igen 09.16" in beside(at_item(5))
    assert "Hitta din grupp." in beside(at_item(8))
    round_ = held('[[agenda]]\nkind = "round"\ntitle = "Laget runt"\nminutes_per_turn = 2\n', "Anna Berg", "Bo Ek")
    round_.do(c.Next(), at(9, 1))
    assert "Ordet har Anna Berg" in beside(round_)
    gather = at_item(8)
    gather.do(goto(gather.state, 10), at(9, 1))
    gather.do(c.Next(), at(9, 2))
    assert "Grupp 1 berättar" in beside(gather)
    seated = words(beside(at_item(8), entries=1))
    assert "Något du fastnade för" in seated
    assert "Grupp 4: Dan Berg, Ida Berg" in seated


def test_what_is_shown_after_the_end_leaves_the_thanks() -> None:
    session = at_item(6)
    session.do(c.Record(register="decision", entry=Entry("Vi provar")), at(9, 2))
    session.do(c.End(), at(9, 3))
    session.do(c.ShowToRoom("registers"), at(9, 3))
    text = drawn(session, at(9, 4))
    assert "Tack för i dag!" in text
    assert "Vi provar" in text


def test_of_a_hundred_people_names_give_way_and_what_to_do_and_the_question_stay() -> None:
    step = '[[agenda]]\nkind = "round"\ngroups = 10\ntitle = "I grupp"\nquestions = ["Vad tar vi med oss?"]\n'
    session = held(step, *(f"{name} {number}" for name in NAMES[:25] for number in range(4)))
    text = drawn(session, at(9, 1))
    assert "Hitta din grupp. Vi börjar när alla sitter." in text
    assert "Vad tar vi med oss?" in text
    assert "Grupp 1: Anna" in text
    assert "Alla får inte plats här. Fråga samtalsledaren om du saknar din grupp." in text


def test_a_group_with_nobody_in_it_is_not_on_the_wall() -> None:
    session = held('[[agenda]]\nkind = "groups"\ntitle = "I grupp"\ngroups = 4\n', "Anna Berg", "Bo Ek", "Cia Al")
    for size in SIZES:
        text = drawn(session, at(9, 1), size)
        assert "Grupp 3" in text
        assert "Grupp 4" not in text


def test_the_others_listen_to_a_role_also_where_nobody_was_given_it() -> None:
    session = held(f'{TALK}turns = "role:team"\n', "Anna Berg", "Bo Ek", "Cia Al")
    assert "Vi andra lyssnar" in drawn(session, at(9, 1))
    session.do(c.GiveRole("team", tuple(session.state.people)[:2]), at(9, 1))
    assert "Vi andra lyssnar" in drawn(session, at(9, 1))


def test_in_english_the_wall_speaks_english() -> None:
    session = held('language = "en"\n[[agenda]]\nkind = "talk"\ntitle = "Talk"\nminutes = 10\n')
    assert "left of the item" in drawn(session, at(9, 1))


def walls() -> str:
    """Some walls of the SKIS day below each other, each with what it is in front."""
    seated, round_, work = at_item(8), at_item(8), at_item(8)
    round_.do(c.Next(), at(9, 2))
    work.do(goto(work.state, 9), at(9, 1))
    told = [
        ("Before the start", drawn(skis(12), at(8, 45))),
        ("A rating", drawn(at_item(3), at(9, 5))),
        ("A break", drawn(at_item(5), at(9, 3))),
        ("Groups being seated", drawn(seated, at(9, 2))),
        ("A round in groups", drawn(round_, at(9, 5))),
        ("Work in groups, called back", drawn(work, at(9, 45) + 12_000)),
        ("A break, in a larger room", drawn(at_item(5), at(9, 3), MIDDLE)),
    ]
    return "".join(f"=== {title}\n{text}\n" for title, text in told)


def test_the_walls_of_a_day_are_those_of_the_golden_file() -> None:
    """Made anew, when the wall is to look otherwise, by writing what walls() says into the file; then look at it."""
    assert walls() == GOLDEN.read_text(encoding="utf-8")


class Room(App[None]):
    """A screen with the wall and nothing else."""

    CSS: ClassVar[str] = "#wall { width: 1fr; height: 1fr; }"

    def compose(self) -> ComposeResult:
        yield Wall(id="wall")


@pytest.mark.parametrize("size", SIZES)
async def test_the_widget_shows_it_follows_the_size_and_is_dark_when_it_is_to_be(size: tuple[int, int]) -> None:
    session = at_item(9)
    async with Room().run_test(size=size) as pilot:
        wall = pilot.app.query_one(Wall)
        wall.show("sv", public(session.state, at(9, 2)))
        await pilot.pause()
        assert "Tillbaka här 09.46" in seen(pilot)
        wall.turn_calm()
        await pilot.pause()
        assert "minuter kvar av punkten" in seen(pilot)
        await pilot.resize_terminal(100, 40)
        await pilot.pause()
        assert "Sedan: Återsamling" in seen(pilot)
        session.do(c.Blank(), at(9, 3))
        wall.show("sv", public(session.state, at(9, 3)))
        await pilot.pause()
        assert seen(pilot).split() == ["·"]


async def test_what_looks_like_markup_is_drawn_as_it_was_typed_and_only_what_has_changed_is_painted() -> None:
    session = held(
        '[[agenda]]\nkind = "talk"\ntitle = "[/red] [b]Prat[/b]"\nminutes = 10\nprompt = "[@click=app.quit]x"\n'
    )
    async with Room().run_test(size=SMALL) as pilot:
        wall = pilot.app.query_one(Wall)
        painted: list[int] = []
        refresh = wall.refresh
        wall.refresh = lambda *regions, **options: painted.append(len(regions)) or refresh(*regions, **options)  # type: ignore[method-assign, func-returns-value]  # counts
        for second in range(3):
            wall.show("sv", public(session.state, at(9, 1) + second * 1000))
            await pilot.pause()
        assert "[/red] [b]Prat[/b]" in seen(pilot)
        assert "[@click=app.quit]x" in seen(pilot)
        assert 0 < painted[-1] <= 12
        many = len(painted)
        wall.show("sv", public(session.state, at(9, 1) + 2000))
        assert len(painted) == many
