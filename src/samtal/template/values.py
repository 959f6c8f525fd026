"""Values and the sign before them as people write them: 2,5 and 09:00, 20 min, ja, text without quotes, a colon for =.

Rule: a line is proposed only if the parser takes it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from samtal.template.keys import HEADER, NUMBERS, SET, STEP, TRUTHS
from samtal.template.near import key as key_meant
from samtal.template.problem import quoted
from samtal.template.shapes import FALSE, TRUE
from samtal.template.stumble import KEY_LINE, Trap, outside, parses, proposed

if TYPE_CHECKING:
    from samtal.template.stumble import Stumble

_COMMA: Final = re.compile(r"(=\s*[+-]?\d+),(\d+)(?=\s*(?:[,}#]|$))")
_CLOCK: Final = re.compile(r"(=\s*)(\d{1,2}:\d{2}(?::\d{2})?|0\d\.\d{2})(?=\s*(?:[,}#]|$))")
_UNIT: Final = re.compile(r"(\s*[\w-]+\s*=\s*)(\d+(?:[.,]\d+)?)\s*([^\W\d_]+)\.?\s*((?:#.*)?)$")
_RANGE: Final = re.compile(r"(\s*[\w-]+\s*=\s*)\d+\s*[-–—]\s*(\d+)\s*((?:#.*)?)$")
_HOURS: Final = frozenset({"h", "tim", "timme", "timmar", "hour", "hours"})
_SEPARATOR: Final = re.compile(r"(\s*)([^\W\d][\w-]*)(\s*:=?\s*|\s*=>\s*|\s*[–—]\s*|\s+->?\s+|\s+)(\S.*)$")
_OPENS: Final = re.compile(r"[\"'\[{\d]|true\b|false\b")
_NO_VALUE: Final = re.compile(r"\s*([\w.-]+)\s*=\s*(?:#.*)?$")
_BARE: Final = re.compile(r"(\s*([\w.-]+)\s*=\s*)([^\s\"'\[\]{}#=][^\[\]{}#=]*?)(\s*(?:#.*)?)$")
_BARE_LIST: Final = re.compile(r"(\s*[\w-]+\s*=\s*)[\[({]([^\[\](){}#=]*)[\])}](\s*(?:#.*)?)$")


def decimal_comma(stumble: Stumble) -> Trap | None:
    """2,5 for 2.5."""
    found = _COMMA.search(stumble.line)
    if not found:
        return None
    written = found[0].lstrip("= \t")
    return Trap("toml.comma", {"given": written, "want": written.replace(",", ".")}, _COMMA.sub(r"\1.\2", stumble.line))


def clock(stumble: Stumble) -> Trap | None:
    """A time of day without quotes."""
    mended = _CLOCK.sub(r'\1"\2"', stumble.line)
    return proposed("toml.clock", mended) if mended != stumble.line else None


def unit(stumble: Stumble) -> Trap | None:
    """A number with what it counts behind it, or from one number to another."""
    if span := _RANGE.match(stumble.line):
        return proposed("toml.range", f"{span[1]}{span[2]} {span[3]}".rstrip())
    match = _UNIT.match(stumble.line)
    if not match:
        return None
    number = match[2].replace(",", ".")
    if match[3].lower() in _HOURS and "minutes" in match[1]:
        number = f"{float(number) * 60:g}"
    return proposed("toml.unit", f"{match[1]}{number} {match[4]}".rstrip())


def separator(stumble: Stumble) -> Trap | None:
    """Another sign than = between key and value, or none."""
    match = _SEPARATOR.match(stumble.line)
    if not match or stumble.in_list:
        return None
    indent, key, sign, value = match.groups()
    value = value.rstrip(" ,;")
    if not sign.strip() and not _OPENS.match(value):
        return None
    whole = value.rstrip().endswith(("[", '"""')) or parses(f"x = {value}")
    if not whole:
        if not _is_key(key):
            return None
        value = quoted(value.strip().strip('"'))
    trap = proposed("toml.equals", f"{indent}{key} = {value}", key=key)
    return Trap(trap.code, trap.values, f"{indent}{key if key.isascii() else quoted(key)} = {value}")


def _is_key(word: str) -> bool:
    return any(key_meant(word, keys) for keys in (HEADER.keys, STEP.keys, SET.keys))


def listing(stumble: Stumble) -> Trap | None:
    """A list on one line: in other brackets, or its parts without quotes."""
    match = _BARE_LIST.match(stumble.line)
    if not match:
        return None
    parts = [part.strip().strip("\"'") for part in match[2].split(",")]
    items = ", ".join(quoted(part) for part in parts if part)
    mended = f"{match[1]}[{items}]{match[3]}"
    return proposed("toml.list", mended) if items and parses(mended) else None


def no_value(stumble: Stumble) -> Trap | None:
    """Nothing after the =."""
    found = _NO_VALUE.match(stumble.line)
    return Trap("toml.no-value", {"key": found[1]}) if found else None


def bare(stumble: Stumble) -> Trap | None:
    """A text without quotes, or yes and no in words."""
    found = _BARE.match(stumble.line)
    if not found or not KEY_LINE.match(stumble.line):
        return None
    before, key, text, behind = found.groups()
    word = text.strip('"').lower()
    if key in TRUTHS and word in TRUE | FALSE:
        return proposed("toml.truth", f"{before}{'true' if word in TRUE else 'false'}{behind}", key=key)
    if key in NUMBERS:
        return Trap("toml.number", {"key": key})
    mended = f"{before}{quoted(text.strip().strip(chr(34)))}{behind}"
    return proposed("toml.unquoted", mended) if parses(mended) else None


def open_string(stumble: Stumble) -> Trap | None:
    """A quote that is opened and not closed, or closed and not opened."""
    line = stumble.line
    signs = ("Unterminated", "character '\\n'", 'Expected "\'"', "Expected '\"")
    lone = outside(line, lambda text: text.replace('"', "")) != line
    if not (stumble.says(*signs) or lone):
        return None
    mended = f'{line.rstrip()}"'
    if '"""' in line or not KEY_LINE.match(line) or not parses(mended):
        return Trap("toml.open-text")
    return proposed("toml.open-string", mended)
