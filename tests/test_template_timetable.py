"""How large groups become, how long points take and when they begin: alike in show, check, Prepare and the meeting."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memory import DAY, ZONE, MemorySession, at, goto, template_of
from samtal.session import commands as c
from samtal.session import groups as division
from samtal.session import schedule, timing
from samtal.session.opening import foreseen
from samtal.template import checks, describing, timetable
from samtal.template.model import Groups, Step
from samtal.template.timetable import Length, Piece, Span, first_groups, length
from samtal.words import say
from samtal.words.numbers import MINUTE, plain

POINT = '[[agenda]]\nkind = "{kind}"\ntitle = "{title}"\n{more}\n'


def agenda(*points: str, starts: str = "") -> str:
    head = 'title = "x"\n' + (f'starts = "{starts}"\n' if starts else "")
    return head + "".join(
        POINT.format(kind=p.split()[0], title=n, more=p[len(p.split()[0]) :]) for n, p in enumerate(points)
    )


# groups


@pytest.mark.parametrize(
    ("groups", "people", "sizes"),
    [
        (Groups(), 12, (12, 12)),
        (Groups("solo"), 12, (1, 1)),
        (Groups("pairs"), 12, (2, 2)),
        (Groups("pairs"), 13, (2, 3)),
        (Groups("pairs"), 3, (3, 3)),
        (Groups("pairs"), 1, (1, 1)),
        (Groups("count", number=4), 14, (3, 4)),
        (Groups("count", number=4), 3, (0, 1)),
        (Groups("size", number=4), 10, (3, 4)),
        (Groups("size", number=4), 6, (3, 3)),
        (Groups("size", number=5), 12, (4, 4)),
        (Groups("size", number=4), 5, (2, 3)),
        (Groups("size", number=4), 0, (0, 0)),
        (Groups("by", tag="roll"), 10, None),
        (Groups("keep"), 10, None),
    ],
)
def test_groups_are_as_even_as_they_can_be(groups: Groups, people: int, sizes: tuple[int, int] | None) -> None:
    assert timetable.sizes(groups, people) == sizes


@pytest.mark.parametrize(
    ("people", "size", "count"), [(12, 3, 4), (13, 3, 5), (11, 3, 4), (7, 4, 2), (6, 4, 2), (1, 4, 1), (0, 4, 1)]
)
def test_a_size_is_the_most_that_sit_together(people: int, size: int, count: int) -> None:
    assert timetable.number_of_groups(Groups("size", size), people) == count


@pytest.mark.parametrize(("people", "pairs"), [(2, 1), (3, 1), (4, 2), (11, 5), (12, 6)])
def test_in_pairs_nobody_is_left_alone(people: int, pairs: int) -> None:
    assert timetable.number_of_groups(Groups("pairs"), people) == pairs


def test_keep_keeps_the_latest_division_and_being_alone_divides_nobody() -> None:
    divisions = [Groups("keep"), Groups("count", number=4), Groups(), Groups("solo"), Groups("keep")]
    steps = [Step(str(place), "talk", "A", groups=groups) for place, groups in enumerate(divisions)]
    assert list(timetable.kept(steps).values()) == [Groups(), divisions[1], Groups(), Groups("solo"), divisions[1]]


# how long


def test_turns_without_a_frame_take_what_the_largest_group_needs() -> None:
    step = Step("a", "talk", "A", minutes_per_turn=Fraction(2), turns="round")
    assert timetable.minutes(step, timetable.largest(Groups("count", number=4), 13)) == 8
    assert timetable.minutes(step, timetable.largest(Groups("count", number=4), None)) is None
    assert timetable.minutes(step, timetable.largest(Groups("by", tag="x"), 13)) is None


def test_the_minutes_of_all_points_are_added() -> None:
    assert length(template_of(agenda("talk minutes = 10", "talk minutes = 2.5"))) == Length(13, whole=True)


def test_turns_are_known_when_the_number_of_people_is() -> None:
    template = template_of(agenda("round minutes_per_turn = 2", "talk minutes = 10"))
    assert length(template) == Length(10, whole=False)
    assert length(template, 12) == Length(34, whole=True)


def test_a_clock_time_swallows_what_was_unknown_before_it() -> None:
    template = template_of(agenda("talk", 'talk at = "10:00"\nminutes = 30', starts="09:00"))
    assert length(template) == Length(90, whole=True)
    assert length(template_of(agenda("talk", 'talk at = "10:00"\nminutes = 30'))) == Length(30, whole=False)
    assert length(template_of(agenda('talk at = "8:00"\nminutes = 30', starts="09:00"))) == Length(0, whole=True)


def test_the_first_division_is_told() -> None:
    groups = first_groups(template_of(agenda("talk", "groups groups = 4")))
    assert groups
    assert groups.number == 4
    assert first_groups(template_of(agenda("talk"))) is None


# when


def test_each_piece_follows_the_one_before_and_a_pinned_one_begins_then() -> None:
    pieces = [Piece(None, 5), Piece(3, None), Piece(None, 4), Piece(20, 1)]
    spans = timetable.laid_out(0, pieces)
    pins = [piece.pin for piece in pieces]
    assert spans == [Span(0, 5), Span(3, 3), Span(3, 7), Span(20, 21)]
    assert timetable.cut(spans, pins) == [Span(0, 3), Span(3, 3), Span(3, 7), Span(20, 21)]
    assert timetable.overfull(spans, pins) == [(1, 2)]


def test_without_a_beginning_nothing_is_on_the_clock_until_the_first_pin() -> None:
    assert timetable.laid_out(None, [Piece(None, 5), Piece(9, 1), Piece(None, 1)]) == [None, Span(9, 10), Span(10, 11)]


# the same everywhere


def show_and_prepare_and_meeting(text: str, people: int) -> tuple[str, int | None, int | None]:
    """What the last point takes: in words by `show`, and in seconds by Prepare and when the meeting is there."""
    template = template_of(text)
    (*_, line) = describing.step_lines("sv", template, people)
    state = foreseen(template, day=DAY, zone=ZONE, people=people)
    foretold = schedule.slots(state, at(9))[-1].seconds
    session = MemorySession(template)
    session.do(c.Count(people))
    session.do(c.Start())
    for _ in template.agenda[1:]:
        session.do(goto(session.state, session.state.position + 1))
    assert session.state.step
    return line, foretold, timing.planned_seconds(session.state, session.state.step, session.state.run)


def test_twelve_people_at_most_five_together_take_eight_minutes_wherever_one_asks() -> None:
    text = agenda("round groups = { size = 5 }\nminutes_per_turn = 2")
    assert show_and_prepare_and_meeting(text, 12) == (
        "runda, 3 grupper om 4, 2 min var, 8 min, anteckningar per grupp",
        8 * 60,
        8 * 60,
    )
    assert checks.remarks(template_of(text.replace("turn = 2", "turn = 2\nminutes = 8")), 12) == []
    (remark,) = checks.remarks(template_of(text.replace("turn = 2", "turn = 2\nminutes = 7.9")), 12)
    assert remark.values == {"n": 4, "each": 2, "minutes": Fraction(79, 10)}


def test_six_people_at_most_four_together_sit_three_and_three() -> None:
    session = MemorySession(agenda("groups groups = { size = 4 }"))
    session.do(c.Count(6))
    session.do(c.Start())
    assert division.of_run(session.state, session.state.run) == ((1, 3, 5), (2, 4, 6))
    assert describing.step_lines("sv", session.template, 6)[0].startswith("samtal, 2 grupper om 3")
    assert describing.step_lines("sv", session.template)[0].startswith("samtal, grupper om högst 4")


def test_minutes_per_turn_outside_a_round_count_nowhere() -> None:
    text = agenda("talk minutes_per_turn = 2\nminutes = 12")
    assert show_and_prepare_and_meeting(text, 12) == ("samtal, 12 min", 12 * 60, 12 * 60)
    untimed = agenda("talk minutes_per_turn = 2")
    assert show_and_prepare_and_meeting(untimed, 12) == ("samtal", None, None)
    assert length(template_of(untimed), 12) == Length(0, whole=False)
    assert [remark.code for remark in checks.remarks(template_of(untimed), 12)] == ["template.check-no-turns"]
    session = MemorySession(text)
    session.do(c.Count(12))
    session.do(c.Start())
    assert timing.turn_seconds(session.state, session.template.agenda[0], session.state.run) == 60


def test_groups_that_are_kept_are_foretold_as_they_will_be() -> None:
    text = agenda("groups groups = 4", 'talk groups = "solo"', 'round groups = "keep"\nminutes_per_turn = 2')
    assert show_and_prepare_and_meeting(text, 12) == (
        "runda, samma grupper, 2 min var, 6 min, anteckningar per grupp",
        6 * 60,
        6 * 60,
    )


@given(
    st.sampled_from(["1", "4", "{ size = 1 }", "{ size = 3 }", "{ size = 5 }", '"pairs"', '"solo"', '"all"']),
    st.integers(1, 30),
    st.sampled_from(["1", "2.5", "0.1"]),
    st.booleans(),
)
def test_show_check_prepare_and_the_meeting_agree(groups: str, people: int, each: str, kept: bool) -> None:
    step = f"round groups = {groups}\nminutes_per_turn = {each}"
    text = agenda(step, f'round groups = "keep"\nminutes_per_turn = {each}') if kept else agenda(step)
    line, foretold, held = show_and_prepare_and_meeting(text, people)
    minutes = Fraction(held or 0, 60)
    assert foretold == held
    assert say("sv", "template.say-minutes", minutes=plain("sv", minutes)) in line.split(", ")
    codes = [
        [
            r.code
            for r in checks.remarks(template_of(f"{text}minutes = {float(m)}\n"), people)
            if r.code == "template.check-turns"
        ]
        for m in (minutes, minutes - Fraction(1, 100))
    ]
    assert codes == [[], ["template.check-turns"]]


@given(st.lists(st.tuples(st.sampled_from([None, None, 530, 560, 600]), st.integers(1, 40)), min_size=1, max_size=6))
def test_check_says_too_much_exactly_where_the_plan_of_the_meeting_does(points: list[tuple[int | None, int]]) -> None:
    pins = [f'at = "{pin // 60:02d}:{pin % 60:02d}"\n' if pin else "" for pin, _ in points]
    text = agenda(*(f"talk {pin}minutes = {n}" for pin, (_, n) in zip(pins, points, strict=True)), starts="08:30")
    state = foreseen(template_of(text), day=DAY, zone=ZONE, people=None)
    told = {r.path[1]: r.values["until"] for r in checks.remarks(template_of(text)) if r.code == "template.check-at"}
    assert [squeeze.number - 1 for squeeze in schedule.squeezed(state, at(8))] == list(told)
    whole = length(template_of(text)).minutes
    assert schedule.ends(state, at(8)) == (at(8, 30) + whole * MINUTE,) * 2
