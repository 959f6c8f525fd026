"""What is found in the file of a form service, as data; and how it becomes figures of a rating.

Rule: one action, all or nothing. Under `counts` only totals are made of it, whatever stood in the file. Figures that
stand already are replaced only where that was asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from samtal.session import figures, joint, ratings, statements, tally
from samtal.session.captures import place
from samtal.session.commands import RateAnswer, RateTotals
from samtal.session.events import Fact
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.commands import TakeAnswers
    from samtal.session.events import Event
    from samtal.session.state import Run, State
    from samtal.template.model import Step

Found = Literal["wording", "part", "number", "given", "unclear", "name", ""]
"""How a column got its meaning: the same wording, a part of it, a number, or somebody said so.

`unclear`: it may be one of several statements; `name`: it says who has answered; empty: it is not used.
"""


class FileColumn(NamedTuple):
    """A column of the file: its place from 0, its heading, how its meaning was found, and the statement (from 1)."""

    place: int
    heading: str
    found: Found = ""
    statement: int = 0

    @property
    def letters(self) -> str:
        """What a spreadsheet calls it: A, B … Z, AA."""
        left, letters = self.place + 1, ""
        while left:
            left, rest = divmod(left - 1, 26)
            letters = chr(ord("A") + rest) + letters
        return letters


class BadCell(NamedTuple):
    """A cell that is no answer, by its row as a spreadsheet numbers them; what stands in it is not kept."""

    row: int
    column: FileColumn


class OddName(NamedTuple):
    """A cell that does not say which one in the meeting has answered: the name is nobody's, or several people's."""

    row: int
    column: FileColumn
    several: bool = False


class FileAnswers(NamedTuple):
    """What would be taken from a file, and what not.

    `rows` answered anything. `odd` are the names that nothing is taken for before somebody has said whose they are, or
    that they are left out; `again` the rows of one who answers further down too. Both are empty where no names are
    kept. `others` are the numbers of the items that the file fits as well.
    """

    step: str
    columns: tuple[FileColumn, ...]
    rows: int
    bad: tuple[BadCell, ...]
    command: TakeAnswers
    odd: tuple[OddName, ...] = ()
    again: tuple[int, ...] = ()
    others: tuple[int, ...] = ()

    @property
    def people(self) -> int:
        """Of how many an answer would be kept with their name."""
        return len({answer.person for answer in self.command.answers})


MARK: Final = "filed"
"""What an event says of figures that came from a file."""


def is_filed(event: Event) -> bool:
    """Whether the figures of an event came from a file."""
    return (event.payload or {}).get(MARK) is True


def ratings_in(state: State) -> list[Step]:
    """The items that answers can be taken to from a file: one person gives one value to each statement."""
    return [step for step in state.agenda if step.rating and step.record and not _why_not(step)]


def is_awaited(state: State, step: Step) -> bool:
    """Whether the answers of an item are still to come out of a file."""
    on_file = step.rating is not None and step.rating.answers == "file" and not _why_not(step)
    return on_file and not standing(state, step, state.run_at_hand(step.id))


def check(step: Step) -> None:
    """Refuse where the answers of an item cannot come from a file."""
    if step.rating is None:
        raise RefusedError("session.no-rating", title=step.title)
    if code := _why_not(step):
        raise RefusedError(code)


def _why_not(step: Step) -> str:
    if step.rating and step.rating.budget:
        return "filed.points"
    return "filed.per-group" if joint.is_joint(step) else ""


def ready(found: FileAnswers) -> TakeAnswers:
    """The command that takes it. Refused where there is nothing in it, or a name is nobody's yet."""
    if not (found.command.about or found.odd):
        raise RefusedError("filed.empty")
    if found.odd:
        raise RefusedError("filed.names-odd", n=len(found.odd))
    return found.command


def check_no_slips(state: State, step: Step, run: Run | None) -> None:
    """Refuse while slips are counted there."""
    if tally.is_counting(state, step.id, run):
        raise RefusedError("filed.counting", number=state.number_of(step.id))


def standing(state: State, step: Step, run: Run | None, numbers: set[int] | None = None) -> list[int]:
    """The statements (from 1) that have figures already, of these or of all."""
    rating = statements.asked(state, step, run)
    numbered = enumerate(rating.statements if rating else (), 1)
    known = [number for number, each in numbered if figures.figure(state, step, run, each)]
    return [number for number in known if numbers is None or number in numbers]


def standing_refusal(code: str, state: State, found: FileAnswers) -> RefusedError:
    """That figures stand there already, and of how many statements."""
    step = state.step_called(found.step)
    there = standing(state, step, state.run_at_hand(step.id), found.command.about) if step else []
    return RefusedError(code, number=state.number_of(found.step), n=len(there))


def take(state: State, command: TakeAnswers, now: int) -> list[Fact]:
    """The figures, as if each had been typed."""
    step, run = place(state, command)
    check(step)
    if not command.about:
        raise RefusedError("filed.empty")
    check_no_slips(state, step, run)
    there = standing(state, step, run, command.about)
    if there and not command.replace:
        raise RefusedError("filed.stands", number=state.number_of(step.id), n=len(there))
    taken = _together([fact for facts in _facts(state, step, command, now) for fact in facts])
    return taken if any(fact.kind == "redact" for fact in taken) else [*taken, *_by_file(step)]


def _by_file(step: Step) -> list[Fact]:
    """That the rating is answered so, while it is open: the room is told who may know what was answered in a form."""
    rating = step.rating
    if rating is None or rating.answers == "file":
        return []
    return [Fact("answering", {"answers": "file", "secrecy": rating.secrecy}, step.id)]


def _facts(state: State, step: Step, command: TakeAnswers, now: int) -> Iterator[list[Fact]]:
    for total in command.totals:
        yield ratings.totals(state, RateTotals(step.id, *total, seen=command.seen), now)
    for answer in command.answers:
        yield ratings.answer(state, RateAnswer(step.id, *answer, seen=command.seen), now)


def _together(facts: list[Fact]) -> list[Fact]:
    """Of what goes with each of them one for all; the figures marked as from a file."""
    fixed = [fact for fact in facts if fact.kind == "asked"][:1]
    gone = [fact for fact in facts if fact.kind == "redact"]
    events = [event for fact in gone for event in fact.payload["events"]]
    blanked = [gone[0]._replace(payload={"events": events})] if gone else []
    rest = [fact for fact in facts if fact.kind not in {"asked", "redact"}]
    return [*fixed, *blanked, *(fact._replace(payload={**fact.payload, MARK: True}) for fact in rest)]
