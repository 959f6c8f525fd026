from __future__ import annotations

import subprocess
import sys

import sqlite_utils.utils

from samtal.archive import sqlite


def test_the_library_is_the_one_that_sqlite_utils_picks() -> None:
    assert sqlite.sqlite3 is vars(sqlite_utils.utils)["sqlite3"]


def test_without_the_bundled_library_both_pick_the_standard_one() -> None:
    script = (
        "import sys; sys.modules['pysqlite3'] = None\n"
        "from samtal.archive import sqlite; import sqlite_utils.utils as theirs\n"
        "assert sqlite.sqlite3 is theirs.sqlite3 and sqlite.sqlite3.__name__ == 'sqlite3'"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_reading_and_writing_load_no_sqlite_utils() -> None:
    script = "import sys, samtal.archive.importing, samtal.archive.care; assert 'sqlite_utils' not in sys.modules"
    subprocess.run([sys.executable, "-c", script], check=True)


def test_the_version_is_the_librarys_own() -> None:
    assert ".".join(map(str, sqlite.VERSION)) == sqlite.version == sqlite.sqlite3.sqlite_version


def test_a_file_may_be_shared_from_3_51_3_on() -> None:
    assert [sqlite.shareable(v) for v in ((3, 40, 1), (3, 51, 2), (3, 51, 3), (3, 53, 4), (4, 0, 0))] == [
        False,
        False,
        True,
        True,
        True,
    ]
