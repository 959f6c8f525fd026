"""Meetings held in real terminals, for the tests: the program as it is, on terminals whose clock is the test's.

Rule: a process of its own for each terminal, at 80×24. Only the clock is not the machine's, so that minutes can be
compared.
"""

from __future__ import annotations

import os
import re
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from memory import at
from terminal import ENTER, ESCAPE, SPACE, TAB, Terminal, control, pasted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from command import Program

ROOT: Final = Path(__file__).parent.parent
DAY: Final = "2025-11-14"
SCRIPT: Final = (ROOT / "tests/golden/skis.txt").read_text(encoding="utf-8")
LINE: Final = re.compile(r"(?:@(\d+)\.(\d+) )?(\w+) ?(.*)")
ENTERED: Final = {
    "uppgift": ("u", "Ny uppgift"),
    "parkera": ("k", "Parkera en fråga"),
    "förslag": ("f", "Nytt förslag"),
    "datum": ("d", "Nytt datum"),
}
"""The verbs of plain mode that have a key and a screen of their own, and that screen's title."""


@dataclass
class Stage:
    """The program on its terminals, its clock, and how often somebody led."""

    folder: Path
    environ: dict[str, str]
    second: int = 0
    led: int = 0
    began: list[Terminal] = field(default_factory=list)

    def now(self, hours: int, minutes: int) -> None:
        """Come to this time of the day."""
        self._come_to(at(hours, minutes) // 1000)

    def pass_second(self) -> None:
        """Let a second pass: a bounce of the finger is not meant."""
        self._come_to(self.second + 1)

    def _come_to(self, second: int) -> None:
        self.second = second
        new = self.folder / "clock.new"
        new.write_text(str(second * 1000), encoding="ascii")
        new.replace(self.folder / "clock")

    def begin(self, *words: str | Path, **environ: str) -> Terminal:
        """`samtal WORDS…` on a terminal."""
        command = [sys.executable, str(ROOT / "tests/terminal_launcher.py"), *map(str, words)]
        self.began.append(Terminal(command, environ=self.environ | environ))
        return self.began[-1]

    def lead(self, terminal: Terminal, *shown: str, key: str = SPACE) -> None:
        """The one key that leads, and what the screen then shows."""
        self.pass_second()
        self.led += 1
        terminal.press(key)
        terminal.wait_for(*shown)


def surroundings(samtal: Program, folder: Path) -> dict[str, str]:
    """What a program in a terminal is told of the world: its archive, the user's language and home."""
    hidden = {"COLUMNS", "LINES", "NO_COLOR"}
    environ = {name: value for name, value in os.environ.items() if name not in hidden}
    environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "TZ": "Europe/Stockholm"}
    return environ | {"SAMTAL_ARCHIVE": str(samtal.archive), "SAMTAL_LANG": "sv", "HOME": str(folder)}


@contextmanager
def windows(samtal: Program, folder: Path) -> Iterator[Callable[..., Terminal]]:
    """What opens `samtal WORDS…` in a terminal of its own, by the machine's clock; `within` is what it runs in."""
    began: list[Terminal] = []

    def begin(*words: str | Path, within: Sequence[str] = ()) -> Terminal:
        command = [*within, sys.executable, "-m", "samtal", *map(str, words)]
        began.append(Terminal(command, environ=surroundings(samtal, folder)))
        return began[-1]

    try:
        yield begin
    finally:
        for terminal in began:
            terminal.close()


@contextmanager
def staged(samtal: Program, folder: Path) -> Iterator[Stage]:
    """The program with an archive, documents and a clock in this folder."""
    environ = surroundings(samtal, folder)
    environ |= {"TEST_CLOCK": str(folder / "clock"), "XDG_DOCUMENTS_DIR": str(folder)}
    made = Stage(folder, environ)
    made.now(8, 45)
    try:
        yield made
    finally:
        for terminal in made.began:
            terminal.close()


def noted(terminal: Terminal, *lines: str) -> None:
    """Open the note box, write these lines, close it."""
    terminal.press("n")
    terminal.wait_for("/ mer")
    for line in lines:
        terminal.press(line, ENTER)
    terminal.press(ESCAPE)
    terminal.wait_for("Mellanslag:", gone="/ mer")


@dataclass
class Facilitator:
    """Does by keys what a line of plain mode says; lines of one kind are written one after the other."""

    stage: Stage
    terminal: Terminal
    step: int = 1

    def hold(self, script: str) -> None:
        """The whole meeting, from the first line after its start."""
        waiting: list[str] = []
        kind = ""
        for line in script.splitlines():
            found = LINE.fullmatch(line)
            assert found, line
            hours, minutes, verb, rest = found.groups()
            if waiting and (hours or verb != kind):
                self.write(kind, waiting)
                waiting = []
            if hours:
                self.stage.now(int(hours), int(minutes))
                self.terminal.wait_for(f"  {int(hours):02d}.{minutes}  slut")
            if verb == "nästa":
                self.next()
            elif verb == "avsluta":
                self.end()
            else:
                kind = verb
                waiting.append(rest)
        assert not waiting

    def write(self, kind: str, lines: list[str]) -> None:
        """Notes into their box, figures into the grid, rows into the table, the rest into the screen of its key."""
        if kind == "skatta":
            self.rate(lines)
        elif kind == "rad":
            self.fill(lines)
        elif kind in ENTERED:
            self.enter(*ENTERED[kind], lines)
        else:
            noted(self.terminal, *(line if kind == "anteckning" else f"/{kind} {line}" for line in lines))

    def rate(self, lines: list[str]) -> None:
        """As the figures are called out, without looking."""
        self.terminal.press(TAB)
        self.terminal.wait_for("Enter sparar · Delete tar om")
        for line in lines:
            self.terminal.press(line.split()[1].replace("/", SPACE), ENTER)
        self.terminal.wait_for("✓ Alla 10 påståenden har siffror")
        self.terminal.press(ESCAPE)
        self.terminal.wait_for("Mellanslag:")

    def fill(self, lines: list[str]) -> None:
        self.terminal.press(TAB)
        self.terminal.wait_for("Ny rad")
        for line in lines:
            self.terminal.press(line, ENTER)
        self.terminal.wait_for(f" {len(lines)}. ")
        self.terminal.press(ESCAPE)
        self.terminal.wait_for("Mellanslag:", gone="Ny rad")

    def enter(self, key: str, title: str, lines: list[str]) -> None:
        for line in lines:
            self.terminal.press(key)
            self.terminal.wait_for(title)
            self.terminal.press(line, ENTER)
            self.terminal.wait_for("Mellanslag:", gone=title)

    def next(self) -> None:
        if "Visa grupperna" in self.terminal.text:
            self.stage.lead(self.terminal, "Grupp 1: ")
        if "Starta gruppernas klocka" in self.terminal.text:
            self.stage.lead(self.terminal, "Talare 1 av 3")
        elif group := re.search(r"Ge ordet till (Grupp \d)", self.terminal.text):
            self.stage.lead(self.terminal, f"▶ {group[1]} berättar")
        else:
            self.step += 1
            self.stage.lead(self.terminal, f"▶ {self.step:>2}.")

    def end(self) -> None:
        self.terminal.press("a")
        self.terminal.wait_for("Avsluta mötet?", "grupp 2, 3, 4")
        self.stage.pass_second()
        self.terminal.press("j")
        self.terminal.wait_for("Mötet är slut")


def skis_day(stage: Stage) -> tuple[Terminal, str]:
    """The console of the network's day at nine, its twelve being here, and the lines that say what happens then."""
    lines = [line for line in SCRIPT.splitlines() if line and not line.startswith("#")]
    begins = lines.index("@9.00 starta")
    here = [line.partition("här ")[2].replace(", ", "\t") for line in lines[:begins]]
    terminal = stage.begin("run", "skis-natverkstraff", "--date", DAY)
    terminal.wait_for("Starta", "15.15")
    terminal.press(pasted("\r".join(here[:-1])))
    terminal.wait_for("11 deltagare")
    stage.now(9, 0)
    terminal.press(control("S"))
    terminal.wait_for("▶  1.", "09.00", "Mellanslag:")
    terminal.press("h")
    terminal.wait_for("Enter lägger till")
    terminal.press(pasted(here[-1]), ENTER)
    terminal.wait_for("12 är här")
    terminal.press(ESCAPE)
    terminal.wait_for("Mellanslag:", gone="Enter lägger till")
    return terminal, "\n".join(lines[begins + 1 :])


def minutes_in_plain_mode(samtal: Program, folder: Path) -> str:
    """The minutes of the same day typed line by line, in an archive of its own: it is no second meeting of a series."""
    alone = ("--archive", str(folder / "plain.db"))
    assert samtal("plain", "skis-natverkstraff", "--date", DAY, *alone, stdin=SCRIPT).code == 0
    return samtal("minutes", *alone).out
