"""On which line a key stands. tomllib does not say, so a small scanner follows the text once more.

Rule: run only when there are problems, on text that TOML has accepted; on other text it says what it found so far.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from samtal.template.problem import KeyPath, Problem

_BLANK: Final = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_SPACE: Final = re.compile(r"[ \t]*")
_STRING: Final = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}(?!")|\'\'\'.*?\'{3,5}(?!\')|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'', re.DOTALL
)
_BARE: Final = re.compile(r"[^\s\[\]{}=.,#\"']+")
_SCALAR: Final = re.compile(r"[^\[\]{},#\n]+")
_ESCAPES: Final = re.compile(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))")
_PLAIN: Final = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b"}


class _LostError(Exception):
    """The text is not what TOML would accept."""


def located(text: str, problems: list[Problem]) -> list[Problem]:
    """The problems with the lines that their paths lead to, or those of the nearest key around them; else the first."""
    lines = lines_of(text)
    return [replace(problem, line=_nearest(lines, problem.path)) for problem in problems]


def lines_of(text: str) -> dict[KeyPath, int]:
    """The line of every key, table and list item, counted from 1."""
    return _Scanner(text).run()


def keys_begun(text: str) -> list[int]:
    """The lines on which statements begin, as far as the text can be followed."""
    scanner = _Scanner(text)
    scanner.run()
    return scanner.begun


def _nearest(lines: dict[KeyPath, int], path: KeyPath) -> int:
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


class _Scanner:
    """One walk through a text. `at` is where it stands; `table` is the path of the header above."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.line = 1
        self.table: KeyPath = ()
        self.lines: dict[KeyPath, int] = {}
        self.counts: dict[KeyPath, int] = {}
        self.begun: list[int] = []

    def run(self) -> dict[KeyPath, int]:
        try:
            while self._skip(_BLANK) is not None and self.at < len(self.text):
                self.begun.append(self.line)
                self._header() if self._next() == "[" else self._pair(self.table)
        except (_LostError, RecursionError):
            pass
        return self.lines

    def _next(self) -> str:
        return self.text[self.at : self.at + 1]

    def _skip(self, pattern: re.Pattern[str]) -> str:
        """Goes past what the pattern matches here and counts its lines."""
        match = pattern.match(self.text, self.at)
        if not match:
            raise _LostError
        self.at = match.end()
        self.line += match[0].count("\n")
        return match[0]

    def _expect(self, sign: str) -> None:
        if not self.text.startswith(sign, self.at):
            raise _LostError
        self.at += len(sign)

    def _header(self) -> None:
        double = self.text.startswith("[[", self.at)
        line = self.line
        self._expect("[[" if double else "[")
        *above, last = self._key()
        self._expect("]]" if double else "]")
        path: KeyPath = ()
        for part in above:
            path = self._inside((*path, part))
            self.lines.setdefault(path, line)
        path = (*path, last)
        if double:
            self.counts[path] = self.counts.get(path, -1) + 1
            self.lines.setdefault(path, line)
        self.table = self._inside(path)
        self.lines.setdefault(self.table, line)

    def _inside(self, path: KeyPath) -> KeyPath:
        """The path of the latest of an array of tables, the path itself of a table."""
        return (*path, self.counts[path]) if path in self.counts else path

    def _pair(self, table: KeyPath) -> None:
        line, parts = self.line, self._key()
        for end in range(1, len(parts) + 1):
            self.lines.setdefault((*table, *parts[:end]), line)
        self._expect("=")
        self._skip(_SPACE)
        self._value((*table, *parts))

    def _key(self) -> list[str]:
        parts = []
        while True:
            self._skip(_SPACE)
            parts.append(_unquoted(self._skip(_STRING)) if self._next() in {'"', "'"} else self._skip(_BARE))
            self._skip(_SPACE)
            if self._next() != ".":
                return parts
            self._expect(".")

    def _value(self, path: KeyPath) -> None:
        if self._next() == "[":
            self._array(path)
        elif self._next() == "{":
            self._inline(path)
        else:
            self._skip(_STRING if self._next() in {'"', "'"} else _SCALAR)

    def _array(self, path: KeyPath) -> None:
        self._expect("[")
        place = 0
        while self._skip(_BLANK) is not None and self._next() != "]":
            self.lines[*path, place] = self.line
            self._value((*path, place))
            self._comma()
            place += 1
        self._expect("]")

    def _inline(self, path: KeyPath) -> None:
        self._expect("{")
        while self._skip(_BLANK) is not None and self._next() != "}":
            self._pair(path)
            self._comma()
        self._expect("}")

    def _comma(self) -> None:
        self._skip(_BLANK)
        if self._next() == ",":
            self._expect(",")
        elif self._next() not in {"]", "}"}:
            raise _LostError


def _unquoted(written: str) -> str:
    """A quoted key as TOML reads it."""
    if written.startswith("'"):
        return written[1:-1]
    return _ESCAPES.sub(_letter, written[1:-1])


def _letter(match: re.Match[str]) -> str:
    code = match[1] or match[2]
    return chr(int(code, 16)) if code else _PLAIN.get(match[3], match[3])
