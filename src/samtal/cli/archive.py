"""`samtal archive check`, `samtal archive rebuild` and `samtal backup`: taking care of the archive as a file.

Rule: the events are not touched. What is wrong is said on standard error, a line each, and is exit code 1.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from samtal.archive import care
from samtal.cli import wiring
from samtal.cli.mismatches import told
from samtal.session.clock import local
from samtal.words import say
from samtal.words.text import visible

if TYPE_CHECKING:
    from argparse import Namespace

    from samtal.archive.care import Report
    from samtal.archive.log import Archive
    from samtal.words import Lang


def run(arguments: Namespace, lang: Lang) -> int:
    """Do what was asked for; only a rebuild needs an archive that can be written, and a check changes nothing."""
    action = {"archive check": _check, "archive rebuild": _rebuild, "backup": _backup}[arguments.command]
    reading, untouched = action is not _rebuild, action is _check
    with wiring.open_archive(arguments, os.environ, reading=reading, create=False, untouched=untouched) as archive:
        return action(archive, arguments, lang)


def _rebuild(archive: Archive, _arguments: Namespace, lang: Lang) -> int:
    """Rebuild and say how many sessions there are."""
    print(say(lang, "cli.rebuilt", n=care.rebuild(archive)))
    return 0


def _check(archive: Archive, _arguments: Namespace, lang: Lang) -> int:
    """Say that the archive is whole, or everything that is not."""
    report = care.check(archive)
    if report.whole:
        code = "cli.check-partly" if report.unmarked else "cli.check-whole"
        print(visible(say(lang, code, n=report.events, path=archive.path)))
    for line in _faults(report, archive.path, lang):
        print(visible(line), file=sys.stderr)
    if report.unmarked:
        print(say(lang, "cli.check-unmarked", n=report.unmarked))
    return 0 if report.whole else 1


def _faults(report: Report, path: Path, lang: Lang) -> list[str]:
    lines = [told(mismatch, lang) for mismatch in report.mismatches]
    if report.fault:
        lines.insert(0, say(lang, "cli.check-file", path=path, why=" ".join(report.fault.split())))
    if report.strayed:
        lines.append(say(lang, "cli.check-strayed", path=path, tables=", ".join(sorted(report.strayed))))
    return [*lines, say(lang, "cli.check-rebuild")] if report.in_rows else lines


def _backup(archive: Archive, arguments: Namespace, lang: Lang) -> int:
    """Copy the archive, to the file named or beside it, and say where the copy is."""
    day = local(wiring.now_ms(), wiring.zone()).date()
    beside = archive.path.with_stem(f"{archive.path.stem}-{day}")
    target = Path(arguments.copy).absolute() if arguments.copy else beside
    care.backup(archive, target)
    print(visible(say(lang, "cli.backed-up", path=target)))
    if archive.is_counting():
        print(say(lang, "cli.leaves-slips"), file=sys.stderr)
    return 0
