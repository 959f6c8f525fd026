"""`samtal handin`: what each group fills in, as text files, or as texts to paste into a chat.

Rule: a file is written whole or not at all, and one that is there is replaced only where that was asked for: a group
may have begun to write in it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from samtal.cli import wiring
from samtal.cli.mismatches import name_them
from samtal.cli.output import put
from samtal.minutes import handin_forms
from samtal.session import handins
from samtal.session.evolve import fold
from samtal.session.refusal import RefusedError
from samtal.words.text import visible

if TYPE_CHECKING:
    from argparse import Namespace

    from samtal.session.state import State
    from samtal.words import Lang

BETWEEN: Final = "\n\n"


def run(arguments: Namespace, lang: Lang) -> int:
    """Print the pages of the groups, or write a file for each and say where."""
    with wiring.open_archive(arguments, os.environ, reading=True) as archive:
        session = wiring.session_meant(archive, arguments.session, lang)
        code = name_them(archive, session, lang)
        state = fold(archive.events(session))
    groups = _groups(state, arguments.group)
    written = handin_forms.chat if arguments.chat else handin_forms.page
    if arguments.output is None:
        put(BETWEEN.join(written(state, group) for group in groups).encode(), None, lang, force=False)
        return code
    for target, group in _targets(state, Path(arguments.output), groups):
        try:
            put(handin_forms.as_file(written(state, group)), str(target), lang, force=arguments.force)
        except RefusedError as refused:  # it is there; the others are written all the same
            print(visible(refused.sentence(lang)), file=sys.stderr)
            code = 1
    return code


def _groups(state: State, wanted: int | None) -> list[int]:
    handins.check_open(state)
    there_are = handins.group_count(state)
    if wanted is not None and not 1 <= wanted <= there_are:
        raise handins.no_such_group(wanted, there_are)
    return [wanted] if wanted is not None else [*range(1, there_are + 1)]


def _targets(state: State, output: Path, groups: list[int]) -> list[tuple[Path, int]]:
    """A file for each group in a folder, which is made if need be; the file itself where it is named and for one."""
    if output.suffix and not output.is_dir():
        if len(groups) > 1:
            raise RefusedError("handin.one-file", n=len(groups))
        return [(output, groups[0])]
    output.mkdir(parents=True, exist_ok=True)
    return [(output / f"{handin_forms.file_name(state, group)}.txt", group) for group in groups]
