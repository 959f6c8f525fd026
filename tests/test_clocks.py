"""Clocks that people, laptops and parliaments set: every second shown is a difference of two instants."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memory import DAY, MemorySession, at
from samtal.session import clock, schedule, timing, view
from samtal.session import commands as c

SECOND, MINUTE = 1000, clock.MINUTE
HOUR = 60 * MINUTE
SIX = "".join(f'[[agenda]]\nkind = "talk"\ntitle = "Punkt {n}"\nminutes = 10\n' for n in range(1, 7))
ROUND = """
title = "Prov"
[[agenda]]
kind = "round"
title = "Laget runt"
minutes_per_turn = 2
[[agenda]]
kind = "round"
title = "I grupp"
groups = 2
minutes_per_turn = 2
"""


def of_six(starts: str = "09:00", day: str = DAY) -> MemorySession:
    return MemorySession(f'title = "Prov"\nstarts = "{starts}"\n{SIX}', day=day)


@given(st.lists(st.integers(1, HOUR - 1), min_size=5, max_size=5, unique=True), st.integers(0, 999))
def test_a_meeting_of_an_hour_is_an_hour_however_irregularly_it_is_led_and_painted(moves: list[int], off: int) -> None:
    session, begin = of_six(), at(9) + off
    session.do(c.Start(), begin)
    for move in sorted(moves):
        for glance in range(0, move, 7 * MINUTE):  # painting changes nothing
            view.countdown(session.state, begin + glance)
        session.do(c.Next(), begin + move)
    session.do(c.End(), begin + HOUR)
    spans = [timing.actual(session.state, step) for step in session.state.agenda]
    lengths = [span.end - span.begin for span in spans if span and span.end is not None]
    assert sum(lengths) == HOUR
    assert all(a and b and a.end == b.begin for a, b in pairwise(spans))


@given(st.lists(st.integers(1, 20 * MINUTE), min_size=1, max_size=20))
def test_what_is_left_and_what_has_gone_are_the_planned_time_at_every_instant(glances: list[int]) -> None:
    session = of_six()
    session.do(c.Start(), at(9))
    for glance in glances:
        run = session.state.run
        left = timing.left(session.state, at(9) + glance)
        assert run
        assert left is not None
        assert left + timing.used(session.state, run, at(9) + glance) == 10 * MINUTE


@pytest.mark.parametrize(("day", "begins", "an_hour_on"), [("2026-03-29", 1, (3, 30)), ("2026-10-25", 2, (2, 30))])
def test_over_a_change_of_summer_time_an_hour_is_an_hour_and_the_clock_says_what_the_wall_clock_does(
    day: str, begins: int, an_hour_on: tuple[int, int]
) -> None:
    session = of_six(f"0{begins}:30", day)
    session.do(c.Start(), at(begins, 30, day))
    will = schedule.ends(session.state, at(begins, 30, day)).will
    assert will == at(begins, 30, day) + HOUR
    assert clock.time_of_day(will, session.state.zone) == an_hour_on
    for place, slot in enumerate(schedule.slots(session.state, at(begins, 30, day))):
        assert slot.projected == (
            at(begins, 30, day) + place * 10 * MINUTE,
            at(begins, 30, day) + (place + 1) * 10 * MINUTE,
        )


def test_a_meeting_goes_on_past_midnight() -> None:
    session = of_six("23:30")
    session.do(c.Start(), at(23, 30))
    for n in range(1, 4):
        session.do(c.Next(), at(23, 30) + n * 10 * MINUTE)
    now = at(23, 30) + 32 * MINUTE
    assert timing.left(session.state, now) == 8 * MINUTE
    will = schedule.ends(session.state, now).will
    assert will == at(23, 30) + HOUR
    assert clock.told("sv", will, session.state.zone) == "00.30"


def test_a_laptop_that_slept_for_an_hour_knows_it_at_once_and_the_hour_can_be_left_out() -> None:
    session = MemorySession(ROUND)
    session.here("Anna Berg", "Bo Ek")
    session.do(c.Start(), at(9))
    session.do(c.Next(), at(9))
    awake = at(10, 1)
    assert timing.turn_left(session.state, awake) == -59 * MINUTE
    session.do(c.LeaveOut(since=at(9, 1)), awake)
    assert timing.turn_left(session.state, awake) == MINUTE


def test_a_shared_clock_that_slept_is_where_the_groups_are() -> None:
    session = MemorySession(ROUND)
    session.here("Anna Berg", "Bo Ek", "Cia Ask", "Dan Alm")
    session.do(c.Start(), at(9))
    session.do(c.Goto(step="i-grupp"), at(9, 10))
    session.do(c.Next(), at(9, 10))
    assert (shared := timing.shared(session.state, at(9, 13)))
    assert (shared.turn, shared.left, shared.over) == (2, MINUTE, False)
    assert (shared := timing.shared(session.state, at(10, 13)))
    assert shared.over


def test_a_clock_that_is_set_back_eleven_minutes_neither_gives_nor_takes_time_in_the_meeting() -> None:
    session = of_six()
    session.now = at(9)
    session.do(c.Start())
    session.now = at(9, 10)
    session.do(c.Next())
    session.now = at(8, 59)  # set back
    assert timing.set_back(session.state, session.now) == 11 * MINUTE
    session.do(c.Next())
    spans = [timing.actual(session.state, step) for step in session.state.agenda[:3]]
    assert spans == [(at(9), at(9, 10)), (at(9, 10), at(9, 10)), (at(9, 10), None)]
    assert timing.left(session.state, timing.present_moment(session.state, session.now)) == 10 * MINUTE


def test_a_meeting_of_a_day_and_a_night_is_that_long() -> None:
    session = of_six()
    session.do(c.Start(), at(9))
    session.do(c.End(), at(9) + 24 * HOUR)
    first = timing.actual(session.state, session.state.agenda[0])
    assert first == (at(9), at(9) + 24 * HOUR)


def test_that_a_key_may_have_been_forgotten_is_remarked_on_a_while_after_the_time_ran_out() -> None:
    session = of_six()
    session.do(c.Start(), at(9))
    assert view.remarks(session.state, at(9, 12)).ran_out is None
    assert view.remarks(session.state, at(9, 13)).ran_out == at(9, 10)
    session.do(c.Pause(), at(9, 13))
    assert view.remarks(session.state, at(9, 20)).ran_out is None
    session.do(c.Next(), at(9, 20))
    assert view.remarks(session.state, at(9, 20)).ran_out is None
