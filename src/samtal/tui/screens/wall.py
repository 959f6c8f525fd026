"""The wall in a window of its own: the meeting as the room sees it, a page that waits for one, and one that tries.

Rule: drawn from what is public and nothing else; painted when something has happened, or a second has gone by. What is
wrong stands in one line below, and what was seen last stays above it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Static

from samtal.session.public import public
from samtal.tui.beat import Beat
from samtal.tui.follower import RATE
from samtal.tui.paint import plain
from samtal.tui.screens.projecting import TEST, WAITS, Projecting, page
from samtal.tui.widgets.wall import Wall
from samtal.words import say

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.content import Content

    from samtal.tui.follower import Follower
    from samtal.words import Lang


class WallScreen(Screen[None]):
    """What the room sees. `command` is what is typed to get one more of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,Q", "app.quit", show=False),
        Binding("f1,f2,question_mark", "help", show=False),
        Binding("t,T", "test", show=False),
        Binding("c,C", "calm", show=False),
    ]

    def __init__(self, follower: Follower, lang: Lang, command: str) -> None:
        super().__init__()
        self._follower, self._lang, self._command = follower, lang, command
        self._painted = -1  # the second
        self._testing = False
        self._written: dict[str, Content] = {}

    def compose(self) -> ComposeResult:
        """The meeting, or a page in its place; below them what is wrong."""
        yield Wall(id="wall")
        yield Static(id="page", classes="wall-page")
        yield Static(id="wrong")

    def on_mount(self) -> None:
        """Look at the archive and at the clock from now on."""
        self._beat = Beat(self, RATE, self._has_changed, self.paint)

    def on_unmount(self) -> None:
        """The wall is closed."""
        self._beat.stop()

    def tick(self) -> None:
        """Look, and paint where anything has changed."""
        if self._has_changed():
            self.paint()

    def _has_changed(self) -> bool:
        """Whether there is something to paint: something has happened, or a second has gone by."""
        changed, second, before = self._follower.look(), self._follower.now // 1000, self._painted
        self._painted = second
        return changed or second != before

    def paint(self) -> None:
        """Paint everything; each part paints only what has changed."""
        state, wrong = self._follower.state, self._follower.wrong
        paged = self._testing or state is None
        self.set_class(paged, "paged")
        self.set_class(wrong is not None, "wrong")
        if wrong:
            why = wrong.sentence(self._lang)
            self._write("wrong", plain(say(self._lang, "projecting.wrong", why=why), "dim"))
        if paged:
            self._write("page", page(self._lang, TEST if self._testing else WAITS))
        elif state:
            seen = public(state, self._follower.now)
            self.query_one("#wall", Wall).show(seen.language, seen)

    def _write(self, place: str, text: Content) -> None:
        if self._written.get(place) != text:
            self._written[place] = text
            self.query_one(f"#{place}", Static).update(text)

    def action_test(self) -> None:
        """Show the page that tries whether it can be read, or take it away."""
        self._testing = not self._testing
        self.paint()

    def action_calm(self) -> None:
        """Whole minutes until the last one, or seconds again."""
        self.query_one("#wall", Wall).turn_calm()

    def action_help(self) -> None:
        """How it gets onto the projector."""
        self.app.push_screen(Projecting(self._lang, self._command))
