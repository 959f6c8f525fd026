"""Where *next* leads from an item, and what of it has been held already.

Rule: to the item after it that is not struck. What has had all its time is not come to again, nor a break that was held
or what was held at an unknown time, unless somebody has just gone back from it: that is the way back of *next*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import timing

if TYPE_CHECKING:
    from samtal.session.state import State
    from samtal.template.model import Step


def step_after(state: State) -> Step | None:
    """The step that *next* leads to; None after the last."""
    return next((step for step in state.agenda[state.position :] if _is_come_to(state, step)), None)


def _is_come_to(state: State, step: Step) -> bool:
    if state.marks.get(step.id) == "struck":
        return False
    left, held = rest(state, step), state.runs_of(step.id) or state.marks.get(step.id) == "held"
    is_over = left == 0 or (held and (step.rest or not state.runs_of(step.id)))
    return not is_over or _was_left_by_going_back(state, step)


def _was_left_by_going_back(state: State, step: Step) -> bool:
    if len(state.path) < 2 or not state.path[-1].back:
        return False
    run = state.runs.get(state.path[-2].run or "")
    return run is not None and run.step == step.id


def rest(state: State, step: Step) -> int | None:
    """What is left (ms) of a step that was left before its time was over; None where it was not held, or is untimed."""
    runs = state.runs_of(step.id)
    seconds = timing.planned_seconds(state, step, runs[-1]) if runs else None
    if seconds is None:
        return None
    return max(0, seconds * 1000 - timing.used(state, runs[-1], state.path[-1].at))


def begun(state: State) -> dict[int, int]:
    """The places (from 0) after the current one that were left too early and are come to again, with what is left."""
    later = enumerate(state.agenda[state.position :], state.position)
    rests = {place: rest(state, step) or 0 for place, step in later if _is_come_to(state, step)}
    return {place: left for place, left in rests.items() if left}
