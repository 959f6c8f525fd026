"""Entering a rating: totals per value under any secrecy, single answers where they may be kept.

Rule: under `counts` nothing about a rater is ever made a fact. A repeat replaces, so ids follow from what is answered.
While such a rating is open its totals are events like others and can be undone; what does not stand when it closes is
blanked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import figures, groups, joint
from samtal.session.captures import place
from samtal.session.events import Fact
from samtal.session.ids import derived_id
from samtal.session.people import MOST_PEOPLE
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from samtal.session import commands as c
    from samtal.session.captured import Totals
    from samtal.session.events import Event
    from samtal.session.state import Run, State
    from samtal.template.model import Rating, Statement, Step


def totals(state: State, command: c.RateTotals, _now: int) -> list[Fact]:
    """How many gave each value of one statement."""
    step, run, statement = _statement(state, command)
    if joint.is_joint(step):
        raise RefusedError("session.per-group")
    values = _rating(step).scale.values
    if len(command.counts) != len(values):
        raise RefusedError("session.wrong-counts", n=len(values), low=values[0], high=values[-1])
    if any(not 0 <= number <= MOST_PEOPLE for number in (*command.counts, command.unknown)):
        raise RefusedError("session.odd-count", most=MOST_PEOPLE)
    if command.unknown and not _rating(step).scale.unknown:
        raise RefusedError("session.no-unknown")
    payload = {**_on(step, run, statement), "counts": list(command.counts), "unknown": command.unknown}
    entity = _entity(state, step, run, statement)
    if command.base is not None and command.base != event_of(figures.totals_for(state, step, run, statement.id)):
        raise RefusedError("session.other-figures", number=command.statement)
    return [*_forget(state, step, run, entity), Fact("totals", payload, entity)]


def event_of(totals_: Totals | None) -> str:
    """The event that made these totals; empty where there are none."""
    return totals_.event if totals_ else ""


def _forget(state: State, step: Step, run: Run | None, entity: str) -> list[Fact]:
    """Totals that are replaced after the rating has closed are blanked at once: the difference would tell on one."""
    replaced = state.totals.get(entity)
    if replaced is None or not figures.is_closed(state, run) or _rating(step).secrecy != "counts":
        return []
    return [Fact("redact", {"events": [replaced.event]}, state.id)]


def superseded(state: State, run: Run | None = None) -> list[str]:
    """The events of totals under counts that do not stand: replaced or undone. Those of one run, else of all ratings.

    The difference between two totals would tell what a late rater answered.
    """
    entities, standing = set[str](), set[str]()
    for step in state.agenda:
        if step.rating and step.rating.secrecy == "counts" and (run is None or step.id == run.step):
            runs: list[Run | None] = [run] if run else [*state.runs_of(step.id)]
            for statement in step.rating.statements:
                entities |= {_entity(state, step, each, statement) for each in (*runs, None)}
                standing |= {event_of(figures.totals_for(state, step, each, statement.id)) for each in runs or [None]}
    return [e.id for e in state.log if e.kind == "totals" and e.entity in entities and e.id not in standing]


def settled(state: State, run: Run | None = None) -> list[Fact]:
    """What does not stand is blanked, of one run or of all ratings, when they close."""
    blank = {event.id for event in state.log if event.payload is None}
    events = [event for event in superseded(state, run) if event not in blank]
    return [Fact("redact", {"events": events}, state.id)] if events else []


def taken_back(state: State, events: tuple[Event, ...]) -> list[Fact]:
    """Totals under counts that are taken back once their rating has closed do not stand, and are blanked at once."""
    totals_ = [event for event in events if event.kind == "totals" and event.entity in state.totals]
    gone = [event.id for event in totals_ if _is_closed(state, state.totals[event.entity])]
    return [Fact("redact", {"events": gone}, state.id)] if gone else []


def _is_closed(state: State, totals_: Totals) -> bool:
    """Whether these are totals under counts of a rating that takes no more answers."""
    step, run = state.step_called(totals_.step), state.runs.get(totals_.run or "")
    return _is_counted(step) and (state.ended is not None or (run is not None and run.closed))


def _is_counted(step: Step | None) -> bool:
    """Whether this is a rating of which only the counts are kept."""
    return step is not None and step.rating is not None and step.rating.secrecy == "counts"


def is_final(state: State, events: tuple[Event, ...]) -> bool:
    """Whether an action's totals under counts have been closed since, so that what they replaced is gone."""
    totals_ = [event for event in events if event.kind == "totals"]
    steps = {state.totals[event.entity].step for event in totals_ if event.entity in state.totals}
    counted = {step.id for step in state.agenda if step.id in steps and _is_counted(step)}
    if not counted:
        return False
    later = state.log[state.log.index(totals_[-1]) + 1 :]
    closed = {state.runs[e.entity].step for e in later if e.kind == "rating_closed" and e.entity in state.runs}
    return bool(counted & closed) or any(e.kind == "ended" for e in later) or any(e.kind == "redact" for e in events)


def _entity(state: State, step: Step, run: Run | None, statement: Statement) -> str:
    return derived_id("totals", state.id, step.id, run.id if run else "", statement.id)


def answer(state: State, command: c.RateAnswer, _now: int) -> list[Fact]:
    """One person's answer to one statement, or one group's."""
    step, run, statement = _statement(state, command)
    rating = _rating(step)
    whose = _whose(state, step, command)
    if command.value is None and not rating.scale.unknown:
        raise RefusedError("session.no-unknown")
    if command.value is not None and command.value not in rating.scale.values:
        raise RefusedError("session.off-scale", low=rating.scale.min, high=rating.scale.max)
    if figures.totals_for(state, step, run, statement.id):
        raise RefusedError("session.totals-stand")
    payload = {**_on(step, run, statement), **whose, "value": command.value}
    mine = command.person or f"group:{command.group}"
    return [Fact("answer", payload, derived_id("answer", state.id, step.id, run.id if run else "", statement.id, mine))]


def _whose(state: State, step: Step, command: c.RateAnswer) -> dict[str, str | int]:
    """The group or the person who answers, refused where it is not for them to do so here, or they are not there."""
    if joint.is_joint(step):
        there_are = groups.number_for(state, step)
        if command.group is None:
            raise RefusedError("session.per-group")
        if not 1 <= command.group <= there_are:
            raise RefusedError("session.no-such-group", n=there_are)
        return {"group": command.group}
    if command.group is not None:
        raise RefusedError("session.not-per-group")
    if _rating(step).secrecy == "counts":
        raise RefusedError("session.counts-only")
    if command.person not in state.people:
        raise RefusedError("session.not-here")
    return {"person": command.person}


def _on(step: Step, run: Run | None, statement: Statement) -> dict[str, str | None]:
    return {"step": step.id, "run": run.id if run else None, "statement": statement.id}


def _statement(state: State, command: c.RateTotals | c.RateAnswer) -> tuple[Step, Run | None, Statement]:
    step, run = place(state, command)
    rating, number = _rating(step), command.statement
    if rating.budget is not None or rating.from_step:
        raise RefusedError("session.rating-not-yet", title=step.title)
    if not 1 <= number <= len(rating.statements):
        raise RefusedError("session.no-such-statement", n=len(rating.statements))
    return step, run, rating.statements[number - 1]


def _rating(step: Step) -> Rating:
    if step.rating is None:
        raise RefusedError("session.no-rating", title=step.title)
    return step.rating
