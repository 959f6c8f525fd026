"""What the clock says: planned, actual, projected; sleep, clocks set, summer time."""

from __future__ import annotations

from pathlib import Path

import pytest

from memory import DAY, ZONE, MemorySession, at, goto, template_of
from samtal.session import clock, plan, schedule, timing, view
from samtal.session import commands as c
from samtal.session.refusal import RefusedError
from samtal.words import numbers

MINUTE = clock.MINUTE
AGENDA = """
title = "Prov"
starts = "09:00"
[[agenda]]
kind = "info"
title = "Välkommen"
minutes = 10
[[agenda]]
kind = "round"
title = "Runda"
groups = 4
minutes_per_turn = 2
[[agenda]]
kind = "break"
title = "Lunch"
minutes = 30
[[agenda]]
kind = "info"
title = "Gäst"
at = "10:00"
minutes = 20
[[agenda]]
kind = "talk"
title = "Öppet"
"""


def meeting(people: int = 12) -> MemorySession:
    session = MemorySession(AGENDA)
    session.do(c.Count(people))
    return session


def clocks(session: MemorySession, which: str, now: int) -> list[str | None]:
    spans = [getattr(slot, which) for slot in schedule.slots(session.state, now)]
    return [None if s is None else numbers.clock("sv", *clock.time_of_day(s.begin, ZONE)) for s in spans]


def test_the_clock_column_follows_from_the_steps_alone() -> None:
    assert clocks(meeting(), "planned", at(8)) == ["09.00", "09.10", "09.16", "10.00", "10.20"]
    assert clocks(meeting(13), "planned", at(8)) == ["09.00", "09.10", "09.18", "10.00", "10.20"]


def test_one_more_in_a_group_makes_its_round_longer() -> None:
    session = meeting()
    session.do(c.Start(), at(9))
    session.do(c.Next(), at(9, 10))
    session.do(c.Here("Tage Sen"), at(9, 11))
    step = session.state.agenda[1]
    assert timing.planned_seconds(session.state, step, session.state.run) == 6 * 60
    session.do(c.Count(13), at(9, 11))
    session.do(c.Divide(4), at(9, 11))
    assert timing.planned_seconds(session.state, step, session.state.run) == 8 * 60


def test_behind_and_ahead_are_against_the_plan_and_the_pinned_step_absorbs() -> None:
    session = meeting()
    session.do(c.Start(), at(9, 4))
    assert schedule.behind(session.state, at(9, 5)) == 4 * MINUTE
    session.do(c.Next(), at(9, 8))
    assert schedule.behind(session.state, at(9, 9)) == -1 * MINUTE
    assert schedule.behind(session.state, at(9, 20)) == 10 * MINUTE  # nobody has had the floor in the groups yet
    assert clocks(session, "projected", at(9, 20)) == ["09.04", "09.08", "09.26", "10.00", "10.20"]
    assert schedule.ends(session.state, at(9, 20)).will == at(10, 20)


def test_overtime_is_counted_upwards_and_stopping_the_clock_holds_it() -> None:
    session = meeting()
    session.do(c.Start(), at(9))
    assert timing.left(session.state, at(9, 12)) == -2 * MINUTE
    session.do(c.Pause(), at(9, 12))
    assert timing.left(session.state, at(9, 40)) == -2 * MINUTE
    session.do(c.Resume(), at(9, 40))
    assert timing.left(session.state, at(9, 41)) == -3 * MINUTE


def test_extend_and_shorten_state_the_new_length() -> None:
    session = meeting()
    session.do(c.Start(), at(9))
    session.do(c.Extend(5 * 60), at(9, 1))
    assert timing.left(session.state, at(9, 1)) == 14 * MINUTE
    session.do(c.Extend(-10 * 60), at(9, 1))
    assert timing.left(session.state, at(9, 1)) == 4 * MINUTE
    with pytest.raises(RefusedError):
        session.do(c.Extend(-5 * 60), at(9, 1))
    session.do(c.ExtendTo(at(9, 30)), at(9, 2))
    assert timing.left(session.state, at(9, 2)) == 28 * MINUTE
    with pytest.raises(RefusedError):
        session.do(c.ExtendTo(at(9, 1)), at(9, 2))


def test_an_untimed_step_gets_its_minutes_from_now_on() -> None:
    session = meeting()
    session.do(c.Start(), at(9))
    session.do(goto(session.state, 5), at(9, 10))
    assert timing.left(session.state, at(9, 20)) is None
    session.do(c.Extend(5 * 60), at(9, 20))
    assert timing.left(session.state, at(9, 20)) == 5 * MINUTE


def test_the_shared_clock_is_a_pure_function_of_its_start_and_now() -> None:
    session = meeting()
    session.do(c.Start(), at(9))
    session.do(c.Next(), at(9, 10))
    assert timing.shared(session.state, at(9, 11)) is None
    session.do(c.Next(), at(9, 12))
    assert timing.shared(session.state, at(9, 12)) == (1, 3, 2 * MINUTE, 6 * MINUTE, False)
    assert timing.shared(session.state, at(9, 15)) == (2, 3, MINUTE, 3 * MINUTE, False)
    assert timing.shared(session.state, at(9, 19)) == (3, 3, -MINUTE, -MINUTE, True)


def test_coming_back_to_a_step_goes_on_with_the_time_it_had_used() -> None:
    session = meeting()
    session.do(c.Start(), at(9))
    session.do(c.Next(), at(9, 4))
    session.do(c.Back(), at(9, 10))
    assert timing.left(session.state, at(9, 12)) == 4 * MINUTE


def test_we_started_four_minutes_ago_is_said_afterwards() -> None:
    session = meeting()
    session.do(c.Start(), at(9, 4))
    session.do(c.Began(at(9)), at(9, 5))
    assert timing.began(session.state) == at(9)
    assert timing.left(session.state, at(9, 5)) == 5 * MINUTE
    session.do(c.Next(), at(9, 15))
    session.do(c.Began(at(9, 10)), at(9, 16))
    first = timing.actual(session.state, session.state.agenda[0])
    assert first == (at(9), at(9, 10))
    for impossible in (at(8, 59), at(9, 17)):
        with pytest.raises(RefusedError):
            session.do(c.Began(impossible), at(9, 16))


def test_a_laptop_that_slept_shows_the_true_time_at_once() -> None:
    session = meeting()
    session.do(c.Start(), at(9))
    assert timing.left(session.state, at(9, 1)) == 9 * MINUTE
    assert timing.left(session.state, at(11)) == -110 * MINUTE


def test_a_clock_that_is_set_back_makes_no_span_negative() -> None:
    session = meeting()
    session.do(c.Start(), at(10))
    session.do(c.Next(), at(9, 20))
    first = timing.actual(session.state, session.state.agenda[0])
    assert first == (at(9, 20), at(9, 20))
    assert timing.left(session.state, at(9)) == 6 * MINUTE


@pytest.mark.parametrize(("day", "real"), [("2026-03-29", 1), ("2026-10-25", 3)])
def test_when_summer_time_begins_or_ends_elapsed_time_is_real_time(day: str, real: int) -> None:
    """From 01.30 to 03.30 on the clock is one hour in March and three in October."""
    session = MemorySession(AGENDA, day=day)
    session.do(c.Start(), at(1, 30, day))
    run = session.state.run
    assert run
    assert timing.used(session.state, run, at(3, 30, day)) == real * 60 * MINUTE


def test_times_typed_in_the_hour_that_is_skipped_or_doubled_mean_something() -> None:
    assert clock.time_of_day(clock.instant("2026-03-29", 150, ZONE), ZONE) == (3, 30)
    first = clock.instant("2026-10-25", 150, ZONE)
    assert clock.local(first, ZONE).utcoffset() == clock.local(at(1, 0, "2026-10-25"), ZONE).utcoffset()


def test_without_a_start_in_the_template_the_plan_begins_when_the_meeting_does() -> None:
    session = MemorySession(template_of(AGENDA.replace('starts = "09:00"', "").replace('at = "10:00"', "")))
    assert [slot.planned for slot in schedule.slots(session.state, at(9))] == [None] * 5
    session.do(c.Start(), at(13, 7))
    planned = schedule.slots(session.state, at(13, 8))[1].planned
    assert planned
    assert planned.begin == at(13, 17)
    assert session.state.date == DAY


def test_an_ended_meeting_has_its_times_and_no_more() -> None:
    session = meeting()
    session.do(c.Start(), at(9))
    session.do(c.End(), at(9, 30))
    assert schedule.ends(session.state, at(15)) == (at(9, 30), at(9, 30))
    assert schedule.behind(session.state, at(15)) is None
    assert clocks(session, "projected", at(15)) == ["09.00", None, None, None, None]


def test_a_step_with_a_clock_time_begins_then_whatever_happens_before() -> None:
    session = meeting()
    assert schedule.squeezed(session.state, at(8)) == []
    session.do(c.Start(), at(9))
    session.do(c.Extend(40 * 60), at(9, 1))
    assert clocks(session, "projected", at(9, 2)) == ["09.00", "09.50", None, "10.00", "10.20"]
    assert schedule.squeezed(session.state, at(9, 2)) == [(4, at(10), 26 * MINUTE)]
    assert schedule.ends(session.state, at(9, 2)).will == at(10, 20)
    session.do(c.Extend(-20 * 60), at(9, 3))
    lunch = schedule.slots(session.state, at(9, 3))[2].projected
    assert lunch == (at(9, 36), at(10)), "it loses less than half, and is cut off where the next one begins"


def test_a_meeting_that_is_held_at_another_time_of_day_is_not_late() -> None:
    session = meeting()
    session.do(c.Start(), at(15))
    assert schedule.behind(session.state, at(15, 1)) == 0
    assert clocks(session, "projected", at(15, 1)) == ["15.00", "15.10", "15.16", "16.00", "16.20"]


def test_with_nobody_here_a_round_has_no_length_and_an_untimed_rest_no_end() -> None:
    session = MemorySession(AGENDA)
    assert timing.planned_seconds(session.state, session.state.agenda[1]) is None
    session.do(c.Start(), at(9))
    session.do(goto(session.state, 5), at(9, 1))
    assert schedule.ends(session.state, at(9, 30)) == (None, None)


SKIS = (Path(__file__).parent.parent / "session_templates" / "skis-natverkstraff.toml").read_text(encoding="utf-8")


def late(hours: int = 11, minutes: int = 0) -> MemorySession:
    """The SKIS day, which is to begin at nine and goes on until half past three, begun late."""
    session = MemorySession(SKIS)
    session.do(c.Count(12))
    session.do(c.Start(), at(hours, minutes))
    return session


def test_a_whole_day_that_began_two_hours_late_never_shows_a_past_time_as_if_it_were_ahead() -> None:
    session, now = late(), at(11)
    while (following := view.following(session.state)).does != "last":
        ahead = [s for s in schedule.slots(session.state, now) if s.number > session.state.position and s.projected]
        assert all(s.projected and s.projected.begin >= now for s in ahead)
        begins = [s.projected.begin for s in ahead if s.projected]
        assert begins == sorted(begins)
        if following.does == "step":
            now += 17 * MINUTE
        session.do(c.Next(), now)


def test_what_the_room_was_promised_stands_and_what_does_not_fit_before_it_has_no_time() -> None:
    session = late()
    begins = clocks(session, "projected", at(11))
    assert begins[7:12] == ["12.50", None, None, None, "13.00"]
    assert schedule.ends(session.state, at(11)) == (at(15, 30), at(15, 30))
    assert schedule.squeezed(session.state, at(11)) == [(12, at(13), 120 * MINUTE)]


def test_a_start_more_than_a_quarter_off_is_offered_until_the_end_is_kept_or_all_is_moved() -> None:
    for minutes in (16, 15):
        assert bool(plan.offer(late(9, minutes).state, at(9, minutes))) == (minutes == 16)
    assert plan.offer(late(8, 40).state, at(8, 40)) == (at(9), at(8, 40), at(15, 30), at(15, 10))
    for answer in (c.Replan(at(15, 30)), c.Replan()):
        session = late()
        assert plan.offer(session.state, at(11)) == (at(9), at(11), at(15, 30), at(17, 30))
        session.do(answer, at(11, 2))
        assert plan.offer(session.state, at(11, 2)) is None
        session.do(c.Undo(), at(11, 3))
        assert plan.offer(session.state, at(11, 3)) is not None


def test_moving_everything_moves_clock_times_and_end_with_it() -> None:
    session = late()
    session.do(c.Replan(), at(11))
    assert clocks(session, "projected", at(11)) == clocks(session, "planned", at(11))
    assert clocks(session, "planned", at(11))[11] == "15.00"
    assert schedule.ends(session.state, at(11)) == (at(17, 30), at(17, 30))
    with pytest.raises(RefusedError, match="nothing-to-move"):
        session.do(c.Replan(), at(11))


@pytest.mark.parametrize("start", [(5, 59), (12, 1), (15, 31)])
def test_a_start_hours_off_or_after_the_planned_end_moves_everything_by_itself(start: tuple[int, int]) -> None:
    session, now = late(*start), at(*start)
    assert plan.offer(session.state, now) is None
    assert schedule.behind(session.state, now) == 0
    assert schedule.ends(session.state, now).promised == now + (6 * 60 + 30) * MINUTE


def test_a_short_meeting_that_begins_after_its_planned_end_moves_everything_by_itself() -> None:
    session = MemorySession(AGENDA)
    session.do(c.Count(12))
    session.do(c.Start(), at(10, 30))
    assert clocks(session, "projected", at(10, 30))[0] == "10.30"
    assert plan.offer(session.state, at(10, 30)) is not None, "its last item is untimed, so that nobody knows the end"
    timed = MemorySession(AGENDA + "minutes = 5\n")
    timed.do(c.Count(12))
    timed.do(c.Start(), at(10, 30))
    assert plan.offer(timed.state, at(10, 30)) is None
    assert clocks(timed, "projected", at(10, 30))[3] == "11.30"


def test_before_the_start_the_times_are_from_now_on_where_the_templates_is_long_past() -> None:
    session = MemorySession(SKIS)
    session.do(c.Count(12))
    for minutes, begins in ((14, "09.00"), (15, "09.00"), (16, "09.16")):
        assert clocks(session, "projected", at(9, minutes))[0] == begins
    assert clocks(session, "projected", at(9, 0, "2025-11-15"))[0] == "09.00", "entered on another day"


def test_the_end_that_must_hold_is_said_by_somebody_and_lies_ahead() -> None:
    session = late(9)
    session.do(c.Replan(at(15)), at(9, 5))
    assert schedule.ends(session.state, at(9, 5)).promised == at(15)
    assert clocks(session, "projected", at(9, 5))[-1] is None
    with pytest.raises(RefusedError, match="already-past"):
        session.do(c.Replan(at(9)), at(9, 5))
    unbegun = MemorySession(SKIS)
    with pytest.raises(RefusedError, match="ends-before-start"):
        unbegun.do(c.Replan(at(8)))
    unbegun.do(c.Replan(at(15)))
    assert schedule.ends(unbegun.state, at(9)).promised == at(15)


def test_a_promise_that_has_been_broken_binds_no_more() -> None:
    session = late(9)
    assert clocks(session, "projected", at(13, 10))[11] != "13.00"
    assert schedule.ends(session.state, at(15, 40)).promised is None
    assert None not in clocks(session, "projected", at(15, 40))


def test_a_break_keeps_its_end_and_is_cut_only_by_what_was_promised() -> None:
    session = late(9)
    session.do(goto(session.state, 5), at(10, 17))
    assert schedule.until(session.state, at(10, 20)) == at(10, 32)
    assert schedule.until(session.state, at(10, 33)) is None
    session.do(goto(session.state, 11), at(12, 10))
    assert schedule.until(session.state, at(12, 10)) == at(13)


def test_extending_to_a_time_off_the_whole_second_reaches_it() -> None:
    session = meeting()
    session.do(c.Start(), at(9) + 400)
    session.do(c.ExtendTo(at(9, 50)), at(9, 1) + 700)
    (left,) = [timing.left(session.state, at(9, 2))]
    assert left is not None
    assert clock.time_of_day(at(9, 2) + left, ZONE) == (9, 50)


def test_the_planned_length_of_a_round_that_was_held_stays_when_people_leave() -> None:
    session = MemorySession(AGENDA.replace("groups = 4\n", ""))
    session.here("Anna Berg", "Bo Ek", "Cia Ask")
    session.do(c.Start(), at(9))
    session.do(c.Next(), at(9, 10))
    session.do(c.Next(), at(9, 11))
    session.do(goto(session.state, 3), at(9, 20))
    session.do(c.Left(next(iter(session.state.people))), at(9, 21))
    assert schedule.slots(session.state, at(9, 21))[1].seconds == 6 * 60
    assert clocks(session, "planned", at(9, 21))[2] == "09.16"
    session.do(c.Back(), at(9, 22))
    assert schedule.slots(session.state, at(9, 22))[1].seconds == 4 * 60, "while it goes on those here count"


def test_over_the_autumn_change_it_is_said_which_of_two_times_is_meant() -> None:
    first = clock.instant("2026-10-25", 160, ZONE)
    second = clock.instant("2026-10-25", 135, ZONE, after=first)
    assert second == first + 35 * MINUTE
    assert [clock.told("sv", at_, ZONE) for at_ in (first - 61 * MINUTE, first, second, second + 60 * MINUTE)] == [
        "01.39",
        "02.40 sommartid",
        "02.15 vintertid",
        "03.15",
    ]
    assert clock.told("en", second, ZONE) == "02:15 winter time"
    assert clock.told("sv", clock.instant("2026-03-29", 150, ZONE), ZONE) == "03.30"
