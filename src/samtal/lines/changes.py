"""Lines that change or take away what has been captured: note 2 of an item, row 2, decision 2, link 2, a summary.

Rule: a part that is not given keeps what it was; a lone dash empties it. Numbers are those that the ok lines and the
minutes show.
"""

from __future__ import annotations

import re
from dataclasses import asdict
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.lines import agenda
from samtal.lines.entries import Phrase, cells_of, entry_of
from samtal.lines.links import changed
from samtal.lines.names import owner
from samtal.lines.values import excerpt, item, kept, leading_word, usage, whole
from samtal.session import captures, entries, links, summaries
from samtal.session import commands as c
from samtal.session.captured import Linked, ListRow, Note, Registered
from samtal.session.refusal import RefusedError
from samtal.session.registers import Entry
from samtal.session.state import Phase
from samtal.words.commands import ENTRIES, FOR_GOOD, MEETING, SUMMARY
from samtal.words.text import folded

if TYPE_CHECKING:
    from samtal.session.state import State
    from samtal.template.model import Step

_NUMBERED: Final = re.compile(r"([0-9]+)(?:\s*:\s*|\s+|$)(.*)", re.DOTALL)
KINDS: Final = {word: entry for entry, both in ENTRIES.items() for language in both for word in language}


class Target(NamedTuple):
    """An entry that a line names by its number, and what the line says after it."""

    entry: Note | ListRow | Registered | Linked
    rest: str


def target(state: State, phrase: Phrase, code: str = "") -> Target:
    """The note, row or entry of a list that is meant; refused with `code`, or the usage, where the line names none."""
    leading = leading_word(phrase.rest, KINDS)
    if leading is None:
        raise RefusedError(code, typed=excerpt(phrase.rest)) if phrase.rest and code else usage(phrase.verb)
    kind, match = KINDS[leading[0]], _NUMBERED.fullmatch(leading[1])
    if match is None or (phrase.verb == "change" and not match[2].strip()):
        raise usage(phrase.verb)
    number = whole(match[1]) or 0
    if kind not in {"note", "row"}:
        if phrase.elsewhere:
            raise RefusedError("phrases.only-content")
        found = links.numbered(state, number) if kind == "link" else entries.numbered(state, kind, number)
        return Target(found, match[2])
    step = _recorded(state, phrase)
    if kind == "note":
        return Target(captures.numbered(state.notes.values(), step.id, number), match[2])
    return Target(captures.numbered(state.rows.values(), step.id, number), match[2])


def change(state: State, phrase: Phrase) -> c.Command:
    """A note, a row, an entry of a list or an item of the agenda gets other words."""
    if (of_item := agenda.reworded(state, phrase)) is not None:
        return of_item
    meant = target(state, phrase, "phrases.not-a-change")
    match meant.entry:
        case Note():
            return _note(state, meant.entry, meant.rest)
        case ListRow():
            return _row(state, meant.entry, meant.rest)
        case Linked():
            return changed(meant.entry, meant.rest)
        case Registered():
            return _entry(state, meant.entry, meant.rest)


def delete(state: State, phrase: Phrase) -> c.Command:
    """A note, a row, an entry of a list or a summary goes away, with every word it ever had if it is for good."""
    leading = leading_word(phrase.rest, SUMMARY)
    if leading is not None:
        return _no_summary(state, phrase, leading[1])
    meant = target(state, phrase, "phrases.not-a-deletion")
    for_good = folded(meant.rest) in FOR_GOOD
    if meant.rest.strip() and not for_good:
        raise usage("delete")
    return c.Delete(meant.entry.id, meant.entry.event, for_good=for_good)


def _no_summary(state: State, phrase: Phrase, rest: str) -> c.Command:
    """The summary of the item that is named, of the meeting, or the one that would be written now."""
    words = folded(rest).split()
    for_good = " ".join(words[-2:]) in FOR_GOOD
    words = words[:-2] if for_good else words
    entity = summaries.summary_id(_summarized(state, phrase, " ".join(words)))
    summary = state.summaries.get(entity)
    return c.Delete(entity, summary.event if summary else None, for_good=for_good)


def _summarized(state: State, phrase: Phrase, named: str) -> str | None:
    """The id of the item whose summary is meant; None for the meeting."""
    if named in MEETING:
        return None
    number = whole(named) if named else None
    if named and (number is None or phrase.elsewhere):
        raise usage("delete")
    if number is not None:
        return item(state, number).id
    going_on = state.phase not in {Phase.PLANNED, Phase.ENDED}
    step = phrase.elsewhere or (state.step if going_on else None)
    return step.id if step else None


def _recorded(state: State, phrase: Phrase) -> Step:
    """The item that is meant; refused where none is going on, or nothing of it is stored."""
    going_on = state.phase not in {Phase.PLANNED, Phase.ENDED}
    step = phrase.elsewhere or (state.step if going_on else None)
    return captures.recorded(state, step.id if step else "")


def _note(state: State, old: Note, typed: str) -> c.Command:
    """Other words, another owner (`change note 2: Bo:`), or both."""
    whose, text = owner(state, state.step_called(old.step), typed)
    return c.ChangeNote(old.id, old.event, text.strip() or old.text, whose)


def _row(state: State, old: ListRow, typed: str) -> c.Command:
    cells = cells_of(state, state.step_called(old.step), typed)
    cells = (*cells, *[""] * (len(old.cells) - len(cells)))
    before = (*old.cells, *[""] * (len(cells) - len(old.cells)))
    return c.ChangeRow(old.id, old.event, tuple(map(kept, cells, before)))


def _entry(state: State, old: Registered, typed: str) -> c.Command:
    before, new = asdict(old.entry), asdict(entry_of(state, old.register, typed))
    return c.Reword(old.id, old.event, Entry(**{part: kept(new[part], before[part]) for part in before}))
