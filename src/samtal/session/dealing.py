"""Dealing people into groups: like cards, by a tag, unlike together, in new pairs, or on from where they sit.

Rule: plain functions of who is here and where they sat; everybody is seated once, and sizes differ by at most one where
no tag forbids it. Nothing is drawn by lot, so that the same people are always dealt alike.
"""

from __future__ import annotations

from itertools import accumulate, combinations, pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from samtal.session.state import Member

    Tags = Mapping[Member, str]

Division = tuple[tuple["Member", ...], ...]

MOST_TRIED: Final = 60
"""So many ways of pairing are looked at for one in which nobody meets again: enough for sixty people, and quick."""


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


def pairs(members: Sequence[Member], met: set[frozenset[Member]]) -> Division:
    """Two and two (of an odd number three in one), so that as few as can be meet whom they have `met`.

    The ways that are tried are those of a round-robin tournament: as long as nobody comes or goes nobody meets twice
    before all have met.
    """
    best = _round_robin(members, 0) or cards(members, 1)
    fewest = _met_again(best, met)
    for turn in range(1, min(len(members), MOST_TRIED)):
        if not fewest:
            break
        way = _round_robin(members, turn)
        if (again := _met_again(way, met)) < fewest:
            best, fewest = way, again
    return best


def moved_on(sat: Division, members: Sequence[Member], stay: int) -> Division:
    """All but the first `stay` of each group go on, those of one group to different ones; who is new fills up.

    Where none stays one of each group may.
    """
    count, here = len(sat), set(members)
    groups: list[list[Member]] = [[] for _ in sat]
    for number, group in enumerate(sat):
        still = [member for member in group if member in here]
        groups[number][:0] = still[:stay]
        for place, member in enumerate(still[stay:]):
            on = 1 + place % (count - 1) if stay and count > 1 else place
            groups[(number + on) % count].append(member)
    seated = {member for group in sat for member in group}
    return _evened(_filled(groups, [member for member in members if member not in seated]), stay)


def met_in(divisions: Iterable[Division], most: int) -> set[frozenset[Member]]:
    """Any two who have sat together where nobody sat with more than `most`."""
    small = (group for division in divisions for group in division if len(group) <= most)
    return {frozenset(two) for group in small for two in combinations(group, 2)}


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


def _evened(division: Division, stay: int) -> Division:
    """The same with those who came last moved from the largest to the smallest, until sizes differ by at most one."""
    groups = [list(group) for group in division]
    while (most := max(groups, key=len)) and len(most) > stay and len(most) - len(min(groups, key=len)) > 1:
        min(groups, key=len).append(most.pop())
    return tuple(map(tuple, groups))


def _met_again(division: Division, met: set[frozenset[Member]]) -> int:
    return sum(frozenset(two) in met for group in division for two in combinations(group, 2))


def _round_robin(members: Sequence[Member], turn: int) -> Division:
    """Round `turn` of a tournament in which each meets each; of an odd number the one left over joins the first two."""
    if len(members) % 2:
        *line, over = *members[turn:], *members[:turn]
        first, *rest = _folded(line) or [()]
        return ((*first, over), *rest)
    turn %= max(1, len(members) - 1)
    return tuple(_folded([*members[:1], *members[1 + turn :], *members[1 : 1 + turn]]))


def _folded(line: Sequence[Member]) -> list[tuple[Member, ...]]:
    """The first with the last, the second with the last but one, and so on."""
    return [(line[place], line[-1 - place]) for place in range(len(line) // 2)]
