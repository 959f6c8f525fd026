"""The minutes as lines of styled text, so many cells wide, for a screen to draw.

Rule: what a piece of text is stands beside it as data; how that looks is for the screen. Nothing is cut: a text that
is too long is wrapped, in the cells of a table too. No line is wider than the page.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from samtal.minutes.document import Bullets, Diagram, Heading, Inline, Paragraph, Table
from samtal.words.text import cells

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from samtal.minutes.document import Block, Document, Item

Look = Literal["title", "heading", "subheading", "strong", "plain", "rule"]
"""What a piece of text is."""


class Lettering(NamedTuple):
    """A piece of text and what it is."""

    text: str
    look: Look = "plain"


PageLine = tuple[Lettering, ...]

WIDEST: Final = 100
"""Lines longer than this many cells are hard to read; tables may take all of the page."""

LONGEST_WORD: Final = 20
"""A column of a table is at least as wide as its longest word, if that has no more cells than this."""

GAP: Final = "  "
_LOOKS: Final[dict[int, Look]] = {1: "title", 2: "heading"}


class Page:
    """A page of some width; `shown` makes of a text what a screen can be handed."""

    def __init__(self, width: int, shown: Callable[[str], str]) -> None:
        self.width, self.shown = max(1, width), shown

    def lines(self, document: Document) -> list[PageLine]:
        """The whole document, an empty line before each block."""
        lines = [*self._block(Heading(1, document.title))]
        for block in document.blocks:
            lines += [(), *self._block(block)]
        return lines

    def _block(self, block: Block) -> Iterator[PageLine]:
        match block:
            case Heading(level, text):
                yield from self._wrapped([Lettering(self.shown(text), _LOOKS.get(level, "subheading"))])
            case Paragraph(spans):
                yield from self._wrapped(self._spans(spans))
            case Bullets(items):
                yield from self._items(items, "")
            case Diagram(about, lines):
                yield from self._drawing(about, lines)
            case _:
                yield from self._table(block)

    def _items(self, items: tuple[Item, ...], indent: str) -> Iterator[PageLine]:
        for item in items:
            yield from self._hung(f"{indent}• ", self._spans(item.spans))
            for spans in item.more:
                yield from self._hung(f"{indent}  ", self._spans(spans)) if spans else ((),)
            for spans in item.under:
                yield from self._hung(f"{indent}  – ", self._spans(spans))
            yield from self._items(item.items, f"{indent}  " if len(indent) * 4 < self.width else indent)

    def _spans(self, spans: tuple[Inline, ...]) -> list[Lettering]:
        return [Lettering(self.shown(span.text), "strong" if span.strong else "plain") for span in spans]

    def _wrapped(self, spans: list[Lettering]) -> list[PageLine]:
        return wrapped(spans, min(self.width, WIDEST))

    def _hung(self, sign: str, spans: list[Lettering]) -> Iterator[PageLine]:
        """A text whose first line begins with a sign, and the others as far in."""
        room = min(self.width, WIDEST) - len(sign)
        if room < 1:
            yield from self._wrapped(spans)
            return
        for number, line in enumerate(wrapped(spans, room)):
            yield Lettering(" " * len(sign) if number else sign), *line

    def _drawing(self, about: str, lines: tuple[str, ...]) -> Iterator[PageLine]:
        """What is drawn, where there is room: its figures stand in the table above."""
        drawn = [self.shown(line) for line in lines]
        if max(map(cells, drawn), default=0) <= self.width:
            yield from self._wrapped([Lettering(self.shown(about))])
            yield ()
            yield from ((Lettering(line),) for line in drawn)

    def _table(self, table: Table) -> Iterator[PageLine]:
        """Columns as wide as they need, or as there is room for; where there is none, each cell on its own line."""
        names = [self.shown(column.name) for column in table.columns]
        rows = [[self.shown(cell) for cell in row] for row in table.rows]
        widths = column_widths([names, *rows], self.width)
        if widths is None:
            yield from self._one_below_the_other(names, rows)
            return
        yield from _row(table, names, widths, "strong")
        yield (Lettering(GAP.join("─" * width for width in widths), "rule"),)
        for number, row in enumerate(rows, 1):
            lines = list(_row(table, row, widths, "strong" if table.bold_last and number == len(rows) else "plain"))
            yield from lines
            if len(lines) > 1 and number < len(rows):
                yield ()

    def _one_below_the_other(self, names: list[str], rows: list[list[str]]) -> Iterator[PageLine]:
        for number, row in enumerate(rows):
            if number:
                yield ()
            for name, cell in zip(names, row, strict=True):
                label = [Lettering(f"{name}: ", "strong")] if name else []
                yield from self._wrapped([*label, Lettering(cell)]) if cell else ()


def _row(table: Table, row: list[str], widths: list[int], look: Look) -> Iterator[PageLine]:
    """The lines of one row: each cell wrapped within its column, figures to the right."""
    columns = [
        [_padded(line, width, look, right=column.figures) for line in wrapped([Lettering(cell, look)], width)]
        for cell, width, column in zip(row, widths, table.columns, strict=True)
    ]
    for parts in zip_longest(*columns):
        filled = [part or (Lettering(" " * width),) for part, width in zip(parts, widths, strict=True)]
        yield tuple(piece for n, part in enumerate(filled) for piece in ((Lettering(GAP),) if n else ()) + part)


def _padded(line: PageLine, width: int, look: Look, *, right: bool) -> PageLine:
    text = "".join(piece.text for piece in line)
    space = " " * max(0, width - cells(text))
    return (Lettering(space + text if right else text + space, look),)


def column_widths(rows: list[list[str]], room: int) -> list[int] | None:
    """How wide each column is; None where not even their words fit beside each other."""
    columns = list(zip(*rows, strict=True))
    needed = [max(1, *map(cells, column)) for column in columns]
    words = [[cells(word) for cell in column for word in cell.split()] for column in columns]
    widths = [max(1, min(LONGEST_WORD, max(lengths, default=1))) for lengths in words]
    spare = room - sum(widths) - len(GAP) * (len(widths) - 1)
    if spare < 0:
        return None
    while spare and any(width < need for width, need in zip(widths, needed, strict=True)):
        tightest = max(range(len(widths)), key=lambda n: needed[n] / widths[n])
        widths[tightest] += 1
        spare -= 1
    return widths


def wrapped(spans: list[Lettering], width: int) -> list[PageLine]:
    """The text in lines of at most `width` cells, parted between words, or within one that is longer than a line."""
    lines: list[list[Lettering]] = [[]]
    used, space = 0, ""
    for word, look in _words(spans, width):
        if not word.strip():
            space = " " if used else ""
            continue
        if used and used + len(space) + cells(word) > width:
            lines.append([])
            used, space = 0, ""
        lines[-1].append(Lettering(space + word, look))
        used, space = used + len(space) + cells(word), ""
    return [_joined(line) for line in lines]


def _words(spans: list[Lettering], width: int) -> Iterator[Lettering]:
    """Words and the spaces between them; a word that is longer than a line in pieces."""
    for text, look in spans:
        for number, word in enumerate(text.split(" ")):
            if number:
                yield Lettering(" ", look)
            yield from (Lettering(piece, look) for piece in _pieces(word, width))


def _pieces(word: str, width: int) -> Iterator[str]:
    """A word, parted where it would reach past a line."""
    begin, used = 0, 0
    for place, char in enumerate(word):
        if used + cells(char) > width and place > begin:
            yield word[begin:place]
            begin, used = place, 0
        used += cells(char)
    yield word[begin:]


def _joined(pieces: list[Lettering]) -> PageLine:
    """Neighbours of one look in one piece."""
    line: list[Lettering] = []
    for piece in pieces:
        if line and line[-1].look == piece.look:
            line[-1] = Lettering(line[-1].text + piece.text, piece.look)
        else:
            line.append(piece)
    return tuple(line)
