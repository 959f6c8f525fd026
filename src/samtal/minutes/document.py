"""The minutes as a document: headings, paragraphs, lists and tables, with their texts.

Rule: texts are plain and emphasis is data; no rendering's syntax is ever in them. Whatever a person typed comes in
through `typed`, so that no control character or writing direction reaches past its own text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from samtal.session.links import is_address
from samtal.words.text import isolated, run_on, visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samtal.template.model import Link
    from samtal.words import Lang


@dataclass(frozen=True, slots=True)
class Inline:
    """A piece of text; `strong` is printed bold. A `url` is an address to follow, printed as it is."""

    text: str
    strong: bool = False
    url: bool = False


Inlines = tuple[Inline, ...]

DEEPEST: Final = 20
"""No line is further in than so many signs."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; the document's title is level 1, its parts begin at 2."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    spans: Inlines


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, with texts of its own under it, and then items of any depth.

    `more` are the further lines of its text; an empty one parts two paragraphs.
    """

    spans: Inlines
    under: tuple[Inlines, ...] = ()
    items: tuple[Item, ...] = ()
    more: tuple[Inlines, ...] = ()


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without numbers."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column's name; figures are set to the right."""

    name: str
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table. Every row has as many cells as there are columns; `bold_last` lifts the last row out as a sum."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    bold_last: bool = False


@dataclass(frozen=True, slots=True)
class Diagram:
    """Lines of signs of one width, which nothing may wrap; `about` says in words what they show.

    Whoever cannot see it misses nothing: each figure stands in the table beside it.
    """

    about: str
    lines: tuple[str, ...]


Block = Heading | Paragraph | Bullets | Table | Diagram


@dataclass(frozen=True, slots=True)
class Document:
    """The minutes of one session, in one language."""

    title: str
    lang: Lang
    blocks: tuple[Block, ...]


def without_empty(table: Table, kept: int = 0) -> Table:
    """The table without the columns in which no row says anything; one always stays, and the last `kept` do."""
    said = [any(row[place] not in {"", "–"} for row in table.rows) for place in range(len(table.columns))]
    stay = [place for place, says in enumerate(said) if says or place >= len(said) - kept] or [len(said) - 1]
    columns, rows = table.columns, table.rows
    return Table(
        tuple(columns[place] for place in stay),
        tuple(tuple(row[place] for place in stay) for row in rows),
        table.bold_last,
    )


def typed(text: str) -> str:
    """What a person typed, safe to set beside other text: control characters as signs (a newline is ␊)."""
    return isolated(visible(text.strip()))


def typed_line(line: str) -> str:
    """A line of what a person typed, as far in as it was, with spaces that no reader of the minutes takes away."""
    inner = line.strip()
    return "\u00a0" * min(line.index(inner[0]), DEEPEST) + typed(inner) if inner else ""


def flowing(text: str) -> str:
    """What an author wrote on several lines, run together."""
    return typed(run_on(text))


def paragraph(text: str) -> Paragraph:
    """A paragraph of one plain text."""
    return Paragraph((Inline(text),))


def as_written(text: str) -> list[Block]:
    """A text of somebody's own: a paragraph, or a list where it has several lines."""
    lines = [typed(line) for line in text.split("\n") if line.strip()]
    return [Bullets(tuple(Item((Inline(line),)) for line in lines))] if len(lines) > 1 else [*map(paragraph, lines)]


def linked(links: Iterable[Link]) -> list[Block]:
    """Material as a list, each with its address to be seen; one that has no other title stands alone."""
    items = []
    for link in links:
        title = () if link.title == link.url and is_address(link.url) else (Inline(f"{typed(link.title)}: "),)
        items.append(Item((*title, Inline(typed(link.url), url=True))))
    return [Bullets(tuple(items))] if items else []


def labelled(label: str, text: str) -> Inlines:
    """A bold label, a colon and a text."""
    return Inline(f"{label}:", strong=True), Inline(f" {text}")
