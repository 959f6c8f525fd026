"""Who is here, who left, how many they are."""

from __future__ import annotations

import pytest

from memory import MemorySession
from samtal.session import commands as c
from samtal.session import people, turns
from samtal.session.refusal import RefusedError
from samtal.session.registers import Entry
from samtal.telling.replies import reply

AGENDA = 'title = "Prov"\nseries = "nätverk"\n[[agenda]]\nkind = "talk"\ntitle = "Prat"\n'


@pytest.fixture
def meeting() -> MemorySession:
    return MemorySession(AGENDA)


def here(meeting: MemorySession) -> list[str]:
    return [person.name for person in turns.named(meeting.state)]


def refused(meeting: MemorySession, command: c.Command) -> str:
    with pytest.raises(RefusedError) as caught:
        meeting.do(command)
    return caught.value.code


def test_the_same_name_again_is_the_same_person_with_new_tags(meeting: MemorySession) -> None:
    meeting.do(c.Here("Anna Berg", ("Skövde",)))
    meeting.do(c.Here("  anna  berg "))
    meeting.do(c.Here("Anna Berg", ("Falköping", "roll=rektor")))
    (person,) = meeting.state.people.values()
    assert person.tags == ("Falköping", "roll=rektor")
    assert len(person.presence) == 1


def test_a_name_is_one_person_within_a_series_and_another_in_another() -> None:
    same, other = MemorySession(AGENDA), MemorySession(AGENDA.replace("nätverk", "lärlag"))
    ids = {people.person_id(session.state, "Åsa Öst") for session in (MemorySession(AGENDA), same, other)}
    assert len(ids) == 2
    decomposed = "A\u030asa O\u0308st"
    assert people.person_id(same.state, decomposed) == people.person_id(same.state, "Åsa Öst")


def test_a_name_is_stored_as_typed_with_control_characters_visible(meeting: MemorySession) -> None:
    meeting.do(c.Here("Bo\x1b[31m [/red]"))
    assert here(meeting) == ["Bo␛[31m [/red]"]
    assert refused(meeting, c.Here("   ")) == "session.no-name"


def test_those_counted_take_their_names_without_becoming_more(meeting: MemorySession) -> None:
    meeting.do(c.Count(3))
    meeting.do(c.Here("A"))
    meeting.do(c.Here("B"))
    assert turns.present(meeting.state) == 3
    assert [seat.person is None for seat in turns.seats(meeting.state)] == [False, False, True]
    meeting.here("C", "D")
    assert turns.present(meeting.state) == 4


def test_who_leaves_is_one_fewer_of_those_counted_and_who_returns_one_more(meeting: MemorySession) -> None:
    meeting.do(c.Count(12))
    meeting.do(c.Here("Bo"))
    (bo,) = turns.named(meeting.state)
    meeting.do(c.Left(bo.id))
    assert turns.present(meeting.state) == 11
    assert refused(meeting, c.Left(bo.id)) == "session.not-here"
    meeting.do(c.Came(bo.id))
    assert turns.present(meeting.state) == 12
    assert refused(meeting, c.Came(bo.id)) == "session.already-here"
    assert refused(meeting, c.Came("nobody")) == "session.not-here"


def test_fewer_than_are_here_by_name_cannot_be_counted(meeting: MemorySession) -> None:
    meeting.here("A", "B")
    assert refused(meeting, c.Count(1)) == "session.more-are-named"
    assert refused(meeting, c.Count(10**9)) == "session.odd-count"


def test_absent_is_noted_for_one_who_is_known_and_for_one_who_is_new(meeting: MemorySession) -> None:
    meeting.do(c.Here("Anna Berg"))
    meeting.do(c.Absent("Anna"))
    meeting.do(c.Absent("Bo Ek"))
    assert here(meeting) == []
    assert {p.name: p.presence[-1].state for p in meeting.state.people.values()} == {
        "Anna Berg": "absent",
        "Bo Ek": "absent",
    }
    assert refused(meeting, c.Absent("Bo Ek")) == "session.already-absent"
    assert refused(meeting, c.Absent(" ")) == "session.no-name"
    meeting.do(c.Here("Bo Ek"))
    assert here(meeting) == ["Bo Ek"]


def test_a_beginning_that_two_have_is_asked_about(meeting: MemorySession) -> None:
    meeting.do(c.Here("Anna Berg"))
    meeting.do(c.Here("Anna Ek"))
    assert refused(meeting, c.Absent("anna")) == "session.which-person"
    assert [p.name for p in people.find(meeting.state, "ANNA E")] == ["Anna Ek"]
    assert people.find(meeting.state, "") == []


def test_an_odd_number_of_groups_is_refused(meeting: MemorySession) -> None:
    for count in (0, -1, 101):
        assert refused(meeting, c.Divide(count)) == "session.odd-groups"


def test_a_name_keeps_its_first_spelling_and_a_number_is_none(meeting: MemorySession) -> None:
    meeting.do(c.Here("Åsa  Öberg"))
    meeting.do(c.Here("åsa öberg", ("Skara",)))
    assert here(meeting) == ["Åsa Öberg"]
    assert refused(meeting, c.Here("12")) == "session.number-for-name"


def test_a_corrected_name_is_the_same_person_who_is_still_found_by_the_old_one(meeting: MemorySession) -> None:
    meeting.here("Ana Berg", "Bo Ek")
    ana = people.find(meeting.state, "Ana")[0].id
    (event,) = meeting.do(c.Rename(ana, "Anna Berg"))
    assert reply("sv", meeting.state, (event,), meeting.now) == "Ana Berg heter nu Anna Berg"
    assert here(meeting) == ["Anna Berg", "Bo Ek"]
    meeting.do(c.Here("anna berg", ("Skövde",)))
    meeting.do(c.Here("Ana Berg"))
    assert here(meeting) == ["Anna Berg", "Bo Ek"]
    assert [person.id for person in people.find(meeting.state, "ana")] == [ana]
    meeting.do(c.Undo(action=event.action))
    assert people.find(meeting.state, "Ana Berg")[0].id == ana


def test_nobody_gets_the_name_of_another_or_none(meeting: MemorySession) -> None:
    meeting.here("Ana Berg", "Bo Ek")
    ana = people.find(meeting.state, "Ana")[0].id
    assert refused(meeting, c.Rename(ana, "bo  ek")) == "session.name-taken"
    assert refused(meeting, c.Rename(ana, "Ana Berg")) == "session.name-taken"
    assert refused(meeting, c.Rename(ana, " ")) == "session.no-name"
    assert refused(meeting, c.Rename("nobody", "Eva")) == "session.not-here"
    meeting.do(c.Rename(ana, "ana berg"))
    assert here(meeting) == ["ana berg", "Bo Ek"]


def test_who_was_absent_and_comes_is_counted_again() -> None:
    session = MemorySession(AGENDA)
    session.here("Anna Berg", "Bo Ek")
    session.do(c.Count(5))
    session.do(c.Absent("Bo Ek"))
    assert turns.present(session.state) == 4
    session.do(c.Came(next(p.id for p in session.state.people.values() if p.name == "Bo Ek")))
    assert turns.present(session.state) == 5


def test_seats_without_a_name_keep_their_numbers_when_somebody_leaves() -> None:
    session = MemorySession(AGENDA)
    session.here("Anna Berg", "Bo Ek")
    session.do(c.Count(5))
    session.do(c.Left(next(iter(session.state.people))))
    assert [(seat.number, bool(seat.person)) for seat in turns.seats(session.state)] == [
        (2, True),
        (3, False),
        (4, False),
        (5, False),
    ]
    session.do(c.Came(next(iter(session.state.people))))
    session.do(c.Here("Eva By"))
    assert [seat.number for seat in turns.seats(session.state)] == [2, 1, 3, 4, 5]
    session.do(c.Absent("Dan Ö"))
    session.do(c.Came(next(p.id for p in session.state.people.values() if p.name == "Dan Ö")))
    assert [seat.number for seat in turns.seats(session.state)] == [2, 1, 3, 6, 4, 5], "nobody's but a new one's"


def test_nobody_without_a_name_gets_the_floor_twice_because_another_left() -> None:
    session = MemorySession('title = "P"\n[[agenda]]\nkind = "round"\ntitle = "R"\n')
    session.here("Anna Berg")
    session.do(c.Count(4))
    session.do(c.Start())
    for _ in range(3):
        session.do(c.Next())
    session.do(c.Left(next(iter(session.state.people))))
    run = session.state.run
    assert run
    assert [seat.number for seat in turns.waiting(session.state, run)] == [4]


@pytest.mark.parametrize(
    "command",
    [
        c.Here("x" * 201),
        c.Here("Bo", ("x" * 201,)),
        c.Absent("x" * 201),
        c.Record(register="action", entry=Entry("Ring", who="x" * 201)),
        c.Record(register="date", entry=Entry("x" * 201, day="2026-01-26")),
        c.Record(register="date", entry=Entry("Tema", day="2026-01-26", place="x" * 201)),
    ],
    ids=["name", "tag", "absent", "owner", "theme", "place"],
)
def test_what_is_named_has_at_most_two_hundred_characters(meeting: MemorySession, command: c.Command) -> None:
    assert refused(meeting, command) == "session.name-too-long"
    meeting.do(c.Here("x" * 200, ("y" * 200,)))
