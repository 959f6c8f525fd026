"""The shapes of values that are no text: strict and exact."""

from __future__ import annotations

from fractions import Fraction

import pytest

from samtal.template.problem import Position, Problem
from samtal.template.shapes import Items, Number, OneOf, Shape, Truth, Whole


def test_decimals_are_kept_exactly_as_written() -> None:
    assert Number().read(0.1, Position((), [])) == Fraction(1, 10)


@pytest.mark.parametrize(
    ("shape", "value"),
    [
        (Number(), "60"),
        (Number(), True),
        (Number(), float("inf")),
        (Whole(0), False),
        (Whole(0), 4.0),
        (Whole(0, 3), 4),
        (Truth(), 1),
        (Items(Truth()), True),
        (OneOf({int: Whole(0)}, "want-groups"), True),
    ],
)
def test_no_type_passes_for_another(shape: Shape, value: object) -> None:
    problems: list[Problem] = []
    assert shape.read(value, Position(("x",), problems)) is None
    assert len(problems) == 1


def test_the_good_items_of_a_list_are_read_on() -> None:
    problems: list[Problem] = []
    assert Items(Whole(0)).read([1, "2", 3], Position(("x",), problems)) == (1, 3)
    assert problems[0].path == ("x", 1)
