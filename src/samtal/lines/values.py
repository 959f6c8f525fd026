"""Numbers, lengths of time, columns and lists of words, as people type them.

Rule: only 0–9 are digits, and a number of absurd length is refused before it is made.
What cannot be read gives None where the caller may try something else, else the refusal of the verb it stood with.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from samtal.session.refusal import RefusedError
from samtal.words.agenda import ITEM
from samtal.words.commands import MINUTES
from samtal.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samtal.session.state import State
    from samtal.template.model import Step

MOST_DIGITS: Final = 9
"""No number that means anything here has more."""

SHOWN: Final = 60
"""How many characters of what was typed a refusal repeats."""

_BAR: Final = re.compile(r"(?<!\S)\|(?!\S)")
_BARS: Final = re.compile(r"(?<!\S)\|{2,}(?!\S)")
_MINUTES: Final = re.compile(r"([0-9]+(?:[.,][0-9]+)?)\s*(\S*)")


def excerpt(typed: str) -> str:
    """The beginning of what was typed, for a refusal to repeat."""
    typed = typed.strip()
    return typed if len(typed) <= SHOWN else typed[: SHOWN - 1] + "…"


def usage(verb: str) -> RefusedError:
    """The refusal that says how a verb is used."""
    return RefusedError(f"commands.{verb}")


def whole(typed: str) -> int | None:
    """A whole number written with the digits 0–9; None where it is anything else."""
    if not (typed.isascii() and typed.isdecimal()):
        return None
    if len(typed) > MOST_DIGITS:
        raise RefusedError("phrases.huge-number", typed=excerpt(typed))
    return int(typed)


def number_for(verb: str, typed: str) -> int:
    """The number that is all there is to say after this verb."""
    number = whole(typed)
    if number is None:
        raise usage(verb)
    return number


def number_of_item(verb: str, typed: str) -> int:
    """The same of an item, whose word may stand before it: "3" or "item 3"."""
    leading = leading_word(typed, ITEM)
    return number_for(verb, leading[1] if leading else typed)


def item(state: State, number: int) -> Step:
    """The item that the screens call by this number."""
    if not 1 <= number <= len(state.agenda):
        raise RefusedError("session.no-such-step", number=number, last=len(state.agenda))
    return state.agenda[number - 1]


def seconds(verb: str, typed: str) -> int:
    """A length in minutes, with decimals and the word for minutes if one likes: "2,5" or "5 min"."""
    match = _MINUTES.fullmatch(typed)
    if match is None or (match[2] and folded(match[2]) not in MINUTES):
        raise usage(verb)
    if len(match[1]) > MOST_DIGITS:
        raise RefusedError("phrases.huge-number", typed=excerpt(typed))
    length = int(Fraction(match[1].replace(",", ".")) * 60)
    if length <= 0:
        raise usage(verb)
    return length


def columns(typed: str) -> tuple[str, ...]:
    r"""What ` | ` parts; `\|` is a bar that parts nothing, and between the bars of ` || ` nothing stands."""
    apart = _BARS.sub(lambda bars: " ".join(bars[0]), typed)
    return tuple(part.strip().replace(r"\|", "|") for part in _BAR.split(apart))


def span_of(typed: str, place: int) -> tuple[int, int]:
    """Where one of the `columns` (from 0) begins and ends, without the spaces at its sides."""
    bars = [bar.start() for bar in _BAR.finditer(typed)]
    begin, end = [-1, *bars][min(place, len(bars))] + 1, [*bars, len(typed)][min(place, len(bars))]
    cell = typed[begin:end]
    return end - len(cell.lstrip()), begin + len(cell.rstrip())


def kept(new: str, old: str) -> str:
    """What a changed part says: nothing given keeps the old, a lone dash empties it."""
    if new in {"-", "–"}:
        return ""
    return new or old


def leading_word(typed: str, words: Iterable[str]) -> tuple[str, str] | None:
    """The longest of `words` that the line begins with, and what follows it. One that ends in a colon is the same."""
    begins: dict[int, tuple[str, str]] = {}  # by how many words: how the line begins, and what follows
    for word, compared, length in _longest_first(tuple(words)):
        if length not in begins:
            parts = typed.split(maxsplit=length)
            head = folded(" ".join(parts[:length])).removesuffix(":")
            begins[length] = head, parts[length] if len(parts) > length else ""
        if begins[length][0] == compared:
            return word, begins[length][1]
    return None


@lru_cache(maxsize=64)
def _longest_first(words: tuple[str, ...]) -> list[tuple[str, str, int]]:
    """The words with how they are compared and of how many they are, for a line is looked at again at every key."""
    return [(word, folded(word), len(word.split())) for word in sorted(words, key=len, reverse=True)]
