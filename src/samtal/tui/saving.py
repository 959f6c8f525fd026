"""Saving the minutes as a file, from any screen that shows them.

Rule: whole or not at all, never over another file; what goes wrong is one sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from samtal.minutes.formats import MARKDOWN
from samtal.minutes.making import minutes_of
from samtal.minutes.saving import file_name, save_new
from samtal.words import say
from samtal.words.system import why

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from samtal.session.earlier import Sitting
    from samtal.session.state import State
    from samtal.tui.world import World


def saved(state: State, world: World, earlier: Sequence[Sitting] = ()) -> tuple[Path | None, str]:
    """The file that the minutes now stand in, and the sentence that says so; no file, and why not.

    `earlier`: the ratings of the series.
    """
    name = file_name(state)
    try:
        text = MARKDOWN.render(minutes_of(state, world.now(), earlier=earlier))
        path = save_new(text, world.documents, name, MARKDOWN.ending)
    except OSError as error:
        wanted = world.documents / f"{name}{MARKDOWN.ending}"
        return None, say(world.lang, "home.not-saved", path=wanted, why=why(world.lang, error))
    return path, say(world.lang, "home.saved", path=path)
