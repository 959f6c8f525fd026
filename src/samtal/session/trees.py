"""Lists whose rows may stand under each other: a problem, its whys, and the whys of these.

Rule: whatever rows there are, each stands in the tree exactly once. A row hangs from the one it was put under, as long
as that is there, came before it, and belongs to the same item; what stood under a row that is gone moves up to what
that one stood under.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from samtal.session.captured import NOBODY
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samtal.session import commands as c
    from samtal.session.captured import ListRow
    from samtal.session.state import State
    from samtal.template.model import ListForm


class Branch(NamedTuple):
    """A row and how deep it stands; 0 for one that stands under no other."""

    row: ListRow
    depth: int


def parents(state: State, step: str) -> dict[str, str | None]:
    """The row that each standing row of an item hangs from now, by id, in the order in which they came."""
    before: dict[str, ListRow] = {}
    hangs: dict[str, str | None] = {}
    for row in state.rows.values():
        if row.step != step:
            continue
        above = before.get(row.parent or "")
        while above is not None and above.gone:
            above = before.get(above.parent or "") if above.parent != above.id else None
        before[row.id] = row._replace(parent=above.id if above else None)  # so that no walk is long, or ends in itself
        if not row.gone:
            hangs[row.id] = above.id if above else None
    return hangs


def orphans(state: State, gone: ListRow) -> list[ListRow]:
    """The standing rows that stood under one that is gone, and moved up when it went."""
    found = []
    for row in state.rows.values():
        above, passed = state.rows.get(row.parent or ""), {row.id}
        while above is not None and above.gone and above.id not in passed:
            if above.id == gone.id and not row.gone:
                found.append(row)
            passed.add(above.id)
            above = state.rows.get(above.parent or "")
    return found


def branches(state: State, step: str, rows: Iterable[ListRow]) -> list[Branch]:
    """These rows, each right before those that stand under it; one whose parent is not among them is a root."""
    kept = {row.id: row for row in rows}
    hangs = parents(state, step)
    under: dict[str | None, list[str]] = {}
    for id_ in kept:
        parent = hangs.get(id_)
        under.setdefault(parent if parent in kept else None, []).append(id_)
    found: list[Branch] = []
    waiting = [(id_, 0) for id_ in reversed(under.get(None, []))]
    while waiting:
        id_, depth = waiting.pop()
        found.append(Branch(kept[id_], depth))
        waiting += [(child, depth + 1) for child in reversed(under.get(id_, []))]
    return found


def under(state: State, table: ListForm, command: c.AddRow) -> ListRow | None:
    """The row that a new one is put under, refused where there is none such; None for one that stands by itself."""
    if command.parent is None:
        return None
    parent = state.rows.get(command.parent)
    if not table.tree:
        raise RefusedError("session.no-tree")
    if parent is None or parent.gone:
        raise RefusedError("session.is-gone" if parent else "session.no-such-entry", n=0)
    return parent


def placed(new: ListRow, parent: ListRow | None) -> ListRow:
    """A new row where it belongs: in the run of the one above it, and whose that is unless it is somebody else's."""
    if parent is None:
        return new
    owner = parent.owner if new.owner == NOBODY else new.owner
    return new._replace(run=parent.run, parent=parent.id, group=owner.group, person=owner.person, turn=owner.turn)
