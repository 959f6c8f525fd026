"""Who was there, from which point to which, and who was not; never why.

Rule: those who were counted before they were named were there all the time; a name that comes late is not a late
arrival. Order is that of arrival.
"""

from __future__ import annotations

from itertools import groupby
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from samtal.minutes.document import Paragraph, labelled, typed
from samtal.session import timing, turns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.minutes.document import Block
    from samtal.minutes.source import Source
    from samtal.session.state import Person, Run, State
    from samtal.template.timetable import Span


class Visit(NamedTuple):
    """Someone was there from an instant to another, and from one agenda number to another; 0 is from the start."""

    begin: float
    end: float
    first: int
    last: int | None


def blocks(source: Source) -> list[Block]:
    """Those present and those absent, a paragraph each."""
    everyone = list(source.state.people.values())
    there = [(p, stays) for p in everyone if (stays := _stays(source.state, p))]
    there.sort(key=lambda pair: _arrival(*pair))
    body: list[Block] = [Paragraph(labelled(*_present(source, there)))]
    absent = [p for p in everyone if p.presence and not _stays(source.state, p)]
    if absent and not source.template.confidential:
        body.append(Paragraph(labelled(source.say("minutes.absent"), ", ".join(typed(p.name) for p in absent))))
    return body


def there_during(source: Source, run: Run | None) -> list[Person]:
    """Those with names who were there at any time during a run; all who took part where its time is not known."""
    stays = {p.id: _stays(source.state, p) for p in source.state.people.values()}
    spans = timing.spans(source.state, run) if run else []
    there = [
        person
        for person in source.state.people.values()
        if any(_meet(stay, span) for stay in stays[person.id] for span in spans) or (stays[person.id] and not spans)
    ]
    return sorted(there, key=lambda p: _arrival(p, stays[p.id]))


def _arrival(person: Person, stays: list[Visit]) -> tuple[float, int]:
    """Those who were there from the start first, and each in the order in which they were noted."""
    return stays[0].begin, next(p.at for p in person.presence if p.state == "here")


def _meet(stay: Visit, span: Span) -> bool:
    return stay.begin <= (inf if span.end is None else span.end) and span.begin < stay.end


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


def _stays(state: State, person: Person) -> list[Visit]:
    """When somebody was there. Who ends as absent did not take part; who left before the start was not there yet."""
    if not person.presence or person.presence[-1].state == "absent":
        return []
    stays: list[Visit] = []
    for begin, end in _intervals(state, person):
        if end is not None and end[1] == 0:
            continue
        early = begin[1] == 0 or (person.seated and not stays)
        last, until = (None, inf) if end is None else (end[1], end[0])
        stay = Visit(-inf if early else begin[0], until, 0 if early else begin[1], last)
        if stays and stays[-1].last is not None and stay.first <= stays[-1].last:
            stays[-1] = stays[-1]._replace(end=stay.end, last=stay.last)
        else:
            stays.append(stay)
    return stays


def _intervals(state: State, person: Person) -> Iterator[tuple[tuple[int, int], tuple[int, int] | None]]:
    """Each time from being here to not being here, as (instant, agenda number) pairs; 0 is before the start."""
    changes = [next(group) for _, group in groupby(person.presence, key=lambda p: p.state == "here")]
    moments = [(change.at, state.number_of(change.step)) for change in changes]
    for number, change in enumerate(changes):
        if change.state == "here":
            yield moments[number], moments[number + 1] if number + 1 < len(moments) else None
