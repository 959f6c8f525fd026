"""On which line a key stands."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samtal.template import library, locate
from samtal.template.problem import Problem

TEXT = r"""title = "A" # [[agenda]]
prompt = '''
[[agenda]]
'' x'''
'a b'.c = 1
lit = '[[agenda]]'
long = QQQ
[[agenda]] \QQQ
QQQ
[[agenda]]
a = [
  1, # one
  "två",
  { b = 2 },

]
[agenda.groups]
count = 4
[[agenda]]
"fr\u00e5g\"or\t" = ["x",
  "y"]
[[agenda.sub]]
d.e = 1979-05-27T07:32:00Z
""".replace("QQQ", '"""')


def test_keys_are_found_whatever_stands_between_them() -> None:
    lines = locate.lines_of(TEXT)
    assert {path: lines[path] for path in lines if len(path) > 2} == {
        ("agenda", 0, "a"): 11,
        ("agenda", 0, "a", 0): 12,
        ("agenda", 0, "a", 1): 13,
        ("agenda", 0, "a", 2): 14,
        ("agenda", 0, "a", 2, "b"): 14,
        ("agenda", 0, "groups"): 17,
        ("agenda", 0, "groups", "count"): 18,
        ("agenda", 1, 'fråg"or\t'): 20,
        ("agenda", 1, 'fråg"or\t', 0): 20,
        ("agenda", 1, 'fråg"or\t', 1): 21,
        ("agenda", 1, "sub"): 22,
        ("agenda", 1, "sub", 0): 22,
        ("agenda", 1, "sub", 0, "d"): 23,
        ("agenda", 1, "sub", 0, "d", "e"): 23,
    }
    assert (lines["a b", "c"], lines["lit",], lines["agenda", 0], lines["agenda", 1]) == (5, 6, 10, 19)


def test_a_key_that_is_not_there_is_placed_at_the_nearest_one_around_it() -> None:
    problems = [
        Problem("x", path=("agenda", 0, "groups", "size")),
        Problem("x", path=("agenda", 1, "title")),
        Problem("x"),
    ]
    assert [problem.line for problem in locate.located(TEXT, problems)] == [17, 19, 1]


def _paths(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for key, item in inner for found in [(*path, key), *_paths(item, (*path, key))]]


@pytest.mark.parametrize("text", [TEXT, *(path.read_text(encoding="utf-8") for _, path in library.listing())])
def test_everything_that_the_parser_reads_has_a_line(text: str) -> None:
    lines = locate.lines_of(text)
    assert set(_paths(tomllib.loads(text))) <= set(lines)


def test_statements_are_known_as_far_as_a_broken_text_can_be_followed() -> None:
    assert locate.keys_begun('a = 1\n\nb = ["x" "y"]\nc = 2') == [1, 3]


@given(st.text(alphabet="ab=.[]{}\"'#,\n\\ 1å"))
def test_no_text_makes_it_raise_or_hang(text: str) -> None:
    locate.lines_of(text)
    locate.lines_of("a = " + "[" * 5000)
