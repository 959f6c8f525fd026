"""Where a row was carried over from, in words.

Rule: nothing where it goes without saying, as all rows of a list that come from one step and no group of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.minutes.document import typed
from samtal.session import carrying
from samtal.session.statements import begins_with
from samtal.words import numbers, say

if TYPE_CHECKING:
    from samtal.session.captured import ListRow
    from samtal.session.state import State
    from samtal.words import Lang


def origin(lang: Lang, state: State, row: ListRow) -> str:
    """The steps that a row comes from, all of them in a word; of one step the groups, where there are several."""
    found, step = carrying.origin(state, row), state.step_called(row.step)
    if found is None or step is None:
        return ""
    if found.all:
        return say(lang, "minutes.from-both" if len(found.steps) == 2 else "minutes.from-all", n=len(found.steps))
    if len(found.groups) > 1:
        return say(lang, "minutes.from-groups", numbers=numbers.ranges(lang, list(found.groups)))
    if len(found.steps) == 1 and len(begins_with(state, step)) < 2:
        return ""
    return ", ".join(typed(source.title) for source in found.steps)
