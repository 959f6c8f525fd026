"""Ratings of which only some statements are worded the same, or all in another order: those compared one by one.

Rule: each rating keeps the table of its own; this one comes after the last of them, with how many answered on either
side and what the answers come to. It is told which statements have nothing to be compared with.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from samtal.minutes import beside, figures, findings, joint
from samtal.minutes.document import paragraph
from samtal.session import sides
from samtal.words import numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from samtal.minutes.document import Block
    from samtal.minutes.figures import FigureColumn
    from samtal.minutes.findings import Subject
    from samtal.minutes.source import Part, Source
    from samtal.session.sides import Sides
    from samtal.template.model import Step


def blocks(source: Source, step: Step, part: Part) -> list[Block]:
    """The statements that an earlier rating had too; nothing where there is none, or it has the same ones."""
    found = sides.partly(source.state, step, part.run)
    if found is None:
        return []
    subjects = [_without_rank(joint.subject(source, side)) for side in found.sides]
    table = beside.table(source, subjects, partial(_columns, source), found.numbers, "minutes.total-compared")
    told = findings.results(source, subjects)
    return [paragraph(" ".join([_which(source, found), *told])), table, *figures.below(source, subjects, found.numbers)]


def _without_rank(subject: Subject) -> Subject:
    """A place among some of the statements would be another than that in the table of all."""
    rating = subject.result.rating
    asked_for = replace(rating, show=tuple(each for each in rating.show if each != "rank"))
    return subject._replace(result=subject.result._replace(rating=asked_for))


def _columns(source: Source, subject: Subject, _among: Sequence[Subject]) -> list[FigureColumn]:
    return [figures.answers(source), *figures.worked_out(source, subject.result)]


def _which(source: Source, found: Sides) -> str:
    """With what it is compared, and what has nothing to be compared with."""
    earlier, last = found.sides[: found.earlier], found.sides[-1]
    items = [source.state.number_of(step) for step in dict.fromkeys(side.step.id for side in earlier)]
    with_ = source.say("minutes.compared-with", number=numbers.ranges(source.lang, items))
    if all(side.step == last.step for side in earlier):
        runs = [side.run.number for side in earlier if side.run]
        with_ = source.say("minutes.compared-with-run", number=numbers.ranges(source.lang, runs))
    return f"{with_}: {', '.join(_lacking(source, found))}"


def _lacking(source: Source, found: Sides) -> Iterator[str]:
    which, all_ = numbers.ranges(source.lang, [*found.changed]), len(found.numbers) + len(found.changed)
    if found.changed and found.gone:
        yield source.say("minutes.reworded", n=len(found.changed), which=which)
    elif found.changed:
        yield source.say("minutes.added", n=len(found.changed), which=which)
    elif found.gone:
        yield source.say("minutes.dropped", n=len(found.gone))
    yield source.say("minutes.compared-of", n=len(found.numbers), all=all_)
