"""A gathering: what the groups wrote at earlier steps, group by group, and the turn of each group to tell of it.

Rule: any talk of all together that builds on steps in which groups sat is one; whatever builds on others, these can be
read there. What the groups wrote is not for the room; which of them is telling is. A group has the floor as a person
has in a round; one in which nobody sat, and nothing was written, is not called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from samtal.session import groups, owners
from samtal.session.captured import ListRow
from samtal.session.state import Phase
from samtal.session.statements import begins_with, origins, written
from samtal.session.turns import beside
from samtal.template.keeping import stays
from samtal.words.text import run_on

if TYPE_CHECKING:
    from samtal.session.captured import Note
    from samtal.session.state import Run, State, Turn
    from samtal.template.model import Step


class Handed(NamedTuple):
    """What a group wrote at the steps that are gathered; of group 0, what belongs to no group."""

    group: int
    texts: tuple[str, ...]
    steps: tuple[Step, ...]  # where each of the texts was written


class GroupTurns(NamedTuple):
    """Which group has the floor (0: none yet, or none any more), which wait, and how many there are.

    `awaited`: one that is to be heard last is not among those that wait, for the room is not told which.
    """

    group: int
    waiting: tuple[int, ...]
    of: int
    begun: bool
    awaited: bool = False


def number(state: State, step: Step) -> int:
    """How many groups tell at a step: those of the steps it builds on, as far as these were held; 0: it is none."""
    return max((_groups_of(state, source) for source in origins(state, step)), default=0) if step.gathers else 0


def _groups_of(state: State, source: Step) -> int:
    parted = (source.divides and source.groups.form != "solo") or source.per == "group"
    held = state.runs_of(source.id) or written(state, source) or state.marks.get(source.id) == "held"
    return groups.number_for(state, source) if parted and held else 0


def called(state: State, step: Step) -> list[int]:
    """The groups that tell at a step, by number: those in which somebody sat, or something was written."""
    return [group for group in range(1, number(state, step) + 1) if not _is_empty(state, step, group)]


def _is_empty(state: State, step: Step, group: int) -> bool:
    sources = origins(state, step)
    sat = [groups.of_run(state, run) for source in sources for run in state.runs_of(source.id)]
    dealt = [division for division in sat if division] or [
        division for division in [groups.standing(state)] if division
    ]
    if not dealt or any(division[group - 1 : group] not in {(), ((),)} for division in dealt):
        return False
    return not any(owners.group(state, entry) == group for source in sources for entry in written(state, source))


def waiting(state: State, run: Run, step: Step) -> list[int]:
    """The groups that have not told yet in this run, in order; those that are to be heard last come last."""
    told = {state.turns[turn].group for turn in run.turns if turn in state.turns}
    left = [group for group in called(state, step) if group not in told]
    return sorted(left, key=lambda group: run.last.index(group) if group in run.last else -1)


class NextGroup(NamedTuple):
    """The group that gets the floor next, and the turn that it had been given where the meeting has gone back."""

    number: int
    turn: Turn | None = None


def following(state: State, run: Run, step: Step) -> NextGroup | None:
    """The group that gets the floor next; None where all have told, or this is no gathering."""
    if state.turn and state.turn.group and (again := beside(state, +1)) and again.group:
        return NextGroup(again.group, again)
    left = waiting(state, run, step)
    return NextGroup(left[0]) if left else None


def turns(state: State) -> GroupTurns | None:
    """Whose turn it is at the current step; None where no groups tell there, or somebody else has the floor."""
    run, step = state.run, state.step
    of = len(called(state, step)) if run and step and state.phase is not Phase.ENDED else 0
    if run is None or step is None or not of or (state.turn and state.turn.group is None):
        return None
    group = state.turn.group if state.turn else None
    return GroupTurns(group or 0, tuple(waiting(state, run, step)), of, begun=bool(run.turns))


def turns_shown(state: State) -> GroupTurns | None:
    """The same as the room may see it: that a group is waited for, never which; of all others only the next is told."""
    told, run = turns(state), state.run
    if told is None or run is None:
        return None
    waiting = tuple(group for group in told.waiting if group not in run.last)
    awaited = waiting != told.waiting
    return told._replace(waiting=waiting[:1] if awaited else waiting, awaited=awaited)


def read(state: State, step: Step) -> list[Step]:
    """The steps that one builds on whose notes and rows are there to be read; those that a list begins with are its.

    Where the groups tell of what is to stay with them, nothing is there to be read.
    """
    begins = begins_with(state, step)
    return [source for source in origins(state, step) if source not in begins and not stays(source)]


def handed(state: State, step: Step) -> list[Handed]:
    """What was written at the steps that are read here: each group's in order, last what belongs to none."""
    sources = read(state, step)
    if not sources:
        return []
    entries = [(entry, source) for source in sources for entry in written(state, source)]
    all_ = [_handed(state, group, entries) for group in _all(state, step, [entry for entry, _ in entries])]
    return [each for each in all_ if each.texts or (each.group and not _is_empty(state, step, each.group))]


def _handed(state: State, group: int, entries: list[tuple[Note | ListRow, Step]]) -> Handed:
    own = [(entry, source) for entry, source in entries if (owners.group(state, entry) or 0) == group]
    return Handed(group, tuple(_told(entry) for entry, _ in own), tuple(source for _, source in own))


def _all(state: State, step: Step, entries: list[Note | ListRow]) -> list[int]:
    """The groups that tell of what is there to be read, be it nothing, and 0 for what belongs to none."""
    asked = [source for source in read(state, step) if step.gathers and source.visibility == "full"]
    wrote = [owners.group(state, entry) or 0 for entry in entries]
    most = max([0, *(_groups_of(state, source) for source in asked), *wrote])
    return [*range(1, most + 1), 0]


def _told(entry: Note | ListRow) -> str:
    return " | ".join(filter(None, entry.cells)) if isinstance(entry, ListRow) else run_on(entry.text)
