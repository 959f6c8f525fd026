"""What came of the meeting: decisions apart from proposals, dates in their order, nothing invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_reading import parsed, tables, under
from memory import entry_seen
from minutes_of import session, written
from samtal.session import commands as c
from samtal.session.registers import Entry

if TYPE_CHECKING:
    from memory import MemorySession

AGENDA = '[[agenda]]\nkind = "talk"\ntitle = "Prat"\n'


def with_entries(*entries: tuple[str, Entry], header: str = 'title = "Prov"') -> MemorySession:
    made = session(AGENDA, header=header)
    for register, entry in entries:
        made.do(c.Record(register=register, entry=entry))
    return made


def headings(made: MemorySession) -> list[str]:
    return [text for kind, text in parsed(written(made)) if kind == "heading_openh2"][1:]


def test_no_decisions_are_said_and_nothing_else_is() -> None:
    made = session(AGENDA)
    assert headings(made) == ["Beslut"]
    assert under(written(made), "Beslut") == ["Inga beslut antecknade."]


def test_every_list_with_entries_has_its_heading_in_order() -> None:
    registers: tuple[str, ...] = ("lesson", "parked", "action", "proposal", "decision")
    made = with_entries(*((register, Entry(register)) for register in registers), ("date", Entry("", day="2026-01-01")))
    expected = ["Beslut", "Förslag", "Uppgifter", "Parkerade frågor", "Kommande datum", "Lärdomar"]
    assert headings(made) == expected
    assert [under(written(made), heading)[-1] for heading in ("Beslut", "Lärdomar")] == ["decision", "lesson"]


def test_an_adopted_proposal_is_a_decision_only() -> None:
    made = with_entries(("proposal", Entry("Ett")), ("proposal", Entry("Två")))
    made.do(c.Adopt(*entry_seen(made.state, "proposal", 1)))
    assert under(written(made), "Beslut") == ["Ett"]
    assert under(written(made), "Förslag") == ["Två"]
    made.do(c.Adopt(*entry_seen(made.state, "proposal", 2)))
    assert "Förslag" not in headings(made)


def test_actions_show_what_is_missing() -> None:
    made = with_entries(
        ("action", Entry("Skicka | allt", who="Anna", when="2026-01-20")),
        ("action", Entry("Läs", who="alla")),
        ("action", Entry("Fråga", when="före jul")),
    )
    assert tables(written(made))[0] == [
        ["Vad", "Vem", "Klart senast"],
        ["Skicka | allt", "Anna", "tisdag 20 januari 2026"],
        ["Läs", "alla", "–"],
        ["Fråga", "–", "före jul"],
    ]


def test_dates_stand_by_day_and_hour_and_a_theme_may_be_open() -> None:
    made = with_entries(
        ("date", Entry("Matematik", day="2026-03-20", hours="13:00-14:30", place="digitalt")),
        ("date", Entry("", day="2026-01-26", hours="9.00 – 12.00")),
        ("date", Entry("Tidigt", day="2026-01-26", hours="08:15")),
        ("date", Entry("Sent", day="2026-01-26", hours="efter lunch")),
    )
    assert tables(written(made))[0] == [
        ["Datum", "Tid", "Tema", "Plats eller form"],
        ["måndag 26 januari 2026", "08.15", "Tidigt", "–"],
        ["måndag 26 januari 2026", "09.00–12.00", "inte bestämt", "–"],
        ["måndag 26 januari 2026", "efter lunch", "Sent", "–"],
        ["fredag 20 mars 2026", "13.00–14.30", "Matematik", "digitalt"],
    ]


def test_a_column_that_no_entry_fills_is_left_out() -> None:
    made = with_entries(("action", Entry("Läs")), ("action", Entry("Skriv", when="i mars")))
    assert tables(written(made))[0] == [["Vad", "Klart senast"], ["Läs", "–"], ["Skriv", "i mars"]]


def test_a_date_without_a_day_stands_last() -> None:
    made = with_entries(("date", Entry("Oviss", day="2026-01-01")), ("date", Entry("Viss", day="2026-01-02")))
    first = next(e for e in made.state.registers.values() if e.entry.text == "Oviss")
    made.state.registers[first.id] = first._replace(entry=Entry("Oviss"))
    assert [row[0] for row in tables(written(made))[0]] == ["Datum", "fredag 2 januari 2026", "–"]


def test_two_wordings_of_one_entry_stand_side_by_side() -> None:
    made = with_entries(("decision", Entry("Nya")), ("action", Entry("Skicka", who="Bo")))
    for entry in list(made.state.registers.values()):
        made.state.registers[entry.id] = entry._replace(rivals=("Andra",))
    assert under(written(made), "Beslut") == ["Nya", "annan lydelse: Andra"]
    assert tables(written(made))[0][1] == ["Skicka (annan lydelse: Andra)", "Bo"]


def test_english_minutes_write_hours_the_english_way() -> None:
    entry = Entry("", day="2026-01-26", hours="9.00-12.00")
    made = with_entries(("date", entry), header='title = "T"\nlanguage = "en"')
    assert tables(written(made))[0][1] == ["Monday 26 January 2026", "09:00–12:00", "not decided"]


def test_another_wording_of_an_action_says_whom_and_when_it_names_where_those_are_others() -> None:
    made = with_entries(("action", Entry("Boka", "Bo")))
    seen = entry_seen(made.state, "action", 1)
    for entry in (Entry("Boka rum", "Bo", "2026-01-26"), Entry("Boka sal", "Bo!")):
        made.do(c.Reword(*seen, entry))
    assert tables(written(made))[0][1][0] == "Boka sal (annan lydelse: Boka rum, Bo, måndag 26 januari 2026)"
    made.do(c.Reword(*entry_seen(made.state, "action", 1), Entry("Boka", "Bo!")))
    assert tables(written(made))[0][1][0] == "Boka"
