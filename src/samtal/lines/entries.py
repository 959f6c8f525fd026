"""Lines that capture something: notes, rows, ratings and the entries of the lists.

Rule: each reader takes what follows its verb and makes a command of it; what belongs to another item says which.
Whether it may be done is for decide.py to say.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.lines import clock_times
from samtal.lines.names import one_person, owner, takes_part
from samtal.lines.values import columns, excerpt, usage, whole
from samtal.session import commands as c
from samtal.session.refusal import RefusedError
from samtal.session.registers import REGISTERS, Entry
from samtal.words.commands import UNKNOWN
from samtal.words.text import folded

if TYPE_CHECKING:
    from samtal.session.state import State
    from samtal.template.model import Step

_NUMBERED: Final = re.compile(r"([0-9]+)\s*:(?:\s+|$)(.*)", re.DOTALL)
_STATEMENT: Final = re.compile(r"([0-9]+)(?:\s*:\s*|\s+)(.+)", re.DOTALL)
_COUNTS: Final = re.compile(r"([0-9]+(?:\s*/\s*[0-9]+)*)(?:\s*\+\s*([0-9]+))?")
_VALUE: Final = re.compile(r"([-−]?)([0-9]+)")


class Phrase(NamedTuple):
    """A line taken apart: its verb, what follows it, and the item it belongs to where another one is named."""

    verb: str
    rest: str
    elsewhere: Step | None = None

    @property
    def step(self) -> str | None:
        """The id of the item that is named; None for the current one."""
        return self.elsewhere.id if self.elsewhere else None

    def about(self, state: State) -> Step | None:
        """The item that the line is about."""
        return self.elsewhere or state.step


def note(state: State, phrase: Phrase) -> c.Command:
    """A note, to a question if one is named, whose owner may stand before or after the number of the question."""
    if not phrase.rest:
        raise usage("note")
    step = phrase.about(state)
    question, text = _question(step, phrase.rest)
    whose, text = owner(state, step, text)
    if question is None and whose != c.NOBODY:
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
    whose, text = owner(state, phrase.about(state), phrase.rest)
    return c.AddRow(phrase.step, columns(text), whose)


def rate(state: State, phrase: Phrase) -> c.Command:
    """How many gave each value of a statement, or one person's answer to it."""
    match = _STATEMENT.fullmatch(phrase.rest)
    if match is None:
        raise usage("rate")
    statement, answer = whole(match[1]) or 0, match[2].strip()
    if totals := _COUNTS.fullmatch(answer):
        counts = tuple(whole(count.strip()) or 0 for count in totals[1].split("/"))
        return c.RateTotals(phrase.step, statement, counts, whole(totals[2] or "0") or 0)
    name, colon, value = answer.rpartition(":")
    if not colon:
        raise usage("rate")
    step = phrase.about(state)
    if step and step.rating and step.rating.secrecy == "counts":
        raise RefusedError("session.counts-only")
    return c.RateAnswer(phrase.step, statement, one_person(state, name, takes_part), _value(value.strip()))


def _value(typed: str) -> int | None:
    """A value of the scale; None is "don't know"."""
    if folded(typed) in UNKNOWN:
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


def record(_state: State, phrase: Phrase) -> c.Command:
    """A new entry of a register; the verb is the register's."""
    entry = entry_of(phrase.verb, phrase.rest)
    if not phrase.rest or (REGISTERS[phrase.verb].dated and not entry.day):
        raise usage(phrase.verb)
    return c.Record(phrase.step, register=phrase.verb, entry=entry)


def entry_of(register: str, typed: str) -> Entry:
    """What an entry of a register says, as far as it is typed: its parts between bars, a text where there is one."""
    used = REGISTERS[register]
    if used.dated:
        return _date(typed)
    if len(used.columns) == 1:
        return Entry(typed)
    parts = columns(typed)
    if len(parts) > len(used.columns):
        raise usage(register)
    entry = Entry(**dict(zip(used.columns, parts, strict=False)))
    if clock_times.is_meant_as_day(entry.when) and not clock_times.is_day(entry.when):
        raise RefusedError("phrases.impossible-day", typed=excerpt(entry.when))
    return entry


def _date(typed: str) -> Entry:
    """A day, times, a theme and, after a bar, a place; what is not there is empty."""
    first, *place = columns(typed)
    if len(place) > 1:
        raise usage("date")
    day, rest = clock_times.day(first)
    hours, theme = clock_times.hours(rest)
    return Entry(theme, day=day, hours=hours, place="".join(place))
