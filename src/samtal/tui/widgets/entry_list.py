"""The list of what is in a register: the entry at the cursor is reworded, done, adopted, shown, deleted, or chosen.

Rule: its keys are its own, so that they are letters in a box. It is drawn anew where something has become another, and
the cursor stays at its entry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding
from textual.message import Message
from textual.widgets import OptionList

from samtal.session import commands as c
from samtal.session import entries, showable
from samtal.session.registers import REGISTERS
from samtal.tui.widgets.registered import ListedEntry, line, listed

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType

    from samtal.tui.desk import Desk


FOLLOWS: Final = 0.5
"""So often (s) it is looked whether something has become another."""


class EntryList(OptionList):
    """The entries of one register, and the wordings that stand beside them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "up", show=False),
        Binding("b,B", "adopt", show=False),
        Binding("d,D,x,X", "done", show=False),
        Binding("v,V", "choose", show=False),
        Binding("delete,backspace", "delete", show=False),
    ]

    class Left(Message):
        """The cursor goes up from the first entry."""

    class Done(Message):
        """Something was done to an entry, or could not be."""

    def __init__(self, desk: Desk, register: str) -> None:
        super().__init__(markup=False, compact=True)
        self._desk, self._register = desk, register
        self.all: list[ListedEntry] = []
        self._seen: tuple[object, ...] = ()

    def follow(self) -> bool:
        """List what there is now; whether that has become something else."""
        state, private = self._desk.state, self._desk.private
        found = listed(state, self._register, private=private)
        seen = found, state.step and state.step.id, private
        if seen == self._seen:
            return False
        at, was, self._seen, self.all = self.highlighted, self.at_cursor, seen, found
        self.clear_options()
        self.add_options([line(self._desk.lang, state, one) for one in found])
        self.display = bool(found)
        if at is not None and found:
            same = [n for n, one in enumerate(found) if was and one.held.id == was.held.id]
            self.highlighted = at if at in same else same[0] if same else min(at, len(found) - 1)
        return True

    @property
    def at_cursor(self) -> ListedEntry | None:
        """The line at the cursor."""
        at = self.highlighted
        return None if at is None or at >= len(self.all) else self.all[at]

    def on_focus(self) -> None:
        """The cursor is at an entry."""
        if self.highlighted is None and self.all:
            self.highlighted = 0

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """An entry is chosen as the button goes down: what the list needs moves the entries before it comes up."""
        if (at := event.style.meta.get("option")) is not None:
            self.highlighted = at
            self.action_select()

    def on_click(self, event: events.Click) -> None:
        """That has been dealt with."""
        event.prevent_default()

    def action_up(self) -> None:
        """The entry before; from the first out of the list."""
        if self.highlighted in {0, None}:
            self.post_message(self.Left())
        else:
            self.action_cursor_up()

    def action_adopt(self) -> None:
        """The proposal becomes a decision."""
        if self._register == "proposal" and (one := self.at_cursor):
            self._do(c.Adopt(one.held.id, one.held.event))

    def action_done(self) -> None:
        """The action is done; where it was, it is not."""
        if REGISTERS[self._register].can_be_done and (one := self.at_cursor):
            self._do(c.MarkDone(one.held.id, one.held.event, not one.held.done))

    def action_choose(self) -> None:
        """Of several wordings this one counts."""
        if (one := self.at_cursor) and one.held.rivals:
            self._do(c.ChooseWording(one.held.id, one.held.event, one.place))

    def action_delete(self) -> None:
        """The entry goes; undo brings it back."""
        if one := self.at_cursor:
            self._do(c.Delete(one.held.id, one.held.event))

    def _do(self, command: c.Command) -> None:
        """Done here, seen here; nothing is done to what is not to be seen."""
        if (one := self.at_cursor) and one.folded:
            self._desk.stand(self._desk.say("listed.folded-how"), wrong=True)
        else:
            self._desk.do(command)
        self.follow()
        self.post_message(self.Done())

    def how(self) -> list[str]:
        """What the keys do, each where there is something to do."""
        say = self._desk.say
        how = [say("listed.how-list")]
        how += [say("listed.how-done")] if REGISTERS[self._register].can_be_done else []
        how += [say("fill.adopt-how")] if self._register == "proposal" else []
        how += [say("listed.how-choose")] if any(one.place > 1 for one in self.all) else []
        how += [say("showing.how")]
        how += [say("showing.how-all")] if self._register in showable.READ_BACK else []
        return [*how, say("listed.how-leave")]

    def title(self) -> str:
        """What is listed, and how many there are."""
        n = len(entries.entries(self._desk.state, self._register))
        return f"{self._desk.say(f'registers.{self._register}.heading')} ({n})"
