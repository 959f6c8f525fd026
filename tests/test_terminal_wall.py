"""The console in one terminal and the wall in another: the wall follows, and each goes on when the other is killed.

Whoever's window is closed ends, and lets go of what it held.
"""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

import pytest

if sys.platform == "win32":
    pytest.skip("needs a POSIX terminal", allow_module_level=True)

from samtal.archive.watching import is_watched
from terminal import ENTER, SPACE, Terminal, control
from terminal_meeting import windows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from command import Program

AGENDA = """
title = "Prov"
[[agenda]]
kind = "talk"
title = "Första samtalet"
prompt = "Berätta"
cue = "HEMLIGT"
minutes = 20
[[agenda]]
kind = "talk"
title = "Andra samtalet"
minutes = 20
"""

# A terminal's window as it is with a shell in it, which is told of its end and takes what runs in it along.
_SHELL = """
import fcntl, subprocess, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
subprocess.run(sys.argv[1:], close_fds=False)
"""

SHELL = (sys.executable, "-c", _SHELL)

GONE = 10.0
"""Seconds; a second is what it may take, and a machine under load is slow."""


@pytest.fixture
def begin(samtal: Program, tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    with windows(samtal, tmp_path) as opens:
        yield opens


def template(samtal: Program) -> Path:
    path = samtal.folder / "prov.toml"
    path.write_text(AGENDA, encoding="utf-8")
    return path


def leading(begin: Callable[..., Terminal], samtal: Program) -> Terminal:
    """The console of a meeting that has begun."""
    console = begin("run", template(samtal))
    console.wait_for("Prov")
    console.press(ENTER)  # the preparation, of which nothing must be answered
    console.wait_for("Första samtalet", "kvar av punkten")
    return console


def test_the_wall_waits_follows_and_outlives_the_console_that_is_killed(
    begin: Callable[..., Terminal], samtal: Program
) -> None:
    wall = begin("wall")
    wall.wait_for("Välkomna!")
    console = leading(begin, samtal)
    wall.wait_for("Första samtalet")
    assert "HEMLIGT" not in wall.text
    console.wait_for("[Tavlan visas]")
    console.kill()
    before = wall.text
    wall.wait_until(lambda: wall.text != before, "the time to go on")
    assert "Första samtalet" in wall.text
    again = begin("run")
    again.wait_for("Första samtalet", "Mellanslag")
    again.press(SPACE)
    wall.wait_for("Andra samtalet")
    again.press(".")
    wall.wait_for(gone="Andra samtalet")
    again.press(".")
    wall.wait_for("Andra samtalet")
    wall.press(control("c"))
    wall.wait_for("Andra samtalet", "F1")
    wall.press("q")
    wall.wait_for("Q en gång till")
    wall.press("q")
    assert wall.ended() == 0
    again.wait_for("Andra samtalet", gone="[Tavlan visas]")


def test_the_console_goes_on_when_the_wall_is_killed_and_sees_it_gone(
    begin: Callable[..., Terminal], samtal: Program
) -> None:
    console, wall = leading(begin, samtal), begin("wall")
    wall.wait_for("Första samtalet")
    console.wait_for("[Tavlan visas]")
    assert is_watched(samtal.archive)
    wall.kill()
    assert not is_watched(samtal.archive)
    console.wait_for("Första samtalet", gone="[Tavlan visas]")
    console.press(SPACE)
    console.wait_for("2. Andra samtalet")
    other = begin("wall")
    other.wait_for("Andra samtalet")
    other.signal(signal.SIGTERM)
    assert other.ended() == 128 + signal.SIGTERM
    assert "Traceback" not in other.text


def test_the_wall_of_an_unknown_session_or_of_what_is_no_archive_is_refused_in_a_sentence(
    begin: Callable[..., Terminal], samtal: Program
) -> None:
    console = leading(begin, samtal)
    console.press(control("q"))
    assert console.ended() == 0
    unknown = begin("wall", "ffffffff")
    assert unknown.ended() == 1
    assert "ffffffff" in unknown.text
    other = samtal.folder / "b.db"
    other.write_text("hej " * 1000, encoding="utf-8")
    assert begin("wall", "--archive", other).ended() == 1


@pytest.mark.parametrize("shell", [True, False], ids=["with a signal", "without"])
@pytest.mark.parametrize("command", ["wall", "run"])
def test_a_window_that_is_closed_takes_the_program_with_it_and_frees_the_lock(
    begin: Callable[..., Terminal], samtal: Program, command: str, *, shell: bool
) -> None:
    leading(begin, samtal).kill()
    for _ in range(4):
        window = begin(command, within=SHELL if shell else ())
        window.wait_for("Första samtalet")
        window.vanish()
        assert not window.is_left(GONE)
        assert not is_watched(samtal.archive)


def test_what_stands_in_a_box_when_the_window_is_closed_stands_there_again(
    begin: Callable[..., Terminal], samtal: Program
) -> None:
    console = leading(begin, samtal)
    console.press("n", "Halvskrivet")
    console.wait_for("Halvskrivet")
    console.vanish()
    assert not console.is_left(GONE)
    again = begin("run")
    again.wait_for("Första samtalet")
    again.press("n")
    again.wait_for("Halvskrivet")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_program_that_writes_to_a_terminal_that_stands_still_can_be_ended(
    begin: Callable[..., Terminal], samtal: Program, number: signal.Signals
) -> None:
    leading(begin, samtal).kill()
    wall = begin("wall")
    wall.wait_for("Första samtalet")
    for columns in range(40, 100):
        wall.resize(columns, 20)  # painted anew each time, and nobody reads it
    wall.signal(number)
    assert not wall.is_left(GONE)


def test_a_program_that_is_told_to_go_on_though_it_was_not_stopped_still_takes_keys(
    begin: Callable[..., Terminal], samtal: Program
) -> None:
    leading(begin, samtal).kill()
    wall = begin("wall")
    wall.wait_for("Första samtalet")
    for _ in range(3):
        wall.written = b""
        wall.signal(signal.SIGCONT)
        wall.wait_until(lambda: b"\x1b[?1049h" in wall.written, "drawn anew")
        wall.wait_for("Första samtalet")
    wall.press("t")
    wall.wait_for("längst bak?")
    wall.press("q")
    wall.wait_for("Q en gång till")
    wall.press("q")
    assert wall.ended() == 0
