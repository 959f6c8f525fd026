"""The entries of a register as lines of a list, with what is missing of them and the wordings that stand beside them.

Rule: plain functions of the state. What was written where nobody else is to see it is not there on a screen that the
room sees.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from samtal.session import entries, showable, wordings
from samtal.session.registers import REGISTERS
from samtal.telling import naming
from samtal.telling.reading_back import LACKS
from samtal.telling.understood import entry as entry_told
from samtal.tui.paint import shown
from samtal.tui.widgets.lists_typed import as_line
from samtal.words import numbers, say

if TYPE_CHECKING:
    from samtal.session.captured import Registered
    from samtal.session.registers import Entry
    from samtal.session.state import State
    from samtal.words import Lang


class ListedEntry(NamedTuple):
    """A line of the list: an entry, or another wording of it, that stands beside. `folded`: it is not to be seen.

    `place`: 1 is the wording that stands, from 2 those beside it.
    """

    held: Registered
    wording: Entry
    place: int = 1
    folded: bool = False


def listed(state: State, register: str, *, private: bool) -> list[ListedEntry]:
    """All entries by number, each with its other wordings below; `private`: the room does not see the screen."""
    found = []
    for held in entries.entries(state, register):
        folded = not private and showable.is_private(state, held)
        found.append(ListedEntry(held, held.entry, folded=folded))
        if held.rivals and not folded:
            found += [ListedEntry(held, other, n) for n, other in enumerate(worded(state, held)[1:], 2)]
    return found


def worded(state: State, held: Registered) -> list[Entry]:
    """The wording that stands, and those beside it."""
    return [held.entry, *wordings.entries_beside(state, held)]


def line(lang: Lang, state: State, one: ListedEntry) -> Content:
    """An entry with its number, who, when or where, what is missing, and what became of it."""
    held = one.held
    if one.folded:
        number = state.number_of(held.step or "")
        told = say(lang, "listed.folded", number=number)
        return Content.assemble((f"{held.number:>3}. ", "bold"), (told, "dim italic"))
    text, more = _said(lang, one.wording)
    if one.place > 1:
        return Content.assemble((f"     {say(lang, 'listed.other')} ", "bold"), text, (more, "dim"))
    parts = [(f"{held.number:>3}. ", "bold"), (text, ""), (more, "dim")]
    parts += [(f"  {lack}", "bold italic") for lack in lacks(lang, held)]
    parts += [(f"  ✓ {say(lang, 'minutes.done')}", "bold")] if held.done else []
    parts += [(f"  ✓ {say(lang, 'fill.adopted')}", "dim")] if held.adopted else []
    number = state.number_of(held.step or "") if held.sources else 0
    parts += [(f"  {say(lang, 'fill.from-item', number=number)}", "dim")] if number else []
    parts += [(f"  {say(lang, 'listed.stays')}", "dim italic")] if showable.is_private(state, held) else []
    return Content.assemble(*parts)


def _said(lang: Lang, entry: Entry) -> tuple[str, str]:
    """The text of an entry on one line, with its day and hours before it; and who, when and where."""
    hours = entry.hours.replace(":", "." if lang == "sv" else ":").replace("-", "–")
    more = [part for part in (entry.who, numbers.day(lang, entry.when), entry.place) if part]
    text = " ".join(filter(None, (numbers.day(lang, entry.day), hours, entry.text)))
    return shown(naming.one_line(text)), f"  {shown(naming.one_line(', '.join(more)))}" if more else ""


def lacks(lang: Lang, held: Registered) -> list[str]:
    """What is missing of an action, as questions."""
    return [say(lang, LACKS[part]) for part in entries.lacking(held)]


def understood(lang: Lang, entry: Entry, register: str) -> str:
    """The parts of an entry by name, a missing one marked; nothing where it is only a text."""
    return f"→ {entry_told(lang, register, entry)}" if len(REGISTERS[register].columns) > 1 else ""


def as_typed(register: str, entry: Entry) -> str:
    """An entry as it would be typed anew."""
    if register == "date":
        text = " ".join(filter(None, (entry.day, entry.hours, entry.text)))
        return as_line((text, entry.place)) if entry.place else as_line((text,))
    if register != "action":
        return entry.text
    parts = (entry.text, entry.who, entry.when)
    return as_line(parts[: 3 if entry.when else 2 if entry.who else 1])
