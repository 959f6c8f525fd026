"""What is wrong with a template, as data that a face puts into words.

Rule: a problem says where it is (a path of keys, later a line) and what was expected; `code` names the sentence.
Whatever an author typed is made visible and short before it becomes a value.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import time
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from samtal.words import say
from samtal.words.numbers import clock, plain, ranges
from samtal.words.text import visible

if TYPE_CHECKING:
    from samtal.words import Lang

KeyPath = tuple[str | int, ...]

_LONGEST: Final = 60  # of what is quoted back to the author
_WIDEST: Final = 10**15  # integers beyond this are not written out


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake or remark. A Fraction or a time among the values is written as the reader's language has it."""

    code: str
    values: dict[str, object] = field(default_factory=dict)
    line: int | None = None
    path: KeyPath = ()

    def located(self, lang: Lang, file: str) -> str:
        """`file:line: sentence`, or `file: sentence` where there is no line."""
        where = file if self.line is None else f"{file}:{self.line}"
        return f"{where}: {self.sentence(lang)}"

    def sentence(self, lang: Lang) -> str:
        """What is wrong and what was expected, without the place."""
        return say(lang, self.code, **{name: worded(lang, value) for name, value in self.values.items()})


@dataclass(frozen=True, slots=True)
class Position:
    """Where in the template something is read, and the list that its mistakes go to.

    `written` says how keys just below are spelt in the file, where that is not their right name.
    """

    path: KeyPath
    problems: list[Problem]
    written: dict[str | int, str | int] = field(default_factory=dict)

    def inside(self, *parts: str | int) -> Position:
        """The place one or more keys further in."""
        first, *rest = parts
        return Position((*self.path, self.written.get(first, first), *rest), self.problems)

    def spelt(self, written: dict[str | int, str | int]) -> Position:
        """The same place, knowing how its keys are spelt."""
        return Position(self.path, self.problems, written)

    @property
    def key(self) -> str:
        """The nearest key above, for the sentence."""
        return shown(next((part for part in reversed(self.path) if isinstance(part, str)), ""))

    def wrong(self, code: str, /, **values: object) -> None:
        """Notes a mistake here."""
        self.problems.append(Problem(f"template.{code}", values, path=self.path))

    def mistyped(self, code: str, value: object, want: str | None, /) -> None:
        """Notes a value of the wrong type; with what was probably meant as TOML (`want`), that is what is said."""
        if want is None:
            self.wrong(code, key=self.key, given=as_written(value))
        else:
            self.wrong("write-value", key=self.key, given=as_written(value), want=want)


def shown(text: str, most: int = _LONGEST) -> str:
    """`text` as it may be quoted in a sentence: visible, on one line, at most so long."""
    # Cut before and after: a control character may become two, and the text may be two megabytes.
    text = visible(text[: most + 1])
    return text if len(text) <= most else text[: most - 1] + "…"


def as_toml(value: object) -> str:
    """A value as TOML has it, whole."""
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, list):
        return f"[{', '.join(as_toml(item) for item in value)}]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {as_toml(item)}" for key, item in value.items()) + " }"
    return as_written(value)


def quoted(text: str) -> str:
    """`text` as TOML has it, in the quotes that it does not hold itself."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def as_written(value: object) -> str:
    """A value the way an author writes it in TOML, shortened: `"60"`, `true`, `[…]`."""
    if isinstance(value, str):
        return f'"{shown(value)}"'
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "[…]" if value else "[]"
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, int) and abs(value) > _WIDEST:
        return "999…"
    return shown(str(value))


def worded(lang: Lang, value: object) -> object:
    """A value as the reader's language has it: numbers with their decimals, times of day, whole numbers in a row."""
    if isinstance(value, Fraction):
        return plain(lang, value)
    if isinstance(value, list):
        return ranges(lang, value)
    return clock(lang, value.hour, value.minute) if isinstance(value, time) else value
