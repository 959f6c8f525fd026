"""How long items are to take from now on: what was decided of those to come, and of the current one."""

from __future__ import annotations

import pytest

from memory import MemorySession, at, goto
from samtal.session import clock, lengths, schedule, timing
from samtal.session import commands as c
from samtal.session.evolve import fold
from samtal.session.refusal import RefusedError
from samtal.telling.replies import reply
from samtal.words import LANGS

MINUTE = clock.MINUTE
AGENDA = """
title = "Prov"
starts = "09:00"
[[agenda]]
kind = "checkin"
title = "Incheckning"
minutes_per_turn = 1
[[agenda]]
kind = "talk"
title = "Läget"
minutes = 20
[[agenda]]
kind = "round"
title = "Laget runt"
minutes_per_turn = 3
[[agenda]]
kind = "round"
title = "Ram"
minutes = 30
minutes_per_turn = 2
[[agenda]]
kind = "talk"
title = "Öppet"
"""


@pytest.fixture
def meeting() -> MemorySession:
    session = MemorySession(AGENDA)
    session.do(c.Count(12))
    return session


def seconds(meeting: MemorySession, number: int) -> int | None:
    return schedule.slots(meeting.state, meeting.now)[number - 1].seconds


def turn(meeting: MemorySession, number: int) -> int | None:
    step = meeting.state.agenda[number - 1]
    run = meeting.state.run if meeting.state.position == number else None
    return timing.turn_seconds(meeting.state, step, run)


def refused(meeting: MemorySession, command: c.Command) -> str:
    with pytest.raises(RefusedError) as caught:
        meeting.do(command)
    assert all(caught.value.sentence(lang) for lang in LANGS)
    return caught.value.code


def test_an_item_to_come_takes_as_long_as_was_decided_and_the_plan_stays_as_it_was(meeting: MemorySession) -> None:
    before = [slot.planned for slot in schedule.slots(meeting.state, at(9))]
    meeting.do(c.SetLengths({"laget": 12 * 60, "oppet": 5 * 60}), at(8, 50))
    assert (seconds(meeting, 2), seconds(meeting, 5)) == (12 * 60, 5 * 60)
    assert [slot.planned for slot in schedule.slots(meeting.state, at(9))] == before
    meeting.do(c.Start(), at(9))
    meeting.do(goto(meeting.state, 2), at(9, 12))
    assert timing.left(meeting.state, at(9, 12)) == 12 * MINUTE
    assert schedule.ends(meeting.state, at(9, 12)).will == at(9, 12) + (12 + 36 + 30 + 5) * MINUTE


def test_the_current_item_takes_as_long_as_was_decided_in_all(meeting: MemorySession) -> None:
    meeting.do(c.Start(), at(9))
    meeting.do(goto(meeting.state, 2), at(9, 12))
    meeting.do(c.Extend(5 * 60), at(9, 13))
    meeting.do(c.SetLengths({"laget": 12 * 60}), at(9, 14))
    assert timing.left(meeting.state, at(9, 14)) == 10 * MINUTE
    meeting.do(c.Undo())
    assert timing.left(meeting.state, at(9, 14)) == 23 * MINUTE
    meeting.do(c.Extend(60), at(9, 14))
    assert timing.left(meeting.state, at(9, 14)) == 24 * MINUTE


def test_a_round_made_of_turns_has_shorter_turns_and_grows_with_who_comes(meeting: MemorySession) -> None:
    meeting.do(c.SetLengths({"laget-runt": 24 * 60}))
    assert (seconds(meeting, 3), turn(meeting, 3)) == (24 * 60, 120)
    meeting.do(c.Count(14))
    assert (seconds(meeting, 3), turn(meeting, 3)) == (28 * 60, 120)


def test_nobody_has_less_than_the_least_that_anybody_has(meeting: MemorySession) -> None:
    meeting.do(c.SetLengths({"laget-runt": 60, "ram": 60}))
    assert turn(meeting, 3) == turn(meeting, 4) == lengths.LEAST
    assert seconds(meeting, 4) == 60


def test_a_round_in_a_frame_keeps_its_turns_while_they_fit(meeting: MemorySession) -> None:
    meeting.do(c.SetLengths({"ram": 26 * 60}))
    assert (seconds(meeting, 4), turn(meeting, 4)) == (26 * 60, 120)
    meeting.do(c.SetLengths({"ram": 12 * 60}))
    assert (seconds(meeting, 4), turn(meeting, 4)) == (12 * 60, 60)


def test_in_the_middle_of_a_round_those_who_wait_share_what_is_left(meeting: MemorySession) -> None:
    meeting.do(c.Count(4))
    meeting.do(c.Start(), at(9))
    meeting.do(goto(meeting.state, 3), at(9, 5))
    meeting.do(c.Next(), at(9, 6))
    meeting.do(c.Next(), at(9, 9))
    meeting.do(c.SetLengths({"laget-runt": 10 * 60}), at(9, 10))
    assert (seconds(meeting, 3), turn(meeting, 3)) == (10 * 60, 120)
    assert timing.turn_left(meeting.state, at(9, 10)) == MINUTE
    assert timing.left(meeting.state, at(9, 10)) == 5 * MINUTE


def test_a_step_run_again_takes_as_long_as_was_decided_and_the_first_run_what_it_had(meeting: MemorySession) -> None:
    meeting.do(c.Start(), at(9))
    meeting.do(goto(meeting.state, 2), at(9, 12))
    meeting.do(c.Again(), at(9, 20))
    meeting.do(c.SetLengths({"laget": 8 * 60}), at(9, 21))
    meeting.do(c.Again(), at(9, 25))
    runs = meeting.state.runs_of("laget")
    assert [timing.planned_seconds(meeting.state, meeting.state.agenda[1], run) for run in runs] == [1200, 480, 480]


def test_what_cannot_be_is_refused_in_words(meeting: MemorySession) -> None:
    assert refused(meeting, c.SetLengths({})) == "session.no-length"
    assert refused(meeting, c.SetLengths({"laget": 0})) == "session.no-length"
    assert refused(meeting, c.SetLengths({"laget": 86_401})) == "session.too-long"
    assert refused(meeting, c.SetLengths({"nowhere": 60})) == "session.no-such-step"
    meeting.do(c.Start(), at(9))
    meeting.do(goto(meeting.state, 2), at(9, 12))
    assert refused(meeting, c.SetLengths({"incheckning": 60})) == "session.length-of-the-past"


def test_a_length_that_cannot_be_read_changes_nothing_and_a_huge_one_is_a_day(meeting: MemorySession) -> None:
    (event,) = meeting.do(c.SetLengths({"laget": 60}))
    wrong: list[dict[str, object]] = [
        {"seconds": 5},
        {"seconds": {"laget": "60"}},
        {"each": {"laget": None}},
        {"seconds": [["laget", 60]]},
    ]
    for payload in wrong:
        log = [e._replace(payload=payload) if e.id == event.id else e for e in meeting.state.log]
        assert not fold(log).lengths
        assert reply("sv", fold(log), (log[-1],), at(9))
    huge = [e._replace(payload={"seconds": {"laget": 2**52}}) if e.id == event.id else e for e in meeting.state.log]
    assert fold(huge).lengths["laget"].seconds == 86_400


def test_it_is_told_in_one_line(meeting: MemorySession) -> None:
    def told(command: c.Command) -> str:
        return reply("sv", meeting.state, meeting.do(command), at(9))

    assert told(c.SetLengths({"laget": 12 * 60})) == "Ny längd: punkt 2, 12 min"
    many = told(c.SetLengths({"laget": 600, "laget-runt": 24 * 60 + 30, "ram": 630}))
    assert many == "Nya längder: punkt 2, 10 min; punkt 3, 24 min (2 min 2 s var); punkt 4, 10 min 30 s (52 s var)"
