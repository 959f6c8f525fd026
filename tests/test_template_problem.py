"""Problems as data: said with and without a line, with figures and times as the language has them."""

from __future__ import annotations

from datetime import time
from fractions import Fraction

import pytest

from samtal.template.problem import Position, Problem, as_written, shown


def test_a_problem_is_said_with_file_and_line() -> None:
    problem = Problem("template.missing-key", {"key": "title"}, line=3)
    assert problem.located("sv", "mall.toml") == "mall.toml:3: title saknas. Skriv title = …"
    assert problem.located("en", "mall.toml") == "mall.toml:3: title is missing. Write title = …"


def test_without_a_line_only_the_file_is_named() -> None:
    assert (
        Problem("template.file-empty").located("sv", "mall.toml")
        == "mall.toml: Filen är tom. Kopiera en färdig mall och ändra i den."
    )


def test_figures_and_times_follow_the_language_and_one_is_singular() -> None:
    turns = Problem("template.check-turns", {"n": 1, "each": Fraction(5, 2), "minutes": Fraction(2)})
    assert turns.sentence("sv") == "1 person × 2,5 min ryms inte på 2 min."
    assert turns.sentence("en") == "1 person × 2.5 min does not fit into 2 min."
    clock = Problem("template.check-at", {"at": time(9, 5), "until": time(10)})
    assert clock.sentence("sv") == "Kan inte börja 09.05: punkterna före håller på till 10.00."


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("60", '"60"'),
        (True, "true"),
        (2.5, "2.5"),
        ([], "[]"),
        ([[1]], "[…]"),
        ({}, "{…}"),
        pytest.param(10**4400, "999…", id="too long for Python"),
        (time(9), "09:00:00"),
    ],
)
def test_values_are_quoted_the_way_they_are_written_in_toml(value: object, written: str) -> None:
    assert as_written(value) == written


def test_what_is_quoted_is_visible_and_short() -> None:
    assert shown("a\x1b[2J\nb") == "a␛[2J␊b"
    assert len(shown("x" * 10**6)) == 60


def test_a_place_knows_the_nearest_key_and_how_it_is_spelt() -> None:
    place = Position(("agenda", 3), [])
    assert place.key == "agenda"
    assert Position((), []).key == ""
    assert place.spelt({"scale": "skala"}).inside("scale", "min").path == ("agenda", 3, "skala", "min")
