"""Clauses about who is here and in which group.

Rule: one function for each kind of event; an empty clause where another event of the action says it better.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.session import groups, payloads, turns, view
from samtal.telling import naming
from samtal.words import say

if TYPE_CHECKING:
    from samtal.session.events import Event
    from samtal.session.state import State
    from samtal.telling.outcome import Outcome
    from samtal.words import Lang

WHEREABOUTS: Final = {"here": "telling.here", "left": "telling.left", "absent": "telling.absent"}
"""Where somebody is from now on, in words."""


def presence(outcome: Outcome, event: Event) -> str:
    """Who came, left or is absent, and how many are here."""
    where = outcome.state.people[event.entity].presence[-1].state
    name = _described(outcome, event.entity) if where == "here" else naming.person(outcome.state, event.entity)
    told = outcome.say(WHEREABOUTS[where], name=name)
    if outcome.back:
        return told
    apart = any("aside" in (each.payload or {}) for each in outcome.events)  # that tells how many take part
    here = _present(outcome) if apart else present(outcome.lang, outcome.state)
    return f"{told}. {here}"


def person(outcome: Outcome, event: Event) -> str:
    """What is known of one who was here already, or under which other name."""
    was, aside = (event.payload or {}).get("was"), (event.payload or {}).get("aside")
    if isinstance(was, str):
        return outcome.say("telling.renamed", name=naming.shown(was), now=naming.person(outcome.state, event.entity))
    if isinstance(aside, bool):
        name, number = naming.person(outcome.state, event.entity), turns.number_taking_part(outcome.state)
        told = outcome.say("roles.aside" if aside else "roles.joins", names=name)
        return told if outcome.back else f"{told}. {outcome.say('roles.take-part', n=number)}"
    return "" if outcome.has("presence") else outcome.say("telling.described", name=_described(outcome, event.entity))


def _described(outcome: Outcome, person_id: str) -> str:
    tags = outcome.state.people[person_id].tags
    name = naming.person(outcome.state, person_id)
    return f"{name} ({naming.shown(', '.join(tags))})" if tags else name


def present(lang: Lang, state: State) -> str:
    """How many are here, and how many of them take part where some are here and do not."""
    here, part = turns.present(state), turns.number_taking_part(state)
    told = say(lang, "telling.present", n=here)
    return told if here == part else f"{told}. {say(lang, 'roles.take-part', n=part)}"


def counted(outcome: Outcome, _event: Event) -> str:
    """How many are here."""
    return "" if outcome.has("presence") else _present(outcome)


def _present(outcome: Outcome) -> str:
    return outcome.say("telling.present", n=turns.present(outcome.state))


def divided(outcome: Outcome, event: Event) -> str:
    """How many groups there are and how large they are, and who lacks what they were to be dealt by."""
    state, way = outcome.state, outcome.state.ways[event.entity]
    dealt = _sizes(outcome, event.entity)
    if state.run and state.step and state.step.divides and state.run.division not in {None, event.entity}:
        dealt = f"{dealt}. {outcome.say('telling.groups-kept')}"
    without = groups.without_tag(state, way)
    if not without:
        return dealt
    if len(without) == turns.number_taking_part(state):
        return f"{dealt}. {outcome.say('telling.nobody-tagged', tag=naming.shown(way.tag))}"
    names = naming.everyone(outcome.lang, view.names(state, without))
    return f"{dealt}. {outcome.say('telling.untagged', names=names, tag=naming.shown(way.tag))}"


def _sizes(outcome: Outcome, division: str) -> str:
    sizes = [len(groups.here_in(outcome.state, group)) for group in outcome.state.divisions[division]]
    return outcome.say("telling.divided", n=len(sizes), sizes=", ".join(map(str, sizes)))


def groups_shown(outcome: Outcome, _event: Event) -> str:
    """The room sees who sits where."""
    return outcome.say("telling.groups-shown")


def reseated(outcome: Outcome, event: Event) -> str:
    """Who sits in which group now; where the room reads that and is not to see it, only that somebody moved."""
    person, number = payloads.text(event.payload or {}, "person"), payloads.number(event.payload or {}, "group")
    code = "telling.reseated-unseen" if event.entity in outcome.unseen else "telling.reseated"
    return outcome.say(code, name=naming.person(outcome.state, person), number=number)


def joined(outcome: Outcome, event: Event) -> str:
    """Which group somebody joined; where the room reads that and is not to see it, nothing. Of several the sizes."""
    number, joined_ = outcome.state.joined.get(event.id), [each for each in outcome.events if each.kind == "joined"]
    if len(joined_) > 1:
        return _sizes(outcome, event.entity) if event == joined_[0] else ""
    return "" if number is None or event.entity in outcome.unseen else outcome.say("telling.joined", number=number)
