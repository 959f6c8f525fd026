"""Who was there, from which point to which, and who was not; never why.

Rule: those who were counted before they were named were there all the time; a name that comes late is not a late
arrival. Order is that of arrival.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.minutes.document import Paragraph, labelled, typed
from samtal.session import attendance, turns

if TYPE_CHECKING:
    from samtal.minutes.document import Block
    from samtal.minutes.source import Source
    from samtal.session.attendance import Visit
    from samtal.session.state import Person


def blocks(source: Source) -> list[Block]:
    """Those present and those absent, a paragraph each."""
    everyone = list(source.state.people.values())
    there = [(p, stays) for p in everyone if (stays := attendance.stays(source.state, p))]
    there.sort(key=lambda pair: attendance.arrival(*pair))
    body: list[Block] = [Paragraph(labelled(*_present(source, there)))]
    absent = [p for p in everyone if p.presence and not attendance.stays(source.state, p)]
    if absent and not source.template.confidential:
        body.append(Paragraph(labelled(source.say("minutes.absent"), ", ".join(typed(p.name) for p in absent))))
    return body


def _present(source: Source, there: list[tuple[Person, list[Visit]]]) -> tuple[str, str]:
    """The label with the number and all that departs from it, and the names."""
    state = source.state
    unnamed = turns.present(state) - len(turns.named(state))
    if not there and not unnamed:
        return source.say("minutes.present"), source.say("minutes.present-nobody")
    notes = []
    for person, stays in () if source.template.confidential else there:
        if when := _told(source, stays):
            notes.append(f"{typed(person.name)} {when}")
    unknown = [source.say("minutes.unnamed", n=unnamed)] if unnamed and there else []
    number = ", ".join([str(len(there) + unnamed), *unknown])
    label = f"{source.say('minutes.present')} ({number}{'; ' if notes else ''}{', '.join(notes)})"
    return label, ", ".join(_described(person) for person, _ in there) or source.say("minutes.present-no-names")


def _described(person: Person) -> str:
    """A name with its tags; of `key=word` the word says enough."""
    tags = [typed(tag.partition("=")[2] or tag) for tag in person.tags]
    return f"{typed(person.name)} ({', '.join(tags)})" if tags else typed(person.name)


def _told(source: Source, stays: list[Visit]) -> str:
    """From and until when somebody was there; empty for one who was there all the time."""
    pieces = [piece for stay in stays if (piece := _piece(source, stay))]
    if len(pieces) < 2:
        return "".join(pieces)
    return f"{', '.join(pieces[:-1])} {source.say('minutes.and')} {pieces[-1]}"


def _piece(source: Source, stay: Visit) -> str:
    came = source.say("minutes.from-item", number=stay.first) if stay.first > 1 else ""
    if stay.last is None:
        return came
    if stay.last == len(source.state.agenda):  # until the last item is all the time, but for its end
        left = source.say("minutes.left-last", number=stay.last)
        return f"{came} {source.say('minutes.and')} {left}" if came else left
    if stay.first <= 1:
        return source.say("minutes.until-item", number=stay.last)
    code = "minutes.during-item" if stay.first == stay.last else "minutes.during-items"
    return source.say(code, first=stay.first, last=stay.last)
