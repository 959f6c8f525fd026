"""What `from` and `into` point to: an earlier point by title or id, or a register.

Rule: stored is the id of the point, or the register's English name in the singular. No point bears such an id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.template import near
from samtal.template.problem import shown
from samtal.words.registers import NAMES
from samtal.words.text import folded

if TYPE_CHECKING:
    from samtal.template.problem import Position

REGISTERS: Final = tuple(NAMES)
_KNOWN: Final = [word for key, names in NAMES.items() for word in (key, *names.whole)]


class Earlier(NamedTuple):
    """A point that can be referred to."""

    id: str
    title: str
    kind: str


def register(name: str) -> str | None:
    """The register that a Swedish or English name stands for."""
    return next((key for key, names in NAMES.items() if folded(name) in {key, *names.whole}), None)


def find(name: str, earlier: list[Earlier], at: Position) -> str | None:
    """The id of the nearest earlier point with this id or title, else a register; None with a mistake noted."""
    if name in REGISTERS or any(point.id == name for point in earlier):
        return name
    for point in reversed(earlier):
        if folded(name) in {folded(point.title), folded(point.id)}:
            return point.id
    if found := register(name):
        return found
    _nowhere(name, [*(point.title for point in earlier), *_KNOWN], at)
    return None


def find_list(name: str, earlier: list[Earlier], at: Position) -> str | None:
    """The id of an earlier list, for statements that come from its rows."""
    lists = [point for point in earlier if point.kind == "list"]
    for point in reversed(lists):
        if name == point.id or folded(name) in {folded(point.title), folded(point.id)}:
            return point.id
    if any(folded(name) in {folded(point.title), folded(point.id)} for point in earlier):
        at.wrong("from-no-list", given=shown(name))
        return None
    _nowhere(name, [point.title for point in lists], at)
    return None


def _nowhere(name: str, known: list[str], at: Position) -> None:
    if meant := near.misspelt(name, known):
        at.wrong("nowhere-near", given=shown(name), want=shown(meant))
    else:
        at.wrong("nowhere", given=shown(name))
