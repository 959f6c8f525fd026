"""What follows `fördela` and `runda`: whether it is to be done or only shown, and how long a turn is.

Rule: alone, and with a question mark after it, it is only shown; nothing is changed by asking what it would mean.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from samtal.lines.values import leading_word, seconds, usage
from samtal.session import commands as c
from samtal.session.lengths import LEAST
from samtal.session.refusal import RefusedError
from samtal.words.commands import BREAKS_TOO, NOW, SECONDS
from samtal.words.text import folded

if TYPE_CHECKING:
    from samtal.lines.entries import Phrase
    from samtal.session.state import State


class Inquiry(NamedTuple):
    """Not a command to the session: somebody wants to see something of it, or what something would mean.

    `seconds`: the turns that are tried. `breaks`: these give, too. `of`: the id of what it is about,
    or the number of a group, or what was typed of a file; `step`: the item that is named.
    """

    name: Literal[
        "status", "agenda", "help", "spread", "round", "history", "read-back", "handin", "slip", "compare", "answers"
    ]
    seconds: int = 0
    breaks: bool = False
    of: str = ""
    step: str = ""


_CLOCK: Final = re.compile(r"([0-9]{1,3})[:.]([0-5][0-9])(?:\s*min\.?)?")
_SECONDS: Final = re.compile(r"([0-9]{1,5})\s*(\S+)")


def spread(_state: State, phrase: Phrase) -> c.Command | Inquiry:
    """`fördela`, `fördela med raster`, `fördela nu`, `fördela med raster nu`."""
    rest, asked = phrase.rest, {"breaks": False, "now": False}
    while rest:
        for key, words in (("breaks", BREAKS_TOO), ("now", NOW)):
            if found := leading_word(rest, words):
                asked[key], rest = True, found[1].strip()
                break
        else:
            raise usage("spread")
    return c.SpreadOut(asked["breaks"]) if asked["now"] else Inquiry("spread", breaks=asked["breaks"])


def round_(_state: State, phrase: Phrase) -> c.Command | Inquiry:
    """`runda`, `runda 2:30?` and `runda 2:30`."""
    typed = phrase.rest.removesuffix("?").strip()
    if not typed:
        return Inquiry("round")
    length = turn("round", typed)
    if phrase.rest.endswith("?") and length < LEAST:
        raise RefusedError("session.turn-too-short", n=LEAST)
    return Inquiry("round", seconds=length) if phrase.rest.endswith("?") else c.EachGets(length)


def turn(verb: str, typed: str) -> int:
    """How long a turn is: "2:30" or "2.30", "2,5", "2 min" or "90 s", in seconds."""
    if match := _CLOCK.fullmatch(typed):
        return int(match[1]) * 60 + int(match[2])
    match = _SECONDS.fullmatch(typed)
    if match and folded(match[2]) in SECONDS:
        return int(match[1])
    return seconds(verb, typed)
