"""What was captured in a session: notes, rows of lists, figures, answers, and entries of the registers.

Rule: values are frozen. Each hangs on its step and run, bears the event that made it what it is (`event`), and those
that can be edited bear those that made it what it was before (`earlier`), the wordings that stand beside it (`rivals`),
and whether they were deleted (`gone`): they are kept for their number, which is never used again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from samtal.session.registers import Entry


class Owner(NamedTuple):
    """Whose an entry is: a group (from 1), a person or who had the floor in a turn (ids). None: the whole session."""

    group: int | None = None
    person: str | None = None
    turn: str | None = None


NOBODY: Final = Owner()
"""The owner of what belongs to the whole session."""


class Note(NamedTuple):
    """Something said. `event` made it what it is, `earlier` what it was before.

    `rivals` are wordings that stand beside it: edits made from an earlier wording than the one that then stood.
    """

    id: str
    step: str
    run: str | None
    question: str | None
    group: int | None
    person: str | None
    text: str
    at: int
    event: str
    earlier: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    turn: str | None = None  # in which it was begun, where nobody named an owner
    gone: bool = False  # deleted; it is kept for its number, which is never used again
    number: int = 0  # from 1, among those that its item has ever had

    @property
    def owner(self) -> Owner:
        """Whose it is, as it was said; owners.py follows the turn to a person."""
        return Owner(self.group, self.person, self.turn)


class ListRow(NamedTuple):
    """A row of a list step; with preset rows the first cell is its label.

    In a tree `parent` is the row that it was put under, and `cause` whether it is the cause that was chosen.
    """

    id: str
    step: str
    run: str | None
    group: int | None
    person: str | None
    cells: tuple[str, ...]
    at: int
    event: str
    earlier: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    turn: str | None = None
    gone: bool = False
    parent: str | None = None
    cause: bool = False
    sources: tuple[str, ...] = ()  # the ids of what it was carried over from: see carrying.py
    number: int = 0  # from 1, among those that its item has ever had

    @property
    def owner(self) -> Owner:
        """Whose it is, as it was said."""
        return Owner(self.group, self.person, self.turn)


class Linked(NamedTuple):
    """Material that somebody pointed to in the meeting, for an item or, where `step` is None, for the whole meeting."""

    id: str
    step: str | None
    title: str
    url: str
    at: int
    event: str
    earlier: tuple[str, ...] = ()
    gone: bool = False


class Totals(NamedTuple):
    """How many gave each value of a statement. `order` tells which of two came last."""

    id: str
    step: str
    run: str | None
    statement: str
    counts: tuple[int, ...]
    unknown: int
    order: int
    event: str
    slips: int = 0  # they were counted slip by slip, and there were so many


TallyKey = tuple[str, str]
"""Which tally it is: the ids of its step and its run, the latter empty where it was begun outside any run."""

Marks = dict[int | None, int]
"""How many gave each value of a statement; None is "don't know". No value is there with 0."""


class Tally(NamedTuple):
    """How many slips there are, and the counts by the id of the statement; one that nobody has answered is not there.

    Whoever left a statement blank is in `slips` alone.
    """

    slips: int = 0
    counts: Mapping[str, Marks] = {}

    def with_counts(self, statement: str, marks: Marks) -> Tally:
        """The same with other counts of one statement, or with none."""
        others = {key: value for key, value in self.counts.items() if key != statement}
        counted = {value: number for value, number in marks.items() if number}
        return self._replace(counts={**others, statement: counted} if counted else others)

    def plus(self, other: Tally) -> Tally:
        """Both together."""
        total = self._replace(slips=self.slips + other.slips)
        for statement, marks in other.counts.items():
            mine = total.counts.get(statement, {})
            both = {value: mine.get(value, 0) + marks.get(value, 0) for value in {*mine, *marks}}
            total = total.with_counts(statement, both)
        return total


class Answer(NamedTuple):
    """One person's answer, or that of a group (from 1), whose `person` is empty; a value of None is "don't know".

    `gone`: it has been taken away.
    """

    id: str
    step: str
    run: str | None
    statement: str
    person: str
    value: int | None
    order: int
    group: int | None = None
    gone: bool = False


What = Literal["entry", "item", "asked", "who", "registers", "trend"]
"""What can be shown to the room: an entry of a register, what an item has to show, decisions and actions together.

`asked`: what is rated there, without any figures. `who`: who can see what somebody has answered there. `trend`: what
ratings over the sessions of the series came to.
"""


class Showing(NamedTuple):
    """What somebody asked to show: a command's `what` and `of`, in which run, with which figures, and from where on.

    `first`: the statement from which on they stand in full, from 1; 0 where nobody has leafed.
    """

    what: What
    of: str
    run: str | None = None
    figures: str = ""
    place: str = ""
    first: int = 0
    trend: str = ""

    def is_for(self, what: What, of: str) -> bool:
        """Whether this is what is meant."""
        return (self.what, self.of) == (what, of)


class Registered(NamedTuple):
    """An entry of a register, with the proposal it came from, if any, and whether it is `done`."""

    id: str
    register: str
    number: int
    entry: Entry
    step: str | None
    at: int
    event: str
    earlier: tuple[str, ...] = ()
    adopted: bool = False
    proposal: str | None = None
    rivals: tuple[str, ...] = ()
    gone: bool = False
    sources: tuple[str, ...] = ()
    was: str | None = None  # the note that somebody made it of
    done: bool = False
