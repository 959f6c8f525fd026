"""The wall never shows what the room should not see: no field of what is public holds any of it, whatever happens."""

from __future__ import annotations

import dataclasses

import pytest

from memory import MemorySession, at, goto
from samtal.session import commands as c
from samtal.session import programme
from samtal.session.public import Public, SharedClock, Turns, public
from samtal.session.registers import Entry

AGENDA = """
title = "Prov"
[[agenda]]
kind = "round"
title = "Laget runt"
questions = ["Vad fastnade du för?", "Vad provar du?"]
prompt = "Lyssna"
rules = ["En i taget"]
lead = "Susanne"
links = [{ title = "Boken", url = "https://example.org/bok" }]
minutes_per_turn = 2
cue = "HEMLIGT stöd"
[[agenda]]
kind = "round"
title = "I grupp"
groups = 2
minutes_per_turn = 3
[[agenda]]
kind = "rating"
title = "Skattning"
minutes = 5
statements = ["A"]
[[agenda]]
kind = "talk"
title = "Prat"
minutes = 1
"""


@pytest.fixture
def meeting() -> MemorySession:
    session = MemorySession(AGENDA)
    session.here("Anna Berg", "Bo Ek", "[/red] Cia")
    session.do(c.Count(4))
    return session


def test_before_the_start_after_the_end_and_between_items_nothing_else_is_shown(meeting: MemorySession) -> None:
    zone, day = meeting.state.zone, programme.programme
    assert public(meeting.state, at(9)) == Public("planned", zone, meeting="Prov", programme=day(meeting.state, at(9)))
    meeting.do(c.Start())
    meeting.do(goto(meeting.state, 4))
    meeting.do(c.Skip())
    assert public(meeting.state, at(9)) == Public("between", zone, meeting="Prov", programme=day(meeting.state, at(9)))
    meeting.do(c.End())
    assert public(meeting.state, at(9)) == Public("ended", zone, meeting="Prov")


def test_the_item_is_shown_with_its_question_its_task_and_its_round(meeting: MemorySession) -> None:
    meeting.do(c.Start(), at(9))
    meeting.do(c.Next(), at(9))
    meeting.do(c.Ask(2), at(9))
    shown = public(meeting.state, at(9, 1))
    assert (shown.number, shown.title, shown.prompt, shown.rules) == (1, "Laget runt", "Lyssna", ("En i taget",))
    assert (shown.questions[shown.question - 1], shown.lead, shown.links[0].title) == (
        "Vad provar du?",
        "Susanne",
        "Boken",
    )
    assert shown.turns == Turns("Anna Berg", ("Bo Ek", "[/red] Cia", 4), begun=True)
    assert (shown.of, shown.time, shown.over) == ("turn", 60_000, False)


def test_groups_are_shown_by_name_and_their_clock_by_when_to_change(meeting: MemorySession) -> None:
    meeting.do(c.Start(), at(9))
    meeting.do(goto(meeting.state, 2), at(9))
    shown = public(meeting.state, at(9))
    assert (shown.shared, shown.turns) == (SharedClock(), None)
    assert shown.groups == (("Anna Berg", "[/red] Cia"), ("Bo Ek", 4))
    meeting.do(c.Next(), at(9))
    assert public(meeting.state, at(9, 4)).shared == SharedClock(2, 2, at(9, 6))


def test_who_has_no_name_counts_off_and_finds_the_group_by_the_number() -> None:
    session = MemorySession(AGENDA)
    session.do(c.Count(5))
    session.do(c.Start())
    session.do(goto(session.state, 2))
    assert public(session.state, at(9)).counting_off == 2
    session.do(c.Here("Anna Berg"))
    assert public(session.state, at(9)).counting_off == 0


def test_that_each_is_to_work_in_silence_is_shown() -> None:
    session = MemorySession('title = "Prov"\n[[agenda]]\nkind = "talk"\ntitle = "Skriv"\nturns = "silent"\n')
    session.do(c.Start())
    assert public(session.state, at(9)).silent


def test_nobody_is_exposed_by_time_or_by_passing(meeting: MemorySession) -> None:
    meeting.do(c.Start(), at(9))
    meeting.do(c.Next(), at(9))
    meeting.do(c.PassTurn(), at(9, 1))
    shown = public(meeting.state, at(9, 30))
    assert (shown.time, shown.over) == (0, True)
    assert "Anna Berg" not in str(shown)


def test_no_field_ever_holds_a_note_a_figure_a_cue_an_absence_or_a_register(meeting: MemorySession) -> None:
    hidden = "HEMLIGT"
    meeting.do(c.Absent(f"{hidden} Frånvarande"))
    meeting.do(c.Start(), at(9))
    for number in (1, 2, 3, 4):
        if number > 1:
            meeting.do(goto(meeting.state, number), at(9, number))
        meeting.do(c.TakeNote(text=f"{hidden} anteckning"))
        meeting.do(c.Record(register="decision", entry=Entry(f"{hidden} beslut")))
        if number == 3:
            meeting.do(c.RateTotals(statement=1, counts=(987, 0, 0, 0)))
        shown = public(meeting.state, at(9, 55))
        for field in dataclasses.fields(shown):
            value = str(getattr(shown, field.name))
            assert hidden not in value, field.name
            assert "987" not in value, field.name
            assert "late" not in field.name


def test_when_the_clock_is_to_go_on_is_told_until_it_is_that_time() -> None:
    session = MemorySession(AGENDA)
    session.do(c.Start(), at(9))
    session.do(c.Pause(until=at(9, 20)), at(9, 4))
    assert public(session.state, at(9, 10)).resumes == at(9, 20)
    assert public(session.state, at(9, 21)).resumes is None, "nobody is told that they are late"
    session.do(c.Resume(), at(9, 15))
    assert public(session.state, at(9, 16)).resumes is None


@pytest.mark.parametrize(("key", "calls"), [("", 5), ("call_back = 10\n", 10)])
def test_groups_are_called_back_for_half_a_minute_and_in_the_last_one(key: str, calls: int) -> None:
    session = MemorySession(
        f'title = "Prov"\n[[agenda]]\nkind = "groups"\ntitle = "G"\ngroups = 2\nminutes = 30\n{key}'
    )
    session.do(c.Start(), at(9))

    def called(minutes: int, seconds: int) -> int:
        return public(session.state, at(9, 30) - (60 * minutes + seconds) * 1000).call

    assert [called(calls, 1), called(calls, 0), called(calls - 1, 31), called(calls - 1, 30)] == [0, calls, calls, 0]
    assert [called(1, 1), called(1, 0), called(0, 1)] == [0, 1, 1]
    session.do(c.Pause(), at(9, 29))
    assert called(0, 40) == 0
