"""What came of the meeting: decisions, proposals, actions, parked questions, dates and lessons.

Rule: decisions always have their heading, so that it is plain when there are none. A proposal that was adopted stands
among the decisions only.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from samtal.minutes.document import Bullets, Column, Heading, Item, Span, Table, paragraph, typed
from samtal.minutes.talk import other_wordings
from samtal.session.registers import entries
from samtal.words import numbers

if TYPE_CHECKING:
    from samtal.minutes.document import Block
    from samtal.minutes.source import Source
    from samtal.session.state import Registered

_HOURS: Final = re.compile(r"([0-9]{1,2})[.:]([0-9]{2})(?:\s*[-–]\s*([0-9]{1,2})[.:]([0-9]{2}))?")


def blocks(source: Source) -> list[Block]:
    """All that is kept in lists, each under its heading."""
    state = source.state
    open_proposals = [entry for entry in entries(state, "proposal") if not entry.adopted]
    return [
        Heading(2, source.say("decisions")),
        _listed(source, entries(state, "decision")) or paragraph(source.say("no-decisions")),
        *_headed(source, "proposals", _listed(source, open_proposals)),
        *_headed(source, "actions", _actions(source, entries(state, "action"))),
        *_headed(source, "parked", _listed(source, entries(state, "parked"))),
        *_headed(source, "dates", _dates(source, entries(state, "date"))),
        *_headed(source, "lessons", _listed(source, entries(state, "lesson"))),
    ]


def _headed(source: Source, code: str, block: Block | None) -> list[Block]:
    return [Heading(2, source.say(code)), block] if block else []


def _listed(source: Source, found: list[Registered]) -> Block | None:
    items = [Item((Span(typed(e.entry.text)),), other_wordings(source, e.rivals)) for e in found]
    return Bullets(tuple(items)) if items else None


def _actions(source: Source, found: list[Registered]) -> Block | None:
    columns = tuple(Column(source.say(code)) for code in ("what", "who", "when"))
    rows = [(_text(source, e), typed(e.entry.who) or "–", typed(e.entry.when) or "–") for e in found]
    return Table(columns, tuple(rows)) if rows else None


def _dates(source: Source, found: list[Registered]) -> Block | None:
    """The dates by day and time; a theme may be open."""
    columns = tuple(Column(source.say(code)) for code in ("date", "time", "theme", "place-or-form"))
    rows = [
        (
            typed(e.entry.day) or "–",
            _hours(source, e.entry.hours) or "–",
            _text(source, e) or source.say("undecided"),
            typed(e.entry.place) or "–",
        )
        for e in sorted(found, key=lambda e: (e.entry.day or "9", _hours(source, e.entry.hours), e.number))
    ]
    return Table(columns, tuple(rows)) if rows else None


def _hours(source: Source, hours: str) -> str:
    """A time or a span as the language writes it; anything else as typed."""
    match = _HOURS.fullmatch(hours.strip())
    if match is None:
        return typed(hours)
    begin, end = (int(match[1]), int(match[2])), match[3] and (int(match[3]), int(match[4]))
    return "–".join(numbers.clock(source.lang, *time) for time in (begin, end) if time)


def _text(source: Source, entry: Registered) -> str:
    """The text of an entry in a cell, other wordings in brackets."""
    others = [source.say("other-wording", text=typed(rival)) for rival in entry.rivals]
    return " ".join([typed(entry.entry.text), *(f"({other})" for other in others)]).strip()
