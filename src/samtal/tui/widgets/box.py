"""What every box that is typed into has in common: it keeps the keys it has been given.

Rule: a box that was hidden and is shown again before the screen has been laid out learns late that it was hidden;
Textual would then take the keys from it, and what is typed would lead the meeting or be lost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import TextArea

if TYPE_CHECKING:
    from textual import events


class Box(TextArea):
    """A few lines of text that can be typed into."""

    def on_hide(self, event: events.Hide) -> None:
        """It was hidden; where it is shown again by now, that counts for nothing."""
        if self.display and self.has_focus:
            event.prevent_default()
