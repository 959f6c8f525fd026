"""`samtal archive rebuild`: the plain tables made anew from the events.

Rule: the events are not touched.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from samtal.archive.care import rebuild
from samtal.cli import wiring
from samtal.words import say

if TYPE_CHECKING:
    from argparse import Namespace

    from samtal.words import Lang


def run(arguments: Namespace, lang: Lang) -> int:
    """Rebuild and say how many sessions there are."""
    with wiring.open_archive(arguments, os.environ, create=False) as archive:
        print(say(lang, "cli.rebuilt", n=rebuild(archive)))
    return 0
