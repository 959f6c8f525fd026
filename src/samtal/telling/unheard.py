"""Of whom, and of which group, nothing is written down yet, in a sentence: the same on every face that writes.

Rule: for those who write, never for the room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session.unheard import unheard
from samtal.telling import naming
from samtal.words import numbers, say

if TYPE_CHECKING:
    from samtal.session.state import State
    from samtal.words import Lang


def told(lang: Lang, state: State) -> str:
    """Who is without a note; empty where nobody is, or nothing of each is awaited."""
    silent = unheard(state)
    numbered = numbers.ranges(lang, list(silent.groups))
    groups = [say(lang, "telling.joined", number=numbered).lower()] if silent.groups else []
    names = ", ".join([*groups, *map(naming.shown, silent.people)])
    if not names:
        return ""
    here = silent.number == state.position
    return say(lang, "notes.unheard" if here else "notes.unheard-in", names=names, number=silent.number)
