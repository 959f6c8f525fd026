"""What every test of a screen needs: a clock that is set by hand, a real archive, a meeting, an app on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import events

from memory import DAY, ZONE, at, template_of
from samtal.archive.log import Archive
from samtal.live import LiveSession, open_session
from samtal.tui.app import SamtalApp
from samtal.tui.screens.console import Console
from samtal.tui.world import World

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from textual.pilot import Pilot

    from samtal.words import Lang


class Clock:
    """Time that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = at(9)

    def __call__(self) -> int:
        return self.now

    def set(self, hours: int, minutes: int = 0, seconds: int = 0) -> None:
        self.now = at(hours, minutes) + seconds * 1000


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def archive(tmp_path: Path, clock: Clock) -> Iterator[Archive]:
    numbers = iter(range(1, 10**6))
    with Archive.open(tmp_path / "a.db", now_ms=clock, new_id=lambda: f"id-{next(numbers):06d}") as opened:
        yield opened


@pytest.fixture
def world(archive: Archive, clock: Clock, tmp_path: Path) -> World:
    return World(archive, clock, "sv", ZONE, "console", tmp_path / "Documents")


@pytest.fixture
def meeting(world: World) -> Callable[[str], LiveSession]:
    """Opens a session from a template's text."""

    def opened(text: str) -> LiveSession:
        session = open_session(world.archive, template_of(text), source=text, day=DAY, zone=ZONE)
        return LiveSession(world.archive, session, now=world.now, origin="console")

    return opened


@pytest.fixture
def console(world: World) -> Callable[..., SamtalApp]:
    """An app that begins with the console of a meeting."""

    def app(live: LiveSession, lang: Lang = "sv") -> SamtalApp:
        return SamtalApp(world._replace(lang=lang), lambda handed: Console(live, handed), lets_go=False)

    return app


def seen(pilot: Pilot[None]) -> str:
    """The screen as text, as a person sees it."""
    strips = pilot.app.screen._compositor.render_strips()  # private, so it stands in this one place
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, each a good while after the one before, so that none is taken for a finger that bounced."""
    for key in keys:
        now = getattr(pilot.app, "world").now  # noqa: B009 - the app's own type is not the pilot's
        if isinstance(now, Clock):
            now.now += 1000
        await pilot.press(key)
        if isinstance(pilot.app, SamtalApp):
            await pilot.app.release()
        await pilot.pause()
    await pilot.pause()  # what is said of what was typed is painted after it


SIGNS = {"question_mark": "?", "minus": "-", "space": " ", "slash": "/"}


async def burst(pilot: Pilot[None], *keys: str) -> None:
    """Press keys as a fast hand does, or a machine: all are there before the first one has been looked at."""
    for key in keys:
        pilot.app.post_message(events.Key(key, SIGNS.get(key, key if len(key) == 1 else None)))
    await pilot.pause()
    await pilot.pause()
