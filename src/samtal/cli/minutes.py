"""`samtal minutes`: the minutes of a session in the format asked for, also while it still runs.

Rule: a file is written whole or not at all.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from samtal.cli import wiring
from samtal.cli.mismatches import name_them
from samtal.cli.output import put
from samtal.live import state_of
from samtal.minutes.formats import FORMATS
from samtal.minutes.making import minutes_of
from samtal.session import earlier

if TYPE_CHECKING:
    from argparse import Namespace

    from samtal.words import Lang


def run(arguments: Namespace, lang: Lang) -> int:
    """Print the minutes, or write them to a file and say where."""
    with wiring.open_archive(arguments, os.environ, reading=True) as archive:
        session = wiring.session_meant(archive, arguments.session, lang)
        code = name_them(archive, session, lang)
        state = state_of(archive, session)
        held = earlier.held(archive.trend, state)
    put(
        FORMATS[arguments.format].render(minutes_of(state, wiring.now_ms(), times=arguments.times, earlier=held)),
        arguments.output,
        lang,
        force=arguments.force,
    )
    return code
