"""What the application asks of a screen: whether a meeting is led from it, and what it does with keys and pastes.

Rule: a screen has a trait by having its methods; nobody says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from textual import events


@runtime_checkable
class Leads(Protocol):
    """A screen that a meeting is led from."""

    def lead(self, key: str) -> None:
        """Do what a key of the clicker does."""

    def tell(self, sentence: str, *, wrong: bool) -> None:
        """A sentence that stands for a while where it covers nothing."""

    def opens(self, key: str) -> bool:
        """Whether a key opens a box."""

    def keep_at_last(self) -> None:
        """Keep what stands in the boxes, and what could not be stored yet: the program ends."""


@runtime_checkable
class TakesKeys(Protocol):
    """A screen that is asked of every key before it is dealt with, in the order in which they were pressed."""

    def take(self, key: events.Key) -> bool:
        """Whether the key has been dealt with; it may also have been given a box to go to."""


@runtime_checkable
class TakesPastes(Protocol):
    """A screen that is asked of what is pasted before a box is."""

    def take_paste(self, text: str) -> bool:
        """Whether it has been dealt with."""


@runtime_checkable
class ActsOnLetters(Protocol):
    """A screen on which a letter does something, unless somebody is typing."""

    @property
    def letters_act(self) -> bool:
        """Whether no box has the keys."""


@runtime_checkable
class HasOwnKeys(Protocol):
    """A widget with the keys, in which some are typed and the rest are the meeting's."""

    def is_own(self, key: events.Key) -> bool:
        """Whether a key is typed here."""


class LeftByKey(Protocol):
    """A screen over the meeting that another key leaves."""

    def action_leave(self) -> None:
        """Leave it; what is begun is kept."""
