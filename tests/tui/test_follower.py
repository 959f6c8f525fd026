"""Which meeting a wall shows, and what it says while it cannot: nothing it does is ever written."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from memory import DAY, ZONE, template_of
from samtal.archive.finding import RECENT
from samtal.archive.log import Archive
from samtal.archive.opening import Around
from samtal.archive.watching import is_watched
from samtal.live import LiveSession, open_session
from samtal.session import commands as c
from samtal.session.state import Phase
from samtal.tui.follower import PATIENCE, RATE, Follower

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tui.conftest import Clock

WRITER = """
import sys
from pathlib import Path
from samtal.archive.log import Archive
from samtal.cli.wiring import id_maker, now_ms
from samtal.live import LiveSession
from samtal.session import commands as c
with Archive.open(Path(sys.argv[1]), now_ms=now_ms, new_id=id_maker(now_ms)) as archive:
    live = LiveSession(archive, sys.argv[2], now=now_ms, origin="console")
    while True:
        live.do(c.TakeNote(text="ett ord " * 50))
        print("ok", flush=True)
"""
"""Writes notes until it is killed, and says when each is stored."""

HEAD = 'title = "{}"\n[[agenda]]\nkind = "talk"\ntitle = "Prat"\nminutes = 20\n'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.db"


@pytest.fixture
def follow(path: Path, clock: Clock) -> Iterator[Callable[..., Follower]]:
    made: list[Follower] = []

    def following(session: str | None = None) -> Follower:
        def opens() -> Archive:
            around = Around(busy_ms=0)
            return Archive.open(
                path, now_ms=clock, new_id=str, create=False, reading=True, untouched=True, around=around
            )

        made.append(Follower(opens, session, clock, ZONE))
        return made[-1]

    yield following
    for each in made:
        each.close()


def second(following: Follower) -> bool:
    """What a second of looking gives."""
    return sum(following.look() for _ in range(RATE)) > 0


def wrong(following: Follower) -> str:
    """The code of what is told to be wrong, if anything."""
    return following.wrong.code if following.wrong else ""


def title(following: Follower) -> str:
    template = following.state.template if following.state else None
    return template.title if template else ""


def opened(archive: Archive, clock: Clock, title: str, day: str = DAY) -> LiveSession:
    session = open_session(archive, template_of(HEAD.format(title)), source="", day=day, zone=ZONE)
    return LiveSession(archive, session, now=clock, origin="console")


def test_an_archive_and_a_meeting_to_come_are_waited_for_without_a_word(
    follow: Callable[..., Follower], path: Path, clock: Clock
) -> None:
    following = follow()
    for _ in range(10):
        second(following)
    assert following.state is None
    assert not wrong(following)
    with Archive.open(path, now_ms=clock, new_id=iter(map(str, range(10**6))).__next__) as archive:
        second(following)
        assert following.state is None
        assert is_watched(path)
        opened(archive, clock, "Dagens")
        assert second(following)
        assert title(following) == "Dagens"


def test_the_meeting_that_goes_on_is_followed_then_the_next(
    follow: Callable[..., Follower], archive: Archive, clock: Clock
) -> None:
    planned = opened(archive, clock, "Planerat")
    forgotten = opened(archive, clock, "Glömt", "2025-10-01")
    forgotten.do(c.Start())
    clock.now += RECENT + 1
    first = opened(archive, clock, "Första", "2025-11-15")
    first.do(c.Start())
    following = follow()
    second(following)
    assert title(following) == "Första"
    planned.do(c.Here("Anna Berg"))
    second(following)
    assert title(following) == "Första", "what goes on comes before what is planned"
    first.do(c.End())
    second(following)
    assert (title(following), following.state and following.state.phase) == ("Första", Phase.ENDED)
    other = opened(archive, clock, "Andra", "2025-11-15")
    second(following)
    assert title(following) == "Andra", "the next of the day, before it begins"
    other.do(c.Start())
    assert second(following)
    assert following.state
    assert following.state.phase is Phase.RUNNING


def test_a_meeting_that_is_entered_from_paper_or_was_left_open_takes_no_room_s_place(
    archive: Archive, clock: Clock, follow: Callable[..., Follower]
) -> None:
    forgotten = opened(archive, clock, "Glömd")
    forgotten.do(c.Start())
    clock.set(10)
    first = opened(archive, clock, "Första")
    first.do(c.Start())
    following = follow()
    second(following)
    assert title(following) == "Första", "the last that was begun"
    forgotten.do(c.TakeNote(text="Hemligt"))
    second(following)
    assert title(following) == "Första"
    clock.set(11)
    paper = opened(archive, clock, "På papper", "2025-11-12")
    paper.do(c.Start(), clock.now - 40 * 3_600_000)
    second(following)
    assert title(following) == "Första"
    first.do(c.End())
    paper.do(c.TakeNote(text="Hemligt"))
    forgotten.do(c.TakeNote(text="Hemligt"))
    second(following)
    assert (title(following), following.state and following.state.phase) == ("Första", Phase.ENDED)


def test_a_meeting_of_another_day_that_is_over_is_not_shown(
    follow: Callable[..., Follower], archive: Archive, clock: Clock
) -> None:
    over = opened(archive, clock, "I går", "2025-11-13")
    over.do(c.Start())
    over.do(c.End())
    opened(archive, clock, "I morgon", "2025-11-15")
    following = follow()
    second(following)
    assert following.state is None


def test_the_meeting_that_was_asked_for_stays_whatever_else_begins(
    follow: Callable[..., Follower], archive: Archive, clock: Clock
) -> None:
    asked = opened(archive, clock, "Den här", "2025-12-24")
    following = follow(asked.session)
    opened(archive, clock, "En annan").do(c.Start())
    second(following)
    assert title(following) == "Den här"
    asked.do(c.Start())
    assert following.look()
    assert following.state
    assert following.state.phase is Phase.RUNNING


def test_what_happens_is_seen_at_the_next_look_and_nothing_is_written(
    follow: Callable[..., Follower], archive: Archive, clock: Clock
) -> None:
    live = opened(archive, clock, "Dagens")
    following = follow()
    second(following)
    before = archive.last_seq(), archive.data_version()
    assert not second(following)
    assert (archive.last_seq(), archive.data_version()) == before
    live.do(c.Start())
    assert following.look()
    assert not following.look()


def test_an_archive_that_is_gone_is_told_and_found_again_and_what_was_seen_stays(
    follow: Callable[..., Follower], archive: Archive, clock: Clock, path: Path, tmp_path: Path
) -> None:
    opened(archive, clock, "Dagens").do(c.Start())
    following = follow()
    second(following)
    path.rename(tmp_path / "elsewhere.db")
    second(following)
    assert not wrong(following), "it may be for a moment only"
    for _ in range(40):
        second(following)
    assert wrong(following) in {"archive.missing", "archive.left_wal"}
    assert title(following) == "Dagens"
    (tmp_path / "elsewhere.db").rename(path)
    assert second(following)
    assert not wrong(following)


def test_another_archive_in_its_place_is_read_instead(
    follow: Callable[..., Follower], archive: Archive, clock: Clock, path: Path, tmp_path: Path
) -> None:
    opened(archive, clock, "Dagens").do(c.Start())
    following = follow()
    second(following)
    with Archive.open(tmp_path / "b.db", now_ms=clock, new_id=iter(map(str, range(10**6))).__next__) as other:
        opened(other, clock, "Ett annat").do(c.Start())
    (tmp_path / "b.db").replace(path)
    for end in ("-wal", "-shm"):
        (tmp_path / f"a.db{end}").unlink(missing_ok=True)
    second(following)
    second(following)
    assert title(following) == "Ett annat"


def test_what_is_no_archive_is_told_in_a_sentence(follow: Callable[..., Follower], path: Path) -> None:
    path.write_text("hej " * 1000, encoding="utf-8")
    following = follow()
    for _ in range((PATIENCE + 1) * RATE):
        second(following)
    assert following.wrong
    assert "Traceback" not in following.wrong.sentence("sv")
    assert following.state is None


def test_an_archive_that_is_locked_for_a_moment_is_nothing_to_speak_of(
    follow: Callable[..., Follower], archive: Archive, clock: Clock
) -> None:
    live = opened(archive, clock, "Dagens")
    following = follow()
    second(following)
    with archive.writing():
        assert not second(following)
        assert not wrong(following)
    live.do(c.Start())
    assert second(following)


def test_whoever_writes_may_be_killed_at_any_moment_and_all_that_was_stored_is_seen(
    follow: Callable[..., Follower], archive: Archive, clock: Clock, path: Path
) -> None:
    live = opened(archive, clock, "Dagens")
    live.do(c.Start())
    follower = follow()
    second(follower)
    stored = 0
    for said in (1, 7, 30):
        command = [sys.executable, "-c", WRITER, str(path), live.session]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            for _ in range(said):
                assert writer.stdout.readline() == "ok\n"
                follower.look()
            writer.kill()
            writer.wait()
        stored += said
        second(follower)
        assert not wrong(follower)
        assert follower.state
        assert len(follower.state.notes) >= stored
    live.refresh()
    assert follower.state
    assert [event.id for event in follower.state.log] == [event.id for event in live.state.log]
