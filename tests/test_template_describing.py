"""Points in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samtal.template import describing, reading

if TYPE_CHECKING:
    from samtal.template.model import Template


def _template(keys: str) -> Template:
    head = '[statements.kl]\nitems = ["a", "b"]\n[[agenda]]\nkind = "list"\ntitle = "Idéer"\n'
    template, problems = reading.read(f'title = "A"\n{head}[[agenda]]\ntitle = "B"\n{keys}')
    assert template, problems
    return template


@pytest.mark.parametrize(
    ("keys", "swedish", "english"),
    [
        (
            'kind = "info"\nminutes = 2.5\nat = "13:00"',
            "börjar 13.00 vad som än hänt, information, 2,5 min",
            "begins at 13:00 whatever has happened, information, 2.5 min",
        ),
        (
            'kind = "round"\ngroups = 4\nminutes_per_turn = 2',
            "runda, 4 grupper om 3, 2 min var, 6 min, anteckningar per grupp",
            "round, 4 groups of 3, 2 min each, 6 min, notes per group",
        ),
        (
            'kind = "talk"\ngroups = 1\nper = "none"',
            "samtal, 1 grupp om 12, ingen anteckning väntas",
            "talk, 1 group of 12, no note is awaited",
        ),
        (
            'kind = "talk"\ngroups = 5\nper = "none"',
            "samtal, 5 grupper om 2–3, ingen anteckning väntas",
            "talk, 5 groups of 2–3, no note is awaited",
        ),
        (
            'kind = "talk"\ngroups = 13\nper = "none"',
            "samtal, 13 grupper, ingen anteckning väntas",
            "talk, 13 groups, no note is awaited",
        ),
        (
            'kind = "talk"\ngroups = { size = 3 }\nper = "none"',
            "samtal, 4 grupper om 3, ingen anteckning väntas",
            "talk, 4 groups of 3, no note is awaited",
        ),
        (
            'kind = "talk"\ngroups = { size = 5 }\nper = "none"',
            "samtal, 3 grupper om 4, ingen anteckning väntas",
            "talk, 3 groups of 4, no note is awaited",
        ),
        (
            'kind = "talk"\ngroups = { by = "roll" }\nper = "person"',
            "samtal, grupper efter roll, anteckningar per person",
            "talk, groups by roll, notes per person",
        ),
        ('kind = "talk"\nturns = "silent"', "samtal, tyst för sig själv", "talk, in silence"),
        ('kind = "talk"\nturns = "role:gäst"', "samtal, gäst har ordet", "talk, gäst has the floor"),
        ('kind = "break"\nminutes = 5', "paus, 5 min", "break, 5 min"),
        ('kind = "info"\nquestions = ["?"]', "samtal, ingen anteckning väntas", "talk, no note is awaited"),
        (
            'kind = "talk"\ngroups = 4\nper = "session"',
            "samtal, 4 grupper om 3, gemensamma anteckningar",
            "talk, 4 groups of 3, notes in common",
        ),
        (
            'kind = "list"\nturns = "round"\nrows = ["a"]\nvisibility = "private"',
            "lista med 1 kolumn, 1 färdig rad i en egen kolumn längst till vänster, runda, skrivs inte ut",
            "list with 1 column, 1 row ready in a column of its own on the left, round, not printed",
        ),
        ('kind = "talk"\nrecord = false', "samtal, inget sparas", "talk, nothing is kept"),
        (
            'kind = "rating"\nstatements = "kl"',
            "skattning av 2 påståenden 1–4, bara antalet svar sparas",
            "rating of 2 statements 1–4, only counts are kept",
        ),
        (
            'kind = "rating"\nstatements = "kl"\nanswers = "slips"',
            "skattning av 2 påståenden 1–4, svar på lappar, bara antalet svar sparas",
            "rating of 2 statements 1–4, answers on slips, only counts are kept",
        ),
        (
            'kind = "rating"\nstatements = { from = "Idéer" }\nsecrecy = "open"',
            "skattning av det som står i Idéer 1–4, öppna svar",
            "rating of what stands in Idéer 1–4, open answers",
        ),
        (
            'kind = "vote"\nstatements = ["a"]\nsecrecy = "sealed"',
            "3 poäng att fördela på 1 påstående, svaren visas när skattningen är stängd",
            "3 points to spread on 1 statement, answers are shown when the rating is closed",
        ),
    ],
)
def test_a_point_is_told_in_one_line(keys: str, swedish: str, english: str) -> None:
    template = _template(keys)
    assert describing.step_lines("sv", template, 12)[-1] == swedish
    assert describing.step_lines("en", template, 12)[-1] == english
