"""A meeting to try things on: invented people, some notes, in the middle of a round. Nothing of it is kept.

Rule: made by commands as any meeting, in an archive in a folder of its own that goes when the program closes.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from samtal.archive.log import Archive
from samtal.live import open_session
from samtal.session import clock
from samtal.session import commands as c
from samtal.session.registers import Entry
from samtal.template.library import shipped
from samtal.template.reading import read_file
from samtal.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from samtal.live import LiveSession
    from samtal.tui.world import World

TEMPLATE: Final = "handledning-larlag.toml"
PEOPLE: Final = ("Susanne Lind", "Karim Nazari", "Helena Öberg", "Anders Nyberg", "Fatima Haddad", "Erik Wallin")
CHECK_IN: Final = ("Nyfiken på hur det gick för Karims grupp.", "Trött, men glad att vi ses.")
SINCE_LAST: Final = ("Fler pratade när de fick skriva först", "Karim Nazari", "Åtta av tio deltog", "Räknade")
ROUND: Final = (
    "Bråk i åk 5. Många räknar rätt men kan inte säga varför.",
    "Läsförståelse. Vill förstå varför de som läser fort minns minst.",
)


def demonstration(world: World) -> tuple[LiveSession, World]:
    """The meeting, going on, and a world whose archive and documents are gone when the program closes."""
    archive = fleeting(world.archive.now_ms, world.archive.new_id)
    elsewhere = world._replace(archive=archive, documents=archive.path.parent)
    return held(elsewhere), elsewhere


def fleeting(now_ms: Callable[[], int], new_id: Callable[[], str]) -> Archive:
    """An archive in a folder of its own; both are gone when the program closes."""
    folder = Path(tempfile.mkdtemp(prefix="samtal-demo-"))
    archive = Archive.open(folder / "demo.db", now_ms=now_ms, new_id=new_id)
    atexit.register(_forget, archive, folder)
    return archive


def _forget(archive: Archive, folder: Path) -> None:
    archive.close()
    shutil.rmtree(folder, ignore_errors=True)


def held(world: World) -> LiveSession:
    """Half an hour into a meeting that began in time."""
    now = world.now()
    began = now - 27 * clock.MINUTE
    hours, minutes = clock.time_of_day(began, world.zone)
    reading = read_file(shipped() / TEMPLATE)
    if reading.template is None:
        raise FileNotFoundError(TEMPLATE)
    title = say(world.lang, "home.demo-title", title=reading.template.title)
    template = replace(reading.template, starts=60 * hours + minutes, title=title)
    day = clock.local(began, world.zone).date().isoformat()
    session = open_session(world.archive, template, source=reading.source, day=day, zone=world.zone)
    live = world.open(session)
    for after, command in _script():
        live.do(command, now - round((27 - after) * clock.MINUTE))
    return live


def _script() -> Iterator[tuple[float, c.Command]]:
    """What has been done, by how many minutes after the beginning."""
    yield from ((0, c.Here(name)) for name in PEOPLE)
    yield 0, c.Start()
    yield from _speakers(len(PEOPLE), CHECK_IN, begins=0.5, each=1.2)
    yield 9, c.Next()
    yield 14, c.AddRow(cells=SINCE_LAST)
    yield 18, c.Record(register="action", entry=Entry("Boka besök i varandras klassrum", who="Helena Öberg"))
    yield 20, c.Next()
    yield 23, c.Next()
    yield from _speakers(3, ROUND, begins=23.2, each=1.3)


def _speakers(number: int, notes: tuple[str, ...], *, begins: float, each: float) -> Iterator[tuple[float, c.Command]]:
    """So many get the floor one after the other, and what the first of them say is noted."""
    for n in range(number):
        yield begins + each * n, c.Next()
        yield from ((begins + each * n, c.TakeNote(text=text)) for text in notes[n : n + 1])
