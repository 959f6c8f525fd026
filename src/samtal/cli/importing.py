"""`samtal import`: a session from JSON Lines into the archive.

Rule: all or nothing, and twice is the same as once.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from samtal.archive.importing import import_session
from samtal.cli import wiring
from samtal.session.evolve import fold
from samtal.session.refusal import RefusedError
from samtal.words import say

if TYPE_CHECKING:
    from argparse import Namespace

    from samtal.words import Lang

LARGEST = 256 * 1024 * 1024
"""Bytes; a whole term's meetings are a few megabytes, so more is another kind of file."""


def run(arguments: Namespace, lang: Lang) -> int:
    """Take in the file and say how much was new; 1 where the session cannot be shown here."""
    path = Path(arguments.file)
    if path.stat().st_size > LARGEST:
        raise RefusedError("cli.too-large", path=path)
    data = path.read_bytes()
    with wiring.open_archive(arguments, os.environ) as archive:
        done = import_session(archive, data)
        readable = fold(archive.events(done.session)).template is not None
    print(say(lang, "cli.imported", id=done.session, n=done.new, known=done.known))
    if not done.wiped:
        print(say(lang, "archive.not_wiped"), file=sys.stderr)
    if not readable:
        print(say(lang, "cli.imported-unreadable"), file=sys.stderr)
    return 0 if readable else 1
