"""`samtal sessions`: what there is in the archive, newest first.

Rule: asks the archive for its list and opens no session, so that it is quick with any number of them.
"""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

from samtal.cli import wiring
from samtal.session.refusal import RefusedError
from samtal.telling.naming import shown
from samtal.words import say

if TYPE_CHECKING:
    from argparse import Namespace

    from samtal.words import Lang


def run(arguments: Namespace, lang: Lang) -> int:
    """Always 0: having no sessions is no fault."""
    sessions = _sessions(arguments)
    if arguments.json:
        print(json.dumps(sessions, ensure_ascii=False, indent=2))
    elif not sessions:
        print(say(lang, "cli.no-sessions"))
    states = {each: say(lang, f"cli.state.{each}") for each in {session["state"] for session in sessions}}
    for session in [] if arguments.json else sessions:
        print(f"{session['date']}  {states[session['state']]:<9}  {shown(str(session['title']))}  ({session['id']})")
    where = wiring.archive_path(arguments, os.environ).absolute()
    print(say(lang, "cli.archive-is", path=shown(str(where))), file=sys.stderr)
    return 0


def _sessions(arguments: Namespace) -> list[dict[str, object]]:
    """What the archive lists; nothing where there is no archive yet. A part of one that is left is another matter."""
    try:
        with wiring.open_archive(arguments, os.environ, reading=True) as archive:
            return archive.sessions()
    except RefusedError as refused:
        if refused.code != "archive.missing":
            raise
        return []
