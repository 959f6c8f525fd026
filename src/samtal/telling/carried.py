"""Clauses about what was carried over from one item to another, and what should be known of where nothing came from.

Rule: a clause for all that went to one place, not one for each of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from samtal.session import carrying, copies, view
from samtal.session.statements import begins_with, origins
from samtal.telling import naming, slips
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
    payload = event.payload or {}
    return event.base is None and bool(payload.get("sources")) and not payload.get("erased")


def told(lang: Lang, state: State, events: tuple[Event, ...]) -> str:
    """What an action carried over and left open, for a screen that shows the rest; empty where that is nothing."""
    outcome = Outcome(lang, state, events, events[-1].at) if events else None
    clauses = [clause(outcome, event) for event in events if is_carried(event)] if outcome else []
    came = outcome if outcome and outcome.has("entered") else None
    return ". ".join([*filter(None, clauses), *([*slips.left_open(came), *remarks(came)] if came else ())])


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
    lacking = stayed(outcome) + [_lacks(outcome, each) for each in origins(state, step) if _empty(outcome, each)]
    places = [name for name in step.into if name not in goes_into(state.template, step)]
    if stays(step) or not places:
        return lacking
    names = [outcome.say(code(name, "heading")) for name in places]
    return [*lacking, outcome.say("telling.not-into", places=numbers.series(outcome.lang, names))]


def stayed(outcome: Outcome) -> list[str]:
    """How much of the item that was just left has no day, so that no date could be made of it."""
    path = outcome.state.path if outcome.has("ended") else outcome.state.path[:-1]
    run = outcome.state.runs.get(path[-1].run or "") if path else None
    step = outcome.state.step_called(run.step) if run else None
    n = carrying.dayless(outcome.state, step) if step and outcome.state.marks.get(step.id) != "struck" else 0
    code_ = "telling.dayless-rows" if step and step.table else "telling.dayless-notes"
    return [outcome.say(code_, n=n)] if n else []


def _empty(outcome: Outcome, source: Step) -> bool:
    return not carrying.parcels(outcome.state, source)


def _lacks(outcome: Outcome, source: Step) -> str:
    number = outcome.state.number_of(source.id)
    if stays(source):
        return outcome.say("telling.from-private", number=number)
    why = {view.Progress.STRUCK: "telling.from-struck", view.Progress.PLANNED: "telling.from-not-held"}
    empty = "telling.from-empty" if source.visibility == "full" else "telling.from-unsummed"
    return outcome.say(why.get(view.progress(outcome.state, source), empty), number=number)


def is_first_erased(outcome: Outcome, event: Event) -> bool:
    """Whether a redaction is of what was to be deleted for good; those that follow are of what was made of it."""
    return event.id == _erasing(outcome)[0].id


def _erasing(outcome: Outcome) -> list[Event]:
    return [event for event in outcome.events if event.kind == "redact" and event.payload and "left" in event.payload]


def erased(outcome: Outcome, entity: str) -> list[str]:
    """Where else words were deleted for good, and that no word is kept, or else where they still stand."""
    state, too = outcome.state, [event.entity for event in _erasing(outcome)[1:]]
    gone = [outcome.say("telling.gone-too", places=places)] if (places := _places(outcome, too)) else []
    kin = copies.kin(state, entity)
    there = [id_ for id_ in kin if copies.written(state, id_)] + [e.entity for e in copies.asking(state, kin)]
    if not there:
        return [*gone, outcome.say("telling.for-good")]
    return [*gone, outcome.say("telling.gone-here"), outcome.say("telling.stands-in", places=_places(outcome, there))]


def _places(outcome: Outcome, entities: list[str]) -> str:
    """The items and registers that these are in, be they undone."""
    known = {id_: dict[str, Any]() for id_ in entities}
    for event in outcome.state.log:
        if event.entity in known and event.payload and event.kind in {*copies.CAPTURED, "entered"}:
            known[event.entity].update(event.payload)
    registers = [payload["register"] for payload in known.values() if "register" in payload]
    steps = {payload.get("step") for payload in known.values() if "register" not in payload}
    numbered = sorted(outcome.state.number_of(step.id) for step in outcome.state.agenda if step.id in steps)
    places = [outcome.say("telling.of-item", number=number) for number in numbered]
    places += [naming.shown(outcome.say(code(name, "heading"))) for name in dict.fromkeys(registers)]
    return numbers.series(outcome.lang, places) if places else ""
