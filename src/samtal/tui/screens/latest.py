"""The latest actions, told in words, one of which may be taken back.

Rule: gives back an Undo, or None. What another face did is shown and marked, and cannot be chosen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from samtal.session.commands import Command, Undo
from samtal.session.history import is_nobodys
from samtal.telling import naming
from samtal.telling.latest import latest
from samtal.tui.paint import plain, shown
from samtal.tui.widgets.picked import PickedList
from samtal.words import say

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from samtal.session.state import State
    from samtal.telling.latest import Deed
    from samtal.tui.desk import Desk
    from samtal.words import Lang

MOST: Final = 100
"""So many actions are told; who wants an older one corrects it with words."""


class Latest(ModalScreen[Command | None]):
    """What was done lately."""

    scrolls: ClassVar = True  # PageDown is for the list here
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,z", "leave", show=False)]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def compose(self) -> ComposeResult:
        """A title, the actions, and how to use them."""
        lang, state = self.desk.lang, self.desk.state
        told = latest(lang, state, MOST, self.desk.unseen())
        with Vertical(classes="panel latest"):
            yield Static(plain(self.desk.say("fill.latest")), classes="title")
            if told:
                options = [line(lang, state, each, own=self._may(each.origin)) for each in told]
                yield PickedList(options)
            else:
                yield Static(plain(self.desk.say("fill.latest-none")))
            yield Static(plain(self.desk.say("fill.latest-how")), classes="how")

    def _may(self, origin: str) -> bool:
        """Whether what was done there can be taken back here."""
        return origin == self.desk.live.origin or is_nobodys(origin)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take this one back."""
        event.stop()
        self.dismiss(Undo(action=event.option.id))

    def action_leave(self) -> None:
        """Take nothing back."""
        self.dismiss(None)


def line(lang: Lang, state: State, told: Deed, *, own: bool) -> Option:
    """An action with its clock time; another face's is marked in words."""
    said = Content.assemble((f"{naming.at(lang, state, told.at)}  ", "bold"), shown(told.sentence))
    if not own:
        said = Content.assemble(said, (f"  ({say(lang, 'fill.latest-other')})", "italic"))
    return Option(said, id=told.action, disabled=not own)
