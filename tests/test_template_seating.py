"""How large groups become."""

from __future__ import annotations

from fractions import Fraction

import pytest

from samtal.template import seating
from samtal.template.model import Groups, Step


@pytest.mark.parametrize(
    ("groups", "people", "sizes"),
    [
        (Groups(), 12, (12, 12)),
        (Groups("solo"), 12, (1, 1)),
        (Groups("pairs"), 12, (2, 2)),
        (Groups("pairs"), 13, (2, 3)),
        (Groups("pairs"), 1, (1, 1)),
        (Groups("count", number=4), 14, (3, 4)),
        (Groups("size", number=4), 10, (3, 4)),
        (Groups("size", number=4), 0, (0, 0)),
        (Groups("by", tag="roll"), 10, None),
        (Groups("keep"), 10, None),
    ],
)
def test_groups_are_as_even_as_they_can_be(groups: Groups, people: int, sizes: tuple[int, int] | None) -> None:
    assert seating.sizes(groups, people) == sizes


def test_keep_keeps_the_latest_division() -> None:
    divisions = [Groups("keep"), Groups("count", number=4), Groups(), Groups("keep")]
    steps = [Step(str(place), "talk", "A", groups=groups) for place, groups in enumerate(divisions)]
    assert list(seating.kept(steps).values()) == [Groups(), divisions[1], Groups(), divisions[1]]


def test_turns_without_a_frame_take_what_the_largest_group_needs() -> None:
    step = Step("a", "talk", "A", minutes_per_turn=Fraction(2), turns="round")
    assert seating.planned(step, Groups("count", number=4), 13) == 8
    assert seating.planned(step, Groups("count", number=4), None) is None
    assert seating.planned(step, Groups("by", tag="x"), 13) is None
