"""Commands about who is here and where they sit.

Rule: a person is named by an id, or by the name that was typed where there may be none yet.
"""

from __future__ import annotations

from dataclasses import dataclass

from samtal.session.commands.base import Command, Deals


@dataclass(frozen=True, slots=True)
class Here(Command):
    """A participant is here. The same name again is the same person. `aside`: takes no part in rounds and groups."""

    name: str
    tags: tuple[str, ...] = ()
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Rename(Command):
    """The person (id) is called something else; it is the same person."""

    person: str
    name: str


@dataclass(frozen=True, slots=True)
class Count(Command):
    """So many are here, named or not."""

    number: int


@dataclass(frozen=True, slots=True)
class Left(Command):
    """A participant has left."""

    person: str


@dataclass(frozen=True, slots=True)
class Came(Command):
    """A participant who was absent or had left is here."""

    person: str


@dataclass(frozen=True, slots=True)
class Absent(Command):
    """A person does not take part today."""

    name: str


@dataclass(frozen=True, slots=True)
class TakePart(Command):
    """The person (id) takes part in rounds, groups and ratings; where `aside`, in none of them."""

    person: str
    aside: bool = False


@dataclass(frozen=True, slots=True)
class GiveRole(Command):
    """Those people (ids) hold the role, which is told by its name, and nobody else does."""

    role: str
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Divide(Deals):
    """Deal those who take part into `count` groups."""

    count: int


class ShowGroups(Command):
    """The room may see who sits in which group."""


@dataclass(frozen=True, slots=True)
class Reseat(Command):
    """A person sits in group `group`."""

    person: str
    group: int
