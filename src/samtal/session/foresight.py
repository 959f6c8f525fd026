"""A session that is not kept: how the agenda would fall out with so many people.

Rule: the same events and the same interpreter as for a real session, so that what is foretold is what will be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session.events import Event, Fact
from samtal.session.evolve import fold
from samtal.session.opening import opening

if TYPE_CHECKING:
    from samtal.session.state import State
    from samtal.template.model import Template

NOWHERE = "foresight"
"""The id of the session that is not kept."""


def foreseen(template: Template, *, day: str, zone: str, people: int | None) -> State:
    """The state before such a session starts."""
    facts = [opening(template, session=NOWHERE, source="", day=day, zone=zone)]
    if people is not None:
        facts.append(Fact("counted", {"number": people}, NOWHERE))
    return fold(_sealed(fact, number) for number, fact in enumerate(facts))


def _sealed(fact: Fact, number: int) -> Event:
    id_ = f"{NOWHERE}-{number}"
    return Event(id_, NOWHERE, fact.kind, fact.entity or id_, None, fact.payload, number, 0, id_, "", "", "")
