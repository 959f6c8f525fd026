"""Which meeting notes are taken in where nobody says which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from memory import DAY, ZONE, at, template_of
from samtal.archive.finding import RECENT
from samtal.archive.log import Archive
from samtal.cli.notes import meant
from samtal.live import LiveSession, open_session
from samtal.session import commands as c
from test_archive_tools import refused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

AGENDA = 'title = "Prov"\n[[agenda]]\nkind = "talk"\ntitle = "Samtal"\n'
NEXT_DAY = "2025-11-15"


class Moment:
    now = at(9)

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock() -> Moment:
    return Moment()


@pytest.fixture
def archive(tmp_path: Path, clock: Moment) -> Iterator[Archive]:
    numbers = iter(range(1, 10**6))
    with Archive.open(tmp_path / "a.db", now_ms=clock, new_id=lambda: f"id-{next(numbers):06d}") as opened:
        yield opened


def opened(archive: Archive, clock: Moment, day: str = DAY) -> LiveSession:
    session = open_session(archive, template_of(AGENDA), source=AGENDA, day=day, zone=ZONE)
    return LiveSession(archive, session, now=clock, origin="console")


def test_the_meeting_that_goes_on_else_todays_else_the_one_last_written_in(archive: Archive, clock: Moment) -> None:
    refused("archive.no_sessions", lambda: meant(archive, None, clock.now, ZONE))
    later = opened(archive, clock, NEXT_DAY)
    refused("archive.only_planned", lambda: meant(archive, None, clock.now, ZONE))
    planned = opened(archive, clock)
    assert meant(archive, None, clock.now, ZONE) == planned.session
    running = opened(archive, clock, "2025-11-13")
    running.do(c.Start())
    assert meant(archive, None, clock.now, ZONE) == running.session
    running.do(c.End())
    assert meant(archive, None, clock.now, ZONE) == planned.session
    assert meant(archive, None, clock.now + 5 * RECENT, ZONE) == running.session, "the one last written in"
    assert meant(archive, later.session, clock.now, ZONE) == later.session
