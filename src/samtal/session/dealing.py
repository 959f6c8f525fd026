"""Dealing people into groups: like cards, as they sat, by a tag, or unlike together.

Rule: plain functions of who is here; everybody is seated once, and sizes differ by at most one where no tag forbids it.
Nothing is drawn by lot, so that the same people are always dealt alike.
"""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from samtal.session.state import Member

    Tags = Mapping[Member, str]

Division = tuple[tuple["Member", ...], ...]


def cards(members: Sequence[Member], count: int) -> Division:
    """The first to group 1, the second to group 2, and round again."""
    return tuple(tuple(members[first::count]) for first in range(count))


def blocks(members: Sequence[Member], count: int) -> Division:
    """As they stand in a row: the next so many are a group, so that neighbours stay together if sizes allow."""
    least, more = divmod(len(members), count)
    ends = accumulate((least + (number < more) for number in range(count)), initial=0)
    return tuple(tuple(members[begin:end]) for begin, end in pairwise(ends))


def together(members: Sequence[Member], tags: Tags) -> Division:
    """A group for each value, in the order in which they came; who has none is dealt to the smallest."""
    return _filled(_by(members, tags) or [[]], [member for member in members if not tags.get(member)])


def apart(members: Sequence[Member], tags: Tags, count: int) -> Division:
    """Those who share a value are spread over so many groups as evenly as can be, and so are those who have none."""
    classes = sorted(_by(members, tags), key=len, reverse=True)
    without = [member for member in members if not tags.get(member)]
    return cards([*(member for group in classes for member in group), *without], count)


def most_alike(members: Sequence[Member], tags: Tags) -> int:
    """How many groups set all apart who share a value; never so many that somebody sits alone."""
    largest = max(map(len, _by(members, tags)), default=1)
    return max(1, min(largest, len(members) // 2))


def _by(members: Iterable[Member], tags: Tags) -> list[list[Member]]:
    classes: dict[str, list[Member]] = {}
    for member in members:
        if value := tags.get(member):
            classes.setdefault(value, []).append(member)
    return list(classes.values())


def _filled(groups: Iterable[Iterable[Member]], more: Iterable[Member]) -> Division:
    """The groups with `more`, each in the smallest then, the first of several."""
    filled = [list(group) for group in groups]
    for member in more:
        min(filled, key=len).append(member)
    return tuple(map(tuple, filled))
