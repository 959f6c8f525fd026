"""Where the parser stumbled, and what is then said and mended: the two halves that every trap of TOML has.

Rule: places are counted from 0, as in `lines`. What is proposed (`want`) is a line that the parser takes.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

from samtal.template.problem import shown

if TYPE_CHECKING:
    from collections.abc import Callable

STRAIGHT: Final = re.compile(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'|#.*')
"""Whole strings, and comments."""

KEY_LINE: Final = re.compile(r'\s*("[^"]*"|[\w-]+)\s*=')
HEADING: Final = re.compile(r"\s*\[{1,2}\s*[^\W\d][\w\s.\"-]*\]{1,2}\s*(?:#.*)?$")
_LONGEST: Final = 160  # of a line that is proposed: it is to be copied whole


@dataclass(frozen=True)
class Stumble:
    """The lines, the place where the parser stumbled, and its message.

    `begins` finds where the statement there begins; it reads the whole text, so it is asked only where that matters.
    """

    lines: list[str]
    at: int
    begins: Callable[[], int]
    message: str = ""

    @cached_property
    def begun(self) -> int:
        """Where the statement begins that the parser stumbled in."""
        return self.begins()

    @property
    def line(self) -> str:
        """The line that the parser stumbled on."""
        return self.lines[self.at]

    @property
    def in_list(self) -> bool:
        """Whether a list that began on an earlier line is still open here."""
        return self.begun < self.at and open_brackets(self.lines[self.begun : self.at]) > 0

    def says(self, *words: str) -> bool:
        """Whether the parser's message has one of these words."""
        return any(word in self.message for word in words)


@dataclass(frozen=True, slots=True)
class Trap:
    """What is wrong, and how it is mended.

    Without a code another will say it. `mended` takes the place of the lines `first` to `last` (the one that the parser
    stumbled on); None takes that one out. The sentence stands at the line `told` (the first).
    """

    code: str
    values: dict[str, object] = field(default_factory=dict)
    mended: str | None = None
    first: int | None = None
    last: int | None = None
    told: int | None = None


def proposed(code: str, mended: str, **values: object) -> Trap:
    """A trap whose sentence quotes the line as it should be."""
    return Trap(code, {**values, "want": as_proposed(mended)}, mended)


def as_proposed(line: str) -> str:
    """A line, as it is quoted to be copied."""
    return shown(line.strip(), _LONGEST)


def outside(line: str, change: Callable[[str], str]) -> str:
    """`line` with what stands outside strings and comments changed."""
    kept = [*(match.span() for match in STRAIGHT.finditer(line)), (len(line), len(line))]
    parts, end = [], 0
    for begin, stop in kept:
        parts += [change(line[end:begin]), line[begin:stop]]
        end = stop
    return "".join(parts)


def open_brackets(lines: list[str], pair: str = "[]") -> int:
    """How many brackets are opened and not closed in these lines."""
    bare = [STRAIGHT.sub("", line) for line in lines]
    return sum(line.count(pair[0]) - line.count(pair[1]) for line in bare)


def parses(line: str) -> bool:
    """Whether the parser takes this line alone."""
    try:
        tomllib.loads(line)
    except (ValueError, RecursionError):
        return False
    return True
