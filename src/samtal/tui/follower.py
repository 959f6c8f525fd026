"""Which meeting the wall shows, and how it stands: read from the archive again and again, and never written.

Rule: whatever happens to the archive (locked, gone, another file in its place, not there yet) is told in a sentence and
tried again, and what was seen last stays. Without an id the meeting that is going on is followed, and the next one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.archive.finding import RECENT
from samtal.archive.watching import Watching
from samtal.live import LiveSession
from samtal.session import clock, timing
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.archive.log import Archive
    from samtal.session.state import State

RATE: Final = 12
"""So many times a second it is looked whether something has happened."""

PATIENCE: Final = 2
"""So many seconds in a row something is wrong before it is told: an archive may be locked for a moment."""


class Follower:
    """The meeting that is shown. `opens` opens the archive to read; `session` is an id, if one was asked for.

    `now` gives ms UTC; `zone` is where a day begins when no meeting says so.
    """

    def __init__(self, opens: Callable[[], Archive], session: str | None, now: Callable[[], int], zone: str) -> None:
        self._opens, self._asked, self._now, self._zone = opens, session, now, zone
        self._archive: Archive | None = None
        self._live: LiveSession | None = None
        self._chosen_at = -1  # the version of the archive's data when the meeting was chosen
        self._looks = 0
        self._failed = 0  # so many looks in a row have failed
        self._wrong: RefusedError | None = None
        self._watching = Watching()
        self.state: State | None = None

    @property
    def now(self) -> int:
        """The instant that it is in the meeting (ms UTC)."""
        return self._now() if self.state is None else timing.present_moment(self.state, self._now())

    @property
    def wrong(self) -> RefusedError | None:
        """What keeps the wall from seeing the meeting, once it has for a while; an archive to come is not wrong."""
        missing = self.state is None and self._wrong is not None and self._wrong.code == "archive.missing"
        return self._wrong if self._failed > PATIENCE * RATE and not missing else None

    def look(self) -> bool:
        """Look whether something has happened; whether anything has. To be called RATE times a second."""
        a_second, self._looks = self._looks % RATE == 0, self._looks + 1
        before = self.wrong
        try:
            changed = self._read(a_second=a_second)
        except RefusedError as refused:
            same = self._wrong is not None and self._wrong.code == refused.code
            self._wrong, self._failed = refused, self._failed + 1 if same else 1
            return self.wrong is not before
        if changed is not None:
            self._wrong, self._failed = None, 0
        elif self._failed:
            self._failed += 1
        return bool(changed) or self.wrong is not before

    def close(self) -> None:
        """Let go of the archive and of the lock."""
        self._watching.let_go()
        self._let_go()

    def _let_go(self) -> None:
        if self._archive:
            self._archive.close()
        self._archive = self._live = None
        self._chosen_at = -1

    def _read(self, *, a_second: bool) -> bool | None:
        """Whether anything has changed; None where nothing was looked at. What takes longer is done once a second."""
        if a_second and self._archive and not self._archive.is_where_it_was():
            self._watching.let_go()
            self._let_go()
        if self._archive is None:
            if not a_second:
                return None
            self._archive = self._opens()
        if a_second:
            self._watching.take(self._archive.path)
        changed = self._live.refresh() if self._live else False
        if a_second and self._chosen_at != (version := self._archive.data_version()):
            changed = self._choose(self._archive) or changed
            self._chosen_at = version
        if self._live:
            self.state = self._live.state
        return changed

    def _choose(self, archive: Archive) -> bool:
        """The meeting that is to be shown; whether it is another than before. None that is to be: the one before."""
        session = self._which(archive)
        if session is None or (self._live and self._live.session == session):
            return False
        live = LiveSession(archive, session, now=self._now, origin="wall")
        if live.state.template is None:
            raise RefusedError("session.newer" if live.state.newer else "session.unreadable")
        self._live = live
        return True

    def _which(self, archive: Archive) -> str | None:
        if self._asked:
            return self._live.session if self._live else archive.find_session(self._asked)
        now = self._now()
        shown = self._live.session if self._live else None
        return archive.session_for_wall(clock.local(now, self._zone).date().isoformat(), now - RECENT, shown)
