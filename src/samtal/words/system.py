"""What the operating system complains of, in words.

Rule: the usual complaints in our own words, the rest in the system's. A code is the name that errno.h gives it.
"""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING, Final

from samtal.words import say

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
}


def why(lang: Lang, error: OSError) -> str:
    """Why something could not be read or written."""
    code = f"system.{errno.errorcode.get(error.errno or 0, '').lower()}"
    return say(lang, code) if code in WORDS else error.strerror or str(error)
