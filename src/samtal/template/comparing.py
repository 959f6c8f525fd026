"""Which ratings are of the same statements, so that what two subjects got may stand beside each other.

Rule: the same is what is worded the same but for case and spaces, on the same scale and in the same order; another
wording only where the author has given both the same id. A set that is not to be compared never is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samtal.template.model import Rating


def are_same(one: Rating, other: Rating) -> bool:
    """Whether the two may be compared, statement by statement."""
    alike = _ids(one) == _ids(other) and one.scale.values == other.scale.values
    return one.compare and other.compare and not one.budget and not other.budget and bool(one.statements) and alike


def _ids(rating: Rating) -> list[str]:
    return [statement.id for statement in rating.statements]


def reworded(one: Rating, other: Rating) -> list[int]:
    """The statements (from 1) that keep two ratings of as many from being compared, where most of them are the same."""
    if not (one.compare and other.compare) or one.scale != other.scale or len(one.statements) != len(other.statements):
        return []
    differ = [n for n, pair in enumerate(zip(_ids(one), _ids(other), strict=True), 1) if pair[0] != pair[1]]
    return differ if 0 < len(differ) * 2 <= len(one.statements) else []
