"""Clauses about what was captured: notes, rows, ratings, and the entries of the lists.

Rule: a capture is named by its number and by where it went, so that it can be changed by the same number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from samtal.session import captures, clock, links, owners, summaries, trees
from samtal.session import payloads as read
from samtal.session.keeping import opens
from samtal.telling import carried, handins, naming
from samtal.words import numbers
from samtal.words.registers import code

if TYPE_CHECKING:
    from samtal.session.captured import ListRow, Note
    from samtal.session.events import Event
    from samtal.telling.outcome import Outcome


NOTE: Final = ("telling.note", "telling.note-changed", "telling.note-gone", "telling.note-moved")
ROW: Final = ("telling.row", "telling.row-changed", "telling.row-gone", "telling.row-moved")
LINK: Final = ("telling.link", "telling.link-changed", "telling.link-gone")
"""How one is told that is new, that has been changed, that has been deleted, that came from another item."""


def note(outcome: Outcome, event: Event) -> str:
    """A note's number, item, question and owner."""
    if handins.is_handed(event):
        return handins.clause(outcome, event)
    if event.entity == event.id and (n := _together(outcome, event)) != 1:
        step = outcome.state.number_of(outcome.state.notes[event.entity].step)
        return outcome.say("telling.notes", n=n, step=step) if n else ""
    capture = outcome.state.notes[event.entity]
    number = capture.number
    if capture.gone and any((each.payload or {}).get("was") == capture.id for each in outcome.events):
        return ""  # what it was made says so
    where = _question(outcome, capture) + _owner(outcome, capture)
    return _numbered(outcome, event, NOTE, capture, number, where)


def _together(outcome: Outcome, event: Event) -> int:
    """How many notes were taken at once, told with the first of them; 0 for the others."""
    new = (each for each in outcome.events if each.kind == "note" and each.entity == each.id)
    return 1 + sum(1 for _ in new) if next(new) is event else 0


def row(outcome: Outcome, event: Event) -> str:
    """A row's number, item and owner; of what was carried over how much went where."""
    if carried.is_carried(event):
        return carried.clause(outcome, event)
    if handins.is_handed(event):
        return handins.clause(outcome, event)
    capture = outcome.state.rows[event.entity]
    number = capture.number
    if chosen := _chosen(outcome, capture, event):
        return outcome.say(chosen, number=number, step=outcome.state.number_of(capture.step))
    where = _under(outcome, capture) + _owner(outcome, capture)
    clause = _numbered(outcome, event, ROW, capture, number, where) + _moved_up(outcome, capture)
    return ". ".join([clause, *(() if capture.gone else _remarks(outcome, capture))])


def _remarks(outcome: Outcome, capture: ListRow) -> list[str]:
    """That a row is none of those that stand ready, and that there are more than was asked for."""
    step, n = outcome.state.step_called(capture.step), len(captures.rows_of(outcome.state, capture.step))
    if step is None or step.table is None:
        return []
    most, ready = step.table.max, step.table.rows
    own = [outcome.say("telling.own-row")] if ready and capture.cells[0] not in ready else []
    return own + ([outcome.say("telling.more-than-asked", most=most)] if most is not None and n > most else [])


def _moved_up(outcome: Outcome, capture: ListRow) -> str:
    """What becomes of the rows that stood under one that is gone."""
    stood = trees.orphans(outcome.state, capture) if capture.gone else []
    if not stood:
        return ""
    above = _under(outcome, stood[0])
    return f". {outcome.say('telling.moved-up', where=above) if above else outcome.say('telling.moved-out')}"


def _under(outcome: Outcome, capture: ListRow) -> str:
    """Under which row it stands."""
    parent = trees.parents(outcome.state, capture.step).get(capture.id) if capture.parent else None
    if parent is None:
        return ""
    above = outcome.state.rows[parent].number
    return outcome.say("telling.under-part", number=above)


def _chosen(outcome: Outcome, capture: ListRow, event: Event) -> str:
    """That a row was chosen as the cause, or is so no longer; empty where it says something else than before."""
    payload = event.payload or {}
    before = next((e.payload or {} for e in reversed(outcome.state.log) if e.id == event.base), None)
    if before is None or before.get("cells") != payload.get("cells"):
        return ""
    was, is_ = before.get("cause") is True, payload.get("cause") is True
    return "" if was == is_ or capture.gone else "telling.cause" if is_ else "telling.no-cause"


def _numbered(
    outcome: Outcome, event: Event, codes: tuple[str, str, str, str], capture: Note | ListRow, number: int, where: str
) -> str:
    new, changed, gone, moved = codes
    told = gone if capture.gone else new if event.entity == event.id else changed
    came = _came_from(outcome, event)
    if told == changed and came not in {None, capture.step}:
        told = moved
    clause = outcome.say(told, number=number, step=outcome.state.number_of(capture.step), where=where)
    return (
        f"{clause}. {outcome.say('telling.printed-now')}"
        if told == moved and _opens(outcome, came, capture.step)
        else clause
    )


def _opens(outcome: Outcome, from_: str | None, to: str | None) -> bool:
    """Whether more of it is printed where it is now; of what has been taken back that is not said."""
    return not outcome.back and opens(outcome.state, from_, to)


def _came_from(outcome: Outcome, event: Event) -> str | None:
    """The id of the item that it was of before; None for one that is new."""
    before = next((each for each in reversed(outcome.state.log) if each.id == event.base), None) if event.base else None
    return (before.payload or {}).get("step") if before else None


def link(outcome: Outcome, event: Event) -> str:
    """A link's number, item and title."""
    capture = outcome.state.links[event.entity]
    number, step = links.number_of(outcome.state, capture), outcome.state.number_of(capture.step or "")
    where = outcome.say("telling.to-item", step=step) if step else ""
    code = LINK[2 if capture.gone else 0 if event.entity == event.id else 1]
    return outcome.say(code, number=number, where=where, title=naming.shown(capture.title))


def erased(outcome: Outcome, event: Event) -> str:
    """What was deleted for good, with all that was made of it in the same clause."""
    if not carried.is_first_erased(outcome, event):
        return ""
    state, entity = outcome.state, event.entity
    told = ((note, state.notes), (row, state.rows), (link, state.links), (entry, state.registers))
    clause = "".join(tell(outcome, event) for tell, there in told if entity in {*there})
    return ". ".join([clause or _no_summary(outcome, entity), *carried.erased(outcome, entity)])


def _no_summary(outcome: Outcome, entity: str) -> str:
    said = outcome.state.summaries.get(entity)  # none where the only one had been taken back
    step = said.step if said else summaries.summarized(entity)
    return outcome.say("telling.summary-gone", of=_summarized(outcome, step))


def _question(outcome: Outcome, capture: Note) -> str:
    step = outcome.state.step_called(capture.step)
    ids = [question.id for question in step.questions] if step else []
    return (
        outcome.say("telling.question-part", number=ids.index(capture.question) + 1) if capture.question in ids else ""
    )


def _owner(outcome: Outcome, capture: Note | ListRow) -> str:
    if capture.group is not None:
        return outcome.say("telling.group-part", number=capture.group)
    person = owners.person(outcome.state, capture)
    return f", {naming.person(outcome.state, person)}" if person else ""


def summary(outcome: Outcome, event: Event) -> str:
    """Of what it is a summary, and whether another stood there."""
    said = outcome.state.summaries[event.entity]
    code = "telling.summary" if not said.earlier else "telling.summary-changed" if said.text else "telling.summary-gone"
    return outcome.say(code, of=_summarized(outcome, said.step))


def _summarized(outcome: Outcome, step: str | None) -> str:
    if step is None:
        return outcome.say("telling.of-meeting")
    return outcome.say("telling.of-item", number=outcome.state.number_of(step))


def entry(outcome: Outcome, event: Event) -> str:
    """An entry of a list by its number; for actions who and when, for dates the day."""
    if carried.is_carried(event):
        return carried.clause(outcome, event)
    capture = outcome.state.registers[event.entity]
    if capture.adopted and len(outcome.events) > 1:
        return ""  # the decision that it became says so
    if capture.proposal in outcome.state.registers and event.entity == event.id:
        proposal = outcome.state.registers[capture.proposal].number
        return outcome.say("telling.adopted", proposal=proposal, number=capture.number)
    what = outcome.say(code(capture.register, "entry"), number=capture.number)
    if event.entity == event.id and (was := outcome.state.notes.get(capture.was or "")):
        of = outcome.state.number_of(was.step)
        made = outcome.say("telling.made", number=was.number, step=of, what=what[:1].lower() + what[1:])
        told = made + _details(outcome, event)
        return f"{told}. {outcome.say('telling.printed-now')}" if _opens(outcome, was.step, None) else told
    if (done := read.done(event.payload or {})) is not None:
        return outcome.say("telling.is-done" if done else "telling.is-not-done", what=what)
    if capture.gone:
        return outcome.say("telling.gone", what=what[:1].lower() + what[1:])
    if event.entity != event.id:
        what = outcome.say("telling.changed", what=what[:1].lower() + what[1:])
    number, step = outcome.state.number_of(capture.step or ""), outcome.state.step_called(capture.step or "")
    told = what + (outcome.say("telling.item-part", number=number) if number else "") + _details(outcome, event)
    return told if step is None or step.record else f"{told}. {outcome.say('telling.kept-entry')}"


def _details(outcome: Outcome, event: Event) -> str:
    """What was understood as who, when, day, hours and place."""
    held = outcome.state.registers[event.entity].entry
    clause = outcome.say("telling.who-part", who=naming.shown(held.who)) if held.who else ""
    due = numbers.day(outcome.lang, held.when)
    clause += outcome.say("telling.when-part", when=naming.shown(due)) if due else ""
    hours = held.hours.replace(":", "." if outcome.lang == "sv" else ":").replace("-", "–")
    day = " ".join(filter(None, (numbers.day(outcome.lang, held.day), hours)))
    clause += "".join(f", {part}" for part in (day, naming.shown(held.place)) if part)
    today = clock.local(outcome.now, outcome.state.zone).date().isoformat()
    has_been = any(re.fullmatch(r"\d{4}-\d\d-\d\d", day) and day < today for day in (held.day, held.when))
    return f"{clause}. {outcome.say('telling.day-has-been')}" if has_been else clause
