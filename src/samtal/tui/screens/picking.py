"""A list to choose one thing from, over whatever lies below.

Rule: gives back the answer that was chosen, or None. Letters lead to the line that begins with them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static

from samtal.tui.paint import plain
from samtal.tui.widgets.picked import PickedList
from samtal.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.content import Content

    from samtal.tui.app import SamtalApp


Picked = TypeVar("Picked")


class Picking(ModalScreen[Picked | None]):
    """Choose one of these lines, each with the answer that it stands for."""

    scrolls: ClassVar = True  # PageDown is for the list here
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]
    app: SamtalApp

    def __init__(self, title: str, answers: Sequence[tuple[Content, Picked]], at: int = 0) -> None:
        super().__init__()
        self._title, self._answers, self._at = title, answers, at  # `at`: the line that the cursor is on first
        self._typed = ""

    def compose(self) -> ComposeResult:
        """A title, the list, and how to use it."""
        with Vertical(classes="panel"):
            yield Static(plain(self._title), classes="title")
            yield PickedList(line for line, _ in self._answers)
            yield Static(plain(self.app.say("tui.pick-how")), classes="how")

    def on_mount(self) -> None:
        """What is likely to be chosen is at the cursor."""
        self.query_one(OptionList).highlighted = self._at

    def on_key(self, event: events.Key) -> None:
        """Letters: to the first line that begins with what has been typed, or with this one."""
        if not event.character or not event.is_printable:
            self._typed = ""
            return
        lines = [folded(line.plain) for line, _ in self._answers]
        for typed in (self._typed + event.character, event.character):
            found = [place for place, line in enumerate(lines) if line.startswith(folded(typed))]
            if found:
                self._typed, self.query_one(OptionList).highlighted = typed, found[0]
                return

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click chooses."""
        event.stop()
        self.dismiss(self._answers[event.option_index][1])

    def action_leave(self) -> None:
        """Choose nothing."""
        self.dismiss(None)
