"""What the tests of the archive share: a clock and ids that count, small disks, processes that do as they are told."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest

from samtal.archive.log import Archive
from samtal.archive.opening import Around
from samtal.archive.sqlite import sqlite3
from samtal.session.events import Event, Fact
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

NOW = 1_700_000_000_000
QUICK = Around(busy_ms=50)

PRELUDE = """
import itertools, os, sys
from pathlib import Path
from samtal.archive.log import Archive
from samtal.archive.opening import Around
from samtal.session.events import Fact
from samtal.session.refusal import RefusedError

numbers = itertools.count()

def new_id():
    return f"{os.getpid()}-{next(numbers):06d}"

def opened(**more):
    return Archive.open(Path(sys.argv[1]), now_ms=lambda: 1_700_000_000_000, new_id=new_id, **more)

def note(archive, text="hej"):
    with archive.writing() as tx:
        (event,) = tx.append("s", [Fact("note", {"text": text})], at=1, origin="o", author="a")
        tx.put_rows("entity", event.id, "s", {"note": [{"id": event.id, "text": text}]})
    return event.id

def say(word):
    print(word, flush=True)
"""


def counting(prefix: str = "id") -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"{prefix}-{next(numbers):06d}"


def open_archive(path: Path, *, prefix: str = "id", now: int = NOW, **more: Any) -> Archive:
    return Archive.open(path, now_ms=lambda: now, new_id=counting(prefix), **more)


def note(archive: Archive, session: str = "s1", text: str = "hej", **payload: object) -> Event:
    with archive.writing() as tx:
        (event,) = tx.append(session, [Fact("note", {"text": text, **payload})], at=NOW, origin="test", author="Anna")
    return event


def take(archive: Archive, events: Iterable[Event]) -> list[Event]:
    """Take in events that were sealed elsewhere, as an import does; those that were not here yet."""
    with archive.writing() as tx:
        new = [event for event in events if tx.insert_new(event)]
        for session in {event.session for event in new}:
            tx.blank(session)
    return new


def refused(code: str, do: Callable[[], object]) -> RefusedError:
    """The refusal that `do` ends in, which has a sentence in both languages."""
    with pytest.raises(RefusedError) as caught:
        do()
    assert caught.value.code == code
    assert caught.value.sentence("sv") != caught.value.sentence("en")
    return caught.value


def dump(archive: Archive, tables: Sequence[str]) -> dict[str, list[tuple[object, ...]]]:
    found = {}
    for table in tables:
        rows = archive.connection.execute(f'SELECT * FROM "{table}"').fetchall()  # noqa: S608 - our own names
        found[table] = sorted(rows, key=repr)
    return found


def foreign_database(path: Path, application: int = 0, *, wal: bool = False) -> None:
    connection = sqlite3.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA application_id = {application}")
    if wal:
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE mine (x)")
    connection.close()


def started(script: str, path: Path) -> subprocess.Popen[str]:
    """A process of its own that runs `script`; it talks over its pipes."""
    command = [sys.executable, "-c", PRELUDE + script, str(path)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)


def heard(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def told(process: subprocess.Popen[str], word: str = "go") -> None:
    assert process.stdin is not None
    process.stdin.write(word + "\n")
    process.stdin.flush()


def ended(process: subprocess.Popen[str]) -> str:
    """The rest of what the process says, once it has ended well."""
    said, _ = process.communicate()
    assert process.returncode == 0, said
    return said


@contextmanager
def small_disk(folder: Path, kilobytes: int = 1024) -> Iterator[Path]:
    """A disk of its own with this much room; the test is skipped where one may not be mounted."""
    folder.mkdir()
    if shutil.which("mount") is None or os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only root may mount a small disk")
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)], check=False, capture_output=True
    )
    if made.returncode:
        pytest.skip("a small disk cannot be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def make_read_only(disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)


def test_ids_count() -> None:
    new_id = counting("x")
    assert [new_id(), new_id()] == ["x-000001", "x-000002"]
