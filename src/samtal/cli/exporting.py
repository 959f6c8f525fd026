"""`samtal export`: a session as JSON Lines.

Rule: a file is written whole or not at all.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from samtal.archive.exporting import export_session
from samtal.cli import wiring
from samtal.cli.mismatches import name_them
from samtal.cli.output import put

if TYPE_CHECKING:
    from argparse import Namespace

    from samtal.words import Lang


def run(arguments: Namespace, lang: Lang) -> int:
    """Print the session's events, or write them to a file and say where."""
    with wiring.open_archive(arguments, os.environ, reading=True) as archive:
        session = wiring.session_meant(archive, arguments.session, lang)
        code = name_them(archive, session, lang)
        data = export_session(archive, session)
    put(data, arguments.output, lang, force=arguments.force)
    return code
