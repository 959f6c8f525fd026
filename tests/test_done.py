"""What was to be done is marked as done, and is not done again, whatever happens to its words meanwhile."""

from __future__ import annotations

import pytest

from markdown_reading import tables
from memory import MemorySession, entry_seen
from minutes_of import written
from samtal.lines import phrases
from samtal.session import commands as c
from samtal.session import entries, rows
from samtal.session.events import Event
from samtal.session.evolve import evolve
from samtal.session.refusal import RefusedError
from samtal.session.registers import Entry
from samtal.session.shown import shown
from samtal.telling.replies import reply
from test_plain_dialogue import Heard

AGENDA = 'title = "Prov"\n[[agenda]]\nkind = "talk"\ntitle = "Prat"\n'


@pytest.fixture
def meeting() -> MemorySession:
    """Two actions and a decision."""
    session = MemorySession(AGENDA)
    session.do(c.Start())
    session.do(c.Record(register="action", entry=Entry("Boka rum", "Cia", "2025-11-21")))
    session.do(c.Record(register="action", entry=Entry("Läs boken")))
    session.do(c.Record(register="decision", entry=Entry("Vi ses")))
    return session


def say(session: MemorySession, line: str, lang: str = "sv") -> str:
    command = phrases.read(line, session.state, "en" if lang == "en" else "sv")
    assert isinstance(command, c.Command)
    return reply("en" if lang == "en" else "sv", session.state, session.do(command), session.now)


def done(session: MemorySession) -> list[bool]:
    return [entry.done for entry in entries.entries(session.state, "action")]


@pytest.mark.parametrize(
    ("lang", "line", "back", "told"),
    [
        ("sv", "klar uppgift 2", "inte klar uppgift 2", ["Uppgift 2 är klar", "Uppgift 2 är inte klar längre"]),
        ("sv", "klar 2", "inte klar 2", ["Uppgift 2 är klar", "Uppgift 2 är inte klar längre"]),
        ("en", "done action 2", "not done action 2", ["Action 2 is done", "Action 2 is not done any more"]),
    ],
)
def test_a_line_marks_an_action_as_done_and_another_takes_it_back(
    meeting: MemorySession, lang: str, line: str, back: str, told: list[str]
) -> None:
    assert say(meeting, line, lang) == told[0]
    assert done(meeting) == [False, True]
    assert say(meeting, back, lang) == told[1]
    assert done(meeting) == [False, False]


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (["klar uppgift 1", "klar uppgift 1"], "session.done-already"),
        (["inte klar uppgift 1"], "session.not-done"),
        (["klar uppgift 7"], "session.no-such-entry"),
        (["klar"], "commands.done"),
        (["klar med maten"], "commands.done"),
        (["ta bort uppgift 1", "klar uppgift 1"], "session.is-gone"),
    ],
)
def test_what_cannot_be_done_is_refused_with_why(meeting: MemorySession, lines: list[str], code: str) -> None:
    *before, last = lines
    for line in before:
        say(meeting, line)
    with pytest.raises(RefusedError) as caught:
        say(meeting, last)
    assert caught.value.code == code


def test_a_decision_is_never_done(meeting: MemorySession) -> None:
    with pytest.raises(RefusedError) as caught:
        meeting.do(c.MarkDone(*entry_seen(meeting.state, "decision", 1)))
    assert caught.value.code == "session.never-done"


def test_an_action_keeps_its_mark_when_it_is_reworded_and_its_words_when_it_is_marked(meeting: MemorySession) -> None:
    seen = entry_seen(meeting.state, "action", 1)
    meeting.do(c.Reword(*seen, Entry("Boka sal", "Cia", "2025-11-21")))
    meeting.do(c.MarkDone(*seen))
    action = entries.numbered(meeting.state, "action", 1)
    assert (action.entry.text, action.done, action.rivals) == ("Boka sal", True, ())
    meeting.do(c.Reword(action.id, action.event, Entry("Boka salen")))
    action = entries.numbered(meeting.state, "action", 1)
    assert (action.entry.text, action.done, action.rivals) == ("Boka salen", True, ())


def test_who_rewords_what_is_marked_meanwhile_meets_no_other_wording(meeting: MemorySession) -> None:
    seen = entry_seen(meeting.state, "action", 1)
    meeting.do(c.MarkDone(*seen))
    meeting.do(c.Reword(*seen, Entry("Boka sal")))
    action = entries.numbered(meeting.state, "action", 1)
    assert (action.entry.text, action.done, action.rivals) == ("Boka sal", True, ())


def test_undo_takes_the_mark_back(meeting: MemorySession) -> None:
    say(meeting, "klar uppgift 1")
    say(meeting, "ångra")
    assert done(meeting) == [False, False]
    say(meeting, "klar uppgift 1")
    assert done(meeting) == [True, False]


def test_a_mark_on_what_is_not_there_changes_nothing(meeting: MemorySession) -> None:
    stray = meeting.state.log[-1]._replace(
        id="stray", entity="nowhere", kind="entry", payload={"register": "action", "step": None, "done": True}
    )
    assert isinstance(stray, Event)
    assert entries.entries(evolve(meeting.state, stray), "action") == entries.entries(meeting.state, "action")


def test_the_minutes_say_what_is_done_and_have_no_column_where_nothing_is(meeting: MemorySession) -> None:
    assert tables(written(meeting))[0][0] == ["Vad", "Vem", "Klart senast"]
    say(meeting, "klar uppgift 1")
    head, first, second = tables(written(meeting))[0]
    assert head == ["Vad", "Vem", "Klart senast", "Läge"]
    assert (first[-1], second[-1]) == ("klar", "–")


def test_the_plain_tables_say_what_is_done(meeting: MemorySession) -> None:
    say(meeting, "klar uppgift 1")
    assert [row["status"] for row in rows.every(meeting.state)["register"]] == ["done", "open", "open"]


def test_the_room_sees_what_is_done(meeting: MemorySession) -> None:
    say(meeting, "klar uppgift 1")
    meeting.do(c.ShowToRoom())
    what = shown(meeting.state)
    assert what is not None
    assert [entry.done for entry in what.entries] == [False, True, False]


def test_a_line_reads_decisions_and_actions_back_with_what_is_missing() -> None:
    lines = "starta", "beslut Vi ses", "uppgift Ringa | | 26/1", "uppgift Boka | Cia", "klar uppgift 2", "läs upp"
    written = Heard(AGENDA).say(*lines)
    assert [line.removesuffix("\n") for line in written[-4:]] == [
        "  Beslut 1: Vi ses",
        "  Uppgift 1: Ringa, måndag 26 januari 2026  vem?",
        "  Uppgift 2: Boka, Cia  klar",
        "ok  1 beslut och 2 uppgifter genomgångna; 1 uppgift saknar ansvarig",
    ]
