"""`samtal sessions`: what there is in the archive, newest first.

Rule: asks the archive for its list and opens no session, so that it is quick with any number of them.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from samtal.cli import wiring
from samtal.words import say
from samtal.words.text import visible

if TYPE_CHECKING:
    from argparse import Namespace

    from samtal.words import Lang


def run(arguments: Namespace, lang: Lang) -> int:
    """Always 0: having no sessions is no fault."""
    path = wiring.archive_path(arguments, os.environ)
    sessions: list[dict[str, object]] = []
    if path.exists():
        with wiring.open_archive(arguments, os.environ, reading=True) as archive:
            sessions = archive.sessions()
    if arguments.json:
        print(json.dumps(sessions, ensure_ascii=False, indent=2))
    elif not sessions:
        print(say(lang, "cli.no-sessions"))
    for session in [] if arguments.json else sessions:
        state = say(lang, f"cli.state.{session['state']}")
        print(f"{session['date']}  {state:<9}  {visible(str(session['title']))}  ({session['id']})")
    return 0
