"""Summaries: what an item, or the meeting, came to.

Rule: there is one of each, whose id follows from what it is of; the latest put counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session.captures import clean, place
from samtal.session.events import Fact
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from samtal.session import commands as c
    from samtal.session.state import State

_SUMMARY: Final = "summary:"


def summary_id(step: str | None) -> str:
    """The entity that the summary of a step is, or that of the meeting: there is one of each."""
    return f"{_SUMMARY}{step or ''}"


def summarized(entity: str) -> str | None:
    """The id of the step that a summary is of; None for the meeting."""
    return entity.removeprefix(_SUMMARY) or None


def is_summary(entity: str) -> bool:
    """Whether an entity is a summary."""
    return entity.startswith(_SUMMARY)


def summarize(state: State, command: c.Summarize, _now: int) -> list[Fact]:
    """What a step, or the meeting, came to, in place of what was said of it before; without words it is taken away."""
    going_on = state.phase.value not in {"planned", "ended"}
    step = place(state, command)[0].id if going_on or command.step else None
    text = command.text.strip()
    entity = summary_id(step)
    old = state.summaries.get(entity)
    if not text and (old is None or not old.text):
        raise RefusedError("session.empty")
    return [
        Fact("summary", {"step": step, "text": text and clean(text, lines=True)}, entity, old.event if old else None)
    ]
