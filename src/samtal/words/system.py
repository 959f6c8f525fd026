"""What the operating system complains of, in words.

Rule: the usual complaints in our own words, the rest in the system's. A code is the name that errno.h gives it.
"""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Final

from samtal.words import Coded, say

if TYPE_CHECKING:
    from samtal.words import Lang

WORDS: Final[dict[str, tuple[str, str]]] = {
    "system.enoent": ("den filen eller mappen finns inte", "there is no such file or folder"),
    "system.eacces": ("den får inte läsas eller skrivas", "it may not be read or written"),
    "system.eperm": ("den får inte läsas eller skrivas", "it may not be read or written"),
    "system.erofs": ("disken är skrivskyddad", "the disk is read-only"),
    "system.eisdir": ("det är en mapp", "it is a folder"),
    "system.enotdir": ("en del av sökvägen är ingen mapp", "a part of the path is no folder"),
    "system.enospc": ("disken är full", "the disk is full"),
    "system.enametoolong": ("namnet är för långt", "the name is too long"),
    "system.eloop": ("länken leder runt till sig själv", "the link leads round to itself"),
    "system.eio": ("disken svarade med ett fel", "the disk answered with an error"),
    "system.ebusy": ("den används av något annat", "something else is using it"),
    "system.enodev": ("disken är inte ansluten", "the disk is not connected"),
    "system.enxio": ("disken är inte ansluten", "the disk is not connected"),
    "system.emfile": ("för många filer är öppna", "too many files are open"),
    "system.enotsup": ("det går inte med en sådan fil", "that cannot be done with such a file"),
    "system.einval": ("det går inte med en sådan fil", "that cannot be done with such a file"),
}


def cause(error: OSError) -> Coded | str:
    """Why something could not be read or written, for a sentence; the system's own name where we have no words."""
    name = errno.errorcode.get(error.errno or 0, "")
    code = f"system.{name.lower()}"
    return Coded(code) if code in WORDS else name or str(error)


def why(lang: Lang, error: OSError) -> str:
    """The same in a language."""
    found = cause(error)
    return say(lang, found.code) if isinstance(found, Coded) else found
