"""What the keys of the agenda at the side do to it: put in, strike, reword, move up or down.

Rule: each is handed the desk and the lines of the list, and knows no screen. What is to be typed is given back, to
stand in the note box as in plain mode.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from samtal.lines.agenda import striking
from samtal.session import commands as c
from samtal.session import view
from samtal.words import LANGS
from samtal.words.agenda import AFTER, ITEM

if TYPE_CHECKING:
    from samtal.session.schedule import Slot
    from samtal.template.model import Step
    from samtal.tui.desk import Desk


class ByHand(NamedTuple):
    """A line that is to be finished by hand, an example of what may be written, and what is typed over."""

    line: str
    how: str
    over: str = ""


def change(desk: Desk, what: str, lines: list[list[Slot]], at: int) -> ByHand | None:
    """Do this with the line at the cursor; what is to be finished by hand, if it is."""
    if what == "put-in":
        return put_in(desk, lines, at)
    if what == "reword":
        return reword(desk, lines, at)
    if what == "strike":
        strike(desk, lines, at)
    else:
        move(desk, lines, at, -1 if what == "up" else 1)
    return None


def put_in(desk: Desk, lines: list[list[Slot]], at: int) -> ByHand:
    """An item after the one at the cursor."""
    line = f"/{desk.verb('insert')} {AFTER[LANGS.index(desk.lang)]} {lines[at][-1].number}: "
    return ByHand(line, desk.say("agenda.box-insert"))


def reword(desk: Desk, lines: list[list[Slot]], at: int) -> ByHand | None:
    """The title of the item at the cursor, to be changed, or its minutes in its place."""
    if (slot := _alone(desk, lines[at])) is None:
        return None
    step = slot.step
    title = step.lap.title if step.lap else step.title
    line = f"/{desk.verb('change')} {ITEM[LANGS.index(desk.lang)]} {slot.number}: {title}"
    return ByHand(line, desk.say("agenda.box-change", number=slot.number), title)


def strike(desk: Desk, lines: list[list[Slot]], at: int) -> None:
    """Strike the item at the cursor; asked first where something has been written down in it."""
    if slot := _alone(desk, lines[at]):
        strike_item(desk, slot.number, slot.step)


def strike_item(desk: Desk, number: int, step: Step) -> None:
    """Strike an item; asked first where something has been written down in it."""
    from samtal.tui.screens.asking import Asking  # noqa: PLC0415 - built when it is first shown

    command = desk.as_seen(striking(desk.state, step))
    if not view.has_contents(desk.state, step):
        desk.do(command)
        return
    question = desk.say("tui.ask-strike", number=number, title=step.title)
    desk.show(Asking(desk, question, desk.say("tui.ask-strike-how"), lambda: desk.do(command)))


def move(desk: Desk, lines: list[list[Slot]], at: int, by: int) -> None:
    """The item at the cursor stands a line higher or lower."""
    to = at + by if by > 0 else at + by - 1
    if to < len(lines) and at + by >= 0 and (slot := _alone(desk, lines[at])):
        desk.do(c.MoveItem(slot.step.id, lines[to][-1].step.id if to >= 0 else ""))


def _alone(desk: Desk, fold: list[Slot]) -> Slot | None:
    """The item of a line; told where there are several in it."""
    if len(fold) > 1:
        desk.tell(desk.say("agenda.folded", number=fold[0].number), wrong=True)
        return None
    return fold[0]
