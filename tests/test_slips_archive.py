"""What the files of an archive hold of slips: while they are counted, after, and when everything goes wrong between.

Searched for are whole bytes and decoded pages: no rater, no order, no time of an answer, and no total on the way.
"""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from memory import at, template_of
from samtal.archive import care, wiping
from samtal.archive.exporting import export_session
from samtal.archive.opening import Around
from samtal.live import LiveSession, open_session, state_of
from samtal.minutes.making import minutes_of
from samtal.minutes.markdown import render
from samtal.session import commands as c
from samtal.session import figures, showing, slips
from samtal.session.captured import Tally
from samtal.session.events import Fact
from samtal.session.evolve import fold
from samtal.session.refusal import RefusedError
from samtal.telling.replies import reply
from test_archive_gone import without
from test_archive_tools import open_archive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.archive.log import Archive
    from samtal.archive.sqlite import sqlite3
    from samtal.session.state import State
    from samtal.template.model import Answers, Secrecy

STATEMENTS = [f"Påstående {number}" for number in range(1, 11)]
RATING = f"""
title = "Prov"
[[agenda]]
kind = "rating"
title = "S"
statements = {STATEMENTS}
[[agenda]]
kind = "talk"
title = "Prat"
"""
SLIPS = ["3342221121", "4443?22111", "333-222111", "2233221112", "4444332221", "1111111111"]
ALONE = Around(busy_ms=50, library=(3, 40, 1))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with open_archive(tmp_path / "a.db") as opened:
        yield opened


def begun(archive: Archive, prefix: str = "o") -> LiveSession:
    session = open_session(archive, template_of(RATING), source="", day="2025-11-14", zone="Europe/Stockholm")
    live = LiveSession(archive, session, now=lambda: at(9), origin=prefix)
    live.do(c.Count(6))
    live.do(c.Start())
    return live


def give(live: LiveSession, text: str) -> None:
    rating = live.state.agenda[0].rating
    assert rating
    live.do(c.GiveSlip("s", marks=slips.read(rating, text)))


def standing(state: State) -> list[tuple[int, ...] | None]:
    step = state.agenda[0]
    assert step.rating
    run = next(reversed(state.runs_of(step.id)), None)
    found = [figures.figure(state, step, run, statement) for statement in step.rating.statements]
    return [(*figure.counts, figure.unknown) if figure else None for figure in found]


def counted(given: list[str]) -> list[tuple[int, ...]]:
    return [tuple(sum(slip[place] == sign for slip in given) for sign in "1234?") for place in range(10)]


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir()) if file.is_file()}


def rows_of_tally(connection: sqlite3.Connection) -> list[tuple[object, ...]]:
    there = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'tally'").fetchone()
    return connection.execute("SELECT * FROM tally").fetchall() if there else []


def test_slips_leave_no_event_and_only_their_counts(archive: Archive) -> None:
    live = begun(archive)
    before = archive.last_seq()
    for slip in SLIPS:
        give(live, slip)
    assert archive.last_seq() == before
    assert standing(live.state) == counted(SLIPS)
    assert standing(state_of(archive, live.session)) == counted(SLIPS)
    assert {row[3] for row in rows_of_tally(archive.connection)} >= {""}


def test_what_lies_in_the_file_follows_from_the_counts_alone_whatever_the_order_of_the_slips(tmp_path: Path) -> None:
    found = []
    for number, order in enumerate((SLIPS, SLIPS[::-1], SLIPS[3:] + SLIPS[:3])):
        folder = tmp_path / str(number)
        folder.mkdir()
        with open_archive(folder / "a.db") as archive:
            live = begun(archive)
            for slip in order:
                give(live, slip)
            size = archive.connection.execute("PRAGMA page_size").fetchone()[0]
        data = (folder / "a.db").read_bytes()
        pages = [data[begin : begin + size] for begin in range(0, len(data), size)]
        found.append(pages[2:])  # the first counts writes, the second says when the tables were made
        assert not wal(folder / "a.db")
    assert found[0] == found[1] == found[2]
    assert any(b"Ps-" not in page and page.count(b"s-") > 20 for page in found[0]), "the counts are in one of them"


def wal(path: Path) -> bytes:
    beside = path.with_name(f"{path.name}-wal")
    return beside.read_bytes() if beside.exists() else b""


ODD = (1141, 1142, 1143, 1144)
"""Counts that stand nowhere by chance."""


MADE = re.compile(rb"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}")
"""When the tables were made, by the computer's clock: its microseconds may be any digits."""


def traces(live: LiveSession, folder: Path) -> list[str]:
    """The files in which the odd counts stand: as a row of the scratch or a plain table, as an event, or in words."""
    rating = live.state.agenda[0].rating
    assert rating
    cells = [f"{rating.statements[0].id}{value}".encode() + n.to_bytes(2) for value, n in enumerate(ODD, 1)]
    plain = [bytes([value, *n.to_bytes(2), rating.min_answers]) for value, n in enumerate(ODD, 1) if value > 1]
    sought = [*cells, *plain, b"1141,1142", b"1141, 1142", b"1141/1142", b"1142"]
    told = {name: MADE.sub(b"", data) for name, data in files(folder).items()}
    return [name for name, data in told.items() if any(each in data for each in sought)]


def odd(live: LiveSession) -> None:
    live.do(c.RateTotals("s", 1, ODD))


def leftovers(path: Path) -> list[str]:
    """What is wrong with the pages that hold, or held, what was counted: anything at all that is not zero."""
    with open_archive(path, prefix="look") as archive:
        connection = archive.connection
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'tally'").fetchone()
        assert not rows_of_tally(connection)
    data = path.read_bytes()

    def page(number: int) -> bytes:
        return data[(number - 1) * size : number * size]

    wrong = []
    if root and any(page(root[0])[12:]):
        wrong.append(f"the root, page {root[0]}")
    trunk = int.from_bytes(data[32:36])
    while trunk:
        head = page(trunk)
        leaves = [int.from_bytes(head[8 + 4 * n : 12 + 4 * n]) for n in range(int.from_bytes(head[4:8]))]
        wrong += [f"page {leaf}" for leaf in leaves if any(page(leaf))]
        wrong += [f"trunk {trunk}"] if any(head[8 + 4 * len(leaves) :]) else []
        trunk = int.from_bytes(head[:4])
    return wrong


@pytest.mark.parametrize("around", [Around(busy_ms=50), ALONE], ids=["shared", "alone"])
def test_no_total_on_the_way_is_in_any_file_once_it_is_another(tmp_path: Path, around: Around) -> None:
    with open_archive(tmp_path / "a.db", around=around) as archive:
        live = begun(archive)
        give(live, SLIPS[0])
        odd(live)
        assert traces(live, tmp_path) == ["a.db"], "the search finds what is there"
        live.do(c.RetakeStatement("s", statement=1))
        assert traces(live, tmp_path) == []
        give(live, SLIPS[1])
        odd(live)
        live.do(c.RateTotals("s", 1, (1, 1, 0, 0)))
        assert traces(live, tmp_path) == []
        live.do(c.Next())
        assert traces(live, tmp_path) == []
        live.do(c.CloseRating("s"))
        assert traces(live, tmp_path) == []
        assert not rows_of_tally(archive.connection)
    assert traces(live, tmp_path) == []
    assert leftovers(tmp_path / "a.db") == []


def test_neither_export_backup_nor_rebuild_knows_what_is_being_counted(archive: Archive, tmp_path: Path) -> None:
    live = begun(archive)
    give(live, SLIPS[0])
    odd(live)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.jsonl").write_bytes(export_session(archive, live.session))
    care.backup(archive, tmp_path / "out" / "copy.db")
    assert traces(live, tmp_path / "out") == []
    assert care.rebuild(archive) == 1
    assert care.check(archive).whole
    assert standing(state_of(archive, live.session))[0] == (*ODD, 0)
    assert fold(archive.events(live.session)).tallies == {}
    with open_archive(tmp_path / "out" / "copy.db") as copy:
        assert care.check(copy).whole
        assert standing(state_of(copy, live.session)) == [None] * 10
    assert leftovers(tmp_path / "out" / "copy.db") == []


@pytest.mark.parametrize("way", ["hands", "slips", "names"])
def test_what_was_put_right_is_in_no_file_after_the_end_nor_in_any_that_is_made_of_them(
    tmp_path: Path, way: str
) -> None:
    """In the archive, its WAL, an export, a backup, and what is saved where the archive is gone."""
    (tmp_path / "in").mkdir()
    (tmp_path / "out").mkdir()
    path = tmp_path / "in" / "a.db"
    with open_archive(path) as archive:
        live = begun(archive)
        if way == "slips":
            give(live, SLIPS[0])
        if way == "names":
            live.do(c.SetAnswering(answers="people", secrecy="sealed"))
            live.do(c.Here("Anna Berg"))
            live.do(c.RateAnswer("s", 2, next(iter(live.state.people)), 3))
        odd(live)
        assert traces(live, path.parent), "the search finds what is there"
        live.do(c.RateTotals("s", 1, (1, 1, 0, 0)))
        if way == "names":
            live.do(c.SetAnswering(secrecy="counts"))
        live.do(c.End())
        (tmp_path / "out" / "a.jsonl").write_bytes(export_session(archive, live.session))
        care.backup(archive, tmp_path / "out" / "copy.db")
        assert traces(live, path.parent) == traces(live, tmp_path / "out") == []
        without(path)
        with pytest.raises(RefusedError) as refused:
            live.do(c.TakeNote(step="s", text="borta"))
        assert refused.value.code == "archive.not_saved_rescued"
        assert [name.endswith(".jsonl") for name in files(path.parent)] == [True]
        assert traces(live, path.parent) == []


@pytest.mark.parametrize("kept", ["sealed", "open"])
@pytest.mark.parametrize("way", ["hands", "people", "file", "slips"])
@pytest.mark.parametrize("done", [c.CloseRating("s"), c.Next(), c.End()], ids=["closed", "left", "over"])
def test_a_typed_total_that_does_not_stand_is_in_no_file_once_the_rating_is_closed_whatever_is_kept(
    tmp_path: Path, way: Answers, kept: Secrecy, done: c.Command
) -> None:
    """The difference between two totals is the last hand."""
    path = tmp_path / "a.db"
    with open_archive(path) as archive:
        live = begun(archive)
        live.do(c.SetAnswering(answers=way, secrecy=kept))
        odd(live)
        live.do(c.RateTotals("s", 1, (1, 1, 0, 0)))
        exported = export_session(archive, live.session)
        assert b"1142" not in exported
        live.do(done)
        assert traces(live, tmp_path) == []
        with pytest.raises(RefusedError):
            live.do(c.Undo(next(e.action for e in live.state.log if e.kind == "totals")))
        live.do(c.RateTotals("s", 1, (0, 2, 0, 0)))
        assert sum(e.kind == "totals" and e.payload is not None for e in live.state.log) == 1


def test_what_is_saved_where_the_archive_is_gone_knows_no_slip_that_is_being_counted(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    with open_archive(tmp_path / "in" / "a.db") as archive:
        live = begun(archive)
        give(live, SLIPS[0])
        odd(live)
        without(tmp_path / "in" / "a.db")
        with pytest.raises(RefusedError):
            live.do(c.TakeNote(step="s", text="borta"))
        (rescued,) = [name for name in files(tmp_path / "in") if name.endswith(".jsonl")]
        assert rescued not in traces(live, tmp_path / "in")


def test_a_reader_in_the_way_delays_the_wiping_and_that_is_said(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("samtal.live.PATIENCE", 10)
    live = begun(archive)
    give(live, SLIPS[0])
    odd(live)
    with open_archive(archive.path, prefix="reader") as reader:
        reader.connection.execute("BEGIN").execute("SELECT count(*) FROM tally").fetchone()
        live.do(c.RateTotals("s", 1, (1, 0, 0, 0)))
        remarks = [live.remark]
        assert traces(live, tmp_path)
        reader.connection.execute("ROLLBACK")
    give(live, SLIPS[1])
    remarks.append(live.remark)
    assert [remark and remark.code for remark in remarks] == ["archive.not_wiped", None]
    assert traces(live, tmp_path) == []


def test_a_slip_that_is_owed_again_is_not_paid_by_a_truncation_that_began_before_it(archive: Archive) -> None:
    live = begun(archive)
    tallies = {("s", ""): live.state.tallies.get(("s", "")) or _one()}
    with archive.writing() as writing:
        writing.put_tallies(live.session, tallies)
    found = wiping.owed(archive.connection)
    with archive.writing() as writing:
        writing.put_tallies(live.session, tallies)
    assert wiping.owed(archive.connection) != found


def _one() -> Tally:
    return Tally(1)


KILLED = """
import os, sys
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from test_archive_tools import open_archive
from test_slips_archive import begun, give, odd, SLIPS
from samtal.archive import transaction, wiping
from samtal.session import commands as c

archive = open_archive(Path(sys.argv[1]))
live = begun(archive)
give(live, SLIPS[0])
odd(live)
die = lambda *_, **__: os.kill(os.getpid(), 9)
match sys.argv[3]:
    case "after":  # the commit is done, the WAL is not emptied
        wiping.wipe = die
        live.do(c.RateTotals("s", 1, (1, 0, 0, 0)))
    case "before":  # in the middle of the transaction
        transaction.Transaction.seq = property(die)
        live.do(c.RateTotals("s", 1, (1, 0, 0, 0)))
    case "closing":
        wiping.wipe = die
        live.do(c.CloseRating())
    case "closing-cut-off":
        from samtal.live import LiveSession
        LiveSession._write_rows = die
        live.do(c.CloseRating())
"""


@pytest.mark.parametrize("when", ["after", "before", "closing", "closing-cut-off"])
def test_what_was_killed_in_the_middle_is_whole_and_wiped_when_it_is_opened_again(tmp_path: Path, when: str) -> None:
    (tmp_path / "in").mkdir()
    path = tmp_path / "in" / "a.db"
    arguments = [sys.executable, "-c", KILLED, str(path), str(Path(__file__).parent), when]
    died = subprocess.run(arguments, check=False, capture_output=True, text=True, timeout=60)
    assert died.returncode == -signal.SIGKILL, died.stderr
    with open_archive(path, prefix="again") as archive:
        live = LiveSession(archive, archive.find_session(), now=lambda: at(9), origin="again")
        first = (1, 0, 0, 0, 0) if when == "after" else (*ODD, 0)
        assert standing(live.state) == [first, *counted(SLIPS[:1])[1:]]
        assert bool(rows_of_tally(archive.connection)) == (when != "closing")
        if when == "after":
            assert traces(live, path.parent) == []
        if when != "closing":
            live.do(c.RateTotals("s", 1, (1, 0, 0, 0)))
            assert traces(live, path.parent) == []
            live.do(c.CloseRating("s"))
            assert traces(live, path.parent) == []
            assert standing(live.state) == [(1, 0, 0, 0, 0), *counted(SLIPS[:1])[1:]]
        assert care.check(archive).whole
    assert leftovers(path) == []


NEVER_STOPS = """
import sys
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from itertools import count
from test_archive_tools import open_archive
from test_slips_archive import begun, give, SLIPS

archive = open_archive(Path(sys.argv[1]))
live = begun(archive)
for number in count():
    give(live, SLIPS[number % len(SLIPS)])
    print(number + 1, flush=True)
"""


def test_whenever_it_is_killed_every_slip_that_was_said_to_be_counted_is_and_none_twice(tmp_path: Path) -> None:
    for number, after in enumerate((1, 2, 7, 20)):
        folder = tmp_path / str(number)
        folder.mkdir()
        command = [sys.executable, "-c", NEVER_STOPS, str(folder / "a.db"), str(Path(__file__).parent)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout
            said = [process.stdout.readline() for _ in range(after)]
            process.send_signal(signal.SIGKILL)
            said += [line for line in process.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
        with open_archive(folder / "a.db", prefix="again") as archive:
            live = LiveSession(archive, archive.find_session(), now=lambda: at(9), origin="again")
            given, _ = slips.progress(live.state, live.state.agenda[0], live.state.run)
            assert given in {len(said), len(said) + 1}  # it may have been killed before it said so
            assert standing(live.state) == counted([SLIPS[n % len(SLIPS)] for n in range(given)])
            live.do(c.CloseRating("s"))
            assert wiping.owed(archive.connection) is None
        assert leftovers(folder / "a.db") == []


def test_a_transaction_that_was_cut_off_while_it_was_written_is_wiped_by_the_next_opening(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "torn").mkdir()
    path, torn = tmp_path / "in" / "a.db", tmp_path / "torn" / "a.db"
    with open_archive(path) as archive:
        live = begun(archive)
        give(live, SLIPS[0])
        with archive.writing() as writing:
            writing.put_tallies(live.session, {("s", ""): Tally(1).with_counts(_first(live), {1: 1141, 2: 1142})})
        torn.write_bytes(path.read_bytes())
        (size,) = archive.connection.execute("PRAGMA page_size").fetchone()
        frames = bytearray(wal(path))
        frames[-(24 + size) + 4 : -(24 + size) + 8] = bytes(4)  # the last one does not say that all are there
        torn.with_name("a.db-wal").write_bytes(frames)
    assert traces(live, torn.parent) == ["a.db-wal"]
    with open_archive(torn, prefix="again") as archive:
        assert standing(state_of(archive, live.session)) == counted(SLIPS[:1])
        assert not wal(torn)
        assert traces(live, torn.parent) == []


def _first(live: LiveSession) -> str:
    rating = live.state.agenda[0].rating
    assert rating
    return rating.statements[0].id


def test_an_older_samtal_opens_the_file_and_a_newer_one_goes_on_counting(archive: Archive, tmp_path: Path) -> None:
    live = begun(archive)
    give(live, SLIPS[0])
    (version,) = archive.connection.execute("PRAGMA user_version").fetchone()
    assert version == 2, "an older samtal refuses a higher one"
    with archive.writing() as writing:  # which knows nothing of slips, and ends the meeting
        run = live.state.run
        assert run
        facts = [Fact("rating_closed", {}, run.id), Fact("ended", {}, live.session)]
        writing.append(live.session, facts, at=at(10), origin="older", author="")
    live.refresh()
    assert standing(live.state) == counted(SLIPS[:1])
    assert "Svaren räknas ännu" in render(minutes_of(live.state, at(10)))
    give(live, SLIPS[1])
    live.do(c.CloseRating("s"))
    assert not live.state.tallies
    assert standing(live.state) == counted(SLIPS[:2])
    assert traces(live, tmp_path) == []


@pytest.mark.parametrize("again", [False, True], ids=["two subjects", "two rounds"])
def test_what_is_shown_as_slips_are_closed_is_seen_by_a_wall_that_is_open_already(
    tmp_path: Path, *, again: bool
) -> None:
    path, two = tmp_path / "a.db", RATING + f'[[agenda]]\nkind = "rating"\ntitle = "T"\nstatements = {STATEMENTS}\n'
    with open_archive(path) as one, open_archive(path) as other:
        session = open_session(one, template_of(two), source="", day="2025-11-14", zone="Europe/Stockholm")
        live = LiveSession(one, session, now=lambda: at(9), origin="o")
        live.do(c.Start())
        for text in SLIPS:
            give(live, text)
        live.do(c.Again() if again else c.Goto(step="t"))
        step = live.state.step
        assert step
        assert step.rating
        wall = LiveSession(other, session, now=lambda: at(9), origin="p")
        for text in SLIPS:
            live.do(c.GiveSlip(step.id, marks=slips.read(step.rating, text)))
            wall.refresh()
        live.do(c.ShowToRoom("item", step.id))
        wall.refresh()
        assert showing.standing(live.state)
        assert showing.standing(wall.state)


def test_two_faces_count_into_the_same_and_the_one_that_closes_takes_all(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a.db") as one, open_archive(tmp_path / "a.db", prefix="two") as two:
        console = begun(one)
        notes = LiveSession(two, console.session, now=lambda: at(9), origin="notes")
        give(console, SLIPS[0])
        assert notes.refresh()
        give(notes, SLIPS[1])
        give(console, SLIPS[2])
        notes.do(c.Next())
        assert console.refresh()
        assert console.state.tallies
        notes.do(c.CloseRating("s"))
        assert console.refresh()
        assert not console.state.tallies
        assert standing(console.state) == standing(notes.state) == counted(SLIPS[:3])
        with pytest.raises(RefusedError) as refused:
            give(console, SLIPS[3])
        assert refused.value.code == "slips.closed"
        notes.do(c.Undo())
        give(notes, SLIPS[3])
        assert console.refresh()
        assert standing(console.state) == counted(SLIPS[:4])


def test_a_slip_alone_is_told_and_cannot_be_undone_in_place_of_what_was_done_before_it(archive: Archive) -> None:
    live = begun(archive)
    rating = live.state.agenda[0].rating
    assert rating
    told = live.do(c.GiveSlip("s", marks=slips.read(rating, SLIPS[0])))
    assert reply("sv", live.state, told, at(9)) == "Lapp 1 av 6"
    assert not told[0].id
    with pytest.raises(RefusedError) as refused:
        live.do(c.Undo())
    assert refused.value.code == "slips.not-undone"
    live.do(c.TakeNote(text="hej"))
    live.do(c.Undo())
    assert standing(live.state) == counted(SLIPS[:1])
    live.do(c.Next())
    live.do(c.Undo())
    live.do(c.Undo())
    assert not live.state.started, "what blanked figures is nothing to take back"


def test_of_hands_that_are_counted_on_nobody_hears_of_slips_that_cannot_be_undone(archive: Archive) -> None:
    live = begun(archive)
    for command in (c.SetAnswering(answers="hands"), c.RateTotals("s", 1, (1, 0, 0, 0)), c.CloseRating("s")):
        live.do(command)
    live.do(c.ReopenRating("s"))
    live.do(c.RateTotals("s", 1, (1, 1, 0, 0)))
    with pytest.raises(RefusedError) as refused:
        live.do(c.Undo())
    assert refused.value.code == "slips.count-not-undone"


def test_a_slip_that_is_counted_on_from_typed_figures_is_none_to_undo_either(archive: Archive) -> None:
    live = begun(archive)
    live.do(c.RateTotals("s", 1, (1, 0, 0, 0)))
    give(live, SLIPS[0])
    with pytest.raises(RefusedError) as refused:
        live.do(c.Undo())
    assert refused.value.code == "slips.not-undone"


def test_the_minutes_say_that_slips_are_being_counted_and_give_no_figure(archive: Archive) -> None:
    live = begun(archive)
    for slip in SLIPS:
        give(live, slip)
    text = render(minutes_of(live.state, at(9)))
    assert "Svaren räknas ännu" in text
    assert "Medel" not in text
    assert "Siffror saknas" not in text
    live.do(c.CloseRating())
    assert "Medel" in render(minutes_of(live.state, at(9)))
