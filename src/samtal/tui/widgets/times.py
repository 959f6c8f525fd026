"""The times as they are drawn: planned, actual and to come for each item, and what lies before each fixed time.

Rule: plain functions of the state and the instant. How late it is stands here in words and is for the facilitator: who
shows this asks first where the room sees the screen.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from textual.content import Content

from samtal.session import plan, schedule, slack, timing, view
from samtal.session.clock import MINUTE
from samtal.session.view import Progress, progress
from samtal.telling import budget as telling_budget
from samtal.telling import naming, spreading
from samtal.tui.paint import excerpt, plain, shown
from samtal.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.budget import Budget, Trial
    from samtal.session.schedule import Slot
    from samtal.session.spreading import Spreading
    from samtal.session.state import State
    from samtal.template.timetable import Span
    from samtal.words import Lang

SPAN: Final = 12
"""So many columns has "09.35–10.00", and a space."""

LATE: Final = 14
"""So many has "120 min behind"."""

TITLE: Final = 10
"""So many columns the titles have at least."""

STRETCHES: Final = 3
"""So many items of a spreading are named in one line."""


def table(lang: Lang, state: State, now: int, width: int) -> tuple[list[Content], int]:
    """The lines of the table with its heading, in so many columns, and which of them is the current item's."""
    room = max(TITLE, width - 4 - 3 * SPAN - LATE)
    fixed = {each.number: each for each in slack.stretches(state, now) if each.until is not None and each.places}
    late = slack.after_the_end(state, now)
    names = [say(lang, code) for code in ("slack.planned", "slack.actual", "slack.to-come", "slack.against-plan")]
    found, current = [Content.styled(" " * (4 + room) + "".join(f"{name:<{SPAN}}" for name in names), "dim")], 0
    for slot, span in zip(schedule.slots(state, now), schedule.uncut(state, now), strict=True):
        if slot.number - 1 in late[:1] and 0 in fixed:
            found.append(_room(lang, state, fixed.pop(0)))
        if slot.number in fixed:
            found.append(_room(lang, state, fixed[slot.number]))
        if progress(state, slot.step) is Progress.CURRENT:
            current = len(found)
        told = say(lang, "slack.no-room") if schedule.left_out(state, slot) else ""
        found.append(_row(lang, state, slot._replace(projected=span), room, told))
    return [*found, *([_room(lang, state, fixed[0])] if 0 in fixed else [])], current


def _room(lang: Lang, state: State, stretch: slack.Stretch) -> Content:
    return plain(f"    ── {spreading.before(lang, state, stretch)}", "italic")


def _row(lang: Lang, state: State, slot: Slot, room: int, late: str) -> Content:
    how = progress(state, slot.step)
    to_come = slot.projected if how in {Progress.PLANNED, Progress.CURRENT} and state.ended is None else None
    times = "".join(f"{_span(lang, state, span):<{SPAN}}" for span in (slot.planned, slot.actual, to_come))
    title = excerpt(shown(slot.step.title), room - 1)
    sign = ">" if how is Progress.CURRENT else " "
    line = f"{sign}{slot.number:>2} {title:<{room}}{times}{late or _late(lang, how, slot)}"
    return Content.styled(line, "bold" if how is Progress.CURRENT else "dim" if how is Progress.STRUCK else "")


def _span(lang: Lang, state: State, span: Span | None) -> str:
    if span is None:
        return "–"
    end = "" if span.end is None else naming.at(lang, state, span.end)
    return f"{naming.at(lang, state, span.begin)}–{end}"


def _late(lang: Lang, how: Progress, slot: Slot) -> str:
    """How much after or before its plan an item is, was or will be; of one that is struck, that it is."""
    if how is Progress.STRUCK:
        return say(lang, "status.mark-struck")
    will = slot.projected or slot.actual
    if slot.planned is None or will is None:
        return ""
    late = will.begin - slot.planned.begin
    if slot.planned.end is not None and will.end is not None:
        late = will.end - slot.planned.end
    minutes = abs(late) // MINUTE
    return say(lang, "tui.behind" if late > 0 else "tui.ahead", n=minutes) if minutes else say(lang, "tui.on-time")


def remarks(lang: Lang, state: State, found: view.Remarks) -> Iterator[str]:
    """What there is to say: of the clock, the start, an item's time that ran out; of answers that are late."""
    start, set_back, ran_out = found.start, found.set_back, found.ran_out
    if set_back:
        at = naming.at(lang, state, state.moved)
        yield say(lang, "telling.clock-set-back", span=naming.span(lang, set_back), at=at)
    if start:
        told, began = naming.at(lang, state, start.told), naming.at(lang, state, start.began)
        yield say(lang, "tui.remark-start", told=told, began=began)
    elif ran_out is not None:
        yield say(lang, "tui.ran-out-what", number=state.position, at=naming.at(lang, state, ran_out))
    yield from (say(lang, "showing.late", number=number) for number in found.late)


def ends(lang: Lang, state: State, now: int) -> str:
    """When the meeting is to end and will, and what is left until then."""
    found = schedule.ends(state, now)
    end, will = (None if at is None else naming.at(lang, state, at) for at in found)
    promised, comes = found
    differ = promised is not None and comes is not None and abs(comes - promised) >= MINUTE
    code = "tui.times-otherwise" if differ else "tui.times-end"
    told = say(lang, code, at=end or will, will=will) if end or will else say(lang, "slack.endless")
    left = until_end(lang, state, now, found.promised)
    return f"{told} · {left}" if left else told


def until_end(lang: Lang, state: State, now: int, end: int | None) -> str:
    """What is left until the end; nothing once it is over."""
    if end is None or state.ended is not None or end < now:
        return ""
    return say(lang, "slack.until-end", span=naming.span(lang, (end - now) // MINUTE * MINUTE))


def offers(
    lang: Lang, state: State, now: int, found: Spreading, round_: Budget | None, tried: Trial | None, *, breaks: bool
) -> list[Content]:
    """What can be done about the times, a line each: the key, and what it would mean."""
    if state.ended is not None:
        return []
    lines = [("E", say(lang, "slack.offer-end")), ("F", _spread(lang, state, now, found))]
    lines.append(("B", say(lang, "slack.offer-breaks-too" if breaks else "slack.offer-breaks-kept")))
    if round_:
        meant = telling_budget.tried(lang, state, tried) if tried else ""
        told = [telling_budget.waiting(lang, round_), *telling_budget.over(lang, state, now), meant]
        lines.append(("R", ". ".join(filter(None, told))))
    if (offer := plan.offer(state, now)) and offer.end is not None:
        lines.append(("K", say(lang, "tui.keep-end", at=naming.at(lang, state, offer.end))))
    if plan.may_move(state, now):
        supposed = replace(state, plan_begins=timing.began(state), finish=None)
        moved = plan.plan(supposed, now).end
        code = "tui.move-all-endless" if moved is None else "tui.move-all"
        began = naming.at(lang, state, supposed.plan_begins or now)
        lines.append(("A", say(lang, code, began=began, at="" if moved is None else naming.at(lang, state, moved))))
    return [Content.assemble((f" {key} ", "bold reverse"), f" {shown(what)}") for key, what in lines]


def _spread(lang: Lang, state: State, now: int, found: Spreading) -> str:
    """What a spreading would do, in one line."""
    told = list(spreading.lines(lang, state, now, found))
    items = [spreading.short(lang, each) for each in found.changes]
    if not items:
        return f"{say(lang, 'slack.offer-spread')}: {'. '.join(told)}"
    more = [say(lang, "telling.and-more", n=len(items) - STRETCHES)] if len(items) > STRETCHES else []
    said = [", ".join([*items[:STRETCHES], *more]), *told[len(items) :]]
    return f"{say(lang, 'slack.offer-spread')}: {'. '.join(said)}"
