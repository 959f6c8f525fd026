"""Clauses about what a group has handed in.

Rule: a clause for all of it, not one for each thing; how much went to each item.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from samtal.session import captures, groups, handins, owners
from samtal.session.captured import ListRow
from samtal.telling import naming
from samtal.words import numbers, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from samtal.session.captured import Note
    from samtal.session.commands import HandIn
    from samtal.session.events import Event
    from samtal.session.state import State
    from samtal.telling.outcome import Outcome
    from samtal.words import Lang


SHORT: Final = 40
"""So much of a title stands on a line with what has come."""

MOST_LEFT: Final = 5
"""So many of the lines that were left out are told."""


class Delivered(Protocol):
    """What was read of a hand-in: see lines/handins.py."""

    @property
    def command(self) -> HandIn:
        """What takes it in."""

    @property
    def left(self) -> tuple[tuple[int, str], ...]:
        """The lines that are left out."""

    @property
    def others(self) -> int:
        """The line that names others than those who sit in the group now; 0 where none does."""


def is_handed(event: Event) -> bool:
    """Whether an event is something that a group has handed in."""
    return event.base is None and bool(event.payload) and (event.payload or {}).get("handed") is True


def clause(outcome: Outcome, event: Event) -> str:
    """What came from which group to which items, with the first of it; nothing with the others."""
    handed = [each for each in outcome.events if is_handed(each)]
    if event.id != handed[0].id:
        return ""
    there = captured(outcome.state, handed)
    items = sorted({outcome.state.number_of(each.step) for each in there})
    group = next((each.group for each in there if each.group), 0)
    what, where = much(outcome.lang, there), numbers.ranges(outcome.lang, items)
    return outcome.say("handin.clause", number=group, what=what, items=where)


def much(lang: Lang, there: Iterable[Note | ListRow]) -> str:
    """How many notes and rows."""
    return _counted(lang, [isinstance(each, ListRow) for each in there])


def _counted(lang: Lang, rows: list[bool]) -> str:
    counted = (("handin.notes", len(rows) - sum(rows)), ("handin.rows", sum(rows)))
    return numbers.series(lang, [say(lang, code, n=n) for code, n in counted if n])


def come(lang: Lang, state: State) -> Iterator[str]:
    """A line for each item, with the groups of which something has come, and those that are waited for."""
    for step in handins.items(state):
        heard, title = handins.heard(state, step), naming.shown(step.title)
        silent = [number for number in range(1, groups.number_for(state, step) + 1) if number not in heard]
        code = "handin.come-none" if not heard else "handin.come-some" if silent else "handin.come-all"
        title = title if len(title) <= SHORT else f"{title[: SHORT - 1]}…"
        number, lacking = state.number_of(step.id), numbers.ranges(lang, silent)
        yield say(lang, code, number=number, title=title, silent=lacking)


def written(lang: Lang, state: State, group: int) -> Iterator[str]:
    """What stands of a group, under the items; nothing where it has handed in nothing."""
    for step in handins.items(state):
        there: list[Note | ListRow] = [*captures.notes_of(state, step.id), *captures.rows_of(state, step.id)]
        here = [each for each in there if owners.group(state, each) == group]
        if here:
            yield say(lang, "handin.written", number=state.number_of(step.id), title=naming.shown(step.title))
            texts = (" | ".join(each.cells) if isinstance(each, ListRow) else each.text for each in here)
            yield from (f"- {naming.shown(text)}" for text in texts)
            yield ""


def offered(lang: Lang, state: State, command: HandIn) -> str:
    """What would come from which group to which items, and how much of it is there already."""
    new = handins.new_of(state, command)
    if not new:
        return say(lang, "handin.nothing-new", number=command.group, n=len(command.brought))
    items = sorted({state.number_of(fact.payload["step"]) for fact in new})
    what, where = _counted(lang, [fact.kind == "row" for fact in new]), numbers.ranges(lang, items)
    told = say(lang, "handin.offered", number=command.group, what=what, items=where)
    known = len(command.brought) - len(new)
    return f"{told}{say(lang, 'handin.known', n=known)}" if known else told


def left(lang: Lang, delivery: Delivered, most: int = MOST_LEFT) -> Iterator[str]:
    """The lines that were not taken in, so many of them by their words; and that others sit in the group by now."""
    if delivery.others:
        yield say(lang, "handin.others", line=delivery.others, number=delivery.command.group)
    for number, text in delivery.left[:most]:
        yield say(lang, "handin.left", line=number, text=naming.shown(text))
    if more := len(delivery.left[most:]):
        yield say(lang, "handin.left-more", n=more)


def by_item(lang: Lang, state: State, events: Iterable[Event]) -> Iterator[str]:
    """A line for each item, in the order of the agenda, with how much came to it."""
    there = captured(state, events)
    for step in state.agenda:
        if here := [each for each in there if each.step == step.id]:
            title = say(lang, "handin.item", number=state.number_of(step.id), title=naming.shown(step.title))
            yield say(lang, "handin.to", item=title, what=much(lang, here))


def captured(state: State, events: Iterable[Event]) -> list[Note | ListRow]:
    """The notes and rows that these events made."""
    found = ((state.notes.get(event.entity), state.rows.get(event.entity)) for event in events)
    return [each for pair in found for each in pair if each is not None]
