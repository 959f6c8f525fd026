"""Ids: of points from their titles, of questions and statements from their wording, not their place.

Rule: the same text gives the same id, in whatever template it stands; so that it can be compared over the years.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING, Final

from samtal.template.model import Statement
from samtal.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from samtal.template.model import Scale

_LONGEST: Final = 60
_NAMELESS: Final = "punkt"  # where a title has no Latin letter or digit
_LETTERS: Final = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss", "ð": "d", "þ": "th", "ł": "l"})


def slug(title: str) -> str:
    """A title in lower case, å ä→a, ö→o, everything else a hyphen."""
    apart = unicodedata.normalize("NFKD", title.casefold()).translate(_LETTERS)
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return re.sub("[^a-z0-9]+", "-", bare).strip("-")[:_LONGEST].rstrip("-") or _NAMELESS


def free(wish: str, taken: Collection[str], least: int = 2) -> str:
    """`wish`, or with the first number from `least` up that is not taken."""
    number, name = least, wish
    while name in taken:
        name, number = f"{wish}-{number}", number + 1
    return name


def step_ids(points: Sequence[tuple[str, str]], reserved: Collection[str]) -> list[str]:
    """An id for each (id of its own or empty, title), so that none derived from a title takes a later one's own place.

    A point's own id may be a reserved word, a derived one not; no two are the same.
    """
    taken = {*reserved, *(own for own, _ in points if own)}
    ids: dict[str, None] = {}
    for own, title in points:
        ids[free(own, ids) if own else free(slug(title), taken | ids.keys())] = None
    return list(ids)


def question_id(text: str) -> str:
    """`q-` and eight hex digits."""
    return f"q-{_digest(folded(text))[:8]}"


def statement_id(text: str, scale: str) -> str:
    """`s-` and twelve hex digits; `scale` ("1-4") is part of it, as figures on two scales are two things."""
    return f"s-{_digest(folded(text) + chr(10) + scale)[:12]}"


def statement(id_: str, text: str, scale: Scale, budget: int | None, poles: tuple[str, str] = ("", "")) -> Statement:
    """A statement with its own id, or where that is empty with the one that follows from its wording and scale."""
    low, high = poles if all(poles) else ("", "")
    wording = f"{text}\n{low}\n{high}" if low else text
    rated_on = f"budget-{budget}" if budget else f"{scale.min}-{scale.max}"
    return Statement(id_ or statement_id(wording, rated_on), text, low, high)


def rated_on(statements: Iterable[Statement], scale: Scale, budget: int | None) -> tuple[Statement, ...]:
    """The same words on another scale, which makes other statements of them."""
    anew: dict[str, Statement] = {}
    for each in statements:
        made = statement("", each.text, scale, budget, (each.low, each.high))
        anew.setdefault(made.id, made)
    return tuple(anew.values())


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
