"""`samtal import` of answers from a form service: shows what the file is taken for, asks, and stores it in one action.

Rule: nothing is stored before somebody has said yes, here or by --yes; figures that stand are replaced only where that
was said too.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from samtal.cli import wiring
from samtal.lines import filed_table
from samtal.lines.filed import proposed
from samtal.lines.values import item
from samtal.live import LiveSession
from samtal.session.filed import ready, standing_refusal
from samtal.session.history import COMMAND
from samtal.session.refusal import RefusedError
from samtal.telling import filed as telling
from samtal.telling.replies import reply
from samtal.words import say
from samtal.words.filed import YES
from samtal.words.text import folded, visible

if TYPE_CHECKING:
    from argparse import Namespace

    from samtal.archive.log import Archive
    from samtal.session.filed import FileAnswers
    from samtal.words import Lang


IN_OPTIONS: Final = {"filed.which-item": "filed.which-item-cli", "filed.names-odd": "filed.names-odd-cli"}
"""Refusals that say here which option answers them."""


def take_answers(archive: Archive, data: bytes, arguments: Namespace, lang: Lang) -> int:
    """Show what would be stored, and store it where somebody says so; 1 where nothing was."""
    try:
        return _take(archive, data, arguments, lang)
    except RefusedError as refused:
        raise refused.as_(IN_OPTIONS.get(refused.code, refused.code)) from None


def _take(archive: Archive, data: bytes, arguments: Namespace, lang: Lang) -> int:
    table = filed_table.read(data)
    session = wiring.session_meant(archive, arguments.session, lang)
    live = LiveSession(archive, session, now=wiring.now_ms, origin=f"{COMMAND}:{archive.new_id()}")
    step = None if arguments.to is None else item(live.state, arguments.to)
    found = proposed(table, live.state, step, arguments.column or ())
    for line in telling.lines(lang, live.state, found):
        print(visible(line))
    ready(found)
    if not _agreed(live, found, arguments, lang):
        return 1
    events = live.do(found.command)
    print(visible(f"{reply(lang, live.state, events, events[0].at, remarks=False)}."))
    if live.remark:
        print(live.remark.sentence(lang), file=sys.stderr)
    return 0


def _agreed(live: LiveSession, found: FileAnswers, arguments: Namespace, lang: Lang) -> bool:
    """Whether it is to be stored; asked where somebody is there to answer, and it has not been said."""
    replacing = found.command.replace and not arguments.replace
    if arguments.yes and not replacing:
        return True
    if not (sys.stdin and sys.stdin.isatty()) or arguments.yes:
        if replacing:
            raise standing_refusal("filed.stands-cli", live.state, found)
        print(say(lang, "filed.say-yes"), file=sys.stderr)
        return False
    print(say(lang, "filed.ask-replace" if replacing else "filed.ask"), end="", flush=True)
    if folded(sys.stdin.readline()) in YES:
        return True
    print(say(lang, "filed.not-taken"))
    return False
