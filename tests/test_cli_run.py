"""`samtal`, `samtal run` and `samtal demo`: from the command line to a screen, in a real terminal."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

if sys.platform == "win32":
    pytest.skip("needs a POSIX terminal", allow_module_level=True)

from terminal import DOWN, ENTER, Terminal, control

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from command import Program

TEMPLATE = "handledning-larlag"


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    own = {"SAMTAL_ARCHIVE": str(tmp_path / "a.db"), "SAMTAL_LANG": "sv", "TERM": "xterm-256color"}
    own |= {"HOME": str(tmp_path), "XDG_DOCUMENTS_DIR": str(tmp_path / "docs"), "TMPDIR": str(tmp_path)}
    return {**os.environ, **own, "PYTHONWARNINGS": "error"}


@pytest.fixture
def samtal_in(environ: dict[str, str]) -> Iterator[Callable[..., Terminal]]:
    """Starts samtal with these words in a terminal."""
    opened: list[Terminal] = []

    def start(*words: str) -> Terminal:
        opened.append(Terminal([sys.executable, "-m", "samtal", *words], environ=environ))
        return opened[-1]

    yield start
    for terminal in opened:
        terminal.close()


def sessions(environ: dict[str, str]) -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "samtal", "sessions", "--json"]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=True)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def test_samtal_alone_opens_home_and_q_closes_it(samtal_in: Callable[..., Terminal]) -> None:
    home = samtal_in()
    home.wait_for("samtal", "Välkommen!", "Arbetslagsmöte")
    home.press("q")
    assert home.ended() == 0


def test_home_speaks_the_language_that_is_asked_for(samtal_in: Callable[..., Terminal]) -> None:
    home = samtal_in("--lang", "en")
    home.wait_for("Welcome!", "Templates")
    home.press(control("q"))
    assert home.ended() == 0


def test_run_goes_on_after_a_kill_where_it_was(samtal_in: Callable[..., Terminal], environ: dict[str, str]) -> None:
    first = samtal_in("run", TEMPLATE)
    first.wait_for("Starta mötet", "Incheckning")
    first.press(ENTER)
    first.wait_for("Mellanslag")
    first.kill()
    assert [session["state"] for session in sessions(environ)] == ["running"]
    again = samtal_in("run")
    again.wait_for("Mellanslag", "1. Incheckning")
    again.press(control("q"))
    assert again.ended() == 0
    asked = samtal_in("run", TEMPLATE)
    asked.wait_for("Förbered ett nytt möte")
    asked.press(DOWN + ENTER)
    asked.wait_for("Allt är frivilligt", gone="Förbered ett nytt")
    asked.press(control("q"))
    assert asked.ended() == 0
    assert len(sessions(environ)) == 1


def test_the_demo_opens_no_archive_of_the_users_and_leaves_nothing_behind(
    samtal_in: Callable[..., Terminal], tmp_path: Path
) -> None:
    demo = samtal_in("demo")
    demo.wait_for("Demo: Handledning i lärlag", "Ordet har Helena Öberg")
    assert list(tmp_path.glob("samtal-demo-*"))
    demo.press(control("q"))
    assert demo.ended() == 0
    assert not (tmp_path / "a.db").exists()
    assert not list(tmp_path.glob("samtal-demo-*"))


def test_without_a_terminal_the_commands_that_draw_say_so(samtal: Program) -> None:
    for words in (("run",), ("run", TEMPLATE), ("demo",), ("wall",)):
        assert "terminalfönster" in samtal(*words).sentence()
    assert not samtal.archive.exists()


def test_samtal_alone_without_a_terminal_tells_what_there_is(samtal: Program) -> None:
    assert "template list" in samtal().out


def test_a_template_that_cannot_be_used_or_a_day_that_is_none_draws_nothing(samtal: Program) -> None:
    broken = samtal.folder / "trasig.toml"
    broken.write_text('titel = "x"\n', encoding="utf-8")
    said = samtal("run", broken)
    assert (said.code, said.out) == (1, "")
    assert "trasig.toml:1" in said.err
    assert "2026-01-26" in samtal("run", TEMPLATE, "--date", "imorgon").sentence()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_whoever_ends_the_program_from_outside_gets_the_terminal_back_as_it_was(
    samtal_in: Callable[..., Terminal], number: signal.Signals
) -> None:
    home = samtal_in()
    home.wait_for("samtal", "Välkommen!")
    home.signal(number)
    assert home.ended() == 128 + number
    for entered, left in ((b"\x1b[?1049h", b"\x1b[?1049l"), (b"\x1b[?1000h", b"\x1b[?1000l")):
        assert home.written.rfind(entered) < home.written.rfind(left)


def test_a_screen_waits_two_seconds_for_a_locked_archive(monkeypatch: pytest.MonkeyPatch) -> None:
    from argparse import Namespace

    from samtal.cli import run, wiring

    waits: list[int] = []
    monkeypatch.setattr(wiring, "open_archive", lambda *_, wait_ms: waits.append(wait_ms))
    run._archive(Namespace(command="run"))
    assert waits == [2_000]
