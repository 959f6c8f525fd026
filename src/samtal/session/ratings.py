"""Entering a rating: totals per value under any secrecy, single answers where they may be kept.

Rule: under `counts` nothing about a rater is ever made a fact. A repeat replaces, so ids follow from what is answered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import figures
from samtal.session.captures import place
from samtal.session.events import Fact
from samtal.session.people import MOST_PEOPLE, derived_id
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from samtal.session import commands as c
    from samtal.session.state import Run, State, Totals
    from samtal.template.model import Rating, Statement, Step


def totals(state: State, command: c.RateTotals, _now: int) -> list[Fact]:
    """How many gave each value of one statement."""
    step, run, statement = _statement(state, command)
    values = _rating(step).scale.values
    if len(command.counts) != len(values):
        raise RefusedError("session.wrong-counts", n=len(values), low=values[0], high=values[-1])
    if any(not 0 <= number <= MOST_PEOPLE for number in (*command.counts, command.unknown)):
        raise RefusedError("session.odd-count", most=MOST_PEOPLE)
    if command.unknown and not _rating(step).scale.unknown:
        raise RefusedError("session.no-unknown")
    payload = {**_on(step, run, statement), "counts": list(command.counts), "unknown": command.unknown}
    entity = derived_id("totals", state.id, step.id, run.id if run else "", statement.id)
    if command.base is not None and command.base != event_of(figures.totals_for(state, step, run, statement.id)):
        raise RefusedError("session.other-figures", number=command.statement)
    return [*_forget(state, step, entity), Fact("totals", payload, entity)]


def event_of(totals_: Totals | None) -> str:
    """The event that made these totals; empty where there are none."""
    return totals_.event if totals_ else ""


def _forget(state: State, step: Step, entity: str) -> list[Fact]:
    """Under counts, the totals that are replaced are blanked: the difference would tell what a late rater answered."""
    replaced = state.totals.get(entity)
    if replaced is None or _rating(step).secrecy != "counts":
        return []
    return [Fact("redact", {"events": [replaced.event]}, state.id)]


def answer(state: State, command: c.RateAnswer, _now: int) -> list[Fact]:
    """One person's answer to one statement."""
    step, run, statement = _statement(state, command)
    rating = _rating(step)
    if rating.secrecy == "counts":
        raise RefusedError("session.counts-only")
    if command.person not in state.people:
        raise RefusedError("session.not-here")
    if command.value is None and not rating.scale.unknown:
        raise RefusedError("session.no-unknown")
    if command.value is not None and command.value not in rating.scale.values:
        raise RefusedError("session.off-scale", low=rating.scale.min, high=rating.scale.max)
    if figures.totals_for(state, step, run, statement.id):
        raise RefusedError("session.totals-stand")
    payload = {**_on(step, run, statement), "person": command.person, "value": command.value}
    parts = ("answer", state.id, step.id, run.id if run else "", statement.id, command.person)
    return [Fact("answer", payload, derived_id(*parts))]


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
