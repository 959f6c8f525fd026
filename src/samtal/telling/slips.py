"""Clauses about what is counted slip by slip: which slip of how many, a count put right, and what a closing made of it.

Rule: never a count, nor what any slip said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import captures, figures, ratings, slips, tally
from samtal.session import commands as c
from samtal.session.tally import SCRATCH
from samtal.words import say

if TYPE_CHECKING:
    from samtal.session.events import Event
    from samtal.session.state import Run, State
    from samtal.telling.outcome import Outcome
    from samtal.template.model import Step
    from samtal.words import Lang


def counting(outcome: Outcome) -> list[str]:
    """What was done to what is being counted."""
    return [_counting(outcome, event) for event in outcome.events if event.kind == SCRATCH]


def _counting(outcome: Outcome, event: Event) -> str:
    payload = event.payload or {}
    if payload["statement"]:
        code = "slips.emptied" if payload["none"] else "slips.corrected"
        return _placed(outcome, event, outcome.say(code, number=payload["statement"]))
    if any(map(outcome.has, ("rating_closed", "undone", "answering"))):
        return ""
    return _placed(outcome, event, given(outcome, event))


def given(outcome: Outcome, event: Event) -> str:
    """Which slip it was, and of how many."""
    state, payload = outcome.state, event.payload or {}
    step = state.step_called(event.entity)
    if step is None:
        return outcome.say("slips.given", n=payload["slips"])
    many, expected = slips.progress(state, step, state.run_of(step.id, payload["run"]))
    if expected is None:
        return outcome.say("slips.given", n=many)
    told = outcome.say("slips.given-of", n=many, of=expected)
    return told if many <= expected else f"{told}. {outcome.say('slips.too-many', of=expected)}"


def _placed(outcome: Outcome, event: Event, what: str) -> str:
    """With the number of the item, where that is not the current one."""
    if outcome.state.step and outcome.state.step.id == event.entity and outcome.state.run:
        return what
    number = outcome.state.number_of(event.entity)
    return outcome.say("slips.in-item", number=number, what=what[:1].lower() + what[1:])


def is_counted(event: Event) -> bool:
    """Whether these are figures that a closing made of slips: they are told all at once."""
    return event.kind == "totals" and bool((event.payload or {}).get("slips"))


def closed(outcome: Outcome) -> list[str]:
    """How many slips figures were made of, or how many answered with their hands; and that they are too many."""
    many = {e.payload["run"]: e.payload for e in outcome.events if is_counted(e) and e.payload}
    told = [(p["step"], _made_of(outcome, p["step"], p["run"], p["slips"])) for p in many.values()]
    number_of = outcome.state.number_of
    if len(told) > 1 or outcome.has("ended"):
        return [outcome.say("slips.in-item", number=number_of(step), what=what) for step, what in told]
    return [what for _, what in told]


def _made_of(outcome: Outcome, step_id: str, run: str | None, many: int) -> str:
    state, of = outcome.state, outcome.state.runs.get(run or "")
    step, expected = state.step_called(step_id), figures.expected(state, of)
    told = outcome.say("slips.counted" if step and ratings.on_slips(state, step, of) else "slips.answered", n=many)
    if expected is None or many <= expected:
        return told
    return f"{told}. {outcome.say('slips.too-many', of=expected)}"


def so_far(lang: Lang, state: State, step: Step, run: Run | None) -> str:
    """How many are counted in a run, of how many, and that it is not closed."""
    many, expected = slips.progress(state, step, run)
    alone, of_all = "slips.status-hands", "slips.status-hands-of"
    if ratings.on_slips(state, step, run):
        alone, of_all = "slips.status", "slips.status-of"
    return say(lang, alone if expected is None else of_all, n=many, of=expected)


def left_open(outcome: Outcome) -> list[str]:
    """How many there are of the item that was just left, where it is still counted."""
    run, step = outcome.left
    if step is None or not tally.is_counting(outcome.state, step.id, run):
        return []
    what, number = so_far(outcome.lang, outcome.state, step, run), outcome.state.number_of(step.id)
    return [outcome.say("slips.in-item", number=number, what=what)]


def still_counted(lang: Lang, state: State) -> list[str]:
    """The same of every item that is counted while the meeting is not at it, with its number."""
    there = [(step, run) for step in state.agenda if step.rating for run in state.runs_or_none(step.id)]
    return [
        say(lang, "slips.in-item", number=state.number_of(step.id), what=so_far(lang, state, step, run))
        for step, run in there
        if tally.is_counting(state, step.id, run) and (run is None or run != state.run or state.ended is not None)
    ]


def prompt(lang: Lang, state: State, step_id: str) -> str:
    """What is asked before a slip is typed, unseen."""
    many, expected = _progress(state, step_id)
    code, of = ("slips.ask", {}) if expected is None else ("slips.ask-of", {"of": expected})
    return say(lang, code, n=many + 1, **of)


def are_awaited(state: State, step_id: str) -> bool:
    """Whether one more is expected after the next."""
    many, expected = _progress(state, step_id)
    return expected is None or many + 1 < expected


def _progress(state: State, step_id: str) -> tuple[int, int | None]:
    step, run = captures.place(state, c.GiveSlip(step_id))
    return slips.progress(state, step, run)
