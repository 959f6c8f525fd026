"""Past TOML's first complaint."""

from __future__ import annotations

import pytest

from samtal.template import syntax


def test_good_toml_is_read_as_it_is() -> None:
    parsed = syntax.parse('a = "“böjda” är text här"\n')
    assert (parsed.data, parsed.problems, parsed.gaps) == ({"a": "“böjda” är text här"}, [], False)


def test_every_bad_line_is_told_and_the_good_ones_are_read() -> None:
    parsed = syntax.parse('a = 1\n?!\nb = 2,5\nc = "x\nd = 4\n')
    assert parsed.data == {"a": 1, "b": 2.5, "c": "x", "d": 4}
    assert parsed.gaps
    assert [problem.line for problem in parsed.problems] == [2, 3, 4]


def test_keys_with_swedish_letters_are_read_without_a_complaint_of_their_own() -> None:
    parsed = syntax.parse("[påståenden.kl]\nfrågor = { språk = 1 } # å\n")
    assert parsed.data == {"påståenden": {"kl": {"frågor": {"språk": 1}}}}
    assert not parsed.problems


def test_every_single_bracket_around_agenda_is_told() -> None:
    parsed = syntax.parse("[agenda]\na = 1\n[agenda] # två\na = 2\n[[agenda]]\na = 3\n")
    assert parsed.data == {"agenda": [{"a": 1}, {"a": 2}, {"a": 3}]}
    assert [problem.line for problem in parsed.problems] == [1, 3]


def test_an_agenda_that_is_a_table_in_another_way_is_left_to_the_reader() -> None:
    assert syntax.parse("agenda = { a = 1 }").data == {"agenda": {"a": 1}}


def test_there_is_no_going_on_when_the_rest_of_the_file_is_swallowed() -> None:
    parsed = syntax.parse('a = 1\nb = """x\nc = 3\n')
    assert parsed.data is None
    assert [(problem.code, problem.line) for problem in parsed.problems] == [("toml.open-text", 2)]


def test_mending_ends_however_many_lines_are_wrong() -> None:
    parsed = syntax.parse("?\n" * 900)
    assert parsed.data is None
    assert len(parsed.problems) == 300


def test_lines_that_are_put_in_leave_the_others_their_numbers() -> None:
    parsed = syntax.parse("[[agenda]] a = 1\nb = 2 c = 3\n?!\nd = 4\n")
    assert parsed.text.split("\n")[:6] == ["[[agenda]]", "a = 1", "b = 2", "c = 3", "", "d = 4"]
    assert [parsed.number(line) for line in (1, 2, 3, 4, 5, 6, None)] == [1, 1, 2, 2, 3, 4, None]
    assert [problem.line for problem in parsed.problems] == [1, 2, 3]


def test_what_a_line_is_to_be_is_told_with_all_that_is_wrong_in_it() -> None:
    (problem,) = syntax.parse("lead: “Bo”,\n").problems
    assert problem.values["want"] == 'lead = "Bo"'


@pytest.mark.parametrize(
    ("line", "goes_on"), [("a = [", True), ('a = "["', False), ('a = """x', True), ("a = {", True)]
)
def test_a_value_that_goes_on_below_is_seen(line: str, goes_on: bool) -> None:
    assert syntax._hangs(line) is goes_on


def test_a_line_that_begins_nothing_in_an_open_list_is_no_part_of_it() -> None:
    parsed = syntax.parse('a = [\n  "x",\n\n  = 5\n')
    assert parsed.problems


def test_a_list_left_open_further_down_is_not_blamed_on_a_line_above_it() -> None:
    parsed = syntax.parse('starts = 09.00\nrules = [\n  "a"\nlead = "Bo"\n')
    assert [(problem.code, problem.line) for problem in parsed.problems] == [("toml.clock", 1), ("toml.open-list", 2)]
