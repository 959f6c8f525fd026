"""What the key does that shows something to the room, or hides it again; and what the stage shows of it.

Rule: the same key takes away what it showed. Only what is saved is shown, and only the room's own screen shows it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from samtal.session import commands as c
from samtal.session import showing

if TYPE_CHECKING:
    from samtal.session.captured import Registered
    from samtal.session.public import Public
    from samtal.tui.desk import Desk


def toggle(desk: Desk) -> None:
    """Show what there is to show where the meeting is, or hide what is shown."""
    desk.do(c.Hide() if showing.standing(desk.state) else showing.at_hand(desk.state))


def toggle_entry(desk: Desk, entry: Registered) -> None:
    """Show an entry of a list in place of whatever is shown, or hide it."""
    asked = showing.standing(desk.state)
    is_shown = asked is not None and asked.is_for("entry", entry.id)
    desk.do(c.Hide() if is_shown else c.ShowToRoom("entry", entry.id))


def on_stage(seen: Public, *, private: bool, table: bool) -> Public:
    """What the stage shows: nothing of it where it is for the facilitator, nor rows that stand in a table below it."""
    own = seen.shown is not None and seen.shown.kind in {"rows", "tree"} and seen.shown.number == seen.number and table
    return replace(seen, shown=None) if seen.shown and (private or own) else seen
