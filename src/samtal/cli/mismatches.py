"""Events that are not as they were written, named on standard error.

Rule: what is read from the archive is given out all the same; whoever gets it is told, and the exit code says so.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from samtal.archive import care
from samtal.cli import wiring
from samtal.session.clock import local
from samtal.words import say
from samtal.words.text import visible

if TYPE_CHECKING:
    from samtal.archive.care import Mismatch
    from samtal.archive.log import Archive
    from samtal.words import Lang


def name_them(archive: Archive, session: str, lang: Lang) -> int:
    """Name those of a session, a line each; the exit code, 1 where there are any."""
    mismatches = care.mismatches_of(archive, session)
    for mismatch in mismatches:
        print(visible(told(mismatch, lang)), file=sys.stderr)
    return 1 if mismatches else 0


def told(mismatch: Mismatch, lang: Lang) -> str:
    """Which event it is, when it happened by the clock of this machine, and in which meeting."""
    title = mismatch.title or say(lang, "cli.check-untitled")
    try:
        when = f"{local(mismatch.at, wiring.zone()):%Y-%m-%d %H:%M:%S}"
    except (ValueError, OverflowError, OSError):  # the time itself may be what has changed
        when = str(mismatch.at)
    return say(lang, "cli.check-event", kind=mismatch.kind, when=when, title=title, id=mismatch.session)
