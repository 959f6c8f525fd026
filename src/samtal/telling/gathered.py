"""What the groups wrote, group by group, and which of them has the floor, in words.

Rule: a group that has handed in nothing is named, so that it is asked. The texts are for who leads, not for the room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import gathering
from samtal.telling import naming
from samtal.words import numbers, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.gathering import GroupTurns
    from samtal.session.state import Run, State, Turn
    from samtal.telling.outcome import Outcome
    from samtal.template.model import Step
    from samtal.words import Lang


def floor_given(outcome: Outcome, step: Step, run: Run, turn: Turn) -> str:
    """Which group has the floor, as which of how many, and that it has handed in nothing where that is so."""
    of = len(gathering.called(outcome.state, step))
    spoken = of - len(gathering.waiting(outcome.state, run, step))
    name = naming.speaker(outcome.lang, outcome.state, turn)
    told = outcome.say("telling.floor", name=name, spoken=spoken, present=of)
    silent = {each.group for each in gathering.handed(outcome.state, step) if not each.texts}
    return f"{told}. {outcome.say('telling.nothing-handed')}" if turn.group in silent else told


def turns(lang: Lang, now: GroupTurns) -> Iterator[str]:
    """Which group has the floor and which come after it; for every face."""
    if now.group:
        yield say(lang, "telling.group-tells", name=say(lang, "telling.joined", number=now.group))
    if now.waiting:
        code = "telling.groups-wait" if now.group or now.begun else "telling.groups-first"
        code = "order.begins" if now.awaited and code == "telling.groups-first" else code
        yield say(lang, code, numbers=numbers.ranges(lang, list(now.waiting)))
    if now.awaited:
        yield say(lang, "order.awaited")
    elif not now.waiting and not now.group:
        yield say(lang, "telling.groups-told")


def handed(lang: Lang, state: State, step: Step) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """For each group its number, its heading and its texts; the heading says where nothing has been handed in.

    Of several items each text bears the title of its own: a group there need not be the same people.
    """
    all_ = gathering.handed(state, step)
    titles = [naming.shown(source.title) for source in gathering.read(state, step)]
    together = say(lang, "telling.all-together") if len(all_) > 1 else numbers.series(lang, titles)
    for each in all_:
        name = say(lang, "telling.joined", number=each.group) if each.group else together
        told = f"{name}: {say(lang, 'telling.nothing-handed').lower()}" if not each.texts else name
        wheres = [f" ({naming.shown(source.title)})" if len(titles) > 1 else "" for source in each.steps]
        yield each.group, told, tuple(naming.shown(t) + where for t, where in zip(each.texts, wheres, strict=True))
