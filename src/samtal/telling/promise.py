"""Who can see what somebody has answered, in words: the same on the wall, on the stage and in plain mode.

Rule: says the sentences that session/promise.py found true, and nothing beside them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session.promise import sentences, warning
from samtal.words import say

if TYPE_CHECKING:
    from samtal.session.programme import RatingAsked
    from samtal.session.promise import Promise
    from samtal.words import Lang


def lines(lang: Lang, promise: Promise) -> list[str]:
    """A sentence or two on each line."""
    return [say(lang, said.code, **said.values) for said in sentences(promise)]


def asked(lang: Lang, rating: RatingAsked) -> list[str]:
    """What is to be done, and what is kept of it."""
    promise = rating.promise
    way = promise.way if promise and promise.of != "groups" else ""
    code = "promise.rate-groups" if promise and promise.of == "groups" else _RATE.get(way, "wall.rate-named")
    told = [say(lang, code, low=rating.low, high=rating.high)]
    if promise is None or promise.of == "groups":
        return told
    kept = _KEPT.get(way) if promise.of == "answers" else None
    return [*told, say(lang, kept) if kept else lines(lang, promise)[1]]  # before anybody answers


_RATE: Final = {"hands": "promise.rate-hands", "file": "promise.rate-form", "slips": "wall.rate"}
_KEPT: Final = {"hands": "promise.counted-hands", "slips": "wall.counted"}
"""What is to be done in some ways of answering, and what is kept then, in fewer words than where that is asked for."""


def few(lang: Lang, rating: RatingAsked | None, *, brief: bool = False) -> str:
    """That they are so few that no figures will be shown, before they answer; empty where they are not."""
    if rating is None or rating.closed or rating.promise is None or not rating.promise.few:
        return ""
    if brief:
        return say(lang, "promise.withheld-brief", n=rating.promise.n)
    said = warning(rating.promise)
    return say(lang, said.code, **said.values)
