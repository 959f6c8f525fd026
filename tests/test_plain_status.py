"""What plain mode tells of how things stand, and of the agenda on the clock."""

from __future__ import annotations

from pathlib import Path

import pytest

from memory import MemorySession, at, goto
from minutes_of import begun
from samtal.lines import phrases
from samtal.plain import agenda, status
from samtal.session import commands as c
from samtal.session.state import State
from samtal.telling import naming
from samtal.telling.replies import reply

LIBRARY = Path(__file__).parent.parent / "session_templates"

TEMPLATE = """
title = "Prov"
starts = "09:00"
[[agenda]]
kind = "info"
title = "Välkommen"
minutes = 10
lead = "Susanne"
prompt = "Hälsa"
rules = ["En i taget"]
links = [{ title = "Bok", url = "https://example.org" }]
cue = "Bara för dig"
[[agenda]]
kind = "round"
title = "Laget runt"
questions = ["Vad?", "Varför?"]
minutes_per_turn = 2
[[agenda]]
kind = "round"
title = "I grupp"
groups = 2
minutes_per_turn = 2
[[agenda]]
kind = "rating"
title = "Skattning"
statements = ["A", "B"]
secrecy = "sealed"
[[agenda]]
kind = "list"
title = "Tecken"
minutes = 20
columns = ["Vad", "Sett"]
[[agenda]]
kind = "checkout"
title = "Slut"
"""


def meeting(*, step: int = 0, when: int = 0) -> MemorySession:
    session = MemorySession(TEMPLATE)
    session.here("Anna Berg", "Bo Ek", "Cia Al")
    if step:
        session.do(c.Start(), at=when or at(9))
    if step > 1:
        session.do(goto(session.state, step), at=when or at(9))
    return session


def told(session: MemorySession, hours: int = 9, minutes: int = 0, lang: str = "sv") -> list[str]:
    return list(status.lines("sv" if lang == "sv" else "en", session.state, at(hours, minutes)))


def on_the_clock(session: MemorySession, hours: int = 9, minutes: int = 0) -> list[str]:
    return list(agenda.lines("sv", session.state, at(hours, minutes)))[1:]


def test_before_the_start_it_says_when_and_who() -> None:
    session = meeting()
    session.do(c.Count(5))
    assert told(session) == [
        "Möte: Prov, 2025-11-14",
        "Läge: har inte börjat",
        "Börjar: 09.00",
        "Här: 5 (Anna Berg, Bo Ek, Cia Al)",
        "Sedan: punkt 1, Välkommen",
        "Slutar: 09.46",
    ]


def test_a_meeting_without_a_start_time_promises_none() -> None:
    session = MemorySession('title = "X"\n[[agenda]]\nkind = "talk"\ntitle = "T"')
    assert told(session) == ["Möte: X, 2025-11-14", "Läge: har inte börjat", "Här: 0", "Sedan: punkt 1, T"]
    assert on_the_clock(session) == ["   1  utan tid  T"]
    session.do(c.Start(), at=at(9))
    assert "Tid: började 09.00, utan sluttid" in told(session, 9, 5)


def test_the_current_item_has_a_sign_a_word_and_its_time_but_never_its_cue() -> None:
    assert told(meeting(step=1), 9, 4)[1:8] == [
        "Läge: pågår",
        "> Punkt 1 av 6 (nu): Välkommen",
        "Tid: började 09.00, 10 min, till 09.10, 6 min kvar",
        "Tidsplan: i tid",
        "Leder: Susanne",
        "Att göra: Hälsa",
        "Regel: En i taget",
    ]
    said = told(meeting(step=1), 9, 4)
    assert "Länk: Bok, https://example.org" in said
    assert not any("Bara för dig" in line for line in said)


def test_over_time_and_behind_are_said_in_words() -> None:
    late = told(meeting(step=1), 9, 14)
    assert "Tid: började 09.00, 10 min, till 09.10, 4 min över tiden" in late
    assert "Tidsplan: 4 min efter" in late
    assert "Tidsplan: 3 min före" in told(meeting(step=1, when=at(8, 57)), 8, 58)


def test_english_times_have_a_colon() -> None:
    assert "Time: began 09:00, 10 min, to 09:10, 4 min over time" in told(meeting(step=1), 9, 14, "en")


def test_a_round_says_who_has_the_floor_who_is_next_who_waits_and_who_passed() -> None:
    session = meeting(step=2)
    assert "Ordet: ingen" in told(session)
    for command in (c.Next(), c.PassTurn()):
        session.do(command, at=at(9, 1))
    said = told(session, 9, 2)
    assert said[said.index("Tidsplan: 11 min före") + 1 :][:6] == [
        "Ordet: Bo Ek, 1 min kvar",
        "Nästa talare: Cia Al",
        "Passade: Anna Berg",
        "> Fråga 1 (nu): Vad?",
        "Fråga 2: Varför?",
        "Här: 3 (Anna Berg, Bo Ek, Cia Al)",
    ]


def test_waiting_are_those_after_the_next() -> None:
    session = meeting(step=2)
    session.do(c.Count(5))
    assert "Väntar på ordet: Bo Ek, Cia Al, deltagare 4, deltagare 5" in told(session)
    for _ in range(5):
        session.do(c.Next())
    assert "Nästa talare: ingen, alla har haft ordet" in told(session)


def test_an_untimed_round_has_the_floor_without_a_clock() -> None:
    session = meeting(step=6)
    session.do(c.Next())
    assert "Ordet: Anna Berg" in told(session)


def test_groups_share_a_clock_that_says_when_to_change() -> None:
    session = meeting(step=3)
    assert "Gruppernas klocka: har inte börjat" in told(session)
    assert "Grupp 1: Anna Berg, Cia Al" in told(session)
    session.do(c.Next(), at=at(9, 1))
    assert "Gruppernas klocka: talare 1 av 2, byt talare 09.03" in told(session, 9, 2)
    assert "Gruppernas klocka: talare 2 av 2, klart 09.05" in told(session, 9, 3)
    assert "Gruppernas klocka: alla har haft sin tid, 2 min över tiden" in told(session, 9, 7)
    session.do(c.Pause(), at=at(9, 4))
    assert "Gruppernas klocka: talare 2 av 2, 1 min kvar" in told(session, 9, 20)
    assert "Läge: klockan är stoppad" in told(session, 9, 20)


def test_a_group_that_everybody_left_is_named_all_the_same() -> None:
    session = meeting(step=3)
    session.do(c.Left(next(p.id for p in session.state.people.values() if p.name == "Bo Ek")))
    assert "Grupp 2: ingen" in told(session)
    assert "Har gått: Bo Ek" in told(session)


def test_a_seat_that_has_got_a_name_is_told_by_it() -> None:
    session = MemorySession(TEMPLATE)
    session.do(c.Count(2))
    session.do(c.Start())
    session.do(goto(session.state, 3))
    session.do(c.Here("Eva By"))
    assert [line for line in told(session) if line.startswith("Grupp ")] == ["Grupp 1: Eva By", "Grupp 2: deltagare 2"]


def test_who_has_no_name_counts_off_and_silence_is_said() -> None:
    session = MemorySession(TEMPLATE)
    session.do(c.Count(4))
    session.do(c.Start())
    session.do(goto(session.state, 3))
    assert "Räkna 1–2 runt rummet. Din siffra är din grupp." in told(session)


def test_what_has_been_captured_is_counted() -> None:
    session = meeting(step=4)
    session.do(c.RateTotals(None, 1, (1, 1, 1, 0)))
    session.do(c.TakeNote(None, "x"))
    said = told(session)
    assert "Påstående 2: B" in said
    assert "Antecknat här: 1 anteckning, 1 av 2 påståenden" in said
    session.do(c.Next())
    session.do(c.AddRow(None, ("a",)))
    session.do(c.AddRow(None, ("b",)))
    assert "Antecknat här: 2 rader" in told(session)


def test_the_absent_are_named() -> None:
    session = meeting()
    session.do(c.Absent("Dan Ö"))
    assert "Frånvarande: Dan Ö" in told(session)


def test_after_a_struck_last_item_none_is_going_on() -> None:
    session = meeting(step=6)
    session.do(c.Skip())
    assert "Ingen punkt pågår" in told(session)
    assert not any(line.startswith("Sedan") for line in told(session))
    session.do(c.End(), at=at(10))
    assert told(session)[1:] == ["Läge: avslutat 10.00", "Här: 3 (Anna Berg, Bo Ek, Cia Al)"]


def test_the_agenda_has_the_plan_before_the_start() -> None:
    assert on_the_clock(meeting()) == [
        "   1  09.00–09.10  Välkommen",
        "   2  09.10–09.16  Laget runt",
        "   3  09.16–09.20  I grupp",
        "   4  09.20–09.20  Skattning",
        "   5  09.20–09.40  Tecken",
        "   6  09.40–09.40  Slut",
    ]


def test_the_agenda_says_what_was_what_is_and_what_will_be() -> None:
    session = meeting(step=1)
    session.do(c.Next(), at=at(9, 14))
    session.do(c.Skip(), at=at(9, 15))
    session.do(goto(session.state, 5), at=at(9, 20))
    assert on_the_clock(session, 9, 20) == [
        "   1  09.00–09.14  Välkommen (klar, plan 09.00–09.10)",
        "   2  09.14–09.15  Laget runt (struken, plan 09.10–09.16)",
        "   3  09.15–09.20  I grupp (klar, plan 09.16–09.20)",
        "   4  utan tid  Skattning",
        ">  5  09.20–09.40  Tecken (nu)",
        "   6  09.40–09.40  Slut",
    ]
    session.do(c.End(), at=at(9, 41))
    assert on_the_clock(session, 9, 50)[4:] == [
        "   5  09.20–09.41  Tecken (klar, plan 09.20–09.40)",
        "   6  utan tid  Slut (hanns inte med)",
    ]


def test_lengths_are_said_without_looking_like_clock_times() -> None:
    lengths = (0, 59_999, 60_000, 90_000, -90_000, 3_600_000, 3_661_000)
    assert [naming.span("sv", ms) for ms in lengths] == [
        "0 s",
        "59 s",
        "1 min",
        "1 min 30 s",
        "1 min 30 s",
        "60 min",
        "61 min",
    ]


def test_a_session_that_cannot_be_read_still_has_a_status() -> None:
    assert next(status.lines("sv", State(date="2025-11-14"), at(9))) == "Möte: , 2025-11-14"
    assert list(agenda.lines("sv", State(date="2025-11-14"), at(9))) == ["Möte: , 2025-11-14"]


def test_a_person_of_whom_nothing_is_known_is_a_question_mark() -> None:
    assert naming.member("sv", State(), "nobody") == "?"


def test_the_agenda_of_a_day_that_began_late_never_shows_a_past_time_as_if_it_were_ahead() -> None:
    session = MemorySession((LIBRARY / "skis-natverkstraff.toml").read_text(encoding="utf-8"))
    session.do(c.Count(12))
    session.do(c.Start(), at=at(11))
    session.do(c.Next(), at=at(11, 12))
    told = on_the_clock(session, 11, 12)
    assert told[2] == "   3  11.37–11.47  Skattning: vårt arbete i SKIS"
    assert [line[6:14].strip() for line in told[8:12]] == ["ryms int", "ryms int", "ryms int", "13.00–13"]
    ahead = [line for line in told[2:-1] if "utan tid" not in line]
    assert all(line[6:11] >= "11.12" for line in ahead)
    assert not [line for line in ahead if "plan 0" in line or "plan 1" in line]


def test_what_there_is_to_decide_about_a_late_start_is_told_with_the_words_that_decide_it() -> None:
    session = MemorySession((LIBRARY / "skis-natverkstraff.toml").read_text(encoding="utf-8"))
    session.do(c.Count(12))
    session.do(c.Start(), at=at(11))
    offer = "Planen börjar 09.00, ni började 11.00. Behåll slutet: sluta 15.30. Flytta allt: flytta allt"
    assert offer in told(session, 11)
    command = phrases.read("sluta 15.00", session.state, "sv")
    assert isinstance(command, c.Replan)
    session.do(command, at=at(11))
    assert offer not in told(session, 11)
    assert told(session, 11)[-2:] == ["Ska sluta: 15.00", "Slutar, om allt tar sin tid: 15.30"]
    assert "Ryms inte: 30 min för mycket före slutet, 15.00" in told(session, 11)
    assert isinstance(phrases.read("move everything", session.state, "en"), c.Replan)


def test_a_break_and_work_in_groups_say_when_to_be_back() -> None:
    session = MemorySession((LIBRARY / "skis-natverkstraff.toml").read_text(encoding="utf-8"))
    session.do(c.Count(12))
    session.do(c.Start(), at=at(9))
    events = session.do(goto(session.state, 5), at=at(10, 10))
    assert "Paus, 15 min, vi börjar igen 10.25" in reply("sv", session.state, events, at(10, 10))
    assert "Vi börjar igen: 10.25" in told(session, 10, 12)
    events = session.do(goto(session.state, 9), at=at(10, 56))
    assert ", 45 min, tillbaka 11.41" in reply("sv", session.state, events, at(10, 56))
    assert "Tillbaka: 11.41" in told(session, 11)


def test_the_rows_of_a_tree_are_told_with_the_numbers_by_which_they_are_typed() -> None:
    made = begun('[[agenda]]\nkind = "whys"\ntitle = "Varför"\n')
    made.do(c.AddRow(cells=("A",)))
    made.do(c.AddRow(cells=("B",), parent=next(iter(made.state.rows))))
    made.do(c.MarkCause([*made.state.rows][1]))
    told = list(status.lines("sv", made.state, made.now))
    assert told[told.index("Antecknat här: 2 rader") + 1 :][:2] == ["Rad 1: A", "Rad 2, under rad 1: B (vald orsak)"]


@pytest.mark.parametrize(("secrecy", "told"), [("counts", True), ("sealed", False)])
def test_which_groups_have_answered_is_told_but_not_of_a_sealed_rating(secrecy: str, told: bool) -> None:
    keys = f'groups = 2\nper = "group"\nstatements = ["A", "B"]\nsecrecy = "{secrecy}"\n'
    made = begun(f'[[agenda]]\nkind = "rating"\ntitle = "S"\n{keys}', count=4)
    made.do(c.RateAnswer(statement=1, value=3, group=2))
    lines = list(status.lines("sv", made.state, made.now))
    assert ("Påstående 1: grupp 1 –, grupp 2 3" in lines) == told


RATED = '[[agenda]]\nkind = "rating"\ntitle = "S"\nstatements = ["A", "B", "C"]\n'


def test_how_many_have_answered_and_how_many_are_missing_is_told_of_each_statement() -> None:
    made = begun(RATED, count=12)
    made.do(c.RateTotals(statement=1, counts=(0, 1, 7, 2), unknown=1))
    made.do(c.RateTotals(statement=2, counts=(6, 0, 0, 6)))
    lines = list(status.lines("sv", made.state, made.now))
    assert "Påstående 1: A, 10 svar, 1 vet ej, 1 saknas" in lines
    assert "Påstående 2: B, 12 svar" in lines
    assert "Påstående 3: C" in lines
    assert not any("isär" in line for line in lines)


@pytest.mark.parametrize(("keys", "told"), [("", True), ('secrecy = "sealed"', False), ("min_answers = 13", False)])
def test_the_statement_to_talk_about_is_told_once_all_have_answered_and_it_may_be_seen(keys: str, told: bool) -> None:
    made = begun(f"{RATED}{keys}\n", count=12)
    for number, counts in enumerate([(0, 1, 7, 4), (6, 0, 0, 6), (0, 0, 0, 12)], 1):
        made.do(c.RateTotals(statement=number, counts=counts))
    lines = list(status.lines("sv", made.state, made.now))
    assert ("Mest att tala om: påstående 2, där svaren går längst isär" in lines) == told
    assert (
        "Most to talk about: statement 2, where the answers lie furthest apart"
        in [*status.lines("en", made.state, made.now)]
    ) == told


def test_where_nobody_has_said_how_many_are_here_nothing_is_missing() -> None:
    made = begun(RATED)
    for number in (1, 2, 3):
        made.do(c.RateTotals(statement=number, counts=(number, 1, 7, 4)))
    lines = list(status.lines("sv", made.state, made.now))
    assert "Påstående 3: C, 15 svar" in lines
    assert not any("isär" in line or "saknas" in line for line in lines)


def test_while_slips_are_counted_nothing_is_told_of_what_stands_on_them() -> None:
    made = begun(RATED, count=12)
    before = [line for line in status.lines("sv", made.state, made.now) if line.startswith("Påstående")]
    for marks in ((1, "-", "?"), (4, 4, 4)):
        made.do(c.GiveSlip(marks=marks))
    assert [line for line in status.lines("sv", made.state, made.now) if line.startswith("Påstående")] == before
    assert not any("isär" in line for line in status.lines("sv", made.state, made.now))
