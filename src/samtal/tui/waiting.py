"""What could not be stored yet because the archive was busy: kept in order, and carried out once it is free.

Rule: nothing that moves the meeting waits, for nothing moves by itself. What waits lives in this program only; it is
said as long as there is any.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.session.commands import Command

BUSY: Final = "archive.not_saved_busy"
"""The refusal that is a matter of time."""


def nothing() -> None:
    """There is nothing to see to."""


class Waiting(NamedTuple):
    """A command, and when it happened (ms UTC, else when it is stored).

    `then` is called when it has been stored, `lost` when it was refused after all: the text goes back to its box.
    """

    command: Command
    at: int | None
    quietly: bool
    then: Callable[[], object] = nothing
    lost: Callable[[], object] = nothing
