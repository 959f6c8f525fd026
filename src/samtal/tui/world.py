"""What every screen is handed: the archive, the clock, the language, the place where files go.

Rule: made in cli/, changed by nobody. Tests hand in a clock of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from samtal.session.refusal import RefusedError
from samtal.tui.browsing import browse

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from samtal.archive.log import Archive
    from samtal.live import LiveSession
    from samtal.words import Lang


class World(NamedTuple):
    """The world outside, as the screens know it. `now` gives ms UTC; `documents` is where minutes are saved.

    `old_console`: the terminal's font lacks signs that others have (drawable.py). `browse` opens an address.
    `wall` and `notes` are what is typed elsewhere to see the wall of this archive, or to take notes in it.
    """

    archive: Archive
    now: Callable[[], int]
    lang: Lang
    zone: str
    origin: str
    documents: Path
    author: str = ""
    old_console: bool = False
    browse: Callable[[str], bool] = browse
    wall: str = "samtal wall"
    notes: str = "samtal notes"

    @property
    def face(self) -> str:
        """Which face this is, in whatever process: what was begun in one that was killed is taken up in the next."""
        return self.origin.partition(":")[0]

    def open(self, session: str) -> LiveSession:
        """The session with this id, to be gone on with. Raises RefusedError where it cannot be read."""
        from samtal.live import LiveSession  # noqa: PLC0415 - home is painted without it

        live = LiveSession(self.archive, session, now=self.now, origin=self.origin, author=self.author)
        if live.state.template is None:
            raise RefusedError("session.newer" if live.state.newer else "session.unreadable")
        return live
