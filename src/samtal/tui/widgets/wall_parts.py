"""The parts of the wall below the time: texts, who sits where, the programme of the day; and their lines.

Rule: a part is data, and what its lines are in so many columns a plain function. Each is a block in the middle of the
wall, its lines beginning below each other. What people have typed is data.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from textual.content import Content

from samtal.session.clock import told
from samtal.session.view import Progress
from samtal.telling import naming
from samtal.tui.paint import lines, plain, shown
from samtal.tui.widgets.painted import hung
from samtal.words import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samtal.session.public import Public
    from samtal.session.shown import Shown
    from samtal.session.view import Name
    from samtal.words import Lang

MOST: Final = 100
"""So many columns a paragraph has at the most: in longer lines the eye loses its way."""

MOST_EVEN: Final = 4
"""So many lines are made as long as each other; of a longer text only the last is shorter anyway."""

GAP: Final = 4
LEAST_GAP: Final = 2
"""So many columns are between what stands beside each other; the second where there is less room."""


def middle(block: Sequence[Content], width: int) -> list[Content]:
    """The lines of one block, put into the middle as they are to each other."""
    widest = max((line.cell_length for line in block), default=0)
    return [line.pad_left(max(0, (width - widest) // 2)) for line in block]


def wrapped(paragraphs: Sequence[Content], width: int) -> list[Content]:
    """The lines of paragraphs; a single one in lines that are about as long as each other."""
    block = [line for paragraph in paragraphs for line in hung(paragraph, width)]
    if len(paragraphs) > 1 or not 1 < len(block) <= MOST_EVEN:
        return block
    narrower = range(width // 2, width)
    fewest = bisect_left(narrower, x=True, key=lambda columns: len(hung(paragraphs[0], columns)) <= len(block))
    return hung(paragraphs[0], narrower[fewest]) if fewest < len(narrower) else block


class WallText(NamedTuple):
    """Paragraphs; between two that an empty line parts, each is a block of its own."""

    text: Content

    def drawn(self, width: int) -> list[Content]:
        """Its lines."""
        blocks: list[list[Content]] = [[]]
        for paragraph in self.text.split("\n") if self.text.plain else []:
            if paragraph.plain.strip():
                blocks[-1].append(paragraph)
            elif blocks[-1]:
                blocks.append([])
        parted = [[*middle(wrapped(block, min(width, MOST)), width), Content()] for block in blocks if block]
        return [line for block in parted for line in block][:-1]


class Seats(NamedTuple):
    """Groups beside each other, in each its heading and its names below each other."""

    groups: tuple[tuple[str, ...], ...]

    def drawn(self, width: int) -> list[Content]:
        """Its lines; as many groups beside each other as have room, but in even rows."""
        cells = [[Content(text).truncate(width, ellipsis=True) for text in group] for group in self.groups]
        wide = max((cell.cell_length for group in cells for cell in group), default=0)
        gap = GAP if len(cells) * (wide + GAP) - GAP <= width else LEAST_GAP
        wide += gap
        beside = even(len(cells), (width + gap) // wide)
        rows: list[Content] = []
        for first in range(0, len(cells), beside):
            group_row = cells[first : first + beside]
            tall = max(map(len, group_row))
            padded = [[*group, *[Content()] * (tall - len(group))] for group in group_row]
            for n, line in enumerate(zip(*padded, strict=True)):
                rows.append(_beside(line, wide, "bold" if n == 0 else ""))
            rows.append(Content())
        return middle(rows[:-1], width)


class Close(NamedTuple):
    """Lines that stand beside each other where there is room, read downwards."""

    texts: tuple[str, ...]

    def drawn(self, width: int) -> list[Content]:
        """Its lines."""
        cells = [Content(text) for text in self.texts]
        wide = max((cell.cell_length for cell in cells), default=0) + GAP
        beside = (width + GAP) // wide
        if beside < 2:
            return middle([line for cell in cells for line in cell.wrap(width)], width)
        tall = -(-len(cells) // beside)
        rows = [cells[n::tall] for n in range(tall)]
        return middle([_beside(row, wide) for row in rows], width)


def even(many: int, most: int) -> int:
    """How many of so many stand in a row of at most so many, where no row is to be much shorter than another."""
    most = max(1, min(many, most))
    return -(-many // -(-many // most)) if many else 1


def _beside(cells: Sequence[Content], wide: int, style: str = "") -> Content:
    row = Content("").join([cell.pad_right(max(0, wide - cell.cell_length)) for cell in cells])
    return row.rstrip().stylize(style) if style else row.rstrip()


class DayLine(NamedTuple):
    """An item of the day: its sign, when it begins, and its title."""

    sign: str
    at: str
    title: str


class WallDay(NamedTuple):
    """The programme of the day: its heading, its items, and which of them is the present one (-1: none)."""

    lang: Lang
    items: tuple[DayLine, ...]
    now: int

    def drawn(self, width: int, height: int) -> list[Content]:
        """Its lines, in so many rows those around the present item, and how many there are beside."""
        rows = max(0, height - 1)
        first, last = self._window(rows)
        at = max((len(item.at) for item in self.items), default=0)
        texts = [self._line(n, at, min(width, MOST)) for n in range(first, last)]
        if len(self.items) > last:
            texts.append(plain(say(self.lang, "wall.more-items", n=len(self.items) - last), "dim"))
        heading = plain(say(self.lang, "wall.programme"), "bold")
        return middle([line.truncate(width, ellipsis=True) for line in (heading, *texts)], width) if texts else []

    def _window(self, rows: int) -> tuple[int, int]:
        """Which items have room in so many rows: one that has been, the present one, and what is to come."""
        if len(self.items) <= rows:
            return 0, len(self.items)
        first = max(0, min(self.now - 1, len(self.items) - rows))
        return first, min(len(self.items), first + rows - (first + rows < len(self.items)))

    def _line(self, number: int, at: int, width: int) -> Content:
        item = self.items[number]
        text = Content(f"{item.sign} {item.at:>{at}}  {item.title}").truncate(width, ellipsis=True)
        return text.stylize("bold") if number == self.now else text.stylize("dim") if number < self.now else text

    def least(self, _width: int, height: int) -> int:
        """So many rows of a wall it is to have: a third of them, but enough to see anything in it."""
        return min(len(self.items) + 1, max(LEAST_DAY, height // 3))


LEAST_DAY: Final = 6
"""The heading, an item that has been, the present one, the next two, and how many there are beside."""


class WallShown(NamedTuple):
    """What somebody has asked to show to the room, and how much of it is to be seen at least.

    It is there to be read: before anything of it is left out the time is as small as it can be. A single entry is set
    apart by a line above and below it, where there is room.
    """

    lang: Lang
    what: Shown
    least_of: Literal["texts", "lines", "some", "few", "one"]

    def drawn(self, width: int, height: int) -> list[Content]:
        """Its lines."""
        from samtal.tui.widgets.shown import drawn  # noqa: PLC0415 - needed only when something is shown

        alone, room = self.what.alone, max(1, height)
        found = drawn(self.lang, self.what, most_of(self.what, width), room)
        if alone and len(found) + FRAME <= room:
            rule = Content("═" * max(min(width, 20), *(line.cell_length for line in found)))
            found = [rule, Content(), *found, Content(), rule]
        found = found if len(found) <= room else [*found[: room - 1], Content("…")]
        return middle([line.truncate(width, ellipsis=True) for line in found], width)

    def least(self, width: int, height: int) -> int:
        """So many rows it is to have: whole texts, a line each, what a time in one row leaves, just enough, or one."""
        texts, lines_, one = rows_of(self, width)
        some = min(lines_, max(1, height - BESIDE))
        texts += FRAME if self.what.alone else 0
        few = min(some, max(one, FEW_FIGURES if self.what.result else FEW))
        return {"texts": texts, "lines": lines_, "some": some, "few": few, "one": one}[self.least_of]


@lru_cache(maxsize=16)
def rows_of(part: WallShown, width: int) -> tuple[int, int, int]:
    """So many rows it takes with whole texts, with a line each, and with one statement at least."""
    from samtal.tui.widgets.shown import lines_for  # noqa: PLC0415 - needed only when something is shown

    return lines_for(part.lang, part.what, most_of(part.what, width))


def most_of(what: Shown, width: int) -> int:
    """So many columns of a wall it has: figures and what they are about can be read in long lines, texts cannot."""
    return width if what.result else min(width, MOST_ALONE if what.alone else MOST_SHOWN)


BESIDE: Final = 8
"""So many rows the title, a time in one row, what comes next and the air between them take at the most."""

FRAME: Final = 4
"""So many rows the lines and the air around a single entry take."""

MOST_ALONE: Final = 70
"""So many columns it has at the most."""

FEW: Final = 4
"""A heading, the head of a table, how many there are more, and one of them."""

FEW_FIGURES: Final = 10
"""The same of a result, where a statement has a line for each subject."""

MOST_SHOWN: Final = 130
"""So many columns what is shown has at the most."""

Fixed = WallText | Seats | Close
"""What has the lines that it has."""

Flexible = WallDay | WallShown
"""What takes the rows that are left."""

WallPart = Fixed | Flexible

SIGNS: Final[dict[Progress, str]] = {
    Progress.CURRENT: "▶",
    Progress.DONE: "✓",
    Progress.HELD: "✓",
    Progress.STRUCK: "–",
    Progress.PLANNED: " ",
}
"""How far an item of the day has come."""


def text(*parts: Content | str | tuple[str, str]) -> WallText:
    """Paragraphs below each other."""
    return WallText(lines(*parts))


def message(words: str) -> WallText:
    """A message to the room, set apart by a line above and below it."""
    rule = "─" * min(60, max(20, max(map(len, words.splitlines()), default=0)))
    return text(rule, " ", (words, "bold"), " ", rule)


def day(lang: Lang, public: Public) -> WallDay:
    """The programme of the day."""
    items, current = [], -1
    for number, item in enumerate(public.programme):
        at = "" if item.at is None else told(lang, item.at, public.zone)
        items.append(DayLine(SIGNS[item.progress], at, shown(item.title)))
        current = number if item.progress is Progress.CURRENT else current
    return WallDay(lang, tuple(items), current)


def seats(lang: Lang, groups: tuple[tuple[Name, ...], ...]) -> Seats:
    """Who sits in which group, in columns."""
    return Seats(
        tuple(
            (say(lang, "telling.joined", number=number), *(shown(naming.who(lang, name)) for name in group))
            for number, group in enumerate(groups, 1)
            if group
        )
    )


def close(lang: Lang, groups: tuple[tuple[Name, ...], ...]) -> Close:
    """The same with a line for each group."""
    return Close(
        tuple(
            shown(say(lang, "telling.group", number=number, names=naming.everyone(lang, group)))
            for number, group in enumerate(groups, 1)
            if group
        )
    )
