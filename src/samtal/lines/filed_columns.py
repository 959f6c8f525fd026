"""Which column of a form service's file answers which statement.

Rule: by the same wording, else by a part of it, else by number; of several that fit as well the subject of the rating
decides, or their order where the same statements are rated several times, else they are left open. What somebody says
holds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from samtal.lines.values import excerpt, whole
from samtal.session.filed import FileColumn
from samtal.session.refusal import RefusedError
from samtal.words.filed import IS_NAME, NAME, NOT_USED, NUMBERED, PERSONAL
from samtal.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samtal.session.filed import Found
    from samtal.template.model import Rating

SHORTEST: Final = 12
"""Signs that a part of a wording must have at least to be known by it."""

_INSIDE: Final = re.compile(r"\[([^\[\]]+)\]\s*\Z")
_NUMBER: Final = re.compile(rf"(?:(?:{'|'.join(NUMBERED)})\s*)?([0-9]{{1,3}})")
_LEADING: Final = re.compile(rf"\A\W*(?:(?:{'|'.join(NUMBERED)})\W*)?[0-9]{{1,3}}\W+")
_WORDS: Final = re.compile(r"[^\w]+")

Fits = dict[int, list[tuple[int, "Found"]]]
"""For each statement (from 1) the places of the columns that fit it best, and how they do."""


class Sisters(NamedTuple):
    """The ratings of the same statements in one meeting: how many there are, and which of them (from 0) this is."""

    number: int = 1
    place: int = 0


def compared(text: str) -> str:
    """A wording as it is compared: its words alone."""
    return _WORDS.sub(" ", folded(text)).strip()


def columns(headings: Sequence[str], rating: Rating, sisters: Sisters, given: Sequence[str] = ()) -> list[FileColumn]:
    """What each column is. `given`: what somebody says of some, as `D=3` or `Heading=3`. Raises RefusedError."""
    said = dict(_said(headings, rating, each) for each in given)
    fits = _fits(headings, rating, set(said))
    found = [FileColumn(place, heading) for place, heading in enumerate(headings)]
    taken = {column.statement for column in said.values() if column.statement}
    for statement, places in fits.items():
        if statement in taken:
            continue
        chosen = _chosen(headings, rating, sisters, places, equal={len(each) for each in fits.values()})
        for place, how in chosen or places:
            clear = bool(chosen) and not found[place].found  # not one that fits another statement as well
            found[place] = FileColumn(place, headings[place], how if clear else "unclear", statement if clear else 0)
    for place, heading in enumerate(headings):
        if not found[place].found and folded(heading).strip("?: ") in NAME:
            found[place] = FileColumn(place, heading, "name")
    return [said.get(column.place, column) for column in found]


def _said(headings: Sequence[str], rating: Rating, typed: str) -> tuple[int, FileColumn]:
    """What somebody says of a column: the number of a statement, that it holds names, or that it is not used."""
    name, sign, meant = (part.strip() for part in typed.rpartition("="))
    if not (sign and name and meant):
        raise RefusedError("filed.column-how", given=excerpt(typed))
    place = _place(headings, name)
    if folded(meant) in IS_NAME:
        return place, FileColumn(place, headings[place], "name")
    if meant in NOT_USED:
        return place, FileColumn(place, headings[place])
    number = whole(meant)
    if number is None:
        raise RefusedError("filed.column-how", given=excerpt(typed))
    if not 1 <= number <= len(rating.statements):
        raise RefusedError("session.no-such-statement", n=len(rating.statements))
    return place, FileColumn(place, headings[place], "given", number)


def _place(headings: Sequence[str], name: str) -> int:
    """The column of this heading, else of this letter."""
    for place, heading in enumerate(headings):
        if folded(heading) == folded(name):
            return place
    letters = {FileColumn(place, "").letters: place for place in range(len(headings))}
    if name.upper() not in letters:
        raise RefusedError("filed.no-column", name=excerpt(name))
    return letters[name.upper()]


def _fits(headings: Sequence[str], rating: Rating, passed: set[int]) -> Fits:
    """The columns that fit each statement best."""
    wordings = [compared(statement.text) for statement in rating.statements]
    grades: dict[Found, int] = {"wording": 3, "part": 2, "number": 1}
    fits: Fits = {}
    for place, heading in enumerate(headings):
        if place in passed or folded(heading) in PERSONAL:
            continue
        for number, how in _meant(heading, wordings):
            best = fits.setdefault(number, [])
            if not best or grades[how] > grades[best[0][1]]:
                fits[number] = [(place, how)]
            elif how == best[0][1]:
                best.append((place, how))
    return fits


def _meant(heading: str, wordings: list[str]) -> list[tuple[int, Found]]:
    """The statements (from 1) that a heading fits, and how: one, unless it fits several as well."""
    texts = _candidates(heading)
    same = [n for n, wording in enumerate(wordings, 1) if wording and wording in texts]
    if same:
        return [(n, "wording") for n in same]
    inside = [n for n, w in enumerate(wordings, 1) if any(_is_part(w, text) for text in texts)]
    longest = max((len(wordings[n - 1]) for n in inside), default=0)
    held = [n for n in inside if len(wordings[n - 1]) == longest]
    if held and all(wordings[n - 1] in wordings[held[0] - 1] for n in inside):
        return [(n, "part") for n in held]
    if inside:
        return [(n, "part") for n in inside]
    match = next(filter(None, (_NUMBER.fullmatch(text) for text in texts)), None)
    number = int(match[1]) if match else 0
    return [(number, "number")] if 1 <= number <= len(wordings) else []


def _candidates(heading: str) -> list[str]:
    """What of a heading may be the wording: the row of a grid; all of it; without a number before or after it.

    A spreadsheet puts a number after the second of two headings that are the same.
    """
    inner = _INSIDE.search(heading)
    texts = [inner[1]] if inner else []
    texts += [heading]
    texts += [_LEADING.sub("", folded(text)) for text in texts]
    bare = [compared(text) for text in texts]
    return list(dict.fromkeys(filter(None, [*bare, *(re.sub(r"\s*[0-9]{1,2}\Z", "", text) for text in bare)])))


def _is_part(wording: str, text: str) -> bool:
    """Whether one is in the other, in whole words and long enough to tell."""
    shorter, longer = sorted((wording, text), key=len)
    return len(shorter) >= SHORTEST and f" {shorter} " in f" {longer} "


def _chosen(
    headings: Sequence[str], rating: Rating, sisters: Sisters, places: list[tuple[int, Found]], equal: set[int]
) -> list[tuple[int, Found]]:
    """The one column of those that fit a statement; none where it cannot be told."""
    if len(places) == 1:
        return places
    subject = compared(rating.subject)
    about = [each for each in places if subject and f" {subject} " in f" {compared(headings[each[0]])} "]
    if len(about) == 1:
        return about
    if len(places) == sisters.number and len(equal) == 1:
        return [sorted(places)[sisters.place]]
    return []
