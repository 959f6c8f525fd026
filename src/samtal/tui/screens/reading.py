"""The minutes so far, to be read: the Markdown as it will be saved.

Rule: reading changes no meeting; S saves a file. A read-only text, never Textual's Markdown widget, which takes seconds
for long minutes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

from samtal.tui.paint import plain, shown
from samtal.tui.saving import saved, text_of

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from samtal.live import LiveSession
    from samtal.tui.app import SamtalApp
    from samtal.tui.world import World


class Reading(ModalScreen[None]):
    """Reads, and changes nothing."""

    scrolls: ClassVar = True  # PageDown is for the text here
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,v", "leave", show=False),
        Binding("s,ctrl+s", "save", show=False),
    ]
    app: SamtalApp

    def __init__(self, live: LiveSession, world: World) -> None:
        super().__init__()
        self.live, self.world = live, world

    def compose(self) -> ComposeResult:
        """A title, the text, and how to use it."""
        text = text_of(self.live.state, self.world.now())
        with Vertical(classes="panel whole"):
            code = "tui.reading" if self.live.state.ended is None else "home.reading"
            yield Static(plain(self.app.say(code)), classes="title")
            yield TextArea(shown(text, lines=True), read_only=True, show_cursor=False)
            yield Static(plain(self.app.say("tui.reading-how")), classes="how")

    def action_save(self) -> None:
        """Save the minutes as they are now, as a file of their own."""
        path, told = saved(self.live.state, self.world)
        self.app.tell(told, wrong=path is None)

    def action_leave(self) -> None:
        """Back to the meeting."""
        self.dismiss(None)
