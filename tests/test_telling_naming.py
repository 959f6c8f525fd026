"""How lengths of time are told: minutes and seconds, from four hours on hours and minutes, from two days on days."""

from __future__ import annotations

import pytest

from samtal.telling import naming

MINUTE = 60_000


@pytest.mark.parametrize(
    ("milliseconds", "swedish", "english"),
    [
        (30_000, "30 s", "30 s"),
        (12 * MINUTE + 30_000, "12 min 30 s", "12 min 30 s"),
        (90 * MINUTE, "90 min", "90 min"),
        (4 * 60 * MINUTE, "4 h", "4 h"),
        (250 * MINUTE, "4 h 10 min", "4 h 10 min"),
        (-250 * MINUTE, "4 h 10 min", "4 h 10 min"),
        (72 * 60 * MINUTE, "3 dygn", "3 days"),
    ],
)
def test_a_length_of_time_is_told_as_people_say_it(milliseconds: int, swedish: str, english: str) -> None:
    assert naming.span("sv", milliseconds) == swedish
    assert naming.span("en", milliseconds) == english
