"""`samtal trend`: the ratings of a series beside each other, as text and as data."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from command import Program

if TYPE_CHECKING:
    from pathlib import Path

RATING = """series = "skis"
[[agenda]]
kind = "rating"
title = "Skattning"
subject = "SKIS"
statements = ["Vi lär av varandra", "Vi delar ansvar"]
[[agenda]]
kind = "talk"
title = "Slut"
"""
FIRST = "starta\nskatta 1 0/2/6/4\nskatta 2 1/5/5/1\navsluta\n"
SECOND = "starta\nskatta 1 0/1/6/5\nskatta 2 0/1/1/1\navsluta\n"


@pytest.fixture
def samtal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Program:
    return Program(monkeypatch, capsys, tmp_path)


def held(samtal: Program, lines: str, day: str) -> None:
    assert samtal("plain", samtal.template("Träff", RATING), "--date", day, stdin=lines).code == 0


def test_the_ratings_of_a_series_stand_beside_each_other(samtal: Program) -> None:
    held(samtal, FIRST, "2025-11-14")
    held(samtal, SECOND, "2026-03-12")
    assert samtal("trend").out.splitlines() == [
        "SKIS",
        "                                               2025-11-14 2026-03-12    Ändring",
        "    Antal svar                                         12         12",
        " 1. Vi lär av varandra                              3,2        3,3 ↑       +0,1",
        " 2. Vi delar ansvar                                 2,5          –            –",
        "    Totalt, 1 påstående                            3,17       3,33        +0,16",
        "Påstående 2 har inga eller för få svar någon av gångerna, 1 av 2 jämförs.",
    ]


def test_as_data_it_has_sums_and_numbers_and_nothing_that_is_withheld(samtal: Program) -> None:
    held(samtal, FIRST, "2025-11-14")
    held(samtal, SECOND, "2026-03-12")
    (trend,) = json.loads(samtal("trend", "--json").out)
    assert [each["date"] for each in trend["ratings"]] == ["2025-11-14", "2026-03-12"]
    assert [[cell and (cell["answers"], cell["sum"]) for cell in each["figures"]] for each in trend["statements"]] == [
        [(12, 38), (12, 40)],
        [(12, 30), None],
    ]


def test_where_there_is_nothing_it_is_said(samtal: Program) -> None:
    held(samtal, "starta\navsluta\n", "2025-11-14")
    said = samtal("trend")
    assert said.out.startswith("Det finns inget att jämföra än.")
    assert samtal("trend", "--json").out == "[]\n"


def test_the_ratings_of_one_meeting_are_printed_with_their_means_on_the_scale(samtal: Program) -> None:
    held(samtal, FIRST, "2025-11-14")
    held(samtal, SECOND, "2026-03-12")
    assert samtal("trend", "--profile").out.splitlines() == [
        "SKIS, 12 mars 2026: 12 svarande",
        "                                         1         2         3         4",
        " 1. Vi lär av varandra                   ├─────────┼─────────┼──●──────┤    3,3",
        " 2. Vi delar ansvar                      ├─────────┼─────────┼─────────┤      –",
    ]
    (profile,) = json.loads(samtal("trend", "--profile", "--json").out)
    assert [each["date"] for each in profile["ratings"]] == ["2026-03-12"]
    assert [each["figures"][0] and each["figures"][0]["sum"] for each in profile["statements"]] == [40, None]


def test_a_meeting_without_figures_has_no_profile(samtal: Program) -> None:
    held(samtal, "starta\navsluta\n", "2025-11-14")
    assert samtal("trend", "--profile").out == "Mötet har ingen stängd skattning med siffror.\n"


def test_a_copy_of_the_template_is_told_which_series_it_is_of_and_which_the_earlier_one_is(samtal: Program) -> None:
    for file, lines, day in (("okt", FIRST, "2025-10-14"), ("jan", SECOND, "2026-01-12")):
        copy = samtal.folder / f"{file}.toml"
        copy.write_text(f'title = "Träff"\n{RATING.partition(chr(10))[2]}', encoding="utf-8")
        typed = f"{lines.replace('avsluta', 'nästa')}jämför\n"
        aloud = samtal("plain", str(copy), "--date", day, stdin=typed).out
        printed = samtal("trend").out
        assert max(map(len, printed.splitlines())) <= 79
        for said in (" ".join(aloud.split()), " ".join(printed.split())):
            assert "Det är första gången, så det finns inget att jämföra med." in said
            assert f'Mötets serie: series = "{file}".' in said
            other = 'Samma påståenden skattades 14 oktober 2025 i en annan. Med series = "okt" överst i mallen'
            assert (other in said) == (file == "jan")


def test_where_the_series_has_something_it_is_not_told(samtal: Program) -> None:
    held(samtal, FIRST, "2025-11-14")
    assert "Träffar i samma serie jämförs" in samtal("trend").out
    held(samtal, SECOND, "2026-03-12")
    assert "serie" not in samtal("trend").out
