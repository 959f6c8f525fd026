"""A screen that is led with the keys of keys.py: which of them act now, and the palette of all of them.

Rule: says when a key counts; what it does is said by the screen's own `lead`.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import SystemCommand
from textual.screen import Screen
from textual.widgets import TextArea

from samtal.tui.keys import CONSOLE, OF_CURRENT, boxes
from samtal.tui.widgets.agenda import DIGITS, Agenda

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events

    from samtal.tui.desk import Desk
    from samtal.tui.keys import Key


class Keyed(Screen[None]):
    """The keys of a meeting."""

    OFFERED: ClassVar[tuple[Key, ...]] = CONSOLE
    """What stands in the palette."""

    desk: Desk

    def lead(self, key: str) -> None:
        """Do what a key does, by its id."""
        raise NotImplementedError

    @property
    def letters_act(self) -> bool:
        """No box has the keys, and no table: a letter does what the list of keys says."""
        return self.focused is None or self.choosing

    @property
    def choosing(self) -> bool:
        """Whether the agenda has the keys."""
        return isinstance(self.focused, Agenda)

    def opens(self, key: str) -> bool:
        """Whether this key opens a box, or is part of the number of an item that is being chosen."""
        return (key in boxes() and not (key == "enter" and self.focused)) or self._chooses(key)

    def _chooses(self, key: str) -> bool:
        return self.choosing and key in DIGITS

    def take(self, key: events.Key) -> bool:
        """A box is opened at once, before the next key is looked at."""
        if isinstance(self.focused, Agenda) and self._chooses(key.key):
            self.focused.type_number(key.key)
            return True
        if self.letters_act and self.opens(key.key):
            self.lead(boxes()[key.key])
            return True
        return False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Undo is the box's own while there is text in it."""
        if action == "do" and parameters == ("undo",) and isinstance(self.focused, TextArea):
            return not self.focused.text
        return super().check_action(action, parameters)

    def action_do(self, key: str) -> None:
        """What a key does; while another item is being chosen, nothing to the current one."""
        if self.choosing and key in OF_CURRENT:
            self.desk.tell(self.desk.say("agenda.leave-first"), wrong=True)
        else:
            self.lead(key)

    def palette(self) -> Iterable[SystemCommand]:
        """Every key of this screen, by its words."""
        for key in self.OFFERED:
            if key.id != "next-anywhere":
                yield SystemCommand(self.desk.say(key.name), self.desk.say(key.help), partial(self.lead, key.id))
