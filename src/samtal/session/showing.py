"""What somebody has asked to show to the room, and whether that still holds.

Rule: nothing is shown but what was named, until it is hidden, the meeting comes to another step, or it is no more. What
is private or not to be recorded is never shown, notes never are; what is only to be summed up is shown where it was
said. The figures of a rating in which nobody is to be known by an answer are those that stood when they were asked for:
the difference between two would tell what one person answered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samtal.session import (
    closing,
    entries,
    figures,
    joint,
    late,
    promise,
    showable,
    shown_sides,
    shown_trend,
    slips,
    statements,
    tally,
)
from samtal.session import commands as c
from samtal.session import payloads as read
from samtal.session.captured import Showing
from samtal.session.events import Fact
from samtal.session.ids import derived_id
from samtal.session.refusal import RefusedError
from samtal.template.keeping import stays

if TYPE_CHECKING:
    from typing import Literal

    from samtal.session.captured import Answer, Totals, What
    from samtal.session.events import Event
    from samtal.session.state import Run, State
    from samtal.template.model import Step

AS_CLOSED: Final = "closed"
"""Says that the figures shown are those with which the rating was closed in the same action."""

KINDS: Final[tuple[What | Literal["nothing"], ...]] = ("nothing", "entry", "item", "asked", "who", "registers", "trend")
"""What a payload may say that the room sees."""


def show(state: State, command: c.ShowToRoom, _now: int) -> list[Fact]:
    """The room sees this, in place of what it saw of the kind before."""
    step = state.step_called(command.of) if command.what in {"item", "asked", "who"} else None
    run = run_of(state, step) if step else None
    counting = step is not None and command.what == "item" and _is_open(state, step, run)
    marks = _figures(state, step, run) if step and command.what == "item" else ""
    marks = AS_CLOSED if counting else marks
    marks = shown_trend.marks(state, command.of, command.trend) if command.what == "trend" else marks
    seen = (_place(state), command.first, command.trend)
    new = Showing(command.what, command.of, run.id if run else None, marks, *seen)
    if refused := showable.why_not(state, new, closing=counting):
        raise refused
    payload: dict[str, Any] = {key: value for key, value in new._asdict().items() if value}
    if seen_ := late.seen(state, step, run) if step and command.what == "item" else []:
        payload["seen"] = seen_
    closes = closing.closed(state, step, run) if step and counting else []
    return [*closes, Fact("shown", payload, state.id)]


def _is_open(state: State, step: Step, run: Run | None) -> bool:
    """Whether a rating closes as its result is shown: slips are being counted, or the answers are hidden until then."""
    hidden = step.rating is not None and run is not None and figures.is_sealed(state, step.rating, run)
    return tally.is_counting(state, step.id, run) or hidden


def hide(state: State, _command: c.Hide, _now: int) -> list[Fact]:
    """The room sees none of it any more."""
    if not (gone := taken_away(state)):
        raise RefusedError("showing.nothing-shown")
    return gone


def taken_away(state: State) -> list[Fact]:
    """What is shown goes, if anything is."""
    return [_nothing(state)] if standing(state) else []


def gone_with(state: State, taken_back: tuple[Event, ...]) -> list[Fact]:
    """What the room does not see any more is not to come back by itself, because what hid it is taken back."""
    moved = any(event.kind in {"entered", "left_off", "ended"} for event in taken_back)
    return [_nothing(state)] if state.showing and (moved or standing(state) is None) else []


def _nothing(state: State) -> Fact:
    return Fact("shown", {"what": "nothing"}, state.id)


def shown(state: State, event: Event, payload: dict[str, Any]) -> None:
    """Handler: the room sees this, or nothing."""
    kind = read.one_of(payload, "what", KINDS)
    of, run = read.maybe_text(payload, "of") or "", read.maybe_text(payload, "run")
    marks, place, trend = (read.maybe_text(payload, key) or "" for key in ("figures", "place", "trend"))
    step = state.step_called(of)
    if step and marks == AS_CLOSED:
        marks = _figures(state, step, state.runs.get(run or ""))
    first = max(0, read.maybe_number(payload, "first") or 0)
    late.shown(state, event, payload)
    state.showing = None if kind == "nothing" else Showing(kind, of, run, marks, place, first, trend)


def standing(state: State) -> Showing | None:
    """What the room is shown now."""
    asked = state.showing
    if asked is None or asked.place != _place(state) or showable.why_not(state, asked) or is_outdated(state):
        return None
    return asked


def shows_result(state: State, step: Step) -> bool:
    """Whether the room is shown the result of this item as it is now, alone or beside that of another."""
    asked = standing(state)
    of = state.step_called(asked.of) if asked and asked.what == "item" else None
    if asked is None or of is None:
        return False
    together = shown_sides.beside(state, of, state.runs.get(asked.run or ""))
    return step.id in {of.id, *(side.step.id for side in together)}


def is_outdated(state: State) -> bool:
    """Whether what was asked for here is a result whose figures have become others since."""
    asked = state.showing
    if asked is not None and asked.what == "trend" and asked.place == _place(state):
        return asked.figures != shown_trend.marks(state, asked.of, asked.trend)
    is_result = asked is not None and asked.what == "item" and asked.place == _place(state)
    step = state.step_called(asked.of) if asked and is_result else None
    if step and asked and tally.is_counting(state, step.id, state.runs.get(asked.run or "")):
        return True
    return bool(step and asked and asked.figures != _figures(state, step, state.runs.get(asked.run or "")))


def at_hand(state: State) -> c.ShowToRoom:
    """What there is to show where the meeting is: what belongs to the item, else the result that it is about.

    Decisions and actions where nothing was rated, and after the end.
    """
    step = state.step if state.run and state.ended is None else None
    if step is None:
        return c.ShowToRoom()
    if step.table or step.rating or stays(step):
        return of_item(state, step)
    rated = _rated(state, step)
    return c.ShowToRoom("item", rated.id) if rated else c.ShowToRoom()


def _rated(state: State, step: Step) -> Step | None:
    """The rating whose result an item without figures of its own is about: the last it is from, else the last held."""
    origins = [state.step_called(id_) for id_ in step.from_]
    held = [state.step_called(run.step) for run in state.runs.values()]
    for each in (*reversed(origins), *reversed(held)):
        if each and each.rating and each != step:
            run = run_of(state, each)
            if showable.why_not(state, Showing("item", each.id, run.id if run else None)) is None:
                return each
    return None


def who_sees(state: State) -> c.ShowToRoom:
    """Who can see what somebody has answered: of the rating that is shown, else of the one at hand."""
    asked = standing(state)
    of = state.step_called(asked.of) if asked else None
    step = of if of and of.rating else promise.spoken_of(state)
    return c.ShowToRoom("who", step.id if step else "")


def of_item(state: State, step: Step) -> c.ShowToRoom:
    """What an item has to show: its rows or its result; of a rating that goes on first what is rated.

    Its figures are shown there when all are in: half a result would lead the rest, and is shown by its own name only.
    """
    is_here = state.run is not None and state.run.step == step.id
    rating = statements.asked(state, step, state.run)
    if rating is None or not is_here or figures.is_closed(state, state.run) or shown_sides.is_whole(state, step):
        return c.ShowToRoom("item", step.id)
    return c.ShowToRoom("asked", step.id)


def is_half(state: State, asked: c.ShowToRoom) -> bool:
    """Whether there are figures of what is rated that would be seen, and some are still awaited."""
    step = state.step_called(asked.of)
    run = run_of(state, step) if step else None
    if step is None or showable.why_not(state, Showing("item", step.id, run.id if run else None), closing=True):
        return False
    if asked.what == "asked":
        return True
    given, expected = slips.progress(state, step, run)
    return asked.what == "item" and tally.is_counting(state, step.id, run) and given < (expected or 0)


def _place(state: State) -> str:
    """Where the meeting is: another place each time it comes to a step, goes back to one, or is over."""
    coming = state.path[-1].event if state.path else ""
    return f"{coming}:ended" if state.ended is not None else coming


def run_of(state: State, step: Step) -> Run | None:
    """The run that is meant: the one that goes on, else the last in which there is anything, else the last."""
    runs = state.runs_of(step.id)
    if state.run and state.run.step == step.id:
        return state.run
    full = [run for run in runs if showable.rows_in(state, step, run) or figures.has_figures(state, step, run)]
    return next(reversed(full or runs), None)


def _figures(state: State, step: Step, run: Run | None) -> str:
    """Says which figures stand in a run and in those beside it, without saying anything of them; empty: followed."""
    together = shown_sides.beside(state, step, run)
    if not together:
        return _marks(state, step, run)
    each = [(side.step.id, side.run.id if side.run else "", _marks(state, side.step, side.run)) for side in together]
    return derived_id("shown", *(part for side in each for part in side))


def _marks(state: State, step: Step, run: Run | None) -> str:
    """The same of this run alone; empty where its figures may be followed as they become others."""
    rating = step.rating
    if rating is None or rating.secrecy == "open" or rating.budget or joint.is_joint(step):
        return ""
    given: list[Totals | Answer] = [*state.totals.values(), *state.answers.values()]
    is_own = figures.owned(state, step.id, run)
    mine = [each for each in given if each.step == step.id and is_own(each.run)]
    return derived_id("shown", *sorted(f"{each.id}:{each.order}" for each in mine))


def kept_back(state: State) -> int:
    """How many entries are not among those that are read back, for what was said there is to be seen by nobody else."""
    asked = standing(state)
    if asked is None or asked.what != "registers":
        return 0
    kept = [entry for register in showable.READ_BACK for entry in entries.entries(state, register)]
    return sum(showable.is_private(state, entry) for entry in kept)
