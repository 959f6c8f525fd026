from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from samtal.archive import tables
from samtal.archive.exporting import export_session
from samtal.archive.importing import Imported, import_session
from samtal.session.events import Event, Fact
from test_archive_care import hold
from test_archive_tools import NOW, dump, note, open_archive, refused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from samtal.archive.log import Archive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with open_archive(tmp_path / "a.db") as opened:
        yield opened


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Archive]:
    with open_archive(tmp_path / "b.db", prefix="other") as opened:
        yield opened


@pytest.fixture
def exported(archive: Archive) -> bytes:
    hold(archive, "s1")
    return export_session(archive, "s1")


def changed(exported: bytes, line: int, **values: object) -> bytes:
    """The file with other values on a line; `...` takes a key away."""
    lines = exported.decode().split("\n")
    found: dict[str, Any] = json.loads(lines[line - 1])
    found.update(values)
    kept = {key: value for key, value in found.items() if value is not ...}
    lines[line - 1] = json.dumps(kept, ensure_ascii=False)
    return "\n".join(lines).encode("utf-8", "surrogatepass")


def test_a_session_is_a_header_and_one_event_per_line(archive: Archive, exported: bytes) -> None:
    head, *lines = exported.decode().splitlines()
    assert json.loads(head) == {"samtal": 1, "format": 1, "session": "s1", "events": len(lines)}
    assert [json.loads(line) for line in lines] == [event._asdict() for event in archive.events("s1")]
    assert "åäö" in exported.decode()
    assert exported.endswith(b"}\n")


def test_a_session_that_is_not_here_cannot_be_handed_out(archive: Archive) -> None:
    refused("archive.no_such_session", lambda: export_session(archive, "s9"))


def test_taking_in_twice_is_the_same_as_once(archive: Archive, other: Archive, exported: bytes) -> None:
    count = len(archive.events("s1"))
    assert import_session(other, exported) == Imported("s1", count, 0)
    assert import_session(other, exported) == Imported("s1", 0, count)
    assert other.events("s1") == archive.events("s1")
    assert export_session(other, "s1") == exported
    assert [row["title"] for row in other.sessions()] == ["SKIS"]
    import_session(archive, exported)
    assert dump(other, list(tables.PLAIN)) == dump(archive, list(tables.PLAIN))


def test_two_laptops_that_went_on_apart_meet(archive: Archive, other: Archive, exported: bytes) -> None:
    import_session(other, exported)
    note(archive, "s1", "here", step="laget-runt")
    note(other, "s1", "there", step="laget-runt")
    import_session(archive, export_session(other, "s1"))
    import_session(other, export_session(archive, "s1"))
    assert archive.events("s1") == other.events("s1")
    assert dump(other, list(tables.PLAIN)) == dump(archive, list(tables.PLAIN))


def test_unknown_kinds_are_passed_on_and_unknown_keys_are_left_out(other: Archive, exported: bytes) -> None:
    import_session(other, changed(exported, 2, kind="from the future", colour="red"))
    sent_on = export_session(other, "s1").decode()
    assert "from the future" in sent_on
    assert "colour" not in sent_on


def test_windows_line_ends_a_byte_order_mark_and_blank_lines_are_tolerated(other: Archive, exported: bytes) -> None:
    assert import_session(other, b"\xef\xbb\xbf\r\n" + exported.replace(b"\n", b"\r\n\r\n")).known == 0
    assert export_session(other, "s1") == exported


def test_a_file_without_its_last_line_end_is_whole(other: Archive, exported: bytes) -> None:
    assert import_session(other, exported.rstrip(b"\n")).new


def test_signs_that_other_programs_take_for_line_ends_are_text(archive: Archive, other: Archive) -> None:
    event = note(archive, "s2", "a\u2028b\u0085c\x0bd")
    import_session(other, export_session(archive, "s2"))
    assert other.events("s2") == [event]


def test_a_redaction_is_carried_and_blanks_what_is_already_here(archive: Archive, other: Archive) -> None:
    event = note(archive, "s2", "secret")
    early = export_session(archive, "s2")
    import_session(other, early)
    with archive.writing() as tx:
        tx.append("s2", [Fact("redact", {"events": [event.id]})], at=0, origin="", author="")
    import_session(other, export_session(archive, "s2"))
    assert [e.payload for e in other.events("s2") if e.kind == "note"] == [None]
    import_session(archive, early)
    assert archive.events("s2") == other.events("s2")


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"", "archive.import_empty", None),
        (b"\xef\xbb\xbf\r\n \n", "archive.import_empty", None),
        (b'{"samtal": 1, "format": 1, "session": "s1", "events": 0}\n', "archive.import_empty", None),
        (b"SQLite format 3\x00" + bytes(100), "archive.import_binary", None),
        ('{"samtal": 1}'.encode("utf-16"), "archive.import_binary", None),
        (b'{"samtal": 1, "format": 1, "session": "s1"}\n\n{"text": "f\xf6r"}', "archive.import_encoding", 3),
        (b"title = 'SKIS'\n", "archive.import_header", None),
        (b'["samtal"]\n', "archive.import_header", None),
        (b'{"id": "x"}\n', "archive.import_header", None),
        (b'{"samtal": true, "format": 1, "session": "s1"}\n', "archive.import_header", None),
        (b'{"samtal": 1, "format": 1}\n', "archive.import_header", None),
        (b'{"samtal": 1, "format": 1, "session": "s1", "events": "x"}\n', "archive.import_header", None),
        (b"[" * 100_000, "archive.import_header", None),
        (b'{"samtal": 2, "format": 1, "session": "s1"}\n', "archive.import_newer", None),
        (b'{"samtal": 1, "format": 2, "session": "s1"}\n', "archive.import_newer", None),
        (b'{"samtal": 1, "format": 1, "session": "s1"}\nhej\n', "archive.import_json", 2),
        (b'{"samtal": 1, "format": 1, "session": "s1"}\n[1]\n', "archive.import_json", 2),
        (b'{"samtal": 1, "format": 1, "session": "s1"}\n{"hlc": NaN}\n', "archive.import_json", 2),
        (b'{"samtal": 1, "format": 1, "session": "s1"}\n' + b"[" * 100_000 + b"\n", "archive.import_json", 2),
        (b'{"samtal": 1, "format": 1, "session": "s1"}\n{"id": "x', "archive.import_cut", 2),
    ],
)
def test_what_is_no_carried_session_is_said_to_be_so(
    other: Archive, content: bytes, code: str, line: int | None
) -> None:
    said = refused(code, lambda: import_session(other, content))
    assert said.values.get("line") == line
    assert other.last_seq() == 0


def test_a_file_that_was_cut_off_is_noticed(other: Archive, exported: bytes) -> None:
    lines = exported.split(b"\n")
    whole_lines = b"\n".join(lines[:5]) + b"\n"
    assert refused("archive.import_short", lambda: import_session(other, whole_lines)).values["found"] == 4
    refused("archive.import_cut", lambda: import_session(other, exported[:-10]))
    assert other.last_seq() == 0


@pytest.mark.parametrize(
    ("key", "value"),
    [
        *((key, ...) for key in Event._fields),
        *((key, 7) for key in ("id", "session", "kind", "entity", "base", "payload", "action", "device", "author")),
        *((key, "") for key in ("id", "kind", "entity", "action", "device")),
        *((key, value) for key in ("hlc", "at") for value in (True, -1, 1.5, "1", None, 2**63)),
        ("id", "x" * 201),
        ("kind", "a\nb"),
        ("entity", "\x1b[2J"),
        ("payload", []),
    ],
)
def test_each_value_must_be_of_its_kind(other: Archive, exported: bytes, key: str, value: object) -> None:
    note(other, "s2")
    said = refused("archive.import_field", lambda: import_session(other, changed(exported, 4, **{key: value})))
    assert said.values == {"line": 4, "key": key}
    assert other.events("s1") == []


def test_text_that_no_file_can_hold_is_refused(other: Archive, exported: bytes) -> None:
    surrogate = exported.replace("åäö".encode(), b"\\ud800")
    assert refused("archive.import_text", lambda: import_session(other, surrogate)).values == {"line": 8}


def test_an_event_of_another_session_is_refused(other: Archive, exported: bytes) -> None:
    said = refused("archive.import_other_session", lambda: import_session(other, changed(exported, 3, session="s2")))
    assert said.values == {"line": 3}


def test_an_event_that_is_here_with_other_contents_is_refused_whole(archive: Archive, exported: bytes) -> None:
    before = archive.events("s1")
    tampered = changed(changed(exported, 4, author="Bo"), 3, id="a new one")
    said = refused("archive.import_conflict", lambda: import_session(archive, tampered))
    assert said.values == {"line": 4, "id": before[2].id}
    assert archive.events("s1") == before


def test_the_same_id_twice_with_other_contents_is_refused(other: Archive, exported: bytes) -> None:
    first = json.loads(exported.split(b"\n")[1])["id"]
    refused("archive.import_conflict", lambda: import_session(other, changed(exported, 5, id=first)))
    assert other.last_seq() == 0


def test_other_troubles_of_taking_in_keep_their_sentence(
    other: Archive, exported: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(other, "_opened", other._opened._replace(reading=True))
    refused("archive.not_saved_read_only", lambda: import_session(other, exported))


# What is not believed, and what is asked for first


def carried(archive: Archive, session: str, *facts: Fact) -> bytes:
    """The session as the file that another computer hands in, with these facts of its own."""
    with archive.writing() as tx:
        for fact in facts:
            tx.append(session, [fact], at=NOW, origin="o", author="")
    return export_session(archive, session)


def both_have(archive: Archive, other: Archive, *facts: Fact) -> list[Event]:
    """A session of `archive`, with these facts, that is in the other too; the events of the facts."""
    hold(archive, "s1")
    with archive.writing() as tx:
        events = [tx.append("s1", [fact], at=NOW, origin="o", author="")[0] for fact in facts]
    import_session(other, export_session(archive, "s1"))
    return events


def test_an_import_that_would_erase_or_undo_what_was_written_here_is_refused_unless_asked_for(
    archive: Archive, other: Archive
) -> None:
    note_, row = both_have(archive, other, Fact("note", {"text": "mitt ord"}), Fact("row", {"cells": ["a", "b"]}))
    erase, undo = Fact("redact", {"events": [note_.id]}, "s1"), Fact("undone", {"action": row.action}, "s1")
    before = archive.events("s1")
    said = refused("archive.import_removes", lambda: import_session(archive, carried(other, "s1", erase, undo)))
    assert said.values == {"n": 2, "what": "mitt ord; a | b"}
    assert archive.events("s1") == before
    assert import_session(archive, export_session(other, "s1"), remove=True).new == 2
    assert archive.events("s1") == other.events("s1")
    assert import_session(archive, export_session(other, "s1")) == Imported("s1", 0, len(before) + 2)


def test_one_line_cannot_hide_a_whole_session(archive: Archive, other: Archive) -> None:
    both_have(archive, other)
    everything = [event.id for event in archive.events("s1")]
    file = carried(other, "s1", Fact("redact", {"events": everything}, "s1"))
    assert refused("archive.import_removes", lambda: import_session(archive, file)).values["n"] == len(everything)
    opening = archive.events("s1")[0]
    with open_archive(archive.path.with_name("c.db"), prefix="third") as third:
        import_session(third, export_session(archive, "s1"))
        file = carried(third, "s1", Fact("undone", {"action": opening.action}, "s1"))
        refused("archive.import_removes", lambda: import_session(archive, file))


def test_what_another_computer_takes_back_of_its_own_needs_no_asking(archive: Archive, other: Archive) -> None:
    both_have(archive, other)
    theirs = note(other, "s1", "deras ord")
    import_session(archive, export_session(other, "s1"))
    erase, undo = Fact("redact", {"events": [theirs.id]}, "s1"), Fact("undone", {"action": theirs.action}, "s1")
    assert import_session(archive, carried(other, "s1", erase, undo)).new == 2


def test_what_was_taken_back_here_already_is_not_asked_for(archive: Archive, other: Archive) -> None:
    (mine,) = both_have(archive, other, Fact("note", {"text": "mitt ord"}))
    undo = Fact("undone", {"action": mine.action}, "s1")
    carried(archive, "s1", undo)
    assert import_session(archive, carried(other, "s1", undo)).new == 1


def test_totals_in_whose_place_another_stands_after_the_merge_are_not_asked_for(
    archive: Archive, other: Archive
) -> None:
    on = {"step": "skattning", "statement": "p", "unknown": 0}
    (mine,) = both_have(archive, other, Fact("totals", {**on, "counts": [4, 0, 0, 0]}, "t"))
    erase = Fact("redact", {"events": [mine.id]}, "s1")
    with open_archive(archive.path.with_name("c.db"), prefix="third") as third:
        import_session(third, export_session(archive, "s1"))
        file = carried(third, "s1", erase)
        refused("archive.import_removes", lambda: import_session(archive, file))
    corrected = Fact("totals", {**on, "counts": [0, 4, 0, 0]}, "t")
    assert import_session(archive, carried(other, "s1", erase, corrected)).new == 2


def test_a_clock_more_than_a_day_ahead_is_refused_by_line(other: Archive, exported: bytes) -> None:
    day = 24 * 60 * 60 * 1000
    import_session(other, changed(exported, 4, hlc=(NOW + day) << 16))
    said = refused(
        "archive.import_ahead", lambda: import_session(other, changed(exported, 4, hlc=(NOW + day + 1) << 16))
    )
    assert said.values == {"line": 4}


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("counts", "[1, 100000000]", "100000000"),
        ("unknown", "1e400", "inf"),
        ("seconds", "1000000000000", "1000000000000"),
        ("minutes", "-1e400", "-inf"),
        ("deep", '[[{"number": 10001}]]', "10001"),
        ("at", "7258118400000", "7258118400000"),
        ("anything", "9" * 400, "9" * 20),
    ],
)
def test_a_number_that_no_meeting_can_have_is_refused_by_line(
    other: Archive, exported: bytes, key: str, value: str, said: str
) -> None:
    lines = changed(exported, 4, payload={key: "HERE"}).decode().replace('"HERE"', value)
    wrong = refused("archive.import_absurd", lambda: import_session(other, lines.encode()))
    assert wrong.values == {"line": 4, "key": "number" if key == "deep" else key, "value": said}
    assert other.last_seq() == 0


def test_an_instant_after_the_year_2199_is_refused_by_line(other: Archive, exported: bytes) -> None:
    absurd = changed(exported, 4, at=7_258_118_400_000)
    assert refused("archive.import_absurd", lambda: import_session(other, absurd)).values["line"] == 4


def test_a_file_is_read_a_line_at_a_time(other: Archive, exported: bytes) -> None:
    given: list[int] = []

    def lines() -> Iterator[bytes]:
        for number, line in enumerate(exported.splitlines(keepends=True)):
            given.append(number)
            if number > 1:
                assert other.connection.execute("SELECT count(*) FROM event").fetchone() == (number - 1,)
            yield line

    import_session(other, lines())
    assert len(given) == len(exported.splitlines())
