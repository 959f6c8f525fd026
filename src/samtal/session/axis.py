"""The axis on which means are drawn in signs, on every face alike: its ticks, and whose sign stands where.

Rule: plain text by place. Each has a sign of its own; where more than one are in the same place a sign of that stands.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.words.numbers import half_up, whole

if TYPE_CHECKING:
    from collections.abc import Iterable

SIGNS: Final = "●○■□▲▼"
"""What stands for the first that is drawn, for the second, and so on."""

SHARED: Final = "◉"
"""Where more than one are in the same place."""

MOST_TICKS: Final = 11
"""Scales of more values have ticks only at their ends and in the middle."""


class Axis(NamedTuple):
    """From where to where, in so many columns; `parts` are between the ticks, and what stands above the two ends."""

    low: Fraction
    high: Fraction
    width: int
    parts: int
    ends: tuple[str, str]

    @property
    def step(self) -> int:
        """So many columns from one tick to the next."""
        return (self.width - 1) // self.parts

    @property
    def head(self) -> str:
        """What stands above it: the value of each tick where there is room, else those of its ends."""
        named = self.parts == self.high - self.low
        names = [whole(int(self.low) + n) for n in range(self.parts + 1)] if named else []
        if names and self.step > max(map(len, names)):
            return "".join(name.ljust(self.step) for name in names).rstrip()
        first, last = self.ends
        return first + last.rjust(max(len(last) + 1, self.width - len(first)))

    def place(self, value: Fraction) -> int:
        """The column of a value, halves upwards."""
        return int(half_up((value - self.low) / (self.high - self.low) * (self.width - 1)))

    def drawn(self, marks: Iterable[tuple[str, Fraction | None]]) -> list[tuple[str, bool]]:
        """Each sign of it, and whether it is somebody's; who has no value is not on it."""
        at = marked((sign, None if value is None else self.place(value)) for sign, value in marks)
        return [(at.get(n, tick), n in at) for n, tick in enumerate(ticks(self.width, self.step))]


def of_values(lowest: int, highest: int, room: int) -> Axis:
    """The axis of a scale: where there are few values each has its tick, at a whole column."""
    between = highest - lowest
    parts = between if between < MOST_TICKS and between < room else 2
    width = (room - 1) // parts * parts + 1
    return Axis(Fraction(lowest), Fraction(highest), width, parts, (whole(lowest), whole(highest)))


def of_shares(room: int) -> Axis:
    """The axis of a share, from nobody to everybody."""
    return Axis(Fraction(0), Fraction(1), (room - 1) // 4 * 4 + 1, 4, ("0 %", "100 %"))


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
