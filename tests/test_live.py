"""A live session on a real archive: several faces, refusals, failed writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from memory import at, entry_seen, goto, template_of
from samtal.archive.care import rebuild
from samtal.archive.exporting import export_session
from samtal.archive.log import Archive
from samtal.archive.transaction import Transaction
from samtal.live import LiveSession, open_session
from samtal.session import commands as c
from samtal.session import timing
from samtal.session.evolve import fold
from samtal.session.refusal import RefusedError
from samtal.session.registers import Entry
from samtal.session.state import Phase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

AGENDA = """
title = "Prov"
[[agenda]]
kind = "info"
title = "Ett"
minutes = 10
[[agenda]]
kind = "talk"
title = "Två"
[[agenda]]
kind = "rating"
title = "Tre"
statements = ["A"]
secrecy = "open"
"""


def counter(prefix: str) -> Callable[[], str]:
    numbers = iter(range(1, 10**6))
    return lambda: f"{prefix}-{next(numbers):06d}"


@pytest.fixture
def faces(tmp_path: Path) -> Iterator[tuple[LiveSession, LiveSession]]:
    """Two faces with connections of their own, as two processes have them."""
    with (
        Archive.open(tmp_path / "a.db", now_ms=lambda: at(9), new_id=counter("one")) as one,
        Archive.open(tmp_path / "a.db", now_ms=lambda: at(9), new_id=counter("two")) as two,
    ):
        session = open_session(one, template_of(AGENDA), source=AGENDA, day="2025-11-14", zone="Europe/Stockholm")
        yield (
            LiveSession(one, session, now=lambda: at(9), origin="console"),
            LiveSession(two, session, now=lambda: at(9), origin="notes"),
        )


def archive_of(live: LiveSession) -> Archive:
    return live._archive


def dump(archive: Archive) -> list[tuple[Any, ...]]:
    names = [row[0] for row in archive.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return [
        (name, *sorted(map(repr, archive.connection.execute(f'SELECT * FROM "{name}"').fetchall())))  # noqa: S608 - names from the schema
        for name in sorted(names)
    ]


def test_what_one_face_does_the_other_sees(faces: tuple[LiveSession, LiveSession]) -> None:
    console, notes = faces
    assert not notes.refresh()
    console.do(c.Start())
    assert notes.refresh()
    assert notes.state == console.state
    notes.do(c.TakeNote(text="hej"))
    console.do(c.Next())
    assert [note.text for note in console.state.notes.values()] == ["hej"]


def test_two_next_meant_for_the_same_step_move_one_step(faces: tuple[LiveSession, LiveSession]) -> None:
    console, notes = faces
    console.do(c.Start())
    notes.refresh()
    one, two = c.Next(seen=console.state.cursor()), c.Next(seen=notes.state.cursor())
    console.do(one)
    with pytest.raises(RefusedError, match="moved-on"):
        notes.do(two)
    assert notes.state.position == 2


def test_a_refusal_leaves_state_and_file_as_they_were(faces: tuple[LiveSession, LiveSession]) -> None:
    console, _ = faces
    before, file = fold(console.state.log), dump(archive_of(console))
    with pytest.raises(RefusedError):
        console.do(c.Next())
    assert console.state == before
    assert dump(archive_of(console)) == file


def test_a_failed_write_leaves_state_and_file_as_they_were(
    faces: tuple[LiveSession, LiveSession], monkeypatch: pytest.MonkeyPatch
) -> None:
    console, _ = faces
    console.do(c.Start())
    before, file = fold(console.state.log), dump(archive_of(console))

    def full(*_: object, **__: object) -> None:
        raise RefusedError("archive.not_saved_full", path="a.db")

    monkeypatch.setattr(Transaction, "put_rows", full)
    with pytest.raises(RefusedError):
        console.do(c.TakeNote(text="ryms inte"))
    assert console.state == before
    assert dump(archive_of(console)) == file
    monkeypatch.undo()
    console.do(c.TakeNote(text="ryms"))
    assert [note.text for note in console.state.notes.values()] == ["ryms"]


def test_the_plain_tables_say_what_the_events_say_after_every_command_and_after_a_rebuild(
    faces: tuple[LiveSession, LiveSession],
) -> None:
    console, notes = faces
    anna = next(iter(fold(console.state.log).people), None)
    assert anna is None
    commands: list[c.Command] = [
        c.Here("Anna Berg", ("Skövde",)),
        c.Start(),
        c.TakeNote(text="ett"),
        c.Divide(2),
        c.Record(register="proposal", entry=Entry("förslag")),
        c.Next(),
        goto(console.state, 3),
        c.RateTotals(statement=1, counts=(1, 0, 0, 0), unknown=1),
        c.Undo(),
        c.Pause(),
        c.Resume(),
        c.Skip(),
        c.End(),
    ]
    for command in commands:
        console.do(command)
        if isinstance(command, c.Record):
            console.do(c.Adopt(*entry_seen(console.state, "proposal", 1)))
        notes.refresh()
        notes.do(c.TakeNote(step="tva", text="mellan"))
        before = dump(archive_of(console))
        rebuild(archive_of(console))
        assert dump(archive_of(console)) == before
    assert console.state.phase is Phase.ENDED


def test_a_session_that_is_opened_again_is_exactly_where_it_was(faces: tuple[LiveSession, LiveSession]) -> None:
    console, _ = faces
    console.do(c.Here("Åsa Öst"))
    console.do(c.Start(), at(9, 4))
    console.do(c.TakeNote(text="[/red] | # ` ␛"))
    again = LiveSession(archive_of(console), console.session, now=lambda: at(10), origin="new")
    assert again.state == console.state
    with pytest.raises(RefusedError, match="nothing-to-undo"):
        again.do(c.Undo())


def test_a_live_move_never_happens_before_the_last_one_though_the_clock_is_set_back(tmp_path: Path) -> None:
    hour = [at(10)]
    with Archive.open(tmp_path / "b.db", now_ms=lambda: hour[0], new_id=counter("b")) as archive:
        session = open_session(archive, template_of(AGENDA), source="", day="2025-11-14", zone="Europe/Stockholm")
        live = LiveSession(archive, session, now=lambda: hour[0], origin="o")
        live.do(c.Start())
        hour[0] = at(9, 20)
        live.do(c.Here("Anna Berg"))
        live.do(c.TakeNote(text="nu"))
        live.do(c.Next())
        hour[0] = at(10, 30)
        live.do(c.End())
        state = LiveSession(archive, session, now=lambda: hour[0], origin="o").state
    assert timing.began(state) == at(10)
    assert [stay.at for stay in state.path] == [at(10), at(10)]
    assert [note.at for note in state.notes.values()] == [at(9, 20)]
    assert state.ended == at(10, 30)


def test_a_move_that_was_stated_to_be_ahead_or_is_undone_holds_no_live_move_up(
    faces: tuple[LiveSession, LiveSession],
) -> None:
    console, plain = faces
    console.do(c.Start())
    plain.do(c.Next(), at(19, 5))
    assert console.do(c.Next())[-1].at == at(9)


def test_what_is_replaced_under_counts_is_in_no_file_afterwards(tmp_path: Path) -> None:
    agenda = 'title = "Prov"\n[[agenda]]\nkind = "rating"\ntitle = "S"\nstatements = ["A"]\n'
    with Archive.open(tmp_path / "b.db", now_ms=lambda: at(9), new_id=counter("b")) as archive:
        session = open_session(archive, template_of(agenda), source="", day="2025-11-14", zone="Europe/Stockholm")
        live = LiveSession(archive, session, now=lambda: at(9), origin="o")
        live.do(c.Start())
        live.do(c.RateTotals(step="s", statement=1, counts=(41, 42, 43, 44)))
        live.do(c.RateTotals(step="s", statement=1, counts=(41, 42, 43, 45)))
        assert b"41,42,43,44" not in export_session(archive, session), "what does not stand is not handed out"
        assert b"41,42,43,45" in export_session(archive, session)
        live.do(c.End())
        for file in tmp_path.iterdir():
            assert b"41,42,43,44" not in file.read_bytes()
        assert LiveSession(archive, session, now=lambda: at(9), origin="o").state == live.state


def test_sealed_answers_are_in_no_table_until_the_rating_is_closed(tmp_path: Path) -> None:
    agenda = 'title = "P"\n[[agenda]]\nkind = "rating"\ntitle = "S"\nstatements = ["A"]\nsecrecy = "sealed"\n'
    with Archive.open(tmp_path / "b.db", now_ms=lambda: at(9), new_id=counter("b")) as archive:
        template = template_of(agenda + '[[agenda]]\nkind = "talk"\ntitle = "T"\n')
        session = open_session(archive, template, source="", day="2025-11-14", zone="Europe/Stockholm")
        live = LiveSession(archive, session, now=lambda: at(9), origin="o")
        live.do(c.Here("Anna Berg"))
        live.do(c.Start())
        live.do(c.RateAnswer(statement=1, person=next(iter(live.state.people)), value=4))
        count = "SELECT count(*) FROM answer"
        assert archive.connection.execute(count).fetchone() == (0,)
        live.do(c.Next())
        assert archive.connection.execute(count).fetchone() == (1,)
        assert archive.connection.execute("SELECT answers, mean FROM rating_means").fetchone() == (None, None)


def test_sealed_counts_are_in_no_table_until_the_rating_is_closed_nor_once_it_is_opened_again(tmp_path: Path) -> None:
    agenda = 'title = "P"\n[[agenda]]\nkind = "rating"\ntitle = "S"\nstatements = ["A"]\nsecrecy = "sealed"\n'
    with Archive.open(tmp_path / "b.db", now_ms=lambda: at(9), new_id=counter("b")) as archive:
        session = open_session(archive, template_of(agenda), source="", day="2025-11-14", zone="Europe/Stockholm")
        live = LiveSession(archive, session, now=lambda: at(9), origin="o")
        live.do(c.Start())
        live.do(c.RateTotals(statement=1, counts=(0, 2, 3, 1)))
        step = live.state.agenda[0].id

        def seen() -> tuple[object, ...]:
            rows = archive.connection.execute("SELECT count(*) FROM answer").fetchone()
            return *rows, *archive.connection.execute("SELECT answers, mean FROM rating_means").fetchall()

        assert seen() == (0,)
        live.do(c.CloseRating(step))
        assert seen() == (4, (6, pytest.approx(17 / 6)))
        live.do(c.ReopenRating(step))
        assert seen() == (0,)
        live.do(c.RateTotals(statement=1, counts=(0, 2, 3, 2)))
        live.do(c.End())
        assert seen()[0] == 4


def test_a_sealed_answer_that_was_given_late_is_in_no_table_once_the_meeting_is_back_at_its_rating(
    tmp_path: Path,
) -> None:
    agenda = 'title = "P"\n[[agenda]]\nkind = "rating"\ntitle = "S"\nstatements = ["A"]\nsecrecy = "sealed"\n'
    with Archive.open(tmp_path / "b.db", now_ms=lambda: at(9), new_id=counter("b")) as archive:
        template = template_of(agenda + '[[agenda]]\nkind = "talk"\ntitle = "T"\n')
        session = open_session(archive, template, source="", day="2025-11-14", zone="Europe/Stockholm")
        live = LiveSession(archive, session, now=lambda: at(9), origin="o")
        live.do(c.Here("Anna Berg"))
        live.do(c.Start())
        live.do(c.Next())
        live.do(c.RateAnswer(step="s", statement=1, person=next(iter(live.state.people)), value=4))
        live.do(c.Back())
        before = dump(archive)
        assert archive.connection.execute("SELECT count(*) FROM answer").fetchone() == (0,)
        rebuild(archive)
        assert dump(archive) == before
