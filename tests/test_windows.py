"""The names of the windows that write: the first free one, held while it is open, free when its process ends."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from samtal.archive.windows import MOST, beside, named, names, others

if TYPE_CHECKING:
    from pathlib import Path

HOLDER = """
import sys
from pathlib import Path
from samtal.archive.windows import named
with named(Path(sys.argv[1]), "notes") as window:
    print(window.name, flush=True)
    sys.stdin.read()
"""


def test_the_first_free_name_is_taken_and_given_back(tmp_path: Path) -> None:
    archive = tmp_path / "a.db"
    with named(archive, "notes") as one:
        with named(archive, "notes") as two, named(archive, "console") as other:
            assert (one.name, two.name, other.name) == ("notes", "notes-2", "console")
        with named(archive, "notes") as two:
            assert two.name == "notes-2"
    with named(archive, "notes") as one:
        assert one.name == "notes"


def test_a_window_takes_up_what_was_begun_in_one_that_is_open_no_more(tmp_path: Path) -> None:
    archive = tmp_path / "a.db"
    with named(archive, "notes", {"notes-2"}) as one, named(archive, "notes", {"notes-2"}) as two:
        assert (one.name, two.name) == ("notes-2", "notes")


def test_the_name_goes_with_the_process_that_is_killed(tmp_path: Path) -> None:
    archive = tmp_path / "a.db"
    command = [sys.executable, "-c", HOLDER, str(archive)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "notes\n"
        with named(archive, "notes") as two:
            assert two.name == "notes-2"
        process.kill()
        process.wait()
    with named(archive, "notes") as again:
        assert again.name == "notes"


def test_another_window_is_seen_while_it_is_open_in_the_same_session(tmp_path: Path) -> None:
    archive = tmp_path / "a.db"
    with named(archive, "notes") as one:
        one.shows("s1")
        assert not others(archive, "notes", "s1")
        with named(archive, "notes") as two:
            assert not others(archive, "notes", "s1"), "it waits for a meeting"
            two.shows("s1")
            assert others(archive, "notes", "s1")
            assert others(archive, "notes-2", "s1")
            assert not others(archive, "notes-2", "s2")
            two.shows("s2")
            assert not others(archive, "notes", "s1")
        with named(archive, "console") as console:
            console.shows("s1")
            assert not others(archive, "notes", "s1")
    assert beside(archive, "notes").exists(), "a file that is left behind counts for nothing"
    assert not others(archive, "notes-2", "s1")


def test_looking_again_and_again_takes_no_name_from_anybody(tmp_path: Path) -> None:
    archive = tmp_path / "a.db"
    with named(archive, "notes") as one:
        one.shows("s1")
        assert all(others(archive, "notes-2", "s1") for _ in range(500))
    for _ in range(100):
        assert not others(archive, "notes-2", "s1")
        with named(archive, "notes") as again:
            assert again.name == "notes"


def test_where_no_lock_can_be_had_or_all_names_are_taken_nothing_breaks(tmp_path: Path) -> None:
    with named(tmp_path / "nowhere" / "a.db", "notes") as window:
        assert window.name == "notes"
        window.shows("s1")
    assert not others(tmp_path / "nowhere" / "a.db", "notes", "s1")
    archive = tmp_path / "a.db"
    held = [named(archive, "notes") for _ in range(MOST + 1)]
    assert [each.__enter__().name for each in held] == [*names("notes"), "notes"]
    for each in held:
        each.__exit__(None, None, None)
