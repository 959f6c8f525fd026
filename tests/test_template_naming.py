"""Ids that follow wording, not place."""

from __future__ import annotations

import pytest

from samtal.template import naming


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Återsamling", "atersamling"),
        ("Gruppuppgift 1: laget runt", "gruppuppgift-1-laget-runt"),
        ("Kaffe & Æbleskiver på Ærø", "kaffe-aebleskiver-pa-aero"),
        ("A\u030aska", "aska"),
        ("日本語", "punkt"),
        ("x" * 100, "x" * 60),
    ],
)
def test_an_id_is_the_title_in_plain_letters(title: str, slug: str) -> None:
    assert naming.slug(title) == slug


def test_a_taken_id_gets_the_first_free_number() -> None:
    assert naming.free("paus", {"paus", "paus-2"}) == "paus-3"


def test_ids_look_through_case_spacing_and_normal_form() -> None:
    assert naming.question_id("Vad  ÄR det?") == naming.question_id("vad a\u0308r det?") == "q-c10b904b"
    assert naming.statement_id("Alla", "1-4") != naming.statement_id("Alla", "1-5")
    assert len(naming.statement_id("Alla", "1-4")) == 14


def test_given_ids_stand_and_derived_ones_keep_out_of_their_way() -> None:
    points = [("", "Paus"), ("paus", "Kaffe"), ("", "Paus"), ("beslut", ""), ("", "Beslut")]
    assert naming.step_ids(points, ["beslut"]) == ["paus-2", "paus", "paus-3", "beslut", "beslut-2"]
