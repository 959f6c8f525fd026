"""What may be shown to the room, and why something may not or cannot be.

Rule: what is private or not to be recorded is never shown; what is only to be summed up is shown where it was said. A
result waits for its first figure, and where the answers are to be hidden until then, for its closing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session import captures, entries, figures, shown_trend, statements
from samtal.session.keeping import keeping
from samtal.session.refusal import RefusedError
from samtal.template.keeping import stays

if TYPE_CHECKING:
    from samtal.session.captured import ListRow, Registered, Showing
    from samtal.session.state import Run, State
    from samtal.template.model import Step

READ_BACK: Final = ("decision", "action")
"""The registers that are read back together."""


def why_not(state: State, asked: Showing, *, closing: bool = False) -> RefusedError | None:
    """Why this may not be shown, or cannot be; None where it may. `closing`: the rating closes as it is shown."""
    if asked.what == "entry":
        return _no_entry(state, asked.of)
    if asked.what == "asked":
        return _nothing_asked(state, state.step_called(asked.of), state.runs.get(asked.run or ""))
    if asked.what == "who":
        step = state.step_called(asked.of)
        return None if step and step.rating else RefusedError("promise.no-rating")
    if asked.what == "item":
        return _no_item(state, state.step_called(asked.of), state.runs.get(asked.run or ""), closing=closing)
    if asked.what == "trend":
        return None if shown_trend.read(state, asked.trend) else RefusedError("earlier.nothing")
    kept = [entry for register in READ_BACK for entry in entries.entries(state, register)]
    return None if kept else RefusedError("showing.no-entries")


def _no_entry(state: State, id_: str) -> RefusedError | None:
    entry = state.registers.get(id_)
    if entry is None or entry.gone:
        return RefusedError("session.is-gone")
    return next(filter(None, (_private(state, step) for step in _origins(state, entry))), None)


def _nothing_asked(state: State, step: Step | None, run: Run | None) -> RefusedError | None:
    rating = statements.asked(state, step, run) if step else None
    if step is None or rating is None:
        return RefusedError("session.no-step")
    if refused := _private(state, step.id):
        return refused
    return None if rating.statements else RefusedError("showing.no-rows", number=state.number_of(step.id))


def _no_item(state: State, step: Step | None, run: Run | None, *, closing: bool) -> RefusedError | None:
    if step is None:
        return RefusedError("session.no-step")
    number = state.number_of(step.id)
    if refused := _private(state, step.id):
        return refused
    is_here = state.run is not None and state.run.step == step.id and state.ended is None
    if keeping(state, step) == "summary" and not is_here:
        return RefusedError("showing.stays", number=number)
    if step.table:
        empty = not is_here and not rows_in(state, step, run)
        return RefusedError("showing.no-rows", number=number) if empty else None
    rating = statements.asked(state, step, run)
    if rating is None:
        return RefusedError("showing.nothing-there", number=number)
    if figures.is_sealed(state, rating, run) and not (closing and run):
        return RefusedError("showing.sealed", number=number)
    return None if figures.has_figures(state, step, run) else RefusedError("showing.no-figures", number=number)


def rows_in(state: State, step: Step, run: Run | None) -> list[ListRow]:
    """The rows of a list that were written in a run."""
    return [row for row in captures.rows_of(state, step.id) if figures.belongs(state, step.id, run, row.run)]


def is_private(state: State, entry: Registered) -> bool:
    """Whether the words of an entry were written where nobody else is to see them."""
    return any(_private(state, step) for step in _origins(state, entry))


def _private(state: State, step_id: str | None) -> RefusedError | None:
    step = state.step_called(step_id or "")
    return RefusedError("showing.private", number=state.number_of(step.id)) if step and stays(step) else None


def _origins(state: State, entry: Registered) -> list[str | None]:
    """The steps that the words of an entry are from; what was adopted is from where it was proposed, too."""
    proposal = state.registers.get(entry.proposal or "")
    return [entry.step, *([proposal.step] if proposal else [])]
