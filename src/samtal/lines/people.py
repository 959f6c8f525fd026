"""Lines about who is here: who came, left or is absent, and a name that is put right.

Rule: of a name that is typed it is said whom it means; whether that can be is for the core to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.lines import roles
from samtal.lines.names import is_away, is_here, one_person, takes_part
from samtal.lines.values import usage
from samtal.session import commands as c
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from samtal.lines.entries import Phrase
    from samtal.session.state import State


def here(_state: State, phrase: Phrase) -> c.Command:
    """Somebody is here, with tags after commas."""
    name, *tags = (part.strip() for part in phrase.rest.split(","))
    if not name:
        raise usage("here")
    return roles.arriving(name, tags)


def left(state: State, phrase: Phrase) -> c.Command:
    """Somebody has left."""
    return c.Left(one_person(state, _name(phrase), is_here))


def came(state: State, phrase: Phrase) -> c.Command:
    """Somebody is here again."""
    return c.Came(one_person(state, _name(phrase), is_away))


def absent(_state: State, phrase: Phrase) -> c.Command:
    """Somebody is not coming; why is never written down."""
    name = _name(phrase)
    if "," in name:
        raise RefusedError("phrases.no-reason")
    return c.Absent(name)


def rename(state: State, phrase: Phrase) -> c.Command:
    """The same person has another name."""
    old, colon, new = phrase.rest.partition(":")
    if not colon or not old.strip() or not new.strip():
        raise usage("rename")
    return c.Rename(one_person(state, old, takes_part), new)


def _name(phrase: Phrase) -> str:
    if not phrase.rest:
        raise usage(phrase.verb)
    return phrase.rest
