"""What the wall tells beside the current item: the programme of the day, what comes next, and the next meeting.

Rule: what the room may see, and nothing else. What is to come bears the clock time at which it will begin; what has
been bears none, and what waits for something that is over time bears none, so that nobody can tell what is late.
Instants are ms UTC.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.session import entries, figures, onward, plan, promise, schedule, showable, timing, view
from samtal.session.clock import MINUTE
from samtal.session.state import Phase
from samtal.session.view import Countdown, Progress

if TYPE_CHECKING:
    from samtal.session.promise import Promise
    from samtal.session.state import Run, State
    from samtal.template.model import Rating, Step


class ProgrammeItem(NamedTuple):
    """An item of the day. `at` is when it begins, or began where the meeting is at it; None where nobody knows."""

    title: str
    progress: Progress = Progress.PLANNED
    at: int | None = None


class NextMeeting(NamedTuple):
    """When those in the room meet again: an ISO day, and minutes after midnight where a clock time is known.

    `far`: a year or more from now, so that the year is told.
    """

    day: str
    minutes: int | None = None
    other_year: bool = False  # than that of this meeting


class RatingAsked(NamedTuple):
    """A rating: what those in the room are to give, on which scale, and what becomes of it.

    `statements` are those that the template has; what somebody has written is shown only when that is asked for.
    """

    low: int
    high: int
    labels: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    closed: bool = False
    promise: Promise | None = None  # who can see what somebody has answered

    @property
    def labelled(self) -> list[tuple[int, str]]:
        """What values are called: each of them, or the two ends."""
        values = range(self.low, self.high + 1)
        ends = (self.low, self.high) if len(self.labels) != len(values) else values
        return [*zip(ends, self.labels, strict=False)]


def programme(state: State, now: int) -> tuple[ProgrammeItem, ...]:
    """Every item of the day, in order; before a start that is late, as it can still be."""
    return tuple(_item(state, slot, now) for slot in schedule.slots(state, now, plan.earliest(state, now)))


def _item(state: State, slot: schedule.Slot, now: int) -> ProgrammeItem:
    progress, begins = view.progress(state, slot.step), slot.projected.begin if slot.projected else None
    is_told = progress is Progress.CURRENT or (progress is Progress.PLANNED and begins is not None and begins > now)
    return ProgrammeItem(slot.step.title, progress, begins if is_told else None)


def comes_next(state: State, items: tuple[ProgrammeItem, ...]) -> ProgrammeItem | None:
    """The item that follows the current one; None where that is the last."""
    after = onward.step_after(state)
    number = state.number_of(after.id) if after else None
    return items[number - 1] if number and items else None


def whole(state: State, run: Run, step: Step, counting: Countdown) -> int:
    """How long the time that counts now is in all, in ms; 0 where none is limited."""
    if counting.of == "gone":
        return 0
    if counting.of == "step":
        seconds = timing.planned_seconds(state, step, run)
    elif state.turn and state.turn.group:
        seconds = timing.group_turn_seconds(state, step, run)
    else:
        seconds = timing.turn_seconds(state, step, run)
    return (seconds or 0) * 1000


CALL_BACK: Final = 5
"""So many minutes before its end work in groups is called back, where the template does not say."""


def call(state: State, run: Run, step: Step, counting: Countdown) -> int:
    """How many minutes are left where groups are called back now: for half a minute, and in the whole last one.

    0 where they are not: in what is hardly longer than that, and while the clock stands.
    """
    if view.apart(step) != "groups" or counting.of != "step" or state.phase is Phase.PAUSED:
        return 0
    in_all = (timing.planned_seconds(state, step, run) or 0) * 1000
    for minutes, stands in ((1, MINUTE), (step.call_back or CALL_BACK, MINUTE // 2)):
        if in_all > minutes * MINUTE and 0 <= minutes * MINUTE - counting.time < stands:
            return minutes
    return 0


def asked(state: State, step: Step) -> RatingAsked | None:
    """What the current item asks to be rated; points are told by themselves."""
    rating = step.rating
    if rating is None:
        return None
    scale = rating.scale
    return RatingAsked(
        scale.min,
        scale.max,
        scale.labels,
        _statements(rating),
        closed=figures.is_closed(state, state.run),
        promise=promise.of_step(state, step, rating),
    )


def _statements(rating: Rating) -> tuple[str, ...]:
    return tuple(statement.text for statement in rating.statements)


_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_BEGINS: Final = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)(?!\d)")
"""A day, and a clock time at the beginning of what somebody has typed as one; any other text there is not told."""


def next_meeting(state: State) -> NextMeeting | None:
    """The first date after the meeting's own that has been written down, unless that is private."""
    dates = [each for each in entries.entries(state, "date") if not showable.is_private(state, each)]
    days = [(each.entry.day, each.entry.hours) for each in dates if _DAY.fullmatch(each.entry.day)]
    later = [(day, hours) for day, hours in days if day > state.date]
    if not later:
        return None
    day, hours = min(later)
    match = _BEGINS.match(hours.strip())
    minutes = 60 * int(match[1]) + int(match[2]) if match else None
    return NextMeeting(day, minutes, other_year=day[:4] != state.date[:4])
