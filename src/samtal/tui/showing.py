"""What the key does that shows something to the room, or hides it again; and what the stage shows of it.

Rule: the same key takes away what it showed, whatever has been entered meanwhile; figures that are not all in are shown
when it is asked for once more. Only what is saved is shown, and only the room's own screen shows it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from samtal.session import commands as c
from samtal.session import lacking, showable, showing
from samtal.tui.widgets.bars import HIDES

if TYPE_CHECKING:
    from samtal.session.captured import Registered, Showing
    from samtal.session.public import Public
    from samtal.session.state import State
    from samtal.template.model import Step
    from samtal.tui.desk import Desk


def toggle(desk: Desk) -> None:
    """Show what there is to show where the meeting is, or hide what is shown."""
    _toggle(desk, showing.at_hand(desk.state), others=True)


def key_does(state: State) -> str:
    """What the key does now where something is shown or there is a rating, as a code; else empty."""
    if showing.standing(state):
        return HIDES
    wanted = showing.at_hand(state)
    step = state.step_called(wanted.of)
    if step is None or step.rating is None:
        return ""
    is_result = wanted.what == "item" or showing.is_half(state, wanted)
    return "showing.key-result" if is_result else "showing.key-asked"


def toggle_who(desk: Desk, step: Step | None = None) -> None:
    """Say on the wall who can see what somebody has answered, of this `step` or the one at hand; or take it away."""
    asked = showing.standing(desk.state)
    if asked and asked.what == "who":
        desk.do(c.Hide())
        return
    _toggle(desk, c.ShowToRoom("who", step.id) if step else showing.who_sees(desk.state))


def toggle_item(desk: Desk, step: Step) -> None:
    """Show what an item has to show in place of whatever is shown, or hide it."""
    _toggle(desk, showing.of_item(desk.state, step))


def _toggle(desk: Desk, wanted: c.ShowToRoom, *, others: bool = False) -> None:
    """Show this, or hide it where it is what is shown; `others`: whatever is shown is hidden.

    Figures that are not all in are shown when that is asked for once more, while that is told.
    """
    asked = showing.standing(desk.state)
    if asked is not None and (others or asked.is_for(wanted.what, wanted.of) or _is_of(asked, wanted)):
        desk.do(c.Hide())
    elif not showing.is_half(desk.state, wanted):
        desk.do(wanted)
    elif desk.told and desk.told.sentence == _once_more(desk, wanted):
        desk.do(c.ShowToRoom("item", wanted.of))
    else:
        desk.tell(_once_more(desk, wanted), wrong=True)


def _once_more(desk: Desk, wanted: c.ShowToRoom) -> str:
    """What lacks of the rating that is asked for, and how it is shown all the same."""
    state, step = desk.state, desk.state.step_called(wanted.of)
    code, values = lacking.of(state, step) if step else ("showing.lacks", {})
    number = state.number_of(wanted.of)
    return desk.say("showing.once-more", what=desk.say(code, number=number, **values))


def asked_once_more(desk: Desk) -> str:
    """What stands below, where it says that once more shows figures that are not all in; else nothing."""
    told = desk.told
    return told.sentence if told and told.sentence == _once_more(desk, showing.at_hand(desk.state)) else ""


def _is_of(asked: Showing, wanted: c.ShowToRoom) -> bool:
    """Whether what is shown are the figures of what is asked for, or the other way round."""
    return {asked.what, wanted.what} == {"item", "asked"} and asked.of == wanted.of


def toggle_entry(desk: Desk, entry: Registered) -> None:
    """Show an entry of a list in place of whatever is shown, or hide it."""
    _toggle(desk, c.ShowToRoom("entry", entry.id))


class ReadAloud:
    """What the room sees while decisions and actions are gone through: the one that is read, or all together."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._shows = desk, False
        self.together = False

    def show(self, held: Registered | None) -> None:
        """Show this one; all of them where there is none. Of what is for nobody else nothing."""
        if held and not self.together and showable.is_private(self._desk.state, held):
            self.hide()
            return
        wanted = c.ShowToRoom("entry", held.id) if held and not self.together else c.ShowToRoom()
        standing = showing.standing(self._desk.state)
        if standing is None or not standing.is_for(wanted.what, wanted.of):
            self._shows = self._desk.do(wanted, quietly=True) is not None or self._shows

    def hide(self) -> None:
        """Nothing of it is shown any more."""
        standing = showing.standing(self._desk.state)
        if self._shows and standing and standing.what in {"entry", "registers"}:
            self._desk.do(c.Hide(), quietly=True)
        self._shows = False


def on_stage(seen: Public, *, private: bool, table: bool) -> Public:
    """What the stage shows: nothing of it where it is for the facilitator, nor rows that stand in a table below it.

    Who can see the answers is read out from it, so that stands there too.
    """
    what = seen.shown
    own = what is not None and what.kind in {"rows", "tree", "asked"} and what.number == seen.number and table
    return replace(seen, shown=None) if what and ((private and what.kind != "who") or own) else seen
