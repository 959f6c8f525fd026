"""Whether a letter is a key of the meeting or part of something that is being typed, perhaps for another window.

Rule: where no box is open a letter waits for a blink, and does nothing if another follows or came just before; those
that open a box do not wait. Once it was typing, nothing is done until the fingers have rested. Told by the clock alone.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.events import Key

BLINK: Final = 150
"""Within so many ms one letter follows another in typing."""

REST: Final = 600
"""After so many ms without a letter the typing is over."""


AT_ONCE: Final = 50
"""Within so many ms no finger comes to Enter: it was pasted."""


class Pasting:
    """Whether an Enter is part of a paste, on a console that hands on what is pasted as if it were typed.

    There Enter would save the first line and an empty line would close the box, so that the rest would act.
    """

    def __init__(self, now: Callable[[], int]) -> None:
        self._now, self._last = now, -AT_ONCE

    def holds(self, key: Key) -> bool:
        """Whether this key is an Enter that came with the one before it."""
        gone, self._last = self._now() - self._last, self._now()
        return key.key == "enter" and 0 <= gone < AT_ONCE


class Verdict(Enum):
    """What becomes of a key: done at once, after a blink, or not at all."""

    NOW = "now"
    WAIT = "wait"
    DROP = "drop"


class Letters:
    """What came last. `now` gives ms."""

    def __init__(self, now: Callable[[], int]) -> None:
        self._now = now
        self._last = -REST
        self._was_letter = False
        self.typing = False  # what came last was part of something that was being typed

    def judge(self, key: Key, *, opens: bool) -> Verdict:
        """What becomes of this key; `opens`: it opens a box, to which all that follows belongs."""
        if not key.is_printable and key.key not in {"enter", "tab", "backspace"}:
            return Verdict.NOW  # a clicker, arrows, Ctrl: nobody types those in a word
        letter = bool(key.character and key.character.isalnum())
        gone, self._last = self._now() - self._last, self._now()
        follows = 0 <= gone < BLINK and self._was_letter
        self.typing = follows or (self.typing and 0 <= gone < REST)
        self._was_letter = letter and not opens  # what follows one that opens a box is the box's
        if self.typing:
            return Verdict.DROP
        return Verdict.WAIT if letter and not opens else Verdict.NOW
