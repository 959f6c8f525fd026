"""`samtal groups`: a card for each group of a session, to print or to send.

Rule: a file is written whole or not at all.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from samtal.cli import wiring
from samtal.cli.mismatches import name_them
from samtal.cli.output import put
from samtal.minutes.cards import cards_of
from samtal.minutes.formats import MARKDOWN
from samtal.session.evolve import fold
from samtal.session.refusal import RefusedError

if TYPE_CHECKING:
    from argparse import Namespace

    from samtal.words import Lang

BETWEEN: Final = b"\n---\n\n"
"""What stands between two cards: a line across the page."""


def run(arguments: Namespace, lang: Lang) -> int:
    """Print the cards, or the one that is asked for, or write them to a file and say where."""
    with wiring.open_archive(arguments, os.environ, reading=True) as archive:
        session = wiring.session_meant(archive, arguments.session, lang)
        code = name_them(archive, session, lang)
        state = fold(archive.events(session))
    cards = cards_of(state, wiring.now_ms())
    if arguments.group is not None:
        if not 1 <= arguments.group <= len(cards):
            raise RefusedError("session.no-such-group", n=len(cards))
        cards = [cards[arguments.group - 1]]
    put(BETWEEN.join(map(MARKDOWN.render, cards)), arguments.output, lang, force=arguments.force)
    return code
