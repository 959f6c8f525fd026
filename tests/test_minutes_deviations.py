"""Departures from the agenda: facts only, in agenda order, and no heading where there are none."""

from __future__ import annotations

import pytest

from markdown_reading import under
from memory import MemorySession, at, goto
from minutes_of import begun, written
from samtal.minutes.deviations import _longest_rise
from samtal.session import commands as c
from samtal.session.registers import Entry

AGENDA = "".join(f'[[agenda]]\nkind = "talk"\ntitle = "P{n}"\nminutes = {10 * n}\n' for n in range(1, 6))


def told(made: MemorySession) -> list[str]:
    return under(written(made), "Avvikelser från dagordningen")


def test_a_meeting_as_planned_has_no_such_heading() -> None:
    made = begun(AGENDA)
    for _ in range(4):
        made.do(c.Next(), at(9, 10))
    assert "Avvikelser" not in written(made)


def test_struck_held_and_repeated_points_are_told() -> None:
    made = begun(AGENDA)
    made.do(c.Skip(), at(9, 1))
    made.do(c.Again(), at(9, 5))
    made.do(c.Again(), at(9, 6))
    made.do(c.Held("p3"), at(9, 7))
    made.do(goto(made.state, 4), at(9, 10))
    assert told(made) == [
        "Punkt 1, P1: struken.",
        "Punkt 2, P2: hölls i 3 omgångar.",
        "Punkt 3 hölls, tiden antecknades inte.",
    ]


def test_of_what_was_jumped_over_it_is_not_said_that_it_was_held() -> None:
    made = begun(AGENDA)
    made.do(goto(made.state, 4), at(9, 10))
    assert "hölls" not in written(made)
    assert "## 2. P2" in written(made)


def test_what_was_never_reached_is_one_line_with_its_titles_and_has_no_heading() -> None:
    made = begun(AGENDA)
    made.do(goto(made.state, 3), at(9, 10))
    made.do(c.End(), at(9, 20))
    assert told(made) == ["Hanns inte med: 2 och 4–5 (P2; P4; P5)."]
    assert [number for number in range(1, 6) if f"## {number}." in written(made)] == [1, 3]


def test_a_point_that_somebody_says_was_held_or_that_has_a_note_or_a_decision_was_held() -> None:
    made = begun(AGENDA)
    made.do(goto(made.state, 5), at(9, 10))
    made.do(c.TakeNote(step="p2", text="Ord"))
    made.do(c.Record(step="p3", entry=Entry("Vi gör så")))
    made.do(c.End(), at(9, 20))
    assert told(made)[-2:] == ["Punkt 2–3 hölls, tiden antecknades inte.", "Hanns inte med: 4 (P4)."]
    made.do(c.Held("p4"), at(9, 30))
    assert told(made)[-1] == "Punkt 2–4 hölls, tiden antecknades inte."


def test_figures_tell_that_a_rating_was_held() -> None:
    made = begun(AGENDA + '[[agenda]]\nkind = "rating"\ntitle = "R"\nstatements = ["A"]\n' + AGENDA)
    made.do(c.RateTotals(step="r", statement=1, counts=(1, 2, 3, 0)))
    made.do(c.End(), at(9, 20))
    assert told(made)[0] == "Punkt 6 hölls, tiden antecknades inte."


def test_a_point_that_was_jumped_over_and_taken_up_later_has_moved() -> None:
    made = begun(AGENDA)
    made.do(goto(made.state, 3), at(9, 10))
    made.do(goto(made.state, 2), at(9, 20))
    made.do(goto(made.state, 4), at(9, 30))
    assert told(made) == ["Punkt 3, P3: hölls efter punkt 1."]


def test_one_point_taken_first_is_the_one_that_moved() -> None:
    made = begun(AGENDA)
    made.do(goto(made.state, 5), at(9, 0))
    for number in (2, 3, 4):
        made.do(goto(made.state, number), at(9, 10))
    assert told(made) == ["Punkt 5, P5: hölls efter punkt 1."]


def test_going_back_to_a_point_is_not_moving_it() -> None:
    made = begun(AGENDA)
    made.do(c.Next(), at(9, 10))
    made.do(c.Back(), at(9, 11))
    made.do(c.Next(), at(9, 12))
    assert "Avvikelser" not in written(made)


def test_the_point_that_opened_the_meeting_out_of_order_was_held_first() -> None:
    made = begun(AGENDA)
    stay = made.state.path[0]
    assert stay.run
    made.state.runs[stay.run] = made.state.runs[stay.run]._replace(step="p5")
    made.state.path.append(stay._replace(run=None))
    made.do(goto(made.state, 2), at(9, 10))
    made.do(goto(made.state, 3), at(9, 20))
    assert told(made) == ["Punkt 5, P5: hölls först."]


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (300, ["Punkt 1, P1: förlängd från 10 till 15 min."]),
        (-300, ["Punkt 1, P1: kortad från 10 till 5 min."]),
        (-570, ["Punkt 1, P1: kortad från 10 till 0,5 min."]),
    ],
)
def test_a_point_made_longer_or_shorter_is_told(seconds: int, expected: list[str]) -> None:
    made = begun(AGENDA)
    made.do(c.Extend(seconds))
    assert told(made) == expected


def test_a_change_of_seconds_is_no_departure() -> None:
    made = begun(AGENDA)
    made.do(c.Extend(20))
    assert "Avvikelser" not in written(made)


def test_a_point_without_a_time_of_its_own_was_given_one() -> None:
    made = begun('[[agenda]]\nkind = "talk"\ntitle = "P"\n')
    made.do(c.Extend(600))
    assert told(made) == ["Punkt 1, P: planerad tid satt till 10 min."]


@pytest.mark.parametrize(
    ("held", "kept"),
    [([], set()), ([1, 2, 3], {1, 2, 3}), ([3, 7, 4, 5, 6], {3, 4, 5, 6}), ([2, 1], {1}), ([5, 1, 4, 2, 3], {1, 2, 3})],
)
def test_the_fewest_are_named_that_explain_the_order(held: list[int], kept: set[int]) -> None:
    assert _longest_rise(held) == kept


def test_lengths_that_were_decided_in_the_meeting_are_told_as_an_extension_is() -> None:
    made = begun(AGENDA + '[[agenda]]\nkind = "round"\ntitle = "R"\nminutes_per_turn = 3\n')
    made.do(c.Count(12), at(9, 1))
    made.do(c.SetLengths({"p2": 12 * 60, "r": 31 * 60, "p3": 30 * 60}), at(9, 1))
    for minute in (5, 10, 15):
        made.do(c.Next(), at(9, minute))
    made.do(goto(made.state, 6), at(9, 20))
    assert told(made) == [
        "Punkt 2, P2: kortad från 20 till 12 min.",
        "Punkt 6, R: turerna kortade från 3:00 till 2:35.",
    ]
    made.do(c.Next(), at(9, 21))
    made.do(c.EachGets(200), at(9, 22))
    assert told(made)[-1] == "Punkt 6, R: turerna förlängda från 3:00 till 3:20."
