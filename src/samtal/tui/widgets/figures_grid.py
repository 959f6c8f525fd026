"""A rating as a grid: its rows and cells as data, and where a key leads from one cell to another.

Rule: plain functions of the state and what is typed. What is typed and not saved stands before what is saved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.session import figures, points, ratings, showing, tally, turns
from samtal.template import describing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from samtal.session.captured import Totals
    from samtal.session.figures import Figure
    from samtal.session.points import Placed, Spread
    from samtal.session.state import Run, State
    from samtal.template.model import Rating, Step

Cells = tuple[str, ...]
"""What stands in the cells of a row: one per value, then don't know where the scale has it. Empty: nothing."""

InRun = tuple[str, str]
"""A statement of a run, by the ids of the run and of itself: two items may ask the same."""

MOST_DIGITS: Final = 4
"""As many as any number of people has."""

UNCOUNTED: Final = 9
"""So many more than are known to be here may have answered."""


class StatementRow(NamedTuple):
    """A statement with what stands in its cells; `saved` and `unsaved` may both be false, never both true.

    `odd`: another number than were here have answered, or more points are given than each may give together, and nobody
    has said that this is right.
    """

    number: int
    text: str
    cells: Cells
    figure: Figure | None
    saved: bool
    unsaved: bool
    odd: bool
    placed: Placed | None = None  # of points: the place that they put it in
    stored: bool = False  # it has figures, whatever is typed over them
    typed: tuple[int, ...] = ()  # the columns that say another thing than what is saved


class Place(NamedTuple):
    """A cell, from 0."""

    row: int
    column: int


class Grid(NamedTuple):
    """Everything that is drawn: the step, its rows, and the cell that is typed into (None: nobody types)."""

    rating: Rating
    rows: list[StatementRow]
    present: int
    hidden: bool
    at: Place | None
    heads: tuple[str, ...] = ()  # what stands above the cells where each is a group's figure; else they are the values
    spread: Spread | None = None  # of points: how many are given and how many there are
    title: str = ""  # what it is called, where the meeting is at another item
    masked: bool = False  # the room sees it, and has not been shown the result
    unread: bool = False  # nor are the counts for it, but what is being typed
    awaits: bool = False  # it is answered on slips, and none of them has been counted
    strip: bool = False  # its slips are being typed in the strip
    counting: bool = False  # nor how many have answered what: slips are being counted, and one may leave a blank

    @property
    def unseen(self) -> bool:
        """Whether nothing can be typed here: the room would read it, and slips are counted or are still to come."""
        return self.unread and (self.counting or self.awaits)


ONWARD: Final = ("space", "slash", "right", "tab")
"""The keys that lead to the next cell: numbers are typed as 7 4 1 0, as 7/4/1/0, or as in a spreadsheet."""

BACKWARD: Final = ("left", "shift+tab")

MOVES: Final = (*ONWARD, *BACKWARD, "up", "down", "home", "enter", "plus")
"""All keys that lead to another cell."""


class InHand(NamedTuple):
    """What the one who types has done: typed without saving, and said of saved figures that they are right.

    Both by statement id.
    """

    typed: Mapping[str, Cells]
    confirmed: Mapping[str, Figure | None]


def title_elsewhere(state: State, step: Step) -> str:
    """The number and title of an item that is filled in though it is not the current one."""
    here = state.run is not None and state.run.step == step.id
    return "" if here else f"{state.number_of(step.id)}. {step.title}"


def is_hidden(state: State, step: Step, *, private: bool) -> bool:
    """Whether the room sees the screen, and has not been shown the result as it is now."""
    return not private and not showing.shows_result(state, step)


def grid(state: State, step: Step, rating: Rating, hand: InHand, at: Place | None, *, private: bool) -> Grid:
    """The grid of a step as it is now; `private`: the room does not see it."""
    run = state.run_at_hand(step.id)
    rows, begun = [], False
    places = {each.number: each for each in points.ranking(state, step, run)} if rating.budget else {}
    for number, statement in enumerate(rating.statements, 1):
        figure = figures.figure(state, step, run, statement)
        mine, begun = hand.typed.get(statement.id), begun or figure is not None
        before = written(rating, figure)
        cells = before if mine is None else mine
        told = figure if mine is None else counted(rating, mine)
        saved = figure is not None and mine is None
        odd = saved and figure is not None and not _is_expected(state, step, run, figure)
        odd = odd and hand.confirmed.get(statement.id) != figure
        row = StatementRow(
            number, describing.statement(statement, rating.scale), cells, told, saved, mine is not None, odd
        )
        placed = places[number] if saved and places else None
        rows.append(row._replace(placed=placed, stored=figure is not None, typed=changed(before, cells)))
    spread = points.spread(state, step, run) if rating.budget else None
    masked = is_hidden(state, step, private=private)
    unseen = rating.answers in {"slips", "file"}  # by the room, as they were given
    raised = rating.answers == "hands" or (not unseen and run is not None and run == state.run)
    raised = raised and not (rating.budget or ratings.had_names(state, step, run))  # points are the result itself
    is_counted = tally.is_counting(state, step.id, run)
    here = turns.number_taking_part(state)
    sealed = is_counted or figures.is_sealed(state, rating, run)
    title = title_elsewhere(state, step)
    return Grid(
        rating,
        rows,
        here,
        sealed,
        at,
        spread=spread,
        title=title,
        masked=masked,
        unread=masked and not raised,
        counting=masked and is_counted,
        awaits=rating.answers == "slips" and not is_counted and not begun,
    )


def _is_expected(state: State, step: Step, run: Run | None, figure: Figure) -> bool:
    """Whether a row can have got so many points, or a statement so many answers."""
    if step.rating and step.rating.budget:
        return points.broken_bound(state, step, run, figure.n) is None
    if counting := tally.of(state, step.id, run):  # a slip may leave a statement blank
        return figure.n + figure.unknown <= counting.slips
    return figures.is_expected(state, run, figure)


def written(rating: Rating, figure: Figure | None) -> Cells:
    """What is saved, as it stands in the cells."""
    wide = len(rating.scale.values) + rating.scale.has_unknown
    if figure is None:
        return ("",) * wide
    return (*map(str, figure.counts), *([str(figure.unknown)] if rating.scale.unknown else []))


def changed(before: Cells, cells: Cells) -> tuple[int, ...]:
    """The columns that say another thing than before."""
    return tuple(column for column, pair in enumerate(zip(before, cells, strict=False)) if pair[0] != pair[1])


def counted(rating: Rating, cells: Cells) -> Figure:
    """What the cells say; an empty one is 0."""
    numbers = [int(cell or 0) for cell in cells]
    wide = len(rating.scale.values)
    return figures.Figure(tuple(numbers[:wide]), sum(numbers[wide:]), rating.scale.min)


def filled(rating: Rating, cells: Cells) -> int:
    """How many of the values have a number; a row is whole when all have, nought too."""
    return sum(bool(cell) for cell in cells[: len(rating.scale.values)])


def most_digits(drawn: Grid) -> int:
    """How many digits a count can have here: of more it is refused, for it is several, or a slip."""
    if drawn.heads:  # a group's answer is no count
        return len(str(drawn.rating.scale.max))
    several = drawn.rating.budget or 1
    if not drawn.present:
        return MOST_DIGITS + len(str(several)) - 1
    return len(str((drawn.present + UNCOUNTED) * several))


def too_long(drawn: Grid) -> str:
    """What is said of one digit more."""
    if drawn.heads:
        return "fill.answer-too-long"
    if drawn.spread:
        return "fill.points-too-long"
    return "fill.count-or-slip" if drawn.rating.answers == "slips" else "fill.count-too-long"


def stands(totals: Totals | None) -> bool:
    """Whether anybody has answered; not where a statement was retaken."""
    return totals is not None and (any(totals.counts) or totals.unknown > 0)


def is_empty(row: StatementRow) -> bool:
    """Whether figures are still to come: those of a statement that was retaken, too."""
    return not row.unsaved and (not row.saved or (row.figure is not None and not row.figure.n + row.figure.unknown))


def first_wrong(rating: Rating, cells: Cells) -> int:
    """To which cell one comes back in a row that was refused: the first empty one; where one number stands, to that."""
    there_are, all_ = filled(rating, cells), len(rating.scale.values)
    return cells.index("") if 1 < there_are < all_ else 0


def moved(at: Place, key: str, last: int, *, unknown: bool) -> Place:
    """The cell that a key leads to; it may lie outside the grid, which is to leave the row.

    `last` is the last column, which is for not knowing where there is such a one.
    """
    if key == "enter" or (key in ONWARD and at.column >= last):
        return Place(at.row + 1, 0)
    if key == "plus":  # don't know, as in 7/4/1/0+2
        return Place(at.row, last) if unknown else at
    if key in {"up", "down", "home"}:
        return Place(at.row + {"up": -1, "down": 1}.get(key, 0), 0)
    return Place(at.row, at.column + (-1 if key in BACKWARD else 1))
