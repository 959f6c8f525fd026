"""Everybody is seated once, sizes differ by at most one where no tag forbids it, and each way does what it says."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, product
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from samtal.session import dealing, moving_on, pairing
from samtal.session.state import Member

if TYPE_CHECKING:
    from samtal.session.dealing import Division


def named(n: int) -> list[Member]:
    return [f"p{number}" for number in range(n)]


PEOPLE = st.integers(0, 45).map(named)


def two_of(n: int) -> list[frozenset[Member]]:
    return [frozenset(two) for two in combinations(named(n), 2)]


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
        held.append(pairing.pairs(people, pairing.met_in(held, 3)))
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
    division = moving_on.moved_on([sat], [*people, *new], stay)
    assert seats_once(division, [*people, *new])
    assert max(sizes(division)) - min(sizes(division)) <= 1
    if not new:
        for number, group in enumerate(sat):
            assert set(group[:stay]) <= set(division[number])
            assert not (stay and set(group[stay:]) & set(division[number]))
            assert len(group) < 2 or stay or not set(group) <= set(division[number])


def test_a_world_cafe_keeps_its_host_and_scatters_its_guests() -> None:
    sat = (("A", "B", "C"), ("D", "E", "F"), ("G", "H", "I"))
    assert moving_on.moved_on([sat], [*"ABCDEFGHI"], 1) == (("A", "F", "H"), ("D", "B", "I"), ("G", "C", "E"))


def ways_to_pair(people: list[Member]) -> list[Division]:
    """All ways to seat these two and two, three together where their number is odd."""
    if not people:
        return [()]
    first, *rest = people
    with_one = [(other,) for other in rest] if len(people) != 3 else []
    with_two = [*combinations(rest, 2)] if len(people) % 2 else []
    return [
        ((first, *group), *others)
        for group in (*with_one, *with_two)
        for others in ways_to_pair([member for member in rest if member not in group])
    ]


@given(st.integers(2, 8).flatmap(lambda n: st.tuples(st.just(n), st.sets(st.sampled_from(two_of(n))))))
def test_in_pairs_nobody_meets_again_while_there_is_a_way_to_avoid_it(
    meeting: tuple[int, set[frozenset[Member]]],
) -> None:
    n, met = meeting
    division = pairing.pairs(named(n), dict.fromkeys(met, 0))
    assert seats_once(division, named(n))
    assert sorted(sizes(division)) == [2] * (n // 2 - n % 2) + [3] * (n % 2)
    if any(new_to_each_other(way, met) for way in ways_to_pair(named(n))):
        assert new_to_each_other(division, met)


def new_to_each_other(way: Division, met: set[frozenset[Member]]) -> bool:
    return not any(frozenset(two) in met for group in way for two in combinations(group, 2))


@given(st.integers(1, 8), st.integers(1, 20))
def test_where_all_have_met_those_meet_who_met_longest_ago(half: int, laps: int) -> None:
    people = named(2 * half)
    held: list[Division] = []
    for _ in range(laps):
        held.append(pairing.pairs(people, pairing.met_in(held, 3)))
    for lap in range(2 * half - 1, laps):
        assert {*map(frozenset, held[lap])} == {*map(frozenset, held[lap - 2 * half + 1])}


@given(st.integers(2, 7), st.integers(2, 6), st.integers(1, 2))
def test_guests_of_a_cafe_with_as_many_at_each_table_come_to_none_twice_before_they_have_been_at_all(
    count: int, at_each: int, stay: int
) -> None:
    people = named(count * at_each)
    held = [dealing.cards(people, count)]
    for _ in range(count - 1):
        held.append(moving_on.moved_on(held, people, stay))
        assert seats_once(held[-1], people)
        assert sizes(held[-1]) == [at_each] * count
    for table in range(count):
        guests = [member for division in held for member in division[table][stay:]]
        assert len(guests) == len(set(guests))
        assert len({division[table][:stay] for division in held}) == 1, "the hosts stay"


@given(st.lists(st.integers(0, 2), min_size=1, max_size=7), st.lists(st.integers(0, 2), min_size=7, max_size=7))
def test_as_few_guests_as_sizes_allow_come_back_to_a_table(first: list[int], second: list[int]) -> None:
    people = named(len(first))
    held: list[Division] = [
        tuple(tuple(who for who, at in zip(people, tables, strict=False) if at == table) for table in range(3))
        for tables in (first, second)
    ]
    hosts, been = (
        {group[0] for group in held[-1] if group},
        [set(one) | set(two) for one, two in zip(*held, strict=True)],
    )
    division = moving_on.moved_on(held, people, 1)
    assert seats_once(division, people)
    guests = [member for member in people if member not in hosts]
    fewest = len(people)
    for tables in product(range(3), repeat=len(guests)):
        sat = [sum(at == table for at in tables) + bool(held[-1][table]) for table in range(3)]
        if max(sat) - min(sat) <= 1:
            fewest = min(fewest, sum(who in been[at] for who, at in zip(guests, tables, strict=True)))
    assert max(sizes(division)) - min(sizes(division)) <= 1
    assert sum(who in been[at] for at, group in enumerate(division) for who in group if who not in hosts) == fewest
