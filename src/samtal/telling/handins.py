"""Clauses about what a group has handed in.

Rule: a clause for all of it, not one for each thing; how much went to each item.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.telling import naming
from samtal.words import numbers, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from samtal.session.captured import ListRow, Note
    from samtal.session.events import Event
    from samtal.session.state import State
    from samtal.telling.outcome import Outcome
    from samtal.words import Lang


def is_handed(event: Event) -> bool:
    """Whether an event is something that a group has handed in."""
    return event.base is None and bool(event.payload) and (event.payload or {}).get("handed") is True


def clause(outcome: Outcome, event: Event) -> str:
    """What came from which group to which items, with the first of it; nothing with the others."""
    handed = [each for each in outcome.events if is_handed(each)]
    if event.id != handed[0].id:
        return ""
    there = captured(outcome.state, handed)
    items = sorted({outcome.state.number_of(each.step) for each in there})
    group = next((each.group for each in there if each.group), 0)
    what, where = much(outcome.lang, there), numbers.ranges(outcome.lang, items)
    return outcome.say("handin.clause", number=group, what=what, items=where)


def much(lang: Lang, there: Iterable[Note | ListRow]) -> str:
    """How many notes and rows."""
    rows = [hasattr(each, "cells") for each in there]
    counted = (("handin.notes", len(rows) - sum(rows)), ("handin.rows", sum(rows)))
    return numbers.series(lang, [say(lang, code, n=n) for code, n in counted if n])


def by_item(lang: Lang, state: State, events: Iterable[Event]) -> Iterator[str]:
    """A line for each item, in the order of the agenda, with how much came to it."""
    there = captured(state, events)
    for step in state.agenda:
        if here := [each for each in there if each.step == step.id]:
            title = say(lang, "handin.item", number=state.number_of(step.id), title=naming.shown(step.title))
            yield say(lang, "handin.to", item=title, what=much(lang, here))


def captured(state: State, events: Iterable[Event]) -> list[Note | ListRow]:
    """The notes and rows that these events made."""
    found = ((state.notes.get(event.entity), state.rows.get(event.entity)) for event in events)
    return [each for pair in found for each in pair if each is not None]
