"""`roster(text)`: who is meant by a list of names as people have it, from Excel, Teams, Outlook or typed by hand.

Rule: changes nothing and never fails; what cannot be a name is left out. The same name twice is one person with the
tags of both. What a list means as a whole (headings, family names first) is found out before any line is read.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from samtal.words.commands import VERBS
from samtal.words.roster import AND, FIRST_NAME, FULL_NAME, LAST_NAME, LATER, NOT_A_TAG, PARTICLES
from samtal.words.text import folded


class Listed(NamedTuple):
    """One of a list: a name, and words that say more of who it is."""

    name: str
    tags: tuple[str, ...] = ()


_MAIL: Final = re.compile(
    r"<?[ ]{0,4}(?:mailto:)?([^\s<>@,;:]{1,64})@[^\s<>@,;]{1,99}?\.[^\s<>@,;]{1,30}[ ]{0,4}>?(?=[\s,;)>]|$)"
)
_BULLET: Final = re.compile(r"^\s*(?:\(?[0-9]{1,4}[.):]\s*|[-–—•*·▪◦+]\s+)")
_ASIDE: Final = re.compile(r"[(\[]([^()\[\]]{0,200})[)\]]$")
_TIME: Final = re.compile(r"[0-9]{1,4}[-/.:][0-9]|(?:[0-9]+\s*(?:h|m|s|tim|min|sek)\b\.?\s*)+$", re.IGNORECASE)
_CELL: Final = {mark: re.compile(rf'\s*(?:"((?:[^"]|"")*)"\s*|([^{mark}]*))({mark}|$)') for mark in "\t;,"}
_COUNT: Final = "|".join(word for both in VERBS["count"] for word in both)
_NUMBER: Final = re.compile(rf"\s*(?:(?:{_COUNT})\s*:?\s*)?([0-9]{{1,6}})\s*", re.IGNORECASE)
_EXPECTED: Final = re.compile(rf"\s*([^,;()\t]+?)\s*[,;(\t]\s*(?:{'|'.join(LATER)})\s*\)?\s*", re.IGNORECASE)


def without_expected(text: str) -> tuple[str, list[str]]:
    """The text without the lines of those who come later ("Bo Ek, senare"), and their names."""
    lines = [(line, _EXPECTED.fullmatch(line)) for line in text.splitlines()]
    here = "\n".join(line for line, expected in lines if not expected)
    return here, [" ".join(expected[1].split()) for _, expected in lines if expected]


def count_in(text: str) -> int | None:
    """How many there are, where that is all the text says: "antal 12", "count 12" or 12."""
    match = _NUMBER.fullmatch(text)
    return int(match[1]) if match else None


def roster(text: str) -> list[Listed]:
    """Those whom the text lists, in its order, each once."""
    listed: dict[str, Listed] = {}
    for name, tags in filter(None, map(_person, _rows(text))):
        known = listed.setdefault(folded(name), Listed(name))
        new = [tag for tag in tags if folded(tag) not in {folded(t) for t in known.tags}]
        listed[folded(name)] = known._replace(tags=(*known.tags, *dict.fromkeys(new)))
    return list(listed.values())


def _rows(text: str) -> list[list[str]]:
    """The cells that matter of each line, the whole name first."""
    lines = [line for line in text.replace("\ufeff", "").replace("\xa0", " ").splitlines() if line.strip(" \t;,")]
    if lines and folded(lines[0]).startswith("sep="):  # Excel's own first line
        lines = lines[1:]
    if several := _several(lines):
        return [[name] for name in several]
    mark = next((mark for mark in "\t;" if any(mark in line for line in lines)), ",")
    cells = [_cells(line, mark) for line in lines]
    headings = [number for number, row in enumerate(cells) if _is_heading(row)]
    if headings and (headings[0] == 0 or len(cells[headings[0]]) > 1):
        return _under_headings(cells, headings)
    return _turned([_unnumbered(row) for row in cells], comma=mark == ",")


def _several(lines: list[str]) -> list[str]:
    """The names on a line that holds several: a line of e-mail addresses, or three and more that look alike."""
    if any(len(_MAIL.findall(line)) > 1 and "\t" not in line for line in lines):
        parts = [part for line in lines for part in re.split(r";|(?<=>),|(?<=[a-z]),(?=\s*\S+@)", line)]
        return [_given_first(part) for part in parts]
    if len(lines) != 1 or "\t" in lines[0]:
        return []
    mark = ";" if ";" in lines[0] else ","
    *parts, last = (part.strip() for part in lines[0].strip(" ;,").split(mark))
    ends = re.split(rf"\s+(?:{'|'.join(map(re.escape, AND))})\s+", last)
    parts += ends
    alike = len({len(part.split()) > 1 for part in parts}) == 1 and all(part[:1].isupper() for part in parts)
    return parts if alike and len(parts) > 2 and '"' not in lines[0] else []


def _cells(line: str, mark: str) -> list[str]:
    """A line parted at the mark; what stands between quotes is one cell."""
    cells, place = [], 0
    while match := _CELL[mark].match(line, place):
        quoted, bare, end = match.groups()
        cells.append(" ".join((bare if quoted is None else quoted.replace('""', '"')).split()))
        place = match.end()
        if not end:
            break
    return cells


def _is_heading(row: list[str]) -> bool:
    words = {folded(cell) for cell in row}
    return bool(words & {*FULL_NAME, *LAST_NAME} or (words & {*FIRST_NAME} and len(words) > 1))


def _under_headings(cells: list[list[str]], headings: list[int]) -> list[list[str]]:
    """The rows of one table or (as Teams has them) several, each under its headings, their titles left out."""
    rows = []
    for number, row in enumerate(cells):
        above = [heading for heading in headings if heading < number]
        if above and number not in headings and number + 1 not in headings:
            rows.append(_by_heading([folded(cell) for cell in cells[above[-1]]], row))
    return rows


def _by_heading(headings: list[str], row: list[str]) -> list[str]:
    pairs = list(zip(headings, row, strict=False))
    whole = [cell for heading, cell in pairs if heading in FULL_NAME][:1]
    parts = [cell for names in (FIRST_NAME, LAST_NAME) for heading, cell in pairs if heading in names]
    tags = [cell for heading, cell in pairs if heading not in {*FULL_NAME, *FIRST_NAME, *LAST_NAME, *NOT_A_TAG}]
    return [" ".join(parts) if parts else _given_first("".join(whole)), *tags]


def _unnumbered(row: list[str]) -> list[str]:
    """The row without a number or an empty cell in front of the name."""
    while len(row) > 1 and not any(map(str.isalpha, row[0])):
        row = row[1:]
    return [_BULLET.sub("", row[0]), *row[1:]] if row else row


def _turned(rows: list[list[str]], *, comma: bool) -> list[list[str]]:
    """Rows whose name is written family name first, the right way round; else what follows a comma is a tag."""
    split = [[*(part.strip() for part in row[0].split(",")), *row[1:]] if row else row for row in rows]
    unsure = [len(row) > 1 and (comma or len(row) > len(was)) for row, was in zip(split, rows, strict=True)]
    first = [_is_family_name(row[0]) for row, so in zip(split, unsure, strict=True) if so]
    most = sum(first) * 2 > len(first)
    return [
        [f"{row[1]} {row[0]}", *row[2:]] if so and (most or _is_family_name(row[0])) else row
        for row, so in zip(split, unsure, strict=True)
    ]


def _is_family_name(text: str) -> bool:
    words = text.split()
    return len(words) == 1 or (len(words) > 1 and folded(words[0]) in PARTICLES)


def _given_first(text: str) -> str:
    """A name that is known to be whole, the right way round."""
    family, comma, given = text.partition(",")
    return f"{given.strip()} {family.strip()}" if comma and "," not in given else text


def _person(row: list[str]) -> Listed | None:
    """Name and tags of a row, without e-mail addresses, clock times and what else says nothing about a person."""
    written, *tags = row or [""]
    name = " ".join(_MAIL.sub(" ", written).split())
    if match := _ASIDE.search(name):
        tags.insert(0, match[1])
        name = name[: match.start()]
    name = " ".join(name.strip(' \t,;:"“”').split()) or _from_address(written)
    if not any(map(str.isalpha, name)):
        return None
    parts = [" ".join(part.split()) for tag in tags for part in _MAIL.sub(" ", tag).split(",")]
    return Listed(name, tuple(part for part in parts if any(map(str.isalnum, part)) and not _TIME.match(part)))


def _from_address(text: str) -> str:
    """The name that an e-mail address spells out: anna.berg@skola.se; else what stands before the @."""
    match = _MAIL.search(text)
    return " ".join(part.capitalize() for part in re.split(r"[._]+", match[1]) if part) if match else ""


def decoded(content: bytes) -> str:
    """The text of a file as Excel, Teams or Notepad saved it: UTF-8, UTF-16 or Windows-1252. Never fails."""
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return content.decode("utf-16", errors="replace")
    nulls = [content[start:2000:2].count(0) for start in (0, 1)]
    if max(nulls) * 4 > min(len(content), 2000):
        return content.decode("utf-16-be" if nulls[0] > nulls[1] else "utf-16-le", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")
