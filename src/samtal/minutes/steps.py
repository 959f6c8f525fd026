"""One point on the agenda: its heading, who led it, and what came of it.

Rule: every point has its heading, struck ones too, but for a break or information that left nothing, and for what was
never reached. Of a private one nothing else is told, and of one that was not to be recorded nothing that was said.
What each kind of step holds stands in the module with the kind's name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.minutes import compared, earlier, figures, joint, kept_back, lists, missing, per_group, talk
from samtal.minutes.document import Heading, Paragraph, as_written, labelled, linked, paragraph, typed
from samtal.session import links

if TYPE_CHECKING:
    from samtal.minutes.document import Block
    from samtal.minutes.source import Part, Source
    from samtal.template.model import Rating, Step


def blocks(source: Source, number: int, step: Step) -> list[Block]:
    """The part of the minutes that tells of the point with this number."""
    if source.unreached(step) or needs_no_heading(source, step):
        return []
    if source.template.confidential:
        return _in_confidence(source, number, step)
    code = "minutes.heading-struck" if source.struck(step) else "minutes.heading"
    heading = Heading(2, source.say(code, number=number, title=source.title(step)))
    if step.visibility == "private":
        return [heading, paragraph(source.say("minutes.left-out"))]
    about = [heading, *_lead(source, step), *as_written(source.summary(step)), *_links(source, step)]
    if not step.record:
        return [*about, paragraph(source.say("minutes.not-recorded"))]
    return [*about, *_contents(source, step)]


def _in_confidence(source: Source, number: int, step: Step) -> list[Block]:
    """Of a confidential meeting only what the group wanted to keep: what a point came to, and figures without names."""
    if step.visibility == "private" or not step.record:
        return []
    body = as_written(source.summary(step))
    if step.rating is not None and step.visibility == "full" and source.has_figures(step):
        for part in source.parts(step):
            body += _figures(source, step, step.rating, part)
    return [Heading(2, source.say("minutes.heading", number=number, title=source.title(step))), *body] if body else []


def needs_no_heading(source: Source, step: Step) -> bool:
    """Whether it is a break, or information, that has left nothing to read."""
    passes = step.kind == "talk" and step.per == "none" and step.turns == "free"
    left = links.of_step(source.state, step) or step.questions or source.notes.get(step.id) or source.summary(step)
    return passes and not left


def _lead(source: Source, step: Step) -> list[Block]:
    """Who led it, unless it was struck."""
    if not step.lead or source.struck(step):
        return []
    return [Paragraph(labelled(source.say("minutes.leads"), typed(step.lead)))]


def _links(source: Source, step: Step) -> list[Block]:
    """Material, each with its address to be seen; of what is to be summed up only the template's."""
    return linked(links.of_step(source.state, step) if step.visibility == "full" else step.links)


def _contents(source: Source, step: Step) -> list[Block]:
    """What was entered, run by run."""
    body: list[Block] = []
    for part in source.parts(step):
        if part.number:
            body.append(Heading(3, source.say("minutes.run", number=part.number)))
        body += _part(source, step, part, 4 if part.number else 3)
    return body


def _part(source: Source, step: Step, part: Part, level: int) -> list[Block]:
    """What one run holds: questions before the rows that answer them, figures before what was said of them."""
    if step.visibility == "summary":
        return kept_back.blocks(source, step, part)
    notes, lacks = talk.blocks(source, step, part, level), missing.blocks(source, step, part)
    if step.rating is not None:
        return [*_figures(source, step, step.rating, part), *notes, *lacks]
    return [*notes, *lists.blocks(source, step, part), *lacks]


def _figures(source: Source, step: Step, rating: Rating, part: Part) -> list[Block]:
    """The figures of one run: group by group, beside those of another subject, or by themselves."""
    beside = per_group.blocks(source, step, part) or joint.blocks(source, step, part)
    own = beside or figures.blocks(source, step, rating, part)
    return [*own, *compared.blocks(source, step, part), *earlier.blocks(source, step, part)]
