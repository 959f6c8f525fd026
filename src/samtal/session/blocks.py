"""The agenda of a meeting whose template has blocks: whom and what there is a lap for now.

Rule: it follows from the state. There is a lap for each who is here and takes part, in the order of arrival; for each
row of the list; or so many as the template or somebody says. A lap that has begun stays, whoever leaves. A title is for
everybody: words of which less than all is kept stand in none, nor those of a row that is no more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session import groups, turns
from samtal.session.keeping import keeping
from samtal.template import blocks, timetable
from samtal.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from samtal.session.state import Run, State
    from samtal.template.blocks import LapSubject
    from samtal.template.model import BlockForm, Step, Template

MOST: Final = 200
"""So many laps may a block have; more rows or people than that are a slip."""

READY: Final = "row-"
"""How the key of a lap begins that is about a row that stands ready in the template, before its number."""

LONGEST_NUMBER: Final = 4
"""Digits of the number of a lap or a seat; what has more comes from a damaged file."""

LONGEST: Final = 60
"""So much of a row stands in a title."""


def unrolled(state: State, template: Template) -> tuple[Step, ...]:
    """The agenda of the meeting's template, in which points may have been reworded, with all its laps."""
    return _unrolled(state, template, state.laps) if any(step.block for step in template.agenda) else template.agenda


def one_more(state: State, block: BlockForm, laps: int) -> Step | None:
    """The first step of the last of so many laps of a block; None where it is not repeated a number of times."""
    if state.template is None or block.each != "count" or laps > MOST:
        return None
    steps = _unrolled(state, state.template, {**state.laps, block.name: laps})
    return next((step for step in steps if step.block == block and step.lap and step.lap.number == laps), None)


def _unrolled(state: State, template: Template, laps: dict[str, int]) -> tuple[Step, ...]:
    def subjects(block: BlockForm, written: Sequence[Step]) -> Sequence[LapSubject]:
        ids = {step.id for step in written}
        begun = not ids.isdisjoint(state.marks) or any(run.step in ids for run in state.runs.values())
        return [*([blocks.AS_WRITTEN] if begun else ()), *_subjects(state, template, laps, block, written)]

    return blocks.unrolled(template.agenda, subjects)


def _subjects(
    state: State, template: Template, laps: dict[str, int], block: BlockForm, written: Sequence[Step]
) -> Sequence[LapSubject]:
    if block.each == "count":
        return blocks.numbered(template.language, min(MOST, laps.get(block.name, block.laps)))
    if block.each == "row":
        return _rows(state, template, block, written)
    if not blocks.goes_by_place(written):
        return _people(state, template, written)
    return blocks.places(template.language, min(MOST, _most(state, template, written[0])))


def _most(state: State, template: Template, step: Step) -> int:
    """How many laps take everybody of the largest group, and at least those that have begun.

    Who has gone keeps the place, so that nobody else's is passed over.
    """
    runs = _runs(state, step)
    begun = max(_numbers(run.step for run in runs), default=0)
    kept = timetable.kept(template.agenda)[step.id]
    division = groups.of_run(state, runs[-1]) if runs else groups.standing(state) if step.groups.form == "keep" else ()
    if division:
        here = {member for group in division for member in groups.here_in(state, group)}
        taken = [place for group in division for place, member in enumerate(group, 1) if member in here]
        return max([begun, *taken])
    return max(begun, timetable.largest(kept, turns.number_taking_part(state)) or 0)


def _runs(state: State, step: Step) -> list[Run]:
    return [run for run in state.runs.values() if run.step.startswith(f"{step.id}~")]


def _numbers(keys: Iterable[str]) -> set[int]:
    """The numbers that ids of laps end in."""
    ends = (key.rpartition("~")[2] for key in keys)
    return {int(end) for end in ends if end.isdecimal() and len(end) <= LONGEST_NUMBER}


def _begun(state: State, written: Sequence[Step], key: str) -> bool:
    ids = {f"{step.id}~{key}" for step in written}
    return not ids.isdisjoint(state.marks) or any(run.step in ids for run in state.runs.values())


def _people(state: State, template: Template, written: Sequence[Step]) -> list[LapSubject]:
    """Everybody who is here and takes part, and those who have gone since their lap began."""
    here = {seat.person for seat in turns.taking_part(state) if seat.person}
    found: list[LapSubject] = []
    for person in sorted(state.people.values(), key=lambda person: person.arrival):
        if _begun(state, written, str(person.seat)):  # before there was a name
            found.append(blocks.LapSubject(str(person.seat), person.name))
        elif person.id in here or _begun(state, written, person.id):
            found.append(blocks.LapSubject(person.id, person.name))
    known = _numbers(subject.key for subject in found)
    unnamed = {seat.number for seat in turns.seats(state) if seat.person is None}
    unnamed |= _numbers(run.step for step in written for run in _runs(state, step)) - known
    found += [blocks.LapSubject(str(n), say(template.language, "session.lap-seat", n=n)) for n in sorted(unnamed)]
    return found[:MOST]


def _rows(state: State, template: Template, block: BlockForm, written: Sequence[Step]) -> list[LapSubject]:
    """Each row that stands ready, and each other one, by what stands first in it, or else by its number.

    What stands ready is the author's, and for everybody unless the list is private.
    """
    lists = [step for step in state.agenda if block.of in {step.id, blocks.written_as(step)}]
    kept = {keeping(state, step) for step in lists}
    ready = next((step.table.rows for step in lists if step.table), ())
    labels = [blocks.LapSubject(f"{READY}{n}", _short(label)) for n, label in enumerate(ready, 1)]
    told = {label.text for label in labels}
    rows = [row for row in _named_rows(state, {step.id for step in lists}, written) if row.text not in told]
    found = [
        *(label._replace(text="") if "private" in kept else label for label in labels),
        *(row if kept <= {"full"} else row._replace(text="") for row in rows),
    ][:MOST]
    laps = blocks.numbered(template.language, len(found))
    return [row if row.text else row._replace(text=lap.text) for row, lap in zip(found, laps, strict=True)]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def _named_rows(state: State, lists: set[str], written: Sequence[Step]) -> Iterator[LapSubject]:
    """The rows that somebody has written; one that is no more has a lap if that has begun, and no text."""
    for row in state.rows.values():
        text = "" if row.gone else next((cell.strip() for cell in row.cells if cell.strip()), "")
        if row.step in lists and (text or _begun(state, written, row.id)):
            yield blocks.LapSubject(row.id, _short(text))
