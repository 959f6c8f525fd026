"""What the meeting made of its agenda: items put in, moved and reworded; and entries whose item nobody knows.

Rule: the template is what an item is compared with; what came to nothing is not told. Of the laps of a block the first
stands for all.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from samtal.minutes import times
from samtal.minutes.document import Bullets, Heading, Inline, Item, flowing, typed
from samtal.template.blocks import written_as

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.minutes.document import Block
    from samtal.minutes.source import Source
    from samtal.template.model import Step


def added(source: Source) -> Iterator[str]:
    """A sentence for each item that was put in."""
    for step in source.state.agenda:
        item = source.state.items.get(step.id)
        if item and item.added:
            yield _added(source, step, late=item.late)


def _added(source: Source, step: Step, *, late: bool) -> str:
    if step.minutes is None:
        return source.say("agenda.minutes-added" if late else "agenda.minutes-before", title=source.title(step))
    length = source.say("minutes.length", minutes=times.minutes(source, step.minutes))
    code = "agenda.minutes-added-length" if late else "agenda.minutes-before-length"
    return source.say(code, title=source.title(step), length=length)


def changes(source: Source, step: Step) -> Iterator[str]:
    """What became of an item that the template has: where it stands, and how it is worded."""
    item = source.state.items.get(written_as(step))
    written = next((point for point in source.template.agenda if point.id == written_as(step)), None)
    if item is None or written is None or (step.lap and step.lap.number > 1):
        return
    if item.key and not _as_written(source):
        yield source.say("agenda.minutes-placed")
    words = item.words
    if words and words.title != written.title:
        yield source.say("agenda.minutes-renamed", title=typed(written.title))
    if words and words.prompt != written.prompt:
        yield source.say("agenda.minutes-prompt")
    if words and words.questions != written.questions:
        yield source.say("agenda.minutes-questions")


def _as_written(source: Source) -> bool:
    """Whether the template's items stand in its order after all."""
    place = {step.id: number for number, step in enumerate(source.template.agenda)}
    own = [place[step.id] for step in source.state.agenda if step.id in place]
    return all(before < after for before, after in pairwise(own))


def elsewhere(source: Source) -> list[Block]:
    """What was entered at items that nobody knows, as on a laptop on which they were taken back."""
    if source.template.confidential:
        return []
    lost = [step for step in {**source.notes, **source.rows} if _is_lost(source, step)]
    texts = [note.text for step in lost for note in source.notes.get(step, ())]
    texts += [" | ".join(filter(None, row.cells)) for step in lost for row in source.rows.get(step, ())]
    texts += [s.text for s in source.state.summaries.values() if s.step and s.text and _is_lost(source, s.step)]
    items = tuple(Item((Inline(flowing(text)),)) for text in texts)
    return [Heading(2, source.say("agenda.minutes-elsewhere")), Bullets(items)] if items else []


def _is_lost(source: Source, step_id: str) -> bool:
    """Whether the agenda lacks the item; what a lap was that is not for the minutes is not told without it either."""
    if source.state.step_called(step_id):
        return False
    written = next((point for point in source.template.agenda if point.id == step_id.partition("~")[0]), None)
    return written is None or (written.visibility == "full" and written.record)
