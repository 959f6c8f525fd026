"""What a command would do, before it is done: the facts that it would make true, or why it cannot be.

Rule: changes nothing, and never fails. What captures something is decided as it will be, so that what is said before it
is stored is what is said after; of all else it is only seen whether its time has come, for a key must not wait.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from samtal.session.commands import Content
from samtal.session.decide import LEGAL, NOT_WHEN, decide
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from samtal.session.commands import Command
    from samtal.session.events import Fact
    from samtal.session.state import State


class Meaning(NamedTuple):
    """A typed line as it is understood: its verb (words/commands.py; empty where there is none) and its command.

    Without a command and a refusal somebody wants to see something. `refused`: why it cannot be done, or not yet.
    """

    verb: str
    command: Command | None = None
    facts: tuple[Fact, ...] = ()
    refused: RefusedError | None = None


def foreseen(verb: str, command: Command, state: State, now: int) -> Meaning:
    """What a command that somebody gives with this verb would do at `now` (ms UTC)."""
    if state.phase not in LEGAL[type(command)]:
        return Meaning(verb, command, refused=RefusedError(NOT_WHEN[state.phase]))
    if not isinstance(command, Content):
        return Meaning(verb, command)
    try:
        return Meaning(verb, command, tuple(decide(state, command, now)))
    except RefusedError as refused:
        return Meaning(verb, command, refused=refused)
