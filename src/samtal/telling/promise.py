"""Who can see what somebody has answered, in words: the same on the wall, on the stage and in plain mode.

Rule: says the sentences that session/promise.py found true, and nothing beside them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session.promise import is_counted, sentences, warning
from samtal.words import say

if TYPE_CHECKING:
    from samtal.session.programme import RatingAsked
    from samtal.session.promise import Promise
    from samtal.words import Lang


def lines(lang: Lang, promise: Promise) -> list[str]:
    """A sentence or two on each line."""
    return [say(lang, said.code, **said.values) for said in sentences(promise)]


def asked(lang: Lang, rating: RatingAsked, *, brief: bool) -> list[str]:
    """What is to be done, and what is kept of it; `brief`: what is to be done only."""
    if rating.promise and rating.promise.of == "groups":
        return [say(lang, "promise.rate-groups", low=rating.low, high=rating.high)]
    way = rating.promise.way if rating.promise else ""
    if way == "hands":
        told = [say(lang, "promise.rate-hands", low=rating.low, high=rating.high)]
        return told if brief else [*told, say(lang, "promise.counted-hands")]
    if rating.promise and (way == "file" or not is_counted(rating.promise)):
        code = "promise.rate-form" if way == "file" else "wall.rate-named"
        told = [say(lang, code, low=rating.low, high=rating.high)]
        return told if brief else [*told, lines(lang, rating.promise)[1]]  # what is kept, before anybody answers
    is_told = (rating.counted or way == "slips") and not brief
    told = [say(lang, "wall.rate" if is_told else "wall.rate-named", low=rating.low, high=rating.high)]
    return [*told, say(lang, "wall.counted")] if is_told else told


def few(lang: Lang, rating: RatingAsked | None, *, brief: bool = False) -> str:
    """That they are so few that no figures will be shown, before they answer; empty where they are not."""
    if rating is None or rating.closed or rating.promise is None or not rating.promise.few:
        return ""
    if brief:
        return say(lang, "promise.withheld-brief", n=rating.promise.n)
    said = warning(rating.promise)
    return say(lang, said.code, **said.values)
