"""The figures of a rating as a table: how many gave each value, and what the template asks to see of them.

Rule: what may be shown is settled in results.py; here it is only laid out. No answer is ever given a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.minutes.document import Bullets, Column, Item, Table, flowing, labelled, paragraph, typed
from samtal.minutes.results import result, still_sealed, summed, total_of
from samtal.session import figures
from samtal.words import numbers

if TYPE_CHECKING:
    from fractions import Fraction

    from samtal.minutes.document import Block
    from samtal.minutes.results import Result
    from samtal.minutes.source import Part, Source
    from samtal.session.figures import Figure
    from samtal.template.model import Rating, Step

WIDEST = 11
"""Scales with more values than this (0–10) get columns only for the values that were given."""


SHOWN: Final = {
    "sum": "minutes.sum-column",
    "mean": "minutes.mean-column",
    "median": "minutes.median-column",
    "rank": "minutes.rank-column",
}
"""What the template may ask to see of the figures, each in a column of its own."""


def blocks(source: Source, step: Step, rating: Rating, part: Part) -> list[Block]:
    """The figures of one run, or why there are none to be seen."""
    if not summed(rating):
        return [paragraph(source.say("minutes.not-summed-yet"))]
    if still_sealed(source, rating, part.run):
        return [paragraph(source.say("minutes.not-closed"))]
    rated = result(source, step, rating, part.run)
    if not rated.any:
        return [paragraph(source.say("minutes.no-figures"))] if source.due(step) else []
    total = total_of(source, step, rating, rated)
    return [_table(source, rated, total), *_below(source, rating, withheld=total is None)]


def asked(source: Source, step: Step) -> list[Block]:
    """What the rating is about, its question and where it comes from; once, however many times it was run."""
    rating = step.rating
    if rating is None:
        return []
    facts = {
        "minutes.subject": rating.subject,
        "minutes.question": rating.question,
        "minutes.source": rating.source,
    }
    items = tuple(Item(labelled(source.say(code), flowing(text))) for code, text in facts.items() if text)
    return [Bullets(items)] if items else []


def mean(source: Source, value: Fraction | None, places: int) -> str:
    """A mean in the language of the minutes; "–" where nobody answered."""
    return "–" if value is None else numbers.decimal(source.lang, value, places)


def total_mean(source: Source, rating: Rating, total: Figure) -> str:
    """The mean of all answers with the level that it reaches."""
    text, label = mean(source, total.mean, 2), figures.level(rating, total.mean)
    return source.say("minutes.level", mean=text, label=typed(label)) if label else text


def _table(source: Source, rated: Result, total: Figure | None) -> Table:
    heads = _columns(source, rated)
    names = [source.say("minutes.number-column"), source.say("minutes.statement-column"), *heads]
    ranks = figures.ranks(list(rated.shown))
    rows = []
    for place, (statement, figure) in enumerate(zip(rated.rating.statements, rated.shown, strict=True)):
        cells = _cells(source, rated, figure, ranks[place], "minutes.too-few" if place in rated.withheld else "")
        rows.append((str(place + 1), typed(statement.text), *cells))
    last = _cells(source, rated, total, None, "" if total else "minutes.total-withheld", places=2)
    rows.append(("", source.say("minutes.total"), *last))
    columns = [Column(name, figures=place != 1) for place, name in enumerate(names)]
    return Table(tuple(columns), tuple(rows), bold_last=True)


def _values(rated: Result) -> list[int]:
    """The values of the scale that get a column."""
    scale = rated.rating.scale
    if "distribution" not in rated.rating.show:
        return []
    if len(scale.values) <= WIDEST:
        return list(scale.values)
    return [v for v in scale.values if any(figure and figure.counts[v - scale.min] for figure in rated.shown)]


def _columns(source: Source, rated: Result) -> list[str]:
    show = rated.rating.show
    unknown = ["minutes.unknown-column"] if _unknown(rated) else []
    asked_for = [code for name, code in SHOWN.items() if name in show]
    return [*map(str, _values(rated)), *map(source.say, (*unknown, "minutes.answers-column", *asked_for))]


def _unknown(rated: Result) -> bool:
    return any(figure and figure.unknown for figure in rated.shown)


def _cells(
    source: Source, rated: Result, figure: Figure | None, rank: int | None, hidden: str, *, places: int = 1
) -> list[str]:
    """The cells of one row: all withheld, all empty, or the figures that the template asks for."""
    if hidden or figure is None:
        names = _columns(source, rated)
        return [_absent(source, hidden, name) for name in names]
    show, scale = rated.rating.show, rated.rating.scale
    cells = [str(figure.counts[value - scale.min]) for value in _values(rated)]
    cells += [str(figure.unknown)] if _unknown(rated) else []
    cells.append(str(figure.n))
    cells += [str(figure.sum)] if "sum" in show else []
    if "mean" in show:
        cells.append(mean(source, figure.mean, 1) if places == 1 else total_mean(source, rated.rating, figure))
    cells += [mean(source, figure.median, 1)] if "median" in show else []
    cells += [_rank(rank)] if "rank" in show else []
    return cells


def _absent(source: Source, hidden: str, column: str) -> str:
    """What stands in place of a figure: a dash, or under the number of answers why there is none."""
    if not hidden:
        return "–"
    return source.say(hidden) if column == source.say("minutes.answers-column") else ""


def _rank(rank: int | None) -> str:
    return "" if rank is None else str(rank)


def _below(source: Source, rating: Rating, *, withheld: bool) -> list[Block]:
    """What the values and the levels mean, and why something is not shown."""
    body: list[Block] = []
    if labels := legend(source, rating):
        body.append(paragraph(" · ".join(labels)))
    if withheld:
        body.append(paragraph(source.say("minutes.why-withheld", least=rating.min_answers)))
    return body


def legend(source: Source, rating: Rating) -> list[str]:
    """The labels of the scale, or of its two poles, and the levels that the template sets."""
    scale = rating.scale
    labelled_values = {2: (scale.min, scale.max), len(scale.values): tuple(scale.values)}.get(len(scale.labels), ())
    labelling = [
        source.say("minutes.scale-label", value=value, label=typed(label))
        for value, label in zip(labelled_values, scale.labels, strict=False)
    ]
    for level in rating.levels:
        value = numbers.plain(source.lang, level.at_least)
        labelling.append(source.say("minutes.level-label", value=value, label=typed(level.label)))
    return labelling
