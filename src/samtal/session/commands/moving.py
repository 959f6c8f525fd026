"""Commands that move the meeting: where it is, who has the floor, the clock and the plan.

Rule: instants are ms UTC, lengths are seconds, numbers count from 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samtal.session.commands.base import Command, Move

if TYPE_CHECKING:
    from collections.abc import Mapping


class Start(Move):
    """The meeting begins; those who are here are present from the start."""


class End(Move):
    """The meeting is over. Registers stay open."""


class Next(Move):
    """The next thing: first speaker, next speaker, next step."""


class Back(Move):
    """To the speaker before, else to the step before, going on where it was left."""


class Skip(Move):
    """Strike the current step and go to the next."""


class Again(Move):
    """Run the current step once more, from the beginning."""


@dataclass(frozen=True, slots=True)
class Pause(Move):
    """Stop the clock; it is to go on at the instant `until`, where that has been said."""

    until: int = 0


@dataclass(frozen=True, slots=True)
class Resume(Move):
    """Let the clock go on; or it went on at the instant `since`."""

    since: int = 0


@dataclass(frozen=True, slots=True)
class LeaveOut(Move):
    """The time since the instant `since` is not to count: the clock stood from then until `until`, or now."""

    since: int = 0
    until: int = 0


class PassTurn(Move):
    """Who has the floor passes; the next one gets it."""


@dataclass(frozen=True, slots=True)
class Goto(Move):
    """To the agenda entry `step`; of those jumped over nothing is said."""

    step: str = ""


@dataclass(frozen=True, slots=True)
class Held(Command):
    """The agenda entry `step` was held, at a time that nobody knows."""

    step: str = ""


@dataclass(frozen=True, slots=True)
class GiveTurn(Move):
    """Give the floor to a person (id) or, where nobody is named, to a seat (from 1); in a gathering, to a group."""

    person: str | None = None
    seat: int | None = None
    group: int | None = None


@dataclass(frozen=True, slots=True)
class Extend(Command):
    """Lengthen (or with a negative number shorten) the current step by `seconds`."""

    seconds: int


@dataclass(frozen=True, slots=True)
class ExtendTo(Command):
    """The current step is to end at the instant `until`."""

    until: int


@dataclass(frozen=True, slots=True)
class SetLengths(Command):
    """The current step and steps to come, by id, are to take so many seconds each from now on."""

    seconds: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class SpreadOut(Command):
    """What is left is made shorter so that every fixed time is kept; `breaks`: they may become shorter too."""

    breaks: bool = False


@dataclass(frozen=True, slots=True)
class EachGets(Command):
    """Each who waits for the floor in the current round, or each group in a gathering, gets so many seconds."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Replan(Command):
    """The meeting is to end at the instant `finish`, and that holds; None: the whole plan begins when it began."""

    finish: int | None = None


@dataclass(frozen=True, slots=True)
class Began(Command):
    """Correct the past: the step began at the instant `began` (for the first, so did the meeting).

    Without a `step` it is the current one.
    """

    began: int
    step: str = ""


@dataclass(frozen=True, slots=True)
class Ask(Command):
    """Question `number` of the current step is the current one."""

    number: int
