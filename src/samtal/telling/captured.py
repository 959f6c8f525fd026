"""Clauses about what was captured: notes, rows, ratings, and the entries of the lists.

Rule: a capture is named by its number and by where it went, so that it can be changed by the same number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import captures, figures, turns
from samtal.session.state import Phase
from samtal.telling import naming
from samtal.words.numbers import decimal

if TYPE_CHECKING:
    from samtal.session.events import Event
    from samtal.session.figures import Figure
    from samtal.session.state import Answer, ListRow, Note, Run, Totals
    from samtal.telling.saying import Said
    from samtal.template.model import Rating, Step


def note(said: Said, event: Event) -> str:
    """A note's number, item, question and owner."""
    found = said.state.notes[event.entity]
    entries = [entry.id for entry in captures.notes_of(said.state, found.step)]
    where = _question(said, found) + _owner(said, found)
    return _numbered(said, event, "telling.note", entries, found.step, where)


def row(said: Said, event: Event) -> str:
    """A row's number, item and owner."""
    found = said.state.rows[event.entity]
    entries = [entry.id for entry in captures.rows_of(said.state, found.step)]
    told = _numbered(said, event, "telling.row", entries, found.step, _owner(said, found))
    step = said.state.step_called(found.step)
    most = step.table.max if step and step.table else None
    return told if most is None or len(entries) <= most else f"{told}. {said.say('telling.more-than-asked', most=most)}"


def _numbered(said: Said, event: Event, code: str, entries: list[str], step: str, where: str) -> str:
    changed = "" if event.entity == event.id else "-changed"
    number = entries.index(event.entity) + 1
    return said.say(code + changed, number=number, step=said.state.number_of(step), where=where)


def _question(said: Said, found: Note) -> str:
    step = said.state.step_called(found.step)
    ids = [question.id for question in step.questions] if step else []
    return said.say("telling.question-part", number=ids.index(found.question) + 1) if found.question in ids else ""


def _owner(said: Said, found: Note | ListRow) -> str:
    if found.group is not None:
        return said.say("telling.group-part", number=found.group)
    return f", {naming.person(said.state, found.person)}" if found.person else ""


def totals(said: Said, event: Event) -> str:
    """How many answers a statement has, their mean, and how many are here where that is another number."""
    found = said.state.totals[event.entity]
    step, run = said.state.step_called(found.step), said.state.runs.get(found.run or "")
    if step is None or step.rating is None:
        return ""
    figure = figures.Figure(found.counts, found.unknown, step.rating.scale.min)
    told = f"{_statement(said, step, step.rating, found)}: {said.say('telling.answers', n=figure.n)}"
    unknown = [said.say("telling.unknown", n=found.unknown)] if found.unknown else []
    return ", ".join([told, *unknown, *_mean(said, step.rating, run, figure)]) + _others_here(said, figure)


def _statement(said: Said, step: Step, rating: Rating, found: Totals | Answer) -> str:
    number = [statement.id for statement in rating.statements].index(found.statement) + 1
    if said.state.step is step:
        return said.say("telling.statement", number=number)
    return said.say("telling.statement-in", number=number, step=said.state.number_of(step.id))


def _mean(said: Said, rating: Rating, run: Run | None, figure: Figure) -> list[str]:
    """The mean, unless the rating is sealed and open, or so few have answered that it would tell on them."""
    closed = (run is not None and run.closed) or said.state.phase is Phase.ENDED
    if figure.mean is None or (rating.secrecy == "sealed" and not closed):
        return []
    if figures.withheld(rating, figure):
        return [said.say("telling.too-few")]
    return [said.say("telling.mean", mean=decimal(said.lang, figure.mean, 1))]


def _others_here(said: Said, figure: Figure) -> str:
    here = turns.present(said.state)
    return f" ({said.say('telling.present', n=here)})" if here not in {0, figure.n + figure.unknown} else ""


def answer(said: Said, event: Event) -> str:
    """Whose answer to which statement; never what it was."""
    found = said.state.answers[event.entity]
    step = said.state.step_called(found.step)
    if step is None or step.rating is None:
        return ""
    whose = said.say("telling.answer-of", name=naming.person(said.state, found.person))
    return f"{_statement(said, step, step.rating, found)}: {whose}"


def entry(said: Said, event: Event) -> str:
    """An entry of a list by its number; for actions who and when, for dates the day."""
    found = said.state.registers[event.entity]
    if found.adopted and len(said.events) > 1:
        return ""  # the decision that it became says so
    if found.proposal in said.state.registers and event.entity == event.id:
        proposal = said.state.registers[found.proposal].number
        return said.say("telling.adopted", proposal=proposal, number=found.number)
    what = said.say(f"telling.{found.register}", number=found.number)
    if event.entity != event.id:
        what = said.say("telling.changed", what=what[:1].lower() + what[1:])
    step = said.state.number_of(found.step or "")
    return what + (said.say("telling.item-part", number=step) if step else "") + _details(said, event)


def _details(said: Said, event: Event) -> str:
    """What was understood as who, when, day, hours and place."""
    held = said.state.registers[event.entity].entry
    told = said.say("telling.who-part", who=naming.shown(held.who)) if held.who else ""
    told += said.say("telling.when-part", when=naming.shown(held.when)) if held.when else ""
    hours = held.hours.replace(":", "." if said.lang == "sv" else ":").replace("-", "–")
    day = " ".join(filter(None, (held.day, hours)))
    return told + "".join(f", {part}" for part in (day, naming.shown(held.place)) if part)
