"""Commands that change the agenda of this one meeting, and in which order people and groups have the floor.

Rule: an item is named by its id, never by its number; lengths are in seconds. The template stays as it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from samtal.session.commands.base import Command


@dataclass(frozen=True, slots=True)
class InsertItem(Command):
    """An item of this meeting after the item `after`: the current one where that is None, before all where it is empty.

    `rest`: it is a break; `question`: it is a round in which all answer this.
    """

    title: str
    seconds: int | None = None
    after: str | None = None
    rest: bool = False
    question: str = ""


@dataclass(frozen=True, slots=True)
class MoveItem(Command):
    """The item `step`, which is still to come, stands after the item `after`; before all where that is empty."""

    step: str
    after: str


@dataclass(frozen=True, slots=True)
class StrikeItem(Command):
    """The item `step`, which is still to come, is struck."""

    step: str


@dataclass(frozen=True, slots=True)
class RewordItem(Command):
    """The item `step` gets another title or prompt; None leaves what is there. `base`: the event that was seen."""

    step: str
    title: str | None = None
    prompt: str | None = None
    base: str | None = None


@dataclass(frozen=True, slots=True)
class RewordQuestion(Command):
    """The question with this id, of the item `step`, gets another wording; an empty id is one more question."""

    step: str
    question: str
    text: str
    base: str | None = None


@dataclass(frozen=True, slots=True)
class Order(Command):
    """In which order those have the floor who take part in the current round.

    By arrival; shuffled, by what `seed` makes of it, which the live session hands in; or by arrival from one on: a
    person or a seat, where neither is named the one after who began the round before.
    """

    how: Literal["arrival", "shuffled", "from"]
    person: str | None = None
    seat: int | None = None
    seed: str = ""


@dataclass(frozen=True, slots=True)
class HearLast(Command):
    """A group of the current gathering (from 1) is heard after all others."""

    group: int
