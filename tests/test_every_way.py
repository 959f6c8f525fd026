"""The network's two ratings give the same figures to the digit, and the same minutes, however they are answered."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from markdown_reading import parsed, tables
from memory import MemorySession, at
from minutes_of import written
from samtal.plain import dialogue
from test_filed import FILES, OURS, SKIS, THEIRS
from test_minutes_skis import MUNICIPALITY
from test_minutes_skis import SKIS as SKIS_MEANS

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = [f"{first} {last}" for first in ("Anna", "Bo", "Cia", "Dag") for last in ("Berg", "Ek", "Lind")]
RATED = {3: OURS, 4: THEIRS}
"""What the twelve gave, by item: of each statement how many gave each value."""


def by_counts(item: int) -> Iterator[str]:
    """Called out, statement by statement."""
    for number, counts in enumerate(RATED[item], 1):
        yield f"skatta {number} {counts}"


def slips(item: int) -> list[str]:
    """Twelve slips that come to the counts, no two statements answered in the same order."""
    columns = []
    for place, counts in enumerate(RATED[item]):
        values = [str(value) for value, n in enumerate(counts.split("/"), 1) for _ in range(int(n))]
        columns.append(values[place % len(values) :] + values[: place % len(values)])
    return ["".join(slip) for slip in zip(*columns, strict=True)]


def by_slips(item: int) -> Iterator[str]:
    """One slip at a time."""
    for slip in slips(item):
        yield f"lapp {slip}"


def by_person(item: int) -> Iterator[str]:
    """Each by name, read out one after the other."""
    yield "svar per person öppna"
    for name, slip in zip(NAMES, slips(item), strict=True):
        for number, value in enumerate(slip, 1):
            yield f"skatta {number} {name}: {value}"


def by_person_and_then_only_counts(item: int) -> Iterator[str]:
    """By name at first, until somebody says that only the number of answers is to be kept."""
    yield from by_person(item)
    yield "svar bara antal"


def from_google(_item: int) -> Iterator[str]:
    """The file of one form service."""
    yield f"svar ur {FILES / 'google.csv'} | ja"


def from_microsoft(_item: int) -> Iterator[str]:
    """The file of the other."""
    yield f"svar ur {FILES / 'microsoft.csv'} | ja"


WAYS = [by_counts, by_slips, by_person, by_person_and_then_only_counts, from_google, from_microsoft]


@cache
def minutes(way: int) -> str:
    """What is written of the day when both ratings were answered so; by name they are only where that can be said."""
    text = SKIS.read_text(encoding="utf-8")
    if "person" in WAYS[way].__name__:
        text = text.replace('"counts"', '"open"')
    made = MemorySession(text)
    script = [*(f"här {name}" for name in NAMES), "starta", "gå till 3", *WAYS[way](3), "nästa", *WAYS[way](4), "nästa"]
    replies: list[str] = []
    lines = [line.encode() for line in [*script, "avsluta"]]
    assert dialogue.run(made, lines, replies.append, lang="sv", now=lambda: at(8)) == 0, replies
    return written(made, at(16))


GIVEN = "**Svaren gavs:**"
HOW = {"by_person": "med namn, öppet", "from_google": "i ett formulär", "from_microsoft": "i ett formulär"}


def figures(way: int) -> list[list[str]]:
    """The table of both subjects."""
    return tables(minutes(way))[0]


@pytest.mark.parametrize("way", range(len(WAYS)), ids=[way.__name__ for way in WAYS])
def test_every_figure_is_that_of_the_counts_that_were_called_out(way: int) -> None:
    assert figures(way) == figures(0)
    assert [row[3] for row in figures(way)[1:]] == SKIS_MEANS
    assert [row[5] for row in figures(way)[1:]] == MUNICIPALITY


@pytest.mark.parametrize("way", range(len(WAYS)), ids=[way.__name__ for way in WAYS])
def test_what_is_said_of_the_figures_is_the_same_too(way: int) -> None:
    assert parsed("".join(line for line in minutes(way).splitlines(keepends=True) if GIVEN not in line)) == parsed(
        minutes(0)
    )


def test_how_the_answers_were_given_is_told_where_it_was_said() -> None:
    for n, way in enumerate(WAYS):
        told = [line.partition(GIVEN)[2].strip() for line in minutes(n).splitlines() if GIVEN in line]
        assert told == ([HOW[way.__name__]] if way.__name__ in HOW else [])
