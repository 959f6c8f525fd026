"""The rows of a list by their numbers, with where they come from, and what all are to hear of from earlier items.

Rule: a row is told in short, by the first of its cells that says anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.minutes.carried import origin
from samtal.session import captures
from samtal.session.statements import wording
from samtal.telling import gathered, naming
from samtal.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.state import State
    from samtal.template.model import Step
    from samtal.words import Lang


def lines(lang: Lang, state: State, step: Step) -> Iterator[str]:
    """A line for each, by the number that it is changed by; where all hear what was written, that, group by group."""
    for _, heading, texts in gathered.handed(lang, state, step):
        yield heading
        yield from (f"– {text}" for text in texts)
    for number, row in captures.by_number(state.rows.values(), step.id).items():
        if not row.gone:
            where = origin(lang, state, row)
            text = say(lang, "status.plain-row", number=number, text=naming.shown(wording(state, row)))
            yield f"{text} ({where})" if where else text
