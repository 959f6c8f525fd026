"""A small box for a line or two, whose Enter, Escape and outward arrows are the screen's.

Rule: a TextArea, for it lays nothing out at a key. Nothing typed is lost by a key that is not the text's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from textual.content import Content
from textual.message import Message

from samtal.tui.paint import editable
from samtal.tui.widgets.box import Box

if TYPE_CHECKING:
    from textual import events


@runtime_checkable
class HasBox(Protocol):
    """A screen over the console with a box, whose text is kept."""

    def keep(self) -> None:
        """Keep it."""


class DoneFilling(Message):
    """Whoever filled in wants the keys to lead the meeting again."""


class LineBox(Box):
    """A box that hands its owner Pressed for enter, escape, up and down at its edges, and tab where `tabs` says so.

    `more` are other keys that it hands over.
    """

    class Pressed(Message):
        """A key that is not the text's."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def __init__(self, text: str = "", *, tabs: bool = False, more: str = "", id: str | None = None) -> None:  # noqa: A002 - Textual's
        safe = editable(text)
        super().__init__(safe, soft_wrap=True, show_line_numbers=False, highlight_cursor_line=False, id=id)
        self.cursor_blink = False
        self._mine = {"enter", "escape", *(("tab", "shift+tab") if tabs else ()), *more.split()}

    def write(self, text: str) -> None:
        """Say this, with the cursor at its end."""
        self.text = editable(text)
        self.move_cursor(self.document.end)

    def says(self, text: str) -> bool:
        """Whether it says just this, as far as a box can: of signs that it cannot hold it says others."""
        return self.text.strip() == editable(text).strip()

    def before_cursor(self) -> str:
        """What stands before the cursor."""
        return self.get_text_range((0, 0), self.cursor_location)

    def on_key(self, event: events.Key) -> None:
        """Hand over the keys that are not the text's."""
        line = self.wrapped_document.location_to_offset(self.cursor_location).y
        out = {"up": line == 0, "down": line == self.wrapped_document.height - 1}
        if event.key in self._mine or out.get(event.key):
            event.stop()
            event.prevent_default()
            self._hand_over(self.Pressed(event.key))

    def _hand_over(self, pressed: Pressed) -> None:
        """At once, not by way of a queue: a key that was typed meanwhile would come into the text before it is read."""
        for owner in self.ancestors:
            if (take := getattr(owner, "on_line_box_pressed", None)) is not None:
                take(pressed)
                return

    def remark(self, text: str) -> None:
        """A few words on the lower edge."""
        self.border_subtitle = Content(text)


class FilterBox(LineBox):
    """A line that searches what stands below it, and hands over the keys that move about there.

    Delete is handed over too where there is nothing after the cursor for it to delete, or all is selected: what is
    typed next takes the place of a search that has been used.
    """

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's
        super().__init__(tabs=True, more="pageup pagedown ctrl+home ctrl+end f4", id=id)

    def on_key(self, event: events.Key) -> None:
        """Hand over what is not the text's."""
        at_end = self.cursor_location == self.document.end and self.selection.is_empty
        if event.key == "delete" and (at_end or self.selected_text == self.text):
            event.stop()
            event.prevent_default()
            self._hand_over(self.Pressed(event.key))
        else:
            super().on_key(event)
