"""The minutes so far, to be read as text with headings.

Rule: reading changes no meeting; S saves a file. Drawn from the document, never by Textual's Markdown widget, which
takes seconds for long minutes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from samtal.minutes.making import minutes_of
from samtal.tui.keys import yes_bindings
from samtal.tui.paint import plain
from samtal.tui.saving import saved
from samtal.tui.widgets.paper import Paper

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from samtal.tui.desk import Desk


class Reading(ModalScreen[None]):
    """Reads, and changes nothing."""

    scrolls: ClassVar = True  # PageDown is for the text here
    letters_act: ClassVar = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,v,V", "leave", show=False),
        *yes_bindings(),
        Binding("s,ctrl+s", "save", show=False),
    ]

    def __init__(self, desk: Desk, *, folded: bool = False) -> None:
        super().__init__()
        self.desk, self._folded = desk, folded

    def compose(self) -> ComposeResult:
        """A title, the text, and how to use it."""
        with Vertical(classes="panel whole"):
            code = "tui.reading" if self.desk.state.ended is None else "home.reading"
            yield Static(plain(self.desk.say(code)), classes="title")
            yield Static(plain(self.desk.say("tui.folded")), classes="folded")
            yield Paper()
            yield Static(plain(self.desk.say("tui.reading-how")), classes="how")

    def on_mount(self) -> None:
        """Where the room may see the screen, the text waits until it is asked for."""
        self._paint()

    def action_yes(self, lang: str) -> None:
        """Show the text, though the room may see it."""
        if self._folded and lang == self.desk.lang:
            self._folded = False
            self._paint()

    def _paint(self) -> None:
        paper = self.query_one(Paper)
        paper.display, self.query_one(".folded").display = not self._folded, self._folded
        if not self._folded:
            paper.show(minutes_of(self.desk.state, self.desk.world.now(), earlier=self.desk.earlier()))
            paper.focus()

    def action_save(self) -> None:
        """Save the minutes as they are now, as a file of their own."""
        path, told = saved(self.desk.state, self.desk.world, self.desk.earlier())
        self.desk.tell(told, wrong=path is None)

    def action_leave(self) -> None:
        """Back to the meeting."""
        self.dismiss(None)
