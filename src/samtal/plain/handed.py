"""What the groups hand in: what has come in, and the text that each group answers in a chat.

Rule: a line for each line of the text, so that it can be marked and copied.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.minutes import handin_forms
from samtal.session import handins
from samtal.telling.handins import come

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samtal.session.state import State
    from samtal.words import Lang


def lines(lang: Lang, state: State, group: int = 0) -> Iterator[str]:
    """Of all groups, or of one. Raises RefusedError where there is nothing to hand in, or no such group."""
    handins.check_open(state)
    groups = [group] if group else [*range(1, handins.group_count(state) + 1)]
    texts = [handin_forms.chat(state, number) for number in groups]
    yield from come(lang, state)
    for text in texts:
        yield ""
        yield from text.splitlines()
