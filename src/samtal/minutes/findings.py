"""The result of a rating in a sentence or two, for who does not read tables.

Rule: from figures only, and only from those that stand in the table below it: no word of better, worse or more.
Subjects are named as the template names them; the highest and the lowest are those that the rounded figures show.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from samtal.minutes.document import paragraph, typed
from samtal.session import figures
from samtal.session.results import part_told
from samtal.words import numbers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from samtal.minutes.document import Block
    from samtal.minutes.source import Source
    from samtal.session.figures import Figure
    from samtal.session.results import Result
    from samtal.template.model import Rating


class Subject(NamedTuple):
    """What was rated and by what name (empty: by none): the figures of one run, and their total if it may be shown.

    `expected`: so many were to answer, where that is known.
    """

    name: str
    result: Result
    total: Figure | None
    expected: int | None = None


def blocks(source: Source, subjects: Sequence[Subject], more: str = "") -> list[Block]:
    """A paragraph with the result of each, and after it `more`; nothing where no result may be told."""
    told = [subject for subject in subjects if _may_be_told(subject)]
    sentences = [
        *results(source, subjects),
        *_extremes(source, told),
        *_widest(source, subjects),
        *filter(None, [more]),
    ]
    return [paragraph(" ".join(sentences))] if sentences else []


def _may_be_told(subject: Subject) -> bool:
    return subject.total is not None and subject.total.n > 0 and "mean" in subject.result.rating.show


def figure_of(source: Source, rating: Rating, figure: Figure, places: int) -> str:
    """What a figure comes to: its mean, or of two values the share that chose the higher; "–" where nobody answered."""
    if rating.scale.two_valued:
        return "–" if figure.share is None else numbers.percent(source.lang, figure.share)
    return mean(source, figure.mean, places)


def mean(source: Source, value: Fraction | None, places: int) -> str:
    """A mean in the language of the minutes; "–" where nobody answered."""
    return "–" if value is None else numbers.decimal(source.lang, value, places)


def spread(source: Source, variance: Fraction | None) -> str:
    """How far the answers lie from their mean (standard deviation); "–" where nobody answered."""
    return numbers.spread(source.lang, variance)


def higher_value(rating: Rating) -> str:
    """The name of the higher of two values."""
    return typed(rating.scale.highest)


def results(source: Source, subjects: Sequence[Subject]) -> list[str]:
    """In one sentence: "SKIS 2,44 (svagt), kommunerna 1,93 (svagt); 12 svarande.", the number once where it is one.

    Nothing of those of which no result may be told.
    """
    subjects = [subject for subject in subjects if _may_be_told(subject)]
    each = [_answering(source, subject) for subject in subjects]
    if not subjects:
        return []
    if len(set(each)) == 1:
        return [f"{', '.join(_named(source, subject) for subject in subjects)}; {each[0]}."]
    return [f"{', '.join(_named(source, s, number) for s, number in zip(subjects, each, strict=True))}."]


def _named(source: Source, subject: Subject, number: str = "") -> str:
    rating, total = subject.result.rating, subject.total
    if total is None:
        return subject.name
    told = figure_of(source, rating, total, 2)
    if rating.scale.two_valued:
        value, level = higher_value(rating), ""
        name = f"{subject.name}: {value} " if subject.name else f"{value[:1].upper()}{value[1:]} "
    else:
        called, level = subject.name or source.say("minutes.mean"), typed(figures.level(rating, total.mean))
        name = f"{called}: " if "," in called else f"{called} "  # "SKIS, punkt 2: 2,57"
    part = part_told(source.lang, subject.result.part)
    beside = "; ".join(filter(None, (level, part, number)))
    return f"{name}{told} ({beside})" if beside else f"{name}{told}"


def _answering(source: Source, subject: Subject) -> str:
    """How many answered, where it is the same number everywhere and nobody did not know; else answers per statement."""
    there = [figure for figure in subject.result.shown if figure]
    least, most = min(figure.n for figure in there), max(figure.n for figure in there)
    people = least == most and not any(figure.unknown for figure in there)
    joint = subject.total is not None and subject.total.joint
    code = "minutes.answering-groups" if joint else "minutes.answering" if people else "minutes.answering-between"
    return source.say(code, n=most if least == most else f"{least}–{most}")


def _extremes(source: Source, subjects: list[Subject]) -> list[str]:
    """Which statements came highest and lowest, by what the table shows of them."""
    sentences = []
    for subject in subjects:
        shown = [_rounded(subject.result.rating, figure) for figure in subject.result.shown]
        known = [value for value in shown if value is not None]
        if len(set(known)) < 2:
            continue
        highest, lowest = (_which(source, shown, extreme(known)) for extreme in (max, min))
        code = "minutes.extremes-of" if len(subjects) > 1 else "minutes.extremes"
        sentences.append(source.say(code, name=subject.name, highest=highest, lowest=lowest))
    return sentences


def _widest(source: Source, subjects: Sequence[Subject]) -> list[str]:
    """On which statements the answers lie furthest apart, of those that may be shown; nothing where it is on most."""
    found = {subject.name: places for subject in subjects if (places := figures.widest(subject.result.shown))}
    if len(found) == len(subjects) and len({*found.values()}) == 1:
        return [_on(source, "minutes.widest", "", places) for places in {*found.values()}]
    each = [_on(source, "minutes.widest-of", name, places) for name, places in found.items()]
    return [source.say("minutes.widest-each", each="; ".join(each))] if each else []


def _on(source: Source, code: str, name: str, places: tuple[int, ...]) -> str:
    which = numbers.ranges(source.lang, [place + 1 for place in places])
    return source.say(code, n=len(places), name=name, which=which)


def _rounded(rating: Rating, figure: Figure | None) -> Fraction | None:
    """The figure of a statement as exactly as it is shown."""
    value = (figure.share if rating.scale.two_valued else figure.mean) if figure else None
    return None if value is None else numbers.half_up(value, 2 if rating.scale.two_valued else 1)


def _which(source: Source, shown: list[Fraction | None], value: Fraction) -> str:
    return numbers.ranges(source.lang, [place for place, each in enumerate(shown, 1) if each == value])
