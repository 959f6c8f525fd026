"""The history of something written down: every wording it has had, to be read.

Rule: reading changes nothing. Where the room may see the screen, the text waits until it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from samtal.telling.wordings import lines
from samtal.tui.keys import yes_bindings
from samtal.tui.paint import plain

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from samtal.tui.desk import Desk


class Wordings(ModalScreen[None]):
    """Every wording, the first first."""

    scrolls: ClassVar = True  # PageDown is for the text here
    letters_act: ClassVar = True
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter,space", "leave", show=False), *yes_bindings()]

    def __init__(self, desk: Desk, entity: str, *, folded: bool) -> None:
        super().__init__()
        self.desk, self._entity, self._folded = desk, entity, folded

    def compose(self) -> ComposeResult:
        """A title, a line for each, and how to leave."""
        with Vertical(classes="panel whole"):
            yield Static(plain(self.desk.say("wordings.title")), classes="title")
            yield Static(plain(self.desk.say("tui.folded")), classes="folded")
            with VerticalScroll():
                yield Static(classes="wordings")
            yield Static(plain(self.desk.say("wordings.how")), classes="how")

    def on_mount(self) -> None:
        """Say it, or ask first."""
        self._paint()

    def action_yes(self, lang: str) -> None:
        """Show it, though the room may see it."""
        if self._folded and lang == self.desk.lang:
            self._folded = False
            self._paint()

    def _paint(self) -> None:
        self.query_one(VerticalScroll).display, self.query_one(".folded").display = not self._folded, self._folded
        if not self._folded:
            told = lines(self.desk.lang, self.desk.state, self._entity)
            self.query_one(".wordings", Static).update(plain("\n".join(told)))
            self.query_one(VerticalScroll).focus()

    def action_leave(self) -> None:
        """Back to where it was asked."""
        self.dismiss(None)
