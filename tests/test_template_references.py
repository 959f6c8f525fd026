"""What from and into point to."""

from __future__ import annotations

import pytest

from samtal.template import references
from samtal.template.problem import Position, Problem
from samtal.template.references import Points, point

RATED = point("kollen", "Kollen", "rating")
EARLIER = Points([point("paus", "Paus", "talk"), point("paus-2", "Paus", "talk"), point("beslut", "Beslut", "list")], 3)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("paus", "paus"),
        ("PAUS", "paus-2"),
        ("Paus-2", "paus-2"),
        ("Beslut", "beslut"),
        ("decision", "decision"),
        ("decisions", "decision"),
        ("förslag", "proposal"),
        ("Uppgifter", "action"),
        ("actions", "action"),
        ("parkerade frågor", "parked"),
        ("frågor", "parked"),
        ("datum", "date"),
        ("dates", "date"),
        ("lärdomar", "lesson"),
    ],
)
def test_a_point_comes_before_a_register_and_the_nearest_point_first(name: str, found: str) -> None:
    assert references.find(name, EARLIER, Position((), [])) == found


def test_statements_come_from_earlier_lists_and_talks_only() -> None:
    problems: list[Problem] = []
    place = Position((), problems)
    points = Points([*EARLIER.all, RATED], 4)
    assert references.find_source("beslut", points, place) == "beslut"
    assert references.find_source("Paus", points, place) == "paus-2"
    assert references.find_source("Kollen", points, place) is None
    assert references.find_source("Beslt", points, place) is None
    assert [problem.code for problem in problems] == ["template.from-rating", "template.nowhere-near"]


def test_what_stands_later_or_is_the_point_itself_is_said_to() -> None:
    problems: list[Problem] = []
    place = Position(("from",), problems)
    points = Points(EARLIER.all, 1)
    assert references.find("Paus", points, place) == "paus"
    assert references.find("paus-2", points, place) is None
    assert references.find_source("Beslut", points, place) is None
    assert [problem.code for problem in problems] == ["template.from-itself", "template.from-later"]
    assert problems[1].values["number"] == 3
