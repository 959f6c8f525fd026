"""How the answers to a statement lie, in one line: a stacked bar for few values, for many a histogram.

Rule: pure. Each part of a stacked bar is made of the figure of its value, and of a histogram the height tells, so that
both can be read without any colour. All bars of a result are drawn to one measure, that of what is shown of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content

from samtal.words.numbers import whole

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_STACKED: Final = 5
"""So many values a stacked bar has at the most: in more parts nothing is seen."""

HEIGHTS: Final = "▁▂▃▄▅▆▇█"
NONE: Final = "·"
"""Nobody gave this value."""

SHADES: Final = (
    "#ffffff on #1f4e79",
    "#ffffff on #2e75b6",
    "#000000 on #7fb2e5",
    "#000000 on #c5dff5",
    "#000000 on #f5f5f5",
)
"""From the lowest value to the highest, on top of its figure: dark to light, for no answer is better than another."""

FEWER: Final = {2: (0, 4), 3: (0, 2, 4), 4: (0, 1, 2, 3), 5: (0, 1, 2, 3, 4)}

SIZES: Final = (1, 2, 5, 10, 20, 25, 50, 100)
"""So many values go together in a histogram that has not room for each."""


class Values(NamedTuple):
    """The values that can be given, from the lowest to the highest."""

    lowest: int
    highest: int

    @property
    def many(self) -> int:
        """How many there are."""
        return self.highest - self.lowest + 1

    @property
    def is_stacked(self) -> bool:
        """Whether each value has one figure, and there are few of them."""
        return self.lowest >= 0 and self.highest <= 9 and self.many <= MOST_STACKED


class Measure(NamedTuple):
    """What all the bars of a result have in common: the scale, their width, and how many the longest of them is for."""

    values: Values
    width: int
    most: int


def measure(scale: Values, room: int, shown: Sequence[tuple[int, ...]]) -> Measure:
    """So that the largest of those that are shown has just room, in no more columns than it needs."""
    if scale.is_stacked:
        most = max(map(sum, shown), default=0)
        return Measure(scale, room // most * most if 0 < most <= room else room, most)
    most = max((max(_together(scale, room, counts), default=0) for counts in shown), default=0)
    of = Measure(scale, room, most)
    each = _each(of)
    return of._replace(width=-(-scale.many // _size(scale, room)) * each - (1 if each > 1 else 0))


def bar(of: Measure, counts: tuple[int, ...]) -> Content:
    """The answers to one statement."""
    return _stacked(of, counts) if of.values.is_stacked else _histogram(of, counts)


def head(of: Measure) -> Content:
    """What stands above a histogram: its values, or the first and the last of them. A stacked bar says them itself."""
    scale, size = of.values, _size(of.values, of.width)
    if scale.is_stacked:
        return Content()
    bins = -(-scale.many // size)
    each = _each(of)
    names = [whole(scale.lowest + n) for n in range(scale.many)]
    if size == 1 and each > max(map(len, names)):
        return Content("".join(name.ljust(each) for name in names).rstrip())
    first, last = names[0], names[-1]
    return Content(first + last.rjust(max(len(last) + 1, bins * each - (1 if each > 1 else 0) - len(first))))


def _stacked(of: Measure, counts: tuple[int, ...]) -> Content:
    shades = FEWER.get(of.values.many, (0,) * of.values.many)
    parts = [
        (str(of.values.lowest + place) * columns, SHADES[shades[place]])
        for place, columns in enumerate(_columns(counts, of.width, of.most))
        if columns
    ]
    return Content.assemble(*parts)


def _columns(counts: tuple[int, ...], width: int, most: int) -> list[int]:
    """So many columns each value has: as many for each answer, where there is room for that; else at least one."""
    if not most:
        return [0 for _ in counts]
    if unit := width // most:
        return [unit * count for count in counts]
    room = max(sum(map(bool, counts)), round(width * sum(counts) / most))
    given = [max(1, room * count // sum(counts)) if count else 0 for count in counts]
    while sum(given) != room:
        by = 1 if sum(given) < room else -1
        owed = [by * (room * count - have * sum(counts)) for count, have in zip(counts, given, strict=True)]
        able = [n for n, have in enumerate(given) if have > 1 or (by > 0 and counts[n])]
        if not able:
            break
        given[max(able, key=lambda n: owed[n])] += by
    return given


def _size(scale: Values, width: int) -> int:
    """So many values go together."""
    return next((size for size in SIZES if -(-scale.many // size) <= max(1, width)), scale.many)


def _each(of: Measure) -> int:
    """So many columns each part of a histogram has, with the gap beside it where there is one."""
    bins = -(-of.values.many // _size(of.values, of.width))
    return max(1, min(4, (of.width + 1) // bins))


def _together(scale: Values, width: int, counts: tuple[int, ...]) -> list[int]:
    size = _size(scale, width)
    return [sum(counts[n : n + size]) for n in range(0, len(counts), size)]


def _histogram(of: Measure, counts: tuple[int, ...]) -> Content:
    each, drawn = _each(of), []
    for count in _together(of.values, of.width, counts):
        sign = HEIGHTS[-(-count * len(HEIGHTS) // of.most) - 1] if count and of.most else NONE
        drawn.append(sign * (each - 1) + " " if each > 1 else sign)
    return Content("".join(drawn).rstrip(" "))
