"""Clauses about roles: who holds one, who has the floor by it, and which one is asked for.

Rule: a role that nobody holds is asked for, with what to write, and never demanded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import payloads, roles
from samtal.telling import naming
from samtal.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.events import Event
    from samtal.session.state import State
    from samtal.telling.outcome import Outcome
    from samtal.template.model import Step
    from samtal.words import Lang


def given(outcome: Outcome, event: Event) -> str:
    """Who holds the role from now on."""
    return holders(outcome.lang, outcome.state, payloads.text(event.payload or {}, "role"))


def holders(lang: Lang, state: State, role: str) -> str:
    """A role and who holds it."""
    names = ", ".join(naming.person(state, person.id) for person in roles.holders(state, role))
    name = naming.role(lang, roles.name_of(state, role))
    return say(lang, "roles.held" if names else "roles.unheld", role=name, names=names)


def every(lang: Lang, state: State) -> Iterator[str]:
    """Each role with who holds it: the template's own also where nobody does."""
    own = roles.of_template(state)
    for key in dict.fromkeys((*own, *state.roles)):
        if key in own or state.roles[key]:
            yield holders(lang, state, key)


def listening(lang: Lang, state: State, step: Step) -> Iterator[str]:
    """Who listens to the round of a step; nothing where all speak."""
    if names := naming.members(lang, state, [*roles.having(state, step)]):
        role = naming.role(lang, roles.name_of(state, step.spares))
        yield say(lang, "roles.listen", names=names, role=role)


def floor(lang: Lang, state: State) -> str:
    """Who has the floor by the role that the current step belongs to; empty where nobody has, or it is given away."""
    step = state.step if state.turn is None else None
    role = step.floor_of if step else ""
    names = naming.members(lang, state, [*roles.having(state, step)]) if step and role else ""
    return say(lang, "roles.floor", names=names, role=naming.role(lang, roles.name_of(state, role))) if names else ""


def asked(lang: Lang, state: State) -> list[str]:
    """Who is asked for, and that the one who held the role is not here."""
    wanted = roles.asked(state)
    if wanted is None:
        return []
    role = naming.role(lang, roles.name_of(state, wanted.key))
    names = ", ".join(naming.person(state, person.id) for person in wanted.gone)
    gone = [say(lang, "roles.gone", names=names, role=role)] if names else []
    return [*gone, say(lang, "roles.asked", role=role)]


def remarks(outcome: Outcome) -> list[str]:
    """What is asked on coming to a step, and when somebody comes, goes or gives up a role."""
    told = any(outcome.has(kind) for kind in ("entered", "presence", "role"))
    return asked(outcome.lang, outcome.state) if told else []
