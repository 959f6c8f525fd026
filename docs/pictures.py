"""The pictures in the README, as the program draws them at a fixed time. Run by hand.

Rule: what is shown is the program itself, driven by keys; nothing is drawn here.
"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.screen import Screen

from samtal.archive.log import Archive
from samtal.cli.wiring import HOME_ZONE, id_maker
from samtal.live import LiveSession, open_session
from samtal.session import clock
from samtal.session import commands as c
from samtal.session.public import public
from samtal.template.library import shipped
from samtal.template.reading import read_file
from samtal.tui.app import SamtalApp
from samtal.tui.demo import held
from samtal.tui.home.screen import Home
from samtal.tui.screens.console import Console
from samtal.tui.screens.notes import NoteTaking
from samtal.tui.widgets.wall import Wall
from samtal.tui.world import World

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

HERE = Path(__file__).parent
SIZE = (110, 32)
READ = 2.0
"""Seconds in which home has read its templates."""

PEOPLE = "Susanne Lind, Carina Holm, Johanna Ek, Anders Nyberg, Birgitta Sand, Erik Wallin, Fatima Haddad, Gunnar Ås"


OURS = [
    (0, 1, 6, 5),
    (0, 2, 6, 4),
    (0, 1, 7, 4),
    (0, 4, 6, 2),
    (1, 5, 5, 1),
    (2, 6, 4, 0),
    (4, 6, 2, 0),
    (7, 4, 1, 0),
    (3, 6, 3, 0),
    (4, 6, 2, 0),
]
THEIRS = [
    (1, 6, 4, 1),
    (1, 6, 5, 0),
    (1, 5, 5, 1),
    (3, 6, 3, 0),
    (3, 7, 2, 0),
    (4, 6, 2, 0),
    (6, 5, 1, 0),
    (8, 4, 0, 0),
    (4, 7, 1, 0),
    (5, 6, 1, 0),
]
"""How many of the network's twelve gave each value, of their own work and of that in their municipality."""


def at(hours: int, minutes: int, seconds: int = 0) -> int:
    """An instant of the day in the pictures."""
    return clock.instant("2025-11-14", 60 * hours + minutes, HOME_ZONE) + seconds * 1000


def skis(world: World, *times: int) -> LiveSession:
    """The SKIS meeting, which has come to its items at these times."""
    reading = read_file(shipped() / "skis-natverkstraff.toml")
    if reading.template is None:
        raise SystemExit("the shipped template cannot be read")
    session = open_session(world.archive, reading.template, source=reading.source, day="2025-11-14", zone=HOME_ZONE)
    live = LiveSession(world.archive, session, now=world.now, origin="console")
    for name in PEOPLE.split(", "):
        live.do(c.Here(name))
    live.do(c.Count(12))
    live.do(c.Start(), times[0])
    for time in times[1:]:
        live.do(c.Next(), time)
    return live


def rating(world: World) -> Console:
    """The SKIS meeting in the middle of its first rating."""
    live = skis(world, at(9, 0), at(9, 10), at(9, 35))
    for number, counts in enumerate(OURS[:4], 1):
        live.do(c.RateTotals(statement=number, counts=counts), at(9, 38))
    return Console(live, world)


def notes(world: World) -> NoteTaking:
    """The note-taker's window in the demo's round."""
    return NoteTaking(held(world), world)


class Projected(Screen[None]):
    """The wall of the SKIS meeting in its first break."""

    CSS: ClassVar[str] = "#wall { width: 1fr; height: 1fr; }"

    def __init__(self, world: World) -> None:
        super().__init__()
        self._world = world

    def compose(self) -> ComposeResult:
        """The wall and nothing else."""
        yield Wall(id="wall")

    def held(self) -> LiveSession:
        """The meeting that it shows."""
        return skis(self._world, at(9, 0), at(9, 10), at(9, 35), at(9, 45), at(9, 55))

    def on_mount(self) -> None:
        """Show it once it has a size."""
        seen = public(self.held().state, self._world.now())
        self.call_after_refresh(self.query_one(Wall).show, "sv", seen)


class Compared(Projected):
    """The wall with what both ratings of the SKIS meeting came to, when they are talked about."""

    def held(self) -> LiveSession:
        """The same meeting, after the break."""
        live = skis(self._world, at(9, 0), at(9, 10), at(9, 35), at(9, 45), at(9, 55), at(10, 10))
        for step, rated in zip(live.state.agenda[2:4], (OURS, THEIRS), strict=True):
            for number, counts in enumerate(rated, 1):
                live.do(c.RateTotals(step.id, statement=number, counts=counts), at(10, 11))
        live.do(c.ShowToRoom("item", live.state.agenda[2].id), at(10, 12))
        return live


async def picture(name: str, make: Callable[[World], Screen[None]], now: int, *keys: str) -> None:
    """Draw one screen into docs/NAME.svg."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pictures.db"
        with Archive.open(path, now_ms=lambda: now, new_id=id_maker(lambda: now)) as archive:
            archive.path = Path("~/samtal.db")  # what is shown; the file itself is gone afterwards
            world = World(archive, lambda: now, "sv", HOME_ZONE, "console", Path(folder))
            app = SamtalApp(world, lambda _: make(world))
            async with app.run_test(size=SIZE) as pilot:
                for key in ("", *keys):
                    if key:
                        await pilot.press(key)
                    await pilot.pause()
                await pilot.pause(READ)
                (HERE / f"{name}.svg").write_text(app.export_screenshot(title="samtal"), encoding="utf-8")


async def main() -> None:
    """All of them."""
    await picture("console", rating, at(9, 40, 12), "tab")
    await picture("demo", lambda world: Console(held(world), world), at(15, 27, 30))
    await picture("notes", notes, at(15, 27, 30), *"+ Boka rum | and", "tab", *"fredag")
    await picture("wall", Projected, at(9, 58, 25))
    await picture("result", Compared, at(10, 14))
    await picture("home", Home, at(8, 45))


if __name__ == "__main__":
    asyncio.run(main())
