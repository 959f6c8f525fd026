"""Of whom, and of which group, nothing is written down yet: in the current run while it goes on, and when it is over.

Rule: in a round those count who have had the floor and did not pass; else all of whom each was to say something. Who is
in no group, bears no name or takes no part is never waited for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from samtal.session import attendance, captures, groups, owners, turns
from samtal.session.state import Phase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samtal.session.captured import ListRow, Note
    from samtal.session.state import Person, Run, State
    from samtal.template.model import Step

    Entries = Sequence[Note | ListRow]


class Unheard(NamedTuple):
    """The numbers of groups and the names of people, of the item with this number."""

    groups: tuple[int, ...] = ()
    people: tuple[str, ...] = ()
    number: int = 0


def unheard(state: State) -> Unheard:
    """Of whom nothing is written down in the current run; nobody where nothing of each is awaited.

    Where nobody is awaited, of a round that the meeting has just left: it can still be put right.
    """
    if state.run is None or state.phase is Phase.ENDED:
        return Unheard()
    found = _in_run(state, state.run)
    if found.groups or found.people:
        return found
    before = next((state.runs.get(stay.run or "") for stay in reversed(state.path) if stay.run != state.run.id), None)
    step = state.step_called(before.step) if before else None
    return _in_run(state, before) if before and step and step.is_round and step != state.step else Unheard()


def _in_run(state: State, run: Run) -> Unheard:
    step, number = state.step_called(run.step), state.number_of(run.step)
    if step is None or step.rating or not step.record:
        return Unheard()
    is_round = step.is_round and not step.divides
    if not is_round and step.per not in {"group", "person"}:
        return Unheard()
    entries = [entry for entry in written(state, step) if entry.run == run.id]
    if not is_round and step.per == "group":
        return Unheard(groups=groups_without(state, step, run, entries), number=number)
    awaited = _spoken(state, run) if is_round else those_of(state, run)
    return Unheard(people=people_without(state, awaited, entries), number=number)


def written(state: State, step: Step) -> Entries:
    """The notes and rows of a step."""
    return [*captures.notes_of(state, step.id), *captures.rows_of(state, step.id)]


def those_of(state: State, run: Run) -> list[Person]:
    """Who was there during a run and took part."""
    return [person for person in attendance.there_during(state, run) if not person.aside]


def groups_without(state: State, step: Step, run: Run, entries: Entries) -> tuple[int, ...]:
    """The groups of a run to which none of these entries belongs."""
    heard = {owners.group(state, entry) for entry in entries}
    sat = len(groups.of_run(state, run)) or groups.number_for(state, step)
    return tuple(n for n in range(1, sat + 1) if n not in heard)


def people_without(state: State, people: Sequence[Person], entries: Entries) -> tuple[str, ...]:
    """The names of those to whom none of these entries belongs."""
    heard = {owners.person(state, entry) for entry in entries}
    return tuple(person.name for person in people if person.id not in heard)


def _spoken(state: State, run: Run) -> list[Person]:
    """Those who have had the floor in a run, as far as what they said would be theirs, without those who passed."""
    spoke = (turn for turn in turns.turns_of(state, run) if turn.passed_at is None and owners.owns(state, turn))
    ids = dict.fromkeys(turn.person for turn in spoke)
    return [state.people[person] for person in ids if person in state.people]
