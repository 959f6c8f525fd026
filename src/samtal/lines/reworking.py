"""Lines that make something else of what was written down, or show what it said before.

`flytta anteckning 3 till punkt 5`, `gör anteckning 3 till beslut`, `välj 2 i anteckning 3`, `historik anteckning 3`.
Rule: numbers are those of the item that the line is about; a command names what was seen.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from samtal.lines.changes import KINDS, target
from samtal.lines.lengths import Inquiry
from samtal.lines.names import owner
from samtal.lines.values import excerpt, item, leading_word, usage, whole
from samtal.session import commands as c
from samtal.session.captured import ListRow, Note, Registered
from samtal.session.refusal import RefusedError
from samtal.words.agenda import ITEM, QUESTION
from samtal.words.registers import NAMES
from samtal.words.text import folded

if TYPE_CHECKING:
    from samtal.lines.entries import Phrase
    from samtal.session.state import State

_TO: Final = re.compile(r"(?:till|to)\s+(.+)", re.IGNORECASE | re.DOTALL)
_QUESTION: Final = rf"(?:{'|'.join(QUESTION)})\s+([0-9]+)"
_PLACE: Final = re.compile(rf"(?:(?:{'|'.join(ITEM)})\s+)?([0-9]+)(?:\s*,?\s*{_QUESTION})?|{_QUESTION}", re.IGNORECASE)
_INTO: Final = re.compile(r"(?:(?:till|to|into)\s+)?(?:(?:en|ett|an?)\s+)?(.+)", re.IGNORECASE)
_OF: Final = re.compile(r"([0-9]+)\s+(?:i|av|in|of)\s+(.+)", re.IGNORECASE | re.DOTALL)

REGISTER_OF: Final = {
    word: register
    for register, names in NAMES.items()
    for both in (names.entry, names.verb)
    for language in both
    for word in language
}
"""What a note is made by which word."""


def moved(state: State, phrase: Phrase) -> c.Command | None:
    """A note or row goes elsewhere, or to somebody else; None where the line is about something else."""
    if leading_word(phrase.rest, KINDS) is None:
        return None
    meant = target(state, phrase)
    where = _TO.fullmatch(meant.rest.strip())
    if where is None or not isinstance(meant.entry, Note | ListRow):
        raise usage("move")
    if place := _PLACE.fullmatch(where[1].strip()):
        step = item(state, whole(place[1]) or 0).id if place[1] else None
        question = place[2] or place[3]
        return c.MoveCaptured(meant.entry.id, meant.entry.event, step, whole(question) if question else None)
    whose, _ = owner(state, state.step_called(meant.entry.step), f"{where[1].strip()}: ")
    if whose is None or isinstance(meant.entry, ListRow):
        raise RefusedError("phrases.not-to-move", typed=excerpt(where[1]))
    return c.ChangeNote(meant.entry.id, meant.entry.event, meant.entry.text, whose)


def make(state: State, phrase: Phrase) -> c.Command:
    """A note becomes an entry of a list."""
    meant = target(state, phrase)
    into = _INTO.fullmatch(meant.rest.strip())
    if into is None or not isinstance(meant.entry, Note):
        raise usage("make")
    if folded(into[1]) not in REGISTER_OF:
        raise RefusedError("phrases.not-a-register", typed=excerpt(into[1]))
    return c.TurnNote(meant.entry.id, meant.entry.event, REGISTER_OF[folded(into[1])])


def choose(state: State, phrase: Phrase) -> c.Command:
    """Of two wordings one counts."""
    parts = _OF.fullmatch(phrase.rest.strip())
    if parts is None:
        raise usage("choose")
    meant = target(state, phrase._replace(rest=parts[2]))
    if meant.rest.strip() or not isinstance(meant.entry, Note | ListRow | Registered):
        raise usage("choose")
    return c.ChooseWording(meant.entry.id, meant.entry.event, whole(parts[1]) or 0)


def history(state: State, phrase: Phrase) -> Inquiry:
    """Somebody wants to see all wordings there have been."""
    meant = target(state, phrase)
    if meant.rest.strip() or not isinstance(meant.entry, Note | ListRow | Registered):
        raise usage("history")
    return Inquiry("history", of=meant.entry.id)
