"""What the groups hand in: what has come, the text that each fills in, and an answer that is pasted here is taken in.

Rule: opening it writes no file and pasting changes nothing: S saves, Enter takes in. What cannot be taken in is said
with its line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from samtal.lines import handins as reading
from samtal.minutes import handin_forms
from samtal.session import commands as c
from samtal.session import handins
from samtal.session.refusal import RefusedError
from samtal.telling import handins as telling
from samtal.telling.replies import reply
from samtal.tui.handing_in import dropped, forms_saved
from samtal.tui.keys import UNDO
from samtal.tui.paint import lines, plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from samtal.lines.handins import Delivery
    from samtal.tui.desk import Desk


class HandingIn(ModalScreen[None]):
    """Forms out, answers in.

    `pasted` is an answer that was pasted elsewhere, and `back` is handed what of it is not taken in. `group` is the one
    whose form is shown, and whose an answer is that does not say so.
    """

    scrolls: ClassVar = True  # PageDown is for the text here
    letters_act: ClassVar = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("enter", "take_in", show=False, priority=True),
        Binding("s,ctrl+s", "save", show=False),
        Binding("k", "copy", show=False),
        Binding("right", "turn(1)", show=False),
        Binding("left", "turn(-1)", show=False),
        UNDO,
        *(Binding(str(number), f"show({number})", show=False) for number in range(1, 10)),
    ]
    AUTO_FOCUS = "VerticalScroll"

    def __init__(
        self, desk: Desk, pasted: str = "", back: Callable[[str], object] | None = None, group: int = 0
    ) -> None:
        super().__init__()
        self.desk, self._group = desk, max(1, group)
        self._pasted, self._back = pasted, back
        self._waiting: list[Delivery] = []  # what Enter takes in
        self._told, self._wrong = "", False

    def compose(self) -> ComposeResult:
        """What has come, what was pasted, the form, and how to use it."""
        with Vertical(classes="panel whole handing-in"):
            yield Static(plain(self.desk.say("handin.screen")), classes="title")
            yield Static(classes="come")
            yield Static(classes="told")
            with VerticalScroll():
                yield Static(classes="text")
            yield Static(plain(self.desk.say("handin.screen-how")), classes="how")

    def on_mount(self) -> None:
        """What was pasted elsewhere is looked at first."""
        if self._pasted:
            self._look_at(self._pasted)
        self.paint()

    def paint(self) -> None:
        """Paint all of it."""
        desk = self.desk
        self.query_one(".come", Static).update(lines(*telling.come(desk.lang, desk.state)))
        told = self.query_one(".told", Static)
        told.update(plain(self._told, "bold"))
        told.display = bool(self._told)
        told.set_class(self._wrong, "refused")
        written = telling.written(desk.lang, desk.state, self._group)
        self.query_one(".text", Static).update(plain("\n".join([*written, self._form()])))

    def _form(self) -> str:
        try:
            return handin_forms.chat(self.desk.state, self._group)
        except RefusedError as refused:
            return refused.sentence(self.desk.lang)

    def on_paste(self, event: events.Paste) -> None:
        """An answer of a group, or the file that holds it, dropped on the window."""
        event.stop()
        self._look_at(event.text)
        self.paint()

    def _look_at(self, pasted: str) -> None:
        """What would be taken in with what waits already, or why it cannot be."""
        wrong = ""
        try:
            step = handins.usual(self.desk.state, self._group)
            delivery = reading.read(dropped(pasted), self.desk.state, self._group, step)
            offered = telling.offered(self.desk.lang, self.desk.state, delivery.command)
        except RefusedError as refused:
            wrong = refused.sentence(self.desk.lang)
        except OSError:
            wrong = self.desk.say("handin.gone")
        else:
            if handins.new_of(self.desk.state, delivery.command):
                self._waiting = [each for each in self._waiting if each.command != delivery.command] + [delivery]
            else:
                wrong, self._pasted = offered, ""  # all of it is there, and nothing to give back
        self._tell(wrong)

    def _tell(self, wrong: str = "") -> None:
        """What waits, what of it is left out, and what is wrong."""
        told = []
        for each in self._waiting:
            told += [telling.offered(self.desk.lang, self.desk.state, each.command)]
            told += telling.left(self.desk.lang, each, most=2)
        told += [self.desk.say("handin.offered-how")] if self._waiting else []
        self._say("\n".join(filter(None, (*told, wrong))), wrong=bool(wrong))

    def _say(self, sentence: str, *, wrong: bool = False) -> None:
        self._told, self._wrong = sentence, wrong

    def action_take_in(self) -> None:
        """Take in what was pasted, each answer as an action of its own."""
        told, taken, self._waiting = list[str](), self._waiting, []
        for each in taken:
            self._pasted, self._group = "", each.command.group
            if events := self.desk.do(each.command):
                told.append(reply(self.desk.lang, self.desk.state, events, self.desk.now, remarks=False))
        if taken:
            self._say("\n".join(told))
            self.paint()

    def action_save(self) -> None:
        """A file for each group, among the documents."""
        paths, told = forms_saved(self.desk.state, self.desk.world)
        self._say(told, wrong=paths is None)
        self.paint()

    def action_copy(self) -> None:
        """The form that is shown, for the chat."""
        self.app.copy_to_clipboard(self._form())
        self._say(self.desk.say("handin.copied"))
        self.paint()

    def action_turn(self, by: int) -> None:
        """Another group's form."""
        self.action_show(self._group + by)

    def action_show(self, group: int) -> None:
        """The form of this group, if there is one."""
        if 1 <= group <= handins.group_count(self.desk.state):
            self._group = group
            self.paint()

    def action_undo(self) -> None:
        """Take back the last action."""
        self.desk.do(c.Undo())
        self._say("")
        self.paint()

    def action_leave(self) -> None:
        """Not what was pasted, which goes back to where that was; else back to the meeting."""
        if not self._waiting or self._back:
            self.dismiss(None)
            if self._back and self._pasted:
                self._back(self._pasted)
            return
        self._waiting = []
        self._say("")
        self.paint()
