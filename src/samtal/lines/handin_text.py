"""Text as other programs leave it: bytes into lines, bullets off, and what nobody wrote by hand known for what it is.

Rule: knows nothing of meetings. What a person wrote is kept to the sign; blanks of all sorts become blanks.
"""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from typing import Final, NamedTuple

from samtal.session.refusal import RefusedError

LARGEST: Final = 1_000_000
"""Bytes, or signs; more is no page that a group has filled in."""

OFFICE: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf")
"""How the files of Word, of OpenOffice, and of what prints them begin."""

_BREAKS: Final = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_BLANKS: Final = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_NOTHING: Final = re.compile("[\u200b\u2060\ufeff\u00ad]")

_SIGNS: Final = "•·▪▫◦‣⁃●○■□►▶➢➤→✓✔☐☑└├╰\uf0b7\uf0a7\uf0d8\uf076"
_BULLET: Final = re.compile(
    rf"(?:(?:[-*+{_SIGNS}]\s*)?\[[ xX]?\](?:\s|$)|[-–—*+](?:\s+|$|(?=[^\s\d*]))|[{_SIGNS}]\s*|§(?:\t|\s(?=\D))\s*|"
    r"o(?:\t|\s{2,}|\s(?=[A-ZÅÄÖ])|$)|\(?(?:\d{1,3}[.)]|[A-Z]\)|[a-z][.)]|[ivx]{2,4}[.)])(?:\s+|$))\s*"
)
_RULE: Final = re.compile(r"[\s\-=_*~#–—•·.|+:]{2,}")
_QUOTED: Final = re.compile(r"\s*(?:>\s?)+")
_BOLD: Final = re.compile(r"(\*\*|__)(.+?)\1")

_WORD: Final = r"[A-ZÅÄÖÉÜÆØ][\w'’.-]*"
_NAME: Final = rf"{_WORD}(?:\s+(?:{_WORD}|af|von|de|van|\([^)]{{1,30}}\))){{0,5}}"
_DAY: Final = r"(?:[Ii]\s?går|[Yy]esterday|[Ii]\s?dag|[Tt]oday|\w{2,9}\.?)?\s*[\d./-]{0,10}"
_CLOCK: Final = r"(?:kl\.?\s*)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[AaPp][Mm])?"
_NOISE: Final = (
    re.compile(rf"\[[^\]]{{0,30}}{_CLOCK}\]\s*(?:{_NAME})?:?"),
    re.compile(r"(?:redigerad|edited|vidarebefordrat|forwarded)\.?", re.IGNORECASE),
    re.compile(r"\d{1,3}\s+.{0,30}(?:reaktion|reaktioner|reaction|reactions)\.?", re.IGNORECASE),
    re.compile(
        r"(?:skickat|skickades|sent)\b.{0,20}\b(?:från|from|med|with)\b.{0,10}"
        r"\b(?:outlook|e-post|mail|gmail|iphone|ipad|android|samsung|windows|telefon|phone)\b.{0,40}",
        re.IGNORECASE,
    ),
    re.compile(r"(?:hämta|get) outlook (?:för|for) \w+", re.IGNORECASE),
)
"""What no person writes."""

_LEFT: Final = (
    re.compile(rf"{_NAME},?\s+{_DAY}\s*{_CLOCK}"),
    re.compile(rf"{_DAY}\s*{_CLOCK}"),
    re.compile(r".{0,120}\b(?:skrev|wrote)\b.{0,120}:"),
)
"""What programs write, and a person might."""

_SAID_BY: Final = re.compile(rf"\[[^\]]{{0,30}}{_CLOCK}\]\s*{_NAME}:\s+(?=\S)")
_CLOSING: Final = re.compile(
    r"(?:m\.?v\.?h\.?|(?:med )?(?:vänliga?|bästa) hälsning(?:ar)?|hälsningar|hälsar|"
    r"(?:best |kind )?regards)\b.{0,60}",
    re.IGNORECASE,
)


class TextLine(NamedTuple):
    """A line that says something: its number from 1, what it says without its bullet, and what stood before it.

    `bare` is what it says with what may only look like a bullet.
    """

    number: int
    bare: str
    text: str
    bulleted: bool
    after_gap: bool  # an empty line
    indent: int = 0


def decoded(data: bytes) -> str:
    """The text in a file. Raises RefusedError for what is none."""
    if len(data) > LARGEST:
        raise RefusedError("handin.too-large")
    if data.startswith(OFFICE):
        raise RefusedError("handin.word")
    text = _text(data)
    if "\0" in text:
        raise RefusedError("handin.binary")
    return text


def _text(data: bytes) -> str:
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return data.decode("utf-16")
        if len(data) > 3 and data[1::2].count(0) > len(data) // 3:
            return data.decode("utf-16-le")
        if len(data) > 3 and data[::2].count(0) > len(data) // 3:
            return data.decode("utf-16-be")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _older(data)


def _older(data: bytes) -> str:
    """What an older program has written: of the ways in which these wrote å, ä and ö the one that gives the most."""
    found = []
    for encoding in ("cp1252", "mac-roman", "cp850"):
        with suppress(UnicodeDecodeError):
            text = data.decode(encoding)
            found.append((sum(map(text.count, "åäöÅÄÖ")), text))
    if not found:
        raise RefusedError("handin.binary")
    return max(found, key=lambda each: each[0])[1]


def numbered(text: str) -> list[tuple[int, str]]:
    """The lines with their numbers, blanks made blanks; quoted ones without what says so."""
    text = unicodedata.normalize("NFC", _NOTHING.sub("", _BLANKS.sub(" ", text)))
    lines = (_QUOTED.sub("", line) if line.lstrip().startswith(">") else line for line in _BREAKS.split(text))
    return [(number, line.rstrip(" \t").replace("\0", "")) for number, line in enumerate(lines, 1)]


def told(lines: list[tuple[int, str]]) -> list[TextLine]:
    """The lines that say something, bullets taken off; a bullet alone says that something may follow."""
    found, gap = list[TextLine](), False
    for number, indented in lines:
        line = indented.strip()
        if not line or _RULE.fullmatch(line):
            gap = True
            continue
        bare = _SAID_BY.sub("", line)
        match = _BULLET.match(bare)
        text = bare[match.end() :] if match else bare
        indent = len(indented.expandtabs(4)) - len(indented.expandtabs(4).lstrip())
        found.append(TextLine(number, bare, text.strip(), bulleted=bool(match), after_gap=gap, indent=indent))
        gap = False
    return found


def unbulleted(text: str) -> str:
    """The text without a bullet before it."""
    match = _BULLET.match(text)
    return text[match.end() :] if match else text


def unbolded(text: str) -> str:
    """The text without the signs of bold that Teams, WhatsApp and Markdown put around it."""
    return _BOLD.sub(r"\2", text).strip().strip("*_").strip()


def is_noise(line: TextLine) -> bool:
    """Whether a program wrote it: who said it when, that somebody liked it, from which telephone."""
    return not line.bulleted and any(noise.fullmatch(line.bare) for noise in _NOISE)


def is_header(line: TextLine) -> bool:
    """Whether a program may well have written it: it is left out, and that is told."""
    return not line.bulleted and any(header.fullmatch(line.bare) for header in _LEFT)


def is_closing(line: TextLine) -> bool:
    """Whether a letter ends here: what follows is who wrote it."""
    return not line.bulleted and bool(_CLOSING.fullmatch(line.bare))


def squashed(text: str) -> str:
    """Letters and digits alone, without case: what retyping and other programs leave as it was."""
    return "".join(char for char in unicodedata.normalize("NFC", text).casefold() if char.isalnum())
