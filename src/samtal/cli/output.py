"""Where a command's result goes: standard output, or a file that is written whole or not at all.

Rule: bytes in UTF-8, whatever the locale. A file that is there is replaced only where that was asked for, an archive
never.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from samtal.archive.schema import APPLICATION
from samtal.files import followed, write_whole
from samtal.session.refusal import RefusedError
from samtal.words import say
from samtal.words.text import visible

if TYPE_CHECKING:
    from samtal.words import Lang


SQLITE: Final = b"SQLite format 3\0"
APPLICATION_AT: Final = 68
"""How every SQLite file begins, and where in it stands whose it is (the file format's own description)."""


def put(data: bytes, target: str | None, lang: Lang, *, force: bool) -> None:
    """Write `data` to the file `target` and say so, or to standard output where there is none.

    Raises RefusedError where something stands there that is not to be replaced, and OSError.
    """
    if target is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return
    path = followed(Path(target))
    _check_free(path, force=force)
    try:
        write_whole(data, path)
    except OSError as error:
        error.filename = target  # the name that was asked for, not that of the part
        raise
    print(visible(say(lang, "cli.written", path=path)))


def _check_free(path: Path, *, force: bool) -> None:
    """Refuse to replace a file, unless that was asked for, and an archive in any case."""
    if not path.is_file():
        return
    with path.open("rb") as file:
        head = file.read(APPLICATION_AT + 4)
    if head.startswith(SQLITE) and head[APPLICATION_AT:] == APPLICATION.to_bytes(4, "big"):
        raise RefusedError("cli.is-archive", path=path)
    if not force:
        raise RefusedError("cli.exists", path=path)
