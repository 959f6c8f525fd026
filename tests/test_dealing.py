"""Everybody is seated once, sizes differ by at most one where no tag forbids it, and each way does what it says."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from samtal.session import dealing
from samtal.session.state import Member

if TYPE_CHECKING:
    from samtal.session.dealing import Division


def named(n: int) -> list[Member]:
    return [f"p{number}" for number in range(n)]


PEOPLE = st.integers(0, 45).map(named)
COUNTS = st.integers(1, 12)
TAGGED = st.lists(st.sampled_from(["", "Skövde", "Hjo", "Tibro"]), max_size=45).map(
    lambda values: {f"p{number}": value for number, value in enumerate(values)}
)


def sizes(division: Division) -> list[int]:
    return [len(group) for group in division]


def seats_once(division: Division, people: list[Member]) -> bool:
    return Counter(member for group in division for member in group) == Counter(people)


@given(PEOPLE, COUNTS)
def test_like_cards_or_in_blocks_everybody_sits_once_and_sizes_differ_by_one(people: list[Member], count: int) -> None:
    for division in (dealing.cards(people, count), dealing.blocks(people, count)):
        assert len(division) == count
        assert seats_once(division, people)
        assert max(sizes(division)) - min(sizes(division)) <= 1


@given(TAGGED)
def test_those_with_the_same_tag_sit_together_and_who_has_none_is_dealt_to_the_smallest(
    tags: dict[Member, str],
) -> None:
    people = list(tags)
    division = dealing.together(people, tags)
    assert seats_once(division, people)
    for value in {value for value in tags.values() if value}:
        assert sum(any(tags[member] == value for member in group) for group in division) == 1
    without = [sum(not tags[member] for member in group) for group in division]
    most = max((len(group) for group, added in zip(division, without, strict=True) if added), default=0)
    assert all(len(group) >= most - 1 for group in division)


@given(TAGGED, COUNTS)
def test_those_with_the_same_tag_are_spread_as_evenly_as_can_be(tags: dict[Member, str], count: int) -> None:
    people = list(tags)
    division = dealing.apart(people, tags, count)
    assert seats_once(division, people)
    assert max(sizes(division)) - min(sizes(division)) <= 1
    for value in set(tags.values()):
        spread = [sum(tags[member] == value for member in group) for group in division]
        assert max(spread) - min(spread) <= 1


@given(TAGGED)
def test_unlike_together_alone_makes_so_many_groups_that_nobody_meets_their_like_or_sits_alone(
    tags: dict[Member, str],
) -> None:
    people = list(tags)
    count = dealing.most_alike(people, tags)
    division = dealing.apart(people, tags, count)
    assert len(people) < 2 or min(sizes(division)) >= 2
    largest = max(Counter(value for value in tags.values() if value).values(), default=0)
    if largest <= len(people) // 2:
        for group in division:
            values = [tags[member] for member in group if tags[member]]
            assert len(set(values)) == len(values)


@given(st.integers(2, 30))
def test_nobody_is_paired_with_the_same_one_twice_before_all_have_met(n: int) -> None:
    people = named(n)
    held: list[Division] = []
    for _ in range(n - 1 if n % 2 == 0 else n // 3):
        held.append(dealing.pairs(people, dealing.met_in(held, 3)))
        assert seats_once(held[-1], people)
        assert set(sizes(held[-1])) <= {2, 3}
    if n % 2 == 0:
        met = Counter(frozenset(two) for division in held for group in division for two in combinations(group, 2))
        assert max(met.values()) == 1
        assert len(met) == n * (n - 1) // 2


@given(PEOPLE, st.integers(2, 8), st.integers(0, 2), st.integers(0, 5))
def test_when_groups_change_some_stay_and_those_who_sat_together_go_to_different_ones(
    people: list[Member], count: int, stay: int, newcomers: int
) -> None:
    sat, new = dealing.cards(people, count), list[Member](f"n{number}" for number in range(newcomers))
    division = dealing.moved_on(sat, [*people, *new], stay)
    assert seats_once(division, [*people, *new])
    assert max(sizes(division)) - min(sizes(division)) <= 1
    if not new:
        for number, group in enumerate(sat):
            assert set(group[:stay]) <= set(division[number])
            assert not (stay and set(group[stay:]) & set(division[number]))
            assert len(group) < 2 or stay or not set(group) <= set(division[number])


def test_a_world_cafe_keeps_its_host_and_scatters_its_guests() -> None:
    sat = (("A", "B", "C"), ("D", "E", "F"), ("G", "H", "I"))
    assert dealing.moved_on(sat, [*"ABCDEFGHI"], 1) == (("A", "F", "H"), ("D", "B", "I"), ("G", "C", "E"))
