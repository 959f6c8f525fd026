"""The profile of a result: the mean of each subject as a sign on the axis of the scale, statement below statement.

Rule: pure. Each subject has a sign of its own, the same in every line; where two are at one place a third sign says so.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content

from samtal.session.axis import marked, ticks
from samtal.words.numbers import half_up, whole

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_TICKS: Final = 11
"""Scales of more values have ticks only at their ends and in the middle."""


class Axis(NamedTuple):
    """From where to where, in so many columns; `parts` are between the ticks, and what stands above the two ends."""

    low: Fraction
    high: Fraction
    width: int
    parts: int
    ends: tuple[str, str]

    def place(self, value: Fraction) -> int:
        """The column of a value, halves upwards."""
        return int(half_up((value - self.low) / (self.high - self.low) * (self.width - 1)))


def of_values(lowest: int, highest: int, room: int) -> Axis:
    """The axis of a scale: where there are few values each has its tick, at a whole column."""
    between = highest - lowest
    parts = between if between < MOST_TICKS and between < room else 2
    width = (room - 1) // parts * parts + 1
    return Axis(Fraction(lowest), Fraction(highest), width, parts, (whole(lowest), whole(highest)))


def of_shares(room: int) -> Axis:
    """The axis of a share, from nobody to everybody."""
    return Axis(Fraction(0), Fraction(1), (room - 1) // 4 * 4 + 1, 4, ("0 %", "100 %"))


def head(axis: Axis) -> Content:
    """What stands above it: the value of each tick where there is room, else those of its ends."""
    step = (axis.width - 1) // axis.parts
    named = axis.parts == axis.high - axis.low
    names = [whole(int(axis.low) + n) for n in range(axis.parts + 1)] if named else []
    if names and step > max(map(len, names)):
        return Content("".join(name.ljust(step) for name in names).rstrip())
    first, last = axis.ends
    return Content(first + last.rjust(max(len(last) + 1, axis.width - len(first))))


def line(axis: Axis, marks: Sequence[tuple[str, Fraction | None]]) -> Content:
    """The axis with the sign of each subject at its mean; who has none is not on it."""
    step = (axis.width - 1) // axis.parts
    at = marked((sign, None if value is None else axis.place(value)) for sign, value in marks)
    parts = [(at[n], "bold") if n in at else (tick, "dim") for n, tick in enumerate(ticks(axis.width, step))]
    return Content.assemble(*parts)
