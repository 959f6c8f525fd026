"""What a group has written by itself, in one go.

Rule: all of it or nothing; the same brought again is there once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from samtal.session.commands.capturing import Content


class Brought(NamedTuple):
    """A note (one cell) or a row of a list, of the item `step`. `line` is where it stood in what was handed in."""

    step: str
    question: str | None
    cells: tuple[str, ...]
    line: int = 0


@dataclass(frozen=True, slots=True)
class HandIn(Content):
    """What group `group` (from 1) hands in."""

    group: int = 0
    brought: tuple[Brought, ...] = ()
