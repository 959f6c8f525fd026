"""The note-taker's window before there is a meeting: it waits, and opens the meeting by itself when that is there.

Rule: opens nothing that nobody asked for but what goes on, or is to be held today; what was last written in is offered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Static

from samtal.session.refusal import RefusedError
from samtal.tui.beat import Beat
from samtal.tui.paint import excerpt, lines, shown
from samtal.tui.screens.notes import NoteTaking

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from samtal.tui.app import SamtalApp
    from samtal.tui.screens.notes import Follows
    from samtal.tui.world import World

RATE: Final = 2
"""So many times a second it looks."""


class Expecting(Screen[None]):
    """A page that waits for the meeting that `follows` finds."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "latest", show=False)]
    app: SamtalApp

    def __init__(self, world: World, follows: Follows) -> None:
        super().__init__()
        self._world, self._follows = world, follows
        self._version = -1  # of the archive's data, when it was last looked

    def compose(self) -> ComposeResult:
        """That it waits, for what, and what else can be done."""
        say, latest = self.app.say, self._latest()
        known = say("notes.open-latest", title=excerpt(shown(str(latest[1])))) if latest else ""
        yield Static(
            lines((say("notes.waits"), "bold"), " ", say("notes.waits-how"), known, " ", say("notes.waits-close")),
            classes="wall-page",
        )

    def on_mount(self) -> None:
        """Look from now on."""
        self._beat = Beat(self, RATE, self._has_news, self.look)

    def on_unmount(self) -> None:
        """It is there, or nobody waits any more."""
        self._beat.stop()

    def _has_news(self) -> bool:
        try:
            return self._world.archive.data_version() != self._version
        except RefusedError:
            return False  # locked, perhaps: at the next chance

    def look(self) -> None:
        """Open the meeting, if there is one by now."""
        with self.app.refusals():
            self._version = self._world.archive.data_version()
            if session := self._follows.held(self._world.archive, None):
                self._open(session)

    def _open(self, session: str) -> None:
        live = self._world.open(session)
        self._follows.shows(session)
        self.app.switch_screen(NoteTaking(live, self._world, self._follows))

    def _latest(self) -> tuple[str, object] | None:
        """The id and the title of the meeting that something was last written in."""
        try:
            session = self._world.archive.find_session()
        except RefusedError:
            return None
        return next(
            ((session, row["title"] or "") for row in self._world.archive.sessions() if row["id"] == session), None
        )

    def action_latest(self) -> None:
        """Open what was last written in."""
        with self.app.refusals():
            if latest := self._latest():
                self._open(latest[0])
