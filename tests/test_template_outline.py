"""All that an author wrote is there to be proofread, on the clock, and what is only usual is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samtal.cli.showing import WIDTH, lines
from samtal.template import library, reading

if TYPE_CHECKING:
    from pathlib import Path

    from samtal.template.model import Template
    from samtal.words import Lang


def template(text: str) -> Template:
    found, problems = reading.read(text)
    assert found, problems
    return found


def shown(text: str, people: int | None = None, lang: Lang = "sv") -> list[str]:
    return list(lines(lang, template(text), people))


def point(keys: str, *, head: str = "", people: int | None = None) -> list[str]:
    """What is said of a single point, below its title and the line that says what it is."""
    told = shown(f'title = "Möte"\n{head}\n[[agenda]]\ntitle = "Punkt"\n{keys}', people)
    begin = next(n for n, line in enumerate(told) if line.endswith("Punkt"))
    end = next(n for n, line in enumerate(told) if n > begin and not line)
    return [line.removeprefix("     ") for line in told[begin + 2 : end]]


HEADER = """
title = "Läsmöte"
language = "en"
series = "Lärlag"
purpose = "Att läsa"
place = "Biblioteket"
starts = "09:00"
ends = "10:00"
confidential = true
times = true
prepare = [
  { what = "Läs", for = "alla", minutes = 40, link = "https://x.se", due = "2026-01-14" },
  { what = "Tänk", due = "fredag" },
]
"""

ROUND = '[[agenda]]\nkind = "round"\ntitle = "Runda"\nminutes_per_turn = 2\n'
PAUSE = '[[agenda]]\nkind = "break"\ntitle = "Paus"\nminutes = 20\n'


def test_the_head_has_every_key_of_the_header() -> None:
    assert shown(HEADER + PAUSE)[:11] == [
        "Läsmöte",
        "Syfte: Att läsa",
        "Plats: Biblioteket",
        "Mötesserie: Lärlag",
        "Språk: engelska",
        "Börjar: 09.00",
        "Mötesanteckningar:",
        " - bara det gruppen vill spara, utan namn vid det som sagts (confidential)",
        " - med en tabell över tiderna (times)",
        "Förberedelse:",
        " - Läs (alla, 40 min, senast onsdag 14 januari 2026): https://x.se",
    ]


def test_each_point_stands_on_the_clock_and_the_end_is_reckoned() -> None:
    told = shown(HEADER + ROUND + PAUSE, people=5)
    assert "  1. 09.00–09.10  Runda" in told
    assert "  2. 09.10–09.30  Paus" in told
    assert told[-3:] == ["Slut: 09.30", "Längd: 30 min", "Planerat slut: 10.00. Det ryms, med 30 min till godo"]
    assert (
        shown(HEADER + ROUND + PAUSE, people=25)[-1] == "Planerat slut: 10.00. Det ryms inte, det är 10 min för mycket"
    )
    assert shown(HEADER + ROUND + PAUSE, people=20, lang="en")[-1] == "Planned end: 10:00. It just fits"


def test_what_has_no_known_length_is_named_and_not_counted() -> None:
    told = shown(HEADER + ROUND + PAUSE)
    assert "  1. 09.00  Runda" in told
    assert told[-3:-1] == [
        "Längd, minst: 20 min",
        "Räknas inte med: punkt 1, för längden beror på hur många ni är (--people)",
    ]


def test_a_length_of_whole_hours_has_no_minutes() -> None:
    told = shown('title = "Möte"\n' + PAUSE.replace("20", "120"))
    assert told[-1] == "Längd: 2 h"
    assert shown('title = "Möte"\n' + PAUSE.replace("20", "125"))[-1] == "Längd: 2 h 5 min"


def test_without_a_start_there_are_no_clock_times() -> None:
    told = shown('title = "Möte"\nends = "12.00"\n' + PAUSE)
    assert told == ["Möte", "Planerat slut: 12.00", "", "  1. Paus", "     paus, 20 min", "", "Längd: 20 min"]


WHOLE_RATING = """
kind = "rating"
statements = ["A"]
subject = "Vi"
min_answers = 3
show = ["mean"]
scale = { min = 0, max = 9, labels = ["svagt", "starkt"], unknown = "ej sett" }
levels = [{ from = 2.5, label = "bra" }]
"""


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ('kind = "talk"', []),
        ('kind = "talk"\nquestions = ["A?", "B?"]', ["Frågor:", " 1. A?", " 2. B?"]),
        ('kind = "talk"\nquestions = ["A?"]', ["Fråga: A?"]),
        (
            'kind = "talk"\nprompt = """Ett\nTvå"""\ncue = "Tyst"',
            ["Instruktion: Ett", "  Två", "Stödord, bara för dig: Tyst"],
        ),
        ('kind = "talk"\nlead = "Eva"\nrules = ["A", "B"]', ["Leder: Eva", "Samtalsregler:", " - A", " - B"]),
        ('kind = "talk"\nlinks = [{ title = "Plan", url = "x.se" }]', ["Länkar: Plan: x.se"]),
        (
            'kind = "list"\ncolumns = ["A", {name = "B", type = "choice", choices = ["ja", "nej"]}]\nmin = 1\nmax = 3',
            ["Kolumner: A · B (ja / nej)", "Minst antal rader: 1", "Högst antal rader: 3"],
        ),
        (
            'kind = "grid"\nrows = ["Ettan", "Tvåan"]',
            ["Kolumner: (kolumnen för raderna) · När · Hur · Vem", "Färdiga rader: Ettan · Tvåan"],
        ),
        (
            WHOLE_RATING,
            [
                "Gäller: Vi",
                "Visas när så många har svarat: 3",
                "Siffror: medelvärde",
                "Nivåer: från 2,5 bra",
                "Skala: 0 svagt · 9 starkt",
                "Den som inte vet svarar: ej sett",
                "Påstående: A",
            ],
        ),
        (
            'kind = "rating"\nstatements = ["A", "B"]\nscale = { unknown = false }',
            ["Skala: 1–4", "Den som inte vet svarar: det går inte att svara vet ej", "Påståenden:", " 1. A", " 2. B"],
        ),
    ],
)
def test_a_point_says_all_that_was_written(keys: str, expected: list[str]) -> None:
    assert point(keys) == expected


def test_what_is_not_acted_on_yet_is_said_at_its_point() -> None:
    assert point('kind = "talk"\nmin_minutes = 5\nfrom = ["beslut"]\ninto = ["datum"]') == [
        "Kan kortas till: 5 min",
        "Bygger på: Beslut",
        "Förs in i: Kommande datum",
        "! Öppna rader från tidigare möten (from) visas inte vid punkten än.",
    ]


SET = '[statements.kl]\nquestion = "Hur?"\nsource = "Boken"\ncompare = false\nitems = ["A", "B"]\n'
RATING = '[[agenda]]\nkind = "rating"\ntitle = "Ett"\nstatements = "kl"\n'


def test_a_set_is_worded_once_and_one_that_nobody_uses_is_named() -> None:
    told = shown(f'title = "Möte"\n{SET}[statements.annan]\nitems = ["C"]\n{RATING}{RATING.replace("Ett", "Två")}')
    assert told.count("      1. A") == 1
    assert "     Samma påståenden som: punkt 1, Ett" in told
    assert told.count("     Fråga: Hur?") == told.count("     Källa: Boken") == told.count("     Skala: 1–4") == 1
    assert told[-1] == "Påståenden som ingen skattning använder: annan"


def test_statements_that_come_from_a_list_say_from_which() -> None:
    told = shown('title = "M"\n[[agenda]]\nkind = "list"\ntitle = "L"\n' + RATING.replace('"kl"', '{ from = "L" }'))
    assert "     Påståenden från: punkt 1, L" in told


def test_what_people_wrote_is_data() -> None:
    assert point('kind = "talk"\nlead = "\\u001b[31mEva"') == ["Leder: ␛[31mEva"]


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize(("_", "path"), library.listing())
def test_every_shipped_template_fits_a_window_and_leaves_no_word_out(_: str, path: Path, lang: Lang) -> None:
    found = reading.read_file(path).template
    assert found
    told = list(lines(lang, found, 12))
    assert max(map(len, told)) <= WIDTH
    assert "template." not in "\n".join(told)


def test_what_is_written_from_right_to_left_turns_nothing_else() -> None:
    turning = "abc\\u202edef"
    keys = f'title = "{turning}"\nprompt = "{turning} {"ord " * 40}"\nrules = ["{turning}", "En i taget"]\n'
    found = shown(f'title = "{turning}"\n[[agenda]]\nkind = "talk"\n{keys}')
    turned = [line for line in found if "\u202e" in line]
    assert len(turned) == 4
    for line in turned:
        assert line.startswith("\u2068")
        assert line.endswith("\u202c\u2069")
    assert not [line for line in found if "\u2068" in line and line not in turned]
