"""What could not be stored before the program has to end: it is waited for, else it is written into a file of text.

Rule: nothing that was said to wait is lost without a word; the file lies beside the archive, and the next window of the
meeting says so as long as it lies there.
"""

from __future__ import annotations

from dataclasses import asdict
from time import sleep
from typing import TYPE_CHECKING, Any, Final

from samtal.tui.widgets.aim import from_draft

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from samtal.session.commands import Command
    from samtal.tui.desk import Desk

ATTEMPTS: Final = 50
BETWEEN: Final = 0.1
"""So many times it is tried at the end, so many seconds apart."""


def store_at_last(desk: Desk) -> None:
    """Store what waits and keep what is begun, if the archive comes free; else write down what it says."""
    for _ in range(ATTEMPTS):
        desk.try_again()
        if not desk.waiting and not desk.drafts.unkept():
            return
        sleep(BETWEEN)
    lines = [" | ".join(_texts(asdict(_said(asked.command)))) for asked in desk.waiting]
    lines += [draft.text if (draft := from_draft(text)) else text for text in desk.drafts.unkept()]
    try:
        with place(desk).open("a", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in lines)
    except OSError:
        return  # there is nowhere left to put it


def place(desk: Desk) -> Path:
    """Where that file lies."""
    path = desk.world.archive.path
    return path.with_name(f"{path.stem}-{desk.live.session}.txt")


def _said(command: Command) -> Any:
    """The command, which is a dataclass like all of them."""
    return command


def _texts(value: object) -> Iterator[str]:
    """Every text in it, but for what only the program reads."""
    if isinstance(value, str):
        yield from [value] if value else []
    elif isinstance(value, dict):
        yield from (text for key, each in value.items() if key not in UNREAD for text in _texts(each))
    elif isinstance(value, list | tuple):
        yield from (text for each in value for text in _texts(each))


UNREAD: Final = frozenset({"seen", "step", "owner", "base", "id", "parent", "entity", "seed", "marks"})
"""The parts of a command that name something by its id."""
