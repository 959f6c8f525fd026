"""What a line that is being typed in the note box means, as far as it is typed.

Rule: changes nothing, and never fails: what is wrong, or still missing, is part of the answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.lines import typed
from samtal.session import commands as c
from samtal.session.meaning import Meaning, foreseen
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from samtal.session.state import State
    from samtal.template.model import Step
    from samtal.words import Lang


def meaning(
    line: str, state: State, lang: Lang, now: int, begun: Step | None, aimed: Callable[[c.Command], c.Command]
) -> Meaning:
    """What the line would do at `now` (ms UTC), begun in this item. `aimed` says of a command where that was."""
    verb = typed.apart(line).verb
    try:
        request = typed.asked(line, state, lang, begun)
    except RefusedError as refused:
        return Meaning(verb, refused=refused)
    return foreseen(verb, aimed(request), state, now) if isinstance(request, c.Command) else Meaning(verb)
