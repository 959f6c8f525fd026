"""The agenda as it stands: the template's, unrolled, with what the meeting has put in, moved and reworded.

Rule: the order of items is (key, id). A key is a fraction between 0 and 1, written as its digits, so that there is room
between any two; no event names a neighbour. What stands in a block has its key from its lap and its place in that.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from samtal.session import blocks
from samtal.template.blocks import written_as

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samtal.session.state import AgendaItem, State
    from samtal.template.model import Answers, Secrecy, Step, Template

PLACES: Final = 5
"""Digits for the place of a point in its template, and of one in its block."""

LAPS: Final = 4
"""Digits for the number of a lap."""

LONGEST: Final = 1000
"""Digits of a key; what has more comes from a damaged file, or from a thousand things put in at one place."""

FIRST: Final = ""
LAST: Final = "~"
"""Before all keys, and after them."""


MADE_BY: Final = frozenset({"opened", "item", "item_moved", "answering"})
"""The kinds of event that make the agenda another one; where there are blocks, others may too."""


def lay_out(state: State, *, anew: bool) -> None:
    """Lay the agenda out anew, where the event just folded has changed it, or may have; for evolve.py only."""
    template = state.template
    if template is None or not (anew or any(step.block for step in template.agenda)):
        return
    written = template
    if state.items:
        written = replace(template, agenda=tuple(_reworded(step, state.items.get(step.id)) for step in template.agenda))
    steps = blocks.unrolled(state, written)
    if state.items:
        known = {step.id for step in steps}
        more = (_reworded(item.added, item) for id_, item in state.items.items() if item.added and id_ not in known)
        steps = (*steps, *more)
        place = _keys(state.items, template, steps)
        steps = tuple(sorted(steps, key=lambda step: (place[step.id], step.id)))
    state.lay_out(tuple(_answered(step, state.answering.get(step.id)) for step in steps) if state.answering else steps)


def _answered(step: Step, said: tuple[Answers, Secrecy] | None) -> Step:
    """The step with what was said in the meeting of how it is answered."""
    if said is None or step.rating is None:
        return step
    return replace(step, rating=replace(step.rating, answers=said[0], secrecy=said[1]))


def _reworded(step: Step, item: AgendaItem | None) -> Step:
    """The step with the words that it was given in the meeting."""
    if item is None or item.words is None:
        return step
    return replace(step, title=item.words.title, prompt=item.words.prompt, questions=item.words.questions)


def keys(state: State) -> list[str]:
    """The key of each item of the agenda, in its order."""
    if state.template is None:
        return []
    found = _keys(state.items, state.template, state.agenda)
    return [found[step.id] for step in state.agenda]


def _keys(items: dict[str, AgendaItem], template: Template, steps: Iterable[Step]) -> dict[str, str]:
    """Where each item was put, else where it stands in the template."""
    own = _written(template)
    return {step.id: _placed(items, step) or _key(own, step) for step in steps}


def _placed(items: dict[str, AgendaItem], step: Step) -> str:
    return items[step.id].key if step.id in items else ""


def _written(template: Template) -> dict[str, tuple[int, int]]:
    """By id, the place of each point in the template and in its block; all of a block have the place of its first."""
    places: dict[str, tuple[int, int]] = {}
    for _, points in groupby(template.agenda, key=lambda step: step.block or step.id):
        first = len(places) + 1
        places |= {step.id: (first, number) for number, step in enumerate(points, 1)}
    return places


def _key(own: dict[str, tuple[int, int]], step: Step) -> str:
    place, number = own.get(written_as(step), (0, 0))
    digits = f"{place:0{PLACES}}"
    if step.block:
        digits += f"{step.lap.number if step.lap else 0:0{LAPS}}{number:0{PLACES}}"
    return digits.rstrip("0")


def between(low: str, high: str) -> str:
    """The shortest key halfway between two keys, of which either may be FIRST or LAST."""
    width = max(len(low), len(high))
    while True:
        lowest = int(low.ljust(width, "0") or "0")
        highest = 10**width if high == LAST else int(high.ljust(width, "0"))
        if highest - lowest > 1:
            return f"{(lowest + highest) // 2:0{width}}".rstrip("0")
        width += 1


def room_after(state: State, number: int, without: str = "") -> str:
    """A key by which an item stands after the one with this number (0: before all), as if `without` were not there."""
    all_ = [(key, step.id) for key, step in zip(keys(state), state.agenda, strict=True)]
    low = all_[number - 1][0] if number else FIRST
    above = (key for key, id_ in all_ if key > low and id_ != without)
    return between(low, min(above, default=LAST))
