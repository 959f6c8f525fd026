"""Clauses about the agenda of this meeting, and about the order of a round.

Rule: as in moves.py. Of an item that got other words only what is new is told.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from samtal.session import turns
from samtal.session.agenda_handlers import wording
from samtal.session.state import Wording
from samtal.telling import naming
from samtal.telling.outcome import AWAITED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.events import Event
    from samtal.session.state import State
    from samtal.telling.outcome import Outcome
    from samtal.template.model import Step


def item(outcome: Outcome, event: Event) -> str:
    """What was put in, and where; or what is new in its words."""
    state, step = outcome.state, _step(outcome.state, event.entity)
    words = state.items[event.entity].words
    if step is None or words is None:
        return ""
    number = state.number_of(step.id)
    if event.entity != event.id:
        told = [*_reworded(outcome, number, words, _before(state, event))]
        return ". ".join(told) or outcome.say("agenda.reworded", number=number)
    title = naming.shown(step.title)
    if step.minutes is None:
        return outcome.say("agenda.added", number=number, title=title)
    length = naming.span(outcome.lang, int(step.minutes * 60_000))
    return outcome.say("agenda.added-length", number=number, title=title, length=length)


def _step(state: State, id_: str) -> Step | None:
    """The item, or the first lap of it."""
    laps = (step for step in state.agenda if step.lap and step.lap.step == id_)
    return state.step_called(id_) or next(laps, None)


def _before(state: State, event: Event) -> Wording:
    """The words that were there before the event: its base's, else the template's."""
    base = next((e.payload for e in state.log if e.id == event.base), None)
    if base:
        with suppress(KeyError, TypeError):
            return wording(base)
    steps = state.template.agenda if state.template else ()
    step = next((step for step in steps if step.id == event.entity), None)
    return Wording(step.title, step.prompt, step.questions) if step else Wording("", "", ())


def _reworded(outcome: Outcome, number: int, words: Wording, before: Wording) -> Iterator[str]:
    if words.title != before.title:
        yield outcome.say("agenda.renamed", number=number, title=naming.shown(words.title))
    if words.prompt != before.prompt:
        code = "agenda.prompted" if words.prompt else "agenda.unprompted"
        yield outcome.say(code, number=number, text=naming.shown(words.prompt))
    for place, question in enumerate(words.questions, 1):
        if question not in before.questions:
            yield outcome.say("agenda.asks", question=place, number=number, text=naming.shown(question.text))


def moved(outcome: Outcome, event: Event) -> str:
    """Where an item now stands."""
    step = _step(outcome.state, event.entity)
    if step is None:
        return ""
    number = outcome.state.number_of(step.id)
    return outcome.say("agenda.moved", number=number, title=naming.shown(step.title))


def ordered(outcome: Outcome, event: Event) -> str:
    """Who is to have the floor, in order."""
    run = outcome.state.runs[event.entity]
    waiting = [seat.member for seat in turns.waiting(outcome.state, run)]
    names = naming.members(outcome.lang, outcome.state, waiting)
    return outcome.say("order.now" if run.order else "order.by-arrival", names=names)


def group_last(outcome: Outcome, event: Event) -> str:
    """Which group is heard last; the room is not told."""
    if AWAITED in outcome.unseen:
        return outcome.say("order.some-group-last")
    last = outcome.state.runs[event.entity].last
    return outcome.say("order.group-last", number=last[-1]) if last else ""
