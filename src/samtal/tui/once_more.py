"""What cannot be undone is done only when it is asked for once more.

Rule: it is said what would be gone, and with which key it is done; whatever else is asked meanwhile is no yes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import closing
from samtal.session import commands as c

if TYPE_CHECKING:
    from samtal.tui.desk import Desk


class OnceMore:
    """What was asked for last, as long as it has not been done."""

    def __init__(self, key: str) -> None:
        self._key = key
        self._asked: c.Command | None = None

    def drop(self) -> None:
        """Something else was done meanwhile."""
        self._asked = None

    def is_wanted(self, desk: Desk, command: c.Command) -> bool:
        """Whether a command is to be asked for once more, which is told; not what undo takes back."""
        wiped = closing.wiped(desk.state, command) if isinstance(command, c.RetakeStatement) else None
        if wiped is None or not isinstance(command, c.RetakeStatement) or command == self._asked:
            self.drop()
            return False
        self._asked = command
        step = closing.place(desk.state, command)[0]
        what = desk.say("fill.row-label" if step.rating and step.rating.budget else "fill.statement")
        told = {"number": command.statement, "step": desk.state.number_of(step.id), "n": wiped, "key": self._key}
        desk.tell(desk.say("fill.retakes" if wiped else "fill.retakes-all", what=what, **told), wrong=True)
        return True
