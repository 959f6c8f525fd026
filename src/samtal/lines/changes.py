"""Lines that change what has been captured: note 2 of an item, row 2, decision 2.

Rule: a part that is not given keeps what it was; a lone dash empties it. Numbers are those that the ok lines and the
minutes show.
"""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from samtal.lines.entries import Phrase, entry_of
from samtal.lines.names import owner
from samtal.lines.values import columns, excerpt, kept, leading_word, usage, whole
from samtal.session import captures, entries
from samtal.session import commands as c
from samtal.session.refusal import RefusedError
from samtal.session.registers import Entry
from samtal.session.state import Phase
from samtal.words.commands import ENTRIES

if TYPE_CHECKING:
    from samtal.session.state import State
    from samtal.template.model import Step

_NUMBERED: Final = re.compile(r"([0-9]+)\s*(?::\s*|\s+)(.+)", re.DOTALL)


def change(state: State, phrase: Phrase) -> c.Command:
    """A note, a row or an entry of a list gets other words."""
    words = {word: entry for entry, both in ENTRIES.items() for language in both for word in language}
    leading = leading_word(phrase.rest, words)
    if leading is None:
        raise RefusedError("phrases.not-a-change", typed=excerpt(phrase.rest)) if phrase.rest else usage("change")
    match = _NUMBERED.fullmatch(leading[1])
    if match is None:
        raise usage("change")
    what, number = words[leading[0]], whole(match[1]) or 0
    if what == "note":
        return _note(state, phrase, number, match[2])
    if what == "row":
        return _row(state, phrase, number, match[2])
    if phrase.elsewhere:
        raise RefusedError("phrases.only-content")
    return _entry(state, what, number, match[2])


def _recorded(state: State, phrase: Phrase) -> Step:
    """The item that is meant; refused where none is going on, or nothing of it is stored."""
    going_on = state.phase not in {Phase.PLANNED, Phase.ENDED}
    step = phrase.elsewhere or (state.step if going_on else None)
    return captures.recorded(state, step.id if step else "")


def _note(state: State, phrase: Phrase, number: int, text: str) -> c.Command:
    """Other words, another owner (`change note 2: Bo:`), or both."""
    step = _recorded(state, phrase)
    old = captures.numbered(captures.notes_of(state, step.id), number)
    whose, text = owner(state, step, text)
    return c.ChangeNote(old.id, old.event, text.strip() or old.text, whose)


def _row(state: State, phrase: Phrase, number: int, text: str) -> c.Command:
    step, cells = _recorded(state, phrase), columns(text)
    old = captures.numbered(captures.rows_of(state, step.id), number)
    cells = (*cells, *[""] * (len(old.cells) - len(cells)))
    before = (*old.cells, *[""] * (len(cells) - len(old.cells)))
    return c.ChangeRow(old.id, old.event, tuple(map(kept, cells, before)))


def _entry(state: State, register: str, number: int, text: str) -> c.Command:
    old = entries.numbered(state, register, number)
    before, new = asdict(old.entry), asdict(entry_of(register, text))
    return c.Reword(old.id, old.event, Entry(**{part: kept(new[part], before[part]) for part in before}))
