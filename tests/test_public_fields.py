"""Every field of what is public, one by one: what feeds it, and that a meeting full of secrets puts none into it.

A new field fails here until somebody has entered what it is fed from.
"""

from __future__ import annotations

import dataclasses
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memory import MemorySession, at, goto
from samtal.session import commands as c
from samtal.session.gathering import GroupTurns
from samtal.session.programme import NextMeeting, ProgrammeItem, RatingAsked
from samtal.session.promise import Promise
from samtal.session.public import Public, SharedClock, Turns, public
from samtal.session.refusal import RefusedError
from samtal.session.registers import Entry
from test_session_laws import GIVEN
from test_session_laws import TEMPLATE as LAWS

if TYPE_CHECKING:
    from collections.abc import Iterator

TEMPLATE, CLOCK, PLACE, ROSTER, ASKED = "the template", "the clock", "where the meeting is", "who is here", "a key"
"""What a field may be fed from: `ASKED` by a key or a word of the facilitator, and by nothing else."""

FED_FROM: dict[type, dict[str, str]] = {
    Public: {
        "situation": PLACE,
        "zone": TEMPLATE,
        "language": TEMPLATE,
        "meeting": TEMPLATE,
        "purpose": TEMPLATE,
        "prepare": TEMPLATE,
        "number": PLACE,
        "title": TEMPLATE,
        "run": PLACE,
        "of": PLACE,
        "time": CLOCK,
        "whole": CLOCK,
        "over": CLOCK,
        "stopped": CLOCK,
        "resumes": ASKED,
        "call": CLOCK,
        "turns": ROSTER,
        "telling": PLACE,
        "shared": CLOCK,
        "asked": TEMPLATE,
        "spread": TEMPLATE,
        "questions": TEMPLATE,
        "question": PLACE,
        "prompt": TEMPLATE,
        "rules": TEMPLATE,
        "lead": TEMPLATE,
        "links": f"{TEMPLATE}, and what was added for the room to open",
        "keeping": TEMPLATE,
        "silent": TEMPLATE,
        "groups": ROSTER,
        "in_turn": ROSTER,
        "groups_coming": PLACE,
        "counting_off": PLACE,
        "apart": TEMPLATE,
        "until": CLOCK,
        "begins": TEMPLATE,
        "programme": f"{TEMPLATE}, {CLOCK}",
        "then": f"{TEMPLATE}, {CLOCK}",
        "last": TEMPLATE,
        "ends": CLOCK,
        "rating": TEMPLATE,
        "again": "the day and the time of a date that was written down, after the end",
        "blank": ASKED,
        "message": ASKED,
        "shown": ASKED,
    },
    Turns: {
        "speaker": ROSTER,
        "waiting": ROSTER,
        "begun": PLACE,
        "role": TEMPLATE,
        "holders": ROSTER,
        "listen": TEMPLATE,
    },
    SharedClock: {"turn": CLOCK, "turns": CLOCK, "until": CLOCK, "over": CLOCK, "untimed": PLACE},
    GroupTurns: {"group": PLACE, "waiting": PLACE, "of": PLACE, "begun": PLACE, "awaited": ASKED},
    ProgrammeItem: {"title": TEMPLATE, "progress": PLACE, "at": CLOCK},
    NextMeeting: dict.fromkeys(("day", "minutes", "other_year"), "a date that was written down"),
    RatingAsked: {
        "low": TEMPLATE,
        "high": TEMPLATE,
        "labels": TEMPLATE,
        "statements": TEMPLATE,
        "closed": PLACE,
        "promise": f"{TEMPLATE}, {ASKED}, {ROSTER}",
    },
    Promise: {
        "way": f"{TEMPLATE}, {ASKED}",
        "secrecy": f"{TEMPLATE}, {ASKED}",
        "of": TEMPLATE,
        "n": ROSTER,
        "least": TEMPLATE,
        "visibility": TEMPLATE,
        "few_answered": "that some have answered, and few",
        "closed": "whether nobody answers any more",
    },
}


def fields(of: type) -> set[str]:
    """The names of a type's fields."""
    return {field.name for field in dataclasses.fields(of)} if dataclasses.is_dataclass(of) else {*of._fields}  # type: ignore[attr-defined]  # a NamedTuple


@pytest.mark.parametrize("of", FED_FROM)
def test_of_every_field_it_is_known_what_feeds_it(of: type) -> None:
    assert fields(of) == {*FED_FROM[of]}


def leaves(value: object, path: str = "") -> Iterator[tuple[str, Any]]:
    """Everything that a value holds, however deep, and where."""
    if dataclasses.is_dataclass(value) or hasattr(value, "_fields"):
        assert type(value) in FED_FROM or type(value).__module__ == "samtal.template.model", type(value)
        for name in fields(type(value)):
            yield from leaves(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, (tuple, list, set, frozenset)):
        for item in value:
            yield from leaves(item, f"{path}[]")
    else:
        assert not isinstance(value, dict), path
        yield path, value


HIDDEN = "HEMLIGT"
FIGURE = 987

AGENDA = """
title = "Prov"
starts = "09:00"
roles = ["fallgivare"]
[statements.a]
items = ["Ett", "Två"]
[[agenda]]
kind = "round"
title = "Laget runt"
questions = ["Vad fastnade du för?"]
minutes_per_turn = 2
cue = "HEMLIGT stöd"
[[agenda]]
kind = "list"
title = "Behov"
columns = ["Vad"]
minutes = 5
cue = "HEMLIGT stöd"
[[agenda]]
kind = "rating"
title = "Öppen"
minutes = 5
statements = "a"
secrecy = "open"
[[agenda]]
kind = "rating"
title = "Räknad"
minutes = 5
statements = "a"
[[agenda]]
kind = "vote"
title = "Röstning"
minutes = 5
statements = { from = "Behov" }
[[agenda]]
kind = "talk"
title = "Privat"
visibility = "private"
minutes = 5
[[agenda]]
kind = "talk"
title = "Oskrivet"
record = false
minutes = 5
[[agenda]]
kind = "groups"
title = "Grupparbete"
groups = 2
minutes = 10
[[agenda]]
kind = "gather"
title = "Återsamling"
from = ["Grupparbete"]
minutes = 10
[[agenda]]
kind = "break"
title = "Paus"
minutes = 10
[[agenda]]
kind = "talk"
title = "Slut"
minutes = 5
"""


def stuffed(session: MemorySession, number: int, now: int) -> None:
    """Everything that can be written down at the item is, and all of it is secret."""
    step = session.state.agenda[number - 1]
    if step.record:
        session.do(c.TakeNote(text=f"{HIDDEN} anteckning"), now)
        session.do(c.Summarize(text=f"{HIDDEN} sammanfattning", step=step.id), now)
    for register in ("decision", "proposal", "action", "parked", "lesson"):
        if step.record:
            session.do(c.Record(register=register, entry=Entry(f"{HIDDEN} {register}", who=f"{HIDDEN} vem")), now)
    if step.visibility == "private":
        session.do(c.Record(register="date", entry=Entry(HIDDEN, day="2025-11-20", hours="9.87", place=HIDDEN)), now)
    if step.table:
        session.do(c.AddRow(cells=(f"{HIDDEN} rad",)), now)
    if step.title == "Räknad":
        session.do(c.RateTotals(statement=1, counts=(FIGURE, 0, 0, 0)), now)
    if step.title == "Öppen":
        rater = next(each.id for each in session.state.people.values() if each.name.startswith("Svarande"))
        session.do(c.RateAnswer(statement=1, person=rater, value=3), now)


def moments() -> Iterator[tuple[MemorySession, str, Public]]:
    """A whole meeting full of secrets, as the room sees it at every item: before it has begun, in time, long over."""
    session = MemorySession(AGENDA)
    session.here("Anna Berg", "Svarande Svan")
    session.do(c.Absent(f"{HIDDEN} Frånvarande"))
    session.do(c.Absent("Kommer Aldrig"))
    yield session, "before", public(session.state, at(8, 50))
    yield session, "late", public(session.state, at(9, 10))
    session.do(c.Start(), at(9, 10))
    now = at(9, 10)
    for number, step in enumerate(session.state.agenda, 1):
        if number > 1:
            session.do(goto(session.state, number), now)
        stuffed(session, number, now)
        if step.is_round:
            session.do(c.Next(), now)
            session.do(c.PassTurn(), now)
        for minutes in (1, 4, 18):
            yield session, step.title, public(session.state, now + minutes * 60_000)
        now += 20 * 60_000
    session.do(c.End(), now)
    yield session, "after", public(session.state, now)


def test_no_secret_of_a_meeting_is_in_any_field_at_any_moment() -> None:
    for _session, title, seen in moments():
        for path, value in leaves(seen):
            assert HIDDEN not in str(value), (title, path)
            assert str(FIGURE) not in str(value), (title, path)
            assert "Kommer Aldrig" not in str(value), (title, path)


def test_nobody_is_named_where_neither_the_floor_nor_a_group_is_given() -> None:
    named = {"Laget runt": {".turns.speaker"}, "Grupparbete": {".groups[][]"}}
    for _session, title, seen in moments():
        where = {path for path, value in leaves(seen) if "Svarande" in str(value) or "Anna Berg" in str(value)}
        assert where <= named.get(title, set()), (title, where)


def test_by_how_much_an_item_is_over_time_is_in_no_field_but_the_times_of_what_is_to_come() -> None:
    session = MemorySession(AGENDA)
    session.do(c.Start(), at(9))
    for number in range(2, len(session.state.agenda)):
        session.do(goto(session.state, number), at(9, number))
        sooner, later = (public(session.state, at(9, number) + minutes * 60_000) for minutes in (11, 34))
        bare = [dataclasses.replace(seen, programme=(), then=None) for seen in (sooner, later)]
        assert bare[0] == bare[1]
        assert (sooner.time, sooner.over) == (0, True)
        assert sooner.then is not None
        assert sooner.then.at is None


def test_what_has_been_bears_no_time_so_that_nothing_tells_that_it_was_late() -> None:
    for _session, title, seen in moments():
        for item in seen.programme:
            assert item.at is None or item.progress.value in {"current", "planned"}, title


def test_a_message_and_a_blank_wall_come_from_a_key_alone() -> None:
    for _session, title, seen in moments():
        assert (seen.blank, seen.message, seen.shown) == (False, "", None), title


@given(given_=GIVEN, now=st.integers(at(7), at(20)))
def test_whatever_was_written_down_the_room_sees_the_same_as_if_it_were_not(
    given_: list[tuple[c.Command, int]], now: int
) -> None:
    session = MemorySession(LAWS)
    for command, moment in given_:
        with suppress(RefusedError):
            session.do(command, moment)
    state = session.state
    bare = dataclasses.replace(state, notes={}, rows={}, totals={}, answers={}, summaries={}, registers={})
    assert dataclasses.replace(public(state, now), again=None) == public(bare, now)
