"""The agenda on the clock, a line for each item.

Rule: times are as they were for what is past and as they will be for what is to come; the plan stands beside what has
begun where it says otherwise. The current item has a sign and a word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session import schedule, tally
from samtal.session.state import Phase
from samtal.session.view import Progress, progress
from samtal.telling import naming
from samtal.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.schedule import Slot
    from samtal.session.state import State
    from samtal.template.timetable import Span
    from samtal.words import Lang


def lines(lang: Lang, state: State, now: int) -> Iterator[str]:
    """The meeting and its items."""
    title = naming.shown(state.template.title) if state.template else ""
    yield say(lang, "status.meeting", title=title, date=state.date)
    for slot in schedule.slots(state, now):
        sign = ">" if progress(state, slot.step) is Progress.CURRENT else " "
        marks = ", ".join([*_marks(lang, state, slot), *_plan(lang, state, slot)])
        marks = f" ({marks})" if marks else ""
        yield f"{sign} {slot.number:>2}  {_times(lang, state, slot)}  {naming.shown(slot.step.title)}{marks}"
    yield from squeezed(lang, state, now)


def squeezed(lang: Lang, state: State, now: int) -> Iterator[str]:
    """What does not fit before an item that has a clock time of its own, or before the end."""
    for squeeze in schedule.squeezed(state, now):
        span, at = naming.span(lang, squeeze.much), naming.at(lang, state, squeeze.at)
        if squeeze.number:
            yield say(lang, "status.squeezed", span=span, number=squeeze.number, at=at)
        else:
            yield say(lang, "status.squeezed-end", span=span, at=at)


MARKS: Final = {
    Progress.CURRENT: "status.mark-now",
    Progress.DONE: "status.mark-done",
    Progress.STRUCK: "status.mark-struck",
    Progress.HELD: "status.mark-held",
}
"""What has become of an item, in words; of one that is still to come nothing is said."""


def _marks(lang: Lang, state: State, slot: Slot) -> list[str]:
    how = progress(state, slot.step)
    if how is not Progress.CURRENT and tally.is_begun(state, slot.step.id):
        return [say(lang, "status.mark-counted")]
    if how is Progress.PLANNED:
        return [say(lang, "status.mark-unreached")] if state.phase is Phase.ENDED else []
    return [say(lang, MARKS[how])]


def _times(lang: Lang, state: State, slot: Slot) -> str:
    if slot.projected is None:
        return say(lang, "slack.no-room" if schedule.left_out(state, slot) else "status.no-time")
    return _between(lang, state, slot.projected)


def _between(lang: Lang, state: State, span: Span) -> str:
    end = "" if span.end is None else naming.at(lang, state, span.end)
    return f"{naming.at(lang, state, span.begin)}–{end}"


def _plan(lang: Lang, state: State, slot: Slot) -> list[str]:
    """The planned times of what has begun, where they are not those that are shown."""
    if slot.actual is None or slot.planned is None or slot.planned.end is None or slot.projected is None:
        return []
    if _between(lang, state, slot.planned) == _between(lang, state, slot.projected):
        return []
    begin, end = (naming.at(lang, state, instant) for instant in (slot.planned.begin, slot.planned.end))
    return [say(lang, "status.mark-plan", from_=begin, to=end)]
