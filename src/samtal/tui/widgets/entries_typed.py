"""An entry as it would be typed anew, and the command that other words for it mean.

Rule: what stands in the box is all of it: a part that is taken away there is taken away. Read as in the line language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.lines import names
from samtal.lines.entries import cells_of, entry_of
from samtal.session import commands as c
from samtal.session import wordings
from samtal.session.captured import NOBODY, ListRow, Note
from samtal.session.registers import REGISTERS
from samtal.tui.widgets.entries_listed import whose
from samtal.tui.widgets.lists_typed import as_line
from samtal.tui.widgets.registered import as_typed as register_as_typed
from samtal.words import say
from samtal.words.registers import code
from samtal.words.text import run_on

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samtal.session.captured import Registered
    from samtal.session.state import State
    from samtal.tui.desk import Desk
    from samtal.words import Lang

    Editable = Note | ListRow | Registered


def captured(state: State, entity: str) -> Editable | None:
    """The note, row or entry with this id that is there."""
    entry = state.notes.get(entity) or state.rows.get(entity) or state.registers.get(entity)
    return None if entry is None or entry.gone else entry


def as_typed(lang: Lang, state: State, entry: Editable) -> str:
    """As it would be typed anew: a note with the owner that was typed, without one that followed from the floor."""
    if isinstance(entry, Note):
        return _owner(lang, state, entry) + entry.text
    return as_line(_cells(entry)) if isinstance(entry, ListRow) else register_as_typed(entry.register, entry.entry)


def _owner(lang: Lang, state: State, note: Note) -> str:
    typed = note.group is not None or note.person is not None
    return f"{whose(lang, state, note, {})}: " if typed else ""


def _cells(row: ListRow) -> tuple[str, ...]:
    cells = row.cells
    while len(cells) > 1 and not cells[-1]:
        cells = cells[:-1]
    return cells


def how_typed(lang: Lang, entry: Editable) -> str:
    """What the box expects, and its keys."""
    if isinstance(entry, Note | ListRow):
        return say(lang, "entries.how-note" if isinstance(entry, Note) else "entries.how-row")
    return say(lang, "entries.how-entry", how=say(lang, code(entry.register, "how")))


def has_parts(entry: Editable) -> bool:
    """Whether it is typed in parts, with bars between them."""
    if isinstance(entry, Note):
        return False
    return len(entry.cells) > 1 if isinstance(entry, ListRow) else len(REGISTERS[entry.register].columns) > 1


def meant(lang: Lang, state: State, entry: Editable, typed: str) -> c.Edit:
    """The command; refused where it cannot be read. `entry` is what its writer saw."""
    if isinstance(entry, Note):
        return _note(lang, state, entry, typed)
    if isinstance(entry, ListRow):
        cells = cells_of(state, state.step_called(entry.step), run_on(typed))
        return c.ChangeRow(entry.id, entry.event, cells)
    return c.Reword(entry.id, entry.event, entry_of(state, entry.register, run_on(typed)))


def _note(lang: Lang, state: State, note: Note, typed: str) -> c.Edit:
    """Other words, another owner or both; an owner that was taken away there is taken away."""
    owner, text = names.owner(state, state.step_called(note.step), typed)
    was = _owner(lang, state, note)
    text = text.removeprefix(was) if owner else text  # the new owner was typed before the old one
    return c.ChangeNote(note.id, note.event, text, NOBODY if owner is None and was else owner)


def place(entry: Editable) -> str:
    """Under which other words for it are kept until they are saved; an entry's are those of its list, too."""
    return f"reworded:{entry.id}" if isinstance(entry, Note | ListRow) else f"entry:{entry.id}"


BEGUN: Final = ("reworded:", "entry:")
"""How the places begin under which such words are kept."""


def begun(places: Iterable[str]) -> frozenset[str]:
    """The ids of the entries for which other words are begun and not saved."""
    return frozenset(each.partition(":")[2] for each in places if each.startswith(BEGUN))


def base_place(entity: str) -> str:
    """Under which it is kept from which event a change of this entry was begun."""
    return f"base:{entity}"


def left_over(desk: Desk) -> str:
    """The words that were begun for what somebody has deleted since, which are no draft any more; else empty."""
    words = []
    for each in desk.drafts.places():
        entity = each.partition(":")[2]
        if each.startswith(BEGUN) and captured(desk.state, entity) is None:
            words.append(desk.drafts.get(each))
            desk.drafts.put(each, "")
            desk.drafts.put(base_place(entity), "")
    return "\n".join(words)


def meanwhile(state: State, entry: Editable) -> str:
    """The code of what is to be told after a change was saved that began at `entry`; empty: nothing.

    Both wordings are kept, what somebody had deleted is there again, or of two wordings one is left.
    """
    now = captured(state, entry.id)
    if now is None:
        return ""
    if len(now.rivals) > len(entry.rivals):
        return "entries.both-kept"
    since = {*now.earlier} - {*entry.earlier, entry.event}
    if any(each.became == "gone" and each.event in since for each in wordings.wordings(state, entry.id)):
        return "entries.there-again"
    return "entries.one-left" if entry.rivals and not now.rivals else ""
