"""Commands about who is here and where they sit.

Rule: a person is named by an id, or by the name that was typed where there may be none yet.
"""

from __future__ import annotations

from dataclasses import dataclass

from samtal.session.commands.base import Command


@dataclass(frozen=True, slots=True)
class Here(Command):
    """A participant is here. The same name again is the same person."""

    name: str
    tags: tuple[str, ...] = ()


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
class Divide(Command):
    """Deal those present into `count` groups."""

    count: int


@dataclass(frozen=True, slots=True)
class Reseat(Command):
    """A person sits in group `group`."""

    person: str
    group: int
