"""Past TOML's first complaint."""

from __future__ import annotations

import pytest

from samtal.template import syntax


def test_good_toml_is_read_as_it_is() -> None:
    parsed = syntax.parse('a = "“böjda” är text här"\n')
    assert (parsed.data, parsed.problems, parsed.gaps) == ({"a": "“böjda” är text här"}, [], False)


def test_every_bad_line_is_told_and_the_good_ones_are_read() -> None:
    parsed = syntax.parse('a = 1\n?!\nb = 2,5\nc = "x\nd = 4\n')
    assert parsed.data == {"a": 1, "b": 2.5, "d": 4}
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
    assert [(problem.code, problem.line) for problem in parsed.problems] == [("template.toml-open-string", 2)]


def test_mending_ends_however_many_lines_are_wrong() -> None:
    parsed = syntax.parse("?\n" * 900)
    assert parsed.data is None
    assert len(parsed.problems) == 300


def test_what_is_left_open_is_closed_where_a_reader_would_close_it() -> None:
    lines = ["a = [", '  "x" # y', '  "z"', "", "b = 1"]
    assert syntax._close(lines, 3, 1, "Unclosed array") == 2
    assert lines[1] == '  "x", # y'
    assert syntax._close(lines, 5, 1, "Unclosed array") == 1
    assert lines[2].rstrip() == '  "z"]'
    assert syntax._close(["a = ["], 1, 1, "Unclosed array") == 1


@pytest.mark.parametrize(
    ("line", "goes_on"), [("a = [", True), ('a = "["', False), ('a = """x', True), ("a = {", True)]
)
def test_a_value_that_goes_on_below_is_seen(line: str, goes_on: bool) -> None:
    assert syntax._hangs(line) is goes_on
