"""Ratings of the series, read aloud: how one compares with the last time, and what it came to then.

Rule: sentences, for a table cannot be listened to. What is told of the last time is for who leads the rating; while
that is open, it stands in place of figures that there are not yet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import earlier, earlier_told, figure_rows, figures
from samtal.session.trend import trends
from samtal.telling import belonging
from samtal.telling.earlier import sentences
from samtal.telling.naming import shown
from samtal.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from samtal.session.earlier import Belonging, Sitting
    from samtal.session.state import State
    from samtal.session.trend import Trend
    from samtal.template.model import Step
    from samtal.words import Lang


def lines(
    lang: Lang, state: State, step_id: str, held: Sequence[Sitting], of: Callable[[], Belonging]
) -> Iterator[str]:
    """One rating by its step's id, or all of them; that there is nothing and `of` which series, where that is so."""
    step = state.step_called(step_id)
    key = earlier.subject_key(step) if step else ""
    found = [each for each in trends(held) if not key or each.sittings[-1].key == key]
    if not found:
        yield say(lang, "earlier.nothing")
    for each in found:
        own = [step] if step else [of for of in state.agenda if of.rating and earlier.subject_key(of) == _key(each)]
        now = next((of for of in own if _is_open(state, of)), None)
        yield from sentences(lang, each) if now is None else _still_open(lang, state, now, held)
    if all(each.is_first_of(state.id) for each in found):
        yield belonging.series(lang, of())


def _key(found: Trend) -> str:
    return found.sittings[-1].key


def _is_open(state: State, step: Step) -> bool:
    """Whether the figures of a rating are still to come, the first or those of its last run."""
    return not figures.is_closed(state, next(reversed(state.runs_of(step.id)), None))


def _still_open(lang: Lang, state: State, step: Step, held: Sequence[Sitting]) -> Iterator[str]:
    yield f"{shown(figure_rows.subject(step))}, {earlier_told.date(lang, state.date)}"
    yield say(lang, "earlier.open")
    if then := earlier.last_time(held, state, step):
        yield earlier_told.last_time(lang, then)


def last_time(lang: Lang, state: State, held: Callable[[], Sequence[Sitting]]) -> Iterator[str]:
    """At a rating, what the same came to when the series met last; it is not looked for elsewhere."""
    step = state.step if state.run and state.ended is None else None
    if step is not None and step.rating is not None and (then := earlier.last_time(held(), state, step)):
        yield earlier_told.last_time(lang, then)
