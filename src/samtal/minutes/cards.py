"""A card for each group, to print or to send: who sits in it, what it is to do, for how long, and when to be back.

Rule: in the language of the template. The point is the one that the meeting is at, if it divides, else the next that
does; who sits where is what stands now.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.minutes import times
from samtal.minutes.document import Bullets, Document, Heading, Inline, Item, Paragraph, flowing, labelled, typed
from samtal.minutes.source import Source
from samtal.session import groups, links, schedule, timing, view
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from samtal.minutes.document import Block
    from samtal.session.state import State
    from samtal.session.view import Name
    from samtal.template.model import Step


def cards_of(state: State, now: int) -> list[Document]:
    """The cards, by the groups' numbers. Raises RefusedError where it cannot be read or nobody sits in groups."""
    if state.template is None:
        raise RefusedError("session.newer" if state.newer else "session.unreadable")
    source, step = Source(state, state.template, now), _step(state)
    division = state.divisions.get(groups.seated_in(state), ())
    if not division:
        raise RefusedError("session.nobody-sits", n=0)
    task = _task(source, step) if step else []
    seated = [view.names(state, groups.here_in(state, group)) for group in division]
    count = view.counting_off(seated)
    off = [Paragraph((Inline(source.say("telling.count-off", n=count)),))] if count else []
    return [
        Document(source.say("minutes.group", number=number), source.lang, (*off, *_names(source, names), *task))
        for number, names in enumerate(seated, 1)
    ]


def _step(state: State) -> Step | None:
    """The point that the groups are for."""
    if state.run and state.step and state.step.divides:
        return state.step
    return next((step for step in state.agenda[state.position :] if groups.uses_division(step)), None)


def _names(source: Source, names: tuple[Name, ...]) -> list[Block]:
    """Those in the group; nothing where nobody's name is known, and all count off."""
    if not any(isinstance(name, str) for name in names):
        return []
    worded = (typed(name) if isinstance(name, str) else source.say("telling.seat", number=name) for name in names)
    return [Bullets(tuple(Item((Inline(name),)) for name in worded))]


def _task(source: Source, step: Step) -> list[Block]:
    """What is to be done, how it is done, and the time for it."""
    number = source.state.number_of(step.id)
    body: list[Block] = [Heading(2, source.say("minutes.heading", number=number, title=typed(step.title)))]
    body += [Paragraph((Inline(flowing(step.prompt)),))] if step.prompt else []
    for texts in ([question.text for question in step.questions], step.rules):
        if items := tuple(Item((Inline(flowing(text)),)) for text in texts):
            body.append(Bullets(items))
    there = links.of_step(source.state, step)
    items = tuple(Item((Inline(f"{typed(link.title)}: "), Inline(typed(link.url), url=True))) for link in there)
    body += [Bullets(items)] if items else []
    return [*body, *_time(source, step)]


def _time(source: Source, step: Step) -> list[Block]:
    """How long it takes, and when all are back."""
    state, now, current = source.state, source.now, source.state.step == step and source.state.run
    seconds = timing.planned_seconds(state, step, current or None)
    if seconds is None:
        return []
    told = source.say("minutes.length", minutes=-(-seconds // 60))
    slot = schedule.slots(state, now)[state.number_of(step.id) - 1]
    back = schedule.until(state, now) if current else slot.projected and slot.projected.end
    told += f", {source.say('minutes.back', time=times.at(source, back))}" if back else ""
    return [Paragraph(labelled(source.say("minutes.time"), told))]
