"""One table per noun: every record has an entry wherever one is needed, in both languages.

What is forgotten when a kind of event or a register is added fails here, and never in a room.
"""

from __future__ import annotations

import dataclasses
import json
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from memory import MemorySession, entry_seen
from samtal.archive.import_lines import read
from samtal.archive.tables import PLAIN, columns
from samtal.lines import phrases
from samtal.minutes.making import minutes_of
from samtal.minutes.markdown import render
from samtal.minutes.registers import HEADINGS
from samtal.session import commands as c
from samtal.session import rows
from samtal.session.evolve import evolve, fold
from samtal.session.kinds import KINDS, OF_WALL
from samtal.session.registers import REGISTERS, Entry
from samtal.session.state import State
from samtal.telling.replies import CLAUSES, UNTOLD, reply
from samtal.tui.keys import CONSOLE
from samtal.words import LANGS, say, table_of
from samtal.words.commands import ENTRIES, VERBS
from samtal.words.registers import FORMS, NAMES, code

if TYPE_CHECKING:
    from samtal.session.events import Event
    from samtal.words import Lang

FROZEN = Path(__file__).parent / "frozen"
NAMES_OF_LOGS = (
    "every-kind",
    "times",
    "summaries",
    "groups",
    "blocks",
    "links",
    "together",
    "roles",
    "lengths",
    "agenda",
    "answering",
)
EVERY_KIND = [FROZEN / f"1-{name}.jsonl" for name in NAMES_OF_LOGS]
WRITTEN = 1_800_000_000_000
"""A moment (ms UTC) when they had been written."""

AGENDA = 'title = "Prov"\n[[agenda]]\nkind = "talk"\ntitle = "Prat"\n'


def frozen() -> list[Event]:
    """Logs that together have every kind of event in them, one after the other."""
    return [event for log in EVERY_KIND for _, event in read(BytesIO(log.read_bytes()), WRITTEN)]


def test_every_kind_of_event_is_about_something_that_the_state_keeps() -> None:
    state = State()
    for name, kind in KINDS.items():
        assert not kind.about or isinstance(getattr(state, kind.about), dict), name
        assert kind.about or kind.rows != "entity", name


def test_every_kind_of_event_has_a_clause_or_is_told_by_another() -> None:
    assert set(CLAUSES) | UNTOLD == set(KINDS)
    assert not set(CLAUSES) & UNTOLD


@pytest.mark.parametrize("lang", LANGS)
def test_every_kind_of_event_is_told_in_words(lang: Lang) -> None:
    state, told = State(), set[str]()
    for event in frozen():
        state = evolve(state if event.session == state.id else State(), event)
        if state.template and event.kind in KINDS and event.payload is not None:
            sentence = reply(lang, state, (event,), event.at)
            assert sentence, event.kind
            assert not [word for word in sentence.split() if word.startswith("telling.")], sentence
            told.add(event.kind)
    assert told == set(KINDS) - OF_WALL, "what concerns the wall alone is in no file: see test_messages"


def test_every_row_goes_into_a_column_that_is_there() -> None:
    log = [event for _, event in read(BytesIO(EVERY_KIND[0].read_bytes()), WRITTEN)]
    younger = [event._replace(session=log[0].session) for event in frozen() if event.kind in {"summary", "link"}]
    state = fold([*log, *younger])
    tables = rows.every(state)
    assert set(tables) == set(PLAIN)
    for name, found in tables.items():
        assert found, name
        assert {column for row in found for column in row} <= {*columns(name)}, name


def test_every_register_has_its_words_in_both_languages() -> None:
    assert list(NAMES) == list(REGISTERS)
    words = table_of("registers")
    expected = {code(register, form) for register in REGISTERS for form in FORMS}
    expected |= {code(key, "none") for key, register in REGISTERS.items() if register.announced}
    assert set(words) == expected


def test_a_register_uses_parts_that_an_entry_has_and_that_have_a_heading() -> None:
    parts = {field.name for field in dataclasses.fields(Entry)}
    assert set(HEADINGS) == parts
    for register in REGISTERS.values():
        assert "text" in register.columns
        assert set(register.columns) <= parts


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("register", REGISTERS)
def test_every_register_can_be_typed_told_changed_printed_and_kept(register: str, lang: Lang) -> None:
    meeting = MemorySession(AGENDA)
    typed = "2026-01-26 Tema" if REGISTERS[register].dated else "Något viktigt"
    for words in VERBS[register]:
        command = phrases.read(f"{words[0]} {typed}", meeting.state, lang)
        assert isinstance(command, c.Record)
        events = meeting.do(command)
        assert reply(lang, meeting.state, events, meeting.now).startswith(say(lang, code(register, "entry"), number=""))
    for words in ENTRIES[register]:
        command = phrases.read(f"{VERBS['change'][0][0]} {words[0]} 1: {typed}", meeting.state, lang)
        assert isinstance(command, c.Reword)
        assert (command.entity, command.base) == entry_seen(meeting.state, register, 1)
    assert say("sv", code(register, "heading")) in render(minutes_of(meeting.state, meeting.now))
    assert [row["register"] for row in rows.every(meeting.state)["register"]] == [register] * 2
    assert register in {key.id for key in CONSOLE}


def test_the_letters_of_the_registers_are_nobody_elses() -> None:
    letters = [letter for key in CONSOLE for letter in key.keys.split(",")]
    assert len(letters) == len(set(letters))


def test_a_frozen_log_of_every_kind_is_readable_as_lines_of_json() -> None:
    lines = [line for log in EVERY_KIND for line in log.read_text(encoding="utf-8").splitlines()[1:]]
    assert {json.loads(line).get("kind") for line in lines} >= set(KINDS) - OF_WALL
