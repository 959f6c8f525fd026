"""The opening event: what a session carries with it from the template, so that nothing else is ever needed to read it.

Rule: the resolved template (presets expanded), its source text, a format number, the day and the time zone. What would
become of it is foreseen with the same events and the same interpreter as for a session that is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session.events import FORMAT, Event, Fact
from samtal.session.evolve import fold
from samtal.template.writing import to_data

if TYPE_CHECKING:
    from samtal.session.state import State
    from samtal.template.model import Template


def opening(template: Template, *, session: str, source: str, day: str, zone: str) -> Fact:
    """The fact that opens `session` on `day` (ISO) in the IANA time zone `zone`."""
    payload = {
        "format": FORMAT,
        "template": to_data(template),
        "source": source,
        "date": day,
        "zone": zone,
        "series": template.belongs_to,
    }
    return Fact("opened", payload, session)


NOWHERE = "foresight"
"""The id of a session that is not kept."""


def foreseen(template: Template, *, day: str, zone: str, people: int | None) -> State:
    """How the agenda of a session with so many `people` would fall out, before it starts; nothing is kept."""
    facts = [opening(template, session=NOWHERE, source="", day=day, zone=zone)]
    if people is not None:
        facts.append(Fact("counted", {"number": people}, NOWHERE))
    return fold(_sealed(fact, number) for number, fact in enumerate(facts))


def _sealed(fact: Fact, number: int) -> Event:
    id_ = f"{NOWHERE}-{number}"
    return Event(id_, NOWHERE, fact.kind, fact.entity or id_, None, fact.payload, number, 0, id_, "", "", "")
