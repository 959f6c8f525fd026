"""What is shown to the room, as data: an entry, the rows of a list, a result, or decisions and actions together.

Rule: saved wordings and figures only, nobody's name but those that stand in them. What a result holds is settled in
shown_result.py.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, NamedTuple

from samtal.session import entries, owners, promise, showable, showing, shown_trend, statements, trees, wordings
from samtal.session.shown_result import result
from samtal.template import describing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samtal.session.captured import ListRow, Registered, Showing
    from samtal.session.promise import Promise
    from samtal.session.registers import Entry
    from samtal.session.shown_result import ShownResult
    from samtal.session.shown_trend import ShownTrend
    from samtal.session.state import State
    from samtal.template.model import ListForm, Step


class ShownEntry(NamedTuple):
    """An entry of a register; `others` are wordings that stand beside it. `done`: what was to be done is."""

    register: str
    number: int
    entry: Entry
    others: tuple[Entry, ...] = ()
    done: bool = False


class ShownRow(NamedTuple):
    """A row of a list, and how deep it stands; `number` is 0 where it only stands ready. `group`: 0 where it is none's.

    `chosen`: it is the cause that was chosen.
    """

    number: int
    cells: tuple[str, ...]
    depth: int = 0
    chosen: bool = False
    group: int = 0
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """What the room is shown. `number` and `title` are those of the item, or `number` of the entry.

    The title is empty where the meeting is at that item: then it stands above already.
    Of what is rated (`asked`) the statements are the `rows`. `columns` with their `types` are those of the `rows`.
    `first` is the statement from which on they stand in full, from 1; 0 where nobody has leafed.
    """

    kind: Literal["entry", "rows", "tree", "asked", "result", "who", "registers", "trend"]
    number: int = 0
    title: str = ""
    entries: tuple[ShownEntry, ...] = ()
    columns: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    rows: tuple[ShownRow, ...] = ()
    result: ShownResult | None = None
    first: int = 0
    promise: Promise | None = None  # of who can see what somebody has answered
    trend: ShownTrend | None = None

    @property
    def alone(self) -> bool:
        """Whether it is to be read by itself, set apart from all else."""
        return self.kind in {"entry", "who"}

    @property
    def many(self) -> int:
        """How many statements there are, or rows."""
        if self.trend:
            return len(self.trend.lines)
        return len(self.result.sides[0].lines) if self.result else len(self.rows)


def shown(state: State) -> Shown | None:
    """What the room is shown now; None where it is nothing."""
    asked = showing.standing(state)
    if asked is None:
        return None
    if asked.what == "entry":
        entry = state.registers[asked.of]
        return Shown("entry", entry.number, entries=(_entry(state, entry),))
    if asked.what == "trend":
        return Shown("trend", trend=shown_trend.read(state, asked.trend), first=asked.first)
    step = state.step_called(asked.of)
    return _item(state, step, asked) if step else _registers(state)


def _entry(state: State, entry: Registered) -> ShownEntry:
    others = wordings.entries_beside(state, entry)
    return ShownEntry(entry.register, entry.number, entry.entry, others, entry.done)


def _registers(state: State) -> Shown:
    kept = [entry for register in showable.READ_BACK for entry in entries.entries(state, register)]
    return Shown("registers", entries=tuple(_entry(state, e) for e in kept if not showable.is_private(state, e)))


def _item(state: State, step: Step, asked: Showing) -> Shown:
    run, number = state.runs.get(asked.run or ""), state.number_of(step.id)
    is_here = state.run is not None and state.run.step == step.id and state.ended is None
    title = "" if is_here else step.title
    if asked.what == "who" and step.rating:
        return Shown("who", number, title, promise=promise.of_step(state, step, step.rating))
    if asked.what == "asked":
        rating = statements.asked(state, step, run)
        texts = tuple(describing.statement(each, rating.scale) for each in rating.statements) if rating else ()
        return replace(of_statements(texts), number=number, title=title, first=asked.first)
    if step.table is None:
        return Shown("result", number, title, result=result(state, step, run), first=asked.first)
    rows = showable.rows_in(state, step, run)
    ready = ("",) if step.table.rows else ()
    columns = (*ready, *(column.name for column in step.table.columns))
    types = (*("text" for _ in ready), *(column.type for column in step.table.columns))
    branches = trees.branches(state, step.id, rows) if step.table.tree else []
    if any(branch.depth or branch.row.cause for branch in branches):
        grown = tuple(_row(state, step, branch.row, branch.depth) for branch in branches)
        return Shown("tree", number, title, columns=columns, types=types, rows=grown)
    ordered = tuple(_row(state, step, row) for row in _ordered(step.table, rows))
    return Shown("rows", number, title, columns=columns, types=types, rows=ordered)


def of_statements(texts: tuple[str, ...]) -> Shown:
    """What is rated, without any figures."""
    rows = tuple(ShownRow(number, (text,)) for number, text in enumerate(texts, 1))
    return Shown("asked", columns=("",), types=("text",), rows=rows)


def _ordered(table: ListForm, rows: Sequence[ListRow]) -> list[ListRow | str]:
    """Those that stood ready in their order, filled or not, then the others as they came."""
    ordered: list[ListRow | str] = []
    for label in dict.fromkeys(table.rows):
        ordered += [row for row in rows if row.cells[:1] == (label,)] or [label]
    return [*ordered, *(row for row in rows if row.cells[:1] not in {(label,) for label in table.rows})]


def _row(state: State, step: Step, row: ListRow | str, depth: int = 0) -> ShownRow:
    if isinstance(row, str):
        return ShownRow(0, (row,))
    number = row.number
    group = owners.group(state, row) if step.per == "group" else None
    return ShownRow(number, row.cells, depth, row.cause, group or 0, row.rivals)
