"""`jämför` and `läge` tell what a rating came to when the series met before, to the one who leads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from memory import at, template_of
from samtal.archive.log import Archive
from samtal.live import LiveSession, open_session
from samtal.plain import dialogue
from test_archive_tools import counting
from test_earlier import held, template

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOUR = (0, 2, 6, 4)
OTHER = 'title = "Träff"\nseries = "skis"\n[[agenda]]\nkind = "talk"\ntitle = "Prat"\n'


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "a.db", now_ms=lambda: at(9), new_id=counting("id")) as opened:
        yield opened


def told(archive: Archive, text: str, *lines: str) -> list[str]:
    """What plain mode answers in a new meeting."""
    day = "2026-03-12"
    session = open_session(archive, template_of(text), source="", day=day, zone="Europe/Stockholm")
    live = LiveSession(archive, session, now=lambda: at(9, day=day), origin="plain")
    answers: list[str] = []
    typed = [line.encode() for line in lines]
    dialogue.run(live, typed, answers.append, lang="sv", now=lambda: at(9, day=day))
    return [answer.strip() for answer in answers]


def test_at_a_rating_the_last_figures_are_told_and_nowhere_else(archive: Archive) -> None:
    held(archive, "2025-11-14", FOUR, FOUR, (1, 5, 5, 1))
    assert "Förra gången, 14 november 2025: 2,94; 12 svarande." in told(archive, template(), "starta", "läge")
    assert not [line for line in told(archive, template(), "starta", "nästa", "läge") if "Förra gången" in line]


def test_where_some_were_withheld_then_it_is_said_how_many_there_are(archive: Archive) -> None:
    held(archive, "2025-11-14", FOUR, (0, 1, 1, 1), FOUR)
    answers = told(archive, template(), "starta", "läge")
    assert "Förra gången, 14 november 2025, finns siffror för 2 av 3 påståenden." in answers


def test_a_rating_is_compared_when_it_is_closed_and_until_then_the_last_ones_are(archive: Archive) -> None:
    held(archive, "2025-11-14", FOUR, FOUR, FOUR)
    rate = [f"skatta {number} 0/1/6/5" for number in (1, 2, 3)]
    answers = told(archive, template(), "starta", *rate, "jämför", "nästa", "jämför 1", "compare item 1", "jämför 2")
    assert answers[4:8] == [
        "SKIS, 12 mars 2026",
        "Siffrorna kommer när skattningen är stängd.",
        "Förra gången, 14 november 2025: 3,17; 12 svarande.",
        "ok  Jämförelsen står ovan",
    ]
    closed = answers.index("SKIS, 12 mars 2026", 8)
    assert answers[closed + 1 : closed + 6] == [
        "Jämfört med 14 november 2025: 3,33 nu, 3,17 då (+0,16); 12 svarande båda gångerna.",
        "1. Vi lär av varandra: 3,3 (12 svar), 14 november 2025 3,2 (12 svar), +0,1",
        "2. Vi delar ansvar: 3,3 (12 svar), 14 november 2025 3,2 (12 svar), +0,1",
        "3. Vi besöker varandra: 3,3 (12 svar), 14 november 2025 3,2 (12 svar), +0,1",
        "ok  Jämförelsen står ovan",
    ]
    assert answers[-1] == "fel  Punkt 2 är ingen skattning som jämförs."


def test_a_rating_that_is_opened_again_is_told_of_as_one_that_is_open(archive: Archive) -> None:
    held(archive, "2025-11-14", FOUR, FOUR, FOUR)
    rate = [f"skatta {number} 0/1/6/5" for number in (1, 2, 3)]
    answers = told(archive, template(), "starta", *rate, "nästa", "öppna 1", "jämför")
    assert answers[-3:-1] == [
        "Siffrorna kommer när skattningen är stängd.",
        "Förra gången, 14 november 2025: 3,17; 12 svarande.",
    ]


def test_where_too_few_have_answered_that_is_the_reason_that_is_given(archive: Archive) -> None:
    held(archive, "2025-11-14", FOUR, FOUR, FOUR)
    rate = [f"skatta {number} 0/1/2/1" for number in (1, 2, 3)]
    answers = told(archive, template(), "starta", *rate, "nästa", "jämför 1")
    assert "För få svar för att visas, nu eller den 14 november 2025, så siffrorna jämförs inte." in answers
    other = template().replace("SKIS", "Laget")
    alone = told(archive, other, "starta", *rate, "nästa", "jämför 1")
    assert "För få svar för att visas." in alone
    told_of = [line for line in (*answers, *alone) if not line.startswith("ok")]
    assert not [line for line in told_of if "första gången" in line or "4 svar" in line]


def test_where_there_is_nothing_it_is_said(archive: Archive) -> None:
    answers = told(archive, OTHER, "starta", "jämför")
    assert answers[1].startswith("Det finns inget att jämföra än.")
