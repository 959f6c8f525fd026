"""Late answers: where one that comes in after the room has seen the result can be told from the next one shown.

Rule: where nobody is to be known by an answer, the difference between what was shown and what is shown next is what
came between. It is said to the facilitator, and refused to nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from samtal.session import closing, figures, joint, tally
from samtal.session import payloads as read
from samtal.session.statements import asked

if TYPE_CHECKING:
    from samtal.session.events import Event
    from samtal.session.state import Run, State
    from samtal.template.model import Rating, Step


def seen(state: State, step: Step, run: Run | None) -> list[str]:
    """The runs of which the room reads a figure as the result of this one is shown: those beside it too."""
    about = _ids(asked(state, step, run))
    found = [(each, state.step_called(each.step)) for each in state.runs.values() if each == run or each.closed]
    same = [(each, of) for each, of in found if of and about and _ids(asked(state, of, each)) == about]
    return [each.id for each, of in same if _is_read(state, of, each)]


def _ids(rating: Rating | None) -> list[str]:
    return [statement.id for statement in rating.statements] if rating and not rating.budget else []


def _is_read(state: State, step: Step, run: Run) -> bool:
    """Whether there is a figure that is not withheld, where nobody is to be known by an answer."""
    rating = asked(state, step, run)
    if rating is None or joint.is_joint(step) or (figures.is_named(state, step, run) and rating.secrecy == "open"):
        return False
    return any(figure and not figures.withheld(rating, figure) for figure in figures.every(state, step, run))


def shown(state: State, event: Event, payload: dict[str, Any]) -> None:
    """Handler: of these runs the room has seen figures."""
    for id_ in read.texts(payload, "seen"):
        if id_ in state.runs:
            state.runs[id_] = state.runs[id_]._replace(seen=event.hlc)


def is_told(state: State, run: Run) -> bool:
    """Whether answers have come in, or may, that the next result shown would tell from the last."""
    if not run.seen:
        return False
    newer = {totals.id for totals in state.totals.values() if totals.run == run.id and totals.order > run.seen}
    again = any(e.entity in newer and e.hlc < run.seen for e in state.log) if newer else False
    named = any(each.run == run.id and each.order > run.seen for each in state.answers.values())
    return again or named or tally.is_counting(state, run.step, run)


def may_be_known(state: State, run: Run) -> bool:
    """Whether some answers have come in since the room saw a result of it, or may: two results tell what they were."""
    if not run.seen:  # this is asked at each paint, and the log is long
        return False
    seen = [e.hlc for e in state.log if e.kind == "shown" and run.id in read.texts(e.payload or {}, "seen")]
    opened = [e.hlc for e in state.log if e.kind == "rating_closed" and e.entity == run.id and closing.opens(e)]
    return is_told(state, run) or (bool(seen and opened) and min(seen) < max(opened))


def numbers(state: State) -> tuple[int, ...]:
    """The items where that is so."""
    steps = {run.step for run in state.runs.values() if is_told(state, run)}
    return tuple(number for number, step in enumerate(state.agenda, 1) if step.id in steps)
