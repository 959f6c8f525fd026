"""Points of the agenda: facets, ids, references."""

from __future__ import annotations

import pytest

from samtal.template import reading
from samtal.template.model import Groups, Step


def _steps(*points: str) -> tuple[Step, ...]:
    template, problems = reading.read('title = "A"\n' + "".join(f"[[agenda]]\n{point}\n" for point in points))
    assert not problems, problems
    assert template
    return template.agenda


@pytest.mark.parametrize(
    ("written", "groups", "per"),
    [
        ("4", Groups("count", number=4), "group"),
        ("{ count = 1 }", Groups("count", number=1), "group"),
        ("{ size = 3 }", Groups("size", number=3), "group"),
        ('{ by = "roll" }', Groups("by", tag="roll"), "group"),
        ('{ mix = "skola" }', Groups("mix", tag="skola"), "group"),
        ('"pairs"', Groups("pairs"), "group"),
        ('"keep"', Groups("keep"), "group"),
        ('"solo"', Groups("solo"), "person"),
        ('"all"', Groups("all"), "session"),
    ],
)
def test_groups_decide_whose_an_entry_usually_is(written: str, groups: Groups, per: str) -> None:
    step = _steps(f'kind = "talk"\ntitle = "B"\ngroups = {written}')[0]
    assert (step.groups, step.per) == (groups, per)


def test_a_second_pause_has_a_number_and_a_given_id_is_never_taken() -> None:
    pause = 'kind = "break"\ntitle = "Paus"'
    steps = _steps(pause, pause, 'kind = "talk"\ntitle = "B"\nid = "paus-2"', 'kind = "talk"\ntitle = "Decision"')
    assert [step.id for step in steps] == ["paus", "paus-3", "paus-2", "decision-2"]


def test_questions_have_ids_by_their_wording() -> None:
    step = _steps('kind = "talk"\ntitle = "B"\nquestions = ["Vad?", "vad?", { text = "Hur?", id = "h" }]')[0]
    first, second, third = step.questions
    assert second.id == f"{first.id}-2"
    assert (first.text, second.text, third.id) == ("Vad?", "vad?", "h")


def test_references_are_to_earlier_points_and_registers() -> None:
    step = _steps(
        'kind = "talk"\ntitle = "Laget runt"',
        'kind = "talk"\ntitle = "B"\nfrom = ["laget  RUNT", "laget-runt", "frågor"]\ninto = "datum"',
    )[1]
    assert (step.from_, step.into) == (("laget-runt", "parked"), ("date",))


def test_a_list_without_columns_has_one() -> None:
    table = _steps('kind = "list"\ntitle = "B"\nrows = ["x"]\nmax = 3')[0].table
    assert table
    assert [column.name for column in table.columns] == ["Anteckning"]
    assert (table.rows, table.min, table.max) == (("x",), None, 3)


def test_a_point_is_known_by_kind_to_those_after_it_even_if_it_is_wrong() -> None:
    text = 'title = "A"\n[[agenda]]\nkind = "lista"\ntitle = "B"\n[[agenda]]\nkind = "talk"\ntitle = "C"\nfrom = ["B"]'
    _, problems = reading.read(text)
    assert [problem.code for problem in problems] == ["template.write"]


def test_of_ten_thousand_questions_alike_none_is_compared_with_all_the_others() -> None:
    names = ", ".join(['"Vad?"'] * 10_000)
    (step,) = _steps(f'kind = "talk"\ntitle = "A"\nquestions = [{names}]')
    assert step.questions[1].id == f"{step.questions[0].id}-2"
    assert step.questions[-1].id == f"{step.questions[0].id}-10000"
