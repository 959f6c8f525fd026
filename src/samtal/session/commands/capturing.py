"""Commands that write something down, and those that change what was written.

Rule: an edit names the entity and the event that its sender saw.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from samtal.session.commands.base import Command
from samtal.session.registers import EMPTY, Entry

if TYPE_CHECKING:
    from samtal.session.captured import Owner
    from samtal.session.events import Cursor


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
class TakeNotes(Content):
    """Several notes at once, as they were pasted; they are taken back together."""

    notes: tuple[TakeNote, ...] = ()


@dataclass(frozen=True, slots=True)
class Summarize(Content):
    """What a step came to or, before the start and after the end, the whole meeting; empty: no longer."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class AddRow(Content):
    """A row of a list step."""

    cells: tuple[str, ...] = ()
    owner: Owner | None = None  # None: who has the floor now
    parent: str | None = None  # the id of the row that it is put under
    beside: bool = False  # a row that stands ready, and that somebody else has filled meanwhile, is not filled again


@dataclass(frozen=True, slots=True)
class AddLink(Content):
    """Material that everybody is to find; before the start and after the end, unless a step is named, the meeting's."""

    title: str = ""  # empty: the address is its title
    url: str = ""


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
    """One person's answer to a statement, or one group's (from 1); a value of None is "don't know"."""

    statement: int = 0
    person: str = ""
    value: int | None = None
    group: int | None = None


@dataclass(frozen=True, slots=True)
class RatePerson(Content):
    """All that one person answers, as one action: a mark for each statement, from the first on.

    A mark is a value of the scale, `"?"` "don't know", `"-"` no answer (any more), or None: that one stays as it is.
    """

    person: str = ""
    marks: tuple[int | str | None, ...] = ()


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
class MarkCause(Edit):
    """A row of a tree is the cause that was chosen; where it was, it is no longer."""


@dataclass(frozen=True, slots=True)
class ChangeLink(Edit):
    """A link gets this title and address."""

    title: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Reword(Edit):
    """An entry of a register now says this."""

    entry: Entry = EMPTY


@dataclass(frozen=True, slots=True)
class Adopt(Edit):
    """A proposal becomes a decision."""


@dataclass(frozen=True, slots=True)
class MarkDone(Edit):
    """An entry of a register is done, or is not; what it says stays, whatever that has become meanwhile."""

    done: bool = True


@dataclass(frozen=True, slots=True)
class Delete(Edit):
    """A note, row, summary or entry of a register is no more; `for_good`: nor are any of the words it ever had."""

    for_good: bool = False
