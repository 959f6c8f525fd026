"""When the meeting and its points were held, or were to be held: by the clock, in the head and in a table of its own.

Rule: what happened is told by the clock of the room; what was planned is told as the template had it, so that a plan
that changed with the number of people present is never told as if it had been fixed.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from samtal.minutes.document import Column, Heading, Table, without_empty
from samtal.session import clock, plan, timing
from samtal.template.timetable import Span
from samtal.words import numbers

if TYPE_CHECKING:
    from samtal.minutes.document import Block
    from samtal.minutes.source import Source
    from samtal.session.schedule import Slot
    from samtal.template.model import Step


def at(source: Source, instant: int) -> str:
    """The time of day, with the day after it where that is not the day of the meeting."""
    state = source.state
    time = clock.told(source.lang, instant, state.zone)
    day = clock.local(instant, state.zone).date().isoformat()
    return time if day == state.date or not state.date else f"{time} {numbers.day(source.lang, day)}"


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
    planned = plan.told_start(state)
    return "–" if planned is None else source.say("minutes.planned-at", begin=at(source, planned))


def table(source: Source, slots: list[Slot]) -> list[Block]:
    """Every point, breaks too: when it was held, and how it was planned."""
    names = ("minutes.point-column", "minutes.clock-column", "minutes.planned-column")
    lines = tuple((_point(source, slot), _held(source, slot), _planned(source, slot)) for slot in slots)
    columns = tuple(Column(source.say(name)) for name in names)
    return [Heading(2, source.say("minutes.times")), without_empty(Table(columns, lines))]


def _point(source: Source, slot: Slot) -> str:
    return source.say("minutes.heading", number=slot.number, title=source.title(slot.step))


def _held(source: Source, slot: Slot) -> str:
    """From when to when a point was held, or why there is nothing to tell."""
    if source.struck(slot.step):
        return source.say("minutes.was-struck")
    if slot.actual:
        return ", ".join(span(source, stay) for stay in stays(source, slot.step))
    if source.held(slot.step):
        return source.say("minutes.time-unknown")
    return source.say("minutes.was-unreached") if source.unreached(slot.step) else "–"


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


def _planned(source: Source, slot: Slot) -> str:
    """The length that was planned; of a point that is still to come also from when to when."""
    length = _length(source, slot.step)
    settled = slot.actual or source.state.ended or source.struck(slot.step) or source.held(slot.step)
    if settled or slot.planned is None or slot.planned.end is None:
        return length or "–"
    begin, end = at(source, slot.planned.begin), at(source, slot.planned.end)
    seconds = timing.foreseen_seconds(source.state, slot.step, None)
    if not seconds:
        return begin
    length = source.say("minutes.length", minutes=minutes(source, Fraction(seconds, 60)))
    return source.say("minutes.span-length", begin=begin, end=end, length=length)


def _length(source: Source, step: Step) -> str:
    if step.minutes is not None:
        return source.say("minutes.length", minutes=minutes(source, step.minutes))
    if step.minutes_each is not None:
        return source.say("minutes.length-each", minutes=numbers.plain(source.lang, step.minutes_each))
    return ""
