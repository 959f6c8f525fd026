"""Rows and notes that go from one step to another: `into` a list or a register, and the rows that a list begins with.

Rule: they go in the action that leaves the step (or comes to the list, or ends the meeting), so that undo takes all of
them back. What is carried over gets its id from where it goes and what it was: it is carried once, however often the
step is left and on however many laptops, and what has been changed or deleted there stays so. It is a copy: what its
source becomes later is nothing to it.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, NamedTuple

from samtal.session import captures, figures, points, ratings
from samtal.session.captured import ListRow
from samtal.session.events import Fact
from samtal.session.ids import derived_id
from samtal.session.parcels import BESIDE, Parcel, cells, merged
from samtal.session.registers import REGISTERS, Entry
from samtal.session.statements import asked, begins_with, entry_called, in_short, sources, wording, written
from samtal.template.keeping import goes_into
from samtal.template.model import ListForm
from samtal.words import numbers
from samtal.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from samtal.session.captured import Note
    from samtal.session.state import Run, State
    from samtal.template.model import ListColumn, Rating, Step


def over(state: State, but: Step | None = None) -> list[Fact]:
    """What is carried over by `into` now: all that has been written in steps that were held and has not gone yet."""
    held = {run.step for run in state.runs.values()} | {step for step, mark in state.marks.items() if mark == "held"}
    facts: list[Fact] = []
    for step in state.agenda:
        places = goes_into(state.template, step)
        if places and step.id in held and state.marks.get(step.id) != "struck" and step != but:
            facts += [fact for name in places for fact in _into(state, step, name, parcels(state, step))]
    return facts


def parcels(state: State, step: Step) -> list[Parcel]:
    """What there is to carry over from a step: its rows, its notes, or what it rated, the highest first."""
    if step.rating and step.visibility == "full" and step.record:
        return list(_rated(state, step))
    return [_parcel(state, step, entry) for entry in written(state, step)]


def _parcel(state: State, step: Step, entry: Note | ListRow) -> Parcel:
    brought: tuple[tuple[ListColumn, str], ...] = ()
    if isinstance(entry, ListRow) and step.table:
        brought = tuple(zip(step.table.columns, entry.cells[1 if step.table.rows else 0 :], strict=False))
    return Parcel((entry.id,), wording(state, entry), brought, entry.group, entry.person)


def _rated(state: State, step: Step) -> Iterator[Parcel]:
    """What was rated by its result; nothing without figures, or where so few answered that it would tell on them."""
    run = next(reversed(state.runs_of(step.id)), None)
    rating = asked(state, step, run)
    if rating is None:
        return
    if rating.budget:
        order = [placed.statement for placed in points.ranking(state, step, run) if placed.points]
    else:
        means = [(s, _mean(state, step, run, rating, n)) for n, s in enumerate(rating.statements)]
        order = [s for s, mean in sorted(means, key=lambda each: -(each[1] or 0)) if mean is not None]
    yield from (Parcel((statement.id,), statement.text) for statement in order)


def _mean(state: State, step: Step, run: Run | None, rating: Rating, place: int) -> Any:
    figure = figures.figure(state, step, run, rating.statements[place])
    return None if figure is None or figures.withheld(rating, figure) else figure.mean


def _into(state: State, step: Step, name: str, all_: list[Parcel]) -> Iterator[Fact]:
    target = state.step_called(name)
    if name in REGISTERS:
        yield from _entries(state, step, name, all_)
    elif target and target.table and target.record and state.marks.get(name) != "struck":
        yield from _rows(state, target, target.table, all_)


def _rows(state: State, target: Step, table: ListForm, all_: Iterable[Parcel]) -> Iterator[Fact]:
    """A row of a list for each, but for those that came there before, be they deleted for good."""
    known = {source for row in state.rows.values() if row.step == target.id for source in row.sources}
    run = next(reversed(state.runs_of(target.id)), None)
    for parcel in all_:
        id_ = _id(state, target.id, parcel)
        if parcel.text and known.isdisjoint(parcel.sources) and id_ not in state.rows:
            payload: dict[str, Any] = {"step": target.id, "run": run.id if run else None, "turn": None}
            payload |= {"group": parcel.group, "person": parcel.person, "cells": cells(table, parcel)}
            yield Fact("row", {**payload, "sources": list(parcel.sources)}, id_)


def _id(state: State, target: str, parcel: Parcel) -> str:
    return derived_id("carried", state.id, target, parcel.sources[0])


def _entries(state: State, step: Step, register: str, all_: Iterable[Parcel]) -> Iterator[Fact]:
    """An entry of a register for each, but for those that came there before; of what has no day there is no date."""
    kept = [entry for entry in state.registers.values() if entry.register == register]
    known = {source for entry in kept for source in entry.sources}
    for parcel in all_:
        entry, id_ = _entry(state, register, parcel), _id(state, register, parcel)
        if entry and known.isdisjoint(parcel.sources) and id_ not in state.registers:
            payload = {"register": register, "step": step.id, **asdict(entry), "sources": list(parcel.sources)}
            yield Fact("entry", payload, id_)


def dayless(state: State, step: Step) -> int:
    """Of how much that was written in a step no date can be made, though dates are to come of it."""
    if "date" not in goes_into(state.template, step):
        return 0
    return sum(_entry(state, "date", parcel) is None for parcel in parcels(state, step) if parcel.text)


def _entry(state: State, register: str, parcel: Parcel) -> Entry | None:
    """What a register keeps of it: of its columns the first person, day and time as such, all else in its text."""
    kinds = {"person": "who", "date": "when", "time": "hours"}
    kinds["date"] = "day" if REGISTERS[register].dated else "when"
    parts: dict[str, str] = {}
    rest: list[str] = []
    for column, cell in parcel.cells:
        part = kinds.get(column.type, "")
        if cell and part in REGISTERS[register].columns and part not in parts:
            parts[part] = cell
        elif cell and cell != parcel.text:
            rest.append(numbers.day(state.language, cell) if column.type == "date" else cell)
    if not parcel.text or (REGISTERS[register].dated and "day" not in parts):
        return None
    text = " · ".join([parcel.text, *rest])
    return Entry(text[: captures.LONGEST_NAME] if REGISTERS[register].dated else text, **parts)


def begun(state: State, step: Step, coming: list[Fact]) -> list[Fact]:
    """The rows that a list begins with: those of the steps it is `from`, what several of them have in common first."""
    table = step.table
    if table is None or not begins_with(state, step):
        return []
    rows = [row for row in state.rows.values() if row.step == step.id]
    there = [row.cells for row in rows] + [tuple(fact.payload["cells"]) for fact in coming if _goes_to(fact, step.id)]
    known = {source for row in rows for source in row.sources}

    def is_new(parcel: Parcel) -> bool:
        return known.isdisjoint(parcel.sources) and _adds(table, parcel, there)

    return list(_rows(state, step, table, in_common(state, step, is_new)))


def _adds(table: ListForm, parcel: Parcel, there: list[tuple[str, ...]]) -> bool:
    """Whether a row says anything that those with its text do not, be they deleted."""
    alike = [row for row in there if folded(in_short(table, row)) == folded(parcel.text)]
    said = {folded(part) for row in alike for cell in row for part in (cell, *cell.split(BESIDE))}
    return not alike or any(cell and folded(cell) not in said for cell in cells(table, parcel))


def in_common(state: State, step: Step, is_new: Callable[[Parcel], bool]) -> list[Parcel]:
    """What is new of the steps that a list is `from`, each text once, those that the most of them have first."""
    found: dict[str, list[tuple[object, Parcel]]] = {}
    steps = begins_with(state, step)
    for source in steps:
        for parcel in parcels(state, source):
            place = source.id if len(steps) > 1 else parcel.group
            if parcel.text and is_new(parcel):
                found.setdefault(folded(parcel.text), []).append((place, parcel))
    shared = sorted(found.values(), key=lambda each: -len({place for place, _ in each}))
    return [row for each in shared for row in merged(step.table or ListForm(), [parcel for _, parcel in each])]


def in_place_of(state: State, row: ListRow) -> tuple[str, ...]:
    """The ids of what would come to a list if a row of it were not there: its sources, and what says the same."""
    step, text = state.step_called(row.step), folded(wording(state, row))
    there = [each for source in (begins_with(state, step) if step else []) for each in parcels(state, source)]
    alike = [id_ for parcel in there if text and folded(parcel.text) == text for id_ in parcel.sources]
    return tuple(dict.fromkeys((*row.sources, *alike)))


def _goes_to(fact: Fact, step: str) -> bool:
    return fact.kind == "row" and fact.payload["step"] == step


def opened(state: State, step: Step, run: Run | None, coming: list[Fact]) -> dict[str, Any]:
    """What is asked at a step that is come to; where more is just coming to its source, that is fixed later."""
    late = {source.id for source in sources(state, step)} if coming else set()
    return {} if any(_goes_to(fact, source) for fact in coming for source in late) else ratings.opened(state, step, run)


class Origin(NamedTuple):
    """Where a row was carried over from: the steps, of one step the groups, and whether that is all there are."""

    steps: tuple[Step, ...]
    groups: tuple[int, ...] = ()
    all: bool = False


def origin(state: State, row: ListRow) -> Origin | None:
    """Where a row comes from; None where somebody wrote it there."""
    found = [entry for id_ in row.sources if (entry := entry_called(state, id_))]
    steps = [step for id_ in dict.fromkeys(entry.step for entry in found) if (step := state.step_called(id_))]
    if not steps:
        return None
    target = state.step_called(row.step)
    whole = begins_with(state, target) if target else []
    groups = tuple(sorted({entry.group for entry in found if entry.group is not None})) if len(steps) == 1 else ()
    return Origin(tuple(steps), groups, len(steps) > 1 and {step.id for step in steps} == {step.id for step in whole})
