"""A list as a table, drawn: its rows, those that stand ready first, and the columns that are typed into.

Rule: plain functions of the state and the room there is; a row takes one line. Where the columns would be too narrow to
read, a row is written as it is typed, with bars.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from textual.content import Content

from samtal.minutes import carried
from samtal.session import captures, owners, trees
from samtal.telling import naming
from samtal.tui.paint import shown
from samtal.tui.widgets.lists_cell import names
from samtal.tui.widgets.lists_tree import chosen, drawn
from samtal.words import say

if TYPE_CHECKING:
    from samtal.session.captured import ListRow
    from samtal.session.state import State
    from samtal.template.model import ListForm, Step
    from samtal.words import Lang

NARROWEST: Final = 9
"""A column with less room than this is not worth drawing."""

BLANK: Final = "–"

READY: Final = "\n"
"""What the key of a row that stands ready, and that nobody has filled, begins with; its label follows."""


class ShownLine(NamedTuple):
    """A row of the table. `key` says which: a row's id, or the label of one that nobody has filled yet."""

    key: str
    number: int  # 0: not filled yet
    owner: str
    cells: tuple[str, ...]
    event: str = ""  # what made it what it is
    depth: int = 0  # in a tree
    cause: bool = False  # chosen
    origin: str = ""  # where it was carried over from
    wordings: int = 1  # so many stand beside each other


class Hand(NamedTuple):
    """Whether somebody types, which row they change (None: a new one), and the rows with text that is not saved.

    `under` is the row that a new one would go under.
    """

    typing: bool
    at: str | None
    unsaved: frozenset[str]
    under: str = ""


def rows(lang: Lang, state: State, step: Step, table: ListForm) -> list[ShownLine]:
    """All rows, those that stand ready in their places, the others in the order they came."""
    if table.tree:
        return _tree(lang, state, step)
    filled = [(n, row) for n, row in captures.by_number(state.rows.values(), step.id).items() if not row.gone]
    labels = set(table.rows)
    found = []
    for label in table.rows:
        mine = [_shown(lang, state, row, number) for number, row in filled if row.cells[:1] == (label,)]
        found += mine or [ShownLine(f"{READY}{label}", 0, "", (label, *[""] * len(table.columns)))]
    return found + [_shown(lang, state, row, n) for n, row in filled if not labels & set(row.cells[:1])]


def _tree(lang: Lang, state: State, step: Step) -> list[ShownLine]:
    """Each row below the one it stands under."""
    numbers = {row.id: n for n, row in captures.by_number(state.rows.values(), step.id).items()}
    found = trees.branches(state, step.id, captures.rows_of(state, step.id))
    shown_rows = [(_shown(lang, state, row, numbers[row.id]), depth, row.cause) for row, depth in found]
    return [row._replace(depth=depth, cause=cause) for row, depth, cause in shown_rows]


def _cells(row: ShownLine) -> tuple[str, ...]:
    """The cells as they are drawn."""
    first, *others = (shown(cell) or BLANK for cell in row.cells) if row.cells else (BLANK,)
    return (drawn(first, row.depth), *others)


def _shown(lang: Lang, state: State, row: ListRow, number: int) -> ShownLine:
    owner = say(lang, "telling.joined", number=row.group) if row.group is not None else ""
    if person := owners.person(state, row):
        owner = naming.person(state, person)
    return ShownLine(
        row.id,
        number,
        owner,
        row.cells,
        row.event,
        origin=carried.origin(lang, state, row),
        wordings=1 + len(row.rivals),
    )


def draw(lang: Lang, table: ListForm, all_: list[ShownLine], hand: Hand, width: int, height: int) -> Content:
    """The table in so many columns and lines; the row being changed, else the last, is among them."""
    room, ends = room_in(height, hand), [Content(_end(lang, row, width)).cell_length for row in all_]
    first = window(all_, hand, room)
    drawn_in = _columns(lang, table, all_, width - 6 - max(ends, default=0))
    heads = _of(drawn_in, names(lang, table))
    most = max(ends, default=0) if len(heads) > 1 else 0  # one column needs not end where the others do
    widths = _widths(heads, [_of(drawn_in, _cells(row)) for row in all_], width - 6 - most)
    head = _line(widths, heads)
    lines = [Content.styled(f"      {_fit(head, width - 6)}", "dim underline")]
    for row, own in list(zip(all_, ends, strict=True))[first : first + room]:
        sign = "▶" if row.key == hand.at else "*" if row.key in hand.unsaved else ">" if row.key == hand.under else " "
        number = f"{row.number}." if row.number else ""
        cells = _of(drawn_in, _cells(row))
        owner = f"{shown(row.owner)}: " if row.owner else ""
        line, left = _line(widths, (owner + cells[0], *cells[1:])), width - 6 - max(own, most)
        line = Content(line.rstrip()).truncate(left, ellipsis=True).plain if row.cause else _fit(line, left)
        text = f"{sign}{number:>4} {line}{_end(lang, row, width)}"
        strong = row.key == hand.at or row.cause
        lines.append(Content.styled(text, "bold" if strong else "" if row.number else "dim"))
    if not hand.typing:
        lines.append(Content.styled(say(lang, "fill.rows-unsaved" if hand.unsaved else "fill.rows-in"), "dim"))
    return Content("\n").join(lines)


def _end(lang: Lang, row: ShownLine, width: int) -> str:
    """That a row was chosen, and where it was carried over from; the latter on a quarter of the line at most."""
    origin = Content(shown(row.origin)).truncate(max(8, width // 4), ellipsis=True).plain
    several = f"  ≠ {say(lang, 'fill.two-wordings', n=row.wordings)}" if row.wordings > 1 else ""
    return chosen(lang, cause=row.cause) + several + (f" ← {origin}" if origin else "")


def room_in(height: int, hand: Hand) -> int:
    """How many rows fit below the head; while nobody types a line says how to."""
    return max(1, height - 1 - (not hand.typing))


def window(all_: list[ShownLine], hand: Hand, room: int) -> int:
    """The first row that is drawn."""
    keys = [row.key for row in all_]
    here = hand.at or hand.under
    middle = keys.index(here) if here in keys else len(all_) - 1
    return max(0, min(middle - room // 2, len(all_) - room))


def clicked(all_: list[ShownLine], hand: Hand, height: int, y: int) -> str:
    """The key of the row that is drawn on this line; empty where none is."""
    number = window(all_, hand, room_in(height, hand)) + y - 1
    return all_[number].key if y and 0 <= number < len(all_) else ""


def ready_after(all_: list[ShownLine], ready: str) -> str:
    """The key of the next row that stands ready below this one, be that filled by now; empty where there is none."""
    place = next((n for n, row in enumerate(all_) if f"{READY}{''.join(row.cells[:1])}" == ready), len(all_))
    return next((row.key for row in all_[place + 1 :] if not row.number), "")


def _of(places: list[int], cells: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(cells[n] for n in places if n < len(cells))


def _columns(lang: Lang, table: ListForm, all_: list[ShownLine], width: int) -> list[int]:
    """The columns that are drawn; where not all have room, those with nothing in them give theirs to the others.

    Not where rows stand ready: what is empty there is to be seen.
    """
    heads = names(lang, table)
    wanted = _wanted(heads, [_cells(row) for row in all_])
    if table.rows or sum(wanted) + 2 * (len(heads) - 1) <= width:
        return [*range(len(heads))]
    return [n for n in range(len(heads)) if not n or any("".join(row.cells[n : n + 1]) for row in all_)]


def _wanted(heads: tuple[str, ...], all_: list[tuple[str, ...]]) -> list[int]:
    """How wide each column would like to be."""
    told = [[head, *(row[n] for row in all_ if n < len(row))] for n, head in enumerate(heads)]
    return [max(Content(each).cell_length for each in column) for column in told]


def _widths(heads: tuple[str, ...], all_: list[tuple[str, ...]], width: int) -> list[int]:
    """How wide each column is, the longest giving way first; empty where they would be too narrow."""
    wanted = _wanted(heads, all_)
    spare = width - 2 * (len(heads) - 1)
    if spare < NARROWEST * len(heads) and sum(wanted) > spare:
        return []
    fair = sorted(wanted)
    widest = spare
    for count in range(len(heads), 0, -1):
        widest = spare // count
        if fair[len(heads) - count] > widest:
            break
        spare -= fair[len(heads) - count]
    return [min(each, max(widest, 1)) for each in wanted]


def _line(widths: list[int], cells: tuple[str, ...]) -> str:
    if not widths:
        return " | ".join(cells)
    return "  ".join(_fit(cell, wide) for cell, wide in zip(cells, widths, strict=False))


def _fit(text: str, width: int) -> str:
    return Content(text).truncate(max(1, width), ellipsis=True, pad=True).plain


def above_box(
    lang: Lang, table: ListForm, number: int, cell: int, width: int, under: str, told: str, *, record: bool
) -> Content:
    """Above the box: which row it is about, the columns with the current one marked, and what that one takes (`told`).

    `under`: what a new row is, or will stand under; `record`: whether anything is stored.
    """
    heads = names(lang, table)
    cell = min(cell, len(heads) - 1)
    what = say(lang, "fill.change-row", number=number) if number else under or say(lang, "fill.new-row")
    if table.tree and len(heads) == 1:
        code = "fill.tree-how-row" if number else "fill.tree-how"
        how = say(lang, code if record else "fill.rows-nothing")
        return Content("\n").join(
            [Content.styled(what, "bold").truncate(width, ellipsis=True), Content.styled(how, "dim").truncate(width)]
        )
    parts: list[tuple[str, str]] = [(f"{what}  ", "bold")]
    if len(what) + 2 + sum(len(head) + 3 for head in heads) <= width:
        for n, head in enumerate(heads):
            parts.append((f"[{head}]", "reverse") if n == cell else (f" {head} ", "dim"))
            parts.append(("|" if n + 1 < len(heads) else "", "dim"))
    else:
        parts += [(f"{cell + 1}/{len(heads)} ", "dim"), (f"[{heads[cell]}]", "reverse")]
    first = Content.assemble(*parts).truncate(width, ellipsis=True)
    code = "fill.rows-how" if cell + 1 < len(heads) else "fill.rows-how-last" if heads[1:] else "fill.rows-how-one"
    code = "fill.rows-how-change" if number else code
    how = say(lang, code if record else "fill.rows-nothing")
    second = Content.assemble((f"{told}  ", "bold") if record else "", (how, "dim")).truncate(width, ellipsis=True)
    return Content("\n").join([first, second])
