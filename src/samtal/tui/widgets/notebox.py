"""The box in which notes, and commands behind a slash, are written.

Rule: Enter saves. What could not be saved comes back into the box. A small TextArea, for it lays nothing out at a key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message
from textual.widgets import TextArea

if TYPE_CHECKING:
    from textual import events


class NoteBox(TextArea):
    """A few lines of text. Posts Written at Enter, empty from then on, and Closed at Escape."""

    class Written(Message):
        """The text is finished."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Closed(Message):
        """The writer is done, or has changed their mind."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id, soft_wrap=True, show_line_numbers=False, highlight_cursor_line=False)
        self.cursor_blink = False

    def write(self, text: str) -> None:
        """Say this, with the cursor at its end."""
        self.text = text
        self.move_cursor(self.document.end)

    def on_key(self, event: events.Key) -> None:
        """Enter saves, Escape leaves; everything else is the text's."""
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            written, self.text = self.text, ""  # at once: the next key may come before the screen has saved
            self.post_message(self.Written(written))
        elif event.key == "escape":
            event.stop()
            event.prevent_default()
            self.post_message(self.Closed())
