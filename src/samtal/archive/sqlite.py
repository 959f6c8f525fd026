"""The one import of the SQLite library, and what may be done with the version found.

Rule: a process holds one SQLite library. Two of them drop each other's locks on a file, so everyone takes it from here;
the choice is the one that sqlite-utils makes (the bundled newer library where it can be imported).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import sqlite3  # noqa: TID251 - this is the one place
else:
    try:
        import pysqlite3 as sqlite3  # noqa: TID251 - this is the one place
    except ImportError:
        import sqlite3  # noqa: TID251 - this is the one place

__all__ = ["FIRST_SHAREABLE", "VERSION", "shareable", "sqlite3", "version"]

Version = tuple[int, ...]

FIRST_SHAREABLE: Final[Version] = (3, 51, 3)
"""Older ones may lose committed rows when several processes share a file in WAL mode (measured, see design)."""

version: Final[str] = sqlite3.sqlite_version
VERSION: Final[Version] = tuple(int(part) for part in version.split("."))


def shareable(found: Version = VERSION) -> bool:
    """Whether several processes may hold one file open with this version of the library."""
    return found >= FIRST_SHAREABLE
