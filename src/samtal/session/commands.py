"""Everything that can be asked of a session, as frozen values.

Rule: what may be done when stands in decide.py. Instants are ms UTC, lengths are seconds, numbers count from 1.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from samtal.session.registers import EMPTY, Entry

if TYPE_CHECKING:
    from samtal.session.captured import Owner
    from samtal.session.events import Cursor


@dataclass(frozen=True, slots=True)
class Command:
    """The base of all commands. Where `seen` is given and the meeting has moved on since, the command is refused."""


@dataclass(frozen=True, slots=True)
class Move(Command):
    """A command that moves the meeting; `seen` keeps two people's *next* from moving it twice."""

    seen: Cursor | None = None


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


class Pause(Move):
    """Stop the clock."""


class Resume(Move):
    """Let the clock go on."""


@dataclass(frozen=True, slots=True)
class LeaveOut(Move):
    """The time since the instant `since` is not to count: the clock stood from then until now."""

    since: int = 0


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
    """Give the floor to a person (id) or, where nobody is named, to a seat (from 1)."""

    person: str | None = None
    seat: int | None = None


@dataclass(frozen=True, slots=True)
class Extend(Command):
    """Lengthen (or with a negative number shorten) the current step by `seconds`."""

    seconds: int


@dataclass(frozen=True, slots=True)
class ExtendTo(Command):
    """The current step is to end at the instant `until`."""

    until: int


@dataclass(frozen=True, slots=True)
class Replan(Command):
    """The meeting is to end at the instant `finish`, and that holds; None: the whole plan begins when it began."""

    finish: int | None = None


@dataclass(frozen=True, slots=True)
class Began(Command):
    """Correct the past: the current step began at the instant `began` (for the first, so did the meeting)."""

    began: int


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


@dataclass(frozen=True, slots=True)
class Ask(Command):
    """Question `number` of the current step is the current one."""

    number: int


@dataclass(frozen=True, slots=True)
class Content(Command):
    """Something said or found at `step`; None: the current one, or that of the sender who tells what was `seen`."""

    step: str | None = None
    seen: Cursor | None = field(default=None, kw_only=True)


@dataclass(frozen=True, slots=True)
class TakeNote(Content):
    """A note, to question `question` (from 1; None: the current one)."""

    text: str = ""
    owner: Owner | None = None  # None: who has the floor now
    question: int | None = None


@dataclass(frozen=True, slots=True)
class Summarize(Content):
    """What a step came to or, before the start and after the end, the whole meeting; empty: no longer."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class AddRow(Content):
    """A row of a list step."""

    cells: tuple[str, ...] = ()
    owner: Owner | None = None  # None: who has the floor now


@dataclass(frozen=True, slots=True)
class RateTotals(Content):
    """How many gave each value of statement `statement` (from 1), lowest value first, and how many "don't know".

    `base` made the totals that the sender saw (empty: there were none), and no others are replaced; None: any are.
    """

    statement: int = 0
    counts: tuple[int, ...] = ()
    unknown: int = 0
    base: str | None = None


@dataclass(frozen=True, slots=True)
class RateAnswer(Content):
    """One person's answer to a statement; a value of None is "don't know"."""

    statement: int = 0
    person: str = ""
    value: int | None = None


@dataclass(frozen=True, slots=True)
class Record(Content):
    """An entry of a register."""

    register: str = "decision"
    entry: Entry = EMPTY


@dataclass(frozen=True, slots=True)
class Edit(Command):
    """What was captured becomes another. Of two edits from one `base` (what the sender saw), both wordings are kept."""

    entity: str
    base: str | None = None


@dataclass(frozen=True, slots=True)
class ChangeNote(Edit):
    """A note gets this text and, where one is given, this owner."""

    text: str = ""
    owner: Owner | None = None  # None: whose it was before


@dataclass(frozen=True, slots=True)
class ChangeRow(Edit):
    """A row gets these cells."""

    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reword(Edit):
    """An entry of a register now says this."""

    entry: Entry = EMPTY


@dataclass(frozen=True, slots=True)
class Adopt(Edit):
    """A proposal becomes a decision."""


@dataclass(frozen=True, slots=True)
class Delete(Edit):
    """A note, row, summary or entry of a register is no more; `for_good`: nor are any of the words it ever had."""

    for_good: bool = False


@dataclass(frozen=True, slots=True)
class Undo(Command):
    """Take back the last action of this face, or the one named."""

    action: str | None = None
