"""How a rating is answered and what is kept of the answers, as somebody says it in the meeting.

Rule: once the first answer is in, the answers can only be protected better than it was said when they were given. Where
only their number is to be kept, names that were kept until then go: the answers are counted, and blanked. While the
rating is open they are counted on from there, so that what was to be hidden until it closes stays hidden.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from samtal.session import closing, figures, joint, ratings, secrecy, tally
from samtal.session import payloads as read
from samtal.session.captures import place
from samtal.session.events import Fact
from samtal.session.refusal import RefusedError
from samtal.session.statements import asked

if TYPE_CHECKING:
    from samtal.session import commands as c
    from samtal.session.captured import Answer, Marks, Tally, Totals
    from samtal.session.events import Event
    from samtal.session.state import Run, State
    from samtal.template.model import Answers, Rating, Step


NAMED: Final = "named"
"""What an event says of the runs whose names went with it."""


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
    counted = _counted(state, step, old) if to_counts and old.secrecy != "counts" else []
    gone = [] if secrecy.keeps_names(new) else named_in(state, step)
    return [*counted, *ratings.blank(state, gone), _said(state, step, new)]


def _said(state: State, step: Step, new: Rating) -> Fact:
    """How it is answered; and the runs, none by an empty id, whose answers had names that go with it."""
    there = [] if secrecy.keeps_names(new) else state.runs_or_none(step.id)
    named = [run.id if run else "" for run in there if figures.is_named(state, step, run)]
    told = {NAMED: named} if named else {}
    return Fact("answering", {"answers": new.answers, "secrecy": new.secrecy, **told}, step.id)


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
    if old.answers == "people" and not new.answers and new.secrecy == "counts":
        return None
    if not old.answers and _may_have_been(state, step, run, new.answers):
        return None
    return RefusedError(_GIVEN.get(old.answers, "answering.given"))


def _may_have_been(state: State, step: Step, run: Run | None, way: Answers) -> bool:
    """Whether answers that are in, of which nobody has said how they were given, may have been given in this way."""
    if way == "slips":
        return ratings.are_slips(state, step, run)
    if ratings.had_names(state, step, run) or tally.is_counting(state, step.id, run):
        return False
    return way == "hands" or (way == "people" and not closing.counts_standing(state, step, run).counts)


_GIVEN: Final = {"hands": "answering.given-hands", "slips": "answering.given-slips"}
"""What is said of the way in which answers have been given."""


def names_kept(state: State, step: Step) -> int:
    """How many answers are kept with the name of who gave them."""
    mine = (answer for answer in state.answers.values() if answer.step == step.id and answer.group is None)
    return sum(not answer.gone for answer in mine)


def named_in(state: State, step: Step) -> list[str]:
    """The events of all answers of single people to this rating, those too that were replaced or taken back."""
    return [
        event.id
        for event in state.log
        if event.kind == "answer"
        and event.payload
        and event.payload.get("step") == step.id
        and event.payload.get("group") is None
    ]


def _counted(state: State, step: Step, old: Rating) -> list[Fact]:
    """The answers that stand, run by run: figures where the rating is closed, else what is counted on from.

    Typed numbers that everybody could see stay what they are.
    """
    facts: list[Fact] = []
    for run in state.runs_or_none(step.id):
        named = figures.is_named(state, step, run)
        if tally.is_counting(state, step.id, run) or not (named or old.secrecy == "sealed"):
            continue
        if figures.is_closed(state, run):
            facts += _totals(state, step, run)
        elif (counted := _tally(state, step, run)).counts:
            facts += [*closing.blanked(state, step, run), *tally.becomes(state, step.id, run, counted)]
    return facts


def _totals(state: State, step: Step, run: Run | None) -> list[Fact]:
    """Totals of the answers with names, where there are none yet."""
    rating = asked(state, step, run)
    facts = []
    for statement in rating.statements if rating else ():
        figure = figures.figure(state, step, run, statement)
        if figure and not figures.totals_for(state, step, run, statement.id):
            facts.append(ratings.totals_fact(state, step, run, statement.id, figure.counts, figure.unknown))
    return facts


def _tally(state: State, step: Step, run: Run | None) -> Tally:
    """All that has been answered, as a tally."""
    counted = closing.counts_standing(state, step, run)
    for fact in _totals(state, step, run):
        counts, unknown = fact.payload["counts"], fact.payload["unknown"]
        marks: Marks = {
            **dict(zip(ratings.rating_of(state, step, run).scale.values, counts, strict=True)),
            None: unknown,
        }
        many = max(counted.slips, sum(counts) + unknown)
        counted = counted.with_counts(fact.payload["statement"], marks)._replace(slips=many)
    return counted


def why_final(state: State, before: State, events: tuple[Event, ...]) -> RefusedError | None:
    """Why what was said of answering cannot be taken back, with the state `before` it; None where it can."""
    said = [event for event in events if event.kind == "answering"]
    if any((event.payload or {}).get(NAMED) for event in said):
        return RefusedError("answering.names-gone")
    if said and any(event.kind == "redact" for event in events):
        return RefusedError("answering.looser")
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
            gone += named_in(state, step)
    return ratings.blank(state, gone)


def answering(state: State, event: Event, payload: dict[str, Any]) -> None:
    """Handler: a rating is answered so. What would show more of answers that are in by then counts for nothing."""
    kept = read.one_of(payload, "secrecy", secrecy.SECRECIES)
    given = read.text(payload, "answers")
    way = next((way for way in secrecy.WAYS if way == given), secrecy.UNSAID)
    named = (*state.nameless.get(event.entity, ()), *read.texts(payload, NAMED))
    state.nameless.update({event.entity: named} if named else {})
    step = state.step_called(event.entity)
    if step and step.rating:
        new = replace(step.rating, answers=way, secrecy=kept)
        if secrecy.is_looser(new, step.rating) and is_answered(state, step):
            return
    state.answering[event.entity] = (way, kept)
