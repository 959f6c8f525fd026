"""The wall in its simplest form: title, the time that counts, the prompt.

Rule: drawn from what is public and nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Static

from samtal.session.view import Aside
from samtal.tui.paint import lines
from samtal.tui.widgets.script import script

if TYPE_CHECKING:
    from samtal.session.public import Public
    from samtal.words import Lang


class Wall(Static):
    """What the room sees."""

    def show(self, lang: Lang, public: Public) -> None:
        """Paint it."""
        said = script(lang, public, Aside())
        text = lines((said.title, "bold"), said.clock, said.clock_word, said.core)
        self.update(lines("") if public.blank else text)
