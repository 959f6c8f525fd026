"""The ratings of a series side by side: every statement, with how many answered, and what is not compared said."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from samtal.session import earlier, earlier_told
from samtal.session.trend import trend, trends
from samtal.telling.earlier import columns, sentences, table
from test_earlier import TEXTS, sitting, template

if TYPE_CHECKING:
    from samtal.session.earlier import Sitting

FOUR = (0, 2, 6, 4)


def held(session: str, day: str, *counts: tuple[int, ...], texts: tuple[str, ...] = TEXTS) -> Sitting:
    found = sitting(template(*texts), *counts, day=day)
    return found._replace(head=found.head._replace(session=session))


def three() -> list[Sitting]:
    return [
        held("a", "2025-11-14", FOUR, (1, 5, 5, 1), (4, 6, 2, 0)),
        held("b", "2026-01-20", FOUR, (4, 6, 2, 0), (4, 6, 2, 0)),
        held("c", "2026-03-12", FOUR, (1, 4, 5, 1), (4, 6, 2, 0), texts=(TEXTS[2], TEXTS[1], "Vi har tid")),
    ]


def test_the_table_has_every_statement_of_the_latest_rating_and_what_it_came_to_each_time() -> None:
    assert list(table("sv", trend(three()), 79)) == [
        "SKIS",
        "                                    2025-11-14 2026-01-20 2026-03-12    Ändring",
        "    Antal svar                              12         12      11–12",
        " 1. Vi besöker varandra                  1,8        1,8 =      3,2 ↑       +1,4",
        " 2. Vi delar ansvar                      2,5        1,8 ↓      2,5 ↑       +0,7",
        " 3. Vi har tid                             –          –        1,8            –",
        "    Totalt, 2 påståenden                2,17       1,83       2,87        +1,04",
        "Jämfört med 20 januari 2026: påstående 3 är nytt, 1 av de förra frågas inte",
        "längre, 2 av 3 jämförs.",
    ]


def test_what_the_last_two_have_in_common_is_told_apart_from_what_all_have() -> None:
    first, second, third = three()
    oldest = held("0", "2025-10-01", FOUR, texts=TEXTS[:1])
    told = " ".join(table("sv", trend([oldest, second, first._replace(head=third.head)]), 79))
    assert "Totalt, 1 påstående" in told
    assert told.endswith("Totalt är av påstående 1, som har en siffra varje gång.")
    lines = earlier_told.remarks("sv", earlier.compare(oldest, second).left_out)
    assert lines == "Påstående 2–3 är nya, 1 av 3 jämförs."


def test_what_groups_answered_is_told_as_groups() -> None:
    first, second, _ = [each._replace(head=each.head._replace(joint=1)) for each in three()]
    assert "; 12 grupper båda gångerna." in earlier_told.summary("sv", earlier.compare(first, second))
    assert earlier_told.last_time("en", first).endswith("; 12 groups.")


def test_no_line_is_wider_than_there_is_room_and_the_oldest_give_way() -> None:
    many = [held(f"s{n}", f"2026-03-{n:02d}", FOUR, FOUR, FOUR) for n in range(1, 10)]
    for width in (60, 79, 118, 198):
        lines = list(table("sv", trend(many, columns(width)), width))
        assert max(map(len, lines)) <= width
        assert "2026-03-09" in lines[1]
    assert len(trend(many).sittings) == 4


def test_read_aloud_each_statement_is_a_sentence() -> None:
    assert list(sentences("sv", trend(three()))) == [
        "SKIS, 12 mars 2026",
        (
            "Jämfört med 20 januari 2026, på de 2 påståenden som jämförs: 2,87 nu, 1,83 då (+1,04); 11–12 svar per "
            "påstående nu, 12 svarande då. Påstående 3 är nytt, 1 av de förra frågas inte längre, 2 av 3 jämförs."
        ),
        "1. Vi besöker varandra: 3,2 (12 svar), 20 januari 2026 1,8 (12 svar), +1,4",
        "2. Vi delar ansvar: 2,5 (11 svar), 20 januari 2026 1,8 (12 svar), +0,7",
        "3. Vi har tid: 1,8 (12 svar)",
    ]
    assert (
        list(sentences("en", trend(three()[:1])))[1] == "This is the first time, so there is nothing to compare with."
    )


def test_where_too_few_have_answered_that_is_the_reason_that_is_given_and_no_number_is() -> None:
    few = held("b", "2026-01-20", *[(0, 1, 2, 1)] * 3)
    lines = list(table("sv", trend([*three()[:1], few]), 79))
    assert lines[2].split()[-3:] == ["12", "för", "få"]
    assert (
        " ".join(lines[-2:]) == "För få svar för att visas, nu eller den 14 november 2025, så siffrorna jämförs inte."
    )
    assert list(table("sv", trend([few]), 79))[-1] == "För få svar för att visas."


def test_those_rated_latest_come_first() -> None:
    other = held("c", "2026-03-12", FOUR, FOUR, FOUR)
    other = other._replace(head=other.head._replace(subject="Min kommun"))
    assert [each.subject for each in trends([*three(), other])] == ["SKIS", "Min kommun"]
    assert [each.subject for each in trends([other, *three()[:1]])] == ["SKIS", "Min kommun"]
    assert trends([]) == []


def test_where_the_scale_is_another_it_is_said() -> None:
    fives = sitting(template(more="scale = { min = 1, max = 5 }"), *[(0, 0, 2, 6, 4)] * 3, day="2026-05-01")
    lines = list(table("sv", trend([*three()[:1], fives]), 79))
    assert lines[-1] == "Skalan är en annan än den 14 november 2025, så siffrorna jämförs inte."


@pytest.mark.parametrize(
    ("then", "now", "places", "expected"),
    [
        (Fraction(10, 3), Fraction(38, 11), 1, "+0,2"),  # 3,3 and 3,5, though less than 0,13 lies between them
        (Fraction(19, 6), Fraction(10, 3), 1, "+0,1"),  # 3,2 and 3,3
        (Fraction(256, 100), Fraction(2545, 1000), 2, "−0,01"),  # 2,56 and 2,55
        (Fraction(5, 2), Fraction(76, 30), 1, "±0"),
        (Fraction(5, 2), Fraction(5, 2), 1, "±0"),
    ],
)
def test_a_change_is_that_between_the_figures_that_are_shown_and_bears_its_sign(
    then: Fraction, now: Fraction, places: int, expected: str
) -> None:
    assert earlier_told.change("sv", then, now, places) == expected


def test_a_change_of_shares_is_in_points_of_per_cent() -> None:
    assert earlier_told.change("sv", Fraction(1, 3), Fraction(2, 3), share=True) == "+34"  # 33 % and 67 %
    assert earlier_told.change("sv", None, Fraction(2, 3), share=True) == "–"


def test_a_right_to_left_or_wild_text_stays_in_its_line() -> None:
    wild = held("a", "2026-03-12", FOUR, texts=("\\u001b[31mrött", "x", "y"))
    assert all("\x1b" not in line for line in table("sv", trend([wild]), 79))


def test_of_several_that_day_it_is_said_which() -> None:
    first, last = (held("a", "2026-03-12", FOUR, FOUR, FOUR)._replace(number=number, of=3) for number in (1, 3))
    lines = list(table("sv", trend([first, last]), 79))
    assert lines[2].split() == ["första", "sista"]
    assert lines[1].split() == ["2026-03-12", "2026-03-12", "Ändring"]
