"""The file of a form service as rows of cells: whichever way it was saved, Excel's in Swedish or any other.

Rule: a row bears the number that a spreadsheet shows. Knows nothing of meetings; what cannot be read is refused with
its row, and nothing that stands in a cell is in a refusal. No more rows are read than a rating takes answers.
"""

from __future__ import annotations

import csv
import io
import zipfile
import zlib
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.lines.handin_text import OFFICE
from samtal.lines.roster import decoded
from samtal.session.people import MOST_PEOPLE
from samtal.session.refusal import RefusedError
from samtal.words.filed import FIRST
from samtal.words.text import folded

if TYPE_CHECKING:
    from pathlib import Path

LARGEST: Final = 8_000_000
"""Bytes; thousands of answers with long texts are fewer."""

PACKED: Final = b"PK\x03\x04"
"""How a packed file begins."""

MARKS: Final = ";,\t"
"""What may part the cells."""

ENDINGS: Final = (".csv", ".tsv")
"""Of a file that can be read."""

MEANT: Final = (*ENDINGS, ".zip", ".xlsx", ".xls", ".ods")
"""Of a file that is meant to be one: Google Forms packs its own, Microsoft Forms gives a workbook."""


class FileTable(NamedTuple):
    """The headings, and the rows that say anything, each with its number and as many cells as there are headings."""

    headings: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


def is_table(name: str, head: bytes) -> bool:
    """Whether a file is taken for one of answers: by its name, or because it begins as a form service's does."""
    if name.lower().endswith(MEANT):
        return True
    first = decoded(head).lstrip("\ufeff").splitlines()[:1]
    cells = [_bare(line.split(mark)[0]) for line in first for mark in MARKS if mark in line]
    return any(cell in FIRST for cell in cells)


def _bare(cell: str) -> str:
    return folded(cell.strip().strip('"'))


def read_at(path: Path, typed: str) -> FileTable:
    """The table in the file at this path, which was `typed` so. Raises RefusedError where it cannot be read."""
    try:
        with path.expanduser().open("rb") as file:
            return read(file.read(LARGEST + 1))
    except (OSError, ValueError, RuntimeError) as error:
        raise RefusedError("filed.no-file", path=typed) from error


def read(data: bytes) -> FileTable:
    """The table in a file. Raises RefusedError where it is none, or holds no answers."""
    if len(data) > LARGEST:
        raise RefusedError("filed.too-large")
    data = _unpacked(data)
    if data.startswith(OFFICE):
        raise RefusedError("filed.office")
    text = decoded(data).lstrip("\ufeff")
    if not text.strip():
        raise RefusedError("filed.no-text")
    told, rest = _told_mark(text)
    headings, *rows = max((_parted(rest, mark) for mark in told or MARKS), key=_fitness).whole()
    if not any(map(str.strip, headings)):
        raise RefusedError("filed.no-headings")
    numbered = ((n, tuple(row[: len(headings)])) for n, row in enumerate(rows, 2))
    kept = tuple((n, row + ("",) * (len(headings) - len(row))) for n, row in numbered if any(map(str.strip, row)))
    if not kept:
        raise RefusedError("filed.no-rows")
    return FileTable(tuple(heading.strip() for heading in headings), kept)


def _unpacked(data: bytes) -> bytes:
    """The one table in a packed file; anything else as it is."""
    if not data.startswith(PACKED):
        return data
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            tables = [each for each in packed.infolist() if each.filename.lower().endswith(ENDINGS)]
            return packed.read(tables[0]) if len(tables) == 1 and tables[0].file_size <= LARGEST else data
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, ValueError, EOFError):
        return data


def _told_mark(text: str) -> tuple[str, str]:
    """What parts the cells, where Excel's own first line says so; and what follows that line."""
    line, _, rest = text.partition("\n")
    if folded(line).startswith("sep=") and line.strip()[4:5]:
        return line.strip()[4:5], rest
    return ("\t" if line.startswith("sep=\t") else ""), rest if line.startswith("sep=\t") else text


class _Parted(NamedTuple):
    """The rows as far as they could be read, and why no further."""

    rows: list[list[str]]
    wrong: RefusedError | None = None

    def whole(self) -> list[list[str]]:
        """All rows. Raises RefusedError where they could not be read."""
        if self.wrong:
            raise self.wrong
        return self.rows


def _parted(text: str, mark: str) -> _Parted:
    """The rows, parted at the mark."""
    rows: list[list[str]] = []
    answers = -1  # the headings are none
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True):
            rows.append(row)
            answers += any(map(str.strip, row))
            if answers > MOST_PEOPLE:
                return _Parted(rows, RefusedError("filed.too-many", most=MOST_PEOPLE))
    except csv.Error as error:
        reason = "filed.long-cell" if "limit" in str(error) else "filed.quotes"
        return _Parted(rows, RefusedError(reason, row=len(rows) + 1))
    return _Parted(rows)


def _fitness(parted: _Parted) -> tuple[bool, bool, int, int]:
    """How well a mark parts the rows: whether it does, and how many have as many cells as there are headings."""
    rows = parted.rows
    width = len(rows[0]) if rows else 0
    many = parted.wrong is None or parted.wrong.code == "filed.too-many"
    return width > 1, many, sum(len(row) == width for row in rows if row) if width > 1 else 0, width
