"""Questions that the key for yes answers while they stand below: what becomes of that key when they are gone.

Rule: a question goes with its sentence, and for a moment the key does nothing else, for the finger meant the question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from samtal.tui.keys import YES, yes_id

if TYPE_CHECKING:
    from samtal.tui.told import Told
    from samtal.tui.world import World
    from samtal.words import Lang

MOMENT: Final = 3000
"""So many ms after a question has gone, whoever presses the key for yes still means it."""


class Tells(Protocol):
    """A desk, as far as questions are asked at it."""

    world: World

    @property
    def lang(self) -> Lang:
        """The user's language."""

    @property
    def told(self) -> Told | None:
        """What is said below now."""

    def say(self, code: str, /, **values: object) -> str:
        """A sentence."""

    def tell(self, sentence: str, *, wrong: bool = False) -> None:
        """Say it below."""


class Questions:
    """Whether one has just gone from this desk."""

    def __init__(self, desk: Tells) -> None:
        self._desk = desk
        self._gone: int | None = None  # when one went last (ms UTC)

    def gone(self, sentence: str = "") -> None:
        """A question, which said this, is answered or has been left."""
        self._gone = self._desk.world.now()
        unsaid(self._desk, sentence)

    def holds(self, key: str) -> bool:
        """Whether a key (its id) is a yes to a question that is not there any more, which is said."""
        lang, since = self._desk.lang, self._gone
        if key != yes_id(lang) or since is None or not 0 <= self._desk.world.now() - since < MOMENT:
            return False
        self._desk.tell(self._desk.say("tui.nothing-asked", key=YES[lang].upper()), wrong=True)
        return True


def unsaid(desk: Tells, sentence: str) -> None:
    """What is said below goes, if it is this: it is not true any more."""
    if sentence and desk.told and desk.told.sentence == sentence:
        desk.tell("")
