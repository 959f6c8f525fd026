"""The registers: decisions, proposals, actions, parked questions, dates and lessons; what an entry of each holds.

Rule: the one table of registers. A new one has a record here, its words in words/registers.py, and is then typed,
listed, printed and given a key like the others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple


@dataclass(frozen=True, slots=True)
class Entry:
    """What a register holds. `day` is ISO; all may be empty but what the register cannot do without."""

    text: str
    who: str = ""
    when: str = ""
    day: str = ""
    hours: str = ""
    place: str = ""


EMPTY: Final = Entry("")


class Register(NamedTuple):
    """A register. `columns` are the parts of an entry that it uses, in the order in which they are printed.

    `announced`: its heading stands in the minutes without entries too, so that it is plain that there are none.
    `can_be_done`: its entries are done one day, and said to be.
    """

    columns: tuple[str, ...] = ("text",)
    announced: bool = False
    can_be_done: bool = False

    @property
    def dated(self) -> bool:
        """Whether an entry is about a day, without which there is no entry."""
        return "day" in self.columns


REGISTERS: Final[dict[str, Register]] = {
    "decision": Register(announced=True),
    "proposal": Register(),
    "action": Register(("text", "who", "when"), can_be_done=True),
    "parked": Register(),
    "date": Register(("day", "hours", "text", "place")),
    "lesson": Register(),
}
