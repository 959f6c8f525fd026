"""`samtal notes [SESSION]`: the note-taker's window, beside a console or alone.

Rule: writes in a meeting that is there, and opens none. Without an id it is the one that goes on, else today's, else
the one in which something was last written.
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
    """Exit code 1 if there is no meeting to take notes in or no screen to draw on."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stdout.isatty()):
        raise RefusedError("cli.needs-terminal")
    with wiring.open_archive(arguments, os.environ, create=False, wait_ms=wiring.WAIT_ON_SCREEN) as archive:
        session = meant(archive, arguments.session, wiring.now_ms(), wiring.zone())
        with named(archive.path, FACE, session, faces_with(archive, session)) as face:
            from samtal.tui.app import SamtalApp  # noqa: PLC0415 - only the commands that draw
            from samtal.tui.screens.notes import NoteTaking  # noqa: PLC0415 - the same

            world = wiring.world(archive, lang, face, wiring.named_archive(arguments, os.environ))
            live = world.open(session)
            app = SamtalApp(world, lambda handed: NoteTaking(live, handed))
            app.run()
    return app.return_code or 0


def meant(archive: Archive, prefix: str | None, now: int, zone: str) -> str:
    """The id of the meeting: the one named, else the one that goes on, is held today, or was last written in."""
    held = None if prefix else archive.session_for_wall(clock.local(now, zone).date().isoformat(), now - RECENT)
    return held or archive.find_session(prefix)
