"""Who is given the floor, in a round those who wait first; and in which order they have it.

Rule: Enter gives the floor. In a round + lets it begin with the one at the cursor, and the last lines order it anew; in
a gathering - lets a group be heard last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList, Static

from samtal.session import commands as c
from samtal.session import gathering, order, turns
from samtal.telling import naming
from samtal.tui.paint import plain, shown
from samtal.tui.screens.picking import Picking

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.binding import BindingType

    from samtal.session.turns import Seat
    from samtal.tui.desk import Desk


class FloorLine(NamedTuple):
    """A line: what Enter does, and what + and - do where they do anything."""

    text: str
    gives: c.Command
    begins: c.Command | None = None
    last: c.Command | None = None


class GivingFloor(Picking[c.Command]):
    """The list of those who may get the floor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("plus", "begin", show=False),
        Binding("minus", "last", show=False),
    ]

    def __init__(self, desk: Desk, choices: list[FloorLine]) -> None:
        super().__init__(desk.say("tui.pick-floor"), [(Content(shown(each.text)), each.gives) for each in choices])
        self._choices = choices

    def on_mount(self) -> None:
        """Which keys do anything."""
        code = "order.how" if any(each.begins for each in self._choices) else "tui.pick-how"
        code = "order.how-groups" if any(each.last for each in self._choices) else code
        self.query_one(".how", Static).update(plain(self.app.say(code)))

    def action_begin(self) -> None:
        """The round goes on with the one at the cursor."""
        self._choose(lambda choice: choice.begins)

    def action_last(self) -> None:
        """The group at the cursor is heard last."""
        self._choose(lambda choice: choice.last)

    def _choose(self, command: Callable[[FloorLine], c.Command | None]) -> None:
        at = self.query_one(OptionList).highlighted
        if at is not None and (chosen := command(self._choices[at])):
            self.dismiss(chosen)


def choose(desk: Desk) -> None:
    """Choose who is given the floor, or the order."""
    step, seats, groups = desk.state.step, turns.seats(desk.state), _groups(desk)
    if not (seats or groups) or step is None or (step.is_round and step.divides):
        code = "session.groups-share-the-clock" if step else "session.no-step"
        desk.tell(desk.say(code if seats else "tui.nobody"), wrong=True)
        return
    desk.show(GivingFloor(desk, [*groups, *_people(desk, seats), *_orders(desk)]))


def _waiting(desk: Desk) -> list[Seat]:
    state = desk.state
    in_round = state.run and state.step and state.step.is_round
    return turns.waiting(state, state.run) if state.run and in_round else []


def _people(desk: Desk, seats: list[Seat]) -> list[FloorLine]:
    waiting, seen = _waiting(desk), desk.state.cursor()
    found = []
    for seat in [*waiting, *(seat for seat in seats if seat not in waiting)]:
        number = None if seat.person else seat.number
        begins = c.Order("from", seat.person, number) if seat in waiting and len(waiting) > 1 else None
        name = naming.member(desk.lang, desk.state, seat.member)
        found.append(FloorLine(name, c.GiveTurn(person=seat.person, seat=number, seen=seen), begins))
    return found


def _groups(desk: Desk) -> list[FloorLine]:
    """Of a gathering the groups, those first that have not told yet."""
    state, run, step = desk.state, desk.state.run, desk.state.step
    if run is None or step is None:
        return []
    waiting, seen = gathering.waiting(state, run, step), state.cursor()
    told = [group for group in range(1, gathering.number(state, step) + 1) if group not in waiting]
    return [
        FloorLine(
            desk.say("telling.joined", number=group),
            c.GiveTurn(group=group, seen=seen),
            last=c.HearLast(group) if group in waiting else None,
        )
        for group in (*waiting, *told)
    ]


def _orders(desk: Desk) -> list[FloorLine]:
    """How else those who wait may have the floor."""
    state, run = desk.state, desk.state.run
    if run is None or len(_waiting(desk)) <= 1:
        return []
    found = [FloorLine(desk.say("order.shuffle"), c.Order("shuffled"))]
    if order.began_before(state, run):
        found.append(FloorLine(desk.say("order.next-begins"), c.Order("from")))
    return [*found, *([FloorLine(desk.say("order.arrival"), c.Order("arrival"))] if run.order else [])]
