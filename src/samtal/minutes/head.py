"""The head of the minutes: status, day, time, place, who was there, purpose and preparation.

Rule: what is not known is left out, except the day and the time, which a reader looks for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.minutes import attendance, kept_back, times
from samtal.minutes.document import (
    Bullets,
    Heading,
    Inline,
    Item,
    Paragraph,
    as_written,
    flowing,
    labelled,
    linked,
    paragraph,
    typed,
)
from samtal.session import links, roles
from samtal.session.state import Phase
from samtal.template import describing
from samtal.template.naming import slug
from samtal.words import LANGS, numbers
from samtal.words.roles import NAMES
from samtal.words.text import folded

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
    body: list[Block] = [Paragraph(_facts(source)), *_phase(source), *_confidence(source), *attendance.blocks(source)]
    body += _leading(source)
    if template.purpose:
        body.append(Paragraph(labelled(source.say("minutes.purpose"), flowing(template.purpose))))
    if template.prepare:
        body.append(Paragraph((Inline(f"{source.say('minutes.preparation')}:", strong=True),)))
        body.append(Bullets(tuple(Item(_preparation(source, p)) for p in template.prepare)))
    if added := links.added(source.state, None):
        body += [Paragraph((Inline(f"{source.say('minutes.links')}:", strong=True),)), *linked(added)]
    if summary := as_written(source.summary(None)):
        body += [Heading(2, source.say("minutes.summary")), *summary]
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


def _confidence(source: Source) -> list[Block]:
    """What may be expected to stand here of a confidential meeting, and how much does not."""
    if not source.template.confidential:
        return []
    body: list[Block] = [paragraph(source.say("minutes.confidential"))]
    if n := kept_back.left_out(source):
        body.append(paragraph(source.say("minutes.kept-back", n=n)))
    return body


def _leading(source: Source) -> list[Block]:
    """Who led the meeting, took notes and had another role, as far as it has been said; of these two by a tag too."""
    state, line = source.state, list[Inline]()
    own = roles.of_template(state)
    for key in (*NAMES, *own):
        words = set(map(folded, NAMES.get(key, ())))
        held = {p.id: p for p in roles.holders(state, key) if p.took_part}
        held |= {p.id: p for p in state.people.values() if p.took_part and words & set(map(_word, p.tags))}
        label = typed(own[key]) if key in own else NAMES[key][LANGS.index(source.lang)]
        if names := ", ".join(typed(person.name) for person in held.values()):
            line += [*([Inline(" · ")] if line else []), *labelled(label[:1].upper() + label[1:], names)]
    return [Paragraph(tuple(line))] if line else []


def _word(tag: str) -> str:
    """What a tag says: of `roll=antecknare` the word after the sign."""
    return folded(tag.partition("=")[2] or tag)


def _phase(source: Source) -> list[Block]:
    """That the meeting is not over, where it is not."""
    code = GOING_ON.get(source.state.phase)
    return [paragraph(source.say(code, time=times.at(source, source.now)))] if code else []


def _preparation(source: Source, preparation: Preparation) -> Inlines:
    text = typed(describing.preparation(source.lang, preparation))
    return (
        (Inline(text), Inline(" "), Inline(typed(preparation.link), url=True)) if preparation.link else (Inline(text),)
    )
