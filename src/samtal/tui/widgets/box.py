"""What every box that is typed into has in common: it keeps the keys it was given, takes them in order, and is quick.

Rule: a box that was hidden and is shown again before the screen has been laid out learns late that it was hidden;
Textual would then take the keys from it, and what is typed would lead the meeting or be lost. And Textual looks up what
a key does only once nobody has handled it: after a moment's wait, letters would overtake Backspace and the arrows. The
colours are worked out when Textual says that they may be others, and not at every key: that was a fifth of its cost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.binding import Binding
from textual.widgets import TextArea

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
        """It was hidden; where it is shown again by now, that counts for nothing."""
        if self.display and self.has_focus:
            event.prevent_default()

    async def _on_key(self, event: events.Key) -> None:
        """Do what the key does to the text, before the next one is looked at."""
        if action := EDITS.get(event.key):
            event.stop()
            event.prevent_default()
            await self.app.run_action(action, self)

    def notify_style_update(self) -> None:
        """A style may be another: the colours are asked for anew."""
        self._coloured = None
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines as they are drawn."""
        if self._coloured is not self._theme:
            self._theme.apply_css(self)
            self._coloured = self._theme
        return super(TextArea, self).render_lines(crop)
