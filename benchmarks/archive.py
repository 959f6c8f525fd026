"""What a long session costs: opening it, and one more note.

Rule: both sides of a ratio are measured in turn in one run, and the median is told. Exit 1 where a bar is missed.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from samtal.archive.care import rebuild
from samtal.archive.log import Archive
from samtal.archive.sqlite import sqlite3
from samtal.cli.wiring import id_maker, now_ms
from samtal.live import LiveSession, open_session
from samtal.session import commands as c
from samtal.session.events import Fact
from samtal.template.library import shipped
from samtal.template.reading import read_file

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

TEXT = "Vi behöver ringa in problemet före lösningen och få med elevernas röster. "


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and tell; 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--repeats", type=int, default=15)
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        few, many = _filled(Path(folder), 10), _filled(Path(folder), given.events)
        ratios = [*_opening(many, given.repeats), *_note(Path(folder), few, many, given.repeats)]
        few.archive.close()
        many.archive.close()
    missed = 0
    for name, ratio, bar in ratios:
        verdict = "" if ratio <= bar else "  MISSED"
        missed += bool(verdict)
        print(f"{name:<58} {ratio:6.2f}x   bar {bar:.2f}x{verdict}")
    return int(missed > 0)


class Filled:
    """An archive with one session of so many events, and a face on it."""

    def __init__(self, archive: Archive, session: str) -> None:
        self.archive, self.session = archive, session
        self.live = LiveSession(archive, session, now=now_ms, origin="bench")


def _filled(folder: Path, events: int) -> Filled:
    archive = Archive.open(folder / f"{events}.db", now_ms=now_ms, new_id=id_maker(now_ms))
    template = read_file(shipped() / "skis-natverkstraff.toml").template
    assert template
    session = open_session(archive, template, source="", day="2026-01-26", zone="Europe/Stockholm")
    live = LiveSession(archive, session, now=now_ms, origin="fill")
    live.do(c.Start())
    run = live.state.run
    assert run
    note = {"step": run.step, "run": run.id, "question": None, "group": None, "person": None}
    with archive.writing() as writing:
        for number in range(events - len(live.state.log)):
            fact = Fact("note", {**note, "text": f"{TEXT}{number}"})
            writing.append(session, [fact], at=now_ms(), origin="fill", author="")
    rebuild(archive)
    return Filled(archive, session)


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _opening(many: Filled, repeats: int) -> list[tuple[str, float, float]]:
    rows, opened, raw = [], [], []
    select = "SELECT * FROM event WHERE session = ? ORDER BY hlc, device, id"
    for _ in range(repeats):
        raw.append(_seconds(lambda: many.archive.connection.execute(select, (many.session,)).fetchall()))
        rows.append(_seconds(lambda: many.archive.events(many.session)))
        opened.append(_seconds(lambda: LiveSession(many.archive, many.session, now=now_ms, origin="b")))
    bare, reading, whole = (statistics.median(times) for times in (raw, rows, opened))
    print(f"opening {whole * 1000:.1f} ms; reading its events {reading * 1000:.1f} ms; bare rows {bare * 1000:.1f} ms")
    return [("open a long session / read its events from the file", whole / reading, 1.5)]


def _note(folder: Path, few: Filled, many: Filled, repeats: int) -> list[tuple[str, float, float]]:
    raw = sqlite3.connect(folder / "raw.db", isolation_level=None)
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT) STRICT")
    costs: dict[str, list[float]] = {"raw": [], "few": [], "many": []}
    for _ in range(repeats * 20):
        costs["raw"].append(_seconds(lambda: raw.execute("INSERT INTO note (text) VALUES (?)", (TEXT,))))
        costs["few"].append(_seconds(lambda: few.live.do(c.TakeNote(text=TEXT))))
        costs["many"].append(_seconds(lambda: many.live.do(c.TakeNote(text=TEXT))))
    raw.close()
    bare, low, high = (statistics.median(costs[name]) for name in ("raw", "few", "many"))
    print(f"one note: {high * 1e6:.0f} µs at many, {low * 1e6:.0f} µs at few; raw committed insert {bare * 1e6:.0f} µs")
    return [
        ("one more note at many / at few", high / low, 1.25),
        ("one more note / a raw committed insert", high / bare, 2.5),
    ]


if __name__ == "__main__":
    sys.exit(main())
