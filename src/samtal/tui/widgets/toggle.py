"""A choice that is on or off.

Rule: a sign says which it is, not a colour alone; Space turns it as well as Enter. What it means is the screen's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self

from textual.binding import Binding
from textual.widgets import Button

from samtal.tui.paint import plain

if TYPE_CHECKING:
    from textual.binding import BindingType


class Toggle(Button):
    """A button in front of which stands whether it is on."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "press", show=False)]

    def __init__(self, words: str, *, on: bool, id: str, disabled: bool = False) -> None:  # noqa: A002 - as in Textual
        super().__init__(plain(_signed(words, on=on)), id=id, compact=True, disabled=disabled)
        self.words, self.on = words, on
        self.active_effect_duration = 0  # while that lasts a button takes no other press

    def press(self) -> Self:
        """On where it was off, and the other way round; at once, for the next key may be the one that starts."""
        if not self.disabled:
            self.on = not self.on
            self.label = plain(_signed(self.words, on=self.on))
        return super().press()


def _signed(words: str, *, on: bool) -> str:
    return f"[{'x' if on else ' '}] {words}"
