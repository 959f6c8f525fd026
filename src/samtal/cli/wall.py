"""`samtal wall [SESSION]`: the meeting as the room sees it, in a terminal of its own.

Rule: reads and never writes. What cannot be shown at all is said before anything is drawn; an archive or a meeting that
is only to come is waited for.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import TYPE_CHECKING

from samtal.cli import wiring
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from samtal.archive.log import Archive
    from samtal.words import Lang

WAIT = 50
"""So many ms an archive that another program has locked is waited for; then the wall tries again."""


def run(arguments: Namespace, lang: Lang) -> int:
    """Exit code 1 if there is nothing that could ever be shown, or no screen to draw on."""
    if not (sys.stdin and sys.stdin.isatty() and sys.stdout.isatty()):
        raise RefusedError("cli.needs-terminal")
    opens = partial(
        wiring.open_archive, arguments, os.environ, reading=True, create=False, untouched=True, wait_ms=WAIT
    )
    session = _asked(opens, arguments.session)
    from samtal.tui.follower import Follower  # noqa: PLC0415 - only the commands that draw
    from samtal.tui.wall import WallProgram  # noqa: PLC0415 - the same

    follower = Follower(opens, session, wiring.now_ms, wiring.zone())
    command = wiring.command("wall", wiring.named_archive(arguments, os.environ))
    old = wiring.old_console(sys.platform, os.environ)
    program = WallProgram(follower, lang, command, old_console=old)
    try:
        program.run()
    finally:
        follower.close()
    return program.return_code or 0


def _asked(opens: Callable[[], Archive], prefix: str | None) -> str | None:
    """The id of the session that was asked for, if one was. Refused where the archive can never be read."""
    try:
        with opens() as archive:
            return archive.find_session(prefix) if prefix else None
    except RefusedError as refused:
        if prefix or refused.code not in {"archive.missing", "archive.busy"}:
            raise
    return None
