"""How a rating is answered and what is kept of the answers, as somebody says it in the meeting.

Rule: once the first answer is in, the answers can only be protected better than it was said when they were given. Where
only their number is to be kept, names that were kept until then go: totals are made of the answers, and these blanked.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from samtal.session import figures, joint, ratings, secrecy, tally
from samtal.session import payloads as read
from samtal.session.captures import place
from samtal.session.events import Fact
from samtal.session.refusal import RefusedError
from samtal.session.statements import asked

if TYPE_CHECKING:
    from samtal.session import commands as c
    from samtal.session.captured import Answer, Totals
    from samtal.session.events import Event
    from samtal.session.state import Run, State
    from samtal.template.model import Rating, Step


def set_answering(state: State, command: c.SetAnswering, _now: int) -> list[Fact]:
    """The rating is answered so from now on, and this is kept of the answers."""
    step, run = place(state, command)
    old = _own(step)
    new = _wanted(command, old)
    kept, to_counts = names_kept(state, step), new.secrecy == "counts"
    if (new.answers, new.secrecy) == (old.answers, old.secrecy) and not (kept and to_counts):
        raise RefusedError("answering.already")
    if is_answered(state, step) and secrecy.is_looser(new, old):
        raise RefusedError("answering.looser")
    if new.answers == "people" and tally.is_begun(state, step.id):
        raise RefusedError("slips.no-names", number=state.number_of(step.id))
    if kept and not (secrecy.keeps_names(new) or to_counts):
        raise RefusedError("answering.names-first")
    if why := _other_way(state, step, run, (old, new)):
        raise why
    gone = [] if secrecy.keeps_names(new) else _named(state, step)
    fact = Fact("answering", {"answers": new.answers, "secrecy": new.secrecy}, step.id)
    return [*(_counted(state, step) if kept and to_counts else []), *ratings.blank(state, gone), fact]


def _own(step: Step) -> Rating:
    """The rating of a step whose answers are those of single people."""
    if step.rating is None:
        raise RefusedError("session.no-rating", title=step.title)
    if step.rating.budget:
        raise RefusedError("answering.points")
    if joint.is_joint(step):
        raise RefusedError("answering.joint")
    return step.rating


def _wanted(command: c.SetAnswering, old: Rating) -> Rating:
    """What the rating would be; by name and only the number of answers do not go together."""
    new = replace(
        old,
        answers=old.answers if command.answers is None else command.answers,
        secrecy=old.secrecy if command.secrecy is None else command.secrecy,
    )
    if new.secrecy != "counts" or new.answers != "people":
        return new
    if command.answers == "people":
        raise RefusedError("answering.people-counted")
    return replace(new, answers="")


def is_answered(state: State, step: Step) -> bool:
    """Whether any answer to a rating is in, in whichever run of it."""
    given: list[Totals | Answer] = [*state.totals.values(), *state.answers.values()]
    return any(each.step == step.id for each in given) or any(
        figures.has_figures(state, step, run) for run in state.runs_or_none(step.id)
    )


def _other_way(state: State, step: Step, run: Run | None, ways: tuple[Rating, Rating]) -> RefusedError | None:
    """Why the answers that are in cannot be said to have been given in the second way; None where they may have been.

    Of who sees an answer another thing was told as they were given. Where only numbers are kept no way need be said.
    """
    (old, new), counting = ways, tally.is_counting(state, step.id, run)
    if new.answers == old.answers or not (counting or figures.has_figures(state, step, run)):
        return None
    if old.answers == "people" and not new.answers:
        return None
    if not old.answers and (ratings.are_slips(state, step, run) if new.answers == "slips" else not counting):
        return None
    return RefusedError(_GIVEN.get(old.answers, "answering.given"))


_GIVEN: Final = {"hands": "answering.given-hands", "slips": "answering.given-slips"}
"""What is said of the way in which answers have been given."""


def names_kept(state: State, step: Step) -> int:
    """How many answers are kept with the name of who gave them."""
    mine = (answer for answer in state.answers.values() if answer.step == step.id and answer.group is None)
    return sum(not answer.gone for answer in mine)


def _named(state: State, step: Step) -> list[str]:
    """The events of all answers of single people to this rating, those too that were replaced or taken back."""
    return [
        event.id
        for event in state.log
        if event.kind == "answer"
        and event.payload
        and event.payload.get("step") == step.id
        and event.payload.get("group") is None
    ]


def _counted(state: State, step: Step) -> list[Fact]:
    """Totals of the answers that stand, run by run, where there are none yet."""
    facts: list[Fact] = []
    for run in state.runs_or_none(step.id):
        rating = asked(state, step, run)
        for statement in rating.statements if rating else ():
            figure = figures.figure(state, step, run, statement)
            if figure and not figures.totals_for(state, step, run, statement.id):
                facts.append(ratings.totals_fact(state, step, run, statement.id, figure.counts, figure.unknown))
    return facts


def why_final(state: State, before: State, events: tuple[Event, ...]) -> RefusedError | None:
    """Why what was said of answering cannot be taken back, with the state `before` it; None where it can."""
    said = [event for event in events if event.kind == "answering"]
    if said and any(event.kind == "redact" for event in events):
        return RefusedError("answering.names-gone")
    for event in said:
        step, was = state.step_called(event.entity), before.step_called(event.entity)
        if step is None or was is None or step.rating is None or was.rating is None:
            continue
        if is_answered(state, step) and secrecy.is_looser(was.rating, step.rating):
            return RefusedError("answering.looser")
        there = replace(before, tallies=state.tallies)  # what was answered in the same breath goes with it
        if why := _other_way(there, was, there.run_at_hand(step.id), (step.rating, was.rating)):
            return why
        if names_kept(state, step) and not secrecy.keeps_names(was.rating):
            return RefusedError("answering.names-kept")
    return None


def gone_with(state: State, before: State, events: tuple[Event, ...]) -> list[Fact]:
    """Names that have been taken back go for good, where what allowed them is taken back too."""
    gone = []
    for step in (state.step_called(event.entity) for event in events if event.kind == "answering"):
        was = before.step_called(step.id) if step else None
        if step and was and was.rating and not secrecy.keeps_names(was.rating):
            gone += _named(state, step)
    return ratings.blank(state, gone)


def answering(state: State, event: Event, payload: dict[str, Any]) -> None:
    """Handler: a rating is answered so. What would show more of answers that are in by then counts for nothing."""
    kept = read.one_of(payload, "secrecy", secrecy.SECRECIES)
    given = read.text(payload, "answers")
    way = next((way for way in secrecy.WAYS if way == given), secrecy.UNSAID)
    step = state.step_called(event.entity)
    if step and step.rating:
        new = replace(step.rating, answers=way, secrecy=kept)
        if secrecy.is_looser(new, step.rating) and is_answered(state, step):
            return
    state.answering[event.entity] = (way, kept)
