"""Ratings of the same statements side by side: these worded once, with the figures of each subject beside each other.

Rule: the table stands once, in the last of them that has figures; the others say their result and where it is. What
would be withheld in a table of its own is withheld here too, and a sealed rating that is not closed is left out, as is
one whose content is private.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from samtal.minutes import figures, findings
from samtal.minutes.document import typed
from samtal.minutes.findings import Subject
from samtal.session import figures as exact
from samtal.session import results
from samtal.template import comparing

if TYPE_CHECKING:
    from samtal.minutes.document import Block
    from samtal.minutes.figures import FigureColumn, FigureLine
    from samtal.minutes.source import Part, Source
    from samtal.session.state import Run
    from samtal.template.model import Rating, Step


class Side(NamedTuple):
    """One subject's columns: a step and the latest of its runs that has figures."""

    step: Step
    run: Run | None
    subject: Subject


def blocks(source: Source, step: Step, part: Part) -> list[Block]:
    """What stands in this run of a rating that shares its table with others; nothing where it has its own."""
    sides = _sides(source, step)
    own = next((side for side in sides if (side.step, side.run) == (step, part.run)), None)
    if own is None:
        return []
    last = sides[-1]
    if own != last:
        number = source.state.number_of(last.step.id)
        return findings.blocks(source, [own.subject], source.say("minutes.figures-at", number=number))
    subjects = [side.subject for side in sides]
    table = figures.laid_out(source, [(subject, _columns(source, subject)) for subject in subjects])
    about = figures.asked(source, step, subject=False)
    return [*findings.blocks(source, subjects), *about, table, *figures.below(source, subjects)]


def _sides(source: Source, step: Step) -> list[Side]:
    """All that share the table of this step's rating; none where there is but one subject, or too wide a scale."""
    rating = step.rating
    if rating is None or not rating.compare or len(rating.scale.values) > figures.WIDEST:
        return []
    sides = [side for other in source.state.agenda if (side := _side(source, other, rating))]
    names = [side.subject.name for side in sides]
    if len(set(names)) < 2:
        return []
    return [side._replace(subject=side.subject._replace(name=_name(source, side, names))) for side in sides]


def _side(source: Source, step: Step, like: Rating) -> Side | None:
    rating = step.rating
    if rating is None or not results.summed(rating) or not comparing.are_same(rating, like):
        return None
    if step.visibility != "full" or not step.record:
        return None
    for run in (*reversed(source.runs.get(step.id, [])), None):
        rated = results.result(source.state, step, rating, run)
        if any(figure and figure.joint for figure in rated.shown):
            return None  # the groups stand beside each other
        if rated.any and not exact.is_sealed(source.state, rating, run):
            total = results.total_of(source.state, step, rating, rated)
            return Side(step, run, Subject(typed(rating.subject) or source.title(step), rated, total))
    return None


def _name(source: Source, side: Side, names: list[str]) -> str:
    """The subject; with its place on the agenda where it was rated more than once."""
    name = side.subject.name
    if names.count(name) == 1:
        return name
    return source.say("minutes.subject-item", subject=name, number=source.state.number_of(side.step.id))


def _columns(source: Source, subject: Subject) -> list[FigureColumn]:
    """How many gave each value, drawn together in one column; how many answered, where they differ; what follows."""
    rated = subject.result
    columns = [_counts(source, subject)] if "distribution" in rated.rating.show else []
    if not columns or len({figure.n for figure in rated.shown if figure}) > 1:
        columns.append(figures.answers(source))
    columns += figures.worked_out(source, rated)
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
