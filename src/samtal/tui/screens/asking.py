"""A question that is answered by a key of its own: whatever ends, shows or strikes what cannot be taken back unseen.

Rule: only the key for yes does it; Enter, Escape and all else keep things as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from samtal.archive.watching import is_watched
from samtal.tui.keys import yes_bindings
from samtal.tui.paint import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from samtal.tui.desk import Desk


class Asking(ModalScreen[None]):
    """One question, and what is done at yes."""

    scrolls: ClassVar = True  # PageDown neither answers nor leads
    letters_act: ClassVar = True
    BINDINGS: ClassVar[list[BindingType]] = [
        *yes_bindings(),
        Binding("enter,escape", "leave", show=False),
    ]

    def __init__(self, desk: Desk, question: str, how: str, yes: Callable[[], object]) -> None:
        super().__init__()
        self.desk, self._question, self._how, self._yes = desk, question, how, yes

    def compose(self) -> ComposeResult:
        """The question, and the keys."""
        with Vertical(classes="panel"):
            yield Static(plain(self._question), classes="title")
            yield Static(plain(self._how), classes="how")

    def action_yes(self, lang: str) -> None:
        """Yes."""
        if lang == self.desk.lang:
            self.dismiss(None)
            self.desk.questions.gone()
            self._yes()

    def action_leave(self) -> None:
        """Things stay as they are."""
        self.desk.questions.gone()
        self.dismiss(None)


def ask_to_show(desk: Desk, yes: Callable[[], object]) -> None:
    """Ask whether what is private is to be shown on this screen, which may be mirrored where a wall is open."""
    question = desk.say("projecting.ask" if is_watched(desk.world.archive.path) else "tui.ask-private")
    desk.show(Asking(desk, question, desk.say("tui.ask-private-how"), yes))
