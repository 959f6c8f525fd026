"""Changing the agenda of one meeting: an item put in, moved, struck, or given other words.

Rule: each function returns what becomes true and changes nothing. Only what is still to come is moved or struck, and
nothing is put before where the meeting is. A lap of a block cannot be moved alone; its words are those of all laps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from samtal.session import agenda, closing, view
from samtal.session.agenda_handlers import LONGEST
from samtal.session.captures import clean, named
from samtal.session.events import Fact
from samtal.session.refusal import RefusedError
from samtal.session.state import Phase
from samtal.template import naming
from samtal.template.blocks import written_as
from samtal.template.model import Question

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samtal.session import commands as c
    from samtal.session.events import Event
    from samtal.session.state import State
    from samtal.template.model import Step

MOST: Final = 500
"""So many items has an agenda at most that something is put in to, and so many questions an item."""


def insert(state: State, command: c.InsertItem, _now: int) -> list[Fact]:
    """A new item, to come after the one that is named, or the current one."""
    if len(state.agenda) >= MOST:
        raise RefusedError("agenda.too-many", most=MOST)
    if command.seconds is not None and not 0 < command.seconds <= LONGEST:
        raise RefusedError("session.too-long" if command.seconds > 0 else "agenda.no-length")
    title = named(command.title)
    if not title:
        raise RefusedError("session.empty")
    asked = _new([], command.question) if command.question else ()
    here = {
        "key": _room(state, _place_after(state, command.after)),
        "seconds": command.seconds,
        "rest": command.rest,
        "turns": "round" if asked else "free",
    }
    return [Fact("item", {**_payload(title, "", asked), **here})]


def place(state: State, command: c.MoveItem, _now: int) -> list[Fact]:
    """An item that is still to come stands somewhere else among those to come."""
    step = _to_come(state, command.step)
    if step.block:
        raise RefusedError("agenda.in-a-block", number=state.number_of(step.id))
    after = _place_after(state, command.after)
    own = state.number_of(step.id)
    if after in {own, own - 1}:
        raise RefusedError("agenda.stands-there", number=own)
    return [Fact("item_moved", {"key": _room(state, after, step.id)}, step.id)]


def strike(state: State, command: c.StrikeItem, _now: int) -> list[Fact]:
    """An item that is still to come is struck."""
    step = _to_come(state, command.step)
    if state.marks.get(step.id) == "struck":
        raise RefusedError("agenda.is-struck", number=state.number_of(step.id))
    return [*closing.counted_before(state, step), Fact("marked", {"mark": "struck"}, step.id)]


def reword(state: State, command: c.RewordItem, _now: int) -> list[Fact]:
    """An item is called something else, or says something else below its title."""
    step = _entry(state, command.step)
    title = _own_title(step) if command.title is None else clean(named(command.title))
    prompt = step.prompt if command.prompt is None else command.prompt.strip() and clean(command.prompt, lines=True)
    return [_worded(state, step, _payload(title, prompt, step.questions), command.base)]


def reword_question(state: State, command: c.RewordQuestion, _now: int) -> list[Fact]:
    """A question of an item is put in other words, or is one more; what was answered to it stays with it."""
    step, text = _entry(state, command.step), clean(command.text)
    if not command.question:
        asked = _new(step.questions, text)
    elif any(question.id == command.question for question in step.questions):
        asked = tuple(Question(q.id, text) if q.id == command.question else q for q in step.questions)
    else:
        raise RefusedError("session.no-such-question", n=len(step.questions))
    return [_worded(state, step, _payload(_own_title(step), step.prompt, asked), command.base)]


def _new(asked: Sequence[Question], text: str) -> tuple[Question, ...]:
    if len(asked) >= MOST:
        raise RefusedError("agenda.too-many", most=MOST)
    return (*asked, Question(naming.free(naming.question_id(text), {q.id for q in asked}), clean(text)))


def _payload(title: str, prompt: str, asked: Sequence[Question]) -> dict[str, Any]:
    return {"title": title, "prompt": prompt, "questions": [{"id": q.id, "text": q.text} for q in asked]}


def _worded(state: State, step: Step, payload: dict[str, Any], seen: str | None) -> Fact:
    entity = entity_of(step)
    known = state.items.get(entity)
    return Fact("item", payload, entity, seen or (known.event if known else None))


def entity_of(step: Step) -> str:
    """What is reworded where an item is: of a lap the point that it is a lap of."""
    return written_as(step)


def _own_title(step: Step) -> str:
    return step.lap.title if step.lap else step.title


def _entry(state: State, step_id: str) -> Step:
    step = state.step_called(step_id)
    if step is None:
        raise RefusedError("session.no-such-step", number="?", last=len(state.agenda))
    return step


def is_to_come(state: State, step: Step) -> bool:
    """Whether the meeting has not been at this item, and nobody says that it was held."""
    return not state.runs_of(step.id) and state.marks.get(step.id) != "held"


def _to_come(state: State, step_id: str) -> Step:
    step = _entry(state, step_id)
    if state.step == step and state.run is not None:
        raise RefusedError("agenda.goes-on", number=state.number_of(step.id))
    if not is_to_come(state, step):
        raise RefusedError("agenda.has-been", number=state.number_of(step.id))
    return step


def _place_after(state: State, after: str | None) -> int:
    """The number of the item after which something is to stand: never before where the meeting is; 0: before all."""
    if after is None and state.phase is Phase.PLANNED:
        raise RefusedError("agenda.say-where")
    number = state.position if after is None else state.number_of(_entry(state, after).id) if after else 0
    if number < state.position:
        raise RefusedError("agenda.behind", number=state.position)
    return number


def _room(state: State, after: int, without: str = "") -> str:
    key = agenda.room_after(state, after, without)
    if len(key) > agenda.LONGEST:
        raise RefusedError("agenda.no-room")
    return key


def holds_something(state: State, events: Sequence[Event]) -> bool:
    """Whether one of these events put in an item that the meeting has been at since, or in which something stands."""
    added = (step for event in events if event.kind == "item" and (step := state.step_called(event.id)))
    return any(state.runs_of(step.id) or _has_contents(state, step) for step in added)


def _has_contents(state: State, step: Step) -> bool:
    summed_up = any(each.step == step.id and not each.gone for each in state.summaries.values())
    return summed_up or view.has_contents(state, step)
