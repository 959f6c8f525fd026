"""Where a command's result goes: standard output, or a file that is written whole or not at all.

Rule: bytes in UTF-8, whatever the locale.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from samtal.files import write_whole
from samtal.words import say

if TYPE_CHECKING:
    from samtal.words import Lang


def put(data: bytes, target: str | None, lang: Lang) -> None:
    """Write `data` to the file `target` and say so, or to standard output where there is none. Raises OSError."""
    if target is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return
    path = Path(target).resolve()
    try:
        write_whole(data, path)
    except OSError as error:
        error.filename = target  # the name that was asked for, not that of the part
        raise
    print(say(lang, "cli.written", path=path))
