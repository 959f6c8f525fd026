"""The wall: what the room sees of the meeting, large enough for those who sit at the back.

Rule: what stands on it is said in wall_script.py; here it is laid out in the middle of the screen, and the lines that
have changed are painted. The time is as large as what stands below it leaves room for. Phase is told by a word, a sign
and the shape of the bar; colour comes on top.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content

from samtal.tui.widgets.clock import LINE, WALL_SIZES, drawn
from samtal.tui.widgets.painted import BLANK, Painted, PaintedLine
from samtal.tui.widgets.wall_parts import Fixed, Flexible, middle
from samtal.tui.widgets.wall_script import NEARLY, OVER, STANDS, WallScript, Way, wall_script

if TYPE_CHECKING:
    from samtal.session.public import Public
    from samtal.tui.widgets.clock import ClockSize
    from samtal.words import Lang

MOST_TITLE: Final = 3
"""So many lines a title may have."""

SIDE: Final = 2
"""So many columns stay empty at each side: a projector may cut them off."""

DARK: Final = (PaintedLine(Content("·"), "quiet"),)
"""What is on a wall that has been blanked: it is seen that it is on, and nothing more."""


class Laid(NamedTuple):
    """How the wall is laid out: the size of the time, whether all is close together, and the lines below it."""

    size: ClockSize
    tight: bool
    below: list[Content]


def top(said: WallScript, width: int) -> list[PaintedLine]:
    """The title."""
    return [PaintedLine(line, "title") for line in middle(Content(said.title).wrap(width)[:MOST_TITLE], width)]


def bar(share: float, width: int, *, stands: bool) -> Content:
    """What is left of the time as a bar that shrinks; where the clock stands it is hatched."""
    full, half = divmod(round(share * width * 2), 2)
    left = ("▒" if stands else "█") * full + ("▌" if half else "")
    return Content(left + "░" * (width - len(left)) if not stands else left.replace("▌", "▒").ljust(width, "░"))


def timed(said: WallScript, size: ClockSize, width: int) -> list[PaintedLine]:
    """The time in figures, its bar, and its word; in one line all stand beside each other."""
    word = f"{said.sign} {said.word}" if said.sign and said.word else said.word
    if not said.clock:
        return [PaintedLine(line, "word") for line in middle(Content(word).wrap(width), width)] if word else []
    over = "over" if said.sign == OVER else "clock"
    if size is LINE:
        one = Content(" ".join(filter(None, (said.clock, word)))).truncate(width, ellipsis=True)
        return [PaintedLine(line, over) for line in middle([one], width)]
    rows = [PaintedLine(line, over) for line in middle([Content(row) for row in drawn(said.clock, size)], width)]
    if said.share is not None:
        wide = min(width, max(size.width("00:00"), width // 2))
        drawn_bar = bar(said.share, wide, stands=said.sign == STANDS)
        rows += [PaintedLine(line, over) for line in middle([drawn_bar], width)]
    look = "near" if said.sign == NEARLY else "word"
    return [*rows, *(PaintedLine(line, look) for line in middle(Content(word).wrap(width), width) if word)]


@lru_cache(maxsize=4)
def lay(said: WallScript, width: int, height: int) -> Laid:
    """The fullest way that has room, with the largest time that it leaves room for; second after second the same."""
    head = len(top(said, width)) + (1 if said.foot else 0)
    for way in said.ways:
        fixed = [lines_of(part, width) for part in way.parts if not isinstance(part, Flexible)]
        flexible = [part for part in way.parts if isinstance(part, Flexible)]
        lines = joined([block for block in fixed if block])
        least = len(lines) + sum(part.least(width, height) + bool(lines) for part in flexible)
        for tight in (False, True):
            for size in sizes(said, way, width, height):
                air = 2 if tight else 4
                room = height - head - len(timed(said, size, width)) - air
                if least <= room:
                    return Laid(size, tight, filled(lines, flexible, width, room))
    return cut(said, width, height - head - 2)


@lru_cache(maxsize=64)
def lines_of(part: Fixed, width: int) -> list[Content]:
    """The lines of a part: the same second after second."""
    return part.drawn(width)


def sizes(said: WallScript, way: Way, width: int, height: int) -> list[ClockSize]:
    """The sizes that the time may have above these parts, the largest first."""
    if not said.clock:
        return [LINE]
    most = height if not way.small else LINE.rows if way.least == LINE.rows else max(3, height // 5)
    return [
        size
        for size in WALL_SIZES
        if way.least <= size.rows <= most and max(size.width(said.clock), size.width(said.widest)) <= width
    ] or [LINE]


def joined(blocks: list[list[Content]]) -> list[Content]:
    """Blocks below each other, with an empty line between."""
    return [line for block in blocks for line in (*block, Content())][:-1]


def filled(lines: list[Content], flexible: list[Flexible], width: int, room: int) -> list[Content]:
    """With what takes the rows that are left."""
    for part in flexible:
        lines = joined([block for block in (lines, part.drawn(width, room - len(lines) - bool(lines))) if block])
    return lines


def cut(said: WallScript, width: int, room: int) -> Laid:
    """What is seen where nothing has room: as much as has, and a word that there is more."""
    lines = joined([lines_of(part, width) for part in said.ways[-1].parts if not isinstance(part, Flexible)])
    room -= len(timed(said, LINE, width))
    last = middle(Content(said.cut or "…").wrap(width), width)
    return Laid(LINE, tight=True, below=[*lines[: max(0, room - len(last))], *last])


def laid_out(said: WallScript, width: int, height: int) -> list[PaintedLine]:
    """The lines of the wall: title and time at the top, the one small line at the bottom, the rest between."""
    lasting = said._replace(clock=re.sub("[0-9]", "0", said.clock), share=said.share and 1.0)
    how = lay(lasting, width, height)
    air = [] if how.tight else [BLANK]
    clock = timed(said, how.size, width)
    upper = [*air, *top(said, width), BLANK, *clock]
    below = [PaintedLine(line) for line in how.below]
    foot = [PaintedLine(footed(said, width), "quiet")] if said.foot else []
    empty = max(0, height - len(upper) - len(below) - len(foot))
    over = min(empty, max(1, empty // 3)) if clock or below else 0
    rows = [*upper, *[BLANK] * over, *below, *[BLANK] * (empty - over), *foot]
    return [row._replace(text=row.text.pad_left(SIDE)) for row in rows[:height]]


def footed(said: WallScript, width: int) -> Content:
    """The one small line, with as much beside it as has room."""
    line = Content(said.foot).truncate(width, ellipsis=True)
    for more in said.beside:
        longer = Content(f"{line.plain} · {more}")
        line = longer if longer.cell_length <= width else line
    return line


class Wall(Painted):
    """What the room sees: one widget. `calm`: whole minutes until the last one."""

    DEFAULT_CSS = """
    Wall { overflow: hidden hidden; }
    """

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self.calm = False
        self._shown: tuple[Lang, Public] | None = None
        self._painted: tuple[object, ...] = ()

    def show(self, lang: Lang, public: Public) -> None:
        """Paint what has changed."""
        self._shown = lang, public
        self._lay_out()

    def turn_calm(self) -> None:
        """Whole minutes, or seconds again."""
        self.calm = not self.calm
        self._lay_out()

    def on_resize(self) -> None:
        """Another room, another size."""
        self._lay_out()

    def _lay_out(self) -> None:
        width, height = self.size
        if self._shown is None or not width or not height:
            return
        lang, public = self._shown
        said = None if public.blank else wall_script(lang, public, calm=self.calm)
        if (said, width, height) == self._painted:
            return
        self._painted = said, width, height
        self.paint_lines([*DARK] if said is None else laid_out(said, max(1, width - 2 * SIDE), height), width)
