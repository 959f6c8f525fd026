r"""The traps of writing TOML in Notepad: curly quotes, C:\Users, 2,5, 09:00 … each told apart by its line.

Rule: the line decides, the parser's message only where the line cannot; messages differ between Python versions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final

from samtal.template.problem import shown

if TYPE_CHECKING:
    from collections.abc import Callable

AGENDA: Final = re.compile(r"\s*(?:\[\s*agenda\s*\]\]?|\[\[\s*agenda\s*\])\s*(?:#.*)?$")
"""A heading of a point with too few brackets."""


@dataclass(frozen=True, slots=True)
class Trap:
    """What is wrong with a line (no code: the reader of keys will say it) and the line mended, if it can be."""

    code: str
    values: dict[str, object] = field(default_factory=dict)
    mended: str | None = None


STRAIGHT: Final = re.compile(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'|#.*')
"""Whole strings, and comments."""

_DOUBLE: Final = "“”„‟«»″"
_SINGLE: Final = "‘’‚‛´`"
_COMMA: Final = re.compile(r"(=\s*[+-]?\d+),(\d+)(?=\s*(?:[,}#]|$))")
_CLOCK: Final = re.compile(r"(=\s*)(\d{1,2}[:.]\d{2}(?::\d{2})?)(?=\s*(?:[,}#]|$))")
_FOREIGN: Final = re.compile(r"(?<![\w-])([\w-]*[^\W\x00-\x7f][\w-]*)(?=\s*[=.\]])")
_NO_EQUALS: Final = re.compile(r"\s*([\w-]+)(?:\s*:\s*|\s+)(?=[\"'\[{\d]|true\b|false\b)")
_NO_VALUE: Final = re.compile(r"\s*([\w.-]+)\s*=\s*(?:#.*)?$")
_BARE: Final = re.compile(r"(\s*([\w.-]+)\s*=\s*)([^\W\d][^\"'\[\]{}#=]*?)(\s*(?:#.*)?)$")
_LITERALS: Final = ("Unescaped", "hex value", "scape")
_TWICE: Final = ("overwrite", "twice", "Duplicate", "redefine", "mutate")


def diagnosed(line: str, message: str) -> Trap:
    """The trap in a line that the parser stumbled on."""
    for look in _LOOKS:
        if trap := look(line, message):
            return trap
    return Trap("toml-other", {"line": shown(line.strip())})


def _outside(line: str, change: Callable[[str], str]) -> str:
    """`line` with what stands outside strings and comments changed."""
    kept = [*(match.span() for match in STRAIGHT.finditer(line)), (len(line), len(line))]
    parts, end = [], 0
    for begin, stop in kept:
        parts += [change(line[end:begin]), line[begin:stop]]
        end = stop
    return "".join(parts)


def _twice(line: str, message: str) -> Trap | None:
    if not any(word in message for word in _TWICE):
        return None
    if "agenda" in line and line.lstrip().startswith("["):
        return Trap("agenda-brackets", mended="")
    # The line goes, but nothing is missing for it: the first of the two stays.
    return Trap("toml-twice", {"line": shown(line.strip())}, "")


def _quotes(line: str, _: str) -> Trap | None:
    for curly, straight in ((_DOUBLE, '"'), (_SINGLE, "'")):
        mended = _outside(line, partial(re.sub, f"[{curly}]", straight))
        if mended != line:
            return Trap("toml-quotes", mended=mended)
    return None


def _backslash(line: str, message: str) -> Trap | None:
    if "\\" in line and any(word in message for word in _LITERALS):
        return Trap("toml-backslash", mended=line.replace("\\", "\\\\"))
    return None


def _comma(line: str, _: str) -> Trap | None:
    found = _COMMA.search(line)
    if not found:
        return None
    written = found[0].lstrip("= \t")
    return Trap("toml-comma", {"given": written, "want": written.replace(",", ".")}, _COMMA.sub(r"\1.\2", line))


def _clock(line: str, _: str) -> Trap | None:
    found = _CLOCK.search(line)
    if not found or ":" not in found[2]:
        return None
    return Trap("toml-clock", {"want": f'"{found[2]}"'}, _CLOCK.sub(r'\1"\2"', line))


def _foreign(line: str, _: str) -> Trap | None:
    mended = _outside(line, lambda text: _FOREIGN.sub(r'"\1"', text))
    return Trap("", mended=mended) if mended != line else None


def _header(line: str, _: str) -> Trap | None:
    if not line.lstrip().startswith("["):
        return None
    if AGENDA.match(line):
        return Trap("agenda-brackets", mended="[[agenda]]")
    return Trap("toml-header", {"line": shown(line.strip())})


def _equals(line: str, _: str) -> Trap | None:
    found = _NO_EQUALS.match(line)
    if not found:
        return None
    return Trap("toml-equals", {"key": shown(found[1])}, _NO_EQUALS.sub(r"\1 = ", line, count=1))


def _value(line: str, _: str) -> Trap | None:
    found = _NO_VALUE.match(line)
    return Trap("toml-no-value", {"key": shown(found[1])}) if found else None


def _bare(line: str, _: str) -> Trap | None:
    found = _BARE.match(line)
    if not found:
        return None
    values: dict[str, object] = {"key": shown(found[2]), "given": shown(found[3])}
    return Trap("toml-unquoted", values, f'{found[1]}"{found[3]}"{found[4]}')


def _open_bracket(_: str, message: str) -> Trap | None:
    return Trap("toml-open-bracket") if "Unclosed" in message else None


def _open_string(line: str, message: str) -> Trap | None:
    signs = ("Unterminated", "character '\\n'", 'Expected "\'"', "Expected '\"")
    if any(sign in message for sign in signs):
        return Trap("toml-open-string")
    return Trap("toml-open-string") if _outside(line, lambda text: text.replace('"', "")) != line else None


_LOOKS: Final = (
    _twice,
    _quotes,
    _backslash,
    _comma,
    _clock,
    _foreign,
    _open_bracket,
    _header,
    _equals,
    _value,
    _bare,
    _open_string,
)
