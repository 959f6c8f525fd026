"""What is typed of a slip: how many marks it has, and which of them can be none of this slip's.

Rule: plain functions of the text; nothing of it is repeated. A sign that is wrong stands as one, in its place, so that
no later mark takes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session import slips
from samtal.session.commands.rating import BLANK, UNKNOWN
from samtal.session.refusal import RefusedError
from samtal.words import say

if TYPE_CHECKING:
    from samtal.template.model import Rating
    from samtal.words import Lang

APART: Final = " ,;"
"""What may stand between marks."""

SEEN: Final = "•"
"""A mark that has been typed: which one it is is not shown."""

WRONG: Final = "×"
"""A mark that is none of the scale, or one too many."""


def marks_in(rating: Rating, typed: str) -> list[str]:
    """The marks as they are typed, each as far as it has come."""
    if not slips.needs_gaps(rating):
        return [*typed]
    return typed.replace(",", " ").replace(";", " ").split()


def seen(rating: Rating, typed: str) -> str:
    """A sign for each mark that is typed."""
    marks, there_are = marks_in(rating, typed), len(rating.statements)
    return "".join(SEEN if _can_be(rating, mark) and n < there_are else WRONG for n, mark in enumerate(marks))


def why_not(lang: Lang, rating: Rating, typed: str) -> str | None:
    """What is wrong with the mark that was typed last; None where nothing is."""
    marks, scale = marks_in(rating, typed), rating.scale
    if not marks or not seen(rating, typed).endswith(WRONG):
        return None
    if _can_be(rating, marks[-1]):
        return say(lang, "fill.slip-full", n=len(rating.statements))
    if marks[-1] == UNKNOWN:
        return say(lang, "session.no-unknown")
    code = "fill.slip-gaps" if slips.needs_gaps(rating) else "fill.slip-off-scale"
    return say(lang, code, low=scale.min, high=scale.max)


def uncounted(lang: Lang, rating: Rating, typed: str) -> str | None:
    """What is said of a slip that is not right when it is to be counted; None where it is."""
    marks, there_are = marks_in(rating, typed), len(rating.statements)
    if len(marks) != there_are:
        return say(lang, "fill.slip-not-so-many", n=len(marks), of=there_are)
    try:
        slips.read(rating, typed)
    except RefusedError as refused:
        wrong = refused.values.get("number") or seen(rating, typed).find(WRONG) + 1
        return say(lang, "fill.slip-wrong", number=wrong)
    return None


def _can_be(rating: Rating, mark: str) -> bool:
    """Whether a mark of the scale is written so, or begins so where it may have several signs."""
    if mark == UNKNOWN:
        return rating.scale.has_unknown
    values = [str(value) for value in rating.scale.values]
    return mark == BLANK or any(value.startswith(mark) for value in values)
