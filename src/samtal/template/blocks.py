"""Blocks: consecutive points that are gone through once for each person, for each row of a list, or so many times.

Rule: an agenda with blocks is unrolled, lap after lap, into ordinary points with an id and a title that say whose lap
it is. Who or what there is a lap for is handed in.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from samtal.template.model import BlockForm, Lap
from samtal.template.problem import shown
from samtal.template.references import find_list
from samtal.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from samtal.template.model import Step
    from samtal.template.problem import Position
    from samtal.template.references import Points
    from samtal.words import Lang

    SubjectsOf = Callable[[BlockForm, Sequence[Step]], Sequence["LapSubject"]]

ROW_OF: Final = "row of "
"""How `for_each` begins where a list is named."""


class LapSubject(NamedTuple):
    """What a lap is about: `key` tells it from the others of its block, `text` is what the room calls it."""

    key: str
    text: str
    by_place: bool = False


AS_WRITTEN: Final = LapSubject("", "")
"""A going-through without anybody or anything to be about: it began before there was any."""


def unrolled(agenda: Iterable[Step], subjects_of: SubjectsOf) -> tuple[Step, ...]:
    """The agenda with a lap of each block for each of its subjects; a block that has none stands as it is written."""
    steps: list[Step] = []
    for block, points in groupby(agenda, key=lambda step: step.block):
        written = list(points)
        subjects = subjects_of(block, written) if block else ()
        named = [subject for subject in subjects if subject != AS_WRITTEN]
        steps += written if len(named) < len(subjects) or not named else ()
        for number, subject in enumerate(named, 1):
            steps += _lap(written, subject, number, len(named))
    return tuple(_pointing(steps))


def goes_by_place(written: Sequence[Step]) -> bool:
    """Whether a block for each person takes one of every group at a time: where its first point sits in groups."""
    return written[0].divides and written[0].groups.form != "solo"


def numbered(lang: Lang, laps: int) -> list[LapSubject]:
    """Laps that have nothing but their number."""
    return [LapSubject(str(n), say(lang, "template.lap", n=n, of=laps)) for n in range(1, laps + 1)]


def places(lang: Lang, most: int) -> list[LapSubject]:
    """A lap for each place in the groups, of which the largest has `most`."""
    return [LapSubject(str(n), say(lang, "template.lap-place", n=n), by_place=True) for n in range(1, most + 1)]


def _lap(written: list[Step], subject: LapSubject, number: int, of: int) -> list[Step]:
    return [
        replace(
            step,
            id=f"{step.id}~{subject.key}",
            title=f"{subject.text}: {step.title}",
            at=step.at if number == 1 else None,
            lap=Lap(number, of, subject.text, step.id, step.title, subject.by_place),
        )
        for step in written
    ]


def _pointing(steps: list[Step]) -> list[Step]:
    """The same with what pointed to a point of a block now pointing into its own lap, or else to all laps."""
    became: dict[str, list[Step]] = {}
    for step in steps:
        if step.lap:
            became.setdefault(step.lap.step, []).append(step)
    if not became:
        return steps

    def pointed(step: Step, name: str) -> list[str]:
        return [other.id for other in of_own_lap(became[name], step)] if name in became else [name]

    def all_of(step: Step, names: Iterable[str]) -> tuple[str, ...]:
        return tuple(id_ for name in names for id_ in pointed(step, name))

    return [replace(step, from_=all_of(step, step.from_), into=all_of(step, step.into)) for step in steps]


def written_as(step: Step) -> str:
    """The id of the point that a step stands for: its own, or of a lap that of the point it is a lap of."""
    return step.lap.step if step.lap else step.id


def of_own_lap(laps: list[Step], step: Step) -> list[Step]:
    """Those of a point's laps that another one means: the one in its own lap, or else all of them."""
    same = [other for other in laps if other.block == step.block and other.lap and step.lap]
    return [other for other in same if other.lap and step.lap and other.lap.number == step.lap.number] or laps


def read_blocks(written: Sequence[tuple[dict[str, Any] | None, Points, Position]]) -> list[BlockForm | None]:
    """The block that each point belongs to; how it is gone through need only stand in its first point."""
    known: dict[str, BlockForm] = {}
    found: list[BlockForm | None] = []
    for values, points, at in written:
        before = found[-1] if found else None
        found.append(_read(values, points, at, known, before) if values else None)
    return found


def _read(
    values: dict[str, Any], points: Points, at: Position, known: dict[str, BlockForm], before: BlockForm | None
) -> BlockForm | None:
    name, how = values["name"], _how(values, points, at)
    first = known.get(name)
    told = any(problem.path[: len(at.path)] == at.path for problem in at.problems)
    if first is None and how is None and not told:
        at.wrong("block-how", given=shown(name))
    elif first is None and how:
        known[name] = how
    elif first and first != before:
        at.wrong("block-apart", given=shown(name))
    elif how and how != first:
        at.wrong("block-differs", given=shown(name))
    return known.get(name)


def _how(values: dict[str, Any], points: Points, at: Position) -> BlockForm | None:
    name, each = values["name"], values.get("for_each")
    if "repeat" in values:
        return BlockForm(name, "count", laps=values["repeat"])
    if each is None:
        return None
    if not each.startswith(ROW_OF):
        return BlockForm(name, each)
    of = find_list(each.removeprefix(ROW_OF), points, at.inside("for_each"))
    return BlockForm(name, "row", of or "")


def written(block: BlockForm) -> dict[str, str | int]:
    """A block as authors write it, with the id of the list."""
    if block.each == "count":
        return {"name": block.name, "repeat": block.laps}
    return {"name": block.name, "for_each": f"{ROW_OF}{block.of}" if block.each == "row" else block.each}
