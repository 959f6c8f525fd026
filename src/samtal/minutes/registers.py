"""What came of the meeting: the registers, each under its heading, as a list or a table of what its entries hold.

Rule: made from the table of registers. A proposal that was adopted stands among the decisions only.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from samtal.minutes.document import Bullets, Column, Heading, Inline, Item, Table, paragraph, typed, without_empty
from samtal.minutes.talk import other_wordings
from samtal.session.entries import entries
from samtal.session.registers import REGISTERS
from samtal.session.wordings import entries_beside as wordings_beside
from samtal.words import numbers
from samtal.words.registers import code

if TYPE_CHECKING:
    from samtal.minutes.document import Block
    from samtal.minutes.source import Source
    from samtal.session.captured import Registered
    from samtal.session.registers import Entry, Register
    from samtal.words import Lang

_HOURS: Final = re.compile(r"([0-9]{1,2})[.:]([0-9]{2})(?:\s*[-–]\s*([0-9]{1,2})[.:]([0-9]{2}))?")


HEADINGS: Final = {
    "text": "minutes.what",
    "who": "minutes.who",
    "when": "minutes.when",
    "day": "minutes.date",
    "hours": "minutes.time",
    "place": "minutes.place-or-form",
}
"""What stands above each part of an entry."""

DATED_HEADINGS: Final = {**HEADINGS, "text": "minutes.theme"}


def blocks(source: Source) -> list[Block]:
    """All that is kept in registers, each under its heading."""
    return [block for name, register in REGISTERS.items() for block in _blocks(source, name, register)]


def _blocks(source: Source, name: str, register: Register) -> list[Block]:
    kept = [entry for entry in entries(source.state, name) if not (name == "proposal" and entry.adopted)]
    if not kept and (source.template.confidential or not register.announced):
        return []
    heading = Heading(2, source.say(code(name, "heading")))
    if not kept:
        return [heading, paragraph(source.say(code(name, "none")))]
    return [heading, _table(source, register, kept) if len(register.columns) > 1 else _list(source, kept)]


def _list(source: Source, kept: list[Registered]) -> Block:
    return Bullets(tuple(Item((Inline(typed(e.entry.text)),), other_wordings(source, e.rivals)) for e in kept))


def _table(source: Source, register: Register, kept: list[Registered]) -> Block:
    """A column for each part; what is about a day is ordered by day and time, and its theme may be open."""
    headings = DATED_HEADINGS if register.dated else HEADINGS
    columns = tuple(Column(source.say(headings[part])) for part in register.columns)
    if register.dated:
        kept = sorted(kept, key=lambda e: (e.entry.day or "9", _hours(source, e.entry.hours), e.number))
    rows = [tuple(_cell(source, register, entry, part) for part in register.columns) for entry in kept]
    if register.can_be_done:
        columns = (*columns, Column(source.say("minutes.state")))
        done = source.say("minutes.done")
        rows = [(*row, done if entry.done else "–") for row, entry in zip(rows, kept, strict=True)]
    return without_empty(Table(columns, tuple(rows)))


def _cell(source: Source, register: Register, entry: Registered, part: str) -> str:
    if part == "text":
        return _text(source, entry) or (source.say("minutes.undecided") if register.dated else "")
    if part == "hours":
        return _hours(source, entry.entry.hours) or "–"
    said = getattr(entry.entry, part)
    return typed(numbers.day(source.lang, said) if part in {"day", "when"} else said) or "–"


def _hours(source: Source, hours: str) -> str:
    """A time or a span as the language writes it; anything else as typed."""
    match = _HOURS.fullmatch(hours.strip())
    if match is None:
        return typed(hours)
    begin, end = (int(match[1]), int(match[2])), match[3] and (int(match[3]), int(match[4]))
    return "–".join(numbers.clock(source.lang, *time) for time in (begin, end) if time)


def other(lang: Lang, standing: Entry, rival: Entry) -> str:
    """Another wording of an entry: its text, and whom, when and where it names where it names others."""
    parts = ("who", "when", "day", "hours", "place")
    if all(getattr(standing, part) == getattr(rival, part) for part in parts):
        return rival.text
    said = (
        rival.text,
        rival.who,
        *(numbers.day(lang, day) for day in (rival.when, rival.day)),
        rival.hours,
        rival.place,
    )
    return ", ".join(filter(None, said))


def _text(source: Source, entry: Registered) -> str:
    """The text of an entry in a cell, other wordings in brackets."""
    rivals = [other(source.lang, entry.entry, rival) for rival in wordings_beside(source.state, entry)]
    others = [source.say("minutes.other-wording", text=typed(rival)) for rival in rivals]
    return " ".join([typed(entry.entry.text), *(f"({other})" for other in others)]).strip()
