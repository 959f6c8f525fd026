"""A block of the agenda: one heading, and under it what each lap came to.

Rule: a lap is told whole, point after point, under whose it was; of a point that left nothing only what is missing is
said, and that nothing at all was noted is said once. In a confidential meeting a person's lap bears its number.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from samtal.minutes import steps
from samtal.minutes.document import Heading, paragraph, typed
from samtal.words import numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.minutes.document import Block
    from samtal.minutes.source import Source
    from samtal.template.model import Step

NumberedStep = tuple[int, "Step"]


def of_agenda(source: Source) -> Iterator[Block]:
    """What the minutes tell of every point, those of a block together."""
    numbered = [
        (number, step)
        for number, step in enumerate(source.state.agenda, 1)
        if step.lap or not steps.needs_no_heading(source, step)  # a break between two laps parts no block
    ]
    for name, points in groupby(numbered, key=_of_block):
        if name is None:
            for number, step in points:
                yield from steps.blocks(source, number, step)
        else:
            yield from _block(source, name, list(points))


def _of_block(point: NumberedStep) -> str | None:
    """The name of the block in which a point is in a lap."""
    _, step = point
    return step.block.name if step.block and step.lap else None


def _block(source: Source, name: str, points: list[NumberedStep]) -> list[Block]:
    laps = [list(lap) for _, lap in groupby(points, key=lambda point: point[1].lap and point[1].lap.number)]
    told = [block for lap in laps for block in _lap(source, lap)]
    if not told:
        return []
    which = numbers.ranges(source.lang, [number for number, _ in points])
    return [Heading(2, source.say("minutes.heading", number=which, title=typed(name))), *told]


def _lap(source: Source, points: list[NumberedStep]) -> list[Block]:
    """What a lap came to; nothing of one that was never begun, or was struck whole."""
    alone = len(points) == 1
    body: list[Block] = []
    begun = [step for _, step in points if not source.unreached(step) and not source.struck(step)]
    for number, step in points:
        inside = _lowered(steps.blocks(source, number, step)[1:], 1 if alone else 2)
        if inside and step.lap and step in begun and (source.has_left_traces(step) or not _only_empty(source, inside)):
            body += inside if alone else [Heading(4, typed(step.lap.title)), *inside]
    if begun and not body and not source.template.confidential:
        body = [paragraph(source.say("minutes.nothing-noted"))]
    return [Heading(3, typed(source.lap(begun[0]))), *body] if body else []


def _only_empty(source: Source, inside: list[Block]) -> bool:
    return inside in ([], [paragraph(source.say("minutes.nothing-noted"))])


def _lowered(blocks: list[Block], by: int) -> list[Block]:
    return [replace(block, level=block.level + by) if isinstance(block, Heading) else block for block in blocks]
