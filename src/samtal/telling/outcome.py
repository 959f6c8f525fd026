"""What the clauses of a reply are made from.

Rule: reads only; a clause is one part of a sentence, without its full stop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.telling import naming
from samtal.words import say

if TYPE_CHECKING:
    from samtal.session.events import Event
    from samtal.session.state import Run, State
    from samtal.template.model import Step
    from samtal.words import Lang


AWAITED: Final = "awaited"
"""Among what is unseen: which group it is that is waited for."""

MEANS: Final = "means"
"""And what figures come to: the room sees that when it is shown the result, not while they are typed."""


class Outcome(NamedTuple):
    """What a reply is about: the events of one action, the state after them, and when it happened (ms UTC).

    `unseen`: the divisions of which it must not say who sits where, and AWAITED and MEANS, since the room reads it too.
    `back`: it has been taken back, so that only what was done is told, and not how things stood after it.
    """

    lang: Lang
    state: State
    events: tuple[Event, ...]
    now: int
    unseen: frozenset[str] = frozenset()
    back: bool = False

    @property
    def left(self) -> tuple[Run | None, Step | None]:
        """The run, and its item, from which the meeting has just come; none where it goes on with the same."""
        stay = self.state.path[-2] if len(self.state.path) > 1 else None
        run = self.state.runs.get(stay.run or "") if stay else None
        return (None, None) if run is None or run == self.state.run else (run, self.state.step_called(run.step))

    def say(self, code: str, **values: object) -> str:
        """A clause."""
        return say(self.lang, code, **values)

    def at(self, instant: int) -> str:
        """A clock time."""
        return naming.at(self.lang, self.state, instant)

    def has(self, kind: str) -> bool:
        """Whether the action holds an event of this kind."""
        return any(event.kind == kind for event in self.events)
