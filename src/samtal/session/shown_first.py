"""What the facilitator is to see first of a result that is ready to be shown: where the answers lie furthest apart.

Rule: for the facilitator's eyes only, and nothing in it that the room may not see when the result is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.session import figures, results, showable, showing, shown_sides, sides
from samtal.session.captured import Showing
from samtal.template import describing

if TYPE_CHECKING:
    from samtal.session.results import Result
    from samtal.session.state import State
    from samtal.template.model import Step

MOST: Final = 3
"""So many statements are named."""


class Widest(NamedTuple):
    """The statements of a subject, those with the widest spread first, each by its number; none where nobody differs.

    `text` is that of the first of them. The name is empty where there is only one subject.
    """

    name: str
    numbers: tuple[int, ...]
    text: str


def widest(state: State) -> tuple[Widest, ...]:
    """Of each subject of the result that the key would show now, at the rating, what is from it and what comes next."""
    asked = showing.at_hand(state)
    step = state.step_called(asked.of)
    rating = step.rating if step else None
    if (
        step is None
        or rating is None
        or asked.what != "item"
        or not results.summed(rating)
        or not _is_near(state, step)
    ):
        return ()
    run = showing.run_of(state, step)
    if showable.why_not(state, Showing("item", step.id, run.id if run else None)):
        return ()
    together = shown_sides.beside(state, step, run)
    named = [(sides.name(state.language, side, side.subject), side.result) for side in together]
    each = [_of(name, result) for name, result in named or [("", results.result(state, step, rating, run))]]
    return tuple(one for one in each if one)


def _is_near(state: State, step: Step) -> bool:
    """Whether the meeting is at this rating, at what is from it, or at what comes right after it."""
    held, now = [run.step for run in state.runs.values()], state.step
    return now is not None and (now == step or step.id in now.from_ or held[-2:-1] == [step.id])


def _of(name: str, result: Result) -> Widest | None:
    """Those whose spread is the widest, after them the next ones."""
    known = [(figure.variance or 0, -place) for place, figure in enumerate(result.shown) if figure and figure.n]
    if not figures.widest(result.shown):
        return None
    places = [-place for spread, place in sorted(known, reverse=True) if spread][:MOST]
    text = describing.statement(result.rating.statements[places[0]], result.rating.scale)
    return Widest(name, tuple(place + 1 for place in places), text)
