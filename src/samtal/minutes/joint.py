"""Ratings of the same statements side by side: these worded once, with the figures of each subject beside each other.

Rule: which they are is settled in sides.py. The table stands once, in the last of them that has figures; the others say
their result and where it is. What would be withheld in a table of its own is withheld here too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.minutes import figures, findings
from samtal.minutes.document import typed
from samtal.minutes.findings import Subject
from samtal.session import figures as exact
from samtal.session import sides

if TYPE_CHECKING:
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
    table = figures.laid_out(source, [(each, _columns(source, each)) for each in subjects])
    about = figures.asked(source, step, subject=False)
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


def _columns(source: Source, subject: Subject) -> list[FigureColumn]:
    """How many gave each value, drawn together in one column; how many answered, where they differ; what follows."""
    rated = subject.result
    columns = [_counts(source, subject)] if "distribution" in rated.rating.show else []
    if not columns or len({figure.n for figure in rated.shown if figure}) > 1:
        columns.append(figures.answers(source))
    columns += [*figures.missing(source, subject), *figures.worked_out(source, rated)]
    return of_subject(source, subject, columns)


def of_subject(source: Source, subject: Subject, columns: list[FigureColumn]) -> list[FigureColumn]:
    """These columns by the subject's name; under the first it is told why there is nothing."""
    columns = [column._replace(name=_of(source, subject, column.name), reason=False) for column in columns]
    return [columns[0]._replace(reason=True), *columns[1:]]


def _of(source: Source, subject: Subject, name: str) -> str:
    return source.say("minutes.subject-column", subject=subject.name, column=name[:1].lower() + name[1:])


def _counts(source: Source, subject: Subject) -> FigureColumn:
    """One column as "0/1/6/5", with "+2" for those who do not know where anybody did not."""
    rating, unknown = subject.result.rating, figures.has_unknown(subject.result)
    values = "/".join(figures.value_name(rating, value) for value in rating.scale.values)
    name = source.say("minutes.counts", values=values)
    if unknown:
        name += " + " + (typed(rating.scale.unknown_words) or source.say("minutes.unknown-column").lower())

    def cell(line: FigureLine) -> str:
        counts = "/".join(map(str, line.figure.counts))
        return f"{counts}+{line.figure.unknown}" if unknown else counts

    return figures.FigureColumn(name, cell)
