"""What is left of a round and of its time, and what shorter turns would mean, in words.

Rule: the same lines on every face, before anything is changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session import rounds
from samtal.session.budget import budget, trial
from samtal.session.clock import MINUTE
from samtal.telling import naming
from samtal.telling.spreading import about
from samtal.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.budget import Budget, Trial
    from samtal.session.state import State
    from samtal.words import Lang


LATE: Final = ("slack.is-late", "slack.is-late-end")
KEPT: Final = ("slack.is-kept", "slack.is-kept-end")
ROOM: Final = ("slack.has-room", "slack.has-room-end")


def lines(lang: Lang, state: State, now: int, seconds: int = 0) -> Iterator[str]:
    """Who waits and for how long there is time, what the turns as they are mean; and `seconds`, or what fits."""
    found = budget(state, now)
    if found is None:
        yield say(lang, "slack.no-round")
        return
    yield waiting(lang, found)
    yield from over(lang, state, now)
    if found.planned:
        yield say(lang, "slack.as-now", what=tried(lang, state, found.planned))
    if seconds:
        yield say(lang, "slack.tried", what=tried(lang, state, trial(state, now, seconds)))
    elif found.suggested:
        yield say(lang, "slack.suggested", what=tried(lang, state, found.suggested))


def over(lang: Lang, state: State, now: int) -> Iterator[str]:
    """That the turns that are left take more than the time that was set for them; less than a minute is nothing."""
    much = rounds.over(state, now)
    if much >= MINUTE:
        yield say(lang, "slack.over-frame", span=naming.span(lang, much // MINUTE * MINUTE))


def waiting(lang: Lang, found: Budget) -> str:
    """How many wait, and how much time there is for them: "12 väntar på ordet, 31 min kvar"."""
    who = say(lang, "slack.groups-wait" if found.of_groups else "slack.people-wait", n=found.waiting)
    return who if found.room is None else f"{who}, {naming.left(lang, _whole(found.room))}"


def _whole(much: int) -> int:
    """Whole minutes, from one minute on; nobody plans by the second."""
    return much // MINUTE * MINUTE if much >= MINUTE else much


def tried(lang: Lang, state: State, turns: Trial) -> str:
    """What turns of a length mean: "2 min 35 s var: rundan slutar 15.00, slutet hålls"."""
    each = say(lang, "telling.each", length=naming.span(lang, turns.seconds * 1000))
    ends = say(lang, "slack.round-ends", each=each, at=naming.at(lang, state, turns.ends))
    if turns.slack is None or turns.fixed is None:
        return ends
    much, at = turns.slack, naming.at(lang, state, turns.fixed)
    item, end = LATE if much <= -1000 else KEPT if much < MINUTE else ROOM
    span = naming.span(lang, _whole(much))
    return f"{ends}, {say(lang, about(turns.number, item, end), span=span, number=turns.number, at=at)}"
