"""The command line: arguments and wiring only.

Rule: the clock, ids and randomness are made here (wiring.py) and handed down. Each command's module is imported when it
is asked for, so that no command pays for another's imports. Exit codes: 0 done, 1 refused or problems found, 2 usage.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from samtal.cli.arguments import parse
from samtal.cli.wiring import language
from samtal.session.refusal import RefusedError
from samtal.words import say
from samtal.words.system import why
from samtal.words.text import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samtal.words import Lang


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code. Errors are one sentence on standard error, never a traceback."""
    words = list(sys.argv[1:] if argv is None else argv)
    _speak_utf8()
    lang = language(words, os.environ)
    try:
        try:
            return _carry_out(words, lang)
        finally:  # help, too, may be read by someone who has had enough
            sys.stdout.flush()
    except RefusedError as refused:
        _complain(refused.sentence(lang))
        return 1
    except BrokenPipeError:  # the reader, `head` perhaps, has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        _complain(say(lang, "cli.interrupted"))
        return 1
    except OSError as error:
        _complain(say(lang, "cli.system", what=error.filename or "", why=why(lang, error)))
        return 1


def _carry_out(words: Sequence[str], lang: Lang) -> int:
    arguments = parse(words, lang)
    code: int = import_module(f"samtal.cli.{arguments.module}").run(arguments, lang)
    return code


def _speak_utf8() -> None:
    """Whatever the locale; and where a stream was closed before we began, into nothing."""
    nowhere = Path(os.devnull)
    sys.stdout = sys.stdout or nowhere.open("w", encoding="utf-8")
    sys.stderr = sys.stderr or nowhere.open("w", encoding="utf-8")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _complain(sentence: str) -> None:
    """On one line, also where it quotes SQLite or a file's name."""
    print(visible(" ".join(sentence.split())), file=sys.stderr)
