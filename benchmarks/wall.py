"""How soon the wall shows what the console did, and what it costs while nothing happens.

Rule: console and wall are whole programs, each in a terminal of its own; the time runs from the key that is sent to one
until the other's terminal has been sent what it changed. Needs POSIX, for CPU Linux. Exit 1 where a bar is missed.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING, Final

from screens import Program, Side, idle, in_turn

from samtal.archive.log import Archive
from samtal.cli.wiring import id_maker, now_ms
from samtal.live import LiveSession, open_session
from samtal.session import commands as c
from samtal.template.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FOLLOWS: Final = 150.0
"""In so many ms the wall follows, nineteen times of twenty."""

AGENDA: Final = """
title = "Träff"
[[agenda]]
kind = "talk"
title = "Samtalet"
minutes = 500
questions = ["Vad har vi redan provat?", "Hur går det till hos andra?"]
"""
LARGE: Final = """
import time
from textual.app import App
from textual.widgets import Static

class Clock(App):
    def compose(self):
        yield Static()

    def on_mount(self):
        self.tick()
        self.set_interval(1, self.tick)

    def tick(self):
        self.query_one(Static).update("\\n".join([time.strftime("%H:%M:%S ") * 6] * 10))

Clock().run()
"""
BARE: Final = Side([sys.executable, "-c", LARGE], ":")
"""A bare Textual app whose ticking figures are as large as the wall's: ten rows."""

LEFT, RIGHT, AFTER, BEFORE = "\x1b[D", "\x1b[C", "Hur går det till", "Vad har vi redan"


def follow(archive: Path, presses: int) -> tuple[float, float]:
    """From a key in the console until the wall shows it, in ms: p50 and p95."""
    took = []
    with Program(_samtal("run", archive)) as console, Program(_samtal("wall", archive)) as wall, _read_on(console):
        wall.shows(BEFORE)
        wall.rests(3)  # until the console is there too, and has told that it sees the wall
        for number in range(presses):
            wall.rests(random.uniform(0.2, 0.5))  # noqa: S311 - so as not to fall in step with the timers
            since = len(wall.chunks)
            sent, _ = console.press(LEFT if number % 2 else RIGHT)
            took.append((wall.shows(BEFORE if number % 2 else AFTER, since) - sent) * 1000)
    return statistics.median(took), statistics.quantiles(took, n=20)[18]


@contextmanager
def _read_on(program: Program) -> Iterator[None]:
    """Take what a program writes while another is looked at, or it would come to wait for its terminal."""
    enough = Event()

    def read() -> None:
        while not enough.is_set():
            program.rests(0.1)

    reader = Thread(target=read)
    reader.start()
    try:
        yield
    finally:
        enough.set()
        reader.join()


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and tell; 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--presses", type=int, default=200)
    parser.add_argument(
        "--runs", type=int, default=3, help="runs of each side when idle, after one that is not counted"
    )
    parser.add_argument("--idle", type=float, default=20, help="seconds")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "wall.db"
        _meeting(archive)
        p50, p95 = follow(archive, given.presses)
        wall = Side(_samtal("wall", archive), BEFORE)
        cpu, written, bare_cpu, bare_written = in_turn(wall, BARE, idle(given.idle), given.runs)
    told = [
        (f"from a key until the wall shows it, p50 {p50:.0f} ms, p95", p95, "ms", FOLLOWS),
        (f"idle, CPU {cpu:.2f} % / a bare app with figures as large {bare_cpu:.2f} %", cpu / bare_cpu, "x", 2.5),
        (f"idle, bytes a second {written:.0f} / the bare app's {bare_written:.0f}", written / bare_written, "x", 1.25),
    ]
    for name, figure, unit, bar in told:
        print(f"{name:<72} {figure:8.2f} {unit:<2} bar {bar:.2f}{'' if figure <= bar else '  MISSED'}", flush=True)
    return int(any(figure > bar for _, figure, _, bar in told))


def _samtal(command: str, archive: Path) -> list[str]:
    return [sys.executable, "-m", "samtal", command, "--archive", str(archive)]


def _meeting(path: Path) -> None:
    """A meeting that is going on."""
    template, _ = read(AGENDA)
    assert template
    with Archive.open(path, now_ms=now_ms, new_id=id_maker(now_ms)) as archive:
        session = open_session(archive, template, source="", day="2026-01-26", zone="Europe/Stockholm")
        LiveSession(archive, session, now=now_ms, origin="fill").do(c.Start())


if __name__ == "__main__":
    sys.exit(main())
