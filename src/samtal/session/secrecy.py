"""What is kept of an answer, and which of two ways of keeping protects the one who answers better.

Rule: a name is kept only where answers are given person by person, or out of a file, or nobody has said how; raised
hands and slips are counted. Points and the figures of groups have no names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from samtal.template.model import Answers, Rating, Secrecy

SECRECIES: Final[tuple[Secrecy, ...]] = ("open", "sealed", "counts")
"""Those under which most is seen first."""

WAYS: Final[tuple[Answers, ...]] = ("hands", "slips", "people", "file", "")
"""How answers can be given; empty where nobody has said."""

UNSAID: Final[Answers] = ""

COUNTED: Final = frozenset({"hands", "slips"})
"""The ways in which nobody knows whose an answer is, so that there is only their number to write down."""


def keeps_names(rating: Rating) -> bool:
    """Whether an answer may be kept with the name of who gave it."""
    return rating.secrecy != "counts" and rating.answers not in COUNTED


def is_looser(new: Rating, old: Rating) -> bool:
    """Whether `new` shows more of the answers than `old`, or may keep names where that does not."""
    seen = SECRECIES.index(new.secrecy) < SECRECIES.index(old.secrecy)
    return seen or (keeps_names(new) and not keeps_names(old))
