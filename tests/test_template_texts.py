"""What is written within quotes: strict, visible, and with what was meant."""

from __future__ import annotations

import pytest

from samtal.template.problem import Position, Problem
from samtal.template.texts import Choice, ClockTime, Text


@pytest.mark.parametrize("written", ["9.00", "9:00", "09.00", "09:00", " 9:00 "])
def test_times_may_have_a_point_or_a_colon_and_one_digit(written: str) -> None:
    assert ClockTime().read(written, Position((), [])) == 540


@pytest.mark.parametrize("written", ["24:00", "9", "9:60", "kl 9:00", "009:00", "٩:٠٠"])
def test_other_times_are_mistakes(written: str) -> None:
    problems: list[Problem] = []
    assert ClockTime().read(written, Position(("at",), problems)) is None
    assert len(problems) == 1


def test_text_is_visible_and_bare_of_space_around_it() -> None:
    assert Text().read(" a\nb\x1b ", Position((), [])) == "a b␛"
    assert Text(lines=True).read("\ta\r\n\tb\n", Position((), [])) == "a\n    b"
    assert Text(empty=True).read(" ", Position((), [])) == ""


def test_a_role_needs_a_name() -> None:
    turns = Choice(("free",), prefixes=("role:", "others:"))
    problems: list[Problem] = []
    place = Position(("turns",), problems)
    assert turns.read("role: gäst ", place) == "role:gäst"
    assert turns.read("others:gäst", place) == "others:gäst"
    assert turns.read("role: ", place) is None
    assert len(problems) == 1
