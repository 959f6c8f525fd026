"""Who was there and when: from which instant and item to which, and who was there during a run.

Rule: those who were counted before they were named were there all the time; a name that comes late is not a late
arrival. Who ends as absent did not take part.
"""

from __future__ import annotations

from itertools import groupby
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from samtal.session import timing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.state import Person, Run, State
    from samtal.template.timetable import Span


class Visit(NamedTuple):
    """Someone was there from an instant to another, and from one agenda number to another; 0 is from the start."""

    begin: float
    end: float
    first: int
    last: int | None


def there_during(state: State, run: Run | None) -> list[Person]:
    """Those with names who were there at any time during a run; all who took part where its time is not known."""
    found = {p.id: stays(state, p) for p in state.people.values()}
    spans = timing.spans(state, run) if run else []
    there = [
        person
        for person in state.people.values()
        if any(_meet(stay, span) for stay in found[person.id] for span in spans) or (found[person.id] and not spans)
    ]
    return sorted(there, key=lambda p: arrival(p, found[p.id]))


def arrival(person: Person, visits: list[Visit]) -> tuple[float, int]:
    """Those who were there from the start first, and each in the order in which they were noted."""
    return visits[0].begin, next(p.at for p in person.presence if p.state == "here")


def _meet(stay: Visit, span: Span) -> bool:
    return stay.begin <= (inf if span.end is None else span.end) and span.begin < stay.end


def stays(state: State, person: Person) -> list[Visit]:
    """When somebody was there. Who ends as absent did not take part; who left before the start was not there yet."""
    if not person.presence or person.presence[-1].state == "absent":
        return []
    visits: list[Visit] = []
    for begin, end in _intervals(state, person):
        if end is not None and end[1] == 0:
            continue
        early = begin[1] == 0 or (person.seated and not visits)
        last, until = (None, inf) if end is None else (end[1], end[0])
        stay = Visit(-inf if early else begin[0], until, 0 if early else begin[1], last)
        if visits and visits[-1].last is not None and stay.first <= visits[-1].last:
            visits[-1] = visits[-1]._replace(end=stay.end, last=stay.last)
        else:
            visits.append(stay)
    return visits


def _intervals(state: State, person: Person) -> Iterator[tuple[tuple[int, int], tuple[int, int] | None]]:
    """Each time from being here to not being here, as (instant, agenda number) pairs; 0 is before the start."""
    changes = [next(group) for _, group in groupby(person.presence, key=lambda p: p.state == "here")]
    moments = [(change.at, state.number_of(change.step)) for change in changes]
    for number, change in enumerate(changes):
        if change.state == "here":
            yield moments[number], moments[number + 1] if number + 1 < len(moments) else None
