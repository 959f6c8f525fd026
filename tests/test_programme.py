"""What the wall tells beside the current item: the programme of the day, what comes next, and the next meeting."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memory import MemorySession, at, goto
from samtal.session import commands as c
from samtal.session.programme import NextMeeting, ProgrammeItem, programme
from samtal.session.public import public
from samtal.session.registers import Entry
from samtal.session.view import Progress

AGENDA = """
title = "Prov"
starts = "09:00"
[[agenda]]
kind = "talk"
title = "Ett"
minutes = 10
[[agenda]]
kind = "round"
title = "Två"
minutes_per_turn = 2
[[agenda]]
kind = "break"
title = "Paus"
minutes = 15
[[agenda]]
kind = "talk"
title = "Fast"
at = "11:00"
minutes = 20
[[agenda]]
kind = "talk"
title = "Privat"
visibility = "private"
minutes = 5
"""


def meeting() -> MemorySession:
    session = MemorySession(AGENDA)
    session.here("Anna Berg", "Bo Ek")
    return session


def test_before_the_start_the_day_is_as_it_is_planned() -> None:
    items = programme(meeting().state, at(8, 30))
    assert [item.title for item in items] == ["Ett", "Två", "Paus", "Fast", "Privat"]
    assert [item.at for item in items] == [at(9), at(9, 10), at(9, 14), at(11), at(11, 20)]


def test_before_a_start_that_is_late_the_day_is_told_as_it_can_still_be() -> None:
    items = programme(meeting().state, at(9, 11))
    assert [item.at for item in items] == [None, at(9, 21), at(9, 25), at(11), at(11, 20)], "the first begins soon"


def test_what_has_been_is_done_what_is_struck_is_struck_and_neither_bears_a_time() -> None:
    session = meeting()
    session.do(c.Start(), at(9))
    session.do(goto(session.state, 2), at(9, 12))
    session.do(c.StrikeItem(session.state.agenda[2].id), at(9, 12))
    one, two, rest, *_ = programme(session.state, at(9, 13))
    assert one == ProgrammeItem("Ett", Progress.DONE, None)
    assert two == ProgrammeItem("Två", Progress.CURRENT, at(9, 12))
    assert rest == ProgrammeItem("Paus", Progress.STRUCK, None)
    seen = public(session.state, at(9, 13))
    assert seen.then is not None
    assert seen.then.title == "Fast"


@given(number=st.integers(1, 5), gone=st.integers(0, 200))
def test_no_time_of_what_is_to_come_lies_in_the_past(number: int, gone: int) -> None:
    session = meeting()
    session.do(c.Start(), at(9))
    if number > 1:
        session.do(goto(session.state, number), at(9, 1))
    now = at(9, 1) + gone * 60_000
    times = [item.at for item in programme(session.state, now) if item.progress is Progress.PLANNED and item.at]
    assert times == sorted(times)
    assert all(time > now for time in times)


@given(number=st.integers(1, 5), gone=st.integers(0, 60 * 60))
def test_what_is_left_is_never_more_than_the_whole(number: int, gone: int) -> None:
    session = meeting()
    session.do(c.Start(), at(9))
    if number > 1:
        session.do(goto(session.state, number), at(9))
    session.do(c.Next(), at(9)) if number == 2 else None
    seen = public(session.state, at(9) + gone * 1000)
    assert 0 <= seen.time <= seen.whole
    assert seen.over == (gone * 1000 > seen.whole)


def test_the_time_of_a_turn_is_a_share_of_the_turn() -> None:
    session = meeting()
    session.do(c.Start(), at(9))
    session.do(goto(session.state, 2), at(9))
    session.do(c.Next(), at(9))
    assert public(session.state, at(9, 1)).whole == 2 * 60_000


def test_the_time_of_a_group_is_a_share_of_what_was_decided_for_each() -> None:
    session = MemorySession(
        'title = "Prov"\n[[agenda]]\nkind = "groups"\ntitle = "Grupper"\ngroups = 2\nminutes = 10\n'
        '[[agenda]]\nkind = "gather"\ntitle = "Åter"\nfrom = ["Grupper"]\nminutes_per_turn = 4\n'
    )
    session.do(c.Count(4))
    session.do(c.Start(), at(9))
    session.do(c.Next(), at(9, 10))
    session.do(c.Next(), at(9, 10))
    assert public(session.state, at(9, 10)).whole == 4 * 60_000
    session.do(c.EachGets(120), at(9, 10))
    seen = public(session.state, at(9, 10))
    assert (seen.time, seen.whole) == (2 * 60_000, 2 * 60_000)


@pytest.mark.parametrize(
    ("hours", "minutes"),
    [("09:00-12:00", 540), ("9.30", 570), ("", None), ("på förmiddagen", None), ("9.305", None), ("47.11", None)],
)
def test_the_next_meeting_is_told_with_its_time_where_that_is_known(hours: str, minutes: int | None) -> None:
    session = meeting()
    session.do(c.Start(), at(9))
    for day in ("2026-03-01", "2026-01-26", "2025-11-14", "2025-11-13"):
        session.do(c.Record(register="date", entry=Entry("Tema", day=day, hours=hours)), at(9))
    assert public(session.state, at(9)).again is None
    session.do(c.End(), at(10))
    assert public(session.state, at(10)).again == NextMeeting("2026-01-26", minutes, other_year=True)


def test_a_date_from_a_private_item_is_not_told() -> None:
    session = meeting()
    session.do(c.Start(), at(9))
    session.do(goto(session.state, 5), at(9))
    session.do(c.Record(register="date", entry=Entry("Tema", day="2026-01-26")), at(9))
    session.do(c.End(), at(10))
    assert public(session.state, at(10)).again is None
