"""One point on the agenda: its heading, when it was, who led it, and what came of it.

Rule: every point has its heading, struck ones too. Of a private one nothing else is told, and of one that was not to
be recorded nothing that was said. What each kind of step holds stands in the module with the kind's name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.minutes import figures, joint, lists, talk, times
from samtal.minutes.document import Bullets, Heading, Inline, Item, Paragraph, labelled, paragraph, typed

if TYPE_CHECKING:
    from samtal.minutes.document import Block
    from samtal.minutes.source import Part, Source
    from samtal.session.schedule import Slot
    from samtal.template.model import Step


def blocks(source: Source, slot: Slot) -> list[Block]:
    """The part of the minutes that tells of one point."""
    step = slot.step
    code = "minutes.heading-struck" if source.struck(step) else "minutes.heading"
    heading = Heading(2, source.say(code, number=slot.number, title=typed(step.title)))
    if step.visibility == "private":
        return [heading, paragraph(source.say("minutes.left-out"))]
    about = [heading, *_facts(source, slot), *_links(step)]
    if not step.record:
        return [*about, paragraph(source.say("minutes.not-recorded"))]
    return [*about, *_contents(source, step), *joint.blocks(source, step, 3)]


def _facts(source: Source, slot: Slot) -> list[Block]:
    """When, and who led it, on one line."""
    when = ", ".join(times.slot(source, slot))
    line: list[Inline] = [Inline(when)] if when else []
    if slot.step.lead and (when or not source.struck(slot.step)):
        line += [*([Inline(" · ")] if line else []), *labelled(source.say("minutes.leads"), typed(slot.step.lead))]
    return [Paragraph(tuple(line))] if line else []


def _links(step: Step) -> list[Block]:
    """Material, each with its address to be seen."""
    items = [Item((Inline(f"{typed(link.title)}: "), Inline(typed(link.url), url=True))) for link in step.links]
    return [Bullets(tuple(items))] if items else []


def _contents(source: Source, step: Step) -> list[Block]:
    """What was entered, run by run."""
    body = [] if source.struck(step) else figures.asked(source, step)
    for part in source.parts(step):
        if part.number:
            body.append(Heading(3, source.say("minutes.run", number=part.number)))
        body += _part(source, step, part, 4 if part.number else 3)
    return body


def _part(source: Source, step: Step, part: Part, level: int) -> list[Block]:
    """What one run holds: questions before the rows that answer them, figures before what was said of them."""
    notes = talk.blocks(source, step, part, level)
    if step.rating is not None:
        return [*figures.blocks(source, step, step.rating, part), *notes]
    return [*notes, *lists.blocks(source, step, part)] if step.kind == "list" else notes
