"""The SKIS network's day, typed in line by line, gives these minutes: figures to the digit, nothing missing hidden."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from markdown_reading import parsed, tables, under
from memory import MemorySession, at
from minutes_of import written
from samtal.plain import dialogue

ROOT = Path(__file__).parent.parent
SKIS = ["3,3", "3,2", "3,3", "2,8", "2,5", "2,2", "1,8", "1,5", "2,0", "1,8", "2,44 – svagt"]
MUNICIPALITY = ["2,4", "2,3", "2,5", "2,0", "1,9", "1,8", "1,6", "1,3", "1,8", "1,7", "1,93 – svagt"]


@cache
def minutes() -> str:
    made = MemorySession((ROOT / "session_templates/skis-natverkstraff.toml").read_text(encoding="utf-8"))
    script = (ROOT / "tests/golden/skis.txt").read_bytes().splitlines()
    replies: list[str] = []
    assert dialogue.run(made, script, replies.append, lang="sv", now=lambda: at(8)) == 0, replies
    return written(made, at(16))


def test_the_minutes_are_those_of_the_golden_file() -> None:
    assert minutes() == (ROOT / "tests/golden/skis.md").read_text(encoding="utf-8")


def test_every_mean_and_total_is_right_to_the_digit() -> None:
    skis, municipality, joint = (table[1:] for table in tables(minutes())[:3])
    assert [row[-1] for row in skis] == SKIS
    assert [row[-1] for row in municipality] == MUNICIPALITY
    assert [row[1:] for row in joint] == [list(pair) for pair in zip(SKIS, MUNICIPALITY, strict=True)]
    assert skis[-1][-2] == municipality[-1][-2] == "120"


def test_groups_two_to_four_are_missing_in_the_open() -> None:
    point = under(minutes(), "8. Gruppuppgift 1: laget runt")
    assert len(under(minutes(), "Grupp 1")) == 7
    assert [text for text in point if text.startswith("Grupp")] == [
        "Grupp 1",
        *(f"Grupp {number}: inga anteckningar" for number in (2, 3, 4)),
    ]


def test_questions_without_an_answer_are_listed() -> None:
    asked = under(minutes(), "15. Gruppsamtal: uppdrag SKIS 2024–2026")
    assert [text for text in asked if text.endswith("Utan svar.")] == [
        "Vad innebär uppdraget för oss? Utan svar.",
        "Utvecklingsområden? Utan svar.",
        "Vad kan och vill du arbeta med? Utan svar.",
    ]


def test_no_decision_is_made_of_a_proposal() -> None:
    assert under(minutes(), "Beslut") == ["Inga beslut antecknade."]
    assert len(under(minutes(), "Förslag")) == 2


def test_the_dates_stand_in_their_order() -> None:
    assert [row[:2] for row in tables(minutes())[-1][1:]] == [
        ["2026-01-26", "09.00–12.00"],
        ["2026-03-20", "13.00–14.30"],
        ["2026-04-26", "09.00–15.30"],
    ]


def test_all_eighteen_points_have_their_heading() -> None:
    points = [text for kind, text in parsed(minutes()) if kind == "heading_openh2" and text[0].isdecimal()]
    assert [text.partition(".")[0] for text in points] == [str(number) for number in range(1, 19)]
