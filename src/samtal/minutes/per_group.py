"""A rating in which each group gave one figure: the groups side by side, a column each, with their mean.

Rule: a group is called what it was dealt by, else by its number. Nothing is withheld, for no figure is one person's; a
sealed rating shows nothing until it is closed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.minutes import figures, findings
from samtal.minutes.document import Column, Table, typed
from samtal.minutes.figures import FigureLine
from samtal.session import figures as exact
from samtal.session import joint
from samtal.session.results import result, total_of
from samtal.session.statements import asked

if TYPE_CHECKING:
    from samtal.minutes.document import Block
    from samtal.minutes.findings import Subject
    from samtal.minutes.source import Part, Source
    from samtal.session.captured import Answer
    from samtal.template.model import Rating, Step

GroupAnswers = list[dict[int, "Answer"]]
"""By statement, the answer of each group that has given one."""


def blocks(source: Source, step: Step, part: Part) -> list[Block]:
    """The result and the figures of one run; nothing where no group has given any that may be seen."""
    rating = asked(source.state, step, part.run)
    if rating is None or not joint.is_joint(step) or exact.is_sealed(source.state, rating, part.run):
        return []
    given = [joint.answers(source.state, step, part.run, each.id) for each in rating.statements]
    if not any(given):
        return []
    rated = result(source.state, step, rating, part.run)
    subject = findings.Subject(typed(rating.subject), rated, total_of(source.state, step, rating, rated))
    told = findings.blocks(source, [subject])
    about = figures.asked(source, step, subject=not told)
    table = _table(source, subject, given, source.groups_called(step, part.run))
    return [*told, *about, table, *figures.below(source, [subject])]


def _table(source: Source, subject: Subject, given: GroupAnswers, called: tuple[str, ...]) -> Table:
    """A line for each statement; below them what each group comes to, where the template asks for means."""
    rated = subject.result
    rating, ends = rated.rating, figures.worked_out(source, rated)
    groups = range(1, max(len(called), *(max(answers, default=0) for answers in given)) + 1)
    heads = [
        called[group - 1] if group <= len(called) else source.say("minutes.group", number=group) for group in groups
    ]
    names = [source.say("minutes.number-column"), source.say("minutes.statement-column"), *heads]
    ranks = exact.ranks(list(rated.shown))
    rows = []
    for place, statement in enumerate(rating.statements):
        figure = rated.shown[place]
        cells = [_cell(source, rating, given[place].get(group)) for group in groups]
        cells += [column.cell(FigureLine(figure, ranks[place])) if figure else "–" for column in ends]
        rows.append((str(place + 1), figures.worded(rating, statement), *cells))
    sums = "mean" in rating.show and subject.total is not None
    if sums and subject.total:
        means = [_mean(source, rating, given, group) for group in groups]
        whole = [column.cell(FigureLine(subject.total, total=True)) for column in ends]
        rows.append(("", source.say("minutes.total"), *means, *whole))
    columns = [Column(name, figures=n != 1) for n, name in enumerate([*names, *(column.name for column in ends)])]
    return Table(tuple(columns), tuple(rows), sums)


def _cell(source: Source, rating: Rating, answer: Answer | None) -> str:
    """A group's figure, in words where it does not know; "–" where it has given none."""
    if answer is None:
        return "–"
    if answer.value is None:
        return typed(rating.scale.unknown_words) or source.say("minutes.unknown-column").lower()
    return figures.value_name(rating, answer.value) if answer.value in rating.scale.values else str(answer.value)


def _mean(source: Source, rating: Rating, given: GroupAnswers, group: int) -> str:
    """What all figures of a group come to; of two values the share of the higher."""
    values = [answers[group].value for answers in given if group in answers]
    counts = tuple(values.count(value) for value in rating.scale.values)
    return findings.figure_of(source, rating, exact.Figure(counts, values.count(None), rating.scale.min), 1)
