"""`samtal plain`: opens a session from a template, or goes on with one, and hands it to the dialogue.

Rule: wiring only; what a line means and how it is answered stands in plain/.
"""

from __future__ import annotations

import os
import sys
import warnings
from getpass import GetPassWarning, getpass
from typing import TYPE_CHECKING

from samtal.cli import wiring
from samtal.cli.templates import load
from samtal.lines.clock_times import is_day
from samtal.live import LiveSession, open_session
from samtal.plain import dialogue
from samtal.session.clock import local
from samtal.session.refusal import RefusedError
from samtal.words import say
from samtal.words.text import visible

if TYPE_CHECKING:
    from argparse import Namespace

    from samtal.archive.log import Archive
    from samtal.cli.templates import LoadedTemplate
    from samtal.words import Lang


def run(arguments: Namespace, lang: Lang) -> int:
    """Exit code 1 if any line was refused, or the template cannot be used."""
    if (arguments.template is None) == (arguments.session is None):
        raise SystemExit(_usage(lang))
    continued = arguments.template is None
    if continued and arguments.confidential:
        raise RefusedError("cli.confidential-needs")
    reading = None if continued else load(arguments.template, lang, confidential=arguments.confidential, advise=True)
    if reading is None and not continued:
        return 1
    day = _day(arguments.date, lang)
    with wiring.open_archive(arguments, os.environ, create=not continued) as archive:
        for remark in wiring.remarks(archive, os.environ):
            print(visible(remark.sentence(lang)), file=sys.stderr)
        session = _opened(archive, reading, day) if reading else archive.find_session(arguments.session)
        live = LiveSession(
            archive, session, now=wiring.now_ms, origin=f"plain:{archive.new_id()}", author=arguments.author
        )
        by_hand = bool(sys.stdin and sys.stdin.isatty())
        if by_hand:
            title = live.state.template.title if live.state.template else ""
            print(say(lang, "cli.plain-welcome", title=visible(title)))
            if live.state.template and live.state.template.confidential:
                print(say(lang, "cli.confidential"))
        lines = sys.stdin.buffer if sys.stdin else ()
        ask = _unseen if by_hand else None
        return dialogue.run(live, lines, _write, lang=lang, now=wiring.now_ms, continued=continued, ask=ask)


def _usage(lang: Lang) -> int:
    print(say(lang, "cli.plain-needs"), file=sys.stderr)
    return 2


def _opened(archive: Archive, read: LoadedTemplate, day: str | None) -> str:
    """The id of a new session, on `day` or else today."""
    zone = wiring.zone()
    day = day or local(wiring.now_ms(), zone).date().isoformat()
    return open_session(archive, read.template, source=read.source, day=day, zone=zone)


def _day(typed: str | None, lang: Lang) -> str | None:
    if typed and not is_day(typed):
        print(say(lang, "session.not-a-date"), file=sys.stderr)
        raise SystemExit(2)
    return typed


def _unseen(prompt: str) -> str:
    """What somebody types at the terminal without its being shown; refused where it would be."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", GetPassWarning)
        try:
            return getpass(prompt)
        except GetPassWarning as shown:
            raise RefusedError("slips.would-show") from shown


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
