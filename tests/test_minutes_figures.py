"""Ratings: exact figures, rounded half up; what would tell who said what is withheld, and what would reveal it too."""

from __future__ import annotations

import pytest

from markdown_reading import tables, under
from memory import MemorySession, at
from minutes_of import begun, person, session, written
from samtal.session import commands as c

SET = """
[statements.kl]
question = "I hur stor utsträckning?"
source = "En bok,\\nandra upplagan"
scale = { min = 1, max = 4, labels = ["obefintligt", "svagt", "funktionellt", "starkt"] }
items = ["Engagerade", "Förstår", "Elever"]
"""


def rating(title: str, more: str = "") -> str:
    return f'[[agenda]]\nkind = "rating"\ntitle = "{title}"\nstatements = "kl"\n{more}\n'


ONE = SET + rating("Skattning")
TWO = SET + rating("Ett", 'subject = "SKIS"') + rating("Två", 'subject = "Min kommun"')


def rate(made: MemorySession, *counts: str, step: str | None = None) -> None:
    """`7/4/1/0+2` for each statement in turn; an empty one is not rated."""
    for number, typed in enumerate(counts, 1):
        if typed:
            values, _, unknown = typed.partition("+")
            given = tuple(map(int, values.split("/")))
            made.do(c.RateTotals(step=step, statement=number, counts=given, unknown=int(unknown or 0)))


def table(made: MemorySession, number: int = 0) -> list[list[str]]:
    return tables(written(made))[number]


def test_counts_answers_means_and_the_total_with_its_level() -> None:
    made = begun(ONE)
    rate(made, "0/1/7/4", "4/6/2/0", "7/4/0/0")
    assert table(made) == [
        ["Nr", "Påstående", "1", "2", "3", "4", "Svar", "Medel"],
        ["1", "Engagerade", "0", "1", "7", "4", "12", "3,3"],
        ["2", "Förstår", "4", "6", "2", "0", "12", "1,8"],
        ["3", "Elever", "7", "4", "0", "0", "11", "1,4"],
        ["", "Totalt", "11", "11", "9", "4", "35", "2,17 – svagt"],
    ]
    assert "1 obefintligt · 2 svagt · 3 funktionellt · 4 starkt" in written(made)


def test_the_question_and_the_source_are_told() -> None:
    shown = under(written(session(TWO)), "1. Ett")
    assert shown == ["Gäller: SKIS", "Fråga: I hur stor utsträckning?", "Källa: En bok, andra upplagan"]


def test_a_number_below_zero_has_the_minus_sign_in_every_table_and_sentence() -> None:
    made = begun(ONE.replace("min = 1, max = 4", "min = -2, max = 1").replace("obefintligt", "emot"))
    rate(made, "6/4/2/0", "4/8/0/0", "0/0/6/6")
    assert table(made)[1][2:] == ["6", "4", "2", "0", "12", "−1,3"]
    assert table(made)[0][2:4] == ["−2", "−1"]
    assert "−2 emot · −1 svagt · 0 funktionellt" in written(made)
    assert "Medelvärden från −2 till 1," in written(made)
    assert "−2        −1        0         1" in written(made)


def result(made: MemorySession, heading: str = "1. Skattning") -> str:
    return under(written(made), heading)[0]


def test_the_result_stands_in_a_sentence_above_the_table_from_figures_alone() -> None:
    made = begun(ONE)
    rate(made, "0/1/6/5", "0/1/7/4", "7/4/1/0")
    assert result(made) == (
        "Medelvärde 2,69 (funktionellt); 12 svarande. Högst påstående 1–2, lägst 3."
        " Mest att tala om: påstående 3, där svaren går längst isär."
    )
    assert written(made).index("svarande") < written(made).index("| Nr |")


def test_the_result_is_told_by_the_name_of_its_subject_and_with_how_many_answered_each() -> None:
    made = begun(SET + rating("Skattning", 'subject = "SKIS"'))
    rate(made, "0/1/7/4", "0/0/0/11+1")
    assert result(made).startswith(
        "SKIS 3,61 (starkt; 2 av 3 påståenden); 11–12 svar per påstående. Högst påstående 2, lägst 1."
    )
    assert "Gäller" not in written(made)


def test_where_all_came_out_alike_none_is_highest() -> None:
    made = begun(ONE)
    rate(made, "0/1/7/4", "0/1/7/4")
    assert result(made) == "Medelvärde 3,25 (funktionellt; 2 av 3 påståenden); 12 svarande."


@pytest.mark.parametrize(("counts", "more"), [(("1/1/1/1",), ""), (("12/0/0/0",), 'show = ["distribution"]')])
def test_no_result_is_told_that_the_table_does_not_show(counts: tuple[str, ...], more: str) -> None:
    made = begun(SET + rating("Skattning", more))
    rate(made, *counts)
    assert "svarande" not in written(made)


def test_a_scale_of_two_values_shows_shares_and_no_mean() -> None:
    scale = 'scale = { min = 0, max = 1, labels = ["nej", "ja"] }\nshow = ["mean", "median", "distribution"]'
    made = begun(f'[[agenda]]\nkind = "rating"\ntitle = "Skattning"\nstatements = ["A", "B"]\n{scale}\n')
    rate(made, "4/8", "3/5+4")
    assert result(made).startswith("Ja 65\u00a0%; 8–12 svar per påstående. Högst påstående 1, lägst 2. Mest att tala")
    assert table(made) == [
        ["Nr", "Påstående", "nej", "ja", "Vet ej", "Svar", "Andel ja"],
        ["1", "A", "4", "8", "0", "12", "67\u00a0%"],
        ["2", "B", "3", "5", "4", "8", "63\u00a0%"],
        ["", "Totalt", "7", "13", "4", "20", "65\u00a0%"],
    ]
    assert "0,6" not in written(made)


def test_two_values_without_labels_are_told_by_their_numbers() -> None:
    made = begun(
        SET.replace('max = 4, labels = ["obefintligt", "svagt", "funktionellt", "starkt"]', "max = 2") + TWO[len(SET) :]
    )
    rate(made, "3/9", "12/0")
    rate(made, "6/6", "0/12", step="tva")
    part = "(2 av 3 påståenden)"
    first = f"SKIS: 2 38\u00a0% {part}, Min kommun: 2 75\u00a0% {part}; 12 svarande."
    assert result(made, "2. Två").startswith(first)
    assert table(made)[0][2:4] == ["SKIS, antal 1/2", "SKIS, andel 2"]


def test_everything_a_template_may_ask_to_see() -> None:
    made = begun(SET + rating("Skattning", 'show = ["rank", "median", "sum", "mean"]'))
    rate(made, "0/1/7/4", "4/6/2/0+2", "0/1/7/4")
    assert table(made) == [
        ["Nr", "Påstående", "Vet ej", "Svar", "Summa", "Medel", "Median", "Rang"],
        ["1", "Engagerade", "0", "12", "39", "3,3", "3,0", "1"],
        ["2", "Förstår", "2", "12", "22", "1,8", "2,0", "3"],
        ["3", "Elever", "0", "12", "39", "3,3", "3,0", "1"],
        ["", "Totalt", "2", "36", "100", "2,78 – funktionellt", "3,0", ""],
    ]


def test_only_counts_where_only_counts_are_asked_for() -> None:
    made = begun(SET + rating("Skattning", 'show = ["distribution"]'))
    rate(made, "0/1/7/4")
    assert table(made)[0] == ["Nr", "Påstående", "1", "2", "3", "4", "Svar"]


def test_a_statement_without_figures_has_dashes() -> None:
    made = begun(ONE)
    rate(made, "0/1/7/4", "0/0/0/0")
    assert table(made)[2] == ["2", "Förstår", *["–"] * 6]
    assert table(made)[3] == ["3", "Elever", *["–"] * 6]
    assert table(made)[4][-1] == "3,25 – funktionellt"


def test_a_rating_without_figures_says_so() -> None:
    assert under(written(begun(ONE)), "1. Skattning")[-1] == "Siffror saknas."
    assert "Siffror saknas." not in written(session(ONE))


def test_too_few_answers_are_withheld_and_so_is_the_total() -> None:
    made = begun(SET + rating("Skattning", 'show = ["mean", "distribution", "rank"]'))
    rate(made, "0/1/7/4", "1/1/1/1", "4/6/2/0")
    assert table(made)[1:] == [
        ["1", "Engagerade", "0", "1", "7", "4", "12", "3,3", "1"],
        ["2", "Förstår", "", "", "", "", "för få svar", "", ""],
        ["3", "Elever", "4", "6", "2", "0", "12", "1,8", "2"],
        ["", "Totalt", "", "", "", "", "visas inte", "", ""],
    ]
    assert "Påståenden med färre än 5 svar visas inte, och då inte heller totalen." in written(made)


def test_few_who_do_not_know_are_withheld_too() -> None:
    made = begun(ONE)
    rate(made, "0/1/7/4", "0/0/0/0+3")
    assert table(made)[0] == ["Nr", "Påstående", "1", "2", "3", "4", "Svar", "Medel"]
    assert table(made)[2][6] == "för få svar"


def test_a_total_is_withheld_where_another_run_withholds() -> None:
    made = begun(ONE)
    rate(made, "0/1/7/4")
    made.do(c.Again(), at(9, 10))
    rate(made, "1/0/0/0")
    assert table(made)[-1][2::2] == ["visas inte", "visas inte"]
    assert "### Omgång 2" in written(made)


def test_each_run_has_its_own_total_where_nothing_is_withheld() -> None:
    made = begun(ONE)
    rate(made, "0/1/7/4")
    made.do(c.Again(), at(9, 10))
    rate(made, "12/0/0/0")
    assert table(made)[-1][3::2] == ["3,25 – funktionellt", "1,00 – obefintligt"]
    assert table(made)[0][3::2] == ["Skattning, första gången, medel", "Skattning, andra gången, medel"]
    assert under(written(made), "Omgång 1")[0].endswith("12 svarande. Påståenden och siffror står under omgång 2.")


def test_an_open_rating_withholds_nothing_and_names_nobody() -> None:
    made = begun(SET + rating("Skattning", 'secrecy = "open"'), "Anna", "Bo")
    made.do(c.RateAnswer(statement=1, person=person(made, "Anna"), value=4))
    made.do(c.RateAnswer(statement=1, person=person(made, "Bo"), value=None))
    assert table(made)[1] == ["1", "Engagerade", "0", "0", "0", "1", "1", "1", "4,0"]
    assert "Anna" not in "".join(under(written(made), "1. Skattning"))


def test_a_statement_that_nobody_answered_lacks_all_answers_and_the_total_counts_them() -> None:
    made = begun(SET + rating("Skattning", "min_answers = 1"), "Anna", "Bo", "Cia")
    made.do(c.RateTotals(statement=1, counts=(0, 0, 1, 1)))
    shown = table(made)
    column = shown[0].index("Saknas")
    assert [row[column] for row in shown[1:]] == ["1", *["3"] * (len(shown) - 3), str(1 + 3 * (len(shown) - 3))]


def test_all_who_do_not_know_give_no_mean() -> None:
    made = begun(SET + rating("Skattning", 'secrecy = "open"\nshow = ["mean", "rank"]'), "Anna")
    made.do(c.RateAnswer(statement=1, person=person(made, "Anna"), value=None))
    assert table(made)[1] == ["1", "Engagerade", "1", "0", "–", ""]
    assert table(made)[-1] == ["", "Totalt", "1", "0", "–", ""]


def test_where_one_answer_may_be_shown_none_is_not_withheld_and_adds_up_to_nothing() -> None:
    made = begun(SET + rating("Skattning", 'min_answers = 1\nshow = ["sum", "mean"]'))
    rate(made, "0/0/0/0+3", "0/1/1/0+1")
    assert table(made)[1:3] == [
        ["1", "Engagerade", "3", "0", "–", "–"],
        ["2", "Förstår", "1", "2", "5", "2,5"],
    ]
    assert table(made)[-1] == ["", "Totalt", "4", "2", "5", "2,50 – funktionellt"]


def test_a_sealed_rating_is_shown_when_it_is_closed() -> None:
    made = begun(SET + rating("Skattning", 'secrecy = "sealed"\nmin_answers = 1') + rating("Sen"), "Anna")
    made.do(c.RateAnswer(statement=1, person=person(made, "Anna"), value=4))
    assert under(written(made), "1. Skattning")[-1] == "Visas när skattningen är stängd."
    made.do(c.Next(), at(9, 10))
    assert table(made)[1][-1] == "4,0"


def test_a_sealed_rating_that_was_current_when_the_meeting_ended_is_shown() -> None:
    made = begun(SET + rating("Skattning", 'secrecy = "sealed"'))
    rate(made, "0/1/7/4")
    made.do(c.End(), at(9, 10))
    assert table(made)[1][-1] == "3,3"


def test_a_set_that_two_ratings_share_is_worded_once_with_both_distributions_beside_each_other() -> None:
    made = begun(TWO)
    rate(made, "0/1/7/4", "4/6/2/0", "7/4/1/0")
    assert table(made)[0][2:] == ["1", "2", "3", "4", "Svar", "Medel"]
    made.do(c.Next(), at(9, 10))
    rate(made, "0/6/6/0", "5/6/1/0", "8/4/0/0")
    assert tables(written(made)) == [
        [
            ["Nr", "Påstående", "SKIS, antal 1/2/3/4", "SKIS, medel", "Min kommun, antal 1/2/3/4", "Min kommun, medel"],
            ["1", "Engagerade", "0/1/7/4", "3,3", "0/6/6/0", "2,5"],
            ["2", "Förstår", "4/6/2/0", "1,8", "5/6/1/0", "1,7"],
            ["3", "Elever", "7/4/1/0", "1,5", "8/4/0/0", "1,3"],
            ["", "Totalt", "11/11/10/4", "2,19 – svagt", "13/16/7/0", "1,83 – svagt"],
        ]
    ]
    assert under(written(made), "1. Ett") == [
        (
            "SKIS 2,19 (svagt); 12 svarande. Högst påstående 1, lägst 3."
            " Mest att tala om: påstående 2, där svaren går längst isär. Påståenden och siffror står under punkt 2."
        )
    ]
    both = "SKIS 2,19 (svagt), Min kommun 1,83 (svagt); 12 svarande."
    assert under(written(made), "2. Två")[:3] == [
        (
            f"{both} SKIS: högst påstående 1, lägst 3. Min kommun: högst påstående 1, lägst 3."
            " Mest att tala om: påstående 2, där svaren går längst isär."
        ),
        "Fråga: I hur stor utsträckning?",
        "Källa: En bok, andra upplagan",
    ]


def test_different_numbers_of_answers_are_told_with_each_subject() -> None:
    made = begun(TWO)
    rate(made, "0/1/7/4", "4/6/2/0", "7/4/0/0")
    made.do(c.Next(), at(9, 10))
    rate(made, "0/1/7/4+2", "4/6/2/0")
    said = under(written(made), "2. Två")[0]
    assert said.startswith(
        "SKIS 2,17 (svagt; 11–12 svar per påstående), "
        "Min kommun 2,54 (funktionellt; 2 av 3 påståenden; 12 svar per påstående)."
    )
    assert table(made)[0][2:] == [
        "SKIS, antal 1/2/3/4",
        "SKIS, svar",
        "SKIS, medel",
        "Min kommun, antal 1/2/3/4 + vet ej",
        "Min kommun, medel",
    ]
    assert table(made)[1][2:] == ["0/1/7/4", "12", "3,3", "0/1/7/4+2", "3,3"]
    assert table(made)[3] == ["3", "Elever", "7/4/0/0", "11", "1,4", "–", "–"]


def test_not_knowing_is_called_what_the_author_calls_it() -> None:
    own = TWO.replace("scale = { ", 'scale = { unknown = "ej aktuellt", ')
    made = begun(own)
    rate(made, "0/1/7/4+2", "4/6/2/0")
    assert table(made)[0][6:8] == ["Ej aktuellt", "Svar"]
    made.do(c.Next(), at(9, 10))
    rate(made, "0/1/7/4+2", "4/6/2/0")
    assert "SKIS, antal 1/2/3/4 + ej aktuellt" in table(made)[0]


def test_what_is_withheld_is_withheld_side_by_side() -> None:
    made = begun(TWO)
    rate(made, "0/1/7/4", "4/6/2/0", "1/0/0/0")
    made.do(c.Next(), at(9, 10))
    rate(made, "0/1/7/4", "4/6/2/0", "7/4/1/0")
    assert table(made)[3:] == [
        ["3", "Elever", "för få svar", "", "7/4/1/0", "1,5"],
        ["", "Totalt", "visas inte", "", "11/11/10/4", "2,19 – svagt"],
    ]
    assert under(written(made), "1. Ett") == [
        "Mest att tala om: påstående 2, där svaren går längst isär. Påståenden och siffror står under punkt 2."
    ]
    assert under(written(made), "2. Två")[0].startswith("Min kommun 2,19 (svagt); 12 svarande.")


def test_a_rating_run_again_is_compared_by_each_run_in_which_somebody_answered() -> None:
    made = begun(TWO)
    rate(made, "0/1/7/4")
    made.do(c.Again(), at(9, 5))
    rate(made, "12/0/0/0")
    made.do(c.Again(), at(9, 6))
    made.do(c.Next(), at(9, 10))
    rate(made, "0/1/7/4")
    assert table(made)[0][3::2] == ["SKIS, första gången, medel", "SKIS, andra gången, medel", "Min kommun, medel"]
    assert table(made)[1][3::2] == ["3,3", "1,0", "3,3"]


def test_figures_entered_for_a_step_that_was_not_run_are_compared() -> None:
    made = begun(TWO)
    rate(made, "0/1/7/4")
    rate(made, "4/6/2/0", step="tva")
    assert table(made)[1][3::2] == ["3,3", "1,8"]


@pytest.mark.parametrize("more", ['visibility = "private"', 'secrecy = "sealed"', "record = false"])
def test_what_may_not_be_shown_is_not_compared(more: str) -> None:
    made = begun(SET + rating("Ett", 'subject = "A"') + rating("Två", f'subject = "B"\n{more}'))
    rate(made, "0/1/7/4")
    made.do(c.Next(), at(9, 10))
    if "record" not in more:
        rate(made, "0/1/7/4")
    assert "antal 1/2/3/4" not in written(made)


def test_points_of_other_kinds_between_them_do_not_matter() -> None:
    others = '[[agenda]]\nkind = "talk"\ntitle = "Prat"\n[[agenda]]\nkind = "vote"\ntitle = "V"\nstatements = ["A"]\n'
    others += '[[agenda]]\nkind = "rating"\ntitle = "R"\nstatements = ["A"]\n'
    made = begun(SET + rating("Ett", 'subject = "A"') + others + rating("Två", 'subject = "B"'))
    rate(made, "0/1/7/4")
    rate(made, "4/6/2/0", step="tva")
    assert table(made)[1][3::2] == ["3,3", "1,8"]


def test_one_subject_that_is_rated_at_two_points_is_compared_before_and_after() -> None:
    made = begun(SET + rating("Ett", 'subject = "A"') + rating("Två", 'subject = "A"'))
    rate(made, "0/1/7/4")
    made.do(c.Next(), at(9, 10))
    rate(made, "12/0/0/0")
    assert table(made)[0][3::2] == ["A, punkt 1, medel", "A, punkt 2, medel"]
    assert under(written(made), "2. Två")[0].startswith(
        "A, punkt 1: 3,25 (funktionellt; 1 av 3 påståenden), A, punkt 2: 1,00 (obefintligt; 1 av 3 påståenden)"
    )


def test_a_set_that_is_not_to_be_compared_is_not() -> None:
    made = begun(TWO.replace("[statements.kl]", "[statements.kl]\ncompare = false"))
    rate(made, "0/1/7/4")
    made.do(c.Next(), at(9, 10))
    rate(made, "0/1/7/4")
    assert "antal 1/2/3/4" not in written(made)


def test_those_who_have_not_answered_are_counted_where_it_is_known_how_many_were_to() -> None:
    made = begun(ONE, count=12)
    rate(made, "0/1/7/4", "4/6/1/0", "4/5/0/0+1")
    assert [row[6:9] for row in table(made)] == [
        ["Vet ej", "Svar", "Saknas"],
        ["0", "12", "0"],
        ["0", "11", "1"],
        ["1", "9", "2"],
        ["1", "32", "3"],
    ]
    rate(made, "0/1/7/4", "4/6/2/0", "4/5/0/0+3")
    assert "Saknas" not in table(made)[0]


def test_who_went_home_after_the_rating_was_to_answer_and_who_takes_no_part_was_not() -> None:
    made = begun(ONE + '[[agenda]]\nkind = "talk"\ntitle = "Sen"\n', "Anna", "Bo", "Cia", "Dan", "Eva", "Fia")
    rate(made, "0/1/2/2", "0/1/2/2", "0/1/2/2")
    assert table(made)[1][-2:] == ["1", "3,2"]
    made.do(c.Next(), at(9, 10))
    made.do(c.Left(person=person(made, "Fia")), at(9, 20))
    assert table(made)[1][-2:] == ["1", "3,2"]
    made.do(c.TakePart(person(made, "Eva"), aside=True), at(9, 21))
    assert "Saknas" not in table(made)[0]


def test_the_spread_is_shown_where_it_is_asked_for() -> None:
    made = begun(SET + rating("S", 'show = ["spread"]'))
    rate(made, "6/0/0/6", "0/6/6/0", "0/0/12/0")
    assert [row[-1] for row in table(made)] == ["Spridning", "1,50", "0,50", "0,00", "0,94"]
    assert result(made, "1. S") == "Mest att tala om: påstående 1, där svaren går längst isär."


def test_nothing_is_pointed_out_where_the_answers_lie_as_far_apart_on_most() -> None:
    made = begun(ONE)
    rate(made, "6/0/0/6", "6/0/0/6", "0/0/12/0")
    assert "isär" not in written(made)
    rate(made, "12/0/0/0", "12/0/0/0", "0/0/12/0")
    assert "isär" not in written(made)


def test_where_one_of_four_is_worded_anew_the_others_are_compared_below_the_tables_of_both() -> None:
    item = '[[agenda]]\nkind = "rating"\ntitle = "{}"\nsubject = "SKIS"\nstatements = ["A", "B", "C", "{}"]\n{}\n'
    show = 'show = ["mean", "rank"]'
    made = begun(item.format("Före", "D", show) + item.format("Efter", "E", show), count=12)
    rate(made, "0/1/7/4", "4/6/2/0", "1/0/0/0", "12/0/0/0", step="fore")
    rate(made, "0/0/6/5", "4/6/2/0", "0/6/6/0", "0/0/0/12", step="efter")
    before, after, compared = tables(written(made))
    assert (len(before), len(after)) == (6, 6)
    assert compared == [
        ["Nr", "Påstående", *(f"SKIS, punkt {n}, {what}" for n in (1, 2) for what in ("svar", "medel"))],
        ["1", "A", "12", "3,3", "11", "3,5"],
        ["2", "B", "12", "1,8", "12", "1,8"],
        ["3", "C", "för få svar", "", "12", "2,5"],
        ["", "De jämförda", "visas inte", "", "35", "2,57"],
    ]
    told = "Jämfört med punkt 1: påstående 4 har ny lydelse, 3 av 4 jämförs. SKIS, punkt 2: 2,57; 11–12 svar per "
    assert f"{told}påstående." in under(written(made), "2. Efter")


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('"A", "B"', '"A", "B", "C"', "påstående 3 är nytt, 2 av 3 jämförs."),
        ('"A", "B"', '"A", "C", "B", "D"', "påstående 2 och 4 är nya, 2 av 4 jämförs."),
        ('"A", "B", "C"', '"A", "B"', "ett påstående är borta, 2 av 2 jämförs."),
        ('"A", "B", "C", "D"', '"A", "C"', "2 påståenden är borta, 2 av 2 jämförs."),
        ('"A", "B"', '"B", "A"', "Jämfört med punkt 1: 2 av 2 jämförs."),
        ('"A", "B"', '"A", "B"', None),
        ('"A", "B", "C"', '"A", "D", "E"', None),
    ],
)
def test_it_is_told_what_has_nothing_to_be_compared_with(before: str, after: str, told: str | None) -> None:
    item = '[[agenda]]\nkind = "rating"\ntitle = "{}"\nstatements = [{}]\n'
    made = begun(item.format("Före", before) + item.format("Efter", after))
    for step, texts in (("fore", before), ("efter", after)):
        rate(made, *["0/1/7/4"] * len(texts.split(",")), step=step)
    assert (told in written(made)) if told else ("jämförs" not in written(made))


def test_a_subject_rated_twice_is_told_apart_by_its_point() -> None:
    more = SET + rating("Före", 'subject = "A"') + rating("Annat") + rating("Efter", 'subject = "A"')
    made = begun(more)
    for _ in range(3):
        rate(made, "0/1/7/4")
        if made.state.position < 3:
            made.do(c.Next(), at(9, 10))
    assert table(made)[0][3::2] == ["A, punkt 1, medel", "Annat, medel", "A, punkt 3, medel"]


@pytest.mark.parametrize(
    ("keys", "labels"),
    [
        ('scale = { min = 0, max = 10, labels = ["inte alls", "helt"] }', "0 inte alls · 10 helt"),
        ('levels = [{ from = 1, label = "så där" }, { from = 2.5, label = "bra" }]', "från 1 så där · från 2,5 bra"),
        ("", None),
    ],
)
def test_what_the_values_mean_is_told_as_far_as_it_is_known(keys: str, labels: str | None) -> None:
    made = begun(f'[[agenda]]\nkind = "rating"\ntitle = "S"\nstatements = ["A"]\n{keys}\n')
    width = 11 if "10" in keys else 4
    rate(made, "/".join(["5", *["0"] * (width - 1)]))
    last = under(written(made), "1. S")[-1]
    assert last == labels if labels else last.startswith("1,0")


def test_levels_of_the_template_are_used() -> None:
    levels = 'levels = [{ from = 2, label = "så där" }, { from = 2.5, label = "bra" }]'
    made = begun(SET + rating("S", levels))
    rate(made, "12/0/0/0", "0/0/0/12", "0/0/0/12")
    assert table(made)[-1][-1] == "3,00 – bra"
    rate(made, "12/0/0/0", "12/0/0/0", "12/0/0/0")
    assert table(made)[-1][-1] == "1,00"


def test_a_very_wide_scale_gets_columns_for_the_values_given() -> None:
    made = begun('[[agenda]]\nkind = "rating"\ntitle = "S"\nstatements = ["A"]\nscale = { min = 0, max = 100 }\n')
    rate(made, "/".join(["6" if value in {20, 90} else "0" for value in range(101)]))
    assert table(made)[0] == ["Nr", "Påstående", "20", "90", "Svar", "Medel"]


def test_a_vote_without_points_says_that_figures_are_missing() -> None:
    made = begun('[[agenda]]\nkind = "vote"\ntitle = "Rösta"\nstatements = ["A", "B"]\n')
    assert under(written(made), "1. Rösta")[-1] == "Siffror saknas."


def test_a_struck_rating_without_figures_asks_nothing() -> None:
    made = begun(TWO)
    made.do(c.Skip(), at(9, 0))
    assert under(written(made), "1. Ett – struken") == []


def test_english_minutes_have_a_decimal_point() -> None:
    header = 'title = "T"\nlanguage = "en"\n'
    made = MemorySession(header + SET + rating("R"))
    made.do(c.Start())
    rate(made, "0/1/7/4", "0/0/0/0+5")
    assert table(made)[0] == ["No.", "Statement", "1", "2", "3", "4", "Answers", "Mean"]
    assert table(made)[1][-1] == "3.3"
    assert "too few answers" in written(made)


def test_a_mean_that_is_not_of_all_statements_says_of_how_many_it_is() -> None:
    made = begun(TWO)
    rate(made, "0/1/6/5", "", "7/4/1/0")
    assert result(made, "1. Ett").startswith("SKIS 2,42 (svagt; 2 av 3 påståenden); 12 svarande.")
    made.do(c.Next())
    rate(made, "0/1/6/5", "1/5/5/1", "7/4/1/0")
    both = "SKIS 2,42 (svagt; 2 av 3 påståenden), Min kommun 2,44 (svagt); 12 svarande."
    assert result(made, "2. Två").startswith(both)


def test_who_does_not_know_makes_no_part_of_a_mean() -> None:
    made = begun(SET + rating("Skattning", "min_answers = 1"))
    rate(made, "0/1/6/5", "0/0/0/0+12", "7/4/1/0")
    assert "2 av 3 påståenden" in result(made)


def test_how_the_answers_were_given_stands_once_for_each_rating_where_its_table_is() -> None:
    made = begun(TWO.replace('"SKIS"', '"SKIS"\nanswers = "hands"').replace('kommun"', 'kommun"\nanswers = "slips"'))
    rate(made, "0/1/6/5", "1/5/5/1", "7/4/1/0")
    assert "Svaren gavs: med räckta händer" in under(written(made), "1. Ett")
    made.do(c.Next())
    rate(made, "0/1/6/5", "1/5/5/1", "7/4/1/0")
    assert written(made).count("Svaren gavs") == 1
    told = "Svaren gavs: SKIS: med räckta händer; Min kommun: på lappar utan namn"
    assert told in under(written(made), "2. Två")
