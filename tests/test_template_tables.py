"""Tables with known keys."""

from __future__ import annotations

from samtal.template.keys import GROUPS, HEADER, LINK, STEP
from samtal.template.problem import Position, Problem


def _place() -> tuple[Position, list[Problem]]:
    problems: list[Problem] = []
    return Position(("x",), problems), problems


def test_a_key_that_was_meant_as_another_is_read_as_that_one() -> None:
    at, problems = _place()
    assert LINK.read({"titel": "A", "urll": "b"}, at) == {"title": "A", "url": "b"}
    assert [(problem.code, problem.path) for problem in problems] == [
        ("template.write", ("x", "titel")),
        ("template.did-you-mean", ("x", "urll")),
    ]


def test_a_key_given_rightly_is_not_replaced_by_one_that_is_near() -> None:
    at, _ = _place()
    assert LINK.read({"titel": "A", "title": "B", "url": "c"}, at) == {"title": "B", "url": "c"}


def test_exactly_one_key_where_only_one_may_stand() -> None:
    at, problems = _place()
    assert GROUPS.read({}, at) is None
    assert GROUPS.read({"size": 3, "count": 2}, at) is None
    assert GROUPS.read({"size": 3}, at) == {"size": 3}
    assert [problem.code for problem in problems] == ["template.want-groups"] * 2


def test_a_foreign_name_of_a_key_that_belongs_elsewhere_is_told_both() -> None:
    at, problems = _place()
    STEP.entries({"syfte": "A"}, at)
    assert [problem.code for problem in problems] == ["template.write", "template.belongs-to-header"]


def test_a_table_says_what_it_is_in_schema() -> None:
    schema = HEADER.schema()
    assert schema["required"] == ["title"]
    assert schema["additionalProperties"] is False
