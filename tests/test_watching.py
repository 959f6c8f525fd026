"""A wall's lock beside the archive: seen while it is open, gone with the process, however that ends."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from samtal.archive.watching import Watching, beside, is_watched

if TYPE_CHECKING:
    from pathlib import Path

HOLDER = """
import sys
from pathlib import Path
from samtal.archive.watching import Watching
watching = Watching()
print(watching.take(Path(sys.argv[1])), flush=True)
sys.stdin.read()
"""


def test_nobody_watches_an_archive_without_a_lock_nor_one_whose_lock_was_left_behind(tmp_path: Path) -> None:
    archive = tmp_path / "a.db"
    assert not is_watched(archive)
    beside(archive).touch()
    assert not is_watched(archive)


def test_two_walls_may_be_open_and_the_last_one_closed_is_the_last_one_seen(tmp_path: Path) -> None:
    archive, one, other = tmp_path / "a.db", Watching(), Watching()
    assert one.take(archive)
    assert one.take(archive), "again is the same"
    assert other.take(archive)
    one.let_go()
    assert is_watched(archive)
    other.let_go()
    other.let_go()
    assert not is_watched(archive)


def test_looking_again_and_again_keeps_no_wall_from_its_lock(tmp_path: Path) -> None:
    archive, wall = tmp_path / "a.db", Watching()
    assert wall.take(archive)
    assert all(is_watched(archive) for _ in range(1000))
    wall.let_go()
    assert not any(is_watched(archive) for _ in range(1000))
    assert wall.take(archive)
    wall.let_go()


def test_a_lock_goes_with_the_process_that_is_killed(tmp_path: Path) -> None:
    archive = tmp_path / "a.db"
    command = [sys.executable, "-c", HOLDER, str(archive)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        assert is_watched(archive)
        process.kill()
        process.wait()
        assert not is_watched(archive)


def test_where_no_lock_can_be_had_nobody_is_told_and_nothing_breaks(tmp_path: Path) -> None:
    wall = Watching()
    assert not wall.take(tmp_path / "nowhere" / "a.db")
    assert not is_watched(tmp_path / "nowhere" / "a.db")
    wall.let_go()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="who may do everything may write here too")
def test_a_folder_that_cannot_be_written_is_no_obstacle(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    wall = Watching()
    assert not wall.take(tmp_path / "a.db")
