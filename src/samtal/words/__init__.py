"""Every word the program says, Swedish and English side by side.

Rule: a sentence is found by its code, `room.name`, where the room is a module beside this one.
No language is kept here: whoever speaks says which (see design: faces speak the user's, minutes the template's).
"""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

Lang = Literal["sv", "en"]
LANGS: Final[tuple[Lang, Lang]] = ("sv", "en")


class Coded(NamedTuple):
    """Words among the values of a sentence, with values of their own: said in the language of the sentence."""

    code: str
    values: Mapping[str, object] = MappingProxyType({})


def say(lang: Lang, code: str, /, **values: object) -> str:
    """The sentence `code` in `lang`, with `values` filled in.

    Where a value `n` is 1 and `code.one` exists, that form is used. Values are inserted as they are, a number below
    zero with its own sign: a `{` typed by a person is data. A code without a sentence, or a sentence that lacks a
    value, is a mistake in the program, which tests look for; in a room the code itself is said, for what was done is
    done and must not end in a traceback.
    """
    try:
        table = table_of(code.partition(".")[0])
        pair = table.get(f"{code}.one") if values.get("n") == 1 else None
        worded = {key: _worded(lang, value) for key, value in values.items()}
        return (pair or table[code])[LANGS.index(lang)].format_map(worded)
    except (KeyError, ImportError):
        return code


def _worded(lang: Lang, value: object) -> object:
    if isinstance(value, Coded):
        return say(lang, value.code, **value.values)
    return f"−{-value}" if isinstance(value, int) and value < 0 else value


def table_of(room: str) -> dict[str, tuple[str, str]]:
    """The table of one room, (Swedish, English) by code."""
    words: dict[str, tuple[str, str]] = import_module(f"{__name__}.{room}").WORDS
    return words
