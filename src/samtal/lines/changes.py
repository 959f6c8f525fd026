"""Lines that change what has been captured: note 2 of an item, row 2, decision 2.

Rule: a part that is not given keeps what it was; a lone dash empties it. Numbers are those that the ok lines and the
minutes show.
"""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import TYPE_CHECKING, Final, cast

from samtal.lines.entries import Phrase, entry_of
from samtal.lines.names import owner
from samtal.lines.values import columns, excerpt, kept, leading_word, usage, whole
from samtal.session import captures, registers
from samtal.session import commands as c
from samtal.session.refusal import RefusedError
from samtal.words.commands import ENTRIES

if TYPE_CHECKING:
    from samtal.session.state import State

_NUMBERED: Final = re.compile(r"([0-9]+)\s*(?::\s*|\s+)(.+)", re.DOTALL)


def change(state: State, phrase: Phrase) -> c.Command:
    """A note, a row or an entry of a list gets other words."""
    words = {word: entry for entry, both in ENTRIES.items() for language in both for word in language}
    found = leading_word(phrase.rest, words)
    if found is None:
        raise RefusedError("phrases.not-a-change", typed=excerpt(phrase.rest)) if phrase.rest else usage("change")
    match = _NUMBERED.fullmatch(found[1])
    if match is None:
        raise usage("change")
    what, number = words[found[0]], whole(match[1]) or 0
    if what == "note":
        return _note(state, phrase, number, match[2])
    if what == "row":
        return _row(state, phrase, number, match[2])
    if phrase.elsewhere:
        raise RefusedError("phrases.only-content")
    return _entry(state, cast("c.Register", what), number, match[2])


def _note(state: State, phrase: Phrase, number: int, text: str) -> c.Command:
    """Other words, another owner (`change note 2: Bo:`), or both."""
    step = phrase.about(state)
    whose, text = owner(state, step, text)
    notes = captures.notes_of(state, step.id) if step else []
    if not text.strip() and 1 <= number <= len(notes):
        text = notes[number - 1].text
    return c.ChangeNote(phrase.step, number, text, whose)


def _row(state: State, phrase: Phrase, number: int, text: str) -> c.Command:
    step, cells = phrase.about(state), columns(text)
    rows = captures.rows_of(state, step.id) if step else []
    if not 1 <= number <= len(rows):
        return c.ChangeRow(phrase.step, number, cells)
    old = rows[number - 1].cells
    cells = (*cells, *[""] * (len(old) - len(cells)))
    before = (*old, *[""] * (len(cells) - len(old)))
    return c.ChangeRow(phrase.step, number, tuple(map(kept, cells, before)))


def _entry(state: State, register: c.Register, number: int, text: str) -> c.Command:
    old = asdict(registers.numbered(state, register, number).entry)
    given = asdict(entry_of(register, "change", text))
    return c.Reword(register, number, c.Entry(**{part: kept(given[part], old[part]) for part in old}))
