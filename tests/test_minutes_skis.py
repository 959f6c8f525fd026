"""The SKIS network's day, typed in line by line, gives these minutes: figures to the digit, nothing missing hidden."""

from __future__ import annotations

import re
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
    joint = tables(minutes())[0][1:]
    assert [row[3] for row in joint] == SKIS
    assert [row[5] for row in joint] == MUNICIPALITY
    assert [sum(map(int, cell.split("/"))) for cell in joint[-1][2::2]] == [120, 120]


def test_the_ten_statements_are_worded_once_and_the_result_said_in_a_sentence() -> None:
    assert minutes().count("Utvecklingsarbetet sker tillsammans med eleverna/barnen.") == 1
    assert "SKIS 2,44 (svagt); 12 svarande. Högst påstående 1 och 3, lägst 8." in minutes()
    assert "SKIS 2,44 (svagt), Min kommun 1,93 (svagt); 12 svarande." in minutes()


def test_groups_two_to_four_are_missing_in_the_open() -> None:
    point = under(minutes(), "8. Gruppuppgift 1: laget runt")
    assert len(under(minutes(), "Grupp 1")) == 7 + 1
    assert point[-1] == "Anteckningar från grupp 2–4 har inte kommit in."


def test_questions_without_an_answer_are_listed() -> None:
    asked = under(minutes(), "15. Gruppsamtal: uppdrag SKIS 2024–2026")
    left = "Inte besvarade: Vad innebär uppdraget för oss? Utvecklingsområden? Vad kan och vill du arbeta med?"
    assert asked[-1].endswith(left)


def test_no_decision_is_made_of_a_proposal() -> None:
    assert under(minutes(), "Beslut") == ["Inga beslut antecknade."]
    assert len(under(minutes(), "Förslag")) == 2


def test_the_dates_stand_in_their_order() -> None:
    assert [row[:2] for row in tables(minutes())[-1][1:]] == [
        ["måndag 26 januari 2026", "09.00–12.00"],
        ["fredag 20 mars 2026", "13.00–14.30"],
        ["söndag 26 april 2026", "09.00–15.30"],
    ]


def test_all_points_have_their_heading_but_for_breaks_and_information_without_notes() -> None:
    points = [text for kind, text in parsed(minutes()) if kind == "heading_openh2" and text[0].isdecimal()]
    assert [text.partition(".")[0] for text in points] == [str(n) for n in range(1, 19) if n not in {1, 5, 11, 16}]


def test_read_aloud_no_point_says_more_than_once_that_nothing_is_there() -> None:
    points = re.split(r"^## ", minutes(), flags=re.MULTILINE)
    nothing = re.compile("Inget|Inga|saknas|inte kommit in|Inte besvarade", re.IGNORECASE)
    assert max(sum(bool(nothing.match(line)) for line in point.splitlines()) for point in points) == 1
    assert "planerat" not in minutes()
