"""Lists: a table without columns where nothing stands, what was chosen, and in one line what is missing."""

from __future__ import annotations

from forms_held import held
from markdown_reading import tables, under
from memory import at
from minutes_of import begun, group, person, session, written
from samtal.session import commands as c
from samtal.session.captured import Owner

SIGNS = """
[[agenda]]
kind = "list"
title = "Tecken"
columns = ["Vad", { name = "Sett", type = "choice", choices = ["ja", "delvis", "nej"] }]
"""
GRID = """
[[agenda]]
kind = "list"
title = "Tecken"
columns = ["När", "Vem"]
rows = ["Fånga problem", "Bilda grupper"]
"""


def test_rows_stand_in_their_columns_and_choices_are_counted() -> None:
    made = begun(SIGNS)
    for cells in [("Lugn", "ja"), ("Fokus", "nej"), ("Frågor", "ja"), ("Tid",)]:
        made.do(c.AddRow(cells=cells))
    text = written(made)
    assert tables(text) == [
        [["Vad", "Sett"], ["Lugn", "ja"], ["Fokus", "nej"], ["Frågor", "ja"], ["Tid", "–"]],
    ]
    assert "**Sett:** ja 2, delvis 0, nej 1\n" in text


def test_a_list_without_rows_says_so() -> None:
    assert under(written(begun(SIGNS)), "1. Tecken") == ["Inget antecknat."]
    assert under(written(session(SIGNS)), "1. Tecken") == []
    assert under(written(begun(SIGNS + 'per = "none"')), "1. Tecken") == []


def test_rows_that_stood_ready_are_shown_unfilled_and_others_after_them() -> None:
    made = begun(GRID)
    made.do(c.AddRow(cells=("Egen", "Nu", "Bo")))
    made.do(c.AddRow(cells=("2", "I mars")))
    assert tables(written(made)) == [
        [["Rad", "När", "Vem"], ["Fånga problem", "–", "–"], ["Bilda grupper", "I mars", "–"], ["Egen", "Nu", "Bo"]],
    ]


def test_rows_that_stood_ready_and_were_none_of_them_filled_are_one_line() -> None:
    assert under(written(begun(GRID)), "1. Tecken") == ["Inte ifyllda: Fånga problem, Bilda grupper."]


def test_a_column_where_nothing_stands_is_left_out_and_one_column_always_stays() -> None:
    made = begun(GRID)
    made.do(c.AddRow(cells=("2", "I mars")))
    gaps = [["Rad", "När", "Vem"], ["Fånga problem", "–", "–"], ["Bilda grupper", "I mars", "–"]]
    assert tables(written(made)) == [gaps], "a gap in what stood ready is to be seen"
    made = begun(SIGNS)
    made.do(c.AddRow(cells=("Lugn",)))
    assert tables(written(made)) == [[["Vad"], ["Lugn"]]]
    row = next(iter(made.state.rows.values()))
    made.state.rows[row.id] = row._replace(cells=())
    assert len(tables(written(made))[0][0]) == 1


def test_a_day_in_a_cell_has_its_weekday_and_month_in_words() -> None:
    made = begun('[[agenda]]\nkind = "list"\ntitle = "T"\ncolumns = ["Vad", { name = "När", type = "date" }]\n')
    made.do(c.AddRow(cells=("Läs 2026-04-26", "2026-04-26")))
    assert tables(written(made))[0][1] == ["Läs 2026-04-26", "söndag 26 april 2026"]


def test_each_group_has_its_column_and_those_without_rows_are_told() -> None:
    made = begun(SIGNS + "groups = 3", count=6)
    made.do(c.AddRow(cells=("Lugn", "ja"), owner=group(2)))
    made.do(c.AddRow(cells=("Allas",)))
    text = written(made)
    assert tables(text)[0] == [["Grupp", "Vad", "Sett"], ["2", "Lugn", "ja"], ["–", "Allas", "–"]]
    assert under(text, "1. Tecken")[-1] == "Anteckningar från grupp 1 och 3 har inte kommit in."


def test_a_row_of_a_group_shows_it_in_any_list() -> None:
    made = begun(SIGNS, count=4)
    made.do(c.Divide(2))
    made.do(c.AddRow(cells=("Lugn",), owner=group(1)))
    assert tables(written(made))[0] == [["Grupp", "Vad"], ["1", "Lugn"]]


def test_names_stand_where_each_was_to_give_a_row() -> None:
    made = begun(GRID + 'per = "person"', "Anna", "Bo")
    made.do(c.AddRow(cells=("1", "Nu"), owner=Owner(person=person(made, "Bo"))))
    text = written(made)
    assert tables(text)[0] == [
        ["Av", "Rad", "När", "Vem"],
        ["Bo", "Fånga problem", "Nu", "–"],
        ["–", "Bilda grupper", "–", "–"],
    ]
    assert under(text, "1. Tecken")[-1] == "Saknas från Anna."


def test_a_name_that_was_typed_before_a_row_is_printed_in_any_list() -> None:
    made = begun(SIGNS, "Anna")
    made.do(c.AddRow(cells=("Fokus",)))
    assert tables(written(made))[0][0] == ["Vad"]
    made.do(c.AddRow(cells=("Lugn",), owner=Owner(person=person(made, "Anna"))))
    assert tables(written(made))[0] == [["Vem", "Vad"], ["–", "Fokus"], ["Anna", "Lugn"]]


def test_fewer_rows_than_were_meant_is_told() -> None:
    made = begun(SIGNS + "min = 3")
    made.do(c.AddRow(cells=("Lugn",)))
    assert under(written(made), "1. Tecken")[-1] == "1 av minst 3 ifyllda."
    made.do(c.AddRow(cells=("Fokus",)))
    assert under(written(made), "1. Tecken")[-1] == "2 av minst 3 ifyllda."
    made.do(c.AddRow(cells=("Tid",)))
    assert under(written(made), "1. Tecken")[-1] == "Tid"


def test_of_a_list_to_be_summed_up_only_the_number_of_rows_is_told() -> None:
    made = begun(SIGNS + 'visibility = "summary"')
    made.do(c.AddRow(cells=("Hemligt", "ja")))
    assert under(written(made), "1. Tecken") == ["1 rad (innehållet tas inte med)."]
    made.do(c.AddRow(cells=("Mer",)))
    assert "2 rader (innehållet tas inte med)." in written(made)


def test_each_run_has_its_table() -> None:
    made = begun(SIGNS)
    made.do(c.AddRow(cells=("Ett",)))
    made.do(c.Again(), at(9, 10))
    made.do(c.AddRow(cells=("Två",)))
    text = written(made)
    assert [table[1][0] for table in tables(text)] == ["Ett", "Två"]
    assert "### Omgång 2" in text


def test_a_struck_list_shows_only_what_was_entered() -> None:
    made = begun(GRID + SIGNS.replace("Tecken", "Andra"))
    made.do(c.Skip(), at(9, 1))
    assert tables(written(made)) == []


def test_questions_and_notes_of_a_list_stand_above_it() -> None:
    made = begun(SIGNS + 'questions = ["Vad ser du?", "Vad ser du inte?"]')
    made.do(c.TakeNote(text="Ljuset"))
    assert under(written(made), "1. Tecken") == ["Vad ser du?", "Ljuset", "Inte besvarade: Vad ser du inte?"]


def test_rows_answer_the_questions_of_their_list() -> None:
    made = begun(SIGNS + 'questions = ["Vad ser du?", "Vad ser du inte?"]')
    made.do(c.AddRow(cells=("Ljuset", "ja")))
    assert under(written(made), "1. Tecken")[:3] == ["Vad ser du?", "Vad ser du inte?", "Vad"]


def test_a_row_with_too_many_or_too_few_cells_fits_its_table() -> None:
    made = begun(SIGNS)
    made.do(c.AddRow(cells=("Lugn", "ja")))
    row = next(iter(made.state.rows.values()))
    made.state.rows[row.id] = row._replace(cells=("a", "b", "c"))
    made.state.rows["x"] = row._replace(id="x", cells=())
    assert tables(written(made))[0][1:] == [["a", "b"], ["–", "–"]]


def test_cells_are_data() -> None:
    made = begun(SIGNS)
    made.do(c.AddRow(cells=("| # ` * <script>",)))
    assert tables(written(made))[0][1][0] == "| # ` * <script>"


def test_the_gaps_of_a_planning_grid_are_seen_in_every_row() -> None:
    shown = tables(held("planeringsgrid").minutes)[0]
    assert shown[0] == ["Rad", "När", "Hur", "Vem"]
    assert [row[1:] for row in shown[1:]] == [
        ["varje måndag", "–", "Anna"],
        ["–", "–", "–"],
        ["v. 4", "efter önskemål", "–"],
        ["–", "–", "–"],
        ["–", "en pärm på nätet", "–"],
    ]


def test_the_seven_points_of_a_school_visit_are_counted_each_by_itself() -> None:
    text = held("skolbesok").minutes
    assert "**Tydliga mål:** ja 2, delvis 1, nej 0\n" in text
    assert "**Anpassning:** ja 0, delvis 1, nej 1\n" in text
    assert [row[6] for row in tables(text)[0][1:]] == ["delvis", "nej", "–"]
