"""Lines that capture something: notes, rows, ratings and the entries of the lists.

Rule: each reader takes what follows its verb and makes a command of it; what belongs to another item says which.
Whether it may be done is for decide.py to say.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.lines import clock_times, dates, names
from samtal.lines.names import one_person, owner, takes_part
from samtal.lines.values import columns, usage, whole
from samtal.session import commands as c
from samtal.session import joint
from samtal.session.captured import NOBODY
from samtal.session.refusal import RefusedError
from samtal.session.registers import REGISTERS, Entry
from samtal.words import Coded
from samtal.words.commands import UNKNOWN
from samtal.words.text import folded

if TYPE_CHECKING:
    from samtal.session.state import State
    from samtal.template.model import ListColumn, Step

_NUMBERED: Final = re.compile(r"([0-9]+)\s*:(?:\s+|$)(.*)", re.DOTALL)
_STATEMENT: Final = re.compile(r"([0-9]+)(?:\s*:\s*|\s+)(.+)", re.DOTALL)
_COUNTS: Final = re.compile(r"([0-9]+(?:\s*/\s*[0-9]+)*)(?:\s*\+\s*([0-9]+))?")
_VALUE: Final = re.compile(r"([-−]?)([0-9]+)")


class Phrase(NamedTuple):
    """A line taken apart: its verb, what follows it, and the item it belongs to where another one is named.

    `begun`: the item that was current when somebody began to type it, which may have been left since.
    """

    verb: str
    rest: str
    elsewhere: Step | None = None
    begun: Step | None = None

    @property
    def step(self) -> str | None:
        """The id of the item that is named; None for the current one."""
        return self.elsewhere.id if self.elsewhere else None

    def about(self, state: State) -> Step | None:
        """The item that the line is about."""
        return self.elsewhere or self.begun or state.step


def note(state: State, phrase: Phrase) -> c.TakeNote:
    """A note, to a question if one is named, whose owner may stand before or after the number of the question."""
    if not phrase.rest:
        raise usage("note")
    step = phrase.about(state)
    question, text = _question(step, phrase.rest)
    whose, text = owner(state, step, text)
    if question is None and whose != NOBODY:
        question, text = _question(step, text)
    return c.TakeNote(phrase.step, text, whose, question)


def _question(step: Step | None, typed: str) -> tuple[int | None, str]:
    """The number of the question that a text begins with, and the text; a question that does not exist is refused."""
    match = _NUMBERED.fullmatch(typed)
    if match is None:
        return None, typed
    number, there_are = whole(match[1]) or 0, len(step.questions) if step else 0
    if not 1 <= number <= there_are:
        code = "phrases.no-such-question" if there_are else "phrases.no-questions"
        raise RefusedError(code, number=number, n=there_are)
    return number, match[2]


def row(state: State, phrase: Phrase) -> c.Command:
    """A row, whose owner may stand in front of the cells."""
    if not phrase.rest:
        raise usage("row")
    step = phrase.about(state)
    whose, text = owner(state, step, phrase.rest)
    return c.AddRow(phrase.step, cells_of(state, step, text), whose)


def cells_of(state: State, step: Step | None, typed: str) -> tuple[str, ...]:
    """The cells of a row of this step, a day in a column of days as ISO; whether it is one is for the core to say."""
    cells, table = columns(typed), step.table if step else None
    if table is None:
        return cells
    own = [None, *table.columns] if table.rows else [*table.columns]
    own += [None] * (len(cells) - len(own))
    return tuple(day_in(state, column, cell) if column else cell for column, cell in zip(own, cells, strict=False))


def day_in(state: State, column: ListColumn, typed: str) -> str:
    """What is typed in a column; in one of days a day as ISO. One that cannot be is refused with the column's name."""
    if column.type != "date":
        return typed
    try:
        return dates.whole(typed, _today(state))
    except RefusedError as wrong:
        raise RefusedError("phrases.in-column", column=column.name, why=Coded(wrong.code, wrong.values)) from wrong


def rate(state: State, phrase: Phrase) -> c.Command:
    """How many gave each value of a statement, or one person's answer to it."""
    match = _STATEMENT.fullmatch(phrase.rest)
    if match is None:
        raise usage("rate")
    statement, answer = whole(match[1]) or 0, match[2].strip()
    step = phrase.about(state)
    if step and joint.is_joint(step):
        return _group_answer(state, step, c.RateAnswer(phrase.step, statement), answer)
    if totals := _COUNTS.fullmatch(answer):
        counts = tuple(whole(count.strip()) or 0 for count in totals[1].split("/"))
        return c.RateTotals(phrase.step, statement, counts, whole(totals[2] or "0") or 0)
    name, colon, value = answer.rpartition(":")
    if not colon:
        raise usage("rate")
    rating = step.rating if step else None
    if names.is_group(name):
        raise RefusedError("session.not-per-group")
    if rating and rating.secrecy == "counts":
        raise RefusedError("session.counts-only")
    words = rating.scale.unknown_words if rating else ""
    return c.RateAnswer(phrase.step, statement, one_person(state, name, takes_part), _value(value.strip(), words))


def _group_answer(state: State, step: Step, command: c.RateAnswer, typed: str) -> c.Command:
    """A group's figure; the group by its number or by what it is called."""
    name, colon, value = typed.rpartition(":")
    if not colon:
        raise RefusedError("session.per-group")
    words = step.rating.scale.unknown_words if step.rating else ""
    return replace(command, group=names.group_called(state, step, name), value=_value(value.strip(), words))


def _value(typed: str, unknown: str) -> int | None:
    """A value of the scale; None is "don't know", in the usual words or in those of the scale."""
    if folded(typed) in {*UNKNOWN, folded(unknown)} - {""}:
        return None
    match = _VALUE.fullmatch(typed)
    if match is None:
        raise usage("rate")
    return (whole(match[2]) or 0) * (-1 if match[1] else 1)


def summary(_state: State, phrase: Phrase) -> c.Command:
    """What the item, or the meeting, came to; a lone dash takes it away."""
    if not phrase.rest:
        raise usage("summary")
    return c.Summarize(phrase.step, "" if phrase.rest in {"-", "–"} else phrase.rest)


def record(state: State, phrase: Phrase) -> c.Command:
    """A new entry of a register; the verb is the register's."""
    entry = entry_of(state, phrase.verb, phrase.rest)
    if not phrase.rest or (REGISTERS[phrase.verb].dated and not entry.day):
        raise usage(phrase.verb)
    return c.Record(phrase.step, register=phrase.verb, entry=entry)


def entry_of(state: State, register: str, typed: str) -> Entry:
    """What an entry of a register says, as far as it is typed: its parts between bars, a text where there is one.

    Days are counted from the day of the meeting.
    """
    used = REGISTERS[register]
    if used.dated:
        return _date(typed, _today(state))
    if len(used.columns) == 1:
        return Entry(typed)
    parts = columns(typed)
    if len(parts) > len(used.columns):  # a bar too many, where one stood already
        parts = (parts[0], *filter(None, parts[1:]))
    if len(parts) > len(used.columns):
        raise usage(register)
    entry = Entry(**dict(zip(used.columns, parts, strict=False)))
    return replace(entry, when=dates.whole(entry.when, _today(state)))


def _today(state: State) -> date:
    """The day of the meeting; what is said in it counts from there, whenever it is entered."""
    return date.fromisoformat(state.date)


def _date(typed: str, today: date) -> Entry:
    """A day, times, a theme and, after a bar, a place; what is not there is empty."""
    first, *place = columns(typed)
    if len(place) > 1:
        raise usage("date")
    day, rest = dates.day(first, today)
    hours, theme = clock_times.hours(rest)
    return Entry(theme, day=day, hours=hours, place="".join(place))
