"""A rating filled in person by person: who has a row, what stands in its cells, and what may be typed there, as data.

Rule: plain functions of the state and what is typed. What is typed and not saved stands before what is saved; whoever
comes late gets the last row, and who has left or sits aside has one as long as they may have answered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.session import attendance, figures, turns
from samtal.session.commands.rating import BLANK, UNKNOWN
from samtal.session.statements import asked
from samtal.tui.widgets.figures_grid import is_hidden, title_elsewhere

if TYPE_CHECKING:
    from collections.abc import Mapping

    from samtal.session.captured import Answer
    from samtal.session.figures import Figure
    from samtal.session.state import Person, Run, State
    from samtal.template.model import Rating, Scale, Step

TypedCells = dict[str, dict[str, str]]
"""What is typed and not saved: by person, then by statement. Empty: no answer."""

HIGHEST_DIGIT: Final = 9


ONWARD: Final = ("right", "tab", "space")
BACKWARD: Final = ("left", "shift+tab")
"""The keys that lead to the next cell and to the one before."""

MOVES: Final = (*ONWARD, *BACKWARD, "up", "down", "enter", "home", "end")


class PersonRow(NamedTuple):
    """A person with what stands in their cells, a cell for each statement: a value, "?" or nothing.

    `typed` are the cells that are not saved. `away`: they have left; `aside`: they do not take part.
    """

    person: str
    name: str
    cells: tuple[str, ...]
    typed: frozenset[int]
    away: bool = False
    aside: bool = False

    @property
    def whole(self) -> bool:
        """Whether every statement has a saved answer."""
        return all(self.cells) and not self.typed


class Cell(NamedTuple):
    """The cell that is typed into: whose, and which statement's, from 0; `full`: the one before it was the last."""

    row: int
    column: int
    full: bool = False


class PersonGrid(NamedTuple):
    """Everything that is drawn.

    `hidden`: of what is saved nothing is seen; `sealed`: nor what is typed.
    `unnamed`: so many are here without a name. `figure`: of the statement at the cursor, where it may be seen.
    """

    rating: Rating
    rows: tuple[PersonRow, ...]
    at: Cell | None
    hidden: bool
    sealed: bool
    unnamed: int
    figure: Figure | None = None
    title: str = ""  # what it is called, where the meeting is at another item


class GivenAnswers(NamedTuple):
    """Who has a row, and the answers that stand, by person and statement: worked out when something has happened."""

    people: list[Person]
    given: dict[tuple[str, str], Answer]


def answered(state: State, step: Step) -> GivenAnswers:
    """Who has a row, and what they have answered, as it is now."""
    run = state.run_at_hand(step.id)
    given = answers(state, step, run)
    return GivenAnswers(rated(state, run, given), given)


def person_grid(
    state: State, step: Step, rating: Rating, known: GivenAnswers, typed: TypedCells, at: Cell | None, *, private: bool
) -> PersonGrid:
    """The grid of a step as it is now."""
    run = state.run_at_hand(step.id)
    rows = tuple(_row(person, rating, known.given, typed.get(person.id, {})) for person in known.people)
    at = at._replace(row=min(at.row, len(rows) - 1)) if at and rows else None
    by_name = rating.secrecy == "sealed" and not private  # which no result that is shown tells
    mirrored, unopened = is_hidden(state, step, private=private) or by_name, figures.is_sealed(state, rating, run)
    hidden, sealed = mirrored or unopened, mirrored and rating.secrecy == "sealed"
    unnamed = len(turns.unnamed(state))
    figure = None
    if at and not hidden:
        figure = figures.figure(state, step, run, rating.statements[at.column])
    return PersonGrid(rating, rows, at, hidden, sealed, unnamed, figure, title_elsewhere(state, step))


def answers(state: State, step: Step, run: Run | None) -> dict[tuple[str, str], Answer]:
    """The answers that stand, by person and statement."""
    rating = asked(state, step, run)
    ids = [statement.id for statement in rating.statements] if rating else []
    found = [answer for each in ids for answer in figures.answers_for(state, step, run, each)]
    return {(answer.person, answer.statement): answer for answer in found if answer.group is None}


def rated(state: State, run: Run | None, given: Mapping[tuple[str, str], Answer]) -> list[Person]:
    """Who has a row, in the order of arrival: who is here, or was during the run, and takes part; who has answered."""
    answering = {person for person, _ in given}
    there = {person.id for person in attendance.there_during(state, run)} if run else set()
    found = [
        person
        for person in state.people.values()
        if person.id in answering or (not person.aside and (person.here or person.id in there))
    ]
    return sorted(found, key=lambda person: person.arrival)


def _row(
    person: Person, rating: Rating, given: Mapping[tuple[str, str], Answer], typed: Mapping[str, str]
) -> PersonRow:
    ids = [statement.id for statement in rating.statements]
    cells = tuple(typed.get(each, written(given.get((person.id, each)))) for each in ids)
    unsaved = frozenset(place for place, each in enumerate(ids) if each in typed)
    return PersonRow(person.id, person.name, cells, unsaved, away=not person.here, aside=person.aside)


def written(answer: Answer | None) -> str:
    """What is saved, as it stands in a cell."""
    if answer is None:
        return ""
    return UNKNOWN if answer.value is None else str(answer.value)


def mark(cell: str) -> int | str:
    """What a cell says, as a mark of c.RatePerson."""
    return {"": BLANK, UNKNOWN: UNKNOWN}.get(cell) or int(cell)


def is_quick(scale: Scale) -> bool:
    """Whether every value is one digit, so that the next one may go into the next cell."""
    return scale.min >= 0 and scale.max <= HIGHEST_DIGIT


def longer(scale: Scale, before: str, digit: str) -> str | None:
    """What stands in a cell after one more digit; None where no value begins so."""
    values = [str(value) for value in scale.values]
    for text in (before + digit, digit):
        if any(value.startswith(text) for value in values):
            return text
    return None


def is_whole(scale: Scale, cell: str) -> bool:
    """Whether a cell says something that can be answered, or nothing."""
    return cell in {"", UNKNOWN} or cell in {str(value) for value in scale.values}


def led_to(at: Cell, key: str, last: int) -> tuple[int, int]:
    """The row and column that a key leads to, which may lie outside the grid; `last` is the last column."""
    if key == "enter" or (key in ONWARD and (at.full or at.column >= last)):
        return at.row + 1, 0
    if key in {"up", "down"}:
        return at.row + (1 if key == "down" else -1), at.column
    if key in {"home", "end"}:
        return at.row, 0 if key == "home" else last
    return at.row, at.column + (-1 if key in BACKWARD and not at.full else key in ONWARD)
