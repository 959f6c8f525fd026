"""Ratings in which each group gives one figure: typed, shown side by side, never withheld, taken back by undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from forms_held import held
from markdown_reading import tables, under
from minutes_of import begun, told, written
from samtal.lines import phrases
from samtal.session import commands as c
from samtal.session import figures, joint, rows
from samtal.session.refusal import RefusedError
from samtal.telling.replies import reply
from samtal.template import checks, describing

if TYPE_CHECKING:
    from memory import MemorySession

RATING = """
[[agenda]]
kind = "rating"
title = "S"
groups = 3
per = "group"
statements = ["Ett", "Två"]
"""


@pytest.fixture
def made() -> MemorySession:
    return begun(RATING, count=6)


def type_(made: MemorySession, *lines: str) -> str:
    told = ""
    for line in lines:
        command = phrases.read(line, made.state, "sv")
        assert isinstance(command, c.Command)
        told = reply("sv", made.state, made.do(command), made.now)
    return told


def test_the_groups_stand_side_by_side_under_the_names_of_their_municipalities() -> None:
    shown = tables(held("kommuner").minutes)[0]
    assert shown[0] == ["Nr", "Påstående", "Skövde", "Tibro", "Hjo", "Medel", "Rang"]
    assert [row[2:] for row in shown[1:]] == [
        ["3", "2", "4", "3,0", "1"],
        ["2", "2", "vet ej", "2,0", "2"],
        ["1", "–", "3", "2,0", "2"],
        ["2,0", "2,0", "3,5", "2,43 – svagt", ""],
    ]
    assert under(held("kommuner").minutes, "1. Skattning kommun för kommun")[0].startswith(
        "Min kommun 2,43 (svagt); 2–3 gr"
    )


def test_a_groups_figure_is_typed_in_both_languages_and_a_repeat_replaces(made: MemorySession) -> None:
    assert type_(made, "skatta 1 grupp 2: 4") == "Påstående 1: svar från grupp 2"
    type_(made, "rate 1 group 3: unknown", "rate 1 Group 2: 3")
    step, run = made.state.agenda[0], made.state.run
    given = joint.answers(made.state, step, run, step.rating.statements[0].id) if step.rating else {}
    assert {number: answer.value for number, answer in given.items()} == {2: 3, 3: None}


def test_few_groups_are_shown_for_nobodys_own_answer_follows_from_it(made: MemorySession) -> None:
    type_(made, "skatta 1 grupp 1: 2", "skatta 1 grupp 2: 3")
    assert tables(written(made))[0][1][2:] == ["2", "3", "–", "2,5"]
    assert "Siffror från grupp 3 har inte kommit in." in written(made)
    step = made.state.agenda[0]
    assert step.rating
    figure = figures.figure(made.state, step, made.state.run, step.rating.statements[0])
    assert figure
    assert not figures.withheld(step.rating, figure)
    answers = rows.every(made.state)["answer"]
    assert [(row["grp"], row["person"], row["value"], row["min_answers"]) for row in answers] == [
        (1, None, 2, 0),
        (2, None, 3, 0),
    ]


def test_a_group_that_has_given_some_of_its_figures_is_named_as_missing_some(made: MemorySession) -> None:
    type_(made, "skatta 1 grupp 1: 2", "skatta 2 grupp 1: 3", "skatta 2 grupp 2: 3")
    text = written(made)
    statements = len(made.state.agenda[0].rating.statements) if made.state.agenda[0].rating else 0
    type_(made, *(f"skatta {n} grupp {group}: vet ej" for n in range(1, statements + 1) for group in (1, 3)))
    assert "Siffror från grupp 3 har inte kommit in. Några av siffrorna från grupp" in text
    assert "Några av siffrorna från grupp 2 har inte kommit in." in written(made)
    type_(made, *(f"skatta {n} grupp 2: vet ej" for n in range(1, statements + 1)))
    assert "har inte kommit in" not in written(made)


def test_undo_takes_a_groups_figure_back(made: MemorySession) -> None:
    type_(made, "skatta 1 grupp 1: 2", "skatta 1 grupp 1: 4", "ångra")
    step = made.state.agenda[0]
    assert step.rating
    assert joint.answers(made.state, step, made.state.run, step.rating.statements[0].id)[1].value == 2
    type_(made, "ångra")
    assert not figures.has_figures(made.state, step, made.state.run)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("skatta 1 2/2/2/0", "session.per-group"),
        ("skatta 1 4", "session.per-group"),
        ("skatta 1 grupp 4: 2", "session.no-such-group"),
        ("skatta 1 Skövde: 2", "phrases.which-group"),
        ("skatta 1 : 2", "session.per-group"),
        ("skatta grupp 2: 12", "session.per-group"),
        ("skatta grupp 9: 12", "session.per-group"),
        ("skatta 1 grupp 1: 7", "session.off-scale"),
        ("skatta 1 grupp 1: mycket", "commands.rate"),
        ("skatta 3 grupp 1: 2", "session.no-such-statement"),
    ],
)
def test_what_does_not_fit_is_refused_with_what_was_expected(made: MemorySession, typed: str, code: str) -> None:
    with pytest.raises(RefusedError) as refused:
        type_(made, typed)
    assert refused.value.code == code
    assert refused.value.sentence("sv") != refused.value.sentence("en")


def test_where_groups_do_not_answer_a_groups_figure_is_refused() -> None:
    made = begun(RATING.replace('per = "group"', 'per = "session"'), count=6)
    with pytest.raises(RefusedError, match="not-per-group"):
        type_(made, "skatta 1 grupp 2: 4")
    with pytest.raises(RefusedError, match="not-per-group"):
        made.do(c.RateAnswer(statement=1, value=4, group=2))


def test_without_groups_there_is_a_sentence_and_with_them_it_goes_on() -> None:
    made = begun(RATING.replace("groups = 3\n", ""), count=6)
    with pytest.raises(RefusedError, match="no-such-group"):
        type_(made, "skatta 1 grupp 1: 2")
    type_(made, "grupper 2", "skatta 1 grupp 1: 2")
    remarks = [problem.code for problem in checks.remarks(made.template)]
    assert remarks == ["template.check-undivided"]


def test_sealed_figures_of_groups_are_hidden_until_the_rating_is_closed() -> None:
    made = begun(RATING + 'secrecy = "sealed"', count=6)
    type_(made, "skatta 1 grupp 1: 2")
    assert under(written(made), "1. S") == ["Visas när skattningen är stängd."]
    assert not rows.every(made.state)["answer"]
    type_(made, "avsluta")
    assert tables(written(made))[0][1][2] == "2"


def test_it_is_said_that_each_group_gives_one_figure() -> None:
    line = describing.step_lines("sv", begun(RATING).template)[0]
    assert line == "skattning av 2 påståenden 1–4, 3 grupper, en siffra per grupp"


def test_a_group_keeps_the_name_it_was_dealt_by_when_somebody_leaves() -> None:
    made = held("kommuner").session
    step = made.state.agenda[0]
    assert joint.names(made.state, step, made.state.runs_of(step.id)[0]) == ("Skövde", "Tibro", "Hjo")


def test_groups_dealt_anew_in_the_middle_leave_the_figures_with_those_who_gave_them() -> None:
    made = begun(RATING, "Anna", "Bo", "Cia", "Dan")
    told(made, "skatta 1 grupp 1: 3", "skatta 1 grupp 2: 2")
    run = made.state.run
    answer = told(made, "grupper 2")[-1]
    assert answer.endswith("De grupper som har gett siffror i den här punkten sitter kvar till nästa")
    assert run
    assert made.state.run == run
    assert made.state.division != run.division
