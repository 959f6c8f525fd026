"""From a file's bytes to its text, with a sentence for everything that Notepad and Windows do to a file.

Rule: never more is read than a template may be long, and nothing here raises.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from samtal.template.problem import Problem, shown

if TYPE_CHECKING:
    from pathlib import Path

LARGEST: Final = 2 * 1024 * 1024
"""Bytes; a template is a few kilobytes, so more is another kind of file."""

_HIDDEN: Final = ".toml.txt"  # what Notepad makes of `mall.toml` where Windows hides endings


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file's text (None if it could not be read) and what is wrong with the file itself."""

    text: str | None
    problems: list[Problem]


def load(path: Path) -> Loaded:
    """The text of a file, without byte order mark."""
    try:
        if path.is_dir():
            return _no("folder")
        if path.exists() and not path.is_file():
            return _no("special")
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: a NUL in the name
        return _missing(path)
    except OSError as error:
        return _no("unreadable", reason=shown(error.strerror or type(error).__name__))
    loaded = decoded(data)
    if loaded.text is not None and path.name.lower().endswith(_HIDDEN):
        loaded.problems.append(Problem("template.file-txt", {"name": shown(path.name), "want": shown(path.name[:-4])}))
    return loaded


def decoded(data: bytes) -> Loaded:
    """The text in UTF-8 bytes, or why there is none."""
    if len(data) > LARGEST:
        return too_large()
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _looks_utf16(data):
        return _no("utf16")
    if 0 in data:
        return _no("binary")
    data = data.removeprefix(codecs.BOM_UTF8)
    if not data.strip():
        return _no("empty")
    try:
        return Loaded(data.decode(), [])
    except UnicodeDecodeError as error:
        return Loaded(None, [Problem("template.file-encoding", line=data.count(b"\n", 0, error.start) + 1)])


def too_large() -> Loaded:
    """What is said of a file that is no template for its sheer size."""
    return _no("large", most=LARGEST // 1024**2)


def name_of(path: Path) -> str:
    """The name of a template by its file."""
    return shown(path.name.removesuffix(".txt").removesuffix(".toml"))


def _looks_utf16(data: bytes) -> bool:
    """Whether every second byte of the beginning is NUL, as in Latin text in UTF-16 without a mark."""
    start = data[:64]
    return len(start) >= 4 and (not any(start[1::2]) or not any(start[::2])) and any(start)


def _missing(path: Path) -> Loaded:
    beside = path.name + ".txt"
    try:
        hidden = path.with_name(beside).is_file()
    except (OSError, ValueError):
        hidden = False
    if hidden:
        return _no("txt", name=shown(beside), want=shown(path.name))
    return _no("missing")


def _no(code: str, **values: object) -> Loaded:
    return Loaded(None, [Problem(f"template.file-{code}", values)])
