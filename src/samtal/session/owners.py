"""Whose an entry is: the group or person that somebody named, else who had the floor when it was begun.

Rule: of the floor an entry stores the turn, never the person, so that whoever a turn is found to have belonged to owns
what was said in it. Only a turn of the entry's own run counts, and a seat that nobody has given a name owns nothing,
nor does who has the floor by a role.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import groups, roles
from samtal.session.captured import NOBODY, Owner
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from samtal.session.captured import ListRow, Note
    from samtal.session.state import Run, State, Turn
    from samtal.template.model import Step


def named(state: State, step: Step, owner: Owner) -> Owner:
    """The owner that somebody named, refused where there is no such group or person."""
    if owner.group is not None and not 1 <= owner.group <= groups.number_for(state, step):
        raise RefusedError("session.no-such-group", n=groups.number_for(state, step))
    if owner.person is not None and owner.person not in state.people:
        raise RefusedError("session.not-here")
    return owner


def following(state: State, run: Run | None, owner: Owner | None) -> Owner:
    """The owner of a new entry of `run`: the one that is given; where none is, who has the floor now."""
    if owner is None:
        owner = Owner(turn=state.turn.id) if state.turn and owns(state, state.turn) else NOBODY
    turn = state.turns.get(owner.turn or "")
    if turn and turn.group and run and turn.run == run.id:
        return owner if owner.group or owner.person else owner._replace(group=turn.group)
    if owner.turn is not None and _turn(state, run.id if run else None, owner.turn) is None:
        return owner._replace(turn=None)
    return owner


def owns(state: State, turn: Turn) -> bool:
    """Whether what is said in this turn is a group's, or a person's whose turn it is not by a role."""
    if turn.group:
        return True
    run = state.runs.get(turn.run)
    step = state.step_called(run.step) if run else None
    return turn.person in state.people and not (step and step.floor_of and turn.person in roles.having(state, step))


def _turn(state: State, run: str | None, turn: str | None) -> Turn | None:
    """A turn in which a person had the floor of this run."""
    begun = state.turns.get(turn) if turn else None
    return begun if begun and begun.person in state.people and begun.run == run else None


def in_round(state: State, note: Note, owner: Owner) -> Owner:
    """The owner that a note of a round is moved to: the turn of that person, as whose turn it was bears no name."""
    run = state.runs.get(note.run or "")
    if note.turn is None or owner.person is None or run is None:
        return owner
    theirs = [turn for turn in run.turns if state.turns[turn].person == owner.person]
    return Owner(turn=theirs[-1]) if theirs else owner


def person(state: State, entry: Note | ListRow) -> str | None:
    """The id of the person whose entry it is: named, or by the floor."""
    if entry.person is not None or entry.turn is None:
        return entry.person
    turn = _turn(state, entry.run, entry.turn)
    return turn.person if turn else None


def group(state: State, entry: Note | ListRow) -> int | None:
    """The group whose entry it is: named, or where groups work that in which the person who is named sat."""
    step = state.step_called(entry.step)
    known = state.people.get(entry.person or "")
    if entry.group is not None or known is None or step is None or step.per != "group":
        return entry.group
    run = state.runs.get(entry.run or "") or next(iter(state.runs_of(step.id)), None)
    seated = enumerate(groups.of_run(state, run), 1)
    return next((number for number, members in seated if known.id in members or known.seat in members), None)


def attributed(state: State, entry: Note | ListRow) -> str | None:
    """The id of the person whose name stands with the entry wherever it is read later.

    A name that somebody typed always does; one that follows from the floor only where each is to say something.
    """
    step = state.step_called(entry.step)
    return person(state, entry) if step and step.per == "person" else entry.person
