"""Answers to a rating that come from the file of a form service, in one go.

Rule: all or nothing. Under `counts` a command holds totals alone: what else stood in the file never gets this far.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from samtal.session.commands.capturing import Content


class FiledTotals(NamedTuple):
    """How many gave each value of a statement (from 1), lowest value first, and how many did not know."""

    statement: int
    counts: tuple[int, ...]
    unknown: int = 0


class FiledAnswer(NamedTuple):
    """What one person, by their id, answered to a statement (from 1); a value of None is "don't know"."""

    statement: int
    person: str
    value: int | None


@dataclass(frozen=True, slots=True)
class TakeAnswers(Content):
    """Totals, or answers per person where these may be kept. `replace`: what stands there already is replaced."""

    totals: tuple[FiledTotals, ...] = ()
    answers: tuple[FiledAnswer, ...] = ()
    replace: bool = False

    @property
    def about(self) -> set[int]:
        """The statements that anything is said of."""
        return {each.statement for each in self.totals} | {each.statement for each in self.answers}
