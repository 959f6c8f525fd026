"""What an author probably meant."""

from __future__ import annotations

import pytest

from samtal.template import near
from samtal.template.keys import HEADER, SET, STEP
from samtal.template.presets import names


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("frågor", "questions"),
        ("FRÅGOR", "questions"),
        ("minuter", "minutes"),
        ("påståenden", "statements"),
        ("grupper", "groups"),
        ("kolumner", "columns"),
        ("rader", "rows"),
        ("skala", "scale"),
        ("regler", "rules"),
        ("anonym", "secrecy"),
        ("sekretess", "secrecy"),
        ("svarssätt", "answers"),
        ("Title", "title"),
    ],
)
def test_swedish_keys_of_a_point_are_known(written: str, meant: str) -> None:
    assert near.key(written, STEP.keys) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("titel", "title"),
        ("dagordning", "agenda"),
        ("syfte", "purpose"),
        ("plats", "place"),
        ("språk", "language"),
        ("börjar", "starts"),
        ("start", "starts"),
        ("slutar", "ends"),
        ("förberedelse", "prepare"),
    ],
)
def test_swedish_keys_of_the_header_are_known(written: str, meant: str) -> None:
    assert near.key(written, HEADER.keys) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("paus", "break"),
        ("laget runt", "round"),
        ("Runda", "round"),
        ("skattning", "rating"),
        ("lista", "list"),
        ("samtal", "talk"),
        ("incheckning", "checkin"),
        ("återsamling", "gather"),
        ("fem varför", "whys"),
    ],
)
def test_swedish_kinds_are_known(written: str, meant: str) -> None:
    assert near.value(written, names(None)) == meant


def test_a_misspelt_word_is_found_and_a_strange_one_is_not() -> None:
    assert near.misspelt("Questons", STEP.keys) == "questions"
    assert near.misspelt("banan", STEP.keys) is None
    assert near.misspelt("x" * 10**6, STEP.keys) is None


def test_every_foreign_name_leads_to_a_key_or_a_value_that_exists() -> None:
    inner = "what for due link url label name type choices count size by mix text low high min max labels unknown"
    assert set(near._KEYS) <= {*HEADER.keys, *STEP.keys, *SET.keys, *inner.split()}
