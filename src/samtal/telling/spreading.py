"""What spreading the time that is left would change, and how much room there is before what is fixed, in words.

Rule: the same lines on every face. What is to come is told; nothing here has been done yet.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final

from samtal.session import schedule, slack
from samtal.session.clock import MINUTE
from samtal.session.plan import plan
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
        span, at = naming.span(lang, -(-lacking.much // MINUTE) * MINUTE), naming.at(lang, state, lacking.at)
        yield say(
            lang,
            about(lacking.number, "slack.spread-lacks", "slack.spread-lacks-end"),
            span=span,
            number=lacking.number,
            at=at,
        )
        yield from _locked_in(lang, state, now, lacking.number)
    if found.changes and found.will is not None:
        yield say(lang, "slack.spread-end", at=naming.at(lang, state, found.will))
    if not found.changes and not found.lacking:
        yield say(lang, "slack.spread-nothing")
        yield from room(lang, state, now)


def _locked_in(lang: Lang, state: State, now: int, number: int) -> Iterator[str]:
    """That an item has a clock time of its own, which nothing that becomes shorter changes, and what does."""
    after = slack.after_the_end(state, now)
    if after and not number:
        pin = schedule.promised(state, now, plan(state, now))[after[0]]
        yield say(lang, "slack.after-end", number=after[0] + 1, at=naming.at(lang, state, pin or 0))
        return
    ahead = slack.stretches(state, now)
    earlier = takewhile(lambda stretch: stretch.number != number, ahead)
    roomy = [each for each in earlier if each.slack is not None and each.slack >= MINUTE]
    if roomy:
        span, at = (
            naming.span(lang, (roomy[-1].slack or 0) // MINUTE * MINUTE),
            naming.at(lang, state, roomy[-1].until or 0),
        )
        yield say(lang, "slack.locked-in", span=span, number=roomy[-1].number, at=at)


def short(lang: Lang, each: NewLength) -> str:
    """An item with its length before and after, as shortly as can be: "3 Fördjupning 25→20 min"."""
    before, after = ((seconds * 1000 + MINUTE // 2) // MINUTE for seconds in (each.before, each.after))
    if before == after or not after:
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
    """What does not fit before a fixed time or the end, where that is so; less than a minute does."""
    for stretch in slack.stretches(state, now):
        if stretch.slack is not None and stretch.slack <= -MINUTE:
            yield before(lang, state, stretch)


def before(lang: Lang, state: State, stretch: Stretch) -> str:
    """How much room a fixed time has before it: "7 min luft före punkt 4, 12.00", or by how much it does not fit."""
    much, at = stretch.slack or 0, naming.at(lang, state, stretch.until or 0)
    item, end = LACKS if much <= -MINUTE else NONE if much < MINUTE else LEFT
    span = naming.span(lang, abs(much) // MINUTE * MINUTE)
    return say(lang, about(stretch.number, item, end), span=span, number=stretch.number, at=at)


def about(number: int, item: str, end: str) -> str:
    """The sentence about a fixed time: that of the item with this number, or of the end where it is 0."""
    return item if number else end
