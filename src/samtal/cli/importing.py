"""`samtal import`: a session from JSON Lines, what a group has handed in, or answers from a form, into the archive.

Rule: which of them a file is, is seen by itself. Each file all or nothing, and twice is the same as once.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from samtal.archive import care
from samtal.archive.importing import import_session
from samtal.cli import wiring
from samtal.cli.filed import take_answers
from samtal.cli.taking_in import is_handin, take_in
from samtal.lines import filed_table
from samtal.session.clock import local
from samtal.session.evolve import fold
from samtal.session.refusal import RefusedError
from samtal.words import say
from samtal.words.system import cause, why
from samtal.words.text import visible

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator
    from typing import BinaryIO

    from samtal.archive.log import Archive
    from samtal.session.brought import Met
    from samtal.words import Lang

HEAD: Final = 512
"""So many bytes say what a file is."""

TOO_MUCH: Final = 1_100_000
"""So many bytes at most are read of what a group has handed in; as many are refused."""

LARGEST = 256 * 1024 * 1024
"""Bytes; a whole term's meetings are a few megabytes, so more is another kind of file."""


def run(arguments: Namespace, lang: Lang) -> int:
    """Take in the files, each by itself, and say what became of it; 1 where one was refused or cannot be shown here."""
    if len(arguments.files) == 1:
        return _take_in(Path(arguments.files[0]), arguments, lang)
    return max([_try(Path(name), arguments, lang) for name in arguments.files])


def _try(path: Path, arguments: Namespace, lang: Lang) -> int:
    """Take in one of several; what is wrong with it is said with its name."""
    try:
        return _take_in(path, arguments, lang)
    except RefusedError as refused:
        wrong = refused.sentence(lang)
    except OSError as error:
        wrong = why(lang, error)
    print(visible(f"{path.name}: {wrong}"), file=sys.stderr)
    return 1


def _take_in(path: Path, arguments: Namespace, lang: Lang) -> int:
    if path.stat().st_size > LARGEST:
        raise RefusedError("cli.too-large", path=path)
    with path.open("rb") as file:
        if filed_table.is_table(path.name, file.peek(HEAD)[:HEAD]):
            data = file.read(filed_table.LARGEST + 1)
            with wiring.open_archive(arguments, os.environ, create=False) as archive:
                return take_answers(archive, data, arguments, lang)
        if is_handin(file.peek(HEAD)[:HEAD]):
            data = file.read(TOO_MUCH)
            with wiring.open_archive(arguments, os.environ, create=False) as archive:
                take_in(archive, data, arguments.session, lang)
            return 0
        return _session(file, arguments, lang)


def _session(file: BinaryIO, arguments: Namespace, lang: Lang) -> int:
    """Take in an exported meeting and say how much was new."""
    with wiring.open_archive(arguments, os.environ) as archive:
        if arguments.remove:
            _copy(archive, lang)
        done = import_session(archive, _lines(file), remove=arguments.remove)
        readable = fold(archive.events(done.session)).template is not None
    print(visible(say(lang, "cli.imported", id=done.session, n=done.new, known=done.known)))
    for met in done.met:
        print(_told(lang, met))
    for rivals in done.rivals:
        whose = "both" if rivals.ours and rivals.theirs else "ours" if rivals.ours else "theirs"
        print(say(lang, f"cli.imported-{whose}", **rivals._asdict()))
    for left_out in done.left_out:
        print(say(lang, "cli.imported-nameless", **left_out._asdict()))
    if not done.wiped:
        print(say(lang, "archive.not_wiped"), file=sys.stderr)
    if not readable:
        print(say(lang, "cli.imported-unreadable"), file=sys.stderr)
    return 0 if readable else 1


def _told(lang: Lang, met: Met) -> str:
    """What became of slips that were being counted here."""
    if not met.brought:
        return say(lang, "slips.closed-by-file", number=met.number, n=met.here)
    both = {"here": met.here, "brought": met.brought, "n": met.here + met.brought}
    added = say(lang, "slips.added", number=met.number, **both)
    return added if met.closed else f"{added} {say(lang, 'slips.added-open', number=met.number)}"


def _copy(archive: Archive, lang: Lang) -> None:
    """A copy of the archive beside it, with the moment in its name, and where it is."""
    moment = local(wiring.now_ms(), wiring.zone())
    target = archive.path.with_stem(f"{archive.path.stem}-{moment:%Y-%m-%d-%H%M%S}")
    care.backup(archive, target)
    print(visible(say(lang, "cli.backed-up", path=target)))


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines of the file; what it cannot be read for is said of it, and not of the archive."""
    try:
        yield from file
    except OSError as error:
        raise RefusedError("cli.system", what=file.name, why=cause(error)) from error
