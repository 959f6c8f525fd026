"""What spreading the time that is left would change, and how much room there is before what is fixed, in words.

Rule: the same lines on every face. What is to come is told; nothing here has been done yet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session import slack
from samtal.session.clock import MINUTE
from samtal.telling import naming
from samtal.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.slack import Stretch
    from samtal.session.spreading import NewLength, Spreading
    from samtal.session.state import State
    from samtal.words import Lang


LEFT: Final = ("slack.left", "slack.left-end")
NONE: Final = ("slack.none", "slack.none-end")
LACKS: Final = ("slack.lacks", "slack.lacks-end")


def lines(lang: Lang, state: State, now: int, found: Spreading) -> Iterator[str]:
    """Each item with its length before and after, where it does not help, and the end; or that all of it fits."""
    for each in found.changes:
        yield _change(lang, each)
    for lacking in found.lacking:
        span, at = naming.span(lang, lacking.much), naming.at(lang, state, lacking.at)
        yield say(
            lang,
            about(lacking.number, "slack.spread-lacks", "slack.spread-lacks-end"),
            span=span,
            number=lacking.number,
            at=at,
        )
    if found.changes and found.will is not None:
        yield say(lang, "slack.spread-end", at=naming.at(lang, state, found.will))
    if not found.changes and not found.lacking:
        yield say(lang, "slack.spread-nothing")
        yield from room(lang, state, now)


def short(lang: Lang, each: NewLength) -> str:
    """An item with its length before and after, as shortly as can be: "3 Fördjupning 25→20 min"."""
    before, after = ((seconds * 1000 + MINUTE // 2) // MINUTE for seconds in (each.before, each.after))
    if each.before % 60 or each.after % 60:
        lengths = "→".join(naming.span(lang, seconds * 1000) for seconds in (each.before, each.after))
    else:
        lengths = f"{before}→{say(lang, 'telling.minutes', n=after)}"
    return f"{each.number} {naming.shown(each.step.title)} {lengths}"


def _change(lang: Lang, each: NewLength) -> str:
    before, after = (naming.span(lang, seconds * 1000) for seconds in (each.before, each.after))
    turn = naming.span(lang, each.decided.each * 1000) if each.decided.each else ""
    title = naming.shown(each.step.title)
    which = "slack.spread-turns" if turn else "slack.spread-item"
    return say(lang, which, number=each.number, title=title, before=before, after=after, each=turn)


def room(lang: Lang, state: State, now: int) -> Iterator[str]:
    """How much room there is before the next fixed time."""
    fixed = slack.next_fixed(state, now)
    if fixed is not None and fixed.slack is not None and fixed.slack >= 0:
        yield before(lang, state, fixed)


def too_much(lang: Lang, state: State, now: int) -> Iterator[str]:
    """What does not fit before the end, where that is so; less than a minute does."""
    ahead = slack.stretches(state, now)
    if ahead and ahead[-1].slack is not None and ahead[-1].slack <= -MINUTE:
        yield before(lang, state, ahead[-1])


def before(lang: Lang, state: State, stretch: Stretch) -> str:
    """How much room a fixed time has before it: "7 min luft före punkt 4, 12.00", or by how much it does not fit."""
    much, at = stretch.slack or 0, naming.at(lang, state, stretch.until or 0)
    item, end = LACKS if much <= -MINUTE else NONE if much < MINUTE else LEFT
    span = naming.span(lang, abs(much) // MINUTE * MINUTE)
    return say(lang, about(stretch.number, item, end), span=span, number=stretch.number, at=at)


def about(number: int, item: str, end: str) -> str:
    """The sentence about a fixed time: that of the item with this number, or of the end where it is 0."""
    return item if number else end
