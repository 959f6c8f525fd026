"""`jämför` and `jämför 3`: how a rating compares with those of the series before it.

Rule: only looks, and changes nothing; without a number it is the rating that is going on, or all of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.lines.lengths import Inquiry
from samtal.lines.values import item, number_of_item
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from samtal.lines.entries import Phrase
    from samtal.session.state import State


def compare(state: State, phrase: Phrase) -> Inquiry:
    """Which rating is meant; its step's id, or nothing for all."""
    if not phrase.rest:
        step = state.step if state.run and state.ended is None else None
        return Inquiry("compare", of=step.id if step and step.rating and step.rating.compare else "")
    step = item(state, number_of_item("compare", phrase.rest))
    if step.rating is None or not step.rating.compare:
        raise RefusedError("earlier.not-rated", number=state.number_of(step.id))
    return Inquiry("compare", of=step.id)
