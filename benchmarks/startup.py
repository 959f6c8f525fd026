"""How long a command without drawing takes, against the start of a bare Textual app.

Rule: both are whole processes, run in turn; the median of each is compared. Exit 1 where the bar is missed.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from samtal.archive.log import Archive
from samtal.cli.wiring import id_maker, now_ms
from samtal.live import open_session
from samtal.template.library import shipped
from samtal.template.reading import read_file

if TYPE_CHECKING:
    from collections.abc import Sequence

BARE = """
from textual.app import App
from textual.widgets import Static

class Bare(App[None]):
    def compose(self):
        yield Static("hello")

    def on_ready(self):
        self.exit()

Bare().run(headless=True)
"""
BAR = 0.3


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and tell; 1 where the bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sessions", type=int, default=1000, help="how many sessions the archive holds")
    parser.add_argument("--repeats", type=int, default=11)
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.db"
        _fill(path, given.sessions)
        listing = [sys.executable, "-m", "samtal", "sessions", "--archive", str(path)]
        bare, ours = [], []
        for _ in range(given.repeats):
            bare.append(_timed([sys.executable, "-c", BARE]))
            ours.append(_timed(listing))
    app, command = statistics.median(bare), statistics.median(ours)
    ratio = command / app
    print(f"bare Textual app {app * 1000:.0f} ms; samtal sessions {command * 1000:.0f} ms")
    verdict = "" if ratio <= BAR else "  MISSED"
    print(f"{'samtal sessions / a bare Textual app, start to end':<58} {ratio:6.2f}x   bar {BAR:.2f}x{verdict}")
    return int(ratio > BAR)


def _fill(path: Path, sessions: int) -> None:
    template = read_file(shipped() / "morgonmote.toml").template
    assert template
    with Archive.open(path, now_ms=now_ms, new_id=id_maker(now_ms)) as archive:
        for _ in range(sessions):
            open_session(archive, template, source="", day="2026-01-26", zone="Europe/Stockholm")


def _timed(command: list[str]) -> float:
    began = time.perf_counter()
    environ = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL, env=environ)
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
