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
    from pathlib import Path

    from samtal.session.state import State
    from samtal.tui.world import World


def saved(state: State, world: World) -> tuple[Path | None, str]:
    """The file that the minutes now stand in, and the sentence that says so; no file, and why not."""
    name = file_name(state)
    try:
        path = save_new(MARKDOWN.render(minutes_of(state, world.now())), world.documents, name, MARKDOWN.ending)
    except OSError as error:
        wanted = world.documents / f"{name}{MARKDOWN.ending}"
        return None, say(world.lang, "home.not-saved", path=wanted, why=why(world.lang, error))
    return path, say(world.lang, "home.saved", path=path)
