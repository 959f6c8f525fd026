"""Each trap told by its line, and mended."""

from __future__ import annotations

import pytest

from samtal.template import traps
from samtal.template.stumble import Stumble


@pytest.mark.parametrize(
    ("line", "code", "mended"),
    [
        ("a = “x” # “y”", "toml.quotes", 'a = "x" # “y”'),
        ("a = ‘x’", "toml.quotes", "a = 'x'"),
        ("a = { b = 2,5, c = 1 }", "toml.comma", "a = { b = 2.5, c = 1 }"),
        ("at = 09:00 # x", "toml.clock", 'at = "09:00" # x'),
        ("a: 'x'", "toml.equals", "a = 'x'"),
        ("a true", "toml.equals", "a = true"),
        ("a = ja tack # x", "toml.unquoted", 'a = "ja tack" # x'),
        ("[[agenda] # x", "template.agenda-brackets", "[[agenda]]"),
        ("språk.båt = 1", "", '"språk"."båt" = 1'),
        ('"x', "toml.open-text", None),
        ("!", "toml.other", None),
    ],
)
def test_a_line_is_diagnosed_and_mended(line: str, code: str, mended: str | None) -> None:
    trap = traps.diagnosed(Stumble([line], 0, lambda: 0))
    assert (trap.code, trap.mended) == (code, mended)
