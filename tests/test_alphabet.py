"""Texts are sorted as in a Swedish dictionary."""

from __future__ import annotations

from samtal.words.text import alphabetical


def test_the_last_three_letters_come_after_z_and_other_accents_are_passed_over() -> None:
    words = ["Öga", "zon", "Ås", "ärta", "Éclair", "edel", "Arm", "apa"]
    assert sorted(words, key=alphabetical) == ["apa", "Arm", "Éclair", "edel", "zon", "Ås", "ärta", "Öga"]
