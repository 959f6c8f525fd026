"""Where minutes go when they are saved as a file: a name anyone recognises, and never over another file.

Rule: a file is written whole or not at all. What a file's name may not hold on any system is left out of it.
"""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from samtal.files import write_new
from samtal.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from samtal.session.state import State

LONGEST: Final = 160
"""Bytes of a name without its ending; file systems take 255, and the folders above it count on Windows."""

_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*]+')


def file_name(state: State) -> str:
    """`2025-11-14 SKIS nätverksträff`, without ending."""
    title = state.template.title if state.template else ""
    lang = state.language
    return f"{state.date} {_safe(title) or _safe(say(lang, 'home.minutes'))}".strip()


def _safe(text: str) -> str:
    """The text as a part of a file's name: no signs that mean something to a system, no controls, not too long."""
    text = _FORBIDDEN.sub("-", unicodedata.normalize("NFC", text))
    text = "".join(" " if char.isspace() else char for char in text if unicodedata.category(char) not in _LEFT_OUT)
    text = " ".join(text.split()).strip(". -")
    return text.encode()[:LONGEST].decode(errors="ignore").rstrip(". ")


_LEFT_OUT: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def paths(folder: Path, name: str, ending: str) -> Iterator[Path]:
    """The name, then `name (2)` and so on."""
    yield folder / f"{name}{ending}"
    for number in range(2, 10_000):
        yield folder / f"{name} ({number}){ending}"


def save_new(data: bytes, folder: Path, name: str, ending: str) -> Path:
    """Write a new file in `folder`, made if need be; its path. Raises OSError, and then there is no file."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in paths(folder, name, ending):
        with suppress(FileExistsError):
            write_new(data, path)
            return path
    raise FileExistsError(str(folder / name))
