"""What is gone through before the end: decisions and actions, one at a time, and which of them nobody has heard yet.

Rule: what was written where nobody else is to see it is read only where the room does not see the screen. An entry has
been read when it has been on the wall since it got its words; a screen that is mirrored counts as one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from samtal.session import entries, showable

if TYPE_CHECKING:
    from samtal.session.captured import Registered
    from samtal.session.state import State


class Sum(NamedTuple):
    """How many there are of each, and how many of the actions lack somebody or a day."""

    decisions: int
    actions: int
    nobody: int
    undated: int


def to_read(state: State, *, private: bool) -> list[Registered]:
    """Decisions, then actions, by number; `private`: those too that are for nobody else."""
    kept = [entry for register in showable.READ_BACK for entry in entries.entries(state, register)]
    return [entry for entry in kept if private or not showable.is_private(state, entry)]


def unread(state: State) -> list[Registered]:
    """Those that the room has not seen since they got their words."""
    at: dict[str, int] = {}
    together = -1
    for place, event in enumerate(state.log):
        at[event.id] = place
        payload = event.payload or {}
        if event.kind == "shown" and payload.get("what") == "entry":
            at[f"shown:{payload.get('of')}"] = place
        elif event.kind == "shown" and payload.get("what") == "registers":
            together = place
    read = {entry.id: max(together, at.get(f"shown:{entry.id}", -1)) for entry in state.registers.values()}
    return [entry for entry in to_read(state, private=False) if read[entry.id] < at.get(entry.event, 0)]


def summed(gone_through: list[Registered]) -> Sum:
    """What was gone through."""
    lacks = [entries.lacking(entry) for entry in gone_through]
    decisions = sum(entry.register == "decision" for entry in gone_through)
    nobody, undated = (sum(part in each for each in lacks) for part in ("who", "when"))
    return Sum(decisions, len(gone_through) - decisions, nobody, undated)
