"""Lines that show something to the room: decision 2, item 3, the rows or the result of the item, what was decided.

Rule: what is shown is named; the numbers are those that the ok lines and the minutes show. Notes cannot be named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samtal.lines.values import item, leading_word, usage, whole
from samtal.session import commands as c
from samtal.session import entries, showing
from samtal.session.refusal import RefusedError
from samtal.session.registers import REGISTERS
from samtal.words.commands import ENTRIES
from samtal.words.showing import EARLIER, FURTHER, READ_BACK, RESULT, ROWS, STATEMENTS
from samtal.words.text import folded

if TYPE_CHECKING:
    from samtal.lines.entries import Phrase
    from samtal.session.state import State
    from samtal.template.model import Step

_KINDS: Final = {word: entry for entry, both in ENTRIES.items() for language in both for word in language}


def show(state: State, phrase: Phrase) -> c.Command:
    """What the room is to see from now on."""
    typed = folded(phrase.rest)
    if not typed:
        raise usage("show")
    if (number := whole(typed)) is not None:
        return showing.of_item(state, item(state, number))
    if typed in {*FURTHER, *EARLIER}:
        return c.TurnShown(1 if typed in FURTHER else -1)
    if typed in READ_BACK:
        return c.ShowToRoom()
    if typed in {*ROWS, *RESULT}:
        return c.ShowToRoom("item", _current(state, rated=typed in RESULT).id)
    if typed in STATEMENTS:
        return c.ShowToRoom("asked", _current(state, rated=True).id)
    return _entry(state, phrase)


def _entry(state: State, phrase: Phrase) -> c.Command:
    leading = leading_word(phrase.rest, _KINDS)
    kind = _KINDS[leading[0]] if leading else ""
    if kind == "note":
        raise RefusedError("showing.no-notes")
    number = whole(leading[1].strip()) if leading else None
    if kind not in REGISTERS or number is None:
        raise usage("show")
    return c.ShowToRoom("entry", entries.numbered(state, kind, number).id)


def _current(state: State, *, rated: bool) -> Step:
    """The item that is going on, where it has what was asked for."""
    step = state.step if state.run and state.ended is None else None
    if step is None:
        raise RefusedError("showing.which-item")
    if not (step.rating if rated else step.table):
        raise RefusedError("showing.no-result" if rated else "showing.no-list", number=state.position)
    return step
