"""Dealing those present into groups, and who comes late."""

from __future__ import annotations

from memory import MemorySession
from samtal.session import commands as c
from samtal.session import groups, turns

AGENDA = """
title = "Prov"
[[agenda]]
kind = "info"
title = "Välkommen"
[[agenda]]
kind = "groups"
title = "Fyra"
groups = 4
[[agenda]]
kind = "groups"
title = "Samma"
groups = "keep"
[[agenda]]
kind = "groups"
title = "Två"
groups = 2
[[agenda]]
kind = "groups"
title = "Fyra igen"
groups = 4
"""


def meeting(*names: str) -> MemorySession:
    session = MemorySession(AGENDA)
    for name in names:
        session.do(c.Here(name))
    session.do(c.Start())
    return session


def seated(session: MemorySession) -> list[list[str]]:
    people = session.state.people
    division = groups.of_run(session.state, session.state.run)
    return [[people[m].name if isinstance(m, str) else str(m) for m in group] for group in division]


def test_people_are_dealt_in_order_like_cards() -> None:
    session = meeting("A", "B", "C", "D", "E", "F")
    session.do(c.Next())
    assert seated(session) == [["A", "E"], ["B", "F"], ["C"], ["D"]]


def test_a_step_that_asks_for_the_same_number_uses_the_standing_division_else_deals_anew() -> None:
    session = meeting("A", "B", "C", "D", "E", "F")
    session.do(c.Next())
    four = session.state.division
    session.do(c.Next())
    assert session.state.division == four
    assert len(seated(session)) == 4
    session.do(c.Next())
    assert seated(session) == [["A", "C", "E"], ["B", "D", "F"]]
    session.do(c.Next())
    assert len(seated(session)) == 4


def test_late_arrivals_join_the_smallest_group() -> None:
    session = meeting("A", "B", "C", "D", "E")
    session.do(c.Next())
    session.do(c.Here("Sen"))
    assert seated(session) == [["A", "E"], ["B", "Sen"], ["C"], ["D"]]
    session.do(c.Left(turns.named(session.state)[2].id))
    session.do(c.Here("Senare"))
    assert seated(session)[2] == ["C", "Senare"]


def test_who_comes_back_keeps_the_group() -> None:
    session = meeting("A", "B", "C", "D")
    session.do(c.Next())
    b = turns.named(session.state)[1].id
    session.do(c.Left(b))
    session.do(c.Came(b))
    assert seated(session) == [["A"], ["B"], ["C"], ["D"]]


def test_groups_work_without_names_and_names_may_come_later() -> None:
    session = MemorySession(AGENDA)
    session.do(c.Count(6))
    session.do(c.Start())
    session.do(c.Next())
    assert seated(session) == [["1", "5"], ["2", "6"], ["3"], ["4"]]
    session.do(c.Here("Anna"))
    assert seated(session) == [["1", "5"], ["2", "6"], ["3"], ["4"]]
    assert groups.largest(session.state, session.state.agenda[1], session.state.run) == 2


def test_dealing_by_hand_holds_for_the_step_that_is_going_on() -> None:
    session = meeting("A", "B", "C", "D")
    session.do(c.Next())
    session.do(c.Divide(3))
    assert seated(session) == [["A", "D"], ["B"], ["C"]]


def test_how_many_groups_a_step_has_is_known_before_it_is_held() -> None:
    session = meeting("A", "B")
    assert [groups.number_for(session.state, step) for step in session.state.agenda] == [0, 4, 0, 2, 4]
    session.do(c.Next())
    assert [groups.number_for(session.state, step) for step in session.state.agenda] == [4, 4, 4, 2, 4]


def test_those_who_are_counted_later_join_the_smallest_groups_too() -> None:
    session = MemorySession(AGENDA)
    session.do(c.Start())
    session.do(c.Next())
    assert seated(session) == [[], [], [], []]
    session.do(c.Count(6))
    assert seated(session) == [["1", "5"], ["2", "6"], ["3"], ["4"]]
    session.do(c.Count(7))
    assert seated(session)[2] == ["3", "7"]
