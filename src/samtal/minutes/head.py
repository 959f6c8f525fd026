"""The head of the minutes: status, day, time, place, who was there, purpose and preparation.

Rule: what is not known is left out, except the day and the time, which a reader looks for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.minutes import attendance, times
from samtal.minutes.document import Bullets, Inline, Item, Paragraph, flowing, labelled, paragraph, typed
from samtal.session.state import Phase
from samtal.template.naming import slug
from samtal.words import numbers

if TYPE_CHECKING:
    from samtal.minutes.document import Block, Inlines
    from samtal.minutes.source import Source
    from samtal.template.model import Preparation


GOING_ON: Final = {
    Phase.PLANNED: "minutes.not-begun",
    Phase.RUNNING: "minutes.going-on",
    Phase.PAUSED: "minutes.clock-stands",
}
"""That the meeting is not over, in words."""


def blocks(source: Source) -> list[Block]:
    """All that stands between the title and the first point."""
    template = source.template
    body: list[Block] = [Paragraph(_facts(source)), *_phase(source), *attendance.blocks(source)]
    if template.purpose:
        body.append(Paragraph(labelled(source.say("minutes.purpose"), flowing(template.purpose))))
    if template.prepare:
        body.append(Paragraph((Inline(f"{source.say('minutes.preparation')}:", strong=True),)))
        body.append(Bullets(tuple(Item(_preparation(source, p)) for p in template.prepare)))
    return body


def _facts(source: Source) -> Inlines:
    """Status, day, time, place and series on one line."""
    template = source.template
    facts = {
        "minutes.status": source.say("minutes.draft"),
        "minutes.date": numbers.day(source.lang, source.state.date) or "–",
        "minutes.time": times.meeting(source),
    }
    if template.place:
        facts["minutes.place"] = typed(template.place)
    if template.series and slug(template.series) != slug(template.title):
        facts["minutes.series"] = typed(template.series)
    line: list[Inline] = []
    for code, text in facts.items():
        line += [Inline(" · "), *labelled(source.say(code), text)] if line else labelled(source.say(code), text)
    return tuple(line)


def _phase(source: Source) -> list[Block]:
    """That the meeting is not over, where it is not."""
    code = GOING_ON.get(source.state.phase)
    return [paragraph(source.say(code, time=times.at(source, source.now)))] if code else []


def _preparation(source: Source, preparation: Preparation) -> Inlines:
    details = [typed(preparation.whom)] if preparation.whom else []
    if preparation.minutes is not None:
        length = numbers.plain(source.lang, preparation.minutes)
        details.append(source.say("minutes.length", minutes=length))
    text = typed(preparation.what) + (f" ({', '.join(details)})" if details else "")
    return (
        (Inline(text), Inline(" "), Inline(typed(preparation.link), url=True)) if preparation.link else (Inline(text),)
    )
