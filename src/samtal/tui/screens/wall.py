"""The wall in a window of its own: the meeting as the room sees it, a page that waits for one, and one that tries.

Rule: drawn from what is public and nothing else; painted when something has happened, or a second has gone by. What is
wrong stands in one line below, and what was seen last stays above it. It is led elsewhere, and says so for some seconds
where somebody tries it here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding
from textual.screen import Screen
from textual.widgets import Static

from samtal.session.public import public
from samtal.tui.beat import Beat
from samtal.tui.follower import RATE
from samtal.tui.leafing import Leafing
from samtal.tui.paint import plain
from samtal.tui.screens.projecting import STEPS_HERE, TEST, WAITS, Projecting, page
from samtal.tui.widgets.wall import Wall
from samtal.words import say

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.content import Content

    from samtal.tui.follower import Follower
    from samtal.words import Lang


TOLD_FOR: Final = 5000
"""So many ms it is told what a key does not do here."""

OWN: Final = frozenset("qQtTcC?") | {
    "f1",
    "f2",
    "question_mark",
    "f11",
    "ctrl+c",
    "ctrl+q",
    "down",
    "up",
    "pagedown",
    "pageup",
}
"""The keys that do something in this window."""


class WallScreen(Screen[None]):
    """What the room sees. `command` is what is typed to get one more of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,Q", "close", show=False),
        Binding("f1,f2,question_mark", "help", show=False),
        Binding("t,T", "test", show=False),
        Binding("c,C", "calm", show=False),
        Binding("down,pagedown", "turn(1)", show=False),
        Binding("up,pageup", "turn(-1)", show=False),
    ]

    def __init__(self, follower: Follower, lang: Lang, command: str) -> None:
        super().__init__()
        self._follower, self._lang, self._command = follower, lang, command
        self._painted = -1  # the second
        self._testing = False
        self._told, self._told_at = "", 0  # a code, and since when (ms UTC)
        self._leafing = Leafing()
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
        telling = bool(self._told) and 0 <= self._follower.now - self._told_at < TOLD_FOR
        self._told = self._told if telling else ""
        self.set_class(wrong is not None or telling, "wrong")
        if telling:
            self._write("wrong", plain(say(self._lang, self._told), "dim"))
        elif wrong:
            why = wrong.sentence(self._lang)
            self._write("wrong", plain(say(self._lang, "projecting.wrong", why=why), "dim"))
        if paged:
            self._write("page", page(self._lang, TEST if self._testing else WAITS))
        elif state:
            seen = self._leafing.on_wall(public(state, self._follower.now))
            self.query_one("#wall", Wall).show(seen.language, seen)

    def _write(self, place: str, text: Content) -> None:
        if self._written.get(place) != text:
            self._written[place] = text
            self.query_one(f"#{place}", Static).update(text)

    def on_key(self, event: events.Key) -> None:
        """A key that does nothing here is one of the console's."""
        if event.key not in OWN:
            self._tell("projecting.lead-elsewhere")

    def action_close(self) -> None:
        """Close it, when that is asked for a second time: the projector would show what is behind."""
        if self._told == "projecting.close-again":
            self.app.exit()
        else:
            self._tell("projecting.close-again")

    def _tell(self, code: str) -> None:
        self._told, self._told_at = code, self._follower.now
        self.paint()

    def action_test(self) -> None:
        """Show the page that tries whether it can be read, or take it away."""
        self._testing = not self._testing
        self.paint()

    def action_calm(self) -> None:
        """Whole minutes until the last one, or seconds again."""
        self.query_one("#wall", Wall).turn_calm()

    def action_turn(self, by: int) -> None:
        """Leaf through what has not room, where that is shown; else they are keys of the console."""
        state = self._follower.state
        if state and self._leafing.turn(public(state, self._follower.now), by):
            self.paint()
        else:
            self._tell("projecting.lead-elsewhere")

    def action_help(self) -> None:
        """How it gets onto the projector."""
        self.app.push_screen(Projecting(self._lang, self._command, steps=STEPS_HERE))
