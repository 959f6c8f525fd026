"""Entering a rating: totals per value under any secrecy, single answers where they may be kept.

Rule: under `counts` nothing about a rater is ever made a fact. A repeat replaces, so ids follow from what is answered.
While a rating is open its totals are events like others and can be undone; what does not stand when it closes is
blanked, whatever is kept of its answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from samtal.session import figures, groups, joint, statements, tally
from samtal.session.captures import place
from samtal.session.events import Fact
from samtal.session.ids import derived_id
from samtal.session.people import MOST_PEOPLE
from samtal.session.refusal import RefusedError
from samtal.session.secrecy import keeps_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samtal.session import commands as c
    from samtal.session.captured import Marks, Totals
    from samtal.session.events import Event
    from samtal.session.state import Run, State
    from samtal.template.model import Rating, Statement, Step


def totals(state: State, command: c.RateTotals, _now: int) -> list[Fact]:
    """How many gave each value of one statement; where slips are counted there, what is counted is put right."""
    step, run, statement = _statement(state, command)
    if joint.is_joint(step):
        raise RefusedError("session.per-group")
    _check_counts(rating_of(state, step, run), command)
    if command.base is not None and command.base != event_of(figures.totals_for(state, step, run, statement.id)):
        raise RefusedError("session.other-figures", number=command.statement)
    if tally.is_counting(state, step.id, run):
        values = rating_of(state, step, run).scale.values
        marks: Marks = {**dict(zip(values, command.counts, strict=True)), None: command.unknown}
        return tally.put_right(state, step.id, run, (command.statement, statement.id), marks)
    forgotten_ = forgotten(state, step, run, statement.id)
    fact = totals_fact(state, step, run, statement.id, command.counts, command.unknown)
    return [*first_figures(state, step, run), *forgotten_, fact]


def totals_fact(
    state: State, step: Step, run: Run | None, statement: str, counts: Sequence[int], unknown: int, slips: int = 0
) -> Fact:
    """How many gave each value of a statement, and how many `slips` that was counted from, if it was."""
    payload = {**_on(step, run, statement), "counts": list(counts), "unknown": unknown}
    counted = {"slips": slips} if slips else {}
    return Fact("totals", {**payload, **counted}, _entity(state, step, run, statement))


def _check_counts(rating: Rating, command: c.RateTotals) -> None:
    """A number for each value of the scale; of points to spread there is one, and it may be larger."""
    values, most = rating.scale.values, MOST_PEOPLE * (rating.budget or 1)
    if len(command.counts) != len(values) and rating.budget:
        raise RefusedError("session.points-alone", number=command.statement)
    if len(command.counts) != len(values):
        raise RefusedError("session.wrong-counts", n=len(values), low=values[0], high=values[-1])
    if any(not 0 <= number <= most for number in (*command.counts, command.unknown)):
        raise RefusedError("session.odd-count", most=most)
    if command.unknown and not rating.scale.unknown:
        raise RefusedError("session.no-unknown")


def opened(state: State, step: Step, run: Run | None) -> dict[str, Any]:
    """What the event that comes to a step says of what is asked there: statements that come from a step are fixed.

    They are fixed anew each time it is come to, until there are figures.
    """
    rating = step.rating
    if rating is None or not rating.from_step or (run and figures.has_figures(state, step, run)):
        return {}
    return statements.as_payload(statements.found(state, step))


def first_figures(state: State, step: Step, run: Run | None) -> list[Fact]:
    """With the first figures it is fixed what is asked, where nothing stood there when the rating opened."""
    if run is None or run.statements or not rating_of(state, step, run).from_step:
        return []
    return [Fact("asked", statements.as_payload(rating_of(state, step, run).statements), run.id)]


def event_of(totals_: Totals | None) -> str:
    """The event that made these totals; empty where there are none."""
    return totals_.event if totals_ else ""


def forgotten(state: State, step: Step, run: Run | None, statement: str) -> list[Fact]:
    """Totals that are replaced after the rating has closed are blanked at once: the difference would tell on one."""
    replaced = state.totals.get(_entity(state, step, run, statement))
    if replaced is None or not figures.is_closed(state, run):
        return []
    return blank(state, [replaced.event])


def blank(state: State, events: list[str]) -> list[Fact]:
    """The contents of these events are blank from now on; nothing where there are none."""
    return [Fact("redact", {"events": events}, state.id)] if events else []


def told_of(state: State, step: Step, run: Run | None) -> list[Event]:
    """The events of totals of a run that say anything, those too that do not stand."""
    return [
        event
        for event in state.log
        if event.kind == "totals" and event.payload and event.payload.get("step") == step.id
        if state.run_of(step.id, event.payload.get("run")) == run
    ]


def had_names(state: State, step: Step, run: Run | None) -> bool:
    """Whether answers of a run were given by name and only their number is left."""
    return any(state.run_of(step.id, id_) == run for id_ in state.nameless.get(step.id, ()))


def on_slips(state: State, step: Step, run: Run | None) -> bool:
    """Whether what is counted in a run came on slips: that was said, or no figures were ever typed or brought."""
    rating = rating_of(state, step, run)
    if rating.answers or had_names(state, step, run):
        return rating.answers == "slips"
    closings = {event.action for event in state.log if event.kind == "rating_closed"}
    own = {_entity(state, step, run, statement.id) for statement in rating.statements}
    return not any(e.kind == "totals" and e.entity in own and e.action not in closings for e in state.log)


def are_slips(state: State, step: Step, run: Run | None) -> bool:
    """Whether slips are being counted in a run, and nothing else."""
    return tally.is_counting(state, step.id, run) and on_slips(state, step, run)


def settled(state: State, step: Step, run: Run | None) -> list[Fact]:
    """Totals of a run that do not stand are blanked when its rating closes."""
    return blank(state, _superseded_in(state, step, run))


def all_settled(state: State) -> list[Fact]:
    """The same of all ratings, when the meeting is over."""
    return blank(state, superseded(state))


def superseded(state: State) -> list[str]:
    """The events of totals that do not stand: replaced, undone, or counted on from slip by slip.

    The difference between two totals would tell what a late rater answered.
    """
    return [id_ for step, run in _rated_runs(state) for id_ in _superseded_in(state, step, run)]


def left_over(state: State) -> list[str]:
    """The same of the ratings that have closed: another device has brought the closing, or totals after it."""
    runs = [(step, run) for step, run in _rated_runs(state) if figures.is_closed(state, run)]
    return [id_ for step, run in runs for id_ in _superseded_in(state, step, run)]


def _rated_runs(state: State) -> list[tuple[Step, Run | None]]:
    """All ratings, run by run."""
    return [(step, run) for step in state.agenda if step.rating for run in state.runs_or_none(step.id)]


def _superseded_in(state: State, step: Step, run: Run | None) -> list[str]:
    """Those of one run."""
    told = told_of(state, step, run)
    named = {str(event.payload.get("statement")) for event in told if event.payload}
    standing = {event_of(figures.totals_for(state, step, run, statement)) for statement in named}
    return [event.id for event in told if event.id not in standing]


def taken_back(state: State, events: tuple[Event, ...]) -> list[Fact]:
    """Totals that are taken back once their rating has closed do not stand, and are blanked at once."""
    totals_ = [event for event in events if event.kind == "totals" and event.entity in state.totals]
    closed = [e.id for e in totals_ if figures.is_closed(state, state.runs.get(state.totals[e.entity].run or ""))]
    return blank(state, closed)


def is_final(state: State, events: tuple[Event, ...]) -> bool:
    """Whether the rating of an action's totals has been closed since, so that what they replaced is gone."""
    totals_ = [event for event in events if event.kind == "totals"]
    if any(event.payload is None for event in totals_):
        return True
    steps = {state.totals[event.entity].step for event in totals_ if event.entity in state.totals}
    if not steps:
        return False
    later = state.log[state.log.index(totals_[-1]) + 1 :]
    closed = {state.runs[e.entity].step for e in later if e.kind == "rating_closed" and e.entity in state.runs}
    return bool(steps & closed) or any(e.kind == "ended" for e in later) or any(e.kind == "redact" for e in events)


def _entity(state: State, step: Step, run: Run | None, statement: str) -> str:
    return derived_id("totals", state.id, step.id, run.id if run else "", statement)


def answer(state: State, command: c.RateAnswer, _now: int) -> list[Fact]:
    """One person's answer to one statement, or one group's."""
    step, run, statement = _statement(state, command)
    rating = rating_of(state, step, run)
    if rating.budget:
        raise RefusedError("session.points-alone", number=command.statement)
    whose = _whose(state, step, rating, command)
    if command.value is None and not rating.scale.unknown:
        raise RefusedError("session.no-unknown")
    if command.value is not None and command.value not in rating.scale.values:
        raise RefusedError("session.off-scale", low=rating.scale.min, high=rating.scale.max)
    if tally.is_counting(state, step.id, run):
        raise RefusedError("slips.no-names", number=state.number_of(step.id))
    if figures.totals_for(state, step, run, statement.id):
        raise RefusedError("session.totals-stand")
    payload = {**_on(step, run, statement.id), **whose, "value": command.value}
    entity = _answered(state, step, run, statement, command)
    return [*first_figures(state, step, run), Fact("answer", payload, entity)]


def _answered(state: State, step: Step, run: Run | None, statement: Statement, command: c.RateAnswer) -> str | None:
    """What the answer is an answer anew of; None: it is the first. A person's bears no id that follows from theirs.

    Else it could be told whose it was when its contents have been blanked.
    """
    if command.group is not None:
        own = f"group:{command.group}"
        return derived_id("answer", state.id, step.id, run.id if run else "", statement.id, own)
    given = figures.answers_for(state, step, run, statement.id)
    return next((answer.id for answer in given if answer.person == command.person), None)


def _whose(state: State, step: Step, rating: Rating, command: c.RateAnswer) -> dict[str, str | int]:
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
    if rating.secrecy == "counts":
        raise RefusedError("session.counts-only")
    if not keeps_names(rating):
        raise RefusedError("answering.no-names")
    known = state.people.get(command.person or "")
    if known is None:
        raise RefusedError("session.not-here")
    if known.aside:
        raise RefusedError("roles.sits-out", name=known.name)
    return {"person": known.id}


def _on(step: Step, run: Run | None, statement: str) -> dict[str, str | None]:
    return {"step": step.id, "run": run.id if run else None, "statement": statement}


def _statement(state: State, command: c.RateTotals | c.RateAnswer) -> tuple[Step, Run | None, Statement]:
    step, run = place(state, command)
    rating, number = rating_of(state, step, run), command.statement
    if not rating.statements:
        raise RefusedError("session.no-statements", title=step.title)
    if not 1 <= number <= len(rating.statements):
        raise no_such(rating)
    return step, run, rating.statements[number - 1]


def no_such(rating: Rating) -> RefusedError:
    """That no statement, or no row of a vote, has the number that was said."""
    return RefusedError(
        "session.no-such-vote" if rating.budget else "session.no-such-statement", n=len(rating.statements)
    )


def rating_of(state: State, step: Step, run: Run | None) -> Rating:
    """What is asked there; refused where the item is no rating."""
    rating = statements.asked(state, step, run)
    if rating is None:
        raise RefusedError("session.no-rating", title=step.title)
    return rating
