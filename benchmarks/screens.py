"""What the screens cost, against a bare Textual app: start, a key, a note, idling, memory.

Rule: whole programs, each in a terminal of its own and run in turn; times are taken when bytes arrive, and the median
is told. Needs POSIX, for CPU and memory Linux. Exit 1 where a bar is missed.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import random
import re
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, Self

from samtal.archive.care import rebuild
from samtal.archive.log import Archive
from samtal.cli.wiring import id_maker, now_ms
from samtal.live import LiveSession, open_session
from samtal.session import commands as c
from samtal.session.events import Fact
from samtal.template.library import shipped
from samtal.template.reading import read_file

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

BARE: Final = """
from textual.app import App
from textual.widgets import Static

class Bare(App):
    pressed = 0

    def compose(self):
        yield Static("hello")

    def on_key(self, event):
        self.pressed += 1
        self.query_one(Static).update(f"hello {self.pressed}")

Bare().run()
"""
CLOCK: Final = """
import time
from textual.app import App
from textual.widgets import Digits

class Clock(App):
    def compose(self):
        yield Digits("00:00:00")

    def on_mount(self):
        self.set_interval(1, self.tick)

    def tick(self):
        self.query_one(Digits).update(time.strftime("%H:%M:%S"))

Clock().run()
"""
BARE_APP: Final = [sys.executable, "-c", BARE]
CLOCK_APP: Final = [sys.executable, "-c", CLOCK]
PATIENCE: Final = 60.0
SIZE: Final = (120, 40)
TEXT: Final = "Vi behöver ringa in problemet före lösningen och få med elevernas röster. "
_CONTROLS: Final = re.compile(rb"\x1b\[[0-9;:<=>?$ ]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[P_^][^\x1b]*\x1b\\")


class Program:
    """A program in a terminal; `chunks` is what it wrote and when."""

    def __init__(self, command: Sequence[str]) -> None:
        hidden = {"COLUMNS", "LINES", "NO_COLOR", "PYTHONDONTWRITEBYTECODE"}
        environ = {name: value for name, value in os.environ.items() if name not in hidden}
        environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "SAMTAL_LANG": "sv"}
        self._ours, theirs = os.openpty()
        fcntl.ioctl(self._ours, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))
        self.chunks: list[tuple[float, bytes]] = []
        self.began = time.perf_counter()
        self._process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env=environ, start_new_session=True
        )
        os.close(theirs)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._ours)

    def press(self, keys: str) -> tuple[float, int]:
        """Send keys; when, and how many chunks had come by then."""
        sent = time.perf_counter(), len(self.chunks)
        os.write(self._ours, keys.encode())
        return sent

    def shows(self, text: str, since: int = 0) -> float:
        """Read until what was written since chunk `since` holds this text; when it came."""
        deadline, wanted, written = time.perf_counter() + PATIENCE, text.encode(), b""
        while True:
            for _, data in self.chunks[since:]:
                written += data
            since = len(self.chunks)
            if wanted in _CONTROLS.sub(b"", written):
                return self.chunks[-1][0]
            if not self._read(deadline - time.perf_counter()):
                told = _CONTROLS.sub(b" ", b"".join(data for _, data in self.chunks)).decode(errors="replace")
                sys.exit(f"{text!r} never came:\n{told[-2000:]}")

    def answers(self, since: int) -> float:
        """Read until anything came after chunk `since`; when."""
        while len(self.chunks) == since:
            assert self._read(PATIENCE)
        return self.chunks[since][0]

    def rests(self, seconds: float) -> None:
        """Read for so long."""
        deadline = time.perf_counter() + seconds
        while (left := deadline - time.perf_counter()) > 0:
            self._read(left)

    def _read(self, patience: float) -> bool:
        if not select.select([self._ours], [], [], max(0.0, patience))[0]:
            return False
        try:
            data = os.read(self._ours, 65536)
        except OSError:
            return False
        self.chunks.append((time.perf_counter(), data))
        return True

    def cpu(self) -> float:
        """CPU seconds so far, of all threads."""
        tasks = Path(f"/proc/{self._process.pid}/task").iterdir()
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9

    def memory(self) -> float:
        """The most memory it has held, in MB."""
        held = re.search(r"VmHWM:\s*(\d+)", Path(f"/proc/{self._process.pid}/status").read_text())
        assert held
        return int(held[1]) / 1024


class Side(NamedTuple):
    """One side of a ratio: a program, and the keys that bring it to where it is measured, with what is then shown."""

    command: Sequence[str]
    ready: str
    keys: Sequence[tuple[str, str]] = ()

    def started(self) -> Program:
        """The program, where it is measured."""
        program = Program(self.command)
        program.shows(self.ready)
        for keys, shown in self.keys:
            program.rests(0.3)
            program.shows(shown, program.press(keys)[1])
        program.rests(0.3)
        return program


class Figure(NamedTuple):
    """What is told: a name, both sides, and the bar for their ratio."""

    name: str
    ours: float
    bare: float
    bar: float
    unit: str = "ms"


BAREST: Final = Side(BARE_APP, "hello")
TICKING: Final = Side(CLOCK_APP, "╶")


def in_turn(ours: Side, bare: Side, measure: Callable[[Side], list[float]], runs: int) -> tuple[float, ...]:
    """The medians over the runs of what `measure` gives, for ours and then for the bare side; one run is warming up."""
    told: list[tuple[list[float], list[float]]] = [(measure(ours), measure(bare)) for _ in range(runs + 1)][1:]
    return tuple(statistics.median(column) for side in zip(*told, strict=True) for column in zip(*side, strict=True))


def start(side: Side) -> list[float]:
    """Until the first paint that matters, and the memory then."""
    with Program(side.command) as program:
        came = (program.shows(side.ready) - program.began) * 1000
        program.rests(1)
        return [came, program.memory()]


def key(presses: int) -> Callable[[Side], list[float]]:
    """From a key to the first byte: p50 and p95 of so many; and the memory then."""

    def measure(side: Side) -> list[float]:
        with side.started() as program:
            took = []
            for _ in range(presses):
                program.rests(random.uniform(0.05, 0.12))  # noqa: S311 - so as not to fall in step with a clock
                sent, since = program.press("a")
                took.append((program.answers(since) - sent) * 1000)
            return [statistics.median(took), statistics.quantiles(took, n=20)[18], program.memory()]

    return measure


def noted(times: int) -> Callable[[Side], list[float]]:
    """From Enter in the note box until the note stands among the others."""

    def measure(side: Side) -> list[float]:
        with side.started() as program:
            took = []
            for number in range(times):
                mark = f"anteckning-{number:03d}"
                program.shows(mark[-1], program.press(mark)[1])
                program.rests(0.3)
                sent, since = program.press("\r")
                took.append((program.shows(mark, since) - sent) * 1000)
            return [statistics.median(took)]

    return measure


def idle(seconds: float) -> Callable[[Side], list[float]]:
    """CPU in percent and bytes a second while nobody does anything."""

    def measure(side: Side) -> list[float]:
        with side.started() as program:
            program.rests(2)
            cpu, since, began = program.cpu(), len(program.chunks), time.perf_counter()
            program.rests(seconds)
            span = time.perf_counter() - began
            written = sum(len(data) for _, data in program.chunks[since:])
            return [(program.cpu() - cpu) / span * 100, written / span]

    return measure


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and tell; 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sessions", type=int, default=1000, help="how many the archive holds when home is shown")
    parser.add_argument("--notes", type=int, default=10_000, help="how many the long meeting has")
    parser.add_argument("--runs", type=int, default=5, help="runs of each side, after one that is not counted")
    parser.add_argument("--presses", type=int, default=60)
    parser.add_argument("--idle", type=float, default=20, help="seconds")
    given = parser.parse_args(arguments)
    missed = 0
    with tempfile.TemporaryDirectory() as folder:
        figures = measured(Path(folder), given)
        for name, ours, bare, bar, unit in figures:
            verdict = "" if ours / bare <= bar else "  MISSED"
            missed += bool(verdict)
            sides = f"{ours:8.2f} / {bare:8.2f} {unit}"
            print(f"{name:<58} {sides:<26} {ours / bare:6.2f}x   bar {bar:.2f}x{verdict}", flush=True)
    return int(missed > 0)


def measured(folder: Path, given: argparse.Namespace) -> list[Figure]:
    """All figures, in the order of the bars in the README."""
    home = Side(_samtal("--archive", _many(folder / "many.db", given.sessions)), "Morgonmöte")
    few, many = (meeting(folder / f"{n}.db", n) for n in (100, given.notes))
    painted, memory, bare_painted, bare_memory = in_turn(home, BAREST, start, given.runs)
    p50, p95, long_memory, bare_p50, bare_p95, _ = in_turn(
        _writing(many, private=False), BAREST, key(given.presses), given.runs
    )
    at_many, at_few = in_turn(_writing(many, private=True), _writing(few, private=True), noted(10), given.runs)
    cpu, written, clock_cpu, clock_written = in_turn(_console(few), TICKING, idle(given.idle), max(1, given.runs // 2))
    print(f"bare clock app writes {clock_written:.0f} B/s")
    return [
        Figure(f"home with {given.sessions} sessions, start to first paint", painted, bare_painted, 1.3),
        Figure("home, memory", memory, bare_memory, 1.3, "MB"),
        Figure(f"key to first byte among {given.notes} notes, p50", p50, bare_p50, 1.7),
        Figure("key to first byte, p95", p95, bare_p95, 2.0),
        Figure(f"console, memory with {given.notes} notes", long_memory, bare_memory, 1.3, "MB"),
        Figure(f"a note saved and painted, at {given.notes} / at 100", at_many, at_few, 1.25),
        Figure("idle with the clock, CPU / a bare clock app", cpu, clock_cpu, 1.3, "%"),
        Figure("idle with the clock, bytes a second / 500", written, 500, 1.0, "B/s"),
    ]


def _samtal(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "samtal", *map(str, words)]


def _many(path: Path, sessions: int) -> Path:
    """An archive of meetings that have been held."""
    template = read_file(shipped() / "morgonmote.toml").template
    assert template
    with Archive.open(path, now_ms=now_ms, new_id=id_maker(now_ms)) as archive:
        for _ in range(sessions):
            session = open_session(archive, template, source="", day="2026-01-26", zone="Europe/Stockholm")
            live = LiveSession(archive, session, now=now_ms, origin="fill")
            live.do(c.Start())
            live.do(c.End())
    return path


def meeting(path: Path, notes: int) -> list[str]:
    """The command that goes on with a meeting of so many notes."""
    template = read_file(shipped() / "skis-natverkstraff.toml").template
    assert template
    with Archive.open(path, now_ms=now_ms, new_id=id_maker(now_ms)) as archive:
        session = open_session(archive, template, source="", day="2026-01-26", zone="Europe/Stockholm")
        live = LiveSession(archive, session, now=now_ms, origin="fill")
        live.do(c.Start())
        run = live.state.run
        assert run
        note = {"step": run.step, "run": run.id, "question": None, "group": None, "person": None}
        with archive.writing() as writing:
            for number in range(notes):
                fact = Fact("note", {**note, "text": f"{TEXT}{number}"})
                writing.append(session, [fact], at=now_ms(), origin="fill", author="")
        rebuild(archive)
    return _samtal("--archive", path)


def _console(command: Sequence[str]) -> Side:
    """The console of a meeting that is going on: home offers it first."""
    return Side(command, "Mallar", [("\r", "Välkommen")])


def _writing(command: Sequence[str], *, private: bool) -> Side:
    """The same with the note box open, and the notes in sight where it is private."""
    console = _console(command)
    turn = [("m", "Ja, visa"), ("j", "[Bara för dig]")] if private else []
    return console._replace(keys=[*console.keys, *turn, ("n", "PageDown")])


if __name__ == "__main__":
    sys.exit(main())
