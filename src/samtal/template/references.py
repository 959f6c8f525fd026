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
    from collections.abc import Sequence

    from samtal.template.problem import Position

REGISTERS: Final = tuple(NAMES)
WRITTEN: Final = ("list", "talk")
"""The kinds of point in which texts are written."""

_KNOWN: Final = [word for key, names in NAMES.items() for word in (key, *names.whole)]


_NEARBY: Final = 100  # so many of the latest names are looked through for one that is spelt like it


class Point(NamedTuple):
    """A point that can be referred to."""

    id: str
    title: str
    kind: str
    names: frozenset[str]
    """Its id and title as they are compared."""


def point(id_: str, title: str, kind: str) -> Point:
    """A point by what it is called."""
    return Point(id_, title, kind, frozenset({folded(id_), folded(title)}))


class Points(NamedTuple):
    """All points, and the place (from 0) of the one that refers to others; only those before it can be meant."""

    all: Sequence[Point]
    here: int

    def earlier(self, name: str, kind: str | None = None) -> Point | None:
        """The nearest point before this one with this id or else with this title."""
        before = [point for point in self.all[: self.here] if kind is None or kind == point.kind]
        exact, wish = (point for point in before if point.id == name), folded(name)
        return next(exact, None) or next((point for point in reversed(before) if wish in point.names), None)

    def later(self, name: str) -> int | None:
        """The number of this or a later point with this id or title."""
        wish = folded(name)
        numbers = range(self.here, len(self.all))
        return next((number + 1 for number in numbers if wish in self.all[number].names), None)


def register(name: str) -> str | None:
    """The register that a Swedish or English name stands for."""
    return next((key for key, names in NAMES.items() if folded(name) in {key, *names.whole}), None)


def find(name: str, points: Points, at: Position) -> str | None:
    """The id of the nearest earlier point with this id or title, else a register; None with a mistake noted."""
    if name in REGISTERS:
        return name
    if point := points.earlier(name):
        return point.id
    if found := register(name):
        return found
    _nowhere(name, points, [*(point.title for point in points.all[: points.here]), *_KNOWN], at)
    return None


def find_target(name: str, points: Points, at: Position) -> str | None:
    """The id of a list, before or after, that what is written goes into, else a register; None with a mistake noted."""
    if name in REGISTERS:
        return name
    others = [point for place, point in enumerate(points.all) if place != points.here]
    nearest_last = [
        *reversed(others[points.here :]),
        *others[: points.here],
    ]  # those before are nearer than those after
    everywhere = Points(nearest_last, len(others))
    if point := everywhere.earlier(name, "list"):
        return point.id
    if found := register(name):
        return found
    if points.here < len(points.all) and folded(name) in points.all[points.here].names:
        at.wrong("into-itself", given=shown(name))
    elif everywhere.earlier(name):
        at.wrong("into-no-list", given=shown(name))
    else:
        lists = [point.title for point in others if point.kind == "list"]
        _unknown(name, [*lists, *_KNOWN], at, "into-nowhere-near", "into-nowhere")
    return None


def find_list(name: str, points: Points, at: Position) -> str | None:
    """The id of an earlier list."""
    return _of_kinds(name, points, ("list",), "from-no-list", at)


def find_source(name: str, points: Points, at: Position) -> str | None:
    """The id of an earlier list or talk, for statements that come from its rows or notes; of two by a name the list."""
    return _of_kinds(name, points, WRITTEN, "from-rating", at)


def _of_kinds(name: str, points: Points, kinds: tuple[str, ...], other: str, at: Position) -> str | None:
    for kind in kinds:
        if point := points.earlier(name, kind):
            return point.id
    if points.earlier(name):
        at.wrong(other, given=shown(name))
        return None
    known = [point.title for point in points.all[: points.here] if point.kind in kinds]
    if points.later(name) is None and near.misspelt(name, known[-_NEARBY:]) is None:
        at.wrong("nowhere-list", given=shown(name))
    else:
        _nowhere(name, points, known, at)
    return None


def _nowhere(name: str, points: Points, known: list[str], at: Position) -> None:
    if number := points.later(name):
        code = "from-itself" if number == points.here + 1 else "from-later"
        at.wrong(code, key=at.key, given=shown(name), number=number, here=points.here + 1)
    else:
        _unknown(name, known, at, "nowhere-near", "nowhere")


def _unknown(name: str, known: list[str], at: Position, near_one: str, nothing: str) -> None:
    """Nothing is called so; perhaps one that is called nearly so was meant."""
    if meant := near.misspelt(name, known[-_NEARBY:]):
        at.wrong(near_one, given=shown(name), want=shown(meant))
    else:
        at.wrong(nothing, given=shown(name))
