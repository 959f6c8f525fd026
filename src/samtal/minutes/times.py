"""When a point on the agenda was held, or was to be held, in words.

Rule: what happened is told by the clock of the room; what was planned is told as the template had it, so that a plan
that changed with the number of people present is never told as if it had been fixed.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from samtal.session import clock, schedule, timing
from samtal.template.timetable import Span
from samtal.words import numbers

if TYPE_CHECKING:
    from samtal.minutes.source import Source
    from samtal.session.schedule import Slot
    from samtal.template.model import Step


def at(source: Source, instant: int) -> str:
    """The time of day, with the date before it where that is not the day of the meeting."""
    state = source.state
    time = numbers.clock(source.lang, *clock.time_of_day(instant, state.zone))
    day = clock.local(instant, state.zone).date().isoformat()
    return time if day == state.date or not state.date else f"{day} {time}"


def span(source: Source, span: Span) -> str:
    """From a time to another, or only from where it goes on still."""
    begin = at(source, span.begin)
    if span.end is None:
        return source.say("minutes.since", begin=begin)
    return source.say("minutes.span", begin=begin, end=at(source, span.end))


def minutes(source: Source, length: Fraction) -> str:
    """A length in minutes: whole ones, for nobody plans a meeting by the second, but parts of the first as they are."""
    return numbers.plain(source.lang, numbers.half_up(length) if length >= 1 else length)


def meeting(source: Source) -> str:
    """The time of the whole meeting."""
    state = source.state
    began = timing.began(state)
    if began is not None:
        return span(source, Span(began, state.ended))
    planned = schedule.planned_start(state)
    return "–" if planned is None else source.say("minutes.planned-at", begin=at(source, planned))


def slot(source: Source, slot: Slot) -> list[str]:
    """When one point was held or is to be held; nothing for one that was struck before it began."""
    if slot.actual:
        return [*(span(source, stay) for stay in stays(source, slot.step)), *_length(source, slot.step)]
    if source.struck(slot.step):
        return []
    if source.held(slot.step):
        return [source.say("minutes.held")]
    if source.state.ended is not None:
        return [source.say("minutes.no-time"), *_length(source, slot.step)]
    return _plan(source, slot)


def stays(source: Source, step: Step) -> list[Span]:
    """When the meeting was at a point: one span, or several if it left and came back; a glance at it is not told."""
    runs = source.runs.get(step.id, [])
    merged: list[Span] = []
    for stay in sorted((stay for run in runs for stay in timing.spans(source.state, run)), key=lambda s: s.begin):
        if merged and merged[-1].end == stay.begin:
            merged[-1] = Span(merged[-1].begin, stay.end)
        else:
            merged.append(stay)
    return [stay for stay in merged if stay.end is None or stay.end - stay.begin >= clock.MINUTE] or merged[:1]


def _length(source: Source, step: Step) -> list[str]:
    if step.minutes is not None:
        return [source.say("minutes.planned-length", minutes=minutes(source, step.minutes))]
    if step.minutes_each is not None:
        return [source.say("minutes.planned-turns", minutes=numbers.plain(source.lang, step.minutes_each))]
    return []


def _plan(source: Source, slot: Slot) -> list[str]:
    if slot.planned is None or slot.planned.end is None:
        return _length(source, slot.step)
    begin, end = at(source, slot.planned.begin), at(source, slot.planned.end)
    if not slot.seconds:
        return [source.say("minutes.planned-at", begin=begin)]
    length = minutes(source, Fraction(slot.seconds, 60))
    return [source.say("minutes.planned-span", begin=begin, end=end, minutes=length)]
