"""Which meeting notes are taken in where nobody says which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from memory import DAY, ZONE, at, template_of
from samtal.archive.finding import RECENT
from samtal.archive.log import Archive
from samtal.cli.notes import held_at
from samtal.live import LiveSession, open_session
from samtal.session import commands as c

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


def test_the_meeting_that_goes_on_else_todays_and_none_of_another_day_is_opened_unasked(
    archive: Archive, clock: Moment
) -> None:
    assert held_at(archive, clock.now, ZONE) is None
    opened(archive, clock, NEXT_DAY)
    assert held_at(archive, clock.now, ZONE) is None
    planned = opened(archive, clock)
    assert held_at(archive, clock.now, ZONE) == planned.session
    running = opened(archive, clock, "2025-11-13")
    running.do(c.Start())
    assert held_at(archive, clock.now, ZONE) == running.session
    running.do(c.End())
    assert held_at(archive, clock.now, ZONE) == planned.session
    assert held_at(archive, clock.now + 5 * RECENT, ZONE) is None
