"""The one line that says what became true, from the events of an action and the state after them.

Rule: a clause per event, joined; what matters most comes first. Says where a thing went, never what a single answer
was, nor a figure of a sealed rating that is still open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session import deletions, schedule
from samtal.session.evolve import fold
from samtal.session.filed import is_filed
from samtal.session.kinds import is_known
from samtal.session.state import Phase
from samtal.session.summaries import is_summary
from samtal.session.tally import SCRATCH
from samtal.telling import (
    agenda,
    answering,
    captures,
    lengths,
    messages,
    moves,
    naming,
    people,
    rated,
    roles,
    showing,
    slips,
)
from samtal.telling.outcome import Outcome
from samtal.words import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.session.events import Event
    from samtal.session.state import State
    from samtal.words import Lang

CLAUSES: Final[dict[str, Callable[[Outcome, Event], str]]] = {
    "started": moves.started,
    "ended": moves.ended,
    "entered": moves.entered,
    "left_off": moves.left_off,
    "turn_passed": moves.turn_passed,
    "floor_given": moves.floor_given,
    "shared_clock_began": moves.shared_clock_began,
    "clock_stopped": moves.clock_stopped,
    "plan_moved": moves.plan_moved,
    "finish_set": moves.finish_set,
    "planned": moves.planned,
    "lengths": lengths.lengths,
    "retimed": moves.retimed,
    "asked": moves.asked,
    "item": agenda.item,
    "item_moved": agenda.moved,
    "ordered": agenda.ordered,
    "group_last": agenda.group_last,
    "presence": people.presence,
    "person": people.person,
    "role": roles.given,
    "groups_shown": people.groups_shown,
    "note": captures.note,
    "row": captures.row,
    "answering": answering.answering,
    "totals": rated.totals,
    "answer": rated.answer,
    "entry": captures.entry,
    "link": captures.link,
    "summary": captures.summary,
    "redact": captures.erased,
    "blanked": messages.blanked,
    "message": messages.message,
    "shown": showing.shown,
    # what goes with something else comes after it
    "joined": people.joined,
    "reseated": people.reseated,
    "marked": moves.marked,
    "rating_closed": moves.rating_closed,
    "clock_resumed": moves.clock_resumed,
    "divided": people.divided,
    "counted": people.counted,
}
"""How each kind of event is told, those that are told first first."""

UNTOLD: Final = frozenset({"opened", "undone", "laps_set"})
"""The kinds that have no clause: an undo is told by what it took back, one lap more by its title."""

COUNTING: Final = frozenset({"presence", "counted"})
"""The kinds after which others are here than before."""

_PLACE: Final = {kind: place for place, kind in enumerate(CLAUSES)}


def reply(
    lang: Lang,
    state: State,
    events: tuple[Event, ...],
    now: int,
    *,
    remarks: bool = True,
    unseen: frozenset[str] = frozenset(),
) -> str:
    """What became true at `now`, in one line without its ok; `remarks`: with what should be known now.

    `unseen`: the divisions of which it does not say who sits where, AWAITED and MEANS.
    """
    if any(event.kind == "undone" for event in events):
        return _undone(lang, state, events, unseen)
    return _sentence(Outcome(lang, state, events, now, unseen), remarks=remarks)


def _sentence(outcome: Outcome, *, remarks: bool = True) -> str:
    tellable = [event for event in outcome.events if event.kind in CLAUSES and _is_told(outcome.state, event)]
    if any(is_filed(event) for event in outcome.events):  # which tells that they came from a file
        tellable = [event for event in tellable if event.kind != "answering"]
    elif outcome.has("answering"):  # which tells of the totals that were made of answers, too
        tellable = [event for event in tellable if event.kind != "totals"]
    tellable.sort(key=lambda event: _PLACE[event.kind])
    clauses = [CLAUSES[event.kind](outcome, event) for event in tellable]
    counted = [*slips.counting(outcome), *slips.closed(outcome)]
    if not tellable and not counted and any(event.kind == "totals" for event in outcome.events):
        clauses = [outcome.say("telling.totals-corrected")]
    told = [*dict.fromkeys(filter(None, [*clauses, *counted])), *(_remarks(outcome) if remarks else ())]
    return ". ".join(told) or outcome.say("telling.done")


def _remarks(outcome: Outcome) -> list[str]:
    """What should be known now."""
    return [*moves.remarks(outcome), *roles.remarks(outcome), *showing.remarks(outcome)]


def _is_told(state: State, event: Event) -> bool:
    """Whether there is something to say: of figures that are blanked another event tells."""
    if slips.is_counted(event):
        return False
    if event.kind == "redact":
        known = event.entity in {*state.notes, *state.rows, *state.registers, *state.links} or is_summary(event.entity)
        return deletions.is_final((event,)) and known
    return is_known(state, event)


def _stands(lang: Lang, state: State, events: tuple[Event, ...], now: int) -> list[str]:
    """How things stand now that these were taken back: how many are here, when the meeting is to end."""
    kinds = {event.kind for event in events}
    told = [say(lang, "telling.here-again", what=people.present(lang, state))] if kinds & COUNTING else []
    ends = schedule.ends(state, now).promised if kinds & {"finish_set", "plan_moved"} else None
    return told if ends is None else [*told, say(lang, "telling.ends-again", at=naming.at(lang, state, ends))]


def _undone(lang: Lang, state: State, done: tuple[Event, ...], unseen: frozenset[str]) -> str:
    """What was taken back, as it was before, and where the meeting now is if that has changed."""
    event = done[0]
    action = next((taken for taken, by in state.undone.items() if by == event.action), None)
    before = fold(e for e in state.log if e.id != event.id)
    events = tuple(e for e in state.log if e.action == action)
    if not events:  # it names nothing that is here: from another device, or from a damaged file
        return say(lang, "telling.done")
    what = _sentence(Outcome(lang, before, events, events[0].at, unseen, back=True), remarks=False)
    everyone = before.people.values()
    names = tuple(naming.shown(name) for person in everyone for name in (person.name, *person.former))
    what = what if what.startswith(names) else what[:1].lower() + what[1:]
    again = [say(lang, "slips.again")] if any(e.kind == SCRATCH for e in done) else []
    sentence = ". ".join([say(lang, "telling.undone", what=what), *again, *_stands(lang, state, events, event.at)])
    if before.run == state.run or (before.run and state.run and before.run.id == state.run.id):
        return sentence
    if state.phase is Phase.PLANNED or state.step is None:
        return f"{sentence}. {say(lang, 'telling.not-begun')}"
    return f"{sentence}. {moves.whereabouts(lang, state)}"
