"""What the groups wrote, above the notes of the item at which they tell of it.

Rule: for the facilitator alone: drawn only where the notes are. Of the group that has the floor; before that of all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from samtal.session import gathering
from samtal.session.state import Phase
from samtal.telling import gathered

if TYPE_CHECKING:
    from samtal.session.state import State
    from samtal.words import Lang


def lines(lang: Lang, state: State) -> list[Content]:
    """A heading for each group with what it wrote below; nothing where the current item gathers nothing."""
    step, now = state.step, gathering.turns(state)
    if step is None or state.run is None or not step.from_ or state.phase is Phase.ENDED:
        return []
    only = now.group if now else 0
    found: list[Content] = []
    for group, heading, texts in gathered.handed(lang, state, step):
        if only in {0, group}:
            found += [Content.styled(heading, "bold underline"), *(Content(f"  {text}") for text in texts)]
    return found
