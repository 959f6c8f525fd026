"""What cannot be undone is done only when it is asked for once more.

Rule: it is said what would be gone, and with which key it is done; whatever else is asked meanwhile is no yes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.session import closing
from samtal.session import commands as c
from samtal.tui.keys import YES

if TYPE_CHECKING:
    from samtal.tui.desk import Desk


class OnceMore:
    """What was asked for last, as long as it has not been done. `again`: the key that is its yes; else it is YES."""

    def __init__(self, again: str = "") -> None:
        self._again = again
        self._asked: c.RetakeStatement | None = None
        self._desk: Desk | None = None  # where it was asked
        self._said = ""  # the question

    def drop(self) -> None:
        """Something else was done meanwhile, or it was answered."""
        if self._asked and self._desk:
            self._desk.questions.gone(self._said)
        self._asked = None

    @property
    def wanted(self) -> c.RetakeStatement | None:
        """What the yes is the yes to, as long as the question stands."""
        told = self._desk.told if self._desk else None
        if self._asked and not (told and told.sentence == self._said):
            self.drop()
        return self._asked

    def is_asked(self, desk: Desk, command: c.Command) -> bool:
        """Whether a command is to be asked for once more, which is told; not what undo takes back."""
        wiped = closing.wiped(desk.state, command) if isinstance(command, c.RetakeStatement) else None
        said = self._again and command == self._asked
        if wiped is None or not isinstance(command, c.RetakeStatement) or said:
            self.drop()
            return False
        self._asked, self._desk = command, desk
        step = closing.place(desk.state, command)[0]
        what = desk.say("fill.row-label" if step.rating and step.rating.budget else "fill.statement")
        told = {"number": command.statement, "step": desk.state.number_of(step.id), "n": wiped}
        key = f"{self._again} {desk.say('fill.again')}" if self._again else YES[desk.lang].upper()
        self._said = desk.say("fill.retakes" if wiped else "fill.retakes-all", what=what, key=key, **told)
        desk.tell(self._said, wrong=True)
        return True
