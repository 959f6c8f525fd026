"""What is said below a screen, of what was done last or could not be.

Rule: it stands for a while and goes by itself; what could not be done stands longer.
"""

from __future__ import annotations

from typing import Final, NamedTuple

TOLD_FOR: Final = 6000
"""So many ms it stands on the screen what was done, unless something else is done before."""

WRONG_FOR: Final = 15_000
"""So many ms it stands there what could not be done."""


class Told(NamedTuple):
    """A sentence that stands below from an instant on; `wrong`: of what could not be done."""

    sentence: str
    wrong: bool
    since: int

    def stands(self, now: int) -> bool:
        """Whether it still does; not after the computer's clock has been set back."""
        return 0 <= now - self.since < (WRONG_FOR if self.wrong else TOLD_FOR)
