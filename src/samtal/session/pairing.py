"""Two and two, so that people meet whom they have not met; where all have met, those who met longest ago.

Rule: plain functions of who is here and who has met. The ways that are tried are those of a round-robin tournament: as
long as nobody comes or goes, nobody meets twice before all have met. Of an odd number three sit together.
"""

from __future__ import annotations

from itertools import combinations, islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from samtal.session.dealing import Division
    from samtal.session.state import Member

    Group = tuple[Member, ...]
    Met = Mapping[frozenset[Member], int]

MOST_TRIED: Final = 60
"""So many ways of a tournament are looked at, and so many people are searched through: enough, and quick."""

MOST_ENDS: Final = 2000
"""After so many dead ends no more is searched for a way in which nobody meets again."""


def pairs(members: Sequence[Member], met: Met) -> Division:
    """Two and two (of an odd number three in one), as few as can be of them meeting again, and those longest ago.

    `met`: when two met last, later the higher.
    """
    if not members:
        return ((),)
    ways = [_joined(*_round_robin(members, turn), met) for turn in range(min(len(members), MOST_TRIED))]
    best = min(ways, key=lambda way: _again(way, met))
    if _again(best, met)[0] and len(members) <= MOST_TRIED:
        return next(filter(None, islice(_all_new([*members], met), MOST_ENDS)), best)
    return best


def met_in(divisions: Iterable[Division], most: int) -> dict[frozenset[Member], int]:
    """Any two who have sat together where nobody sat with more than `most`, with the place of the last division."""
    return {
        frozenset(two): place
        for place, division in enumerate(divisions)
        for group in division
        if len(group) <= most
        for two in combinations(group, 2)
    }


def _again(way: Iterable[Group], met: Met) -> tuple[int, int]:
    """How many meet again, and how lately they have met."""
    when = [met[two] for group in way for two in map(frozenset, combinations(group, 2)) if two in met]
    return len(when), sum(when)


def _round_robin(members: Sequence[Member], turn: int) -> tuple[list[Group], Group]:
    """Round `turn` of a tournament in which each meets each, and the one of an odd number who is left over."""
    if len(members) % 2:
        *line, over = *members[turn:], *members[:turn]
        return _folded(line), (over,)
    turn %= max(1, len(members) - 1)
    return _folded([*members[:1], *members[1 + turn :], *members[1 : 1 + turn]]), ()


def _folded(line: Sequence[Member]) -> list[Group]:
    """The first with the last, the second with the last but one, and so on."""
    return [(line[place], line[-1 - place]) for place in range(len(line) // 2)]


def _joined(two: list[Group], over: Group, met: Met) -> Division:
    """The pairs, of which the one who is left over joins that of whom they have met fewest, and longest ago."""
    if not two or not over:
        return (*two, over) if over else tuple(two)
    best = min(two, key=lambda pair: _again([(*over, member) for member in pair], met))
    return tuple((*pair, *over) if pair == best else pair for pair in two)


def _all_new(left: list[Member], met: Met) -> Iterator[Division | None]:
    """Ways to seat all those who are left with somebody they have not met; None for each dead end."""
    if not left:
        yield ()
        return
    first, *rest = left
    free = [other for other in rest if frozenset((first, other)) not in met]
    companions: list[Group] = [(other,) for other in free]
    if len(left) % 2:
        companions = [two for two in combinations(free, 2) if frozenset(two) not in met]
        companions += [(other,) for other in free] if len(left) > 3 else []
    if not companions:
        yield None
    for group in companions:
        for others in _all_new([member for member in rest if member not in group], met):
            yield None if others is None else ((first, *group), *others)
