"""What a rating came to, a row for each statement: from these rows ratings are compared over the sessions of a series.

Rule: only what the minutes show as well. Nothing of a rating that takes answers, was struck or whose content stays in
the room; where too few have answered, or nobody has, the statement stands without any figure. The rows hang on the run,
or on the step where nobody knows when it was held.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import figures, joint, results, tally
from samtal.template import describing, naming

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from samtal.session.events import Event
    from samtal.session.results import Result
    from samtal.session.state import Run, State
    from samtal.template.model import Rating, Statement, Step

FigureRow = dict[str, str | int | float | None]


def rows(state: State, entity: str) -> list[FigureRow]:
    """The rows of a run, or of a step that has none."""
    run = state.runs.get(entity)
    step = state.step_called(run.step if run else entity)
    if step is None or step.rating is None or (run is None and state.runs_of(entity)):
        return []
    return of_run(state, step, step.rating, run)


def every(state: State) -> list[FigureRow]:
    """The rows of a whole session."""
    return [row for step in state.agenda for entity in _entities(state, step) for row in rows(state, entity)]


def of_run(state: State, step: Step, rating: Rating, run: Run | None) -> list[FigureRow]:
    """The rows of one run of a rating; none of what others may not read, or is being answered or counted."""
    counted = tally.is_counting(state, step.id, run)
    if counted or not _may_be_read(state, step, rating) or not figures.is_closed(state, run):
        return []
    found = results.result(state, step, rating, run)
    if not found.any:
        return []
    on: FigureRow = {
        "session": state.id,
        "entity": run.id if run else step.id,
        "step": step.id,
        "run": run.id if run else None,
        "subject": subject(step),
        "lowest": rating.scale.min,
        "highest": rating.scale.max,
        "joint": int(joint.is_joint(step)),
        "compared": int(rating.compare),
    }
    return [{**on, **_statement(found, place)} for place in range(len(found.rating.statements))]


def _may_be_read(state: State, step: Step, rating: Rating) -> bool:
    """Whether its figures are printed in the minutes for whoever reads them, and can be summed up."""
    confidential = state.template is not None and state.template.confidential
    struck = state.marks.get(step.id) == "struck"
    return step.visibility == "full" and step.record and results.summed(rating) and not (confidential or struck)


def _statement(found: Result, place: int) -> FigureRow:
    rating, statement, figure = found.rating, found.rating.statements[place], found.shown[place]
    told = figure if figure and figure.n else None
    return {
        "place": place + 1,
        "statement": statement.id,
        "wording": wording(rating, statement),
        "text": describing.statement(statement, rating.scale),
        "answers": told.n if told else None,
        "total": told.sum if told else None,
        "least": 0 if rating.secrecy == "open" or (told and told.joint) else rating.min_answers,
    }


def subject(step: Step) -> str:
    """What is rated: by its name, else the title of the item; in a block also what its lap is about."""
    name = (step.rating.subject if step.rating else "") or (step.lap.title if step.lap else step.title)
    each = step.lap is not None and step.block is not None and step.block.each != "count"
    return f"{step.lap.subject}: {name}" if step.lap and each else name


def wording(rating: Rating, statement: Statement) -> str:
    """An id that follows from the normalised words and the scale, whatever id the author gave it."""
    return naming.statement("", statement.text, rating.scale, None, (statement.low, statement.high)).id


def touched(state: State, events: Iterable[Event], agenda: Iterable[Step]) -> set[str]:
    """Whose rows may be others after these events, before which the agenda was this."""
    ids, before = {each.id for each in state.agenda}, {each.id: each for each in agenda}
    steps = {each.id for each in state.agenda if before.pop(each.id, None) != each} | set(before)
    for event in events:
        steps |= {step for step in _of(state, event) if step in ids}
    return {entity for id_ in steps for entity in _of_step(state, id_)}


def _of(state: State, event: Event) -> Iterator[str]:
    """The steps that an event is about, by their ids or by one of their runs."""
    run = state.runs.get(event.entity)
    yield run.step if run else event.entity
    if event.kind in {"totals", "answer"} and event.payload:
        yield str(event.payload.get("step"))


def _of_step(state: State, id_: str) -> list[str]:
    return [*(run.id for run in state.runs_of(id_)), id_]


def _entities(state: State, step: Step) -> list[str]:
    return _of_step(state, step.id) if step.rating else []
