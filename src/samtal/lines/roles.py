"""Who is what: `roll fallgivare: Anna, Bo`, `utanför Eva`, `med Eva`, and several roles on one line before a meeting.

Rule: what stands before the colon is a role, after it come names with commas between; without any, nobody has it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.lines.names import is_here, one_person
from samtal.lines.values import excerpt, usage
from samtal.session import commands as c
from samtal.session import people, turns
from samtal.session.refusal import RefusedError
from samtal.words.commands import VERBS
from samtal.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samtal.lines.entries import Phrase
    from samtal.session.state import State


ASIDE: Final = frozenset(word for both in VERBS["aside"] for word in both)
"""What stands among the words about one who takes no part in rounds, groups and ratings."""


class NamedRole(NamedTuple):
    """A role, and the names of those who are to hold it."""

    role: str
    names: tuple[str, ...]


def role(state: State, phrase: Phrase) -> c.Command:
    """Who holds a role from now on."""
    told = _told(phrase.rest)
    if told is None:
        raise usage("role")
    return c.GiveRole(told.role, tuple(_holder(state, name) for name in told.names))


def aside(state: State, phrase: Phrase) -> c.Command:
    """Somebody takes no part in rounds, groups and ratings, or does again."""
    if not phrase.rest:
        raise usage(phrase.verb)
    return c.TakePart(one_person(state, phrase.rest, is_here), aside=phrase.verb == "aside")


def arriving(name: str, tags: Iterable[str]) -> c.Here:
    """Somebody who comes, with what is known of them; "utanför" among it sets them aside."""
    known = [tag for tag in tags if tag]
    tagged = tuple(tag for tag in known if folded(tag) not in ASIDE)
    return c.Here(name, tagged, aside=len(tagged) < len(known))


def listed(text: str) -> list[NamedRole]:
    """The roles that a line names, with semicolons between; what names nobody is left out."""
    parts = [_told(part) for part in re.split(r"[;\n]", text)]
    return [part for part in parts if part and part.names]


def _told(text: str) -> NamedRole | None:
    """A role and names; None where there is no role or no colon."""
    first, colon, rest = text.partition(":")
    names = tuple(filter(None, (name.strip() for name in rest.split(","))))
    return NamedRole(first.strip(), names) if colon and first.strip() else None


def _holder(state: State, typed: str) -> str:
    """The id of the one who is meant; refused with those who are here where nobody is."""
    if not people.find(state, typed) and (here := turns.named(state)):
        names = ", ".join(person.name for person in here)
        raise RefusedError("roles.nobody-called", name=excerpt(typed), names=names)
    return one_person(state, typed, is_here)
