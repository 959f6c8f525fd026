"""What the event means that tells how long items are to take from now on.

Rule: as in handlers.py. What it says of an item replaces all that was decided of it before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samtal.session import payloads as read
from samtal.session.state import Decided

if TYPE_CHECKING:
    from samtal.session.events import Event
    from samtal.session.state import State

LONGEST: Final = 24 * 3600
"""No step is planned for more seconds than a day holds."""


def lengths(state: State, _event: Event, payload: dict[str, Any]) -> None:
    """Steps, the current one or those to come, are to take so long in all, or so long for each who has the floor."""
    seconds, each = _thinkable(payload, "seconds"), _thinkable(payload, "each")
    for step in {**seconds, **each}:
        decide_length(state, step, Decided(seconds.get(step), each.get(step)))


def decide_length(state: State, step: str, decided: Decided) -> None:
    """A step is to take so long from now on; the run that the meeting is at, too."""
    state.lengths[step] = decided
    if state.run and state.run.step == step:
        state.runs[state.run.id] = state.run._replace(planned=decided.seconds, each=decided.each)


def _thinkable(payload: dict[str, Any], key: str) -> dict[str, int]:
    return {name: min(max(1, number), LONGEST) for name, number in read.numbers(payload, key).items()}
