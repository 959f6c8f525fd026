"""Closing a rating, opening it again, and taking a statement anew.

Rule: what was counted slip by slip becomes figures when it closes, all in one action, and the scratch is empty. Opened
again it goes back there, and the figures that it had become are blank: the difference would tell what a slip said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import captures, figures, own_answers, ratings, tally
from samtal.session.captured import Tally
from samtal.session.events import Fact
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from samtal.session import commands as c
    from samtal.session.captured import Marks
    from samtal.session.events import Event
    from samtal.session.state import Run, State
    from samtal.template.model import Step


def place(
    state: State, command: c.GiveSlip | c.CloseRating | c.ReopenRating | c.RetakeStatement
) -> tuple[Step, Run | None]:
    """The rating that is meant, and its run: the one named, else as for all that is captured."""
    run = state.runs.get(command.run or "")
    if run is None:
        return captures.place(state, command)
    return captures.recorded(state, run.step), run


def close(state: State, command: c.CloseRating, _now: int) -> list[Fact]:
    """The rating takes no more answers; what was counted becomes its figures."""
    step, run = place(state, command)
    ratings.rating_of(state, step, run)
    counting = tally.is_counting(state, step.id, run)
    if run is not None and run.closed and not counting:
        raise RefusedError("slips.closed-already", number=state.number_of(step.id))
    if not counting and (run is None or not figures.has_figures(state, step, run)):
        raise RefusedError("slips.nothing-to-close", number=state.number_of(step.id))
    return closed(state, step, run)


def closed(state: State, step: Step, run: Run | None) -> list[Fact]:
    """What becomes true when the rating of a run closes: its figures, and that all others of it are blank."""
    closes = [Fact("rating_closed", {}, run.id)] if run else []
    return [*counted(state, step, run), *closes, *ratings.settled(state, step, run)]


def counted(state: State, step: Step, run: Run | None) -> list[Fact]:
    """What was counted slip by slip becomes figures, and nothing is counted any more."""
    found = tally.of(state, step.id, run)
    rating = ratings.rating_of(state, step, run)
    asked = [statement.id for statement in rating.statements]
    facts = []
    for statement in sorted(
        found.counts if found else (), key=lambda id_: (id_ not in asked, id_ in asked and asked.index(id_))
    ):
        totals = tally.totals(state, step.id, run, statement, rating.scale.values)
        if totals:
            told = (totals.counts, totals.unknown, totals.slips)
            facts.append(ratings.totals_fact(state, step, run, statement, *told))
    return [*facts, *tally.becomes(state, step.id, run, None)]


def all_counted(state: State) -> list[Fact]:
    """Whatever is being counted anywhere becomes figures: the meeting is over."""
    facts = []
    for step in state.agenda:
        for run in state.runs_or_none(step.id):
            if step.rating and tally.is_counting(state, step.id, run):
                facts += [*counted(state, step, run), *([Fact("rating_closed", {}, run.id)] if run else [])]
    return facts


def counted_before(state: State, step: Step) -> list[Fact]:
    """What was counted of an item before the meeting came to it becomes figures: the item is struck."""
    return counted(state, step, None) if step.rating and tally.is_counting(state, step.id, None) else []


def reopen(state: State, command: c.ReopenRating, _now: int) -> list[Fact]:
    """The rating takes answers again; figures without names are counted on from where they were."""
    step, run = place(state, command)
    ratings.rating_of(state, step, run)
    if tally.is_counting(state, step.id, run):
        raise RefusedError("slips.open-already", number=state.number_of(step.id))
    if run is None or not figures.is_closed(state, run):
        raise RefusedError("slips.open-already" if run else "slips.not-begun", number=state.number_of(step.id))
    return [Fact("rating_closed", {"open": True}, run.id), *to_scratch(state, step, run)]


def to_scratch(state: State, step: Step, run: Run | None) -> list[Fact]:
    """The figures of a run, where none has a name, go back to where they are counted; as events they are blank."""
    standing = counts_standing(state, step, run)
    if not standing.counts or figures.is_named(state, step, run):
        return []
    return [*blanked(state, step, run), *tally.becomes(state, step.id, run, standing)]


def counts_standing(state: State, step: Step, run: Run | None) -> Tally:
    """The figures that were typed for a run, or that a closing made, as a tally: of at least as many as answered."""
    rating, standing = ratings.rating_of(state, step, run), Tally()
    for statement in rating.statements:
        totals = figures.totals_for(state, step, run, statement.id)
        if totals:
            marks: Marks = dict(zip(rating.scale.values, totals.counts, strict=False))
            many = max(standing.slips, totals.slips, sum(totals.counts) + totals.unknown)
            standing = standing.with_counts(statement.id, {**marks, None: totals.unknown})._replace(slips=many)
    return standing


def blanked(state: State, step: Step, run: Run | None) -> list[Fact]:
    """Every event of figures of a run is blank from now on, whether it stands or not."""
    return ratings.blank(state, [event.id for event in ratings.told_of(state, step, run)])


def taken_back(state: State, events: tuple[Event, ...]) -> list[Fact] | None:
    """What becomes true when an action is taken back that made figures of what was counted: it is counted again.

    None where the action was no such thing.
    """
    runs = {}
    for event in events:
        payload = event.payload or {}
        step = state.step_called(str(payload.get("step")))
        if event.kind == "totals" and payload.get("slips") and step:
            run = state.run_of(step.id, payload.get("run"))
            runs[step.id, run.id if run else ""] = (step, run)
    if not runs:
        return None
    return [fact for step, run in runs.values() for fact in to_scratch(state, step, run)]


def opens(event: Event) -> bool:
    """Whether what happened to a rating is that it takes answers again, and not that it closed."""
    return (event.payload or {}).get("open") is True


def closed_again(state: State, events: tuple[Event, ...]) -> list[Fact]:
    """What goes with taking back that a rating was opened: what was counted on since becomes its figures."""
    opened = [state.runs.get(event.entity) for event in events if event.kind == "rating_closed" and opens(event)]
    found = [(step, run) for run in opened if run and (step := state.step_called(run.step))]
    return [fact for step, run in found if tally.is_counting(state, step.id, run) for fact in counted(state, step, run)]


def retake(state: State, command: c.RetakeStatement, _now: int) -> list[Fact]:
    """What was answered to one statement does not count: it is taken anew."""
    step, run = place(state, command)
    rating, number = ratings.rating_of(state, step, run), command.statement
    if not 1 <= number <= len(rating.statements):
        raise ratings.no_such(rating)
    statement = rating.statements[number - 1]
    counting = tally.of(state, step.id, run)
    if counting and statement.id in counting.counts:
        return tally.put_right(state, step.id, run, (number, statement.id), {})
    standing = figures.totals_for(state, step, run, statement.id)
    if standing is None or not (any(standing.counts) or standing.unknown):
        return _taken_away(state, step, run, (number, statement.id))
    none = [0 for _ in rating.scale.values]
    forgotten = ratings.forgotten(state, step, run, statement.id)
    return [*forgotten, ratings.totals_fact(state, step, run, statement.id, none, 0)]


def wiped(state: State, command: c.RetakeStatement) -> int | None:
    """How many answers are gone for good when this statement is retaken; 0: all figures, which are not told.

    Of slips that are being counted, and of points, nobody is to see how many. None where undo brings them back, or
    there are none.
    """
    try:
        facts = retake(state, command, 0)
    except RefusedError:
        return None
    if any(fact.kind == tally.SCRATCH for fact in facts):
        return 0
    step, run = place(state, command)
    rating = ratings.rating_of(state, step, run)
    standing = figures.totals_for(state, step, run, rating.statements[command.statement - 1].id)
    if standing is None or not any(fact.kind == "redact" for fact in facts):
        return None
    return 0 if rating.budget else sum(standing.counts) + standing.unknown


def _taken_away(state: State, step: Step, run: Run | None, statement: tuple[int, str]) -> list[Fact]:
    """The answers with names to a statement (its number from 1, and its id) go; each can be given anew."""
    named = figures.answers_for(state, step, run, statement[1])
    if any(answer.group is not None for answer in named):
        raise RefusedError("slips.retake-groups", number=statement[0])
    if not named:
        raise RefusedError("slips.nothing-to-retake", number=statement[0])
    return [own_answers.without(answer) for answer in named]
