"""What every screen is handed: the archive, the clock, the language, the place where files go.

Rule: made in cli/, changed by nobody. Tests hand in a clock of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from samtal.archive.log import Archive
    from samtal.words import Lang


class World(NamedTuple):
    """The world outside, as the screens know it. `now` gives ms UTC; `documents` is where minutes are saved."""

    archive: Archive
    now: Callable[[], int]
    lang: Lang
    zone: str
    origin: str
    documents: Path
    author: str = ""
