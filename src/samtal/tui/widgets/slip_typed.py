"""What is typed of a slip: how many marks it has, and whether a sign can be the next.

Rule: plain functions of the text; nothing of it is repeated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session import slips
from samtal.session.commands.rating import BLANK, UNKNOWN
from samtal.words import say

if TYPE_CHECKING:
    from samtal.template.model import Rating
    from samtal.words import Lang

APART: Final = " ,;"
"""What may stand between marks."""

NUMBER: Final = "0123456789-"
"""What a value of more than one sign is typed with."""


def marks_in(rating: Rating, typed: str) -> int:
    """How many statements have a mark."""
    if not slips.needs_gaps(rating):
        return len(typed)
    return len(typed.replace(",", " ").replace(";", " ").split())


def why_not(lang: Lang, rating: Rating, typed: str, sign: str) -> str | None:
    """Why this cannot be the next sign of a slip; None where it can."""
    scale = rating.scale
    if sign == UNKNOWN and not scale.has_unknown:
        return say(lang, "session.no-unknown")
    value = sign.isdecimal() and (slips.needs_gaps(rating) or int(sign) in scale.values)
    apart = slips.needs_gaps(rating) and sign in NUMBER
    if not (sign in {BLANK, UNKNOWN} or value or apart):
        return say(lang, "fill.slip-off-scale", low=scale.min, high=scale.max)
    if slips.needs_gaps(rating) and not _can_become_one(rating, typed, sign):
        return say(lang, "fill.slip-gaps", low=scale.min, high=scale.max)
    last = typed[-1:]
    begins = not slips.needs_gaps(rating) or last in {"", *APART} or not (sign in NUMBER and last in NUMBER)
    if begins and marks_in(rating, typed) >= len(rating.statements):
        return say(lang, "fill.slip-full", n=len(rating.statements))
    return None


def _can_become_one(rating: Rating, typed: str, sign: str) -> bool:
    """Whether a value of the scale begins so, where a value may have several signs."""
    mark = typed.replace(",", " ").replace(";", " ").rpartition(" ")[2] + sign
    return mark in {BLANK, UNKNOWN} or any(str(value).startswith(mark) for value in rating.scale.values)
