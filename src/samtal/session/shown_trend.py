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
from samtal.session.earlier import LeftOut
from samtal.session.ids import derived_id
from samtal.words.numbers import half_up

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samtal.session.captured import Answer, Totals
    from samtal.session.earlier import Rated, Sitting
    from samtal.session.state import State
    from samtal.session.trend import Trend


class TrendLine(NamedTuple):
    """A statement, and its figure each time, as exactly as it is shown; None where there is none."""

    place: int
    text: str
    figures: tuple[Fraction | None, ...]


class ShownTrend(NamedTuple):
    """The ratings of one subject beside each other, oldest first; `answers`: how many answered each time.

    Those are empty where too few did. `totals`: what all answers to the `common` statements came to each time, by their
    places. `left_out`: what the last two times do not have in common.
    """

    subject: str
    days: tuple[str, ...]
    answers: tuple[str, ...]
    lines: tuple[TrendLine, ...]
    two_valued: bool = False
    common: tuple[int, ...] = ()
    totals: tuple[Fraction | None, ...] = ()
    left_out: LeftOut = LeftOut()


def packed(trend: Trend, session: str) -> str:
    """What the event says of a trend that is shown in this session."""
    columns = [
        {"own": sitting.head.run or sitting.head.step}
        if sitting.head.session == session
        else {
            "day": sitting.head.date,
            "answers": earlier_told.count(sitting),
            "figures": [str(cell.shown) if (cell := row.cells[n]) else None for row in trend.rows],
            "total": None if (total := trend.totals[n]) is None else str(half_up(total, 2)),
        }
        for n, sitting in enumerate(trend.sittings)
    ]
    lines = [[row.place, row.text, row.wording, row.statement] for row in trend.rows]
    told = {"subject": trend.subject, "two": trend.two_valued, "lines": lines, "columns": columns}
    told |= {"common": trend.common, "left_out": trend.last.left_out if trend.last else LeftOut()}
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
    common = tuple(int(place) for place in told.get("common", ()))
    days, answers, figures, totals = [], [], [], []
    for column in told["columns"]:
        own = mine.get(str(column.get("own", "")))
        if own is not None:
            days.append(state.date)
            answers.append(earlier_told.count(own))
            each = {place: _own(own, word, id_) for place, _, word, id_ in lines}
            figures.append([line.shown if line else None for line in each.values()])
            known = [line for place in common if (line := each.get(place))]
            totals.append(earlier.together(known) if len(known) == len(common) else None)
        elif "own" not in column:
            days.append(str(column["day"]))
            answers.append("" if column["answers"] == "0" else str(column["answers"]))
            figures.append([_fraction(figure) for figure in column["figures"]])
            totals.append(_fraction(column.get("total")))
    told_lines = [
        TrendLine(place, text, tuple(column[n] for column in figures)) for n, (place, text, *_) in enumerate(lines)
    ]
    if not days or not told_lines:
        return None
    return ShownTrend(
        str(told["subject"]),
        tuple(days),
        tuple(answers),
        tuple(told_lines),
        told.get("two") is True,
        common,
        tuple(totals),
        _left_out(*told.get("left_out", ())),
    )


def _left_out(*told: Any) -> LeftOut:
    """What is not compared: three times the numbers of statements, then three times how many."""
    reworded, added, silent = (tuple(map(int, each)) for each in told[:3] or ((),) * 3)
    return LeftOut(reworded, added, silent, *map(int, told[3:]))


def _fraction(told: object) -> Fraction | None:
    return None if told is None else Fraction(str(told))


def _own(own: Sitting, wording: str, statement: str) -> Rated | None:
    """The figure that a statement has in this session."""
    same = [line for line in own.lines if line.wording == wording]
    same += [line for line in own.lines if line.statement == statement]
    return same[0] if same else None


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
