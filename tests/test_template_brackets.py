"""What was opened and never closed."""

from __future__ import annotations

import pytest

from samtal.template import brackets


def test_what_is_left_open_is_closed_where_a_reader_would_close_it() -> None:
    lines = ["a = [", '  "x" # y', '  "z"', "", "b = 1"]
    assert brackets.closed(lines, 3, 1, "Unclosed array") == 2
    assert lines[1] == '  "x", # y'
    assert brackets.closed(lines, 5, 1, "Unclosed array") == 1
    assert lines[2].rstrip() == '  "z"]'
    assert brackets.closed(["a = ["], 1, 1, "Unclosed array") == 1


@pytest.mark.parametrize(
    ("line", "goes_on"), [("a = [", True), ('a = "["', False), ('a = """x', True), ("a = {", True)]
)
def test_a_value_that_goes_on_below_is_seen(line: str, goes_on: bool) -> None:
    assert brackets.hangs(line) is goes_on
