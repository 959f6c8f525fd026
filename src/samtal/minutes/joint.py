"""Ratings of the same statements side by side: these worded once, with the figures of each subject beside each other.

Rule: which they are is settled in sides.py. The table stands once, in the last of them that has figures; the others say
their result and where it is. What would be withheld in a table of its own is withheld here too.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from samtal.minutes import answered, beside, figures, findings
from samtal.minutes.document import typed
from samtal.minutes.findings import Subject
from samtal.session import figures as exact
from samtal.session import sides

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samtal.minutes.document import Block
    from samtal.minutes.figures import FigureColumn, FigureLine
    from samtal.minutes.source import Part, Source
    from samtal.session.sides import Side
    from samtal.template.model import Step


def blocks(source: Source, step: Step, part: Part) -> list[Block]:
    """What stands in this run of a rating that shares its table with others; nothing where it has its own."""
    found = sides.beside(source.state, step, part.run)
    if found is None or len(found.sides[0].result.rating.scale.values) > figures.WIDEST:
        return []
    own = next(side for side in found.sides if (side.step, side.run) == (step, part.run))
    last = found.sides[-1]
    if own != last:
        return findings.blocks(source, [subject(source, own)], _table_at(source, own, last))
    subjects = [subject(source, side) for side in found.sides]
    table = beside.table(source, subjects, partial(_columns, source))
    named = zip(subjects, found.sides, strict=True)
    given = answered.told(source, [(of.name, side.step, side.run, side.result) for of, side in named])
    about = figures.asked(source, step, given, subject=False)
    return [*findings.blocks(source, subjects), *about, table, *figures.below(source, subjects)]


def subject(source: Source, side: Side) -> Subject:
    """A side by its name; what a confidential meeting does not tell of an item's title is not in it."""
    called = typed(side.result.rating.subject) or source.title(side.step)
    expected = exact.expected(source.state, side.run)
    return Subject(sides.name(source.lang, side, called), side.result, side.total, expected)


def _table_at(source: Source, own: Side, last: Side) -> str:
    """Where the figures stand that are not here."""
    if own.step == last.step and last.run:
        return source.say("minutes.figures-at-run", number=last.run.number)
    return source.say("minutes.figures-at", number=source.state.number_of(last.step.id))


def _columns(source: Source, subject: Subject, among: Sequence[Subject]) -> list[FigureColumn]:
    """How many gave each value, drawn together in one column; how many answered, where they differ; what follows."""
    rated = subject.result
    columns = [_counts(source, subject, among)] if "distribution" in rated.rating.show else []
    if not columns or len(among) > 1 or len({figure.n for figure in rated.shown if figure}) > 1:
        columns.append(figures.answers(source))
    return [*columns, *figures.missing(source, subject, among), *figures.worked_out(source, rated)]


def _counts(source: Source, subject: Subject, among: Sequence[Subject]) -> FigureColumn:
    """One column as "0/1/6/5", with "+2" for those who do not know where anybody did not."""
    rating, unknown = subject.result.rating, any(figures.has_unknown(each.result) for each in among)
    values = "/".join(figures.value_name(rating, value) for value in rating.scale.values)
    name = source.say("minutes.counts", values=values)
    if unknown:
        name += " + " + (typed(rating.scale.unknown_words) or source.say("minutes.unknown-column").lower())

    def cell(line: FigureLine) -> str:
        counts = "/".join(map(str, line.figure.counts))
        return f"{counts}+{line.figure.unknown}" if unknown else counts

    return figures.FigureColumn(name, cell)
