"""Clauses about where the meeting is, who has the floor and what the clock does.

Rule: one function for each kind of event; an empty clause where another event of the action says it better.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session import closing, figures, plan, schedule, tally, timing, turns, view
from samtal.session.keeping import keeping
from samtal.session.statements import asked as asked_in
from samtal.session.statements import sources
from samtal.telling import carried, gathered, naming, roles, slips
from samtal.telling.keeping import KEPT
from samtal.template.keeping import stays
from samtal.words import say

if TYPE_CHECKING:
    from samtal.session.events import Event
    from samtal.session.plan import StartOffer
    from samtal.session.state import State, Turn
    from samtal.telling.outcome import Outcome
    from samtal.template.model import Step
    from samtal.words import Lang


def started(outcome: Outcome, event: Event) -> str:
    """The meeting began."""
    return outcome.say("telling.started", at=outcome.at(event.at))


def ended(outcome: Outcome, event: Event) -> str:
    """The meeting ended."""
    return ". ".join([outcome.say("telling.ended", at=outcome.at(event.at)), *carried.stayed(outcome)])


def entered(outcome: Outcome, event: Event) -> str:
    """The item come to, its time, and what next does where it is a round."""
    run = outcome.state.runs[event.entity]
    number, step = outcome.state.number_of(run.step), outcome.state.step_called(run.step)
    if step is None:
        return ""
    clauses = [_item(outcome, number, step)]
    if run.number > 1:
        clauses.append(outcome.say("telling.time-number", n=run.number))
    if kept := KEPT.get(keeping(outcome.state, step)):
        clauses.append(outcome.say(kept).removesuffix("."))
    if (step.is_round or step.gathers) and not run.turns and run.shared is None:
        clauses.append(_next_in_round(outcome))
    clauses.append(roles.floor(outcome.lang, outcome.state))
    return ". ".join(filter(None, clauses))


def left_off(outcome: Outcome, _event: Event) -> str:
    """The last item was struck: the meeting is at none."""
    return outcome.say("telling.left-off")


def rating_closed(outcome: Outcome, event: Event) -> str:
    """The rating takes no more answers, or takes them again; of one run again, which run; at the end, of which item."""
    closed, now = outcome.state.runs.get(event.entity), outcome.state.run
    if closed and now and outcome.has("entered") and now.step == closed.step and now.id != closed.id:
        return outcome.say("telling.time-closed", n=closed.number)
    if closed and (outcome.has("ended") or sum(each.kind == "rating_closed" for each in outcome.events) > 1):
        return outcome.say("telling.rating-closed-of", number=outcome.state.number_of(closed.step))
    return outcome.say("slips.open-again" if closing.opens(event) else "telling.rating-closed")


def _item(outcome: Outcome, number: int, step: Step) -> str:
    """An item with its length and end, where it has one."""
    item = outcome.say("telling.item", number=number, title=naming.shown(step.title))
    return item + _length(outcome) if number == outcome.state.position else item


def _length(outcome: Outcome) -> str:
    """How long the current item is to take, and until when or by how much it is over; nothing for an untimed one."""
    run, step, left = outcome.state.run, outcome.state.step, timing.left(outcome.state, outcome.now)
    if run is None or step is None or left is None:
        return ""
    length = naming.span(outcome.lang, (timing.planned_seconds(outcome.state, step, run) or 0) * 1000)
    if left < 0:
        return outcome.say("telling.length-over", length=length, left=naming.left(outcome.lang, left))
    apart = view.told_back(outcome.state, step)
    over = schedule.until(outcome.state, outcome.now) if apart else None
    goes_on = timing.goes_on(outcome.state, outcome.now)
    return outcome.say(UNTIL[apart], length=length, until=outcome.at(over or goes_on + left))


UNTIL: Final = {"": "telling.length-until", "rest": "telling.length-again", "groups": "telling.length-back"}
"""Until when an item is, in words; of a break and of work in groups it is told when to be back."""


def _next_in_round(outcome: Outcome) -> str:
    following = view.following(outcome.state)
    if following.does == "clock":
        return outcome.say("telling.next-starts-clock")
    name = naming.follower(outcome.lang, outcome.state, following)
    return outcome.say("telling.next-gives", name=name) if name else ""


def whereabouts(lang: Lang, state: State) -> str:
    """The item that the meeting is at, in short."""
    return say(
        lang, "telling.now-at", number=state.position, title=naming.shown(state.step.title if state.step else "")
    )


def marked(outcome: Outcome, event: Event) -> str:
    """An item struck or held; that one is planned again goes without saying."""
    state, number = outcome.state, outcome.state.number_of(event.entity)
    mark = state.marks.get(event.entity)
    if mark == "struck":
        step = state.step_called(event.entity)
        return outcome.say("telling.struck", number=number, title=naming.shown(step.title if step else ""))
    return outcome.say("telling.held", number=number) if mark == "held" else ""


def floor_given(outcome: Outcome, event: Event) -> str:
    """Who has the floor, as which of how many."""
    turn = outcome.state.turns[event.entity]
    run = outcome.state.runs[turn.run]
    step = outcome.state.step_called(run.step)
    if step and turn.group:
        return gathered.floor_given(outcome, step, run, turn)
    if step and not step.is_round:
        return outcome.say("telling.floor-given", name=_speaker(outcome, turn))
    present = len(turns.speaking(outcome.state, run))
    spoken = present - len(turns.waiting(outcome.state, run))
    return outcome.say("telling.floor", name=_speaker(outcome, turn), spoken=spoken, present=present)


def _speaker(outcome: Outcome, turn: Turn) -> str:
    return naming.speaker(outcome.lang, outcome.state, turn)


def turn_passed(outcome: Outcome, event: Event) -> str:
    """Who passed, and that nobody is left where that is so; outside a round, who has the floor again."""
    turn = outcome.state.turns[event.entity]
    run = outcome.state.runs.get(turn.run)
    step = outcome.state.step_called(run.step) if run else None
    if step and not step.is_round and not turn.group:
        return roles.floor(outcome.lang, outcome.state) or outcome.say("roles.floor-free")
    passed = outcome.say("telling.passed", name=_speaker(outcome, turn))
    return passed if outcome.has("floor_given") else f"{passed}. {outcome.say('telling.all-have-spoken')}"


def shared_clock_began(outcome: Outcome, _event: Event) -> str:
    """The common clock of the groups, and when to change."""
    shared = timing.shared(outcome.state, outcome.now)
    if shared is None:
        return outcome.say("telling.shared-untimed")
    return outcome.say("telling.shared-began", n=shared.turns, at=outcome.at(outcome.now + shared.left))


def clock_stopped(outcome: Outcome, event: Event) -> str:
    """The clock stands, until when if that was said; or it did, where that was told afterwards."""
    went_on = next((other for other in outcome.events if other.kind == "clock_resumed"), None)
    if went_on:
        since, at = (_when(each) for each in (event, went_on))
        return outcome.say("telling.clock-stood", since=outcome.at(since), at=outcome.at(at))
    until = outcome.state.resumes
    code = "telling.clock-stopped" if until is None else "telling.clock-stops-until"
    return outcome.say(code, at=outcome.at(until or 0))


def clock_resumed(outcome: Outcome, event: Event) -> str:
    """The clock goes again, since when if that was said; the same action may have told of how long it stood."""
    if outcome.has("clock_stopped"):
        return ""
    since = _when(event)
    code = "telling.clock-runs" if since == event.at else "telling.clock-runs-since"
    return outcome.say(code, at=outcome.at(since))


def _when(event: Event) -> int:
    """When the clock was stopped or went on: then, or at the instant that is told afterwards."""
    at = event.payload.get("at") if event.payload else None
    return at if isinstance(at, int) else event.at


def plan_moved(outcome: Outcome, _event: Event) -> str:
    """Everything has been moved, and until when."""
    ends = schedule.ends(outcome.state, outcome.now).promised
    moved = outcome.say("telling.plan-moved")
    if ends is None or outcome.back:
        return moved
    return f"{moved}. {outcome.say('telling.finish-set', at=outcome.at(ends))}"


def finish_set(outcome: Outcome, _event: Event) -> str:
    """When the meeting is to end."""
    at = outcome.state.finish
    return "" if at is None else outcome.say("telling.finish-set", at=outcome.at(at))


def offered(lang: Lang, state: State, offer: StartOffer) -> str:
    """What there is to decide about a start that was far from its time, in the words of plain mode."""
    told, began = naming.at(lang, state, offer.told), naming.at(lang, state, offer.began)
    if offer.end is None:
        return say(lang, "telling.offer-endless", told=told, began=began)
    return say(lang, "telling.offer", told=told, began=began, end=naming.at(lang, state, offer.end))


def planned(outcome: Outcome, event: Event) -> str:
    """How long the item now is, and until when."""
    number = outcome.state.number_of(outcome.state.runs[event.entity].step)
    return outcome.say("telling.planned", number=number) + (
        _length(outcome) if number == outcome.state.position else ""
    )


def retimed(outcome: Outcome, event: Event) -> str:
    """When the item began, as corrected."""
    stay = next((stay for stay in outcome.state.path if stay.event == event.entity), None)
    run = outcome.state.runs.get(stay.run or "") if stay else None
    if stay is None or run is None:
        return ""
    return outcome.say("telling.began", number=outcome.state.number_of(run.step), at=outcome.at(stay.at))


def asked(outcome: Outcome, event: Event) -> str:
    """The question that is now asked; that a rating has got its statements is told with its first figures."""
    if event.payload is None or "question" not in event.payload:
        return ""
    run = outcome.state.runs[event.entity]
    step = outcome.state.step_called(run.step)
    for number, question in enumerate(step.questions if step else (), 1):
        if question.id == run.question:
            return outcome.say("telling.asked", number=number, text=naming.shown(question.text))
    return ""


def remarks(outcome: Outcome) -> list[str]:
    """What should be known on coming to an item: figures that the last one lacks.

    On starting also what there is to decide where the start was far from its time.
    """
    step = outcome.state.step
    if step is None or not outcome.has("entered"):
        return []
    offer = plan.offer(outcome.state, outcome.now) if outcome.has("started") else None
    return [
        *([offered(outcome.lang, outcome.state, offer)] if offer else ()),
        *_pulled_back(outcome),
        *_missing(outcome),
        *slips.left_open(outcome),
        *_nothing_asked(outcome),
        *carried.remarks(outcome),
    ]


def _pulled_back(outcome: Outcome) -> list[str]:
    """That a stated time is earlier than what was noted before, which is then taken to have ended by it."""
    ats = [stay.at for stay in outcome.state.path]
    earlier = len(ats) > 1 and ats[-1] < max(ats[:-1])
    return [outcome.say("telling.pulled-back", at=outcome.at(ats[-1]))] if earlier else []


def _missing(outcome: Outcome) -> list[str]:
    """The rating that was just left without figures."""
    run, step = outcome.left
    if step is None or step.rating is None or tally.is_counting(outcome.state, step.id, run):
        return []
    rating = asked_in(outcome.state, step, run)
    if not (step.record and rating and rating.statements) or figures.has_figures(outcome.state, step, run):
        return []
    struck = outcome.state.marks.get(step.id) == "struck"
    return [] if struck else [outcome.say("telling.figures-missing", number=outcome.state.number_of(step.id))]


def _nothing_asked(outcome: Outcome) -> list[str]:
    """That a rating has nothing to rate, as the step that its statements come from is empty, and why that may be."""
    state, step = outcome.state, outcome.state.step
    rating = asked_in(state, step, state.run) if step else None
    source = next(iter(sources(state, step)), None) if step and rating and not rating.statements else None
    if source is None:
        return []
    number, kept = state.number_of(source.id), view.progress(state, source)
    if stays(source):
        return [outcome.say("telling.source-private", number=number)]
    why = {view.Progress.STRUCK: "telling.source-struck", view.Progress.PLANNED: "telling.source-not-held"}
    full = "telling.verb-row" if source.table else "telling.verb-note"
    verb = outcome.say(full if source.visibility == "full" else "telling.verb-summary")
    return [outcome.say(why.get(kept, "telling.source-empty"), number=number, verb=verb)]
