"""The agenda on the clock, a line for each item.

Rule: times are as they were for what is past and as they will be for what is to come; the plan stands beside them
where it says otherwise. The current item has a sign and a word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import schedule
from samtal.session.state import Phase
from samtal.telling import naming
from samtal.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.schedule import Slot
    from samtal.session.state import State
    from samtal.session.timing import Span
    from samtal.words import Lang


def lines(lang: Lang, state: State, now: int) -> Iterator[str]:
    """The meeting and its items."""
    title = naming.shown(state.template.title) if state.template else ""
    yield say(lang, "status.meeting", title=title, date=state.date)
    for slot in schedule.slots(state, now):
        sign = ">" if is_current(state, slot) else " "
        marks = ", ".join([*_marks(lang, state, slot), *_plan(lang, state, slot)])
        marks = f" ({marks})" if marks else ""
        yield f"{sign} {slot.number:>2}  {_times(lang, state, slot)}  {naming.shown(slot.step.title)}{marks}"
    yield from squeezed(lang, state, now)


def squeezed(lang: Lang, state: State, now: int) -> Iterator[str]:
    """What does not fit before an item that has a clock time of its own."""
    slots = schedule.slots(state, now)
    for number, much in schedule.squeezed(state, now):
        begins = slots[number - 1].projected
        at = naming.at(lang, state, begins.begin) if begins else ""
        yield say(lang, "status.squeezed", span=naming.span(lang, much), number=number, at=at)


def is_current(state: State, slot: Slot) -> bool:
    """Whether the meeting is at this item."""
    return state.run is not None and state.run.step == slot.step.id and state.phase is not Phase.ENDED


def _marks(lang: Lang, state: State, slot: Slot) -> list[str]:
    """What has become of an item."""
    mark = state.marks.get(slot.step.id)
    if is_current(state, slot):
        return [say(lang, "status.mark-now")]
    if mark == "struck" or (mark == "held" and slot.actual is None):
        return [say(lang, f"status.mark-{mark}")]
    if slot.actual:
        return [say(lang, "status.mark-done")]
    return [say(lang, "status.mark-unreached")] if state.phase is Phase.ENDED else []


def _times(lang: Lang, state: State, slot: Slot) -> str:
    if slot.projected is None:
        return say(lang, "status.no-time")
    return _between(lang, state, slot.projected)


def _between(lang: Lang, state: State, span: Span) -> str:
    end = "" if span.end is None else naming.at(lang, state, span.end)
    return f"{naming.at(lang, state, span.begin)}–{end}"


def _plan(lang: Lang, state: State, slot: Slot) -> list[str]:
    """The planned times, where they are not those that are shown."""
    if slot.planned is None or slot.planned.end is None or not state.started or slot.projected is None:
        return []
    if _between(lang, state, slot.planned) == _between(lang, state, slot.projected):
        return []
    begin, end = (naming.at(lang, state, instant) for instant in (slot.planned.begin, slot.planned.end))
    return [say(lang, "status.mark-plan", from_=begin, to=end)]
