"""The current step, large: its title, the countdown, who has the floor, the question, what it is about.

Rule: what stands on it is said in script.py; here it is laid out as lines, and those that have changed are painted. The
clock takes what the text leaves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from samtal.tui.widgets.clock import LINE, SIZES, drawn
from samtal.tui.widgets.painted import BLANK, Painted, PaintedLine, hung
from samtal.tui.widgets.script import script
from samtal.tui.widgets.shown_first import above

if TYPE_CHECKING:
    from samtal.session.public import Public
    from samtal.session.shown import Shown
    from samtal.session.shown_first import Widest
    from samtal.session.view import Aside
    from samtal.tui.widgets.clock import ClockSize
    from samtal.tui.widgets.script import Script
    from samtal.words import Lang


class Wrapped(NamedTuple):
    """A script in the lines that so many columns make of it; of what stands below the clock all, and ever less.

    `least`: less still, where there are groups to be seen.
    """

    title: list[PaintedLine]
    purpose: list[PaintedLine]
    below: tuple[list[PaintedLine], list[PaintedLine], list[PaintedLine], list[PaintedLine]]
    least: tuple[list[PaintedLine], ...] = ()


class Fit(NamedTuple):
    """How the stage is laid out: the size of the clock, whether all is close together, and what stands below."""

    size: ClockSize
    tight: bool
    below: list[PaintedLine]


ROOMY: Final = 38
"""From so many lines on the largest clock is used: below, its bytes each second buy nothing that can be read better."""
MOST_ROOM: Final = 80
"""So many percent of the room the stage may take where something stands below it; the same as in the styles."""
MOST_TITLE: Final = 3
"""So many lines a title may have."""


def wrapped(new: Script, width: int) -> Wrapped:
    """The texts, wrapped."""

    def rows(text: Content, look: str = "plain") -> list[PaintedLine]:
        return (
            [PaintedLine(line, look) for part in text.split("\n") for line in hung(part, width)] if text.plain else []
        )

    core = rows(new.core)
    body = rows(new.body) or core
    short = rows(new.short) or core
    purpose = [PaintedLine(Content(new.purpose).truncate(width, ellipsis=True), "quiet")] if new.purpose else []
    below = [*body, *rows(new.more, "quiet")], body, core, short
    return Wrapped(rows(Content(new.title), "title")[:MOST_TITLE], purpose, below, tuple(map(rows, new.fewer)))


def fit(texts: Wrapped, clock: str, width: int, height: int, *, roomy: bool) -> Fit | None:
    """The largest clock that leaves room for the text, for all of it if that can be; None where none does."""
    possible = [size for size in SIZES[0 if roomy else 1 :] if size.width(clock) <= width]
    large = [size for size in possible if size is not LINE]
    everything, body, core, short = texts.below
    ways = (
        (False, everything, large),
        (True, everything, large),
        (True, body, possible),
        (True, core, possible),
        (True, short, possible),
        *((True, less, possible) for less in texts.least),
    )
    for tight, below, sizes in ways:
        around = len(texts.title) + len(texts.purpose) + 1 + (0 if tight else 3)  # the word of the clock; air
        for size in sizes:
            if around + size.rows + len(below) <= height:
                return Fit(size, tight, below)
    return None


def cut_short(texts: Wrapped, word: str, height: int) -> Fit:
    """What is seen where nothing has room: as much as has, of groups with a word that there are more."""
    if not texts.least:
        return Fit(LINE, tight=True, below=texts.below[-1])
    room = height - len(texts.title) - len(texts.purpose) - 1 - LINE.rows - 1
    return Fit(LINE, tight=True, below=[*texts.least[-1][: max(0, room)], PaintedLine(Content(word), "quiet")])


def laid_out(new: Script, texts: Wrapped, how: Fit, *, brief: bool) -> list[PaintedLine]:
    """The lines of the stage; `brief`: without the clock and its word, and no more than must be seen."""
    if brief:
        return [*texts.title, *texts.below[-1]]
    air = [] if how.tight else [BLANK]
    face = "over" if new.over else "clock"
    clock = [PaintedLine(Content(row), face) for row in drawn(new.clock, how.size)]
    return [
        *air,
        *texts.title,
        *texts.purpose,
        *air,
        *clock,
        PaintedLine(Content(new.clock_word), "quiet"),
        *air,
        *how.below,
    ]


def beside_shown(new: Script, texts: Wrapped, lang: Lang, what: Shown, room: Size) -> list[PaintedLine]:
    """The lines of the stage where something is shown to the room: the title and the clock above it, small."""
    from samtal.tui.widgets.shown import drawn  # noqa: PLC0415 - needed only when something is shown

    clock = (
        [PaintedLine(Content(f"{new.clock}  {new.clock_word}"), "over" if new.over else "clock")] if new.clock else []
    )
    above = [*texts.title[:1], *clock, BLANK]
    return [*above, *map(PaintedLine, drawn(lang, what, room.width, max(1, room.height - len(above))))]


class Stage(Painted):
    """The step as the room sees it: one widget, for each that is mounted costs time at every key and every second."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._script: Script | None = None
        self._taken: tuple[int, ...] = ()
        self._brief = False
        self._shown: tuple[Lang, Shown] | None = None  # to the room, in place of what the item says
        self._wrapped: tuple[tuple[object, ...], Wrapped] | None = None  # what it was made of, and it

    def show(
        self,
        lang: Lang,
        public: Public,
        aside: Aside,
        taken: tuple[int, ...] = (),
        *,
        brief: bool = False,
        first: tuple[Widest, ...] = (),
    ) -> None:
        """Paint what has changed. `taken`: the lines that what stands below would like to have, then what it needs.

        `first` is what the facilitator is to see first of a result.
        """
        new = above(lang, script(lang, public, aside), first)
        shown = (lang, public.shown) if public.shown and not brief else None
        if (new, taken, brief, shown) != (self._script, self._taken, self._brief, self._shown):
            self._script, self._taken, self._brief, self._shown = new, taken, brief, shown
            self._lay_out()

    def on_resize(self) -> None:
        """Another room, another clock."""
        self._lay_out()

    def _lay_out(self) -> None:
        """Give the clock the size that there is room for, and paint the lines that are others than before."""
        new, width = self._script, self.scrollable_content_region.width
        if new is None or not width or not isinstance(self.parent, Widget):
            return
        made_of = (new.title, new.purpose, new.core, new.body, new.short, new.more, new.fewer, width)
        if self._wrapped is None or self._wrapped[0] != made_of:
            self._wrapped = made_of, wrapped(new, width)
        texts, room = self._wrapped[1], self.parent.size.height
        heights = [min(room - taken, room * MOST_ROOM // 100) for taken in self._taken] or [room - self._below()]
        if self._shown:
            self.paint_lines(beside_shown(new, texts, *self._shown, Size(width, heights[0])), width)
            return
        fits = (fit(texts, new.clock, width, height, roomy=room >= ROOMY) for height in heights)
        how = next(filter(None, fits), None) or cut_short(texts, new.cut, heights[-1])
        self.paint_lines(laid_out(new, texts, how, brief=self._brief), width)

    def _below(self) -> int:
        """The lines that the notes have; what was filled in in the item before has none any more."""
        beside = self.parent.children if isinstance(self.parent, Widget) else ()
        return sum(widget.outer_size.height for widget in beside if widget is not self and widget.display)
