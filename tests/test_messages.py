"""What is done to the wall itself: blanked and lit, and a message to the room."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memory import MemorySession, at
from minutes_of import written
from samtal.archive.exporting import export_session
from samtal.archive.importing import import_session
from samtal.archive.records import to_json
from samtal.lines import phrases
from samtal.live import LiveSession, open_session
from samtal.plain import status
from samtal.session import commands as c
from samtal.session import history
from samtal.session.events import Fact
from samtal.session.evolve import fold
from samtal.session.kinds import KINDS, OF_WALL
from samtal.session.public import Public, public
from samtal.session.refusal import RefusedError
from samtal.session.state import Phase
from samtal.telling.replies import reply
from samtal.words import LANGS
from test_archive_tools import open_archive

if TYPE_CHECKING:
    from pathlib import Path

    from samtal.words import Lang

AGENDA = 'title = "Prov"\n[[agenda]]\nkind = "talk"\ntitle = "Prat"\n'

DONE = [
    *(c.Blank(dark=True), c.Blank(dark=False), c.Announce("Fika"), c.Announce("Nu"), c.Announce("")),
    *(c.Start(), c.Next(), c.Pause(), c.Resume(), c.TakeNote(text="Ett"), c.Undo(), c.Undo(), c.End()),
]


@pytest.fixture
def made() -> MemorySession:
    return MemorySession(AGENDA)


def type_(made: MemorySession, line: str, lang: Lang = "sv") -> str:
    command = phrases.read(line, made.state, lang)
    assert isinstance(command, c.Command)
    events = made.do(command)
    return reply(lang, made.state, events, made.now)


def shown(made: MemorySession) -> Public:
    return public(made.state, at(9))


@pytest.mark.parametrize(
    ("lang", "lines", "told"),
    [
        ("sv", ("släck", "tänd"), ("Tavlan är släckt", "Tavlan är tänd")),
        ("sv", ("släck tavlan", "tänd tavlan"), ("Tavlan är släckt", "Tavlan är tänd")),
        ("en", ("blank", "light"), ("The wall is blank", "The wall is lit")),
    ],
)
def test_the_wall_is_blanked_and_lit_in_every_phase(
    made: MemorySession, lang: Lang, lines: tuple[str, str], told: tuple[str, str]
) -> None:
    for step in ((), (c.Start(),), (c.Pause(),), (c.End(),)):
        for command in step:
            made.do(command)
        assert type_(made, lines[0], lang) == told[0]
        assert shown(made).blank
        assert type_(made, lines[1], lang) == told[1]
        assert not shown(made).blank


def test_a_message_stands_on_the_wall_until_it_is_taken_away_and_one_replaces_the_other(made: MemorySession) -> None:
    assert type_(made, "meddela Fika till [höger]") == "På tavlan: Fika till [höger]"
    assert shown(made).message == "Fika till [höger]"
    made.do(c.Start())
    assert type_(made, "message Nu börjar vi", "en") == "On the wall: Nu börjar vi"
    assert shown(made).message == "Nu börjar vi"
    assert type_(made, "meddela") == "Meddelandet är borta från tavlan"
    assert shown(made).message == ""


@pytest.mark.parametrize(
    ("text", "code"), [("", "messages.none"), ("  ", "messages.none"), ("å" * 201, "messages.too-long")]
)
def test_what_cannot_be_put_up_is_refused(made: MemorySession, text: str, code: str) -> None:
    with pytest.raises(RefusedError) as refused:
        made.do(c.Announce(text))
    assert refused.value.code == code


def test_a_message_that_was_put_last_goes_by_an_undo_and_a_dark_wall_is_lit_by_its_key_alone(
    made: MemorySession,
) -> None:
    made.do(c.Start())
    made.do(c.TakeNote(text="Ett"))
    for command in (c.Blank(), c.Announce("Hej")):
        made.do(command)
    assert history.actions(made.state)[0].events[0].kind == "note"
    made.do(c.Undo())
    assert (shown(made).message, len(made.state.notes)) == ("", 1)
    assert type_(made, "ångra").startswith("Ångrade")
    assert (shown(made).blank, len(made.state.notes)) == (True, 0)


@given(st.lists(st.sampled_from(DONE), max_size=20))
def test_the_wall_is_as_it_was_last_made_whatever_is_done_and_undone_in_the_meeting(commands: list[c.Command]) -> None:
    made = MemorySession(AGENDA)
    dark, text, before_the_end = False, "", False
    for command in commands:
        with suppress(RefusedError):
            made.do(command)
            text = "" if isinstance(command, c.Undo) and not made.state.message else text  # it was put there last
            dark = command.dark if isinstance(command, c.Blank) else dark
            text = command.text if isinstance(command, c.Announce) else text
            before_the_end = isinstance(command, c.End) or (before_the_end and not isinstance(command, c.Announce))
    gone = before_the_end and made.state.phase is Phase.ENDED
    assert (shown(made).blank, shown(made).message) == (dark, "" if gone else text)
    assert fold(made.state.log) == made.state


def test_a_message_does_not_stand_over_the_thanks_but_comes_back_with_the_meeting(made: MemorySession) -> None:
    made.do(c.Start())
    made.do(c.Announce("Fika i foajén"))
    made.do(c.End())
    assert shown(made).message == ""
    assert type_(made, "ångra").startswith("Ångrade")
    assert shown(made).message == "Fika i foajén"
    made.do(c.End())
    made.do(c.Announce("Glöm inte nycklarna"))
    assert shown(made).message == "Glöm inte nycklarna"


def test_how_things_stand_says_what_holds_for_the_wall(made: MemorySession) -> None:
    assert not [line for line in status.lines("sv", made.state, made.now) if "avlan" in line]
    made.do(c.Blank())
    made.do(c.Announce("Fika"))
    told = [line for line in status.lines("sv", made.state, made.now) if "avlan" in line]
    assert told == ["Tavlan är släckt", "På tavlan: Fika"]


def test_nothing_of_it_is_told_in_the_minutes(made: MemorySession) -> None:
    made.do(c.Start())
    before = written(made)
    made.do(c.Blank())
    made.do(c.Announce("Hej alla"))
    assert written(made) == before


@pytest.mark.parametrize("kind", sorted(OF_WALL))
@pytest.mark.parametrize("payload", [{}, {"text": 7, "dark": "ja"}, {"text": None, "dark": None}])
def test_what_cannot_be_read_changes_nothing(made: MemorySession, kind: str, payload: dict[str, Any]) -> None:

    before = shown(made)
    made.seal([Fact(kind, payload)], made.now)
    assert shown(made) == before


@pytest.mark.parametrize("lang", LANGS)
def test_it_survives_a_crash_but_is_in_no_export_and_taken_from_none(tmp_path: Path, lang: Lang) -> None:
    template = MemorySession(AGENDA).template
    with open_archive(tmp_path / "a.db") as archive, open_archive(tmp_path / "b.db") as other:
        session = open_session(archive, template, source="", day="2025-11-14", zone="Europe/Stockholm")
        live = LiveSession(archive, session, now=archive.now_ms, origin="console")
        told = [reply(lang, live.state, live.do(command), 0) for command in (c.Blank(), c.Announce("Hej"))]
        assert all(told)
        again = LiveSession(archive, session, now=archive.now_ms, origin="console")
        assert (again.state.blank, again.state.message) == (True, "Hej")
        lines = export_session(archive, session)
        assert not any(kind.encode() in lines for kind in OF_WALL)
        assert b'"events":1' in lines.replace(b" ", b"")
        mine = [to_json(event._asdict()).encode() for event in again.state.log]
        import_session(other, lines.splitlines(keepends=True)[0].replace(b": 1}", b": 3}") + b"\n".join(mine) + b"\n")
        assert [event.kind for event in other.events(session)] == ["opened"]


def test_the_table_says_which_kinds_concern_the_wall_alone() -> None:
    assert {"blanked", "message", "shown"} == OF_WALL
    assert all(KINDS[kind].rows == "none" and not KINDS[kind].moves for kind in OF_WALL)
