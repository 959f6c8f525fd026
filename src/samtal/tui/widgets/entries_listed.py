"""What stands in the list of everything that has been written down: notes, rows and entries of the registers, by item.

Rule: plain functions of the state. Items come in the order of the agenda, what is of none last; of an item first its
notes, then its rows, then the registers. What is deleted is left out.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.session import entries, owners, wordings
from samtal.session.keeping import keeping
from samtal.session.registers import REGISTERS
from samtal.telling import naming
from samtal.telling.wordings import full
from samtal.words import LANGS, numbers, say
from samtal.words.registers import NAMES
from samtal.words.text import folded, run_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from samtal.session.captured import ListRow, Note, Registered
    from samtal.session.state import State
    from samtal.words import Lang

LONGEST: Final = 400
"""So many signs of a text are listed; all of them are searched."""

KEPT: Final = {"summary": "tui.kept-summary", "private": "tui.kept-private", "nothing": "tui.kept-nothing"}
"""What of an item is not printed, in words."""


class EntryLine(NamedTuple):
    """One wording of an entry. `place` is the number of its item, 0 for the meeting; `all` is what is searched.

    `wording` counts from 1, the one that stands; `of` says how many there are.
    """

    id: str
    place: int
    label: str
    whose: str
    text: str
    all: str
    wording: int = 1
    of: int = 1


def listed(lang: Lang, state: State, begun: frozenset[str] = frozenset()) -> list[EntryLine]:
    """All that has been written down; `begun`: the ids of those with a change that is not saved."""
    by_place: dict[int, list[EntryLine]] = {}
    names: dict[str | None, str] = {None: ""}
    for note in state.notes.values():
        if not note.gone:
            place = state.number_of(note.step)
            by_place.setdefault(place, []).extend(_note(lang, state, note, place, names))
    for row in state.rows.values():
        if not row.gone:
            by_place.setdefault(state.number_of(row.step), []).extend(_row(lang, state, row, names))
    for register in REGISTERS:
        for entry in entries.entries(state, register):
            by_place.setdefault(state.number_of(entry.step or ""), []).extend(_entry(lang, state, entry))
    order = sorted(by_place, key=lambda place: place or len(state.agenda) + 1)
    all_ = [each for place in order for each in by_place[place]]
    if not begun:
        return all_
    unsaved = say(lang, "entries.begun")
    return [each._replace(text=f"{unsaved} {each.text}") if each.id in begun else each for each in all_]


class Search:
    """Those of some lines in which all words that are typed stand, in any order; wordings of one entry together."""

    def __init__(self, lines: list[EntryLine]) -> None:
        self.lines = lines
        self._folded: list[str] = []

    def found(self, typed: str) -> list[EntryLine]:
        """The lines that fit; made ready to be searched when they are searched first."""
        words = folded(typed).split()
        if not words:
            return self.lines
        if not self._folded:
            self._folded = [folded(f"{line.label} {line.whose} {line.all}") for line in self.lines]
        pairs = zip(self.lines, self._folded, strict=True)
        return [line for line, text in pairs if all(word in text for word in words)]


def latest(state: State, lines: list[EntryLine]) -> str:
    """The id of that of these to which something was done last: who opens the list wants to correct it."""
    ids = {line.id for line in lines}
    return next((event.entity for event in reversed(state.log) if event.entity in ids), "")


def heading(lang: Lang, state: State, place: int) -> str:
    """What stands above those of an item, with what is kept of it where that is not all."""
    if not place:
        return say(lang, "entries.meeting")
    step = state.agenda[place - 1]
    told = say(lang, "entries.item", number=place, title=naming.shown(step.title))
    kept = KEPT.get(keeping(state, step), "")
    return say(lang, "entries.kept", heading=told, kept=say(lang, kept)) if kept else told


def _note(lang: Lang, state: State, note: Note, place: int, names: dict[str | None, str]) -> Iterable[EntryLine]:
    label, text = f"{_word(lang, 'entries.note')} {note.number}", note.text
    text, owner = run_on(text) if "\n" in text else text, whose(lang, state, note, names)
    if not note.rivals:  # written out, for there may be thousands
        return (EntryLine(note.id, place, label, owner, text[:LONGEST], text),)
    return _wordings(lang, state, note, label, owner, text)


@cache
def _word(lang: Lang, code: str) -> str:
    return say(lang, code)


def _row(lang: Lang, state: State, row: ListRow, names: dict[str | None, str]) -> Iterator[EntryLine]:
    label = f"{_word(lang, 'entries.row')} {row.number}"
    cells = [run_on(cell) for cell in row.cells]
    while cells and not cells[-1]:
        cells.pop()
    yield from _wordings(lang, state, row, label, whose(lang, state, row, names), " | ".join(cells))


def _entry(lang: Lang, state: State, entry: Registered) -> Iterator[EntryLine]:
    name, held = NAMES[entry.register].entry[LANGS.index(lang)][0], entry.entry
    parts = [numbers.day(lang, held.day), held.hours, run_on(held.text), held.who, numbers.day(lang, held.when)]
    text = " | ".join(filter(None, [*parts, held.place]))
    text += f" {say(lang, 'entries.adopted')}" if entry.adopted else ""
    step = state.step_called(entry.step or "")
    text += f" ({say(lang, 'entries.printed')})" if step and keeping(state, step) in KEPT else ""
    text += f" ✓ {say(lang, 'minutes.done')}" if entry.done else ""
    yield from _wordings(lang, state, entry, f"{name} {entry.number}", "", text)


def _wordings(
    lang: Lang, state: State, entry: Note | ListRow | Registered, label: str, owner: str, text: str
) -> Iterator[EntryLine]:
    """The wording that stands and those beside it, each a line; all are found by what any of them says."""
    place = state.number_of(entry.step or "")
    if not entry.rivals:
        yield EntryLine(entry.id, place, label, owner, text[:LONGEST], text)
        return
    all_ = [text, *(full(lang, each) for each in wordings.beside(state, entry)[1:])]
    searched = " ".join((label, *all_))
    for number, each in enumerate(all_, 1):
        said = say(lang, "entries.wording", number=number) + each[:LONGEST]
        yield EntryLine(entry.id, place, label if number == 1 else "", owner, said, searched, number, len(all_))


def whose(lang: Lang, state: State, entry: Note | ListRow, names: dict[str | None, str]) -> str:
    """Whose it is, in words; nothing where it is the meeting's. `names` are those that are known already."""
    if entry.group is not None:
        return say(lang, "telling.joined", number=entry.group)
    person = owners.person(state, entry)
    if person not in names:
        names[person] = naming.person(state, person) if person else ""
    return names[person]
