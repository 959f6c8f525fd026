"""Who was there: in the order of arrival, from when to when, never why."""

from __future__ import annotations

import pytest

from markdown_reading import texts
from memory import MemorySession, at, goto
from minutes_of import begun, person, session, written
from samtal.session import commands as c

AGENDA = "".join(f'[[agenda]]\nkind = "talk"\ntitle = "P{n}"\nper = "none"\n' for n in range(1, 6))


def line(made: MemorySession, start: str = "Närvarande") -> str:
    return next(text for text in texts(written(made)) if text.startswith(start))


def go_to(made: MemorySession, number: int) -> None:
    made.do(goto(made.state, number))


def test_nobody_noted_is_said() -> None:
    assert line(session(AGENDA)) == "Närvarande: inga antecknade"


def test_a_bare_count_has_no_names() -> None:
    assert line(begun(AGENDA, count=12)) == "Närvarande (12): namnen är inte antecknade"


def test_names_stand_in_the_order_of_arrival_with_their_tags() -> None:
    made = session(AGENDA)
    made.do(c.Here("Östen Åk", ("Skövde",)))
    made.do(c.Here("Anna Berg", ("unit=Skara", "rektor", "roll=")))
    assert line(made) == "Närvarande (2): Östen Åk (Skövde), Anna Berg (Skara, rektor, roll=)"


def test_those_without_a_name_are_counted() -> None:
    assert line(begun(AGENDA, "Anna", count=4)) == "Närvarande (4, varav 3 utan namn): Anna"


def test_who_left_and_who_came_late_is_told_by_points() -> None:
    made = begun(AGENDA, "Anna", "Bo Ek")
    go_to(made, 3)
    made.do(c.Here("Eva Ask"), at(9, 30))
    go_to(made, 4)
    made.do(c.Left(person(made, "Bo Ek")), at(9, 40))
    go_to(made, 5)
    assert line(made) == "Närvarande (3; Bo Ek till och med punkt 4, Eva Ask från punkt 3): Anna, Bo Ek, Eva Ask"


def test_coming_and_going_is_told_compactly() -> None:
    made = begun(AGENDA, "Anna", "Bo", "Cia")
    bo, cia = person(made, "Bo"), person(made, "Cia")
    made.do(c.Left(cia), at(9, 1))
    made.do(c.Came(cia), at(9, 2))
    made.do(c.Left(bo), at(9, 3))
    go_to(made, 3)
    made.do(c.Came(bo), at(9, 10))
    made.do(c.Left(bo), at(9, 11))
    go_to(made, 4)
    made.do(c.Left(cia), at(9, 12))
    made.do(c.Came(bo), at(9, 13))
    go_to(made, 5)
    assert line(made) == (
        "Närvarande (3; Bo till och med punkt 1, punkt 3 och från punkt 4, Cia till och med punkt 4): Anna, Bo, Cia"
    )


def test_a_stay_of_several_points_in_the_middle_is_a_span() -> None:
    made = begun(AGENDA, "Anna")
    go_to(made, 2)
    made.do(c.Here("Bo"), at(9, 1))
    go_to(made, 4)
    made.do(c.Left(person(made, "Bo")), at(9, 2))
    go_to(made, 5)
    assert line(made) == "Närvarande (2; Bo punkt 2–4): Anna, Bo"


def test_who_left_during_the_last_point_is_told() -> None:
    made = begun(AGENDA, "Anna", "Bo")
    go_to(made, 3)
    made.do(c.Here("Cia"), at(9, 1))
    go_to(made, 5)
    made.do(c.Left(person(made, "Bo")))
    made.do(c.Left(person(made, "Cia")))
    assert line(made) == "Närvarande (3; Bo gick under punkt 5, Cia från punkt 3 och gick under punkt 5): Anna, Bo, Cia"


def test_who_was_expected_later_is_there_from_when_they_came() -> None:
    made = session(AGENDA)
    made.here("Anna")
    made.do(c.Count(2))
    made.do(c.Absent("Bo"))
    made.do(c.Start(), at(9))
    go_to(made, 3)
    made.do(c.Came(person(made, "Bo")), at(9, 20))
    assert line(made) == "Närvarande (3, varav 1 utan namn; Bo från punkt 3): Anna, Bo"


def test_one_who_is_named_late_but_was_counted_was_there_all_the_time() -> None:
    made = begun(AGENDA, count=2)
    go_to(made, 3)
    made.do(c.Here("Anna"), at(9, 20))
    made.do(c.Here("Bo"), at(9, 20))
    made.do(c.Here("Cia"), at(9, 21))
    assert line(made) == "Närvarande (3; Cia från punkt 3): Anna, Bo, Cia"


def test_one_who_comes_back_to_a_free_seat_was_away_all_the_same() -> None:
    made = begun(AGENDA, "Anna", count=3)
    go_to(made, 2)
    made.do(c.Left(person(made, "Anna")), at(9, 20))
    go_to(made, 4)
    made.do(c.Came(person(made, "Anna")), at(9, 40))
    expected = "Närvarande (3, varav 2 utan namn; Anna till och med punkt 2 och från punkt 4): Anna"
    assert line(made) == expected


def test_the_absent_are_named_without_a_reason() -> None:
    made = session(AGENDA)
    made.do(c.Here("Anna"))
    made.do(c.Here("Bo"))
    made.do(c.Absent("Bo"))
    made.do(c.Absent("Cia"))
    made.do(c.Here("Dan"))
    made.do(c.Left(person(made, "Dan")))
    made.do(c.Start())
    assert line(made) == "Närvarande (1): Anna"
    assert line(made, "Frånvarande") == "Frånvarande: Bo, Cia, Dan"


def test_who_comes_after_having_been_noted_absent_came_late() -> None:
    made = session(AGENDA)
    made.do(c.Absent("Bo"))
    made.do(c.Here("Anna"))
    made.do(c.Start())
    go_to(made, 2)
    made.do(c.Here("Bo"), at(9, 10))
    assert line(made) == "Närvarande (2; Bo från punkt 2): Anna, Bo"
    assert not any(text.startswith("Frånvarande") for text in texts(written(made)))


def test_what_was_undone_tells_nothing() -> None:
    made = begun(AGENDA, count=1)
    made.do(c.Count(9))
    made.do(c.Undo())
    go_to(made, 3)
    made.do(c.Here("Anna"), at(9, 20))
    made.do(c.Here("Bo"), at(9, 20))
    assert line(made) == "Närvarande (2; Bo från punkt 3): Anna, Bo"


@pytest.mark.parametrize("name", ["**Bo**", "[Bo](u)", "Bo | Ek", "<b>Bo</b>"])
def test_names_are_data(name: str) -> None:
    made = begun(AGENDA, name)
    made.do(c.Next())
    made.do(c.Left(person(made, name)), at(9, 20))
    assert line(made) == f"Närvarande (1; {name} till och med punkt 2): {name}"
