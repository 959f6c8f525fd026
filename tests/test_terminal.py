"""The program in a real terminal, by keys: the SKIS network's day gives the minutes that plain mode gives.

Rule: a process of its own on a pty at 80×24. Only its clock is the test's, so that the minutes can be compared.
"""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from memory import at

if sys.platform == "win32":
    pytest.skip("needs a POSIX terminal", allow_module_level=True)

from terminal import ENTER, ESCAPE, SPACE, TAB, Terminal, control, pasted

if TYPE_CHECKING:
    from collections.abc import Iterator

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

ROUND: Final = """
starts = "09:00"
[[agenda]]
kind = "info"
title = "Välkommen"
minutes = 10
[[agenda]]
kind = "round"
title = "Laget runt"
minutes_per_turn = 2
[[agenda]]
kind = "talk"
title = "Samtal"
minutes = 20
questions = ["Vad?", "Varför?"]
"""


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


@pytest.fixture
def stage(samtal: Program, tmp_path: Path) -> Iterator[Stage]:
    hidden = {"COLUMNS", "LINES", "NO_COLOR"}
    environ = {name: value for name, value in os.environ.items() if name not in hidden}
    environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "TZ": "Europe/Stockholm"}
    environ |= {"SAMTAL_ARCHIVE": str(samtal.archive), "SAMTAL_LANG": "sv", "HOME": str(tmp_path)}
    environ |= {"TEST_CLOCK": str(tmp_path / "clock"), "XDG_DOCUMENTS_DIR": str(tmp_path)}
    made = Stage(tmp_path, environ)
    made.now(8, 45)
    try:
        yield made
    finally:
        for terminal in made.began:
            terminal.close()


def noted(terminal: Terminal, *lines: str) -> None:
    """Open the note box, write these lines, close it."""
    terminal.press("n")
    terminal.wait_for("Enter sparar")
    for line in lines:
        terminal.press(line, ENTER)
    terminal.press(ESCAPE)
    terminal.wait_for("Mellanslag:", gone="Enter sparar")


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
        self.terminal.wait_for("Enter sparar raden")
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


def test_the_skis_day_by_keys_gives_the_minutes_of_plain_mode(samtal: Program, stage: Stage) -> None:
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
    Facilitator(stage, terminal).hold("\n".join(lines[begins + 1 :]))
    by_keys = samtal("minutes").out
    each = "one key a step, one for the round, one to show who sits in which group, and one for each group that tells"
    assert stage.led <= 17 + 1 + 1 + 2 * 4, each
    assert samtal("plain", "skis-natverkstraff", "--date", DAY, stdin=SCRIPT).code == 0
    assert by_keys == samtal("minutes").out


def begun(samtal: Program, stage: Stage, **environ: str) -> Terminal:
    """The console of a meeting with a round and three people, at nine."""
    stage.now(9, 0)
    terminal = stage.begin("run", samtal.template("Prov", ROUND), "--date", DAY, **environ)
    terminal.wait_for("Starta")
    terminal.press(pasted("Åsa Öst\rBo Ek\rCai Ås"))
    terminal.wait_for("3 deltagare")
    terminal.press(control("S"))
    terminal.wait_for("▶  1.", "Mellanslag:")
    return terminal


def test_a_round_takes_one_key_for_each_who_speaks_and_one_to_come_to_it(samtal: Program, stage: Stage) -> None:
    terminal = begun(samtal, stage)
    stage.lead(terminal, "▶  2.", "Ge ordet till Åsa Öst")
    stage.lead(terminal, "Ordet har Åsa Öst", "Nästa talare, Bo Ek")
    stage.lead(terminal, "Ordet har Bo Ek", "Nästa talare, Cai Ås")
    stage.lead(terminal, "Ordet har Cai Ås", "Nästa punkt, 3. Samtal")
    stage.lead(terminal, "▶  3.")
    assert stage.led == 1 + 3 + 1


def test_after_kill_9_it_offers_to_go_on_and_is_exactly_where_it_was(samtal: Program, stage: Stage) -> None:
    terminal = begun(samtal, stage)
    stage.lead(terminal, "▶  2.")
    stage.lead(terminal, "Ordet har Åsa Öst")
    stage.lead(terminal, "Ordet har Bo Ek")
    stage.now(9, 7)
    terminal.wait_for("09.07")
    before = terminal.text
    noted(terminal, "Sagt före strömavbrottet.")
    terminal.kill()
    again = stage.begin()
    again.wait_for("Pågår nu", "Prov", "Enter: fortsätt mötet")
    again.press(ENTER)
    again.wait_until(lambda: again.text == before, "exactly as before")
    stage.lead(again, "Ordet har Cai Ås")
    assert "Sagt före strömavbrottet." in samtal("minutes").out


def test_another_size_of_the_window_keeps_everything(samtal: Program, stage: Stage) -> None:
    terminal = begun(samtal, stage)
    stage.lead(terminal, "▶  2.")
    stage.lead(terminal, "Ordet har Åsa Öst")
    terminal.press("n", "Halvskri")
    terminal.wait_for("Halvskri")
    terminal.press("v")  # once the box has its place, and what stands above it has found its own
    terminal.wait_for("Halvskriv")
    before = terminal.text
    terminal.resize(200, 60)
    terminal.wait_for("Halvskriv", "Ordet har Åsa Öst")
    terminal.wait_until(lambda: "Nästa talare, Bo Ek" in terminal.text.split("\n")[-2], "next line at the bottom")
    terminal.press("en")
    terminal.wait_for("Halvskriven")
    terminal.resize(80, 24)
    terminal.wait_until(lambda: terminal.text == before.replace("Halvskriv  ", "Halvskriven"), "as before")
    terminal.press(ENTER)
    terminal.wait_for("Enter sparar", gone="Halvskriven")
    assert "Halvskriven" in samtal("minutes").out


def test_ctrl_c_never_closes_and_ctrl_q_closes_while_the_meeting_goes_on(samtal: Program, stage: Stage) -> None:
    terminal = begun(samtal, stage)
    terminal.press(control("C"))
    terminal.wait_for("Ctrl+C stänger inte")
    terminal.press("n", control("C"), "en halv mening")
    terminal.wait_for("en halv mening")
    terminal.press(control("Q"))
    terminal.wait_for("inte sparad")  # the note in the box is told of once
    terminal.press(control("Q"))
    assert terminal.ended() == 0
    (session,) = samtal.sessions()
    assert session["state"] == "running"


def test_what_is_pasted_with_controls_in_it_is_stored_and_never_reaches_the_terminal(
    samtal: Program, stage: Stage
) -> None:
    terminal = begun(samtal, stage)
    terminal.press("n")
    terminal.wait_for("Enter sparar")
    before = len(terminal.written)
    terminal.press(pasted("före\x00 \x9b31m [/red][@click=app.quit]x[/] efter\x1b[2J"))
    terminal.wait_for("före ␛[31m [/red][@click=app.quit]x[/] efter", "^[2J")
    terminal.press(ENTER)
    terminal.wait_for("Enter sparar", gone="före")
    painted = terminal.written[before:].decode()
    assert "\x1b[2J" not in painted
    assert not {"\x00", "\x9b"} & set(painted)
    minutes = samtal("minutes").out
    assert "före ␛[31m [/red][@click=app.quit]x[/] efter" in minutes.replace("\\", "")
    assert not {"\x1b", "\x00", "\x9b"} & set(minutes)


def test_without_colour_the_same_is_said(samtal: Program, stage: Stage) -> None:
    terminal = begun(samtal, stage, NO_COLOR="1")
    stage.lead(terminal, "▶  2.", "Ge ordet till Åsa Öst")
    colours = re.findall(rb"[34]8;2;(\d+);(\d+);(\d+)", terminal.written)
    assert {len(set(colour)) for colour in colours} <= {1}, "grey at most"
