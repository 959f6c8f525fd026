"""`samtal export`: a session as JSON Lines.

Rule: a file is written whole or not at all. What it holds that the minutes withhold is said on standard error.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from samtal.archive.exporting import exported, session_to_export
from samtal.cli import wiring
from samtal.cli.mismatches import name_them
from samtal.cli.output import put
from samtal.words import say

if TYPE_CHECKING:
    from argparse import Namespace

    from samtal.words import Lang


def run(arguments: Namespace, lang: Lang) -> int:
    """Print the session's events, or write them to a file and say where; and that there are counts among them."""
    with wiring.open_archive(arguments, os.environ, reading=True) as archive:
        session = wiring.session_meant(archive, arguments.session, lang)
        code = name_them(archive, session, lang)
        state = session_to_export(archive, session)
        counting = archive.is_counting(session)
    put(exported(state, session), arguments.output, lang, force=arguments.force)
    if state.totals or state.answers:
        print(say(lang, "cli.holds-counts"), file=sys.stderr)
    if counting:
        print(say(lang, "cli.leaves-slips"), file=sys.stderr)
    return code
