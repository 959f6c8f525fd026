r"""Signs that are not what they look like: hard spaces, curly quotes, a lone \, // for #, a comma too many.

Rule: only what stands outside strings and comments is looked at, save for the \ that the parser complained of.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from samtal.template.stumble import Trap, outside, parses, proposed

if TYPE_CHECKING:
    from samtal.template.stumble import Stumble

_SPACES: Final = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_NOTHING: Final = "\u00ad\u034f\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_UNSEEN: Final = re.compile(f"[{_SPACES}{_NOTHING}]")
_DOUBLE: Final = "“”„‟«»″"
_SINGLE: Final = "‘’‚‛´`"
_WORD: Final = r"(?<![\w-])([\w-]*[^\W\x00-\x7f][\w-]*)"
_FOREIGN: Final = re.compile(rf"{_WORD}(?=\s*(?:\.\S*\s*)?=)")
_FOREIGN_IN_HEADING: Final = re.compile(rf"{_WORD}(?=\s*[.\]])")
_NOTE: Final = re.compile(r"(\s*)(?://+|--+|;+|/\*+|<!--|%+|\.\.|rem\b)\s*(.*?)\s*(?:\*/|-->)?\s*$", re.IGNORECASE)
_NOTE_BEHIND: Final = re.compile(r"\s//\s*(?=\S)")
_TWO_EQUALS: Final = re.compile(r'(\s*(?:"[^"]*"|[\w-]+)\s*)=(?:\s*=)+')
_TAIL: Final = re.compile(r"(.*?[^\s,;.])\s*([,;.]+)\s*((?:#.*)?)$")
_IN_BRACES: Final = re.compile(r",\s*(?=\})")
_TWO_COMMAS: Final = re.compile(r",(?:\s*,)+")
_LITERALS: Final = ("Unescaped", "hex value", "scape")


def unseen(stumble: Stumble) -> Trap | None:
    """A hard space, or a sign without any width, as Word and web pages leave them."""
    line = stumble.line
    mended = outside(line, lambda text: re.sub(f"[{_NOTHING}]", "", re.sub(f"[{_SPACES}]", " ", text)))
    if mended == line:
        return None
    outer = outside(line, lambda text: f"\n{text}\n").split("\n")[1::2]
    sign = next(match[0] for text in outer if (match := _UNSEEN.search(text)))
    named = f"U+{ord(sign):04X}"
    if not mended.strip():
        return Trap("toml.blank", {"sign": named}, "")
    return proposed("toml.space" if re.match(f"[{_SPACES}]", sign) else "toml.invisible", mended, sign=named)


def curly(stumble: Stumble) -> Trap | None:
    """Quotes that a word processor has curled."""
    for signs, straight in ((_DOUBLE, '"'), (_SINGLE, "'")):
        mended = outside(stumble.line, partial(re.sub, f"[{signs}]", straight))
        if mended != stumble.line:
            return proposed("toml.quotes", mended)
    return None


def backslash(stumble: Stumble) -> Trap | None:
    r"""A \ between double quotes that begins no escape."""
    if "\\" in stumble.line and stumble.says(*_LITERALS):
        return proposed("toml.backslash", stumble.line.replace("\\", "\\\\"))
    return None


def note(stumble: Stumble) -> Trap | None:
    """A comment written as in another language."""
    line = stumble.line
    behind = outside(line, lambda text: _NOTE_BEHIND.sub(" # ", text, count=1))
    if behind != line:
        return proposed("toml.comment", behind)
    match = _NOTE.match(line)
    return proposed("toml.comment", f"{match[1]}# {match[2]}".rstrip()) if match else None


def foreign(stumble: Stumble) -> Trap | None:
    """A key with å, ä or ö: quoted for the parser; the reader of keys will say what it should be."""
    heading = stumble.line.lstrip().startswith("[") and not stumble.in_list
    pattern = _FOREIGN_IN_HEADING if heading else _FOREIGN
    mended = outside(stumble.line, lambda text: pattern.sub(r'"\1"', text))
    return Trap("", mended=mended) if mended != stumble.line else None


def extra(stumble: Stumble) -> Trap | None:
    """A sign too many: a second =, a comma or a full stop at the end, a comma before }."""
    line = stumble.line
    changes = [("=", _TWO_EQUALS.sub(r"\1=", line, count=1))]
    changes.append((",", outside(line, partial(_IN_BRACES.sub, " "))))
    changes.append((",", outside(line, partial(_TWO_COMMAS.sub, ","))))
    if not stumble.in_list and (tail := _TAIL.match(line)):
        changes.append((tail[2][0], f"{tail[1]} {tail[3]}".rstrip()))
    for sign, mended in changes:
        if mended != line and (stumble.in_list or parses(mended)):
            return proposed("toml.extra", mended, sign=sign)
    return None
