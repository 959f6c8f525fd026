"""Whom a typed name means, and whose an entry is.

Rule: a person is a full name or a beginning that only one has, ignoring case. Where both those the line can be about
and others begin so, the former are meant: only one who is here can get the floor or leave.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from samtal.lines.values import excerpt, whole
from samtal.session import groups, joint, people
from samtal.session.captured import NOBODY, Owner
from samtal.session.refusal import RefusedError
from samtal.words.commands import EVERYBODY, GROUP
from samtal.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.session.state import Person, State
    from samtal.template.model import Step

_PREFIX: Final = re.compile(r":(?:\s+|$)")
_GROUP: Final = re.compile(rf"(?:{'|'.join(GROUP)})\s*([0-9]+)")


def takes_part(person: Person) -> bool:
    """Whether this person is or has been here."""
    return person.took_part


def is_here(person: Person) -> bool:
    """Whether this person is here now."""
    return person.here


def is_away(person: Person) -> bool:
    """Whether this person has left or is absent."""
    return not person.here


def _meant(state: State, typed: str, about: Callable[[Person], bool]) -> list[Person]:
    matches = people.find(state, typed)
    if len(matches) == 1 or any(folded(person.name) == folded(typed) for person in matches):
        return matches
    return [person for person in matches if about(person)] or matches


def one_person(state: State, typed: str, about: Callable[[Person], bool]) -> str:
    """The id of the one who is meant; refused where nobody is, or several may be."""
    matches = _meant(state, typed, about)
    if not matches:
        raise RefusedError("phrases.nobody", name=excerpt(typed))
    if len(matches) > 1:
        raise RefusedError("phrases.which-person", name=excerpt(typed), names=", ".join(p.name for p in matches))
    return matches[0].id


def full_name(state: State, typed: str) -> str:
    """The name that only one has of those whose names begin so; empty where that is nobody, or several."""
    matches = _meant(state, typed, takes_part) if typed.strip() else []
    return matches[0].name if len(matches) == 1 else ""


def owner(state: State, step: Step | None, typed: str) -> tuple[Owner | None, str]:
    """Whose the text is and the text; there is no owner, and all of it is text, where what stands first is nobody.

    `all:` in front makes it the meeting's and takes the rest as text. A group that does not exist is refused.
    """
    match = _PREFIX.search(typed)
    if match is None:
        return None, typed
    first, rest = typed[: match.start()].strip(), typed[match.end() :]
    if folded(first) in EVERYBODY:
        return NOBODY, rest
    whose = _group(state, step, first) or _person(state, first)
    return (whose, rest) if whose else (None, typed)


def group_called(state: State, step: Step, typed: str) -> int:
    """The number of the group that is meant: by number, by what it is called, or by a beginning that only one has."""
    if match := _GROUP.fullmatch(folded(typed.strip())):
        return whole(match[1]) or 0  # whether there is such a group is for the core to say
    runs = state.runs_of(step.id)
    called = joint.names(state, step, runs[-1] if runs else None)
    exact = [n for n, name in enumerate(called, 1) if name and folded(name) == folded(typed.strip())]
    begun = [n for n, name in enumerate(called, 1) if typed.strip() and folded(name).startswith(folded(typed.strip()))]
    meant = exact or begun
    if len(meant) != 1:
        there_are = ", ".join(name or str(n) for n, name in enumerate(called, 1))
        raise RefusedError("phrases.which-group", name=excerpt(typed), names=there_are)
    return meant[0]


def is_group(typed: str) -> bool:
    """Whether this is how a group is named by its number."""
    return _GROUP.fullmatch(folded(typed.strip())) is not None


def _group(state: State, step: Step | None, typed: str) -> Owner | None:
    match = _GROUP.fullmatch(folded(typed))
    if match is None:
        return None
    number, there_are = whole(match[1]) or 0, groups.number_for(state, step) if step else 0
    if not 1 <= number <= there_are:
        raise RefusedError("phrases.no-such-group" if there_are else "phrases.no-groups", number=number, n=there_are)
    return Owner(group=number)


def _person(state: State, typed: str) -> Owner | None:
    matches = _meant(state, typed, takes_part)
    return Owner(person=matches[0].id) if len(matches) == 1 else None
