"""The means of a rating drawn in signs: a line for each statement, with the mean of each subject at its place.

Rule: nothing is drawn that does not stand as a figure in the table beside it, and each line says its figures too. Where
no mean is shown, a line has a digit for each answer instead. Subjects are told apart by sign, never by colour.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from samtal.minutes import findings
from samtal.minutes.document import Diagram
from samtal.session.axis import SHARED, SIGNS, marked, ticks
from samtal.words import numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from samtal.minutes.findings import Subject
    from samtal.minutes.source import Source
    from samtal.session.figures import Figure
    from samtal.template.model import Scale

ACROSS: Final = 30
"""So many signs from the lowest value to the highest, or as near as makes the steps between the values equal."""

MOST_ANSWERS: Final = 40
"""More than these are not drawn one by one."""


def blocks(source: Source, subjects: Sequence[Subject], numbered: Sequence[int]) -> list[Diagram]:
    """The drawing of these subjects, whose statements have these numbers; none of fewer than two statements."""
    drawn = max(sum(figure is not None for figure in subject.result.shown) for subject in subjects)
    values = subjects[0].result.rating.scale.values
    show = set(subjects[0].result.rating.show).intersection(*(each.result.rating.show for each in subjects))
    if min(drawn, len(values)) < len("12") or len(subjects) > len(SIGNS):
        return []
    if "mean" in show:
        return [_profile(source, subjects, numbered)]
    most = max(figure.n for subject in subjects for figure in subject.result.shown if figure)
    if "distribution" not in show or most > MOST_ANSWERS or not 0 <= values[0] <= values[-1] <= 9:
        return []
    return [_answers(source, subjects, numbered)]


def _profile(source: Source, subjects: Sequence[Subject], numbered: Sequence[int]) -> Diagram:
    scale = subjects[0].result.rating.scale
    width = (_step(scale) * _gaps(scale) if _gaps(scale) <= ACROSS else ACROSS) + 1
    margin = " " * (max(len(str(number)) for number in numbered) + 1)
    lines = [f"{margin}{_heads(source, scale, width)}".rstrip()]
    for place, number in enumerate(numbered):
        line = _line(scale, width, [subject.result.shown[place] for subject in subjects])
        told = "  ".join(_figure(source, subjects, place))
        lines.append(f"{str(number).rjust(len(margin) - 1)} {line}  {told}")
    code = "minutes.profile-share" if scale.two_valued else "minutes.profile"
    about = source.say(code, low=scale.min, high=scale.max, value=findings.higher_value(subjects[0].result.rating))
    return Diagram(_with_signs(source, about, subjects, lines), tuple(lines))


def _gaps(scale: Scale) -> int:
    """From how many steps the axis is made; of two values it goes from no share to all, in quarters."""
    return 4 if scale.two_valued else len(scale.values) - 1


def _step(scale: Scale) -> int:
    return max(1, ACROSS // _gaps(scale))


def _heads(source: Source, scale: Scale, width: int) -> str:
    """The names of the values above their places; of many those of the ends alone."""
    gaps, step = _gaps(scale), _step(scale)
    ends = [numbers.percent(source.lang, share) for share in (Fraction(0), Fraction(1))]
    names = ends if scale.two_valued else [numbers.whole(scale.min), numbers.whole(scale.max)]
    if scale.two_valued or step < len(str(scale.max)) + 1:
        return names[0] + names[1].rjust(width - len(names[0]))
    return "".join(numbers.whole(value).ljust(step) for value in scale.values[:gaps]) + names[1]


def _line(scale: Scale, width: int, figures: Sequence[Figure | None]) -> str:
    """The axis with a sign for each that has a mean."""
    at = marked((sign, _place(scale, width, figure)) for sign, figure in zip(SIGNS, figures, strict=False))
    return "".join(at.get(place, sign) for place, sign in enumerate(ticks(width, _step(scale))))


def _place(scale: Scale, width: int, figure: Figure | None) -> int | None:
    if figure is None or figure.mean is None:
        return None
    return int(numbers.half_up((figure.mean - scale.min) * (width - 1) / (scale.max - scale.min)))


def _figure(source: Source, subjects: Sequence[Subject], place: int) -> Iterator[str]:
    """What each comes to in a statement, or why that is not shown."""
    for sign, subject in zip(SIGNS, subjects, strict=False):
        rating, shown = subject.result.rating, subject.result.shown[place]
        text = "–" if shown is None else findings.figure_of(source, rating, shown, 1)
        if place in subject.result.withheld:
            text = source.say("minutes.too-few")
        yield f"{sign} {text}" if len(subjects) > 1 else text


def _answers(source: Source, subjects: Sequence[Subject], numbered: Sequence[int]) -> Diagram:
    """Each answer as its value, those of one value together."""
    width = max(len(str(number)) for number in numbered)
    lines = []
    for place, number in enumerate(numbered):
        leads = [str(number), *[""] * (len(subjects) - 1)]
        for lead, sign, subject in zip(leads, SIGNS, subjects, strict=False):
            beside = f"{sign} " if len(subjects) > 1 else ""
            lines.append(f"{lead.rjust(width)} {beside}{_laid_out(source, subject, place)}")
    return Diagram(_with_signs(source, source.say("minutes.drawn-answers"), subjects, lines), tuple(lines))


def _laid_out(source: Source, subject: Subject, place: int) -> str:
    if place in subject.result.withheld:
        return source.say("minutes.too-few")
    figure = subject.result.shown[place]
    given = [str(value) * count for value, count in enumerate(figure.counts, figure.lowest)] if figure else []
    return " ".join(filter(None, given)) or "–"


def _with_signs(source: Source, about: str, subjects: Sequence[Subject], lines: list[str]) -> str:
    """What is drawn, and whose each sign is."""
    if len(subjects) == 1:
        return about
    whose = [f"{sign} {subject.name}" for sign, subject in zip(SIGNS, subjects, strict=False)]
    if any(SHARED in line for line in lines):
        whose.append(source.say("minutes.drawn-shared", sign=SHARED))
    return f"{about} {' · '.join(whose)}"
