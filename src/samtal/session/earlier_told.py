"""What ratings over the sessions came to, in words and numbers that every face shows alike.

Rule: a figure is rounded once, when it is written; a change is that between the figures as they are written, for
whoever reads both sees at once whether it is right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session.earlier import together
from samtal.words import numbers, say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from samtal.session.earlier import Comparison, LeftOut, Sitting
    from samtal.words import Lang


def figure(lang: Lang, value: Fraction | None, places: int = 1, *, share: bool = False) -> str:
    """A mean, or a share in per cent; – where there is none."""
    if value is None:
        return "–"
    return numbers.percent(lang, value) if share else numbers.decimal(lang, value, places)


def change(lang: Lang, then: Fraction | None, now: Fraction | None, places: int = 1, *, share: bool = False) -> str:
    """By how much one differs from the other, with its sign: +0,2, −0,1, ±0; shares in points of per cent."""
    if then is None or now is None:
        return "–"
    places, scale = (0, 100) if share else (places, 1)
    by = numbers.half_up(now * scale, places) - numbers.half_up(then * scale, places)
    return f"{'+' if by > 0 else '−'}{numbers.decimal(lang, abs(by), places)}" if by else "±0"


def date(lang: Lang, iso: str) -> str:
    """A day without its weekday: 12 mars 2026."""
    return numbers.day(lang, iso).partition(" ")[2] or iso


def when(lang: Lang, sitting: Sitting) -> str:
    """When a rating was; of several of the same that day, which."""
    day = date(lang, sitting.head.date)
    if sitting.of == 1:
        return day
    return say(lang, "earlier.which-of", date=day, number=sitting.number, of=sitting.of)


def count(sitting: Sitting) -> str:
    """How many answered, from the fewest to the most; empty where so few did that it is not told."""
    least, most = sitting.answers
    return (str(most) if least == most else f"{least}–{most}") if most else ""


def answered(lang: Lang, sitting: Sitting) -> str:
    """The same in words: as many people or groups, or where one statement has more than another, answers."""
    least, most = sitting.answers
    if sitting.head.joint:
        return say(lang, "minutes.answering-groups", n=most if least == most else count(sitting))
    return say(lang, "earlier.answered" if least == most else "earlier.answered-between", n=count(sitting))


def answers(lang: Lang, counted: str) -> str:
    """The same in a cell of a table."""
    return counted or say(lang, "earlier.few")


def summary(lang: Lang, found: Comparison) -> str:
    """How the two compare, in a sentence; and what is not compared, in another."""
    day, means = when(lang, found.before), found.means
    if not found.pairs:
        few = "earlier.too-few" if found.left_out.silent else "earlier.none-compared"
        return say(lang, "earlier.rescaled" if found.rescaled else few, date=day)
    same = _answers_of_both(lang, found)
    if means is None:
        told = say(lang, "earlier.with-some", date=day, answers=same)
    else:
        share = found.now.head.two_valued
        first, second = (figure(lang, mean, 2, share=share) for mean in means)
        by = change(lang, *means, 2, share=share)
        which = say(lang, "earlier.of-those", n=len(found.pairs)) if found.left_out.any else ""
        told = say(lang, "earlier.with", date=day, which=which, now=second, then=first, change=by, answers=same)
    return " ".join(filter(None, (told, remarks(lang, found.left_out))))


def _answers_of_both(lang: Lang, found: Comparison) -> str:
    """How many answered what is compared, now and then."""
    then = found.before._replace(lines=[pair.before for pair in found.pairs])
    now = found.now._replace(lines=[pair.now for pair in found.pairs])
    if then.answers == now.answers:
        return say(lang, "earlier.same-answers", n=answered(lang, now))
    alike = len({*then.answers}) == len({*now.answers})
    return say(lang, "earlier.answers", now=answered(lang, now), then=count(then) if alike else answered(lang, then))


def below(lang: Lang, left_out: LeftOut, days: Sequence[str], common: Sequence[int]) -> str:
    """What stands under a table of so many days (ISO): what is not compared of the last two, and of what its total is.

    `common`: the places of the statements that have a figure every time.
    """
    if len(days) <= 2:
        return remarks(lang, left_out)
    told = [remarks(lang, left_out, date(lang, days[-2]))]
    if common and len(common) != left_out.compared:
        told += [say(lang, "earlier.total-of", n=len(common), numbers=_places(lang, common))]
    return " ".join(filter(None, told))


def remarks(lang: Lang, left_out: LeftOut, day: str = "") -> str:
    """What is not compared (with `day`) and why, and how many are: "Påstående 7 har ny lydelse, 9 av 10 jämförs."."""
    told = [
        say(lang, code, n=len(places), numbers=_places(lang, places))
        for code, places in (
            ("earlier.reworded", left_out.reworded),
            ("earlier.added", left_out.added),
            ("earlier.silent", left_out.silent),
        )
        if places
    ]
    told += [say(lang, "earlier.dropped", n=left_out.dropped)] if left_out.dropped else []
    if not told:
        return ""
    told.append(say(lang, "earlier.compared", n=left_out.compared, all=left_out.all))
    sentence = ", ".join(told)
    sentence = say(lang, "earlier.of-the-last", date=day, told=sentence) if day else sentence
    return f"{sentence[:1].upper()}{sentence[1:]}."


def _places(lang: Lang, places: Sequence[int]) -> str:
    return numbers.ranges(lang, list(places))


def total_name(lang: Lang, compared: int, all_: int) -> str:
    """What all answers together stand under, of so many statements where not of all of them."""
    return say(lang, "earlier.total-row" if compared == all_ else "earlier.total-common", n=compared)


def last_time(lang: Lang, sitting: Sitting) -> str:
    """What a subject was rated the last time, for who is to rate it again."""
    lines = [line for line in sitting.lines if line.mean is not None]
    day, mean = when(lang, sitting), together(sitting.lines)
    if not lines:
        return say(lang, "earlier.last-time-few", date=day)
    if mean is None:
        return say(lang, "earlier.last-time-some", date=day, n=len(lines), all=len(sitting.lines))
    told = figure(lang, mean, 2, share=sitting.head.two_valued)
    return say(lang, "earlier.last-time", date=day, figure=told, n=answered(lang, sitting))
