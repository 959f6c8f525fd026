"""Going on from where people sit: to other tables, with hosts who stay, or away from those they sat with.

Rule: plain functions of who is here and where they sat. Sizes differ by at most one; within that as few as can be come
to a table that they have been at, and then to the one they left longest ago.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from samtal.session.dealing import Division
    from samtal.session.state import Member

    Cost = Callable[[Member, int], int]

MOST_WEIGHED: Final = 150
"""Of so many people it is weighed who had better sit where; of more each goes to the next table."""


def moved_on(held: Sequence[Division], members: Sequence[Member], stay: int) -> Division:
    """All but the first `stay` of each group go on, those of one group to different ones; who is new fills up.

    `held`: how they sat before, in order, the last of which is how they sit. Where none stays one of each group may.
    """
    here, sat = set(members), held[-1]
    still = [[member for member in group if member in here] for group in sat]
    seated = {member for group in sat for member in group}
    new = [member for member in members if member not in seated]
    if stay and len(sat) > 1 and len(members) <= MOST_WEIGHED:
        return _tables(held, still, new, stay)
    return _scattered(still, new, stay)


def _tables(held: Sequence[Division], still: list[list[Member]], new: list[Member], stay: int) -> Division:
    """Each goes to a table they have not been at, if sizes allow; of several to the next that is not a neighbour's."""
    count, order = len(still), len(held)
    since = [*takewhile(lambda division: len(division) == count, reversed(held))][::-1]
    been = {
        (member, table): number
        for number, division in enumerate(since, 1)
        for table, group in enumerate(division)
        for member in group
    }
    next_ = {m: (t + 1 + n % (count - 1)) for t, group in enumerate(still) for n, m in enumerate(group[stay:])}
    many = sum(map(len, still)) + len(new)
    far = 1 + many * count  # more than all together can lose by not going to the next
    again = far * (1 + many * order)  # more than they can lose by coming back soon

    def cost(member: Member, table: int) -> int:
        number, steps = been.get((member, table), 0), (table - next_[member]) % count if member in next_ else 0
        return (again + number * far if number else 0) + steps

    least = many // count
    seating = _Seating([group[:stay] for group in still], [[] for _ in still], cost, (least, again * (1 + many)))
    for member in (*(member for group in still for member in group[stay:]), *new):
        seating.take(member)
    return tuple((*hosts, *guests) for hosts, guests in zip(seating.hosts, seating.guests, strict=True))


class _Seating(NamedTuple):
    """Guests at tables at the least cost together. `room`: how many sit at each for nothing, and the cost of more."""

    hosts: list[list[Member]]
    guests: list[list[Member]]
    cost: Cost
    room: tuple[int, int]

    def take(self, member: Member) -> None:
        """One more: at the table that costs least, after others have moved on to make room where that costs less."""
        tables = range(len(self.guests))
        spent = [self.cost(member, table) for table in tables]
        came: dict[int, tuple[int, Member]] = {}
        while better := self._cheaper(spent):
            for table, (total, source, mover) in better.items():
                spent[table], came[table] = total, (source, mover)
        table = min(tables, key=lambda number: spent[number] + self._more(number))
        while table in came:
            source, mover = came[table]
            self.guests[source].remove(mover)
            self.guests[table].append(mover)
            table = source
        self.guests[table].append(member)

    def _cheaper(self, spent: list[int]) -> dict[int, tuple[int, int, Member]]:
        """Tables at which room is made for less than is `spent`: for how much, and who came from where."""
        found: dict[int, tuple[int, int, Member]] = {}
        for source, group in enumerate(self.guests):
            for mover in group:
                left = spent[source] - self.cost(mover, source)
                for table in range(len(spent)):
                    total = left + self.cost(mover, table)
                    if total < (found[table][0] if table in found else spent[table]):
                        found[table] = (total, source, mover)
        return found

    def _more(self, table: int) -> int:
        least, price = self.room
        return max(0, len(self.hosts[table]) + len(self.guests[table]) + 1 - least) * price


def _scattered(still: list[list[Member]], new: Iterable[Member], stay: int) -> Division:
    """Those of one group each to another, one after the other from the next on."""
    count = len(still)
    groups: list[list[Member]] = [group[:stay] for group in still]
    for number, group in enumerate(still):
        for place, member in enumerate(group[stay:]):
            on = 1 + place % (count - 1) if stay and count > 1 else place
            groups[(number + on) % count].append(member)
    for member in new:
        min(groups, key=len).append(member)
    return _evened(groups, stay)


def _evened(groups: list[list[Member]], stay: int) -> Division:
    """The same with those who came last moved from the largest to the smallest, until sizes differ by at most one."""
    while (most := max(groups, key=len)) and len(most) > stay and len(most) - len(min(groups, key=len)) > 1:
        min(groups, key=len).append(most.pop())
    return tuple(map(tuple, groups))
