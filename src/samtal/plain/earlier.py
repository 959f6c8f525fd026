"""Ratings of the series, read aloud: how one compares with the last time, and what it came to then.

Rule: sentences, for a table cannot be listened to. What is told of the last time is for who leads the rating.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import earlier, earlier_told
from samtal.session.trend import trends
from samtal.telling.earlier import sentences
from samtal.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from samtal.session.earlier import Sitting
    from samtal.session.state import State
    from samtal.words import Lang


def lines(lang: Lang, state: State, step_id: str, held: Sequence[Sitting]) -> Iterator[str]:
    """One rating by its step's id, or all of them; that there is nothing, where that is so."""
    step = state.step_called(step_id)
    key = earlier.subject_key(step) if step else ""
    found = [each for each in trends(held) if not key or each.sittings[-1].key == key]
    if not found:
        yield say(lang, "earlier.nothing")
    for each in found:
        yield from sentences(lang, each)


def last_time(lang: Lang, state: State, held: Callable[[], Sequence[Sitting]]) -> Iterator[str]:
    """At a rating, what the same came to when the series met last; it is not looked for elsewhere."""
    step = state.step if state.run and state.ended is None else None
    if step is not None and step.rating is not None and (then := earlier.last_time(held(), state, step)):
        yield earlier_told.last_time(lang, then)
