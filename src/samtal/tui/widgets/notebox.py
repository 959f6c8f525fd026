"""The box in which notes, and commands behind a slash, are written.

Rule: Enter saves, each line by itself; what could not be saved comes back into the box. A small TextArea, for it lays
nothing out at a key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message
from textual.widgets import TextArea

from samtal.lines.phrases import Inquiry

if TYPE_CHECKING:
    from textual import events

    from samtal.tui.desk import Desk


class NoteBox(TextArea):
    """A few lines of text. Posts Asked where somebody wants to see something, and Closed at Escape."""

    class Asked(Message):
        """Somebody has written that they want to see this: status, agenda or help."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    class Closed(Message):
        """The writer is done, or has changed their mind."""

    def __init__(self, desk: Desk, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id, soft_wrap=True, show_line_numbers=False, highlight_cursor_line=False)
        self.cursor_blink = False
        self._desk = desk

    def write(self, text: str) -> None:
        """Say this, with the cursor at its end."""
        self.text = text
        self.move_cursor(self.document.end)

    def on_key(self, event: events.Key) -> None:
        """Enter saves, Escape leaves; everything else is the text's."""
        if event.key not in {"enter", "escape"}:
            return
        event.stop()
        event.prevent_default()
        if event.key == "enter" and self.text.strip():
            self._save()
        else:
            self.post_message(self.Closed())

    def _save(self) -> None:
        """Save each line as a note of its own, or do what it asks for."""
        left = [line for line in self.text.split("\n") if line.strip()]
        self.text = ""
        while left and self._do(left[0]):
            left.pop(0)
        if left:
            self.write("\n".join(left))
            if left[0].startswith("/"):
                self.select_all()  # the next that is typed takes its place, and does not join it

    def _do(self, line: str) -> bool:
        """Whether what a line asks for was done."""
        request = self._desk.understand(line[1:] if line.startswith("/") else f"{self._desk.verb('note')} {line}")
        if isinstance(request, Inquiry):
            self.post_message(self.Asked(request.name))
            return True
        return request is not None and self._desk.do(request) is not None
