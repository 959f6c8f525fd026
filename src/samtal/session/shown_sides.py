"""Whose figures are shown together with those of a rating, and when those of one that goes on are all in.

Rule: all that are of the same statements stand beside each other, but none while its figures are still being entered:
half of them would lead the rest. What may be seen of each is settled where they are worked out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import figures, joint, points, sides
from samtal.session.statements import asked

if TYPE_CHECKING:
    from samtal.session.sides import Side
    from samtal.session.state import Run, State
    from samtal.template.model import Step


def beside(state: State, step: Step, run: Run | None) -> tuple[Side, ...]:
    """The figures of this run with all that are shown beside them; none where there is nothing to be beside."""
    found = sides.beside(state, step, run)
    ready = (
        [each for each in found.sides if (each.step, each.run) == (step, run) or _is_ready(state, each)]
        if found
        else []
    )
    return tuple(ready) if len(ready) > 1 else ()


def _is_ready(state: State, side: Side) -> bool:
    """Whether nothing more is expected: it has been left, or closed, or all are in; not before it has begun."""
    if side.run is None:
        return state.ended is not None or state.agenda.index(side.step) < state.position - 1
    return side.run != state.run or figures.is_closed(state, side.run) or is_whole(state, side.step)


def is_whole(state: State, step: Step) -> bool:
    """Whether the figures of the rating that goes on are all in."""
    rating, run = asked(state, step, state.run), state.run
    if rating is None or not rating.statements:
        return False
    if joint.is_joint(step):
        return not joint.silent(state, step, run) and not joint.partly(state, step, run)
    found = figures.every(state, step, run)
    if rating.budget:
        spread = points.spread(state, step, run)
        return None not in found and spread.left <= 0
    return all(each and (each.n or each.unknown) and figures.is_expected(state, run, each) for each in found)
