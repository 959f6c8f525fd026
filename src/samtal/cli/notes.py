"""`samtal notes [SESSION]`: the note-taker's window, beside a console or alone.

Rule: writes in a meeting that is there, and opens none. Without an id it is the one that goes on, else today's; where
there is none it is waited for, and what was last written in can be opened meanwhile.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from samtal.archive.drafts import faces_with
from samtal.archive.finding import RECENT
from samtal.archive.windows import named
from samtal.cli import wiring
from samtal.session import clock
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from argparse import Namespace

    from samtal.archive.log import Archive
    from samtal.words import Lang

FACE: Final = "notes"
"""The name under which a note-taker acts; of several at once the others are notes-2, notes-3."""


def run(arguments: Namespace, lang: Lang) -> int:
    """Exit code 1 if there is no such meeting or no screen to draw on."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stdout.isatty()):
        raise RefusedError("cli.needs-terminal")
    with wiring.open_archive(arguments, os.environ, wait_ms=wiring.WAIT_ON_SCREEN) as archive:
        asked = archive.find_session(arguments.session) if arguments.session else held(archive)
        with named(archive.path, FACE, faces_with(archive, asked) if asked else ()) as window:
            from samtal.tui.app import SamtalApp  # noqa: PLC0415 - only the commands that draw
            from samtal.tui.screens.expecting import Expecting  # noqa: PLC0415 - the same
            from samtal.tui.screens.notes import Follows, NoteTaking  # noqa: PLC0415 - the same

            world = wiring.world(archive, lang, window.name, wiring.named_archive(arguments, os.environ))
            live = world.open(asked) if asked else None  # what cannot be read is said before anything is drawn
            window.shows(asked or "")
            follows = Follows(held, window.shows)
            own = None if arguments.session else follows
            app = SamtalApp(world, lambda _: NoteTaking(live, world, own) if live else Expecting(world, follows))
            app.run()
    return app.return_code or 0


def held(archive: Archive, after: str | None = None) -> str | None:
    """The id of the meeting that goes on now, else of today's; `after`: left only for one that is begun later."""
    return held_at(archive, wiring.now_ms(), wiring.zone(), after)


def held_at(archive: Archive, now: int, zone: str, after: str | None = None) -> str | None:
    """The same at the instant `now` (ms UTC), where days begin as in `zone`."""
    return archive.session_for_wall(clock.local(now, zone).date().isoformat(), now - RECENT, after)
