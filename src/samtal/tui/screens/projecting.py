"""How the wall gets onto the projector in a window of its own, in three steps, and the page that tries it.

Rule: nothing here needs an answer; any key that closes it leads back to where one was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from samtal.tui.paint import lines, plain
from samtal.words import say

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.content import Content

    from samtal.words import Lang


STEPS: Final = (
    "projecting.first",
    "projecting.second",
    "projecting.third",
    "projecting.one-screen",
    "projecting.note-taker",
)
"""On the console."""

STEPS_TO_NOTES: Final = STEPS[:3]
"""In the note-taker's window, which does not turn into the wall."""

STEPS_HERE: Final = ("projecting.first-here", "projecting.second", "projecting.third-here", "projecting.keys-here")
"""On the wall in a window of its own: the first is done there already."""

TEST: Final = ("projecting.test", "projecting.test-how")
WAITS: Final = ("projecting.waits", "projecting.waits-how")
"""The pages that stand in place of a meeting: a line, and a quieter one."""


class Projecting(ModalScreen[None]):
    """The three `steps`. `command` is what is typed in the other window, `notes` in that of who takes notes."""

    scrolls: ClassVar = True  # PageDown does not lead
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,f1,f2,question_mark", "leave", show=False),
        Binding("t,T", "test", show=False),
    ]

    def __init__(self, lang: Lang, command: str, notes: str = "", steps: tuple[str, ...] = STEPS) -> None:
        super().__init__()
        self._lang, self._command, self._notes, self._steps = lang, command, notes, steps

    def compose(self) -> ComposeResult:
        """A title, the steps, and the keys."""
        steps = [say(self._lang, step, command=self._command, notes=self._notes) for step in self._steps]
        with Vertical(classes="panel steps"):
            yield Static(plain(say(self._lang, "projecting.title")), classes="title")
            yield Static(lines(*[part for step in steps for part in (step, " ")][:-1]))
            yield Static(plain(say(self._lang, "projecting.how")), classes="how")

    def action_leave(self) -> None:
        """Back."""
        self.dismiss(None)

    def action_test(self) -> None:
        """Try it on this screen."""
        self.app.switch_screen(Readable(self._lang))


class Readable(Screen[None]):
    """One question to those who sit at the back."""

    scrolls: ClassVar = True
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter,space,t,T,q,Q", "leave", show=False)]

    def __init__(self, lang: Lang) -> None:
        super().__init__()
        self._lang = lang

    def compose(self) -> ComposeResult:
        """The question, and what to do where the answer is no."""
        yield Static(page(self._lang, TEST), classes="wall-page")

    def action_leave(self) -> None:
        """Back."""
        self.dismiss(None)


def page(lang: Lang, codes: tuple[str, str]) -> Content:
    """A line that can be read from the back of the room, and a quieter one below it."""
    return lines((say(lang, codes[0]), "bold"), " ", say(lang, codes[1]))
