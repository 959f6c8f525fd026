"""The figures of a rating as a table: how many gave each value, and what the template asks to see of them.

Rule: what may be shown is settled in results.py; here it is only laid out. No answer is ever given a name. A scale of
two values shows shares and no mean.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.minutes import answered, findings, points, profiles
from samtal.minutes.document import Bullets, Column, Item, Table, flowing, labelled, paragraph, typed
from samtal.session import figures, tally
from samtal.session.results import result, summed, total_of
from samtal.template import describing
from samtal.words import numbers
from samtal.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from samtal.minutes.document import Block
    from samtal.minutes.findings import Subject
    from samtal.minutes.source import Part, Source
    from samtal.session.figures import Figure
    from samtal.session.results import Result
    from samtal.template.model import Rating, Statement, Step

WIDEST: Final = 11
"""Scales with more values than this (0–10) get columns only for the values that were given."""


class FigureLine(NamedTuple):
    """A line of a table of figures: of a statement with its rank, or of all of them."""

    figure: Figure
    rank: int | None = None
    total: bool = False


class FigureColumn(NamedTuple):
    """A column of figures: its name, and what it says of a line; `empty`: of a statement that nobody has answered.

    Under `reason` it is told why there is nothing.
    """

    name: str
    cell: Callable[[FigureLine], str]
    reason: bool = False
    empty: str = "–"


def blocks(source: Source, step: Step, rating: Rating, part: Part) -> list[Block]:
    """The result and the figures of one run, or why there are none to be seen."""
    if tally.is_counting(source.state, step.id, part.run):
        return [*asked(source, step), paragraph(source.say("minutes.being-counted"))]
    if figures.is_sealed(source.state, rating, part.run):
        return [*asked(source, step), paragraph(source.say("minutes.not-closed"))]
    rated = result(source.state, step, rating, part.run)
    if not rated.any:
        return [] if source.struck(step) else asked(source, step)
    if not summed(rating):
        return [*asked(source, step), *points.blocks(source, step, part)]
    total, expected = total_of(source.state, step, rating, rated), figures.expected(source.state, part.run)
    subject = findings.Subject(typed(rating.subject), rated, total, expected)
    told = findings.blocks(source, [subject])
    given = answered.told(source, [(subject.name, step, part.run, rated)])
    return [*told, *asked(source, step, given, subject=not told), _table(source, subject), *below(source, [subject])]


def asked(source: Source, step: Step, given: str = "", *, subject: bool = True) -> list[Block]:
    """What the rating is about, its question, how the answers were `given`, and where it comes from."""
    rating = step.rating
    if rating is None:
        return []
    facts = {
        "minutes.subject": rating.subject if subject else "",
        "minutes.question": rating.question,
        "minutes.given": given,
        "minutes.source": rating.source,
    }
    items = tuple(Item(labelled(source.say(code), flowing(text))) for code, text in facts.items() if text)
    return [Bullets(items)] if items else []


def _table(source: Source, subject: Subject) -> Table:
    columns = [*_distribution(source, subject), *worked_out(source, subject.result)]
    return laid_out(source, [(subject, columns)])


def laid_out(
    source: Source,
    subjects: list[tuple[Subject, list[FigureColumn]]],
    numbered: Sequence[int] = (),
    total: str = "minutes.total",
) -> Table:
    """The statements with the columns of each subject, and a last line with all of them together.

    `numbered`: by which numbers, where these are not those of all in their order; `total` is what the last line says.
    """
    names = [source.say("minutes.number-column"), source.say("minutes.statement-column")]
    names += [column.name for _, columns in subjects for column in columns]
    rows = []
    for place in range(len(subjects[0][0].result.rating.statements)):
        cells = [cell for subject, columns in subjects for cell in cells_of(source, subject.result, columns, place)]
        number = numbered[place] if numbered else place + 1
        rows.append((str(number), wordings(source, [subject for subject, _ in subjects], place), *cells))
    last = [cell for subject, columns in subjects for cell in total_cells(source, subject.total, columns)]
    rows.append(("", source.say(total), *last))
    return Table(tuple(Column(name, figures=place != 1) for place, name in enumerate(names)), tuple(rows), True)


def wordings(source: Source, subjects: Sequence[Subject], place: int) -> str:
    """A statement; with its other wording in brackets where the author has said that the two are the same."""
    said: dict[str, str] = {}
    for subject in subjects:
        rating = subject.result.rating
        text = worded(rating, rating.statements[place])
        said.setdefault(folded(text), text)
    first, *others = said.values()
    told = [f"({source.say('minutes.other-wording', text=other)})" for other in others]
    return " ".join([first, *told])


def worded(rating: Rating, statement: Statement) -> str:
    """A statement as it stands in a table, with its own names for the ends of the scale."""
    return typed(describing.statement(statement, rating.scale))


def cells_of(source: Source, rated: Result, columns: list[FigureColumn], place: int) -> list[str]:
    """The cells of a statement: all withheld, all empty, or the figures that the template asks for."""
    figure = rated.shown[place]
    if place in rated.withheld:
        return [source.say("minutes.too-few") if column.reason else "" for column in columns]
    line = FigureLine(figure, figures.ranks(list(rated.shown))[place]) if figure else None
    return [column.cell(line) if line else column.empty for column in columns]


def total_cells(source: Source, total: Figure | None, columns: list[FigureColumn]) -> list[str]:
    """The cells of all statements together, or why they are not shown."""
    if total is None:
        return [source.say("minutes.total-withheld") if column.reason else "" for column in columns]
    return [column.cell(FigureLine(total, total=True)) for column in columns]


def _distribution(source: Source, subject: Subject) -> list[FigureColumn]:
    """A column for each value of the scale, for "don't know" where anybody did not, and for the number of answers."""
    rated = subject.result
    scale = rated.rating.scale
    values = list(scale.values) if "distribution" in rated.rating.show else []
    if len(values) > WIDEST:
        values = [v for v in values if any(figure and figure.counts[v - scale.min] for figure in rated.shown)]
    columns = [_count(rated.rating, value) for value in values]
    if has_unknown(rated):
        columns.append(FigureColumn(unknown_name(source, rated.rating), lambda line: str(line.figure.unknown)))
    return [*columns, answers(source), *missing(source, subject)]


def _count(rating: Rating, value: int) -> FigureColumn:
    return FigureColumn(value_name(rating, value), lambda line: str(line.figure.counts[value - rating.scale.min]))


def answers(source: Source) -> FigureColumn:
    """The column with the number of answers."""
    return FigureColumn(source.say("minutes.answers-column"), lambda line: str(line.figure.n), reason=True)


def missing(source: Source, subject: Subject, among: Sequence[Subject] = ()) -> list[FigureColumn]:
    """The column with how many of those expected have not answered, where anybody has not, be it `among` others."""
    expected, shown = subject.expected, subject.result.shown
    if expected is None or not any(_lacks(each) for each in (subject, *among)):
        return []
    of_all = sum((figure.missing(expected) or 0) if figure else expected for figure in shown)

    def cell(line: FigureLine) -> str:
        return str(of_all if line.total else line.figure.missing(expected))

    return [FigureColumn(source.say("minutes.missing-column"), cell, empty=str(expected))]


def _lacks(subject: Subject) -> bool:
    return any(figure and figure.missing(subject.expected) for figure in subject.result.shown)


def value_name(rating: Rating, value: int) -> str:
    """What stands above the answers of one value: of two values their labels, else the value itself."""
    labels = rating.scale.labels
    return typed(labels[value - rating.scale.min]) if rating.scale.two_valued and labels else numbers.whole(value)


def unknown_name(source: Source, rating: Rating) -> str:
    """What stands above those who do not know: the author's own words, else the usual ones."""
    words = typed(rating.scale.unknown_words)
    return words[:1].upper() + words[1:] if words else source.say("minutes.unknown-column")


def has_unknown(rated: Result) -> bool:
    """Whether anybody answered that they do not know."""
    return any(figure and figure.unknown for figure in rated.shown)


def worked_out(source: Source, rated: Result) -> list[FigureColumn]:
    """The columns with what the template asks to see worked out from the answers."""
    rating, show = rated.rating, rated.rating.show
    columns = []
    if "sum" in show:
        columns.append(
            FigureColumn(
                source.say("minutes.sum-column"), lambda line: numbers.whole(line.figure.sum) if line.figure.n else "–"
            )
        )
    if "mean" in show:
        columns.append(FigureColumn(_mean_name(source, rating), lambda line: _mean(source, rating, line)))
    if "median" in show and not rating.scale.two_valued:
        columns.append(
            FigureColumn(source.say("minutes.median-column"), lambda line: findings.mean(source, line.figure.median, 1))
        )
    if "spread" in show and not rating.scale.two_valued:
        columns.append(
            FigureColumn(
                source.say("minutes.spread-column"), lambda line: findings.spread(source, line.figure.variance)
            )
        )
    if "rank" in show:
        columns.append(
            FigureColumn(source.say("minutes.rank-column"), lambda line: "" if line.rank is None else str(line.rank))
        )
    return columns


def _mean_name(source: Source, rating: Rating) -> str:
    if rating.scale.two_valued:
        return source.say("minutes.share-column", value=findings.higher_value(rating))
    return source.say("minutes.mean-column")


def _mean(source: Source, rating: Rating, line: FigureLine) -> str:
    """The mean or the share of a line; of all answers together with the level that it reaches."""
    text = findings.figure_of(source, rating, line.figure, 2 if line.total else 1)
    label = figures.level(rating, line.figure.mean) if line.total and not rating.scale.two_valued else ""
    return source.say("minutes.level", mean=text, label=typed(label)) if label else text


def below(source: Source, subjects: list[Subject], numbered: Sequence[int] = ()) -> list[Block]:
    """The means as they are drawn, what the values and the levels mean, and why something is not shown."""
    body: list[Block] = [*profiles.blocks(source, subjects, numbered or range(1, _of(subjects) + 1))]
    if labels := _legend(source, subjects[0].result.rating):
        body.append(paragraph(" · ".join(labels)))
    if hiding := [subject.result.rating.min_answers for subject in subjects if subject.total is None]:
        body.append(paragraph(source.say("minutes.why-withheld", least=max(hiding))))
    return body


def _of(subjects: list[Subject]) -> int:
    return len(subjects[0].result.rating.statements)


def _legend(source: Source, rating: Rating) -> list[str]:
    """The labels of the scale, or of its two poles, and the levels that the template sets."""
    scale = rating.scale
    if scale.two_valued:
        return []
    labelled_values = {2: (scale.min, scale.max), len(scale.values): tuple(scale.values)}.get(len(scale.labels), ())
    labelling = [
        source.say("minutes.scale-label", value=value, label=typed(label))
        for value, label in zip(labelled_values, scale.labels, strict=False)
    ]
    for level in rating.levels:
        value = numbers.plain(source.lang, level.at_least)
        labelling.append(source.say("minutes.level-label", value=value, label=typed(level.label)))
    return labelling
