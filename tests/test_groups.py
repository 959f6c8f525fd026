"""Dealing those present into groups, and who comes late."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from memory import MemorySession
from samtal.lines import phrases
from samtal.session import commands as c
from samtal.session import groups, people, turns
from samtal.session.refusal import RefusedError
from samtal.telling.replies import reply

if TYPE_CHECKING:
    from samtal.session.state import State
    from samtal.words import Lang

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
    known = session.state.people
    division = groups.of_run(session.state, session.state.run)
    return [[known[m].name if isinstance(m, str) else str(m) for m in group] for group in division]


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
    assert [groups.number_for(session.state, step) for step in session.state.agenda] == [0, 4, 4, 2, 4]
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


TAGGED = """
title = "Prov"
[[agenda]]
kind = "groups"
title = "Kommunvis"
groups = { by = "kommun" }
[[agenda]]
kind = "groups"
title = "Blandat"
groups = { count = 2, mix = "kommun" }
[[agenda]]
kind = "pairs"
title = "Parvis"
[[agenda]]
kind = "groups"
title = "Fyra och fyra"
groups = { size = 4 }
[[agenda]]
kind = "groups"
title = "Kafé"
groups = { count = 2, stay = 1 }
[[agenda]]
kind = "pairs"
title = "Parvis igen"
"""


def tagged() -> MemorySession:
    session = MemorySession(TAGGED)
    places = {"A": "Hjo", "B": "Skara", "C": "Hjo", "D": "Skara", "E": "Hjo", "F": "Skara", "G": "Hjo", "H": "Skara"}
    for name, place in places.items():
        session.do(c.Here(name, (place,)))
    session.do(c.Start())
    return session


def command(line: str, state: State, lang: Lang) -> c.Command:
    meant = phrases.read(line, state, lang)
    assert isinstance(meant, c.Command)
    return meant


def person(session: MemorySession, name: str) -> str:
    return people.find(session.state, name)[0].id


def test_each_way_of_dividing_is_dealt_when_its_item_begins() -> None:
    session = tagged()
    assert seated(session) == [["A", "C", "E", "G"], ["B", "D", "F", "H"]]
    session.do(c.Next())
    assert seated(session) == [["A", "E", "B", "F"], ["C", "G", "D", "H"]]
    session.do(c.Next())
    first = [set(pair) for pair in seated(session)]
    session.do(c.Next())
    assert all(any(pair <= set(group) for group in seated(session)) for pair in first), "pairs have joined"
    hosts = [group[0] for group in seated(session)]
    session.do(c.Next())
    assert [group[0] for group in seated(session)] == hosts
    session.do(c.Next())
    assert not [pair for pair in seated(session) if set(pair) in first], "nobody meets the same one twice"


def test_a_tag_with_a_key_is_looked_for_before_a_word_alone() -> None:
    session = MemorySession(TAGGED)
    for name, place in (("A", "Hjo"), ("B", "Hjo"), ("C", "Hjo")):
        session.do(c.Here(name, (place, f"Kommun={name in 'AB'}")))
    session.do(c.Start())
    assert seated(session) == [["A", "B"], ["C"]]


def test_who_comes_late_with_a_value_that_nobody_has_begins_a_group_of_it() -> None:
    session = MemorySession('title = "x"\n[[agenda]]\nkind = "groups"\ntitle = "G"\ngroups = { by = "kommun" }\n')
    for name, town in (("Anna", "Skövde"), ("Bo", "Tibro"), ("Cia", "Skövde")):
        session.do(c.Here(name, (f"kommun={town}",)))
    session.do(c.Start())
    session.do(c.Here("Hans", ("kommun=Falköping",)))
    session.do(c.Here("Ivar", ("kommun=falköping",)))
    assert seated(session) == [["Anna", "Cia"], ["Bo"], ["Hans", "Ivar"]]


def test_who_comes_late_joins_where_the_tag_fits() -> None:
    session = tagged()
    session.do(c.Here("Sen", ("Skara",)))
    assert seated(session)[1] == ["B", "D", "F", "H", "Sen"]
    session.do(c.Here("Okänd"))
    assert seated(session)[0][-1] == "Okänd", "the smallest, for one of whom nothing is known"


def test_a_tag_that_some_or_all_lack_is_said_and_the_meeting_goes_on() -> None:
    session = MemorySession(TAGGED)
    session.here("Anna Berg", "Bo Ek")
    events = session.do(c.Start())
    assert seated(session) == [["Anna Berg", "Bo Ek"]]
    assert reply("sv", session.state, events, session.now).endswith("1 grupp: 2. Ingen har etiketten kommun")
    session = tagged()
    session.do(c.Here("Ny Person"))
    events = session.do(c.Next())
    told = reply("sv", session.state, events, session.now)
    assert told.endswith("2 grupper: 5, 4. Ny Person har inte etiketten kommun och delades in jämnt")


def test_somebody_can_be_moved_to_another_group_by_hand_which_then_stands_and_can_be_undone() -> None:
    session = tagged()
    session.do(command("flytta b till grupp 1", session.state, "sv"))
    assert seated(session) == [["A", "C", "E", "G", "B"], ["D", "F", "H"]]
    session.do(c.Undo())
    assert seated(session)[1][0] == "B"
    session.do(command("move b to 1", session.state, "en"))
    session.do(c.Again())
    assert seated(session)[0][-1] == "B", "those who sit by the tag are not dealt anew"


def test_what_cannot_be_moved_is_refused_with_a_sentence() -> None:
    session = tagged()
    for line, code in (
        ("flytta A till grupp 3", "session.no-such-group"),
        ("flytta A till grupp 1", "session.sits-there"),
        ("flytta A", "commands.move"),
        ("flytta Xerxes till grupp 1", "phrases.nobody"),
    ):
        with pytest.raises(RefusedError) as refused:
            session.do(command(line, session.state, "sv"))
        assert refused.value.code == code
    session = MemorySession(AGENDA)
    session.here("Anna Berg")
    with pytest.raises(RefusedError, match="nobody-sits"):
        session.do(c.Reseat(person(session, "Anna"), 1))


def test_dealing_into_the_same_number_again_makes_other_groups() -> None:
    session = meeting("A", "B", "C", "D", "E", "F")
    session.do(c.Divide(2))
    first = [set(group) for group in session.state.divisions[session.state.division or ""]]
    session.do(c.Divide(2))
    assert not [group for group in session.state.divisions[session.state.division or ""] if set(group) in first]


def test_one_who_sat_in_a_seat_without_a_name_can_be_moved_once_there_is_one() -> None:
    session = MemorySession(AGENDA)
    session.do(c.Count(4))
    session.do(c.Start())
    session.do(c.Next())
    session.do(c.Here("Anna Berg"))
    assert groups.group_of(session.state, session.state.people[person(session, "Anna")]) == 1
    session.do(c.Reseat(person(session, "Anna"), 3))
    assert seated(session) == [[], ["2"], ["3", "Anna Berg"], ["4"]]


PAIRS_THEN_FOURS = """
title = "Prov"
[[agenda]]
kind = "pairs"
title = "Par"
[[agenda]]
kind = "groups"
title = "Fyra"
groups = { size = 4 }
[[agenda]]
kind = "groups"
title = "Kafé"
groups = { count = 2, stay = 1 }
[[agenda]]
kind = "pairs"
title = "Par igen"
"""


@given(st.integers(0, 13), st.integers(0, 13), st.lists(st.integers(0, 3), max_size=14))
@settings(max_examples=60)
def test_everybody_sits_once_in_each_division_whatever_names_and_numbers_came(
    at_first: int, later: int, named_before: list[int]
) -> None:
    session = MemorySession(PAIRS_THEN_FOURS)
    session.do(c.Count(at_first))
    session.do(c.Start())
    for item in range(4):
        for number in [number for number, before in enumerate(named_before) if before == item]:
            session.do(c.Here(f"P{number}"))
        if item == 1 and later >= len(turns.named(session.state)):
            session.do(c.Count(later))
        if item:
            session.do(c.Next())
        if item:
            sit = groups.as_called(session.state, groups.of_run(session.state, session.state.run))
            here = [groups.here_in(session.state, group) for group in sit]
            taking_part = [seat.member for seat in turns.taking_part(session.state)]
            assert sorted(map(str, chain(*here))) == sorted(map(str, taking_part))
            assert item != 1 or all(len(group) <= 4 for group in here)


def test_pairs_become_fours_though_one_has_got_a_name_and_another_has_gone() -> None:
    session = MemorySession(PAIRS_THEN_FOURS)
    session.do(c.Count(4))
    session.do(c.Start())
    session.do(c.Count(3))
    session.do(c.Here("Anna A"))
    events = session.do(c.Next())
    assert seated(session) == [["Anna A", "2", "3"]]
    assert "1 grupp: 3" in reply("sv", session.state, events, session.now)


CAFE = """
title = "Kafé"
[[agenda]]
kind = "groups"
title = "Samtal vid bordet"
groups = { count = 4, stay = 1 }
block = { name = "Kafé", repeat = 3 }
"""


@pytest.mark.parametrize("number", [12, 16, 18, 40])
def test_in_a_world_cafe_guests_come_to_new_tables_each_time_though_names_come_late(number: int) -> None:
    session = MemorySession(CAFE)
    session.do(c.Count(number))
    session.do(c.Start())
    sat = [groups.of_run(session.state, session.state.run)]
    for lap in range(2):
        session.do(c.Here(f"Sen {lap}"))
        session.do(c.Next())
        sat.append(groups.of_run(session.state, session.state.run))
    guests = [
        (table, who)
        for way in sat
        for table, group in enumerate(groups.as_called(session.state, way))
        for who in group[1:]
    ]
    assert len(guests) == len(set(guests)) == 3 * (number - 4)


def test_of_many_who_come_at_once_the_sizes_of_the_groups_are_told_in_one_sentence() -> None:
    session = meeting("A", "B")
    session.do(c.Next())
    events = session.do(c.Count(30))
    assert reply("sv", session.state, events, session.now) == "4 grupper: 8, 8, 7, 7. 30 är här"
    events = session.do(c.Count(31))
    assert reply("sv", session.state, events, session.now) == "Grupp 3. 31 är här"
