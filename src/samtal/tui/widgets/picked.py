"""A list to choose from, whose line at the cursor has a sign: it is told by more than its colour.

Rule: each line stands two columns in, so that none moves when the sign comes to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

if TYPE_CHECKING:
    from collections.abc import Iterable

AT, ELSEWHERE = "▶ ", "  "
"""What stands before the line at the cursor, and before the others."""

NOWHERE: Final = -1


class PickedList(OptionList):
    """The lines, with the sign at one of them."""

    def __init__(self, lines: Iterable[Content | Option]) -> None:
        options = [line if isinstance(line, Option) else Option(line) for line in lines]
        self._texts = [
            each.prompt if isinstance(each.prompt, Content) else Content(str(each.prompt)) for each in options
        ]
        self._marked = NOWHERE
        super().__init__(*options, markup=False, compact=True)
        for place in range(len(options)):
            self._sign(place, ELSEWHERE)

    def watch_highlighted(self, highlighted: int | None) -> None:
        """The cursor has come to another line."""
        super().watch_highlighted(highlighted)
        if self._marked != NOWHERE:
            self._sign(self._marked, ELSEWHERE)
        self._marked = NOWHERE if highlighted is None else highlighted
        if self._marked != NOWHERE:
            self._sign(self._marked, AT)

    def _sign(self, place: int, sign: str) -> None:
        self.replace_option_prompt_at_index(place, Content.assemble(sign, self._texts[place]))
