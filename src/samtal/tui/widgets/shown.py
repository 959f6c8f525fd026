"""What is shown to the room, as lines: an entry, rows, whys, a result, or decisions and actions, for so much room.

Rule: a plain function of the data, the width and the height. As much air as there is room for; then whole texts, then
one line each; of what still has no room the last are seen, with a word of how many there are more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content

from samtal.minutes.registers import DATED_HEADINGS, HEADINGS, other
from samtal.session.registers import REGISTERS
from samtal.telling import promise
from samtal.tui.paint import one_line, shown
from samtal.tui.widgets.columns import TableRow, laid_out
from samtal.tui.widgets.shown_result import result
from samtal.tui.widgets.shown_trend import trend
from samtal.words import numbers, say
from samtal.words.registers import code

if TYPE_CHECKING:
    from samtal.session.shown import Shown, ShownEntry, ShownRow
    from samtal.words import Lang

GROUPED: Final = 3
"""So many columns a step in a tree is set in."""


class Drawing(NamedTuple):
    """What stands above, each thing that is shown in its lines, and what stands below, each text in its lines."""

    above: list[Content]
    blocks: list[list[Content]]
    below: list[list[Content]]

    @property
    def height(self) -> int:
        """So many lines it takes."""
        return len(self.above) + sum(map(len, (*self.blocks, *self.below)))


def drawn(lang: Lang, what: Shown, width: int, height: int) -> list[Content]:
    """The lines, no wider than `width` and no more than `height` where that can be."""
    whole = _drawing(lang, what, width, tight=False)
    leafed = what.kind in {"asked", "result", "trend"} and bool(whole.blocks)
    if leafed and what.first:
        short = _drawing(lang, what, width, tight=True)
        if what.kind != "result" or all(len(block) < height for block in whole.blocks):  # else figures would give way
            short = short._replace(blocks=whole.blocks)
        return _page(lang, short, what.first, width, height)
    if whole.height + len(whole.blocks) + 1 <= height:
        blocks = [line for block in whole.blocks for line in (*block, Content())]
        air = [Content()] if whole.above else []
        return [*whole.above, *air, *(blocks if whole.below else blocks[:-1]), *_together(whole.below)]
    drawing = whole if whole.height <= height else _drawing(lang, what, width, tight=True)
    if leafed:
        return _page(lang, drawing, 1, width, height)
    return [*drawing.above, *_last(lang, drawing, height), *_together(drawing.below)]


def lines_for(lang: Lang, what: Shown, width: int) -> tuple[int, int, int]:
    """So many lines it takes with whole texts, with one line each, and with one statement only.

    As many wherever one has leafed to, so that nothing but the statements moves.
    """
    whole = _drawing(lang, what, width, tight=False)
    short = whole if what.first else _drawing(lang, what, width, tight=True)
    one = max(map(len, short.blocks), default=0) + bool(short.blocks[1:])
    return whole.height, min(whole.height, short.height), one


def _together(blocks: list[list[Content]]) -> list[Content]:
    return [line for block in blocks for line in block]


def _page(lang: Lang, drawing: Drawing, first: int, width: int, height: int) -> list[Content]:
    """As many as there is room for from the `first` on, and below them how many stand before them and come after.

    Where there is hardly any, what stands below them gives way, and then what stands above them, the heads last.
    """
    start, many = min(first, len(drawing.blocks)) - 1, len(drawing.blocks)
    longest = max(map(len, drawing.blocks)) + (many > 1)
    above = drawing.above[max(0, len(drawing.above) - max(0, height - longest)) :]
    rest = len(above) + sum(map(len, drawing.blocks[start:])) + bool(start)
    below: list[list[Content]] = []
    for text in drawing.below:
        used = sum(map(len, (*below, text)))
        if rest + used > height and len(above) + max(LEAST_PAGE, longest) + used > height:
            break
        below.append(text)
    room = height - len(above) - sum(map(len, below))
    end = start + 1
    while end < many and _lines(drawing, start, end + 1) <= room:
        end += 1
    told = _beside(lang, start, many - end)
    beside = [[Content.styled(told, "italic")]] if told else []
    lines = _together([above, *drawing.blocks[start:end], *beside, *below])
    found = [line.truncate(width, ellipsis=True) for line in lines]
    return found if len(found) <= height else [*found[: height - 1], Content("…")]


def _beside(lang: Lang, before: int, after: int) -> str:
    """How many stand before what is seen, and come after it."""
    if before and after:
        return say(lang, "showing.between", before=before, after=after)
    return say(lang, "showing.before" if before else "showing.after", n=before or after) if before or after else ""


LEAST_PAGE: Final = 6
"""So many lines the statements are to have, before anything stands below them."""


def _lines(drawing: Drawing, start: int, end: int) -> int:
    """So many lines a part takes, with the one that says how many stand before it and come after."""
    beside = start > 0 or end < len(drawing.blocks)
    return beside + sum(map(len, drawing.blocks[start:end]))


def _last(lang: Lang, drawing: Drawing, height: int) -> list[Content]:
    """As many of the last as there is room for, below the number of those that have none."""
    room = height - len(drawing.above) - sum(map(len, drawing.below))
    kept: list[list[Content]] = []
    used = 0
    for block in reversed(drawing.blocks):
        left = len(drawing.blocks) - len(kept) - 1  # of those before this one, for which a line is needed
        if kept and used + len(block) + (1 if left else 0) > room:
            break
        kept, used = [block, *kept], used + len(block)
    more = len(drawing.blocks) - len(kept)
    told = [Content.styled(say(lang, "showing.more", n=more), "italic")] if more else []
    return [*told, *(line for block in kept for line in block)]


def _drawing(lang: Lang, what: Shown, width: int, *, tight: bool) -> Drawing:
    if what.kind == "entry":
        return _entry(lang, what.entries[0], width)
    if what.kind == "registers":
        return _registers(lang, what, width, tight=tight)
    if what.trend is not None:
        above, blocks, last = trend(lang, what.trend, width, tight=tight)
        return Drawing(above, blocks, [last])
    named = Content.styled(f"{what.number}. {shown(one_line(what.title))}", "bold").truncate(width, ellipsis=True)
    title = [named] if what.title and not (what.result and len(what.result.sides) > 1) else []
    if what.promise is not None:
        question = Content.styled(say(lang, "promise.question"), "bold").wrap(width)
        told = [Content(line).wrap(width) for line in promise.lines(lang, what.promise)]
        return Drawing([*title, *question], told, [])
    if what.result is not None:
        above, blocks, below = result(lang, what.result, width, 1 if tight else None)
        return Drawing([*title, *above], blocks, below)
    if not what.rows:
        return Drawing(title, [[Content.styled(say(lang, "showing.empty"), "italic")]], [])
    above, blocks = (
        _tree(lang, what, width, tight=tight) if what.kind == "tree" else _rows(lang, what, width, tight=tight)
    )
    return Drawing([*title, *above], blocks, [])


def _entry(lang: Lang, entry: ShownEntry, width: int) -> Drawing:
    """One entry, with the name of each of its parts where it has several, and – where one is missing."""
    title = Content.styled(say(lang, code(entry.register, "entry"), number=entry.number), "bold")
    text = _worded(lang, entry) or "–"
    parts = [part for part in REGISTERS[entry.register].columns if part != "text"]
    heads = DATED_HEADINGS if REGISTERS[entry.register].dated else HEADINGS
    told = [f"{say(lang, heads[part])}: {_part(lang, entry, part)}" for part in parts]
    lines = [*Content.styled(text, "bold").wrap(width), *(line for each in told for line in Content(each).wrap(width))]
    return Drawing([title], [lines], [])


def _part(lang: Lang, entry: ShownEntry, part: str) -> str:
    """A part of an entry, days in words; – where it is missing."""
    said = getattr(entry.entry, part)
    if part == "hours":
        said = said.replace(":", "." if lang == "sv" else ":").replace("-", "–")
    return shown(one_line(numbers.day(lang, said) if part in {"day", "when"} else said)) or "–"


def _worded(lang: Lang, entry: ShownEntry) -> str:
    """What an entry says, with other wordings, and that it is done."""
    others = tuple(other(lang, entry.entry, each) for each in entry.others)
    text = _with_others(lang, entry.entry.text, others)
    return f"{text} ✓ {say(lang, 'minutes.done')}" if entry.done else text


def _with_others(lang: Lang, text: str, others: tuple[str, ...]) -> str:
    """A wording, with those that stand beside it in brackets."""
    told = [f"({say(lang, 'minutes.other-wording', text=shown(one_line(other)))})" for other in others]
    return " ".join(filter(None, [shown(one_line(text)), *told]))


def _registers(lang: Lang, what: Shown, width: int, *, tight: bool) -> Drawing:
    """Each register under its heading, which goes with its first entry."""
    blocks: list[list[Content]] = []
    for register in dict.fromkeys(entry.register for entry in what.entries):
        parts = REGISTERS[register].columns
        mine = [entry for entry in what.entries if entry.register == register]
        rows = [
            TableRow((f"{entry.number}.", *(_cell(lang, entry, part) for part in parts)), frozenset({0}))
            for entry in mine
        ]
        heads = ("", *(say(lang, HEADINGS[part]) for part in parts)) if len(parts) > 1 else ()
        head, lines = laid_out(heads, rows, width, tight=tight)
        title = Content.styled(say(lang, code(register, "heading")), "bold")
        blocks += [[title, *head, *lines[0]], *lines[1:]]
    return Drawing([], blocks, [])


def _cell(lang: Lang, entry: ShownEntry, part: str) -> str:
    return _worded(lang, entry) if part == "text" else _part(lang, entry, part)


def _rows(lang: Lang, what: Shown, width: int, *, tight: bool) -> tuple[list[Content], list[list[Content]]]:
    grouped = any(row.group for row in what.rows)
    rows = []
    for row in what.rows:
        whose = [say(lang, "minutes.group", number=row.group) if row.group else "–"] if grouped else []
        number = f"{row.number}." if row.number else ""
        rows.append(TableRow((number, *whose, *_said(lang, what, row)), frozenset({0})))
    own = [say(lang, "minutes.group-column")] if grouped else []
    heads = ("", *own, *(shown(one_line(column)) for column in what.columns))
    several = len(what.columns) > 1 or grouped
    return laid_out(heads if several else (), rows, width, tight=tight)


def _said(lang: Lang, what: Shown, row: ShownRow) -> list[str]:
    """The cells of a row, as many as there are columns; other wordings after the last."""
    cells = (*row.cells, *[""] * len(what.columns))[: len(what.columns)]
    said = [
        shown(one_line(numbers.day(lang, cell) if kind == "date" else cell))
        for kind, cell in zip(what.types, cells, strict=False)
    ]
    return [*said[:-1], _with_others(lang, said[-1], row.others)] if said else []


def _tree(lang: Lang, what: Shown, width: int, *, tight: bool) -> tuple[list[Content], list[list[Content]]]:
    """Each row below the one it explains, set in; the cause that was chosen in bold and in words."""
    blocks = []
    for row in what.rows:
        text = " · ".join(filter(None, _said(lang, what, row))) or "–"
        text += f" ({say(lang, 'minutes.cause').lower()})" if row.chosen else ""
        inset = " " * min(GROUPED * row.depth, width // 3) + f"{row.number}. "
        content, room = Content.styled(text, "bold" if row.chosen else ""), max(1, width - len(inset))
        lines = [content.truncate(room, ellipsis=True)] if tight else content.wrap(room)
        blocks.append(
            [(Content(inset) if n == 0 else Content(" " * len(inset))) + line for n, line in enumerate(lines)]
        )
    return [], blocks
