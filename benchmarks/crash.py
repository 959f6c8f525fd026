"""Is anything that was acknowledged lost? Three plain-mode writers on one archive, killed again and again.

Rule: a note counts as acknowledged when `samtal plain` has answered ok; every one must be listed afterwards, once, and
the plain tables must say what the events say. POSIX only. Exit 1 where anything is lost, 2 where nothing was proved.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from samtal.archive.log import Archive
from samtal.archive.sqlite import sqlite3
from samtal.cli.wiring import id_maker, now_ms
from samtal.live import open_session
from samtal.template.library import shipped
from samtal.template.reading import read_file

if TYPE_CHECKING:
    from collections.abc import Sequence


class Writer:
    """A `samtal plain` process that is fed one note after the other, each once the one before was answered."""

    def __init__(self, path: Path, session: str, name: str) -> None:
        command = [
            sys.executable,
            "-m",
            "samtal",
            "plain",
            "--archive",
            str(path),
            "--session",
            session,
            "--lang",
            "en",
        ]
        self.acknowledged: list[str] = []
        self.strange: list[str] = []
        self.began = threading.Event()
        self._name = name
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", start_new_session=True
        )
        self._thread = threading.Thread(target=self._feed)
        self._thread.start()

    def _feed(self) -> None:
        feed, answers = self._process.stdin, self._process.stdout
        assert feed
        assert answers
        number = 0
        try:
            while True:
                mark = f"{self._name}-{number}"
                feed.write(f"to 1: note {mark}\n")
                feed.flush()
                answer = answers.readline()
                if answer.startswith("ok") and answer.endswith("\n"):
                    self.acknowledged.append(mark)
                elif answer.endswith("\n"):
                    self.strange.append(answer)
                else:
                    break
                self.began.set()
                number += 1
        except (BrokenPipeError, ValueError):
            pass
        self.began.set()

    def kill(self) -> None:
        """SIGKILL, and wait until every answer that came out has been read."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._thread.join()
        for stream in (self._process.stdin, self._process.stdout):
            try:
                if stream:
                    stream.close()
            except BrokenPipeError:
                pass


def main(arguments: Sequence[str] | None = None) -> int:
    """Kill, count and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--writers", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(arguments)
    rng = random.Random(given.seed)  # noqa: S311 - when to kill is no secret
    acknowledged: list[str] = []
    strange: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "crash.db"
        session = _session(path)
        for number in range(given.rounds):
            writers = [Writer(path, session, f"{number}-{writer}") for writer in range(given.writers)]
            for writer in writers:
                writer.began.wait()
            threading.Event().wait(rng.uniform(0, 0.3))  # the moment of the kill is what is random here
            for writer in writers:
                writer.kill()
                acknowledged += writer.acknowledged
                strange += writer.strange
        stored, sound = _stored(path)
    lost = set(acknowledged) - set(stored)
    twice = len(stored) - len(set(stored))
    print(f"{given.rounds} kills of {given.writers} writers at once")
    print(f"{len(acknowledged)} acknowledged, {len(lost)} lost, {twice} stored twice")
    print(f"integrity and tables: {'ok' if sound else 'DAMAGED'}; answers that were neither: {strange[:3]}")
    if lost or twice or not sound or strange:
        return 1
    return 0 if acknowledged else 2


def _session(path: Path) -> str:
    template = read_file(shipped() / "morgonmote.toml").template
    assert template
    with Archive.open(path, now_ms=now_ms, new_id=id_maker(now_ms)) as archive:
        return open_session(archive, template, source="", day="2026-01-26", zone="Europe/Stockholm")


def _stored(path: Path) -> tuple[list[str], bool]:
    """The notes in the plain table, and whether the file is whole and table and events agree."""
    connection = sqlite3.connect(path)
    try:
        texts = [row[0] for row in connection.execute("SELECT text FROM note")]
        events = connection.execute("SELECT count(*) FROM event WHERE kind = 'note'").fetchone()[0]
        whole = connection.execute("PRAGMA integrity_check").fetchone()[0]
    finally:
        connection.close()
    return texts, whole == "ok" and events == len(texts)


if __name__ == "__main__":
    sys.exit(main())
