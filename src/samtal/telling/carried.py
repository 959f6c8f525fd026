"""Clauses about what was carried over from one item to another, and what should be known of where nothing came from.

Rule: a clause for all that went to one place, not one for each of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import carrying, view
from samtal.session.statements import begins_with, origins
from samtal.telling import naming
from samtal.telling.outcome import Outcome
from samtal.template.keeping import goes_into, stays
from samtal.words import numbers
from samtal.words.registers import code

if TYPE_CHECKING:
    from samtal.session.captured import ListRow, Registered
    from samtal.session.events import Event
    from samtal.session.state import State
    from samtal.template.model import Step
    from samtal.words import Lang


def is_carried(event: Event) -> bool:
    """Whether an event carries something over."""
    return event.base is None and event.payload is not None and bool(event.payload.get("sources"))


def told(lang: Lang, state: State, events: tuple[Event, ...]) -> str:
    """All that an action carried over, for a screen that shows the rest by itself; empty where that is nothing."""
    outcome = Outcome(lang, state, events, events[-1].at) if events else None
    clauses = [clause(outcome, event) for event in events if is_carried(event)] if outcome else []
    entered = outcome is not None and outcome.has("entered")
    return ". ".join([*filter(None, clauses), *(remarks(outcome) if outcome and entered else ())])


def clause(outcome: Outcome, event: Event) -> str:
    """How much went where; with the first of what went there, and nothing with the others."""
    place = _place(outcome, event)
    all_ = [each for each in outcome.events if is_carried(each) and _place(outcome, each) == place]
    if event.id != all_[0].id:
        return ""
    target, begins = place
    if begins:
        return _begun(outcome, [outcome.state.rows[each.entity] for each in all_ if each.entity in outcome.state.rows])
    step = outcome.state.step_called(target)
    name = naming.shown(step.title) if step else outcome.say(code(target, "heading"))
    return outcome.say("telling.carried", n=len(all_), to=name)


def _place(outcome: Outcome, event: Event) -> tuple[str, bool]:
    """The list or the register, and whether the list begins with it."""
    row: ListRow | None = outcome.state.rows.get(event.entity)
    if row is None:
        entry: Registered | None = outcome.state.registers.get(event.entity)
        return entry.register if entry else "", False
    target, found = outcome.state.step_called(row.step), carrying.origin(outcome.state, row)
    begins = bool(target and found and set(found.steps) <= set(begins_with(outcome.state, target)))
    return row.step, begins


def _begun(outcome: Outcome, rows: list[ListRow]) -> str:
    """How many rows a list begins with, where they come from, and how many of them all of these have."""
    found = [origin for row in rows if (origin := carrying.origin(outcome.state, row))]
    steps = dict.fromkeys(step for origin in found for step in origin.steps)
    names = numbers.series(outcome.lang, [naming.shown(step.title) for step in steps])
    told = outcome.say("telling.begun", n=len(rows), names=names)
    code_of_all = "telling.in-both" if len(steps) == 2 else "telling.in-all"
    common = sum(origin.all for origin in found)
    return f"{told}, {outcome.say(code_of_all, n=common, all=len(steps))}" if common else told


def remarks(outcome: Outcome) -> list[str]:
    """From which of the items that the current one builds on there is nothing, and why that may be.

    Also what will not go where the template says, as the meeting is confidential.
    """
    state, step = outcome.state, outcome.state.step
    if step is None:
        return []
    lacking = [_lacks(outcome, source) for source in origins(state, step) if _empty(outcome, source)]
    places = [name for name in step.into if name not in goes_into(state.template, step)]
    if stays(step) or not places:
        return lacking
    names = [outcome.say(code(name, "heading")) for name in places]
    return [*lacking, outcome.say("telling.not-into", places=numbers.series(outcome.lang, names))]


def _empty(outcome: Outcome, source: Step) -> bool:
    return not carrying.parcels(outcome.state, source)


def _lacks(outcome: Outcome, source: Step) -> str:
    number = outcome.state.number_of(source.id)
    if stays(source):
        return outcome.say("telling.from-private", number=number)
    why = {view.Progress.STRUCK: "telling.from-struck", view.Progress.PLANNED: "telling.from-not-held"}
    empty = "telling.from-empty" if source.visibility == "full" else "telling.from-unsummed"
    return outcome.say(why.get(view.progress(outcome.state, source), empty), number=number)


def copies(outcome: Outcome, entity: str) -> list[str]:
    """Where the words of what was deleted for good still stand: it was carried there, or rated."""
    state = outcome.state
    steps = {row.step for row in state.rows.values() if entity in row.sources and not row.gone}
    steps |= {run.step for run in state.runs.values() if any(entity == each.id for each in run.statements)}
    kept = [entry for entry in state.registers.values() if entity in entry.sources and not entry.gone]
    places = [outcome.say("telling.of-item", number=number) for number in sorted(map(state.number_of, steps))]
    places += [naming.shown(outcome.say(code(name, "heading"))) for name in dict.fromkeys(e.register for e in kept)]
    return [outcome.say("telling.stands-in", places=numbers.series(outcome.lang, places))] if places else []
