"""How text from people is treated: shown as typed, compared without fuss.

Rule: nothing here removes what a person wrote. Control characters become visible signs, nothing else is changed.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_CONTROL: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_BIDI: Final = re.compile("[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]")
_OPENS: Final = "\u2068"  # first strong isolate
_CLOSES: Final = "\u2069"  # pop directional isolate


def visible(text: str, *, lines: bool = False) -> str:
    """`text` with each control character as a sign that can be seen (ESC becomes ␛).

    A newline is kept where `lines` says it is meant, else it becomes ␊. The eight-bit controls are written as their
    seven-bit twins (0x9B as `␛[`). A lone surrogate, which no file can hold, becomes U+FFFD.
    """
    text = text.replace("\r\n", "\n") if lines else text.replace("\n", "\u240a")
    return _CONTROL.sub(_sign, text)


def _sign(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if code <= 0x9F:
        return "\u241b" + chr(code - 0x40)
    return "\ufffd"


def isolated(text: str) -> str:
    """`text` closed in a directional isolate if it holds right-to-left writing or bidi controls, else as it is.

    Controls that were opened and never closed inside it are closed too, so that they cannot reorder what follows.
    """
    if not _BIDI.search(text):
        return text
    embeds = len(re.findall("[\u202a\u202b\u202d\u202e]", text)) - text.count("\u202c")
    opens = len(re.findall("[\u2066-\u2068]", text)) - text.count("\u2069")
    return _OPENS + text + "\u202c" * max(0, embeds) + _CLOSES * max(0, opens) + _CLOSES


def run_on(text: str) -> str:
    """A text of several lines run together into one."""
    return re.sub(r"\s*\n\s*", " ", text.strip())


def cells(text: str) -> int:
    """How many cells of a terminal the text takes: two for wide characters, none for those that join another."""
    if text.isascii():
        return len(text)
    return sum(_cells(char) for char in text)


def _cells(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def folded(text: str) -> str:
    """The form in which two texts are compared: NFC, lower case, spaces collapsed. Never stored, never shown."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


_LAST: Final = str.maketrans({"å": "{", "ä": "|", "ö": "}", "æ": "|", "ø": "}"})  # what follows z in ASCII


def alphabetical(text: str) -> str:
    """What texts are sorted by: as in a Swedish dictionary, å, ä and ö after z, and other accents passed over."""
    bare = unicodedata.normalize("NFKD", folded(text).translate(_LAST))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))
