"""What the events mean that say in which order they have the floor: those of a round, and the groups of a gathering.

Rule: as in handlers.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from samtal.session import payloads as read

if TYPE_CHECKING:
    from samtal.session.events import Event
    from samtal.session.state import State


def ordered(state: State, event: Event, payload: dict[str, Any]) -> None:
    """Those in a round have the floor in this order; who is not in it comes after them, by arrival."""
    (members,) = read.groups({"members": [payload["members"]]}, "members")
    state.runs[event.entity] = state.runs[event.entity]._replace(order=members)


def group_last(state: State, event: Event, payload: dict[str, Any]) -> None:
    """A group is heard after all others."""
    run, group = state.runs[event.entity], read.number(payload, "group")
    others = tuple(other for other in run.last if other != group)
    state.runs[event.entity] = run._replace(last=(*others, group))
