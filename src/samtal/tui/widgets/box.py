"""What every box that is typed into has in common: what Textual's own loses, mixes up or does slowly.

Rule: each method says what would happen without it, and changes nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.binding import Binding
from textual.widgets import TextArea
from textual.widgets.text_area import Selection

if TYPE_CHECKING:
    from textual import events
    from textual.geometry import Region
    from textual.strip import Strip

EDITS: Final = {
    key: bound.action
    for bound in TextArea.BINDINGS
    if isinstance(bound, Binding)
    for key in bound.key.replace(" ", "").split(",")
}
"""What the keys do that change the text or go about in it."""


class Box(TextArea):
    """A few lines of text that can be typed into."""

    _coloured: object = None  # what has got its colours; another theme, or none, has not

    def on_hide(self, event: events.Hide) -> None:
        """It was hidden; where it is shown again by now, that counts for nothing.

        It learns of it late, and would lose the keys; what is typed then would lead the meeting, or be lost.
        """
        if self.display and self.has_focus:
            event.prevent_default()

    async def _on_key(self, event: events.Key) -> None:
        """Do what the key does to the text, before the next one is looked at.

        Else that is looked up only once nobody has handled the key, and letters overtake Backspace and the arrows.
        """
        if action := EDITS.get(event.key):
            event.stop()
            event.prevent_default()
            await self.app.run_action(action, self)

    def notify_style_update(self) -> None:
        """A style may be another: the colours are asked for anew; at every key they would be a fifth of its cost."""
        self._coloured = None
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines as they are drawn."""
        if self._coloured is not self._theme:
            self._theme.apply_css(self)
            self._coloured = self._theme
        return super(TextArea, self).render_lines(crop)

    def undo(self) -> None:
        """Take back what was typed last.

        What that leaves is laid out before the cursor moves, which may stand on a line that is gone: so it waits at
        the start.
        """
        before = self._to_the_start()
        super().undo()
        self._to_where_it_was(*before)

    def redo(self) -> None:
        """Type it again."""
        before = self._to_the_start()
        super().redo()
        self._to_where_it_was(*before)

    def _to_the_start(self) -> tuple[str, Selection]:
        before = self.text, self.selection
        self.selection = Selection.cursor((0, 0))
        return before

    def _to_where_it_was(self, text: str, selection: Selection) -> None:
        """Where nothing was taken back the cursor stays."""
        if self.text == text:
            self.selection = selection
