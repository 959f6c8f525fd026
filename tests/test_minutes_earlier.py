"""Under a rating stands how it compares with the last time the series met: no more than both minutes show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown_reading import tables
from memory import at
from samtal.minutes.making import minutes_of
from samtal.minutes.markdown import render
from samtal.session import earlier
from test_earlier import TEXTS, rated, sitting, template

if TYPE_CHECKING:
    from memory import MemorySession
    from samtal.session.earlier import Sitting

FOUR = (0, 2, 6, 4)
LESS = (1, 5, 5, 1)


def then(text: str, *counts: tuple[int, ...], day: str = "2025-11-14") -> Sitting:
    found = sitting(text, *counts, day=day)
    return found._replace(head=found.head._replace(session="earlier"))


def written(made: MemorySession, *held: Sitting) -> str:
    return render(minutes_of(made.state, at(10, day="2026-03-12"), earlier=held))


def test_the_last_time_is_told_in_a_sentence_and_a_short_table() -> None:
    made = rated(template(TEXTS[0], "Vi delar allt", TEXTS[2]), FOUR, FOUR, LESS)
    text = written(made, then(template(), LESS, FOUR, FOUR))
    assert (
        "Jämfört med 14 november 2025, på de 2 påståenden som jämförs: 2,83 nu, 2,83 då (±0); 12 svarande båda "
        "gångerna. Påstående 2 har ny lydelse, 2 av 3 jämförs."
    ) in text
    assert tables(text)[1] == [
        ["Påstående", "14 november 2025", "Nu", "Ändring"],
        ["1", "2,5", "3,2", "+0,7"],
        ["3", "3,2", "2,5", "−0,7"],
        ["Totalt, 2 påståenden", "2,83", "2,83", "±0"],
    ]


def test_as_many_answers_as_there_were_each_time_stand_beside_where_they_differ() -> None:
    made = rated(template(), FOUR, FOUR, FOUR)
    text = written(made, then(template(), (0, 2, 6, 3), FOUR, FOUR))
    assert [row[-1] for row in tables(text)[1]] == ["Svar då / nu", "11 / 12", "12 / 12", "12 / 12", ""]


def test_how_many_answered_is_told_of_what_is_compared_and_as_answers_where_it_differs() -> None:
    made = rated(template(), FOUR, FOUR, FOUR)
    text = written(made, then(template(TEXTS[0], TEXTS[1], "Vi har tid"), FOUR, FOUR, (0, 2, 6, 1)))
    assert "3,17 nu, 3,17 då (±0); 12 svarande båda gångerna." in text
    text = written(made, then(template(), (0, 2, 6, 3), FOUR, FOUR))
    assert "; 12 svarande nu, 11–12 svar per påstående då." in text


def test_without_earlier_ratings_or_where_the_template_does_not_compare_nothing_is_said() -> None:
    made = rated(template(), FOUR, FOUR, FOUR)
    assert "Jämfört med" not in written(made)
    later = then(template(), FOUR, FOUR, FOUR, day="2026-05-01")
    assert "Jämfört med" not in written(made, later)
    other = then(template().replace("SKIS", "Min kommun"), FOUR, FOUR, FOUR)
    assert "Jämfört med" not in written(made, other)


def test_what_is_withheld_now_is_compared_with_nothing() -> None:
    made = rated(template(), (0, 1, 2, 1), FOUR, FOUR)
    text = written(made, then(template(), FOUR, FOUR, FOUR))
    assert "Påstående 1 har inga eller för få svar någon av gångerna, 2 av 3 jämförs." in text
    assert [row[0] for row in tables(text)[1]] == ["Påstående", "2", "3", "Totalt, 2 påståenden"]


def test_another_scale_is_said_and_no_table_made() -> None:
    made = rated(template(more="scale = { min = 1, max = 5 }"), *[(0, 0, 2, 6, 4)] * 3)
    text = written(made, then(template(), FOUR, FOUR, FOUR))
    assert "Skalan är en annan än den 14 november 2025, så siffrorna jämförs inte." in text
    assert len(tables(text)) == 1


def test_a_meeting_that_asked_on_another_scale_in_between_is_passed_over() -> None:
    made = rated(template(), FOUR, FOUR, FOUR)
    wider = then(
        template(more="scale = { min = 0, max = 10 }"), *[(0, 0, 0, 0, 0, 2, 2, 2, 3, 2, 1)] * 3, day="2026-01-20"
    )
    first, between = then(template(), LESS, LESS, LESS), wider._replace(head=wider.head._replace(session="between"))
    text = written(made, first, between)
    assert "Jämfört med 14 november 2025: 3,17 nu, 2,50 då (+0,67); 12 svarande båda gångerna." in text
    assert earlier.last_time([first, between], made.state, made.state.agenda[0]) == first
    assert earlier.last_time([between], made.state, made.state.agenda[0]) is None
