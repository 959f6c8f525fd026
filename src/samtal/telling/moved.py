"""Clauses about where the meeting is, who has the floor, who is here and what the clock does.

Rule: one function for each kind of event; an empty clause where another event of the action says it better.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import figures, groups, timing, turns
from samtal.telling import naming
from samtal.template.describing import not_yet
from samtal.words import say

if TYPE_CHECKING:
    from samtal.session.events import Event
    from samtal.session.state import Run, State, Turn
    from samtal.telling.saying import Said
    from samtal.template.model import Step
    from samtal.words import Lang


def started(said: Said, event: Event) -> str:
    """The meeting began."""
    return said.say("telling.started", at=said.at(event.at))


def ended(said: Said, event: Event) -> str:
    """The meeting ended."""
    return said.say("telling.ended", at=said.at(event.at))


def entered(said: Said, event: Event) -> str:
    """The item come to, its time, and what next does where it is a round."""
    run = said.state.runs[event.entity]
    number, step = said.state.number_of(run.step), said.state.step_called(run.step)
    if step is None:
        return ""
    clauses = [_item(said, number, step)]
    if run.number > 1:
        clauses.append(said.say("telling.time-number", n=run.number))
    if step.is_round and not run.turns and run.shared is None:
        clauses.append(_next_in_round(said, step, run))
    return ". ".join(filter(None, clauses))


def _item(said: Said, number: int, step: Step) -> str:
    """An item with its length and end, where it has one."""
    item = said.say("telling.item", number=number, title=naming.shown(step.title))
    return item + _length(said) if number == said.state.position else item


def _length(said: Said) -> str:
    """How long the current item is to take, and until when or by how much it is over; nothing for an untimed one."""
    run, step, left = said.state.run, said.state.step, timing.left(said.state, said.now)
    if run is None or step is None or left is None:
        return ""
    length = naming.span(said.lang, (timing.planned_seconds(said.state, step, run) or 0) * 1000)
    if left < 0:
        return said.say("telling.length-over", length=length, left=naming.left(said.lang, left))
    return said.say("telling.length-until", length=length, until=said.at(said.now + left))


def _next_in_round(said: Said, step: Step, run: Run) -> str:
    if step.divides:
        return said.say("telling.next-starts-clock")
    waiting = turns.waiting(said.state, run)
    return (
        said.say("telling.next-gives", name=naming.member(said.lang, said.state, waiting[0].member)) if waiting else ""
    )


def whereabouts(lang: Lang, state: State) -> str:
    """The item that the meeting is at, in short."""
    return say(
        lang, "telling.now-at", number=state.position, title=naming.shown(state.step.title if state.step else "")
    )


def marked(said: Said, event: Event) -> str:
    """An item struck or held; that one is planned again goes without saying."""
    mark, number = (event.payload or {}).get("mark"), said.state.number_of(event.entity)
    if mark == "struck":
        return said.say("telling.struck", number=number)
    held = [said.state.number_of(e.entity) for e in said.events if (e.payload or {}).get("mark") == "held"]
    if mark != "held" or number != held[0]:  # all that were jumped over are told at once
        return ""
    return said.say("telling.held" if len(held) == 1 else "telling.held-all", number=", ".join(map(str, held)))


def floor_given(said: Said, event: Event) -> str:
    """Who has the floor, as which of how many."""
    turn = said.state.turns[event.entity]
    present = turns.present(said.state)
    spoken = present - len(turns.waiting(said.state, said.state.runs[turn.run]))
    return said.say("telling.floor", name=_speaker(said, turn), spoken=spoken, present=present)


def _speaker(said: Said, turn: Turn) -> str:
    return naming.member(said.lang, said.state, turn.person or turn.seat)


def turn_passed(said: Said, event: Event) -> str:
    """Who passed, and that nobody is left where that is so."""
    passed = said.say("telling.passed", name=_speaker(said, said.state.turns[event.entity]))
    return passed if said.has("floor_given") else f"{passed}. {said.say('telling.all-have-spoken')}"


def shared_clock_began(said: Said, _event: Event) -> str:
    """The common clock of the groups, and when to change."""
    shared = timing.shared(said.state, said.now)
    if shared is None:
        return said.say("telling.shared-untimed")
    return said.say("telling.shared-began", n=shared.turns, at=said.at(said.now + shared.left))


def clock_stopped(said: Said, event: Event) -> str:
    """The clock stands; or it did, where that was told afterwards."""
    since = (event.payload or {}).get("at")
    if since is None:
        return said.say("telling.clock-stopped")
    known = [at for at, stands in said.state.stops if stands and at == since]
    return said.say("telling.clock-stood", since=said.at(known[0]), at=said.at(event.at)) if known else ""


def clock_resumed(said: Said, _event: Event) -> str:
    """The clock goes again, where the same action has not told of how long it stood."""
    return "" if said.has("clock_stopped") else said.say("telling.clock-runs")


def planned(said: Said, event: Event) -> str:
    """How long the item now is, and until when."""
    number = said.state.number_of(said.state.runs[event.entity].step)
    return said.say("telling.planned", number=number) + (_length(said) if number == said.state.position else "")


def retimed(said: Said, event: Event) -> str:
    """When the item began, as corrected."""
    stay = next((stay for stay in said.state.path if stay.event == event.entity), None)
    run = said.state.runs.get(stay.run or "") if stay else None
    if stay is None or run is None:
        return ""
    return said.say("telling.began", number=said.state.number_of(run.step), at=said.at(stay.at))


def asked(said: Said, event: Event) -> str:
    """The question that is now asked."""
    step = said.state.step_called(said.state.runs[event.entity].step)
    questions = enumerate(step.questions if step else (), 1)
    chosen = (event.payload or {}).get("question")
    found = next(((number, question.text) for number, question in questions if question.id == chosen), None)
    return said.say("telling.asked", number=found[0], text=naming.shown(found[1])) if found else ""


def presence(said: Said, event: Event) -> str:
    """Who came, left or is absent, and how many are here."""
    state = (event.payload or {}).get("state")
    name = _described(said, event.entity) if state == "here" else naming.person(said.state, event.entity)
    told = said.say(f"telling.{state}", name=name)
    return f"{told}. {_present(said)}"


def person(said: Said, event: Event) -> str:
    """What is known of one who was here already."""
    return "" if said.has("presence") else said.say("telling.described", name=_described(said, event.entity))


def _described(said: Said, person_id: str) -> str:
    tags = said.state.people[person_id].tags
    name = naming.person(said.state, person_id)
    return f"{name} ({naming.shown(', '.join(tags))})" if tags else name


def _present(said: Said) -> str:
    return said.say("telling.present", n=turns.present(said.state))


def counted(said: Said, _event: Event) -> str:
    """How many are here."""
    return "" if said.has("presence") else _present(said)


def divided(said: Said, event: Event) -> str:
    """How many groups there are, and how large they are."""
    sizes = [len(groups.here_in(said.state, group)) for group in said.state.divisions[event.entity]]
    return said.say("telling.divided", n=len(sizes), sizes=", ".join(map(str, sizes)))


def remarks(said: Said) -> list[str]:
    """What should be known on coming to an item: figures that the last one lacks, and what is not handled yet."""
    step = said.state.step
    if step is None or not said.has("entered"):
        return []
    return [*_pulled_back(said), *_missing(said), *(say(said.lang, code).removesuffix(".") for code in not_yet(step))]


def _pulled_back(said: Said) -> list[str]:
    """That a stated time is earlier than what was noted before, which is then taken to have ended by it."""
    ats = [stay.at for stay in said.state.path]
    earlier = len(ats) > 1 and ats[-1] < max(ats[:-1])
    return [said.say("telling.pulled-back", at=said.at(ats[-1]))] if earlier else []


def _missing(said: Said) -> list[str]:
    """The rating that was just left without figures."""
    stay = said.state.path[-2] if len(said.state.path) > 1 else None
    run = said.state.runs.get(stay.run or "") if stay else None
    step = said.state.step_called(run.step) if run else None
    if run is None or step is None or step.rating is None or run == said.state.run:
        return []
    kept = step.record and step.rating.statements and not step.rating.budget
    if not kept or figures.has_figures(said.state, step, run):
        return []
    struck = said.state.marks.get(step.id) == "struck"
    return [] if struck else [said.say("telling.figures-missing", number=said.state.number_of(step.id))]
