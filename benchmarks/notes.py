"""What a key costs in the note-taker's box while the meeting has ten thousand notes, against a bare Textual input.

Rule: as in screens.py: whole programs in terminals of their own, run in turn, the median told. Exit 1 where the bar is
missed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from screens import Side, in_turn, key, meeting, noted

from samtal.archive.log import Archive
from samtal.cli.wiring import id_maker, now_ms

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

BARE: Final = """
from textual.app import App
from textual.widgets import Input

class Bare(App):
    def compose(self):
        yield Input(placeholder="hello")

Bare().run()
"""
BAR: Final = 1.2


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and tell; 1 where the bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", type=int, default=10_000, help="how many the meeting has")
    parser.add_argument("--runs", type=int, default=5, help="runs of each side, after one that is not counted")
    parser.add_argument("--presses", type=int, default=60)
    given = parser.parse_args(arguments)
    bare = Side([sys.executable, "-c", BARE], "hello")
    with tempfile.TemporaryDirectory() as folder:
        ours, few = (_taking(Path(folder) / f"{n}.db", n) for n in (given.notes, 10))
        at_many, at_few = in_turn(ours, few, noted(10), given.runs)
        typed = _in_an_empty_box(Path(folder) / f"{given.notes}.db", key(given.presses))
        p50, p95, _, bare50, bare95, _ = in_turn(ours, bare, typed, given.runs)
    told = ((f"key to first byte among {given.notes} notes, p50", p50, bare50), ("the same, p95", p95, bare95))
    for name, mine, bare_ms in (*told, (f"a note saved and painted, at {given.notes} / at 10", at_many, at_few)):
        print(f"{name:<58} {mine:8.2f} / {bare_ms:8.2f} ms {mine / bare_ms:6.2f}x")
    print(f"bar for p50: {BAR:.2f}x")
    return int(p50 / bare50 > BAR)


def _in_an_empty_box(archive: Path, measure: Callable[[Side], list[float]]) -> Callable[[Side], list[float]]:
    """The same, without what was typed and not saved in the run before."""

    def measured(side: Side) -> list[float]:
        with Archive.open(archive, now_ms=now_ms, new_id=id_maker(now_ms)) as opened, opened.connection:
            opened.connection.execute("DROP TABLE IF EXISTS draft")
        return measure(side)

    return measured


def _taking(archive: Path, notes: int) -> Side:
    """The note-taker's window of a meeting of so many notes."""
    command = meeting(archive, notes)
    return Side([*command, "notes"], "Ctrl+")


if __name__ == "__main__":
    sys.exit(main())
