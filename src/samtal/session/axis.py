"""The axis on which means are drawn in signs, on every face alike: its ticks, and whose sign stands where.

Rule: plain text by place. Each has a sign of its own; where more than one are in the same place a sign of that stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

SIGNS: Final = "●○■□▲▼"
"""What stands for the first that is drawn, for the second, and so on."""

SHARED: Final = "◉"
"""Where more than one are in the same place."""


def ticks(width: int, step: int) -> list[str]:
    """The bare axis in so many signs, with a tick at every `step` of them, where these are not all of them."""
    inside = ["┼" if place % step == 0 and step > 1 else "─" for place in range(1, width - 1)]
    return ["├", *inside, "┤"]


def marked(places: Iterable[tuple[str, int | None]]) -> dict[int, str]:
    """What stands at which place of it, where each sign is at one; None: it is not on the axis."""
    at: dict[int, str] = {}
    for sign, place in places:
        if place is not None:
            at[place] = SHARED if place in at else sign
    return at
