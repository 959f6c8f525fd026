"""How ratings over the sessions of a series compare, as the room is shown it.

Rule: what earlier sessions came to stands in the event that shows it, rounded as the room reads it: that event is of
this wall alone, and is in no file that leaves the archive. What this session came to is not in it but read from the
state, so that nothing of it outlives a correction; when it is another than when it was asked for, nothing is shown.
"""

from __future__ import annotations

import json
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from samtal.session import earlier, earlier_told
from samtal.session.ids import derived_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samtal.session.captured import Answer, Totals
    from samtal.session.earlier import Sitting
    from samtal.session.state import State
    from samtal.session.trend import Trend


class TrendLine(NamedTuple):
    """A statement, and its figure each time, as exactly as it is shown; None where there is none."""

    place: int
    text: str
    figures: tuple[Fraction | None, ...]


class ShownTrend(NamedTuple):
    """The ratings of one subject beside each other, oldest first; `answers`: how many answered each time."""

    subject: str
    days: tuple[str, ...]
    answers: tuple[str, ...]
    lines: tuple[TrendLine, ...]
    two_valued: bool = False


def packed(trend: Trend, session: str) -> str:
    """What the event says of a trend that is shown in this session."""
    columns = [
        {"own": sitting.head.run or sitting.head.step}
        if sitting.head.session == session
        else {
            "day": sitting.head.date,
            "answers": earlier_told.answers(sitting),
            "figures": [str(cell.shown) if (cell := row.cells[n]) else None for row in trend.rows],
        }
        for n, sitting in enumerate(trend.sittings)
    ]
    lines = [[row.place, row.text, row.wording, row.statement] for row in trend.rows]
    told = {"subject": trend.subject, "two": trend.two_valued, "lines": lines, "columns": columns}
    return json.dumps(told, ensure_ascii=False)


def read(state: State, text: str) -> ShownTrend | None:
    """What is to be seen of it now; None where it cannot be read, or nothing is left."""
    try:
        return _read(state, json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError, ZeroDivisionError):
        return None


def _read(state: State, told: dict[str, Any]) -> ShownTrend | None:
    lines = [(int(place), str(text), str(word), str(id_)) for place, text, word, id_ in told["lines"]]
    mine = {sitting.head.run or sitting.head.step: sitting for sitting in earlier.of_session(state)}
    days, answers, figures = [], [], []
    for column in told["columns"]:
        own = mine.get(str(column.get("own", "")))
        if own is not None:
            days.append(state.date)
            answers.append(earlier_told.answers(own))
            figures.append([_own(own, word, id_) for _, _, word, id_ in lines])
        elif "own" not in column:
            days.append(str(column["day"]))
            answers.append(str(column["answers"]))
            figures.append([None if each is None else Fraction(str(each)) for each in column["figures"]])
    told_lines = [
        TrendLine(place, text, tuple(column[n] for column in figures)) for n, (place, text, *_) in enumerate(lines)
    ]
    if not days or not told_lines:
        return None
    return ShownTrend(str(told["subject"]), tuple(days), tuple(answers), tuple(told_lines), told.get("two") is True)


def _own(own: Sitting, wording: str, statement: str) -> Fraction | None:
    """The figure that a statement has in this session."""
    same = [line for line in own.lines if line.wording == wording]
    same += [line for line in own.lines if line.statement == statement]
    return same[0].shown if same else None


def marks(state: State, subject: str, text: str) -> str:
    """Says which answers this session has to what is shown of this subject, without saying anything of them.

    Empty where nothing of this session is shown.
    """
    if not _has_own(text):
        return ""
    steps = {step.id for step in state.agenda if step.rating and earlier.subject_key(step) == subject}
    given: Sequence[Totals | Answer] = [*state.totals.values(), *state.answers.values()]
    return derived_id("shown", *sorted(f"{each.id}:{each.order}" for each in given if each.step in steps))


def _has_own(text: str) -> bool:
    """Whether a rating of this session is among what is shown."""
    try:
        return any("own" in column for column in json.loads(text)["columns"])
    except (ValueError, TypeError, KeyError):
        return False
