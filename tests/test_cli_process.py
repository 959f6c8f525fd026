"""The program as a process of its own: bytes in and out, pipes that close, Ctrl+C, exit codes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from command import ENDED, RUNNING

if TYPE_CHECKING:
    from command import Program

PYTHON = [sys.executable, "-m", "samtal"]
POSIX = pytest.mark.skipif(os.name != "posix", reason="shells and signals are others on Windows")
ANYWHERE = {"LC_ALL": "C", "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}


def ran(samtal: Program, *words: str, stdin: str = "", **environ: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "SAMTAL_ARCHIVE": str(samtal.archive), **environ}
    return subprocess.run([*PYTHON, *words], input=stdin.encode(), capture_output=True, check=False, env=environment)


def begun(*words: str, **environ: str) -> subprocess.Popen[bytes]:
    """A process that Ctrl+C reaches, also where the tests run in the background, which takes it away."""
    heard = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return _begun(words, environ)
    finally:
        signal.signal(signal.SIGINT, heard)


def _begun(words: tuple[str, ...], environ: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*PYTHON, *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **environ},
    )


def test_in_and_out_it_is_utf_8_whatever_the_locale_says(samtal: Program) -> None:
    done = ran(samtal, "plain", str(samtal.template("Träff")), stdin=f"{ENDED}banan ö\n", **ANYWHERE)
    assert done.returncode == 1
    assert "Åsa Öst" in done.stdout.decode()
    assert "banan ö" in done.stdout.decode()
    assert "Träff" in ran(samtal, "sessions", **ANYWHERE).stdout.decode()
    minutes = ran(samtal, "minutes", **ANYWHERE).stdout
    assert minutes == ran(samtal, "minutes").stdout
    assert "# Mötesanteckningar – Träff" in minutes.decode()
    assert "Förstod inte: ö" in ran(samtal, "ö", LC_ALL="C", PYTHONIOENCODING="latin-1").stderr.decode()


def test_the_exit_code_is_0_1_or_2(samtal: Program) -> None:
    assert ran(samtal, "plain", str(samtal.template()), stdin=ENDED).returncode == 0
    assert ran(samtal, "minutes").returncode == 0
    refused = ran(samtal, "minutes", "ffff")
    assert (refused.returncode, refused.stdout) == (1, b"")
    wrong = ran(samtal, "minuts")
    assert (wrong.returncode, wrong.stdout) == (2, b"")
    assert len(refused.stderr.splitlines()) == len(wrong.stderr.splitlines()) == 1


@pytest.mark.parametrize("words", [["minutes"], ["export"], ["template", "list"], ["plain", "--help"]], ids=" ".join)
def test_a_reader_who_has_had_enough_meets_no_traceback(samtal: Program, words: list[str]) -> None:
    samtal.held("Prov")
    process = begun(*words)
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    with process:
        assert process.stderr.read() == b""
    assert process.returncode == (0 if "--help" in words else 1)  # argparse itself shrugs at a closed pipe


def test_a_dialogue_whose_reader_has_had_enough_ends_and_keeps_what_it_stored(samtal: Program) -> None:
    process = begun("plain", str(samtal.template()))
    assert process.stdin is not None
    assert process.stdout is not None
    with process:
        process.stdin.write(b"starta\n")
        process.stdin.flush()
        assert process.stdout.readline().startswith(b"ok")
        process.stdout.close()
        process.stdin.write(b"anteckning Ett.\n")
        process.stdin.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
    assert process.returncode == 1
    assert "Ett." in samtal("minutes").out


def test_every_answer_comes_at_once_and_ctrl_c_loses_nothing(samtal: Program) -> None:
    if os.name != "posix":
        pytest.skip("signals are others on Windows")
    process = begun("plain", str(samtal.template()))
    assert process.stdin is not None
    assert process.stdout is not None
    for line in RUNNING.splitlines():
        process.stdin.write(f"{line}\n".encode())
        process.stdin.flush()
        assert process.stdout.readline().startswith(b"ok  ")
    process.send_signal(signal.SIGINT)
    out, err = process.communicate()
    assert (process.returncode, out) == (1, b"")
    assert err.decode() == "Avbrutet. Det som besvarats med ok är sparat.\n"
    assert "Vi börjar med det svåra." in samtal("minutes").out
    assert samtal.sessions()[0]["state"] == "running"


@POSIX
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_streams_that_are_closed_from_the_start_are_no_trouble(samtal: Program, closed: str) -> None:
    script = f'exec "$@" {closed}'
    command = ["sh", "-c", script, "sh", *PYTHON, "plain", str(samtal.template())]
    done = subprocess.run(command, input=b"starta\n", capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(samtal.sessions()) == 1


def test_the_command_samtal_is_the_same_program() -> None:
    from importlib.metadata import entry_points

    from samtal import cli

    (script,) = entry_points(group="console_scripts", name="samtal")
    assert script.load() is cli.main
